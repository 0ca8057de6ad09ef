-- Lump sums: a ledger. A row is reserved, then committed or released, and never edited; what is less later is a new
-- negative row that names the one it lessens. A number is never used twice.

CREATE TABLE lump_sum(
  id INTEGER
    CONSTRAINT lump_sum_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT lump_sum_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT lump_sum_agb REFERENCES provider,
  year INTEGER NOT NULL,
  purpose TEXT NOT NULL
    CONSTRAINT lump_sum_purpose REFERENCES purpose,
  amount_cents INTEGER NOT NULL
    CONSTRAINT lump_sum_amount CHECK(amount_cents BETWEEN -900000000000 AND 900000000000 AND amount_cents <> 0),
  state TEXT NOT NULL
    CONSTRAINT lump_sum_state CHECK(state = 'reserved' OR state = 'committed' OR state = 'released'),
  lessens INTEGER
    CONSTRAINT lump_sum_lessens REFERENCES lump_sum,
  note TEXT,
  counts_cents INTEGER GENERATED ALWAYS AS (CASE state WHEN 'released' THEN 0 ELSE amount_cents END),
  posted_cents INTEGER NOT NULL DEFAULT 0 -- how much of it stands in the position
) STRICT;
CREATE INDEX lump_sum_of_position ON lump_sum(office, agb, year);
CREATE INDEX lump_sum_lessened ON lump_sum(lessens) WHERE lessens IS NOT NULL;

CREATE TRIGGER lump_sum_new BEFORE INSERT ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE NEW.posted_cents IS NOT 0;
  SELECT RAISE(ABORT, 'lump_sum_state') WHERE NEW.lessens IS NULL
    AND (NEW.state = 'reserved' AND NEW.amount_cents > 0) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_lessens') WHERE NEW.lessens IS NOT NULL AND (
    SELECT NEW.state = 'committed' AND NEW.amount_cents < 0 AND l.state = 'committed' AND l.lessens IS NULL
      AND (l.office, l.agb, l.year, l.purpose) IS (NEW.office, NEW.agb, NEW.year, NEW.purpose)
      AND l.amount_cents + NEW.amount_cents
        + (SELECT ifnull(sum(k.amount_cents), 0) FROM lump_sum k WHERE k.lessens = l.id) >= 0
    FROM lump_sum l WHERE l.id = NEW.lessens) IS NOT TRUE;
  -- Counted from the rows, and before this one is there: a trigger of the client's own can keep the posting below from
  -- running, but not this. Without production there is no position, and so no room.
  SELECT RAISE(ABORT, 'cap') WHERE (SELECT p.production_cents + NEW.amount_cents + (
      SELECT ifnull(sum(l.counts_cents), 0) FROM lump_sum l
      WHERE l.office = NEW.office AND l.agb = NEW.agb AND l.year = NEW.year) <= p.nza_cents
    FROM position p WHERE p.office = NEW.office AND p.agb = NEW.agb AND p.year = NEW.year) IS NOT TRUE;
END;

CREATE TRIGGER lump_sum_fixed BEFORE UPDATE ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'lump_sum_fixed') WHERE
    (NEW.id, NEW.office, NEW.agb, NEW.year, NEW.purpose, NEW.amount_cents, NEW.lessens, NEW.note)
    IS NOT (OLD.id, OLD.office, OLD.agb, OLD.year, OLD.purpose, OLD.amount_cents, OLD.lessens, OLD.note);
  SELECT RAISE(ABORT, 'lump_sum_state') WHERE NEW.state IS NOT OLD.state
    AND (OLD.state = 'reserved' AND (NEW.state = 'committed' OR NEW.state = 'released')) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE NEW.posted_cents IS NOT OLD.posted_cents
    AND NEW.posted_cents IS NOT OLD.counts_cents;
END;

CREATE TRIGGER lump_sum_kept BEFORE DELETE ON lump_sum
BEGIN SELECT RAISE(ABORT, 'lump_sum_fixed'); END;

CREATE TRIGGER lump_sum_post AFTER INSERT ON lump_sum BEGIN
  UPDATE position SET lump_cents = lump_cents + NEW.counts_cents, lump_sum = NEW.id
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
  UPDATE lump_sum SET posted_cents = counts_cents WHERE id = NEW.id;
END;

CREATE TRIGGER lump_sum_repost AFTER UPDATE OF state ON lump_sum WHEN NEW.counts_cents <> NEW.posted_cents BEGIN
  UPDATE position SET lump_cents = lump_cents + NEW.counts_cents - NEW.posted_cents, lump_sum = NEW.id
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
  UPDATE lump_sum SET posted_cents = counts_cents WHERE id = NEW.id;
END;
