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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_id', 'shape', 'the id of an addendum is not 1 to 60 of a-z, 0-9, full stop and hyphen',
    'de id van een addendum bestaat niet uit 1 tot 60 tekens a-z, 0-9, punt of streepje', NULL, NULL,
    NULL, 'addendum: in capitals'),
  ('addendum_number', 'shape', 'the version of an addendum lies outside 1 to 999',
    'het versienummer van een addendum ligt niet tussen 1 en 999', NULL, NULL,
    NULL, 'addendum: version 0'),
  ('addendum_region', 'reference', 'it names no region, or one that is not the office''s',
    'er staat geen regio in, of een die niet van het zorgkantoor is',
    'name regions of its own office; one that an addendum names is not removed',
    'noem regio''s van het eigen zorgkantoor; een regio die in een addendum staat, wordt niet verwijderd',
    NULL, 'agreed in no region'),
  ('addendum_title', 'shape', 'the title of an addendum is empty',
    'de titel van een addendum is leeg', NULL, NULL,
    NULL, 'addendum: without a title'),
  ('addendum_competition_said', 'shape', 'the statement on competition law is not marked with 0 or 1',
    'de verklaring over de mededingingsregels is niet met 0 of 1 aangegeven',
    'write 1 once the parties state that the plan stays within competition law',
    'vul 1 in zodra partijen verklaren dat het plan binnen de mededingingsregels blijft',
    'S1-018', 'addendum: that says half of competition'),
  ('addendum_payment', 'shape', 'the money is paid neither by a kassier nor directly',
    'het geld wordt anders betaald dan via een kassier of rechtstreeks',
    'write kassier or direct', 'vul kassier of direct in',
    'S1-026', 'addendum: paid by post'),
  ('addendum_agreed_on', 'state', 'it is not agreed on a day of the calendar yet',
    'er is nog geen geldige dag van overeenstemming vastgelegd',
    'record the day of the agreement, yyyy-mm-dd from 1900 on: it must not be after the last day for it',
    'leg de dag van overeenstemming vast, jjjj-mm-dd vanaf 1900: die mag niet na de uiterste datum liggen',
    'S2-093', 'agreed on no day'),
  ('addendum_state', 'shape', 'the state is not draft, agreed, signed, accounted, settled, superseded or cancelled',
    'de status is niet draft, agreed, signed, accounted, settled, superseded of cancelled', NULL, NULL,
    NULL, 'state by hand: an unknown one'),
  ('addendum_version_once', 'key', 'this version of the addendum already exists',
    'deze versie van het addendum is er al', NULL, NULL,
    NULL, 'addendum: a second version twice'),
  ('addendum_family', 'reference', 'a first version does not name itself as its family, or a later version does',
    'een eerste versie noemt niet zichzelf als family, of een latere versie juist wel',
    'family is the id of the first version', 'family is de id van de eerste versie',
    NULL, 'addendum: of a family that it does not begin');

