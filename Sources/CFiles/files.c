// renameat2 is declared only with this.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>

#include "CFiles.h"

int cf_exchange(int folder, const char *name, const char *other) {
  return renameat2(folder, name, folder, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
