-- The life of an addendum: draft, agreed (its money reserved), signed (committed), accounted, settled; or cancelled,
-- or superseded by a newer version. The steps write the lump sums; nobody else does.

-- A version follows the signed one; those in between were cancelled.
CREATE TRIGGER addendum_new BEFORE INSERT ON addendum BEGIN
  SELECT RAISE(ABORT, 'addendum_starts_draft') WHERE NEW.state IS NOT 'draft';
  SELECT RAISE(ABORT, 'addendum_version') WHERE NEW.version IS NOT 1 AND (
    SELECT a.state = 'signed' AND (a.office, a.sector) IS (NEW.office, NEW.sector)
      AND EXISTS(SELECT 1 FROM addendum b WHERE b.family = NEW.family AND b.version = NEW.version - 1)
    FROM addendum a WHERE a.family = NEW.family AND a.version < NEW.version AND a.state <> 'cancelled'
    ORDER BY a.version DESC LIMIT 1) IS NOT TRUE;
END;

-- Outside a draft only the state moves, and a step changes nothing else: so what the view says of the old row holds for
-- the new one.
CREATE TRIGGER addendum_fixed BEFORE UPDATE ON addendum BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE
    (NEW.id, NEW.family, NEW.version, NEW.office) IS NOT (OLD.id, OLD.family, OLD.version, OLD.office)
    OR ((OLD.state <> 'draft' OR NEW.state IS NOT OLD.state)
      AND (NEW.region, NEW.sector, NEW.title, NEW.aim, NEW.regional_support, NEW.sustained, NEW.obligations,
        NEW.competition, NEW.payment, NEW.agreed_on)
      IS NOT (OLD.region, OLD.sector, OLD.title, OLD.aim, OLD.regional_support, OLD.sustained, OLD.obligations,
        OLD.competition, OLD.payment, OLD.agreed_on));
  SELECT RAISE(ABORT, 'addendum_step') WHERE NEW.state IS NOT OLD.state AND CASE
    WHEN OLD.state = 'draft' THEN NEW.state = 'agreed' OR NEW.state = 'cancelled'
    WHEN OLD.state = 'agreed' THEN NEW.state = 'signed' OR NEW.state = 'cancelled'
    WHEN OLD.state = 'signed' AND NEW.state = 'superseded' THEN EXISTS(SELECT 1 FROM addendum a
      WHERE a.family = OLD.family AND a.version > OLD.version AND a.state = 'signed')
    WHEN OLD.state = 'signed' AND NEW.state = 'accounted' OR OLD.state = 'accounted' AND NEW.state = 'settled'
      THEN NOT EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = OLD.id AND NOT EXISTS(
        SELECT 1 FROM addendum_year y WHERE y.addendum = OLD.id AND y.year = m.year
          AND (y.state = 'settled' OR y.state = NEW.state)))
    ELSE 0 END IS NOT TRUE;
END;

-- Apart from the one above, so that they are compiled for a step only. RAISE of a view: by the rule that the view's row
-- names (README.md).
CREATE TRIGGER addendum_conditions BEFORE UPDATE OF state ON addendum WHEN OLD.state = 'draft' AND NEW.state = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'addendum_lack') FROM addendum_lack u WHERE u.addendum = OLD.id;
END;

CREATE TRIGGER addendum_signing BEFORE UPDATE OF state ON addendum WHEN OLD.state = 'agreed' AND NEW.state = 'signed' BEGIN
  SELECT RAISE(ABORT, 'addendum_unsigned') FROM addendum_unsigned u WHERE u.addendum = OLD.id;
END;

CREATE TRIGGER addendum_kept BEFORE DELETE ON addendum WHEN OLD.state IS NOT 'draft'
BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_starts_draft', 'state', 'a new addendum is not a draft',
    'een nieuw addendum is geen concept',
    'enter it as a draft; its steps take it further', 'voer het in als concept en zet daarna de stappen',
    NULL, 'addendum: signed from birth'),
  ('addendum_version', 'state',
    'a new version follows what is not signed, belongs to another office or sector, or skips a number',
    'een nieuwe versie volgt niet op een getekende versie van dit zorgkantoor en deze sector, of slaat een nummer over',
    'only a signed addendum gets a new version', 'alleen een getekend addendum krijgt een nieuwe versie',
    'S1-025', 'addendum: a version of a draft'),
  ('addendum_fixed', 'state',
    'what is not a draft changes or is removed, a step changes more than the state, or the id, version or office changes',
    'wat geen concept is, wijzigt of verdwijnt, een stap wijzigt meer dan de status, of id, versie of kantoor wijzigt',
    'only a draft changes, in all but id, version and office; a signed addendum gets a new version',
    'alleen een concept verandert, behalve id, versie en zorgkantoor; een getekend addendum krijgt een nieuwe versie',
    NULL, 'addendum: signed: another title'),
  ('addendum_step', 'state', 'the addendum takes a step that its state, its years or its versions do not allow',
    'het addendum maakt een stap die zijn status, jaren of versies niet toelaten',
    'after draft: agreed, cancelled; agreed: signed, cancelled; signed: accounted, superseded; accounted: settled',
    'na draft: agreed, cancelled; agreed: signed, cancelled; signed: accounted, superseded; accounted: settled',
    NULL, 'state by hand: draft becomes signed');

