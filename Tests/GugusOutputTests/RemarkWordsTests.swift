import GugusDomain
import GugusOutput
import Testing

@Suite struct RemarkWordsTests {
  private let meeting = MeetingCode(unchecked: "TPPS/M3")
  private let commitment = CommitmentCode(unchecked: "TPPS/K12")
  private let dinkes = AgencyCode(unchecked: "DINKES")

  @Test("A quorum that was missed is said aloud, with both numbers")
  func quorumMissed() {
    #expect(
      Remark.quorumMissed(meeting, attending: 4, needed: 6).advice.spelled
        == Term(
          en: "QUORUM NOT REACHED: 4 attended TPPS/M3, 6 needed",
          id: "KUORUM TIDAK TERCAPAI: TPPS/M3 dihadiri 4 instansi, kuorumnya 6"))
  }

  @Test("A quorum that was met is said quietly")
  func quorumMet() {
    #expect(
      Remark.quorumMet(meeting, attending: 6, needed: 6).advice.spelled
        == Term(
          en: "quorum reached: 6 attended TPPS/M3, 6 needed",
          id: "kuorum tercapai: TPPS/M3 dihadiri 6 instansi, kuorumnya 6"))
  }

  @Test("Members that the minutes do not mention are named")
  func notMentioned() {
    let note = Remark.notMentioned(meeting, [dinkes, AgencyCode(unchecked: "DINSOS")]).advice
      .spelled
    #expect(
      note.en
        == "not mentioned in the minutes of TPPS/M3, so counted for the quorum alone: DINKES, DINSOS"
    )
    #expect(note.id.hasPrefix("tidak disebut dalam notula TPPS/M3"))
    #expect(note.id.hasSuffix("DINKES, DINSOS"))
  }

  @Test("Commitments whose rows are gone are named, and said to be in force")
  func rowsGone() {
    let note = Remark.rowsGone(meeting, [commitment]).advice.spelled
    #expect(note.en == "no longer in the minutes of TPPS/M3, but still in force: TPPS/K12")
    #expect(note.id.hasSuffix("tetapi tetap berlaku: TPPS/K12"))
  }

  @Test("Who asked for a revision hears who answers, and how")
  func waitsFor() {
    let note = Remark.waitsFor(dinkes, commitment, .revision).advice.spelled
    for words in [note.en, note.id] {
      #expect(words.contains("DINKES"))
      #expect(words.contains("`gugus commitment revise TPPS/K12 --agree`"))
    }
  }

  @Test("That nothing changed is said of what did not change")
  func nothingChanged() {
    #expect(Remark.nothingChanged("TPPS").advice.spelled.id.contains("TPPS tetap seperti semula"))
  }

  @Test("A due date that moved is said with both days, and one that was kept with its own")
  func dueDates() {
    let (saturday, monday) = (Day(number: 20_540), Day(number: 20_542))
    #expect(
      Remark.dueMoved("TPPS/K12", from: saturday, to: monday).advice.spelled
        == Term(
          en: "TPPS/K12: due 2026-03-30, since 2026-03-28 is no working day",
          id: "TPPS/K12: batas waktu 2026-03-30, karena 2026-03-28 bukan hari kerja"))
    #expect(
      Remark.dueOnDayOff(commitment, saturday).advice.spelled.en.hasPrefix(
        "TPPS/K12: due 2026-03-28")
    )
  }

  @Test("An event that was passed over is named by its lines and why")
  func passedOver() {
    let note = Remark.eventPassedOver(lines: [4, 12], .held(meeting)).advice.spelled
    #expect(note.en == "line 4, 12, passed over: TPPS/M3 has been held, and stays as it was")
    #expect(note.id.hasPrefix("baris 4, 12, dilewati: TPPS/M3 sudah terlaksana"))
  }
}
