import Foundation
import GugusDomain

/// Half a year of one regency in 2026, in which the usual verbs are used: small enough to be read
/// whole, the same in every run.
enum Season {
  /// Lines as they are typed; `# DAY` sets the clock, and what follows it happens on that day.
  private static let script = """
    # 2026-01-05
    init --rehearsal
    agency import agencies.csv
    agency add ASPUMI --name-id 'Asosiasi Pengusaha Mikro' --name-en 'Micro-enterprise Association' \
    --kind private --sector business
    agency edit DINKES --sector 'public health'
    taskforce form OLD --name-en 'Nutrition forum' --name-id 'Forum gizi' --mandate Nutrition \
    --chair BAPPEDA --member DINKES
    commitment propose OLD --deliverable 'List of nutrition posts' --debtor DINKES \
    --creditor BAPPEDA --due 2026-07-31 --as BAPPEDA
    taskforce form TPPS --name-en 'Stunting task force' --name-id 'Tim Percepatan Penurunan Stunting' \
    --mandate 'Bring stunting below 14%' \
    --legal-basis 'regent decree|12/2026|2026-01-02|On the stunting task force' \
    --goal public-service --driver silos-sectoral-ego --mode coordination --mode synergy \
    --service 'one door|services|Counselling of families' --from 2026-01-05 --until 2026-12-31 \
    --reporting-interval 6 --chair BAPPEDA --secretariat DPPKB --member DINKES --observer ASPUMI
    taskforce join TPPS DINSOS --as BAPPEDA
    taskforce amend TPPS --mandate 'Bring stunting below 14% by 2026' --as BAPPEDA
    taskforce outcome TPPS --add 'Fewer stunted children' --indicator Prevalence --unit % \
    --baseline 21,6 --target 14 --due 2026-12-31 --as BAPPEDA
    taskforce dissolve OLD --successor TPPS --reason 'Taken over' --as BAPPEDA
    taskforce form DATA --name-en 'Data working group' --name-id 'Pokja data' --mandate 'Match data' \
    --parent TPPS --chair DPPKB --member DINKES
    commitment accept OLD/K1 --as DINKES

    # 2026-02-02
    meeting schedule TPPS --title 'Second coordination meeting' --date 2026-03-12 --as DPPKB
    meeting schedule TPPS --title 'Extra meeting' --date 2026-02-20 --as DPPKB
    commitment propose TPPS --deliverable 'Weighing data of January' --debtor DINKES \
    --creditor BAPPEDA --supporter DINSOS --due 2026-02-28 --outcome 1 --weight 3 \
    --person 'dr. Ratna' --as DPPKB --officer Sari
    commitment propose TPPS --deliverable 'Food parcels for 200 families' --debtor DINSOS \
    --creditor DPPKB --due 2026-03-01 --as DPPKB
    commitment propose TPPS --deliverable 'Open data portal' --debtor DPPKB --creditor DINKES \
    --due 2026-03-31 --as DINKES

    # 2026-02-05
    commitment accept TPPS/K1 --as DINKES
    commitment accept TPPS/K2 --as DINSOS
    commitment decline TPPS/K3 --reason 'No budget for it' --as DPPKB
    meeting cancel TPPS/M2 --reason 'Quorum not expected' --as DPPKB

    # 2026-02-20
    commitment barrier TPPS/K1 --raise data-and-technology --text 'Scales are broken' --as DINKES
    commitment barrier TPPS/K1 --escalate 1 --level Regent --as DINKES
    commitment revise TPPS/K1 --due 2026-03-10 --reason 'Waiting for scales' --as DINKES
    commitment revise TPPS/K1 --agree --as BAPPEDA

    # 2026-03-08
    commitment barrier TPPS/K1 --resolve 1 --text 'New scales came' --as DINKES
    commitment evidence TPPS/K1 --file weighing.csv --note 'All posts' --as DINKES
    commitment claim TPPS/K1 --as DINKES

    # 2026-03-12
    commitment verify TPPS/K1 --verdict as-recommended --evidence-is sufficient,relevant --as BAPPEDA
    meeting log minutes.md --as DPPKB --officer Sari
    commitment impose TPPS --deliverable 'Report to the regent' --debtor DPPKB --creditor BAPPEDA \
    --due 2026-04-01 --no-evidence-due --as BAPPEDA

    # 2026-03-20
    meeting ratify TPPS/M1 --as DPPKB
    meeting amend TPPS/M1 --decision 1 --text 'Data are matched every two months.' \
    --reason 'The laboratory needs six weeks' --as DPPKB
    commitment accept TPPS/K4 --as DINKES
    taskforce outcome TPPS --measure 1 --value 19.2 --as BAPPEDA

    # 2026-04-10
    commitment claim TPPS/K5 --as DPPKB
    commitment cancel TPPS/K2 --reason 'No budget' --as DINSOS

    # 2026-05-04
    commitment propose TPPS --deliverable 'Training of cadres' --debtor DINSOS --creditor BAPPEDA \
    --due 2026-06-30 --as DPPKB
    commitment propose TPPS --deliverable 'Second round of weighing' --debtor DINKES \
    --creditor BAPPEDA --due 2026-05-20 --as DPPKB
    commitment accept TPPS/K7 --as DINKES
    commitment release OLD/K1 --reason 'No longer needed' --as BAPPEDA
    taskforce leave TPPS DINSOS --until 2026-12-01 --as BAPPEDA

    # 2026-06-10
    commitment revise TPPS/K7 --due 2026-07-20 --reason 'Posts closed' --as DINKES
    meeting schedule TPPS --title 'Third coordination meeting' --date 2026-06-18 --start 09:00 \
    --end 11:30 --zone WIB --place 'Regency hall' --chair 'Head of Bappeda' --as DPPKB
    """

  private static let agencies = """
    kode,nama_id,nama_en,jenis,sektor,induk,dari,sampai
    BAPPEDA,Badan Perencanaan Pembangunan Daerah,Regional Planning Agency,perangkat daerah,planning,,,
    DPPKB,Dinas Pengendalian Penduduk dan KB,Population Office,perangkat daerah,population,,,
    DINKES,Dinas Kesehatan,Health Office,perangkat daerah,health,,2010-01-01,
    DINSOS,Dinas Sosial,Social Office,perangkat daerah,social,,,
    PUSKESMAS,Puskesmas Kota,City Health Centre,perangkat daerah,health,DINKES,,

    """

  /// The nouns and verbs that the season uses.
  static var verbs: Set<String> { Desk.verbs(of: script) }

  /// A desk with the season's workspace, on 15 June 2026.
  static func desk() throws -> Desk {
    let desk = try Desk(with: workspace.get(), .english)
    desk.today = "2026-06-15"
    return desk
  }

  /// Written once, for all tests.
  private static let workspace = Result { try played(.english).bytes("gugus.db") }

  /// A desk at which the whole of it was typed anew.
  static func played(_ language: Language) throws -> Desk {
    let desk = try Desk(language, isFounded: false)
    try desk.file("agencies.csv", agencies)
    try desk.file("minutes.md", Desk.minutes)
    try desk.file("weighing.csv", "post,children\nMawar,31\nMelati,28\n")
    try desk.play(script)
    return desk
  }
}
