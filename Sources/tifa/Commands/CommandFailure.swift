import ArgumentParser
import DocumentReading
import Foundation

extension ParsableCommand {
  /// Runs `body`; an error of a document ends the program with its message and exit code.
  func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DocumentError {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      throw ExitCode(error.exitCode)
    }
  }
}
