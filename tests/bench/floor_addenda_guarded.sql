-- The triggers when no client is trusted, which is what the library holds: CHECKs and foreign keys may be switched off,
-- keys replaced, numbers forged, totals, states and certificates set by hand, the ledger and an agreed plan edited, and
-- triggers of the client's own may keep these from running. What is fixed has a trigger that refuses, which costs
-- nothing here. region.c tries it (refuse_all). Not here, because nothing of it runs while agreeing and dividing: signing,
-- versions, settlement, and the history of a plan's parts.

-- how much of a lump sum is posted, and the one posted last: so that none is posted twice, or not at all
ALTER TABLE lump_sum ADD COLUMN posted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE position ADD COLUMN lump_sum INTEGER;
ALTER TABLE fund ADD COLUMN lump_sum INTEGER;
CREATE INDEX lump_sum_to_post ON lump_sum(office, fund, agb, year) WHERE posted = 0;

-- ---- OR REPLACE removes rows without their triggers: refused as such, by a trigger apart: no trigger runs within itself,
-- and one of the client's own on or_clause might overwrite it

CREATE TABLE or_clause(ignore_only INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TRIGGER or_clause_kept AFTER INSERT ON or_clause BEGIN SELECT RAISE(ABORT, 'or_clause'); END;

-- ---- what agreements rest on is not edited

CREATE TRIGGER document_fixed BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document_fixed'); END;
CREATE TRIGGER document_kept BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document_fixed'); END;
CREATE TRIGGER provision_fixed BEFORE UPDATE ON provision BEGIN SELECT RAISE(ABORT, 'provision_fixed'); END;
CREATE TRIGGER provision_kept BEFORE DELETE ON provision BEGIN SELECT RAISE(ABORT, 'provision_fixed'); END;
CREATE TRIGGER rank_fixed BEFORE UPDATE ON rank_order BEGIN SELECT RAISE(ABORT, 'rank_fixed'); END;
CREATE TRIGGER rank_kept BEFORE DELETE ON rank_order BEGIN SELECT RAISE(ABORT, 'rank_fixed'); END;
CREATE TRIGGER production_fixed BEFORE UPDATE ON production BEGIN SELECT RAISE(ABORT, 'production_fixed'); END;
CREATE TRIGGER production_kept BEFORE DELETE ON production BEGIN SELECT RAISE(ABORT, 'production_fixed'); END;
CREATE TRIGGER document_new_or BEFORE INSERT ON document BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER provision_new_or BEFORE INSERT ON provision BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER rank_new_or BEFORE INSERT ON rank_order BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER fund_order_fixed BEFORE UPDATE ON fund_order BEGIN SELECT RAISE(ABORT, 'fund_order_fixed'); END;
CREATE TRIGGER fund_order_kept BEFORE DELETE ON fund_order BEGIN SELECT RAISE(ABORT, 'fund_order_fixed'); END;
CREATE TRIGGER fund_plan_fixed BEFORE UPDATE ON fund_plan_purpose BEGIN SELECT RAISE(ABORT, 'fund_plan_fixed'); END;
CREATE TRIGGER fund_plan_kept BEFORE DELETE ON fund_plan_purpose BEGIN SELECT RAISE(ABORT, 'fund_plan_fixed'); END;

-- ---- a plan changes while it is a draft

CREATE TRIGGER party_new BEFORE INSERT ON addendum_party BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'draft';
END;
CREATE TRIGGER party_new_or BEFORE INSERT ON addendum_party BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER party_fixed BEFORE UPDATE ON addendum_party BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;
CREATE TRIGGER party_kept BEFORE DELETE ON addendum_party BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = OLD.addendum) IS NOT 'draft'; END;
CREATE TRIGGER activity_new BEFORE INSERT ON addendum_activity BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'draft';
  SELECT RAISE(ABORT, 'addendum_amount') WHERE (NEW.cost_cents > 0) IS NOT TRUE;
