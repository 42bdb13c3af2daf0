import Records

/// Sport is told in words of war, and nobody is hurt: "Rovers robbed the hosts", "held the champions hostage for an hour".
enum MatchReports {
  /// Whether a text tells of play, and of little that police, courts or hospitals would hear of.
  static func isOne(_ reading: Reading) -> Bool {
    var played: Set<String> = []
    var earnestly: Set<String> = []
    for token in 0..<reading.count {
      let word = reading.lemma(token)
      if play.contains(word) { played.insert(word) } else if earnest.contains(word) { earnestly.insert(word) }
    }
    return played.count >= 4 && played.count > 4 * earnestly.count
  }

  private static let play = words(
    """
    match goal striker goalkeeper midfielder referee wicket innings cricket football rugby hockey tennis basketball baseball coach
    championship tournament playoff quarterback touchdown pitcher inning homer halftime half-time semi-final hat-trick bowler batsman batter
    stump overtime puck crossbar tackle scrum lineout winger kick-off kickoff forehand backhand deuce medal sprint birdie bogey equaliser
    equalizer scoreline shutout dunk offside dugout fixture midfield derby penalty league season squad keeper defender
    """)

  private static let earnest = words(
    """
    police court arrest prosecutor prosecution judge jury lawsuit sue investigator detective officer victim hospital ambulance wounded
    gunman gunfire bomb bomber bombing explosion stab stabbing terrorist terrorism militant soldier army allegation allege suspect rape
    assault abuse harassment doping steroid match-fixing bribe bribery corruption fraud racism racist riot hooligan crush evacuate coroner
    inquest tribunal ban suspension sanction inquiry concussion negligence
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
