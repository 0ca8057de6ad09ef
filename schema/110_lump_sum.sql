-- Lump sums: a ledger. A row is reserved, then committed or released, and never edited; a later reduction is a new
-- negative row that names the one it lowers, the version of the addendum that lowers it, or the settlement that pays it
-- back. A number is never used twice. The rows of an addendum are written by its own steps (140, 160); `family` is the
-- first version of the addendum, whose versions share their money.
--
-- So that a file that is read twice is not booked twice, a lump sum has a reference, or looks like no other one, or is
-- said to be a second one.

CREATE TABLE lump_sum(
  id INTEGER
    CONSTRAINT lump_sum_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT lump_sum_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT lump_sum_agb REFERENCES provider,
  year INTEGER NOT NULL,
  purpose TEXT NOT NULL
    CONSTRAINT lump_sum_purpose REFERENCES purpose,
  amount_cents INTEGER NOT NULL
    CONSTRAINT lump_sum_amount CHECK(amount_cents BETWEEN -900000000000 AND 900000000000 AND amount_cents <> 0),
  state TEXT NOT NULL
    CONSTRAINT lump_sum_state CHECK(state = 'reserved' OR state = 'committed' OR state = 'released'),
  fund TEXT
    CONSTRAINT lump_sum_fund REFERENCES fund,
  addendum TEXT
    CONSTRAINT lump_sum_addendum REFERENCES addendum,
  family TEXT,
  settlement_line INTEGER
    CONSTRAINT lump_sum_settlement REFERENCES settlement_line,
  lessens INTEGER
    CONSTRAINT lump_sum_lessens REFERENCES lump_sum,
  note TEXT,
  reference TEXT -- the office's own name for it
    CONSTRAINT lump_sum_reference CHECK(reference = trim(reference) AND length(reference) BETWEEN 1 AND 100),
  second INTEGER NOT NULL DEFAULT 0 -- 1: another one, though it looks like one that is there
    CONSTRAINT lump_sum_second CHECK(second = 0 OR second = 1),
  counts_cents INTEGER GENERATED ALWAYS AS (CASE state WHEN 'released' THEN 0 ELSE amount_cents END),
  posted_cents INTEGER NOT NULL DEFAULT 0 -- how much of it stands in the position
) STRICT;
CREATE INDEX lump_sum_of_position ON lump_sum(office, agb, year, purpose, amount_cents);
CREATE UNIQUE INDEX lump_sum_settled_once ON lump_sum(settlement_line) WHERE settlement_line IS NOT NULL;
CREATE UNIQUE INDEX lump_sum_reference_once ON lump_sum(office, reference COLLATE NOCASE) WHERE reference IS NOT NULL;
CREATE INDEX lump_sum_lessened ON lump_sum(lessens) WHERE lessens IS NOT NULL;
CREATE INDEX lump_sum_of_fund ON lump_sum(fund, agb) WHERE fund IS NOT NULL;
CREATE INDEX lump_sum_of_family ON lump_sum(family, year, fund, agb) WHERE family IS NOT NULL;
-- none, outside the statement that writes it
CREATE INDEX lump_sum_to_post ON lump_sum(office)
  WHERE posted_cents <> CASE state WHEN 'released' THEN 0 ELSE amount_cents END;

-- What is not posted yet. While there is one, no other lump sum of its position or its fund is written or changes state:
-- so there never are two.
CREATE VIEW lump_sum_unposted AS
  SELECT l.id, l.fund, l.office, l.agb, l.year FROM lump_sum l INDEXED BY lump_sum_to_post
  WHERE l.posted_cents <> CASE l.state WHEN 'released' THEN 0 ELSE l.amount_cents END;

-- How much of a lump sum is to be posted. Posting and taking back leave marks that differ, so that neither is done twice:
-- the number of the lump sum, negative when it was released.
CREATE VIEW lump_sum_posting AS
  SELECT l.id, l.fund, l.office, l.agb, l.year, l.state = 'released' AS released,
    CASE l.state WHEN 'released' THEN 0 ELSE l.amount_cents END - l.posted_cents AS cents
  FROM lump_sum l;

-- What the versions of an addendum have together, by year, fund and payee; money paid back apart.
CREATE VIEW lump_sum_family AS
  SELECT l.family, l.year, l.fund, l.agb, l.counts_cents AS cents FROM lump_sum l
  WHERE l.family IS NOT NULL AND +l.settlement_line IS NULL; -- + or SQLite would look for all of these first

