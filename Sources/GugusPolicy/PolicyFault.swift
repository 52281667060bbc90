import GugusDomain
import GugusFiles

/// What can be wrong in an incentive policy, beyond its encoding, its YAML and the rule for text.
public enum PolicyFault: FaultCause, Hashable {
  case noRules
  case notARule
  case unknownKey(String)
  case missing(PolicyProperty)
  case notText(PolicyProperty)
  case nameAgain(String)
  case badCondition(String)
  case unknownMeasure(String)
  case badThreshold(String)
  /// A share is between 0 and 1, a count whole.
  case impossibleThreshold(PolicyMeasure, String)
  case unknownKind(String)

  public var cause: Term {
    switch self {
    case .noRules:
      Term(en: "the policy has no rules", id: "kebijakan tidak memuat aturan")
    case .notARule:
      Term(
        en: "this is not a rule; a rule has a name, conditions and what follows",
        id: "ini bukan aturan; aturan memuat nama, syarat, dan akibatnya")
    case .unknownKey(let key):
      Term(
        en: "unknown key \(quoted(key)); known are: \(PolicyProperty.listed.en)",
        id: "kunci \(quoted(key)) tidak dikenal; yang dikenal: \(PolicyProperty.listed.id)")
    case .missing(let key):
      Term(en: "the rule lacks “\(key.term.en)”", id: "aturan belum memuat “\(key.term.id)”")
    case .notText(let key):
      Term(
        en: "“\(key.term.en)” must be a line of text", id: "“\(key.term.id)” harus berupa teks")
    case .nameAgain(let name):
      Term(
        en: "another rule is called \(quoted(name)) already",
        id: "sudah ada aturan bernama \(quoted(name))")
    case .badCondition(let text):
      Term(
        en: "\(quoted(text)) is not a condition; write a measure, >=, <=, >, < or =, and a number",
        id: "\(quoted(text)) bukan syarat; tulis ukuran, >=, <=, >, <, atau =, lalu angka")
    case .unknownMeasure(let text):
      Term(
        en: "unknown measure \(quoted(text)); known are: \(PolicyMeasure.rawListed)",
        id: "ukuran \(quoted(text)) tidak dikenal; yang dikenal: \(PolicyMeasure.rawListed)")
    case .badThreshold(let text):
      Term(
        en: "\(quoted(text)) is not a number", id: "\(quoted(text)) bukan angka")
    case .impossibleThreshold(let measure, let text):
      switch measure.unit {
      case .share:
        Term(
          en:
            "\(measure.rawValue) is a share: \(quoted(text)) is not between 0 and 1 (0% and 100%)",
          id:
            "\(measure.rawValue) adalah bagian: \(quoted(text)) tidak di antara 0 dan 1 (0% dan 100%)"
        )
      case .count:
        Term(
          en: "\(measure.rawValue) is a count: \(quoted(text)) is not a whole number from 0",
          id: "\(measure.rawValue) adalah cacah: \(quoted(text)) bukan bilangan bulat mulai 0")
      case .days:
        Term(
          en: "\(measure.rawValue) is in days: \(quoted(text)) is out of range",
          id: "\(measure.rawValue) dalam hari: \(quoted(text)) di luar batas")
      }
    case .unknownKind(let text):
      Term(
        en: "unknown award or sanction \(quoted(text)); known are: \(PolicyFault.kinds)",
        id: "penghargaan atau sanksi \(quoted(text)) tidak dikenal; yang dikenal: "
          + PolicyFault.kinds)
    }
  }

  public var example: Term {
    Term(
      en: "- name: reliable\n  when:\n  - reliability-lower >= 0.9\n  - due >= 10\n"
        + "  then: commendation-letter",
      id: "- nama: andal\n  bila:\n  - batas bawah keandalan >= 0,9\n  - jatuh tempo >= 10\n"
        + "  maka: piagam penghargaan")
  }

  private static let kinds = IncentiveKind.allCases.map(\.rawValue).joined(separator: ", ")
}

/// A key of a policy file.
public enum PolicyProperty: String, Vocabulary {
  case rules
  case name
  case when
  case then
  case note

  public var term: Term {
    switch self {
    case .rules: Term(en: "rules", id: "aturan")
    case .name: Term(en: "name", id: "nama")
    case .when: Term(en: "when", id: "bila")
    case .then: Term(en: "then", id: "maka")
    case .note: Term(en: "note", id: "catatan")
    }
  }
}

extension PolicyMeasure {
  fileprivate static var rawListed: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }
}
