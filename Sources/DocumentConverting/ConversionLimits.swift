/// How much of everything a tool may take.
package struct ConversionLimits: Hashable, Sendable {
  package var seconds = 60
  /// Of what the tool gives.
  package var outputBytes = 256 << 20

  package init() {}
}