-- Of these triggers SQLite runs the last one first: so the cap is reported only when all else is right.
CREATE TRIGGER lump_sum_new BEFORE INSERT ON lump_sum BEGIN
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE NEW.posted_cents IS NOT 0;
  SELECT RAISE(ABORT, 'lump_sum_state') WHERE NEW.lessens IS NULL AND NEW.addendum IS NULL
    AND ((NEW.state = 'reserved' OR NEW.state = 'released') AND NEW.amount_cents > 0) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_addendum') WHERE NEW.addendum IS NULL
    AND (NEW.family IS NOT NULL OR NEW.settlement_line IS NOT NULL);
  SELECT RAISE(ABORT, 'lump_sum_reference_once') FROM lump_sum l
    WHERE l.office = NEW.office AND l.reference = NEW.reference COLLATE NOCASE;
  -- two with references are two
  SELECT RAISE(ABORT, 'lump_sum_second') WHERE NEW.second IS NOT 1 AND NEW.addendum IS NULL AND NEW.lessens IS NULL
    AND NEW.fund IS NULL AND EXISTS(SELECT 1 FROM lump_sum l WHERE l.office = NEW.office AND l.agb = NEW.agb
      AND l.year = NEW.year AND l.purpose = NEW.purpose AND l.amount_cents = NEW.amount_cents AND l.addendum IS NULL
      AND l.fund IS NULL AND (l.reference IS NULL OR NEW.reference IS NULL));
  -- without production there is no position, and so no room; where there is room, a contract names office and provider;
  -- what was released takes none
  SELECT CASE WHEN NOT EXISTS(SELECT 1 FROM office o WHERE o.id = NEW.office) THEN RAISE(ABORT, 'lump_sum_office')
      WHEN NOT EXISTS(SELECT 1 FROM provider v WHERE v.agb = NEW.agb) THEN RAISE(ABORT, 'lump_sum_agb')
      ELSE RAISE(ABORT, 'cap') END
    WHERE CASE NEW.state
      WHEN 'released' THEN NOT EXISTS(SELECT 1 FROM office o, provider v WHERE o.id = NEW.office AND v.agb = NEW.agb)
      ELSE NOT EXISTS(SELECT 1 FROM position p WHERE p.office = NEW.office AND p.agb = NEW.agb AND p.year = NEW.year
        AND p.production_cents + p.lump_cents + NEW.amount_cents <= p.nza_cents) END;
  -- a trigger of the client's own may have kept one from being posted: then the totals are not what they seem
  SELECT RAISE(ABORT, 'lump_sum_posted') FROM lump_sum_unposted u
    WHERE u.office = NEW.office AND (u.fund = NEW.fund OR (u.agb = NEW.agb AND u.year = NEW.year));
END;

CREATE TRIGGER lump_sum_due BEFORE INSERT ON lump_sum
WHEN NEW.addendum IS NOT NULL OR NEW.settlement_line IS NOT NULL OR NEW.lessens IS NOT NULL BEGIN
  -- of an addendum: exactly what its plan has and its family has not yet, in the state of the year
  SELECT RAISE(ABORT, 'lump_sum_addendum') WHERE NEW.addendum IS NOT NULL AND NEW.settlement_line IS NULL AND (
      SELECT NEW.fund IS NOT NULL AND NEW.lessens IS NULL
        AND (a.office, a.family, y.state) IS (NEW.office, NEW.family, NEW.state)
        AND NEW.amount_cents = (SELECT ifnull(sum(g.amount_cents), 0) FROM addendum_funding g
            WHERE g.addendum = a.id AND g.year = NEW.year AND g.fund = NEW.fund AND g.payee = NEW.agb)
          - (SELECT ifnull(sum(l.cents), 0) FROM lump_sum_family l
            WHERE l.family = a.family AND l.year = NEW.year AND l.fund = NEW.fund AND l.agb = NEW.agb)
        AND (NEW.state = 'committed' OR (NEW.state = 'reserved' AND NEW.amount_cents > 0))
      FROM addendum a JOIN addendum_year y ON y.addendum = a.id AND y.year = NEW.year
      WHERE a.id = NEW.addendum) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_settled_once') FROM lump_sum WHERE settlement_line = NEW.settlement_line;
  -- paid back: what the settlement says, once, and never more than there is
  SELECT RAISE(ABORT, 'lump_sum_settlement') WHERE NEW.settlement_line IS NOT NULL AND (
    SELECT NEW.state = 'committed' AND NEW.lessens IS NULL AND NEW.amount_cents = -s.back_cents
      AND (d.addendum, d.year, s.fund, s.payee, a.family, a.office)
        IS (NEW.addendum, NEW.year, NEW.fund, NEW.agb, NEW.family, NEW.office)
    FROM settlement_line s JOIN settlement d ON d.id = s.settlement JOIN addendum a ON a.id = d.addendum
    WHERE s.id = NEW.settlement_line) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_lessens') WHERE NEW.lessens IS NOT NULL AND (
    SELECT NEW.state = 'committed' AND NEW.amount_cents < 0 AND l.state = 'committed' AND l.lessens IS NULL
      AND l.addendum IS NULL AND NEW.addendum IS NULL
      AND (l.office, l.agb, l.year, l.purpose, l.fund) IS (NEW.office, NEW.agb, NEW.year, NEW.purpose, NEW.fund)
      AND l.amount_cents + NEW.amount_cents
        + (SELECT ifnull(sum(k.amount_cents), 0) FROM lump_sum k WHERE k.lessens = l.id) >= 0
    FROM lump_sum l WHERE l.id = NEW.lessens) IS NOT TRUE;
