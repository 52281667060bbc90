import GugusDomain

@testable import GugusFiles

/// Place and English cause of every fault: `4:10 there is no such date`.
func faults<Value>(_ read: () throws(FileFaults) -> Value) -> [String] {
  do throws(FileFaults) {
    _ = try read()
    return []
  } catch {
    return error.faults.map { "\($0.line):\($0.column) \($0.cause.cause.en)" }
  }
}

func faults(inMinutes text: String) -> [String] {
  faults { () throws(FileFaults) in try Minutes.read(bytes: Array(text.utf8), file: "m.md") }
}

func minutes(_ text: String) throws -> Minutes {
  try Minutes.read(bytes: Array(text.utf8), file: "m.md")
}

/// A file with the least front matter, then that text from line 6 on; someone came, if it does not say
/// who.
func file(_ sections: String) -> String {
  let names = ["## Peserta", "## Attend", "## Daftar hadir"]
  let came = names.contains(where: sections.contains) ? "" : "\n## Peserta\n- BAPPEDA: hadir\n"
  return "---\ngugus-tugas: TPPS\nrapat: Rapat\ntanggal: 2026-03-12\n---\n" + sections + came
}
