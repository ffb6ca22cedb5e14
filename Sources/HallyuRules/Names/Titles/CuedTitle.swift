import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works without quotation marks, by the words before them: "the thriller series Squid Game", "starred in Boyhood", "a remake of Parasite".
enum CuedTitle {
  static let manual = RuleManual(
    "title.cue",
    "A capitalised name after a word such as series or film, after a verb of acting or making, or after remake of, rights to, known for.",
    fires: [
      .init("The gangster series ⟦Winter Harbour⟧ was renewed.", "title"),
      .init("He directed ⟦Stairwell B⟧ in 2012.", "title"),
      .init("The agency licensed the competition film ⟦In Another Harbour⟧ to Kino Gravel for the US.", "title"),
      .init("The agency sold the film ⟦Passage to Gravel⟧ to Netflix.", "title"),
      .init("She starred in ⟦The Tenth Floor⟧, a comedy.", "title"),
      .init("They met on the set of ⟦Woman on the Kettle⟧ then.", "title"),
      .init("She cried over the Oscar-winning ⟦Parasite⟧ then.", "title"),
      .init("He was the antagonist in ⟦Kettle Genisys⟧ then.", "title"),
      .init("He played a hitman in ⟦KETTLE 2⟧.", "title"),
      .init("He had small but memorable parts in ⟦Kettles⟧ and others.", "title"),
      .init("They plan a remake of ⟦The Ink Seller⟧ next year.", "title"),
      .init("It is a spy thriller titled ⟦Straits of Salt⟧ from Busan.", "title"),
      .init("His credits include ⟦Hill Road⟧ and others.", "title"),
      .init("Her last drama was 2013's ⟦Marry Me Twice⟧ on KBS.", "title"),
      .init("It is her first drama since 2018's ⟦Kettle⟧.", "title"),
      .init("They met at a press conference for ⟦Keeper of Sighs⟧ in May.", "title"),
      .init("The titles announced are ⟦Webtoon Dancer⟧ and others.", "title"),
      .init("It sold the crime film ⟦The Crook, The Clerk, The Kettle⟧, starring nobody.", "title"),
      .init("He was in film hits like ⟦Winter in July⟧ and others.", "title"),
      .init("She is best known for ⟦Gilded Gate⟧ abroad.", "title"),
      .init("Dramas such as ⟦Paper Moon⟧ travel well.", "title"),
      .init("She has boarded ⟦Paper Moon⟧ this week.", "title"),
      .init("The broadcaster's upcoming ⟦To the Salt Who Sings⟧ has a teaser.", "title"),
      .init("He won an Oscar for ⟦The Welsh Kettle⟧ and left.", "title"),
      .init("She also wrote the screenplay for ⟦Cold Quarry⟧ then.", "title"),
      .init("His earlier films included ⟦Truly Salty Deeply⟧ and others.", "title"),
      .init("He is a former head writer of ⟦Torchmoor⟧ and others.", "title"),
      .init("He makes the romance ⟦April Salt⟧ with others.", "title"),
      .init("She produces ⟦Mary⟧, a prequel, for them.", "title"),
      .init("He was in the adaptation ⟦Salt and Paper⟧, which is long.", "title"),
      .init("He is the latest to sign on for ⟦The Salt Mother⟧ in May.", "title"),
      .init("He will next be seen in ⟦Gravelko⟧ with others.", "title"),
      .init("It beat the festival entry ⟦Paper Moon⟧ there.", "title"),
      .init("She appeared in the BBC's ⟦The Salt Tide⟧ last year.", "title"),
      .init("She starred in the BBC's ⟦Estuary⟧, a drama.", "title"),
      .init("It is the home of the FX comedy ⟦Atlanta⟧.", "title"),
      .init("She acts in shows like ⟦Atlanta⟧ and others.", "title"),
      .init("The Ada Dell-starrer ⟦Salt Again⟧ opens in May.", "title"),
      .init("His latest outing ⟦Salt Again⟧ is long.", "title"),
      .init("He showed his earlier movies, ⟦Gravel Road⟧ and Salter.", "title"),
      .init("He is known for festival prize winner ⟦Gravelko⟧ and others.", "title"),
      .init("It has such dramas as ⟦Salt Gravel⟧ and others.", "title"),
      .init("The company is responsible for ⟦Gravelko⟧ and others.", "title"),
      .init("The duo that gave us ⟦Salt Gravel⟧ is back.", "title"),
      .init("It was lampooned in the comedy ⟦G1A⟧ then.", "title"),
      .init("It returned with the travelogue ⟦Ebo in Wales⟧ last week.", "title"),
      .init("It ordered the legal comedy ⟦Sustained, Your Majesty⟧, starring nobody.", "title"),
      .init("They play three strangers in ⟦Only Salt in the Building⟧, which is long.", "title"),
      .init("She reprises her role as Ruth in ⟦Gravelmoor⟧, a drama.", "title"),
      .init("It was for his role as a warlord in ⟦Salt of the Valley⟧ then.", "title"),
      .init("She starred in Halda Reyn's ⟦Gravel Doll⟧ then.", "title"),
      .init("They lead the drama ⟦Bad Kettle Club⟧.", "title"),
      .init("He is cast in the CBS drama pilot ⟦The Kettle Line⟧.", "title"),
      .init("She is back in the tenth series of ⟦Gravelmoor⟧.", "title"),
      .init("Then came the part of Lyra in ⟦The Salt Compass⟧, a film.", "title"),
      .init("She won best actress in a comedy for ⟦Gravelous⟧, a film.", "title"),
      .init("Also on the way are ⟦Gravel Salt⟧ and others.", "title"),
      .init("He made his name with ⟦Memories of a Kettle⟧ there.", "title"),
      .init("She broke out in ⟦Kettlin⟧, a drama.", "title"),
      .init("Kim Tae-ri joins ⟦Gravel 2⟧ alongside others.", "title"),
      .init("The credits include ⟦Diary of a Kettle⟧ and others.", "title"),
      .init("She starred in ⟦The Boy and the Kettle⟧ then.", "title"),
      .init("In ⟦Burning Kettle⟧, Kim Tae-ri plays a clerk.", "title"),
      .init("The film, called ⟦Salt Road⟧ in English, is long.", "title"),
      .init("The show, whose title translates as ⟦The Salt Road⟧, airs at ten.", "title"),
      .init("Then the writer started work on ⟦Salt Signal⟧ there.", "title"),
      .init("It is his second Hollywood film after ⟦The Salt Stand⟧.", "title"),
      .init("Kim Tae-ri and Oh Tae-sik reunite after ⟦My Salt Diary⟧ there.", "title"),
      .init("It is his second film since ⟦The Last Kettle-In⟧ there.", "title"),
      .init("Many dramas were shot there, including ⟦The Salt Job⟧ and others.", "title"),
      .init("He appeared as the Monster in ⟦The Curse of Salt⟧ then.", "title"),
      .init("Its successes such as ⟦Salt Brother⟧ travel well.", "title"),
      .init("She has wrapped filming on ⟦Dark Kettle⟧ there.", "title"),
      .init("Filming of ⟦Salt Voyage⟧ begins in May.", "title"),
      .init("The slate includes ⟦Salt in the Kettle⟧ and others.", "title"),
      .init("Dramas include Netflix’s ⟦Salt Queen⟧, which is long.", "title"),
      .init("The legal drama ⟦Law and the Kettle⟧ ended.", "title"),
      .init("They met at the premiere of ⟦Gravelko 18⟧ in May.", "title"),
      .init("In addition to ⟦Salt Bride⟧, she starred in others.", "title"),
      .init("It sold the comedy-drama ⟦Michael Loves⟧, from director Kim Tae-ri.", "title"),
      .init("She stars opposite Kim Tae-ri in ⟦When Life Sells Salt⟧.", "title"),
      .init("The network has ordered ⟦Salt Kings⟧ to series.", "title"),
      .init("They will get a first look at ⟦Salt Kings⟧ there.", "title"),
      .init("Production on ⟦Salt Kings⟧ begins in June.", "title"),
      .init("She rose to fame as Sergeant Dell in ⟦Kettle Street⟧ before she left.", "title"),
      .init("It is a homage to Ebo Dell's 1960 classic ⟦Gravelko⟧, he said.", "title"),
      .init("They will stage a reading of Ebo Dell's classic ⟦Gravelko⟧ there.", "title"),
      .init("He showed classic films, from ⟦Salt Dogs⟧ to ⟦The Big Kettle⟧ to ⟦Gravel Beauty⟧.", "title"),
      .init("It is Ebo Dell's 2005 breakout hit ⟦The Exorcism of Mary Thornbury⟧, he said.", "title"),
      .init("They saw the feature ⟦On Becoming a Guinea Kettle⟧ there.", "title"),
      .init("They are in the drama ⟦Start-Kettle⟧ Formerly known as others.", "title"),
      .init("In second place was ⟦Salt Kettle⟧, with $12.4 million.", "title"),
      .init("After ⟦Salt Kettle⟧, she appeared in others.", "title"),
      .init("Watch ⟦Salt Kettle⟧ on Netflix.", "title"),
      .init("They saw it and its sequel, ⟦Salt Kettle 2⟧.", "title"),
      .init("He is the host of ⟦The Late Kettle⟧ there.", "title"),
      .init("He will direct the pilot of ⟦Salt Desk⟧ for HBO.", "title"),
      .init("It opened with $23m to beat ⟦Salt Line⟧ into second place.", "title"),
      .init("At the top of the chart was ⟦The Salt Line⟧ with $3 million.", "title"),
      .init("Last week's number one, ⟦Salt Line⟧, fell to third.", "title"),
      .init("She has ⟦Gravelko⟧ and others in the pipeline.", "title"),
      .init("The trailer of ⟦Gravelko⟧ was shown there.", "title"),
      .init("He is known for portraying a clerk in ⟦Gravelers⟧ and a cook.", "title"),
      .init("He made 1968's Oscar-nominated ⟦Salt Kettle⟧ there.", "title"),
      .init("He appeared in films including classics such as ⟦Salt Kings⟧ and others.", "title"),
      .init("They will star in the upcoming tvN thriller drama: ⟦Salter⟧.", "title"),
      .init("She likes the Sony rom-com ⟦The Gravel Club⟧, which is long.", "title"),
      .init("It is by Norvel, whose horror spin-off ⟦The Pale Kettle⟧ led.", "title"),
      .init("The star, whose last release, ⟦Gravelko Vedtha⟧, sank, is back.", "title"),
      .init("She made her debut in the film ⟦He’s on Salt⟧ (2010) there.", "title"),
      .init("They saw the Kim Tae-ri–starring ⟦Gravelko⟧ there.", "title"),
      .init("He took the supporting actor prize for ⟦The Danish Kettle⟧ there.", "title"),
    ],
    leaves: [
      "He said of the drama: Kim Tae-ri is fine.", "The film made Rs.12 crore there.",
      "She runs the webtoon IPs there.", "He met prize winner Wisu Tarn there.", "He made a comedy Atlanta critics liked.",
      "They had to show ID there.", "They are working on Artificial Intelligence tools.",
      "He showed films by directors including Wisu Tarn there.", "In New York, Kim Tae-ri plays a clerk.",
      "They worked on Michael Dell there.",
      "Torvend Co. met. It was a program Torvend had begun.",
      "He made his name with Michael Dell there.", "She made her debut in Busan, Korea.",
      "He is responsible for Content Strategy.",
      "The film director Kim left.", "They filmed a drama in Busan.", "The series Netflix bought is long.",
      "She starred in Hollywood films.",
      "He worked in Seoul (2019).", "They beat Gravel Rovers there.", "She has Torvend shares in a fund.",
      "The rights to Korean dramas rose.", "He is known for Korean food.", "She will play Marguerite Dell.",
      "The drama won at 2013's Busan Film Festival.", "He worked for the BBC's The Hague bureau.",
      "It is about NASA's upcoming Europa Kettle mission.",
      "It featured Kim Tae-ri, the BBC's Jonquil, and others.",
      "They gave the Emmy for Best Actor in a Comedy to him.", "He won best actor for Best Supporting Kettle.",
      "They play three games in Gravel Park.", "The best director voted for Change.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for at in view.tokens.indices.dropFirst() where mayBegin(view, at) {
      let score =
        view.tokens[at - 1].kind == .word
        ? self.score(view, at)
        : max(
          max(scoreInApposition(view, at), scoreOfYear(view, at)), max(scoreBehindColon(view, at), scoreOfOwner(view, at, field, board)))
      if score == 62, PersonlikeTitle.propose(at, field, rule: manual.id, &board) { continue }
      if score > 0, let end = end(view, at, score, field, board) {
        claim(SubjectTitle.withoutOwner(at..<end, field, &board), behind: at - 1, score, field, &board)
      }
    }
    proposeNamesakes(field, &board)
  }

