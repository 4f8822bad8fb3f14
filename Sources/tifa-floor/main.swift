// The least that a Swift program with ncurses can take to show something: what `tifa-benchmark`
// measures the reader's first screen against.
import CNCurses
import Glibc

setlocale(LC_CTYPE, "C.UTF-8")
guard let screen = newterm(nil, fdopen(STDOUT_FILENO, "w"), fdopen(STDIN_FILENO, "r")) else {
  exit(EXIT_FAILURE)
}
cbreak()
noecho()
addstr("floor")
refresh()
wgetch(cncurses_window())
endwin()
delscreen(screen)
