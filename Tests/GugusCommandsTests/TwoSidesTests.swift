import GugusDomain
import Testing

@testable import GugusCommands

/// Something that one agency asks of another about TPPS/K1, which is active.
struct Asking: Sendable, CustomTestStringConvertible {
  var kind: Request.Kind
  var verb: String
  /// What to say in order to ask.
  var words: String
  var asker: String
  var answers: String
  /// What must have happened before.
  var before = ""
  /// State, debtor, due date and condition of what was agreed to.
  var agreed: String

  var testDescription: String { "\(verb) \(words) --as \(asker)" }
  var ask: String { "commitment \(verb) TPPS/K1 \(words) --as \(asker)" }
  func answer(_ word: String, as agency: String) -> String {
    "commitment \(verb) TPPS/K1 --\(word) --as \(agency)"
  }

  static let all: [Asking] =
    [("DINKES", "BAPPEDA"), ("BAPPEDA", "DINKES")].flatMap { asker, answers in
      [
        Asking(
          kind: .revision, verb: "revise", words: "--due 2026-05-10 --reason Late", asker: asker,
          answers: answers, agreed: "active,DINKES,2026-05-10,0"),
        Asking(
          kind: .revision, verb: "revise", words: "--condition 'Funds are there' --reason Funds",
          asker: asker, answers: answers, agreed: "conditional,DINKES,2026-04-10,1"),
        Asking(
          kind: .suspension, verb: "suspend", words: "--reason Elections", asker: asker,
          answers: answers, agreed: "suspended,DINKES,2026-04-10,0"),
        Asking(
          kind: .resumption, verb: "resume", words: "--due 2026-05-04 --reason Over", asker: asker,
          answers: answers, before: paused, agreed: "active,DINKES,2026-05-04,0"),
        Asking(
          kind: .resumption, verb: "resume", words: "--reason Over", asker: asker,
          answers: answers, before: paused, agreed: "active,DINKES,2026-04-10,0"),
      ]
    } + [
      Asking(
        kind: .delegation, verb: "delegate", words: "--to DINSOS --reason Theirs", asker: "DINKES",
        answers: "DINSOS", agreed: "active,DINSOS,2026-04-10,0")
    ]

  private static let paused = """
    commitment suspend TPPS/K1 --reason Elections --as DINKES
    commitment suspend TPPS/K1 --agree --as BAPPEDA
    """
}

@Suite("What one agency asks of another")
struct TwoSidesTests {
  private func desk(_ asking: Asking) throws -> Desk {
    let desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.play(asking.before)
    return desk
  }

  private func terms(_ desk: Desk) throws -> String {
    let list = try desk.done(
      "commitment list --columns state,debtor,due,waits-for --format csv")
    return String(list.split(separator: "\r\n")[1])
  }

  @Test("changes nothing yet, and says who is to answer, and how", arguments: Asking.all)
  func asked(_ asking: Asking) throws {
    for language in Language.allCases {
      let desk = try desk(asking)
      let before = try terms(desk)
      desk.language = language
      let words = desk.run(asking.ask).words
      #expect(words.contains("`gugus commitment \(asking.verb) TPPS/K1 --agree`"))
      let heading = Term(
        en: "\(asking.answers) has been asked:", id: "menunggu jawaban \(asking.answers):")
      #expect(words.hasPrefix(heading.in(language)))
      #expect(try terms(desk) == before)
    }
  }

  @Test("holds once it is agreed to", arguments: Asking.all)
  func agreed(_ asking: Asking) throws {
    let desk = try desk(asking)
    try desk.done(asking.ask)
    try desk.done(asking.answer("agree", as: asking.answers))
    #expect(try terms(desk) == asking.agreed)
  }

  @Test("leaves everything as it was when it is refused", arguments: Asking.all)
  func refused(_ asking: Asking) throws {
    let desk = try desk(asking)
    let before = try terms(desk)
    try desk.done(asking.ask)
    try desk.done(asking.answer("refuse", as: asking.answers) + " --reason No")
    #expect(try terms(desk) == before)
    #expect(try !desk.done("commitment show TPPS/K1").contains("Waits for an answer"))
  }