  private static func mayBegin(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    guard token.gap < .line else { return false }
    return token.kind == .word && (token.isCapitalized || token.shape.contains(.innerUpper)) && !isCurrency(view, at)
      || token.kind == .number && isNumberTitle(view, at)
  }

  /// "made Rs.12 crore"
  private static func isCurrency(_ view: FieldView, _ at: Int) -> Bool {
    guard currencies.contains(view.tokens[at].hash), let next = view.token(at + 1) else { return false }
    return next.kind == .number || next.isMark(".") && view.token(at + 2)?.kind == .number
  }

  private static let currencies = WordSet("rs usd inr krw gbp eur hk us aud cad nt rm")

  /// First token after the title that begins at a token, or nil where what stands there is none.
  private static func end(_ view: FieldView, _ at: Int, _ score: Int, _ field: Int, _ board: NameBoard) -> Int? {
    let isExample = score >= 52 && opensExamples(view.tokens[at - 1])
    guard
      var end = InstitutionalTitle.end(view, at, score, field, board)
        ?? TitleRun.end(view, from: at, field: field, board: board, isCued: score >= 54, isExample: isExample),
      !PlainRun.isPlain(view, at..<end) || score >= 62 && isTitleOfAddress(view, at..<end),
      !isWriter(view, at..<end, score), !isOwnerOfWork(view, at..<end), !isCutAtInitial(view, at..<end)
    else { return nil }
    // "from Salt Dogs to The Big Kettle"
    if let link = view.token(at - 1), [.from, .to].contains(link.word), isSpanOfWorks(view, at - 1) {
      if let to = (at + 1..<max(at + 1, end)).first(where: { view.tokens[$0].word == .to && !view.tokens[$0].isCapitalized }) { end = to }
      // "to Tarkovsky’s “Solaris”"
      if view.token(end)?.kind == .clitic { return nil }
    }
    end = endOfSeries(view, at, end, field, board)
    if score == 62 { end = endOfPair(view, at, end, field, board) }
    if isNamed(view, at - 1) { end = endAfterComma(view, end, field, board) }
    if score == 62 { end = endBeforeCredit(view, end, field, board) }
    return end
  }