END;
CREATE TRIGGER activity_new_or BEFORE INSERT ON addendum_activity BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER activity_fixed BEFORE UPDATE ON addendum_activity BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;
CREATE TRIGGER activity_kept BEFORE DELETE ON addendum_activity BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = OLD.addendum) IS NOT 'draft'; END;
CREATE TRIGGER milestone_new BEFORE INSERT ON addendum_milestone BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'draft';
END;
CREATE TRIGGER milestone_new_or BEFORE INSERT ON addendum_milestone BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER milestone_fixed BEFORE UPDATE ON addendum_milestone BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;
CREATE TRIGGER milestone_kept BEFORE DELETE ON addendum_milestone BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = OLD.addendum) IS NOT 'draft'; END;
CREATE TRIGGER money_new BEFORE INSERT ON addendum_money BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'draft';
  SELECT RAISE(ABORT, 'addendum_amount') WHERE (NEW.amount_cents > 0) IS NOT TRUE;
END;
CREATE TRIGGER money_new_or BEFORE INSERT ON addendum_money BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER money_fixed BEFORE UPDATE ON addendum_money BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;
CREATE TRIGGER money_kept BEFORE DELETE ON addendum_money BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = OLD.addendum) IS NOT 'draft'; END;
CREATE TRIGGER monitoring_new BEFORE INSERT ON monitoring BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'draft';
END;
CREATE TRIGGER monitoring_new_or BEFORE INSERT ON monitoring BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER monitoring_fixed BEFORE UPDATE ON monitoring BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;
CREATE TRIGGER monitoring_kept BEFORE DELETE ON monitoring BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = OLD.addendum) IS NOT 'draft'; END;

CREATE TRIGGER parameter_new BEFORE INSERT ON addendum_parameter BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'draft';
  SELECT RAISE(ABORT, 'parameter_pk') FROM addendum_parameter WHERE addendum = NEW.addendum AND rule = NEW.rule;
  SELECT RAISE(ABORT, 'parameter_provision') WHERE NOT EXISTS(SELECT 1 FROM provision WHERE id = NEW.provision);
END;
CREATE TRIGGER parameter_new_or BEFORE INSERT ON addendum_parameter BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER parameter_fixed BEFORE UPDATE ON addendum_parameter BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;
CREATE TRIGGER parameter_kept BEFORE DELETE ON addendum_parameter BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT state FROM addendum WHERE id = OLD.addendum) IS NOT 'draft'; END;

CREATE TRIGGER funding_new BEFORE INSERT ON addendum_funding BEGIN
  SELECT RAISE(ABORT, 'funding_fixed') WHERE (SELECT state IN ('draft', 'agreed') FROM addendum WHERE id = NEW.addendum)
      IS NOT TRUE
    OR EXISTS(SELECT 1 FROM addendum_year WHERE addendum = NEW.addendum AND year = NEW.year);
  SELECT RAISE(ABORT, 'funding_pk') FROM addendum_funding WHERE addendum = NEW.addendum AND activity = NEW.activity
    AND fund = NEW.fund AND payee = NEW.payee AND year = NEW.year;
  SELECT RAISE(ABORT, 'funding_fund') WHERE NOT EXISTS(SELECT 1 FROM fund WHERE id = NEW.fund);
  SELECT RAISE(ABORT, 'funding_money') WHERE (NEW.amount_cents > 0) IS NOT TRUE OR NOT EXISTS(SELECT 1 FROM addendum_money
    WHERE addendum = NEW.addendum AND activity = NEW.activity AND payee = NEW.payee AND year = NEW.year);
END;
CREATE TRIGGER funding_new_or BEFORE INSERT ON addendum_funding BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER funding_fixed BEFORE UPDATE ON addendum_funding BEGIN SELECT RAISE(ABORT, 'funding_fixed'); END;
CREATE TRIGGER funding_kept BEFORE DELETE ON addendum_funding BEGIN
  SELECT RAISE(ABORT, 'funding_fixed') WHERE EXISTS(SELECT 1 FROM addendum_year
    WHERE addendum = OLD.addendum AND year = OLD.year); END;

-- ---- the step: nothing else changes, and every condition holds

CREATE TRIGGER addendum_new BEFORE INSERT ON addendum BEGIN
  SELECT RAISE(ABORT, 'addendum_starts_draft') WHERE NEW.state IS NOT 'draft';
