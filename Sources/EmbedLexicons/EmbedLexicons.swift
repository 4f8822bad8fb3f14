import Foundation
import PackagePlugin

/// Compiles the lexicons of a target's folder `Lexicons` into it, in the order of their names.
@main
struct EmbedLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Lexicons")
    let lexicons = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "toml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLexicons.swift")
    return [
      .buildCommand(
        displayName: "Compiling the lexicons",
        executable: try context.tool(named: "lexicon-compiler").url,
        arguments: ([output] + lexicons).map { $0.path(percentEncoded: false) },
        inputFiles: lexicons, outputFiles: [output])
    ]
  }
}
