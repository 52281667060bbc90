import ArgumentParser
import GugusDomain

struct CommitmentNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "commitment",
      Term(en: "Track who owes what to whom.", id: "Pantau siapa menjanjikan apa kepada siapa."),
      subcommands: [
        CommitmentPropose.self, CommitmentImpose.self, CommitmentAccept.self,
        CommitmentDecline.self, CommitmentRevise.self, CommitmentDelegate.self,
        CommitmentAssign.self, CommitmentSupport.self, CommitmentConfirm.self,
        CommitmentEvidence.self, CommitmentProgress.self, CommitmentClaim.self,
        CommitmentVerify.self, CommitmentObject.self, CommitmentRelease.self, CommitmentCancel.self,
        CommitmentSuspend.self, CommitmentResume.self, CommitmentBarrier.self,
        CommitmentList.self, CommitmentShow.self, CommitmentGraphVerb.self,
        CommitmentReceipt.self,
      ], aliases: ["komitmen"])
  }
}