CREATE TRIGGER addendum_reserves AFTER UPDATE OF state ON addendum
WHEN NEW.state = 'agreed' AND OLD.state IS NOT 'agreed' AND NEW.version = 1 BEGIN
  INSERT INTO addendum_year(addendum, year, state) SELECT NEW.id, min(m.year), 'reserved' FROM addendum_money m
    WHERE m.addendum = NEW.id GROUP BY m.addendum;
END;

-- One trigger, because the order of several is not defined. A new version takes over what its family has committed: the
-- differences are booked by its signing, what becomes less first.
CREATE TRIGGER addendum_moves AFTER UPDATE OF state ON addendum
WHEN NEW.state IS NOT OLD.state AND (NEW.state = 'signed' OR NEW.state = 'cancelled') BEGIN
  UPDATE addendum_year SET state = CASE NEW.state WHEN 'signed' THEN 'committed' ELSE 'released' END
    WHERE addendum = NEW.id AND state = 'reserved';
  INSERT INTO addendum_year(addendum, year, state) SELECT NEW.id, y.year, 'committed'
    FROM addendum b JOIN addendum_year y ON y.addendum = b.id AND y.state = 'committed'
    WHERE NEW.state = 'signed' AND b.family = NEW.family AND b.state = 'signed' AND b.version < NEW.version;
  UPDATE addendum_year SET state = 'superseded' WHERE NEW.state = 'signed' AND state = 'committed'
    AND addendum = (SELECT b.id FROM addendum b WHERE b.family = NEW.family AND b.version < NEW.version
      AND b.state = 'signed');
  UPDATE addendum SET state = 'superseded' WHERE NEW.state = 'signed' AND family = NEW.family
    AND version < NEW.version AND state <> 'superseded' AND state <> 'cancelled';
END;

-- A reserved year has been checked against the same conditions by the step of its addendum.
CREATE TRIGGER addendum_year_conditions BEFORE INSERT ON addendum_year WHEN NEW.state = 'committed' BEGIN
  SELECT RAISE(ABORT, 'addendum_year_unmet') FROM addendum_year_unmet u WHERE u.addendum = NEW.addendum AND u.year = NEW.year;
END;

CREATE TRIGGER addendum_year_new BEFORE INSERT ON addendum_year BEGIN
  SELECT RAISE(ABORT, 'addendum_year_state') WHERE (
    SELECT CASE a.state
      WHEN 'agreed' THEN NEW.state = 'reserved' AND a.version = 1
        AND NEW.year = (SELECT min(m.year) FROM addendum_money m WHERE m.addendum = a.id)
      WHEN 'signed' THEN NEW.state = 'committed' AND (EXISTS(SELECT 1 FROM addendum_money m
          WHERE m.addendum = a.id AND m.year = NEW.year)
        OR EXISTS(SELECT 1 FROM addendum b JOIN addendum_year y ON y.addendum = b.id AND y.year = NEW.year
            AND y.state = 'committed' WHERE b.family = a.family AND b.state = 'signed'))
      END
    FROM addendum a WHERE a.id = NEW.addendum) IS NOT TRUE;
  -- a year that its family has accounted for is not opened again
  SELECT RAISE(ABORT, 'addendum_year_closed') FROM addendum a JOIN addendum b ON b.family = a.family
      JOIN addendum_year y ON y.addendum = b.id AND y.year = NEW.year
    WHERE a.id = NEW.addendum AND (y.state = 'accounted' OR y.state = 'settled');
END;

