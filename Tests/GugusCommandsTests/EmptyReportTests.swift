import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A report on nothing")
struct EmptyReportTests {
  @Test(
    "says so plainly, and is no failure",
    arguments: [
      (
        "network", "No commitment that binds falls due in this period.",
        "Tidak ada komitmen mengikat yang jatuh tempo pada periode ini."
      ),
      (
        "services", "No task force at work in this period names a service.",
        "Tidak ada gugus tugas pada periode ini yang menyebut pelayanan."
      ),
      (
        "approaches", "No task force was at work in this period.",
        "Tidak ada gugus tugas yang bekerja pada periode ini."
      ),
      (
        "health", "No task force was at work in this period.",
        "Tidak ada gugus tugas yang bekerja pada periode ini."
      ),
    ])
  func nothing(verb: String, english: String, indonesian: String) throws {
    let desk = try Desk()
    #expect(try desk.done("report \(verb) --lang en").contains("\n\(english)\n"))
    #expect(try desk.done("report \(verb) --lang id").contains("\n\(indonesian)\n"))
    for format in ["json", "jsonl", "csv", "markdown"] {
      try desk.done("report \(verb) --format \(format)")
    }
  }
}
