import GugusDomain
import GugusFiles

/// Something about how the command was called, other than its arguments' form.
enum UsageFault: Error, Hashable {
  case noWorkspace
  case environment(String, String)
  /// What the system gave is no UTF-8.
  case notText(RawLine.Place)
  case missing(Term)
  case contradiction(Term)
  /// One of these options has no effect beside the other.
  case together(String, String)
  /// An option says nothing without one of the others.
  case lacks(String, anyOf: [String])
  /// An option says how to read a file of another form than this one, which was found or said.
  case otherForm(String, of: SourceFormat)
  /// An option says of notes what minutes in our format say themselves.
  case forNotes(String)
  /// An option that is said once was said again.
  case saidTwice(String)
  /// Only a rehearsal takes the time from the environment.
  case notRehearsal
  case notTerminal
  /// A workbook would go to a terminal.
  case bytesOnTerminal
  /// An evidence file would.
  case evidenceOnTerminal
}
