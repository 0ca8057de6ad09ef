-- The triggers when the schema trusts its clients: constraints are on, the program has checked the conditions, nobody
-- writes a total, a ledger row or a year but the statements of the program. A lump sum is posted to its fund and its
-- position, whose CHECKs hold balance and cap, and what is written while agreeing and dividing has its history.

CREATE TRIGGER lump_sum_post AFTER INSERT ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'cap') WHERE NOT EXISTS(SELECT 1 FROM position
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year);
  UPDATE position SET lump_cents = lump_cents + NEW.amount_cents
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
  UPDATE fund SET booked_cents = booked_cents + NEW.amount_cents WHERE id = NEW.fund;
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES((SELECT at FROM context), (SELECT actor FROM context),
    'lump_sum', NEW.id, 'insert', printf('id=%d, office=%Q, agb=%Q, year=%d, purpose=%Q, amount_cents=%d, state=%Q, fund=%Q, addendum=%Q',
      NEW.id, NEW.office, NEW.agb, NEW.year, NEW.purpose, NEW.amount_cents, NEW.state, NEW.fund, NEW.addendum));
END;
CREATE TRIGGER history_position AFTER UPDATE ON position BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES((SELECT at FROM context),
    (SELECT actor FROM context), 'position', NEW.office || ' ' || NEW.agb || ' ' || NEW.year, 'update',
    printf('nza_cents=%d, production_cents=%d, lump_cents=%d', OLD.nza_cents, OLD.production_cents, OLD.lump_cents),
    printf('nza_cents=%d, production_cents=%d, lump_cents=%d', NEW.nza_cents, NEW.production_cents, NEW.lump_cents));
END;
CREATE TRIGGER history_fund AFTER UPDATE ON fund BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES((SELECT at FROM context),
    (SELECT actor FROM context), 'fund', NEW.id, 'update', printf('booked_cents=%d', OLD.booked_cents),
    printf('booked_cents=%d', NEW.booked_cents));
END;
CREATE TRIGGER history_addendum AFTER UPDATE ON addendum BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES((SELECT at FROM context),
    (SELECT actor FROM context), 'addendum', NEW.id, 'update', printf('agreed_on=%Q, state=%Q', OLD.agreed_on, OLD.state),
    printf('agreed_on=%Q, state=%Q', NEW.agreed_on, NEW.state));
END;
CREATE TRIGGER history_parameter AFTER INSERT ON addendum_parameter BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES((SELECT at FROM context), (SELECT actor FROM context),
    'addendum_parameter', NEW.addendum || ' ' || NEW.rule, 'insert', printf('addendum=%Q, rule=%Q, provision=%d, value=%d',
      NEW.addendum, NEW.rule, NEW.provision, NEW.value));
END;
CREATE TRIGGER history_funding AFTER INSERT ON addendum_funding BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES((SELECT at FROM context), (SELECT actor FROM context),
    'addendum_funding', NEW.addendum || ' ' || NEW.activity || ' ' || NEW.fund, 'insert',
    printf('addendum=%Q, activity=%Q, fund=%Q, payee=%Q, year=%d, amount_cents=%d', NEW.addendum, NEW.activity, NEW.fund,
      NEW.payee, NEW.year, NEW.amount_cents));
END;
CREATE TRIGGER history_year AFTER INSERT ON addendum_year BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES((SELECT at FROM context), (SELECT actor FROM context),
    'addendum_year', NEW.addendum || ' ' || NEW.year, 'insert', printf('addendum=%Q, year=%d, state=%Q', NEW.addendum,
      NEW.year, NEW.state));
END;
