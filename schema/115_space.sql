-- The contracting space (contracteerruimte): what an office may spend in a sector and year, and what is used of it. It warns
-- and never refuses, so nothing here depends on it.

-- Of several revisions the last one counts.
CREATE TABLE contracting_space( -- policy
  office TEXT NOT NULL
    CONSTRAINT contracting_space_office REFERENCES office,
  sector TEXT NOT NULL
    CONSTRAINT contracting_space_sector REFERENCES sector,
  year INTEGER NOT NULL
    CONSTRAINT contracting_space_year CHECK(year BETWEEN 2015 AND 2100),
  revision INTEGER NOT NULL DEFAULT 1
    CONSTRAINT contracting_space_revision CHECK(revision BETWEEN 1 AND 999),
  amount_cents INTEGER NOT NULL
    CONSTRAINT contracting_space_amount CHECK(amount_cents BETWEEN 0 AND 900000000000000),
  provisional INTEGER NOT NULL DEFAULT 0
    CONSTRAINT contracting_space_provisional CHECK(provisional BETWEEN 0 AND 1),
  document TEXT NOT NULL
    CONSTRAINT contracting_space_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT contracting_space_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT contracting_space_pk PRIMARY KEY(office, sector, year, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contracting_space_new BEFORE INSERT ON contracting_space BEGIN
  SELECT RAISE(ABORT, 'contracting_space_order') WHERE NEW.revision IS NOT (SELECT ifnull(max(s.revision), 0) + 1
    FROM contracting_space s WHERE s.office = NEW.office AND s.sector = NEW.sector AND s.year = NEW.year);
  SELECT RAISE(ABORT, 'contracting_space_source') WHERE (
    SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = NEW.office)
    FROM document d WHERE d.id = NEW.document) IS NOT TRUE;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('contracting_space_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'space: in 2014'),
  ('contracting_space_revision', 'shape', 'the revision lies outside 1 to 999',
    'het revisienummer ligt niet tussen 1 en 999', NULL, NULL,
    NULL, 'space: the thousandth'),
  ('contracting_space_order', 'order', 'the revision is not the next one of that office, sector and year',
    'de revisie sluit niet aan op de vorige van dat zorgkantoor, die sector en dat jaar',
    'number the revisions from 1 without a gap; the last one counts',
    'nummer de revisies doorlopend vanaf 1; de laatste telt',
    NULL, 'space: that leaves a revision out'),
  ('contracting_space_amount', 'shape', 'the contracting space lies outside 0 to 9 trillion euros',
    'de contracteerruimte is negatief of hoger dan 9 biljoen euro', NULL, NULL,
    NULL, 'space: below zero'),
  ('contracting_space_provisional', 'shape', 'provisional is neither 0 (no) nor 1 (yes)',
    'voorlopig is niet aangegeven met 0 (nee) of 1 (ja)', NULL, NULL,
    NULL, 'space: half provisional'),
  ('contracting_space_source', 'source', 'the document does not exist, is an agreement, or is another office''s',
    'het document ontbreekt, is een overeenkomst of is van een ander zorgkantoor',
    'name a national document or one of the office itself, not an agreement',
    'noem een landelijk document of een van het zorgkantoor zelf, geen overeenkomst',
    NULL, 'space: by another office'),
  ('contracting_space_paragraph', 'source', 'the contracting space names no paragraph',
    'bij de contracteerruimte ontbreekt de vindplaats',
    'name the paragraph of the document that says so', 'noem de paragraaf van het document waarin het staat',
    NULL, 'space: on no paragraph');

-- What was declared of a month. Of several revisions the last one counts.
CREATE TABLE realisation(
  office TEXT NOT NULL
    CONSTRAINT realisation_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT realisation_agb REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT realisation_year CHECK(year BETWEEN 2015 AND 2100),
  month INTEGER NOT NULL
    CONSTRAINT realisation_month CHECK(month BETWEEN 1 AND 12),
  performance TEXT NOT NULL
    CONSTRAINT realisation_performance REFERENCES performance,
  revision INTEGER NOT NULL DEFAULT 1
    CONSTRAINT realisation_revision CHECK(revision BETWEEN 1 AND 999),
  volume INTEGER NOT NULL
    CONSTRAINT realisation_volume CHECK(volume BETWEEN 0 AND 10000000000),
  amount_cents INTEGER NOT NULL
    CONSTRAINT realisation_amount CHECK(amount_cents BETWEEN 0 AND 900000000000),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT realisation_pk PRIMARY KEY(office, agb, year, month, performance, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER realisation_new BEFORE INSERT ON realisation BEGIN
  SELECT RAISE(ABORT, 'realisation_future')
    WHERE (printf('%04d-%02d-01', NEW.year, NEW.month) <= (SELECT n.day FROM today n)) IS NOT TRUE;
  SELECT RAISE(ABORT, 'realisation_order') WHERE NEW.revision IS NOT (SELECT ifnull(max(r.revision), 0) + 1
    FROM realisation r WHERE r.office = NEW.office AND r.agb = NEW.agb AND r.year = NEW.year AND r.month = NEW.month
      AND r.performance = NEW.performance);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('realisation_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'realisation: in 2014'),
  ('realisation_month', 'shape', 'the month lies outside 1 to 12',
    'de maand is geen getal van 1 tot en met 12', NULL, NULL,
    'S2-106', 'realisation: of month 13'),
  ('realisation_revision', 'shape', 'the revision lies outside 1 to 999',
    'het revisienummer ligt niet tussen 1 en 999', NULL, NULL,
    NULL, 'realisation: the thousandth'),
  ('realisation_order', 'order', 'the revision is not the next one of that office, provider, month and performance',
    'de revisie sluit niet aan op de vorige van dat zorgkantoor, die zorgaanbieder, maand en prestatie',
    'number the revisions from 1 without a gap; the last one counts',
    'nummer de revisies doorlopend vanaf 1; de laatste telt',
    NULL, 'realisation: that leaves a revision out'),
  ('realisation_volume', 'shape', 'the volume lies outside 0 to 10,000,000 units',
    'het volume is negatief of groter dan 10.000.000 eenheden',
    'the column volume counts thousandths of a unit', 'de kolom volume telt duizendsten van een eenheid',
    NULL, 'realisation: of a volume below zero'),
  ('realisation_amount', 'shape', 'the amount of a month lies outside 0 to 9 billion euros',
    'het bedrag van een maand is negatief of hoger dan 9 miljard euro', NULL, NULL,
    NULL, 'realisation: of too much');

-- The months of each provider in each sector, as last declared.
CREATE VIEW space_realised AS
  SELECT r.office, f.sector, r.year, r.agb, r.month, sum(r.amount_cents) AS amount_cents
  FROM realisation r JOIN performance f ON f.code = r.performance
  WHERE NOT EXISTS(SELECT 1 FROM realisation l WHERE l.office = r.office AND l.agb = r.agb AND l.year = r.year
    AND l.month = r.month AND l.performance = r.performance AND l.revision > r.revision)
  GROUP BY r.office, f.sector, r.year, r.agb, r.month;

-- Production agreed by each provider in each sector, in the rounds that count. CROSS JOIN stops SQLite from reading the
-- lines of every round.
CREATE VIEW space_agreed AS
  SELECT c.office, f.sector, r.year, c.agb, sum(p.amount_cents) AS amount_cents
  FROM contract c
    CROSS JOIN production_round r ON r.contract = c.id AND r.state = 'closed'
    CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
      AND p.revision = r.revision
    CROSS JOIN performance f ON f.code = p.performance
  GROUP BY c.office, f.sector, r.year, c.agb;

-- back: money that funds gave and none took. fund: lump sums of the sector's funds, which are paid from what was set apart
-- and so do not use the rest. unplaced: lump sums of the office without a fund, which are of no sector.
CREATE VIEW space_use AS
  SELECT s.office, s.sector, s.year, s.amount_cents, s.provisional,
    (SELECT ifnull(sum(t.amount_cents), 0) FROM fund f JOIN fund_transfer t ON t.giver = f.id AND t.taker IS NULL
      WHERE f.office = s.office AND f.year = s.year AND f.sector = s.sector) AS back_cents,
    (SELECT ifnull(sum(a.amount_cents), 0) FROM space_agreed a
      WHERE a.office = s.office AND a.sector = s.sector AND a.year = s.year) AS agreed_cents,
    (SELECT ifnull(sum(f.booked_cents), 0) FROM fund f
      WHERE f.office = s.office AND f.year = s.year AND f.sector = s.sector) AS fund_cents,
    (SELECT ifnull(sum(l.counts_cents), 0) FROM lump_sum l
      WHERE l.office = s.office AND l.year = s.year AND l.fund IS NULL) AS unplaced_cents
  FROM contracting_space s
  WHERE NOT EXISTS(SELECT 1 FROM contracting_space n
    WHERE n.office = s.office AND n.sector = s.sector AND n.year = s.year AND n.revision > s.revision);
