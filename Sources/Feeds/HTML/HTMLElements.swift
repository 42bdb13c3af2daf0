/// What becomes of an HTML element on its way out of the stage.
enum HTMLElements {
  enum Treatment: Sendable {
    /// Stays, with the attributes of `attributes` alone.
    case kept
    /// Stays and has no end tag.
    case void
    /// The tag goes, the text stays.
    case unwrapped
    /// The element goes with all that is in it.
    case dropped
  }

  /// nil for what is no element of HTML.
  static func treatment(_ name: String) -> Treatment? { treatments[name] }

  /// Whether a reader sees a break before and after it.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// Elements whose content HTML does not read as markup.
  static func isRawText(_ name: String) -> Bool { rawText.contains(name) }

  static func keeps(attribute name: String) -> Bool { attributes.contains(name) }

  /// Attributes that hold an address; kept only with an http or https one.
  static func isAddress(_ name: String) -> Bool { addresses.contains(name) }

  private static let treatments: [String: Treatment] = {
    var all: [String: Treatment] = [:]
    for (words, treatment) in [(kept, Treatment.kept), (void, .void), (unwrapped, .unwrapped), (dropped, .dropped)] {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { all[String(word)] = treatment }
    }
    return all
  }()

  private static let kept = """
    a abbr acronym address article aside audio b bdi bdo big blockquote caption center cite code colgroup dd del details dfn dir div dl
    dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup i ins kbd li main map mark menu nav ol p picture pre q rb rp rt
    rtc ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video
    """
  private static let void = "area br col hr img source track wbr"
  private static let unwrapped = """
    applet base basefont bgsound blink body button canvas command data datalist dialog embed fieldset form frame frameset head html input
    iframe isindex keygen label legend link marquee math meta meter multicol nobr noembed noframes noscript object optgroup option output param plaintext
    progress select slot spacer textarea xmp
    """
  private static let dropped = "script style svg template title"

  private static let rawText: Set<String> = ["script", "style", "title"]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
    "tr", "ul",
  ]

  private static let attributes: Set<String> = [
    "abbr", "align", "alt", "cite", "colspan", "controls", "coords", "datetime", "dir", "height", "href", "hreflang", "lang", "longdesc",
    "open", "poster", "reversed", "rowspan", "scope", "shape", "span", "src", "start", "title", "type", "valign", "value", "width",
  ]

  private static let addresses: Set<String> = ["cite", "href", "longdesc", "poster", "src"]
}