END;
CREATE TRIGGER addendum_new_or BEFORE INSERT ON addendum BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER addendum_kept BEFORE DELETE ON addendum BEGIN SELECT RAISE(ABORT, 'addendum_fixed'); END;

CREATE TRIGGER addendum_fixed BEFORE UPDATE OF id, office, region, sector, title, aim, regional_support, sustained,
  obligations, competition, agreed_on ON addendum BEGIN
  SELECT RAISE(ABORT, 'addendum_fixed') WHERE OLD.state <> 'draft' OR NEW.state IS NOT OLD.state
    OR (NEW.id, NEW.office) IS NOT (OLD.id, OLD.office);
END;
CREATE TRIGGER addendum_guard BEFORE UPDATE ON addendum BEGIN
  SELECT RAISE(ABORT, 'addendum_step') WHERE NEW.state IS NOT OLD.state
    AND (OLD.state = 'draft' AND (NEW.state = 'agreed' OR NEW.state = 'cancelled')) IS NOT TRUE;
  SELECT RAISE(ABORT, 'row_stale') WHERE NOT EXISTS(SELECT 1 FROM addendum WHERE id = OLD.id
    AND (office, region, sector, title, aim, regional_support, sustained, obligations, competition, agreed_on, state)
      IS (OLD.office, OLD.region, OLD.sector, OLD.title, OLD.aim, OLD.regional_support, OLD.sustained, OLD.obligations,
        OLD.competition, OLD.agreed_on, OLD.state));
END;
CREATE TRIGGER addendum_guard_or BEFORE UPDATE ON addendum BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;

-- A certificate holds when the provision is in force for the addendum and nothing of another value ranks as high or higher.
-- The year of the plan's money is the year that is opened; a plan here has no other.
CREATE VIEW claim AS
  SELECT p.id, p.topic, p.value, p.sector, p.document, d.office, d.published_on, d.kind, p.valid_from, p.valid_to
  FROM provision p JOIN document d ON d.id = p.document
  WHERE p.provider IS NULL AND p.provider_kind IS NULL AND p.relation IS NULL AND p.care_form IS NULL
    AND p.performance IS NULL AND d.kind <> 'agreement';

