/// Reads gzip members one behind the other, knowing where each begins and how long it is, in bounded memory.
///
/// The compressed bytes of the member at hand are kept for a while behind the reading position, so that after damage the
/// next member is found even when inflating ran past its start.
public final class GzipMemberReader {
  public enum Step: Sendable, Hashable {
    /// Bytes were appended.
    case bytes
    /// The member is whole and its checksum right.
    /// - Parameter length: compressed, header and trailer included.
    case endOfMember(length: Int)
    /// The input ended within the member.
    case cut
  }

  /// Where the member at hand begins in the input.
  public private(set) var memberOffset: Int

  private let next: () throws -> [UInt8]
  private let inflater = Inflater(.gzip)
  private var buffer: [UInt8] = []
  /// Of `buffer[0]` in the input.
  private var bufferOffset: Int
  /// Index in `buffer` of the next compressed byte.
  private var position = 0
  private var isAtEnd = false

  private static let retained = 1 << 18
  private static let compactionThreshold = 1 << 20

  /// - Parameters:
  ///   - offset: in the input, of the first byte that `next` gives.
  ///   - next: the following piece of the input; empty at its end. What it throws passes through.
  public init(from offset: Int = 0, next: @escaping () throws -> [UInt8]) {
    self.next = next
    memberOffset = offset
    bufferOffset = offset
  }

  /// Stands at the start of a member.
  ///
  /// - Returns: false at the end of the input.
  /// - Throws: `GzipError.damaged` where something else than a member follows.
  public func begin() throws -> Bool {
    memberOffset = bufferOffset + position
    try load(4)
    guard position < buffer.count else { return false }
    // Three bytes or fewer may be a member that was cut: reading it will say so.
    guard buffer.count - position < 4 || GzipMember.begins(in: buffer, at: position) else {
      throw GzipError.damaged(offset: memberOffset, reason: "no gzip member begins here")
    }
    inflater.reset()
    return true
  }

  /// Appends the next inflated bytes of the member, 64 KiB at most.
  public func read(into output: inout [UInt8]) throws -> Step {
    while true {
      let before = output.count
      let step: Inflater.Step
      do throws(GzipError) {
        step = try inflater.inflate(buffer, from: position, appendingTo: &output, atMost: .max)
      } catch {
        throw placed(error)
      }
      position += step.consumed
      if step.hasEnded { return .endOfMember(length: bufferOffset + position - memberOffset) }
      if output.count > before { return .bytes }
      if position == buffer.count {
        try loadPiece()
        if position == buffer.count { return .cut }
      }
    }
  }

  /// Looks for the next place after the start of the member at hand where a member may begin, and stands there.
  ///
  /// Compressed data may hold such a place by chance: the caller judges by what comes out, and calls again.
  /// - Returns: false when there is none up to the end of the input.
  public func resynchronise() throws -> Bool {
    position = max(0, memberOffset + 1 - bufferOffset)
    while true {
      while position + 4 <= buffer.count {
        if GzipMember.begins(in: buffer, at: position) {
          memberOffset = bufferOffset + position
          inflater.reset()
          return true
        }
        position += 1
      }
      let before = buffer.count - position
      memberOffset = bufferOffset + position
      try loadPiece()
      if buffer.count - position == before {
        position = buffer.count
        memberOffset = bufferOffset + position
        return false
      }
    }
  }

  /// An error in terms of the input instead of the buffer.
  private func placed(_ error: GzipError) -> GzipError {
    guard case .damaged(let at, let reason) = error else { return error }
    position = at
    return .damaged(offset: bufferOffset + at, reason: reason)
  }

  private func load(_ count: Int) throws {
    while buffer.count - position < count, !isAtEnd { try loadPiece() }
  }

  private func loadPiece() throws {
    guard !isAtEnd else { return }
    compact()
    let piece = try next()
    if piece.isEmpty { isAtEnd = true }
    buffer.append(contentsOf: piece)
  }

  /// Lets go of bytes before the member, and of all but the last few of a long member.
  private func compact() {
    guard position > GzipMemberReader.compactionThreshold || memberOffset == bufferOffset + position else { return }
    let kept = max(memberOffset - bufferOffset, position - GzipMemberReader.retained)
    guard kept > 0 else { return }
    buffer.removeFirst(kept)
    bufferOffset += kept
    position -= kept
  }
}
