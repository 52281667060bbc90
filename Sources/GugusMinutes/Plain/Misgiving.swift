import GugusDomain
import GugusFiles

/// Why what notes say in one place is not certain, though the reader knows how it would read it.
enum Misgiving: Hashable {
  /// It stands under words that are no known heading as a whole.
  case heading(String)
  /// A line of the same part is not understood, and may change what the others say.
  case stray(Int)
  /// The part is no list or table of one shape.
  case shape
  /// Words by which it may mean something else.
  case words(String)
  /// It says more, or less, than such an entry does.
  case form
  /// Another line says something of the same.
  case elsewhere(Int)
  /// The file may hold another meeting, from that line on.
  case severalMeetings(Int)
  /// What Word hides, or strikes out twice.
  case hidden
}

extension Misgiving {
  var cause: Term {
    switch self {
    case .heading(let text):
      Term(
        en: "\(quoted(text)) is no heading that is known as a whole: is this right?",
        id: "\(quoted(text)) bukan judul yang dikenal seutuhnya: apakah ini benar?")
    case .stray(let line):
      Term(
        en: "line \(line) in the same part is not understood and may change this: is it right?",
        id: "baris \(line) di bagian yang sama tidak dipahami dan mungkin mengubahnya: benarkah?")
    case .shape:
      Term(
        en: "the entries around it are not all written in the same way: is this right?",
        id: "entri di sekitarnya tidak ditulis dengan cara yang sama: apakah ini benar?")
    case .words(let words):
      Term(
        en: "\(quoted(words)) may change what it says: is it right as it stands here?",
        id: "\(quoted(words)) mungkin mengubah maksudnya: benarkah seperti tertulis di sini?")
    case .form:
      Term(
        en: "it is not written as such entries are: is this right?",
        id: "tidak ditulis seperti lazimnya entri semacam ini: apakah ini benar?")
    case .elsewhere(let line):
      Term(
        en: "line \(line) says something of it, too: is this right?",
        id: "baris \(line) juga menyinggungnya: apakah ini benar?")
    case .severalMeetings(let line):
      Term(
        en: "line \(line) may begin another meeting: is this of the meeting that is recorded?",
        id: "baris \(line) mungkin awal rapat lain: apakah ini dari rapat yang dicatat?")
    case .hidden:
      Term(
        en: "words of it are hidden or struck out in the document: is it right?",
        id: "sebagian katanya disembunyikan atau dicoret di dokumen: apakah ini benar?")
    }
  }
}
