import Records

/// The sizes of the parser's network: multiples of eight, those of `arc` and `relation` of sixteen.
package struct ParseShape: Sendable, Equatable {
  /// Numbers that stand for a word.
  package var input: Int
  /// Numbers of each direction of a recurrent layer.
  package var state: Int
  package var layers: Int
  /// Numbers that a word is compared by as a head and as a dependent.
  package var arc: Int
  /// The same for the name of the relation.
  package var relation: Int
  /// The layer that tags are read from, counted from 1.
  package var tagLayer: Int

  package init(input: Int, state: Int, layers: Int, arc: Int, relation: Int, tagLayer: Int) {
    self.input = input
    self.state = state
    self.layers = layers
    self.arc = arc
    self.relation = relation
    self.tagLayer = tagLayer
  }

  package static let relationCount = Relation.allCases.count
  package static let tagCount = PartOfSpeech.allCases.count
  /// Both padded to whole lanes.
  package static let relationWidth = (relationCount + 7) / 8 * 8
  package static let tagWidth = (tagCount + 7) / 8 * 8
}

/// What the parser reads of each token, as hashes; shared by training and run time.
package enum ParseInputs {
  package static let count = 11

  /// - Parameter facts: of each token, as `Lexicon.facts` has them.
  package static func hash(
    _ feature: Int, of token: Int, _ forms: WordForms, _ tags: ContiguousArray<PartOfSpeech>, _ facts: ContiguousArray<UInt32>
  ) -> UInt64 {
    let value: UInt64 =
      switch feature {
      case 0: forms.lower[token]
      case 1: forms.affix(token, 6)
      case 2: forms.affix(token, 5)
      case 3: forms.affix(token, 4)
      case 4: forms.affix(token, 2)
      case 5: forms.shape[token]
      case 6: UInt64(tags[token].rawValue)
      case 7: UInt64(forms.classes[token])
      case 8: Lexicon.fine(facts[token])
      case 9: Lexicon.middle(facts[token])
      // Lists of names say little of a word without a capital.
      default: Lexicon.lists(facts[token]) &* 2 &+ UInt64(forms.flags[token] & WordForms.startsUpper)
      }
    return FeatureHash.of(UInt64(feature + 1), value)
  }
}
