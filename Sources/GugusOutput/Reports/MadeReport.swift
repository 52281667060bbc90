import Foundation
import GugusDomain
import GugusReports

/// A report that someone was given, as JSON or HTML: what it says of where it comes from.
public struct MadeReport: Sendable {
  public let format: Format
  /// Of an HTML page; JSON is the same in both.
  public let language: Language?
  public let provenance: Provenance

  /// The largest report that is read, in bytes.
  public static let fileLimit = 50_000_000

  /// Nil for bytes that are no report of ours with its provenance.
  public init?(_ bytes: [UInt8]) {
    let data = Data(bytes)
    if let page = MadePage(bytes) {
      format = .html
      language = page.language
      guard let provenance = Provenance(values: page.values) else { return nil }
      self.provenance = provenance
    } else if let made = try? JSONDecoder().decode(MadeJSON.self, from: data),
      let provenance = Provenance(values: made.values)
    {
      format = .json
      language = nil
      self.provenance = provenance
    } else {
      return nil
    }
  }
}

/// The provenance of a report in JSON.
private struct MadeJSON: Decodable {
  let values: [String: String]

  private struct Value: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        text = nil
      } else if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  private enum Key: String, CodingKey {
    case provenance
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    values = try container.decode([String: Value].self, forKey: .provenance)
      .compactMapValues(\.text)
  }
}
