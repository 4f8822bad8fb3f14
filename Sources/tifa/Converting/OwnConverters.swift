import DocumentConverting
import ReaderFiles

enum OwnConverters {
  /// The reader's own converters; what is wrong with them is told.
  static func read() -> [Converter] {
    guard let path = ReaderDirectories().settings else { return [] }
    let (converters, problems) = SettingsFile.readConverters(path: path)
    for problem in problems { StandardError.write("tifa: \(problem)") }
    return converters
  }
}