CREATE TRIGGER addendum_agree BEFORE UPDATE OF state ON addendum WHEN OLD.state = 'draft' AND NEW.state = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'addendum_lacks') WHERE (OLD.agreed_on IS NOT NULL AND trim(OLD.aim) <> ''
    AND trim(OLD.regional_support) <> '' AND trim(OLD.sustained) <> '' AND trim(OLD.obligations) <> ''
    AND OLD.competition = 1 AND (SELECT r.office FROM region r WHERE r.code = OLD.region) = OLD.office
    AND EXISTS(SELECT 1 FROM addendum_money WHERE addendum = OLD.id)
    AND EXISTS(SELECT 1 FROM addendum_activity WHERE addendum = OLD.id)
    AND EXISTS(SELECT 1 FROM addendum_milestone WHERE addendum = OLD.id)
    AND (SELECT count(DISTINCT kind) FROM monitoring WHERE addendum = OLD.id) = 3) IS NOT TRUE;
  SELECT RAISE(ABORT, 'addendum_parties') WHERE ((SELECT count(*) FROM addendum_party WHERE addendum = OLD.id)
    >= (SELECT value FROM addendum_parameter WHERE addendum = OLD.id AND rule = 'addendum_parties')) IS NOT TRUE;
  SELECT RAISE(ABORT, 'addendum_deadline') WHERE (CAST(replace(OLD.agreed_on, '-', '') AS INTEGER) * 1000000
    <= (SELECT value FROM addendum_parameter WHERE addendum = OLD.id AND rule = 'addendum_deadline')) IS NOT TRUE;
  SELECT RAISE(ABORT, 'addendum_certificate') FROM addendum_parameter m WHERE m.addendum = OLD.id AND NOT EXISTS(
    SELECT 1 FROM claim w JOIN rank_order r ON r.kind = w.kind AND (r.office = OLD.office OR r.office IS NULL)
    WHERE w.id = m.provision AND w.value = m.value AND (w.office IS NULL OR w.office = OLD.office)
      AND w.topic = CASE m.rule WHEN 'addendum_parties' THEN 'addendum.min_parties'
        WHEN 'addendum_deadline' THEN 'deadline.procurement.16' ELSE 'addendum.' || substr(m.rule, 10) END
      AND w.published_on <= OLD.agreed_on AND (w.sector IS NULL OR w.sector = OLD.sector)
      AND w.valid_from <= (SELECT min(year) FROM addendum_money WHERE addendum = OLD.id) || '-01-01'
      AND (w.valid_to IS NULL OR w.valid_to > (SELECT min(year) FROM addendum_money WHERE addendum = OLD.id) || '-01-01')
      AND NOT EXISTS(SELECT 1 FROM claim b JOIN rank_order s ON s.kind = b.kind AND (s.office = OLD.office OR s.office IS NULL)
        WHERE b.topic = w.topic AND b.value <> w.value AND (b.office IS NULL OR b.office = OLD.office)
          AND b.published_on <= OLD.agreed_on AND (b.sector IS NULL OR b.sector = OLD.sector)
          AND b.valid_from <= (SELECT min(year) FROM addendum_money WHERE addendum = OLD.id) || '-01-01'
          AND (b.valid_to IS NULL OR b.valid_to > (SELECT min(year) FROM addendum_money WHERE addendum = OLD.id) || '-01-01')
          AND (s.rank < r.rank OR (s.rank = r.rank AND (b.published_on > w.published_on
            OR (b.published_on = w.published_on AND (b.document <> w.document OR b.sector IS NOT NULL OR w.sector IS NULL)))))));
  SELECT RAISE(ABORT, 'addendum_payee') FROM addendum_money m WHERE m.addendum = OLD.id AND NOT EXISTS(
    SELECT 1 FROM addendum_party p WHERE p.addendum = OLD.id AND p.agb = m.payee);
  SELECT RAISE(ABORT, 'addendum_double') FROM addendum_activity v WHERE v.addendum = OLD.id AND v.cost_cents < (
    SELECT ifnull(sum(m.amount_cents), 0) FROM addendum_activity w JOIN addendum b ON b.id = w.addendum
      JOIN addendum_money m ON m.addendum = w.addendum AND m.activity = w.activity
    WHERE w.activity = v.activity AND (b.id = OLD.id OR b.state = 'agreed' OR b.state = 'signed'));
  -- each part on a fund that may pay it, in order
  SELECT RAISE(ABORT, 'addendum_fund') FROM addendum_money m WHERE m.addendum = OLD.id AND m.amount_cents <> (
    SELECT ifnull(sum(g.amount_cents), 0) FROM addendum_funding g WHERE g.addendum = m.addendum
      AND g.activity = m.activity AND g.payee = m.payee AND g.year = m.year);
  SELECT RAISE(ABORT, 'addendum_fund') FROM addendum_funding g
      JOIN addendum_activity v ON v.addendum = g.addendum AND v.activity = g.activity JOIN fund f ON f.id = g.fund
    WHERE g.addendum = OLD.id AND ((f.office, f.year, f.sector, f.spent_by) IS NOT (OLD.office, g.year, OLD.sector, 'addendum')
      OR NOT EXISTS(SELECT 1 FROM fund_plan_purpose q WHERE q.fund = g.fund AND q.plan_purpose = v.purpose)
      OR v.ends_on < f.year || '-01-01' OR v.ends_on > f.carried_out_through || '-12-31'
      OR EXISTS(SELECT 1 FROM fund_order o JOIN fund e ON e.id = o.first
          JOIN fund_plan_purpose q ON q.fund = e.id AND q.plan_purpose = v.purpose
        WHERE o.fund = g.fund AND (e.carried_out_through IS NULL OR v.ends_on <= e.carried_out_through || '-12-31')
          AND e.amount_cents + e.moved_cents - e.booked_cents > (SELECT ifnull(sum(h.amount_cents), 0)
            FROM addendum_funding h WHERE h.addendum = g.addendum AND h.year = g.year AND h.fund = e.id)));
END;

-- Agreeing reserves: the year, and its lump sums.
CREATE TRIGGER addendum_moves AFTER UPDATE OF state ON addendum WHEN NEW.state = 'agreed' AND OLD.state = 'draft' BEGIN
  INSERT INTO addendum_year(addendum, year, state)
    VALUES(NEW.id, (SELECT min(year) FROM addendum_money WHERE addendum = NEW.id), 'reserved');
