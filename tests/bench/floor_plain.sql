-- The triggers for a line when the schema trusts its clients: constraints are on, keys are not replaced, the history is
-- written by nobody else. Less than what the library holds, and what many would write.

CREATE TRIGGER production_new BEFORE INSERT ON production BEGIN
  SELECT RAISE(ABORT, 'production_round_open') WHERE (SELECT r.state FROM production_round r
    WHERE r.contract = NEW.contract AND r.year = NEW.year AND r.round = NEW.round AND r.revision = NEW.revision)
    IS NOT 'open';
  SELECT RAISE(ABORT, 'production_nza') WHERE NEW.nza_cents IS NOT (SELECT t.cents FROM nza_tariff t
    WHERE t.performance = NEW.performance AND t.year = NEW.year AND t.component = NEW.component
      AND t.part = NEW.part);
END;

CREATE TRIGGER history_production_insert AFTER INSERT ON production BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'), 'production', NEW.id,
    'insert', printf('nza_cents=%d; id=%d, contract=%d, year=%d, round=%Q, revision=%d, performance=%Q, component=%Q, part=%d, volume=%d, tariff_bp=%d, provision=%d, carried=0',
      NEW.nza_cents, NEW.id, NEW.contract, NEW.year, NEW.round, NEW.revision, NEW.performance, NEW.component, NEW.part,
      NEW.volume, NEW.tariff_bp, NEW.provision));
END;
