// The least that a program on ncurses can do: one line on the screen, and a wait for a key.
//
// What gamut needs until its first picture is told as a multiple of what this needs.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>

int main(void) {
  setlocale(LC_ALL, "");
  SCREEN *screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return 1;
  cbreak();
  noecho();
  mvaddstr(0, 0, "one line");
  refresh();
  getch();
  endwin();
  delscreen(screen);
  return 0;
}
