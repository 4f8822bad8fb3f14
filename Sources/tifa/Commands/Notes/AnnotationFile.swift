import Annotations
import ArgumentParser
import DocumentReading

/// A file with notes that a command is given.
struct AnnotationFile {
  /// So many things that cannot be read are told one by one.
  private static let mostTold = 10

  /// What messages call it.
  let name: String
  let imported: AnnotationImport

  /// Reads it, `-` being standard input; what cannot be read of it is told, and nothing at all of it ends
  /// the program.
  init(reading file: String) throws {
    name = file == "-" ? "standard input" : file
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes =
        file == "-"
        ? try StandardInput.read(upTo: .max) : try DocumentSource.file(path: file).loaded()
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
    do throws(AnnotationProblem) {
      imported = try AnnotationImport(reading: bytes, inFolder: Self.folder(of: file))
    } catch {
      StandardError.write("tifa: \(error.message(in: name))")
      throw ExitCode(65)
    }
    for problem in imported.leftOut.prefix(Self.mostTold) {
      StandardError.write("tifa: \(problem.message(in: name))")
    }
    let more = imported.leftOut.count - Self.mostTold
    if more > 0 { StandardError.write("tifa: \(name): \(more) more annotations cannot be read") }
  }

  /// The folder in which a file lies, without links; nil for standard input.
  private static func folder(of file: String) -> String? {
    guard file != "-", let path = ReadingInput.key(of: file), let slash = path.lastIndex(of: "/")
    else { return nil }
    return String(path[..<slash])
  }

  /// Whether some of it is lost.
  var isDamaged: Bool { imported.leftOut.contains(where: \.isDamage) }
}
