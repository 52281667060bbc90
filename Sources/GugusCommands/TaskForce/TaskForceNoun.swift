import ArgumentParser
import GugusDomain

struct TaskForceNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "taskforce",
      Term(en: "Task forces and working groups.", id: "Gugus tugas dan kelompok kerja."),
      subcommands: [
        TaskForceForm.self, TaskForceList.self, TaskForceShow.self, TaskForceAmend.self,
        TaskForceJoin.self, TaskForceLeave.self, TaskForceOutcome.self, TaskForceDissolve.self,
      ], aliases: ["satgas", "gugus-tugas"])
  }
}
