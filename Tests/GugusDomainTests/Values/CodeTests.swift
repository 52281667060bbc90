import Testing

@testable import GugusDomain

@Suite("Codes")
struct CodeTests {
  @Test(
    "Letters, digits, hyphens and points after a letter make a code",
    arguments: [
      "A", "BAPPEDA", "KEMENKO-PMK", "D3.1", "UPTD-2", String(repeating: "A", count: 40),
    ])
  func accepted(text: String) {
    #expect(AgencyCode(text)?.text == text)
    #expect(TaskForceCode(text)?.text == text)
  }

  @Test(
    "A code is read without regard to case and kept in capitals", arguments: ["bappeda", "BapPeda"])
  func anyCase(text: String) {
    #expect(AgencyCode(text)?.text == "BAPPEDA")
  }

  @Test(
    "Anything else is no code",
    arguments: [
      "", "1DINAS", "-A", ".A", "DINAS KES", " DINKES", "DINKES ", "DINKES\n", "A/B", "A_B",
      "DINKÉS", "ДИНКЕС", "A\u{200B}B", "A,B", String(repeating: "A", count: 41),
    ])
  func refused(text: String) {
    #expect(AgencyCode(text) == nil)
    #expect(TaskForceCode(text) == nil)
  }

  @Test(
    "Letters that only become Latin in capitals are no code",
    arguments: ["dınkes", "ſetda", "ﬁskal"])
  func lookalikes(text: String) {
    #expect(AgencyCode(text) == nil)
  }

  @Test(
    "A number follows the task force",
    arguments: [
      ("TPPS/M3", "TPPS", 3), ("tpps/m3", "TPPS", 3), ("A.B-C/M120", "A.B-C", 120),
    ])
  func meetingCode(text: String, series: String, number: Int) throws {
    let code = try #require(MeetingCode(text))
    #expect(code.series == series)
    #expect(code.number == number)
  }

  @Test(
    "Without its letter or a plain number it is no code of anything numbered",
    arguments: [
      "", "TPPS", "TPPS/", "TPPS/3", "TPPS/X3", "/K3", "TPPS/KM3", "TPPS/K0", "TPPS/M03",
      "TPPS/K-1", "TPPS/M+1", "TPPS/K", "TPPS/M3 ", "TPPS/K٣", "A/B/K1", "1A/M1",
      "TPPS/K99999999999999999999", "TPPS/T0", "TPPS/I", "TPPS/A-1", "/T1",
    ])
  func refusedNumbers(text: String) {
    #expect(MeetingCode(text) == nil)
    #expect(CommitmentCode(text) == nil)
    #expect(FindingCode(text) == nil)
    #expect(IncentiveCode(text) == nil)
    #expect(AssessmentCode(text) == nil)
  }

  @Test(
    "Meetings are M, commitments K, findings T (temuan), awards and sanctions I, assessments A",
    arguments: ["M", "K", "T", "I", "A"])
  func letters(letter: String) {
    let text = "TPPS/\(letter)3"
    #expect(MeetingCode(text)?.number == (letter == "M" ? 3 : nil))
    #expect(CommitmentCode(text)?.number == (letter == "K" ? 3 : nil))
    #expect(FindingCode(text)?.number == (letter == "T" ? 3 : nil))
    #expect(IncentiveCode(text)?.number == (letter == "I" ? 3 : nil))
    #expect(AssessmentCode(text)?.number == (letter == "A" ? 3 : nil))
  }

  @Test("A code is made of the task force's and a number")
  func made() {
    #expect(MeetingCode("TPPS", 3).text == "TPPS/M3")
    #expect(CommitmentCode("TPPS", 3).text == "TPPS/K3")
    #expect(FindingCode("TPPS", 3).text == "TPPS/T3")
    #expect(IncentiveCode("TPPS", 3).text == "TPPS/I3")
    #expect(AssessmentCode("TPPS", 3).text == "TPPS/A3")
  }

  @Test("Short names sort by their letters")
  func order() {
    let codes: [AgencyCode] = ["DPMD", "BAPPEDA", "DINSOS", "DINKES"]
    #expect(codes.sorted() == ["BAPPEDA", "DINKES", "DINSOS", "DPMD"])
  }

  @Test("Numbered codes sort by task force, then by number")
  func numberedOrder() {
    let codes: [CommitmentCode] = ["TPPS/K10", "TPPS/K2", "ZAKAT/K1", "POKJA/K3", "TPPS/K1"]
    #expect(
      codes.sorted() == ["POKJA/K3", "TPPS/K1", "TPPS/K2", "TPPS/K10", "ZAKAT/K1"])
    let meetings: [MeetingCode] = ["TPPS/M10", "TPPS/M9"]
    #expect(meetings.sorted() == ["TPPS/M9", "TPPS/M10"])
    #expect((["TPPS/T10", "TPPS/T9"] as [FindingCode]).sorted() == ["TPPS/T9", "TPPS/T10"])
    #expect((["TPPS/I10", "TPPS/I9"] as [IncentiveCode]).sorted() == ["TPPS/I9", "TPPS/I10"])
    #expect((["TPPS/A10", "TPPS/A9"] as [AssessmentCode]).sorted() == ["TPPS/A9", "TPPS/A10"])
    // One cut short, of a damaged file, is read and sorted as well.
    #expect(CommitmentCode(unchecked: "TPPS/") < "TPPS/K1")
  }

  @Test("A code prints as it reads", arguments: ["TPPS/K12"])
  func prints(text: String) {
    #expect(CommitmentCode(text)?.description == text)
  }
}
