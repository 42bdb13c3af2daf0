import Feeds
import Records

/// Any text is a date to somebody: it is read within the years of feeds, or not at all, and twice alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDates(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let instant = FeedDate.parse(text) else { return 0 }
  precondition(FeedDate.parse(text) == instant, "read twice, two instants")
  precondition(FeedDate.parse(instant.iso8601) == instant, "its own ISO 8601 form means another instant")
  return 0
}
