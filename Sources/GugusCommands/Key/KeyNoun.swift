import ArgumentParser
import GugusDomain

struct KeyNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "key",
      Term(
        en: "Keys with which agencies sign checkpoints and entries.",
        id: "Kunci untuk menandatangani titik periksa dan catatan."),
      discussion: Term(
        en:
          "Private keys stay in a folder of your own (GUGUS_KEYS, else ~/.local/share/gugus/keys), "
          + "public keys are registered to an agency in the journal.",
        id:
          "Kunci privat tetap di folder Anda sendiri (GUGUS_KEYS, atau ~/.local/share/gugus/keys), "
          + "kunci publik didaftarkan atas nama instansi di jurnal."),
      subcommands: [
        KeyNew.self, KeyList.self, KeyShow.self, KeyRegister.self, KeyRevoke.self,
      ], aliases: ["kunci"])
  }
}
