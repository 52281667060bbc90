import Testing

@testable import GugusDomain

@Suite("Every text of every kind of event")
struct EveryTextTests {
  /// The samples with their texts in the form that the rule wants.
  private static let samples: [SealedEntry] = {
    SampleEntries.all.compactMap { entry in
      guard let sealed = try? entry.sealed(by: SampleEntries.lots),
        let tree = try? JSONTree(reading: sealed.json)
      else { return nil }
      return SealedEntry(json: tree.composed.json, disclosures: sealed.disclosures)
    }
  }()

  /// Whether whoever reads a journal takes it: as an entry in its canonical form whose texts the judge
  /// lets stand.
  private func isTaken(_ sealed: SealedEntry) -> Bool {
    guard let disclosures = try? [Disclosure](canonicalJSON: sealed.disclosures.canonicalJSON),
      let entry = try? Entry(SealedEntry(json: sealed.json, disclosures: disclosures)),
      let again = try? entry.sealed(again: disclosures), again == sealed,
      // With the place of an entry the judge looks at this one.
      UnitID.accepts(entry.unit.id.text)
    else { return false }
    do throws(Refusal) {
      try entry.checkTexts()
      return true
    } catch {
      return false
    }
  }

  @Test("is taken as the samples have it")
  func unchanged() {
    #expect(Self.samples.count == SampleEntries.all.count)
    for sample in Self.samples { #expect(isTaken(sample), "\(sample.json)") }
  }

  @Test(
    "is refused with a control character in it",
    arguments: ["\u{1B}[2J", "\u{0}", "\u{7F}", "\u{9B}2J", "\r", "\u{FFFF}"])
  func controls(said: String) throws {
    var tried = 0
    for sample in Self.samples {
      for changed in try sample.withEachTextChanged({ $0 + said }) {
        tried += 1
        #expect(!isTaken(changed.sealed), "\(changed.path) of \(sample.json)")
      }
    }
    #expect(tried > 500)
  }

  @Test("is refused where a letter and its mark stand apart")
  func notComposed() throws {
    for sample in Self.samples {
      for changed in try sample.withEachTextChanged({ $0 + "e\u{301}" }) {
        #expect(!isTaken(changed.sealed), "\(changed.path) of \(sample.json)")
      }
    }
  }

  /// Those in which lines may break.
  private static let prose: Set<String> = [
    "mandate", "discussion", "note", "grounds", "text", "source",
  ]

  @Test(
    "is refused with a line break in it, but for prose", arguments: ["\n", "\u{2028}", "\u{2029}"])
  func lineBreaks(said: String) throws {
    for sample in Self.samples {
      for changed in try sample.withEachTextChanged({ $0 + said }) {
        let name = changed.path.split(separator: ".").last.map(String.init) ?? ""
        if Self.prose.contains(name) { continue }
        #expect(!isTaken(changed.sealed), "\(changed.path) of \(sample.json)")
      }
    }
  }

  @Test("of a code is refused in small letters, or with something around it")
  func codes() {
    for text in ["dinkes", " DINKES", "DINKES\u{200B}", "DINKES\u{0}", "DÍNKES", ""] {
      #expect(throws: DecodingError.self) { try AgencyCode(onRecord: text) }
    }
    for text in ["TPPS/K01", "TPPS/k1", "TPPS/K", "TPPS/K1\n", "/K1", "TPPS/K1/K2"] {
      #expect(throws: DecodingError.self) { try CommitmentCode(onRecord: text) }
    }
  }
}

extension SealedEntry {
  /// It with another text, or another name of a member, in the place of each in turn, and the digest
  /// that a personal text asks for.
  fileprivate func withEachTextChanged(
    _ change: (String) -> String
  ) throws -> [(path: String, sealed: SealedEntry)] {
    let tree = try JSONTree(reading: json)
    let open = tree.withEachTextChanged(change).map { path, tree in
      (path, SealedEntry(json: tree.json, disclosures: disclosures))
    }
    let personal = disclosures.indices.compactMap { index -> (String, SealedEntry)? in
      guard case .known(let text, let salt) = disclosures[index].content,
        let digest = disclosures[index].digest
      else { return nil }
      var changed = disclosures
      changed[index].content = .known(change(text), salt)
      let new = changed[index].digest?.text ?? ""
      return (
        changed[index].path,
        SealedEntry(json: json.replacing(digest.text, with: new), disclosures: changed)
      )
    }
    let salted = disclosures.indices.compactMap { index -> (String, SealedEntry)? in
      guard case .known(let text, let salt) = disclosures[index].content,
        let digest = disclosures[index].digest
      else { return nil }
      var changed = disclosures
      changed[index].content = .known(text, Salt(text: change(salt.text)))
      let new = changed[index].digest?.text ?? ""
      return (
        "salt of \(changed[index].path)",
        SealedEntry(json: json.replacing(digest.text, with: new), disclosures: changed)
      )
    }
    return open + personal + salted
  }
}

extension JSONTree {
  fileprivate var json: String { String(decoding: canonical, as: UTF8.self) }

  fileprivate var composed: JSONTree {
    switch self {
    case .text(let text): .text(text.composed)
    case .list(let values): .list(values.map(\.composed))
    case .object(let members):
      .object(members.map { Member(name: $0.name, value: $0.value.composed) })
    case .null, .bool, .integer, .real: self
    }
  }

  fileprivate func withEachTextChanged(
    at path: String = "", _ change: (String) -> String
  ) -> [(path: String, tree: JSONTree)] {
    let prefix = path.isEmpty ? "" : "\(path)."
    switch self {
    case .text(let text): return [(path, .text(change(text)))]
    case .list(let values):
      return values.indices.flatMap { index in
        values[index].withEachTextChanged(at: prefix + String(index), change).map { path, tree in
          var values = values
          values[index] = tree
          return (path, .list(values))
        }
      }
    case .object(let members):
      return members.indices.flatMap { index in
        var all = members[index].value.withEachTextChanged(at: prefix + members[index].name, change)
          .map { path, tree in
            var members = members
            members[index].value = tree
            return (path: path, tree: JSONTree.object(members))
          }
        var renamed = members
        renamed[index].name = change(renamed[index].name)
        all.append((path: "name of \(prefix)\(members[index].name)", tree: .object(renamed)))
        return all
      }
    case .null, .bool, .integer, .real: return []
    }
  }
}
