/// Words in both languages with steps in places, which whoever shows them makes commands or links of.
public struct Advice: Hashable, Sendable {
  /// The words of one language, in order.
  public struct Words: Hashable, Sendable {
    /// A piece of them.
    public enum Part: Hashable, Sendable {
      /// Words alone.
      case text(String)
      /// What can be done, among words from which it must be told apart.
      case step(Step)
      /// What can be done, where the words show by themselves where it begins and ends.
      case plainStep(Step)
    }

    /// In the order in which they are read.
    public private(set) var parts: [Part] = []

    public static func + (left: Words, right: Words) -> Words {
      Words(parts: left.parts + right.parts)
    }
  }

  /// The words in English.
  public let en: Words
  /// The words in Indonesian.
  public let id: Words

  public init(en: Words, id: Words) {
    self.en = en
    self.id = id
  }

  /// Words without a step.
  public init(_ term: Term) {
    self.init(en: Words(stringLiteral: term.en), id: Words(stringLiteral: term.id))
  }

  /// The words in one of the two languages.
  public func `in`(_ language: Language) -> Words {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}

extension Advice.Words {
  /// What can be done, in the order of the words.
  public var steps: [Step] {
    parts.compactMap { part in
      switch part {
      case .text: nil
      case .step(let step), .plainStep(let step): step
      }
    }
  }
}

extension Advice.Words: ExpressibleByStringInterpolation {
  /// Words without a step.
  public init(stringLiteral text: String) { parts = [.text(text)] }

  /// Words as they were written, with steps where they were put in.
  public init(stringInterpolation interpolation: Interpolation) { parts = interpolation.parts }

  /// Puts steps among words.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Words go on.
    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.text(text)) }
    }

    /// A code, a day, a number, or words found elsewhere.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }

    /// What can be done, told apart from the words about it.
    public mutating func appendInterpolation(_ step: Step) { parts.append(.step(step)) }

    /// What can be done, where the words show by themselves where it begins and ends.
    public mutating func appendInterpolation(plain step: Step) { parts.append(.plainStep(step)) }

    /// Words that have steps of their own.
    public mutating func appendInterpolation(_ words: Advice.Words) { parts += words.parts }
  }
}

extension DefaultStringInterpolation {
  /// Advice is no text before somebody has spelled its steps.
  @available(*, unavailable, message: "its steps are spelled by whoever shows it")
  public mutating func appendInterpolation(_ words: Advice.Words) {}

  /// A step is no text before somebody has spelled it.
  @available(*, unavailable, message: "it is spelled by whoever shows it")
  public mutating func appendInterpolation(_ step: Step) {}
}

/// What knows more to advise than its plain words say.
public protocol Advising {
  /// What can be done; nil where its words say all.
  var advice: Advice? { get }
}
