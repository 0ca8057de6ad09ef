-- The cap: for an office, a provider and a year all agreements together stay within the NZa's tariffs for the same
-- production. The totals are maintained by triggers and protected by comparison: a total that is not what the lines say
-- is refused, whoever writes it. CROSS JOIN in the sums stops SQLite from reading the lines of every round of the year.

-- cap_bp is the one number of the registry that no document may change: the NZa tariff is a maximum.
CREATE TABLE position(
  office TEXT NOT NULL,
  agb TEXT NOT NULL,
  year INTEGER NOT NULL,
  nza_cents INTEGER NOT NULL
    CONSTRAINT position_nza CHECK(nza_cents BETWEEN 0 AND 900000000000000),
  production_cents INTEGER NOT NULL
    CONSTRAINT position_production CHECK(production_cents BETWEEN 0 AND 900000000000000),
  lump_cents INTEGER NOT NULL
    CONSTRAINT position_lump CHECK(lump_cents BETWEEN 0 AND 900000000000000),
  agreed_cents INTEGER GENERATED ALWAYS AS (production_cents + lump_cents) STORED,
  cap_bp INTEGER NOT NULL
    CONSTRAINT position_cap_bp CHECK(cap_bp = 10000),
  lump_sum INTEGER, -- the lump sum posted last, negative when it was released
  CONSTRAINT position_pk PRIMARY KEY(office, agb, year),
  CONSTRAINT cap CHECK((production_cents + lump_cents) * 10000 <= nza_cents * cap_bp)
) STRICT, WITHOUT ROWID;

-- What the agreed rounds say; computed only when a round or a tariff changes.
CREATE VIEW production_counted AS
  SELECT c.office, c.agb, r.year, r.contract, r.round, r.revision,
    sum(p.nza_amount_cents) AS nza_cents, sum(p.amount_cents) AS production_cents, count(*) AS lines
  FROM contract c
    JOIN production_round r ON r.contract = c.id AND r.state = 'closed'
    JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
      AND p.revision = r.revision
  GROUP BY c.office, c.agb, r.year, r.contract, r.round, r.revision;

CREATE TRIGGER position_new BEFORE INSERT ON position BEGIN
  SELECT RAISE(ABORT, 'position_edited') WHERE (NEW.nza_cents, NEW.production_cents, NEW.lump_cents, NEW.lump_sum)
    IS NOT (0, 0, 0, NULL);
  SELECT RAISE(ABORT, 'position_edited') WHERE NOT EXISTS(SELECT 1 FROM contract c
    WHERE c.office = NEW.office AND c.agb = NEW.agb);
END;

CREATE TRIGGER position_kept BEFORE DELETE ON position
BEGIN SELECT RAISE(ABORT, 'position_edited'); END;

CREATE TRIGGER position_guard BEFORE UPDATE OF nza_cents, production_cents ON position BEGIN
  SELECT RAISE(ABORT, 'position_edited') WHERE (NEW.nza_cents, NEW.production_cents)
      IS NOT (OLD.nza_cents, OLD.production_cents)
    AND (NEW.nza_cents, NEW.production_cents) IS NOT (
      SELECT ifnull(sum(p.nza_amount_cents), 0), ifnull(sum(p.amount_cents), 0)
      FROM contract c
        CROSS JOIN production_round r ON r.contract = c.id AND r.year = NEW.year AND r.state = 'closed'
        CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
          AND p.revision = r.revision
      WHERE c.office = NEW.office AND c.agb = NEW.agb);
  SELECT RAISE(ABORT, 'lump_sum_posted') FROM lump_sum_unposted u
    WHERE u.office = NEW.office AND u.agb = NEW.agb AND u.year = NEW.year;
END;

-- By exactly the lump sum that is being posted, and once (110).
CREATE TRIGGER position_posted BEFORE UPDATE OF lump_cents, lump_sum ON position
WHEN (NEW.lump_cents, NEW.lump_sum) IS NOT (OLD.lump_cents, OLD.lump_sum) BEGIN
  SELECT RAISE(ABORT, 'position_edited') WHERE NEW.lump_sum IS OLD.lump_sum OR NEW.lump_cents IS OLD.lump_cents
    OR NOT EXISTS(SELECT 1 FROM lump_sum_posting u WHERE u.id = abs(NEW.lump_sum) AND u.released = (NEW.lump_sum < 0)
      AND u.cents = NEW.lump_cents - OLD.lump_cents AND u.office = NEW.office AND u.agb = NEW.agb AND u.year = NEW.year);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('cap', 'sum', 'production and lump sums of a provider in a year would exceed 100% of that production at NZa tariffs',
    'productie en lumpsums van een zorgaanbieder in een jaar komen boven 100% van die productie tegen NZa-tarief',
    'look up what is left (cap_position), which needs agreed production; regional money may go to a second kassier',
    'zoek de ruimte op (cap_position), die productieafspraken vergt; regionaal geld kan naar een tweede kassier',
    'S0-023, S0-042, S1-029, S1-030', 'lump sum a cent over the cap'),
  ('position_edited', 'sum', 'a total does not follow from agreements, rounds and lump sums, or is removed',
    'een totaal volgt niet uit overeenkomsten, rondes en lumpsums, of wordt verwijderd',
    'leave the totals to the registry: close a round or write a lump sum',
    'laat de totalen aan het register over: sluit een ronde of leg een lumpsum vast',
    NULL, 'position: fewer lump sums'),
  ('position_nza', 'shape', 'the total at NZa tariffs lies outside 0 to 9 trillion euros',
    'het totaal tegen NZa-tarief is negatief of hoger dan 9 biljoen euro', NULL, NULL,
    NULL, 'position: below zero at NZa tariffs'),
  ('position_production', 'shape', 'the total of production lies outside 0 to 9 trillion euros',
    'het totaal van de productie is negatief of hoger dan 9 biljoen euro', NULL, NULL,
    NULL, 'position: production below zero'),
  ('position_lump', 'shape', 'the total of lump sums lies outside 0 to 9 trillion euros',
    'het totaal van de lumpsums is negatief of hoger dan 9 biljoen euro', NULL, NULL,
    NULL, 'position: lump sums below zero'),
  ('position_cap_bp', 'shape', 'the cap is not 100% of the NZa tariff',
    'het plafond is niet 100% van het NZa-tarief',
    'leave cap_bp at 10000: the NZa tariff is a maximum, which no document can change',
    'laat cap_bp op 10000 staan: het NZa-tarief is een maximum dat geen document kan veranderen',
    NULL, 'position: another cap');

