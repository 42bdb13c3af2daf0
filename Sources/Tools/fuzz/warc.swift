import Archive
import Records

/// Any bytes are an archive to somebody: reading ends without a trap; each record lies where it says, and its digests, its response and its line
/// of an index can be asked for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let limits = WARCReader.Limits(block: 1 << 20, head: 1 << 14)
  var index = RevisitIndex()
  var last = -1
  let failures = try? WARCReader.read(bytes: bytes, name: "a.warc.gz", limits: limits) { record in
    let place = record.location
    precondition(
      place.offset >= last && place.offset < bytes.count && place.offset + place.length <= bytes.count, "a record outside of its file")
    precondition(record.block.count <= limits.block, "a record beyond the limit")
    last = place.offset
    index.note(record)
    _ = DigestCheck.block(record)
    _ = DigestCheck.payload(record)
    _ = CDXJ.line(record)
    guard let response = try? ArchivedResponse(record), let decoded = try? response.decoded(limit: 1 << 20) else { return }
    precondition(decoded.resource.body.count <= 1 << 20, "a body beyond the limit")
    _ = index.original(of: record)
  }
  for failure in failures ?? [] {
    precondition(["damaged-record", "cut-archive", "too-large-record"].contains(failure.code), "a failure without a known name")
  }
  return 0
}