  @Test("is not answered by the one who asks", arguments: Asking.all, ["agree", "refuse"])
  func answersItself(_ asking: Asking, _ word: String) throws {
    let desk = try desk(asking)
    try desk.done(asking.ask)
    let answer = desk.run(asking.answer(word, as: asking.asker))
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(answers-itself)"))
  }

  @Test("is not answered by a third", arguments: Asking.all)
  func third(_ asking: Asking) throws {
    let desk = try desk(asking)
    try desk.done(asking.ask)
    let answer = desk.run(asking.answer("agree", as: "DPPKB"))
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(wrong-party)"))
  }

  @Test("waits in the status of the one who is to answer, and there alone", arguments: Asking.all)
  func status(_ asking: Asking) throws {
    let desk = try desk(asking)
    try desk.done(asking.ask)
    func requests(for agency: String) throws -> Int {
      try desk.done("status --for \(agency) --format csv").split(separator: "\r\n")
        .count { $0.hasPrefix("requested,") && $0.contains(asking.kind.rawValue) }
    }
    #expect(try requests(for: asking.answers) == 1)
    #expect(try requests(for: asking.asker) == 0)
  }

  @Test("is refused where another answer is still awaited", arguments: Asking.all)
  func alreadyAsked(_ asking: Asking) throws {
    let desk = try desk(asking)
    try desk.done(asking.ask)
    #expect(desk.run(asking.ask).words.contains("(already-asked)"))
  }

  @Test(
    "needs to be said as one thing", arguments: ["revise", "delegate", "suspend", "resume"],
    Language.allCases)
  func usage(_ verb: String, _ language: Language) throws {
    let desk = try Desk.withCommitment(language)
    let both = desk.run("commitment \(verb) TPPS/K1 --agree --refuse --as DINKES")
    #expect(both.status == .usage)
    #expect(both.words.contains("--agree") && both.words.contains("--refuse"))
    let neither = desk.run("commitment \(verb) TPPS/K1 --as DINKES")
    #expect(neither.status == .usage)
    #expect(neither.words.contains("--agree"))
  }
}

@Suite("What one side may say alone")
struct OneSideTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
  }

  @Test("the creditor lets another be owed")
  func assign() throws {
    let line = try desk.done("commitment assign TPPS/K1 --to DPPKB --as BAPPEDA")
    #expect(line.contains("DINKES → DPPKB"))
  }

  @Test("the debtor gains and loses supporters, who then see it beside what they owe")
  func support() throws {
    try desk.done("commitment support TPPS/K1 --join DINSOS --as DINKES")
    #expect(try desk.states("--supporter DINSOS") == ["TPPS/K1,active"])
    #expect(try desk.states("--debtor DINSOS").isEmpty)
    try desk.done("commitment support TPPS/K1 --leave DINSOS --as DINKES")
    #expect(try desk.states("--supporter DINSOS").isEmpty)
  }

  @Test("a report of progress and its assessment stand in two columns")
  func progress() throws {
    try desk.done(
      "commitment progress TPPS/K1 --completion lengkap --forecast kuning --as DINKES")
    try desk.done(
      """
      commitment verify TPPS/K1 --verdict not-yet-as-recommended --completion limited \
      --reason 'Half is missing' --as BAPPEDA
      """)
    let list = try desk.done(
      "commitment list --columns completion,assessed-completion,forecast,verdict --format csv")
    #expect(list.split(separator: "\r\n").last == "complete,limited,amber,not-yet-as-recommended")
  }

  @Test(
    "is refused to others",
    arguments: [
      "assign TPPS/K1 --to DPPKB --as DINKES", "support TPPS/K1 --join DINSOS --as BAPPEDA",
      "progress TPPS/K1 --completion complete --as BAPPEDA",
      "delegate TPPS/K1 --to DINSOS --reason Theirs --as BAPPEDA",
      "suspend TPPS/K1 --reason Elections --as DINSOS",
    ])
  func others(_ line: String) throws {
    let answer = desk.run("commitment \(line)")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(wrong-party)"))
  }

  @Test("is one thing at a time", arguments: ["", "--join DINSOS --leave DINSOS"])
  func oneOf(_ options: String) {
    #expect(desk.run("commitment support TPPS/K1 \(options) --as DINKES").status == .usage)
  }
}
