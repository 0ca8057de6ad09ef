-- The seal of the history: a Merkle tree over its steps (RFC 6962), as docs/seal.md describes it. A checkpoint of it, kept
-- where the writers of the file cannot reach it, proves later what the history said. The library writes these tables; only
-- the erasures among them have a history of their own.

-- The free text that may name a person, by table and column; it is sealed as a commitment, so that it can be erased. A
-- column that is added here later is committed from the steps of that version of the schema on: what was sealed stays as it
-- is. A column of a key is not listed: a key cannot be erased.
CREATE VIEW personal(table_name, column_name, since) AS VALUES
  ('region', 'note', 100), ('region', 'note_nl', 100),
  ('document', 'title', 100), ('document', 'title_nl', 100), ('document', 'source', 100),
  ('document', 'note', 100), ('document', 'note_nl', 100),
  ('rank_order', 'note', 100), ('rank_order', 'note_nl', 100),
  ('provider', 'name', 100),
  ('provider_fact', 'evidence', 100),
  ('provision', 'note', 100), ('provision', 'note_nl', 100),
  ('performance_fact', 'evidence', 100),
  ('tariff_rule', 'note', 100), ('tariff_rule', 'note_nl', 100),
  ('strike', 'note', 100), ('strike', 'note_nl', 100),
  ('contract_extension', 'decided_by', 100),
  ('contract_acceptance', 'accepted_by', 100),
  ('enrolment', 'signed_by', 100), ('enrolment', 'note', 100),
  ('hardship_ground', 'note', 100), ('hardship_ground', 'note_nl', 100),
  ('hardship_argument', 'argument', 100),
  ('hardship_decision', 'motivation', 100), ('hardship_decision', 'decided_by', 100),
  ('crisis_decision', 'motivation', 100), ('crisis_decision', 'decided_by', 100),
  ('fund', 'note', 100), ('fund', 'note_nl', 100),
  ('fund_plan_purpose', 'note', 100), ('fund_plan_purpose', 'note_nl', 100),
  ('fund_order', 'note', 100), ('fund_order', 'note_nl', 100),
  ('fund_transfer', 'note', 100), ('fund_transfer', 'note_nl', 100),
  ('lump_sum', 'note', 100), ('lump_sum', 'reference', 100),
  ('contracting_space', 'note', 100),
  ('addendum', 'title', 100), ('addendum', 'aim', 100), ('addendum', 'regional_support', 100),
  ('addendum', 'sustained', 100), ('addendum', 'obligations', 100),
  ('addendum_activity', 'title', 100),
  ('report', 'note', 100),
  ('settlement', 'decided_by', 100), ('settlement', 'note', 100),
  ('settlement_line', 'reason', 100),
  ('deviation', 'motivation', 100), ('deviation', 'decided_by', 100),
  ('event', 'note', 100),
  ('act_correction', 'motivation', 100), ('act_correction', 'decided_by', 100);

-- The stored tree, in the tiles of C2SP's tlog-tiles: of level 0 the hashes of 256 steps, of each further level those of 256
-- full tiles of the level before. Base64 of 32 bytes each, end to end.
CREATE TABLE seal_tile(
  level INTEGER NOT NULL
    CONSTRAINT seal_tile_level CHECK(level BETWEEN 0 AND 7),
  number INTEGER NOT NULL
    CONSTRAINT seal_tile_number CHECK(number >= 0),
  hashes TEXT NOT NULL
    CONSTRAINT seal_tile_hashes CHECK(length(hashes) BETWEEN 44 AND 11264 AND length(hashes) % 44 = 0
      AND length(CAST(hashes AS BLOB)) = length(hashes)),
  CONSTRAINT seal_tile_pk PRIMARY KEY(level, number)
) STRICT, WITHOUT ROWID;

-- A tile grows until it is full.
CREATE TRIGGER seal_tile_fixed BEFORE UPDATE ON seal_tile BEGIN
  SELECT RAISE(ABORT, 'seal_tile_fixed') WHERE (NEW.level = OLD.level AND NEW.number = OLD.number
    AND length(NEW.hashes) > length(OLD.hashes)
    AND substr(NEW.hashes, 1, length(OLD.hashes)) = OLD.hashes) IS NOT TRUE;
END;

CREATE TRIGGER seal_tile_kept BEFORE DELETE ON seal_tile
BEGIN SELECT RAISE(ABORT, 'seal_tile_fixed'); END;

