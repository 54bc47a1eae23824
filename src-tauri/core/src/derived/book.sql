-- Derived from the tables of the book: nothing here is journaled or backed by anything but them, and all of it can be
-- made anew. `{ENTRIES_OF_CLIENT}` and the triggers of the sources come from the table in `source.rs`.

-- What the list filters and orders by: one narrow row per client. `doc` is the client's number everywhere here.
-- `version` tells what the roll has not read yet.
CREATE TABLE client_list (
  doc               INTEGER PRIMARY KEY,
  client_id         TEXT NOT NULL UNIQUE,
  sort_key          TEXT NOT NULL,
  letters           INTEGER NOT NULL,            -- the letters the name may begin with, bit 0: a
  tier              TEXT NOT NULL,
  stage             TEXT NOT NULL,
  assets_fen        INTEGER,
  risk_expires_day  INTEGER,                     -- days since 1970
  opened_day        INTEGER,
  facets            INTEGER NOT NULL,            -- small facts as bits: see `Facets` of the roll
  last_touch_ms     INTEGER,                     -- milliseconds since 1970, as all *_ms
  last_visit_ms     INTEGER,                     -- the last touch made by a visit
  updated_ms        INTEGER NOT NULL,
  trashed           INTEGER NOT NULL,
  deceased          INTEGER NOT NULL,
  quiet_day         INTEGER,                     -- the last day of mourning of the household, since 1970
  version           INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX client_list_version ON client_list(version);
-- Who is called alike.
CREATE INDEX client_list_name ON client_list(sort_key);
CREATE TABLE client_list_clock (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  version    INTEGER NOT NULL,                   -- of the last change
  removed_at INTEGER NOT NULL                    -- the version at which a row was last removed
) STRICT;
INSERT INTO client_list_clock VALUES (1, 0, 0);

-- Owners of texts that are no clients, numbered from 2^30 on.
CREATE TABLE search_owner (
  doc  INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key  TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

-- Whatever belongs to an owner. Numbered doc × 2^20 + n: n = 0 is the client's own row in the index and has no entry. So a
-- hit tells its owner without a look-up, and the hits of one owner are neighbours.
CREATE TABLE entry (
  id    INTEGER PRIMARY KEY,
  doc   INTEGER NOT NULL,
  noun  TEXT NOT NULL,
  key   TEXT NOT NULL,                           -- the id of the row; of a tag client/tag
  at_ms INTEGER,                                 -- when it stands on the timeline; NULL: it does not
  UNIQUE (noun, key)
) STRICT;
CREATE INDEX entry_timeline ON entry(doc, at_ms DESC, id DESC, noun) WHERE at_ms IS NOT NULL;

CREATE VIRTUAL TABLE client_search USING fts5(
  name, pinyin, initials, given, phone, text,
  content = '', contentless_delete = 1, prefix = '2 3 4', tokenize = 'unicode61'
);

-- What the book page and the filter of the list read of every note: `id` is its entry's. `cell` is level × 3 + depth, both in
-- the order of their words; `state` in that order: 0 open … 3 outdated; `themes` a bit for each theme of the text; `day`
-- counts since 1970.
CREATE TABLE need_list (
  id     INTEGER PRIMARY KEY,
  cell   INTEGER NOT NULL,
  state  INTEGER NOT NULL,
  themes INTEGER NOT NULL,
  day    INTEGER NOT NULL
) STRICT;

-- What a client could help others with: a bit for each matter of occupation, skills, resources and hobbies. None: no row.
CREATE TABLE help_list (
  doc     INTEGER PRIMARY KEY,
  matters INTEGER NOT NULL
) STRICT;

CREATE VIEW need_in_list AS
  SELECT e.id, n.id AS need_id,
    CASE n.level WHEN 'physiological' THEN 0 WHEN 'safety' THEN 3 WHEN 'belonging' THEN 6 WHEN 'esteem' THEN 9 ELSE 12 END
      + CASE n.depth WHEN 'stated' THEN 0 WHEN 'hidden' THEN 1 ELSE 2 END AS cell,
    CASE n.state WHEN 'open' THEN 0 WHEN 'beingMet' THEN 1 WHEN 'met' THEN 2 ELSE 3 END AS state,
    text_themes(n.text) AS themes,
    unixepoch(n.noted_on) / 86400 AS day
  FROM need n JOIN entry e ON e.noun = 'need' AND e.key = n.id;
CREATE VIEW help_in_list AS
  SELECT l.doc, c.id AS client_id, text_matters(concat_ws(char(10), c.occupation, c.skills, c.resources), c.hobbies) AS matters
  FROM client c JOIN client_list l ON l.client_id = c.id;
CREATE VIEW client_in_list AS
  SELECT c.id AS client_id, name_sort_key(c.name) AS sort_key, name_letters(c.name) AS letters, c.tier, c.stage, c.assets_fen,
    unixepoch(c.risk_expires_on) / 86400 AS risk_expires_day, unixepoch(c.opened_on) / 86400 AS opened_day,
    (c.gender = 'female') + 2 * (c.gender = 'male') + 4 * coalesce(CAST(substr(c.risk_grade, 2, 1) AS INTEGER) + (c.risk_grade <> 'C1Lowest'), 0)
      + CASE c.preferred_channel WHEN 'phone' THEN 32 WHEN 'sms' THEN 64 WHEN 'email' THEN 96 WHEN 'wechat' THEN 128 ELSE 0 END
      + 256 * c.is_prospect + 512 * c.is_minor + 1024 * (c.introducer_id IS NOT NULL) + 2048 * (c.household_id IS NOT NULL)
      AS facets,
    coalesce(CAST(round(unixepoch(c.updated_at, 'subsec') * 1000) AS INTEGER), 0) AS updated_ms,
    c.trashed_at IS NOT NULL AS trashed, c.deceased,
    (SELECT unixepoch(h.quiet_until) / 86400 FROM household h WHERE h.id = c.household_id) AS quiet_day
  FROM client c;
CREATE VIEW client_in_search AS
  SELECT l.doc << 20 AS id, c.id AS client_id, search_words(c.name) AS name, search_pinyin(c.name) AS pinyin,
    search_initials(c.name) AS initials, search_given(c.name) AS given,
    search_words(concat_ws(char(10), c.wechat, c.email, c.address, c.employer, c.occupation, c.investing_style,
      c.advice_frequency, c.preferred_time, c.topics, c.taboo, c.food, c.drink, c.gifts, c.hobbies, c.skills, c.resources,
      c.source, c.notes)) AS text
  FROM client c JOIN client_list l ON l.client_id = c.id;
