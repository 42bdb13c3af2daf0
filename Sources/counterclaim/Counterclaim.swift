import ArgumentParser
import Pipeline

@main
struct Counterclaim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counterclaim",
    abstract: "Reads many news outlets and shows, with evidence, who says who did it, who denies it, who was warned of what.",
    discussion: """
      Exit status: 0 done; 1 brief written, but more feeds failed than tolerated, or a part of the input could not be read;
      64 usage; 65 damaged input, or a check that found something missing or changed;
      69 no feed reachable; 70 internal fault; 73 cannot write; 75 another run holds the lock; 78 bad configuration.
      """,
    version: Release.tool,
    subcommands: [
      RunCommand.self, ReplayCommand.self, BriefCommand.self, ExportCommand.self, ExplainCommand.self, VerifyCommand.self,
      ExtractCommand.self,
      InspectCommand.self, FeedsCommand.self, DoctorCommand.self,
    ])
}
