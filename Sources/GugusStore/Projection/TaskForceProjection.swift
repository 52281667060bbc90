import GRDB
import GugusDomain

extension Projection {
  private static let taskForces = DerivedTable(
    "task_force", of: "code",
    [
      "name_en", "name_id", "mandate", "legal_kind", "legal_number", "legal_date", "legal_title",
      "parent", "approach", "formality", "starts", "ends", "reporting_interval", "since",
      "dissolved_on", "dissolved_because", "successor",
    ])
  private static let classes = DerivedTable(
    "task_force_class", of: "task_force", ["class", "value"])
  private static let services = DerivedTable(
    "service", of: "task_force", ["position", "pattern", "kind", "name"])
  private static let memberships = DerivedTable(
    "membership", of: "task_force", ["position", "agency", "role", "starts", "ends"])
  private static let outcomes = DerivedTable(
    "outcome", of: "task_force",
    ["number", "name", "indicator", "unit", "baseline", "target", "due"])
  private static let measurements = DerivedTable(
    "measurement", of: "task_force", ["position", "outcome", "value", "measured_on"])
  private static let standing = DerivedTable(
    "standing_follow_up", of: "task_force",
    ["number", "deliverable", "debtor", "creditor", "due_after"])

  static func rows(of taskForce: TaskForce) -> [DerivedRows] {
    let details = taskForce.details
    return [
      DerivedRows(
        taskForces,
        [
          [
            details.nameEnglish, details.nameIndonesian, details.mandate,
            details.legalBasis?.kind.rawValue, details.legalBasis?.number,
            details.legalBasis?.date, details.legalBasis?.title, details.parent?.text,
            details.approach.rawValue, details.formality.rawValue, details.from, details.until,
            details.reportingInterval, taskForce.since, taskForce.dissolvedOn,
            taskForce.dissolution?.reason.text, taskForce.dissolution?.successor?.text,
          ]
        ]),
      DerivedRows(
        classes,
        set: details.goalAreas.map { ["goal-area", $0.rawValue] }
          + details.drivers.map { ["driver", $0.rawValue] }
          + details.modes.map { ["mode", $0.rawValue] }),
      DerivedRows(
        services,
        details.services.enumerated().map { index, service in
          [index + 1, service.pattern.rawValue, service.kind.rawValue, service.name]
        }),
      DerivedRows(
        memberships,
        taskForce.memberships.enumerated().map { index, membership in
          [
            index + 1, membership.agency.text, membership.role.rawValue, membership.from,
            membership.until,
          ]
        }),
      DerivedRows(
        outcomes,
        taskForce.outcomes.map {
          [$0.number, $0.name, $0.indicator, $0.unit, $0.baseline, $0.target, $0.due]
        }),
      DerivedRows(
        measurements,
        taskForce.measurements.enumerated().map { index, measurement in
          [index + 1, measurement.outcome, measurement.value, measurement.on]
        }),
      DerivedRows(
        standing,
        taskForce.standing.map {
          [$0.number, $0.deliverable, $0.debtor.text, $0.creditor.text, $0.dueAfter]
        }),
    ]
  }
}
