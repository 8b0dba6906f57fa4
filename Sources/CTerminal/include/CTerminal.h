#pragma once

// The wide-character half of ncurses is declared only with these, and Swift calls no macros.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_NOMACROS
#define NCURSES_NOMACROS 1
#endif
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

// MARK: What Swift does not see of ncurses

/// Bold; a cast macro, which Swift does not import.
static inline attr_t ct_bold(void) { return WA_BOLD; }

/// Reverse; a cast macro, which Swift does not import.
static inline attr_t ct_reverse(void) { return WA_REVERSE; }

/// Underline; a cast macro, which Swift does not import.
static inline attr_t ct_underline(void) { return WA_UNDERLINE; }

/// The colours of the terminal after `start_color`; a global, which Swift 6 refuses.
static inline int ct_color_count(void) { return COLORS; }

/// Standard input; a global, which Swift 6 refuses.
static inline FILE *_Nonnull ct_standard_input(void) { return stdin; }

/// Standard output; a global, which Swift 6 refuses.
static inline FILE *_Nonnull ct_standard_output(void) { return stdout; }

// MARK: Width of a character

/// The cells that ncurses gives to `scalar`: 0, 1 or 2, or −1 if it is not printable.
///
/// It is `wcwidth`, which Swift does not see, in a UTF-8 locale whatever that of the process.
int ct_cells(uint32_t scalar);

// MARK: Kinds of terminals

/// Whether ncurses has a description of terminals of the kind `type`.
///
/// It is `setupterm`, whose header fills Swift's names with those of every capability.
bool ct_knows_terminal(const char *_Nonnull type);

// MARK: Giving the terminal back

/// Keeps what is in memory out of core files and crash reports, whatever ends the program.
///
/// Swift's own crash reports print what registers point to, which may be an answer or a note.
void ct_keep_crashes_private(void);

/// Saves the state of the terminal and catches every signal that could end the program with the
/// terminal in disorder; called before ncurses starts.
///
/// A fault restores the terminal, says so in one line and ends the program with the same signal. An
/// ending asked for from outside (SIGINT, SIGTERM, SIGHUP) is only noted: see `ct_pending_signal`.
/// Handlers must be C: a Swift closure is not async-signal-safe.
void ct_guard_arm(int input, int output);

/// Holds back resizing and suspending to the moments of waiting, and takes bracketed paste off
/// while suspended; called once ncurses has its handlers.
void ct_guard_hold_signals(void);

/// Undoes `ct_guard_arm` and `ct_guard_hold_signals`, once ncurses has ended.
void ct_guard_disarm(void);

/// The first of SIGINT, SIGTERM and SIGHUP that came since `ct_guard_arm`, or 0.
int ct_pending_signal(void);

/// Ends the program as `signal` would have ended it, so that its caller sees the right status.
_Noreturn void ct_end_by_signal(int signal);

/// What ended a wait for input.
enum ct_wait_result {
  CT_WAIT_INPUT,    ///< there is something to read, or an end of file
  CT_WAIT_SIGNAL,   ///< a signal came
  CT_WAIT_HANG_UP,  ///< the terminal is gone
  CT_WAIT_TIME_UP   ///< nothing came in the time
};

/// Waits for input on `input`, and for signals, without a gap in which a signal could be missed; at
/// most so many milliseconds, or without an end below 0.
int ct_wait_for_input(int input, int milliseconds);

/// Writes control bytes that ncurses has no function for, such as bracketed paste.
void ct_write(int output, const char *_Nonnull bytes);
