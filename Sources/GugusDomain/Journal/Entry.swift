import Foundation

/// One line of the journal: what happened, when it took effect, when it was recorded, by whom.
public struct Entry: Hashable, Sendable {
  /// Position in the journal, from 1, without gaps.
  public var sequence: Int
  /// When it was recorded, by the clock of the machine that did.
  public var recorded: Instant
  /// Which command it belongs to, and where it stands there.
  public var unit: UnitPlace
  /// The day on which it took effect, by which the events of a subject are ordered.
  public var effective: Day
  /// Who did it; of what is imported whoever did by the register.
  public var actor: Actor
  /// Whoever put it on the record for the actor: of what is imported whoever imported it, else an
  /// agency that keeps the record for a member without an officer. Nil where the actor did itself.
  public var recorder: Actor?
  /// What happened, and to what.
  public var event: Event
  /// The agency's own, where the workspace wants it.
  public var signature: EntrySignature?
  /// The register that says so, where it was imported; the actor is then whoever acted by it.
  public var source: EntrySource?

  public init(
    sequence: Int, recorded: Instant, unit: UnitPlace, effective: Day, actor: Actor,
    recorder: Actor? = nil, event: Event, source: EntrySource? = nil
  ) {
    self.sequence = sequence
    self.recorded = recorded
    self.unit = unit
    self.effective = effective
    self.actor = actor
    self.recorder = recorder
    self.event = event
    self.source = source
  }

  /// Who put it on the record.
  public var recordedBy: Actor { recorder ?? actor }

  /// The order in which events take effect: by effective date, then as recorded.
  public static func takesEffectBefore(_ left: Entry, _ right: Entry) -> Bool {
    (left.effective, left.sequence) < (right.effective, right.sequence)
  }
}

extension Entry: Codable {
  private enum Key: String, CodingKey {
    case actor, body, effective, kind, log, recorded, recorder, sequence, signature, source
    case subject, unit
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    sequence = try container.decode(Int.self, forKey: .sequence)
    recorded = try container.decode(Instant.self, forKey: .recorded)
    unit = try container.decode(UnitPlace.self, forKey: .unit)
    effective = try container.decode(Day.self, forKey: .effective)
    actor = try container.decode(Actor.self, forKey: .actor)
    recorder = try container.decodeIfPresent(Actor.self, forKey: .recorder)
    signature = try container.decodeIfPresent(EntrySignature.self, forKey: .signature)
    source = try container.decodeIfPresent(EntrySource.self, forKey: .source)
    let name = try container.decode(String.self, forKey: .kind)
    guard let kind = EventKind(name: name) else { throw UnknownKind(name: name) }
    let subject = try container.decode(String.self, forKey: .subject)
    let body = try container.superDecoder(forKey: .body)
    event = try Event(kind, of: subject, from: body)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(recorded, forKey: .recorded)
    try container.encodeIfPresent(signature, forKey: .signature)
    try encodeSigned(to: &container)
  }

  /// What a signature covers, but for the log.
  private func encodeSigned(to container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(unit, forKey: .unit)
    try container.encode(effective, forKey: .effective)
    try container.encode(actor, forKey: .actor)
    try container.encodeIfPresent(recorder, forKey: .recorder)
    try container.encode(event.kind.name, forKey: .kind)
    try container.encodeIfPresent(source, forKey: .source)
    try container.encode(event.subject.code, forKey: .subject)
    let body = container.superEncoder(forKey: .body)
    try event.encodeBody(to: body)
  }

  /// An entry as a key signs it: with the log that it is for, and without its place there and when
  /// it was recorded, so that whoever loses the race for a place need not sign anew.
  fileprivate struct ToSign: Encodable {
    var entry: Entry
    var log: String

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(log, forKey: .log)
      try entry.encodeSigned(to: &container)
    }
  }
}

/// A kind of event that this version does not know: a newer one wrote it.
public struct UnknownKind: Error, Hashable, Sendable {
  /// What the entry calls its kind (`noun.happened`).
  public var name: String
}

/// An entry as the journal keeps it.
public struct SealedEntry: Hashable, Sendable {
  /// The exact bytes that are hashed: canonical JSON, with a salted digest in the place of each
  /// personal text.
  public var json: String
  /// The personal texts.
  public var disclosures: [Disclosure]

