import GugusDomain

/// The lines that lead to a refusal, typed at `Desk.withCommitment` on 12 March 2026; the last
/// one is refused. `# DAY` sets the clock. The minutes and files are `Desk.putPapers`.
enum Refused {
  /// Nil for what the command line cannot lead to.
  static func lines(_ name: Refusal.Name) -> String? {
    switch name {
    case .unknown: "commitment accept TPPS/K9 --as DINKES"
    case .alreadyExists: "agency add DINKES --name-en Health --kind ministry --sector health"
    case .changesNothing: "commitment revise TPPS/K1 --due 2026-04-10 --reason Late --as DINKES"
    // The parser of the arguments refuses it first, as usage.
    case .invalidCode: nil
    // Of rows of a register, each said in the account of its import.
    case .rowLacks, .importConflict, .cannotFollow, .notInState, .severalNamed, .keyTwice: nil
    case .text: "commitment decline TPPS/K1 --reason '' --as DINKES"
    case .outOfRange: "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --weight 0"
    case .ownParent: "agency edit DINKES --parent DINKES"
    case .namedTwice: "\(form) --member DINKES --observer DINKES"

    case .inTheFuture: "commitment accept TPPS/K1 --as DINKES --on 2026-03-13"
    case .beforeItExisted: "commitment accept TPPS/K1 --as DINKES --on 2026-03-11"
    case .contradictsLater:
      """
      # 2026-03-20
      commitment accept TPPS/K1 --as DINKES
      commitment decline TPPS/K1 --reason Early --as DINKES --on 2026-03-15
      """
    case .endsBeforeItStarts:
      """
      agency add DLH --name-en Environment --kind ministry --sector environment
      agency edit DLH --from 2026-02-01 --until 2026-01-31
      """
    case .meetingEndsBeforeItStarts: "\(schedule) --date 2026-03-20 --start 11:00 --end 09:00"
    case .clockIsBehind:
      """
      # 2026-03-11
      agency edit DINKES --sector care
      """

    // Never in a rehearsal.
    case .clockIsAhead: nil
    case .clockIsNotBehind: "journal correct-clock --reason 'Battery was flat'"

    case .alreadyVoid:
      """
      journal void 13 --reason Mistake --as DPPKB
      journal void 13 --reason Mistake --as DPPKB
      """
    case .notYours: "journal void 13 --reason Mistake --as DINSOS"
    case .othersDepend:
      """
      commitment accept TPPS/K1 --as DINKES
      journal void 13 --reason Mistake --as DPPKB
      """
    case .nothingToUndo: "undo --as DINSOS"
    case .followsFromAnother:
      """
      commitment accept TPPS/K1 --as DINKES
      \(propose) TPPS --debtor DINSOS --creditor BAPPEDA --antecedent TPPS/K1
      commitment accept TPPS/K2 --as DINSOS
      commitment evidence TPPS/K1 --link https://example.go.id --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA
      journal void 19 --reason Mistake --as BAPPEDA
      """

    case .standsForGood: "journal void 1 --reason Mistake --as DPPKB"
    case .wordGiven:
      """
      commitment accept TPPS/K1 --as DINKES
      # 2026-03-13
      undo --as DINKES
      """
    case .changedSince:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment release TPPS/K1 --reason No --as BAPPEDA --if-unchanged-since 13
      """
    // Only forged entries stand where none can.
    case .outOfPlace: nil

    case .notSteward:
      """
      agency steward BAPPEDA
      config set --quorum 2 --as DINSOS
      """
    case .stillOpen: "agency edit DINKES --until 2026-03-11"
    case .hasEnded:
      """
      agency edit DINKES --until 2026-03-11 --successor DINSOS
      agency edit DINKES --until 2027-12-31
      """
    case .actsItself:
      """
      commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES
      commitment accept TPPS/K1 --as BAPPEDA --for DINKES
      """
    case .notOnBehalf:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as DPPKB --for BAPPEDA
      """

    case .backDatedSetting: "config set --quorum 2 --on 2026-03-11"
    case .unknownFilter: "commitment list --filter ours"
    case .unknownStanding: "meeting standing TPPS --drop 1 --as DPPKB"
    case .tooMany:
      "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --every week --until 2029-12-31"

    case .notItsKeys:
      """
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW \
      --as DINSOS
      """
    case .sameKey:
      """
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW \
      --as DINKES
      key register DINKES \
      dinkes.example+83b82632+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW --as DINKES
      """
    // Nothing is taken for a key that is none.
    case .noPublicKey: nil
    case .unknownKey: "key revoke DINKES c74f20a3 --reason Lost --as DINKES"
    case .nobodySigns:
      """
      \(signing)
      journal void 13 --reason Mistake
      """
    case .noKeyToSign:
      """
      \(signing)
      commitment accept TPPS/K1 --as DINKES
      """
    case .keyNotHere:
      """
      \(signing)
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW \
      --as BAPPEDA
      commitment accept TPPS/K1 --as DINKES
      """
    case .signingNeedsSteward: "config set --signed-entries"
    case .ratificationImposes:
      """
      \(imposing)
      meeting ratify TPPS/M1 --as DPPKB
      """
    case .awaitsRatification:
      """
      \(imposing)
      commitment decline TPPS/K2 --reason No --as DINKES
      """
    // Only what a register says.
    case .registerCannotBind: nil

    // Where the steward has a key in force, `key register` does not ask others to vouch for one.
    case .signsAlready: nil

    case .noGoverningActor: "meeting schedule TPPS --title Third --date 2026-03-20"
    case .doesNotGovern: "meeting schedule TPPS --title Third --date 2026-03-20 --as DINKES"
    case .formalNeedsLegalBasis: "\(form) --formality formal"
    case .agencyNotActive:
      """
      agency add OLD --name-en Old --kind ministry --sector health --until 2026-01-31
      taskforce join TPPS OLD --as BAPPEDA
      """
    case .alreadyMember: "taskforce join TPPS DINKES --as BAPPEDA"
    case .notMember:
      """
      agency add DLH --name-en Environment --kind regional-office --sector environment
      \(propose) TPPS --debtor DLH --creditor BAPPEDA
      """
    case .onlyObserves: "\(propose) TPPS --debtor ASPUMI --creditor BAPPEDA"
    case .outsideTerm: "\(schedule) --date 2027-01-04"
    case .dissolved:
      """
      commitment decline TPPS/K1 --reason No --as DINKES
      taskforce dissolve TPPS --reason Done --as BAPPEDA
      taskforce leave TPPS DINKES --as DINKES
      """
    case .openCommitments: "taskforce dissolve TPPS --reason Done --as BAPPEDA"
    case .ownSuccessor: "taskforce dissolve TPPS --reason Done --successor TPPS --as BAPPEDA"
    case .lastToGovern:
      """
      taskforce leave TPPS DPPKB --as BAPPEDA
      taskforce leave TPPS BAPPEDA --as BAPPEDA
      """
    case .imposingRole:
      """
      \(signing)
      key new dppkb.example
      key register DPPKB dppkb.example --as BAPPEDA
      taskforce join TPPS DINSOS --role steering --as DPPKB
      """
    case .unknownOutcome: "taskforce outcome TPPS --measure 1 --value 3 --as BAPPEDA"

    case .ratified:
      """
      \(log) minutes.md
      meeting ratify TPPS/M1 --as DPPKB
      \(log) other-decision.md --edition-of TPPS/M1
      """
    case .notRatified:
      """
      \(log) minutes.md
      meeting amend TPPS/M1 --text Better --reason Wrong --as DPPKB
      """
    case .meetingState:
      """
      \(log) minutes.md
      meeting cancel TPPS/M1 --reason Rain --as DPPKB
      """
    case .unknownDecision:
      """
      \(log) minutes.md
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --meeting TPPS/M1 --decision 9
      """
    case .severalMeetings:
      """
      meeting schedule TPPS --title Morning --date 2026-03-12 --as DPPKB
      meeting schedule TPPS --title Evening --date 2026-03-12 --as DPPKB
      \(log) minutes.md
      """
    case .otherTaskForce:
      """
      \(log) minutes.md
      \(form) --chair DPPKB --member DINKES --member DINSOS
      \(propose) POKJA --debtor DINKES --creditor DINSOS --meeting TPPS/M1
      """
    case .rowAnswered:
      """
      \(log) minutes.md
      commitment accept TPPS/K2 --as DINKES
      \(log) other-due.md --edition-of TPPS/M1
      """
    case .sameMeeting:
      """
      \(log) minutes.md
      \(log) other-decision.md
      """
    case .otherEdition:
      """
      \(log) minutes.md
      \(log) other-decision.md --edition-of TPPS/M1
      \(log) older.md
      """
    case .noEdition: "\(log) older.md"
    case .restsOnDecision:
      """
      \(log) minutes.md
      commitment accept TPPS/K2 --as DINKES
      \(log) other-decision.md --edition-of TPPS/M1
      """
    case .fromCancelled:
      """
      \(schedule) --date 2026-03-20
      meeting cancel TPPS/M1 --reason Rain --as DPPKB
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --meeting TPPS/M1
      """

    case .otherMeeting: "\(log) other-meeting.md"

    case .noActor: "commitment accept TPPS/K1"
    case .wrongParty: "commitment accept TPPS/K1 --as DINSOS"
    case .wrongState: "commitment claim TPPS/K1 --as DINKES"
    case .debtorIsCreditor: "\(propose) TPPS --debtor DINKES --creditor DINKES"
    case .judgeOwes: "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --verifier DINKES"
    case .supporterIsParty: "\(propose) TPPS --debtor DINKES --creditor BAPPEDA --supporter BAPPEDA"
    case .dueTooEarly:
      "commitment revise TPPS/K1 --due 2026-03-11 --reason Sooner --as BAPPEDA"
    case .mayNotImpose:
      """
      commitment impose TPPS --deliverable Data --due +1m --debtor DINSOS --creditor BAPPEDA \
      --as DINKES
      """
    case .imposingNeedsLegalBasis:
      """
      \(form) --chair DPPKB --member DINKES
      commitment impose POKJA --deliverable Data --due +1m --debtor DINKES --creditor DPPKB \
      --as DPPKB
      """
    case .claimNeedsEvidence:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment claim TPPS/K1 --as DINKES
      """
    case .judgesItself:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as DINKES
      """
    case .verdictNeedsReason:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict failed --as BAPPEDA
      """
    case .needsValidReason:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict cannot-be-followed-up --as BAPPEDA
      """
    case .noVerdictToContest:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment object TPPS/K1 --reason 'It was sent' --as DINKES
      """
    case .objectionTooLate:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict failed --reason No --as BAPPEDA
      # 2026-03-27
      commitment object TPPS/K1 --reason 'It was sent' --as DINKES
      """
    case .noObjection:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment object TPPS/K1 --dismiss --reason No --as DPPKB
      """
    case .answersForItsVerdict:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict failed --reason No --as BAPPEDA
      commitment object TPPS/K1 --reason 'It was sent' --as DINKES
      commitment object TPPS/K1 --dismiss --reason No --as BAPPEDA
      """
    case .declineInstead: "commitment cancel TPPS/K1 --reason No --as DINKES"
    case .alreadyAsked:
      """
      commitment revise TPPS/K1 --due 2026-05-10 --reason Late --as DINKES
      commitment revise TPPS/K1 --due 2026-05-20 --reason Later --as DINKES
      """
    case .nothingAsked: "commitment revise TPPS/K1 --agree --as BAPPEDA"
    case .noFactToConfirm: "commitment confirm TPPS/K1 --evidence Letter --as DINKES"
    case .notSupporter: "commitment support TPPS/K1 --leave DINSOS --as DINKES"
    case .circle:
      """
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --antecedent TPPS/K1
      commitment revise TPPS/K1 --antecedent TPPS/K2 --reason After --as DINKES
      """
    case .conditionHasFailed:
      """
      commitment decline TPPS/K1 --reason No --as DINKES
      \(propose) TPPS --debtor DINKES --creditor BAPPEDA --antecedent TPPS/K1
      """
    case .answersItself:
      """
      commitment revise TPPS/K1 --due 2026-05-10 --reason Late --as DINKES
      commitment revise TPPS/K1 --agree --as DINKES
      """
    case .unknownBarrier: "commitment barrier TPPS/K1 --resolve 1 --as DINKES"
    case .barrierResolved:
      """
      commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES
      commitment barrier TPPS/K1 --resolve 1 --as DINKES
      commitment barrier TPPS/K1 --escalate 1 --level Regent --as DINKES
      """
    case .evidenceTooLarge:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --file large.bin --as DINKES
      """
    case .notPersonal: "journal forget --entry 13 --field deliverable --as BAPPEDA"
    case .fileForgotten:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --file minutes.md --as DINKES
      journal forget --evidence TPPS/K1#1 --legal-basis 'law|27/2022|2022-10-17|Data' --yes --as BAPPEDA
      commitment evidence TPPS/K1 --extract 1
      """
    case .unknownEvidence: "commitment evidence TPPS/K1 --extract 1"
    case .evidenceIsLink:
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --link https://example.org/data --as DINKES
      commitment evidence TPPS/K1 --extract 1
      """

    case .mustSayWho: raise
    case .concernsItself: "\(raise) --as DINKES"
    case .notConcerned:
      """
      \(raise) --as BAPPEDA
      finding answer TPPS/T1 --text 'Not us' --as DINSOS
      """
    case .aboutOthers:
      "finding raise TPPS --against DINSOS --commitment TPPS/K1 --grounds 'No data' --as BAPPEDA"
    case .findingClosed:
      """
      \(raise) --as BAPPEDA
      finding withdraw TPPS/T1 --reason Mistake --as BAPPEDA
      finding answer TPPS/T1 --text 'Not us' --as DINKES
      """
    case .rightOfReply:
      """
      \(raise) --as BAPPEDA
      \(conclude)
      """
    case .mayNotAccount: "\(award) --as DPPKB"
    case .needsUpheldFinding: "\(sanction) --kind written-reprimand --as BAPPEDA"
    case .outOfLadder:
      """
      \(raise) --as BAPPEDA
      finding answer TPPS/T1 --text 'The server broke' --as DINKES
      \(conclude)
      \(sanction) --kind second-written-reprimand --finding TPPS/T1 --as BAPPEDA
      """
    case .incentiveNeedsLegalBasis:
      """
      \(form) --chair DPPKB --member DINKES
      incentive award POKJA DINKES --kind recognition --authority Regent --reason Good --as DPPKB
      """
    case .startsBeforeGiven: "\(award) --from 2026-03-01 --as BAPPEDA"
    case .incentiveState:
      """
      \(award) --as BAPPEDA
      incentive reject TPPS/I1 --reason 'No ground' --as BAPPEDA
      """
    case .noPolicy: "incentive suggest"
    case .unknownRule:
      """
      incentive policy --adopt policy.yaml --as BAPPEDA
      \(suggested) 'promt' --as BAPPEDA
      """
    case .notSuggested:
      """
      incentive policy --adopt policy.yaml --as BAPPEDA
      \(suggested) 'prompt' --as BAPPEDA
      """
    case .assessmentClosed:
      """
      assessment open TPPS --title 'First round' --as DPPKB
      assessment close TPPS/A1 --as DPPKB
      assessment record TPPS/A1 --prerequisite new-ways-of-working --score 3 --text So --as DINKES
      """
    }
  }

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
