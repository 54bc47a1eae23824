-- The book of one adviser. Dates are ISO-8601: `*_on` a local day (YYYY-MM-DD), `*_at` an instant in UTC
-- (RFC 3339, milliseconds), `planned_at` local wall time without a zone. Money is whole fen. Text that is not known is ''.
-- Ids are UUIDv7 in lower-case hyphenated form. Lists of enum values live in the Rust types, checked here too.

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
  sort_key          TEXT NOT NULL,               -- full pinyin of the name, surname reading first
  gender            TEXT NOT NULL DEFAULT 'unstated' CHECK (gender IN ('female','male','unstated')),
  wechat            TEXT NOT NULL DEFAULT '',
  email             TEXT NOT NULL DEFAULT '',
  address           TEXT NOT NULL DEFAULT '',
  employer          TEXT NOT NULL DEFAULT '',
  occupation        TEXT NOT NULL DEFAULT '',
  id_tail           TEXT NOT NULL DEFAULT '',    -- last four characters of the identity document, never more
  opened_on         TEXT,
  assets_fen        INTEGER,                     -- NULL: not known
  tier              TEXT NOT NULL DEFAULT 'low' CHECK (tier IN ('high','upperMiddle','lowerMiddle','low')), -- in force: the override, else by assets
  tier_override     TEXT CHECK (tier_override IN ('high','upperMiddle','lowerMiddle','low')),
  tier_reason       TEXT NOT NULL DEFAULT '',
  stage             TEXT NOT NULL DEFAULT 'stranger' CHECK (stage IN ('stranger','acquaintance','friend','partner')),
  risk_grade        TEXT CHECK (risk_grade IN ('C1','C2','C3','C4','C5')),
  risk_expires_on   TEXT,
  investing_style   TEXT NOT NULL DEFAULT '',
  advice_frequency  TEXT NOT NULL DEFAULT '',
  preferred_channel TEXT CHECK (preferred_channel IN ('phone','sms','email','wechat')),
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
CREATE INDEX client_by_name     ON client(sort_key, id) WHERE trashed_at IS NULL;
CREATE INDEX client_by_assets   ON client(assets_fen, sort_key) WHERE trashed_at IS NULL;
CREATE INDEX client_by_tier     ON client(tier, sort_key) WHERE trashed_at IS NULL;
CREATE INDEX client_by_updated  ON client(updated_at) WHERE trashed_at IS NULL;
CREATE INDEX client_trashed     ON client(trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX client_introducer  ON client(introducer_id);
CREATE INDEX client_household   ON client(household_id);
CREATE INDEX client_risk_expiry ON client(risk_expires_on) WHERE risk_expires_on IS NOT NULL;

CREATE TABLE phone (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('mobile','home','office','other')),
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
  kind       TEXT NOT NULL CHECK (kind IN ('deposit','stock','fund','bond','insurance','trust','privateFund','other')),
  name       TEXT NOT NULL DEFAULT '',
  amount_fen INTEGER,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX holding_client ON holding(client_id);

CREATE TABLE contact_person (
  id               TEXT PRIMARY KEY,
  client_id        TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind             TEXT NOT NULL CHECK (kind IN ('family','secretary','assistant','friend','other')),
  name             TEXT NOT NULL CHECK (name <> ''),
  relation         TEXT NOT NULL DEFAULT '',     -- 母亲, 女儿, 司机 …
  gender           TEXT NOT NULL DEFAULT 'unstated' CHECK (gender IN ('female','male','unstated')),
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
  kind              TEXT NOT NULL CHECK (kind IN ('birthday','wedding','accountOpening','memorial','other')),
  title             TEXT NOT NULL DEFAULT '',
  calendar          TEXT NOT NULL CHECK (calendar IN ('solar','lunar')),
  year              INTEGER,                     -- of the calendar named; NULL: not known
  month             INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day               INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  leap              INTEGER NOT NULL DEFAULT 0 CHECK (leap IN (0,1)), -- lunar: the day lies in the leap month
  leap_policy       TEXT NOT NULL DEFAULT 'regular' CHECK (leap_policy IN ('leap','regular','both')),
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
  purpose      TEXT NOT NULL CHECK (purpose IN ('keepRecord','sensitive','phone','sms','email','wechat','share')),
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
  purpose         TEXT NOT NULL DEFAULT '',
  state           TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','underWay','done','cancelled')),
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
  kind        TEXT NOT NULL CHECK (kind IN ('promise','request')),
  text        TEXT NOT NULL CHECK (text <> ''),
  due_on      TEXT,
  state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open','kept','late','broken','answered','dropped')),
  closed_on   TEXT,
  outcome     TEXT NOT NULL DEFAULT '',
  made_on     TEXT NOT NULL,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_client ON ledger_entry(client_id, state);
CREATE INDEX ledger_visit ON ledger_entry(visit_id);
CREATE INDEX ledger_due ON ledger_entry(state, due_on);

CREATE TABLE visit_line (
  id              TEXT PRIMARY KEY,
  visit_id        TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,              -- order within the visit
  noted_at        TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('note','topic','product','promise','request')),
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
  method      TEXT NOT NULL CHECK (method IN ('visit','letter','message','gift','extra')),
  channel     TEXT CHECK (channel IN ('phone','sms','email','wechat')), -- of a message
  happened_at TEXT NOT NULL,
  text        TEXT NOT NULL DEFAULT '',
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
CREATE INDEX touch_client ON touch(client_id, happened_at);
CREATE INDEX touch_visit ON touch(visit_id);

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
  tier    TEXT PRIMARY KEY CHECK (tier IN ('high','upperMiddle','lowerMiddle')),
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
CREATE TABLE export (
  id          TEXT PRIMARY KEY,
  client_id   TEXT REFERENCES client(id) ON DELETE CASCADE,
  visit_id    TEXT REFERENCES visit(id) ON DELETE SET NULL,
  copy        TEXT NOT NULL CHECK (copy IN ('client','internal')),
  format      TEXT NOT NULL CHECK (format IN ('pdf','docx','markdown','text')),
  file_name   TEXT NOT NULL,
  bytes       INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  exported_at TEXT NOT NULL
) STRICT;
CREATE INDEX export_client ON export(client_id, exported_at);
CREATE INDEX export_visit ON export(visit_id);
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

-- Derived; rebuilt by triggers also when undo replays a changeset, so never part of one.
CREATE TABLE client_activity (
  client_id     TEXT PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE,
  last_touch_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX client_activity_last_touch ON client_activity(last_touch_at);
CREATE TRIGGER touch_inserted AFTER INSERT ON touch BEGIN
  INSERT INTO client_activity(client_id, last_touch_at) VALUES (new.client_id, new.happened_at)
  ON CONFLICT(client_id) DO UPDATE SET last_touch_at = max(coalesce(last_touch_at, ''), excluded.last_touch_at);
END;
CREATE TRIGGER touch_deleted AFTER DELETE ON touch BEGIN
  UPDATE client_activity SET last_touch_at = (SELECT max(happened_at) FROM touch WHERE client_id = old.client_id)
  WHERE client_id = old.client_id;
END;
CREATE TRIGGER touch_moved AFTER UPDATE OF client_id, happened_at ON touch BEGIN
  UPDATE client_activity SET last_touch_at = (SELECT max(happened_at) FROM touch WHERE client_id = old.client_id)
  WHERE client_id = old.client_id;
  INSERT INTO client_activity(client_id, last_touch_at) VALUES (new.client_id, new.happened_at)
  ON CONFLICT(client_id) DO UPDATE SET last_touch_at = (SELECT max(happened_at) FROM touch WHERE client_id = new.client_id);
END;
