/// A character encoding under the names that the web gives it (WHATWG Encoding, section 4.2).
struct EncodingLabel: Sendable, Hashable {
  /// What a report calls it.
  let name: String
  /// What iconv calls the encoding that browsers decode it with: ISO 8859-1 is windows-1252, GB 2312 is GB 18030.
  let decoder: String

  static let utf8 = EncodingLabel(name: "utf-8", decoder: "utf-8")
  static let windows1252 = EncodingLabel(name: "windows-1252", decoder: "CP1252")
  static let utf16LE = EncodingLabel(name: "utf-16le", decoder: "UTF-16LE")
  static let utf16BE = EncodingLabel(name: "utf-16be", decoder: "UTF-16BE")
  static let utf32LE = EncodingLabel(name: "utf-32le", decoder: "UTF-32LE")
  static let utf32BE = EncodingLabel(name: "utf-32be", decoder: "UTF-32BE")

  private init(name: String, decoder: String) {
    self.name = name
    self.decoder = decoder
  }

  /// - Returns: nil for a label that the web does not know.
  init?(_ label: String) {
    let key = label.lowercased().filter { !$0.isWhitespace }
    guard let (name, decoder) = EncodingLabel.table[key] else { return nil }
    self.init(name: name, decoder: decoder)
  }

  /// Whether every byte below 128 means the same as in ASCII.
  var isASCIICompatible: Bool { !name.hasPrefix("utf-16") && !name.hasPrefix("utf-32") }

  private static let table: [String: (String, String)] = {
    var table: [String: (String, String)] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      table[words[0]] = (words[0], words[1])
      for alias in words.dropFirst(2) { table[alias] = (words[0], words[1]) }
    }
    return table
  }()

  /// Reported name, iconv's name, further labels.
  private static let rows = """
    utf-8 utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
    us-ascii CP1252 ascii ansi_x3.4-1968 iso646-us iso-ir-6 us
    iso-8859-1 CP1252 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 csisolatin1
    windows-1252 CP1252 cp1252 x-cp1252 win-1252
    iso-8859-2 ISO-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2
    iso-8859-3 ISO-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3
    iso-8859-4 ISO-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4
    iso-8859-5 ISO-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic
    iso-8859-6 ISO-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 arabic asmo-708 ecma-114 csisolatinarabic
    iso-8859-7 ISO-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 elot_928 ecma-118 csisolatingreek sun_eu_greek
    iso-8859-8 ISO-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 hebrew visual csisolatinhebrew iso-8859-8-i logical
    iso-8859-9 CP1254 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 csisolatin5
    iso-8859-10 ISO-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6
    iso-8859-13 ISO-8859-13 iso8859-13 iso885913
    iso-8859-14 ISO-8859-14 iso8859-14 iso885914
    iso-8859-15 ISO-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9 csisolatin9
    iso-8859-16 ISO-8859-16 iso8859-16 iso885916
    windows-1250 CP1250 cp1250 x-cp1250
    windows-1251 CP1251 cp1251 x-cp1251 win-1251
    windows-1253 CP1253 cp1253 x-cp1253
    windows-1254 CP1254 cp1254 x-cp1254
    windows-1255 CP1255 cp1255 x-cp1255
    windows-1256 CP1256 cp1256 x-cp1256
    windows-1257 CP1257 cp1257 x-cp1257
    windows-1258 CP1258 cp1258 x-cp1258
    windows-874 CP874 dos-874 cp874
    tis-620 CP874 iso-8859-11 iso8859-11 iso885911
    koi8-r KOI8-R koi8 koi koi8_r cskoi8r
    koi8-u KOI8-U koi8-ru
    ibm866 CP866 cp866 866 csibm866
    ibm850 CP850 cp850 850
    ibm852 CP852 cp852 852
    ibm855 CP855 cp855 855
    ibm437 CP437 cp437 437
    macintosh MACINTOSH mac x-mac-roman csmacintosh
    x-mac-cyrillic MAC-CYRILLIC x-mac-ukrainian mac-cyrillic maccyrillic
    gb18030 GB18030
    gbk GB18030 x-gbk cp936 ms936 windows-936
    gb2312 GB18030 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 euc-cn
    hz-gb-2312 HZ-GB-2312 hz
    big5 BIG5-HKSCS big5-hkscs cn-big5 csbig5 x-x-big5 cp950 big5hkscs
    euc-jp EUC-JP x-euc-jp eucjp cseucpkdfmtjapanese
    iso-2022-jp ISO-2022-JP csiso2022jp
    shift_jis CP932 shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932
    euc-kr UHC euckr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 iso-ir-149 windows-949 cp949 uhc
    utf-16le UTF-16LE utf-16 ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff utf16 utf_16
    utf-16be UTF-16BE unicodefffe
    utf-32le UTF-32LE utf-32 ucs-4 iso-10646-ucs-4 utf32 utf_32
    utf-32be UTF-32BE
    """
}