CREATE TRIGGER production_round_counts AFTER UPDATE OF state ON production_round
WHEN NEW.state IS NOT OLD.state AND NEW.state <> 'superseded' BEGIN
  UPDATE production_round SET state = 'superseded'
    WHERE NEW.state = 'closed' AND contract = NEW.contract AND year = NEW.year AND ordinal < NEW.ordinal
      AND state = 'closed';
  INSERT INTO position(office, agb, year, nza_cents, production_cents, lump_cents, cap_bp)
    SELECT c.office, c.agb, NEW.year, 0, 0, 0, 10000 FROM contract c WHERE c.id = NEW.contract
      AND NOT EXISTS(SELECT 1 FROM position p WHERE p.office = c.office AND p.agb = c.agb AND p.year = NEW.year);
  UPDATE position SET (nza_cents, production_cents) = (
      SELECT ifnull(sum(p.nza_amount_cents), 0), ifnull(sum(p.amount_cents), 0)
      FROM contract c
        CROSS JOIN production_round r ON r.contract = c.id AND r.year = position.year AND r.state = 'closed'
        CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
          AND p.revision = r.revision
      WHERE c.office = position.office AND c.agb = position.agb)
    WHERE (office, agb, year) = (SELECT c.office, c.agb, NEW.year FROM contract c WHERE c.id = NEW.contract);
END;

-- When an NZa tariff changes, so does every line that counts or may still count, and the cap is checked on the
-- result of the whole statement.
CREATE TRIGGER nza_tariff_follow AFTER UPDATE OF cents ON nza_tariff WHEN NEW.cents <> OLD.cents BEGIN
  UPDATE production SET nza_cents = NEW.cents
    WHERE performance = NEW.performance AND year = NEW.year AND component = NEW.component AND part = NEW.part
      AND (SELECT r.state FROM production_round r WHERE r.contract = production.contract
        AND r.year = production.year AND r.round = production.round AND r.revision = production.revision)
        <> 'superseded';
  UPDATE position SET (nza_cents, production_cents) = (
      SELECT ifnull(sum(p.nza_amount_cents), 0), ifnull(sum(p.amount_cents), 0)
      FROM contract c
        CROSS JOIN production_round r ON r.contract = c.id AND r.year = position.year AND r.state = 'closed'
        CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
          AND p.revision = r.revision
      WHERE c.office = position.office AND c.agb = position.agb)
    FROM (SELECT DISTINCT c.office AS whose, c.agb AS who FROM production l JOIN contract c ON c.id = l.contract
      WHERE l.performance = NEW.performance AND l.year = NEW.year AND l.component = NEW.component
        AND l.part = NEW.part) touched
    WHERE office = touched.whose AND agb = touched.who AND year = NEW.year;
END;

-- provisional: a round 'initial' counts, which is an expectation and not yet an agreement on volume.
CREATE VIEW cap_position AS
  SELECT p.office, p.agb, p.year, p.nza_cents, p.production_cents, p.lump_cents, p.agreed_cents, p.cap_bp,
    p.nza_cents * p.cap_bp / 10000 AS limit_cents,
    p.nza_cents * p.cap_bp / 10000 - p.agreed_cents AS headroom_cents,
    EXISTS(SELECT 1 FROM contract c JOIN production_round r ON r.contract = c.id AND r.year = p.year
      AND r.round = 'initial' AND r.state = 'closed' WHERE c.office = p.office AND c.agb = p.agb) AS provisional
  FROM position p;

-- The agreements that are not signed and whose own percentages a position is priced by: without them the tariff is another.
CREATE VIEW cap_draft AS
  SELECT DISTINCT c.office, c.agb, r.year, c.document
  FROM contract c
    CROSS JOIN production_round r ON r.contract = c.id AND r.state = 'closed'
    CROSS JOIN production l ON l.contract = r.contract AND l.year = r.year AND l.round = r.round
      AND l.revision = r.revision
    CROSS JOIN provision v ON v.id = l.provision AND v.document = c.document
  WHERE c.status = 'draft';
