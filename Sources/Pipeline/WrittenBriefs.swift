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

  /// The forms a brief is written in.
  public enum View: String, Sendable, CaseIterable { case md, html, json }

  /// - Parameter level: the most restrictive label the reader may see; nil for all there is.
  public func text(_ view: View, of day: CalendarDay, upTo level: TLP? = nil) throws -> [UInt8] {
    let path = try folder(of: day, upTo: level) + "/brief." + view.rawValue
    do {
      return try OutputFolder.read(path)
    } catch {
      throw OutputFolder.Failure.cannotRead(path: path, reason: "the file is missing or not readable")
    }
  }

  /// The folder of the day's brief, or of the widest view of it that holds nothing above `level`.
  private func folder(of day: CalendarDay, upTo level: TLP?) throws -> String {
    let whole = output.brief(of: day)
    guard let level else { return whole }
    func label(_ folder: String) -> TLP? {
      // A view that was not made has no label.
      (try? JSON.parse(OutputFolder.read(folder + "/brief.json")))?["run"]?["marking"]?.string.flatMap { TLP(rawValue: $0) }
    }
    if let own = label(whole), own <= level { return whole }
    let views = TLP.allCases.filter { $0 <= level }.sorted(by: >).map { whole + "/" + LowerViews.folder($0) }
    guard let view = views.first(where: { label($0).map { $0 <= level } ?? false }) else {
      throw OutputFolder.Failure.cannotRead(path: whole, reason: "no document of that day may be seen at \(level.rawValue)")
    }
    return view
  }

  /// - Parameter level: see `text`.
  public func json(of day: CalendarDay, upTo level: TLP? = nil) throws -> JSON {
    let path = try folder(of: day, upTo: level) + "/brief.json"
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

  public func export(_ format: Format, of day: CalendarDay, upTo level: TLP? = nil) throws -> String {
    let brief = try json(of: day, upTo: level)
    switch format {
    case .stix: return STIXBundle.render(brief).pretty
    case .jsonl: return JSONLinesExport.render(brief)
    case .csv: return CSVExport.render(brief)
    }
  }

  /// When each position on an event was first carried, over every brief that has the event.
  ///
  /// - Returns: Markdown; nil where no brief has the event.
  public func history(of event: String, upTo level: TLP? = nil) throws -> String? {
    var history = EventHistory(event: event)
    for day in days() {
      // A day of which nothing may be seen says nothing of the event.
      if let level, (try? folder(of: day, upTo: level)) == nil { continue }
      history.add(try json(of: day, upTo: level), day: day)
    }
    return history.markdown
  }
}
