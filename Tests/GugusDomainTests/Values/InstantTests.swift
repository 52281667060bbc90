import TestSupport
import Testing

@testable import GugusDomain

@Suite("Instants, times of day and zones")
struct InstantTests {
  @Test("An instant survives ISO to the millisecond", arguments: seeds)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let earliest = Instant(startOf: "1900-01-01").milliseconds
    let latest = Instant(startOf: "2999-12-31").milliseconds
    let instant = Instant(milliseconds: .random(in: earliest...latest, using: &random))
    #expect(Instant(iso: instant.iso) == instant)
  }

  @Test("It prints in UTC with milliseconds")
  func prints() {
    #expect(Instant(milliseconds: 1_773_284_400_123).iso == "2026-03-12T03:00:00.123Z")
    #expect(Instant(milliseconds: -1).iso == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "One moment reads the same in every zone",
    arguments: [
      "2026-03-12T02:00:00Z", "2026-03-12T02:00:00.000Z", "2026-03-12T09:00:00+07:00",
      "2026-03-12T11:00:00.000+09:00", "2026-03-11T21:30:00-04:30", "2026-03-12T02:00:00+00:00",
    ])
  func zones(text: String) {
    #expect(Instant(iso: text)?.iso == "2026-03-12T02:00:00.000Z")
  }

  @Test(
    "Anything else is no instant",
    arguments: [
      "", "2026-03-12", "2026-03-12T02:00Z", "2026-03-12 02:00:00Z", "2026-03-12T02:00:00",
      "2026-03-12T24:00:00Z", "2026-03-12T02:60:00Z", "2026-03-12T02:00:60Z",
      "2026-03-12T02:00:00.1Z", "2026-03-12T02:00:00.Z", "2026-03-12T02:00:00.1234Z",
      "2026-03-12T02:00:00z", "2026-03-12T02:00:00+0700", "2026-03-12T02:00:00+24:00",
      "2026-03-12T02:00:00+07:60", "2026-03-12T02:00:00+07:00 ", "2026-02-30T02:00:00Z",
      "2026-03-12T02:00:00.123", "2026-03-12T0é:00:00Z",
    ])
  func invalid(text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test("The day depends on the zone")
  func day() {
    let instant = Instant(startOf: "2026-03-12")
    #expect(instant.day() == "2026-03-12")
    #expect(instant.day(offsetMinutes: -1) == "2026-03-11")
    #expect(Instant(milliseconds: instant.milliseconds - 1).day() == "2026-03-11")
    #expect(
      Instant(milliseconds: instant.milliseconds - 1).day(offsetMinutes: 7 * 60) == "2026-03-12")
    #expect(Instant(milliseconds: -1).day() == "1969-12-31")
  }

  @Test("Instants sort")
  func order() {
    #expect(Instant(milliseconds: 1) < Instant(milliseconds: 2))
  }

  // MARK: Time of day

  @Test("Every minute of a day prints and reads, with colon or point")
  func everyMinute() {
    for minutes in 0..<1440 {
      let time = ClockTime(hour: minutes / 60, minute: minutes % 60)
      let printed = time?.description ?? ""
      #expect(time?.minutes == minutes)
      #expect(printed.utf8.count == 5)
      #expect(ClockTime(printed) == time)
      #expect(ClockTime(printed.replacing(":", with: ".")) == time)
    }
  }

  @Test("An hour may have one digit")
  func oneDigit() {
    #expect(ClockTime("9.05") == ClockTime(hour: 9, minute: 5))
  }

  @Test(
    "Anything else is no time",
    arguments: [
      "", "9", "24:00", "09:60", "09:5", "09:005", "009:00", "09:00:00", "09-00", " 9:00", "a:00",
      "09:0a",
    ])
  func invalidTime(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test(
    "Neither signs nor repeated marks are part of a time",
    arguments: ["+9:00", "-0:00", "09:+5", "09::00", ":09:00", "09:00.", "..09:00"])
  func strayMarks(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test("Times sort")
  func timeOrder() throws {
    let (nine, ten) = (
      try #require(ClockTime(hour: 9, minute: 59)), try #require(ClockTime(hour: 10, minute: 0))
    )
    #expect(nine < ten)
  }

  // MARK: Zones

  @Test(
    "The zones of Indonesia have their names",
    arguments: [
      ("WIB", 420), ("WITA", 480), ("WIT", 540), ("UTC", 0),
    ])
  func named(name: String, offset: Int) {
    #expect(Zone(name)?.offsetMinutes == offset)
    #expect(Zone(name.lowercased())?.offsetMinutes == offset)
    #expect(Zone(offsetMinutes: offset).description == name)
  }

  @Test("Every offset within a day prints and reads")
  func everyOffset() {
    for offset in -1439...1439 {
      let zone = Zone(offsetMinutes: offset)
      #expect(Zone(zone.description) == zone)
    }
  }

  @Test("An offset reads as its zone")
  func offset() {
    #expect(Zone("+07:00") == .wib)
    #expect(Zone("-03:30")?.offsetMinutes == -210)
  }

  @Test("Anything else is no zone", arguments: ["", "WIBB", "07:00", "+24:00", "+7", "--07:00"])
  func invalidZone(text: String) {
    #expect(Zone(text) == nil)
  }
}
