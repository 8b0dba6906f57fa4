#include "CTerminal.h"

#include <term.h>
#include <unistd.h>

bool ct_knows_terminal(const char *type) {
  int error = 0;
  TERMINAL *before = cur_term;
  if (setupterm(type, STDOUT_FILENO, &error) != OK) return false;
  TERMINAL *found = set_curterm(before);
  if (found != before) del_curterm(found);
  return true;
}
