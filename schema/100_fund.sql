-- Funds: money of an office for one purpose, sector and year. The money is booked by lump sums (110) and moved by
-- transfers; both totals are kept by triggers and protected by comparison, like the totals of a position.

-- What a plan can be for: a fund pays the purposes that a document lists for it, and nothing else.
CREATE TABLE plan_purpose(
  id TEXT NOT NULL
    CONSTRAINT plan_purpose_pk PRIMARY KEY
    CONSTRAINT plan_purpose_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The sectors that money of a purpose is for. A fund for another sector is refused.
CREATE TABLE purpose_sector(
  purpose TEXT NOT NULL
    CONSTRAINT purpose_sector_purpose REFERENCES purpose,
  sector TEXT NOT NULL
    CONSTRAINT purpose_sector_sector REFERENCES sector,
  document TEXT NOT NULL
    CONSTRAINT purpose_sector_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT purpose_sector_paragraph CHECK(length(paragraph) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT purpose_sector_pk PRIMARY KEY(purpose, sector, document)
) STRICT, WITHOUT ROWID;

-- spent_by: through addenda, or divided among providers (a 'division'), without plan or account.
-- carried_out_through: the last year in which a plan that this money pays may be carried out; NULL = not said.
CREATE TABLE fund(
  id TEXT NOT NULL
    CONSTRAINT fund_pk PRIMARY KEY
    CONSTRAINT fund_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9.-]*'),
  office TEXT NOT NULL
    CONSTRAINT fund_office REFERENCES office,
  year INTEGER NOT NULL
    CONSTRAINT fund_year CHECK(year BETWEEN 2015 AND 2100),
  sector TEXT NOT NULL
    CONSTRAINT fund_of_sector REFERENCES sector,
  purpose TEXT NOT NULL
    CONSTRAINT fund_purpose REFERENCES purpose,
  spent_by TEXT NOT NULL DEFAULT 'addendum'
    CONSTRAINT fund_spent_by CHECK(spent_by = 'addendum' OR spent_by = 'division'),
  amount_cents INTEGER NOT NULL
    CONSTRAINT fund_amount CHECK(amount_cents BETWEEN 0 AND 900000000000000),
  provisional INTEGER NOT NULL DEFAULT 0
    CONSTRAINT fund_provisional CHECK(provisional BETWEEN 0 AND 1),
  carried_out_through INTEGER
    CONSTRAINT fund_carried_out_through CHECK(carried_out_through BETWEEN 2015 AND 2100),
  document TEXT NOT NULL
    CONSTRAINT fund_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  moved_cents INTEGER NOT NULL DEFAULT 0 -- transfers in, minus transfers out
    CONSTRAINT fund_moved CHECK(moved_cents BETWEEN -900000000000000 AND 900000000000000),
  booked_cents INTEGER NOT NULL DEFAULT 0
    CONSTRAINT fund_booked CHECK(booked_cents BETWEEN 0 AND 900000000000000),
  lump_sum INTEGER, -- the lump sum posted last, negative when it was released
  CONSTRAINT fund_once UNIQUE(office, year, sector, purpose),
  CONSTRAINT fund_overdrawn CHECK(booked_cents <= amount_cents + moved_cents)
) STRICT, WITHOUT ROWID;

CREATE TABLE fund_plan_purpose(
  fund TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_fund REFERENCES fund,
  plan_purpose TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_purpose REFERENCES plan_purpose,
  document TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT fund_plan_purpose_pk PRIMARY KEY(fund, plan_purpose)
) STRICT, WITHOUT ROWID;

-- Drawn first (voorliggend): `fund` pays only what `first` cannot. The order is listed in full: what comes before
-- `first` comes before `fund` too, in a row of its own.
CREATE TABLE fund_order(
  fund TEXT NOT NULL
    CONSTRAINT fund_order_fund REFERENCES fund,
  first TEXT NOT NULL
    CONSTRAINT fund_order_first REFERENCES fund,
  document TEXT NOT NULL
    CONSTRAINT fund_order_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_order_paragraph CHECK(length(paragraph) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT fund_order_pk PRIMARY KEY(fund, first)
) STRICT, WITHOUT ROWID;

-- Freed money (vrijval). Without a taker it flows back into the contracting space of the fund's sector.
CREATE TABLE fund_transfer(
  id INTEGER
    CONSTRAINT fund_transfer_pk PRIMARY KEY,
  giver TEXT NOT NULL
    CONSTRAINT fund_transfer_giver REFERENCES fund,
  taker TEXT
    CONSTRAINT fund_transfer_taker REFERENCES fund,
  amount_cents INTEGER NOT NULL
    CONSTRAINT fund_transfer_amount CHECK(amount_cents BETWEEN 1 AND 900000000000000),
  document TEXT NOT NULL
    CONSTRAINT fund_transfer_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_transfer_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX fund_order_first ON fund_order(first);
CREATE INDEX fund_transfer_given ON fund_transfer(giver, amount_cents);
CREATE INDEX fund_transfer_taken ON fund_transfer(taker, amount_cents) WHERE taker IS NOT NULL;

-- What each transfer does to each fund.
CREATE VIEW fund_moved AS
  SELECT giver AS fund, -amount_cents AS cents FROM fund_transfer
  UNION ALL SELECT taker, amount_cents FROM fund_transfer WHERE taker IS NOT NULL;

CREATE TRIGGER fund_new BEFORE INSERT ON fund BEGIN
  SELECT RAISE(ABORT, 'fund_edited') WHERE (NEW.moved_cents, NEW.booked_cents, NEW.lump_sum) IS NOT (0, 0, NULL);
  SELECT RAISE(ABORT, 'fund_document') WHERE (SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = NEW.office)
    FROM document d WHERE d.id = NEW.document) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_sector') WHERE NOT EXISTS(SELECT 1 FROM purpose_sector s JOIN document d ON d.id = s.document
    WHERE s.purpose = NEW.purpose AND s.sector = NEW.sector AND (d.office IS NULL OR d.office = NEW.office));
END;

-- The amount follows a better source while it is provisional. Final is final: what moves later is a transfer.
CREATE TRIGGER fund_fixed BEFORE UPDATE OF id, office, year, sector, purpose, spent_by, carried_out_through, amount_cents,
  provisional, document, paragraph, note ON fund
BEGIN
  SELECT RAISE(ABORT, 'fund_fixed') WHERE
    (NEW.id, NEW.office, NEW.year, NEW.sector, NEW.purpose, NEW.spent_by, NEW.carried_out_through)
    IS NOT (OLD.id, OLD.office, OLD.year, OLD.sector, OLD.purpose, OLD.spent_by, OLD.carried_out_through);
  SELECT RAISE(ABORT, 'fund_final') WHERE OLD.provisional = 0
    AND (NEW.amount_cents, NEW.provisional, NEW.document, NEW.paragraph, NEW.note)
      IS NOT (OLD.amount_cents, OLD.provisional, OLD.document, OLD.paragraph, OLD.note);
  SELECT RAISE(ABORT, 'fund_document') WHERE NEW.document IS NOT OLD.document
    AND (SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = NEW.office)
      FROM document d WHERE d.id = NEW.document) IS NOT TRUE;
