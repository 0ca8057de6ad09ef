-- Who writes and when, and what was written.

-- The library sets this row at the start of each transaction and removes it at the end. A client that does not is
-- recorded in the history as '?', at the time of SQLite's own clock.
CREATE TABLE context(
  one INTEGER NOT NULL
    CONSTRAINT context_pk PRIMARY KEY
    CONSTRAINT context_one CHECK(one = 1),
  actor TEXT NOT NULL
    CONSTRAINT context_actor CHECK(length(actor) BETWEEN 1 AND 200),
  at INTEGER NOT NULL
) STRICT;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('context_pk', 'key', 'there already is a row that says who writes, or its number would change',
    'er is al een rij die zegt wie er schrijft, of die rij zou een ander nummer krijgen',
    'remove the row that is there first: one writes at a time',
    'verwijder eerst de bestaande rij: er schrijft er één tegelijk',
    NULL, 'context: another number'),
  ('context_one', 'shape', 'the row that says who writes has a number other than 1',
    'de rij die zegt wie er schrijft, heeft een ander nummer dan 1', NULL, NULL,
    NULL, 'context: a row with another number through -1'),
  ('context_actor', 'shape', 'the name of the writer is empty or longer than 200 characters',
    'de naam van wie er schrijft is leeg of langer dan 200 tekens', NULL, NULL,
    NULL, 'context: nobody writes');

-- The moment of writing; the day that it is then, and when that day begins and the next one does. A day is a day in
-- Amsterdam: an hour ahead of UTC, two from 01:00 UTC on the last Sunday of March to that of the last Sunday of October.
CREATE VIEW today(at, day, begins_at, ends_at) AS
  SELECT at, day,
    unixepoch(day) - CASE WHEN day > summer AND day <= winter THEN 7200 ELSE 3600 END,
    unixepoch(day, '+1 day') - CASE WHEN day >= summer AND day < winter THEN 7200 ELSE 3600 END
  FROM (SELECT at, summer, winter, date(at + CASE WHEN at >= unixepoch(summer, '+1 hour')
      AND at < unixepoch(winter, '+1 hour') THEN 7200 ELSE 3600 END, 'unixepoch') AS day
    FROM (SELECT at, date(year || '-03-25', 'weekday 0') AS summer, date(year || '-10-25', 'weekday 0') AS winter
      FROM (SELECT at, strftime('%Y', at, 'unixepoch') AS year
        FROM (SELECT ifnull((SELECT c.at FROM context c), unixepoch()) AS at))));

-- What is done on a day, or at a moment, does not lie in the future. For each column that says when, the generator (act.c)
-- makes the check, by rule <table>_future, and what carries a correction out (168). Events are withdrawn instead, reports
-- corrected by reports; of facts, a newer view is a new row.
CREATE VIEW act(table_name, column_name, corrected) AS VALUES
  ('provider_fact', 'known_on', 0),
  ('performance_fact', 'known_on', 0),
  ('contract', 'signed_on', 1),
  ('contract_extension', 'decided_on', 1),
  ('contract_acceptance', 'accepted_at', 1),
  ('enrolment', 'received_at', 1),
  ('hardship_request', 'contacted_on', 1),
  ('hardship_request', 'requested_at', 1),
  ('hardship_decision', 'decided_on', 1),
  ('crisis_declared', 'through', 0),
  ('crisis_decision', 'decided_on', 1),
  ('addendum_signature', 'signed_on', 1),
  ('report', 'reported_on', 0),
  ('settlement', 'decided_on', 1),
  ('deviation', 'decided_on', 1);

