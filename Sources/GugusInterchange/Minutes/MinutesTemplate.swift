import GugusDomain

extension Minutes {
  /// A file for someone's editor: the fields to fill in and, as comments that `Minutes.read`
  /// ignores, a correct line for every section. It cannot be read before it has a title.
  public static func template(
    taskForce: TaskForceCode, date: Day, language: Language
  ) -> String {
    let fields = FrontMatterKey.allCases.compactMap { key -> String? in
      let name = key.term.in(language)
      switch key {
      case .taskForce: return "\(name): \(taskForce)"
      case .date: return "\(name): \(date)"
      // Given by the record, not by the writer; and only where it is not more than half.
      case .code, .edition, .quorum: return nil
      case .meeting, .time, .place, .chair, .minuteTaker:
        return "# \(key.example.in(language))\n\(name):"
      }
    }
    let sections = MinutesSection.allCases.compactMap { section -> String? in
      let heading = "## \(section.term.in(language))"
      switch section {
      // The discussion is kept as written, comments too: its hint stands before its heading.
      case .discussion:
        return Term(
          en: "<!-- Discussion: free text; use ### for headings in it. -->",
          id: "<!-- Pembahasan: teks bebas; pakai ### untuk judul di dalamnya. -->"
        ).in(language) + "\n" + heading
      case .attendance, .agenda, .decisions, .followUp:
        return "\(heading)\n<!--\n\(section.example.in(language))\n-->"
      // Amendments come after ratification.
      case .amendments: return nil
      }
    }
    return "---\n" + fields.joined(separator: "\n") + "\n---\n\n"
      + sections.joined(separator: "\n\n") + "\n"
  }

  /// The file of a meeting that is still to be held. Who came is open, whatever was answered
  /// beforehand: `Minutes.read` refuses each line of the attendance until someone has settled it.
  public func writeAgenda(in language: Language) -> String {
    var marks = MinutesMarks()
    for (index, attendance) in attendance.enumerated() {
      marks.guesses[.presence(index)] = attendance.presence != .absent
    }
    if !attendance.isEmpty {
      marks.reasons[.attendance] = [
        Term(
          en:
            "Write who came in the place of each ?, or delete the line of whom the minutes are not "
            + "to mention.",
          id: "Tulis kehadiran sebagai ganti setiap ?, atau hapus baris yang tidak akan disebut "
            + "dalam notula."
        ).in(language)
      ]
    }
    return write(in: language, marked: marks)
  }
}
