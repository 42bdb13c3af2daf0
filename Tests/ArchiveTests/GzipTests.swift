import Gzip
import Testing

@Suite struct `Gzip members` {
  @Test(arguments: [0, 1, 65_536, 300_000]) func `come back as they went in`(count: Int) throws {
    let bytes = noise(count)
    let member = GzipMember.deflate(bytes)
    #expect(Array(member[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    let inflated = try Inflated(member + [1, 2], format: .gzip, limit: count)
    #expect(inflated.bytes == bytes)
    #expect(!inflated.isTruncated)
    #expect(inflated.consumed == member.count)
  }

  @Test func `that are cut give what stands before the cut`() throws {
    let bytes = noise(100_000)
    let member = GzipMember.deflate(bytes)
    let inflated = try Inflated(Array(member.prefix(50_000)), format: .gzip, limit: 1 << 20)
    #expect(inflated.isTruncated)
    #expect(inflated.bytes.count > 40_000 && bytes.starts(with: inflated.bytes))
  }

  @Test func `that swell beyond the limit are an error`() {
    let bomb = GzipMember.deflate([UInt8](repeating: 0, count: 1 << 20))
    #expect(throws: GzipError.tooLarge(limit: 1_000)) { try Inflated(bomb, format: .gzip, limit: 1_000) }
  }

  @Test func `are known by place and length while they stream`() throws {
    let members = [GzipMember.deflate(noise(5)), GzipMember.deflate(noise(90_000)), GzipMember.deflate([])]
    var rest = Array(members.joined())[...]
    let reader = GzipMemberReader(from: 100) {
      defer { rest = rest.dropFirst(777) }
      return Array(rest.prefix(777))
    }
    var places: [[Int]] = []
    while try reader.begin() {
      var bytes: [UInt8] = []
      var step = GzipMemberReader.Step.bytes
      while step == .bytes { step = try reader.read(into: &bytes) }
      guard case .endOfMember(let length) = step else { break }
      places.append([reader.memberOffset, length, bytes.count])
    }
    let (a, b, c) = (members[0].count, members[1].count, members[2].count)
    #expect(places == [[100, a, 5], [100 + a, b, 90_000], [100 + a + b, c, 0]])
  }
}
