-- Production agreements. A round is the whole of what is agreed with a provider for a year: what it does not name is no
-- longer agreed. Lines change in an open round only; a round is closed as a whole, which supersedes the round or
-- revision before it and recomputes the position (090) once. A correction of a closed round is a new revision of it.
--
-- So that a part of a round is never taken for all of it, a round that lacks lines of the one that counts is not closed
-- (view production_missing), unless they are carried over or it is said that the others no longer hold.

CREATE TABLE production_round(
  contract INTEGER NOT NULL
    CONSTRAINT production_round_contract REFERENCES contract,
  year INTEGER NOT NULL
    CONSTRAINT production_round_year CHECK(year BETWEEN 2015 AND 2100),
  round TEXT NOT NULL
    CONSTRAINT production_round_round CHECK(round = 'initial' OR round = 'rearrangement' OR round = 'final'),
  revision INTEGER NOT NULL DEFAULT 1
    CONSTRAINT production_round_revision CHECK(revision BETWEEN 1 AND 999),
  state TEXT NOT NULL DEFAULT 'open'
    CONSTRAINT production_round_state CHECK(state = 'open' OR state = 'closed' OR state = 'superseded'),
  replaces INTEGER NOT NULL DEFAULT 0 -- 1: what it lacks of the round before is dropped on purpose
    CONSTRAINT production_round_replaces CHECK(replaces = 0 OR replaces = 1),
  ordinal INTEGER GENERATED ALWAYS AS (revision +
    CASE round WHEN 'initial' THEN 1000 WHEN 'rearrangement' THEN 2000 ELSE 3000 END),
  CONSTRAINT production_round_pk PRIMARY KEY(contract, year, round, revision)
) STRICT, WITHOUT ROWID;

-- The amounts follow from tariff, percentage and volume by construction: nobody can write them. Rounding is half up,
-- which is half away from zero for what is never negative, once for the unit price and once for the amount. The
-- bounds keep each product far inside 63 bits.
CREATE TABLE production(
  id INTEGER
    CONSTRAINT production_pk PRIMARY KEY,
  contract INTEGER NOT NULL,
  year INTEGER NOT NULL,
  round TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  performance TEXT NOT NULL,
  component TEXT NOT NULL,
  part INTEGER NOT NULL DEFAULT 0,
  volume INTEGER NOT NULL
    CONSTRAINT production_volume CHECK(volume BETWEEN 0 AND 10000000000),
  nza_cents INTEGER NOT NULL
    CONSTRAINT production_nza CHECK(nza_cents BETWEEN 0 AND 100000000),
  tariff_bp INTEGER NOT NULL
    CONSTRAINT production_above_nza CHECK(tariff_bp BETWEEN 0 AND 10000),
  provision INTEGER
    CONSTRAINT production_provision REFERENCES provision,
  carried INTEGER NOT NULL DEFAULT 0 -- 1: goes on as it was in the round before
    CONSTRAINT production_carried CHECK(carried = 0 OR carried = 1),
  unit_cents INTEGER GENERATED ALWAYS AS ((nza_cents * tariff_bp + 5000) / 10000) STORED,
  amount_cents INTEGER GENERATED ALWAYS AS ((unit_cents * volume + 500) / 1000) STORED,
  nza_amount_cents INTEGER GENERATED ALWAYS AS ((nza_cents * volume + 500) / 1000) STORED,
  CONSTRAINT production_line UNIQUE(contract, year, round, revision, performance, component, part)
) STRICT;
CREATE INDEX production_by_tariff ON production(performance, year, component, part);

-- What an open round lacks of the one that counts: lines of some volume that it does not name.
CREATE VIEW production_missing AS
  SELECT r.contract, r.year, r.round, r.revision, p.performance, p.component, p.part, p.volume, p.amount_cents,
    p.id AS line
  FROM production_round r
    JOIN production_round c ON c.contract = r.contract AND c.year = r.year AND c.state = 'closed'
      AND c.ordinal < r.ordinal
    JOIN production p ON p.contract = c.contract AND p.year = c.year AND p.round = c.round AND p.revision = c.revision
  WHERE r.state = 'open' AND p.volume > 0
    AND NOT EXISTS(SELECT 1 FROM production l WHERE l.contract = r.contract AND l.year = r.year AND l.round = r.round
      AND l.revision = r.revision AND l.performance = p.performance AND l.component = p.component AND l.part = p.part);

