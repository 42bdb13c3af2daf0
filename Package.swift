// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the walk: Records first, then the bindings,
// then one stage after another, then the road and the command.

/// Everything but the bindings: no unsafe construct without `unsafe`, no warning let through.
let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

/// For what runs trained models: the tests read whole corpora with them, which takes a debug build twenty times as long.
let optimised: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A stage: imports Records and the bindings that it needs, never another stage.
func stage(_ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict) -> Target {
  .target(name: name, dependencies: ["Records"] + dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  let records: [Target.Dependency] = name == "Records" ? [] : ["Records"]
  return .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + records + dependencies, exclude: exclude,
    swiftSettings: [.treatAllWarnings(as: .error)])
}

/// The files of `Sources/Language/Learning` that read a model; the others belong to the language stage.
let modelReader = ["FeatureHash.swift", "Lexicon.swift", "LinearModel.swift", "ModelBytes.swift"]

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
    .target(name: "Records", exclude: ["Registry/NOTICE", "Registry/states.json"], swiftSettings: strict),

    .systemLibrary(name: "CCurl", path: "Sources/Bindings/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibXML2", path: "Sources/Bindings/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/Bindings/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", path: "Sources/Bindings/CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Curl", dependencies: ["CCurl"], path: "Sources/Bindings/Curl"),
    .target(name: "Markup", dependencies: ["CLibXML2"], path: "Sources/Bindings/Markup"),
    .target(name: "Gzip", dependencies: ["CZlib"], path: "Sources/Bindings/Gzip"),
    .target(name: "Digests", dependencies: ["CCrypto"], path: "Sources/Bindings/Digests"),

    stage("Fetch", ["Curl"]),
    stage("Archive", ["Digests", "Gzip"]),
    stage("Feeds", ["Markup"]),
    // The model that tells languages apart, embedded as bytes.
    .target(name: "ArticleModels", path: "Sources/Articles/Models", exclude: ["NOTICE", "languages.model", "languages.json"]),
    .target(name: "Articles", dependencies: ["Records", "Markup", "ArticleModels"], exclude: ["Models"], swiftSettings: strict),
    // The trained models, embedded as bytes.
    .target(
      name: "LanguageModels", path: "Sources/Language/Models",
      exclude: ["NOTICE"]
        + ["sentences", "tags", "lemmas", "parse", "lexicon", "names", "reports", "attributions", "actors", "confidence"].flatMap {
          ["\($0).model", "\($0).json"]
        }),
    // How a trained model is read and asked: the one wrapper around those bytes, used by every stage with a model.
    .target(
      name: "Models", dependencies: ["LanguageModels", "LanguageKernels"], path: "Sources/Language/Learning",
      exclude: ["WordForms.swift", "Activations.swift", "QuantisedMatrix.swift"], sources: modelReader,
      swiftSettings: optimised),
    // The inner loops of trained models, for instructions that Swift has no word for.
    .target(name: "LanguageKernels", path: "Sources/Language/Kernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(
      name: "Language", dependencies: ["Records", "LanguageModels", "Models", "LanguageKernels"],
      exclude: ["Models", "Kernels"] + modelReader.map { "Learning/\($0)" }, swiftSettings: optimised),
    stage("Claims", ["Models"], optimised),
    stage("Comparisons"),
    // STIX makes its identifiers with SHA-1.
    stage("Briefs", ["Digests"]),
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
      path: "Sources/Tools/bench",
      exclude: ["archive_peers.py", "articles_peers.py", "language_peers.py", "peers.py", "stories.py"], swiftSettings: strict),

    // Not in the product. Its inner loop runs over unsafe buffers, so it is not strict.
    .target(
      name: "Training", dependencies: ["Articles", "Models", "Language", "Claims", "Records"], path: "Sources/Tools/train/Training",
      swiftSettings: [.treatAllWarnings(as: .error), .unsafeFlags(["-O"], .when(configuration: .debug))]),
    .executableTarget(
      name: "train", dependencies: ["Training", "Language", "Records"], path: "Sources/Tools/train/Command", swiftSettings: strict),

    .target(name: "TestSupport", dependencies: ["Records"], path: "Tests/TestSupport"),
    tests("Records"),
    tests("Markup"),
    tests("Fetch", ["Curl"]),
    tests("Archive", ["Digests", "Gzip"]),
    tests("Feeds"),
    tests("Articles"),
    tests("Language", ["LanguageKernels"]),
    tests("Training", ["Language", "Claims", "Models"]),
    tests("Claims", ["Language"]),
    tests("Comparisons"),
    tests("Briefs"),
    tests("Ledger", exclude: ["schema-2.sql"]),
    tests("Pipeline", ["Feeds", "Ledger"], exclude: ["Golden"]),
    .testTarget(name: "CommandTests", dependencies: ["counterclaim", "Records", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
