/// The commitments for which one waits, in the order in which they are to be shown; none where
/// it has none or is not known.
public typealias Antecedents = (CommitmentCode) -> [CommitmentCode]

/// The circle that would arise if `code` waited for these antecedents too: each waits for the
/// next and the last for the first, which is `code`. Nil where none would. Of several circles,
/// one of the shortest.
public func circle(
  adding antecedents: [CommitmentCode], to code: CommitmentCode,
  in graph: (CommitmentCode) throws -> [CommitmentCode]
) rethrows -> [CommitmentCode]? {
  // Breadth first. `waiting` holds, for each one reached, the one through which it was reached.
  var waiting: [CommitmentCode: CommitmentCode] = [:]
  var reached = [code]
  var next = 0
  while next < reached.count {
    let current = reached[next]
    next += 1
    // What `code` waits for already makes no new circle.
    for antecedent in current == code ? antecedents : try graph(current) {
      if antecedent == code { return sequence(first: current) { waiting[$0] }.reversed() }
      if waiting[antecedent] == nil {
        waiting[antecedent] = current
        reached.append(antecedent)
      }
    }
  }
  return nil
}

/// When a commitment is to be delivered, taken by itself, and what it waits for.
public struct Planned: Hashable, Sendable {
  /// Its own due date, or the forecast one.
  public var date: Day
  /// What it waits for; one that is not known is left out of the computation.
  public var antecedents: [CommitmentCode]

  public init(date: Day, antecedents: [CommitmentCode] = []) {
    self.date = date
    self.antecedents = antecedents
  }
}

/// One commitment of a critical chain.
public struct ChainLink: Hashable, Sendable {
  /// The commitment that is this link.
  public let code: CommitmentCode
  /// Its own due date, or the forecast one.
  public let date: Day
  /// The day on which it can be finished at the earliest, given all that it waits for.
  public let finish: Day
}

/// The chain that decides when the last of these commitments is finished, first to last.
///
///     finish = max(own date, latest finish of the antecedents)
///
/// It ends with the one that finishes last, of those for which none of the others waits, and goes
/// back each time to the antecedent that finishes last, to one without antecedents; of two that
/// finish on the same day, to the lower code. A commitment that is not in `plan` is left out.
public func criticalChain(
  of codes: [CommitmentCode], in plan: (CommitmentCode) -> Planned?
) -> [ChainLink] {
  var links: [CommitmentCode: ChainLink] = [:]
  var decisive: [CommitmentCode: ChainLink] = [:]
  var awaited: Set<CommitmentCode> = []
  for code in antecedentsFirst(from: codes, in: { plan($0)?.antecedents ?? [] }) {
    guard let planned = plan(code) else { continue }
    let antecedents = planned.antecedents.compactMap { links[$0] }
    awaited.formUnion(antecedents.map(\.code))
    let latest = lastToFinish(antecedents)
    let finish = latest.map { max(planned.date, $0.finish) } ?? planned.date
    links[code] = ChainLink(code: code, date: planned.date, finish: finish)
    decisive[code] = latest
  }
  let ends = codes.filter { !awaited.contains($0) }
  guard let last = lastToFinish(ends.compactMap { links[$0] }) else { return [] }
  return sequence(first: last) { decisive[$0.code] }.reversed()
}

private func lastToFinish(_ links: [ChainLink]) -> ChainLink? {
  links.max { ($0.finish, $1.code) < ($1.finish, $0.code) }
}

/// A line of a tree of commitments.
public struct TreeLine: Hashable, Sendable {
  /// The commitment that stands on this line.
  public let code: CommitmentCode
  /// 0 at a root, one more for each step to an antecedent.
  public let depth: Int
  /// It stands further up with all that it waits for, and is only referred to here.
  public let isReference: Bool
}

/// The commitments as a tree to print from top to bottom: at the roots those for which none of
/// the others waits, under each its antecedents. Each stands in full once, afterwards as a
/// reference.
public func antecedentTree(of codes: [CommitmentCode], in graph: Antecedents) -> [TreeLine] {
  var lines: [TreeLine] = []
  var printed: Set<CommitmentCode> = []
  var pending = unawaited(codes, in: graph).reversed().map { (code: $0, depth: 0) }
  while let (code, depth) = pending.popLast() {
    let isFirst = printed.insert(code).inserted
    lines.append(TreeLine(code: code, depth: depth, isReference: !isFirst))
    if isFirst { pending += graph(code).reversed().map { ($0, depth + 1) } }
  }
  return lines
}

/// Every commitment reached from `codes`, each once, antecedents before those that wait for them.
///
/// Within a circle, which the rules refuse but a measure must survive, this cannot hold for every
/// antecedent: those that come no earlier than the one that waits close the circle, and the
/// measures leave them out.
func antecedentsFirst(
  from codes: [CommitmentCode], in graph: Antecedents
) -> [CommitmentCode] {
  // Depth first with a stack of our own: a chain may be longer than the program's stack is deep.
  var order: [CommitmentCode] = []
  var entered: Set<CommitmentCode> = []
  var pending = codes.reversed().map { (code: $0, isDone: false) }
  while let (code, isDone) = pending.popLast() {
    if isDone {
      order.append(code)
    } else if entered.insert(code).inserted {
      pending.append((code, true))
      pending += graph(code).reversed().map { ($0, false) }
    }
  }
  return order
}

/// Those of `codes` for which nothing reached from them waits; of a circle that nothing else
/// waits for, the one that comes first.
private func unawaited(
  _ codes: [CommitmentCode], in graph: Antecedents
) -> [CommitmentCode] {
  var passed: Set<CommitmentCode> = []
  var awaited: Set<CommitmentCode> = []
  for code in antecedentsFirst(from: codes, in: graph) {
    awaited.formUnion(graph(code).filter(passed.contains))
    passed.insert(code)
  }
  return codes.filter { !awaited.contains($0) }
}
