-- Accounting for the money: what is due follows from the monitoring agreement of a year whose money is committed, what
-- was reported is stored.

-- The same day of each month, counted from the first, and the last day of a month that is too short for it. What begins on
-- the last day of a month, the 29th or later, is always due on a last day: 30 June is followed by 31 December.
CREATE VIEW report_due AS
  WITH RECURSIVE time(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM time WHERE n < 59)
  SELECT a.office, a.family, m.addendum, m.year, m.kind, m.reporter,
    CASE WHEN substr(m.first_on, 9) > '28' AND substr(date(m.first_on, '+1 day'), 9) = '01'
      THEN date(m.first_on, 'start of month', '+' || (t.n * m.every_months + 1) || ' months', '-1 day')
      ELSE min(date(m.first_on, '+' || (t.n * m.every_months) || ' months'),
        date(m.first_on, 'start of month', '+' || (t.n * m.every_months + 1) || ' months', '-1 day')) END AS due_on
  FROM monitoring m JOIN addendum a ON a.id = m.addendum
    JOIN addendum_year y ON y.addendum = m.addendum AND y.year = m.year JOIN time t ON t.n < m.times
  WHERE y.state = 'committed' OR y.state = 'accounted' OR y.state = 'settled';

CREATE TABLE report(
  id INTEGER
    CONSTRAINT report_pk PRIMARY KEY,
  addendum TEXT NOT NULL
    CONSTRAINT report_addendum REFERENCES addendum,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reporter TEXT NOT NULL,
  due_on TEXT NOT NULL,
  reported_on TEXT NOT NULL
    CONSTRAINT report_reported_on CHECK(reported_on IS date(reported_on, '+0 days') AND reported_on >= '1900'),
  figures_of TEXT -- NULL: no figures; or reported before this was asked, and then of the activity
    CONSTRAINT report_figures_of CHECK(figures_of = 'activity' OR figures_of = 'part'),
  note TEXT,
  corrects INTEGER
    CONSTRAINT report_corrects REFERENCES report
    CONSTRAINT report_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX report_once ON report(addendum, year, due_on, kind, reporter) WHERE corrects IS NULL;
CREATE INDEX report_of ON report(addendum, year);

-- What a report says of an activity, from its beginning through the year: the share carried out, the share of the result
-- realised, the money spent from all sources; of all of it, or of the reporter's part. replaces: the report whose figures
-- of the activity these take the place of.
CREATE TABLE report_figure(
  report INTEGER NOT NULL
    CONSTRAINT report_figure_report REFERENCES report,
  activity TEXT NOT NULL,
  carried_out_bp INTEGER NOT NULL
    CONSTRAINT report_figure_carried_out CHECK(carried_out_bp BETWEEN 0 AND 10000),
  realised_bp INTEGER NOT NULL
    CONSTRAINT report_figure_realised CHECK(realised_bp BETWEEN 0 AND 10000),
  spent_cents INTEGER NOT NULL
    CONSTRAINT report_figure_spent CHECK(spent_cents BETWEEN 0 AND 900000000000),
  replaces INTEGER,
  confirmed INTEGER NOT NULL DEFAULT 0 -- 1: right, though more than the cost was spent, or less than in an earlier year
    CONSTRAINT report_figure_confirmed CHECK(confirmed BETWEEN 0 AND 1),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT report_figure_pk PRIMARY KEY(report, activity),
  CONSTRAINT report_figure_replaces FOREIGN KEY(replaces, activity) REFERENCES report_figure
) STRICT, WITHOUT ROWID;
CREATE INDEX report_figure_replaced ON report_figure(replaces, activity) WHERE replaces IS NOT NULL;

-- The reports that are not corrected.
CREATE VIEW report_standing AS
  SELECT r.id, a.family, r.addendum, r.year, r.kind, r.reporter, r.due_on, r.reported_on, r.figures_of, r.note
  FROM report r JOIN addendum a ON a.id = r.addendum
  WHERE NOT EXISTS(SELECT 1 FROM report c WHERE c.corrects = r.id);

-- The figures that count: neither corrected, nor replaced by others that are not corrected, directly or by way of others.
-- Before they had to name what they replace, the last ones of a reporter did.
CREATE VIEW report_figure_standing AS
  SELECT r.family, r.year, f.activity, r.reporter, ifnull(r.figures_of, 'activity') AS figures_of, f.report,
    r.addendum, r.kind, r.reported_on, f.carried_out_bp, f.realised_bp, f.spent_cents
  FROM report_standing r JOIN report_figure f ON f.report = r.id
  WHERE NOT EXISTS(WITH RECURSIVE later(report) AS (
        SELECT n.report FROM report_figure n WHERE n.replaces = f.report AND n.activity = f.activity
        UNION SELECT n.report FROM later l JOIN report_figure n ON n.replaces = l.report AND n.activity = f.activity)
      SELECT 1 FROM later l WHERE NOT EXISTS(SELECT 1 FROM report c WHERE c.corrects = l.report))
    AND NOT EXISTS(SELECT 1 FROM report_standing b JOIN report_figure n ON n.report = b.id AND n.activity = f.activity
      WHERE b.family = r.family AND b.year = r.year AND b.reporter = r.reporter AND r.figures_of IS NULL
        AND (b.reported_on, b.id) > (r.reported_on, r.id));

-- The figures that count beside those of a new report, and cannot: of the same reporter, or of the whole activity.
CREATE VIEW report_figure_contested AS
  SELECT r.id AS report, s.activity, s.report AS other
  FROM report_standing r JOIN report_figure_standing s ON s.family = r.family AND s.year = r.year AND s.report <> r.id
  WHERE s.reporter = r.reporter OR s.figures_of = 'activity' OR r.figures_of = 'activity';

-- A report of an earlier version answers for the same one of a later version.
CREATE VIEW report_missing AS
  SELECT d.office, d.family, d.addendum, d.year, d.kind, d.reporter, d.due_on FROM report_due d
  WHERE NOT EXISTS(SELECT 1 FROM addendum a JOIN report r ON r.addendum = a.id
    WHERE a.family = d.family AND r.year = d.year AND r.kind = d.kind AND r.reporter = d.reporter
      AND r.due_on = d.due_on);

-- What is corrected was due; it may be corrected in a later version, and until the year is settled.
CREATE TRIGGER report_new BEFORE INSERT ON report BEGIN
  SELECT RAISE(ABORT, 'report_once') FROM report r WHERE NEW.corrects IS NULL AND r.corrects IS NULL
    AND (r.addendum, r.year, r.due_on, r.kind, r.reporter)
      = (NEW.addendum, NEW.year, NEW.due_on, NEW.kind, NEW.reporter);
  SELECT RAISE(ABORT, 'report_due') WHERE NEW.corrects IS NULL AND NOT EXISTS(SELECT 1 FROM report_due d
    WHERE d.addendum = NEW.addendum AND d.year = NEW.year AND d.kind = NEW.kind AND d.reporter = NEW.reporter
      AND d.due_on = NEW.due_on);
  SELECT RAISE(ABORT, 'report_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT a.family = b.family
      AND (r.year, r.kind, r.reporter, r.due_on) = (NEW.year, NEW.kind, NEW.reporter, NEW.due_on)
    FROM report r JOIN addendum a ON a.id = r.addendum JOIN addendum b ON b.id = NEW.addendum
    WHERE r.id = NEW.corrects) IS NOT TRUE;
  SELECT RAISE(ABORT, 'report_year') WHERE (SELECT y.state = 'committed' OR (y.state = 'accounted' AND NEW.corrects > 0)
    FROM addendum_year y WHERE y.addendum = NEW.addendum AND y.year = NEW.year) IS NOT TRUE;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('report_due', 'reference', 'no such report is due: it is not agreed, or the money of the year is not committed',
    'deze rapportage wordt niet verwacht: zij is niet afgesproken, of het geld van het jaar is niet vastgelegd',
    'report_due lists what is due', 'in report_due staat wat wordt verwacht',
    'S1-031', 'report: on another day that is due'),
  ('report_year', 'state', 'a report or figure is for a year whose money is not committed, or already accounted for',
    'een rapportage of cijfer is voor een jaar waarvan het geld niet is vastgelegd of al is verantwoord',
    'report on the signed version, before the accounts are closed; a correction may come until the year is settled',
    'rapporteer bij de getekende versie, voordat de verantwoording is gesloten; een correctie kan tot de afrekening',
    'S1-031', 'figure: after the accounts were closed'),
  ('report_figures_of', 'source', 'a report with figures does not say whose: of the activity, or of the reporter''s part',
    'een rapportage met cijfers zegt niet waarvan: van de activiteit, of van het deel van wie rapporteert',
    'set figures_of to activity or part: figures of parts add up',
    'vul activity of part in bij figures_of: cijfers van delen worden opgeteld',
    'S1-031', 'report: figures of somebody'),
  ('report_corrects', 'reference',
    'the correction does not match the report that it names, or there is no such report',
    'de correctie past niet bij de rapportage die zij noemt, of die rapportage is er niet',
    'repeat its year, kind, reporter and due day; the plan may be a later version',
    'neem jaar, soort, wie rapporteert en uiterste dag over; het plan mag een latere versie zijn',
    NULL, 'report: a correction of another kind'),
  ('report_once', 'key', 'this report is already registered', 'deze rapportage is al vastgelegd', NULL, NULL,
    NULL, 'report: twice'),
  ('report_reported_on', 'shape', 'the day of a report is not a day of the calendar from 1900 on',
    'de datum van een rapportage is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    NULL, 'report: on no day');

CREATE TRIGGER report_figure_new BEFORE INSERT ON report_figure BEGIN
  SELECT RAISE(ABORT, 'report_figure_activity') WHERE NOT EXISTS(SELECT 1 FROM report r
      JOIN addendum_activity v ON v.addendum = r.addendum AND v.activity = NEW.activity WHERE r.id = NEW.report);
  SELECT RAISE(ABORT, 'report_year') WHERE (SELECT y.state = 'committed' OR (y.state = 'accounted' AND r.corrects > 0)
    FROM report r JOIN addendum_year y ON y.addendum = r.addendum AND y.year = r.year WHERE r.id = NEW.report) IS NOT TRUE;
  SELECT RAISE(ABORT, 'report_figures_of') WHERE (SELECT r.figures_of FROM report r WHERE r.id = NEW.report) IS NULL;
  SELECT RAISE(ABORT, 'report_figure_part') FROM report r WHERE r.id = NEW.report AND r.figures_of = 'part'
    AND NOT EXISTS(SELECT 1 FROM addendum_money m
      WHERE m.addendum = r.addendum AND m.activity = NEW.activity AND m.payee = r.reporter);
  SELECT RAISE(ABORT, 'report_figure_replaces') WHERE (SELECT group_concat(c.other) FROM report_figure_contested c
    WHERE c.report = NEW.report AND c.activity = NEW.activity) IS NOT CAST(NEW.replaces AS TEXT);
  SELECT RAISE(ABORT, 'report_figure_above_cost') FROM report_standing r
      JOIN addendum_activity v ON v.addendum = r.addendum AND v.activity = NEW.activity
    WHERE r.id = NEW.report AND NEW.confirmed IS NOT 1 AND (NEW.spent_cents + (
      SELECT ifnull(sum(s.spent_cents), 0) FROM report_figure_standing s
      WHERE s.family = r.family AND s.year = r.year AND s.activity = NEW.activity AND s.report IS NOT NEW.replaces)
      <= v.cost_cents) IS NOT TRUE;
  SELECT RAISE(ABORT, 'report_figure_less') FROM report_standing r JOIN report_figure_standing s
      ON s.family = r.family AND s.year < r.year AND s.activity = NEW.activity AND s.figures_of = r.figures_of
        AND (s.reporter = r.reporter OR r.figures_of = 'activity')
    WHERE r.id = NEW.report AND NEW.confirmed IS NOT 1 AND (NEW.carried_out_bp < s.carried_out_bp
      OR NEW.realised_bp < s.realised_bp OR NEW.spent_cents < s.spent_cents);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('report_figure_activity', 'reference', 'the figures are about an activity that the addendum does not have',
    'de cijfers gaan over een activiteit die niet in het addendum staat', NULL, NULL,
    NULL, 'figure: of an activity of another plan'),
  ('report_figure_carried_out', 'shape', 'the share that was carried out lies outside 0% to 100%',
    'het uitgevoerde deel ligt niet tussen 0% en 100%',
    'what is paid back follows from it', 'hieruit volgt wat wordt terugbetaald',
    'S1-032', 'figure: carried out for more than all'),
  ('report_figure_realised', 'shape', 'the share of the result that was realised lies outside 0% to 100%',
    'het gerealiseerde deel van het resultaat ligt niet tussen 0% en 100%',
    'what is paid back follows from it', 'hieruit volgt wat wordt terugbetaald',
    'S1-032', 'figure: realised below zero'),
  ('report_figure_spent', 'shape', 'what was spent lies outside € 0 to € 9.000.000.000',
    'het bestede bedrag ligt niet tussen € 0 en € 9.000.000.000',
    'what is paid back follows from it', 'hieruit volgt wat wordt terugbetaald',
    'S1-032', 'figure: spent below zero'),
  ('report_figure_part', 'reference', 'figures are of the part of a party that receives no money for the activity',
    'cijfers gaan over het deel van een partij die voor de activiteit geen geld ontvangt',
    'how much its part counts is not known: report figures of the activity',
    'hoe zwaar haar deel telt is niet bekend: geef cijfers van de activiteit',
    NULL, 'figure: of the part of a party without money'),
  ('report_figure_replaces', 'reference',
    'figures would count beside others of the same activity and year, or do not name the ones that they replace',
    'cijfers zouden meetellen naast andere van dezelfde activiteit en hetzelfde jaar, of noemen niet welke zij vervangen',
    'name that report in replaces (report_figure_standing); only figures of parts, by different reporters, add up',
    'noem die rapportage in replaces (report_figure_standing); alleen cijfers van delen, van verschillende partijen, tellen op',
    'S1-031', 'figure: a second time without a word'),
  ('report_figure_less', 'order', 'less is reported than for an earlier year, and nobody confirms it',
    'er wordt minder gemeld dan over een eerder jaar, en dat is niet bevestigd',
    'give figures of all years so far, not of the year alone; set confirmed to 1 when they are right',
    'geef cijfers van alle jaren tot nu toe, niet van het jaar alleen; zet confirmed op 1 als zij kloppen',
    'S1-032', 'figure: of the year alone'),
  ('report_figure_confirmed', 'shape', 'the mark that unlikely figures are right is not 0 or 1',
    'of onwaarschijnlijke cijfers kloppen, is niet met 0 of 1 aangegeven', NULL, NULL,
    NULL, 'figure: half confirmed'),
  ('report_figure_above_cost', 'sum', 'more was spent than the activity costs, and nobody confirms it',
    'er is meer besteed dan de activiteit kost, en dat is niet bevestigd',
    'look at the amount, in whole eurocents; set confirmed to 1 when it is right',
    'controleer het bedrag, in hele eurocenten; zet confirmed op 1 als het klopt',
    NULL, 'figure: more than the activity costs');
