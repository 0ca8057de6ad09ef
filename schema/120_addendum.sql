-- The addendum (bijlage 13): what parties and the office agree about regional money. Its plan changes while it is a
-- draft (the generated guards see to that: a column `addendum` makes a table a part of the plan, unless the table has a
-- trigger <table>_fixed of its own). A signed addendum never changes: it is amended by a new version, and the
-- versions of one addendum are a family, named by the first.

CREATE TABLE addendum(
  id TEXT NOT NULL
    CONSTRAINT addendum_pk PRIMARY KEY
    CONSTRAINT addendum_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9.-]*'),
  family TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
    CONSTRAINT addendum_number CHECK(version BETWEEN 1 AND 999),
  office TEXT NOT NULL
    CONSTRAINT addendum_office REFERENCES office,
  region TEXT
    CONSTRAINT addendum_region REFERENCES region,
  sector TEXT NOT NULL
    CONSTRAINT addendum_of_sector REFERENCES sector,
  title TEXT NOT NULL
    CONSTRAINT addendum_title CHECK(length(title) > 0),
  aim TEXT,
  regional_support TEXT,
  sustained TEXT,
  obligations TEXT,
  competition INTEGER NOT NULL DEFAULT 0 -- the parties' statement that the plan stays within competition law
    CONSTRAINT addendum_competition_said CHECK(competition BETWEEN 0 AND 1),
  payment TEXT NOT NULL DEFAULT 'kassier'
    CONSTRAINT addendum_payment CHECK(payment = 'kassier' OR payment = 'direct'),
  agreed_on TEXT
    CONSTRAINT addendum_agreed_on CHECK(agreed_on IS date(agreed_on, '+0 days') AND agreed_on >= '1900'),
  state TEXT NOT NULL DEFAULT 'draft'
    CONSTRAINT addendum_state CHECK(state = 'draft' OR state = 'agreed' OR state = 'signed' OR state = 'accounted'
      OR state = 'settled' OR state = 'superseded' OR state = 'cancelled'),
  CONSTRAINT addendum_version_once UNIQUE(family, version),
  CONSTRAINT addendum_family CHECK((version = 1) = (id = family))
) STRICT, WITHOUT ROWID;

CREATE TABLE addendum_party(
  addendum TEXT NOT NULL
    CONSTRAINT addendum_party_addendum REFERENCES addendum,
  agb TEXT NOT NULL
    CONSTRAINT addendum_party_agb REFERENCES provider,
  CONSTRAINT addendum_party_pk PRIMARY KEY(addendum, agb)
) STRICT, WITHOUT ROWID;

