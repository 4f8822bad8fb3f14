import Glibc

// Opening a text is what the program is for, and it must be instant: the argument parser, which
// takes as long as the rest of the start, is left out where there is nothing for it to parse.
let arguments = Array(CommandLine.arguments.dropFirst())
if let options = ReadingOptions(plain: arguments, commands: Tifa.commandNames) {
  exit(ReaderLaunch(options).run())
} else {
  Tifa.main(arguments)
}
