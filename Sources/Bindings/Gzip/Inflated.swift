/// What came out of compressed bytes.
public struct Inflated: Sendable, Hashable {
  public let bytes: [UInt8]
  /// The input ended before the stream did: `bytes` is all that stands before the cut.
  public let isTruncated: Bool
  /// Compressed bytes used; what follows them is not part of the stream.
  public let consumed: Int

  /// Inflates a whole stream; of gzip, all members that follow one another.
  ///
  /// - Parameter limit: bytes; one more and it throws `.tooLarge`, having allocated no more than that.
  public init(_ input: [UInt8], format: CompressionFormat, limit: Int) throws(GzipError) {
    precondition((0..<Int.max).contains(limit))
    let inflater = Inflater(format)
    var output: [UInt8] = []
    var position = 0
    while true {
      let step = try inflater.inflate(input, from: position, appendingTo: &output, atMost: limit - output.count + 1)
      position += step.consumed
      if output.count > limit { throw .tooLarge(limit: limit) }
      if step.hasEnded {
        guard format == .gzip, GzipMember.begins(in: input, at: position) else { break }
        inflater.reset()
      } else if position == input.count, step.consumed == 0 {
        (bytes, isTruncated, consumed) = (output, true, position)
        return
      }
    }
    (bytes, isTruncated, consumed) = (output, false, position)
  }
}