CREATE TRIGGER production_round_new BEFORE INSERT ON production_round BEGIN
  SELECT RAISE(ABORT, 'production_round_state') WHERE NEW.state IS NOT 'open';
  SELECT RAISE(ABORT, 'production_round_year') WHERE NOT EXISTS(SELECT 1 FROM contract_period c
    WHERE c.contract = NEW.contract AND c.valid_from < (NEW.year + 1) || '-01-01'
      AND (c.valid_to IS NULL OR c.valid_to > NEW.year || '-01-01'));
END;

CREATE TRIGGER production_round_step BEFORE UPDATE ON production_round BEGIN
  SELECT RAISE(ABORT, 'production_round_state') WHERE CASE
    WHEN NEW.state IS OLD.state THEN 1
    -- nothing is agreed behind a later round
    WHEN OLD.state = 'open' AND NEW.state = 'closed' THEN NOT EXISTS(SELECT 1 FROM production_round r
      WHERE r.contract = OLD.contract AND r.year = OLD.year AND r.ordinal > OLD.ordinal)
    -- superseded only because a later round is agreed
    WHEN OLD.state = 'closed' AND NEW.state = 'superseded' THEN EXISTS(SELECT 1 FROM production_round r
      WHERE r.contract = OLD.contract AND r.year = OLD.year AND r.ordinal > OLD.ordinal AND r.state = 'closed')
    -- a mistake: opened again while the agreement is a draft
    WHEN OLD.state = 'closed' AND NEW.state = 'open' THEN (SELECT c.status = 'draft' AND NOT EXISTS(
        SELECT 1 FROM production_round r WHERE r.contract = OLD.contract AND r.year = OLD.year
          AND r.ordinal > OLD.ordinal)
      FROM contract c WHERE c.id = OLD.contract)
    ELSE 0 END IS NOT TRUE;
  SELECT RAISE(ABORT, 'production_round_replaces') WHERE NEW.replaces IS NOT OLD.replaces AND OLD.state IS NOT 'open';
  SELECT RAISE(ABORT, 'production_round_partial') WHERE OLD.state = 'open' AND NEW.state = 'closed'
    AND NEW.replaces IS NOT 1 AND EXISTS(SELECT 1 FROM production_missing m WHERE m.contract = OLD.contract
      AND m.year = OLD.year AND m.round = OLD.round AND m.revision = OLD.revision);
END;

