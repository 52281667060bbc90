import Foundation
import GugusDomain

extension Refusal {
  /// The names of all refusals in the order of the alphabet, read from the rows that the sources give them:
  /// without its row a refusal does not compile, so that none is missing here.
  public static let names: [String] = {
    let domain = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/GugusDomain").standardized
    let files = FileManager.default.enumerator(at: domain, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? [])
      .filter { $0.lastPathComponent.hasSuffix("Refusal.swift") }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .flatMap { $0.matches(of: /\("([a-z-]+)", \.(?:party|state|content)\)/) }
      .map { String($0.output.1) }.sorted()
  }()
}
