import CZlib

/// One zlib stream that inflates, fed piece by piece.
///
/// A class because zlib keeps a pointer to its `z_stream`, which must not move.
public final class Inflater {
  /// What one call took and whether the stream's end was reached (checksum compared).
  public struct Step: Sendable, Hashable {
    public let consumed: Int
    public let hasEnded: Bool
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private var scratch = [UInt8](repeating: 0, count: 65_536)

  public init(_ format: CompressionFormat) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = counterclaim_inflate_init(stream, format.windowBits)
    precondition(status == Z_OK, "zlib has no memory left")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes it ready for another stream of the same format.
  public func reset() {
    inflateReset(stream)
  }

  /// Inflates a piece: at most `room` bytes, and at most 64 KiB, are appended to `output`.
  ///
  /// - Returns: nothing consumed and not ended: more input is needed (or `room` is 0).
  /// - Throws: `.damaged` with an offset into `input`; what came out before stands in `output`.
  public func inflate(
    _ input: [UInt8], from start: Int, appendingTo output: inout [UInt8], atMost room: Int
  ) throws(GzipError) -> Step {
    precondition(start <= input.count)
    let available = min(input.count - start, Int(Int32.max))
    var status = Z_OK
    var produced = 0
    var left = 0
    input.withUnsafeBufferPointer { source in
      scratch.withUnsafeMutableBufferPointer { target in
        // zlib does not write through next_in, though its type says that it may.
        stream.pointee.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
        stream.pointee.avail_in = uInt(available)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = uInt(min(room, target.count))
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        produced = min(room, target.count) - Int(stream.pointee.avail_out)
        left = Int(stream.pointee.avail_in)
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
      }
    }
    output.append(contentsOf: scratch[..<produced])
    switch status {
    case Z_OK, Z_BUF_ERROR: return Step(consumed: available - left, hasEnded: false)
    case Z_STREAM_END: return Step(consumed: available - left, hasEnded: true)
    default: throw .damaged(offset: start + available - left, reason: reason(status))
    }
  }

  private func reason(_ status: Int32) -> String {
    if let message = stream.pointee.msg { return String(cString: message) }
    return status == Z_NEED_DICT ? "needs a preset dictionary" : "zlib status \(status)"
  }
}
