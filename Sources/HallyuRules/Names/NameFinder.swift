import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Finds who and what a document names: runs the name rules in their order, decides, and gives every mention.
struct NameFinder {
  /// - Parameter configured: where the user's own rules match.
  static func find(in views: [FieldView], configured: RuleHits? = nil) -> (
    entities: [LocalEntity], occurrences: Occurrences, board: NameBoard
  ) {
    var board = NameBoard(views)
    if let configured { ConfiguredNames.propose(configured, &board) }
    for field in views.indices {
      CharacterName.note(field, &board)
      QuotedTitle.propose(field, &board)
      KnownNames.propose(field, &board)
      ExpandedAcronym.propose(field, &board)
      KoreanPersonName.propose(field, &board)
      CharacterName.noteBesideActors(field, &board)
      SubtitledTitle.propose(field, &board)
      ListedTitle.proposeFilmographies(field, &board)
      TradedTitle.propose(field, &board)
      HeadingTitle.propose(field, &board)
      AwardLineTitle.propose(field, &board)
      let runs = NameRuns.find(in: views[field], field: field, board: board)
      for run in runs {
        PlaceName.propose(run, field, &board)
        LicenseeName.propose(run, field, &board)
        FacilityName.propose(run, field, &board)
        AwardName.propose(run, field, &board)
        StudioName.propose(run, field, &board)
        OrganizationName.propose(run, field, &board)
        CuedOrganization.proposeWorkplace(run, field, &board)
        InitialedName.propose(run, field, &board)
        PersonalName.propose(run, field, &board)
        CuedPerson.propose(run, field, &board)
        AsianPersonName.propose(run, field, &board)
        CuedOrganization.propose(run, field, &board)
        BusinessContext.propose(run, field, &board)
      }
      RestatedPerson.propose(runs, field, &board)
      NameList.propose(runs, field, &board)
      ListedTitle.propose(field, &board)
      CuedTitle.propose(field, &board)
      SubjectTitle.propose(field, &board)
      NeighbouringTitle.propose(field, &board)
      CharacterName.noteCastInBrackets(field, &board)
    }
    let resolver = NameResolver(board)
    return (resolver.entities, Occurrences(board, resolver), board)
  }
}
