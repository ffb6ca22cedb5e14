import HallyuText

/// Words that never are part of the noun phrase before them.
enum FunctionWords {
  static func contains(_ word: Word) -> Bool { word.index != 0 && table[word.index] }

  private static let table: [Bool] = {
    var table = [Bool](repeating: false, count: Word.allCases.count)
    let words: [Word] = [
      .and, .at, .by, .in, .on, .to, .with, .that, .it, .for, .from, .as, .the, .a, .an, .after, .before, .while, .when, .but, .or, .is,
      .was, .were,
      .are, .has, .have, .had, .will, .would, .said, .says, .he, .she, .they, .we, .who, .which, .following, .amid, .during, .because,
      .though,
      .although, .where, .until, .since, .if, .so, .can, .could, .may, .might, .should, .into, .than, .then, .also, .about, .through,
      .without,
      .within, .under, .over, .around, .against, .its, .his, .her, .their, .our, .this, .these, .those, .not, .no, .there, .i, .you,
    ]
    for word in words { table[word.index] = true }
    return table
  }()
}