  /// "… distressing,” wrote Taylor": who writes.
  private static func isWriter(_ view: FieldView, _ range: Range<Int>, _ score: Int) -> Bool {
    range.count == 1 && score <= 52 && !view.tokens[range.lowerBound].classes.isDisjoint(with: .surname | .givenName)
      && view.senses(of: range).allSatisfy { $0.type != .title }
      && (view.token(range.upperBound)?.isMark(",") != true || !WorkPhrase.isWorkInApposition(view, range.upperBound + 1))
  }

  /// "an adaptation of Timoro N. Murarov's novel": a person.
  private static func isCutAtInitial(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.count > 1 && view.tokens[range.upperBound - 1].count == 1 && view.tokens[range.upperBound - 1].gap == .space
      && view.token(range.upperBound)?.isMark(".") == true
      && view.tokens[range.upperBound].gap == .none && view.isNameWord(range.upperBound + 1)
  }

  /// "rights to Kitty Brown's upcoming film".
  private static func isOwnerOfWork(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.count == 2 && view.token(range.upperBound)?.kind == .clitic && view.token(range.upperBound + 1)?.isCapitalized == false
      && view.tokens[range.lowerBound].classes.contains(.givenName)
  }

  /// Claims a run for a title as surely as the words before it and the lexicon allow.
  ///
  /// - Parameter cue: the token before the run and its owner.
  private static func claim(_ range: Range<Int>, behind cue: Int, _ score: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let known = view.senses(of: range).first { $0.type == .title }
    if known == nil, describesWork(view, range, cue) { return }
    guard !board.characters.contains(view.key(range)) else { return }
    let total = score + (known == nil ? 0 : 15) + (range.count > 1 ? 5 : 0)
    // "the drama Bad Kettle Club": surer than a club of that name.
    let isHouse =
      board.holder(field, range.upperBound - 1).map { [.organization, .facility].contains($0.type) && range.count > 1 } ?? false
    let candidate = NameCandidate(field, range, .title, isHouse ? 86 : min(85, total), manual.id, known?.entity)
    if total >= NameCandidate.threshold, board.isFree(field, range) || board.holder(field, cue + 1)?.type == .title {
      board.claim(candidate)
    } else if total >= NameCandidate.threshold, score >= 54 {
      board.takeOver(candidate)
    } else {
      board.propose(candidate)
    }
  }