END;

CREATE TRIGGER year_new BEFORE INSERT ON addendum_year BEGIN
  SELECT RAISE(ABORT, 'year_state') WHERE NEW.state IS NOT 'reserved'
    OR (SELECT state FROM addendum WHERE id = NEW.addendum) IS NOT 'agreed'
    OR NEW.year IS NOT (SELECT min(year) FROM addendum_money WHERE addendum = NEW.addendum);
  SELECT RAISE(ABORT, 'year_pk') FROM addendum_year WHERE addendum = NEW.addendum AND year = NEW.year;
END;
CREATE TRIGGER year_new_or BEFORE INSERT ON addendum_year BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER year_fixed BEFORE UPDATE ON addendum_year BEGIN SELECT RAISE(ABORT, 'year_fixed'); END;
CREATE TRIGGER year_kept BEFORE DELETE ON addendum_year BEGIN SELECT RAISE(ABORT, 'year_fixed'); END;
CREATE TRIGGER year_books AFTER INSERT ON addendum_year BEGIN
  INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund, addendum)
    SELECT f.office, g.payee, g.year, f.purpose, sum(g.amount_cents), NEW.state, g.fund, g.addendum
    FROM addendum_funding g JOIN fund f ON f.id = g.fund WHERE g.addendum = NEW.addendum AND g.year = NEW.year
    GROUP BY g.fund, g.payee;
END;

-- ---- the ledger: what a plan says, once; or one share of a division

CREATE TRIGGER lump_sum_new BEFORE INSERT ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'lump_sum_value') WHERE (NEW.amount_cents BETWEEN 1 AND 900000000000 AND NEW.state = 'reserved'
    AND NEW.posted = 0 AND NEW.id = -1) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_fund') WHERE NOT EXISTS(SELECT 1 FROM fund f WHERE f.id = NEW.fund
    AND f.office = NEW.office AND f.year = NEW.year AND f.purpose = NEW.purpose
    AND (f.spent_by = 'addendum') = (NEW.addendum IS NOT NULL)
    AND f.booked_cents + NEW.amount_cents <= f.amount_cents + f.moved_cents);
  SELECT RAISE(ABORT, 'cap') WHERE NOT EXISTS(SELECT 1 FROM position p
    WHERE p.office = NEW.office AND p.agb = NEW.agb AND p.year = NEW.year
      AND p.production_cents + p.lump_cents + NEW.amount_cents <= p.nza_cents);
  SELECT RAISE(ABORT, 'lump_sum_once') FROM lump_sum l WHERE NEW.addendum IS NULL AND l.fund = NEW.fund AND l.agb = NEW.agb;
  SELECT RAISE(ABORT, 'lump_sum_addendum') WHERE NEW.addendum IS NOT NULL AND (NEW.amount_cents
      IS NOT (SELECT sum(g.amount_cents) FROM addendum_funding g WHERE g.addendum = NEW.addendum AND g.year = NEW.year
        AND g.fund = NEW.fund AND g.payee = NEW.agb)
    OR NOT EXISTS(SELECT 1 FROM addendum_year y WHERE y.addendum = NEW.addendum AND y.year = NEW.year)
    OR EXISTS(SELECT 1 FROM lump_sum l WHERE l.addendum = NEW.addendum AND l.year = NEW.year AND l.fund = NEW.fund
      AND l.agb = NEW.agb));
  SELECT RAISE(ABORT, 'lump_sum_posted') FROM lump_sum l INDEXED BY lump_sum_to_post WHERE l.posted = 0
    AND l.office = NEW.office AND (l.fund = NEW.fund OR (l.agb = NEW.agb AND l.year = NEW.year));
