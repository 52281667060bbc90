import ArgumentParser
import GugusDomain

/// What is given away without what may name a person.
enum WithholdPeople {
  static var help: ArgumentHelp {
    ArgumentHelp(
      en: "Keep back the names of people and free prose, which may name somebody; it proves still.",
      id:
        "Jangan sertakan nama orang dan uraian bebas, yang mungkin menyebut orang; tetap terbukti.")
  }
}

extension Term {
  /// That texts were kept back by whoever gave it.
  static func withheld(_ count: Int) -> Term {
    Term(
      en: "Personal texts that whoever gave it kept back: \(count). They are shown as withheld.",
      id: "Teks pribadi yang tidak disertakan pemberinya: \(count). Ditampilkan sebagai tidak "
        + "disertakan.")
  }
}
