import GugusDomain
import GugusFiles

extension MinutesProposal {
  /// The proposal with its places in the notes, for programs and pages: a guess stands as `?value`,
  /// nothing at all as `?`, each doubt with its line, and how many blocks are where.
  public func json(in language: Language) -> String {
    var object = JSONObject()
    object.add("file", .text(document.name))
    var marks = MinutesMarks()
    marks.guesses = guesses
    var candidates: [Int: [AgencyCode]] = [:]
    for case (.cell(let row, .debtor), let doubt) in doubts {
      if case .severalOwners(let agencies) = doubt.reason { candidates[row] = agencies }
    }
    let taskForce = marks.write(draft.taskForce.text, at: .field(.taskForce))
    object.add("task_force", .text(taskForce))
    object.add("title", draft.title.isEmpty ? .text("?") : .text(draft.title))
    object.add("date", .text(marks.write(draft.date.iso, at: .field(.date))))
    let time = draft.start.map { MeetingTime(start: $0, end: draft.end, zone: draft.zone) }
    object.add("time", .optional(time?.written(in: .english)))
    object.add("place", .optional(draft.place))
    object.add("number", .optional(number))
    object.add("chair", .optional(draft.chair?.text))
    object.add("minute_taker", .optional(draft.minuteTaker?.text))
    object.add(
      "held",
      doubts.contains {
        switch $0.doubt.reason {
        case .notHeld, .beforehand: true
        default: false
        }
      }
        ? .null : .bool(true))
    object.add("attendance", .array(draft.attendance.indices.map { attendance($0, marks) }))
    object.add("agenda", .array(draft.agenda.map { .text($0) }))
    object.add("decisions", .array(draft.decisions.indices.map { decision($0, marks) }))
    object.add(
      "follow_ups",
      .array(draft.followUps.indices.map { followUp($0, marks, candidates[$0] ?? []) }))
    object.add("discussion", .text(draft.discussion.text ?? ""))
    object.add("open", .array(open.map { line, cause in remark(line, cause, nil, language) }))
    let leftOut = unplaced.filter { !$0.reason.mustBeSettled }
    object.add(
      "left_out", .array(leftOut.map { remark($0.line, $0.cause, $0.text, language) }))
    var counts = JSONObject()
    let blocks = blocks
    counts.add("all", .number(blocks.all))
    counts.add("recorded", .number(blocks.recorded))
    counts.add("discussion", .number(blocks.discussion))
    counts.add("left_out", .number(blocks.leftOut))
    counts.add("open", .number(blocks.open))
    object.add("blocks", .object(counts))
    return object.written(indentation: 0) + "\n"
  }

  /// All that is open, by line.
  private var open: [(line: Int, cause: Term)] {
    let all =
      doubts.map { ($0.doubt.line, $0.doubt.cause) }
      + unplaced.filter(\.reason.mustBeSettled).map { ($0.line, $0.cause) }
    var said: [Int: Set<String>] = [:]
    let once = all.filter { said[$0.0, default: []].insert($0.1.en).inserted }
    return once.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { (line: $0.element.0, cause: $0.element.1) }
  }

  private func remark(
    _ line: Int, _ cause: Term, _ text: String?, _ language: Language
  ) -> JSONValue {
    var object = JSONObject()
    object.add("line", .number(line))
    if let text { object.add("text", .text(text)) }
    object.add("why", .text(cause.in(language)))
    return .object(object)
  }

  private func attendance(_ index: Int, _ marks: MinutesMarks) -> JSONValue {
    let row = draft.attendance[index]
    var object = JSONObject()
    object.add("agency", .text(marks.write(row.agency.text, at: .agency(index))))
    object.add("presence", .text(marks.write(row.presence.rawValue, at: .presence(index))))
    object.add("person", .optional(row.person?.text))
    object.add("mandate", row.canDecide.map(JSONValue.bool) ?? .null)
    object.add("line", .number(places.attendance[index]))
    return .object(object)
  }

  private func decision(_ index: Int, _ marks: MinutesMarks) -> JSONValue {
    let row = draft.decisions[index]
    var object = JSONObject()
    object.add("number", .number(row.number))
    object.add("text", .text(marks.write(row.text, at: .decision(index))))
    object.add("line", .number(places.decisions[index]))
    return .object(object)
  }

  private func followUp(
    _ index: Int, _ marks: MinutesMarks, _ candidates: [AgencyCode]
  ) -> JSONValue {
    let row = draft.followUps[index]
    func cell(_ column: FollowUpColumn, _ text: String) -> JSONValue {
      .text(marks.write(text, at: .cell(row: index, column)))
    }
    var object = JSONObject()
    object.add("deliverable", cell(.deliverable, row.deliverable))
    object.add("debtor", cell(.debtor, row.debtor.text))
    object.add("creditor", cell(.creditor, row.creditor.text))
    object.add("supporters", .array(row.supporters.map { .text($0.text) }))
    object.add("due", cell(.due, row.due.iso))
    object.add("decision", row.decision.map(JSONValue.number) ?? .null)
    if !candidates.isEmpty {
      object.add("candidates", .array(candidates.map { .text($0.text) }))
    }
    object.add("line", .number(places.followUps[index]))
    return .object(object)
  }
}

/// A JSON object whose members stand in the order in which they were added.
private struct JSONObject {
  private var members: [(String, JSONValue)] = []

  mutating func add(_ key: String, _ value: JSONValue) { members.append((key, value)) }

  func written(indentation: Int) -> String {
    let inner = String(repeating: " ", count: indentation + 2)
    let lines = members.map {
      "\(inner)\(jsonString($0)): \($1.written(indentation: indentation + 2))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n"
      + String(repeating: " ", count: indentation)
      + "}"
  }
}

private indirect enum JSONValue {
  case text(String)
  case number(Int)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object(JSONObject)

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  func written(indentation: Int) -> String {
    switch self {
    case .text(let text): return jsonString(text)
    case .number(let number): return String(number)
    case .bool(let bool): return String(bool)
    case .null: return "null"
    case .object(let object): return object.written(indentation: indentation)
    case .array(let values):
      if values.isEmpty { return "[]" }
      let inner = String(repeating: " ", count: indentation + 2)
      let lines = values.map { inner + $0.written(indentation: indentation + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n"
        + String(repeating: " ", count: indentation)
        + "]"
    }
  }
}
