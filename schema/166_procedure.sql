-- The procedure: steps and what happens at them. When a step is due, after how long a term and what follows from being
-- late are provisions like any other: topics deadline.<step>, term.… and lapse.<step> (1 = final, 0 = only advice).

-- What a step is, whoever states its date. several: one provider may do it more than once.
CREATE TABLE procedure_step(
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

-- Which step a term ends, and which one it is counted from. Its length is a provision on the topic, so a step can have
-- several: that which prevails for an office counts.
CREATE TABLE procedure_term(
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

-- The events that stand.
CREATE VIEW event_standing AS
  SELECT e.id, e.office, e.agb, e.year, e.step, e.sector, e.at, e.note, e.relies_on, e.recorded_at
  FROM event e WHERE e.withdraws IS NULL AND NOT EXISTS(SELECT 1 FROM event w WHERE w.withdraws = e.id);

-- What the documents say on relying on the questions or objections of others, for each event that could be relied on,
-- with their rank: 1 = own ones only. Corrections are all recorded by now.
CREATE VIEW event_own_claim AS
  SELECT e.id AS event, p.value, d.published_on, d.id AS document,
    coalesce(p.rank_override,
      (SELECT r.rank FROM rank_order r WHERE r.office = e.office AND r.kind = d.kind
        AND r.valid_from <= e.year || '-01-01' AND (r.valid_to IS NULL OR e.year || '-01-01' < r.valid_to)
        AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id)),
      (SELECT r.rank FROM rank_order r WHERE r.office IS NULL AND r.kind = d.kind
        AND r.valid_from <= e.year || '-01-01' AND (r.valid_to IS NULL OR e.year || '-01-01' < r.valid_to)
        AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id))) AS rank
  FROM event e JOIN procedure_step s ON s.id = e.step
    JOIN provision p ON p.topic = 'procedure.own_' || s.kind || 's' AND p.provider IS NULL
    JOIN document d ON d.id = p.document
  WHERE (d.office IS NULL OR d.office = e.office) AND d.kind <> 'agreement'
    AND d.valid_from <= e.year || '-01-01' AND (d.valid_to IS NULL OR e.year || '-01-01' < d.valid_to)
    AND p.valid_from <= e.year || '-01-01' AND (p.valid_to IS NULL OR e.year || '-01-01' < p.valid_to)
    AND (p.sector IS NULL OR p.sector = e.sector) AND p.provider_kind IS NULL AND p.relation IS NULL
    AND p.care_form IS NULL AND p.performance IS NULL
    AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id)
    AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = d.id);

CREATE TRIGGER event_new BEFORE INSERT ON event BEGIN
  SELECT RAISE(ABORT, 'event_future') WHERE (NEW.at <= ifnull((SELECT x.at FROM context x), unixepoch())) IS NOT TRUE;
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
  -- a document says own ones only, and none that prevails over it says otherwise; in the hours between the days of UTC
  -- and Amsterdam the rule holds
  SELECT RAISE(ABORT, 'event_own_only') WHERE NEW.relies_on IS NOT NULL
    AND (SELECT e.agb FROM event e WHERE e.id = NEW.relies_on) IS NOT NEW.agb
    AND EXISTS(SELECT 1 FROM event_own_claim c WHERE c.event = NEW.relies_on AND c.value = 1
      AND c.published_on <= date(ifnull((SELECT x.at FROM context x), unixepoch()), 'unixepoch', '+2 hours')
      AND NOT EXISTS(SELECT 1 FROM event_own_claim b WHERE b.event = c.event AND b.value = 0
        AND b.published_on <= date(ifnull((SELECT x.at FROM context x), unixepoch()), 'unixepoch')
        AND (b.rank < c.rank OR (b.rank = c.rank AND b.published_on > c.published_on))));
END;
