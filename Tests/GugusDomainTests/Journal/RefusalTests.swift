import TestSupport
import Testing

@testable import GugusDomain

@Suite("The names of refusals")
struct RefusalTests {
  @Test("A name is the kebab-case of its refusal", arguments: Refusal.Name.allCases)
  func kebabCase(name: Refusal.Name) {
    let kebab = String(describing: name).reduce(into: "") { kebab, letter in
      kebab += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
    #expect(name.rawValue == kebab)
  }

  @Test("There is a sample of every name")
  func samples() {
    #expect(Set(Refusal.samples.map(\.name)) == Set(Refusal.Name.allCases))
  }

  /// Another agency might, now and with the same words.
  static let ofParty = """
    acts-itself answers-itself concerns-itself does-not-govern judges-itself key-not-here
    may-not-account may-not-impose must-say-who no-actor no-governing-actor no-key-to-sign
    nobody-signs not-concerned not-its-keys not-on-behalf not-steward not-yours wrong-party answers-for-its-verdict
    ratification-imposes register-cannot-bind imposing-role
    """

  /// The same agency with the same words might, once something else has happened or is undone, or
  /// might have before.
  static let ofState = """
    agency-not-active has-ended already-asked already-exists already-member already-void assessment-closed
    barrier-resolved before-it-existed cannot-follow changed-since claim-needs-evidence
    awaits-ratification clock-is-ahead clock-is-behind clock-is-not-behind signing-needs-steward
    condition-has-failed contradicts-later decline-instead dissolved finding-closed
    follows-from-another stands-for-good word-given import-conflict incentive-state last-to-govern meeting-state
    needs-upheld-finding no-fact-to-confirm no-objection no-policy
    no-verdict-to-contest objection-too-late not-in-state not-member not-ratified not-suggested
    file-forgotten nothing-asked nothing-to-undo only-observes open-commitments others-depend out-of-ladder
    out-of-place outside-term ratified right-of-reply row-answered signs-already still-open
    wrong-state
    """

  /// The same agency might now, with other words or values.
  static let ofContent = """
    about-others back-dated-setting changes-nothing circle debtor-is-creditor due-too-early ends-before-it-starts
    no-public-key same-key evidence-is-link evidence-too-large from-cancelled not-personal formal-needs-legal-basis imposing-needs-legal-basis
    in-the-future incentive-needs-legal-basis starts-before-given invalid-code judge-owes key-twice
    meeting-ends-before-it-starts named-twice needs-valid-reason no-edition not-supporter other-edition other-meeting
    other-task-force out-of-range own-parent own-successor rests-on-decision row-lacks same-meeting several-meetings several-named
    supporter-is-party text too-many unknown unknown-barrier unknown-decision unknown-evidence
    unknown-filter unknown-key unknown-outcome unknown-rule unknown-standing verdict-needs-reason
    """

  @Test("Each is of one class", arguments: Refusal.samples)
  func classes(refusal: Refusal) {
    let name = refusal.name
    let classes = [
      (Self.ofParty, Refusal.Class.party), (Self.ofState, .state), (Self.ofContent, .content),
    ].filter { names, _ in
      names.split(whereSeparator: \.isWhitespace).contains { $0 == name.rawValue }
    }
    #expect(classes.map(\.1) == [refusal.class], "\(name.rawValue)")
  }
}
