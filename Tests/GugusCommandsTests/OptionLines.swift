/// Lines of every verb in which its options stand together.
enum OptionLines {
  static let lines = written.split(separator: "\n").map(String.init)

  private static let written = #"""
    !init new.db --steward BAPPEDA --name-id Bappeda --name-en Planning --kind \#
    regional-office --sector planning --from 2020-01-01 --until 2030-01-01 --parent PRIV \#
    --successor PRIV --time-zone WIT --rehearsal --seed 7
    init new.db --steward BAPPEDA --name-id Bappeda --name-en Planning --kind regional-office \#
    --sector planning --from 2020-01-01 --until 2030-01-01 --time-zone WIT --rehearsal --seed \#
    7
    agency add BPBD --name-id Bencana --name-en Disaster --kind regional-office~private \#
    --sector safety --parent BAPPEDA --from 2020-01-01 --until 2027-01-01 --successor PRIV \#
    --as BAPPEDA
    agency edit ASPUMI --name-id Pengusaha --name-en Trade --kind private~international \#
    --sector trade --parent BAPPEDA --from 2020-01-01 --until 2026-04-01 --successor DINSOS \#
    --as BAPPEDA
    agency steward BAPPEDA --as BAPPEDA
    agency list --kind regional-office~private --sector health~social --taskforce TPPS~FAR \#
    --active-on 2026-04-01~1990-01-01
    agency show DINKES
    import agencies agencies.xlsx --map workbook.yaml --sheet agencies~None --read-as \#
    xlsx~csv --keep-going --refused r.csv --as BAPPEDA
    import agencies agencies.csv --guess --read-as csv~json --encoding utf-8~utf-16le \#
    --delimiter comma~tab
    import agencies agencies.xlsx --guess --read-as xlsx~csv --sheet agencies~None
    taskforce form NEWS --name-id Baru --name-en News --mandate Match --legal-basis 'regent \#
    decree|9/2026|2026-01-02|On it' --parent TPPS --goal public-service --driver \#
    silos-sectoral-ego --mode coordination --approach social-coalition --formality informal \#
    --service 'one door|services|Counselling' --from 2026-02-02 --until 2026-12-30 \#
    --reporting-interval 3 --chair BAPPEDA --deputy-chair DPPKB --steering DINSOS \#
    --secretariat DINKES --member ASPUMI --observer PRIV --as BAPPEDA
    taskforce list --goal public-service~policy-development --driver \#
    silos-sectoral-ego~information-technology --mode coordination~synergy --approach \#
    task-force~social-coalition --formality formal~informal --service-pattern \#
    one-door~one-roof --service-kind services~goods --member DINKES~ASPUMI --parent TPPS~DATA \#
    --active-on 2026-02-01~2030-01-01 --dissolved
    taskforce show TPPS
    taskforce amend DATA --name-id Pokja --name-en Group --mandate More --legal-basis 'regent \#
    decree|9/2026|2026-01-02|On it' --parent FAR --goal policy-development --driver \#
    information-technology --mode synergy --approach social-coalition --formality informal \#
    --service 'one roof|services|Other' --from 2026-01-03 --until 2026-12-30 \#
    --reporting-interval 3 --as DPPKB
    taskforce join TPPS ASPUMI --role member~observer --from 2026-04-20~2026-04-19 --until \#
    2026-12-01 --as BAPPEDA
    taskforce leave TPPS DINSOS --until 2026-12-01 --as BAPPEDA
    taskforce outcome TPPS --add Fewer --indicator P --unit % --baseline 21~22 --target 14~15 \#
    --due 2026-12-30~2026-12-29 --as BAPPEDA
    taskforce outcome TPPS --measure 1~2 --value 19~18 --as BAPPEDA
    taskforce dissolve DATA --successor TPPS --reason Over --as DPPKB
    meeting schedule TPPS --title Third --date 2026-07-01 --start 09:00 --end 10:00 --zone \#
    WIT --place Hall --chair Head --minute-taker Sari --as DPPKB
    meeting agenda TPPS --date 2026-06-18~2026-06-20 --title Other --output a.md
    meeting log other.md --impose --edition-of TPPS/M3~TPPS/M2 --dialect gugus~notes --as \#
    DPPKB
    meeting log other.md --impose --another --dialect gugus~notes --as DPPKB
    meeting list --taskforce TPPS~DATA --state scheduled~held --period 2026-06~2025
    meeting show TPPS/M1
    meeting minutes TPPS/M1 --format json~csv --output m.out
    meeting ratify TPPS/M3 --as DPPKB
    meeting amend TPPS/M1 --text Better --decision 1 --reason Right --as DPPKB
    meeting cancel TPPS/M2 --reason Rain --as DPPKB
    meeting standing TPPS --add Data --debtor DINKES~DPPKB --creditor BAPPEDA~DPPKB \#
    --supporter DINSOS --due-after 20~10 --as DPPKB
    meeting standing TPPS --drop 1~2 --as DPPKB
    meeting standing TPPS
    meeting reschedule TPPS/M2 --title Other --date 2026-06-20 --start 09:00 --end 10:00 \#
    --zone WIT --place Hall --as DPPKB
    meeting invite TPPS/M2 --output i.ics
    meeting answer TPPS/M2 comes --agency DINKES~DPPKB --person Sari --as DPPKB
    commitment propose TPPS --deliverable New~Old --debtor DINKES~DPPKB --creditor \#
    BAPPEDA~DPPKB --due 2026-05-31~2026-05-30 --supporter DINSOS --verifier DPPKB --meeting \#
    TPPS/M1 --decision 1 --outcome 1 --weight 3 --person Sari --no-evidence-due --antecedent \#
    TPPS/K3 --condition Rain --fact-by 2026-05-01 --condition-by 2026-06-01 --every \#
    month~year --until 2026-08-31~2026-07-01 --as BAPPEDA
    commitment impose TPPS --deliverable New~Old --debtor DINKES~DPPKB --creditor \#
    BAPPEDA~DPPKB --due 2026-05-31~2026-05-30 --supporter DINSOS --verifier DPPKB --meeting \#
    TPPS/M1 --decision 1 --outcome 1 --weight 3 --person Sari --no-evidence-due --antecedent \#
    TPPS/K3 --condition Rain --fact-by 2026-05-01 --condition-by 2026-06-01 --every \#
    month~year --until 2026-08-31~2026-07-01 --legal-basis 'regent \#
    decree|9/2026|2026-01-02|On it' --as BAPPEDA
    commitment accept TPPS/K3 --as DINKES
    commitment decline TPPS/K3 --reason No --as DINKES
    commitment revise TPPS/K2 --due 2026-08-01 --deliverable Else --antecedent TPPS/K4 \#
    --condition Rain --fact-by 2026-05-01 --condition-by 2026-06-01 --reason Rain --as DINKES
    commitment revise TPPS/K10 --due 2026-08-01 --deliverable Else --no-condition --reason \#
    Rain --as DINSOS
    commitment revise TPPS/K6 --agree --as DPPKB
    commitment revise TPPS/K6 --refuse --reason No --as DPPKB
    commitment delegate TPPS/K2 --to DPPKB~DINSOS --reason No --as DINKES
    commitment delegate TPPS/K7 --agree --as DINSOS
    commitment delegate TPPS/K7 --refuse --reason No --as DINSOS
    commitment assign TPPS/K2 --to DPPKB~DINSOS --reason Why --as BAPPEDA
    commitment support TPPS/K2 --join DPPKB~ASPUMI --as DINKES
    commitment support TPPS/K2 --leave DINSOS~DPPKB --as DINKES
    commitment confirm TPPS/K10 --evidence Gazette --as DPPKB
    commitment evidence TPPS/K2 --file policy.yaml~minutes.md --note Good --as DINKES
    commitment evidence TPPS/K2 --link https://example.org --note Good --as DINKES
    commitment evidence TPPS/K2 --extract 1~2 --output e.out
    commitment progress TPPS/K2 --completion limited~complete --forecast red~green --note \#
    Slow --as DINKES
    commitment claim TPPS/K2 --note Done --as DINKES
    commitment verify TPPS/K4 --verdict cannot-be-followed-up~failed --reason No \#
    --valid-reason force-majeure --evidence-is sufficient~relevant --completion \#
    limited~complete --as DPPKB
    commitment object TPPS/K11 --reason No --as DINSOS
    commitment object TPPS/K12 --uphold --reason Yes --as BAPPEDA
    commitment object TPPS/K12 --dismiss --reason Yes --as BAPPEDA
    commitment release TPPS/K2 --reason No --as BAPPEDA
    commitment cancel TPPS/K2 --reason No --as DINKES
    commitment suspend TPPS/K2 --reason No --as DINKES
    commitment suspend TPPS/K8 --agree --as DPPKB
    commitment suspend TPPS/K8 --refuse --reason No --as DPPKB
    commitment resume TPPS/K5 --due 2026-08-01 --reason Over --as DINSOS
    commitment resume TPPS/K9 --agree --as DPPKB
    commitment resume TPPS/K9 --refuse --reason No --as DPPKB
    commitment barrier TPPS/K2 --raise budget~regulation --text Money --as DINKES
    commitment barrier TPPS/K2 --escalate 1~2 --level Regent~Governor --as DINKES
    commitment barrier TPPS/K2 --resolve 1~2 --text Paid --as DINKES
    commitment list --taskforce TPPS~DATA --debtor DINKES~DINSOS --creditor BAPPEDA~DINSOS \#
    --supporter DINSOS~DPPKB --meeting TPPS/M1~TPPS/M2 --decision 1~2 --outcome 1~2 --state \#
    active~proposed --due 2026-03~2026-04 --verdict not-yet-as-recommended~failed --forecast \#
    red~green --barrier budget~regulation --sector health~social --text parcels~zzz \#
    (--overdue) (--imposed) (--open) (--filter) late --sort weight~code --columns \#
    code,due~code --limit 5~1
    commitment list --taskforce TPPS~DATA --debtor DINKES~DINSOS --creditor BAPPEDA~DINSOS \#
    --supporter DINSOS~DPPKB --meeting TPPS/M1~TPPS/M2 --decision 1~2 --outcome 1~2 --state \#
    active~proposed --due 2026-03~2026-04 --verdict not-yet-as-recommended~failed --forecast \#
    red~green --barrier budget~regulation --sector health~social --text parcels~zzz \#
    (--overdue) (--imposed) (--open) (--filter) late --count (--separator) tab
    commitment show TPPS/K2
    commitment graph --taskforce TPPS~DATA --outcome 1~2 --draw mermaid~dot
    commitment graph --taskforce TPPS~DATA --outcome 1~2 --critical
    commitment receipt TPPS/K2 --checkpoint checkpoint --withhold-people --output r.out
    commitment receipt TPPS/K2 --key dppkb.example~dinkes.example --withhold-people --output \#
    r.out
    finding raise TPPS --against DINKES~DINSOS --commitment TPPS/K2~TPPS/K3 --grounds No --as \#
    BAPPEDA
    finding answer TPPS/T1 --text No --as DINKES
    finding conclude TPPS/T2 --verdict upheld~dismissed --reason No --as BAPPEDA
    finding withdraw TPPS/T1 --reason No --as BAPPEDA
    finding list --taskforce TPPS~DATA --agency DINKES~DINSOS --commitment TPPS/K2~TPPS/K3 \#
    --state open~replied (--open) --period 2026~2025
    finding show TPPS/T1
    incentive award TPPS DINSOS --kind recognition~budget-incentive --authority \#
    Regent~Governor --legal-basis 'regent decree|9/2026|2026-01-02|On it' --from 2026-04-25 \#
    --until 2026-12-01 --reason Early~Good --as BAPPEDA
    incentive award TPPS DINSOS --from-suggestion early~late --period 2026~2025 --authority \#
    Regent~Governor --legal-basis 'regent decree|9/2026|2026-01-02|On it' --from 2026-04-25 \#
    --until 2026-12-01 --reason Early~Good --as BAPPEDA
    incentive sanction TPPS DINKES --kind oral-reprimand~report-to-superior --finding TPPS/T3 \#
    --authority Regent~Governor --legal-basis 'regent decree|9/2026|2026-01-02|On it' --from \#
    2026-04-25 --until 2026-12-01 --reason Late~Bad --as BAPPEDA
    incentive sanction TPPS DINKES --from-suggestion behind~late --period 2026~2025 --finding \#
    TPPS/T3 --authority Regent~Governor --legal-basis 'regent decree|9/2026|2026-01-02|On it' \#
    --from 2026-04-25 --until 2026-12-01 --reason Late~Bad --as BAPPEDA
    incentive appeal TPPS/I1 --reason No --as DINKES
    incentive reject TPPS/I2 --reason No --as BAPPEDA
    incentive lift TPPS/I1 --reason No --as BAPPEDA
    incentive suggest --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    incentive policy --adopt policy.yaml~other.yaml --as BAPPEDA
    incentive policy --source
    incentive policy
    incentive policy --example
    incentive list --taskforce TPPS~DATA --agency DINKES~DPPKB (--awards) --sanctions \#
    --running --period 2026~2025
    incentive show TPPS/I1
    assessment open TPPS --title Second~Third --as DPPKB
    assessment record TPPS/A1 --prerequisite culture-and-philosophy~new-ways-of-working \#
    --score 2~3 --text Good~Bad --evidence Survey --as DINKES
    assessment close TPPS/A1 --as DPPKB
    assessment list --taskforce TPPS~DATA
    assessment show TPPS
    status --for DINKES~ASPUMI --taskforce TPPS~DATA --within 30~1 --limit 5~1
    next --for DINKES~DINSOS --taskforce TPPS~DATA --limit 5~1 --explain
    report summary --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025 --explain \#
    reliability~attendance
    report scorecard --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report matrix --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report aging --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report attribution --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report outcomes --taskforce TPPS~DATA --agency DINKES~ASPUMI --period 2026~2025 --format \#
    json~csv --output out.json~other.json
    report outcomes --taskforce TPPS~DATA (--agency) DINKES --period 2026~2025
    report barriers --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report trend --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report network --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report services --taskforce OLD~FAR --agency DINKES~DINSOS --period 2026~2025
    report approaches --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    report health --taskforce TPPS~DATA --agency DINKES~DINSOS --period 2026~2025
    journal list --subject TPPS~OLD --kind taskforce.joined~taskforce.formed --limit 5~1
    journal show 20
    journal void 34 --reason No --cascade --as BAPPEDA
    !journal void 34 --reason No --cascade --on 2026-04-19 --as BAPPEDA
    journal verify --checkpoint checkpoint --key dppkb.pub~dinkes.pub
    journal rebuild
    journal head --size 5~6
    journal prove --since 5~6
    journal checkpoint --key dppkb.example~dinkes.example --output c.out
    journal witness checkpoint-of-dinkes --log-key dinkes.pub~dppkb.pub --key \#
    dppkb.example~dinkes.example --output c.out
    journal forget --person Ratna~Sari --keep 31:body.minutes.attendance.2.person \#
    --legal-basis 'law|27/2022|2022-10-17|PDP' --yes --as BAPPEDA
    journal forget --entry 27~26 --field attendance.2.person --field attendance.0.person \#
    --keep 27:body.minutes.attendance.0.person --legal-basis 'law|27/2022|2022-10-17|PDP' \#
    --yes --as BAPPEDA
    journal forget --evidence TPPS/K2#1~TPPS/K2#2 --keep 60:body.source.file.name \#
    --legal-basis 'law|27/2022|2022-10-17|PDP' --yes --as BAPPEDA
    journal forget --from forgotten.json --as BAPPEDA
    journal forgets
    key new x.example
    key list --registered
    key show dppkb.example --witness
    key register DINKES dinkes.example --as DPPKB
    key revoke DPPKB KEY-ID --reason Lost --as DPPKB
    receipt check receipt --checkpoint checkpoint~checkpoint-of-dinkes --key \#
    dppkb.pub~dinkes.pub
    undo --reason No --cascade --as DPPKB
    !undo --reason No --cascade --on 2026-04-19 --as DPPKB
    config show
    config holiday --from holidays.csv --drop 2026-05-01~2026-05-02 --as BAPPEDA
    config filter mine --taskforce TPPS~DATA --debtor DINKES --creditor BAPPEDA --supporter \#
    DINSOS --meeting TPPS/M1 --decision 1 --outcome 1 --state active --due 2026-03 --verdict \#
    failed --forecast red --barrier budget --sector health --text x --overdue --imposed \#
    --open --as BAPPEDA
    config filter late --drop --as BAPPEDA
    import agencies agencies.csv --map map.yaml --read-as csv~json --encoding utf-8~utf-16le \#
    --delimiter comma~tab --keep-going --refused r.csv --as BAPPEDA
    import calendar events.ics --taskforce TPPS~DATA --period 2026~2025 \#
    (--if-unchanged-since) 1 --as DPPKB
    import journal journal.jsonl new.db --attachments evidence
    export journal j.out --attachments att2 --withhold-people
    export calendar --taskforce TPPS~DATA --agency DINKES~ASPUMI --period 2026~2025 --output \#
    c.out
    export popolo --taskforce TPPS~DATA --people --output p.out
    export ogp --taskforce TPPS~DATA --locality X~Y --output p.out
    export csvw dir --license X~Y --taskforce TPPS~DATA --people
    export sqlite s.out --taskforce TPPS~DATA --people
    export prov --people --base urn:x:~urn:y: --output p.out
    backup b.out
    doctor
    meeting log notes.md --dialect notes~gugus --convert --taskforce TPPS~DATA --people \#
    people.csv --creditor BAPPEDA~DPPKB --due 2026-05-01 --meeting 2026-03-13 --format \#
    json~markdown --output n.out
    meeting log notes.md --dialect notes~gugus --impose (--another) --taskforce TPPS~DATA \#
    --people people.csv --creditor BAPPEDA~DPPKB --due 2026-05-01 --meeting \#
    2026-03-13~2026-03-20 --as BAPPEDA
    meeting log notes.md --dialect notes~gugus --impose --edition-of TPPS/M3~TPPS/M2 \#
    --taskforce TPPS~DATA --people people.csv --creditor BAPPEDA~DPPKB --due 2026-05-01 \#
    --meeting 2026-03-13~2026-03-20 --as BAPPEDA
    report summary --verify figure.html --explain reliability
    report summary --verify summary.html~minutes.md
    report scorecard --verify scorecard.html~minutes.md
    report matrix --verify matrix.html~minutes.md
    report aging --verify aging.html~minutes.md
    report attribution --verify attribution.html~minutes.md
    report outcomes --verify outcomes.html~minutes.md
    report barriers --verify barriers.html~minutes.md
    report trend --verify trend.html~minutes.md
    report network --verify network.html~minutes.md
    report services --verify services.html~minutes.md
    report approaches --verify approaches.html~minutes.md
    report health --verify health.html~minutes.md
    incentive suggest --verify suggest.html~minutes.md
    config set --working-days --no-signed-entries --name TPPS~Other --time-zone WIT \#
    --days-ahead 3~4 --quorum 3~4 --answer-days 3~4 --verdict-days 3~4 --reply-days 3~4 \#
    --conclusion-days 3~4 --weigh age=3~age=4 --as DPPKB
    config set --no-working-days --no-signed-entries --name TPPS~Other --time-zone WIT \#
    --days-ahead 3~4 --quorum 3~4 --answer-days 3~4 --verdict-days 3~4 --reply-days 3~4 \#
    --conclusion-days 3~4 --weigh age=3~age=4 --as DPPKB
    !config set --working-days --signed-entries --name TPPS~Other --time-zone WIT \#
    --days-ahead 3~4 --quorum 3~4 --answer-days 3~4 --verdict-days 3~4 --reply-days 3~4 \#
    --conclusion-days 3~4 --weigh age=3~age=4 --as DPPKB
    !config set --no-working-days --signed-entries --name TPPS~Other --time-zone WIT \#
    --days-ahead 3~4 --quorum 3~4 --answer-days 3~4 --verdict-days 3~4 --reply-days 3~4 \#
    --conclusion-days 3~4 --weigh age=3~age=4 --as DPPKB
    !journal correct-clock --reason No --as BAPPEDA
    """#

  private typealias Option = OptionLine.Option

  /// A line with what all verbs of its kind take: how it is recorded, from when it is seen, and in which
  /// form it is printed.
  ///
  /// - Parameter known: the options of its verb.
  static func whole(_ line: OptionLine, of known: Set<String>) -> [OptionLine] {
    var line = line
    if line.has("--as") {
      let verb = line.start.prefix(2)
      let isNew = line.has("--another") || verb.contains(where: makers.contains)
      line = line.with(
        acting(isNew: isNew, saysDay: !verb.contains { ["void", "undo"].contains($0) }))
    } else if known.contains("--as-of"), !line.has("--verify"), !line.has("--example"),
      !known.contains("--as") || !line.isWriting
    {
      line = line.with([
        Option(name: "--as-of", value: "2026-04-19", other: "2026-01-01"),
        Option(name: "--known-by", value: "2026-04-19", other: "2026-01-01"),
      ])
    }
    guard known.contains("--separator"), !line.isUnrendered else { return [line] }
    // How CSV is written is one type's: with its other forms no more than they are looked at.
    var settled = line
    for place in line.options.indices { settled.options[place].isSettled = true }
    return forms.enumerated().map { ($0 == 0 ? line : settled).with($1) }
  }

  /// What makes something new, of which nothing was changed since any entry.
  private static let makers: Set = [
    "add", "form", "schedule", "propose", "impose", "raise", "open", "award", "sanction",
  ]

  /// - Parameters:
  ///   - isNew: what is recorded is about something new.
  ///   - saysDay: the verb takes a day.
  private static func acting(isNew: Bool, saysDay: Bool) -> [Option] {
    (saysDay ? [Option(name: "--on", value: "2026-04-20", other: "2026-04-19")] : []) + [
      Option(name: "--officer", value: "Bu", other: "Pak"),
      Option(name: "--request", value: "request-1", other: "request-2"),
      Option(
        name: "--if-unchanged-since", value: "\(OptionStory.size)", other: "1", isSettled: isNew),
    ]
  }

  /// `--excel` is CSV with a byte order mark, and with semicolons where no separator is said.
  private static let forms: [[Option]] = [
    csv + [Option(name: "--bom")], csv + [Option(name: "--excel")],
    csv + [Option(name: "--excel", isSettled: true), Option(name: "--bom", isSettled: true)],
  ]

  private static let csv = [
    Option(name: "--format", value: "csv", other: "json"),
    Option(name: "--output", value: "out.csv", other: "other.csv"),
    Option(name: "--separator", value: "tab", other: "comma"),
  ]
}

extension OptionLine {
  /// It says something that leaves nothing to render.
  fileprivate var isUnrendered: Bool {
    has("--format") || isWriting
      || ["--guess", "--source", "--example", "--verify"].contains(where: has)
  }

  /// Of verbs that show, too, it does not.
  fileprivate var isWriting: Bool { ["--adopt", "--add", "--drop", "--from"].contains(where: has) }
}
