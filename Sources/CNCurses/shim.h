#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// Without it curses.h hides the wide-character functions.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <sys/ioctl.h>

/// The standard window. It is a mutable global, which Swift 6 rejects.
static inline WINDOW *cncurses_window(void) { return stdscr; }

/// The number of colours of the terminal. COLORS is a mutable global, which Swift 6 rejects.
static inline int cncurses_colors(void) { return COLORS; }

/// The number of colour pairs there can be; see cncurses_colors.
static inline int cncurses_color_pairs(void) { return COLOR_PAIRS; }

// The attributes are macros with casts, which Swift does not import.
static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_italic(void) { return A_ITALIC; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }

/// The code of function key 0. KEY_F is a macro with an argument, which Swift does not import.
static inline int cncurses_key_f0(void) { return KEY_F0; }

// The mouse masks are macros with casts, which Swift does not import.
static inline mmask_t cncurses_button1_pressed(void) { return BUTTON1_PRESSED; }
static inline mmask_t cncurses_button1_released(void) { return BUTTON1_RELEASED; }
/// The mouse moved.
static inline mmask_t cncurses_mouse_moved(void) { return REPORT_MOUSE_POSITION; }
static inline mmask_t cncurses_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t cncurses_wheel_down(void) { return BUTTON5_PRESSED; }

/// Whether the program was started with `number` ignored (`nohup`). SIG_IGN is a cast function
/// pointer, which Swift cannot compare.
static inline bool cncurses_ignores_signal(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// The size of the terminal behind `descriptor`. ioctl is variadic, which Swift does not import.
static inline bool cncurses_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return false;
  }
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

// The C library's headers hide these from Swift, whose import of them asks for less than GNU's all.
extern int wcwidth(wchar_t character);
extern int dup3(int descriptor, int number, int flags);
extern int memfd_create(const char *name, unsigned int flags);

/// How many bytes can be read from `descriptor` without waiting; see cncurses_terminal_size.
static inline int cncurses_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

#endif
