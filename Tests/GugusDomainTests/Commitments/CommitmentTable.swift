/// Every cell of the table event × state × party, written from the design and not from the code:
/// the state after the event, or the name of the refusal.
///
/// The two events that begin a commitment are not here: they are refused everywhere. An outsider
/// is a member with no side in the commitment, nobody an actor without an agency. Wherever the
/// commitment is open, the request that is answered is pending: the creditor asked it, so that
/// the debtor is the other side; a delegation the debtor asked of the new debtor. The judge finds
/// it as recommended. What is conditional waits for one antecedent, or where a fact is confirmed
/// for that fact.
///
/// Who may correct is the task force's to say and is checked by the judge; that an antecedent held
/// follows from a verdict, a transfer from a dissolution and a succession from an agency's end.
// swift-format-ignore: a row of the table is a line
let commitmentTable = """
  corrected
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    proposed    proposed    proposed
  declined    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  conditional wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  active      wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  suspended   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  claimed     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  violated    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  expired     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  released    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state

  accepted
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    active      wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  declined
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    declined    wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  ratified
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    active      active      active      active      active      active      active
  declined    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  conditional wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  active      wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  suspended   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  claimed     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  violated    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  expired     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  released    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state

  antecedent-held
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  declined    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  conditional active      active      active      active      active      active      active
  active      wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  suspended   suspended   suspended   suspended   suspended   suspended   suspended   suspended
  claimed     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  violated    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  expired     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  released    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state

  fact-confirmed
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  conditional active      active      active      active      wrong-party wrong-party no-actor
  active      wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  suspended   wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  claimed     wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor

  revision-asked
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  conditional conditional conditional wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      active      wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor

  revision-agreed
              debtor        creditor       supporter     verifier      new-debtor    outsider      nobody
  proposed    proposed      answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  declined    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional conditional   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  active      active        answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  suspended   wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  claimed     wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  satisfied   nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  revision-refused
              debtor        creditor       supporter     verifier      new-debtor    outsider      nobody
  proposed    proposed      answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  declined    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional conditional   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  active      active        answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  suspended   wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  claimed     wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  satisfied   nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  delegation-asked
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional conditional wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  delegation-agreed
              debtor         creditor      supporter     verifier      new-debtor    outsider      nobody
  proposed    answers-itself wrong-party   wrong-party   wrong-party   wrong-state   wrong-party   no-actor
  declined    nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional answers-itself wrong-party   wrong-party   wrong-party   conditional   wrong-party   no-actor
  active      answers-itself wrong-party   wrong-party   wrong-party   active        wrong-party   no-actor
  suspended   answers-itself wrong-party   wrong-party   wrong-party   wrong-state   wrong-party   no-actor
  claimed     answers-itself wrong-party   wrong-party   wrong-party   wrong-state   wrong-party   no-actor
  satisfied   nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  delegation-refused
              debtor         creditor      supporter     verifier      new-debtor    outsider      nobody
  proposed    answers-itself wrong-party   wrong-party   wrong-party   wrong-state   wrong-party   no-actor
  declined    nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional answers-itself wrong-party   wrong-party   wrong-party   conditional   wrong-party   no-actor
  active      answers-itself wrong-party   wrong-party   wrong-party   active        wrong-party   no-actor
  suspended   answers-itself wrong-party   wrong-party   wrong-party   wrong-state   wrong-party   no-actor
  claimed     answers-itself wrong-party   wrong-party   wrong-party   wrong-state   wrong-party   no-actor
  satisfied   nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  suspension-asked
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      active      wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor

  suspension-agreed
              debtor        creditor       supporter     verifier      new-debtor    outsider      nobody
  proposed    wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  declined    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  active      suspended     answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  suspended   wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  claimed     wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  satisfied   nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  suspension-refused
              debtor        creditor       supporter     verifier      new-debtor    outsider      nobody
  proposed    wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  declined    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  active      active        answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  suspended   wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  claimed     wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  satisfied   nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  resumption-asked
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  active      wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   suspended   suspended   wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-party wrong-party wrong-party wrong-party no-actor

  resumption-agreed
              debtor        creditor       supporter     verifier      new-debtor    outsider      nobody
  proposed    wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  declined    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  active      wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  suspended   active        answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  claimed     wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  satisfied   nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  resumption-refused
              debtor        creditor       supporter     verifier      new-debtor    outsider      nobody
  proposed    wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  declined    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  conditional wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  active      wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  suspended   suspended     answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  claimed     wrong-state   answers-itself wrong-party   wrong-party   wrong-party   wrong-party   no-actor
  satisfied   nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  violated    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  expired     nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor
  released    nothing-asked nothing-asked  nothing-asked nothing-asked nothing-asked nothing-asked no-actor

  assigned
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-party proposed    wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-party conditional wrong-party wrong-party wrong-party wrong-party no-actor
  active      wrong-party active      wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-party suspended   wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-party claimed     wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor

  supporter-joined
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional conditional wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   suspended   wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     claimed     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  supporter-left
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional conditional wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   suspended   wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     claimed     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  evidence-submitted
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  active      active      wrong-party active      wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  claimed     claimed     wrong-party claimed     wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-state wrong-party wrong-party wrong-party no-actor

  progress-reported
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  claimed
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      claimed     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  judged
              debtor        creditor    supporter     verifier    new-debtor  outsider    nobody
  proposed    judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  declined    judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  conditional judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  active      judges-itself satisfied   judges-itself satisfied   wrong-party wrong-party no-actor
  suspended   judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  claimed     judges-itself satisfied   judges-itself satisfied   wrong-party wrong-party no-actor
  satisfied   judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  violated    judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  expired     judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor
  released    judges-itself wrong-state judges-itself wrong-state wrong-party wrong-party no-actor

  objected
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      active      wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    violated    wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    released    wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  objection-answered
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  declined    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  conditional wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  active      active      active      active      active      active      active      active
  suspended   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  claimed     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  violated    violated    violated    violated    violated    violated    violated    violated
  expired     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  released    released    released    released    released    released    released    released

  released
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    wrong-party released    wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  conditional wrong-party released    wrong-party wrong-party wrong-party wrong-party no-actor
  active      wrong-party released    wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   wrong-party released    wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     wrong-party released    wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-party wrong-state wrong-party wrong-party wrong-party wrong-party no-actor

  cancelled
              debtor          creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    decline-instead wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  declined    wrong-state     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  conditional violated        wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  active      violated        wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  suspended   violated        wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  claimed     violated        wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  satisfied   wrong-state     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  violated    wrong-state     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  expired     wrong-state     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor
  released    wrong-state     wrong-party wrong-party wrong-party wrong-party wrong-party no-actor

  barrier-raised
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  conditional conditional conditional conditional conditional wrong-party wrong-party no-actor
  active      active      active      active      active      wrong-party wrong-party no-actor
  suspended   suspended   suspended   suspended   suspended   wrong-party wrong-party no-actor
  claimed     claimed     claimed     claimed     claimed     wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor

  barrier-escalated
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  conditional conditional conditional conditional conditional wrong-party wrong-party no-actor
  active      active      active      active      active      wrong-party wrong-party no-actor
  suspended   suspended   suspended   suspended   suspended   wrong-party wrong-party no-actor
  claimed     claimed     claimed     claimed     claimed     wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor

  barrier-resolved
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    wrong-party wrong-party no-actor
  declined    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  conditional conditional conditional conditional conditional wrong-party wrong-party no-actor
  active      active      active      active      active      wrong-party wrong-party no-actor
  suspended   suspended   suspended   suspended   suspended   wrong-party wrong-party no-actor
  claimed     claimed     claimed     claimed     claimed     wrong-party wrong-party no-actor
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  violated    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  expired     wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor
  released    wrong-state wrong-state wrong-state wrong-state wrong-party wrong-party no-actor

  transferred
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    proposed    proposed    proposed
  declined    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  conditional conditional conditional conditional conditional conditional conditional conditional
  active      active      active      active      active      active      active      active
  suspended   suspended   suspended   suspended   suspended   suspended   suspended   suspended
  claimed     claimed     claimed     claimed     claimed     claimed     claimed     claimed
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  violated    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  expired     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  released    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state

  succeeded
              debtor      creditor    supporter   verifier    new-debtor  outsider    nobody
  proposed    proposed    proposed    proposed    proposed    proposed    proposed    proposed
  declined    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  conditional conditional conditional conditional conditional conditional conditional conditional
  active      active      active      active      active      active      active      active
  suspended   suspended   suspended   suspended   suspended   suspended   suspended   suspended
  claimed     claimed     claimed     claimed     claimed     claimed     claimed     claimed
  satisfied   wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  violated    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  expired     wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  released    wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state wrong-state
  """