END;

-- Money of a purpose that has funds comes from one: of the office, the year and the purpose, spent this way, and with so
-- much left, by documents that leave nothing open.
CREATE TRIGGER lump_sum_funded BEFORE INSERT ON lump_sum BEGIN
  -- of a division everyone has one share
  SELECT RAISE(ABORT, 'lump_sum_divided') FROM lump_sum l WHERE NEW.addendum IS NULL AND NEW.lessens IS NULL
    AND NEW.state <> 'released' AND l.fund = NEW.fund AND l.agb = NEW.agb AND l.addendum IS NULL AND l.lessens IS NULL
    AND l.state <> 'released';
  SELECT CASE WHEN EXISTS(SELECT 1 FROM purpose p WHERE p.id = NEW.purpose)
      THEN RAISE(ABORT, 'lump_sum_fund') ELSE RAISE(ABORT, 'lump_sum_purpose') END
    WHERE NEW.fund IS NULL AND (SELECT p.from_fund FROM purpose p WHERE p.id = NEW.purpose) IS NOT 0;
  SELECT CASE WHEN NOT EXISTS(SELECT 1 FROM purpose p WHERE p.id = NEW.purpose) THEN RAISE(ABORT, 'lump_sum_purpose')
    WHEN EXISTS(SELECT 1 FROM fund f WHERE f.id = NEW.fund
      AND f.office = NEW.office AND f.year = NEW.year AND f.purpose = NEW.purpose
      AND (f.spent_by = 'addendum') = (NEW.addendum IS NOT NULL))
    THEN RAISE(ABORT, 'fund_overdrawn') ELSE RAISE(ABORT, 'lump_sum_fund') END
  WHERE NEW.fund IS NOT NULL AND NOT EXISTS(SELECT 1 FROM fund f WHERE f.id = NEW.fund
    AND f.office = NEW.office AND f.year = NEW.year AND f.purpose = NEW.purpose
    AND (f.spent_by = 'addendum') = (NEW.addendum IS NOT NULL)
    AND (NEW.state = 'released' OR NEW.amount_cents <= f.amount_cents + f.moved_cents - f.booked_cents
      - (SELECT e.cents FROM fund_earmarked e WHERE e.fund = f.id)));
  SELECT RAISE(ABORT, 'fund_ambiguous') FROM fund_balance b
    WHERE NEW.amount_cents > 0 AND NEW.state <> 'released' AND b.fund = NEW.fund AND b.standing = 'ambiguous';
END;

CREATE TRIGGER lump_sum_fixed BEFORE UPDATE OF id, office, agb, year, purpose, amount_cents, fund, addendum, family,
  settlement_line, lessens, note, reference, second ON lump_sum
BEGIN
  SELECT RAISE(ABORT, 'lump_sum_fixed') WHERE
    (NEW.id, NEW.office, NEW.agb, NEW.year, NEW.purpose, NEW.amount_cents, NEW.fund, NEW.addendum, NEW.family,
      NEW.settlement_line, NEW.lessens, NEW.note, NEW.reference, NEW.second)
    IS NOT (OLD.id, OLD.office, OLD.agb, OLD.year, OLD.purpose, OLD.amount_cents, OLD.fund, OLD.addendum, OLD.family,
      OLD.settlement_line, OLD.lessens, OLD.note, OLD.reference, OLD.second);
