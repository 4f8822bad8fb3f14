/// The themes inside the program.
enum BundledThemes {
  /// In the order in which they are offered.
  static let names = [
    "ink", "midnight", "paper", "sepia", "contrast-dark", "contrast-light", "sixteen", "mono",
  ]

  // A switch, so that only the one that is asked for is made.
  static func bytes(of name: String) -> [UInt8]? {
    switch name {
    case "ink": PackageResources.ink_toml
    case "midnight": PackageResources.midnight_toml
    case "paper": PackageResources.paper_toml
    case "sepia": PackageResources.sepia_toml
    case "contrast-dark": PackageResources.contrast_dark_toml
    case "contrast-light": PackageResources.contrast_light_toml
    case "sixteen": PackageResources.sixteen_toml
    case "mono": PackageResources.mono_toml
    default: nil
    }
  }
}
