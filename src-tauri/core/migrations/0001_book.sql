-- The book of one adviser. Dates are ISO-8601: `*_on` a local day (YYYY-MM-DD), `*_at` an instant in UTC
-- (RFC 3339, milliseconds), `planned_at` local wall time without a zone. Money is whole fen. Text that is not known is ''.
-- Ids are UUIDv7 in lower-case hyphenated form. Lists of words live in the Rust types alone: SQLite cannot alter a CHECK.

CREATE TABLE household (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  head_id     TEXT REFERENCES client(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  quiet_until TEXT,                              -- the last day of mourning; until then nothing festive is proposed
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
CREATE INDEX household_head ON household(head_id);

CREATE TABLE client (
  id                TEXT PRIMARY KEY,
  name              TEXT NOT NULL CHECK (name <> ''),
  sort_key          TEXT NOT NULL,               -- pinyin and characters of the name by turns, the surname read as surnames are
  gender            TEXT NOT NULL DEFAULT 'unstated',
  wechat            TEXT NOT NULL DEFAULT '',
  email             TEXT NOT NULL DEFAULT '',
  address           TEXT NOT NULL DEFAULT '',
  employer          TEXT NOT NULL DEFAULT '',
  occupation        TEXT NOT NULL DEFAULT '',
  id_tail           TEXT NOT NULL DEFAULT '',    -- last four characters of the identity document, never more
  opened_on         TEXT,
  assets_fen        INTEGER,                     -- NULL: not known
  tier              TEXT NOT NULL DEFAULT 'unknown', -- in force: the override, else by assets
  tier_override     TEXT,
  tier_reason       TEXT NOT NULL DEFAULT '',
  stage             TEXT NOT NULL DEFAULT 'stranger',
  risk_grade        TEXT,
  risk_expires_on   TEXT,
  investing_style   TEXT NOT NULL DEFAULT '',
  advice_frequency  TEXT NOT NULL DEFAULT '',
  preferred_channel TEXT,
  preferred_time    TEXT NOT NULL DEFAULT '',
  topics            TEXT NOT NULL DEFAULT '',
  taboo             TEXT NOT NULL DEFAULT '',
  food              TEXT NOT NULL DEFAULT '',
  drink             TEXT NOT NULL DEFAULT '',
  gifts             TEXT NOT NULL DEFAULT '',
  hobbies           TEXT NOT NULL DEFAULT '',
  skills            TEXT NOT NULL DEFAULT '',
  resources         TEXT NOT NULL DEFAULT '',
  source            TEXT NOT NULL DEFAULT '',
  introducer_id     TEXT REFERENCES client(id) ON DELETE SET NULL,
  household_id      TEXT REFERENCES household(id) ON DELETE SET NULL,
  is_prospect       INTEGER NOT NULL DEFAULT 0 CHECK (is_prospect IN (0,1)),
  is_minor          INTEGER NOT NULL DEFAULT 0 CHECK (is_minor IN (0,1)),
  deceased          INTEGER NOT NULL DEFAULT 0 CHECK (deceased IN (0,1)),
  deceased_on       TEXT,                        -- NULL: the day is not known
  notes             TEXT NOT NULL DEFAULT '',
  created_at        TEXT NOT NULL,
  updated_at        TEXT NOT NULL,
  trashed_at        TEXT
) STRICT;
CREATE INDEX client_introducer  ON client(introducer_id);
CREATE INDEX client_household   ON client(household_id);
CREATE INDEX client_risk_expiry ON client(risk_expires_on) WHERE risk_expires_on IS NOT NULL;

CREATE TABLE phone (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  number     TEXT NOT NULL,                      -- as typed
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0,1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX phone_client ON phone(client_id);

CREATE TABLE tag (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE client_tag (
  client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  tag_id    TEXT NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
  PRIMARY KEY (client_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_tag_tag ON client_tag(tag_id);

CREATE TABLE holding (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL DEFAULT '',
  amount_fen INTEGER,
  code       TEXT NOT NULL DEFAULT '',           -- of the product, as the market or the issuer numbers it
  risk       TEXT,                               -- R1 … R5; NULL: not known
  matures_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX holding_client ON holding(client_id);
CREATE INDEX holding_maturity ON holding(matures_on) WHERE matures_on IS NOT NULL;

CREATE TABLE contact_person (
  id               TEXT PRIMARY KEY,
  client_id        TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind             TEXT NOT NULL,
  name             TEXT NOT NULL CHECK (name <> ''),
  relation         TEXT NOT NULL DEFAULT '',     -- 母亲, 女儿, 司机 …
  gender           TEXT NOT NULL DEFAULT 'unstated',
  phone            TEXT NOT NULL DEFAULT '',
  notes            TEXT NOT NULL DEFAULT '',
  linked_client_id TEXT REFERENCES client(id) ON DELETE SET NULL, -- when the person is a client too
  deceased         INTEGER NOT NULL DEFAULT 0 CHECK (deceased IN (0,1)),
  deceased_on      TEXT,
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL
) STRICT;
CREATE INDEX contact_person_client ON contact_person(client_id);
CREATE INDEX contact_person_linked ON contact_person(linked_client_id);

CREATE TABLE occasion (
  id                TEXT PRIMARY KEY,
  client_id         TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  contact_person_id TEXT REFERENCES contact_person(id) ON DELETE CASCADE, -- NULL: the client's own day
  kind              TEXT NOT NULL,
  title             TEXT NOT NULL DEFAULT '',
  calendar          TEXT NOT NULL,
  year              INTEGER,                     -- of the calendar named; NULL: not known
  month             INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day               INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  leap              INTEGER NOT NULL DEFAULT 0 CHECK (leap IN (0,1)), -- lunar: the day lies in the leap month
  leap_policy       TEXT NOT NULL DEFAULT 'regular',
  notes             TEXT NOT NULL DEFAULT '',
  created_at        TEXT NOT NULL,
  updated_at        TEXT NOT NULL
) STRICT;
CREATE INDEX occasion_client ON occasion(client_id);
CREATE INDEX occasion_contact_person ON occasion(contact_person_id);
CREATE INDEX occasion_by_day ON occasion(calendar, month, day);

-- Decisions are appended, never overwritten. In force is the last one of a client and purpose, by day, then as recorded.
CREATE TABLE consent (
  id           TEXT PRIMARY KEY,
  client_id    TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  purpose      TEXT NOT NULL,
  granted      INTEGER NOT NULL CHECK (granted IN (0,1)), -- 0: refused or withdrawn
  decided_on   TEXT NOT NULL,
  evidence     TEXT NOT NULL DEFAULT '',
  created_at   TEXT NOT NULL
) STRICT;
CREATE INDEX consent_client ON consent(client_id, purpose, decided_on, id);
CREATE INDEX consent_purpose ON consent(purpose, granted, client_id);

CREATE TABLE visit (
  id              TEXT PRIMARY KEY,
  client_id       TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  planned_at      TEXT NOT NULL,                 -- local wall time YYYY-MM-DDTHH:MM
  minutes         INTEGER NOT NULL DEFAULT 60 CHECK (minutes BETWEEN 5 AND 1440),
  place           TEXT NOT NULL DEFAULT '',
  aim             TEXT NOT NULL DEFAULT '',      -- what the adviser wants of it; printed nowhere but in the internal copy
  matter          TEXT NOT NULL DEFAULT '',      -- 事由, printed in both copies
  state           TEXT NOT NULL DEFAULT 'planned',
  started_at      TEXT,
  ended_at        TEXT,
  client_message  TEXT NOT NULL DEFAULT '',      -- closing words, printed in the client copy
  judgement       TEXT NOT NULL DEFAULT '',      -- internal copy only
  next_meeting    TEXT NOT NULL DEFAULT '',
  number          TEXT UNIQUE,                   -- given when the visit ends: 2026-0001; see visit_number
  created_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL
) STRICT;
CREATE INDEX visit_client ON visit(client_id, planned_at);
CREATE INDEX visit_by_time ON visit(planned_at);
CREATE INDEX visit_by_beginning ON visit(started_at) WHERE started_at IS NOT NULL;

CREATE TABLE ledger_entry (
  id           TEXT PRIMARY KEY,
  client_id    TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  visit_id     TEXT REFERENCES visit(id) ON DELETE SET NULL,
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL CHECK (text <> ''),
  due_on       TEXT,
  first_due_on TEXT,                             -- the day it was first due, however often it was moved since
  state        TEXT NOT NULL DEFAULT 'open',
  done_on      TEXT,                             -- the day it was done, or came to its other end; NULL while it is open
  outcome      TEXT NOT NULL DEFAULT '',
  made_on      TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;
-- With the day: the earliest open one of each client shown is a seek, not a walk over all that is open.
CREATE INDEX ledger_client ON ledger_entry(client_id, state, due_on);
CREATE INDEX ledger_visit ON ledger_entry(visit_id);
CREATE INDEX ledger_due ON ledger_entry(state, due_on);

CREATE TABLE visit_line (
  id              TEXT PRIMARY KEY,
  visit_id        TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,              -- order within the visit
  noted_at        TEXT NOT NULL,
  kind            TEXT NOT NULL,
  text            TEXT NOT NULL,
  feature         TEXT NOT NULL DEFAULT '',
  advantage       TEXT NOT NULL DEFAULT '',
  benefit         TEXT NOT NULL DEFAULT '',
  evidence        TEXT NOT NULL DEFAULT '',
  code            TEXT NOT NULL DEFAULT '',      -- of a product shown, as of a holding
  risk            TEXT,
  matures_on      TEXT,
  ledger_entry_id TEXT REFERENCES ledger_entry(id) ON DELETE SET NULL,
  created_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL
) STRICT;
CREATE INDEX visit_line_visit ON visit_line(visit_id, position);
CREATE INDEX visit_line_ledger ON visit_line(ledger_entry_id);

CREATE TABLE touch (
  id          TEXT PRIMARY KEY,
  client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  visit_id    TEXT REFERENCES visit(id) ON DELETE CASCADE,
  method      TEXT NOT NULL,
  channel     TEXT, -- of a message
  happened_at TEXT NOT NULL,
  text        TEXT NOT NULL DEFAULT '',
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
CREATE INDEX touch_client ON touch(client_id, happened_at);
CREATE INDEX touch_visit ON touch(visit_id);

-- Needs (需求): what is known of a client by Maslow level and iceberg depth, what was asked, what is offered.
CREATE TABLE need (
  id                TEXT PRIMARY KEY,
  client_id         TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  level             TEXT NOT NULL,
  depth             TEXT NOT NULL,
  text              TEXT NOT NULL CHECK (text <> ''),
  evidence          TEXT NOT NULL,
  confidence        TEXT NOT NULL,
  noted_on          TEXT NOT NULL,
  state             TEXT NOT NULL DEFAULT 'open',
  state_since       TEXT NOT NULL,               -- the day of the last change of state
  -- Where it comes from. The word outlives what it names: the source visit may be gone, the note is still of a visit.
  source            TEXT NOT NULL,
  source_name       TEXT NOT NULL DEFAULT '',    -- of an event or an import: what it was called
  visit_id          TEXT REFERENCES visit(id) ON DELETE SET NULL,
  visit_line_id     TEXT REFERENCES visit_line(id) ON DELETE SET NULL, -- the line that is this note; one note a line
  touch_id          TEXT REFERENCES touch(id) ON DELETE SET NULL,
  -- Whom it concerns: a person around the client, or another client of the household. Neither: the client.
  contact_person_id TEXT REFERENCES contact_person(id) ON DELETE SET NULL,
  about_client_id   TEXT REFERENCES client(id) ON DELETE SET NULL,
  occasion_id       TEXT REFERENCES occasion(id) ON DELETE SET NULL,
  question          TEXT NOT NULL DEFAULT '',    -- the key of the question it answers
  created_at        TEXT NOT NULL,
  updated_at        TEXT NOT NULL
) STRICT;
CREATE INDEX need_client ON need(client_id, noted_on);
CREATE INDEX need_visit ON need(visit_id);
CREATE UNIQUE INDEX need_visit_line ON need(visit_line_id);
CREATE INDEX need_touch ON need(touch_id);
CREATE INDEX need_contact_person ON need(contact_person_id);
CREATE INDEX need_about_client ON need(about_client_id);
CREATE INDEX need_occasion ON need(occasion_id);

-- The history of a note's state; the first row is its beginning.
CREATE TABLE need_state (
  id         TEXT PRIMARY KEY,
  need_id    TEXT NOT NULL REFERENCES need(id) ON DELETE CASCADE,
  state      TEXT NOT NULL,
  since      TEXT NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX need_state_need ON need_state(need_id, since);

-- A touch that is meant to happen. Done, it names the touch that was logged.
CREATE TABLE planned_touch (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  method     TEXT NOT NULL,
  channel    TEXT,
  planned_on TEXT NOT NULL,
  text       TEXT NOT NULL DEFAULT '',
  state      TEXT NOT NULL DEFAULT 'planned',
  touch_id   TEXT REFERENCES touch(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX planned_touch_client ON planned_touch(client_id, state, planned_on);
CREATE INDEX planned_touch_due ON planned_touch(state, planned_on);
CREATE INDEX planned_touch_touch ON planned_touch(touch_id);

-- What is done about a note: a promise or request of the ledger, or a planned touch. `with_client_id` is another client
-- whose help is meant; that name stands here and nowhere else, for texts may leave the machine.
CREATE TABLE need_step (
  id               TEXT PRIMARY KEY,
  need_id          TEXT NOT NULL REFERENCES need(id) ON DELETE CASCADE,
  ledger_entry_id  TEXT REFERENCES ledger_entry(id) ON DELETE CASCADE,
  planned_touch_id TEXT REFERENCES planned_touch(id) ON DELETE CASCADE,
  offer            TEXT NOT NULL DEFAULT '',     -- the key of the rule it was accepted from
  with_client_id   TEXT REFERENCES client(id) ON DELETE SET NULL,
  created_at       TEXT NOT NULL,
  CHECK ((ledger_entry_id IS NULL) <> (planned_touch_id IS NULL))
) STRICT;
CREATE INDEX need_step_need ON need_step(need_id);
CREATE INDEX need_step_ledger ON need_step(ledger_entry_id);
CREATE INDEX need_step_planned ON need_step(planned_touch_id);
CREATE INDEX need_step_with ON need_step(with_client_id);

-- A file beside a client, or beside a visit of theirs. The bytes lie outside the book, under the address in `blob`.
CREATE TABLE attachment (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  visit_id   TEXT REFERENCES visit(id) ON DELETE SET NULL,
  name       TEXT NOT NULL CHECK (name <> ''),   -- as given, without a folder
  note       TEXT NOT NULL DEFAULT '',
  format     TEXT NOT NULL,                      -- by its content
  bytes      INTEGER NOT NULL CHECK (bytes > 0),
  blob       TEXT NOT NULL,
  added_at   TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_client ON attachment(client_id, added_at);
CREATE INDEX attachment_visit ON attachment(visit_id);
CREATE INDEX attachment_blob ON attachment(blob);

-- A question put to a client, or meant to be: on the table of a visit, asked, answered, or passed over.
CREATE TABLE question_put (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  visit_id   TEXT REFERENCES visit(id) ON DELETE CASCADE,
  question   TEXT NOT NULL,                      -- its key
  level      TEXT NOT NULL,
  depth      TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  put_on     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX question_put_client ON question_put(client_id, put_on);
CREATE INDEX question_put_visit ON question_put(visit_id);

-- The adviser's hand in what is shipped with the app, of any kind: of a shipped entry the fields that differ from what is
-- shipped, of an own one all that were given. A shipped entry that was never touched has no row.
CREATE TABLE content_change (
  kind       TEXT NOT NULL,                      -- question, offerRule …
  key        TEXT NOT NULL,                      -- of a shipped entry as shipped, else a UUIDv7
  fields     TEXT NOT NULL,                      -- JSON: values by the names of fields, as 'text.zh'
  put_away   INTEGER NOT NULL DEFAULT 0 CHECK (put_away IN (0,1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT;

-- Segments (分组) are told by conditions and counted live; `condition` is the JSON of the type of `audience`, `form` tells
-- in which form it was written. An audience is the set of clients at one moment.
CREATE TABLE segment (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
  form       INTEGER NOT NULL,
  condition  TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE audience (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
  made_at    TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE audience_member (
  audience_id TEXT NOT NULL REFERENCES audience(id) ON DELETE CASCADE,
  client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  PRIMARY KEY (audience_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audience_member_client ON audience_member(client_id);

-- The adviser: letterhead, risk notice, signature. One row.
CREATE TABLE adviser (
  id              INTEGER PRIMARY KEY CHECK (id = 1),
  name            TEXT NOT NULL DEFAULT '',
  firm            TEXT NOT NULL DEFAULT '',
  department      TEXT NOT NULL DEFAULT '',
  title           TEXT NOT NULL DEFAULT '',
  licence_number  TEXT NOT NULL DEFAULT '',
  phone           TEXT NOT NULL DEFAULT '',
  email           TEXT NOT NULL DEFAULT '',
  address         TEXT NOT NULL DEFAULT '',
  risk_notice     TEXT NOT NULL DEFAULT '',      -- '' : the standard notice of the template
  signature_line  TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO adviser (id) VALUES (1);

CREATE TABLE tier_threshold (
  tier    TEXT PRIMARY KEY,
  min_fen INTEGER NOT NULL CHECK (min_fen > 0)
) STRICT;
INSERT INTO tier_threshold (tier, min_fen) VALUES ('high', 300000000), ('upperMiddle', 50000000), ('lowerMiddle', 5000000);

-- What the notice of a year says of its days, as imported: the free ones and the weekends that are worked. A year without a
-- row is as shipped with the app, or not known.
CREATE TABLE workday_notice (
  year        INTEGER PRIMARY KEY,
  days        TEXT NOT NULL,                     -- JSON: [{"day": …, "kind": …, "name": …}], by day
  imported_on TEXT NOT NULL
) STRICT;

-- Beyond undo: settings, drafts, what left the machine, the journal itself.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL                            -- JSON
) STRICT;
CREATE TABLE draft (
  key        TEXT PRIMARY KEY,                   -- client/<id>/notes, own/ledger …
  body       TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- What left the machine: which document, for whom, of what. A later kind of document or subject is a word, not a column.
CREATE TABLE export (
  id           TEXT PRIMARY KEY,
  document     TEXT NOT NULL,
  audience     TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  client_id    TEXT,                             -- whose it is, if anybody's
  format       TEXT NOT NULL,
  file_name    TEXT NOT NULL,                    -- without a folder; '' when it went to the clipboard
  bytes        INTEGER NOT NULL,
  sha256       TEXT NOT NULL,
  findings     TEXT NOT NULL DEFAULT '[]',       -- JSON: what the gate found and the adviser let pass
  exported_at  TEXT NOT NULL
) STRICT;
CREATE INDEX export_client ON export(client_id, exported_at);
CREATE INDEX export_subject ON export(subject_kind, subject_id);
CREATE INDEX export_by_time ON export(exported_at);
-- What is on its way out: written before the file, turned into an export with it, healed after a crash.
CREATE TABLE export_pending (
  id        TEXT PRIMARY KEY,
  folder    TEXT NOT NULL,                       -- '' of the clipboard
  file_name TEXT NOT NULL,
  bytes     INTEGER NOT NULL DEFAULT 0,          -- as of the whole file, once it lies beside its place
  sha256    TEXT NOT NULL DEFAULT '',
  body      TEXT NOT NULL                        -- JSON: the export it will be
) STRICT;
-- The numbers given to visits, each to one for good: what was printed with a number is of no other visit, even when the
-- end of that visit was undone, or the visit erased.
CREATE TABLE visit_number (
  year     INTEGER NOT NULL,
  number   INTEGER NOT NULL,                     -- within the year
  visit_id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
  seq          INTEGER PRIMARY KEY,              -- undone steps are always the highest ones
  op_id        TEXT NOT NULL UNIQUE,
  op           TEXT NOT NULL,
  about        TEXT NOT NULL,                    -- JSON: whom and what it was about, as they were called then
  made_at      TEXT NOT NULL,
  undone       INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0,1)),
  bytes_before INTEGER NOT NULL,                 -- of all changesets before this one
  changeset    BLOB NOT NULL
) STRICT;
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  what    TEXT NOT NULL,                         -- a name of an operation, never a personal value
  mac     BLOB NOT NULL                          -- HMAC-SHA-256 over the previous mac and this row
) STRICT;

-- Which vault this is: must be the one its header names. One row, written when the vault is made.
CREATE TABLE vault (
  only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
  id         BLOB NOT NULL CHECK (length(id) = 16),
  created_at TEXT NOT NULL
) STRICT;

-- What is derived from all this (the list, the full text, the timeline, the themes) is made by the app: core/src/derived.
-- Here stands what of it a book holds, so that another version can take it out again.
CREATE TABLE derived (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  digest   TEXT NOT NULL,
  zone     TEXT NOT NULL                         -- the time zone in which wall times were told as instants
) STRICT;
CREATE TABLE derived_object (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL                             -- as SQLite calls it: table, view, trigger
) STRICT;