END;

CREATE TRIGGER lump_sum_step BEFORE UPDATE OF state ON lump_sum WHEN NEW.state IS NOT OLD.state BEGIN
  SELECT RAISE(ABORT, 'lump_sum_state')
    WHERE (OLD.state = 'reserved' AND (NEW.state = 'committed' OR NEW.state = 'released')) IS NOT TRUE;
  SELECT RAISE(ABORT, 'lump_sum_addendum') WHERE NEW.addendum IS NOT NULL
    AND NEW.state IS NOT (SELECT y.state FROM addendum_year y WHERE y.addendum = NEW.addendum AND y.year = NEW.year);
  SELECT RAISE(ABORT, 'lump_sum_posted') FROM lump_sum_unposted u
    WHERE u.office = NEW.office AND (u.fund = NEW.fund OR (u.agb = NEW.agb AND u.year = NEW.year));
END;

-- On a position and a fund that were updated: a client's trigger may have prevented that.
CREATE TRIGGER lump_sum_written BEFORE UPDATE OF posted_cents ON lump_sum WHEN NEW.posted_cents IS NOT OLD.posted_cents BEGIN
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE NEW.posted_cents IS NOT OLD.counts_cents;
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE (SELECT p.lump_sum FROM position p
      WHERE p.office = NEW.office AND p.agb = NEW.agb AND p.year = NEW.year)
    IS NOT CASE NEW.state WHEN 'released' THEN -NEW.id ELSE NEW.id END;
  SELECT RAISE(ABORT, 'lump_sum_posted') WHERE NEW.fund IS NOT NULL AND (SELECT f.lump_sum FROM fund f WHERE f.id = NEW.fund)
    IS NOT CASE NEW.state WHEN 'released' THEN -NEW.id ELSE NEW.id END;
END;

CREATE TRIGGER lump_sum_kept BEFORE DELETE ON lump_sum
BEGIN SELECT RAISE(ABORT, 'lump_sum_fixed'); END;

CREATE TRIGGER lump_sum_post AFTER INSERT ON lump_sum WHEN NEW.counts_cents <> 0 BEGIN
  UPDATE position SET lump_cents = lump_cents + NEW.counts_cents, lump_sum = NEW.id
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
  UPDATE fund SET booked_cents = booked_cents + NEW.counts_cents, lump_sum = NEW.id WHERE id = NEW.fund;
  UPDATE lump_sum SET posted_cents = counts_cents WHERE id = NEW.id;
END;

