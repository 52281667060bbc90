/// How an agency attended a meeting.
public enum Presence: String, Vocabulary {
  case present
  case represented
  case excused
  case absent

  public var term: Term {
    switch self {
    case .present: Term(en: "present", id: "hadir")
    case .represented: Term(en: "represented", id: "diwakili")
    case .excused: Term(en: "excused", id: "izin")
    case .absent: Term(en: "absent", id: "tanpa keterangan")
    }
  }

  /// Counts for the quorum.
  public var counts: Bool { self == .present || self == .represented }
}

/// What an agency says beforehand about coming to a meeting.
public enum ExpectedPresence: String, Vocabulary {
  case comes
  case sendsRepresentative = "sends-representative"
  case excused

  public var term: Term {
    switch self {
    case .comes: Term(en: "comes", id: "akan hadir")
    case .sendsRepresentative: Term(en: "sends a representative", id: "akan diwakili")
    case .excused: Term(en: "excused", id: "izin")
    }
  }

  public var alsoCalled: [String] {
    switch self {
    case .comes: ["yes", "ya", "hadir"]
    case .sendsRepresentative: ["represented", "diwakili"]
    case .excused: ["no", "tidak", "berhalangan"]
    }
  }
}

/// Where a meeting stands; it follows from its events.
public enum MeetingState: String, Vocabulary {
  case scheduled
  case held
  case ratified
  case cancelled

  public var term: Term {
    switch self {
    case .scheduled: Term(en: "scheduled", id: "dijadwalkan")
    case .held: Term(en: "held", id: "terlaksana")
    case .ratified: Term(en: "ratified", id: "disahkan")
    case .cancelled: Term(en: "cancelled", id: "dibatalkan")
    }
  }
}
