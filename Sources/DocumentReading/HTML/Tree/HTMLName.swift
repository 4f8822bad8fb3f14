/// The elements of HTML that a reader tells apart.
enum HTMLName: String, CaseIterable {
  /// A run of text.
  case text = "#text"
  /// An element of any other name.
  case other = "#other"

  case html, head, title, meta, link, base, script, style, template, noscript, body
  case header, footer, main, nav, aside, article, section, address, hgroup, search
  case h1, h2, h3, h4, h5, h6
  case p, div, center, blockquote, pre, hr, figure, figcaption, details, summary, dialog
  case ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, input, button, select, option, textarea, label, output, progress
  case a, abbr, acronym, b, bdi, bdo, big, br, cite, code, data, del, dfn, em, font, i, ins, kbd,
    mark
  case q, rp, rt, ruby, s, samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr
  case img, picture, source, audio, video, track, canvas, map, area, svg, math, iframe, object,
    embed
  case annotation, frame, frameset, noframes, applet

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// XHTML may write a prefix before the names of its elements.
  init(_ name: String) {
    let local =
      name.hasPrefix("h:") || name.hasPrefix("html:") || name.hasPrefix("xhtml:")
      ? String(name.split(separator: ":", maxSplits: 1).last ?? "") : name
    self = Self.byName[local] ?? .other
  }

  /// The level of a heading, nil for any other element.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether it stands within a line of text (phrasing content), so that it begins no new block.
  var isPhrasing: Bool {
    switch self {
    case .text, .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .br, .cite, .code, .data, .del, .dfn,
      .em,
      .font, .i, .ins, .kbd, .mark, .q, .rp, .rt, .ruby, .s, .samp, .small, .span, .strike, .strong,
      .sub, .sup, .time, .tt, .u, .var, .wbr, .img, .picture, .map, .label, .math, .button, .input,
      .select, .textarea, .output, .progress, .other:
      true
    default: false
    }
  }

  /// Whether its text is for programs, or shown by a control rather than read.
  var holdsNoText: Bool {
    switch self {
    case .head, .title, .meta, .link, .base, .script, .style, .template, .input, .button, .select,
      .option, .textarea, .progress, .canvas, .svg, .iframe, .object, .embed, .applet, .audio,
      .video, .track, .source, .area, .map, .annotation, .frame, .frameset, .noframes, .noscript,
      .dialog,
      .rp, .rt:
      true
    default: false
    }
  }
}
