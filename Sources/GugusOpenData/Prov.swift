import Foundation
import GugusDomain

/// The journal in PROV-O (W3C Recommendation, 30 April 2013) as JSON-LD 1.1: an entry is an
/// activity, what it made of its subject an entity that revises the one before, agencies and
/// officers are agents. The context stands in the file; nothing is fetched to read it.
public enum Prov {
  /// A node of the graph.
  public struct Node: Encodable {
    var id: String
    var types: [String]
    var properties: [Property: Value] = [:]

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      try container.encode(id, forKey: "@id")
      try container.encode(types, forKey: "@type")
      for (property, value) in properties {
        try container.encode(value, forKey: Name(property.rawValue))
      }
    }
  }

  /// The properties that nodes have. Those of PROV-O keep its names; ours stand under `term:`.
  enum Property: String, CaseIterable {
    case label = "rdfs:label"
    case startedAt = "prov:startedAtTime"
    case endedAt = "prov:endedAtTime"
    case wasAssociatedWith = "prov:wasAssociatedWith"
    case used = "prov:used"
    case invalidated = "prov:invalidated"
    case wasGeneratedBy = "prov:wasGeneratedBy"
    case wasRevisionOf = "prov:wasRevisionOf"
    case specializationOf = "prov:specializationOf"
    case wasAttributedTo = "prov:wasAttributedTo"
    case actedOnBehalfOf = "prov:actedOnBehalfOf"
    case effective = "term:effective"
    case kind = "term:kind"
    case accordingTo = "term:accordingTo"
    case leafHash = "term:leafHash"
    case sha256 = "term:sha256"
    case bytes = "term:bytes"
    case link = "term:link"

    /// The type of its values in JSON-LD; nil for plain strings and numbers.
    var type: String? {
      switch self {
      case .startedAt, .endedAt: "xsd:dateTime"
      case .effective: "xsd:date"
      case .wasAssociatedWith, .used, .invalidated, .wasGeneratedBy, .wasRevisionOf,
        .specializationOf, .wasAttributedTo, .actedOnBehalfOf, .accordingTo:
        "@id"
      case .label, .kind, .leafHash, .sha256, .bytes, .link: nil
      }
    }
  }

  enum Value: Encodable {
    case text(String)
    case number(Int)
    case texts([String])
    /// In both languages.
    case term(Term)

    private struct Word: Encodable {
      var value: String
      var language: Language

      private enum CodingKeys: String, CodingKey {
        case value = "@value"
        case language = "@language"
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .text(let text): try text.encode(to: encoder)
      case .number(let number): try number.encode(to: encoder)
      case .texts(let texts): try texts.encode(to: encoder)
      case .term(let term):
        try Language.allCases.map { Word(value: term.in($0), language: $0) }.encode(to: encoder)
      }
    }
  }

  struct Name: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.stringValue = stringValue }
    init(stringLiteral name: String) { stringValue = name }
    init?(intValue: Int) { nil }
  }

  /// What the names in the file stand for.
  public struct Context: Encodable {
    /// Before the names of what is on record.
    let base: String

    /// - Parameter base: an IRI that ends in `/`, `#` or `:`, so that names can follow it
    ///   (JSON-LD 1.1 §4.1.5); nil is returned where it is none.
    public init?(base: String) {
      let forbidden = #" "<>\^`{|}"#
      guard let colon = base.firstIndex(of: ":"), colon != base.startIndex,
        base[..<colon].utf8.allSatisfy({ $0 < 128 }), base.first?.isLetter == true,
        let last = base.last, "/#:".contains(last),
        !base.unicodeScalars.contains(where: {
          forbidden.unicodeScalars.contains($0) || $0.properties.generalCategory == .control
        })
      else { return nil }
      self.base = base
    }

    private struct Typed: Encodable {
      var type: String
      private enum CodingKeys: String, CodingKey { case type = "@type" }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      try container.encode(1.1, forKey: "@version")
      for (name, iri) in [
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("record", base),
        ("term", "\(base)term/"),
      ] {
        try container.encode(iri, forKey: Name(name))
      }
      for property in Property.allCases {
        guard let type = property.type else { continue }
        try container.encode(Typed(type: type), forKey: Name(property.rawValue))
      }
    }
  }
}
