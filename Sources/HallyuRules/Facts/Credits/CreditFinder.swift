import HallyuAnnotations
import HallyuText

/// Finds who acts in, directs, writes, produces, creates or hosts which title. Each way to say so is a rule in its own file.
enum CreditFinder {
  /// The rules of the family.
  static let manuals: [RuleManual] = [
    Alongside.manual, AwardLine.manual, AwardTold.manual, BeingIn.manual, TitleBrackets.manual, CastLine.manual, CastOf.manual,
    CharacterBrackets.manual,
    EntryPeople.manual, Filming.manual, Filmography.manual, FromMaker.manual, JoinedWith.manual, KnownCredit.manual, KnownFor.manual,
    LabelledLine.manual, LeadsOf.manual, MadeBy.manual, MakerOfTitle.manual, MakerVerb.manual, MakerWith.manual, PlaysCharacter.manual,
    PossessiveMaker.manual, RoleInTitle.manual, RoseToFame.manual, ServesAs.manual, SinceWork.manual, StarsIn.manual, TitleMaker.manual,
    TitleStars.manual, TopicMaker.manual, WithBehindTitle.manual, WithPeople.manual, WorkedOn.manual, WorksMaker.manual, ScriptFor.manual,
    SeenAs.manual, BringsTogether.manual, CompoundMaker.manual, AmongCast.manual, GuestsOf.manual, Reunion.manual, CoStar.manual,
    PrizeTo.manual, Replacement.manual, OwnedWork.manual, StaffOf.manual, CastingOf.manual, MakerOfShow.manual, ListedMakers.manual,
    WorkFrom.manual, PerformancesBy.manual, TeamsUp.manual, RoleWent.manual, InPipeline.manual,
  ]

  static func find(in scenes: [FactScene], into annotations: inout Annotations) {
    guard let context = scenes.first?.context, context.entities.contains(where: { $0.type == .title }),
      context.entities.contains(where: { $0.type == .person })
    else { return }
    var board = CreditBoard()
    let words = TriggerWords.shared
    for scene in scenes {
      let roles = PersonRoles(scene)
      for at in scene.tokens.indices { visit(at, words, scene, roles, &board) }
      KnownCredit.find(scene, roles, &board)
    }
    annotations.credits.append(contentsOf: board.credits(context))
  }

  private static func visit(_ at: Int, _ words: TriggerWords, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    if let mention = scene.mention(at: at), mention.tokens.lowerBound == at {
      visitName(mention, scene, roles, &board)
      return
    }
    let token = scene.tokens[at]
    guard token.kind == .word else { return }
    let triggers = words.rules(token.hash)
    if token.gap >= .line || at == 0 || PartLabel.opensPart(at, scene.view) { LabelledLine.find(at, scene, &board) }
    visitVerb(at, triggers, scene, &board)
    if !triggers.isEmpty { visitNoun(at, triggers, scene, roles, &board) }
    visitFunctionWord(at, scene, roles, &board)
  }

  private static func visitName(_ mention: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    switch scene.type(mention) {
    case .person:
      PossessiveMaker.find(mention, scene, roles, &board)
      OwnedWork.find(mention, scene, roles, &board)
      CompoundMaker.find(mention, scene, roles, &board)
      Filmography.find(mention, scene, roles, &board)
      AwardLine.find(mention, scene, roles, &board)
      CastLine.find(mention, scene, &board)
      CharacterBrackets.find(mention, scene, &board)
      EntryPeople.find(mention, scene, &board)
      TopicMaker.find(mention, scene, &board)
    case .title:
      TitleBrackets.find(mention, scene, &board)
      TitleMaker.find(mention, scene, roles, &board)
    default: break
    }
  }

  /// Verbs of acting, joining and coming out: "stars", "joins", "returns".
  private static func visitVerb(_ at: Int, _ triggers: TriggerWords.Rules, _ scene: FactScene, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if token.classes.contains(.performVerb) {
      CoStar.find(at, scene, &board)
      TitleStars.find(at, scene, &board)
      StarsIn.find(at, scene, &board)
      Alongside.find(at, scene, &board)
    }
    if triggers.contains(.joining) {
      if token.hash == StarsIn.board { StarsIn.findOnBoard(at, scene, &board) }
      if CastOf.lineups.contains(token.hash) { CastOf.findLineup(at, scene, &board) }
      if CastOf.landing.contains(token.hash) { CastOf.findLanded(at, scene, &board) } else { StarsIn.find(at, scene, &board) }
    }
    if !token.classes.isDisjoint(with: [.performVerb, .characterCue]) || triggers.contains(.joining) {
      PlaysCharacter.find(at, scene, &board)
    }
    if triggers.contains(.script), WorkWords.scripts.contains(token.hash) { ScriptFor.find(at, scene, &board) }
    if token.classes.contains(.releaseVerb) || token.word == .back {
      StarsIn.findAvailable(at, scene, &board)
      if !token.classes.contains(.performVerb) { StarsIn.find(at, scene, &board) }
    }
  }