-- The regions of a plan beside the one that its addendum names.
CREATE TABLE addendum_other_region(
  addendum TEXT NOT NULL
    CONSTRAINT addendum_other_region_addendum REFERENCES addendum,
  region TEXT NOT NULL
    CONSTRAINT addendum_other_region_region REFERENCES region,
  CONSTRAINT addendum_other_region_pk PRIMARY KEY(addendum, region)
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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_activity_id', 'shape', 'the id of an activity is not 1 to 60 of a-z, 0-9, full stop and hyphen',
    'de id van een activiteit bestaat niet uit 1 tot 60 tekens a-z, 0-9, punt of streepje', NULL, NULL,
    NULL, 'plan: an activity in capitals'),
  ('addendum_activity_cost', 'shape', 'the cost of an activity is not 1 cent to € 9.000.000.000',
    'de kosten van een activiteit liggen niet tussen 1 cent en € 9.000.000.000',
    'state the whole cost: double funding is checked against it',
    'noem de volledige kosten: daaraan wordt dubbele financiering getoetst',
    'S1-023', 'plan: an activity that costs nothing'),
  ('addendum_activity_starts_on', 'shape', 'the first day of an activity is not a day of the calendar from 1900 on',
    'de eerste dag van een activiteit is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    'S1-022', 'plan: an activity that starts on no day'),
  ('addendum_activity_ends_on', 'shape', 'the last day of an activity is not a day of the calendar from 1900 on',
    'de laatste dag van een activiteit is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    'S1-022', 'plan: an activity that ends on no day'),
  ('addendum_activity_period', 'order', 'an activity ends before it starts',
    'een activiteit eindigt voordat zij begint',
    'the last day may be the first one', 'de eerste en de laatste dag mogen dezelfde zijn',
    'S1-022', 'plan: an activity that ends before it starts');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_milestone_due_on', 'shape', 'the day of a milestone is not a day of the calendar from 1900 on',
    'de datum van een mijlpaal is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    'S1-022', 'plan: a milestone on no day'),
  ('addendum_milestone_title', 'shape', 'the title of a milestone is empty',
    'de titel van een mijlpaal is leeg', NULL, NULL,
    NULL, 'plan: a milestone without a title'),
  ('addendum_milestone_activity', 'reference',
    'a milestone belongs to an activity that the addendum does not have, or that activity is removed',
    'een mijlpaal hoort bij een activiteit die niet in het addendum staat, of die activiteit wordt verwijderd',
    'enter the activity first; remove an activity only after its milestones',
    'voer eerst de activiteit in; verwijder een activiteit pas na haar mijlpalen',
    NULL, 'plan: a milestone of an unknown activity');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_money_year', 'shape', 'the money is for a year outside 2015 to 2100',
    'het geld is voor een jaar buiten 2015 tot en met 2100', NULL, NULL,
    'S1-027', 'plan: money of 2014'),
  ('addendum_money_amount', 'shape', 'what a payee gets is not 1 cent to € 9.000.000.000',
    'wat een ontvanger krijgt, ligt niet tussen 1 cent en € 9.000.000.000', NULL, NULL,
    NULL, 'plan: money of nothing'),
  ('addendum_money_activity', 'reference',
    'money is for an activity that the addendum does not have, or that activity is removed',
    'er is geld voor een activiteit die niet in het addendum staat, of die activiteit wordt verwijderd',
    'enter the activity first; remove an activity only after its money',
    'voer eerst de activiteit in; verwijder een activiteit pas na het geld ervoor',
    NULL, 'plan: money of an unknown activity');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_other_money_source', 'shape', 'money from elsewhere does not say where from',
    'bij geld van elders staat geen herkomst',
    'name the subsidy or the tariff money: it counts towards double funding',
    'noem de subsidie of het tariefgeld: het telt mee voor dubbele financiering',
    'S1-023', 'plan: other money from nowhere'),
  ('addendum_other_money_amount', 'shape', 'money from elsewhere is not 1 cent to € 9.000.000.000',
    'het bedrag van elders ligt niet tussen 1 cent en € 9.000.000.000', NULL, NULL,
    NULL, 'plan: other money below zero'),
  ('addendum_other_money_activity', 'reference',
    'money from elsewhere is for an activity that the addendum does not have, or that activity is removed',
    'er is geld van elders voor een activiteit die niet in het addendum staat, of die activiteit wordt verwijderd',
    'enter the activity first; remove an activity only after its money',
    'voer eerst de activiteit in; verwijder een activiteit pas na het geld ervoor',
    NULL, 'plan: other money of an unknown activity');

