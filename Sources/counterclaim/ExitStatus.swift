import ArgumentParser
import Ledger
import Pipeline
import Records

/// The statuses of sysexits.h that cron and its operator are told.
enum ExitStatus: Int32 {
  case tolerated = 1
  case damagedInput = 65
  case noFeedReachable = 69
  case internalFault = 70
  case cannotWrite = 73
  case locked = 75
  case badConfiguration = 78

  var code: ExitCode { ExitCode(rawValue) }
}

/// Says once, in one sentence, what ended the command, and leaves with the status for it.
func reporting<Value>(_ body: () async throws -> Value) async throws -> Value {
  do {
    return try await body()
  } catch let exit as ExitCode {
    throw exit
  } catch {
    let (status, sentence) = describe(error)
    StandardError.write("counterclaim: \(sentence)")
    throw status.code
  }
}

private func describe(_ error: any Error) -> (ExitStatus, String) {
  switch error {
  case let invalid as ConfigurationError:
    (.badConfiguration, invalid.problems.map(\.description).joined(separator: "\n"))
  case OutputFolder.Failure.locked(let path):
    (.locked, "another run holds the lock of \(path)")
  case OutputFolder.Failure.cannotWrite(let path, let reason):
    (.cannotWrite, "cannot write \(path): \(reason)")
  case OutputFolder.Failure.cannotRead(let path, let reason):
    (.damagedInput, "cannot read \(path): \(reason)")
  case Run.Failure.noFeedReachable(let feeds, let reason):
    (
      .noFeedReachable,
      "\(feeds == 1 ? "the one feed cannot" : "none of \(feeds) feeds can") be reached (\(reason)); no brief is written, the last one stands"
    )
  case Run.Failure.dayIsPast(let day, let newest):
    (
      .badConfiguration,
      "there is no brief of \(day.iso8601) to make again, and one of \(newest.iso8601) stands: feeds can be read for today alone"
    )
  case Replay.Failure.clockUnknown:
    (.damagedInput, "nothing here carries a date: say with --now at what time the brief is to stand")
  case Replay.Failure.nothingFound(let paths):
    (.damagedInput, "no archive, no .jsonl file and no saved page is in \(paths.joined(separator: ", "))")
  case Replay.Failure.nothingWithin:
    (.damagedInput, "nothing that can be read was captured or published within the days asked for (--now, --from, --to)")
  case Replay.Failure.noSuchSource(let path):
    (.damagedInput, "\(path) does not exist")
  case Replay.Failure.nothingReadable(let failures):
    (.damagedInput, failures.first.map { "\($0.subject): \($0.message)" } ?? "nothing can be read")
  case let failure as LedgerFile.Failure:
    (failure == .tooNew ? .badConfiguration : .cannotWrite, failure.words)
  case let failure as StageFailure where failure.code == "cannot-write":
    (.cannotWrite, "\(failure.subject): \(failure.message)")
  case let failure as StageFailure:
    (failure.stage == .brief ? .internalFault : .damagedInput, "\(failure.subject): \(failure.message)")
  default:
    (.internalFault, "\(error)")
  }
}
