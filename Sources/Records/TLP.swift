/// The labels of the Traffic Light Protocol 2.0 (FIRST), from the least to the most restrictive.
public enum TLP: String, Sendable, Codable, CaseIterable, Comparable {
  case clear = "TLP:CLEAR"
  case green = "TLP:GREEN"
  case amber = "TLP:AMBER"
  case amberStrict = "TLP:AMBER+STRICT"
  case red = "TLP:RED"

  public static func < (a: TLP, b: TLP) -> Bool { a.rank < b.rank }

  /// Ascending from 0 with what may not be passed on.
  public var rank: Int { TLP.allCases.firstIndex(of: self) ?? 0 }

  /// The marking object that OASIS publishes for the label (cti-stix-common-objects, TLP 2.0); never one of our own.
  public var identifier: String {
    switch self {
    case .clear: "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
    case .green: "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
    case .amber: "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
    case .amberStrict: "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
    case .red: "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
    }
  }

  public var stix: JSON {
    [
      "type": "marking-definition", "spec_version": "2.1", "id": .string(identifier), "created": "2022-10-01T00:00:00.000Z",
      "name": .string(rawValue),
      "extensions": [
        "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": [
          "extension_type": "property-extension", "tlp_2_0": .string(String(rawValue.dropFirst(4)).lowercased()),
        ]
      ],
    ]
  }
}
