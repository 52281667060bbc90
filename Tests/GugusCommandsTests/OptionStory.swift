import Foundation
import GRDB
import GugusDomain

@testable import GugusCommands

/// A spring of 2026 with something for every verb to do, and what each line of `OptionLines` comes to
/// in it, on 20 April.
enum OptionStory {
  private static let script = #"""
    # 2026-01-02
    init --rehearsal
    agency add BAPPEDA --name-en 'Agency BAPPEDA' --kind regional-office --sector planning
    agency add DPPKB --name-en 'Agency DPPKB' --kind regional-office --sector population
    agency add DINKES --name-en 'Agency DINKES' --kind regional-office --sector health --from \#
    2000-01-01
    agency add DINSOS --name-en 'Agency DINSOS' --kind regional-office --sector social
    agency add ASPUMI --name-en 'Agency ASPUMI' --kind private --sector business
    agency add PRIV --name-en 'Agency PRIV' --kind private --sector business
    agency add PAST --name-en 'Agency PAST' --kind regional-office --sector health --from \#
    2000-01-01
    config set --answer-days 300 --verdict-days 300 --reply-days 300
    taskforce form TPPS --name-en 'Stunting' --mandate 'Less' --legal-basis 'regent \#
    decree|12/2026|2026-01-02|On it' --from 2026-01-02 --until 2026-12-31 --chair BAPPEDA \#
    --secretariat DPPKB --member DINKES --member DINSOS --observer ASPUMI
    taskforce outcome TPPS --add 'Fewer' --indicator P --unit % --baseline 21 --target 14 \#
    --due 2026-12-31 --as BAPPEDA
    taskforce form OLD --name-en Old --mandate Match --legal-basis 'regent \#
    decree|13/2026|2026-01-02|On it' --goal public-service --driver silos-sectoral-ego --mode \#
    coordination --approach task-force --formality formal --service 'one \#
    door|services|Counselling' --parent TPPS --chair BAPPEDA --member DINKES --as BAPPEDA
    taskforce form DATA --name-en Data --mandate Match --legal-basis 'regent \#
    decree|14/2026|2026-01-02|On it' --goal public-service --driver silos-sectoral-ego --mode \#
    coordination --approach task-force --formality formal --service 'one \#
    door|services|Counselling' --parent TPPS --chair DPPKB --member DINKES --as BAPPEDA
    taskforce form FAR --name-en Far --mandate Match --chair BAPPEDA --member DPPKB --as \#
    BAPPEDA
    # 2026-03-12
    taskforce dissolve OLD --reason Over --as BAPPEDA
    meeting log minutes.md --as DPPKB
    meeting ratify TPPS/M1 --as DPPKB
    meeting schedule TPPS --title Next --date 2026-06-18 --as DPPKB
    meeting log early.md --as DPPKB
    commitment impose TPPS --deliverable 'Beta parcels' --debtor DINKES --creditor BAPPEDA \#
    --supporter DINSOS --meeting TPPS/M1 --decision 1 --outcome 1 --due 2026-03-20 --as \#
    BAPPEDA
    commitment propose TPPS --deliverable 'Gamma' --debtor DINKES --creditor BAPPEDA --due \#
    2026-04-10 --as DPPKB
    commitment propose TPPS --deliverable 'Delta' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --as DPPKB
    commitment accept TPPS/K4 --as DINSOS
    commitment evidence TPPS/K4 --link https://example.org/x --as DINSOS
    commitment claim TPPS/K4 --as DINSOS
    commitment impose TPPS --deliverable 'Epsilon' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --as BAPPEDA
    commitment suspend TPPS/K5 --reason Elections --as DINSOS
    commitment suspend TPPS/K5 --agree --as DPPKB
    commitment impose TPPS --deliverable 'Zeta' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --as BAPPEDA
    commitment revise TPPS/K6 --due 2026-06-10 --reason Rain --as DINSOS
    commitment impose TPPS --deliverable 'Eta' --debtor DINKES --creditor DPPKB --due \#
    2026-05-10 --as BAPPEDA
    commitment delegate TPPS/K7 --to DINSOS --reason Theirs --as DINKES
    commitment impose TPPS --deliverable 'Theta' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --as BAPPEDA
    commitment suspend TPPS/K8 --reason Elections --as DINSOS
    commitment impose TPPS --deliverable 'Iota' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --as BAPPEDA
    commitment suspend TPPS/K9 --reason Elections --as DINSOS
    commitment suspend TPPS/K9 --agree --as DPPKB
    commitment resume TPPS/K9 --reason Over --as DINSOS
    commitment propose TPPS --deliverable 'Kappa' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --condition 'The budget is released' --condition-by 2026-09-01 --as DPPKB
    commitment accept TPPS/K10 --as DINSOS
    commitment impose TPPS --deliverable 'Lambda' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --no-evidence-due --as BAPPEDA
    commitment claim TPPS/K11 --as DINSOS
    commitment verify TPPS/K11 --verdict not-yet-as-recommended --reason 'No' --as DPPKB
    commitment impose TPPS --deliverable 'Mu' --debtor DINSOS --creditor DPPKB --due \#
    2026-05-10 --no-evidence-due --as BAPPEDA
    commitment claim TPPS/K12 --as DINSOS
    commitment verify TPPS/K12 --verdict not-yet-as-recommended --reason 'No' --as DPPKB
    commitment object TPPS/K12 --reason Yes --as DINSOS
    commitment evidence TPPS/K2 --file minutes.md --as DINKES
    commitment claim TPPS/K2 --as DINKES
    commitment verify TPPS/K2 --verdict not-yet-as-recommended --reason 'No' --as BAPPEDA
    commitment barrier TPPS/K2 --raise budget --text Money --as DINKES
    commitment progress TPPS/K2 --completion limited --forecast red --as DINKES
    commitment impose TPPS --deliverable 'More parcels' --debtor DINKES --creditor BAPPEDA \#
    --supporter DINSOS --meeting TPPS/M1 --decision 1 --outcome 1 --due 2026-03-19 --weight 5 \#
    --no-evidence-due --as BAPPEDA
    commitment claim TPPS/K13 --as DINKES
    commitment verify TPPS/K13 --verdict not-yet-as-recommended --reason No --as BAPPEDA
    commitment barrier TPPS/K13 --raise budget --text Money --as DINKES
    commitment progress TPPS/K13 --completion limited --forecast red --as DINKES
    commitment propose TPPS --deliverable 'Nu' --debtor DINKES --creditor BAPPEDA --due \#
    2026-04-10 --antecedent TPPS/K2 --outcome 1 --as BAPPEDA
    finding raise TPPS --against DINKES --commitment TPPS/K2 --grounds 'No data' --as BAPPEDA
    finding raise TPPS --against DINSOS --commitment TPPS/K5 --grounds 'No data' --as BAPPEDA
    finding answer TPPS/T2 --text Rain --as DINSOS
    finding raise TPPS --against DINKES --commitment TPPS/K2 --grounds 'No data again' --as \#
    BAPPEDA
    finding answer TPPS/T3 --text Rain --as DINKES
    finding conclude TPPS/T3 --verdict upheld --reason Sun --as BAPPEDA
    incentive policy --adopt other.yaml --as BAPPEDA
    incentive sanction TPPS DINKES --kind oral-reprimand --authority Regent --reason Late \#
    --finding TPPS/T3 --as BAPPEDA
    incentive sanction TPPS DINKES --kind oral-reprimand --authority Regent --reason Late \#
    --finding TPPS/T3 --as BAPPEDA
    incentive appeal TPPS/I2 --reason No --as DINKES
    incentive award TPPS DPPKB --kind recognition --authority Regent --reason Early --as \#
    BAPPEDA
    incentive award TPPS DINKES --kind recognition --authority Regent --reason Early --until \#
    2026-03-20 --as BAPPEDA
    assessment open TPPS --title First --as DPPKB
    assessment open DATA --title Other --as DPPKB
    meeting standing TPPS --add 'Data of the month' --debtor DINKES --creditor BAPPEDA --as \#
    DPPKB
    config filter late --overdue --as BAPPEDA
    key new dppkb.example
    key register DPPKB dppkb.example --as DPPKB
    key new dinkes.example
    commitment propose TPPS --deliverable Xi --debtor DINKES --creditor BAPPEDA --due \#
    2026-05-10 --as DPPKB --officer Bu
    commitment accept TPPS/K15 --as DINKES
    """#

  private static let today = "2026-04-20"

  private static let papers = [
    "early.md": minutes.replacing("2026-03-12", with: "2026-02-10"),
    "other.md": Desk.minutes("brought the", insteadOf: "reported the")
      .replacing("2026-03-12", with: "2026-02-10"),
    "map.yaml": """
    agencies:
      register: list
      code: code
      name_id: name_id
      kind: kind
      sector: sector

