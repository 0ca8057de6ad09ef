-- Tariff policies as data: the steps that lead from a base to the percentage of a provider. How the rows are read is
-- in policy/README.md.

-- What is known of a performance at an office (NULL = at every office): its class, its profile. Recorded like the facts
-- about providers (040): of the rows that hold a day, the one known last counts.
CREATE TABLE performance_fact( -- policy
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
      ELSE CAST(NEW.value AS INTEGER) = NEW.value AND EXISTS(SELECT 1 FROM fact_range r
        WHERE r.fact = f.id AND CAST(NEW.value AS INTEGER) BETWEEN r.least AND r.most) END
    FROM fact f WHERE f.id = NEW.fact) IS NOT TRUE;
  SELECT RAISE(ABORT, 'performance_fact_overlap') FROM performance_fact o
    WHERE o.performance = NEW.performance AND o.office IS NEW.office AND o.fact = NEW.fact AND o.known_on = NEW.known_on
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('performance_fact_subject', 'reference',
    'the fact recorded about a performance does not exist, or is about providers',
    'het feit dat over een prestatie wordt vastgelegd, bestaat niet of gaat over zorgaanbieders',
    'record it in provider_fact', 'leg het vast in provider_fact',
    NULL, 'fact of a performance: about providers'),
  ('performance_fact_value', 'shape',
    'the fact cannot have this value: another word, a flag of 2, a number out of bounds',
    'het feit kan deze waarde niet hebben: een ander woord, een ja/nee-waarde van 2, een getal buiten de grenzen',
    'choose a word of fact_word, or a whole number within the bounds of the fact (fact_range)',
    'kies een woord uit fact_word, of een heel getal binnen de grenzen van het feit (fact_range)',
    NULL, 'fact of a performance: a word it does not have'),
  ('performance_fact_known_on', 'shape',
    'the day on which the fact became known is not a day of the calendar, or lies before 1900',
    'de dag waarop het feit bekend werd, bestaat niet of ligt vóór 1900', NULL, NULL,
    NULL, 'fact of a performance: known on no day'),
  ('performance_fact_evidence', 'source', 'the fact has no evidence',
    'de onderbouwing van het feit ontbreekt',
    'say what it rests on: whoever reads the answer wants to know',
    'noem waar het feit op berust: wie het antwoord leest, vraagt ernaar',
    NULL, 'fact of a performance: without evidence'),
  ('performance_fact_overlap', 'order',
    'the fact already has a value for some of these days that became known on the same day',
    'het feit heeft op een deel van deze dagen al een waarde die op dezelfde dag bekend werd',
    'record the newer view as known on a later day (known_on)',
    'leg het nieuwere inzicht vast als later bekend geworden (known_on)',
    NULL, 'fact of a performance: two on one day known on one day');

