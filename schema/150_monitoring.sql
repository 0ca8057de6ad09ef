-- Accounting for the money: what is due follows from the monitoring agreement of a year whose money is committed, what
-- was reported is kept.

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

CREATE TRIGGER report_figure_new BEFORE INSERT ON report_figure BEGIN
  SELECT RAISE(ABORT, 'report_figure_activity') WHERE NOT EXISTS(SELECT 1 FROM report r
      JOIN addendum_activity v ON v.addendum = r.addendum AND v.activity = NEW.activity WHERE r.id = NEW.report);
  SELECT RAISE(ABORT, 'report_year') WHERE (SELECT y.state FROM report r
      JOIN addendum_year y ON y.addendum = r.addendum AND y.year = r.year WHERE r.id = NEW.report) IS NOT 'committed';
END;