CREATE TRIGGER production_round_kept BEFORE DELETE ON production_round
WHEN OLD.state IS NOT 'open' OR EXISTS(SELECT 1 FROM production p WHERE p.contract = OLD.contract
  AND p.year = OLD.year AND p.round = OLD.round AND p.revision = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'production_round_kept'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('production_round_year', 'order', 'the agreement does not hold in that year, or the year lies outside 2015 to 2100',
    'de overeenkomst geldt niet in dat jaar, of het jaar ligt niet tussen 2015 en 2100',
    'look up when the agreement holds (contract_period)', 'zoek op wanneer de overeenkomst geldt (contract_period)',
    NULL, 'round: of the year after the contract'),
  ('production_round_round', 'shape', 'the round is not initial, rearrangement or final',
    'de ronde is geen initiële afspraak (initial), herschikking (rearrangement) of nacalculatie (final)', NULL, NULL,
    'S2-107 to S2-110', 'round: of kind extra'),
  ('production_round_revision', 'shape', 'the revision lies outside 1 to 999',
    'het revisienummer ligt niet tussen 1 en 999', NULL, NULL,
    NULL, 'round: revision 0'),
  ('production_round_state', 'state',
    'a round does not begin open, closes though there is a later one, or takes a step that does not exist',
    'een ronde begint niet open, sluit terwijl er een latere is, of zet een stap die niet bestaat',
    'close an open round; a later one supersedes it; the last one of a draft agreement may be opened again',
    'sluit een open ronde; een latere vervangt die; bij een conceptovereenkomst kan de laatste weer open',
    'S2-107', 'round: begins closed'),
  ('production_round_replaces', 'state', 'whether a round replaces all lines is changed after it was closed',
    'of een ronde alle regels vervangt, wordt gewijzigd nadat die is gesloten',
    'set replaces before the round is closed, or as it is', 'zet replaces voordat de ronde sluit, of bij het sluiten',
    NULL, 'round: replaces all after it was closed'),
  ('production_round_partial', 'state', 'a round closes without lines that the round that counts has',
    'een ronde sluit zonder regels die de geldende ronde wel heeft',
    'a round is the whole of the year: carry the missing lines over (production_missing), or set replaces = 1',
    'een ronde is het hele jaar: neem de ontbrekende regels over (production_missing), of zet replaces op 1',
    NULL, 'round: closed with a part of the lines'),
  ('production_round_kept', 'state', 'a round that is no longer open, or that has lines, is removed',
    'een ronde die niet meer open is of die regels heeft, wordt verwijderd',
    'remove the lines of an open round first; correct a closed one by a new revision',
    'verwijder eerst de regels van een open ronde; corrigeer een gesloten ronde met een nieuwe revisie',
    NULL, 'round: a closed one removed');

-- What the library checks of a line, because it depends on which steps of a policy hold; no trigger does.
INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example,
  held_by) VALUES
  ('production_not_contracted', 'state', 'a line of production is of care that a policy does not contract',
    'een productieregel betreft zorg die volgens het beleid niet wordt gecontracteerd',
    'leave the line out; what the office agrees all the same is a percentage of the agreement, which prevails',
    'laat de regel weg; wat het zorgkantoor toch afspreekt, is een percentage in de overeenkomst, en dat gaat voor',
    NULL, 'a new provider of care with stay, where the policy contracts no new ones', 'library');

CREATE TRIGGER production_new BEFORE INSERT ON production BEGIN
  SELECT RAISE(ABORT, 'production_round_open') WHERE (SELECT r.state FROM production_round r
    WHERE r.contract = NEW.contract AND r.year = NEW.year AND r.round = NEW.round AND r.revision = NEW.revision)
    IS NOT 'open';
  SELECT RAISE(ABORT, 'production_nza') WHERE NEW.nza_cents IS NOT (SELECT t.cents FROM nza_tariff t
    WHERE t.performance = NEW.performance AND t.year = NEW.year AND t.component = NEW.component
      AND t.part = NEW.part);
  SELECT RAISE(ABORT, 'production_carried') WHERE NEW.carried = 1 AND NOT EXISTS(
    SELECT 1 FROM production_round c
      JOIN production p ON p.contract = c.contract AND p.year = c.year AND p.round = c.round
        AND p.revision = c.revision
    WHERE c.contract = NEW.contract AND c.year = NEW.year AND c.state = 'closed' AND p.performance = NEW.performance
      AND p.component = NEW.component AND p.part = NEW.part
      AND (p.volume, p.tariff_bp, p.provision) IS (NEW.volume, NEW.tariff_bp, NEW.provision));
END;

