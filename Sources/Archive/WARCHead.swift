import Records

/// The version line and named fields of a record, before its block.
struct WARCHead {
  let version: String
  let fields: [HTTPHeader]
  let length: Int

  /// - Parameter bytes: up to and with the empty line.
  /// - Returns: nil where it is no head of a version that is read here, or lacks a usable length or type.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard WARCHead.begins(in: bytes), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    version = FieldLines.text(FieldLines.trimmed(bytes[(bytes.startIndex + 5)..<end]))
    fields = FieldLines.parse(bytes[(end + 1)...])
    guard let length = fields["content-length"].flatMap(Int.init), length >= 0, fields["warc-type"] != nil else { return nil }
    self.length = length
  }

  static let magic = Array("WARC/".utf8)

  /// Whether a version line stands at the start: `WARC/1.1`, the drafts' `WARC/0.18`, and a line end.
  static func begins(in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: magic), bytes.count >= 10 else { return false }
    var position = bytes.startIndex + 5
    guard bytes[position] == UInt8(ascii: "0") || bytes[position] == UInt8(ascii: "1") else { return false }
    guard bytes[position + 1] == UInt8(ascii: ".") else { return false }
    position += 2
    while position < bytes.endIndex, bytes[position] >= 48, bytes[position] <= 57 { position += 1 }
    return position < bytes.endIndex && (bytes[position] == 13 || bytes[position] == 10)
  }

  var kind: WARCRecord.Kind { WARCRecord.Kind(fields["warc-type"] ?? "") }

  /// Without brackets; empty where the field is missing.
  var recordID: String { bare(fields["warc-record-id"] ?? "") }

  /// What to call the record in a message: its address, or its identifier.
  var subject: String? { (fields["warc-target-uri"] ?? fields["warc-record-id"]).map(bare) }
}
