import HallyuCore

@testable import HallyuEvaluate

/// One small document, its rows and its gold facts, all written for these tests.
enum EvaluationFixture {
  static let text = "Harbour Films spent about 12 million won on “Low Tide” in 2021.\nMina Cho said, “We are glad.”"

  static let tables: [(table: String, lines: [String])] = [
    (
      "documents",
      [
        #"{"doc_id":"d1","source_uri":"texts/one.txt","title":"Low Tide opens","site":"Harbour Daily","author":"J. Park","published_from":"2021-03-01","published_to":"2021-03-31","text":"Harbour Films spent about 12 million won on “Low Tide” in 2021.\nMina Cho said, “We are glad.”"}"#
      ]
    ),
    (
      "entities",
      [
        #"{"entity_id":"p1","type":"person","name":"Mina Cho"}"#, #"{"entity_id":"o1","type":"organization","name":"Harbour Films"}"#,
        #"{"entity_id":"o2","type":"organization","name":"Tide"}"#, #"{"entity_id":"t1","type":"title","name":"Low Tide"}"#,
      ]
    ),
    ("aliases", [#"{"entity_id":"t1","alias":"Ebbe","basis":"translation"}"#]),
    (
      "mentions",
      [
        #"{"doc_id":"d1","entity_id":"o1","field":"text","start":0,"end":13,"surface":"Harbour Films"}"#,
        #"{"doc_id":"d1","entity_id":"t1","field":"text","start":45,"end":53,"surface":"Low Tide"}"#,
        #"{"doc_id":"d1","entity_id":"o2","field":"text","start":49,"end":53,"surface":"Tide","rule":"name.known"}"#,
        #"{"doc_id":"d1","entity_id":"p1","field":"text","start":64,"end":72,"surface":"Mina Cho"}"#,
      ]
    ),
    (
      "amounts",
      [
        #"{"doc_id":"d1","claim_id":"c1","field":"text","start":20,"end":40,"surface":"about 12 million won","value":12000000,"currency":"KRW","approx":"about","role":"cost","payer_id":"o1","subject_id":"t1","period":"2021","value_usd":10400.5,"rule":"money.sum"}"#
      ]
    ),
    (
      "dates",
      [
        #"{"doc_id":"d1","field":"text","start":58,"end":62,"surface":"2021","edtf":"2021"}"#,
        #"{"doc_id":"d1","field":"text","start":0,"end":4,"surface":"wrong","edtf":"2020"}"#,
      ]
    ),
    (
      "quotes",
      [
        #"{"doc_id":"d1","field":"text","start":80,"end":92,"surface":"We are glad.","speaker_id":"p1","speaker":"Mina Cho","organization_id":null}"#
      ]
    ),
  ]

  static let gold = """
    {"doc": "one.txt",
     "document": {"title": "Low Tide Opens!", "publisher": "Harbour", "author": "park", "published": {"within": ["2021-03-01", "2021-04-30"]}},
     "body": {"keep": ["spent about 12 million won"], "drop": ["Share this", "We are glad."]},
     "people": ["Mina Cho"], "organizations": ["The Harbour Films"], "titles": [["Ebbe", "Low  tide"]],
     "amounts": [{"surface": "12 million won", "value": "12000000", "currency": "KRW", "approx": "about", "role": "budget", "payer": "Harbour Films",
       "subject": ["Ebbe"], "period": ["2021"], "usd": [10000, 11000]}],
     "dates": [{"surface": "in 2021", "edtf": "2021"}],
     "quotes": [{"starts": "We are", "ends": "glad", "speaker": "Mina Cho", "organization": null},
       {"starts": "Nothing", "ends": "said", "optional": true}]}
    """

  static func files(replacing old: String = "", with new: String = "") -> [(table: String, bytes: [UInt8])] {
    tables.map { table in
      let text = table.lines.joined(separator: "\n") + "\n"
      return (table: table.table, bytes: Array(replaced(text, old, new).utf8))
    }
  }

  static func evaluation(replacing old: String = "", with new: String = "", gold: String = gold, across: String? = nil) throws -> Evaluation
  {
    var files = [(name: "one.json", bytes: Array(gold.utf8))]
    if let across { files.append((name: "_across.json", bytes: Array(across.utf8))) }
    return try Evaluation(RunTables(self.files(replacing: old, with: new)), gold: files)
  }

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    old.isEmpty ? text : text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

extension Evaluation {
  func tally(_ name: String) -> Tally? { tables.first { $0.name == name }?.tally }
}
