/// What cannot be forgotten, or was.
public enum ForgettingRefusal: RefusalPart {
  /// No personal text of an entry is there, or it is none.
  case notPersonal(Int, String, known: [String])
  /// The bytes of an evidence file with that SHA-256 were forgotten.
  case fileForgotten(String)

  var row: Row {
    switch self {
    case .notPersonal: ("not-personal", .content)
    case .fileForgotten: ("file-forgotten", .state)
    }
  }
}