-- The checkpoints that were made: what they say is proved by those that are kept elsewhere.
CREATE TABLE seal_checkpoint(
  id INTEGER
    CONSTRAINT seal_checkpoint_pk PRIMARY KEY,
  size INTEGER NOT NULL -- how many steps it seals
    CONSTRAINT seal_checkpoint_size CHECK(size >= 0),
  note TEXT NOT NULL
    CONSTRAINT seal_checkpoint_note CHECK(length(note) > 0),
  at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER seal_checkpoint_fixed BEFORE UPDATE ON seal_checkpoint
BEGIN SELECT RAISE(ABORT, 'seal_checkpoint_fixed'); END;

CREATE TRIGGER seal_checkpoint_kept BEFORE DELETE ON seal_checkpoint
BEGIN SELECT RAISE(ABORT, 'seal_checkpoint_fixed'); END;

-- What a commitment is made with, 16 random bytes: of the texts of a column of a row, and of a name of a writer (table_name
-- history, column_name actor, the name as row_key). Without it nobody can tell which text a commitment stands for, so an
-- erasure removes it.
CREATE TABLE seal_salt(
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  column_name TEXT NOT NULL,
  salt TEXT NOT NULL
    CONSTRAINT seal_salt_salt CHECK(length(salt) = 24),
  CONSTRAINT seal_salt_pk PRIMARY KEY(table_name, row_key, column_name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER seal_salt_fixed BEFORE UPDATE ON seal_salt
BEGIN SELECT RAISE(ABORT, 'seal_salt_fixed'); END;

CREATE TRIGGER seal_salt_kept BEFORE DELETE ON seal_salt
BEGIN SELECT RAISE(ABORT, 'seal_salt_fixed'); END;

-- What was replaced by its commitment: of a writer row_key is empty. A row for each text that was replaced.
CREATE TABLE erasure(
  id INTEGER
    CONSTRAINT erasure_pk PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  column_name TEXT NOT NULL,
  pseudonym TEXT NOT NULL
    CONSTRAINT erasure_pseudonym CHECK(length(pseudonym) = 51 AND pseudonym GLOB 'sha256:*='),
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX erasure_of ON erasure(table_name, row_key);

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('seal_tile_level', 'shape', 'a tile of the seal is of no level from 0 to 7',
    'een tegel van het zegel heeft geen niveau van 0 tot en met 7', NULL, NULL,
    NULL, 'seal: a tile below the steps'),
  ('seal_tile_number', 'shape', 'a tile of the seal has a number below 0',
    'een tegel van het zegel heeft een nummer onder 0', NULL, NULL,
    NULL, 'seal: a tile before the first'),
  ('seal_tile_hashes', 'shape', 'a tile of the seal does not hold 1 to 256 hashes',
    'een tegel van het zegel bevat geen 1 tot 256 hashes', NULL, NULL,
    NULL, 'seal: a tile without hashes'),
  ('seal_tile_fixed', 'state', 'what is sealed of the history is changed or removed',
    'wat van de historie is verzegeld, wordt gewijzigd of verwijderd',
    'a seal goes on; it is never made again', 'een zegel gaat verder; het wordt nooit opnieuw gemaakt',
    NULL, 'seal: another hash of a step'),
  ('seal_checkpoint_size', 'shape', 'a checkpoint of the seal seals fewer than 0 steps',
    'een controlepunt van het zegel verzegelt minder dan 0 stappen', NULL, NULL,
    NULL, 'seal: a checkpoint of -1 steps'),
  ('seal_checkpoint_note', 'shape', 'a checkpoint of the seal has no text',
    'een controlepunt van het zegel heeft geen tekst', NULL, NULL,
    NULL, 'seal: an empty checkpoint'),
  ('seal_checkpoint_fixed', 'state', 'a checkpoint of the seal is changed or removed',
    'een controlepunt van het zegel wordt gewijzigd of verwijderd', NULL, NULL,
    NULL, 'seal: another checkpoint'),
  ('seal_salt_salt', 'shape', 'the salt of a commitment is not 24 characters long',
    'het zout van een vastlegging is geen 24 tekens lang', NULL, NULL,
    NULL, 'seal: a short salt'),
  ('seal_salt_fixed', 'state', 'the salt of a commitment is changed or removed',
    'het zout van een vastlegging wordt gewijzigd of verwijderd',
    'erase what it belongs to: wlzreg FILE erase', 'wis waar het bij hoort: wlzreg BESTAND erase',
    NULL, 'seal: a salt removed'),
  ('erasure_pseudonym', 'shape', 'a pseudonym is not sha256: and the 44 characters of a commitment',
    'een pseudoniem is niet sha256: met de 44 tekens van een vastlegging', NULL, NULL,
    NULL, 'erasure: by a name');
