#pragma once
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/// A program on a terminal of its own, watched over by a leader that does what a shell does.
typedef struct pseudo_terminal {
  int master;      ///< what the person types goes in, what the program writes comes out
  int slave;       ///< the terminal as the program has it, kept open to look at its modes
  int reports;     ///< what the leader reports, as `int32_t`: the process, then wait statuses
  int orders;      ///< one byte brings a stopped program to the foreground, closing it ends all
  struct termios modes;  ///< the modes of the terminal before the program started
  pid_t leader;    ///< the leader of the session
} pseudo_terminal;

/// Starts a program; declared here because Swift sees neither `posix_openpt` nor `fork`.
///
/// Returns 0, or an error number. The program itself may still fail to start, with status 127.
int pseudo_terminal_start(
    pseudo_terminal *_Nonnull terminal, const char *_Nonnull path,
    char *_Nullable const *_Nonnull arguments,
    char *_Nullable const *_Nonnull environment, int columns, int rows);

/// How many typed bytes the program has not read yet; negative for an error.
int pseudo_terminal_pending(int slave);

/// Gives the terminal another size, of which its program is told by SIGWINCH.
int pseudo_terminal_resize(int master, int columns, int rows);