-- Every change of every other table, written by generated triggers; old and new hold each value as an SQL literal, in the
-- order of the layout of the table in that version of the schema. View history reads it. version NULL: written by schema
-- 1.00, which names each value in the text.
CREATE TABLE history_step(
  seq INTEGER
    CONSTRAINT history_step_pk PRIMARY KEY
    CONSTRAINT history_seq CHECK(seq > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  op TEXT NOT NULL
    CONSTRAINT history_op CHECK(op = 'insert' OR op = 'update' OR op = 'delete'),
  version INTEGER,
  old TEXT,
  new TEXT
) STRICT;

-- See append_closing_index in guard.c.
CREATE INDEX closed_history_step ON history_step(-seq) WHERE seq < 0;

-- What the values of a step are called, and what they are when nobody has filled them: two lists in one order. After
-- the semicolon is what clients write, before it what triggers maintain. The rows come with the schema, like those of
-- rule.
CREATE TABLE history_layout(
  table_name TEXT NOT NULL,
  version INTEGER NOT NULL,
  columns TEXT NOT NULL,
  defaults TEXT NOT NULL,
  CONSTRAINT history_layout_pk PRIMARY KEY(table_name, version)
) STRICT, WITHOUT ROWID;

-- Nothing may be written with OR REPLACE: it removes rows without running a trigger of theirs, and by a number that no
-- trigger has seen, because SQLite chooses the number of a new row once for its BEFORE triggers and once more for the
-- row. So every guard tries, OR IGNORE, to put another row in the place of this table's own in sqlite_sequence, which
-- has no effect. But the statements of a trigger take over the OR clause of the statement that fired it: under OR
-- REPLACE the row changes, which the guard refuses, and OR ABORT, FAIL and ROLLBACK fail. It is that table because no
-- client can have a trigger on it: one would run within the guard, where SQLite runs the guard no second time.
CREATE TABLE or_clause(id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
UPDATE sqlite_sequence SET rowid = (SELECT max(o.rowid) + 1 FROM sqlite_sequence o) WHERE rowid = 1;
INSERT INTO sqlite_sequence(rowid, name, seq) VALUES(1, 'or_clause', 1);

CREATE TRIGGER or_clause_kept BEFORE INSERT ON or_clause
BEGIN SELECT RAISE(ABORT, 'or_clause'); END;

-- Of any table: row_stale is raised by the generated triggers (guard.c).
INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('or_clause', 'state',
    'the statement has an OR clause other than OR IGNORE, such as OR REPLACE, or writes to or_clause',
    'de opdracht heeft een andere OR-clausule dan OR IGNORE, zoals OR REPLACE, of schrijft in or_clause',
    'leave the OR clause out: OR REPLACE removes rows without running their triggers',
    'laat de OR-clausule weg: OR REPLACE verwijdert rijen buiten hun triggers om',
    NULL, 'lump sum with REPLACE INTO'),
  ('row_stale', 'state', 'the row has changed since the statement read it',
    'de rij is gewijzigd nadat de opdracht die had gelezen',
    'drop the client''s own trigger that writes to this row: the checks compare with what was read',
    'verwijder de eigen trigger die deze rij wijzigt: de controles vergelijken met wat gelezen is',
    NULL, 'temp trigger: raises the NZa tariff between the check and the row');

-- To count with: a query that makes the numbers up takes ten times as long, and a recursive one a pack may not run. The rows
-- come with the schema, like those of rule.
CREATE TABLE digit(
  n INTEGER
    CONSTRAINT digit_pk PRIMARY KEY
) STRICT;

INSERT INTO digit(n) VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

-- The texts of a row that are not plain ASCII, put here by the generated guards (text.c). A text is UTF-8 when each of its
-- characters is the one that its number stands for.
CREATE VIEW written_text(text) AS SELECT NULL WHERE false;

CREATE TRIGGER written_text_checked INSTEAD OF INSERT ON written_text
WHEN length(CAST(NEW.text AS BLOB)) > 100000 OR instr(CAST(NEW.text AS BLOB), x'00') > 0 OR EXISTS(
  SELECT 1 FROM digit a JOIN digit b ON a.n * 10000 + b.n * 1000 < length(NEW.text)
    JOIN digit c ON a.n * 10000 + b.n * 1000 + c.n * 100 < length(NEW.text)
    JOIN digit d ON a.n * 10000 + b.n * 1000 + c.n * 100 + d.n * 10 < length(NEW.text)
    JOIN digit e ON a.n * 10000 + b.n * 1000 + c.n * 100 + d.n * 10 + e.n < length(NEW.text)
  WHERE substr(NEW.text, a.n * 10000 + b.n * 1000 + c.n * 100 + d.n * 10 + e.n + 1, 1)
    IS NOT char(unicode(substr(NEW.text, a.n * 10000 + b.n * 1000 + c.n * 100 + d.n * 10 + e.n + 1, 1))))
BEGIN SELECT RAISE(ABORT, 'written_text'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('written_text', 'shape',
    'a text is not UTF-8, has a zero byte in it, or the texts of the row are longer than 100,000 bytes together',
    'een tekst is geen UTF-8, bevat een nulbyte, of de teksten van de rij zijn samen langer dan 100.000 bytes',
    'have the client write UTF-8: a file of another program is often Latin-1 or Windows-1252',
    'laat het programma UTF-8 schrijven: een bestand van een ander programma is vaak Latin-1 of Windows-1252',
    NULL, 'text: a name in Latin-1');

-- SQLite chooses the number, which a BEFORE trigger sees as -1, and it is the next one: a forged number far ahead
-- would end the history.
CREATE TRIGGER history_order BEFORE INSERT ON history_step BEGIN
  INSERT OR IGNORE INTO sqlite_sequence(rowid, name, seq) VALUES(1, 'or_clause', 2);
  SELECT RAISE(ABORT, 'or_clause') WHERE (SELECT seq FROM sqlite_sequence WHERE rowid = 1) IS NOT 1;
  SELECT CASE WHEN NEW.seq IS NOT -1 THEN RAISE(ABORT, 'history_order') ELSE RAISE(ABORT, 'history_op') END
    WHERE NEW.seq IS NOT -1 OR (NEW.op = 'insert' OR NEW.op = 'update' OR NEW.op = 'delete') IS NOT TRUE;
END;

CREATE TRIGGER history_number AFTER INSERT ON history_step
WHEN NEW.seq IS NOT 1 AND NOT EXISTS(SELECT 1 FROM history_step h WHERE h.seq = NEW.seq - 1)
BEGIN SELECT RAISE(ABORT, 'history_order'); END;

CREATE TRIGGER history_fixed BEFORE UPDATE ON history_step
BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;

CREATE TRIGGER history_kept BEFORE DELETE ON history_step
BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('history_seq', 'shape', 'a step of the history has a number below 1',
    'een stap in de historie heeft een nummer onder 1', NULL, NULL,
    NULL, 'history: a step with number -1'),
  ('history_op', 'shape', 'a step of the history is not insert, update or delete',
    'een stap in de historie is niet insert, update of delete', NULL, NULL,
    NULL, 'history: operation forget'),
  ('history_order', 'order', 'a step of the history has a number that the writer chose, or not the next one',
    'een stap in de historie heeft een zelfgekozen nummer, of niet het eerstvolgende',
    'leave the number out: one far ahead would end the history',
    'laat het nummer weg: een nummer ver vooruit zou de historie afsluiten',
    NULL, 'history: a step with a number of its own'),
  ('history_fixed', 'state', 'a step of the history is changed or removed',
    'een stap in de historie wordt gewijzigd of verwijderd', NULL, NULL,
    NULL, 'history: edited'),
  ('digit_fixed', 'state', 'a digit is added, changed or removed',
    'een cijfer wordt toegevoegd, gewijzigd of verwijderd',
    'the ten digits come with the schema', 'de tien cijfers horen bij het schema',
    NULL, 'text: without a digit to count with'),
  ('history_layout_fixed', 'state', 'the layout of the history is added to, changed or removed',
    'de indeling van de historie wordt aangevuld, gewijzigd of verwijderd',
    'layouts come with the version of the schema', 'indelingen horen bij de versie van het schema',
    NULL, 'history: a value by another name');