END;
CREATE TRIGGER lump_sum_new_or BEFORE INSERT ON lump_sum BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER lump_sum_fixed BEFORE UPDATE OF id, office, agb, year, purpose, amount_cents, state, fund, addendum ON lump_sum
BEGIN SELECT RAISE(ABORT, 'lump_sum_fixed'); END;
CREATE TRIGGER lump_sum_posted BEFORE UPDATE ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE (NEW.id = OLD.id AND OLD.posted = 0 AND NEW.posted = OLD.amount_cents
    AND (SELECT p.lump_sum FROM position p WHERE p.office = NEW.office AND p.agb = NEW.agb AND p.year = NEW.year) = NEW.id
    AND (SELECT f.lump_sum FROM fund f WHERE f.id = NEW.fund) = NEW.id) IS NOT TRUE;
END;
CREATE TRIGGER lump_sum_posted_or BEFORE UPDATE ON lump_sum BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER lump_sum_kept BEFORE DELETE ON lump_sum BEGIN SELECT RAISE(ABORT, 'lump_sum_fixed'); END;

CREATE TRIGGER lump_sum_post AFTER INSERT ON lump_sum BEGIN
  UPDATE position SET lump_cents = lump_cents + NEW.amount_cents, lump_sum = NEW.id
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
  UPDATE fund SET booked_cents = booked_cents + NEW.amount_cents, lump_sum = NEW.id WHERE id = NEW.fund;
  UPDATE lump_sum SET posted = NEW.amount_cents WHERE id = NEW.id;
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'lump_sum', NEW.id, 'insert', printf('id=%d, office=%Q, agb=%Q, year=%d, purpose=%Q, amount_cents=%d, state=%Q, fund=%Q, addendum=%Q',
      NEW.id, NEW.office, NEW.agb, NEW.year, NEW.purpose, NEW.amount_cents, NEW.state, NEW.fund, NEW.addendum));
END;

-- ---- totals: by exactly the lump sum that is being posted, once

CREATE TRIGGER position_new BEFORE INSERT ON position BEGIN SELECT RAISE(ABORT, 'position_edited'); END;
CREATE TRIGGER position_kept BEFORE DELETE ON position BEGIN SELECT RAISE(ABORT, 'position_edited'); END;
CREATE TRIGGER position_fixed BEFORE UPDATE OF office, agb, year, nza_cents, production_cents ON position
BEGIN SELECT RAISE(ABORT, 'position_edited'); END;
CREATE TRIGGER position_guard BEFORE UPDATE ON position BEGIN
  SELECT RAISE(ABORT, 'position_edited') WHERE NEW.lump_sum IS OLD.lump_sum
    OR NEW.lump_cents - OLD.lump_cents IS NOT (SELECT l.amount_cents FROM lump_sum l WHERE l.id = NEW.lump_sum
      AND l.posted = 0 AND l.office = NEW.office AND l.agb = NEW.agb AND l.year = NEW.year);
  SELECT RAISE(ABORT, 'cap') WHERE (NEW.production_cents + NEW.lump_cents <= NEW.nza_cents) IS NOT TRUE;
  SELECT RAISE(ABORT, 'row_stale') WHERE (SELECT lump_cents FROM position
    WHERE office = OLD.office AND agb = OLD.agb AND year = OLD.year) IS NOT OLD.lump_cents;
END;
CREATE TRIGGER position_guard_or BEFORE UPDATE ON position BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;

CREATE TRIGGER fund_new BEFORE INSERT ON fund BEGIN
  SELECT RAISE(ABORT, 'fund_edited') WHERE (NEW.booked_cents, NEW.lump_sum) IS NOT (0, NULL);
END;
CREATE TRIGGER fund_new_or BEFORE INSERT ON fund BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER fund_kept BEFORE DELETE ON fund BEGIN SELECT RAISE(ABORT, 'fund_fixed'); END;
CREATE TRIGGER fund_fixed BEFORE UPDATE OF id, office, year, sector, purpose, spent_by, amount_cents, moved_cents,
  carried_out_through ON fund BEGIN SELECT RAISE(ABORT, 'fund_fixed'); END;
CREATE TRIGGER fund_guard BEFORE UPDATE ON fund BEGIN
  SELECT RAISE(ABORT, 'fund_edited') WHERE NEW.lump_sum IS OLD.lump_sum
    OR NEW.booked_cents - OLD.booked_cents IS NOT (SELECT l.amount_cents FROM lump_sum l WHERE l.id = NEW.lump_sum
      AND l.posted = 0 AND l.fund = NEW.id);
  SELECT RAISE(ABORT, 'fund_overdrawn') WHERE (NEW.booked_cents <= NEW.amount_cents + NEW.moved_cents) IS NOT TRUE;
  SELECT RAISE(ABORT, 'row_stale') WHERE (SELECT booked_cents FROM fund WHERE id = OLD.id) IS NOT OLD.booked_cents;
