import GugusFiles

extension ParagraphWords {
  /// Those of minutes.
  static let ofMinutes = ParagraphWords(
    opens: { Labelled<NotesLabel>($0) != nil },
    isRemark: { ItemWords.isRemark($0) },
    closes: { NotesSentence.closes($0) },
    endsInTitle: { NotedName.endsWithTitle($0) })
}
