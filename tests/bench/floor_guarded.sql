-- The triggers for a line when no client is trusted, which is what the library holds: CHECKs and foreign keys may be
-- switched off, keys replaced, numbers forged, the history written past the triggers.

CREATE TRIGGER production_new BEFORE INSERT ON production BEGIN
  SELECT RAISE(ABORT, 'production_round_open') WHERE (SELECT r.state FROM production_round r
    WHERE r.contract = NEW.contract AND r.year = NEW.year AND r.round = NEW.round AND r.revision = NEW.revision)
    IS NOT 'open';
  SELECT RAISE(ABORT, 'production_nza') WHERE NEW.nza_cents IS NOT (SELECT t.cents FROM nza_tariff t
    WHERE t.performance = NEW.performance AND t.year = NEW.year AND t.component = NEW.component
      AND t.part = NEW.part);
  SELECT RAISE(ABORT, 'production_value') WHERE (NEW.volume BETWEEN 0 AND 10000000000
    AND NEW.tariff_bp BETWEEN 0 AND 10000) IS NOT TRUE;
  SELECT RAISE(ABORT, 'production_pk') WHERE NEW.id <> -1;
  SELECT RAISE(ABORT, 'production_line') FROM production WHERE contract = NEW.contract AND year = NEW.year
    AND round = NEW.round AND revision = NEW.revision AND performance = NEW.performance AND component = NEW.component
    AND part = NEW.part;
  SELECT RAISE(ABORT, 'production_provision') WHERE NOT EXISTS(SELECT 1 FROM provision WHERE id = NEW.provision);
END;

CREATE TRIGGER history_production_insert AFTER INSERT ON production BEGIN
  SELECT RAISE(ABORT, 'production_pk') WHERE NEW.id < 1;
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'), 'production', NEW.id,
    'insert', printf('nza_cents=%d; id=%d, contract=%d, year=%d, round=%Q, revision=%d, performance=%Q, component=%Q, part=%d, volume=%d, tariff_bp=%d, provision=%d, carried=0',
      NEW.nza_cents, NEW.id, NEW.contract, NEW.year, NEW.round, NEW.revision, NEW.performance, NEW.component, NEW.part,
      NEW.volume, NEW.tariff_bp, NEW.provision));
END;

CREATE TRIGGER history_order BEFORE INSERT ON history WHEN NEW.seq IS NOT -1
BEGIN SELECT RAISE(ABORT, 'history_order'); END;

CREATE TRIGGER history_fixed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;

CREATE TRIGGER history_kept BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;

-- a total that is not what the lines say is refused, whoever writes it
CREATE TRIGGER position_guard BEFORE UPDATE OF nza_cents, production_cents ON position
WHEN (NEW.nza_cents, NEW.production_cents) IS NOT (OLD.nza_cents, OLD.production_cents) BEGIN
  SELECT RAISE(ABORT, 'position_edited') WHERE (NEW.nza_cents, NEW.production_cents) IS NOT (
      SELECT sum(p.nza_amount_cents), sum(p.amount_cents)
      FROM contract c
        CROSS JOIN production_round r ON r.contract = c.id AND r.year = NEW.year AND r.state = 'closed'
        CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round
          AND p.revision = r.revision
      WHERE c.office = NEW.office AND c.agb = NEW.agb);
  SELECT RAISE(ABORT, 'cap') WHERE (NEW.production_cents + NEW.lump_cents <= NEW.nza_cents) IS NOT TRUE;
END;
