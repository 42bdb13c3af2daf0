import Gzip
import Records

/// The bytes of an archive with compression removed, behind a window that grows as far as its reader asks.
///
/// They come in units that stand for themselves: a gzip member, or a plain file as a whole.
final class ArchiveBytes {
  /// How the unit at hand ends, once that is known.
  enum Ending: Equatable {
    case open
    case end
    /// The input ended within a gzip member.
    case cut
    case damaged(String)
  }

  private(set) var window: [UInt8] = []
  /// Index of the next unread byte in `window`.
  private(set) var head = 0
  private(set) var ending = Ending.open
  /// Bytes read from the unit, with the members that continued it.
  private(set) var unitPosition = 0
  /// Compressed length of the member, known at its end.
  private(set) var memberLength: Int?
  let isCompressed: Bool

  private let next: () throws -> [UInt8]
  private let members: GzipMemberReader?
  private let base: Int
  /// The first piece of the next member, read to see what it begins with.
  private var ahead: (bytes: [UInt8], ending: Ending, length: Int?)?

  /// - Parameters:
  ///   - first: the first piece of the input, by which gzip is recognised.
  ///   - offset: of that piece in the file.
  init(first: [UInt8], offset: Int, next: @escaping () throws -> [UInt8]) {
    base = offset
    isCompressed = first.starts(with: [0x1F, 0x8B])
    var first: [UInt8]? = first
    let pieces = {
      if let piece = first.take() { return piece }
      return try next()
    }
    self.next = pieces
    members = isCompressed ? GzipMemberReader(from: offset, next: pieces) : nil
  }

  /// Where the unread bytes stand in the file; of gzip, where their member begins.
  var offset: Int { members?.memberOffset ?? base + unitPosition }

  var count: Int { window.count - head }

  var unread: ArraySlice<UInt8> { window[head...] }

  /// - Returns: false when the unit ends before.
  func need(_ bytes: Int) throws -> Bool {
    while count < bytes, ending == .open { try fill() }
    return count >= bytes
  }

  func drop(_ bytes: Int) {
    head += bytes
    unitPosition += bytes
    // Moving what is left costs as much as it is long: done when less is kept than let go.
    if head >= window.count - head {
      window.removeFirst(head)
      head = 0
    }
  }

  /// Passes over bytes without keeping them.
  ///
  /// - Returns: false when the unit ends before.
  func skip(_ bytes: Int) throws -> Bool {
    var left = bytes
    while left > 0 {
      guard try need(1) else { return false }
      let step = min(left, count)
      drop(step)
      left -= step
    }
    return true
  }

  /// - Returns: false at the end of the input; a plain file has one unit, which is open from the start.
  func beginUnit() throws -> Bool {
    guard let members else { return false }
    window.removeAll(keepingCapacity: true)
    (head, unitPosition) = (0, 0)
    if let ready = ahead.take() {
      (window, ending, memberLength) = (ready.bytes, ready.ending, ready.length)
      return true
    }
    (ending, memberLength) = (.open, nil)
    do {
      return try members.begin()
    } catch let error as GzipError {
      ending = .damaged(error.description)
      return true
    }
  }

  /// After damage: stands at the next gzip member that begins with a record.
  ///
  /// - Returns: false when there is none; the unit at hand is then left as it is.
  func resynchronise() throws -> Bool {
    guard let members else { return false }
    while try members.resynchronise() {
      let found = try peek(members)
      guard found.bytes.starts(with: WARCHead.magic) else { continue }
      ahead = found
      return try beginUnit()
    }
    return false
  }

  /// A record goes on after the end of its member: takes the next member as its continuation, unless that begins a record.
  func continueIntoNextMember() throws -> Bool {
    guard let members, ending == .end, ahead == nil else { return false }
    do {
      guard try members.begin() else { return false }
    } catch let error as GzipError {
      ending = .damaged(error.description)
      return false
    }
    let found = try peek(members)
    guard !found.bytes.starts(with: WARCHead.magic) else {
      ahead = found
      return false
    }
    window.append(contentsOf: found.bytes)
    (ending, memberLength) = (found.ending, found.length)
    return true
  }

  private func fill() throws {
    guard let members else {
      let piece = try next()
      if piece.isEmpty { ending = .end }
      window.append(contentsOf: piece)
      return
    }
    (ending, memberLength) = try ArchiveBytes.step(members, into: &window)
  }

  private func peek(_ members: GzipMemberReader) throws -> (bytes: [UInt8], ending: Ending, length: Int?) {
    var bytes: [UInt8] = []
    var state: (Ending, Int?) = (.open, nil)
    while bytes.count < WARCHead.magic.count, state.0 == .open { state = try ArchiveBytes.step(members, into: &bytes) }
    return (bytes, state.0, state.1)
  }

  private static func step(_ members: GzipMemberReader, into bytes: inout [UInt8]) throws -> (Ending, Int?) {
    do {
      switch try members.read(into: &bytes) {
      case .bytes: return (.open, nil)
      case .endOfMember(let length): return (.end, length)
      case .cut: return (.cut, nil)
      }
    } catch let error as GzipError {
      return (.damaged(error.description), nil)
    }
  }
}
