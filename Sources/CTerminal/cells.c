// newlocale and wcwidth are declared only with this.
#define _GNU_SOURCE
#include <locale.h>
#include <pthread.h>
#include <wchar.h>

#include "CTerminal.h"

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void find_locale(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (unsigned i = 0; i < sizeof names / sizeof *names && !utf8; i++)
    utf8 = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
}

int ct_cells(uint32_t scalar) {
  pthread_once(&once, find_locale);
  if (!utf8) return wcwidth((wchar_t)scalar);
  locale_t before = uselocale(utf8);
  int cells = wcwidth((wchar_t)scalar);
  uselocale(before);
  return cells;
}
