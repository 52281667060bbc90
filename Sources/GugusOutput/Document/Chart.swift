import GugusDomain

/// A picture of figures. Everything in it also stands in a table of its document, so that
/// formats without pictures leave it out and lose nothing.
public struct Chart: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A bar for each row, of parts that follow one another; with a whisker where the row has
    /// an interval.
    case bars([BarRow])
    /// A line for each commitment, from when it was made past its due dates to its end.
    case timeline([TimelineRow], today: Day)
    /// How much of something goes from each row to each column.
    case heatMap(HeatMap)
    /// A value for each step of time, in one or more lines of fractions 0…1.
    case trend(steps: [String], [TrendLine])
    /// How far something has come from where it began to where it should be.
    case progress([ProgressRow])
    /// Scores from 1 to 5, each compared between several who gave them.
    case profile([ProfileRow])
  }

  /// The caption, and the name for screen readers.
  public let title: Term
  /// What it shows, in a sentence or two, for who cannot see it.
  public let description: Term
  public let kind: Kind

  public init(title: Term, description: Term, _ kind: Kind) {
    self.title = title
    self.description = description
    self.kind = kind
  }

  /// Whether there is nothing in it to see.
  var isEmpty: Bool {
    switch kind {
    case .bars(let rows): rows.isEmpty
    case .timeline(let rows, _): rows.isEmpty
    case .heatMap(let map): map.rows.isEmpty || map.columns.isEmpty
    case .trend(_, let lines): lines.allSatisfy { $0.values.allSatisfy { $0 == nil } }
    case .progress(let rows): rows.isEmpty
    case .profile(let rows): rows.allSatisfy(\.scores.isEmpty)
    }
  }
}

extension Chart {
  /// How a part is filled. Each has a colour, a pattern and a character of its own, so that
  /// colour never speaks alone.
  public enum Fill: CaseIterable, Hashable, Sendable {
    case good, fair, poor, bad, neutral
  }

  public struct BarRow: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
      public let name: Term
      public let count: Int
      public let fill: Fill

      public init(_ name: Term, _ count: Int, _ fill: Fill) {
        self.name = name
        self.count = count
        self.fill = fill
      }
    }

    public let label: Term
    public let parts: [Part]
    /// Of the first part's share of the whole row; each bound 0…1.
    public let interval: ClosedRange<Double>?

    public init(_ label: Term, _ parts: [Part], interval: ClosedRange<Double>? = nil) {
      self.label = label
      self.parts = parts
      self.interval = interval
    }
  }

  public struct TimelineRow: Hashable, Sendable {
    public let code: String
    public let label: String
    public let since: Day
    public let firstDue: Day
    public let due: Day
    /// When it was delivered or closed; nil while it is open.
    public let ended: Day?
    public let state: Term
    public let fill: Fill

    public init(
      code: String, label: String, since: Day, firstDue: Day, due: Day, ended: Day?, state: Term,
      fill: Fill
    ) {
      self.code = code
      self.label = label
      self.since = since
      self.firstDue = firstDue
      self.due = due
      self.ended = ended
      self.state = state
      self.fill = fill
    }
  }

  public struct HeatMap: Hashable, Sendable {
    /// What the rows are, what the columns are, what is counted.
    public let rowTitle: Term
    public let columnTitle: Term
    public let rows: [Term]
    public let columns: [Term]
    /// `values[row][column]`.
    public let values: [[Int]]

    public init(
      rowTitle: Term, columnTitle: Term, rows: [Term], columns: [Term], values: [[Int]]
    ) {
      self.rowTitle = rowTitle
      self.columnTitle = columnTitle
      self.rows = rows
      self.columns = columns
      self.values = values
    }
  }

  public struct TrendLine: Hashable, Sendable {
    public let name: Term
    /// One for each step, 0…1; nil where there is nothing to measure.
    public let values: [Double?]
    public let intervals: [ClosedRange<Double>?]

    public init(_ name: Term, values: [Double?], intervals: [ClosedRange<Double>?]) {
      self.name = name
      self.values = values
      self.intervals = intervals
    }
  }

  public struct ProgressRow: Hashable, Sendable {
    public let label: String
    public let unit: String
    public let baseline: Double
    public let target: Double
    /// The last measurement; nil before there is one.
    public let value: Double?

    public init(_ label: String, unit: String, baseline: Double, target: Double, value: Double?) {
      self.label = label
      self.unit = unit
      self.baseline = baseline
      self.target = target
      self.value = value
    }
  }

  public struct ProfileRow: Hashable, Sendable {
    public struct Score: Hashable, Sendable {
      public let by: String
      /// 1…5.
      public let score: Double

      public init(by: String, _ score: Double) {
        self.by = by
        self.score = score
      }
    }

    public let label: Term
    public let scores: [Score]

    public init(_ label: Term, _ scores: [Score]) {
      self.label = label
      self.scores = scores
    }
  }
}
