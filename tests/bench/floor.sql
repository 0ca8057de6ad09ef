-- What a careful hand-writer makes for production agreements and lump sums under a cap: the same tables, keys and indexes
-- as the library's schema for what is written, and only the columns that are used here of what is read. Constraints
-- state what they can; triggers do the rest. floor_plain.sql or floor_guarded.sql adds the triggers for a line.

CREATE TABLE contract(
  id INTEGER PRIMARY KEY,
  office TEXT NOT NULL,
  agb TEXT NOT NULL
) STRICT;
CREATE INDEX contract_of_provider ON contract(office, agb);

CREATE TABLE provision(
  id INTEGER PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

CREATE TABLE nza_tariff(
  performance TEXT NOT NULL,
  year INTEGER NOT NULL,
  component TEXT NOT NULL,
  part INTEGER NOT NULL,
  cents INTEGER NOT NULL CHECK(cents BETWEEN 0 AND 100000000),
  PRIMARY KEY(performance, year, component, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE context(
  one INTEGER NOT NULL PRIMARY KEY CHECK(one = 1),
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE history(
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  op TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

CREATE TABLE production_round(
  contract INTEGER NOT NULL REFERENCES contract,
  year INTEGER NOT NULL,
  round TEXT NOT NULL CHECK(round = 'initial' OR round = 'rearrangement' OR round = 'final'),
  revision INTEGER NOT NULL CHECK(revision BETWEEN 1 AND 999),
  state TEXT NOT NULL DEFAULT 'open' CHECK(state = 'open' OR state = 'closed' OR state = 'superseded'),
  PRIMARY KEY(contract, year, round, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE production(
  id INTEGER PRIMARY KEY,
  contract INTEGER NOT NULL,
  year INTEGER NOT NULL,
  round TEXT NOT NULL,
  revision INTEGER NOT NULL,
  performance TEXT NOT NULL,
  component TEXT NOT NULL,
  part INTEGER NOT NULL,
  volume INTEGER NOT NULL CHECK(volume BETWEEN 0 AND 10000000000),
  nza_cents INTEGER NOT NULL,
  tariff_bp INTEGER NOT NULL CHECK(tariff_bp BETWEEN 0 AND 10000),
  provision INTEGER NOT NULL REFERENCES provision,
  unit_cents INTEGER GENERATED ALWAYS AS ((nza_cents * tariff_bp + 5000) / 10000) STORED,
  amount_cents INTEGER GENERATED ALWAYS AS ((unit_cents * volume + 500) / 1000) STORED,
  nza_amount_cents INTEGER GENERATED ALWAYS AS ((nza_cents * volume + 500) / 1000) STORED,
  UNIQUE(contract, year, round, revision, performance, component, part)
) STRICT;
CREATE INDEX production_by_tariff ON production(performance, year, component, part);

CREATE TABLE position(
  office TEXT NOT NULL,
  agb TEXT NOT NULL,
  year INTEGER NOT NULL,
  nza_cents INTEGER NOT NULL,
  production_cents INTEGER NOT NULL,
  lump_cents INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(office, agb, year),
  CONSTRAINT cap CHECK(production_cents + lump_cents <= nza_cents)
) STRICT, WITHOUT ROWID;

CREATE TABLE lump_sum(
  id INTEGER PRIMARY KEY,
  office TEXT NOT NULL,
  agb TEXT NOT NULL,
  year INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK(amount_cents > 0),
  state TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX lump_sum_of_position ON lump_sum(office, agb, year);

-- ---- closing a round: the one before it gives way, the position is what the lines say, the CHECK holds the cap;
-- CROSS JOIN keeps SQLite from reading the lines of every round of the year

CREATE TRIGGER round_close AFTER UPDATE OF state ON production_round WHEN NEW.state = 'closed' BEGIN
  UPDATE production_round SET state = 'superseded' WHERE contract = NEW.contract AND year = NEW.year
    AND state = 'closed' AND (round, revision) IS NOT (NEW.round, NEW.revision);
  INSERT INTO position(office, agb, year, nza_cents, production_cents)
    SELECT c.office, c.agb, NEW.year, 0, 0 FROM contract c WHERE c.id = NEW.contract
      AND NOT EXISTS(SELECT 1 FROM position p WHERE p.office = c.office AND p.agb = c.agb AND p.year = NEW.year);
  UPDATE position SET (nza_cents, production_cents) = (
      SELECT sum(p.nza_amount_cents), sum(p.amount_cents)
      FROM contract c
        CROSS JOIN production_round r ON r.contract = c.id AND r.year = NEW.year AND r.state = 'closed'
        CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
          AND p.revision = r.revision
      WHERE c.office = position.office AND c.agb = position.agb)
    WHERE (office, agb, year) = (SELECT c.office, c.agb, NEW.year FROM contract c WHERE c.id = NEW.contract);
END;

CREATE TRIGGER lump_sum_post AFTER INSERT ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'cap') WHERE NOT EXISTS(SELECT 1 FROM position
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year);
  UPDATE position SET lump_cents = lump_cents + NEW.amount_cents
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
END;

-- ---- history of the tables that are written once a round; that of lines is in the other file

CREATE TRIGGER history_round_insert AFTER INSERT ON production_round BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'), 'production_round',
    NEW.contract || ' ' || NEW.year || ' ' || NEW.round || ' ' || NEW.revision, 'insert',
    printf('contract=%d, year=%d, round=%Q, revision=%d, state=%Q', NEW.contract, NEW.year, NEW.round, NEW.revision,
      NEW.state));
END;

CREATE TRIGGER history_round_update AFTER UPDATE ON production_round BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'), 'production_round',
    NEW.contract || ' ' || NEW.year || ' ' || NEW.round || ' ' || NEW.revision, 'update',
    printf('state=%Q', OLD.state), printf('state=%Q', NEW.state));
END;

CREATE TRIGGER history_position_update AFTER UPDATE ON position BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'), 'position',
    NEW.office || ' ' || NEW.agb || ' ' || NEW.year, 'update',
    printf('nza_cents=%d, production_cents=%d, lump_cents=%d', OLD.nza_cents, OLD.production_cents, OLD.lump_cents),
    printf('nza_cents=%d, production_cents=%d, lump_cents=%d', NEW.nza_cents, NEW.production_cents, NEW.lump_cents));
END;

CREATE TRIGGER history_lump_sum_insert AFTER INSERT ON lump_sum BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'), 'lump_sum', NEW.id,
    'insert', printf('id=%d, office=%Q, agb=%Q, year=%d, purpose=%Q, amount_cents=%d, state=%Q, note=%Q', NEW.id,
      NEW.office, NEW.agb, NEW.year, NEW.purpose, NEW.amount_cents, NEW.state, NEW.note));
END;
