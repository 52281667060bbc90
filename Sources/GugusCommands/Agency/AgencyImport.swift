import ArgumentParser
import GugusDomain

/// The same as `import agencies`, where someone looks for it.
struct AgencyImport: ImportCommand {
  static let kind = ImportKind.agencies

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import",
      Term(
        en: "Add and update agencies from a list, all or nothing.",
        id: "Tambah dan perbarui instansi dari sebuah daftar, semua atau tidak sama sekali."),
      discussion: Term(
        en: "Columns: code,name_id,name_en,kind,sector,parent,from,until (or their Indonesian "
          + "names). Importing the same file again records nothing.",
        id: "Kolom: kode,nama_id,nama_en,jenis,sektor,induk,dari,sampai (atau nama Inggrisnya). "
          + "Mengimpor berkas yang sama lagi tidak mencatat apa pun."))
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions
}
