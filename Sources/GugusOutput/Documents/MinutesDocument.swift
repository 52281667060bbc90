import GugusDomain
import GugusReports

extension Document {
  /// The minutes as a document that the chair signs: who came, with a place for each to sign,
  /// what was said and decided, the follow-up as the meeting made it.
  public static func minutes(_ report: MinutesReport) -> Document {
    let (meeting, minutes) = (report.meeting, report.minutes)
    func named(_ agency: AgencyCode) -> Cell {
      let name = report.names[agency] ?? Term(same: agency.text)
      return .term(
        raw: agency.text, Term(en: "\(name.en) (\(agency))", id: "\(name.id) (\(agency))"),
        .normal)
    }
    var sections = [
      Section(
        "meeting", nil,
        .facts(meeting.facts)),
      Section(
        "attendance", Term(en: "Attendance", id: "Daftar hadir"),
        .table(
          meeting.attendanceList(
            minutes.attendance.map { named($0.agency) },
            notMentioned: meeting.notMentioned.map(named)))),
    ]
    if !minutes.agenda.isEmpty {
      sections.append(
        Section(
          "agenda", Term(en: "Agenda", id: "Agenda"), .table(.numbered(minutes.agenda))))
    }
    if !minutes.discussion.isEmpty {
      sections.append(
        Section(
          "discussion", Term(en: "Discussion", id: "Pembahasan"),
          .lines(minutes.discussionParagraphs)))
    }
    sections += [
      Section(
        "decisions", Term(en: "Decisions", id: "Keputusan"), .table(meeting.content.decisionTable)),
      Section(
        "follow-up", Term(en: "Follow-up matrix", id: "Matriks tindak lanjut"),
        .table(.followUp(minutes.followUps))),
    ]
    if !meeting.amendments.isEmpty {
      sections.append(
        Section(
          "amendments", Term(en: "Amendments", id: "Amandemen"), .table(meeting.amendmentTable)))
    }
    sections.append(
      Section(
        "signatures", Term(en: "Signatures", id: "Tanda tangan"),
        .signatures([
          Signature(
            Term(en: "Chair of the meeting", id: "Pimpinan rapat"), name: minutes.chair?.text),
          Signature(Term(en: "Minute-taker", id: "Notulis"), name: minutes.minuteTaker?.text),
        ])))
    return Document(
      title: Term(
        en: "Minutes: \(meeting.content.title)", id: "Notula: \(meeting.content.title)"),
      letterhead: report.taskForce.letterhead, primary: "follow-up", sections)
  }
}

extension TaskForce {
  /// Its name, and what it was founded on.
  fileprivate var letterhead: [Term] {
    [details.name]
      + (details.legalBasis.map { basis in
        [Term(en: basis.words(in: .english), id: basis.words(in: .indonesian))]
      } ?? [])
  }
}

extension Minutes {
  /// The discussion as it is read: a line ends where a list goes on, not where the writer's
  /// editor ended it, and headings are without their marks.
  fileprivate var discussionParagraphs: [Term] {
    guard let said = discussion.text else { return [discussion.term] }
    return said.split(separator: "\n\n").map { paragraph in
      let text = paragraph.split(separator: "\n").reduce(into: "") { text, line in
        let beginsItem = line.first.map { "-*+|>".contains($0) || $0.isNumber } ?? false
        if !text.isEmpty { text += beginsItem ? "\n" : " " }
        text += line.hasPrefix("#") ? line.drop { $0 == "#" || $0 == " " } : line
      }
      return Term(same: text)
    }
  }

}

extension Meeting {
  /// A line for each agency, with a place to sign for those that came.
  ///
  /// - Parameters:
  ///   - agencies: of the attendance, as they are called.
  ///   - notMentioned: members of whom the minutes say nothing.
  fileprivate func attendanceList(_ agencies: [Cell], notMentioned: [Cell]) -> Table {
    Table(
      [
        Column("number", Term(same: "No."), .number),
        Column("agency", AgencyTitle.agency, isFlexible: true),
        Column("person", Term(en: "By", id: "Oleh"), isFlexible: true),
        Column("presence", Term(en: "Attendance", id: "Kehadiran")),
        Column("can-decide", Term(en: "Mandate to decide", id: "Wewenang memutuskan")),
        Column("signature", Term(en: "Signature", id: "Tanda tangan")),
      ],
      rows: zip(content.attendance, agencies).enumerated().map { index, attended in
        let (attendance, agency) = attended
        return [
          .number(index + 1), agency, .personal(attendance.person), .term(attendance.presence),
          .optional(attendance.canDecide),
          .text(attendance.presence.counts ? "……………………" : ""),
        ]
      }
        + notMentioned.enumerated().map { index, agency in
          [
            .number(agencies.count + index + 1), agency, .empty, .notMentioned, .empty, .text(""),
          ]
        })
  }
}

extension Table {
  /// Points by number, from 1.
  fileprivate static func numbered(_ texts: [String]) -> Table {
    Table(
      [
        Column("number", Term(same: "No."), .number),
        Column("text", Term(en: "Item", id: "Butir"), isFlexible: true),
      ], rows: texts.enumerated().map { [.number($0 + 1), .text($1)] })
  }

  /// What the meeting agreed, row by row as agreed.
  fileprivate static func followUp(_ followUps: [FollowUp]) -> Table {
    Table(
      [
        Column("code", CommitmentTitle.code),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
        Column("debtor", CommitmentTitle.debtor), Column("creditor", CommitmentTitle.creditor),
        Column("supporters", CommitmentTitle.supporters, isFlexible: true),
        Column("due", CommitmentTitle.due),
        Column("decision", Term(en: "Decision", id: "Keputusan"), .number),
        Column("imposed", CommitmentTitle.imposed),
      ],
      rows: followUps.map {
        [
          .code($0.code), .text($0.deliverable), .code($0.debtor), .code($0.creditor),
          .codes($0.supporters), .day($0.due), .optional($0.decision),
          .flag($0.isImposed),
        ]
      })
  }
}
