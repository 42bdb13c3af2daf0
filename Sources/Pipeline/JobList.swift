import Records

/// Answers jobs side by side; the answers stand in the order of the jobs.
public enum JobList {
  public static func answers(_ jobs: [String], width: Int, _ answer: @escaping @Sendable (String) -> JSON) async -> [JSON] {
    await orderedMap(jobs, width: width, answer)
  }
}
