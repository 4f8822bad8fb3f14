import DocumentModel
import DocumentReading
import Glibc
import KeywordIndexing
import ReaderFiles
import ReaderUI
import TerminalCore
import TerminalNCurses
import TextLayout

/// Opens a text and lets it be read: finds the files, sets the session up, and ends with an exit
/// status.
@MainActor
struct Reading {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) {
    self.options = options
  }

  func run() -> Int32 {
    do throws(DocumentError) {
      let input = try ReadingInput(options)
      guard StandardOutput.isTerminal else {
        printRendering(of: try input.read())
        return EXIT_SUCCESS
      }
      return try read(input)
    } catch {
      StandardError.write("\(error)")
      return error.exitCode
    }
  }

  private func printRendering(of document: Document) {
    let measure = options.measure ?? ReaderSettings().measure
    PlainRendering(document, measure: measure).write(to: StandardOutput.write)
  }

  private func read(_ input: ReadingInput) throws(DocumentError) -> Int32 {
    let opening = try input.readOpening()
    let directories = ReaderDirectories()
    let (file, problems) = SettingsFile.read(directories: directories)
    let catalog = ThemeCatalog(userDirectory: directories.themes)
    let terminal: NCursesTerminal
    do throws(TerminalError) {
      terminal = try NCursesTerminal(usesMouse: options.mouse ?? file.mouse)
    } catch {
      StandardError.write("\(error); here is the text.")
      printRendering(of: try input.read())
      return EXIT_SUCCESS
    }
    defer { terminal.close() }
    return read(
      opening, of: input, file: file, problems: problems, catalog: catalog,
      places: PlaceStore(directory: directories.places), on: terminal)
  }
}