  /// Nouns and participles of making: "role", "directed", "debut", "director".
  private static func visitNoun(
    _ at: Int, _ triggers: TriggerWords.Rules, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) {
    if triggers.contains(.roleNoun) {
      RoleInTitle.find(at, scene, roles, &board)
      LeadsOf.find(at, scene, &board)
      PerformancesBy.find(at, scene, &board)
      RoleWent.find(at, scene, &board)
    }
    if triggers.contains(.maker) { MakerVerb.find(at, scene, roles, &board) }
    if triggers.contains(.workedOn) { WorkedOn.find(at, scene, roles, &board) }
    if triggers.contains(.filming) { Filming.find(at, scene, roles, &board) }
    if triggers.contains(.together) {
      BringsTogether.find(at, scene, &board)
      TeamsUp.find(at, scene, roles, &board)
      if scene.tokens[at].hash == SeenAs.shoes { SeenAs.findShoes(at, scene, &board) }
    }
    if triggers.contains(.fame) { RoseToFame.find(at, scene, roles, &board) }
    if triggers.contains(.knownFor) {
      KnownFor.find(at, scene, roles, &board)
      if PeopleListWords.including.contains(scene.tokens[at].hash) {
        GuestsOf.find(at, scene, &board)
        StaffOf.find(at, scene, &board)
        ListedMakers.find(at, scene, &board)
      }
    }
    if triggers.contains(.profession) {
      MakerOfTitle.find(at, scene, roles, &board)
      MakerOfShow.find(at, scene, &board)
      WorksMaker.find(at, scene, &board)
      LeadsOf.findStarrer(at, scene, &board)
    }
    if triggers.contains(.voice) {
      AmongCast.findVoice(at, scene, &board)
      PlaysCharacter.find(at, scene, &board)
    }
    if triggers.contains(.standing) {
      GuestsOf.findStars(at, scene, &board)
      AmongCast.findRegular(at, scene, &board)
    }
    if triggers.contains(.profession) || triggers.contains(.craft) { AwardTold.find(at, scene, &board) }
  }

  /// Prepositions, pronouns and forms of "be".
  private static func visitFunctionWord(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    switch scene.tokens[at].word {
    case .by:
      MadeBy.find(at, scene, &board)
      Alongside.find(at, scene, &board)
    case .from:
      FromMaker.find(at, scene, &board)
      KnownFor.find(at, scene, roles, &board)
    case .as:
      CastLine.findAs(at, scene, &board)
      SeenAs.find(at, scene, &board)
      ServesAs.find(at, scene, &board)
      Replacement.find(at, scene, &board)
    case .is, .was, .be:
      if scene.view.isNameWord(at + 1) { CastLine.findIs(at, scene, &board) }
      ServesAs.findIs(at, scene, &board)
      BeingIn.find(at, scene, &board)
      KnownFor.findAmong(at, scene, roles, &board)
    case .has where scene.named(.person, at: at + 1) != nil: CastOf.findLanded(at, scene, &board)
    case .has: InPipeline.find(at, scene, roles, &board)
    case .were: KnownFor.findAmong(at, scene, roles, &board)
    case .are:
      KnownFor.findAmong(at, scene, roles, &board)
      ServesAs.findAre(at, scene, &board)
      ListedMakers.find(at, scene, &board)
      GuestsOf.find(at, scene, &board)
      AmongCast.find(at, scene, &board)
    case .in where scene.token(at + 1)?.word == .which: TitleStars.findInWhich(at, scene, &board)
    case .in: BeingIn.findBeside(at, scene, &board)
    case .for where scene.named(.person, at: at - 1) != nil: PrizeTo.find(at, scene, roles, &board)
    case .for:
      MakerWith.findFor(at, scene, &board)
      ScriptFor.findPrize(at, scene, roles, &board)
      WorkedOn.findHonoured(at, scene, roles, &board)
    case .with:
      WithPeople.find(at, scene, roles, &board)
      MakerWith.find(at, scene, roles, &board)
      Reunion.find(at, scene, roles, &board)
    case .cast:
      CastOf.find(at, scene, &board)
      AmongCast.findBehind(at, scene, &board)
    case .since: SinceWork.findSince(at, scene, roles, &board)
    case .after: SinceWork.findYearsAfter(at, scene, roles, &board)
    case .of:
      CastingOf.find(at, scene, &board)
      FromMaker.findDebut(at, scene, &board)
      FromMaker.findOfMaker(at, scene, &board)
      KnownFor.find(at, scene, roles, &board)
    case .whose, .behind: KnownFor.find(at, scene, roles, &board)
    case .its: LeadsOf.find(at, scene, &board)
    case .his, .her: PossessiveMaker.findPronoun(at, scene, roles, &board)
    default: break
    }
  }
}