-- A step of a tariff policy, beside the percentage that a document simply states (topic tariff.care, .nhc, .nic).
--   base        is, at-most or at-least an amount: what the rest starts from
--   not-contracted  this care is not contracted: there is no percentage, and that is the answer
--   decision    a person decides: without a signed agreement there is no percentage; the note says what is left open
--   exclusion   no adjustment of this rank or a worse one applies
--   adjustment  adds an amount, in percentage points
--   bound       at-most or at-least an amount, after the adjustments
-- care_form_not: all care forms but this one.
-- The amount is a topic's or a fact's; a fact's can be bounded by two topics. A rule of the same name in a document of
-- better rank displaces it.
CREATE TABLE tariff_rule( -- policy
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
    CONSTRAINT tariff_rule_step CHECK(step = 'base' OR step = 'not-contracted' OR step = 'decision' OR step = 'exclusion'
      OR step = 'adjustment' OR step = 'bound'),
  effect TEXT,
  sector TEXT
    CONSTRAINT tariff_rule_sector REFERENCES sector,
  provider_kind TEXT
    CONSTRAINT tariff_rule_provider_kind REFERENCES provider_kind,
  relation TEXT
    CONSTRAINT tariff_rule_relation REFERENCES relation,
  care_form TEXT
    CONSTRAINT tariff_rule_care_form REFERENCES care_form,
  care_form_not TEXT
    CONSTRAINT tariff_rule_care_form_not REFERENCES care_form,
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
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT tariff_rule_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
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
  CONSTRAINT tariff_rule_all_but CHECK(care_form IS NULL OR care_form_not IS NULL),
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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('tariff_rule_name', 'shape',
    'the name of the step is not 1 to 60 small letters, digits, dots, underscores and hyphens',
    'de naam van de stap bestaat niet uit 1 tot 60 kleine letters, cijfers, punten, underscores en streepjes',
    'give it a name: under that name a later document can displace it',
    'geef de stap een naam: onder die naam kan een later document de stap vervangen',
    NULL, 'step: a name in capitals'),
  ('tariff_rule_component', 'shape', 'the component of the step is not care, nhc or nic',
    'de component van de stap is niet care, nhc of nic',
    'write a step for each component: each has its own percentage',
    'maak voor elke component een stap: elke heeft een eigen percentage',
    'S2-042 to S2-049', 'step: of component food'),
  ('tariff_rule_step', 'shape', 'the step is not base, not-contracted, decision, exclusion, adjustment or bound',
    'de stap is niet base, not-contracted, decision, exclusion, adjustment of bound', NULL, NULL,
    'S3', 'step: a gift'),
  ('tariff_rule_rank_override', 'shape', 'the step''s own rank (rank_override) is outside 0 to 99',
    'de eigen rang van de stap (rank_override) ligt onder 0 of boven 99',
    'leave it empty where the rank of the document applies', 'laat de eigen rang leeg als die van het document geldt',
    NULL, 'step: a rank of 100'),
  ('tariff_rule_paragraph', 'source', 'the step does not say where in the document it is stated',
    'bij de stap ontbreekt de vindplaats in het document',
    'give the paragraph: every step has a source', 'noem de paragraaf: elke stap heeft een bron',
    NULL, 'step: without a place in the document'),
  ('tariff_rule_standing', 'shape', 'the standing of the step is other than stated, reading or ambiguous',
    'de status van de stap is niet stated, reading of ambiguous', NULL, NULL,
    NULL, 'tariff_rule: of an unknown standing'),
  ('tariff_rule_effect', 'shape', 'the effect does not fit the step',
    'het effect past niet bij de stap',
    'a base has is, at-most or at-least; an adjustment adds; a bound at-most or at-least; the others have none',
    'base heeft is, at-most of at-least; adjustment heeft adds; bound heeft at-most of at-least; de andere geen',
    NULL, 'step: a base that adds'),
  ('tariff_rule_amount', 'shape',
    'the amount of the step is both a topic and a fact, or neither, or is there without an effect',
    'het bedrag van de stap is zowel een onderwerp als een feit, of geen van beide, of is er zonder effect',
    'name one of the two; a decision or an exclusion has no amount',
    'noem een van beide; een besluit of een uitsluiting heeft geen bedrag',
    NULL, 'step: two amounts'),
  ('tariff_rule_all_but', 'shape', 'the step names a care form and one that is left out',
    'de stap noemt een leveringsvorm en ook een die is uitgezonderd',
    'name one of the two: what is left out is left out of all others', 'noem een van beide: uitgezonderd is van alle andere',
    NULL, 'step: for one care form and all but one'),
  ('tariff_rule_held', 'shape',
    'the step has bounds (at_least, at_most), but its amount is not that of a fact',
    'de stap heeft een onder- of bovengrens (at_least, at_most), maar het bedrag komt niet uit een feit',
    'leave the bounds out: only an agreed amount needs bounds',
    'laat de grenzen weg: alleen een afgesproken bedrag heeft grenzen nodig',
    NULL, 'step: a topic bounded by a topic'),
  ('tariff_rule_decision', 'source', 'a decision has no note that says what is left open',
    'bij een stap die een besluit vraagt (decision), ontbreekt de toelichting over wat open blijft',
    'say in the note what a person has to decide', 'zet in de toelichting waarover iemand moet besluiten',
    NULL, 'step: a decision that says nothing'),
  ('tariff_rule_unit', 'shape', 'the amount of the step, or one of its bounds, is not a percentage or does not exist',
    'het bedrag van de stap, of een grens ervan, is geen percentage of bestaat niet',
    'choose a topic or a fact in unit bp', 'kies een onderwerp of feit met eenheid bp',
    NULL, 'step: an amount that is not a percentage'),
  ('tariff_rule_scope', 'reference', 'the step names a kind of provider without its sector, or with another one',
    'de stap noemt een soort zorgaanbieder zonder de bijbehorende sector, of met een andere', NULL, NULL,
    NULL, 'step: for a kind of provider of another sector'),
  ('tariff_rule_overlap', 'order', 'the document already has a step of this name and component in this period',
    'het document heeft in deze periode al een stap met deze naam en component',
    'begin where the other ends, or correct that one (corrects)',
    'laat deze ingaan als de andere eindigt, of corrigeer de andere (corrects)',
    NULL, 'step: a second one of the name at a time'),
  ('tariff_rule_agreement', 'source', 'a step of a tariff policy is stated by an agreement',
    'een stap van een tariefbeleid staat in een overeenkomst',
    'state a percentage as a provision: an agreement states percentages, not a policy',
    'leg een percentage vast als bepaling: een overeenkomst noemt percentages, geen beleid',
    NULL, 'step: of an agreement'),
  ('tariff_rule_corrects', 'reference',
    'the correction names a step that does not exist, or one of another document, component or name',
    'de correctie noemt een stap die er niet is, of een van een ander document, een andere component of naam',
    NULL, NULL,
    NULL, 'step: a correction of another component');

-- What must be so for a step to count: the conditions of all rules of this name in the document. All of them must hold;
-- of several 'is' about one fact, one. The fact is compared with a value or with the number of a topic.
CREATE TABLE tariff_condition( -- policy
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
    WHERE r.document = NEW.document AND r.name = NEW.rule AND r.recorded_at < (SELECT n.begins_at FROM today n);
  SELECT RAISE(ABORT, 'tariff_condition_value') WHERE (
    SELECT CASE
      WHEN f.unit = 'word' THEN NEW.test = 'is'
        AND EXISTS(SELECT 1 FROM fact_word w WHERE w.fact = f.id AND w.word IS NEW.value)
      WHEN NEW.topic IS NOT NULL THEN f.unit = (SELECT t.unit FROM topic t WHERE t.id = NEW.topic)
      ELSE CAST(NEW.value AS INTEGER) = NEW.value AND EXISTS(SELECT 1 FROM fact_range r
        WHERE r.fact = f.id AND CAST(NEW.value AS INTEGER) BETWEEN r.least AND r.most) END
    FROM fact f WHERE f.id = NEW.fact) IS NOT TRUE;
  SELECT RAISE(ABORT, 'tariff_condition_once') FROM tariff_condition c JOIN fact f ON f.id = c.fact
    WHERE c.document = NEW.document AND c.rule = NEW.rule AND c.fact = NEW.fact AND c.test = NEW.test
      AND c.value IS CASE f.unit WHEN 'word' THEN NEW.value ELSE CAST(NEW.value AS INTEGER) END
      AND c.topic IS NEW.topic;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('tariff_condition_rule', 'reference', 'the condition belongs to a step that the document does not have',
    'de voorwaarde hoort bij een stap die het document niet heeft', NULL, NULL,
    NULL, 'condition: of an unknown step'),
  ('tariff_condition_late', 'state', 'the step of the condition was recorded on an earlier day',
    'de stap van de voorwaarde is op een eerdere dag vastgelegd',
    'record conditions on the day of the step: what was known of it then would change',
    'leg voorwaarden vast op de dag van de stap: anders verandert wat er toen van bekend was',
    NULL, 'condition: of a step that was recorded on an earlier day'),
  ('tariff_condition_test', 'shape', 'the test is not is, at-least, at-most, above or below',
    'de toets is niet is, at-least, at-most, above of below', NULL, NULL,
    NULL, 'condition: with test like'),
  ('tariff_condition_value', 'shape',
    'the fact does not exist, cannot have the value or be tested like this, or the topic has another unit',
    'het feit bestaat niet, kan deze waarde of toets niet hebben, of het onderwerp heeft een andere eenheid',
    'test a word with is and a word of fact_word, a number with a whole number or a topic of its unit',
    'toets een woord met is en een woord uit fact_word, een getal met een heel getal of een onderwerp met die eenheid',
    NULL, 'condition: a word the fact does not have'),
  ('tariff_condition_against', 'shape', 'the condition has a value and a topic, or neither',
    'de voorwaarde noemt zowel een waarde als een onderwerp, of geen van beide',
    'compare the fact with one of the two', 'vergelijk het feit met een van beide',
    NULL, 'condition: against a value and a topic'),
  ('tariff_condition_once', 'key', 'the step already has this condition',
    'de stap heeft deze voorwaarde al', NULL, NULL,
    NULL, 'condition: a second one');

-- The sectors and years for which there is policy of the office itself: a document that is not corrected says something for the
-- sector that holds on a day of the year.
CREATE VIEW policy_held AS
  SELECT DISTINCT d.office, q.sector, 2000 + a.n * 10 + b.n AS year
  FROM (SELECT document, sector, valid_from, valid_to FROM provision p
      WHERE NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id)
    UNION ALL SELECT document, sector, valid_from, valid_to FROM tariff_rule r
      WHERE NOT EXISTS(SELECT 1 FROM tariff_rule c WHERE c.corrects = r.id)) q
    JOIN document d ON d.id = q.document AND d.office IS NOT NULL AND d.kind <> 'agreement'
    JOIN digit a JOIN digit b ON max(d.valid_from, q.valid_from) < (2001 + a.n * 10 + b.n) || '-01-01'
      AND min(ifnull(d.valid_to, '9999'), ifnull(q.valid_to, '9999')) > (2000 + a.n * 10 + b.n) || '-01-01'
  WHERE q.sector IS NOT NULL AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = d.id)
  ORDER BY d.office, q.sector, year;