  public init(json: String, disclosures: [Disclosure]) {
    self.json = json
    self.disclosures = disclosures
  }

  /// What stands in the bytes at a path in the place of a personal text; nil where none does. An entry
  /// that repeats a text which was forgotten has the digest of that text.
  public func digest(at path: String) -> SaltedDigest? {
    guard let json = try? JSONText(reading: json) else { return nil }
    return json.place(at: path).flatMap { SaltedDigest(json, at: $0) }
  }

  /// The texts that stand in the bytes, with their paths.
  public var openTexts: [(path: String, text: String)] {
    guard let json = try? JSONText(reading: json) else { return [] }
    var texts: [(path: String, text: String)] = []
    json.eachOpenText(in: 0) { texts.append((path: json.path(of: $0), text: $1)) }
    return texts
  }
}

extension JSONText {
  /// The place of the value at names of members and places in lists joined by points.
  fileprivate func place(at path: String) -> Int? {
    var index: Int? = 0
    for step in path.split(separator: ".") {
      guard let outer = index else { return nil }
      if places[outer].kind == .list {
        let elements = inside(outer)
        index = Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        index = member(String(step), of: outer)
      }
    }
    return index
  }

  fileprivate func eachOpenText(in index: Int, _ body: (_ index: Int, _ text: String) -> Void) {
    switch places[index].kind {
    case .text, .escapedText: if let text = text(index) { body(index, text) }
    case .list: for element in inside(index) { eachOpenText(in: element, body) }
    case .object:
      if SaltedDigest(self, at: index) != nil { return }
      for name in inside(index) { eachOpenText(in: name + 1, body) }
    case .null, .yes, .no, .integer, .real: break
    }
  }
}

extension Entry {
  /// An entry as it stands in the journal, with the personal texts that are there.
  ///
  /// - Throws: `DecodingError`, or `UnknownKind`, where the bytes are no entry that this version
  ///   knows.
  public init(_ sealed: SealedEntry) throws {
    let json: JSONText
    do {
      json = try JSONText(reading: sealed.json)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "byte \(error.offset)"))
    }
    self = try json.decoded(as: Entry.self, sealed.disclosures)
  }

  /// The entry as the journal keeps it, with salts that are drawn for it.
  public func sealed(by lots: Lots) throws -> SealedEntry {
    try sealed { path in lots.salt(sequence, path) }
  }

  /// The entry sealed again as it was: the same bytes, where the bytes were its canonical form and
  /// the personal texts are those that were sealed.
  ///
  /// - Throws: `Unsealed` where a personal text has no salt.
  public func sealed(again disclosures: [Disclosure]) throws -> SealedEntry {
    let texts = DisclosedTexts(disclosures)
    return try sealed { path in
      guard case .known(_, let salt)? = texts[path] else { throw Unsealed() }
      return salt
    }
  }

  /// Where its personal texts are, those that are missing too.
  var personalPaths: Set<String> {
    get throws { Set(try sealed { _ in Salt(text: "") }.disclosures.map(\.path)) }
  }

  private func sealed(
    with salt: @escaping (_ path: String) throws -> Salt
  ) throws -> SealedEntry {
    let sealer = Sealer(salt: salt)
    let bytes = try canonicalBytes(of: self, .sealed(by: sealer))
    return SealedEntry(
      json: String(decoding: bytes, as: UTF8.self), disclosures: sealer.disclosures)
  }

  /// The exact bytes that are signed: canonical JSON with the log's identity as the member `log`, and
  /// without `sequence`, `recorded` and `signature`. They hold no line feed, so no signature of a
  /// note is one of an entry.
  ///
  /// - Parameter disclosures: with whose salts the personal texts are sealed.
  /// - Throws: `Unsealed` where a personal text has no salt.
  public func bytesToSign(log: String, _ disclosures: [Disclosure]) throws -> Data {
    let texts = DisclosedTexts(disclosures)
    let sealer = Sealer { path in
      guard case .known(_, let salt)? = texts[path] else { throw Unsealed() }
      return salt
    }
    let toSign = ToSign(entry: self, log: log)
    return Data(try canonicalBytes(of: toSign, .sealed(by: sealer)))
  }
}

/// A personal text that is to be sealed has no salt.
public struct Unsealed: Error {}