END;
CREATE TRIGGER fund_guard_or BEFORE UPDATE ON fund BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;

-- ---- history

CREATE TRIGGER history_order BEFORE INSERT ON history BEGIN
  SELECT RAISE(ABORT, 'history_order') WHERE NEW.seq IS NOT -1;
END;
CREATE TRIGGER history_order_or BEFORE INSERT ON history BEGIN
  INSERT OR IGNORE INTO or_clause(ignore_only) VALUES(NULL); END;
CREATE TRIGGER history_number AFTER INSERT ON history
WHEN NOT EXISTS(SELECT 1 FROM history WHERE seq = NEW.seq - 1) AND NEW.seq <> 1
BEGIN SELECT RAISE(ABORT, 'history_order'); END;
CREATE TRIGGER history_fixed BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;
CREATE TRIGGER history_kept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history_fixed'); END;

CREATE TRIGGER history_position AFTER UPDATE ON position BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'position', NEW.office || ' ' || NEW.agb || ' ' || NEW.year, 'update',
    printf('lump_cents=%d, lump_sum=%s', OLD.lump_cents, ifnull(OLD.lump_sum, 'NULL')),
    printf('lump_cents=%d, lump_sum=%d', NEW.lump_cents, NEW.lump_sum));
END;
CREATE TRIGGER history_fund AFTER UPDATE ON fund BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'fund', NEW.id, 'update', printf('booked_cents=%d, lump_sum=%s', OLD.booked_cents, ifnull(OLD.lump_sum, 'NULL')),
    printf('booked_cents=%d, lump_sum=%d', NEW.booked_cents, NEW.lump_sum));
END;
CREATE TRIGGER history_addendum AFTER UPDATE ON addendum BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'addendum', NEW.id, 'update',
    printf('region=%Q, sector=%Q, title=%Q, aim=%Q, regional_support=%Q, sustained=%Q, obligations=%Q, competition=%d, agreed_on=%Q, state=%Q',
      OLD.region, OLD.sector, OLD.title, OLD.aim, OLD.regional_support, OLD.sustained, OLD.obligations, OLD.competition,
      OLD.agreed_on, OLD.state),
    printf('region=%Q, sector=%Q, title=%Q, aim=%Q, regional_support=%Q, sustained=%Q, obligations=%Q, competition=%d, agreed_on=%Q, state=%Q',
      NEW.region, NEW.sector, NEW.title, NEW.aim, NEW.regional_support, NEW.sustained, NEW.obligations, NEW.competition,
      NEW.agreed_on, NEW.state));
END;
CREATE TRIGGER history_parameter AFTER INSERT ON addendum_parameter BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'addendum_parameter', NEW.addendum || ' ' || NEW.rule, 'insert', printf('addendum=%Q, rule=%Q, provision=%d, value=%d',
      NEW.addendum, NEW.rule, NEW.provision, NEW.value));
END;
CREATE TRIGGER history_funding AFTER INSERT ON addendum_funding BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'addendum_funding', NEW.addendum || ' ' || NEW.activity || ' ' || NEW.fund, 'insert',
    printf('addendum=%Q, activity=%Q, fund=%Q, payee=%Q, year=%d, amount_cents=%d', NEW.addendum, NEW.activity, NEW.fund,
      NEW.payee, NEW.year, NEW.amount_cents));
END;
CREATE TRIGGER history_year AFTER INSERT ON addendum_year BEGIN
  INSERT INTO history(at, actor, table_name, row_key, op, new) VALUES(
    ifnull((SELECT at FROM context), unixepoch()), ifnull((SELECT actor FROM context), '?'),
    'addendum_year', NEW.addendum || ' ' || NEW.year, 'insert', printf('addendum=%Q, year=%d, state=%Q', NEW.addendum,
      NEW.year, NEW.state));
END;
