import GugusDomain

extension IncentivePolicy {
  /// A policy to begin with, as a file.
  public static func example(in language: Language) -> String {
    switch language {
    case .english:
      """
      # Incentive policy. Every condition of a rule must be met.
      rules:
      - name: reliable
        when:
        - reliability lower bound >= 0.7
        - due >= 10
        - upheld findings = 0
        then: commendation-letter
        note: Two periods in a row before a budget incentive is considered.
      - name: present
        when:
        - attendance >= 90%
        - attendance with mandate >= 75%
        - overdue = 0
        then: recognition
      - name: persistently late
        when:
        - upheld findings >= 1
        - late days charged > 30
        then: written-reprimand

      """
    case .indonesian:
      """
      # Kebijakan insentif. Semua syarat suatu aturan harus terpenuhi.
      aturan:
      - nama: andal
        bila:
        - batas bawah keandalan >= 0,7
        - jatuh tempo >= 10
        - temuan terbukti = 0
        maka: piagam penghargaan
        catatan: Dua periode berturut-turut sebelum insentif anggaran dipertimbangkan.
      - nama: hadir
        bila:
        - kehadiran >= 90%
        - kehadiran berwenang >= 75%
        - terlambat = 0
        maka: pengakuan
      - nama: terus terlambat
        bila:
        - temuan terbukti >= 1
        - hari terlambat dibebankan > 30
        maka: teguran tertulis

      """
    }
  }
}
