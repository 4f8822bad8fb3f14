import ArgumentParser
import ReaderUI

/// The manual page in man(7), its commands and keys taken from where they are defined.
struct ManualPage {
  let keyMap: KeyMap

  var text: String {
    ([
      ".TH TIFA 1 \"\" \"tifa \(Tifa.configuration.version)\" \"User Commands\"",
      ".SH NAME", "tifa \\- read policy briefings with their wording in view",
      ".SH SYNOPSIS", ".B tifa\n[\\fIFILE\\fR]", ".br",
      ".B tifa\n\\fICOMMAND\\fR [\\fIOPTIONS\\fR]",
      ".SH DESCRIPTION", Self.escaped(Tifa.configuration.discussion),
    ] + commands + keys + converters + Self.rest).joined(separator: "\n") + "\n"
  }

  private var commands: [String] {
    [".SH COMMANDS"]
      + Tifa.configuration.subcommands.flatMap { command -> [ParsableCommand.Type] in
        [command] + command.configuration.subcommands
      }.flatMap { command -> [String] in
        let help = Tifa.helpMessage(for: command, columns: 78)
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        return [
          ".SS \(Self.name(of: command))",
          Self.escaped(command.configuration.abstract), ".PP", ".nf",
        ] + lines.dropFirst(2).map { Self.escaped(String($0)) } + [".fi"]
      }
  }

  /// With that of the command it is a part of.
  private static func name(of command: ParsableCommand.Type) -> String {
    let name = command.configuration.commandName ?? ""
    let parent = Tifa.configuration.subcommands.first { parent in
      parent.configuration.subcommands.contains { $0 == command }
    }
    return parent.map { ($0.configuration.commandName ?? "") + " " + name } ?? name
  }

  private var keys: [String] {
    let intro = """
      A number before a motion repeats it. Lists take the same movement keys as the text; / filters one, Enter \
      keeps what that leaves for the keys of the list, and Esc shows all again.
      """
    return [".SH KEYS", intro]
      + ReaderCommand.Group.allCases.flatMap { group -> [String] in
        [".SS \(group.rawValue)"]
          + ReaderCommand.allCases.filter { $0.group == group }.flatMap { command -> [String] in
            let keys = keyMap.keys(of: command)
            guard !keys.isEmpty else { return [] }
            return [
              ".TP", ".B \(Self.escaped(keys.joined(separator: " ")))",
              Self.escaped(command.title) + " (\\fI\(Self.escaped(command.rawValue))\\fR)",
            ]
          }
      }
  }

  private static let rest = [
    ".SH FILES",
    ".TP", ".I $XDG_CONFIG_HOME/tifa/config.toml", "Settings, keys and converters.",
    ".TP", ".I $XDG_CONFIG_HOME/tifa/themes/*.toml", "Themes of one's own.",
    ".TP", ".I $XDG_CONFIG_HOME/tifa/lexicons/*.toml",
    "Lexicons of one's own; watch.toml is the one to which the reader adds phrases.",
    ".TP", ".I $XDG_DATA_HOME/tifa/archive.sqlite",
    "Notes, every earlier version of them, and the texts they stand on.",
    ".TP", ".I notes\\-folder/AUTHOR.jsonl",
    "Where config.toml names a notes\\-folder: what AUTHOR did to notes, a line each, for others to read.",
    ".TP", ".I $XDG_STATE_HOME/tifa/places/", "The place and the marks of each file that was read.",
    ".SH ENVIRONMENT",
    ".TP", ".B NO_COLOR", "Set to anything but nothing, it leaves all colours out.",
    ".TP", ".B VISUAL\\fR, \\fBEDITOR", "The editor for the key e.",
    ".TP", ".B BROWSER",
    "What opens addresses on the web: commands with colons between them, the first that is there; "
      + "%s stands for the address.",
    ".SH EXIT STATUS",
    "0; 1 nothing is as asked for; 64 usage; 65 the input cannot be read; "
      + "66 no such input; 74 input or output failed.",
  ]

  /// Text that man(7) prints as it is.
  static func escaped(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "^": "\\(ha"
      default: String(character)
      }
    }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
