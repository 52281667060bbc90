import Foundation
import GugusDomain

/// Makes the nodes of a journal, entry by entry. It remembers which agents it has described, and
/// nothing else.
public struct ProvGraph {
  private let names: [AgencyCode: Term]
  private let withPeople: Bool
  private var described: Set<String> = []

  /// - Parameters:
  ///   - names: what the agencies are called.
  ///   - withPeople: officers by name; those whose name is missing, and otherwise all, are one
  ///     unnamed officer of each agency.
  public init(names: [AgencyCode: Term], withPeople: Bool) {
    self.names = names
    self.withPeople = withPeople
  }

  /// The nodes of an entry: its agents where they are new, its activity, what it made of its
  /// subject, and the evidence that it brought.
  ///
  /// - Parameters:
  ///   - kind: what happened, in words.
  ///   - leafHash: of the entry's exact bytes, in hexadecimal.
  ///   - previous: the entry before it about the same subject.
  public mutating func nodes(
    of entry: Entry, kind: Term, leafHash: String, previous: Int?
  ) -> [Prov.Node] {
    let subject = entry.event.subject
    let who = agents(of: entry.actor)
    let evidence = evidence(of: entry)
    var activity = Prov.Node(id: ProvGraph.activity(entry.sequence), types: ["prov:Activity"])
    activity.properties = [
      .label: .term(kind), .kind: .text(entry.event.kind.name),
      .startedAt: .text(entry.recorded.iso), .endedAt: .text(entry.recorded.iso),
      .effective: .text(entry.effective.iso), .wasAssociatedWith: .texts(who),
    ]
    // Whose register says that they did it.
    let importer = entry.accordingTo.map { Actor(agency: $0.agency) }
    activity.properties[.accordingTo] = importer.flatMap { agents(of: $0).first }.map { .text($0) }
    let used = (previous.map { [ProvGraph.version($0)] } ?? []) + evidence.map(\.id)
    if !used.isEmpty { activity.properties[.used] = .texts(used) }
    if case .voided(_, let voiding) = entry.event {
      activity.properties[.invalidated] = .text(ProvGraph.version(voiding.entry))
    }
    var version = Prov.Node(id: ProvGraph.version(entry.sequence), types: ["prov:Entity"])
    version.properties = [
      .specializationOf: .text(ProvGraph.thing(subject)),
      .wasGeneratedBy: .text(activity.id), .leafHash: .text(leafHash),
      .wasAttributedTo: .texts(who),
    ]
    var thing: [Prov.Node] = []
    if let previous {
      version.properties[.wasRevisionOf] = .text(ProvGraph.version(previous))
    } else {
      let node = Prov.Node(
        id: ProvGraph.thing(subject), types: ["prov:Entity"],
        properties: [.label: .text(subject.code)])
      thing = [node]
    }
    return newAgents(entry.actor) + (importer.map { newAgents($0) } ?? []) + thing + evidence + [
      activity, version,
    ]
  }

  // MARK: Agents

  /// The officer where there is one, and the agency; else whoever keeps the record.
  private func agents(of actor: Actor) -> [String] {
    let officer = actor.officer.map { ProvGraph.officer($0, actor.agency, withPeople) }
    let agents = [officer, actor.agency.map(ProvGraph.agency)].compactMap(\.self)
    return agents.isEmpty ? [ProvGraph.keeper] : agents
  }

  private mutating func newAgents(_ actor: Actor) -> [Prov.Node] {
    var nodes: [Prov.Node] = []
    if let agency = actor.agency {
      let id = ProvGraph.agency(agency)
      if described.insert(id).inserted {
        nodes.append(
          Prov.Node(
            id: id, types: ["prov:Agent", "prov:Organization"],
            properties: [.label: .term(names[agency] ?? Term(same: agency.text))]))
      }
    }
    if let officer = actor.officer {
      let id = ProvGraph.officer(officer, actor.agency, withPeople)
      if described.insert(id).inserted {
        var node = Prov.Node(id: id, types: ["prov:Agent", "prov:Person"])
        let name = withPeople ? officer.text : nil
        node.properties[.label] =
          name.map { .text($0) } ?? .term(Term(en: "officer", id: "petugas"))
        node.properties[.actedOnBehalfOf] = actor.agency.map { .text(ProvGraph.agency($0)) }
        nodes.append(node)
      }
    }
    if actor.agency == nil, actor.officer == nil, described.insert(ProvGraph.keeper).inserted {
      nodes.append(
        Prov.Node(
          id: ProvGraph.keeper, types: ["prov:Agent"],
          properties: [
            .label: .term(Term(en: "whoever keeps the record", id: "pengelola catatan"))
          ]))
    }
    return nodes
  }

  // MARK: Evidence

  /// What a piece of evidence is known by: a file by its SHA-256, a link by its text. It is named
  /// after its entry: once void, its number may be another's.
  private func evidence(of entry: Entry) -> [Prov.Node] {
    guard case .commitment(_, .evidenceSubmitted(let evidence)) = entry.event else {
      return []
    }
    var node = Prov.Node(id: "record:evidence/\(entry.sequence)", types: ["prov:Entity"])
    node.properties[.wasAttributedTo] = .texts(agents(of: entry.actor))
    switch evidence.source {
    case .file(let name, let sha256, let bytes):
      node.properties[.label] = name.text.map { .text($0) }
      node.properties[.sha256] = .text(sha256)
      node.properties[.bytes] = .number(bytes)
    // As written: it need not be an IRI.
    case .link(let link): node.properties[.link] = .text(link)
    }
    return [node]
  }

  // MARK: Names

  private static let keeper = "record:keeper"

  private static func activity(_ sequence: Int) -> String { "record:entry/\(sequence)" }

  /// What an entry made of its subject.
  private static func version(_ sequence: Int) -> String { "record:version/\(sequence)" }

  private static func thing(_ subject: Subject) -> String {
    "record:\(subject.noun.rawValue)/\(subject.code)"
  }

  private static func agency(_ code: AgencyCode) -> String { "record:agent/\(code.text)" }

  private static func officer(
    _ name: PersonalText, _ agency: AgencyCode?, _ withName: Bool
  ) -> String {
    let office = agency.map { "record:officer/\($0.text)" } ?? "record:officer"
    return (withName ? name.text : nil).map { "\(office)/\(escaped($0))" } ?? office
  }

  /// As part of an IRI: everything but letters, digits and a few marks by its bytes
  /// (RFC 3986 §2.1).
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