    """,
    "workbook.yaml": """
    agencies:
      register: workbook
      code: Code
      name_id: Indonesian name
      kind: Kind
      sector: {constant: moved}
      parent: {constant: BAPPEDA}

    """,
    "other.yaml": """
    rules:
    - name: early
      when:
      - due >= 0
      then: recognition
    - name: behind
      when:
      - due >= 0
      then: oral reprimand

    """,
    "agencies.csv": """
    code,name_id,kind,sector
    NEW1,Baru,private,trade
    ASPUMI,Asosiasi,private,trade
    BAD!,Buruk,private,trade

    """,
    "events.ics": """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//EN
    BEGIN:VEVENT
    UID:first@example.com
    DTSTART;VALUE=DATE:20260701
    SUMMARY:Review
    END:VEVENT
    END:VCALENDAR

    """,
    "holidays.csv": "date\n2026-08-17\n",
    "people.csv": "name,agency,also\nAndi Pratama,BAPPEDA,\nRatna Dewi,DINKES,rdewi\n",
    "notes.md": """
    # Weekly call, 13 March 2026
    Present: BAPPEDA, Ratna Dewi
    ## Resolutions
    * Resolution #1: Match the data.
    ## Action Items
    - [ ] @dinkes Send the data

    # Weekly call, 20 March 2026
    Present: BAPPEDA, Ratna Dewi
    ## Resolutions
    * Resolution #1: Match it again.
    ## Action Items
    - [ ] @dinkes Send the data again

