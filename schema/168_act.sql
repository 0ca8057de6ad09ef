-- Acts: what was done on a day, or at a moment (view act in 010). Its day, entered wrongly, is corrected by a row that says
-- why; the history has the day that it replaces.

-- row_key as in the history. The value is a day as text, or a moment in Unix seconds, as the column has it.
CREATE TABLE act_correction(
  id INTEGER
    CONSTRAINT act_correction_pk PRIMARY KEY,
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  value ANY NOT NULL,
  motivation TEXT NOT NULL
    CONSTRAINT act_correction_motivation CHECK(length(trim(motivation)) > 0),
  decided_by TEXT NOT NULL
    CONSTRAINT act_correction_decided_by CHECK(length(trim(decided_by)) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX act_correction_of ON act_correction(table_name, row_key);

-- An extension of an agreement that would be signed after it, and one decided before it could be.
CREATE TRIGGER contract_signed_again BEFORE UPDATE OF signed_on ON contract WHEN OLD.status = 'signed' BEGIN
  SELECT RAISE(ABORT, 'contract_extension_signed') FROM contract_extension e
    WHERE e.contract = NEW.id AND e.decided_on < NEW.signed_on;
END;

CREATE TRIGGER contract_extension_decided_again BEFORE UPDATE OF decided_on ON contract_extension
WHEN NEW.decided_on IS NOT OLD.decided_on BEGIN
  SELECT RAISE(ABORT, 'contract_extension_signed') WHERE (SELECT c.signed_on <= NEW.decided_on
    FROM contract c WHERE c.id = NEW.contract) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_late') WHERE (SELECT NEW.decided_on < ifnull(
      (SELECT max(e.valid_to) FROM contract_extension e WHERE e.contract = NEW.contract AND e.number < NEW.number),
      (SELECT c.valid_to FROM contract c WHERE c.id = NEW.contract))) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_allowed') WHERE (SELECT ifnull(d.known_from, d.published_on) <= NEW.decided_on
    FROM provision p JOIN document d ON d.id = p.document WHERE p.id = NEW.allowed_by) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_length') WHERE (SELECT ifnull(d.known_from, d.published_on) <= NEW.decided_on
    FROM provision p JOIN document d ON d.id = p.document WHERE p.id = NEW.length_by) IS NOT TRUE;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('act_correction_row', 'reference',
    'the correction names no recorded act whose day can be corrected, or says the day that it already has',
    'de correctie noemt geen vastgelegde handeling met een te corrigeren datum, of de datum die er al staat',
    'act_day lists table, column, key and value of each', 'in act_day staan tabel, kolom, sleutel en waarde van elke',
    NULL, 'correction: of an agreement that is not there'),
  ('act_correction_motivation', 'source', 'the correction has no motivation',
    'de correctie is niet gemotiveerd',
    'say what was wrong, and how that is known', 'vermeld wat er fout was, en waaruit dat blijkt',
    NULL, 'correction: for no reason'),
  ('act_correction_decided_by', 'source', 'the correction does not say who made it',
    'bij de correctie staat niet wie haar heeft gemaakt',
    'name who decided', 'noem wie heeft besloten',
    NULL, 'correction: by nobody');
