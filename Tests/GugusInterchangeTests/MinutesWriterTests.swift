import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles

@Suite("Minutes written to a file")
struct MinutesWriterTests {
  @Test("read back as they were, whatever their texts", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    var maker = NastyMinutes(seed: 2026, strings: NastyMinutes.own)
    for _ in 0..<500 { expectRoundTrip(maker.next(), language) }
  }

  @Test(
    "read back as they were with strings that break software",
    .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: naughty_strings"),
    arguments: Language.allCases)
  func naughtyRoundTrip(language: Language) throws {
    let strings = try RealData.naughtyStrings()
    var maker = NastyMinutes(seed: 2027, strings: strings + NastyMinutes.own)
    for _ in 0..<500 { expectRoundTrip(maker.next(), language) }
    for text in maker.lines { expectRoundTrip(minutesSaying(text), language) }
  }

  @Test("and damaged at random are refused at a place, or read and written again")
  func damaged() throws {
    var maker = NastyMinutes(seed: 2028, strings: NastyMinutes.own)
    let pieces = [
      ":", "\n", "|", "- ", "(", ")", ";", "\\", "---", "## ", "<!--", "\"", " ", ",", "\r",
    ]
    var readable = 0
    for _ in 0..<500 {
      var bytes = Array(maker.next().write(in: .indonesian).utf8)
      let start = Int.random(in: 0...bytes.count, using: &maker.generator)
      let end = Int.random(in: start...min(start + 3, bytes.count), using: &maker.generator)
      let piece = pieces.randomElement(using: &maker.generator) ?? ""
      bytes.replaceSubrange(start..<end, with: piece.utf8)
      do throws(FileFaults) {
        let read = try Minutes.read(bytes: bytes, file: "m.md")
        readable += 1
        expectRoundTrip(read, .english)
      } catch {
        for fault in error.faults {
          #expect((1...(fault.text.count + 1)).contains(fault.column))
        }
      }
    }
    #expect(readable > 50)
  }

  @Test("hold a text as long as the rule allows")
  func longest() throws {
    for text in ["é ", "| ", "\\,"] {
      let long = String(repeating: text, count: 2_000 / text.utf8.count - 1) + "a"
      expectRoundTrip(minutesSaying(long), .indonesian)
    }
  }

  @Test("look like what a secretariat writes")
  func golden() throws {
    let minutes = Minutes(
      taskForce: TaskForceCode(unchecked: "TPPS"), code: MeetingCode(unchecked: "TPPS/M3"),
      title: "Rapat koordinasi: balita", date: Day(number: 20_524),
      start: ClockTime(hour: 9, minute: 0), end: ClockTime(hour: 11, minute: 30), zone: .wib,
      attendance: [
        Attendance(
          agency: AgencyCode(unchecked: "BAPPEDA"), presence: .present, person: "Ratna, M.Si.",
          canDecide: true),
        Attendance(
          agency: AgencyCode(unchecked: "DINKES"), presence: .represented, person: "Budi"),
      ],
      discussion: "Dinkes melapor.",
      decisions: [Decision(number: 1, text: "Data dipadankan.")],
      followUps: [
        FollowUp(
          deliverable: "Kirim data", debtor: AgencyCode(unchecked: "DINKES"),
          creditor: AgencyCode(unchecked: "BAPPEDA"), due: Day(number: 20_553), decision: 1)
      ],
      amendments: [
        Amendment(
          number: 1, decision: 1, text: "Data dicek.", reason: "salah ketik.",
          on: Day(number: 20_576))
      ])
    #expect(
      minutes.write(in: .indonesian) == """
        ---
        gugus-tugas: TPPS
        kode: TPPS/M3
        rapat: "Rapat koordinasi: balita"
        tanggal: 2026-03-12
        waktu: 09.00-11.30 WIB
        ---

        ## Peserta
        - BAPPEDA: hadir, Ratna, M.Si., dapat memutuskan
        - DINKES: diwakili oleh Budi

        ## Pembahasan
        Dinkes melapor.

        ## Keputusan
        1. Data dipadankan.

        ## Tindak lanjut
        | Kegiatan | Penanggung jawab | Untuk | Pendukung | Batas waktu | Keputusan |
        |---|---|---|---|---|---|
        | Kirim data | DINKES | BAPPEDA |  | 2026-04-10 | 1 |

        ## Amandemen
        1. (2026-05-03; keputusan 1) Data dicek.
           Alasan: salah ketik.

        """)
    #expect(
      minutes.write(in: .english).contains(
        """
        ## Attendance
        - BAPPEDA: present, Ratna, M.Si., can decide
        - DINKES: represented by Budi
        """))
  }

  /// The same text in every field.
  private func minutesSaying(_ text: String) -> Minutes {
    let agency = AgencyCode(unchecked: "A")
    return Minutes(
      taskForce: TaskForceCode(unchecked: "TPPS"), title: text, date: Day(number: 0), place: text,
      chair: .known(text), minuteTaker: .known(text),
      attendance: [
        Attendance(agency: agency, presence: .present, person: .known(text)),
        Attendance(
          agency: AgencyCode(unchecked: "B"), presence: .represented, person: .known(text),
          canDecide: true),
        Attendance(
          agency: AgencyCode(unchecked: "C"), presence: .represented, person: .known(text)),
      ],
      agenda: [text], discussion: .known(text), decisions: [Decision(number: 1, text: text)],
      followUps: [
        FollowUp(
          deliverable: text, debtor: agency, creditor: AgencyCode(unchecked: "B"),
          due: Day(number: 0))
      ],
      amendments: [
        Amendment(number: 1, decision: nil, text: text, reason: .known(text), on: Day(number: 0))
      ])
  }

  /// Compared by scalars: `==` of strings is canonical equivalence.
  private func expectRoundTrip(_ minutes: Minutes, _ language: Language) {
    let written = minutes.write(in: language)
    do throws(FileFaults) {
      let read = try Minutes.read(bytes: Array(written.utf8), file: "m.md")
      let same = String(reflecting: read).utf8.elementsEqual(String(reflecting: minutes).utf8)
      #expect(same, "\(written)\n\(read)")
    } catch {
      Issue.record("\(error.message(in: .english))\n\(written)")
    }
  }
}