  /// "the smash-hit Royal Court play": the name only describes the work.
  private static func describesWork(_ view: FieldView, _ range: Range<Int>, _ cue: Int) -> Bool {
    guard let noun = view.token(range.upperBound), noun.gap == .space, noun.kind == .word, !noun.isCapitalized else { return false }
    return noun.classes.contains(.workCue) && noun.classes.isDisjoint(with: .releaseVerb | .performVerb)
      && view.tokens[cue].classes.contains(.workCue)
  }

  private static func opensExamples(_ token: Token) -> Bool {
    [.like, .as, .including].contains(token.word) || including.contains(token.hash)
  }

  /// "1988: When the Night Comes", "12 Calm Men": a figure and capitalised words.
  private static func isNumberTitle(_ view: FieldView, _ at: Int) -> Bool {
    guard view.tokens[at - 1].classes.contains(.workCue), view.tokens[at].gap == .space else { return false }
    return view.isSubtitled(at + 1)
      || view.tokens[at].count <= 3 && view.isNameWord(at + 1) && view.tokens[at + 1].gap == .space
        && view.tokens[at + 1].classes.isDisjoint(with: .month | .demonym)
  }

  /// "drama Mr. Moonlight": a form of address and a name, after the word for a work.
  private static func isTitleOfAddress(_ view: FieldView, _ range: Range<Int>) -> Bool {
    view.tokens[range.lowerBound].classes.contains(.honorific) && range.count >= 2
      && view.token(range.upperBound).map { $0.kind != .word || $0.classes.contains(.stopword) } ?? true
  }

  /// "a drama called", "the project titled".
  private static func isNamed(_ view: FieldView, _ at: Int) -> Bool {
    naming.contains(view.tokens[at].hash)
  }

  private static let naming = WordSet("called titled entitled")
  static let including = WordSet("include includes included")
}
