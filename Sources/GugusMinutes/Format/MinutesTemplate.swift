import GugusDomain

extension Minutes {
  /// A file for someone's editor: the fields to fill in and, as comments that `Minutes.read`
  /// ignores, a correct line for every section. It cannot be read before it has a title.
  public static func template(
    taskForce: TaskForceCode, date: Day, language: Language
  ) -> String {
    let fields = FrontMatterProperty.allCases.compactMap { key -> String? in
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

  /// The file of a meeting that is still to be held, with every section. Who came is open, whatever was
  /// answered beforehand: `Minutes.read` refuses the attendance until someone has written it. Those who
  /// may come stand in a comment, with what they answered.
  public func writeAgenda(in language: Language) -> String {
    var agenda = self
    var marks = MinutesMarks()
    marks.hasEverySection = true
    agenda.attendance = [Attendance(agency: .standIn, presence: .absent)]
    marks.guesses = [.agency(0): false, .presence(0): false]
    var words = [
      Term(
        en:
          "Write who came in the place of the ?, an agency in each line; whom the minutes do not name "
          + "is not mentioned.",
        id:
          "Tulis yang hadir sebagai ganti ?, satu instansi per baris; yang tidak ditulis dianggap "
          + "tidak disebut."
      ).in(language), MinutesSection.attendance.example.in(language),
    ]
    if !attendance.isEmpty {
      words.append(Term(en: "Members:", id: "Anggota:").in(language))
      words += attendance.map { row in
        let answer = [
          row.presence == .absent ? nil : row.presence.term.in(language), row.person?.text,
        ].compactMap(\.self)
        return row.agency.text + (answer.isEmpty ? "" : " (\(answer.joined(separator: ", ")))")
      }
    }
    marks.reasons[.attendance] = words
    for section in [MinutesSection.decisions, .followUp] where agenda.isEmpty(section) {
      marks.reasons[section] = section.example.in(language).split(separator: "\n").map(String.init)
    }
    return agenda.write(in: language, marked: marks)
  }

  private func isEmpty(_ section: MinutesSection) -> Bool {
    switch section {
    case .attendance: attendance.isEmpty
    case .agenda: agenda.isEmpty
    case .discussion: discussion.isEmpty
    case .decisions: decisions.isEmpty
    case .followUp: followUps.isEmpty
    case .amendments: amendments.isEmpty
    }
  }
}
