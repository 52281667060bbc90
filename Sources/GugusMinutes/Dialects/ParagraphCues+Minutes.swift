import GugusFiles

extension ParagraphCues {
  /// Those of minutes.
  static let ofMinutes = ParagraphCues(
    opens: { Labelled<NotesLabel>($0) != nil },
    isRemark: { ItemCues.isRemark($0) },
    closes: { NotesSentence.closes($0) },
    endsInTitle: { NotedName.endsWithTitle($0) })
}
