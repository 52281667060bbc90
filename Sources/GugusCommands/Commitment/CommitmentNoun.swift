import ArgumentParser
import GugusDomain

struct CommitmentNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "commitment",
      Term(en: "Track who owes what to whom.", id: "Pantau siapa menjanjikan apa kepada siapa."),
      subcommands: [
        CommitmentPropose.self, CommitmentImpose.self, CommitmentAccept.self,
        CommitmentDecline.self, CommitmentRevise.self, CommitmentEvidence.self,
        CommitmentClaim.self, CommitmentVerify.self, CommitmentRelease.self,
        CommitmentCancel.self, CommitmentBarrier.self, CommitmentList.self, CommitmentShow.self,
      ], aliases: ["komitmen"])
  }
}
