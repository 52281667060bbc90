import GugusDomain

/// Registers that others keep, as they are imported at `Desk.withCommitment` on 12 March 2026: lists
/// of agencies and members, a register of promises with a newer one, meetings and findings.
enum Registers {
  static let script = """
    import agencies agencies.csv --as DPPKB
    import memberships members.csv --as DPPKB
    import commitments promises.csv --map mapping.yaml --as DPPKB
    import meetings meetings.jsonl --map mapping.yaml --as DPPKB
    import findings findings.csv --map mapping.yaml --as DPPKB
    """

  /// The nouns and verbs that they use.
  static var verbs: Set<String> { Desk.verbs(of: script) }

  static let promises = """
    No,Who owes,With,Promise,Due,Status,Delivered
    101,Agency DINKES,Agency DINSOS,Weigh the under-fives,10 April 2026,in progress,
    102,Ministry of Home Affairs,,Match the identity numbers,2026-05-01,done,2026-03-02
    103,Agency DINSOS,Agency DINKES; Ministry of Home Affairs,Deliver food parcels,01/06/2026,,
    """

  static let mapping = """
    commitments:
      register: promises-2026
      key: No
      taskforce: {constant: TPPS}
      debtor: Who owes
      supporters: {column: With, split: ";"}
      creditor: {constant: BAPPEDA}
      deliverable: Promise
      due: Due
      proposed: {constant: 2026-02-01}
      state: {column: Status, values: {in progress: active, done: satisfied}, default: active}
      closed: Delivered
      dates: [iso, "d MMMM yyyy", "dd/MM/yyyy"]
      agencies:
        create: {kind: ministry, sector: home affairs}
      taskforces: {join: member}
    meetings:
      register: agenda-2026
      key: id
      taskforce: {constant: TPPS}
      title: subject
      date: day
      present: there
    findings:
      register: audit-2026
      key: No
      taskforce: {constant: TPPS}
      against: Agency
      raised-by: {constant: BAPPEDA}
      grounds: Finding
      raised: Date

    """

  static let papers = [
    "agencies.csv": """
    code,name_id,name_en,kind,sector,parent
    UPTD,Unit Gizi,Nutrition Unit,regional-office,health,DINAS-X
    DINAS-X,Dinas X,Office X,regional-office,health,

    """,
    "members.csv": """
    taskforce,agency,role,from
    TPPS,UPTD,member,2026-02-01

    """,
    "promises.csv": promises,
    "mapping.yaml": mapping,
    "meetings.jsonl": """
    {"id": 7, "subject": "Data meeting", "day": "2026-03-04", "there": ["BAPPEDA", "DINKES"]}
    {"id": 8, "subject": "Next meeting", "day": "2026-04-04"}

    """,
    "findings.csv": """
    No,Agency,Finding,Date
    F-1,DINKES,No weighing data since January,2026-03-01

    """,
  ]

  /// A desk with the papers on it, nothing imported yet.
  static func desk(_ language: Language = .english) throws -> Desk {
    let desk = try Desk.withCommitment(language)
    for (name, text) in papers { try desk.file(name, text) }
    return desk
  }
}
