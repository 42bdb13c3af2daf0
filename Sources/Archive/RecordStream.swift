import Records

/// Takes an archive apart into records, one at a time, going on behind what is damaged.
final class RecordStream {
  let file: String
  /// What could not be read, in file order.
  private(set) var failures: [StageFailure] = []

  private let bytes: ArchiveBytes
  private let limits: WARCReader.Limits
  private let size: Int?
  private var hasStarted = false
  /// Of the unit at hand a failure was told: its end needs no second one.
  private var hasComplained = false

  /// - Parameters:
  ///   - file: base name, for locations and messages.
  ///   - size: of the whole file, where it is one.
  ///   - offset: of `first` in the file.
  /// - Throws: `unsupported-archive` for formats known by their first bytes.
  init(
    file: String, size: Int?, from offset: Int = 0, first: [UInt8], limits: WARCReader.Limits,
    next: @escaping () throws -> [UInt8]
  ) throws {
    self.file = file
    self.size = size
    self.limits = limits
    if offset == 0, let format = ForeignFormat.name(of: first) {
      throw StageFailure.archive(file, "unsupported-archive", "\(file) is \(format), not a WARC file")
    }
    bytes = ArchiveBytes(first: first, offset: offset, next: next)
  }

  /// - Returns: nil at the end of the archive.
  /// - Throws: what the input throws, and `unsupported-archive` where no WARC record is at the start.
  func next() throws -> WARCRecord? {
    if !hasStarted {
      hasStarted = true
      if bytes.isCompressed { _ = try beginUnit() }
      try refuseForeignContent()
    }
    while try findUnread() {
      if let record = try readRecord() { return record }
    }
    return nil
  }

  /// Stands at an unread byte that is no line end.
  private func findUnread() throws -> Bool {
    while true {
      while try bytes.need(1) {
        guard bytes.window[bytes.head] == 13 || bytes.window[bytes.head] == 10 else { return true }
        bytes.drop(1)
      }
      let offset = bytes.offset
      switch bytes.ending {
      case .damaged(let reason):
        complain(.damaged(file, at: offset, reason))
        guard try resynchronise() else { return false }
      case .cut:
        let isResumed = try resynchronise()
        complain(isResumed ? .damaged(file, at: offset, "its end is missing") : .cut(file, at: offset))
        hasComplained = false
        guard isResumed else { return false }
      case .open, .end:
        guard try beginUnit() else { return false }
      }
    }
  }

  private func beginUnit() throws -> Bool {
    hasComplained = false
    return try bytes.beginUnit()
  }

  private func resynchronise() throws -> Bool {
    guard try bytes.resynchronise() else { return false }
    hasComplained = false
    return true
  }

  private func complain(_ failure: StageFailure) {
    if !hasComplained { failures.append(failure) }
    hasComplained = true
  }

  // MARK: One record

  private func readRecord() throws -> WARCRecord? {
    let (start, offset) = (bytes.unitPosition, bytes.offset)
    while try !bytes.need(10) {
      guard try bytes.continueIntoNextMember() else { break }
    }
    guard WARCHead.begins(in: bytes.unread) else { return try passOver("no record begins here", at: offset) }
    guard let end = try findEndOfHead() else { return try passOver("its head has no end", at: offset) }
    guard let head = WARCHead(bytes.unread.prefix(end)) else { return try passOver("its head cannot be read", at: offset) }
    guard head.length <= limits.block else { return try skip(head, end, at: offset) }
    var isAlone = start == 0
    while try !bytes.need(end + head.length) {
      guard try bytes.continueIntoNextMember() else { return try passOver("it is shorter than it says", at: offset) }
      isAlone = false
    }
    // Five bytes more tell what follows; at the end of a member they make its checksum known.
    _ = try bytes.need(end + head.length + 4 + WARCHead.magic.count)
    guard isFollowedWell(end + head.length) else { return try passOver("its length is wrong", at: offset) }
    let rest = bytes.unread.dropFirst(end + head.length)
    if rest.allSatisfy({ $0 == 13 || $0 == 10 }), case .damaged(let reason) = bytes.ending {
      return try passOver(reason, at: offset)
    }
    let length = lengthInFile(end + head.length, rest, isAlone: isAlone)
    let location = ArchiveLocation(file: file, offset: offset, length: length, recordID: head.recordID)
    let block = Array(bytes.unread.dropFirst(end).prefix(head.length))
    bytes.drop(end + head.length)
    return WARCRecord(kind: head.kind, version: head.version, fields: head.fields, block: block, location: location)
  }

  /// - Returns: bytes from the record's start, nil where the unit ends or the limit of heads is reached before.
  private func findEndOfHead() throws -> Int? {
    var searched = 0
    while true {
      if let end = FieldLines.endOfHead(in: bytes.window, from: bytes.head + max(0, searched - 2)) { return end - bytes.head }
      searched = bytes.count
      guard searched < limits.head else { return nil }
      if try bytes.need(searched + 1) { continue }
      guard try bytes.continueIntoNextMember() else { return nil }
    }
  }

