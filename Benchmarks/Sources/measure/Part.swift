import Foundation

/// What one benchmark of `Micro` came to.
struct Part: Decodable {
  private let benchmark: String
  private let secondaryMetrics: [String: Metric]

  /// In microseconds.
  private struct Metric: Decodable {
    let scorePercentiles: [String: Double]
  }

  /// As it is called there; the file has underscores for spaces and packages before it.
  var name: String {
    benchmark.split(separator: ".").last.map(String.init)?
      .replacingOccurrences(of: "_", with: " ") ?? benchmark
  }

  /// By the clock, in seconds, within which that many in a hundred runs were done.
  ///
  /// - Throws: `Failed` where it was not measured.
  func seconds(within percentile: Int) throws -> Double {
    let clock = secondaryMetrics["Time (wall clock)"]
    guard let microseconds = clock?.scorePercentiles["\(percentile).0"] else {
      throw Failed(description: "\(name): no time within which \(percentile) in 100 runs ended")
    }
    return microseconds / 1e6
  }

  /// - Parameter file: what `swift package benchmark --format jmh` wrote.
  static func read(_ file: URL) throws -> [Part] {
    try JSONDecoder().decode([Part].self, from: Data(contentsOf: file))
      .sorted { $0.name < $1.name }
  }
}
