import HallyuAnnotations
import HallyuJSON
import Testing

@testable import HallyuTransform

struct ClusteringTests {
  private func people(_ names: String...) throws -> TransformRun {
    try TransformRun(
      names.enumerated().map { index, name in
        var draft = DocumentDraft("d\(index)", "\(name) spoke.")
        draft.entity(.person, name)
        return draft
      })
  }

  @Test func joinsSpellingsThatDifferInBlanksHyphensAndCase() throws {
    let run = try people("Kim Mu Jun", "Kim Mu-jun", "KIM MUJUN", "Kim Mu Jun")
    #expect(Set(run.column("mentions", "entity_id")) == ["person:kim-mu-jun"])
    #expect(run.column("entities", "name") == ["Kim Mu Jun"])
    #expect(run.rows("entities")[0]["documents"]?.integer == 4)
  }

  @Test func printsSurfacesThatDifferFromTheNameAsObservedAliases() throws {
    let run = try people("Kim Mu Jun", "Kim Mu-jun", "Kim Mu Jun")
    #expect(run.column("aliases", "alias") == ["Kim Mu-jun"])
    #expect(run.column("aliases", "basis") == ["observed"])
  }

  @Test func readsBrosAsBrothers() throws {
    var draft = DocumentDraft("a", "Salt Bros. Salt Brothers")
    draft.entity(.organization, "Salt Bros.")
    draft.entity(.organization, "Salt Brothers")
    #expect(try Set(TransformRun([draft]).column("mentions", "entity_id")).count == 1)
  }

  @Test func keepsDisneyAndDisneyPlusApart() throws {
    var draft = DocumentDraft("a", "Disney\nDisney+\nDisney Plus")
    draft.entity(.organization, "Disney")
    draft.entity(.organization, "Disney+", mention: "Disney+")
    draft.entity(.organization, "Disney Plus")
    let run = try TransformRun([draft])
    #expect(run.entity("Disney", in: "a") == "organization:disney")
    #expect(run.entity("Disney+", in: "a") == "organization:disney-plus")
    #expect(run.entity("Disney Plus", in: "a") == "organization:disney-plus")
  }

  @Test func ignoresLegalSuffixesOfOrganizationsAlone() throws {
    var first = DocumentDraft("a", "Astory Co., Ltd.")
    first.entity(.organization, "Astory Co., Ltd.")
    var second = DocumentDraft("b", "Astory and Monsters Inc")
    second.entity(.organization, "Astory")
    second.entity(.title, "Monsters Inc")
    let run = try TransformRun([first, second])
    #expect(run.entity("Astory Co., Ltd.", in: "a") == run.entity("Astory", in: "b"))
    #expect(run.entity("Monsters Inc", in: "b") == "title:monsters-inc")
  }

  @Test func neverJoinsEntitiesOfDifferentTypes() throws {
    var draft = DocumentDraft("a", "Rain fell. Rain sang.")
    draft.entity(.title, "Rain")
    draft.entity(.person, "Rain", mention: "Rain sang")
    let run = try TransformRun([draft])
    #expect(run.column("entities", "entity_id") == ["person:rain", "title:rain"])
  }

  @Test func countsAnEntityOnceInADocumentThatNamesItTwice() throws {
    var draft = DocumentDraft("a", "Kim Mu Jun met Kim Mu-jun.")
    draft.entity(.person, "Kim Mu Jun")
    draft.entity(.person, "Kim Mu-jun")
    let row = try #require(try TransformRun([draft]).rows("entities").first)
    #expect(row["mentions"]?.integer == 2)
    #expect(row["documents"]?.integer == 1)
  }

  @Test func printsOnlyEntitiesThatARowRefersTo() throws {
    var draft = DocumentDraft("a", "Netflix")
    draft.annotations.entities.append(LocalEntity(type: .person, name: "Nobody Named"))
    draft.entity(.organization, "Netflix", id: "netflix")
    #expect(try TransformRun([draft]).column("entities", "entity_id") == ["organization:netflix"])
  }

  @Test func takesNameKindAndAliasesOfLinkedEntitiesFromTheLexicon() throws {
    var draft = DocumentDraft("a", "Sea of Silence", published: "2021-01-07")
    draft.entity(.title, "Sea of Silence", id: "the-silent-sea-2021")
    let run = try TransformRun([draft])
    let row = try #require(run.rows("entities").first)
    #expect(row["entity_id"]?.string == "title:the-silent-sea-2021")
    #expect(row["name"]?.string == "The Silent Sea")
    #expect(row["year"]?.integer == 2021)
    #expect(row["first_date"]?.string == "2021-01-07")
    #expect(run.column("aliases", "basis") == ["translation"])
  }

  @Test func namesAnEntityWithoutLatinLettersByItsHangul() throws {
    #expect(try people("김무준").column("entities", "entity_id") == ["person:김무준"])
  }

  @Test func endsTheIdOfANameWithoutLettersOrTooLongWithAHash() throws {
    #expect(try people("!!!").column("entities", "entity_id")[0]?.utf8.count == "person:".utf8.count + 8)
    let long = String(repeating: "abcdefghij ", count: 30)
    let id = try #require(try people(long).column("entities", "entity_id")[0])
    #expect(id.utf8.count < 64)
  }
}
