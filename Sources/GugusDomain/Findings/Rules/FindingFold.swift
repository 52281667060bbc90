extension Finding {
  /// The finding after that event.
  ///
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ finding: Finding?, _ event: FindingEvent, code: FindingCode, by actor: Actor, on day: Day,
    accordingTo: String? = nil
  ) throws(Refusal) -> Finding {
    guard let agency = actor.agency else { throw .account(.mustSayWho(.finding(event.kind))) }
    guard var next = finding else {
      guard case .raised(let terms) = event else {
        throw .time(.beforeItExisted(code.text, on: day, since: nil))
      }
      guard agency != terms.against else {
        throw .account(.concernsItself(agency, .finding(.raised)))
      }
      var raised = Finding(code: code, terms: terms, state: .open, raisedBy: agency, since: day)
      raised.accordingTo = accordingTo
      return raised
    }
    guard next.state.isOpen else { throw .finding(.findingClosed(code, next.state, event.kind)) }
    let concerned = next.terms.against
    switch event {
    case .raised: throw .given(.alreadyExists(code.text))
    case .replied(let text):
      guard agency == concerned else { throw .account(.notConcerned(agency, code.text, concerned)) }
      next.replies.append(Reply(text: text, on: day, isLate: next.replyBy < day))
      next.state = .replied
    case .concluded(let conclusion, let reason):
      guard agency != concerned else {
        throw .account(.concernsItself(agency, .finding(.concluded)))
      }
      guard next.mayBeConcluded(on: day) else {
        throw .finding(.rightOfReply(code, until: next.replyBy))
      }
      next.conclusion = RecordedConclusion(
        conclusion: conclusion, reason: reason, by: agency, on: day)
      next.state = conclusion.state
      next.closedOn = day
    case .withdrawn:
      guard agency != concerned else {
        throw .account(.concernsItself(agency, .finding(.withdrawn)))
      }
      next.state = .withdrawn
      next.closedOn = day
    }
    return next
  }
}
