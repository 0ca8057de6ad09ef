-- Who writes and when, and what was written.

-- The library sets this row at the start of each transaction and removes it at the end. A client that
-- does not is recorded in the history as '?', at the moment SQLite's own clock tells.
CREATE TABLE context(
  one INTEGER NOT NULL
    CONSTRAINT context_pk PRIMARY KEY
    CONSTRAINT context_one CHECK(one = 1),
  actor TEXT NOT NULL
    CONSTRAINT context_actor CHECK(length(actor) BETWEEN 1 AND 200),
  at INTEGER NOT NULL
) STRICT;

-- Every change of every other table, written by generated triggers; old and new hold each value as an SQL literal.
CREATE TABLE history(
  seq INTEGER
    CONSTRAINT history_pk PRIMARY KEY
    CONSTRAINT history_seq CHECK(seq > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  op TEXT NOT NULL
    CONSTRAINT history_op CHECK(op = 'insert' OR op = 'update' OR op = 'delete'),
  old TEXT,
  new TEXT
) STRICT;

-- Nothing may be written with OR REPLACE: it removes rows without running a trigger of theirs, and by a number that no
-- trigger has seen, because SQLite works out the number of a new row once for its BEFORE triggers and once more for
-- the row. Beside every guard a trigger tries to write NULL here, OR IGNORE, which comes to nothing. But the statements of
-- a trigger take over the OR clause of the statement that fired it: OR REPLACE writes the default, OR ABORT, FAIL and
-- ROLLBACK fail.
CREATE TABLE or_clause(
  ignore_only INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TRIGGER or_clause_kept AFTER INSERT ON or_clause
BEGIN SELECT RAISE(ABORT, 'or_clause'); END;

-- The number is SQLite's to choose, which a BEFORE trigger sees as -1, and it is the next one: a forged number far ahead
-- would end the history.
CREATE TRIGGER history_order BEFORE INSERT ON history BEGIN
  SELECT CASE WHEN NEW.seq IS NOT -1 THEN RAISE(ABORT, 'history_order') ELSE RAISE(ABORT, 'history_op') END
    WHERE NEW.seq IS NOT -1 OR (NEW.op = 'insert' OR NEW.op = 'update' OR NEW.op = 'delete') IS NOT TRUE;
END;

-- Apart: no trigger runs within itself, and one of the client's own on or_clause might write here.
CREATE TRIGGER history_or_clause BEFORE INSERT ON history BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL);
END;

CREATE TRIGGER history_number AFTER INSERT ON history
WHEN NEW.seq IS NOT 1 AND NOT EXISTS(SELECT 1 FROM history h WHERE h.seq = NEW.seq - 1)
BEGIN SELECT RAISE(ABORT, 'history_order'); END;

CREATE TRIGGER history_fixed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;

CREATE TRIGGER history_kept BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;