CREATE TRIGGER lump_sum_repost AFTER UPDATE OF state ON lump_sum WHEN NEW.counts_cents <> NEW.posted_cents BEGIN
  UPDATE position SET lump_cents = lump_cents + NEW.counts_cents - NEW.posted_cents, lump_sum = -NEW.id
    WHERE office = NEW.office AND agb = NEW.agb AND year = NEW.year;
  UPDATE fund SET booked_cents = booked_cents + NEW.counts_cents - NEW.posted_cents, lump_sum = -NEW.id
    WHERE id = NEW.fund;
  UPDATE lump_sum SET posted_cents = counts_cents WHERE id = NEW.id;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('lump_sum_amount', 'shape', 'the amount of a lump sum is 0, or more than 9 billion euros either way',
    'het bedrag van de lumpsum is 0, of meer dan 9 miljard euro erbij of eraf', NULL, NULL,
    NULL, 'lump sum of nothing'),
  ('lump_sum_state', 'state',
    'a lump sum does not begin above 0, reserved or released, or its step is not from reserved to committed or released',
    'een lumpsum begint niet boven 0 als gereserveerd of vrijgevallen, of gaat niet van gereserveerd naar een van beide',
    'reserve it first, then commit or release it; lower a committed one by a row of its own (lessens)',
    'reserveer eerst, leg dan vast of laat vrijvallen; verlaag een vastgelegde met een eigen rij (lessens)',
    NULL, 'lump sum committed at once'),
  ('lump_sum_reference', 'shape', 'the reference of a lump sum is not 1 to 100 characters without blanks around them',
    'de referentie van een lumpsum bestaat niet uit 1 tot 100 tekens zonder spaties eromheen', NULL, NULL,
    NULL, 'lump sum: a reference with a blank behind it'),
  ('lump_sum_reference_once', 'key', 'the office already has a lump sum with this reference',
    'het zorgkantoor heeft al een lumpsum met deze referentie',
    'it is there already; another one has another reference; lower the one there is by a row of its own (lessens)',
    'die staat er al; een andere krijgt een andere referentie; verlaag de bestaande met een eigen rij (lessens)',
    NULL, 'lump sum: the same reference again'),
  ('lump_sum_second', 'sum',
    'there is a lump sum of that provider, year, purpose and amount, and one of both has no reference',
    'er is al een lumpsum van die zorgaanbieder met dat jaar, doel en bedrag, en een van beide heeft geen referentie',
    'the same money is booked once; of two that only look alike, say that this is another one (second = 1)',
    'hetzelfde geld wordt één keer geboekt; lijken ze alleen op elkaar, zeg dan dat dit een andere is (second = 1)',
    NULL, 'lump sum: the same once more'),
  ('lump_sum_lessens', 'sum',
    'a reduction does not fit the committed lump sum it names or takes more than is left, or that one is removed',
    'een verlaging past niet bij de vastgelegde lumpsum of haalt er te veel af, of die lumpsum wordt verwijderd',
    'name one of the same office, provider, year, purpose and fund that is not an addendum''s',
    'kies er een van dezelfde partijen en hetzelfde jaar, doel en fonds, die niet bij een addendum hoort',
    'S1-032', 'lessening: a cent more than is left'),
  ('lump_sum_fixed', 'state', 'a lump sum is removed, or something other than its state is changed',
    'een lumpsum wordt verwijderd, of er wijzigt iets anders dan de status',
    'release a reserved one; lower a committed one by a row below 0 that names it (lessens)',
    'laat een gereserveerde vrijvallen; verlaag een vastgelegde met een negatieve rij die ernaar wijst (lessens)',
    NULL, 'lump sum: the amount is edited'),
  ('lump_sum_posted', 'sum',
    'what is posted is written by hand, or a lump sum of that position or fund is not posted yet',
    'de boeking is met de hand ingevuld, of een lumpsum van die positie of dat fonds is nog niet geboekt',
    'leave posted_cents to the registry, and remove any trigger added to it that stops lump sums from being posted',
    'laat posted_cents aan het register over, en verwijder toegevoegde triggers die het boeken tegenhouden',
    NULL, 'lump sum posted by the writer'),
  ('lump_sum_fund', 'reference',
    'a lump sum lacks the fund that its purpose needs, or the fund is for something else or removed',
    'een lumpsum mist het fonds dat het doel vereist, of het fonds is voor iets anders bedoeld of wordt verwijderd',
    'the money is earmarked: choose a fund of that office, year and purpose that is spent in this way',
    'het geld is geoormerkt: kies een fonds van dat zorgkantoor, jaar en doel dat op deze wijze wordt besteed',
    'S0-006', 'lump sum by hand: from a fund of another year'),
  ('lump_sum_divided', 'state', 'the provider already has a share of this division',
    'de zorgaanbieder heeft al een aandeel in deze verdeling',
    'release the reserved share first: one key gives one share',
    'laat eerst het gereserveerde aandeel vrijvallen: de verdeelsleutel geeft ieder één aandeel',
    'S0-020', 'share: a second one'),
  ('lump_sum_addendum', 'sum',
    'a lump sum of an addendum is not what its plan still has, or not in its state; or the addendum is removed',
    'een lumpsum van een addendum wijkt af van wat het plan nog toekent (bedrag, status), of het addendum verdwijnt',
    'book nothing by hand: the steps of the addendum (addendum_year) do, by year, fund and payee',
    'boek niet met de hand: dat doen de stappen van het addendum (addendum_year), per jaar, fonds en ontvanger',
    NULL, 'lump sum by hand: once more what the plan has'),
  ('lump_sum_settlement', 'sum',
    'money paid back is not what a line of the settlement decided, or that line is removed',
    'een terugbetaling is niet wat een regel van de afrekening bepaalt, of die regel wordt verwijderd',
    'book nothing by hand: the settlement does (settlement_line)',
    'boek niet met de hand: dat doet de afrekening (settlement_line)',
    'S1-032', 'lump sum by hand: that settles what is not there'),
  ('lump_sum_settled_once', 'key', 'money is paid back twice on one line of the settlement',
    'op één regel van de afrekening wordt twee keer terugbetaald', NULL, NULL,
    'S1-032', 'lump sum by hand: that settles once more');
