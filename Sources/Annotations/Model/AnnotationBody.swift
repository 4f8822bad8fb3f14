/// What an annotation says of its target.
package enum AnnotationBody: Hashable, Sendable {
  case text(String)
  case tag(String)
  case colour(HighlightColour)
}

/// The colours of a highlight, by name; what they look like is for the theme to say.
package enum HighlightColour: String, Hashable, Sendable, CaseIterable {
  case yellow, green, blue, pink, purple
}
