CREATE TRIGGER client_list_added AFTER INSERT ON client_list BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE doc = new.doc;
END;
CREATE TRIGGER client_list_changed AFTER UPDATE OF
  sort_key, letters, tier, stage, assets_fen, risk_expires_day, opened_day, facets, last_touch_ms, last_visit_ms, updated_ms, trashed,
  deceased, quiet_day ON client_list
BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE doc = new.doc;
END;
CREATE TRIGGER client_list_removed AFTER DELETE ON client_list BEGIN
  UPDATE client_list_clock SET version = version + 1, removed_at = version + 1;
  DELETE FROM client_search WHERE rowid = old.doc << 20;
  DELETE FROM help_list WHERE doc = old.doc;
  -- What is beyond undo outlives its client; the number may be another's tomorrow.
  DELETE FROM entry WHERE id BETWEEN old.doc << 20 AND (old.doc << 20) + 1048575;
END;

CREATE TRIGGER client_inserted AFTER INSERT ON client BEGIN
  INSERT INTO client_list (client_id, sort_key, letters, tier, stage, assets_fen, risk_expires_day, opened_day, facets,
    updated_ms, trashed, deceased, quiet_day)
  SELECT client_id, sort_key, letters, tier, stage, assets_fen, risk_expires_day, opened_day, facets, updated_ms, trashed,
    deceased, quiet_day
  FROM client_in_list WHERE client_id = new.id;
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, name, pinyin, initials, given, '', text FROM client_in_search WHERE client_id = new.id;
  INSERT INTO help_list (doc, matters) SELECT doc, matters FROM help_in_list WHERE client_id = new.id AND matters <> 0;
  -- Undo may bring back what hangs on a client before the client: saying it again enters it.
  {ENTRIES_OF_CLIENT}
  UPDATE touch SET happened_at = happened_at WHERE client_id = new.id;
END;
CREATE TRIGGER client_facts_changed AFTER UPDATE OF
  sort_key, name, tier, stage, assets_fen, risk_expires_on, opened_on, gender, risk_grade, preferred_channel, is_prospect,
  is_minor, introducer_id, household_id, updated_at, trashed_at, deceased ON client
BEGIN
  UPDATE client_list SET sort_key = c.sort_key, letters = c.letters, tier = c.tier, stage = c.stage, assets_fen = c.assets_fen,
    risk_expires_day = c.risk_expires_day, opened_day = c.opened_day, facets = c.facets, updated_ms = c.updated_ms, trashed = c.trashed,
    deceased = c.deceased, quiet_day = c.quiet_day
  FROM client_in_list c WHERE c.client_id = new.id AND client_list.client_id = new.id;
END;
CREATE TRIGGER client_text_changed AFTER UPDATE OF name, wechat, email, address, employer, occupation, investing_style,
  advice_frequency, preferred_time, topics, taboo, food, drink, gifts, hobbies, skills, resources, source, notes ON client
BEGIN
  DELETE FROM client_search WHERE rowid = (SELECT doc << 20 FROM client_list WHERE client_id = new.id);
  INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
  SELECT id, name, pinyin, initials, given, '', text FROM client_in_search WHERE client_id = new.id;
END;
CREATE TRIGGER help_changed AFTER UPDATE OF occupation, skills, resources, hobbies ON client BEGIN
  DELETE FROM help_list WHERE doc = (SELECT doc FROM client_list WHERE client_id = new.id);
  INSERT INTO help_list (doc, matters) SELECT doc, matters FROM help_in_list WHERE client_id = new.id AND matters <> 0;
END;
-- Undo may bring a household back after its members.
CREATE TRIGGER household_returned AFTER INSERT ON household WHEN new.quiet_until IS NOT NULL BEGIN
  UPDATE client_list SET quiet_day = unixepoch(new.quiet_until) / 86400
  WHERE client_id IN (SELECT id FROM client WHERE household_id = new.id);