-- A line stays where it is. Volume and percentage of an agreed round are fixed; its price follows the NZa tariff and
-- nothing else.
CREATE TRIGGER production_change BEFORE UPDATE ON production BEGIN
  SELECT RAISE(ABORT, 'production_fixed') WHERE
    (NEW.contract, NEW.year, NEW.round, NEW.revision, NEW.performance, NEW.component, NEW.part)
    IS NOT (OLD.contract, OLD.year, OLD.round, OLD.revision, OLD.performance, OLD.component, OLD.part);
  SELECT RAISE(ABORT, 'production_nza') WHERE NEW.nza_cents IS NOT (SELECT t.cents FROM nza_tariff t
    WHERE t.performance = NEW.performance AND t.year = NEW.year AND t.component = NEW.component
      AND t.part = NEW.part);
  SELECT RAISE(ABORT, 'production_round_open') WHERE (SELECT CASE r.state
      WHEN 'open' THEN 1
      WHEN 'closed' THEN (NEW.volume, NEW.tariff_bp, NEW.provision, NEW.carried)
        IS (OLD.volume, OLD.tariff_bp, OLD.provision, OLD.carried)
      ELSE 0 END
    FROM production_round r WHERE r.contract = OLD.contract AND r.year = OLD.year AND r.round = OLD.round
      AND r.revision = OLD.revision) IS NOT TRUE;
  -- what is changed no longer goes on as it was
  SELECT RAISE(ABORT, 'production_carried') WHERE NEW.carried = 1
    AND (NEW.volume, NEW.tariff_bp, NEW.provision, NEW.carried)
      IS NOT (OLD.volume, OLD.tariff_bp, OLD.provision, OLD.carried);
END;

CREATE TRIGGER production_kept BEFORE DELETE ON production WHEN (SELECT r.state FROM production_round r
    WHERE r.contract = OLD.contract AND r.year = OLD.year AND r.round = OLD.round AND r.revision = OLD.revision)
  IS NOT 'open'
BEGIN SELECT RAISE(ABORT, 'production_round_open'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('production_line', 'key', 'the round already has a line for this performance, component and part of the year',
    'de ronde heeft al een regel voor deze prestatie, deze component en dit deel van het jaar',
    'change the volume of that line: a second one would count the money twice',
    'pas het volume van die regel aan: met een tweede telt het geld dubbel',
    NULL, 'line: a second one for the same performance'),
  ('production_round_open', 'state', 'a line is added, changed or removed in a round that is not open',
    'in een ronde die niet open is, wordt een regel toegevoegd, gewijzigd of verwijderd',
    'what is agreed stays; use a later round, or a new revision of this one',
    'wat is afgesproken, blijft staan; gebruik een latere ronde of een nieuwe revisie van deze',
    NULL, 'line: in a closed round'),
  ('production_fixed', 'state',
    'a line moves to another agreement, year, round, revision, performance, component or part',
    'een regel verhuist naar een andere overeenkomst, ronde, prestatie of component, of een ander (deel van het) jaar',
    'remove the line from the open round and write another one',
    'verwijder de regel uit de open ronde en leg een nieuwe vast',
    NULL, 'line: moved to another contract'),
  ('production_carried', 'reference', 'a line is marked as carried over, but the round that counts has no such line',
    'een regel is gemerkt als overgenomen, maar de geldende ronde heeft niet zo''n regel',
    'copy volume, percentage and provision of that line, or set carried to 0',
    'neem volume, percentage en bepaling van die regel over, of zet carried op 0',
    NULL, 'line: carried over with another volume'),
  ('production_volume', 'shape', 'the volume lies outside 0 to 10,000,000 units',
    'het volume is negatief of groter dan 10.000.000 eenheden',
    'the column volume counts thousandths of a unit', 'de kolom volume telt duizendsten van een eenheid',
    NULL, 'line: a volume beyond it'),
  ('production_nza', 'reference', 'the price is not the NZa tariff of the line, or lies outside 0 to 1,000,000 euros',
    'de prijs is niet het NZa-tarief van de regel, of is negatief of hoger dan 1.000.000 euro',
    'take the price from nza_tariff, of the same performance, year, component and part',
    'neem de prijs over uit nza_tariff, voor dezelfde prestatie en component en hetzelfde (deel van het) jaar',
    'S0-023, S0-042', 'line: another price than the NZa tariff'),
  ('production_above_nza', 'shape', 'the tariff percentage lies outside 0% to 100% of the NZa tariff',
    'het tariefpercentage is negatief of hoger dan 100% van het NZa-tarief',
    'agree on at most 100%: the NZa tariff is a maximum', 'spreek ten hoogste 100% af: het NZa-tarief is een maximum',
    'S1-029', 'line: 100,01% of the NZa tariff');
