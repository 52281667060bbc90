import GugusDomain
import Testing

@testable import GugusOutput

@Suite("Markdown")
struct MarkdownTests {
  @Test("has headings, facts and a table for each group, in English")
  func english() throws {
    #expect(
      try rendered(status, as: .markdown) == """
        # Status of TPPS

        - **Kept on time:** 12/15 (80%)
        - **Reliability:** 55–93%

        ## Commitments

        ### Debtor: DINKES

        | Code | Deliverable | Due | State | Late |
        |---|---|---|---|---:|
        | TPPS/K1 | Kirim data timbang Februari | 2026-04-10 | active | 7 |
        | TPPS/K12 | Padankan data balita | 2026-04-20 | satisfied | – |

        ### Debtor: DINSOS

        | Code | Deliverable | Due | State | Late |
        |---|---|---|---|---:|
        | TPPS/K2 | Salurkan bantuan | 2026-04-20 | violated | 120 |

        Released ones are left out.

        """)
  }

  @Test("has them in Indonesian")
  func indonesian() throws {
    #expect(
      try rendered(status, as: .markdown, .indonesian) == """
        # Keadaan TPPS

        - **Tepat waktu:** 12/15 (80%)
        - **Keandalan:** 55–93%

        ## Komitmen

        ### Penanggung jawab: DINKES

        | Kode | Keluaran | Batas waktu | Status | Terlambat |
        |---|---|---|---|---:|
        | TPPS/K1 | Kirim data timbang Februari | 2026-04-10 | berjalan | 7 |
        | TPPS/K12 | Padankan data balita | 2026-04-20 | terpenuhi | – |

        ### Penanggung jawab: DINSOS

        | Kode | Keluaran | Batas waktu | Status | Terlambat |
        |---|---|---|---|---:|
        | TPPS/K2 | Salurkan bantuan | 2026-04-20 | dilanggar | 120 |

        Yang dibebaskan tidak dihitung.

        """)
  }

  @Test("shows text exactly, markup and line breaks included")
  func escapes() {
    #expect(
      markdownInline("a|b \\ <b>*x*_y_ [z](u) `c` &amp; ~\nnext \u{202E}")
        == #"a\|b \\ \<b\>\*x\*\_y\_ \[z\](u) \`c\` \&amp; \~<br>next \\u{202E}"#)
  }

  @Test(
    "does not read the beginning of a paragraph as markup",
    arguments: [
      ("# x", "\\# x"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("1. x", "1\\. x"),
      ("12) x", "12\\) x"),
      ("    x", "x"), ("12 x", "12 x"), ("=", "\\="), ("", ""),
    ])
  func paragraphs(text: String, markdown: String) {
    #expect(markdownParagraph(text) == markdown)
  }

  @Test("says plainly that there are no rows")
  func emptyTable() throws {
    #expect(try rendered(texts([]), as: .markdown, .indonesian) == "Tidak ada.\n")
  }
}