-- An activity's id is the office's: two addenda that name the same activity pay for the same thing.
CREATE TABLE addendum_activity(
  addendum TEXT NOT NULL
    CONSTRAINT addendum_activity_addendum REFERENCES addendum,
  activity TEXT NOT NULL
    CONSTRAINT addendum_activity_id CHECK(length(activity) BETWEEN 1 AND 60
      AND length(CAST(activity AS BLOB)) = length(activity) AND activity NOT GLOB '*[^a-z0-9.-]*'),
  purpose TEXT NOT NULL
    CONSTRAINT addendum_activity_purpose REFERENCES plan_purpose,
  title TEXT NOT NULL,
  cost_cents INTEGER NOT NULL
    CONSTRAINT addendum_activity_cost CHECK(cost_cents BETWEEN 1 AND 900000000000),
  starts_on TEXT NOT NULL
    CONSTRAINT addendum_activity_starts_on CHECK(starts_on IS date(starts_on, '+0 days') AND starts_on >= '1900'),
  ends_on TEXT NOT NULL -- the last day
    CONSTRAINT addendum_activity_ends_on CHECK(ends_on IS date(ends_on, '+0 days') AND ends_on >= '1900'),
  CONSTRAINT addendum_activity_pk PRIMARY KEY(addendum, activity),
  CONSTRAINT addendum_activity_period CHECK(ends_on >= starts_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX addendum_activity_named ON addendum_activity(activity);

CREATE TABLE addendum_milestone(
  addendum TEXT NOT NULL,
  activity TEXT NOT NULL,
  due_on TEXT NOT NULL
    CONSTRAINT addendum_milestone_due_on CHECK(due_on IS date(due_on, '+0 days') AND due_on >= '1900'),
  title TEXT NOT NULL
    CONSTRAINT addendum_milestone_title CHECK(length(title) > 0),
  CONSTRAINT addendum_milestone_pk PRIMARY KEY(addendum, activity, due_on, title),
  CONSTRAINT addendum_milestone_activity FOREIGN KEY(addendum, activity)
    REFERENCES addendum_activity
) STRICT, WITHOUT ROWID;

-- Who receives how much for what, year by year.
CREATE TABLE addendum_money(
  addendum TEXT NOT NULL,
  activity TEXT NOT NULL,
  payee TEXT NOT NULL
    CONSTRAINT addendum_money_payee REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT addendum_money_year CHECK(year BETWEEN 2015 AND 2100),
  amount_cents INTEGER NOT NULL
    CONSTRAINT addendum_money_amount CHECK(amount_cents BETWEEN 1 AND 900000000000),
  CONSTRAINT addendum_money_pk PRIMARY KEY(addendum, activity, payee, year),
  CONSTRAINT addendum_money_activity FOREIGN KEY(addendum, activity) REFERENCES addendum_activity
) STRICT, WITHOUT ROWID;

-- Money for an activity from elsewhere, as the parties state it: subsidies, tariff money.
CREATE TABLE addendum_other_money(
  addendum TEXT NOT NULL,
  activity TEXT NOT NULL,
  source TEXT NOT NULL
    CONSTRAINT addendum_other_money_source CHECK(length(source) > 0),
  amount_cents INTEGER NOT NULL
    CONSTRAINT addendum_other_money_amount CHECK(amount_cents BETWEEN 1 AND 900000000000),
  CONSTRAINT addendum_other_money_pk PRIMARY KEY(addendum, activity, source),
  CONSTRAINT addendum_other_money_activity FOREIGN KEY(addendum, activity)
    REFERENCES addendum_activity
) STRICT, WITHOUT ROWID;

-- The monitoring agreement: who reports what about a year's money, when for the first time, how often and how many
-- times. On the 28th at the latest, so that every month has the day.
CREATE TABLE monitoring(
  addendum TEXT NOT NULL
    CONSTRAINT monitoring_addendum REFERENCES addendum,
  year INTEGER NOT NULL
    CONSTRAINT monitoring_year CHECK(year BETWEEN 2015 AND 2100),
  kind TEXT NOT NULL
    CONSTRAINT monitoring_kind CHECK(kind = 'progress' OR kind = 'results' OR kind = 'spending'),
  reporter TEXT NOT NULL,
  first_on TEXT NOT NULL
    CONSTRAINT monitoring_first_on CHECK(first_on IS date(first_on, '+0 days') AND first_on >= '1900'
      AND substr(first_on, 9) <= '28'),
  every_months INTEGER NOT NULL DEFAULT 12
    CONSTRAINT monitoring_every_months CHECK(every_months BETWEEN 1 AND 60),
  times INTEGER NOT NULL DEFAULT 1
    CONSTRAINT monitoring_times CHECK(times BETWEEN 1 AND 60),
  CONSTRAINT monitoring_pk PRIMARY KEY(addendum, year, kind, reporter),
  CONSTRAINT monitoring_reporter FOREIGN KEY(addendum, reporter) REFERENCES addendum_party
) STRICT, WITHOUT ROWID;

-- Certificates: the provision that prevails for a condition, as resolved when the addendum was agreed. The schema
-- does not resolve, it checks the claim (130).
CREATE TABLE addendum_parameter(
  addendum TEXT NOT NULL
    CONSTRAINT addendum_parameter_addendum REFERENCES addendum,
  rule TEXT NOT NULL,
  provision INTEGER NOT NULL
    CONSTRAINT addendum_parameter_provision REFERENCES provision,
  value INTEGER NOT NULL,
  CONSTRAINT addendum_parameter_pk PRIMARY KEY(addendum, rule)
) STRICT, WITHOUT ROWID;

-- Which fund pays which part of a year's money. Of a year that is not reserved yet it may still change.
CREATE TABLE addendum_funding(
  addendum TEXT NOT NULL,
  activity TEXT NOT NULL,
  fund TEXT NOT NULL
    CONSTRAINT addendum_funding_fund REFERENCES fund,
  payee TEXT NOT NULL,
  year INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL
    CONSTRAINT addendum_funding_amount CHECK(amount_cents BETWEEN 1 AND 900000000000),
  CONSTRAINT addendum_funding_pk PRIMARY KEY(addendum, activity, fund, payee, year),
  CONSTRAINT addendum_funding_money FOREIGN KEY(addendum, activity, payee, year)
    REFERENCES addendum_money
) STRICT, WITHOUT ROWID;

-- A year's money: reserved, committed, accounted for, settled. Each on its own funds and its own cap.
CREATE TABLE addendum_year(
  addendum TEXT NOT NULL
    CONSTRAINT addendum_year_addendum REFERENCES addendum,
  year INTEGER NOT NULL,
  state TEXT NOT NULL
    CONSTRAINT addendum_year_state CHECK(state = 'reserved' OR state = 'committed' OR state = 'released'
      OR state = 'accounted' OR state = 'settled' OR state = 'superseded'),
  CONSTRAINT addendum_year_pk PRIMARY KEY(addendum, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE addendum_signature(
  addendum TEXT NOT NULL
    CONSTRAINT addendum_signature_addendum REFERENCES addendum,
  signer TEXT NOT NULL, -- a party's AGB code, or the office
  signed_on TEXT NOT NULL
    CONSTRAINT addendum_signature_on CHECK(signed_on IS date(signed_on, '+0 days') AND signed_on >= '1900'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT addendum_signature_pk PRIMARY KEY(addendum, signer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER addendum_funding_fixed BEFORE UPDATE ON addendum_funding
BEGIN SELECT RAISE(ABORT, 'addendum_funding_fixed'); END;

CREATE TRIGGER addendum_funding_new BEFORE INSERT ON addendum_funding BEGIN
  SELECT RAISE(ABORT, 'addendum_funding_fixed') WHERE (
    SELECT (a.state = 'draft' OR a.state = 'agreed' OR a.state = 'signed') AND NOT EXISTS(SELECT 1 FROM addendum_year y
      WHERE y.addendum = NEW.addendum AND y.year = NEW.year)
    FROM addendum a WHERE a.id = NEW.addendum) IS NOT TRUE;
END;

CREATE TRIGGER addendum_funding_kept BEFORE DELETE ON addendum_funding BEGIN
  SELECT RAISE(ABORT, 'addendum_funding_fixed') WHERE EXISTS(SELECT 1 FROM addendum_year y
    WHERE y.addendum = OLD.addendum AND y.year = OLD.year);
END;

CREATE TRIGGER addendum_signature_new BEFORE INSERT ON addendum_signature BEGIN
  SELECT RAISE(ABORT, 'addendum_signature_state') WHERE (SELECT a.state FROM addendum a WHERE a.id = NEW.addendum)
    IS NOT 'agreed';
  SELECT RAISE(ABORT, 'addendum_signature_signer') WHERE (
    SELECT NEW.signer = a.office OR EXISTS(SELECT 1 FROM addendum_party p WHERE p.addendum = a.id AND p.agb = NEW.signer)
    FROM addendum a WHERE a.id = NEW.addendum) IS NOT TRUE;
  SELECT RAISE(ABORT, 'addendum_signature_on') WHERE (SELECT NEW.signed_on >= a.agreed_on
    FROM addendum a WHERE a.id = NEW.addendum) IS NOT TRUE;
END;
