-- The book of one adviser. Dates are ISO-8601: `*_on` a local day (YYYY-MM-DD), `*_at` an instant in UTC
-- (RFC 3339, milliseconds), `planned_at` local wall time without a zone. Money is whole fen. Text that is not known is ''.
-- Ids are UUIDv7 in lower-case hyphenated form. Lists of words live in the Rust types alone: SQLite cannot alter a CHECK.

CREATE TABLE household (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  head_id     TEXT REFERENCES client(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
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
  tier              TEXT NOT NULL DEFAULT 'low', -- in force: the override, else by assets
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
  digits     TEXT NOT NULL,                      -- digits only, country code 86 removed
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
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX holding_client ON holding(client_id);

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

CREATE TABLE consent (
  id           TEXT PRIMARY KEY,
  client_id    TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  purpose      TEXT NOT NULL,
  granted      INTEGER NOT NULL CHECK (granted IN (0,1)), -- 0: refused or withdrawn
  decided_on   TEXT NOT NULL,
  evidence     TEXT NOT NULL DEFAULT '',
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  UNIQUE (client_id, purpose)
) STRICT;

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
  number          TEXT UNIQUE,                   -- given when the visit ends: 2026-0001
  created_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL
) STRICT;
CREATE INDEX visit_client ON visit(client_id, planned_at);
CREATE INDEX visit_by_time ON visit(planned_at);

CREATE TABLE ledger_entry (
  id          TEXT PRIMARY KEY,
  client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  visit_id    TEXT REFERENCES visit(id) ON DELETE SET NULL,
  kind        TEXT NOT NULL,
  text        TEXT NOT NULL CHECK (text <> ''),
  due_on      TEXT,
  state       TEXT NOT NULL DEFAULT 'open',
  closed_on   TEXT,
  outcome     TEXT NOT NULL DEFAULT '',
  made_on     TEXT NOT NULL,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
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
  contact_person_id TEXT REFERENCES contact_person(id) ON DELETE SET NULL, -- whom it concerns; NULL: the client
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

-- The adviser's hand in the bank of questions: own ones, and shipped ones reworded, refitted or put away. A shipped
-- question that was never touched has no row. Lists are words joined by ','; '' means anyone.
CREATE TABLE question (
  key        TEXT PRIMARY KEY,                   -- of a shipped one as shipped, else a UUIDv7
  level      TEXT NOT NULL,
  depth      TEXT NOT NULL,
  spin       TEXT,
  text       TEXT NOT NULL CHECK (text <> ''),
  tiers      TEXT NOT NULL DEFAULT '',
  stages     TEXT NOT NULL DEFAULT '',
  ages       TEXT NOT NULL DEFAULT '',
  ties       TEXT NOT NULL DEFAULT '',
  work       TEXT NOT NULL DEFAULT '',
  themes     TEXT NOT NULL DEFAULT '',
  put_away   INTEGER NOT NULL DEFAULT 0 CHECK (put_away IN (0,1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

-- The adviser's hand in the rules of what can be offered, as in `question`.
CREATE TABLE offer_rule (
  key         TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  method      TEXT,
  levels      TEXT NOT NULL DEFAULT '',
  depths      TEXT NOT NULL DEFAULT '',
  themes      TEXT NOT NULL DEFAULT '',
  within_days INTEGER NOT NULL CHECK (within_days BETWEEN 0 AND 365),
  text        TEXT NOT NULL CHECK (text <> ''),
  put_away    INTEGER NOT NULL DEFAULT 0 CHECK (put_away IN (0,1)),
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

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

-- Beyond undo: settings, drafts, what left the machine, the journal itself.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL                            -- JSON
) STRICT;
CREATE TABLE draft (
  key        TEXT PRIMARY KEY,                   -- client/<id>/notes, visit/<id>/line, client/new …
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
CREATE TABLE journal (
  seq          INTEGER PRIMARY KEY,              -- undone steps are always the highest ones
  op_id        TEXT NOT NULL UNIQUE,
  op           TEXT NOT NULL,
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

-- Derived: what the list filters and orders by, and the full text. Kept by triggers, also when undo replays a changeset,
-- so never part of one. The functions are registered by `text`.

-- One narrow row per client. `doc` is its number in the full-text index. `version` tells what the list has not read yet.
CREATE TABLE client_list (
  doc               INTEGER PRIMARY KEY,
  client_id         TEXT NOT NULL UNIQUE REFERENCES client(id) ON DELETE CASCADE,
  sort_key          TEXT NOT NULL,
  letters           INTEGER NOT NULL,            -- the letters the name may begin with, bit 0: a
  tier              TEXT NOT NULL,
  stage             TEXT NOT NULL,
  assets_fen        INTEGER,
  risk_expires_day  INTEGER,                     -- days since 1970
  last_touch_ms     INTEGER,                     -- milliseconds since 1970, as all *_ms
  last_visit_ms     INTEGER,                     -- the last touch made by a visit
  updated_ms        INTEGER NOT NULL,
  trashed           INTEGER NOT NULL,
  version           INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX client_list_version ON client_list(version);
CREATE TABLE client_list_clock (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  version    INTEGER NOT NULL,                   -- of the last change
  removed_at INTEGER NOT NULL                    -- the version at which a row was last removed
) STRICT;
INSERT INTO client_list_clock VALUES (1, 0, 0);

-- Rows are numbered doc × 2^20 + n: n = 0 is the client's own row, the others are in `search_source`. So a hit tells its
-- client without a look-up, and the hits of one client are neighbours.
CREATE VIRTUAL TABLE client_search USING fts5(
  name, pinyin, initials, given, phone, text,
  content = '', contentless_delete = 1, prefix = '2 3 4', tokenize = 'unicode61'
);
CREATE TABLE search_source (
  id     INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  key    TEXT NOT NULL,                          -- the id of the row; of a tag client/tag
  UNIQUE (source, key)
) STRICT;
CREATE TRIGGER search_source_removed AFTER DELETE ON search_source BEGIN
  DELETE FROM client_search WHERE rowid = old.id;
END;

CREATE TRIGGER client_list_added AFTER INSERT ON client_list BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE doc = new.doc;
END;
CREATE TRIGGER client_list_changed AFTER UPDATE OF
  sort_key, letters, tier, stage, assets_fen, risk_expires_day, last_touch_ms, last_visit_ms, updated_ms, trashed ON client_list
BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE doc = new.doc;
END;
CREATE TRIGGER client_list_removed AFTER DELETE ON client_list BEGIN
  UPDATE client_list_clock SET version = version + 1, removed_at = version + 1;
  DELETE FROM client_search WHERE rowid = old.doc << 20;
END;

CREATE TRIGGER client_inserted AFTER INSERT ON client BEGIN
  INSERT INTO client_list (client_id, sort_key, letters, tier, stage, assets_fen, risk_expires_day, updated_ms, trashed)
  VALUES (new.id, new.sort_key, name_letters(new.name), new.tier, new.stage, new.assets_fen,
    unixepoch(new.risk_expires_on) / 86400, coalesce(CAST(round(unixepoch(new.updated_at, 'subsec') * 1000) AS INTEGER), 0),
    new.trashed_at IS NOT NULL);
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT doc << 20, search_words(new.name), search_pinyin(new.name), search_initials(new.name), search_given(new.name), '',
    search_words(concat_ws(char(10), new.wechat, new.email, new.address, new.employer, new.occupation, new.investing_style,
    new.advice_frequency, new.preferred_time, new.topics, new.taboo, new.food, new.drink, new.gifts,
    new.hobbies, new.skills, new.resources, new.source, new.notes))
  FROM client_list WHERE client_id = new.id;
  -- Undo may bring back what hangs on a client, visit or tag before the client, visit or tag: saying it again indexes it.
  UPDATE phone SET number = number WHERE client_id = new.id;
  UPDATE contact_person SET name = name WHERE client_id = new.id;
  UPDATE visit SET matter = matter WHERE client_id = new.id;
  UPDATE visit_line SET text = text WHERE visit_id IN (SELECT id FROM visit WHERE client_id = new.id);
  UPDATE ledger_entry SET text = text WHERE client_id = new.id;
  UPDATE touch SET text = text, happened_at = happened_at WHERE client_id = new.id;
  UPDATE client_tag SET tag_id = tag_id WHERE client_id = new.id;
END;
CREATE TRIGGER client_facts_changed AFTER UPDATE OF sort_key, name, tier, stage, assets_fen, risk_expires_on, updated_at, trashed_at ON client BEGIN
  UPDATE client_list SET sort_key = new.sort_key, letters = name_letters(new.name), tier = new.tier, stage = new.stage,
    assets_fen = new.assets_fen, risk_expires_day = unixepoch(new.risk_expires_on) / 86400,
    updated_ms = coalesce(CAST(round(unixepoch(new.updated_at, 'subsec') * 1000) AS INTEGER), 0), trashed = new.trashed_at IS NOT NULL
  WHERE client_id = new.id;
END;
CREATE TRIGGER client_text_changed AFTER UPDATE OF name,
  wechat, email, address, employer, occupation, investing_style, advice_frequency, preferred_time, topics,
  taboo, food, drink, gifts, hobbies, skills, resources, source, notes ON client
BEGIN
  DELETE FROM client_search WHERE rowid = (SELECT doc << 20 FROM client_list WHERE client_id = new.id);
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT doc << 20, search_words(new.name), search_pinyin(new.name), search_initials(new.name), search_given(new.name), '',
    search_words(concat_ws(char(10), new.wechat, new.email, new.address, new.employer, new.occupation, new.investing_style,
    new.advice_frequency, new.preferred_time, new.topics, new.taboo, new.food, new.drink, new.gifts,
    new.hobbies, new.skills, new.resources, new.source, new.notes))
  FROM client_list WHERE client_id = new.id;
END;

CREATE TRIGGER phone_text_added AFTER INSERT ON phone BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'phone', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', search_phone(new.number), '' FROM search_source WHERE source = 'phone' AND key = new.id;
END;
CREATE TRIGGER phone_text_changed AFTER UPDATE OF client_id, number ON phone BEGIN
  DELETE FROM search_source WHERE source = 'phone' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'phone', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', search_phone(new.number), '' FROM search_source WHERE source = 'phone' AND key = new.id;
END;
CREATE TRIGGER phone_text_removed AFTER DELETE ON phone BEGIN
  DELETE FROM search_source WHERE source = 'phone' AND key = old.id;
END;

CREATE TRIGGER contact_person_text_added AFTER INSERT ON contact_person BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'contactPerson', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', search_phone(new.phone), search_words(concat_ws(char(10), new.name, new.relation, new.notes)) FROM search_source WHERE source = 'contactPerson' AND key = new.id;
END;
CREATE TRIGGER contact_person_text_changed AFTER UPDATE OF client_id, name, relation, phone, notes ON contact_person BEGIN
  DELETE FROM search_source WHERE source = 'contactPerson' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'contactPerson', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', search_phone(new.phone), search_words(concat_ws(char(10), new.name, new.relation, new.notes)) FROM search_source WHERE source = 'contactPerson' AND key = new.id;
END;
CREATE TRIGGER contact_person_text_removed AFTER DELETE ON contact_person BEGIN
  DELETE FROM search_source WHERE source = 'contactPerson' AND key = old.id;
END;

CREATE TRIGGER visit_text_added AFTER INSERT ON visit BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'visit', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(concat_ws(char(10), new.place, new.aim, new.matter, new.client_message, new.judgement, new.next_meeting)) FROM search_source WHERE source = 'visit' AND key = new.id;
END;
CREATE TRIGGER visit_text_changed AFTER UPDATE OF client_id, place, aim, matter, client_message, judgement, next_meeting ON visit BEGIN
  DELETE FROM search_source WHERE source = 'visit' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'visit', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(concat_ws(char(10), new.place, new.aim, new.matter, new.client_message, new.judgement, new.next_meeting)) FROM search_source WHERE source = 'visit' AND key = new.id;
END;
CREATE TRIGGER visit_text_removed AFTER DELETE ON visit BEGIN
  DELETE FROM search_source WHERE source = 'visit' AND key = old.id;
END;

CREATE TRIGGER visit_line_text_added AFTER INSERT ON visit_line BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'visitLine', new.id
  FROM client_list l WHERE l.client_id = (SELECT client_id FROM visit WHERE id = new.visit_id);
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(concat_ws(char(10), new.text, new.feature, new.advantage, new.benefit, new.evidence)) FROM search_source WHERE source = 'visitLine' AND key = new.id;
END;
CREATE TRIGGER visit_line_text_changed AFTER UPDATE OF visit_id, text, feature, advantage, benefit, evidence ON visit_line BEGIN
  DELETE FROM search_source WHERE source = 'visitLine' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'visitLine', new.id
  FROM client_list l WHERE l.client_id = (SELECT client_id FROM visit WHERE id = new.visit_id);
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(concat_ws(char(10), new.text, new.feature, new.advantage, new.benefit, new.evidence)) FROM search_source WHERE source = 'visitLine' AND key = new.id;
END;
CREATE TRIGGER visit_line_text_removed AFTER DELETE ON visit_line BEGIN
  DELETE FROM search_source WHERE source = 'visitLine' AND key = old.id;
END;

CREATE TRIGGER ledger_entry_text_added AFTER INSERT ON ledger_entry BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'ledgerEntry', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(concat_ws(char(10), new.text, new.outcome)) FROM search_source WHERE source = 'ledgerEntry' AND key = new.id;
END;
CREATE TRIGGER ledger_entry_text_changed AFTER UPDATE OF client_id, text, outcome ON ledger_entry BEGIN
  DELETE FROM search_source WHERE source = 'ledgerEntry' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'ledgerEntry', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(concat_ws(char(10), new.text, new.outcome)) FROM search_source WHERE source = 'ledgerEntry' AND key = new.id;
END;
CREATE TRIGGER ledger_entry_text_removed AFTER DELETE ON ledger_entry BEGIN
  DELETE FROM search_source WHERE source = 'ledgerEntry' AND key = old.id;
END;

CREATE TRIGGER touch_text_added AFTER INSERT ON touch BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'touch', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(new.text) FROM search_source WHERE source = 'touch' AND key = new.id;
END;
CREATE TRIGGER touch_text_changed AFTER UPDATE OF client_id, text ON touch BEGIN
  DELETE FROM search_source WHERE source = 'touch' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'touch', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(new.text) FROM search_source WHERE source = 'touch' AND key = new.id;
END;
CREATE TRIGGER touch_text_removed AFTER DELETE ON touch BEGIN
  DELETE FROM search_source WHERE source = 'touch' AND key = old.id;
END;

-- A tag is text of each client who carries it.
CREATE TRIGGER client_tag_text_added AFTER INSERT ON client_tag BEGIN
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'tag', new.client_id || '/' || new.tag_id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT s.id, '', '', '', '', '', search_words(t.name)
  FROM search_source s, tag t WHERE s.source = 'tag' AND s.key = new.client_id || '/' || new.tag_id AND t.id = new.tag_id;
END;
CREATE TRIGGER client_tag_text_changed AFTER UPDATE OF client_id, tag_id ON client_tag BEGIN
  DELETE FROM search_source WHERE source = 'tag' AND key = old.client_id || '/' || old.tag_id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'tag', new.client_id || '/' || new.tag_id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT s.id, '', '', '', '', '', search_words(t.name)
  FROM search_source s, tag t WHERE s.source = 'tag' AND s.key = new.client_id || '/' || new.tag_id AND t.id = new.tag_id;
END;
CREATE TRIGGER client_tag_text_removed AFTER DELETE ON client_tag BEGIN
  DELETE FROM search_source WHERE source = 'tag' AND key = old.client_id || '/' || old.tag_id;
END;
CREATE TRIGGER tag_text_changed AFTER UPDATE OF name ON tag BEGIN
  DELETE FROM client_search WHERE rowid IN (
    SELECT s.id FROM client_tag c JOIN search_source s ON s.source = 'tag' AND s.key = c.client_id || '/' || c.tag_id
    WHERE c.tag_id = new.id);
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT s.id, '', '', '', '', '', search_words(new.name)
  FROM client_tag c JOIN search_source s ON s.source = 'tag' AND s.key = c.client_id || '/' || c.tag_id
  WHERE c.tag_id = new.id;
END;
CREATE TRIGGER tag_inserted AFTER INSERT ON tag BEGIN
  UPDATE client_tag SET tag_id = tag_id WHERE tag_id = new.id;
END;
CREATE TRIGGER visit_inserted AFTER INSERT ON visit BEGIN
  UPDATE visit_line SET text = text WHERE visit_id = new.id;
END;

-- The last contact of each client.
CREATE TRIGGER touch_inserted AFTER INSERT ON touch BEGIN
  UPDATE client_list SET last_touch_ms = max(coalesce(last_touch_ms, at), at),
    last_visit_ms = CASE new.method WHEN 'visit' THEN max(coalesce(last_visit_ms, at), at) ELSE last_visit_ms END
  FROM (SELECT CAST(round(unixepoch(new.happened_at, 'subsec') * 1000) AS INTEGER) AS at)
  WHERE client_id = new.client_id;
END;
CREATE TRIGGER touch_deleted AFTER DELETE ON touch BEGIN
  UPDATE client_list SET
    last_touch_ms = (SELECT CAST(round(unixepoch(max(happened_at), 'subsec') * 1000) AS INTEGER) FROM touch WHERE client_id = old.client_id),
    last_visit_ms = (SELECT CAST(round(unixepoch(max(happened_at), 'subsec') * 1000) AS INTEGER) FROM touch WHERE client_id = old.client_id AND method = 'visit')
  WHERE client_id = old.client_id;
END;
CREATE TRIGGER touch_moved AFTER UPDATE OF client_id, happened_at, method ON touch BEGIN
  UPDATE client_list SET
    last_touch_ms = (SELECT CAST(round(unixepoch(max(happened_at), 'subsec') * 1000) AS INTEGER) FROM touch t WHERE t.client_id = client_list.client_id),
    last_visit_ms = (SELECT CAST(round(unixepoch(max(happened_at), 'subsec') * 1000) AS INTEGER) FROM touch t WHERE t.client_id = client_list.client_id AND t.method = 'visit')
  WHERE client_id IN (old.client_id, new.client_id);
END;
-- One narrow row per note: the book page reads all of them. `cell` is level × 3 + depth, both counted in the order of
-- their checks; `themes` has a bit for each theme of the text; `day` counts since 1970.
CREATE TABLE need_list (
  id      INTEGER PRIMARY KEY,
  need_id TEXT NOT NULL UNIQUE,
  doc     INTEGER NOT NULL,
  cell    INTEGER NOT NULL,
  state   INTEGER NOT NULL,                      -- in the order of the check: 0 open … 3 outdated
  themes  INTEGER NOT NULL,
  day     INTEGER NOT NULL
) STRICT;
-- Everything the book page and the filter of the list read, so that they never touch the table.
CREATE INDEX need_list_cell ON need_list(cell, state, doc, day, themes);

-- What a client could help others with: the themes of occupation, skills, resources and hobbies. None: no row.
CREATE TABLE help_list (
  doc    INTEGER PRIMARY KEY,
  themes INTEGER NOT NULL
) STRICT;

CREATE TRIGGER need_text_added AFTER INSERT ON need BEGIN
  INSERT INTO need_list (need_id, doc, cell, state, themes, day)
  SELECT new.id, l.doc,
    CASE new.level WHEN 'physiological' THEN 0 WHEN 'safety' THEN 3 WHEN 'belonging' THEN 6 WHEN 'esteem' THEN 9 ELSE 12 END
      + CASE new.depth WHEN 'stated' THEN 0 WHEN 'hidden' THEN 1 ELSE 2 END,
    CASE new.state WHEN 'open' THEN 0 WHEN 'beingMet' THEN 1 WHEN 'met' THEN 2 ELSE 3 END,
    text_themes(new.text), unixepoch(new.noted_on) / 86400
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'need', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(new.text) FROM search_source WHERE source = 'need' AND key = new.id;
END;
CREATE TRIGGER need_text_changed AFTER UPDATE OF client_id, level, depth, state, noted_on, text ON need BEGIN
  DELETE FROM need_list WHERE need_id = old.id;
  INSERT INTO need_list (need_id, doc, cell, state, themes, day)
  SELECT new.id, l.doc,
    CASE new.level WHEN 'physiological' THEN 0 WHEN 'safety' THEN 3 WHEN 'belonging' THEN 6 WHEN 'esteem' THEN 9 ELSE 12 END
      + CASE new.depth WHEN 'stated' THEN 0 WHEN 'hidden' THEN 1 ELSE 2 END,
    CASE new.state WHEN 'open' THEN 0 WHEN 'beingMet' THEN 1 WHEN 'met' THEN 2 ELSE 3 END,
    text_themes(new.text), unixepoch(new.noted_on) / 86400
  FROM client_list l WHERE l.client_id = new.client_id;
  DELETE FROM search_source WHERE source = 'need' AND key = old.id;
  INSERT INTO search_source (id, source, key)
  SELECT 1 + coalesce((SELECT max(id) FROM search_source WHERE id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575), l.doc << 20),
    'need', new.id
  FROM client_list l WHERE l.client_id = new.client_id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, '', '', '', '', '', search_words(new.text) FROM search_source WHERE source = 'need' AND key = new.id;
END;
CREATE TRIGGER need_text_removed AFTER DELETE ON need BEGIN
  DELETE FROM need_list WHERE need_id = old.id;
  DELETE FROM search_source WHERE source = 'need' AND key = old.id;
END;

-- On the row of the list, not of the client: which of two triggers on one insert goes first is not said anywhere.
CREATE TRIGGER help_added AFTER INSERT ON client_list BEGIN
  INSERT INTO help_list (doc, themes)
  SELECT new.doc, themes
  FROM (SELECT text_themes(concat_ws(char(10), occupation, skills, resources, hobbies)) AS themes FROM client WHERE id = new.client_id)
  WHERE themes <> 0;
  -- As in client_inserted: undo may bring a note back before its client.
  UPDATE need SET text = text WHERE client_id = new.client_id;
END;
CREATE TRIGGER help_changed AFTER UPDATE OF occupation, skills, resources, hobbies ON client BEGIN
  DELETE FROM help_list WHERE doc = (SELECT doc FROM client_list WHERE client_id = new.id);
  INSERT INTO help_list (doc, themes)
  SELECT doc, themes
  FROM client_list, (SELECT text_themes(concat_ws(char(10), new.occupation, new.skills, new.resources, new.hobbies)) AS themes)
  WHERE client_id = new.id AND themes <> 0;
END;
CREATE TRIGGER help_removed AFTER DELETE ON client_list BEGIN
  DELETE FROM help_list WHERE doc = old.doc;
END;
