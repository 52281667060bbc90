import GugusDomain
import GugusStore

/// Finds all places of what somebody wants forgotten.
public struct FindForgettable {
  /// What is to be forgotten.
  public enum Wanted {
    /// A person, wherever the name stands.
    case person(PersonName)
    /// Texts of an entry by where they stand in it, such as `reason` or `body.reason`; `file` is what it
    /// submits.
    case texts(entry: Int, fields: [String])
    /// A file of evidence, such as `TPPS/K12#1` or its SHA-256, for all that submitted it.
    case file(String)
  }

  private let wanted: Wanted
  private let kept: [String]

  /// What somebody wants forgotten, but for some places.
  ///
  /// - Parameter kept: places that are to be left as they are, such as `12:body.reason`.
  public init(_ wanted: Wanted, keeping kept: [String] = []) {
    self.wanted = wanted
    self.kept = kept
  }

  /// What was found.
  public struct Answer {
    /// Personal texts, each by its entry and where it stands in it.
    public internal(set) var places: [NamedPlace]
    /// SHA-256 of the files that are to go.
    public internal(set) var files: [String] = []

    /// There is nothing that could be forgotten.
    public var isEmpty: Bool { files.isEmpty && !places.contains(where: \.canBeForgotten) }

    /// Names of files are to be forgotten, and the files themselves are not.
    public var leavesFiles: Bool {
      places.contains { $0.path == "body.source.file.name" } && files.isEmpty
    }

    func action(on basis: LegalBasis) -> ForgetTexts {
      let byEntry = Dictionary(grouping: places.filter(\.canBeForgotten), by: \.entry)
      return ForgetTexts(
        byEntry.sorted { $0.key < $1.key }.map { entry, places in
          Forgetting(entry: entry, paths: places.map(\.path), legalBasis: basis)
        }, files: files.map { ForgottenFile(sha256: $0, legalBasis: basis) })
    }
  }

  /// Looks for all places in the record, and changes nothing.
  ///
  /// - Throws: `ForgettingFault`, `Refusal` of what is not on record.
  public func run(on workspace: Workspace) throws -> Answer {
    var found = try found(workspace)
    for place in kept {
      guard let index = found.places.firstIndex(where: { "\($0.entry):\($0.path)" == place })
      else { throw ForgettingFault.noSuchPlace(place) }
      found.places.remove(at: index)
    }
    return found
  }

  private func found(_ workspace: Workspace) throws -> Answer {
    switch wanted {
    case .person(let name): Answer(places: try workspace.places(of: name))
    case .file(let said): try file(try hash(said, workspace), workspace)
    case .texts(let entry, let fields): try texts(of: entry, fields, workspace)
    }
  }

  private func texts(
    of entry: Int, _ fields: [String], _ workspace: Workspace
  ) throws -> Answer {
    let row = try workspace.journalRow(entry)
    let paths = row.sealed.disclosures.map(\.path)
    let file = try Entry(row.sealed).evidenceFile
    if paths.isEmpty, file == nil {
      throw Refusal.forgetting(.notPersonal(entry, fields.first ?? "", known: []))
    }
    guard !fields.isEmpty else { throw ForgettingFault.noField(known: paths) }
    let there = try workspace.personalPlaces(of: entry)
    var found = Answer(places: [])
    for field in fields {
      if field == "file", let hash = file {
        let file = try self.file(hash, workspace)
        found.files += file.files
        found.places += file.places
        continue
      }
      let named = paths.filter { $0 == field || $0.hasSuffix(".\(field)") }
      guard !named.isEmpty else {
        throw Refusal.forgetting(.notPersonal(entry, field, known: paths))
      }
      found.places += there.filter { named.contains($0.path) }
    }
    return found
  }

  private func hash(_ said: String, _ workspace: Workspace) throws -> String {
    if said.count == 64, said.allSatisfy(\.isHexDigit) { return said.lowercased() }
    let parts = said.split(separator: "#")
    guard parts.count == 2, let code = CommitmentCode(String(parts[0])), let number = Int(parts[1])
    else { throw ForgettingFault.unknownFile(said) }
    let known = try workspace.commitment(code).evidence
    guard let evidence = known.first(where: { $0.number == number }) else {
      throw Refusal.progress(.unknownEvidence(code, number, known: known.count))
    }
    guard case .file(_, let hash, _) = evidence.source else {
      throw Refusal.progress(.evidenceIsLink(code, number))
    }
    return hash
  }

  /// A file with its names wherever it was submitted.
  private func file(_ hash: String, _ workspace: Workspace) throws -> Answer {
    let names = try workspace.names(ofFile: hash)
    if names.isEmpty { throw ForgettingFault.unknownFile(hash) }
    let isForgotten = try workspace.settings().forgottenFiles.contains(hash)
    return Answer(places: names.filter { !$0.text.isEmpty }, files: isForgotten ? [] : [hash])
  }
}

extension Entry {
  /// The SHA-256 of the file that it submits.
  fileprivate var evidenceFile: String? {
    guard case .commitment(_, .evidenceSubmitted(let evidence)) = event,
      case .file(_, let sha256, _) = evidence.source
    else { return nil }
    return sha256
  }
}
