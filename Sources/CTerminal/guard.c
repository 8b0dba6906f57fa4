// sigaltstack and ppoll are declared only with this.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

// Everything a handler reads is static: nothing may be allocated when it runs.
static volatile sig_atomic_t is_armed, is_saved, pending;
static struct termios saved;
static int input_file, output_file;

static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
enum { FAULTS = sizeof faults / sizeof *faults, ENDINGS = sizeof endings / sizeof *endings };

static struct sigaction former_faults[FAULTS], former_endings[ENDINGS], curses_suspend;
static sigset_t held;
static bool is_holding;

// An overflowing stack leaves no room for a handler, so it gets its own.
static _Alignas(16) char handler_stack[64 * 1024];

// To the last row, where a terminal without a second screen goes on; then leave the second screen,
// give the title back, cursor keys to normal, cursor shown, bracketed paste off, plain attributes.
static const char leave[] =
    "\033[r\033[999;1H\033[?1049l\033[23;0;0t\033[?1l\033>\033[?25h\033[?2004l\033[0m\r\033[K";

// One failed write must not keep the rest from being done.
static void put(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void give_back(void) {
  put(output_file, leave, sizeof leave - 1);
  if (is_saved) tcsetattr(input_file, TCSANOW, &saved);
  tcflush(input_file, TCIFLUSH);  // else the shell would run what was typed as answers
}

static void say_last_words(int signal) {
  static const char before[] = "gamut ended unexpectedly (signal ";
  static const char after[] = "). Your answers are kept.\n";
  char number[2] = {(char)('0' + signal / 10 % 10), (char)('0' + signal % 10)};
  put(STDERR_FILENO, before, sizeof before - 1);
  put(STDERR_FILENO, number + (signal < 10), signal < 10 ? 1 : 2);
  put(STDERR_FILENO, after, sizeof after - 1);
}

static void end_by(int signal) {
  prctl(PR_SET_DUMPABLE, 0);  // answers must not come to lie in a core file
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigset_t one;
  sigaction(signal, &standard, NULL);
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(signal);
}

static void handle_fault(int signal) {
  if (is_armed) {
    is_armed = 0;
    give_back();
    say_last_words(signal);
  }
  end_by(signal);
}

static void catch_faults(struct sigaction *former) {
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = handle_fault, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &action, former ? &former[i] : NULL);
}

void ct_keep_crashes_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  catch_faults(NULL);
}

static void note_ending(int signal) {
  if (!pending) pending = signal;
}

// The shell reads lines while the program is stopped, and expects no bracketed paste that it did
// not ask for.
static void handle_suspend(int signal) {
  int error = errno;
  ct_write(output_file, "\033[?2004l");
  curses_suspend.sa_handler(signal);
  ct_write(output_file, "\033[?2004h");
  errno = error;
}

// `exit` from anywhere must not leave the terminal in disorder either.
static void give_back_at_exit(void) {
  if (!is_armed) return;
  is_armed = 0;
  give_back();
}

void ct_guard_arm(int input, int output) {
  static bool is_registered;
  input_file = input;
  output_file = output;
  pending = 0;
  is_saved = tcgetattr(input, &saved) == 0;
  catch_faults(former_faults);
  // No SA_RESTART: a read must come back, so that the main loop sees the note.
  struct sigaction note = {.sa_handler = note_ending, .sa_flags = SA_ONSTACK};
  for (int i = 0; i < ENDINGS; i++) {
    sigaction(endings[i], NULL, &former_endings[i]);
    if (former_endings[i].sa_handler != SIG_IGN) sigaction(endings[i], &note, NULL);
  }
  is_armed = 1;
  if (!is_registered) is_registered = atexit(give_back_at_exit) == 0;
}

void ct_guard_hold_signals(void) {
  sigemptyset(&held);
  sigaddset(&held, SIGWINCH);
  sigaddset(&held, SIGTSTP);
  is_holding = pthread_sigmask(SIG_BLOCK, &held, NULL) == 0;
  struct sigaction now;
  sigaction(SIGTSTP, NULL, &now);
  if (now.sa_handler == SIG_IGN) return;
  // For a second screen ncurses sets no handler, or the one it found during the first: ours.
  if (now.sa_handler != SIG_DFL && now.sa_handler != handle_suspend) curses_suspend = now;
  if (curses_suspend.sa_handler == SIG_DFL) return;
  struct sigaction action = curses_suspend;
  action.sa_handler = handle_suspend;
  sigaction(SIGTSTP, &action, NULL);
}

void ct_guard_disarm(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &former_faults[i], NULL);
  for (int i = 0; i < ENDINGS; i++) sigaction(endings[i], &former_endings[i], NULL);
  if (!is_holding) return;
  is_holding = false;
  // Stopping must not bring curses back to the screen it has left.
  struct sigaction now, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &now);
  if (now.sa_handler == handle_suspend) sigaction(SIGTSTP, &standard, NULL);
  pthread_sigmask(SIG_UNBLOCK, &held, NULL);
}

int ct_pending_signal(void) { return pending; }

_Noreturn void ct_end_by_signal(int signal) {
  end_by(signal);
  _exit(128 + signal);
}

int ct_wait_for_input(int input, int milliseconds) {
  sigset_t block, before, waiting;
  sigemptyset(&block);
  for (int i = 0; i < ENDINGS; i++) sigaddset(&block, endings[i]);
  pthread_sigmask(SIG_BLOCK, &block, &before);
  waiting = before;
  if (is_holding) {
    sigdelset(&waiting, SIGWINCH);
    sigdelset(&waiting, SIGTSTP);
  }
  int result = CT_WAIT_SIGNAL;
  if (!pending) {
    struct pollfd poll = {.fd = input, .events = POLLIN};
    struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    int count = ppoll(&poll, 1, milliseconds < 0 ? NULL : &limit, &waiting);
    if (count == 0) result = CT_WAIT_TIME_UP;
    if (count > 0) result = poll.revents & POLLIN ? CT_WAIT_INPUT : CT_WAIT_HANG_UP;
    if (count < 0 && errno != EINTR) result = CT_WAIT_HANG_UP;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

void ct_write(int output, const char *bytes) { put(output, bytes, strlen(bytes)); }
