import GugusCalendar
import GugusDomain
import GugusFiles
import GugusStore

/// Finds the days of a published list of holidays that are not on record yet.
public struct FindHolidays {
  private let published: [Day]

  /// A list of holidays as it was published.
  ///
  /// - Parameter file: how messages call it.
  /// - Throws: `FileFaults`.
  public init(_ bytes: [UInt8], file: String) throws {
    published = try HolidayFile.days(bytes: bytes, file: file)
  }

  /// What a list of holidays brings.
  public struct Answer: Sendable {
    /// In the order of the list.
    public let new: [Day]
    /// How many were there already.
    public let known: Int
  }

  /// Compares the list with the settings of a workspace, and changes nothing.
  ///
  /// - Throws: `WorkspaceFault`.
  public func run(on record: Workspace) throws -> Answer {
    let known = Set(try record.settings().holidays)
    let new = published.filter { !known.contains($0) }
    return Answer(new: new, known: published.count - new.count)
  }
}
