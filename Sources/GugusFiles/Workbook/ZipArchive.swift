#if Spreadsheets
  import CZip
  import Foundation

  /// The parts of a zip archive, by name.
  final class ZipArchive {
    fileprivate let library: zip_functions
    private let archive: OpaquePointer

    package init(_ file: SpooledFile) throws(WorkbookFault) {
      var library = zip_functions()
      if let reason = zip_load(&library) { throw .cannotLoad(String(cString: reason)) }
      self.library = library
      // The library closes it.
      guard let stream = fdopen(dup(file.descriptor), "rb") else { throw .damaged("zip") }
      var error = zip_error_t()
      let count = ByteSource.size(of: file.descriptor) ?? 0
      guard let source = library.zip_source_filep_create(stream, 0, zip_int64_t(count), &error)
      else {
        fclose(stream)
        throw .damaged("zip")
      }
      guard let archive = library.zip_open_from_source(source, ZIP_RDONLY, &error) else {
        library.zip_source_free(source)
        throw .notAWorkbook
      }
      self.archive = archive
    }

    deinit { library.zip_discard(archive) }

    /// The part of that name, whatever its case; nil if there is none.
    package func part(_ name: String) throws(WorkbookFault) -> ZipPart? {
      var stat = zip_stat_t()
      guard library.zip_stat(archive, name, ZIP_FL_NOCASE, &stat) == 0 else { return nil }
      guard let file = library.zip_fopen(archive, name, ZIP_FL_NOCASE) else {
        throw .damaged(library.zip_strerror(archive))
      }
      return ZipPart(file, of: self, packedSize: Int(clamping: stat.comp_size))
    }
  }

  /// One part of an archive, unpacked as it is read.
  final class ZipPart {
    private let file: OpaquePointer
    /// Kept open for as long as the part is read.
    private let archive: ZipArchive
    private let packedSize: Int
    private var size = 0
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// Bytes of one part, unpacked.
    package static let limit = 1_073_741_824
    /// Times its size to which a part may unpack. XML of a real sheet, however regular, stays far
    /// below; deflate can reach 1032.
    static let ratio = 250
    /// Below that many bytes nothing is a trap.
    private static let harmless = 16_777_216

    fileprivate init(_ file: OpaquePointer, of archive: ZipArchive, packedSize: Int) {
      self.file = file
      self.archive = archive
      self.packedSize = packedSize
    }

    deinit { _ = archive.library.zip_fclose(file) }

    /// The bytes that follow; none at the end.
    package func next() throws(WorkbookFault) -> [UInt8] {
      let count = buffer.withUnsafeMutableBytes {
        archive.library.zip_fread(file, $0.baseAddress, UInt64($0.count))
      }
      guard count >= 0 else { throw .damaged(archive.library.zip_file_strerror(file)) }
      size += Int(count)
      if size > ZipPart.limit { throw .tooLarge(limit: ZipPart.limit) }
      if size > ZipPart.harmless, size / ZipPart.ratio > packedSize {
        throw .tooDense(ratio: ZipPart.ratio)
      }
      return Array(buffer[..<Int(count)])
    }
  }

  extension WorkbookFault {
    fileprivate static func damaged(_ reason: UnsafePointer<CChar>?) -> WorkbookFault {
      .damaged(reason.map { String(cString: $0) } ?? "zip")
    }
  }
#endif
