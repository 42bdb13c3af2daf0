import Records

/// Makes the report of a run out of what the comparison found.
public enum BriefBuilder {
  /// - Throws: `StageFailure` with the code `unsupported-quotation` where a record points outside the stored texts or
  ///   quoted words differ from them: such a brief must not be written.
  public static func build(_ comparison: Comparison, facts: RunFacts) throws(StageFailure) -> Brief {
    var draft = try BriefDraft(comparison, facts: facts)
    let header = draft.header()
    let standing = draft.standing()
    var sections = [draft.news(), draft.contested(), draft.uncontested(), draft.looseWarnings(), draft.otherStories(), draft.revised()]
    let gaps = draft.gaps()
    sections += [draft.gapSection(gaps), draft.sources(), draft.method()]
    let evidence = draft.register.table()
    sections += [draft.evidenceSection(evidence), draft.documentSection()]

    let brief = Brief(
      marking: draft.marking, title: "Narrative brief, \(comparison.clock.day.iso8601)", comparison: comparison, facts: facts,
      standing: standing, header: header, sections: sections, evidence: evidence, claims: draft.claims, warnings: draft.warnings,
      figures: draft.figures, accounts: draft.accounts, motives: draft.motives, gaps: gaps, chains: draft.chains,
      hypotheses: draft.events.flatMap { draft.hypotheses($0) },
      revisions: draft.revisions, corrections: draft.corrections, citedDocuments: draft.register.citedDocuments)
    try QuotationCheck.run(brief)
    return brief
  }
}
