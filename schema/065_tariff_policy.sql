-- Tariff policies as data: the steps that lead from a base to the percentage of a provider. How the rows are read is
-- in policy/README.md.

-- What is known of a performance at an office (NULL = at every office): its class, its profile. Kept like the facts about
-- providers (040): of the rows that hold a day, the one known last counts.
CREATE TABLE performance_fact(
  id INTEGER
    CONSTRAINT performance_fact_pk PRIMARY KEY,
  office TEXT
    CONSTRAINT performance_fact_office REFERENCES office,
  performance TEXT NOT NULL
    CONSTRAINT performance_fact_performance REFERENCES performance,
  fact TEXT NOT NULL
    CONSTRAINT performance_fact_fact REFERENCES fact,
  value ANY,
  valid_from TEXT NOT NULL
    CONSTRAINT performance_fact_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT performance_fact_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  known_on TEXT NOT NULL
    CONSTRAINT performance_fact_known_on CHECK(known_on IS date(known_on, '+0 days') AND known_on >= '1900'),
  evidence TEXT NOT NULL
    CONSTRAINT performance_fact_evidence CHECK(length(evidence) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT performance_fact_period CHECK(valid_to IS NULL OR valid_to > valid_from)
) STRICT;
CREATE INDEX performance_fact_find ON performance_fact(performance, fact);

CREATE TRIGGER performance_fact_new BEFORE INSERT ON performance_fact BEGIN
  SELECT RAISE(ABORT, 'performance_fact_subject') WHERE (SELECT f.subject FROM fact f WHERE f.id = NEW.fact)
    IS NOT 'performance';
  SELECT RAISE(ABORT, 'performance_fact_value') WHERE NEW.value IS NOT NULL AND (
    SELECT CASE f.unit
      WHEN 'word' THEN EXISTS(SELECT 1 FROM fact_word w WHERE w.fact = f.id AND w.word IS NEW.value)
      WHEN 'flag' THEN typeof(NEW.value) = 'integer' AND (NEW.value = 0 OR NEW.value = 1)
      WHEN 'bp' THEN typeof(NEW.value) = 'integer' AND NEW.value BETWEEN -10000 AND 10000
      ELSE typeof(NEW.value) = 'integer' AND NEW.value BETWEEN 0 AND 900000000000000 END
    FROM fact f WHERE f.id = NEW.fact) IS NOT TRUE;
  SELECT RAISE(ABORT, 'performance_fact_overlap') FROM performance_fact o
    WHERE o.performance = NEW.performance AND o.office IS NEW.office AND o.fact = NEW.fact AND o.known_on = NEW.known_on
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;

-- A step of a tariff policy, beside the percentage that a document simply states (topic tariff.care, .nhc, .nic).
--   base        is, at-most or at-least an amount: what the rest starts from
--   decision    a person decides: without a signed agreement there is no percentage; the note says what is left open
--   exclusion   no adjustment of this rank or a worse one applies
--   adjustment  adds an amount, in percentage points
--   bound       at-most or at-least an amount, after the adjustments
-- The amount is a topic's or a fact's; a fact's can be held between two topics. A rule of the same name in a document of
-- better standing displaces it.
CREATE TABLE tariff_rule(
  id INTEGER
    CONSTRAINT tariff_rule_pk PRIMARY KEY,
  document TEXT NOT NULL
    CONSTRAINT tariff_rule_document REFERENCES document,
  name TEXT NOT NULL
    CONSTRAINT tariff_rule_name CHECK(length(name) BETWEEN 1 AND 60 AND length(CAST(name AS BLOB)) = length(name)
      AND name NOT GLOB '*[^a-z0-9._-]*'),
  component TEXT NOT NULL
    CONSTRAINT tariff_rule_component CHECK(component = 'care' OR component = 'nhc' OR component = 'nic'),
  step TEXT NOT NULL
    CONSTRAINT tariff_rule_step CHECK(step = 'base' OR step = 'decision' OR step = 'exclusion' OR step = 'adjustment'
      OR step = 'bound'),
  effect TEXT,
  sector TEXT
    CONSTRAINT tariff_rule_sector REFERENCES sector,
  provider_kind TEXT
    CONSTRAINT tariff_rule_provider_kind REFERENCES provider_kind,
  relation TEXT
    CONSTRAINT tariff_rule_relation REFERENCES relation,
  care_form TEXT
    CONSTRAINT tariff_rule_care_form REFERENCES care_form,
  performance TEXT
    CONSTRAINT tariff_rule_performance REFERENCES performance,
  topic TEXT
    CONSTRAINT tariff_rule_topic REFERENCES topic,
  fact TEXT
    CONSTRAINT tariff_rule_fact REFERENCES fact,
  at_least TEXT
    CONSTRAINT tariff_rule_at_least REFERENCES topic,
  at_most TEXT
    CONSTRAINT tariff_rule_at_most REFERENCES topic,
  rank_override INTEGER
    CONSTRAINT tariff_rule_rank_override CHECK(rank_override BETWEEN 0 AND 99),
  valid_from TEXT NOT NULL
    CONSTRAINT tariff_rule_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT tariff_rule_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  paragraph TEXT NOT NULL
    CONSTRAINT tariff_rule_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  corrects INTEGER
    CONSTRAINT tariff_rule_corrects REFERENCES tariff_rule
    CONSTRAINT tariff_rule_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT tariff_rule_period CHECK(valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT tariff_rule_effect CHECK(CASE step
    WHEN 'base' THEN effect IS 'is' OR effect IS 'at-most' OR effect IS 'at-least'
    WHEN 'adjustment' THEN effect IS 'adds'
    WHEN 'bound' THEN effect IS 'at-most' OR effect IS 'at-least'
    ELSE effect IS NULL END),
  CONSTRAINT tariff_rule_amount CHECK(CASE WHEN effect IS NULL THEN topic IS NULL AND fact IS NULL
    ELSE (topic IS NULL) <> (fact IS NULL) END),
  CONSTRAINT tariff_rule_held CHECK(fact IS NOT NULL OR (at_least IS NULL AND at_most IS NULL)),
  CONSTRAINT tariff_rule_decision CHECK(step <> 'decision' OR ifnull(note, '') <> '')
) STRICT;
CREATE INDEX tariff_rule_of_document ON tariff_rule(document);

CREATE TRIGGER tariff_rule_new BEFORE INSERT ON tariff_rule BEGIN
  SELECT RAISE(ABORT, 'tariff_rule_unit') WHERE NEW.effect IS NOT NULL AND ('bp' IS NOT coalesce(
      (SELECT t.unit FROM topic t WHERE t.id = NEW.topic), (SELECT f.unit FROM fact f WHERE f.id = NEW.fact))
    OR (NEW.at_least IS NOT NULL AND 'bp' IS NOT (SELECT t.unit FROM topic t WHERE t.id = NEW.at_least))
    OR (NEW.at_most IS NOT NULL AND 'bp' IS NOT (SELECT t.unit FROM topic t WHERE t.id = NEW.at_most)));
  SELECT RAISE(ABORT, 'tariff_rule_scope') WHERE NEW.provider_kind IS NOT NULL
    AND NEW.sector IS NOT (SELECT k.sector FROM provider_kind k WHERE k.id = NEW.provider_kind);
  SELECT RAISE(ABORT, 'tariff_rule_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT r.document = NEW.document AND r.component = NEW.component AND r.name = NEW.name
    FROM tariff_rule r WHERE r.id = NEW.corrects) IS NOT TRUE;
  SELECT RAISE(ABORT, 'tariff_rule_agreement') FROM document d WHERE d.id = NEW.document AND d.kind = 'agreement';
  -- of one name a document has one rule at a time: the row a correction names gives way
  SELECT RAISE(ABORT, 'tariff_rule_overlap') FROM tariff_rule o
    WHERE o.document = NEW.document AND o.name = NEW.name AND o.component = NEW.component AND o.id IS NOT NEW.corrects
      AND NOT EXISTS(SELECT 1 FROM tariff_rule c WHERE c.corrects = o.id)
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;

-- What must be so for a step to count: the conditions of all rules of this name in the document. All hold together, and
-- of several 'is' about one fact any. The fact is held against a value or against the number of a topic.
CREATE TABLE tariff_condition(
  id INTEGER
    CONSTRAINT tariff_condition_pk PRIMARY KEY,
  document TEXT NOT NULL
    CONSTRAINT tariff_condition_document REFERENCES document,
  rule TEXT NOT NULL,
  fact TEXT NOT NULL
    CONSTRAINT tariff_condition_fact REFERENCES fact,
  test TEXT NOT NULL
    CONSTRAINT tariff_condition_test CHECK(test = 'is' OR test = 'at-least' OR test = 'at-most' OR test = 'above'
      OR test = 'below'),
  value ANY,
  topic TEXT
    CONSTRAINT tariff_condition_topic REFERENCES topic,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT tariff_condition_against CHECK((value IS NULL) <> (topic IS NULL))
) STRICT;
CREATE UNIQUE INDEX tariff_condition_once ON tariff_condition(document, rule, fact, test, ifnull(value, ''),
  ifnull(topic, ''));

CREATE TRIGGER tariff_condition_new BEFORE INSERT ON tariff_condition BEGIN
  SELECT RAISE(ABORT, 'tariff_condition_rule') WHERE NOT EXISTS(SELECT 1 FROM tariff_rule r
    WHERE r.document = NEW.document AND r.name = NEW.rule);
  -- what was known of a rule yesterday does not change today
  SELECT RAISE(ABORT, 'tariff_condition_late') FROM tariff_rule r
    WHERE r.document = NEW.document AND r.name = NEW.rule AND date(r.recorded_at, 'unixepoch')
      < date(ifnull((SELECT c.at FROM context c), unixepoch()), 'unixepoch');
  SELECT RAISE(ABORT, 'tariff_condition_value') WHERE (
    SELECT CASE
      WHEN f.unit = 'word' THEN NEW.test = 'is'
        AND EXISTS(SELECT 1 FROM fact_word w WHERE w.fact = f.id AND w.word IS NEW.value)
      WHEN NEW.topic IS NOT NULL THEN f.unit = (SELECT t.unit FROM topic t WHERE t.id = NEW.topic)
      ELSE typeof(NEW.value) = 'integer' END
    FROM fact f WHERE f.id = NEW.fact) IS NOT TRUE;
  SELECT RAISE(ABORT, 'tariff_condition_once') FROM tariff_condition c
    WHERE c.document = NEW.document AND c.rule = NEW.rule AND c.fact = NEW.fact AND c.test = NEW.test
      AND c.value IS NEW.value AND c.topic IS NEW.topic;
END;
