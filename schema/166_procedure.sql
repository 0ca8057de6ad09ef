-- The procedure: steps and what happens at them. When a step is due, after how long a term and what follows from being
-- late are provisions like any other: topics deadline.<step>, term.… and lapse.<step> (1 = final, 0 = only advice).

-- What a step is, whoever states its date. several: one provider may do it more than once.
CREATE TABLE procedure_step( -- policy
  id TEXT NOT NULL
    CONSTRAINT procedure_step_pk PRIMARY KEY
    CONSTRAINT procedure_step_id CHECK(length(id) BETWEEN 1 AND 50),
  actor TEXT NOT NULL
    CONSTRAINT procedure_step_actor CHECK(actor = 'office' OR actor = 'provider' OR actor = 'both'),
  kind TEXT NOT NULL
    CONSTRAINT procedure_step_kind CHECK(kind = 'question' OR kind = 'objection' OR kind = 'other'),
  several INTEGER NOT NULL
    CONSTRAINT procedure_step_several CHECK(several BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER procedure_step_new BEFORE INSERT ON procedure_step BEGIN
  SELECT RAISE(ABORT, 'procedure_step_topic') WHERE (SELECT t.unit FROM topic t WHERE t.id = 'deadline.' || NEW.id)
    IS NOT 'wall';
END;

CREATE TRIGGER procedure_step_fixed BEFORE UPDATE ON procedure_step
WHEN (NEW.actor, NEW.kind, NEW.several) IS NOT (OLD.actor, OLD.kind, OLD.several)
BEGIN SELECT RAISE(ABORT, 'procedure_step_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('procedure_step_id', 'shape', 'the id of a step is empty or longer than 50 characters',
    'de id van een stap is leeg of langer dan 50 tekens', NULL, NULL,
    NULL, 'step: with a long name'),
  ('procedure_step_topic', 'reference', 'the step has no topic deadline.STEP of unit wall',
    'bij de stap ontbreekt een onderwerp deadline.STAP met eenheid wall',
    'enter the topic first: with it a document can state the date',
    'voer eerst het onderwerp in: daarmee kan een document de datum noemen',
    NULL, 'step: of no topic'),
  ('procedure_step_actor', 'shape', 'the actor of a step is not office, provider or both',
    'wie een stap zet, is niet office, provider of both', NULL, NULL,
    'S2-075 to S2-093', 'step: of nobody'),
  ('procedure_step_kind', 'shape', 'the kind of a step is not question, objection or other',
    'de soort van een stap is niet question, objection of other',
    'who may rely on it depends on its kind', 'van de soort hangt af wie er een beroep op kan doen',
    'S2-078', 'step: of kind answer'),
  ('procedure_step_several', 'shape', 'the mark for a step that may be done more than once is not 0 or 1',
    'of een stap vaker kan worden gezet, is niet met 0 of 1 aangegeven', NULL, NULL,
    NULL, 'step: done twice and a half'),
  ('procedure_step_fixed', 'state', 'the actor or kind of a step is changed, or whether it may be done more than once',
    'van een stap wordt gewijzigd wie hem zet, wat voor soort het is of dat hij vaker kan worden gezet',
    'events were registered for the step as it is',
    'wat is vastgelegd, is vastgelegd bij de stap zoals hij is',
    NULL, 'step: made the office''s');

-- Which step a term ends, and which one it is counted from. Its length is a provision on the topic, so a step can have
-- several: that which prevails for an office counts.
CREATE TABLE procedure_term( -- policy
  topic TEXT NOT NULL
    CONSTRAINT procedure_term_pk PRIMARY KEY
    CONSTRAINT procedure_term_topic REFERENCES topic,
  step TEXT NOT NULL
    CONSTRAINT procedure_term_step REFERENCES procedure_step,
  reference TEXT NOT NULL
    CONSTRAINT procedure_term_reference REFERENCES procedure_step,
  direction TEXT NOT NULL
    CONSTRAINT procedure_term_direction CHECK(direction = 'after' OR direction = 'before'),
  CONSTRAINT procedure_term_self CHECK(reference <> step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER procedure_term_new BEFORE INSERT ON procedure_term BEGIN
  SELECT RAISE(ABORT, 'procedure_term_unit') WHERE (SELECT t.unit = 'days' OR t.unit = 'hours'
    FROM topic t WHERE t.id = NEW.topic) IS NOT TRUE;
END;

CREATE TRIGGER procedure_term_fixed BEFORE UPDATE ON procedure_term
WHEN (NEW.step, NEW.reference, NEW.direction) IS NOT (OLD.step, OLD.reference, OLD.direction)
BEGIN SELECT RAISE(ABORT, 'procedure_term_fixed'); END;

CREATE TRIGGER procedure_term_kept BEFORE DELETE ON procedure_term
BEGIN SELECT RAISE(ABORT, 'procedure_term_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('procedure_term_direction', 'shape', 'the direction of a term is neither after nor before',
    'de richting van een termijn is niet after of before', NULL, NULL,
    'S2-083, S3-113', 'term: sideways'),
  ('procedure_term_self', 'order', 'a term is counted from the step that it ends',
    'een termijn wordt geteld vanaf de stap waarmee hij zelf eindigt', NULL, NULL,
    NULL, 'term: from itself'),
  ('procedure_term_unit', 'reference', 'the topic of a term is not in days or hours',
    'het onderwerp van een termijn heeft niet dagen of uren als eenheid', NULL, NULL,
    'S2-083, S3-113', 'term: of a topic in another unit'),
  ('procedure_term_fixed', 'state', 'a term is changed or removed',
    'een termijn wordt gewijzigd of verwijderd',
    'terms stay, so that an old deadline can be found again',
    'termijnen blijven staan, zodat een oude uiterste datum is terug te vinden',
    NULL, 'term: from another step');

-- What was done at a step, and when. agb: the provider that did it, or that the office did it towards; NULL = the
-- office, towards all. sector: where the sectors have a step each. A mistaken event is withdrawn by one that names it.
CREATE TABLE event(
  id INTEGER
    CONSTRAINT event_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT event_office REFERENCES office,
  agb TEXT
    CONSTRAINT event_agb REFERENCES provider,
  year INTEGER NOT NULL -- the contract year of the procedure
    CONSTRAINT event_year CHECK(year BETWEEN 2015 AND 2100),
  step TEXT NOT NULL
    CONSTRAINT event_step REFERENCES procedure_step,
  sector TEXT
    CONSTRAINT event_sector REFERENCES sector,
  at INTEGER NOT NULL -- Unix seconds, from 1996 on
    CONSTRAINT event_at CHECK(at BETWEEN 820450800 AND 253402297199),
  note TEXT,
  relies_on INTEGER -- the question or objection that it rests on
    CONSTRAINT event_relies_on REFERENCES event,
  withdraws INTEGER
    CONSTRAINT event_withdraws REFERENCES event
    CONSTRAINT event_withdrawn_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX event_of_step ON event(office, step, year, agb);

-- The events that are not withdrawn.
CREATE VIEW event_standing AS
  SELECT e.id, e.office, e.agb, e.year, e.step, e.sector, e.at, e.note, e.relies_on, e.recorded_at
  FROM event e WHERE e.withdraws IS NULL AND NOT EXISTS(SELECT 1 FROM event w WHERE w.withdraws = e.id);

-- The documents and the order of rank as they are known today: published, and a correction from the day it was recorded.
CREATE VIEW document_known AS
  SELECT d.id, d.office, d.kind, d.published_on, d.valid_from, d.valid_to FROM today n JOIN document d
  WHERE ifnull(d.known_from, d.published_on) <= n.day AND (d.corrects IS NULL OR d.recorded_at < n.ends_at)
    AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = d.id AND c.recorded_at < n.ends_at);
CREATE VIEW rank_known AS
  SELECT r.id, r.office, r.kind, r.valid_from, r.valid_to
  FROM today n JOIN rank_order r JOIN document_known d ON d.id = r.document
  WHERE (r.corrects IS NULL OR r.recorded_at < n.ends_at)
    AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id AND c.recorded_at < n.ends_at);

-- What the documents say, as known today, on relying on the questions or objections of others, for each event that could
-- be relied on, for its sector (asked), or where it names none for each: 1 = own ones only. Place and order of rank as in
-- addendum_claim (130).
CREATE VIEW event_own_stated AS
  SELECT e.id AS event, x.id AS asked, p.id AS provision, p.value, p.sector, p.standing, d.id AS document, p.topic,
    p.paragraph, e.office, e.year, o.id AS ranked_by, o.standing AS ranked,
    ifnull(p.rank_override, o.rank) * 100000000 - CAST(replace(d.published_on, '-', '') AS INTEGER) AS place
  FROM today n JOIN event e JOIN sector x ON x.id = ifnull(e.sector, x.id) JOIN procedure_step s ON s.id = e.step
    JOIN provision p ON p.topic = 'procedure.own_' || s.kind || 's' AND p.provider IS NULL
    JOIN document_known d ON d.id = p.document
    LEFT JOIN rank_order o ON p.rank_override IS NULL AND o.id = coalesce(
      (SELECT r.id FROM rank_known r WHERE r.office = e.office AND r.kind = d.kind
        AND e.year || '-01-01 ' BETWEEN r.valid_from AND ifnull(r.valid_to, '9999-99')),
      (SELECT r.id FROM rank_known r WHERE r.office IS NULL AND r.kind = d.kind
        AND e.year || '-01-01 ' BETWEEN r.valid_from AND ifnull(r.valid_to, '9999-99')))
  WHERE (d.office IS NULL OR d.office = e.office) AND d.kind <> 'agreement'
    AND e.year || '-01-01 ' BETWEEN max(d.valid_from, p.valid_from)
      AND min(ifnull(d.valid_to, '9999-99'), ifnull(p.valid_to, '9999-99'))
    AND (p.sector IS NULL OR p.sector = x.id) AND p.provider_kind IS NULL AND p.relation IS NULL
    AND p.care_form IS NULL AND p.performance IS NULL
    AND (p.corrects IS NULL OR p.recorded_at < n.ends_at)
    AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id AND c.recorded_at < n.ends_at);
-- Without those that are struck, as addendum_claim.
CREATE VIEW event_own_claim AS
  SELECT q.event, q.asked, q.provision, q.value, q.sector, CASE q.struck WHEN 1 THEN 'ambiguous' ELSE q.standing END
    AS standing, q.document, q.ranked_by, q.ranked, q.place
  FROM (SELECT c.*, (SELECT min(s.place IS NULL OR c.place IS NULL OR s.place = c.place OR s.standing = 'ambiguous'
        OR (s.ranked_by IS NOT c.ranked_by AND (s.ranked = 'ambiguous' OR ifnull(c.ranked = 'ambiguous', 0))))
      FROM strike_of_year s WHERE s.struck = c.document AND s.struck_paragraph = c.paragraph
        AND s.office = c.office AND s.year = c.year AND (s.item IS NULL OR s.item = c.topic)
        AND ifnull(s.place <= c.place, 1)) AS struck
    FROM event_own_stated c) q
  WHERE q.struck IS NOT 0;

-- The order of rank leaves open whether it goes before what says otherwise: as addendum_order_open (130).
CREATE VIEW event_own_open AS
  SELECT w.event, w.asked, w.provision, w.value, w.place FROM event_own_claim w
  WHERE EXISTS(SELECT 1 FROM event_own_claim b WHERE b.event = w.event AND b.asked = w.asked
      AND b.value <> w.value AND b.ranked_by IS NOT w.ranked_by
      AND (w.ranked = 'ambiguous' OR b.ranked = 'ambiguous' AND NOT EXISTS(
        SELECT 1 FROM event_own_claim c WHERE c.event = w.event AND c.asked = w.asked
          AND c.value <> w.value AND c.ranked_by IS NOT w.ranked_by AND c.place < b.place)));

-- The events that only their own provider may rely on: a document says so or leaves it open, and nothing that prevails
-- says otherwise.
CREATE VIEW event_own AS
  SELECT DISTINCT c.event FROM event_own_claim c
  WHERE (c.value <> 0 OR c.standing = 'ambiguous') AND NOT EXISTS(
    SELECT 1 FROM event_own_claim w WHERE w.event = c.event AND w.asked = c.asked AND w.value = 0
      AND w.standing <> 'ambiguous'
      AND NOT EXISTS(SELECT 1 FROM event_own_claim d WHERE d.event = w.event AND d.asked = w.asked
        AND ((d.place IS NULL) <> (w.place IS NULL) OR d.place IS NULL AND d.document <> w.document))
      AND NOT EXISTS(SELECT 1 FROM event_own_claim b WHERE b.event = w.event AND b.asked = w.asked
          AND (b.value <> 0 OR b.standing = 'ambiguous')
          AND ifnull(b.place, 0) < ifnull(w.place, 0) + CASE WHEN b.value <> 0
            THEN b.document <> w.document OR b.sector IS NOT NULL OR w.sector IS NULL
            ELSE b.document = w.document AND b.sector IS NOT NULL AND w.sector IS NULL END
          AND (b.sector IS NOT NULL OR NOT EXISTS(SELECT 1 FROM event_own_claim x WHERE x.event = b.event
            AND x.asked = b.asked AND x.document = b.document AND x.place IS b.place AND x.sector IS NOT NULL)))
      AND NOT EXISTS(SELECT 1 FROM event_own_open o WHERE o.event = w.event AND o.asked = w.asked AND o.value = 0
        AND (o.provision = w.provision OR o.place < w.place)));

CREATE TRIGGER event_new BEFORE INSERT ON event BEGIN
  SELECT RAISE(ABORT, 'event_future') WHERE (NEW.at <= (SELECT n.at FROM today n)) IS NOT TRUE;
  SELECT RAISE(ABORT, 'event_actor') WHERE NEW.agb IS NULL
    AND (SELECT s.actor FROM procedure_step s WHERE s.id = NEW.step) IS NOT 'office';
  SELECT RAISE(ABORT, 'event_withdraws') WHERE NEW.withdraws IS NOT NULL AND (
    SELECT (e.office, e.agb, e.year, e.step, e.sector) IS (NEW.office, NEW.agb, NEW.year, NEW.step, NEW.sector)
      AND e.withdraws IS NULL AND NEW.relies_on IS NULL
    FROM event e WHERE e.id = NEW.withdraws) IS NOT TRUE;
  SELECT RAISE(ABORT, 'event_once') WHERE NEW.withdraws IS NULL
    AND (SELECT s.several FROM procedure_step s WHERE s.id = NEW.step) IS NOT 1
    AND EXISTS(SELECT 1 FROM event_standing e WHERE e.office = NEW.office AND e.step = NEW.step AND e.year = NEW.year
      AND e.agb IS NEW.agb AND e.sector IS NEW.sector);
  SELECT RAISE(ABORT, 'event_relies_on') WHERE NEW.relies_on IS NOT NULL AND (
    SELECT e.office = NEW.office AND e.year = NEW.year AND e.at <= NEW.at AND s.kind <> 'other'
    FROM event_standing e JOIN procedure_step s ON s.id = e.step WHERE e.id = NEW.relies_on) IS NOT TRUE;
  SELECT RAISE(ABORT, 'event_own_only') WHERE NEW.relies_on IS NOT NULL
    AND (SELECT e.agb FROM event e WHERE e.id = NEW.relies_on) IS NOT NEW.agb
    AND EXISTS(SELECT 1 FROM event_own c WHERE c.event = NEW.relies_on);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('event_year', 'shape', 'the year of an event lies outside 2015 to 2100',
    'het jaar van een gebeurtenis ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'event: in 2014'),
  ('event_at', 'shape', 'the moment of an event lies outside the years 1996 to 9999',
    'het moment van een gebeurtenis ligt niet in de jaren 1996 tot en met 9999',
    'the time in Amsterdam is known for those years', 'voor die jaren is de tijd in Amsterdam bekend',
    NULL, 'event: before 1996'),
  ('event_future', 'order', 'the event lies in the future',
    'de gebeurtenis ligt in de toekomst',
    'register it once it is done', 'leg de gebeurtenis vast zodra zij heeft plaatsgevonden',
    NULL, 'event: tomorrow'),
  ('event_actor', 'reference', 'no provider is named, and the step is not one of the office alone',
    'de stap is niet van het zorgkantoor alleen, en er is geen zorgaanbieder genoemd',
    'say which provider it is about', 'noem de zorgaanbieder om wie het gaat',
    NULL, 'event: of nobody'),
  ('event_once', 'key', 'this step is done once, and is already registered',
    'deze stap wordt maar één keer gezet en is al vastgelegd',
    'withdraw the earlier event first', 'trek eerst de eerdere gebeurtenis in',
    NULL, 'event: twice'),
  ('event_relies_on', 'reference',
    'it does not rely on an earlier question or objection, not withdrawn, at the same office and in the same year',
    'het beroep rust niet op een eerdere, niet ingetrokken vraag of bezwaar bij hetzelfde zorgkantoor in dat jaar',
    'event_standing lists what is not withdrawn', 'in event_standing staat wat niet is ingetrokken',
    'S2-078', 'event: that relies on what comes after it'),
  ('event_own_only', 'reference',
    'it relies on the question or objection of another, and the prevailing document allows only one''s own or leaves it open',
    'er wordt een beroep gedaan op een vraag of bezwaar van een ander, terwijl alleen eigen vragen of bezwaren tellen of de bron dat openlaat',
    NULL, NULL,
    'S2-078, S3-114', 'event: that relies on another''s objection'),
  ('event_withdraws', 'reference',
    'a withdrawal does not match the event that it names, or names a withdrawal or an event that does not exist',
    'een intrekking past niet bij de gebeurtenis die zij noemt, of noemt een intrekking of iets wat er niet is',
    'repeat its office, provider, year, step and sector, and leave relies_on empty',
    'neem zorgkantoor, zorgaanbieder, jaar, stap en sector over, en laat relies_on leeg',
    NULL, 'event: withdrawn for another'),
  ('event_withdrawn_once', 'key', 'the event is already withdrawn',
    'de gebeurtenis is al ingetrokken', NULL, NULL,
    NULL, 'event: withdrawn twice');
