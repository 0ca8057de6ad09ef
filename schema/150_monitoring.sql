-- Accounting for the money: what is due follows from the monitoring agreement of a year whose money is committed, what
-- was reported is stored.

CREATE VIEW report_due AS
  WITH RECURSIVE time(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM time WHERE n < 59)
  SELECT a.office, a.family, m.addendum, m.year, m.kind, m.reporter,
    date(m.first_on, '+' || (t.n * m.every_months) || ' months') AS due_on
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
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT report_once UNIQUE(addendum, year, due_on, kind, reporter)
) STRICT;

-- What a report says of an activity: the share carried out, the share of the result realised, the money spent.
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
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT report_figure_pk PRIMARY KEY(report, activity)
) STRICT, WITHOUT ROWID;

-- A report of an earlier version answers for the same one of a later version.
CREATE VIEW report_missing AS
  SELECT d.office, d.family, d.addendum, d.year, d.kind, d.reporter, d.due_on FROM report_due d
  WHERE NOT EXISTS(SELECT 1 FROM addendum a JOIN report r ON r.addendum = a.id
    WHERE a.family = d.family AND r.year = d.year AND r.kind = d.kind AND r.reporter = d.reporter
      AND r.due_on = d.due_on);

CREATE TRIGGER report_new BEFORE INSERT ON report BEGIN
  SELECT RAISE(ABORT, 'report_due') WHERE NOT EXISTS(SELECT 1 FROM report_due d
    WHERE d.addendum = NEW.addendum AND d.year = NEW.year AND d.kind = NEW.kind AND d.reporter = NEW.reporter
      AND d.due_on = NEW.due_on);
  SELECT RAISE(ABORT, 'report_year') WHERE (SELECT y.state FROM addendum_year y
    WHERE y.addendum = NEW.addendum AND y.year = NEW.year) IS NOT 'committed';
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('report_due', 'reference', 'no such report is due: it is not agreed, or the money of the year is not committed',
    'deze rapportage wordt niet verwacht: zij is niet afgesproken, of het geld van het jaar is niet vastgelegd',
    'report_due lists what is due', 'in report_due staat wat wordt verwacht',
    'S1-031', 'report: on another day that is due'),
  ('report_year', 'state', 'a report or figure is for a year whose money is not committed, or already accounted for',
    'een rapportage of cijfer is voor een jaar waarvan het geld niet is vastgelegd of al is verantwoord',
    'report on the signed version, before the accounts are closed',
    'rapporteer bij de getekende versie, voordat de verantwoording is gesloten',
    'S1-031', 'figure: after the accounts were closed'),
  ('report_once', 'key', 'this report is already registered', 'deze rapportage is al vastgelegd', NULL, NULL,
    NULL, 'report: twice'),
  ('report_reported_on', 'shape', 'the day of a report is not a day of the calendar from 1900 on',
    'de datum van een rapportage is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    NULL, 'report: on no day');

CREATE TRIGGER report_figure_new BEFORE INSERT ON report_figure BEGIN
  SELECT RAISE(ABORT, 'report_figure_activity') WHERE NOT EXISTS(SELECT 1 FROM report r
      JOIN addendum_activity v ON v.addendum = r.addendum AND v.activity = NEW.activity WHERE r.id = NEW.report);
  SELECT RAISE(ABORT, 'report_year') WHERE (SELECT y.state FROM report r
      JOIN addendum_year y ON y.addendum = r.addendum AND y.year = r.year WHERE r.id = NEW.report) IS NOT 'committed';
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
    'S1-032', 'figure: spent below zero');
