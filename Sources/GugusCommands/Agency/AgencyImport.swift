import ArgumentParser
import GugusDomain
import GugusInterchange

struct AgencyImport: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import",
      Term(
        en: "Add and update agencies from a CSV file, all or nothing.",
        id: "Tambah dan perbarui instansi dari berkas CSV, semua atau tidak sama sekali."),
      discussion: Term(
        en: "Columns: code,name_id,name_en,kind,sector,parent,from,until (or their Indonesian "
          + "names). Importing the same file again records nothing.",
        id: "Kolom: kode,nama_id,nama_en,jenis,sektor,induk,dari,sampai (atau nama Inggrisnya). "
          + "Mengimpor berkas yang sama lagi tidak mencatat apa pun."))
  }

  @Argument(help: ArgumentHelp(en: "The CSV file, or -.", id: "Berkas CSV, atau -."))
  var file: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ImportAgencies {
    let rows = try AgencyRow.read(bytes: try context.read(file), file: file)
    return ImportAgencies(
      rows.map { row in
        (
          code: row.code,
          details: AgencyDetails(
            nameEnglish: row.name.en, nameIndonesian: row.name.id, kind: row.kind,
            sector: row.sector, parent: row.parent, from: row.from, until: row.until)
        )
      })
  }
}
