/// A dependency relation of Universal Dependencies, with the subtypes of its English treebanks.
public enum Relation: UInt8, Sendable, Hashable, CaseIterable {
  case root
  case acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux, auxPass, `case`, cc, ccPreconj, ccomp, compound, compoundPrt
  case conj, cop, csubj, csubjOuter, csubjPass, dep, det, detPredet, discourse, dislocated, expl, fixed, flat, goeswith, iobj
  case list, mark, nmod, nmodDesc, nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod, obj, obl, oblAgent, oblUnmarked
  case orphan, parataxis, punct, reparandum, vocative, xcomp

  /// As the treebanks write it: `nsubj:pass`.
  public var label: String { Relation.labels[Int(rawValue)] }

  /// The relation of a treebank's label, or of its universal part where the subtype is unknown; nil where both are.
  public init?(label: some StringProtocol) {
    let universal = label.prefix { $0 != ":" }
    guard let index = Relation.labels.firstIndex(of: String(label)) ?? Relation.labels.firstIndex(of: String(universal)) else { return nil }
    self = Relation.allCases[index]
  }

  /// The relation without its subtype.
  public var universal: Relation { Relation.universals[Int(rawValue)] }

  private static let labels: [String] = allCases.map { relation in
    var label = ""
    for scalar in String(describing: relation).unicodeScalars {
      if ("A"..."Z").contains(scalar) { label += ":" }
      label += String(scalar).lowercased()
    }
    return label
  }

  private static let universals: [Relation] = allCases.map { relation in
    Relation(label: relation.label.prefix { $0 != ":" }) ?? relation
  }
}
