import GugusDomain

/// A spring of 2026 in which agencies are held to account: DINKES is late twice, replies, and is
/// reprimanded; DINSOS is prompt and recognised. On 12 June TPPS/T3 waits for its reply and TPPS/T4
/// for its conclusion.
enum Reckoning {
  static let script = """
    # 2026-03-12
    commitment accept TPPS/K1 --as DINKES
    commitment propose TPPS --deliverable 'Weighing data of March' --debtor DINKES \
    --creditor BAPPEDA --due 2026-04-20 --as DPPKB
    commitment propose TPPS --deliverable 'Food parcels' --debtor DINSOS --creditor DPPKB \
    --due 2026-04-20 --as DPPKB
    commitment accept TPPS/K3 --as DINSOS
    config set --reply-days 14 --conclusion-days 10
    assessment open TPPS --title 'First semester' --as DPPKB
    assessment record TPPS/A1 --prerequisite culture-and-philosophy --score 2 \
    --text 'Everyone guards its own' --as DINKES
    assessment record TPPS/A1 --prerequisite 'budaya dan filosofi' --score 4 \
    --text 'Better than last year' --evidence 'Survey of March' --as BAPPEDA
    assessment record TPPS/A1 --prerequisite new-ways-of-working --score 2 --text 'No shared data' \
    --as DINKES
    assessment close TPPS/A1 --as DPPKB

    # 2026-03-17
    commitment accept TPPS/K2 --as DINKES

    # 2026-04-18
    commitment evidence TPPS/K3 --link https://example.org/parcels --as DINSOS
    commitment claim TPPS/K3 --as DINSOS
    commitment verify TPPS/K3 --verdict as-recommended --as DPPKB

    # 2026-05-01
    finding raise TPPS --against DINKES --commitment TPPS/K1 --commitment TPPS/K2 \
    --grounds 'No data since March' --as BAPPEDA
    finding raise TPPS --against DINSOS --commitment TPPS/K3 --grounds 'Too few parcels' --as DPPKB

    # 2026-05-08
    finding answer TPPS/T1 --text 'The server broke down.' --as DINKES
    finding withdraw TPPS/T2 --reason 'Counted wrongly' --as DPPKB

    # 2026-05-12
    finding conclude TPPS/T1 --verdict upheld --reason 'No copy was kept' --as DPPKB
    incentive sanction TPPS DINKES --kind written-reprimand --authority Regent \
    --reason 'A month late' --finding TPPS/T1 --until 2026-11-12 --as BAPPEDA
    incentive appeal TPPS/I1 --reason 'The server is not ours' --as DINKES

    # 2026-05-20
    incentive reject TPPS/I1 --reason 'The copy is' --as BAPPEDA
    incentive sanction TPPS DINKES --kind second-written-reprimand --authority Regent \
    --legal-basis 'regent regulation|7/2026|2026-02-01|On discipline of work' \
    --reason 'Still no data' --finding TPPS/T1 --as BAPPEDA
    incentive policy --adopt policy.yaml --as BAPPEDA
    incentive award TPPS DINSOS --from-suggestion prompt --period 2026-H1 --authority Regent \
    --as BAPPEDA

    # 2026-06-01
    finding raise TPPS --against DINKES --commitment TPPS/K2 --grounds 'Still no data of March' \
    --as BAPPEDA
    finding raise TPPS --against DINSOS --commitment TPPS/K3 --grounds 'Parcels came back' --as DPPKB
    assessment open TPPS --title 'Second semester' --as DPPKB
    assessment record TPPS/A2 --prerequisite culture-and-philosophy --score 3 \
    --text 'We meet at last' --as DINKES
    assessment record TPPS/A2 --prerequisite culture-and-philosophy --score 4 --text 'As before' \
    --as BAPPEDA

    # 2026-06-10
    finding answer TPPS/T4 --text 'Twelve of two hundred.' --as DINSOS
    incentive lift TPPS/I2 --reason 'The data came' --as BAPPEDA
    """

  /// The nouns and verbs that the reckoning uses.
  static var verbs: Set<String> { Desk.verbs(of: script) }

  /// A desk with the reckoning's workspace, on 12 June 2026.
  static func desk() throws -> Desk {
    let desk = try Desk(with: workspace.get(), .english)
    desk.today = "2026-06-12"
    return desk
  }

  /// Written once, for all tests.
  private static let workspace = Result { try played(.english).bytes("gugus.db") }

  /// A desk at which the whole of it was typed anew.
  static func played(_ language: Language) throws -> Desk {
    let desk = try Desk.withCommitment(language)
    try desk.file("policy.yaml", Desk.policy)
    try desk.play(script)
    return desk
  }
}
