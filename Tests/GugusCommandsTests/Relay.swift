import GugusDomain

/// A spring of 2026 in which three agencies wait for each other: TPPS/K3 for K2 and a budget, K4
/// for K2, and K2 for K1, which comes late. TPPS/K5 meanwhile goes from hand to hand.
enum Relay {
  private static let script = #"""
    # 2026-03-12
    commitment accept TPPS/K1 --as DINKES
    commitment propose TPPS --deliverable 'List of families at risk' --debtor DPPKB \#
    --creditor BAPPEDA --due 2026-04-15 --antecedent TPPS/K1 --as BAPPEDA
    commitment propose TPPS --deliverable 'Food parcels' --debtor DINSOS --creditor DPPKB \#
    --due 2026-04-20 --antecedent TPPS/K2 --condition 'The budget is released' \#
    --condition-by 2026-06-30 --as DPPKB
    commitment propose TPPS --deliverable 'Map of "posts" \ north' --debtor DINKES \#
    --creditor DPPKB --due 2026-05-20 --antecedent TPPS/K2 --weight 20 --as DPPKB
    commitment accept TPPS/K2 --as DPPKB
    commitment accept TPPS/K3 --as DINSOS
    commitment accept TPPS/K4 --as DINKES
    commitment propose TPPS --deliverable 'Training of cadres' --debtor DINKES \#
    --creditor BAPPEDA --due 2026-06-30 --as DPPKB
    commitment accept TPPS/K5 --as DINKES
    meeting standing TPPS --add 'Weighing data of the month' --debtor DINKES --creditor BAPPEDA \#
    --supporter DINSOS --due-after 20 --as DPPKB
    config set --days-ahead 30 --weigh age=1
    config filter late --overdue --taskforce TPPS

    # 2026-04-01
    commitment delegate TPPS/K5 --to DINSOS --reason 'The cadres are theirs' --as DINKES

    # 2026-04-06
    commitment delegate TPPS/K5 --agree --as DINSOS
    commitment assign TPPS/K5 --to DPPKB --reason 'It trains with them' --as BAPPEDA
    commitment support TPPS/K5 --join DINKES --as DINSOS
    commitment suspend TPPS/K5 --reason Elections --as DINSOS
    commitment suspend TPPS/K5 --agree --as DPPKB
    commitment release TPPS/K5 --reason 'Wrong code' --as DPPKB
    undo --as DPPKB

    # 2026-04-12
    commitment progress TPPS/K1 --completion substantial --forecast amber/red --as DINKES
    commitment confirm TPPS/K3 --evidence 'Letter 9/2026' --as DPPKB

    # 2026-04-20
    commitment resume TPPS/K5 --reason 'Elections are over' --due 2026-07-15 --as DPPKB
    commitment resume TPPS/K5 --agree --as DINSOS

    # 2026-04-24
    commitment evidence TPPS/K1 --link https://example.org/weighing --as DINKES --on 2026-04-22
    commitment claim TPPS/K1 --as DINKES --on 2026-04-22
    commitment verify TPPS/K1 --verdict as-recommended --completion complete --as BAPPEDA
    commitment progress TPPS/K5 --completion complete --as DINSOS
    journal void 42 --reason 'Meant for another' --as DINSOS

    # 2026-05-01
    commitment evidence TPPS/K2 --link https://example.org/families --as DPPKB
    commitment claim TPPS/K2 --as DPPKB
    commitment verify TPPS/K2 --verdict as-recommended --as BAPPEDA
    config holiday 2026-06-01
    """#

  /// The nouns and verbs that the relay uses.
  static var verbs: Set<String> { Desk.verbs(of: script) }

  /// A desk with the relay's workspace, on 10 May 2026.
  static func desk() throws -> Desk {
    let desk = try Desk(with: workspace.get(), .english)
    desk.today = "2026-05-10"
    return desk
  }

  /// Written once, for all tests.
  private static let workspace = Result { try played(.english).bytes("gugus.db") }

  /// A desk at which the whole of it was typed anew.
  static func played(_ language: Language) throws -> Desk {
    let desk = try Desk.withCommitment(language)
    try desk.play(script)
    return desk
  }
}
