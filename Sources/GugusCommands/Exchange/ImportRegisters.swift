import ArgumentParser
import GugusDomain

struct ImportAgencyList: ImportCommand {
  static let kind = ImportKind.agencies

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "agencies",
      Term(en: "Take agencies from a list.", id: "Ambil instansi dari sebuah daftar."),
      discussion: .importing, aliases: ["instansi"])
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions
}

struct ImportMemberships: ImportCommand {
  static let kind = ImportKind.memberships

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "memberships",
      Term(
        en: "Take the members of task forces from a list.",
        id: "Ambil keanggotaan gugus tugas dari sebuah daftar."),
      discussion: .importing, aliases: ["keanggotaan"])
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions
}

struct ImportCommitments: ImportCommand {
  static let kind = ImportKind.commitments

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "commitments",
      Term(
        en: "Take commitments from a register that someone else keeps.",
        id: "Ambil komitmen dari register milik pihak lain."),
      discussion: .importing, aliases: ["komitmen"])
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions
}

struct ImportMeetings: ImportCommand {
  static let kind = ImportKind.meetings

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "meetings",
      Term(en: "Take meetings from a list.", id: "Ambil rapat dari sebuah daftar."),
      discussion: .importing, aliases: ["rapat"])
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions
}

struct ImportFindings: ImportCommand {
  static let kind = ImportKind.findings

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "findings",
      Term(
        en: "Take findings from an auditor's register.",
        id: "Ambil temuan dari register pemeriksa."),
      discussion: .importing, aliases: ["temuan"])
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions
}

extension Term {
  /// What holds of every import.
  static let importing = Term(
    en:
      "All or nothing: where a row is refused, nothing is recorded and the status is 65. With "
      + "--keep-going the others are recorded and the status is 2. A state becomes the events that "
      + "lead to it, on the days given. Importing the same file again records nothing, a newer one "
      + "only the difference; rows that vanished are listed and stand.",
    id:
      "Semua atau tidak sama sekali: bila ada baris yang ditolak, tidak ada yang dicatat dan "
      + "statusnya 65. Dengan --keep-going yang lain dicatat dan statusnya 2. Status menjadi "
      + "peristiwa yang menuju ke sana, pada tanggal yang disebut. Mengimpor berkas yang sama lagi "
      + "tidak mencatat apa pun, berkas yang lebih baru hanya selisihnya; baris yang hilang "
      + "disebutkan dan tetap berlaku.")
}
