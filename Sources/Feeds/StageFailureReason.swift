import Records

/// Why a feed could not be read, before the subject is known.
struct StageFailureReason: Error {
  let code: String
  let message: String

  func failure(of subject: String?) -> StageFailure {
    StageFailure(stage: .feed, subject: subject ?? "feed", code: code, message: message)
  }
}
