import Foundation

/// Peers that come as packages of Python: those that `make test-deps` put below `.build`, else those of the machine.
package enum Python {
  /// For `env`.
  package static let path: String = {
    let own = SharedData.packageRoot.appendingPathComponent(".build/test-peers/bin/python").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }()

  package static func has(_ module: String) -> Bool { run(["-c", "import \(module)"]).status == 0 }

  package static func run(_ arguments: [String]) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (127, "") }  // no env, no Python: the caller skips
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
