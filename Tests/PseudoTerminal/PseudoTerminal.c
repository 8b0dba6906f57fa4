#define _GNU_SOURCE
#include "PseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void set_signals_to_default(void) {
  sigset_t none;
  for (int signal = 1; signal < 32; signal++) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, NULL);
  }
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static _Noreturn void run(const char *path, char *const *arguments, char *const *environment) {
  setpgid(0, 0);
  tcsetpgrp(0, getpid());
  set_signals_to_default();
  execve(path, arguments, environment);
  _exit(127);
}

// The descriptors of the leader; everything else is closed, so that a terminal whose last
// descriptor the tests close is really gone.
enum { REPORTS = 3, ORDERS = 4 };

static _Noreturn void lead(
    const char *path, char *const *arguments, char *const *environment) {
  // Only the leader hears of a hang-up, and it must live to tell the end of the program. Without
  // SIGTTOU ignored it could not take the terminal back.
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGHUP, &ignore, NULL);
  sigaction(SIGTTOU, &ignore, NULL);
  pid_t program = fork();
  if (program == 0) run(path, arguments, environment);
  setpgid(program, program);
  tcsetpgrp(0, program);
  int32_t report = program;
  if (write(REPORTS, &report, sizeof report) < 0) _exit(1);
  for (;;) {
    int status;
    if (waitpid(program, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      _exit(1);
    }
    tcsetpgrp(0, getpid());
    report = status;
    if (write(REPORTS, &report, sizeof report) < 0) _exit(1);
    char order;
    ssize_t count = read(ORDERS, &order, 1);
    if (count < 1 || !WIFSTOPPED(status)) {
      kill(-program, SIGKILL);
      _exit(0);
    }
    tcsetpgrp(0, program);
    kill(-program, SIGCONT);
  }
}

int pseudo_terminal_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

int pseudo_terminal_pending(int slave) {
  int count = 0;
  return ioctl(slave, FIONREAD, &count) == 0 ? count : -1;
}

int pseudo_terminal_start(
    pseudo_terminal *terminal, const char *path, char *const *arguments, char *const *environment,
    int columns, int rows) {
  int reports[2], orders[2];
  char name[64];
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) return errno;
  if (ptsname_r(master, name, sizeof name) != 0) return errno;
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0 || pipe2(reports, O_CLOEXEC) != 0 || pipe2(orders, O_CLOEXEC) != 0) return errno;
  pseudo_terminal_resize(master, columns, rows);
  if (tcgetattr(slave, &terminal->modes) != 0) return errno;
  pid_t leader = fork();
  if (leader < 0) return errno;
  if (leader == 0) {
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    // Out of the way first, lest one overwrite another.
    int report = fcntl(reports[1], F_DUPFD, 20), order = fcntl(orders[0], F_DUPFD, 20);
    for (int file = 0; file < 3; file++) dup2(slave, file);
    dup3(report, REPORTS, O_CLOEXEC);
    dup3(order, ORDERS, O_CLOEXEC);
    close_range(5, ~0U, 0);
    lead(path, arguments, environment);
  }
  close(reports[1]);
  close(orders[0]);
  terminal->master = master;
  terminal->slave = slave;
  terminal->leader = leader;
  terminal->reports = reports[0];
  terminal->orders = orders[1];
  return 0;
}
