-- The record of a workspace. Days are whole numbers since 1970-01-01, so that they sort and
-- subtract without parsing; the views at the end show them as ISO 8601.

-- The journal is the one truth, with the personal texts beside it in `disclosure`. Every other table
-- but `attachment` is derived from them and can be dropped and replayed. Where a personal text is
-- missing, a derived column is null.
--
-- What one of three words or more must be is said with OR: for IN, SQLite builds a table anew for
-- every row that it checks or computes a column of.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  noun TEXT NOT NULL
    CHECK (
      noun = 'workspace' OR noun = 'agency' OR noun = 'taskforce' OR noun = 'meeting'
      OR noun = 'commitment' OR noun = 'finding' OR noun = 'incentive' OR noun = 'assessment'),
  subject TEXT NOT NULL,
  -- Canonical JSON; its bytes are what is hashed.
  entry TEXT NOT NULL,
  -- SHA-256 of 0x00 and the entry's bytes (RFC 6962 section 2.1).
  leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32)
) STRICT;

CREATE INDEX journal_by_subject ON journal (subject, noun);

-- The personal texts of an entry, of which only salted digests stand in its bytes: a JSON list of
-- path, salt and text for each, or of path and why it is missing. Not derived, and deletable.
CREATE TABLE disclosure (
  sequence INTEGER PRIMARY KEY REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  texts TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_is_never_updated BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- REPLACE deletes without firing the trigger above.
CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- The Merkle tree of the journal (RFC 6962 section 2.1): the hash of every complete subtree of
-- 2^level entries, level 1 and up; of level 0 is the journal's leaf_hash.
CREATE TABLE tree_node (
  level INTEGER NOT NULL CHECK (level > 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

-- The commands of the journal, each with its first entry.
CREATE TABLE unit (
  first INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  last INTEGER NOT NULL,
  -- The agency that recorded it, and by whose hand.
  recorder TEXT,
  officer TEXT,
  -- How many of its entries take nothing back and were not taken back: none of them, and there is nothing
  -- of it to undo.
  standing INTEGER NOT NULL,
  -- Of a log that several offices share: by what rule it has no effect.
  refused TEXT,
  CHECK (first <= last)
) STRICT;

CREATE INDEX unit_by_recorder ON unit (recorder);
CREATE INDEX unit_to_undo ON unit (recorder, officer) WHERE standing > 0;
CREATE INDEX unit_without_effect ON unit (first, last) WHERE refused IS NOT NULL;

-- Which entries name a meeting, commitment, finding, award or sanction other than their subject, and
-- which a task force in whose series their subject is not numbered.
CREATE TABLE mention (
  subject TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (subject, sequence)
) STRICT, WITHOUT ROWID;

-- Which subjects have an entry that names an agency, or that is one of its own: by their codes.
CREATE TABLE involvement (
  agency TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (agency, subject)
) STRICT, WITHOUT ROWID;

-- Evidence files, each once, by the SHA-256 of its bytes in lower-case hexadecimal.
CREATE TABLE attachment (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE agency (
  code TEXT PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  sector TEXT NOT NULL,
  parent TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  active_from INTEGER,
  active_until INTEGER,
  successor TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  since INTEGER NOT NULL,
  CHECK (active_from <= active_until)
) STRICT, WITHOUT ROWID;

-- The keys with which an agency signs or has signed: whose a key is, is looked up by what it consists of.
CREATE TABLE agency_key (
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  encoded TEXT NOT NULL,
  since INTEGER NOT NULL,
  revoked_on INTEGER,
  PRIMARY KEY (agency, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX agency_key_by_encoded ON agency_key (encoded);

CREATE TABLE task_force (
  code TEXT PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_id TEXT NOT NULL,
  mandate TEXT NOT NULL,
  legal_kind TEXT,
  legal_number TEXT,
  legal_date INTEGER,
  legal_title TEXT,
  parent TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  approach TEXT NOT NULL,
  formality TEXT NOT NULL CHECK (formality IN ('formal', 'informal')),
  starts INTEGER NOT NULL,
  ends INTEGER,
  reporting_interval INTEGER CHECK (reporting_interval > 0),
  since INTEGER NOT NULL,
  dissolved_on INTEGER,
  dissolved_because TEXT,
  successor TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  CHECK (starts <= ends),
  CHECK (formality = 'informal' OR legal_kind IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Goal areas, drivers and modes, each in the order in which they were said.
CREATE TABLE task_force_class (
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  class TEXT NOT NULL CHECK (class = 'goal-area' OR class = 'driver' OR class = 'mode'),
  value TEXT NOT NULL,
  PRIMARY KEY (task_force, class, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  pattern TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (task_force, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER,
  PRIMARY KEY (task_force, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_agency ON membership (agency, task_force);

CREATE TABLE outcome (
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  indicator TEXT NOT NULL,
  unit TEXT NOT NULL,
  baseline REAL NOT NULL,
  target REAL NOT NULL,
  due INTEGER NOT NULL,
  PRIMARY KEY (task_force, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE measurement (
  task_force TEXT NOT NULL,
  position INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  value REAL NOT NULL,
  measured_on INTEGER NOT NULL,
  PRIMARY KEY (task_force, position),
  FOREIGN KEY (task_force, outcome) REFERENCES outcome DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The follow-ups that every agenda of a task force holds.
CREATE TABLE standing_follow_up (
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  deliverable TEXT NOT NULL,
  debtor TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  creditor TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  due_after INTEGER NOT NULL,
  PRIMARY KEY (task_force, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  code TEXT PRIMARY KEY,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  date INTEGER NOT NULL,
  place TEXT,
  chair TEXT,
  -- Agencies needed: by the minutes, else by the settings of its day.
  quorum INTEGER,
  -- Of its minutes; null before it was held.
  edition INTEGER CHECK (edition > 0),
  -- Whose register that comes from; null where somebody wrote it here.
  according_to TEXT,
  -- The UID by which another calendar knows it.
  calendar_id TEXT,
  state TEXT NOT NULL
    CHECK (state = 'scheduled' OR state = 'held' OR state = 'ratified' OR state = 'cancelled'),
  since INTEGER NOT NULL,
  ratified_on INTEGER,
  amendments INTEGER NOT NULL,
  UNIQUE (series, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_by_task_force ON meeting (task_force, date);
CREATE INDEX meeting_by_date ON meeting (date);
CREATE INDEX meeting_by_calendar_id ON meeting (calendar_id) WHERE calendar_id IS NOT NULL;
CREATE INDEX meeting_ahead ON meeting (date) WHERE state = 'scheduled';

-- The members counted for the quorum of a meeting that was held. One without a row in the attendance is
-- not mentioned in the minutes.
CREATE TABLE meeting_member (
  meeting TEXT NOT NULL REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting, agency)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  meeting TEXT NOT NULL REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  presence TEXT NOT NULL
    CHECK (
      presence = 'present' OR presence = 'represented' OR presence = 'excused'
      OR presence = 'absent'),
  person TEXT,
  -- Null where nobody said so.
  can_decide INTEGER CHECK (can_decide IN (0, 1)),
  PRIMARY KEY (meeting, agency)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  meeting TEXT NOT NULL REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (meeting, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  -- For the full-text index alone; says nothing and differs from one replay to another.
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  debtor TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  creditor TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  -- Who judges: the verifier where one is named, else the creditor.
  judge TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  deliverable TEXT NOT NULL,
  -- After its last event. A conditional one past its deadline has expired, whatever is here.
  state TEXT NOT NULL,
  is_open INTEGER NOT NULL GENERATED ALWAYS AS (
    state = 'proposed' OR state = 'conditional' OR state = 'active' OR state = 'suspended'
    OR state = 'claimed') VIRTUAL,
  is_imposed INTEGER NOT NULL CHECK (is_imposed IN (0, 1)),
  -- Who imposes it by minutes that it has not ratified: until then it binds nobody.
  ratifier TEXT REFERENCES agency (code) DEFERRABLE INITIALLY DEFERRED,
  since INTEGER NOT NULL,
  -- By the debtor; of what minutes impose, the day on which they were ratified.
  answered_on INTEGER,
  first_due INTEGER NOT NULL,
  due INTEGER NOT NULL,
  revisions INTEGER NOT NULL,
  -- What one side has asked and the other not answered.
  asked TEXT
    CHECK (
      asked = 'revision' OR asked = 'delegation' OR asked = 'suspension' OR asked = 'resumption'),
  asked_of TEXT REFERENCES agency (code) DEFERRABLE INITIALLY DEFERRED,
  asked_on INTEGER,
  claimed_on INTEGER,
  delivered_on INTEGER,
  closed_on INTEGER,
  -- The first day on which each may have been, where a register did not say the day: none where
  -- nothing says so. The day itself where it is known.
  since_from INTEGER,
  answered_from INTEGER,
  claimed_from INTEGER,
  delivered_from INTEGER,
  closed_from INTEGER,
  meeting TEXT REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER,
  outcome INTEGER,
  weight INTEGER NOT NULL,
  person TEXT,
  evidence INTEGER NOT NULL,
  open_barriers INTEGER NOT NULL,
  -- The antecedents that do not hold yet, a stated fact among them.
  open_antecedents INTEGER NOT NULL,
  condition_deadline INTEGER,
  -- As the debtor reports it, and as the one who judges assesses it.
  completion TEXT,
  assessed_completion TEXT,
  forecast TEXT,
  last_verdict TEXT,
  -- Days for the debtor's answer, and for the verdict on its last claim, as they were then.
  answer_days INTEGER,
  verdict_days INTEGER,
  -- The objection to its last verdict that waits for an answer.
  objected_on INTEGER,
  CHECK (debtor <> creditor),
  CHECK ((closed_on IS NULL) = is_open),
  UNIQUE (series, number)
) STRICT;

CREATE INDEX commitment_by_task_force ON commitment (task_force, due);
CREATE INDEX commitment_by_debtor ON commitment (debtor, due);
CREATE INDEX commitment_by_creditor ON commitment (creditor, due);
CREATE INDEX commitment_by_due ON commitment (due);
CREATE INDEX commitment_by_first_due ON commitment (first_due);
CREATE INDEX commitment_by_since ON commitment (since);
CREATE INDEX commitment_by_meeting ON commitment (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX commitment_running ON commitment (due) WHERE state = 'active';
CREATE INDEX commitment_unanswered ON commitment (since) WHERE state = 'proposed';
CREATE INDEX commitment_unratified ON commitment (since) WHERE ratifier IS NOT NULL;
CREATE INDEX commitment_unjudged ON commitment (claimed_on) WHERE state = 'claimed';
CREATE INDEX commitment_asked ON commitment (asked_on) WHERE asked_on IS NOT NULL;
CREATE INDEX commitment_held_up ON commitment (task_force) WHERE open_barriers > 0;
CREATE INDEX commitment_contested ON commitment (objected_on) WHERE objected_on IS NOT NULL;
CREATE INDEX commitment_waiting ON commitment (due) WHERE state = 'conditional';

-- Words of the deliverables, without regard to case or diacritics.
CREATE VIRTUAL TABLE commitment_text USING fts5 (
  deliverable, content = 'commitment', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER commitment_text_added AFTER INSERT ON commitment
BEGIN
  INSERT INTO commitment_text (rowid, deliverable) VALUES (NEW.id, NEW.deliverable);
END;

CREATE TRIGGER commitment_text_dropped AFTER DELETE ON commitment
BEGIN
  INSERT INTO commitment_text (commitment_text, rowid, deliverable)
  VALUES ('delete', OLD.id, OLD.deliverable);
END;

CREATE TRIGGER commitment_text_changed AFTER UPDATE OF deliverable ON commitment
BEGIN
  INSERT INTO commitment_text (commitment_text, rowid, deliverable)
  VALUES ('delete', OLD.id, OLD.deliverable);
  INSERT INTO commitment_text (rowid, deliverable) VALUES (NEW.id, NEW.deliverable);
END;

CREATE TABLE antecedent (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  antecedent TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (commitment, antecedent)
) STRICT, WITHOUT ROWID;

CREATE INDEX antecedent_waited_for ON antecedent (antecedent);

-- Who owed it from which day, the first debtor at position 0, where it was delegated.
CREATE TABLE delegation (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  since INTEGER NOT NULL,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE suspension (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

-- Due dates that agreed changes replaced; each was in force until the day before.
CREATE TABLE former_due (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  due INTEGER NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

-- Who was to judge before; each until the day before.
CREATE TABLE former_judge (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  until INTEGER NOT NULL,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

-- What it has ever agreed to wait for since it binds: another commitment, or a stated fact with the
-- day on which that was expected; until both sides dropped it or the fact was confirmed.
CREATE TABLE hold (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  antecedent TEXT REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  fact_by INTEGER,
  starts INTEGER NOT NULL,
  ends INTEGER,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE supporter (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (commitment, agency)
) STRICT, WITHOUT ROWID;

CREATE INDEX supporter_by_agency ON supporter (agency);

CREATE TABLE evidence (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  -- A file's name or a link.
  name TEXT,
  -- Of an attachment, as long as that was not forgotten.
  sha256 TEXT,
  -- Of an attachment, in bytes.
  size INTEGER,
  PRIMARY KEY (commitment, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdict (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  judge TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  -- Whose register says so; null where the judge did here.
  according_to TEXT,
  claimed_on INTEGER,
  -- Days for it, as they were on the day of the claim.
  verdict_days INTEGER,
  judged_on INTEGER NOT NULL,
  -- Whether both days were said, so that the wait from one to the other can be measured.
  wait_is_known INTEGER NOT NULL CHECK (wait_is_known IN (0, 1)),
  -- The debtor's objection, and whether it was upheld.
  objected_on INTEGER,
  is_set_aside INTEGER NOT NULL CHECK (is_set_aside IN (0, 1)),
  PRIMARY KEY (commitment, number)
) STRICT, WITHOUT ROWID;

-- What a summary reads of them.
CREATE INDEX verdict_by_day ON verdict (judged_on, judge, claimed_on, wait_is_known);

CREATE TABLE barrier (
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  class TEXT NOT NULL,
  text TEXT,
  raised_by TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  raised_on INTEGER NOT NULL,
  level TEXT,
  resolved_on INTEGER,
  PRIMARY KEY (commitment, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  code TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  against TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  grounds TEXT,
  state TEXT NOT NULL
    CHECK (
      state = 'open' OR state = 'replied' OR state = 'upheld' OR state = 'dismissed'
      OR state = 'withdrawn'),
  raised_by TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  -- Whose register says so; null where it was raised here.
  according_to TEXT,
  since INTEGER NOT NULL,
  -- The last day of the right of reply.
  reply_by INTEGER NOT NULL,
  replied_on INTEGER,
  conclude_by INTEGER NOT NULL,
  closed_on INTEGER,
  CHECK (raised_by <> against),
  CHECK ((closed_on IS NULL) = (state IN ('open', 'replied'))),
  UNIQUE (task_force, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_by_agency ON finding (against, since);
CREATE INDEX finding_unanswered ON finding (reply_by) WHERE state = 'open';
CREATE INDEX finding_unconcluded ON finding (conclude_by) WHERE closed_on IS NULL;

CREATE TABLE finding_commitment (
  finding TEXT NOT NULL REFERENCES finding DEFERRABLE INITIALLY DEFERRED,
  commitment TEXT NOT NULL REFERENCES commitment (code) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (finding, commitment)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_about ON finding_commitment (commitment);

-- Awards and sanctions.
CREATE TABLE incentive (
  code TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  is_sanction INTEGER NOT NULL CHECK (is_sanction IN (0, 1)),
  authority TEXT NOT NULL,
  reason TEXT,
  since INTEGER NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER,
  -- The sanction on the rung below.
  follows TEXT REFERENCES incentive DEFERRABLE INITIALLY DEFERRED,
  -- The rule of the policy that suggested it.
  rule TEXT,
  appealed_on INTEGER,
  appeal_rejected_on INTEGER,
  lifted_on INTEGER,
  CHECK (starts <= ends),
  UNIQUE (task_force, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX incentive_by_agency ON incentive (agency, starts);

CREATE TABLE incentive_finding (
  incentive TEXT NOT NULL REFERENCES incentive DEFERRABLE INITIALLY DEFERRED,
  finding TEXT NOT NULL REFERENCES finding DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (incentive, finding)
) STRICT, WITHOUT ROWID;

CREATE INDEX incentive_resting_on ON incentive_finding (finding);

-- A round of scores of the five prerequisites.
CREATE TABLE assessment (
  code TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  task_force TEXT NOT NULL REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  since INTEGER NOT NULL,
  closed_on INTEGER,
  UNIQUE (task_force, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE score (
  assessment TEXT NOT NULL REFERENCES assessment DEFERRABLE INITIALLY DEFERRED,
  agency TEXT NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  prerequisite TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  text TEXT,
  evidence TEXT,
  scored_on INTEGER NOT NULL,
  PRIMARY KEY (assessment, agency, prerequisite)
) STRICT, WITHOUT ROWID;

-- What came on the record of the rows of registers that others keep.
CREATE TABLE source_row (
  code TEXT NOT NULL,
  noun TEXT NOT NULL,
  register TEXT NOT NULL,
  -- What the register calls the row.
  key TEXT NOT NULL,
  -- SHA-256 of what it last said; null where it only mentions what has this code.
  digest TEXT CHECK (length(digest) = 64),
  PRIMARY KEY (code, noun, register, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_row_by_key ON source_row (register, noun, key);

-- For people with the sqlite3 shell.
CREATE VIEW journal_iso AS
SELECT
  sequence,
  entry ->> '$.recorded' AS recorded,
  entry ->> '$.effective' AS effective,
  entry ->> '$.kind' AS kind,
  subject,
  entry ->> '$.actor.agency' AS agency,
  (SELECT value ->> 2 FROM json_each(texts) WHERE value ->> 0 = 'actor.officer') AS officer,
  entry ->> '$.source.register' AS register,
  entry ->> '$.source.key' AS source_row,
  entry ->> '$.unit.id' AS unit,
  entry -> '$.body' AS body,
  texts,
  lower(hex(leaf_hash)) AS leaf_hash
FROM journal LEFT JOIN disclosure USING (sequence);

CREATE VIEW commitment_iso AS
SELECT
  code, task_force, debtor, creditor, judge, deliverable, state, is_open, is_imposed,
  date(since * 86400, 'unixepoch') AS since,
  date(answered_on * 86400, 'unixepoch') AS answered_on,
  date(first_due * 86400, 'unixepoch') AS first_due,
  date(due * 86400, 'unixepoch') AS due,
  revisions, asked, asked_of,
  date(asked_on * 86400, 'unixepoch') AS asked_on,
  date(claimed_on * 86400, 'unixepoch') AS claimed_on,
  date(delivered_on * 86400, 'unixepoch') AS delivered_on,
  date(closed_on * 86400, 'unixepoch') AS closed_on,
  date(since_from * 86400, 'unixepoch') AS since_from,
  date(answered_from * 86400, 'unixepoch') AS answered_from,
  date(claimed_from * 86400, 'unixepoch') AS claimed_from,
  date(delivered_from * 86400, 'unixepoch') AS delivered_from,
  date(closed_from * 86400, 'unixepoch') AS closed_from,
  meeting, decision, outcome, weight, person, evidence, open_barriers, open_antecedents,
  date(condition_deadline * 86400, 'unixepoch') AS condition_deadline,
  completion, assessed_completion, forecast, last_verdict
FROM commitment;

CREATE VIEW meeting_iso AS
SELECT
  code, task_force, title,
  date(date * 86400, 'unixepoch') AS date,
  place, chair, quorum, edition, state,
  date(ratified_on * 86400, 'unixepoch') AS ratified_on,
  amendments
FROM meeting;

CREATE VIEW membership_iso AS
SELECT
  task_force, agency, role,
  date(starts * 86400, 'unixepoch') AS starts,
  date(ends * 86400, 'unixepoch') AS ends
FROM membership;

CREATE VIEW measurement_iso AS
SELECT
  measurement.task_force, measurement.outcome, outcome.name, outcome.unit,
  outcome.baseline, outcome.target, measurement.value,
  date(measurement.measured_on * 86400, 'unixepoch') AS measured_on
FROM measurement
JOIN outcome
  ON outcome.task_force = measurement.task_force AND outcome.number = measurement.outcome;

CREATE VIEW finding_iso AS
SELECT
  code, task_force, against, grounds, state, raised_by,
  date(since * 86400, 'unixepoch') AS since,
  date(reply_by * 86400, 'unixepoch') AS reply_by,
  date(replied_on * 86400, 'unixepoch') AS replied_on,
  date(conclude_by * 86400, 'unixepoch') AS conclude_by,
  date(closed_on * 86400, 'unixepoch') AS closed_on
FROM finding;

CREATE VIEW incentive_iso AS
SELECT
  code, task_force, agency, kind, is_sanction, authority, reason,
  date(starts * 86400, 'unixepoch') AS starts,
  date(ends * 86400, 'unixepoch') AS ends,
  follows, rule,
  date(appealed_on * 86400, 'unixepoch') AS appealed_on,
  date(appeal_rejected_on * 86400, 'unixepoch') AS appeal_rejected_on,
  date(lifted_on * 86400, 'unixepoch') AS lifted_on
FROM incentive;