  /// Whether two CRLF follow, as the standard has it, or any line ends and then another record or nothing.
  private func isFollowedWell(_ length: Int) -> Bool {
    if bytes.unread.dropFirst(length).starts(with: [13, 10, 13, 10]) { return true }
    let rest = bytes.unread.dropFirst(length).prefix(4 + WARCHead.magic.count).drop { $0 == 13 || $0 == 10 }
    return rest.isEmpty || rest.starts(with: WARCHead.magic) || (rest.count < 5 && WARCHead.magic.starts(with: rest))
  }

  /// 0 where the record shares its gzip member with others.
  private func lengthInFile(_ length: Int, _ rest: ArraySlice<UInt8>, isAlone: Bool) -> Int {
    guard bytes.isCompressed else { return length + rest.prefix(4).prefix { $0 == 13 || $0 == 10 }.count }
    guard isAlone, bytes.ending == .end, rest.count <= 4, let length = bytes.memberLength else { return 0 }
    return length
  }

  // MARK: What cannot be read

  /// Tells why the record at hand is not read, and goes to where the next one begins.
  private func passOver(_ reason: String, at offset: Int) throws -> WARCRecord? {
    let ending = bytes.ending
    bytes.drop(min(1, bytes.count))
    let isResumed = try seekRecordStart()
    switch ending {
    case .damaged(let cause): complain(.damaged(file, at: offset, cause))
    case .cut where !isResumed: return nil
    case .end where !isResumed && !bytes.isCompressed: complain(.cut(file, at: offset))
    default: complain(.damaged(file, at: offset, reason))
    }
    if isResumed { hasComplained = false }
    return nil
  }

  private func skip(_ head: WARCHead, _ end: Int, at offset: Int) throws -> WARCRecord? {
    if let size, !bytes.isCompressed, head.length > size - offset { return try passOver("its length is wrong", at: offset) }
    let name = head.subject ?? file
    failures.append(
      StageFailure(
        stage: .archive, subject: name, code: "too-large-record",
        message: "\(file): the record at offset \(offset) has \(head.length) bytes, more than the limit of \(limits.block)"))
    while try !bytes.skip(end + head.length) {
      guard try bytes.continueIntoNextMember() else { break }
    }
    return nil
  }

  /// Goes forward in the unit to the next line that begins a record.
  private func seekRecordStart() throws -> Bool {
    while true {
      if let start = RecordStream.recordStart(in: bytes.window, from: bytes.head) {
        bytes.drop(start - bytes.head)
        return true
      }
      // A start that lies across the end of the window is kept.
      bytes.drop(max(0, bytes.count - 32))
      guard try bytes.need(bytes.count + 1) else {
        bytes.drop(bytes.count)
        return false
      }
    }
  }

  static func recordStart(in window: [UInt8], from start: Int) -> Int? {
    let span = window.span
    var position = start
    while position + 12 < span.count {
      if span[position] == UInt8(ascii: "W"), span[position + 1] == UInt8(ascii: "A"), span[position + 2] == UInt8(ascii: "R"),
        position == 0 || span[position - 1] == UInt8(ascii: "\n"), WARCHead.begins(in: window[position...])
      {
        return position
      }
      position += 1
    }
    return nil
  }

  // MARK: Foreign files

  private func refuseForeignContent() throws {
    _ = try bytes.need(10)
    guard !bytes.unread.isEmpty else {
      if !bytes.isCompressed { failures.append(.archive(file, "cut-archive", "\(file) holds nothing")) }
      return
    }
    if case .damaged = bytes.ending { return }
    if let format = ForeignFormat.name(of: Array(bytes.unread.prefix(16))) {
      throw StageFailure.archive(file, "unsupported-archive", "\(file) holds \(format), not WARC records")
    }
    guard !bytes.unread.starts(with: WARCHead.magic.prefix(bytes.count)) else { return }
    // A plain file whose first record is damaged still has others soon.
    if !bytes.isCompressed { _ = try bytes.need(1 << 20) }
    guard RecordStream.recordStart(in: bytes.window, from: bytes.head) == nil else { return }
    throw StageFailure.archive(file, "unsupported-archive", "\(file) is not a WARC file: no record begins in it")
  }
}

/// Formats that are mistaken for WARC, known by their first bytes.
enum ForeignFormat {
  static func name(of bytes: [UInt8]) -> String? {
    func begins(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    if begins(Array("filedesc://".utf8)) { return "an ARC file (the format before WARC)" }
    if begins([0x50, 0x4B, 3, 4]) { return "a ZIP file (WACZ or other)" }
    if begins([0x28, 0xB5, 0x2F, 0xFD]) || begins([0x5D, 0x2A, 0x4D, 0x18]) { return "compressed by zstd" }
    if begins([0x42, 0x5A, 0x68]) { return "compressed by bzip2" }
    if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return "compressed by xz" }
    return nil
  }
}
