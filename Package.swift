// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the walk: Records first, then the bindings,
// then one stage after another, then the road and the command.

/// Everything but the bindings: no unsafe construct without `unsafe`, no warning let through.
let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

/// A stage: imports Records and at most one binding, never another stage.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["Records"] + dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "Records", "TestSupport"] + dependencies,
    swiftSettings: [.treatAllWarnings(as: .error)])
}

let package = Package(
  name: "counterclaim",
  products: [.executable(name: "counterclaim", targets: ["counterclaim"])],
  dependencies: [
    // The ledger: SQLite with migrations and one writer.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Options, help and usage errors of the command.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The log of an unattended run, text or JSON.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .target(name: "Records", swiftSettings: strict),

    .systemLibrary(name: "CCurl", path: "Sources/Bindings/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibXML2", path: "Sources/Bindings/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/Bindings/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Curl", dependencies: ["CCurl"], path: "Sources/Bindings/Curl"),
    .target(name: "Markup", dependencies: ["CLibXML2"], path: "Sources/Bindings/Markup"),
    .target(name: "Gzip", dependencies: ["CZlib"], path: "Sources/Bindings/Gzip"),

    stage("Fetch", ["Curl"]),
    stage("Archive", ["Gzip"]),
    stage("Feeds", ["Markup"]),
    stage("Articles", ["Markup"]),
    // The trained models, embedded as bytes.
    .target(
      name: "LanguageModels", path: "Sources/Language/Models",
      exclude: ["NOTICE"] + ["sentences", "tags", "lemmas", "lexicon", "names"].flatMap { ["\($0).model", "\($0).json"] }),
    .target(name: "Language", dependencies: ["Records", "LanguageModels"], exclude: ["Models"], swiftSettings: strict),
    stage("Claims"),
    stage("Comparisons"),
    stage("Briefs"),
    stage("Ledger", [.product(name: "GRDB", package: "GRDB.swift")]),

    .target(
      name: "Pipeline",
      dependencies: ["Records", "Fetch", "Archive", "Feeds", "Articles", "Language", "Claims", "Comparisons", "Briefs", "Ledger"],
      swiftSettings: strict),
    .executableTarget(
      name: "counterclaim",
      dependencies: [
        "Pipeline", "Records",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "bench", dependencies: ["Pipeline", "Records", "Archive", "Feeds", "Articles", "Language", "Claims"],
      path: "Sources/Tools/bench", swiftSettings: strict),

    // Not in the product. Its inner loop runs over unsafe buffers, so it is not strict.
    .target(
      name: "Training", dependencies: ["Language", "Records"], path: "Sources/Tools/train/Training",
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "train", dependencies: ["Training", "Language", "Records"], path: "Sources/Tools/train/Command", swiftSettings: strict),

    .target(name: "TestSupport", dependencies: ["Records"], path: "Tests/TestSupport"),
    tests("Records"),
    tests("Markup"),
    tests("Fetch", ["Curl"]),
    tests("Archive", ["Gzip"]),
    tests("Feeds"),
    tests("Articles"),
    tests("Language"),
    tests("Training", ["Language"]),
    tests("Claims", ["Language"]),
    tests("Comparisons"),
    tests("Briefs"),
    tests("Ledger"),
    tests("Pipeline", ["Feeds", "Ledger"]),
    .testTarget(name: "CommandTests", dependencies: ["counterclaim", "Records", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