    """,
  ]

  /// Without what is to be followed up.
  private static let minutes = String(
    Desk.minutes.prefix(
      upTo: Desk.minutes.firstRange(of: "## Follow-up")?.lowerBound ?? Desk.minutes.endIndex))

  /// Lines that make papers of the workspace, and the files in which what they print is kept.
  private static let made = [
    ("journal checkpoint --key dppkb.example", "checkpoint"),
    ("journal checkpoint --key dinkes.example", "checkpoint-of-dinkes"),
    ("report summary --explain reliability --format html", "figure.html"),
    ("key show dppkb.example", "dppkb.pub"), ("key show dinkes.example", "dinkes.pub"),
    ("commitment receipt TPPS/K2 --key dppkb.example", "receipt"),
    ("incentive suggest --format html", "suggest.html"),
    ("export journal - --attachments evidence", "journal.jsonl"),
    ("agency list --format xlsx", "agencies.xlsx"),
  ]

  /// Everything on the desk before a line is typed.
  private static let folder = Result {
    let desk = try Desk(isFounded: false)
    try desk.putPapers()
    for (name, text) in papers { try desk.file(name, text) }
    try desk.play(script)
    desk.today = today
    let reports = try CommandTree.of(.english).verbs.filter { $0.path.first == "report" }.map {
      (line: "\($0.line) --format html", name: "\($0.commandName).html")
    }
    for (line, name) in made + reports { try desk.file(name, bytes: desk.run(line).bytes) }
    try desk.file("copy.db", bytes: try desk.bytes("gugus.db"))
    try desk.done(
      """
      journal forget --person Ratna --legal-basis 'law|27/2022|2022-10-17|PDP' --yes --as BAPPEDA       --workspace copy.db
      """)
    try desk.file(
      "forgotten.json", try desk.done("journal forgets --format json --workspace copy.db"))
    for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    where name.hasPrefix("copy.db") {
      try FileManager.default.removeItem(atPath: desk.path(name))
    }
    try FileManager.default.removeItem(atPath: desk.path("large.bin"))
    let copy = FileManager.default.temporaryDirectory.appending(path: "gugus-\(UUID())")
    try FileManager.default.copyItem(at: desk.folder, to: copy)
    return copy
  }

  /// The entries on record before it.
  static let entries = (try? folder.get()).map { entries(in: $0) } ?? []

  static let size =
    (try? folder.get()).map {
      rows("SELECT sequence FROM journal", of: $0.appending(path: "gugus.db")).count
    } ?? 0

  /// What a line left behind: what it said, the files, and the last entries of the journal.
  struct Answer: Equatable {
    var status: ExitStatus
    var output: String
    var words: String
    var files: [String: [String]]
    var entries: [String]
  }

  /// Types a line where nothing was typed before.
  static func answer(_ words: [String]) throws -> Answer {
    let desk = try Desk(isFounded: false)
    desk.today = today
    try FileManager.default.removeItem(at: desk.folder)
    try FileManager.default.copyItem(at: folder.get(), to: desk.folder)
    let id = String(decoding: try desk.bytes("dppkb.pub"), as: UTF8.self).split(separator: "+")[1]
    let answer = desk.run(words.map { $0 == "KEY-ID" ? String(id) : $0 })
    return Answer(
      status: answer.status, output: answer.output, words: answer.words,
      files: try files(in: desk.folder), entries: entries(in: desk.folder))
  }

  private static func entries(in folder: URL) -> [String] {
    rows(
      """
      SELECT entry, texts FROM journal LEFT JOIN disclosure USING (sequence)
      ORDER BY sequence DESC LIMIT 12
      """, of: folder.appending(path: "gugus.db"))
  }

  private static func rows(_ sql: String, of file: URL) -> [String] {
    let rows = try? DatabaseQueue(path: file.path).read { database in
      try Row.fetchAll(database, sql: sql).map(\.description)
    }
    return rows ?? []
  }

  /// Each file by its name: its bytes, of another database its rows.
  private static func files(in folder: URL) throws -> [String: [String]] {
    var files: [String: [String]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !name.hasPrefix("gugus.db") {
      let file = folder.appending(path: name)
      guard let bytes = FileManager.default.contents(atPath: file.path) else { continue }
      if bytes.starts(with: Data("SQLite format 3".utf8)) {
        let tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table'", of: file)
        files[name] = tables + rows("SELECT * FROM journal", of: file) + exported(file)
      } else {
        files[name] = [bytes.base64EncodedString()]
      }
    }
    return files
  }

  /// The rows of a database of open data.
  private static func exported(_ file: URL) -> [String] {
    ["task_forces", "commitments", "attendance"].flatMap { rows("SELECT * FROM \($0)", of: file) }
  }
}
