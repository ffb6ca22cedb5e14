import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Finds who and what documents name: runs the name rules in their order, decides, and gives every mention.
enum NameFinder {
  struct Names {
    let entities: [LocalEntity]
    let occurrences: Occurrences
    let board: NameBoard
  }

  /// - Parameters:
  ///   - documents: the fields of each document, as many for each.
  ///   - given: names of each that rules of the user's own have found.
  /// - Returns: the names of each document.
  static func find(in documents: [[FieldView]], given: [[NameCandidate]]) -> [Names] {
    var boards = documents.map(NameBoard.init)
    for (at, candidates) in given.enumerated() {
      for candidate in candidates { boards[at].claim(candidate) }
    }
    for field in documents.first?.indices ?? 0..<0 {
      for rule in textRules { for at in boards.indices { rule(field, &boards[at]) } }
      let runs = boards.map { NameRuns.find(in: $0.views[field], field: field, board: $0) }
      for at in boards.indices {
        for run in runs[at] { for rule in runRules { rule(run, field, &boards[at]) } }
      }
      for at in boards.indices {
        RestatedPerson.propose(runs[at], field, &boards[at])
        NameList.propose(runs[at], field, &boards[at])
      }
      for rule in laterTextRules { for at in boards.indices { rule(field, &boards[at]) } }
    }
    let resolvers = boards.map(NameResolver.init)
    return zip(boards, resolvers).map { Names(entities: $1.entities, occurrences: Occurrences($0, $1), board: $0) }
  }

  private typealias TextRule = @Sendable (_ field: Int, _ board: inout NameBoard) -> Void
  private typealias RunRule = @Sendable (_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) -> Void

  /// Rules that walk through a whole field.
  private static let textRules: [TextRule] = [
    CharacterName.note,
    CharacterName.noteCast,
    NicknameInName.propose,
    QuotedTitle.propose,
    DomainName.propose,
    KnownNames.propose,
    ExpandedAcronym.propose,
    KoreanPersonName.propose,
    SmallKoreanName.propose,
    CharacterName.noteBesideActors,
    SubtitledTitle.propose,
    ListedTitle.proposeFilmographies,
    TradedTitle.propose,
    HeadlineTitle.propose,
    AudienceTitle.propose,
    ChannelName.propose,
    FacilityCue.propose,
    HeadingTitle.propose,
    AwardLineTitle.propose,
  ]

  /// Rules that read one run of capitalised words.
  private static let runRules: [RunRule] = [
    PlaceName.propose,
    LicenseeName.propose,
    FacilityName.propose,
    AwardName.propose,
    StudioName.propose,
    InstitutionName.propose,
    OrganizationName.propose,
    CuedOrganization.proposeWorkplace,
    InitialedName.propose,
    PersonalName.propose,
    CuedPerson.propose,
    AsianPersonName.propose,
    CuedOrganization.propose,
    BusinessContext.propose,
  ]

  /// Rules that build on what the runs gave.
  private static let laterTextRules: [TextRule] = [
    SubsidiaryName.propose,
    RegionalName.propose,
    AttachedCompany.propose,
    FacilityList.propose,
    GroupMember.propose,
    ScreenBodyName.propose,
    CreditedTitle.propose,
    ListedTitle.propose,
    CuedTitle.propose,
    SubjectTitle.propose,
    TitleRow.propose,
    NeighbouringTitle.propose,
    TiedTitle.propose,
    SeriesOfHost.propose,
    CharacterName.noteCastInBrackets,
    PersonAlias.noteRealNames,
  ]
}
