import GugusDomain
import GugusFiles

extension Minutes {
  /// The largest minutes file that is read, in bytes.
  public static let fileLimit = NotesDocument.fileLimit

  /// Reads a minutes file in either language, or a mixture of both.
  ///
  /// The file begins with front matter (`FrontMatterKey`), then come sections
  /// (`MinutesSection`) in any order. Outside the discussion, comments `<!-- … -->` that begin a
  /// line are ignored, an item goes on in indented lines, and backslashes escape as in
  /// Markdown (`Escapes`).
  ///
  /// - Parameter file: what messages call the file.
  /// - Parameter agencies: those on record. With them an agency may be written by its name, and one that
  ///   nobody knows is a fault; without them only codes are read.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func read(
    bytes: [UInt8], file: String, agencies: AgencyNames? = nil
  ) throws(FileFaults) -> Minutes {
    var reader = MinutesReader(try source(bytes: bytes, file: file), agencies)
    let minutes = reader.minutes()
    return try reader.faults.unlessAny(minutes)
  }

  /// A file that is text and not too large.
  static func source(bytes: [UInt8], file: String) throws(FileFaults) -> SourceFile {
    if bytes.count > fileLimit {
      let fault = EncodingFault.tooLarge(bytes: bytes.count, limit: fileLimit)
      throw FileFaults([FileFault(file: file, line: 1, column: 1, text: "", cause: fault)])
    }
    let source = SourceFile(name: file, bytes: bytes).composed
    if let (fault, offset) = source.encodingFault(in: source.bytes.indices) {
      throw FileFaults([source.fault(fault, at: offset)])
    }
    return source
  }
}

/// Reads one minutes file. Each section has its own extension; all share the fault log.
///
/// Parts of the file are passed on as substrings of `text`, so that whoever finds a fault can
/// say where it is. A reading that returns nil has noted why.
struct MinutesReader {
  let text: String
  let agencies: AgencyNames?
  var faults: FaultLog
  /// What the follow-up says in columns of remarks, which the discussion keeps.
  var remarks: [String] = []

  init(_ source: SourceFile, _ agencies: AgencyNames? = nil) {
    self.agencies = agencies
    text = String(decoding: source.bytes, as: UTF8.self)
    faults = FaultLog(source)
  }

  mutating func note(_ fault: MinutesFault, at part: Substring) {
    note(fault, at: part.startIndex)
  }

  mutating func note(_ cause: any FaultCause, at index: String.Index) {
    faults.add(cause, at: text.utf8.distance(from: text.startIndex, to: index))
  }

  mutating func minutes() -> Minutes? {
    guard let outline = outline() else { return nil }
    let heading = heading(outline.frontMatter)
    func blocks(_ section: MinutesSection) -> [Block] {
      Block.all(in: outline.sections[section] ?? [], of: text)
    }
    let present = blocks(.attendance)
    let attendance = attendance(present)
    if present.isEmpty {
      note(
        .noAttendance, at: outline.sections[.attendance]?.first ?? outline.frontMatter.fence)
    }
    let agenda = agenda(blocks(.agenda))
    let discussion = discussion(outline.sections[.discussion] ?? [])
    let (decisions, numbers) = decisions(blocks(.decisions))
    let followUps = followUps(
      blocks(.followUp), decisions: numbers, meeting: heading.date,
      chair: heading.chair.flatMap(chair))
    let amendments = amendments(blocks(.amendments), decisions: numbers)
    guard let taskForce = heading.taskForce, let title = heading.title, let date = heading.date
    else { return nil }
    return Minutes(
      taskForce: taskForce, code: heading.code, edition: heading.edition, title: title, date: date,
      start: heading.time?.start, end: heading.time?.end, zone: heading.time?.zone,
      place: heading.place, chair: heading.chair.map(PersonalText.known),
      minuteTaker: heading.minuteTaker.map(PersonalText.known), quorum: heading.quorum,
      attendance: attendance, agenda: agenda,
      discussion: .known(([discussion] + remarks).filter { !$0.isEmpty }.joined(separator: "\n")),
      decisions: decisions, followUps: followUps, amendments: amendments)
  }
}

// What all sections read alike.
extension MinutesReader {
  /// One line of free text.
  mutating func line(_ raw: Substring) -> String? {
    let value = Escapes.unescape(raw).composed
    guard let fault = TextRule.line.fault(in: value) else { return value }
    note(fault, at: place(of: fault, in: raw))
    return nil
  }

