-- Funds: money of an office for one purpose, sector and year. The money is booked by lump sums (110) and moved by
-- transfers; both totals are maintained by triggers and protected by comparison, like the totals of a position.

-- What a plan can be for: a fund pays the purposes that a document lists for it, and nothing else.
CREATE TABLE plan_purpose( -- policy
  id TEXT NOT NULL
    CONSTRAINT plan_purpose_pk PRIMARY KEY
    CONSTRAINT plan_purpose_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('plan_purpose_id', 'shape', 'the id of what a plan is for is not 1 to 60 characters out of a-z, 0-9 and -',
    'het id van een bestedingsdoel bestaat niet uit 1 tot en met 60 tekens a-z, 0-9 of -', NULL, NULL,
    NULL, 'purpose of plans: in capitals');

-- The sectors that money of a purpose is for. A fund for another sector is refused.
CREATE TABLE purpose_sector( -- policy
  purpose TEXT NOT NULL
    CONSTRAINT purpose_sector_purpose REFERENCES purpose,
  sector TEXT NOT NULL
    CONSTRAINT purpose_sector_sector REFERENCES sector,
  document TEXT NOT NULL
    CONSTRAINT purpose_sector_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT purpose_sector_paragraph CHECK(length(paragraph) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT purpose_sector_pk PRIMARY KEY(purpose, sector, document)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('purpose_sector_paragraph', 'source', 'the sector of a purpose is given without a paragraph',
    'bij de sector van een doel ontbreekt de vindplaats',
    'name the paragraph that says for which sectors the money is',
    'noem de paragraaf waarin staat voor welke sectoren het geld is',
    'S0-006', 'sector of a purpose: on no paragraph');

-- spent_by: through addenda, or divided among providers (a 'division'), without plan or account.
-- carried_out_through: the last year in which a plan that this money pays may be carried out; NULL = not stated.
-- part_of: the fund of which this is an earmark. An earmark holds a part of that fund's amount, which pays nothing else, and
-- has a balance of its own; what is drawn first of the two is an order like any other (fund_order).
-- several_regions: it pays only plans of more than one region.
CREATE TABLE fund( -- policy
  id TEXT NOT NULL
    CONSTRAINT fund_pk PRIMARY KEY
    CONSTRAINT fund_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9.-]*'),
  office TEXT NOT NULL
    CONSTRAINT fund_office REFERENCES office,
  year INTEGER NOT NULL
    CONSTRAINT fund_year CHECK(year BETWEEN 2015 AND 2100),
  sector TEXT NOT NULL
    CONSTRAINT fund_of_sector REFERENCES sector,
  purpose TEXT NOT NULL
    CONSTRAINT fund_purpose REFERENCES purpose,
  spent_by TEXT NOT NULL DEFAULT 'addendum'
    CONSTRAINT fund_spent_by CHECK(spent_by = 'addendum' OR spent_by = 'division'),
  amount_cents INTEGER NOT NULL
    CONSTRAINT fund_amount CHECK(amount_cents BETWEEN 0 AND 900000000000000),
  provisional INTEGER NOT NULL DEFAULT 0
    CONSTRAINT fund_provisional CHECK(provisional BETWEEN 0 AND 1),
  carried_out_through INTEGER
    CONSTRAINT fund_carried_out_through CHECK(carried_out_through BETWEEN 2015 AND 2100),
  document TEXT NOT NULL
    CONSTRAINT fund_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT fund_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  part_of TEXT
    CONSTRAINT fund_part REFERENCES fund,
  several_regions INTEGER NOT NULL DEFAULT 0
    CONSTRAINT fund_several_regions CHECK(several_regions BETWEEN 0 AND 1),
  moved_cents INTEGER NOT NULL DEFAULT 0 -- transfers in, minus transfers out
    CONSTRAINT fund_moved CHECK(moved_cents BETWEEN -900000000000000 AND 900000000000000),
  booked_cents INTEGER NOT NULL DEFAULT 0
    CONSTRAINT fund_booked CHECK(booked_cents BETWEEN 0 AND 900000000000000),
  lump_sum INTEGER, -- the lump sum posted last, negative when it was released
  CONSTRAINT fund_overdrawn CHECK(booked_cents <= amount_cents + moved_cents)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX fund_once ON fund(office, year, sector, purpose) WHERE part_of IS NULL;
CREATE INDEX fund_part ON fund(part_of, amount_cents) WHERE part_of IS NOT NULL;

-- What of a fund's amount is set apart in its earmarks.
CREATE VIEW fund_earmarked AS
  SELECT f.id AS fund, (SELECT ifnull(sum(p.amount_cents), 0) FROM fund p WHERE p.part_of = f.id) AS cents FROM fund f;

CREATE TABLE fund_plan_purpose( -- policy
  fund TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_fund REFERENCES fund,
  plan_purpose TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_purpose REFERENCES plan_purpose,
  document TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_plan_purpose_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT fund_plan_purpose_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT fund_plan_purpose_pk PRIMARY KEY(fund, plan_purpose)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('fund_plan_purpose_paragraph', 'source', 'what a fund pays is stated without a paragraph',
    'bij wat een fonds betaalt, ontbreekt de vindplaats',
    'name the paragraph of the document that says so', 'noem de paragraaf van het document waarin het staat',
    NULL, 'what a fund pays: on no paragraph'),
  ('fund_plan_purpose_standing', 'shape', 'the standing is other than stated, reading or ambiguous',
    'de status (standing) is niet stated, reading of ambiguous',
    'stated: the document says so; reading: so it was read; ambiguous: the document leaves it open',
    'stated: het document zegt het; reading: zo is het gelezen; ambiguous: het document laat het in het midden',
    NULL, 'what a fund pays: of an unknown standing');

-- Drawn first (voorliggend): `fund` pays only what `first` cannot. The order is listed in full: what comes before
-- `first` comes before `fund` too, in a row of its own.
CREATE TABLE fund_order( -- policy
  fund TEXT NOT NULL
    CONSTRAINT fund_order_fund REFERENCES fund,
  first TEXT NOT NULL
    CONSTRAINT fund_order_first REFERENCES fund,
  document TEXT NOT NULL
    CONSTRAINT fund_order_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_order_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT fund_order_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT fund_order_pk PRIMARY KEY(fund, first)
) STRICT, WITHOUT ROWID;

-- What a fund pays (an earmark without purposes of its own: what its fund pays), and what is drawn before it, without what
-- is struck (067) as known today. `struck` of it is 0; 1 where that is left open, by an ambiguous strike or order of rank, by
-- equal standing, or because a document has no rank.
CREATE VIEW fund_pays AS
  SELECT q.fund, q.plan_purpose, q.document, q.paragraph, CASE q.struck WHEN 1 THEN 'ambiguous' ELSE q.standing END
    AS standing
  FROM (SELECT f.id AS fund, p.plan_purpose, p.document, p.paragraph, p.standing,
      (SELECT min(s.place IS NULL OR s.struck_place IS NULL OR s.place = s.struck_place OR s.standing = 'ambiguous'
        OR (s.ranked_by <> s.struck_ranked_by AND (s.ranked = 'ambiguous' OR s.struck_ranked = 'ambiguous')))
      FROM strike_of_year s WHERE s.struck = p.document AND s.struck_paragraph = p.paragraph
        AND s.office = f.office AND s.year = f.year AND (s.item IS NULL OR s.item = p.plan_purpose)
        AND ifnull(s.place <= s.struck_place, 1)) AS struck
    FROM fund f JOIN fund_plan_purpose p ON p.fund = CASE WHEN f.part_of IS NOT NULL
      AND NOT EXISTS(SELECT 1 FROM fund_plan_purpose o WHERE o.fund = f.id) THEN f.part_of ELSE f.id END) q
  WHERE q.struck IS NOT 0;
CREATE VIEW fund_first AS
  SELECT q.fund, q.first, q.document, q.paragraph, CASE q.struck WHEN 1 THEN 'ambiguous' ELSE q.standing END AS standing
  FROM (SELECT o.fund, o.first, o.document, o.paragraph, o.standing,
      (SELECT min(s.place IS NULL OR s.struck_place IS NULL OR s.place = s.struck_place OR s.standing = 'ambiguous'
        OR (s.ranked_by <> s.struck_ranked_by AND (s.ranked = 'ambiguous' OR s.struck_ranked = 'ambiguous')))
      FROM strike_of_year s WHERE s.struck = o.document AND s.struck_paragraph = o.paragraph
        AND s.office = f.office AND s.year = f.year AND (s.item IS NULL OR s.item = o.fund)
        AND ifnull(s.place <= s.struck_place, 1)) AS struck
    FROM fund_order o JOIN fund f ON f.id = o.fund) q
  WHERE q.struck IS NOT 0;

-- Freed money (vrijval). Without a taker it flows back into the contracting space of the fund's sector.
CREATE TABLE fund_transfer( -- policy
  id INTEGER
    CONSTRAINT fund_transfer_pk PRIMARY KEY,
  giver TEXT NOT NULL
    CONSTRAINT fund_transfer_giver REFERENCES fund,
  taker TEXT
    CONSTRAINT fund_transfer_taker REFERENCES fund,
  amount_cents INTEGER NOT NULL
    CONSTRAINT fund_transfer_amount CHECK(amount_cents BETWEEN 1 AND 900000000000000),
  document TEXT NOT NULL
    CONSTRAINT fund_transfer_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT fund_transfer_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT fund_transfer_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX fund_order_first ON fund_order(first);
CREATE INDEX fund_transfer_given ON fund_transfer(giver, amount_cents);
CREATE INDEX fund_transfer_taken ON fund_transfer(taker, amount_cents) WHERE taker IS NOT NULL;

-- What each transfer does to each fund.
CREATE VIEW fund_moved AS
  SELECT giver AS fund, -amount_cents AS cents FROM fund_transfer
  UNION ALL SELECT taker, amount_cents FROM fund_transfer WHERE taker IS NOT NULL;

-- What is free, by the transfers themselves: a client's trigger may have kept one from being counted.
CREATE VIEW fund_free AS
  SELECT f.id AS fund, f.amount_cents + (SELECT ifnull(sum(m.cents), 0) FROM fund_moved m WHERE m.fund = f.id)
    - e.cents - f.booked_cents AS cents
  FROM fund f JOIN fund_earmarked e ON e.fund = f.id;

CREATE TRIGGER fund_new BEFORE INSERT ON fund BEGIN
  SELECT RAISE(ABORT, 'fund_edited') WHERE (NEW.moved_cents, NEW.booked_cents, NEW.lump_sum) IS NOT (0, 0, NULL);
  SELECT RAISE(ABORT, 'fund_document') WHERE (SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = NEW.office)
    FROM document d WHERE d.id = NEW.document) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_sector') WHERE NOT EXISTS(SELECT 1 FROM purpose_sector s JOIN document d ON d.id = s.document
    WHERE s.purpose = NEW.purpose AND s.sector = NEW.sector AND (d.office IS NULL OR d.office = NEW.office));
  SELECT RAISE(ABORT, 'fund_once') FROM fund f WHERE NEW.part_of IS NULL AND f.part_of IS NULL
    AND f.office = NEW.office AND f.year = NEW.year AND f.sector = NEW.sector AND f.purpose = NEW.purpose;
  SELECT RAISE(ABORT, 'fund_part') WHERE NEW.part_of IS NOT NULL AND (
    SELECT p.part_of IS NULL AND p.spent_by = 'addendum'
      AND (p.office, p.year, p.sector, p.purpose, p.spent_by)
        = (NEW.office, NEW.year, NEW.sector, NEW.purpose, NEW.spent_by)
    FROM fund p WHERE p.id = NEW.part_of) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_overdrawn') FROM fund_free r WHERE r.fund = NEW.part_of AND r.cents < NEW.amount_cents;
END;

-- The amount follows a better source while it is provisional. Final is final: what moves later is a transfer.
CREATE TRIGGER fund_fixed BEFORE UPDATE OF id, office, year, sector, purpose, spent_by, carried_out_through, part_of,
  several_regions, amount_cents, provisional, document, paragraph, note, note_nl, standing ON fund
BEGIN
  SELECT RAISE(ABORT, 'fund_fixed') WHERE
    (NEW.id, NEW.office, NEW.year, NEW.sector, NEW.purpose, NEW.spent_by, NEW.carried_out_through, NEW.part_of,
      NEW.several_regions)
    IS NOT (OLD.id, OLD.office, OLD.year, OLD.sector, OLD.purpose, OLD.spent_by, OLD.carried_out_through, OLD.part_of,
      OLD.several_regions);
  SELECT RAISE(ABORT, 'fund_final') WHERE OLD.provisional = 0
    AND (NEW.amount_cents, NEW.provisional, NEW.document, NEW.paragraph, NEW.note, NEW.note_nl, NEW.standing)
      IS NOT (OLD.amount_cents, OLD.provisional, OLD.document, OLD.paragraph, OLD.note, OLD.note_nl, OLD.standing);
  SELECT RAISE(ABORT, 'fund_document') WHERE NEW.document IS NOT OLD.document
    AND (SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = NEW.office)
      FROM document d WHERE d.id = NEW.document) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_overdrawn') FROM fund_free r
    WHERE r.fund = NEW.part_of AND r.cents < NEW.amount_cents - OLD.amount_cents;
END;

CREATE TRIGGER fund_guard BEFORE UPDATE ON fund BEGIN
  -- also when it stays: a client's trigger may have kept a transfer from being counted
  SELECT RAISE(ABORT, 'fund_edited')
    WHERE NEW.moved_cents IS NOT (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.taker = NEW.id)
      - (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.giver = NEW.id);
  SELECT RAISE(ABORT, 'fund_overdrawn') FROM fund_earmarked e
    WHERE e.fund = NEW.id AND NEW.booked_cents > NEW.amount_cents + NEW.moved_cents - e.cents;
  -- by exactly the lump sum that is being posted, and once (110)
  SELECT RAISE(ABORT, 'fund_edited') WHERE (NEW.booked_cents, NEW.lump_sum) IS NOT (OLD.booked_cents, OLD.lump_sum)
    AND (NEW.lump_sum IS OLD.lump_sum OR NEW.booked_cents IS OLD.booked_cents
      OR NOT EXISTS(SELECT 1 FROM lump_sum_posting u WHERE u.id = abs(NEW.lump_sum) AND u.released = (NEW.lump_sum < 0)
        AND u.cents = NEW.booked_cents - OLD.booked_cents AND u.fund = NEW.id));
  -- or by nothing, and then all is posted
  SELECT RAISE(ABORT, 'lump_sum_posted') FROM lump_sum_unposted u
    WHERE NEW.lump_sum IS OLD.lump_sum AND u.office = NEW.office AND u.fund = NEW.id;
END;

CREATE TRIGGER fund_kept BEFORE DELETE ON fund
BEGIN SELECT RAISE(ABORT, 'fund_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('fund_id', 'shape', 'the id of a fund is not 1 to 60 characters out of a-z, 0-9, . and -',
    'het id van een fonds bestaat niet uit 1 tot en met 60 tekens a-z, 0-9, . of -', NULL, NULL,
    NULL, 'fund: in capitals'),
  ('fund_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    'S0-002', 'fund: in 2014'),
  ('fund_sector', 'reference',
    'no document that holds for the office says that money of this purpose is for that sector',
    'geen document dat voor het zorgkantoor geldt, bestemt geld met dit doel voor die sector',
    'GGZ has no transition funds; of other money record first which sectors it is for (purpose_sector)',
    'de GGZ heeft geen transitiemiddelen; leg van ander geld eerst vast voor welke sectoren het is (purpose_sector)',
    'S0-006, S1-004, S1-005', 'fund: for a sector that the purpose is not for'),
  ('fund_once', 'key', 'the office already has a fund for that year, sector and purpose',
    'het zorgkantoor heeft al een fonds voor dat jaar, die sector en dat doel',
    'change the amount of that fund while it is provisional, or move money to it (fund_transfer)',
    'wijzig het bedrag van dat fonds zolang het voorlopig is, of hevel er geld naar over (fund_transfer)',
    NULL, 'fund: the same money once more'),
  ('fund_spent_by', 'shape', 'a fund is spent neither by addenda nor by division',
    'een fonds wordt niet besteed via addenda en ook niet door verdeling', NULL, NULL,
    'S0-020, S0-021', 'fund: spent at will'),
  ('fund_amount', 'shape', 'the amount of a fund lies outside 0 to 9 trillion euros',
    'het bedrag van een fonds is negatief of hoger dan 9 biljoen euro', NULL, NULL,
    NULL, 'fund: below zero'),
  ('fund_provisional', 'shape', 'provisional is neither 0 (no) nor 1 (yes)',
    'voorlopig is niet aangegeven met 0 (nee) of 1 (ja)', NULL, NULL,
    'S0-022', 'fund: half provisional'),
  ('fund_carried_out_through', 'shape', 'the last year in which plans may be carried out lies outside 2015 to 2100',
    'het laatste jaar waarin plannen mogen worden uitgevoerd, ligt niet tussen 2015 en 2100',
    'leave it empty when no document states it', 'laat het leeg als geen document het noemt',
    'S1-027', 'fund: carried out in 1900'),
  ('fund_document', 'source',
    'the document of a fund or transfer does not exist, is removed, is an agreement or is another office''s',
    'het document bij een fonds of overheveling ontbreekt, verdwijnt, is een overeenkomst of van een ander kantoor',
    'name a national document or one of the office itself, not an agreement',
    'noem een landelijk document of een van het zorgkantoor zelf, geen overeenkomst',
    NULL, 'fund: on an unknown document'),
  ('fund_paragraph', 'source', 'the fund names no paragraph',
    'bij het fonds ontbreekt de vindplaats',
    'name the paragraph of the document that says so', 'noem de paragraaf van het document waarin het staat',
    NULL, 'fund: on no paragraph'),
  ('fund_standing', 'shape', 'the standing is other than stated, reading or ambiguous',
    'de status (standing) is niet stated, reading of ambiguous',
    'stated: the document says so; reading: so it was read; ambiguous: the document leaves it open',
    'stated: het document zegt het; reading: zo is het gelezen; ambiguous: het document laat het in het midden',
    NULL, 'fund: of an unknown standing'),
  ('fund_moved', 'shape', 'what was moved into or out of a fund exceeds 9 trillion euros',
    'er is meer dan 9 biljoen euro naar of uit een fonds overgeheveld', NULL, NULL,
    NULL, 'fund: moved beyond all comparison'),
  ('fund_booked', 'shape', 'what is booked on a fund lies outside 0 to 9 trillion euros',
    'op een fonds is per saldo een negatief bedrag geboekt, of meer dan 9 biljoen euro', NULL, NULL,
    NULL, 'fund: booked below zero'),
  ('fund_overdrawn', 'sum', 'a booking, a transfer, an earmark or a lower amount takes more from a fund than is free in it',
    'een boeking, overheveling, oormerk of verlaging haalt meer uit een fonds dan er vrij is',
    'look up what is free (fund_balance), or choose another fund',
    'zoek op wat vrij is (fund_balance), of kies een ander fonds',
    NULL, 'transfer: a cent more than is free'),
  ('fund_ambiguous', 'source',
    'money is taken while a document leaves open what the fund, or one before it, holds or pays, or which goes first',
    'er gaat geld uit een fonds terwijl openstaat wat dit of een voorliggend fonds bevat of betaalt, of welk voorgaat',
    'a person decides: state a provisional amount anew as a reading, or choose another fund (fund_balance, standing)',
    'een persoon beslist: leg een voorlopig bedrag opnieuw vast als reading, of kies een ander fonds (fund_balance)',
    NULL, 'transfer: from a fund of an ambiguous amount'),
  ('fund_edited', 'sum', 'a total of a fund is not what its transfers and lump sums come to',
    'een totaal van een fonds is niet de som van zijn overhevelingen en lumpsums',
    'leave the totals to the registry: write a transfer or a lump sum',
    'laat de totalen aan het register over: leg een overheveling of een lumpsum vast',
    NULL, 'fund: with money from nowhere'),
  ('fund_part', 'reference',
    'an earmark is not of a whole fund of that office, year, sector and purpose that addenda spend, or that is removed',
    'een oormerk hoort niet bij een heel fonds van dat kantoor, jaar en doel dat via addenda loopt, of dat verdwijnt',
    'name the fund whose amount it is a part of', 'noem het fonds van welk bedrag het een deel is',
    NULL, 'earmark: of a fund of another year'),
  ('fund_several_regions', 'shape', 'whether a fund pays only plans of several regions is neither 0 (no) nor 1 (yes)',
    'of een fonds alleen plannen van meer regio''s betaalt, is niet aangegeven met 0 (nee) of 1 (ja)', NULL, NULL,
    NULL, 'fund: for half a region'),
  ('fund_final', 'state', 'a final fund gets another amount, source, standing or note, or becomes provisional again',
    'een definitief fonds krijgt een ander bedrag of een andere bron, status of toelichting, of wordt weer voorlopig',
    'move money by a transfer (fund_transfer)', 'hevel geld over naar of uit het fonds (fund_transfer)',
    NULL, 'fund: more money in a final one'),
  ('fund_fixed', 'state',
    'what a fund is (id, office, year, sector, purpose, spending, last year, earmark) changes, or it is removed',
    'van een fonds wijzigt wat het is (id, kantoor, jaar, sector, doel, besteding, oormerk), of het wordt verwijderd',
    'record another fund for what differs', 'leg voor wat afwijkt een ander fonds vast',
    NULL, 'fund: of another year');

CREATE TRIGGER fund_order_new BEFORE INSERT ON fund_order BEGIN
  SELECT RAISE(ABORT, 'fund_order_same') WHERE (
    SELECT f.office = g.office AND f.year = g.year AND f.sector = g.sector AND f.spent_by = g.spent_by
    FROM fund f JOIN fund g ON g.id = NEW.first WHERE f.id = NEW.fund) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_order_cycle') WHERE NEW.fund = NEW.first
    OR EXISTS(SELECT 1 FROM fund_order o WHERE o.fund = NEW.first AND o.first = NEW.fund);
  SELECT RAISE(ABORT, 'fund_order_full') WHERE EXISTS(SELECT 1 FROM fund_order o WHERE o.fund = NEW.first
      AND NOT EXISTS(SELECT 1 FROM fund_order k WHERE k.fund = NEW.fund AND k.first = o.first))
    OR EXISTS(SELECT 1 FROM fund_order o WHERE o.first = NEW.fund
      AND NOT EXISTS(SELECT 1 FROM fund_order k WHERE k.fund = o.fund AND k.first = NEW.first));
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('fund_order_paragraph', 'source', 'the order of funds is stated without a paragraph',
    'bij de volgorde van fondsen ontbreekt de vindplaats',
    'name the paragraph of the document that says so', 'noem de paragraaf van het document waarin het staat',
    NULL, 'order of funds: on no paragraph'),
  ('fund_order_standing', 'shape', 'the standing is none of stated, reading, ambiguous',
    'de status (standing) is niet stated, reading of ambiguous',
    'stated: the document says so; reading: so it was read; ambiguous: the document leaves it open',
    'stated: het document zegt het; reading: zo is het gelezen; ambiguous: het document laat het in het midden',
    NULL, 'order of funds: of a standing that is none'),
  ('fund_order_same', 'reference',
    'the two funds differ in office, year, sector or way of spending, or one does not exist',
    'de twee fondsen verschillen in zorgkantoor, jaar, sector of wijze van besteden, of er ontbreekt een',
    'only within an office, a year and a sector one fund is drawn before another',
    'alleen binnen een zorgkantoor, jaar en sector is het ene fonds voorliggend op het andere',
    'S0-017, S0-031', 'order of funds: of another year'),
  ('fund_order_cycle', 'order', 'a fund is drawn before itself, or the reverse order is already recorded',
    'een fonds is voorliggend op zichzelf, of de volgorde staat er al andersom', NULL, NULL,
    'S0-017, S0-031', 'order of funds: the other way round'),
  ('fund_order_full', 'order', 'the order leaves out a fund that is drawn before the first or after the second',
    'in de volgorde ontbreekt een fonds dat vóór het eerste of na het tweede wordt aangesproken',
    'list the order in full: for each fund a row with every fund drawn before it, the first of all first',
    'leg de volgorde volledig vast: per fonds een rij voor elk voorliggend fonds, te beginnen met het eerste',
    NULL, 'order of funds: with a part left out');

CREATE TRIGGER fund_transfer_new BEFORE INSERT ON fund_transfer BEGIN
  SELECT RAISE(ABORT, 'fund_document') WHERE (SELECT d.kind <> 'agreement' AND (d.office IS NULL OR d.office = f.office)
    FROM fund f JOIN document d ON d.id = NEW.document WHERE f.id = NEW.giver) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_transfer_same') WHERE NEW.taker IS NOT NULL AND (
    SELECT f.office = g.office AND f.year = g.year AND f.id <> g.id
    FROM fund f JOIN fund g ON g.id = NEW.taker WHERE f.id = NEW.giver) IS NOT TRUE;
  SELECT RAISE(ABORT, 'fund_ambiguous') FROM fund_balance b WHERE b.fund = NEW.giver AND b.standing = 'ambiguous';
  SELECT RAISE(ABORT, 'fund_overdrawn') WHERE (SELECT r.cents >= NEW.amount_cents
    FROM fund_free r WHERE r.fund = NEW.giver) IS NOT TRUE;
END;

CREATE TRIGGER fund_transfer_moves AFTER INSERT ON fund_transfer BEGIN
  UPDATE fund SET moved_cents = (SELECT ifnull(sum(m.cents), 0) FROM fund_moved m WHERE m.fund = NEW.giver)
    WHERE id = NEW.giver;
  UPDATE fund SET moved_cents = (SELECT ifnull(sum(m.cents), 0) FROM fund_moved m WHERE m.fund = NEW.taker)
    WHERE id = NEW.taker;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('fund_transfer_amount', 'shape', 'the amount of a transfer is not above 0, or exceeds 9 trillion euros',
    'er wordt niets of een negatief bedrag overgeheveld, of meer dan 9 biljoen euro',
    'swap giver and taker for the other way', 'wissel gever en ontvanger om voor de andere richting',
    NULL, 'transfer: of nothing'),
  ('fund_transfer_paragraph', 'source', 'the transfer names no paragraph',
    'bij de overheveling ontbreekt de vindplaats',
    'name the paragraph that says where freed money goes', 'noem de paragraaf waarin staat waar de vrijval heen gaat',
    NULL, 'transfer: on no paragraph'),
  ('fund_transfer_standing', 'shape', 'the standing is other than stated, reading or ambiguous',
    'de status (standing) is niet stated, reading of ambiguous',
    'stated: the document says so; reading: so it was read; ambiguous: the document leaves it open',
    'stated: het document zegt het; reading: zo is het gelezen; ambiguous: het document laat het in het midden',
    NULL, 'transfer: of an unknown standing'),
  ('fund_transfer_same', 'reference', 'the money does not go to another fund of the same office and year',
    'het geld gaat niet naar een ander fonds van hetzelfde zorgkantoor en jaar',
    'name such a fund; without a taker the money flows back into the contracting space of the sector',
    'kies zo''n fonds; zonder ontvanger vloeit de vrijval terug naar de contracteerruimte van de sector',
    'S0-018, S0-032', 'transfer: to itself');

-- free: amount and moved, less what is earmarked and booked; an earmark has a row of its own. standing: of the amount, all
-- transfers and earmarks the weakest, which is the least as a word: ambiguous, reading, stated.
CREATE VIEW fund_balance AS
  SELECT f.id AS fund, f.office, f.year, f.sector, f.purpose, f.amount_cents, f.moved_cents, f.booked_cents,
    f.amount_cents + f.moved_cents - e.cents - f.booked_cents AS free_cents, f.provisional,
    min(f.standing, (SELECT ifnull(min(t.standing), 'stated') FROM fund_transfer t WHERE t.giver = f.id),
      (SELECT ifnull(min(t.standing), 'stated') FROM fund_transfer t WHERE t.taker = f.id),
      (SELECT ifnull(min(p.standing), 'stated') FROM fund p WHERE p.part_of = f.id)) AS standing,
    f.part_of, f.several_regions, e.cents AS earmarked_cents
  FROM fund f JOIN fund_earmarked e ON e.fund = f.id;
