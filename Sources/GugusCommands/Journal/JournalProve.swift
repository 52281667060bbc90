import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput

struct JournalProve: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "prove",
      Term(
        en: "Prove that an entry is in the journal, or that the journal only grew.",
        id: "Buktikan bahwa satu catatan ada di jurnal, atau bahwa jurnal hanya bertambah."),
      discussion: Term(
        en: "The hashes of RFC 9162 §2.1.3 and §2.1.4, with which anyone can compute the root.",
        id: "Hash menurut RFC 9162 §2.1.3 dan §2.1.4, untuk siapa pun menghitung akarnya."))
  }

  @Argument(
    help: ArgumentHelp(en: "The entry's sequence number.", id: "Nomor urut catatan."))
  var entry: Int?

  @Option(
    help: ArgumentHelp(
      en: "That it only grew since it had so many entries.",
      id: "Bahwa jurnal hanya bertambah sejak ada sekian catatan."))
  var since: Int?

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    switch (entry, since) {
    case (let entry?, nil):
      let proof = try ProveEntry(entry)
        .run(on: context.workspace(), watching: context.progress)
      try context.show(.inclusion(of: proof.row, proof.proof, in: proof.head), output)
    case (nil, let since?):
      let proof = try ProveGrowth(since: since)
        .run(on: context.workspace(), watching: context.progress)
      try context.show(.consistency(of: proof.old, with: proof.new, proof.proof), output)
    default:
      throw UsageFault.missing(
        Term(en: "an entry or --since, one of them", id: "nomor catatan atau --since, salah satu"))
    }
  }
}
