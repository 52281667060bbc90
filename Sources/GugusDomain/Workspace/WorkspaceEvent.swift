/// What happens to the workspace itself.
public enum WorkspaceEvent: Hashable, Sendable {
  /// The log begins: its first entry, and no other.
  case founded(Founding)
  case stewardNamed(AgencyCode)
  case configured(SettingsChange)
  case filterSaved(name: String, words: [String])
  case filterDropped(name: String)
  case policyAdopted(IncentivePolicy)
  case textsForgotten(Forgetting)
  case fileForgotten(ForgottenFile)
  /// A clock was ahead: from here on recorded-at starts again from what it is.
  case clockCorrected(ClockCorrection)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case founded
    case stewardNamed = "steward-named"
    case configured
    case filterSaved = "filter-saved"
    case filterDropped = "filter-dropped"
    case policyAdopted = "policy-adopted"
    case textsForgotten = "texts-forgotten"
    case fileForgotten = "file-forgotten"
    case clockCorrected = "clock-corrected"
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .founded: .founded
    case .stewardNamed: .stewardNamed
    case .configured: .configured
    case .filterSaved: .filterSaved
    case .filterDropped: .filterDropped
    case .policyAdopted: .policyAdopted
    case .textsForgotten: .textsForgotten
    case .fileForgotten: .fileForgotten
    case .clockCorrected: .clockCorrected
    }
  }

  private struct Naming: Codable {
    var steward: AgencyCode
  }

  private struct Saving: Codable {
    var name: String
    var words: [String]?
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .founded: self = .founded(try Founding(from: decoder))
    case .stewardNamed: self = .stewardNamed(try Naming(from: decoder).steward)
    case .configured: self = .configured(try SettingsChange(from: decoder))
    case .filterSaved:
      let body = try Saving(from: decoder)
      self = .filterSaved(name: body.name, words: body.words ?? [])
    case .filterDropped: self = .filterDropped(name: try Saving(from: decoder).name)
    case .policyAdopted: self = .policyAdopted(try IncentivePolicy(from: decoder))
    case .textsForgotten: self = .textsForgotten(try Forgetting(from: decoder))
    case .fileForgotten: self = .fileForgotten(try ForgottenFile(from: decoder))
    case .clockCorrected: self = .clockCorrected(try ClockCorrection(from: decoder))
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .founded(let founding): try founding.encode(to: encoder)
    case .stewardNamed(let agency): try Naming(steward: agency).encode(to: encoder)
    case .configured(let change): try change.encode(to: encoder)
    case .filterSaved(let name, let words):
      try Saving(name: name, words: words).encode(to: encoder)
    case .filterDropped(let name): try Saving(name: name, words: nil).encode(to: encoder)
    case .policyAdopted(let policy): try policy.encode(to: encoder)
    case .textsForgotten(let forgetting): try forgetting.encode(to: encoder)
    case .fileForgotten(let file): try file.encode(to: encoder)
    case .clockCorrected(let correction): try correction.encode(to: encoder)
    }
  }
}