END;

CREATE TRIGGER fund_guard BEFORE UPDATE ON fund BEGIN
  -- also when it stays: a client's trigger may have kept a transfer from being counted
  SELECT RAISE(ABORT, 'fund_edited')
    WHERE NEW.moved_cents IS NOT (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.taker = NEW.id)
      - (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.giver = NEW.id);
  -- by exactly the lump sum that is being posted, and once (110)
  SELECT RAISE(ABORT, 'fund_edited') WHERE (NEW.booked_cents, NEW.lump_sum) IS NOT (OLD.booked_cents, OLD.lump_sum)
    AND (NEW.lump_sum IS OLD.lump_sum OR NEW.booked_cents IS OLD.booked_cents
      OR NOT EXISTS(SELECT 1 FROM lump_sum_posting u WHERE u.id = abs(NEW.lump_sum) AND u.released = (NEW.lump_sum < 0)
        AND u.cents = NEW.booked_cents - OLD.booked_cents AND u.fund = NEW.id));
  -- or by nothing, and then all is posted
  SELECT RAISE(ABORT, 'lump_sum_posted') FROM lump_sum_unposted u
    WHERE NEW.lump_sum IS OLD.lump_sum AND u.office = NEW.office AND u.fund = NEW.id;
END;

CREATE TRIGGER fund_kept BEFORE DELETE ON fund
BEGIN SELECT RAISE(ABORT, 'fund_fixed'); END;

CREATE TRIGGER fund_order_new BEFORE INSERT ON fund_order BEGIN
  SELECT RAISE(ABORT, 'fund_order_same') WHERE (
    SELECT f.office = g.office AND f.year = g.year AND f.sector = g.sector AND f.spent_by = g.spent_by
    FROM fund f JOIN fund g ON g.id = NEW.first WHERE f.id = NEW.fund) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_order_cycle') WHERE NEW.fund = NEW.first
    OR EXISTS(SELECT 1 FROM fund_order o WHERE o.fund = NEW.first AND o.first = NEW.fund);
  SELECT RAISE(ABORT, 'fund_order_full') WHERE EXISTS(SELECT 1 FROM fund_order o WHERE o.fund = NEW.first
      AND NOT EXISTS(SELECT 1 FROM fund_order k WHERE k.fund = NEW.fund AND k.first = o.first))
    OR EXISTS(SELECT 1 FROM fund_order o WHERE o.first = NEW.fund
      AND NOT EXISTS(SELECT 1 FROM fund_order k WHERE k.fund = o.fund AND k.first = NEW.first));
END;

CREATE TRIGGER fund_transfer_new BEFORE INSERT ON fund_transfer BEGIN
  SELECT RAISE(ABORT, 'fund_document') WHERE (SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = f.office)
    FROM fund f JOIN document d ON d.id = NEW.document WHERE f.id = NEW.giver) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_transfer_same') WHERE NEW.taker IS NOT NULL AND (
    SELECT f.office = g.office AND f.year = g.year AND f.id <> g.id
    FROM fund f JOIN fund g ON g.id = NEW.taker WHERE f.id = NEW.giver) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_overdrawn') WHERE (
    SELECT f.booked_cents + NEW.amount_cents
      <= f.amount_cents + (SELECT ifnull(sum(m.cents), 0) FROM fund_moved m WHERE m.fund = f.id)
    FROM fund f WHERE f.id = NEW.giver) IS NOT TRUE;
END;

CREATE TRIGGER fund_transfer_moves AFTER INSERT ON fund_transfer BEGIN
  UPDATE fund SET moved_cents = (SELECT ifnull(sum(m.cents), 0) FROM fund_moved m WHERE m.fund = NEW.giver)
    WHERE id = NEW.giver;
  UPDATE fund SET moved_cents = (SELECT ifnull(sum(m.cents), 0) FROM fund_moved m WHERE m.fund = NEW.taker)
    WHERE id = NEW.taker;
END;

CREATE VIEW fund_balance AS
  SELECT f.id AS fund, f.office, f.year, f.sector, f.purpose, f.amount_cents, f.moved_cents, f.booked_cents,
    f.amount_cents + f.moved_cents - f.booked_cents AS free_cents, f.provisional
  FROM fund f;
