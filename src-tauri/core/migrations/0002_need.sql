-- Needs (需求): what is known of a client by Maslow level and iceberg depth, what was asked, what is offered.

CREATE TABLE need (
  id                TEXT PRIMARY KEY,
  client_id         TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  level             TEXT NOT NULL CHECK (level IN ('physiological','safety','belonging','esteem','selfActualisation')),
  depth             TEXT NOT NULL CHECK (depth IN ('stated','hidden','deep')),
  text              TEXT NOT NULL CHECK (text <> ''),
  evidence          TEXT NOT NULL CHECK (evidence IN ('said','observed','inferred')),
  confidence        TEXT NOT NULL CHECK (confidence IN ('low','medium','high')),
  noted_on          TEXT NOT NULL,
  state             TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open','beingMet','met','outdated')),
  state_since       TEXT NOT NULL,               -- the day of the last change of state
  -- Where it comes from. The word outlives what it names: the source visit may be gone, the note is still of a visit.
  source            TEXT NOT NULL CHECK (source IN ('visit','touch','event','import','profile')),
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
  state      TEXT NOT NULL CHECK (state IN ('open','beingMet','met','outdated')),
  since      TEXT NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX need_state_need ON need_state(need_id, since);

-- A touch that is meant to happen. Done, it names the touch that was logged.
CREATE TABLE planned_touch (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  method     TEXT NOT NULL CHECK (method IN ('visit','letter','message','gift','extra')),
  channel    TEXT CHECK (channel IN ('phone','sms','email','wechat')),
  planned_on TEXT NOT NULL,
  text       TEXT NOT NULL DEFAULT '',
  state      TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','done','dropped')),
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
  level      TEXT NOT NULL CHECK (level IN ('physiological','safety','belonging','esteem','selfActualisation')),
  depth      TEXT NOT NULL CHECK (depth IN ('stated','hidden','deep')),
  spin       TEXT CHECK (spin IN ('situation','problem','implication','needPayoff')),
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
  level      TEXT NOT NULL CHECK (level IN ('physiological','safety','belonging','esteem','selfActualisation')),
  depth      TEXT NOT NULL CHECK (depth IN ('stated','hidden','deep')),
  outcome    TEXT NOT NULL CHECK (outcome IN ('proposed','asked','answered','passed')),
  put_on     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX question_put_client ON question_put(client_id, put_on);
CREATE INDEX question_put_visit ON question_put(visit_id);

-- The adviser's hand in the rules of what can be offered, as in `question`.
CREATE TABLE offer_rule (
  key         TEXT PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('method','event','material','expert','resource')),
  method      TEXT CHECK (method IN ('visit','letter','message','gift','extra')),
  levels      TEXT NOT NULL DEFAULT '',
  depths      TEXT NOT NULL DEFAULT '',
  themes      TEXT NOT NULL DEFAULT '',
  within_days INTEGER NOT NULL CHECK (within_days BETWEEN 0 AND 365),
  text        TEXT NOT NULL CHECK (text <> ''),
  put_away    INTEGER NOT NULL DEFAULT 0 CHECK (put_away IN (0,1)),
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

-- Derived, as in 0001.

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

-- The source of a text found may be a need now. Triggers name the table only, so it can be put in place of itself.
CREATE TABLE search_source_as_it_was AS SELECT id, source, key FROM search_source;
DROP TABLE search_source;
CREATE TABLE search_source (
  id     INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('phone','tag','contactPerson','visit','visitLine','ledgerEntry','touch','need')),
  key    TEXT NOT NULL,                          -- the id of the row; of a tag client/tag
  UNIQUE (source, key)
) STRICT;
INSERT INTO search_source SELECT id, source, key FROM search_source_as_it_was;
DROP TABLE search_source_as_it_was;
CREATE TRIGGER search_source_removed AFTER DELETE ON search_source BEGIN
  DELETE FROM client_search WHERE rowid = old.id;
END;

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
INSERT INTO help_list (doc, themes)
SELECT l.doc, text_themes(concat_ws(char(10), c.occupation, c.skills, c.resources, c.hobbies))
FROM client c JOIN client_list l ON l.client_id = c.id
WHERE text_themes(concat_ws(char(10), c.occupation, c.skills, c.resources, c.hobbies)) <> 0;
