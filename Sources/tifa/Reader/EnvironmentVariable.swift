import Glibc

enum EnvironmentVariable {
  /// The value of a variable; nil where it is unset or empty.
  static func value(of name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
