-- Paying back. The library computes, a person decides; what is decided is kept, with the reason for each part, and
-- the money returns to the fund it came from.

CREATE TABLE settlement(
  id INTEGER
    CONSTRAINT settlement_pk PRIMARY KEY,
  addendum TEXT NOT NULL
    CONSTRAINT settlement_addendum REFERENCES addendum,
  year INTEGER NOT NULL,
  ground TEXT NOT NULL
    CONSTRAINT settlement_ground CHECK(ground = 'effort' OR ground = 'result'),
  provision INTEGER
    CONSTRAINT settlement_provision REFERENCES provision,
  decided_by TEXT NOT NULL
    CONSTRAINT settlement_decided_by CHECK(length(decided_by) > 0),
  decided_on TEXT NOT NULL
    CONSTRAINT settlement_decided_on CHECK(decided_on IS date(decided_on, '+0 days') AND decided_on >= '1900'),
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT settlement_once UNIQUE(addendum, year)
) STRICT;

CREATE TABLE settlement_line(
  id INTEGER
    CONSTRAINT settlement_line_pk PRIMARY KEY,
  settlement INTEGER NOT NULL
    CONSTRAINT settlement_line_settlement REFERENCES settlement,
  activity TEXT NOT NULL,
  fund TEXT NOT NULL,
  payee TEXT NOT NULL,
  paid_cents INTEGER NOT NULL
    CONSTRAINT settlement_line_paid CHECK(paid_cents BETWEEN 1 AND 900000000000),
  computed_cents INTEGER NOT NULL
    CONSTRAINT settlement_line_computed CHECK(computed_cents BETWEEN 0 AND paid_cents),
  back_cents INTEGER NOT NULL
    CONSTRAINT settlement_line_back CHECK(back_cents BETWEEN 0 AND paid_cents),
  reason TEXT NOT NULL
    CONSTRAINT settlement_line_reason CHECK(length(reason) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT settlement_line_once UNIQUE(settlement, activity, fund, payee)
) STRICT;

CREATE TRIGGER settlement_new BEFORE INSERT ON settlement BEGIN
  SELECT RAISE(ABORT, 'settlement_year') WHERE (SELECT y.state FROM addendum_year y
    WHERE y.addendum = NEW.addendum AND y.year = NEW.year) IS NOT 'accounted';
END;

CREATE TRIGGER settlement_line_new BEFORE INSERT ON settlement_line BEGIN
  SELECT RAISE(ABORT, 'settlement_year') WHERE (SELECT y.state FROM settlement d
      JOIN addendum_year y ON y.addendum = d.addendum AND y.year = d.year WHERE d.id = NEW.settlement)
    IS NOT 'accounted';
  SELECT RAISE(ABORT, 'settlement_paid') WHERE NEW.paid_cents IS NOT (SELECT g.amount_cents FROM settlement d
      JOIN addendum_funding g ON g.addendum = d.addendum AND g.year = d.year AND g.activity = NEW.activity
        AND g.fund = NEW.fund AND g.payee = NEW.payee
    WHERE d.id = NEW.settlement);
END;

CREATE TRIGGER settlement_line_pays AFTER INSERT ON settlement_line WHEN NEW.back_cents > 0 BEGIN
  INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, fund, addendum, family, settlement_line, state)
    SELECT a.office, NEW.payee, d.year, f.purpose, -NEW.back_cents, NEW.fund, a.id, a.family, NEW.id, 'committed'
    FROM settlement d JOIN addendum a ON a.id = d.addendum JOIN fund f ON f.id = NEW.fund WHERE d.id = NEW.settlement;
END;
