import Briefs
import Foundation
import Records

/// The briefs of an output folder, by day, read back from their JSON: what `brief`, `export`, the index and the feed are views of.
public struct WrittenBriefs: Sendable {
  public enum Format: String, Sendable, CaseIterable { case stix, jsonl, csv }

  private let output: OutputFolder

  public init(output: OutputFolder) { self.output = output }

  /// Ascending; other files in the folder are none of ours.
  public func days() -> [CalendarDay] {
    // A folder that is not there holds no briefs.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output.briefs)) ?? []
    return names.compactMap { CalendarDay(iso8601: $0) }.sorted()
  }

  /// - Parameter day: nil for the newest.
  public func day(_ day: CalendarDay?) throws -> CalendarDay {
    guard let day = day ?? days().last else {
      throw OutputFolder.Failure.cannotRead(path: output.briefs, reason: "no brief has been written")
    }
    return day
  }

  /// The folder of a day's brief, or of the view for those who may see no more than `level`.
  ///
  /// A view is made for each label but the most restrictive: where there is none of that level, the next lower one holds all that may
  /// be seen.
  public func folder(of day: CalendarDay, upTo level: TLP? = nil) throws -> String {
    let whole = output.brief(of: day)
    guard let level, let marking = try json(whole)["run"]?["marking"]?.string.flatMap(TLP.init(rawValue:)), marking > level else {
      return whole
    }
    let folders = TLP.allCases.filter { $0 <= level }.reversed().map { whole + "/" + LowerViews.folder($0) }
    guard let folder = folders.first(where: { FileManager.default.fileExists(atPath: $0 + "/brief.json") }) else {
      throw OutputFolder.Failure.cannotRead(
        path: whole, reason: "the brief is \(marking.rawValue), and holds nothing up to \(level.rawValue)")
    }
    return folder
  }

  public func json(of day: CalendarDay) throws -> JSON { try json(output.brief(of: day)) }

  private func json(_ folder: String) throws -> JSON {
    let path = folder + "/brief.json"
    do {
      return try JSON.parse(try OutputFolder.read(path))
    } catch let error as JSONError {
      throw OutputFolder.Failure.cannotRead(path: path, reason: error.reason)
    }
  }

  /// The page over all briefs and the feed of the newest ones, beside the folder of briefs.
  func writeIndex() throws {
    let days = days()
    let entries = try days.suffix(WrittenBriefs.detailedDays).compactMap { BriefEntry(try json(of: $0), day: $0) }
    try OutputFolder.write(
      BriefIndex.html(entries, older: Array(days.dropLast(WrittenBriefs.detailedDays))), to: output.path + "/index.html")
    try OutputFolder.write(BriefFeed.atom(entries), to: output.path + "/briefs.atom")
  }

  /// Days whose brief is read for the index; those before are links alone.
  private static let detailedDays = 90

  /// - Parameter level: of those who will read it; nil: they may see everything.
  public func export(_ format: Format, of day: CalendarDay, upTo level: TLP? = nil) throws -> String {
    let brief = try json(folder(of: day, upTo: level))
    switch format {
    case .stix: return STIXBundle.render(brief).pretty
    case .jsonl: return JSONLinesExport.render(brief)
    case .csv: return CSVExport.render(brief)
    }
  }

  /// When each position on an event was first carried, over every brief that has the event.
  ///
  /// - Returns: Markdown; nil where no brief has the event.
  public func history(of event: String) throws -> String? {
    var history = EventHistory(event: event)
    for day in days() { history.add(try json(of: day), day: day) }
    return history.markdown
  }
}
