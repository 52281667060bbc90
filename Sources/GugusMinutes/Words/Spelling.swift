import GugusDomain

/// Words that are often cut short, or written as they are spoken, in full: `tdk`, `gak`, `blm`, `sdh`, `hdr`.
enum Spelling {
  /// The words of a text in plain form and in full, one for each of them.
  static func words(_ text: some StringProtocol) -> [String] {
    plain(String(text)).split(separator: " ").map { inFull[String($0)] ?? String($0) }
  }

  private static let inFull = [
    "tdk": "tidak", "tak": "tidak", "gak": "tidak", "ga": "tidak", "nggak": "tidak",
    "enggak": "tidak", "ngga": "tidak", "blm": "belum", "blum": "belum", "sdh": "sudah",
    "udah": "sudah", "udh": "sudah", "tlh": "telah", "hdr": "hadir", "dgn": "dengan",
  ]
}
