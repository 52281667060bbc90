/// A place in a file: that byte of the part of it that was read.
package struct SourcePlace: Sendable {
  package let source: SourceFile
  package let offset: Int

  package init(source: SourceFile, offset: Int) {
    self.source = source
    self.offset = offset
  }

  package var line: Int { source.line(at: offset) }
  package var column: Int { source.column(at: offset) }
  package func fault(_ cause: any FaultCause) -> FileFault { source.fault(cause, at: offset) }
}