  mutating func agency(_ raw: Substring) -> AgencyCode? {
    if noteUnsettled(raw, Term(same: "DINKES")) { return nil }
    if let agencies {
      let name = Escapes.unescape(raw)
      let found = agencies.near(name)
      if let code = found.only { return code }
      note(
        found.isEmpty
          ? .unknownAgency(name, near: agencies.nearest(to: name))
          : .severalAgencies(name, found.sorted()), at: raw)
      return nil
    }
    if let code = AgencyCode(String(raw)) { return code }
    note(.badAgency(String(raw)), at: raw)
    return nil
  }

  mutating func positive(_ raw: Substring) -> Int? {
    if raw.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(raw), number > 0 {
      return number
    }
    note(.badNumber(String(raw)), at: raw)
    return nil
  }

  mutating func day(_ raw: Substring) -> Day? {
    if noteUnsettled(raw, Term(same: "2026-04-10")) { return nil }
    do throws(DateFault) {
      return try WrittenDate.absoluteDay(raw)
    } catch {
      if let day = writtenDay(raw) { return day }
      note(dayFault(in: raw) ?? error, at: raw.startIndex)
      return nil
    }
  }

  /// `Kamis, 9 April 2026`, `30/6/2026`: as people write days, where only one can be meant.
  func writtenDay(_ text: some StringProtocol) -> Day? {
    guard let day = NotedDay.wholly(text), day.isCertain, !day.lacksYear, !day.isDue else {
      return nil
    }
    return day.day
  }

  /// What is wrong with a day as people write it, where it is its day of the week.
  func dayFault(in text: some StringProtocol) -> (any FaultCause)? {
    guard let day = NotedDay.wholly(text), let said = day.saidWeekday else { return nil }
    return MinutesFault.otherWeekday(day.day, said: said)
  }

  /// The agency of whoever chaired, where the field names one.
  private func chair(_ name: String) -> AgencyCode? {
    guard let agencies else { return nil }
    return agencies.near(name).only ?? agencies.ofOffice(name).only
  }

  /// The number of a decision, which must be one of these minutes.
  mutating func decision(_ raw: Substring, of decisions: Set<Int>) -> Int? {
    guard let number = positive(raw) else { return nil }
    if decisions.contains(number) { return number }
    note(.unknownDecision(number), at: raw)
    return nil
  }

  /// A guess that nobody has confirmed, as `MinutesMarks` marks it.
  mutating func noteUnsettled(_ raw: Substring, _ example: Term) -> Bool {
    guard raw.unicodeScalars.first == MinutesMarks.sign else { return false }
    note(.unsettled(String(raw), example: example), at: raw)
    return true
  }

  mutating func noteNotUnderstood(_ section: MinutesSection, at part: Substring) {
    note(.lineNotUnderstood(section: section.term, example: section.example), at: part)
  }

  /// The items of a section that holds nothing else.
  mutating func items(_ blocks: [Block], of section: MinutesSection) -> [MinutesItem] {
    var items: [MinutesItem] = []
    for block in blocks {
      switch block {
      case .item(let item): items.append(item)
      case .table(let rows):
        if let row = rows.first { noteNotUnderstood(section, at: row) }
      case .other(let line): noteNotUnderstood(section, at: line)
      }
    }
    return items
  }

  /// The items with their numbers; one without a number takes the next.
  mutating func numbered(_ items: [MinutesItem]) -> [(number: Int, item: MinutesItem)] {
    var result: [(number: Int, item: MinutesItem)] = []
    var seen: Set<Int> = []
    var last = 0
    for item in items {
      if let written = item.number {
        guard let number = positive(written) else { continue }
        last = number
      } else {
        let (next, isPastEnd) = last.addingReportingOverflow(1)
        if isPastEnd {
          note(.badNumber("-"), at: item.raw)
          continue
        }
        last = next
      }
      if seen.insert(last).inserted {
        result.append((last, item))
      } else {
        note(.numberAgain(last), at: item.number ?? item.raw)
      }
    }
    return result
  }

  func place(of fault: TextFault, in raw: Substring) -> String.Index {
    switch fault {
    case .control(let scalar, _):
      raw.unicodeScalars.firstIndex { $0.value == scalar } ?? raw.startIndex
    case .invisible, .tooLong, .notComposed: raw.startIndex
    }
  }
}