-- The monitoring agreement: who reports what about a year's money, when for the first time, how often and how many
-- times. Where a month is too short for the day, its last one counts (view report_due).
CREATE TABLE monitoring(
  addendum TEXT NOT NULL
    CONSTRAINT monitoring_addendum REFERENCES addendum,
  year INTEGER NOT NULL
    CONSTRAINT monitoring_year CHECK(year BETWEEN 2015 AND 2100),
  kind TEXT NOT NULL
    CONSTRAINT monitoring_kind CHECK(kind = 'progress' OR kind = 'results' OR kind = 'spending'),
  reporter TEXT NOT NULL,
  first_on TEXT NOT NULL
    CONSTRAINT monitoring_first_on CHECK(first_on IS date(first_on, '+0 days') AND first_on >= '1900'),
  every_months INTEGER NOT NULL DEFAULT 12
    CONSTRAINT monitoring_every_months CHECK(every_months BETWEEN 1 AND 60),
  times INTEGER NOT NULL DEFAULT 1
    CONSTRAINT monitoring_times CHECK(times BETWEEN 1 AND 60),
  CONSTRAINT monitoring_pk PRIMARY KEY(addendum, year, kind, reporter),
  CONSTRAINT monitoring_reporter FOREIGN KEY(addendum, reporter) REFERENCES addendum_party
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('monitoring_year', 'shape', 'a report is agreed on a year outside 2015 to 2100',
    'er is een rapportage afgesproken over een jaar buiten 2015 tot en met 2100', NULL, NULL,
    NULL, 'plan: monitoring of 2014'),
  ('monitoring_kind', 'shape', 'a report is agreed on something other than progress, results or spending',
    'er is een rapportage afgesproken over iets anders dan voortgang, resultaten of besteding',
    'write progress, results or spending', 'vul progress, results of spending in',
    'S1-031, S0-043', 'plan: monitoring of gossip'),
  ('monitoring_reporter', 'reference', 'the reporter is not a party, or a party that has to report is removed',
    'wie moet rapporteren is geen partij, of een partij die moet rapporteren wordt verwijderd',
    'make the reporter a party first; remove a party only after its monitoring',
    'voeg wie rapporteert eerst toe als partij; verwijder een partij pas na haar monitoringsafspraken',
    'S1-031', 'plan: monitoring by a stranger'),
  ('monitoring_first_on', 'shape',
    'the first report is not due on a day of the calendar from 1900 on',
    'de eerste rapportage valt niet op een kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    NULL, 'plan: monitoring on 29 February'),
  ('monitoring_every_months', 'shape', 'the time between two reports is not 1 to 60 months',
    'de tijd tussen twee rapportages is niet 1 tot 60 maanden', NULL, NULL,
    NULL, 'plan: monitoring every 0 months'),
  ('monitoring_times', 'shape', 'a report is agreed fewer than 1 or more than 60 times',
    'een rapportage is minder dan 1 of meer dan 60 keer afgesproken', NULL, NULL,
    NULL, 'plan: monitoring 0 times');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_year_state', 'state',
    'the money of a year gets a state that does not follow from its own state and that of its addendum',
    'het geld van een jaar krijgt een status die niet volgt uit de status van het jaar en van het addendum',
    'reserved becomes committed or released, committed becomes accounted or superseded, accounted becomes settled',
    'reserved wordt committed of released, committed wordt accounted of superseded, accounted wordt settled',
    NULL, 'year by hand: that is settled');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_funding_amount', 'shape', 'a fund pays a part that is not 1 cent to € 9.000.000.000',
    'een fonds betaalt een deel dat niet tussen 1 cent en € 9.000.000.000 ligt', NULL, NULL,
    NULL, 'plan: a draw of nothing'),
  ('addendum_funding_money', 'reference', 'a fund pays money that the plan does not have, or that money is removed',
    'een fonds betaalt geld dat niet in het plan staat, of dat geld wordt verwijderd',
    'enter first who receives it (addendum_money); remove money only after what funds pay of it',
    'leg eerst vast wie het ontvangt (addendum_money); verwijder geld pas na wat fondsen ervan betalen',
    'S0-017, S0-031', 'plan: a draw of money that is not there'),
  ('addendum_funding_fixed', 'state',
    'what a fund pays is edited, or added or removed in a year that is reserved or a plan that has ended',
    'wat een fonds betaalt wordt gewijzigd, of aangevuld of geschrapt in een gereserveerd jaar of een beëindigd plan',
    'what is reserved stays; in a year that is not reserved yet, remove the part and enter another',
    'wat is gereserveerd blijft staan; in een jaar dat nog niet is gereserveerd kan een ander deel in de plaats komen',
    NULL, 'plan: a draw of a reserved year');

CREATE TRIGGER addendum_signature_new BEFORE INSERT ON addendum_signature BEGIN
  SELECT RAISE(ABORT, 'addendum_signature_state') WHERE (SELECT a.state FROM addendum a WHERE a.id = NEW.addendum)
    IS NOT 'agreed';
  SELECT RAISE(ABORT, 'addendum_signature_signer') WHERE (
    SELECT NEW.signer = a.office OR EXISTS(SELECT 1 FROM addendum_party p WHERE p.addendum = a.id AND p.agb = NEW.signer)
    FROM addendum a WHERE a.id = NEW.addendum) IS NOT TRUE;
  SELECT RAISE(ABORT, 'addendum_signature_on') WHERE (SELECT NEW.signed_on >= a.agreed_on
    FROM addendum a WHERE a.id = NEW.addendum) IS NOT TRUE;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_signature_on', 'order',
    'the day of signing is not a day of the calendar from 1900 on, or lies before the agreement',
    'de dag van ondertekening is geen kalenderdag vanaf 1900, of ligt vóór de overeenstemming', NULL, NULL,
    'S1-025', 'signature: before the agreement'),
  ('addendum_signature_state', 'state', 'an addendum is signed that is not in the state agreed',
    'er wordt een addendum getekend dat niet de status agreed (overeengekomen) heeft',
    'agree the draft first; what is signed gets a new version',
    'leg bij een concept eerst de overeenstemming vast; een getekend addendum krijgt een nieuwe versie',
    'S1-025', 'signature: under a draft'),
  ('addendum_signature_signer', 'reference', 'the signer is neither a party to the addendum nor its office',
    'wie tekent is geen partij bij het addendum en ook niet het zorgkantoor',
    'sign with the AGB code of a party, or with the id of the office',
    'teken met de AGB-code van een partij of met de id van het zorgkantoor',
    'S1-025', 'signature: of a stranger');
