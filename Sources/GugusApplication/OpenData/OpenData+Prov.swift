import GugusDomain
import GugusLog
import GugusOpenData
import GugusOutput
import GugusStore

extension OpenData {
  func writeProv(
    _ names: Prov.Context, to sink: (String) throws -> Void
  ) throws {
    var graph = ProvGraph(
      names: try agencies().mapValues(\.name), withPeople: scope.withPeople)
    try StreamedJSON([
      ("@context", .value(names)),
      (
        "@graph",
        .array { element in
          try workspace.eachRevision { revision in
            let nodes = graph.nodes(
              of: revision.entry, kind: revision.entry.event.kind.term,
              leafHash: revision.leafHash.hexadecimal, previous: revision.previous)
            for node in nodes { try element(node) }
          }
        }
      ),
    ]).write(to: sink)
  }
}
