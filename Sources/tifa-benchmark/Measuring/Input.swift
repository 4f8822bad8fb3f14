/// A generated file to open.
struct Input: Hashable {
  let format: GeneratedText.Format
  let size: TextSize
  let path: String

  init(format: GeneratedText.Format, size: TextSize, in workspace: Workspace) throws {
    self.format = format
    self.size = size
    path = try workspace.write(
      GeneratedText(format, byteCount: size.bytes).bytes,
      to: "\(size.bytes).\(format.fileExtension)")
  }

  var name: String { "\(size.shown) \(format.rawValue)" }
}
