-- Paying back. The library computes, a person decides; what is decided is stored, with the reason for each part, and
-- the money returns to the fund it came from.

-- The money of an activity in all years of a plan: in a year that is committed or over, of the version that has it; else of
-- the version in force.
CREATE VIEW addendum_granted AS
  SELECT a.family, m.activity, m.payee, m.year, m.amount_cents, y.state AS paid
  FROM addendum a JOIN addendum_money m ON m.addendum = a.id
    LEFT JOIN addendum_year y ON y.addendum = a.id AND y.year = m.year
  WHERE y.state = 'committed' OR y.state = 'accounted' OR y.state = 'settled'
    OR (a.state = 'signed' AND y.state IS NULL);

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
  shared_by INTEGER -- how what was not spent is shared with money from elsewhere; NULL = there is none
    CONSTRAINT settlement_shared_by REFERENCES provision,
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
  SELECT RAISE(ABORT, 'settlement_order') FROM addendum a JOIN addendum b ON b.family = a.family
      JOIN addendum_year y ON y.addendum = b.id AND y.year < NEW.year
    WHERE a.id = NEW.addendum AND (y.state = 'committed' OR y.state = 'accounted');
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('settlement_year', 'state',
    'a settlement or a part of it is for a year that is not accounted for, or already settled',
    'een afrekening of een deel ervan is voor een jaar dat nog niet is verantwoord of al is afgerekend',
    'close the accounts of the year first', 'sluit eerst de verantwoording van het jaar',
    NULL, 'settlement: of what is signed'),
  ('settlement_ground', 'shape', 'the ground of a settlement is neither effort nor result',
    'de grond van een afrekening is niet effort (inspanning) of result (resultaat)', NULL, NULL,
    'S1-032; Zilveren Kruis GZ policy 2024-2026, 2.5', 'settlement: on the ground of nothing'),
  ('settlement_decided_by', 'source', 'the settlement does not say who decided',
    'bij de afrekening staat niet wie heeft besloten',
    'name who decided: what is computed is not yet a decision',
    'noem wie heeft besloten: een berekening is nog geen besluit',
    NULL, 'settlement: by nobody'),
  ('settlement_decided_on', 'shape', 'the day of a settlement is not a day of the calendar from 1900 on',
    'de datum van een afrekening is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    NULL, 'settlement: on no day'),
  ('settlement_order', 'order', 'an earlier year of the addendum is not settled yet',
    'een eerder jaar van het addendum is nog niet afgerekend',
    'settle the years in their order: what was paid back for one counts in the next',
    'reken de jaren op volgorde af: wat over het ene is terugbetaald, telt mee in het volgende',
    'S1-032', 'settlement: of the later year first'),
  ('settlement_once', 'key', 'this year of the addendum already has a settlement',
    'dit jaar van het addendum heeft al een afrekening', NULL, NULL,
    NULL, 'settlement: twice, in one year');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('settlement_line_paid', 'shape', 'what was paid is not 1 cent to € 9.000.000.000',
    'het betaalde bedrag ligt niet tussen 1 cent en € 9.000.000.000', NULL, NULL,
    NULL, 'settlement: a part of nothing paid'),
  ('settlement_line_computed', 'sum', 'the amount computed is below 0 or above what was paid',
    'het berekende bedrag is lager dan nul of hoger dan wat is betaald', NULL, NULL,
    NULL, 'settlement: a part computed above what was paid'),
  ('settlement_line_back', 'sum', 'the amount paid back is below 0 or above what was paid',
    'de terugbetaling is lager dan nul of hoger dan wat is betaald', NULL, NULL,
    'S1-032', 'settlement: a part with more than was paid'),
  ('settlement_line_reason', 'source', 'a part of a settlement gives no reason',
    'bij een deel van een afrekening staat geen reden',
    'write down why it was decided this way', 'schrijf op waarom zo is besloten',
    NULL, 'settlement: a part for no reason'),
  ('settlement_line_once', 'key', 'this part of the money already has a decision',
    'over dit deel van het geld is al besloten', NULL, NULL,
    NULL, 'settlement: a part twice'),
  ('settlement_paid', 'sum', 'a part has an amount other than what the fund paid for that activity to that payee',
    'een deel heeft een ander bedrag dan het fonds voor die activiteit aan die ontvanger heeft betaald',
    'addendum_funding has what was paid', 'in addendum_funding staat wat is betaald',
    'S1-032', 'settlement: a part of another amount than was paid');