END;
CREATE TRIGGER household_quiet AFTER UPDATE OF quiet_until ON household BEGIN
  UPDATE client_list SET quiet_day = unixepoch(new.quiet_until) / 86400
  WHERE client_id IN (SELECT id FROM client WHERE household_id = new.id);
END;
CREATE TRIGGER client_removed AFTER DELETE ON client BEGIN
  DELETE FROM client_list WHERE client_id = old.id;
END;

-- Who is around a client is known with the client: what is kept of names goes by the version.
CREATE TRIGGER person_added AFTER INSERT ON contact_person BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE client_id = new.client_id;
END;
CREATE TRIGGER person_changed AFTER UPDATE OF name, relation, client_id ON contact_person BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE client_id IN (old.client_id, new.client_id);
END;
CREATE TRIGGER person_removed AFTER DELETE ON contact_person BEGIN
  UPDATE client_list_clock SET version = version + 1;
  UPDATE client_list SET version = (SELECT version FROM client_list_clock) WHERE client_id = old.client_id;
END;

CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
  DELETE FROM client_search WHERE rowid = old.id;
END;
CREATE TRIGGER need_entry_added AFTER INSERT ON entry WHEN new.noun = 'need' BEGIN
  INSERT INTO need_list (id, cell, state, themes, day)
  SELECT id, cell, state, themes, day FROM need_in_list WHERE need_id = new.key;
END;
CREATE TRIGGER need_entry_removed AFTER DELETE ON entry WHEN old.noun = 'need' BEGIN
  DELETE FROM need_list WHERE id = old.id;
END;

-- The lines of a visit are its client's: they follow it when it comes after them, or goes to another client.
CREATE TRIGGER visit_inserted AFTER INSERT ON visit BEGIN
  {ENTRIES_OF_VISIT}
END;
CREATE TRIGGER visit_moved AFTER UPDATE OF client_id ON visit WHEN old.client_id <> new.client_id BEGIN
  {ENTRIES_OF_VISIT}
END;
-- A tag is text of each client who carries it.
CREATE TRIGGER tag_inserted AFTER INSERT ON tag BEGIN
  UPDATE client_tag SET tag_id = tag_id WHERE tag_id = new.id;
END;
CREATE TRIGGER tag_renamed AFTER UPDATE OF name ON tag BEGIN
  UPDATE client_tag SET tag_id = tag_id WHERE tag_id = new.id;
END;

CREATE TRIGGER touch_inserted AFTER INSERT ON touch BEGIN
  UPDATE client_list SET last_touch_ms = max(coalesce(last_touch_ms, at), at),
    last_visit_ms = CASE new.method WHEN 'visit' THEN max(coalesce(last_visit_ms, at), at) ELSE last_visit_ms END
  FROM (SELECT CAST(round(unixepoch(new.happened_at, 'subsec') * 1000) AS INTEGER) AS at)
  WHERE client_id = new.client_id;
END;
CREATE TRIGGER touch_deleted AFTER DELETE ON touch BEGIN
  UPDATE client_list SET last_touch_ms = (SELECT CAST(round(unixepoch(max(t.happened_at), 'subsec') * 1000) AS INTEGER) FROM touch t WHERE t.client_id = old.client_id),
    last_visit_ms = (SELECT CAST(round(unixepoch(max(t.happened_at), 'subsec') * 1000) AS INTEGER) FROM touch t WHERE t.client_id = old.client_id AND t.method = 'visit')
  WHERE client_id = old.client_id;
END;
CREATE TRIGGER touch_moved AFTER UPDATE OF client_id, happened_at, method ON touch BEGIN
  UPDATE client_list SET last_touch_ms = (SELECT CAST(round(unixepoch(max(t.happened_at), 'subsec') * 1000) AS INTEGER) FROM touch t WHERE t.client_id = client_list.client_id),
    last_visit_ms = (SELECT CAST(round(unixepoch(max(t.happened_at), 'subsec') * 1000) AS INTEGER) FROM touch t WHERE t.client_id = client_list.client_id AND t.method = 'visit')
  WHERE client_id IN (old.client_id, new.client_id);
END;
