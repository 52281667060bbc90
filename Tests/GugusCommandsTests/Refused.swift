import GugusDomain

/// The lines that lead to a refusal, typed at `Desk.withCommitment` on 12 March 2026; the last
/// one is refused. `# DAY` sets the clock. The minutes and files are `Desk.putPapers`.
enum Refused {
  /// Nil for what the command line cannot lead to.
  static func lines(_ name: String) -> String? {
    switch name {
    case "unknown": "commitment accept TPPS/K9 --as DINKES"
    case "already-exists": "agency add DINKES --name-en Health --kind ministry --sector health"
    case "changes-nothing": "commitment revise TPPS/K1 --due 2026-04-10 --reason Late --as DINKES"

    case "text": "commitment decline TPPS/K1 --reason '' --as DINKES"
    case "out-of-range": "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --weight 0"
    case "own-parent": "agency edit DINKES --parent DINKES"
    case "named-twice": "\(form) --member DINKES --observer DINKES"

    case "in-the-future": "commitment accept TPPS/K1 --as DINKES --on 2026-03-13"
    case "before-it-existed": "commitment accept TPPS/K1 --as DINKES --on 2026-03-11"
    case "contradicts-later":
      """
      # 2026-03-20
      commitment accept TPPS/K1 --as DINKES
      commitment decline TPPS/K1 --reason Early --as DINKES --on 2026-03-15
      """
    case "ends-before-it-starts":
      """
      agency add DLH --name-en Environment --kind ministry --sector environment
      agency edit DLH --from 2026-02-01 --until 2026-01-31
      """
    case "meeting-ends-before-it-starts": "\(schedule) --date 2026-03-20 --start 11:00 --end 09:00"
    case "clock-is-behind":
      """
      # 2026-03-11
      agency edit DINKES --sector care
      """

    case "clock-is-not-behind": "journal correct-clock --reason 'Battery was flat'"

    case "already-void":
      """
      journal void 13 --reason Mistake --as DPPKB
      journal void 13 --reason Mistake --as DPPKB
      """
    case "not-yours": "journal void 13 --reason Mistake --as DINSOS"
    case "others-depend":
      """
      commitment accept TPPS/K1 --as DINKES
      journal void 13 --reason Mistake --as DPPKB
      """
    case "nothing-to-undo": "undo --as DINSOS"
    case "follows-from-another":
      """
      commitment accept TPPS/K1 --as DINKES
      \(propose) TPPS --debtor DINSOS --creditor BAPPEDA --antecedent TPPS/K1
      commitment accept TPPS/K2 --as DINSOS
      commitment evidence TPPS/K1 --link https://example.go.id --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA
      journal void 19 --reason Mistake --as BAPPEDA
      """

    case "stands-for-good": "journal void 1 --reason Mistake --as DPPKB"
    case "word-given":
      """
      commitment accept TPPS/K1 --as DINKES
      # 2026-03-13
      undo --as DINKES
      """
    case "changed-since":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment release TPPS/K1 --reason No --as BAPPEDA --if-unchanged-since 13
      """

    case "not-steward":
      """
      agency steward BAPPEDA
      config set --quorum 2 --as DINSOS
      """
    case "still-open": "agency edit DINKES --until 2026-03-11"
    case "has-ended":
      """
      agency edit DINKES --until 2026-03-11 --successor DINSOS
      agency edit DINKES --until 2027-12-31
      """
    case "acts-itself":
      """
      commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES
      commitment accept TPPS/K1 --as BAPPEDA --for DINKES
      """
    case "not-on-behalf":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as DPPKB --for BAPPEDA
      """

    case "back-dated-setting": "config set --quorum 2 --on 2026-03-11"
    case "unknown-filter": "commitment list --filter ours"
    case "unknown-standing": "meeting standing TPPS --drop 1 --as DPPKB"
    case "too-many":
      "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --every week --until 2029-12-31"

    case "not-its-keys":
      """
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW \
      --as DINSOS
      """
    case "same-key":
      """
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW \
      --as DINKES
      key register DINKES \
      dinkes.example+83b82632+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW --as DINKES
      """
    case "unknown-key": "key revoke DINKES c74f20a3 --reason Lost --as DINKES"
    case "nobody-signs":
      """
      \(signing)
      journal void 13 --reason Mistake
      """
    case "no-key-to-sign":
      """
      \(signing)
      commitment accept TPPS/K1 --as DINKES
      """
    case "key-not-here":
      """
      \(signing)
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW \
      --as BAPPEDA
      commitment accept TPPS/K1 --as DINKES
      """
    case "signing-needs-steward": "config set --signed-entries"
    case "ratification-imposes":
      """
      \(imposing)
      meeting ratify TPPS/M1 --as DPPKB
      """
    case "awaits-ratification":
      """
      \(imposing)
      commitment decline TPPS/K2 --reason No --as DINKES
      """

    case "no-governing-actor": "meeting schedule TPPS --title Third --date 2026-03-20"
    case "does-not-govern": "meeting schedule TPPS --title Third --date 2026-03-20 --as DINKES"
    case "formal-needs-legal-basis": "\(form) --formality formal"
    case "agency-not-active":
      """
      agency add OLD --name-en Old --kind ministry --sector health --until 2026-01-31
      taskforce join TPPS OLD --as BAPPEDA
      """
    case "already-member": "taskforce join TPPS DINKES --as BAPPEDA"
    case "not-member":
      """
      agency add DLH --name-en Environment --kind regional-office --sector environment
      \(propose) TPPS --debtor DLH --creditor BAPPEDA
      """
    case "only-observes": "\(propose) TPPS --debtor ASPUMI --creditor BAPPEDA"
    case "outside-term": "\(schedule) --date 2027-01-04"
    case "dissolved":
      """
      commitment decline TPPS/K1 --reason No --as DINKES
      taskforce dissolve TPPS --reason Done --as BAPPEDA
      taskforce leave TPPS DINKES --as DINKES
      """
    case "open-commitments": "taskforce dissolve TPPS --reason Done --as BAPPEDA"
    case "own-successor": "taskforce dissolve TPPS --reason Done --successor TPPS --as BAPPEDA"
    case "last-to-govern":
      """
      taskforce leave TPPS DPPKB --as BAPPEDA
      taskforce leave TPPS BAPPEDA --as BAPPEDA
      """
    case "imposing-role":
      """
      \(signing)
      key new dppkb.example
      key register DPPKB dppkb.example --as BAPPEDA
      taskforce join TPPS DINSOS --role steering --as DPPKB
      """
    case "unknown-outcome": "taskforce outcome TPPS --measure 1 --value 3 --as BAPPEDA"

    case "ratified":
      """
      \(log) minutes.md
      meeting ratify TPPS/M1 --as DPPKB
      \(log) other-decision.md --edition-of TPPS/M1
      """
    case "not-ratified":
      """
      \(log) minutes.md
      meeting amend TPPS/M1 --text Better --reason Wrong --as DPPKB
      """
    case "meeting-state":
      """
      \(log) minutes.md
      meeting cancel TPPS/M1 --reason Rain --as DPPKB
      """
    case "unknown-decision":
      """
      \(log) minutes.md
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --meeting TPPS/M1 --decision 9
      """
    case "several-meetings":
      """
      meeting schedule TPPS --title Morning --date 2026-03-12 --as DPPKB
      meeting schedule TPPS --title Evening --date 2026-03-12 --as DPPKB
      \(log) minutes.md
      """
    case "other-task-force":
      """
      \(log) minutes.md
      \(form) --chair DPPKB --member DINKES --member DINSOS
      \(propose) POKJA --debtor DINKES --creditor DINSOS --meeting TPPS/M1
      """
    case "row-answered":
      """
      \(log) minutes.md
      commitment accept TPPS/K2 --as DINKES
      \(log) other-due.md --edition-of TPPS/M1
      """
    case "same-meeting":
      """
      \(log) minutes.md
      \(log) other-decision.md
      """
    case "other-edition":
      """
      \(log) minutes.md
      \(log) other-decision.md --edition-of TPPS/M1
      \(log) older.md
      """
    case "no-edition": "\(log) older.md"
    case "rests-on-decision":
      """
      \(log) minutes.md
      commitment accept TPPS/K2 --as DINKES
      \(log) other-decision.md --edition-of TPPS/M1
      """
    case "from-cancelled":
      """
      \(schedule) --date 2026-03-20
      meeting cancel TPPS/M1 --reason Rain --as DPPKB
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --meeting TPPS/M1
      """

    case "other-meeting": "\(log) other-meeting.md"

    case "no-actor": "commitment accept TPPS/K1"
    case "wrong-party": "commitment accept TPPS/K1 --as DINSOS"
    case "wrong-state": "commitment claim TPPS/K1 --as DINKES"
    case "debtor-is-creditor": "\(propose) TPPS --debtor DINKES --creditor DINKES"
    case "judge-owes": "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --verifier DINKES"
    case "supporter-is-party":
      "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --supporter BAPPEDA"
    case "due-too-early":
      "commitment revise TPPS/K1 --due 2026-03-11 --reason Sooner --as BAPPEDA"
    case "may-not-impose":
      """
      commitment impose TPPS --deliverable Data --due +1m --debtor DINSOS --creditor BAPPEDA \
      --as DINKES
      """
    case "imposing-needs-legal-basis":
      """
      \(form) --chair DPPKB --member DINKES
      commitment impose POKJA --deliverable Data --due +1m --debtor DINKES --creditor DPPKB \
      --as DPPKB
      """
    case "claim-needs-evidence":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment claim TPPS/K1 --as DINKES
      """
    case "judges-itself":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as DINKES
      """
    case "verdict-needs-reason":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict failed --as BAPPEDA
      """
    case "needs-valid-reason":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict cannot-be-followed-up --as BAPPEDA
      """
    case "no-verdict-to-contest":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment object TPPS/K1 --reason 'It was sent' --as DINKES
      """
    case "objection-too-late":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict failed --reason No --as BAPPEDA
      # 2026-03-27
      commitment object TPPS/K1 --reason 'It was sent' --as DINKES
      """
    case "no-objection":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment object TPPS/K1 --dismiss --reason No --as DPPKB
      """
    case "answers-for-its-verdict":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict failed --reason No --as BAPPEDA
      commitment object TPPS/K1 --reason 'It was sent' --as DINKES
      commitment object TPPS/K1 --dismiss --reason No --as BAPPEDA
      """
    case "decline-instead": "commitment cancel TPPS/K1 --reason No --as DINKES"
    case "already-asked":
      """
      commitment revise TPPS/K1 --due 2026-05-10 --reason Late --as DINKES
      commitment revise TPPS/K1 --due 2026-05-20 --reason Later --as DINKES
      """
    case "nothing-asked": "commitment revise TPPS/K1 --agree --as BAPPEDA"
    case "no-fact-to-confirm": "commitment confirm TPPS/K1 --evidence Letter --as DINKES"
    case "not-supporter": "commitment support TPPS/K1 --leave DINSOS --as DINKES"
    case "circle":
      """
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --antecedent TPPS/K1
      commitment revise TPPS/K1 --antecedent TPPS/K2 --reason After --as DINKES
      """
    case "condition-has-failed":
      """
      commitment decline TPPS/K1 --reason No --as DINKES
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --antecedent TPPS/K1
      """
    case "answers-itself":
      """
      commitment revise TPPS/K1 --due 2026-05-10 --reason Late --as DINKES
      commitment revise TPPS/K1 --agree --as DINKES
      """
    case "unknown-barrier": "commitment barrier TPPS/K1 --resolve 1 --as DINKES"
    case "barrier-resolved":
      """
      commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES
      commitment barrier TPPS/K1 --resolve 1 --as DINKES
      commitment barrier TPPS/K1 --escalate 1 --level Regent --as DINKES
      """
    case "evidence-too-large":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --file large.bin --as DINKES
      """
    case "not-personal": "journal forget --entry 13 --field deliverable --as BAPPEDA"
    case "file-forgotten":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --file minutes.md --as DINKES
      journal forget --evidence TPPS/K1#1 --legal-basis 'law|27/2022|2022-10-17|Data' --yes --as BAPPEDA
      commitment evidence TPPS/K1 --extract 1
      """
    case "unknown-evidence": "commitment evidence TPPS/K1 --extract 1"
    case "evidence-is-link":
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --link https://example.org/data --as DINKES
      commitment evidence TPPS/K1 --extract 1
      """

    case "must-say-who": raise
    case "concerns-itself": "\(raise) --as DINKES"
    case "not-concerned":
      """
      \(raise) --as BAPPEDA
      finding answer TPPS/T1 --text 'Not us' --as DINSOS
      """
    case "about-others":
      "finding raise TPPS --against DINSOS --commitment TPPS/K1 --grounds 'No data' --as BAPPEDA"
    case "finding-closed":
      """
      \(raise) --as BAPPEDA
      finding withdraw TPPS/T1 --reason Mistake --as BAPPEDA
      finding answer TPPS/T1 --text 'Not us' --as DINKES
      """
    case "right-of-reply":
      """
      \(raise) --as BAPPEDA
      \(conclude)
      """
    case "may-not-account": "\(award) --as DPPKB"
    case "needs-upheld-finding": "\(sanction) --kind written-reprimand --as BAPPEDA"
    case "out-of-ladder":
      """
      \(raise) --as BAPPEDA
      finding answer TPPS/T1 --text 'The server broke' --as DINKES
      \(conclude)
      \(sanction) --kind second-written-reprimand --finding TPPS/T1 --as BAPPEDA
      """
    case "incentive-needs-legal-basis":
      """
      \(form) --chair DPPKB --member DINKES
      incentive award POKJA DINKES --kind recognition --authority Regent --reason Good --as DPPKB
      """
    case "starts-before-given": "\(award) --from 2026-03-01 --as BAPPEDA"
    case "incentive-state":
      """
      \(award) --as BAPPEDA
      incentive reject TPPS/I1 --reason 'No ground' --as BAPPEDA
      """
    case "no-policy": "incentive suggest"
    case "unknown-rule":
      """
      incentive policy --adopt policy.yaml --as BAPPEDA
      \(suggested) 'promt' --as BAPPEDA
      """
    case "not-suggested":
      """
      incentive policy --adopt policy.yaml --as BAPPEDA
      \(suggested) 'prompt' --as BAPPEDA
      """
    case "assessment-closed":
      """
      assessment open TPPS --title 'First round' --as DPPKB
      assessment close TPPS/A1 --as DPPKB
      assessment record TPPS/A1 --prerequisite new-ways-of-working --score 3 --text So --as DINKES
      """
    default: nil
    }
  }

  /// What the command line cannot lead to, and why.
  static let unreached = [
    "invalid-code": "the parser of the arguments refuses it first, as usage",
    "row-lacks": ofRows, "import-conflict": ofRows, "cannot-follow": ofRows, "not-in-state": ofRows,
    "several-named": ofRows, "key-twice": ofRows,
    "clock-is-ahead": "never in a rehearsal",
    "out-of-place": "only forged entries stand where none can",
    "no-public-key": "nothing is taken for a key that is none",
    "register-cannot-bind": "only what a register says",
    "signs-already":
      "where the steward has a key in force, `key register` does not ask others to vouch for one",
  ]

  private static let ofRows = "each is said in the account of its import"

  /// BAPPEDA keeps the workspace, and everything is signed.
  private static let signing = """
    agency steward BAPPEDA
    key new bappeda.example
    key register BAPPEDA bappeda.example --as BAPPEDA
    config set --signed-entries --as BAPPEDA
    """

  /// The secretariat has written down what BAPPEDA imposed on DINKES.
  private static let imposing = """
    \(signing)
    key new dppkb.example
    key register DPPKB dppkb.example --as BAPPEDA
    key new dinkes.example
    key register DINKES dinkes.example --as BAPPEDA
    meeting log minutes.md --impose --as DPPKB
    """

  private static let propose = "commitment propose --deliverable Data --due 2026-05-10 --as DPPKB"
  private static let form = "taskforce form POKJA --name-en Group --mandate Data"
  private static let schedule = "meeting schedule TPPS --title Third --as DPPKB"
  private static let log = "meeting log --as DPPKB"
  private static let raise =
    "finding raise TPPS --against DINKES --commitment TPPS/K1 --grounds 'No data'"
  private static let conclude =
    "finding conclude TPPS/T1 --verdict upheld --reason 'No copy was kept' --as BAPPEDA"
  private static let award =
    "incentive award TPPS DINSOS --kind recognition --authority Regent --reason Good"
  private static let sanction = "incentive sanction TPPS DINKES --authority Regent --reason Late"
  private static let suggested =
    "incentive award TPPS DINKES --authority Regent --period 2026 --from-suggestion"
}
