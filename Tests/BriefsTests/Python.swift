import Foundation

/// Peers that come as packages of Python: those that `make test-deps` put below `.build`, else those of the machine.
enum Python {
  private static let own = ".build/test-peers/bin/python"

  static func run(_ arguments: [String]) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [FileManager.default.isExecutableFile(atPath: own) ? own : "python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (127, "") }  // no env, no Python: the caller skips
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