CREATE TRIGGER addendum_year_fixed BEFORE UPDATE ON addendum_year BEGIN
  SELECT RAISE(ABORT, 'addendum_year_fixed') WHERE (NEW.addendum, NEW.year) IS NOT (OLD.addendum, OLD.year);
  SELECT RAISE(ABORT, 'addendum_year_state') WHERE NEW.state IS NOT OLD.state AND (
    SELECT CASE OLD.state || ' ' || NEW.state
      WHEN 'reserved committed' THEN a.state = 'signed'
      WHEN 'reserved released' THEN a.state = 'cancelled'
      WHEN 'committed superseded' THEN EXISTS(SELECT 1 FROM addendum b
        WHERE b.family = a.family AND b.version > a.version AND b.state = 'signed')
      WHEN 'committed accounted' THEN a.state = 'signed'
      WHEN 'accounted settled' THEN a.state = 'signed' OR a.state = 'accounted' OR a.state = 'superseded'
      END
    FROM addendum a WHERE a.id = OLD.addendum) IS NOT TRUE;
  SELECT RAISE(ABORT, 'addendum_accounted') FROM report_missing r
    WHERE OLD.state = 'committed' AND NEW.state = 'accounted' AND r.addendum = OLD.addendum AND r.year = OLD.year;
  SELECT RAISE(ABORT, 'addendum_settled') FROM addendum_funding g
    WHERE OLD.state = 'accounted' AND NEW.state = 'settled' AND g.addendum = OLD.addendum AND g.year = OLD.year
      AND NOT EXISTS(SELECT 1 FROM settlement d JOIN settlement_line s ON s.settlement = d.id
        WHERE d.addendum = g.addendum AND d.year = g.year AND s.activity = g.activity AND s.fund = g.fund
          AND s.payee = g.payee);
END;

CREATE TRIGGER addendum_year_kept BEFORE DELETE ON addendum_year
BEGIN SELECT RAISE(ABORT, 'addendum_year_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_accounted', 'state', 'the accounts of a year are closed while a report is missing',
    'de verantwoording van een jaar wordt gesloten terwijl er nog een rapportage ontbreekt',
    'report_missing lists what is still to come', 'in report_missing staat wat nog moet komen',
    'S1-031, S0-043', 'year by hand: of signed becomes accounted'),
  ('addendum_settled', 'state', 'a year is settled while part of its money is not decided on',
    'een jaar wordt afgerekend terwijl over een deel van het geld nog niet is besloten',
    'decide on each part that a fund paid (settlement_line)',
    'besluit over elk deel dat een fonds heeft betaald (settlement_line)',
    'S1-032', 'year by hand: of accounted becomes settled'),
  ('addendum_year_fixed', 'state', 'a year of an addendum becomes another, moves to another addendum or is removed',
    'een jaar van een addendum wordt een ander jaar, gaat naar een ander addendum of wordt verwijderd',
    'cancelling an agreed addendum releases its year',
    'vervalt een overeengekomen addendum, dan valt het geld van het jaar vrij',
    NULL, 'year by hand: removed');

-- The difference between the plan and what the family has, what becomes less first, so that it makes room.
CREATE TRIGGER addendum_year_books AFTER INSERT ON addendum_year BEGIN
  INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, fund, addendum, family, state)
    SELECT a.office, k.agb, NEW.year, f.purpose, sum(k.cents), k.fund, a.id, a.family, NEW.state
    FROM addendum a JOIN (
        SELECT g.fund, g.payee AS agb, g.amount_cents AS cents FROM addendum_funding g
          WHERE g.addendum = NEW.addendum AND g.year = NEW.year
        UNION ALL SELECT l.fund, l.agb, -l.cents FROM lump_sum_family l
          WHERE l.family = (SELECT b.family FROM addendum b WHERE b.id = NEW.addendum) AND l.year = NEW.year) k
      JOIN fund f ON f.id = k.fund
    WHERE a.id = NEW.addendum GROUP BY k.fund, k.agb HAVING sum(k.cents) <> 0 ORDER BY sum(k.cents), k.fund, k.agb;
END;

CREATE TRIGGER addendum_year_moves AFTER UPDATE OF state ON addendum_year WHEN NEW.state IS NOT OLD.state BEGIN
  UPDATE lump_sum SET state = NEW.state
    WHERE family = (SELECT a.family FROM addendum a WHERE a.id = NEW.addendum) AND year = NEW.year
      AND addendum = NEW.addendum AND state = 'reserved' AND (NEW.state = 'committed' OR NEW.state = 'released');
  UPDATE addendum SET state = NEW.state WHERE id = NEW.addendum AND (NEW.state = 'accounted' OR NEW.state = 'settled')
    AND (state = 'accounted') = (NEW.state = 'settled')
    AND NOT EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = NEW.addendum AND NOT EXISTS(
      SELECT 1 FROM addendum_year y WHERE y.addendum = NEW.addendum AND y.year = m.year
        AND (y.state = 'settled' OR y.state = NEW.state)));
END;
