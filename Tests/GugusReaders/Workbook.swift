/// The least workbook around the XML of its one worksheet, so that the reader of worksheets sees
/// changed XML, not a broken archive: a zip archive (APPNOTE.TXT 6.3.10 §4.3) whose parts are
/// stored as they are.
enum Workbook {
  static func around(_ sheet: [UInt8]) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    let parts = others + [("xl/worksheets/sheet1.xml", sheet)]
    for (name, bytes) in parts {
      // Needs version 2.0; no flags, not packed, no time; no extra field.
      let description: [UInt8] =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + little(crc32(of: bytes))
        + little(UInt32(bytes.count)) + little(UInt32(bytes.count))
        + little(UInt16(name.utf8.count)) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + description
      // No comment, the first disk, no attributes.
      directory += [UInt8](repeating: 0, count: 10) + little(UInt32(archive.count)) + name.utf8
      archive += [0x50, 0x4B, 3, 4] + description + name.utf8 + bytes
    }
    let count = little(UInt16(parts.count))
    return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + little(UInt32(directory.count)) + little(UInt32(archive.count)) + [0, 0]
  }

  private static let others: [(String, [UInt8])] = [
    (
      "xl/workbook.xml",
      #"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="t/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="t/styles" Target="styles.xml"/></Relationships>
      """
    ),
    (
      "xl/sharedStrings.xml",
      "<sst><si><t>Kode</t></si><si><r><t>Na</t></r><r><t>ma</t></r></si><si><t>x_000D_</t></si></sst>"
    ),
    (
      "xl/styles.xml",
      #"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="21"/></cellXfs></styleSheet>"#
    ),
  ].map { ($0, Array($1.utf8)) }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Of ISO 3309, as zip has it.
  private static func crc32(of bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }
}
