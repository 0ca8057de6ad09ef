-- Providers, and what is known about them.

CREATE TABLE provider(
  agb TEXT NOT NULL
    CONSTRAINT provider_pk PRIMARY KEY
    CONSTRAINT provider_agb CHECK(agb GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
      AND length(CAST(agb AS BLOB)) = 8 AND substr(agb, 1, 2) <> '00' AND substr(agb, 3) <> '000000'),
  kvk TEXT
    CONSTRAINT provider_kvk CHECK(kvk GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
      AND length(CAST(kvk AS BLOB)) = 8),
  name TEXT NOT NULL
    CONSTRAINT provider_name CHECK(length(name) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('provider_agb', 'shape', 'the AGB code is not 8 digits, begins with 00 or ends in 000000',
    'de AGB-code bestaat niet uit 8 cijfers, begint met 00 of eindigt op 000000',
    'look the code up in the AGB register', 'zoek de code op in het AGB-register',
    NULL, 'provider: a code of 7 digits'),
  ('provider_kvk', 'shape', 'the KvK number is not 8 digits',
    'het KvK-nummer bestaat niet uit 8 cijfers', NULL, NULL,
    NULL, 'provider: a KvK number of 7 digits'),
  ('provider_name', 'shape', 'the name of the provider is empty or longer than 200 characters',
    'de naam van de zorgaanbieder is leeg of langer dan 200 tekens', NULL, NULL,
    NULL, 'provider: an empty name');

-- The sectors a provider works in and what it is there, dated. A period is only ever closed.
CREATE TABLE provider_sector(
  agb TEXT NOT NULL
    CONSTRAINT provider_sector_agb REFERENCES provider,
  sector TEXT NOT NULL
    CONSTRAINT provider_sector_sector REFERENCES sector,
  kind TEXT
    CONSTRAINT provider_sector_kind REFERENCES provider_kind,
  valid_from TEXT NOT NULL
    CONSTRAINT provider_sector_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT provider_sector_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  CONSTRAINT provider_sector_pk PRIMARY KEY(agb, sector, valid_from),
  CONSTRAINT provider_sector_period CHECK(valid_to IS NULL OR valid_to > valid_from)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER provider_sector_new BEFORE INSERT ON provider_sector BEGIN
  SELECT RAISE(ABORT, 'provider_sector_kind') WHERE NEW.kind IS NOT NULL
    AND NEW.sector IS NOT (SELECT k.sector FROM provider_kind k WHERE k.id = NEW.kind);
  SELECT RAISE(ABORT, 'provider_sector_overlap') FROM provider_sector o
    WHERE o.agb = NEW.agb AND o.sector = NEW.sector
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;

CREATE TRIGGER provider_sector_fixed BEFORE UPDATE ON provider_sector
WHEN ((NEW.agb, NEW.sector, NEW.kind, NEW.valid_from) IS (OLD.agb, OLD.sector, OLD.kind, OLD.valid_from)
  AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'provider_sector_fixed'); END;

CREATE TRIGGER provider_sector_kept BEFORE DELETE ON provider_sector
BEGIN SELECT RAISE(ABORT, 'provider_sector_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('provider_sector_kind', 'reference',
    'the kind of provider does not exist, belongs to another sector, or is removed while in use',
    'de soort zorgaanbieder bestaat niet, hoort bij een andere sector, of wordt verwijderd terwijl die in gebruik is',
    NULL, NULL,
    'S2 2.4 (S2-046, S2-048)', 'sector: a kind of another sector'),
  ('provider_sector_overlap', 'order', 'the provider is already in the sector on some of these days',
    'de zorgaanbieder is op een deel van deze dagen al in de sector werkzaam',
    'close the open period first: one case has one percentage',
    'sluit eerst de lopende periode af: voor één geval geldt één percentage',
    NULL, 'sector: twice on one day'),
  ('provider_sector_fixed', 'state',
    'a sector of the provider is changed other than by closing its open period, or removed',
    'een sector van de zorgaanbieder wordt verwijderd, of anders gewijzigd dan door de lopende periode af te sluiten',
    'close the open period, and enter what follows as a new row',
    'sluit de lopende periode af en leg het vervolg vast als nieuwe rij',
    NULL, 'sector: its end moved');

-- The facts that rules depend on, about a provider or a performance. A 'state' decides an answer and must be known
-- either way: without it the answer is undecided. An 'award' counts only when it is recorded.
CREATE TABLE fact( -- policy
  id TEXT NOT NULL
    CONSTRAINT fact_pk PRIMARY KEY
    CONSTRAINT fact_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9._-]*'),
  kind TEXT NOT NULL
    CONSTRAINT fact_kind CHECK(kind = 'state' OR kind = 'award'),
  unit TEXT NOT NULL
    CONSTRAINT fact_unit CHECK(unit = 'bp' OR unit = 'cents' OR unit = 'count' OR unit = 'flag' OR unit = 'word'),
  subject TEXT NOT NULL DEFAULT 'provider'
    CONSTRAINT fact_subject CHECK(subject = 'provider' OR subject = 'performance'),
  title TEXT NOT NULL,
  title_nl TEXT,
  least INTEGER, -- no value is below it; NULL: that of the unit
  most INTEGER,
  likely_least INTEGER, -- a value below it is to be confirmed; NULL: none is
  likely_most INTEGER
) STRICT, WITHOUT ROWID;

-- What a fact that is a number can be.
CREATE VIEW fact_range AS
  SELECT f.id AS fact, max(u.least, ifnull(f.least, u.least)) AS least, min(u.most, ifnull(f.most, u.most)) AS most,
    f.likely_least, f.likely_most
  FROM fact f JOIN (SELECT 'bp' AS unit, -10000 AS least, 10000 AS most UNION ALL SELECT 'flag', 0, 1
    UNION ALL SELECT 'count', 0, 900000000000000 UNION ALL SELECT 'cents', 0, 900000000000000) u ON u.unit = f.unit;

-- Only the title and the bounds may change: what is recorded was recorded in this unit.
CREATE TRIGGER fact_fixed BEFORE UPDATE ON fact
WHEN (NEW.kind, NEW.unit, NEW.subject) IS NOT (OLD.kind, OLD.unit, OLD.subject)
BEGIN SELECT RAISE(ABORT, 'fact_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('fact_id', 'shape', 'the id of the fact is not 1 to 60 small letters, digits, dots, underscores and hyphens',
    'het id van het feit bestaat niet uit 1 tot 60 kleine letters, cijfers, punten, underscores en streepjes',
    NULL, NULL,
    NULL, 'fact (word): an id with a capital'),
  ('fact_kind', 'shape', 'the fact is neither a state nor an award',
    'het feit is niet van de soort state of award',
    'choose state for what must be known either way, award for what counts once it is recorded',
    'kies state voor wat hoe dan ook bekend moet zijn, award voor wat pas telt als het is vastgelegd',
    NULL, 'fact (word): of kind gift'),
  ('fact_unit', 'shape', 'the unit of the fact is not bp, cents, count, flag or word',
    'de eenheid van het feit is niet bp, cents, count, flag of word', NULL, NULL,
    NULL, 'fact (word): in unit euro'),
  ('fact_subject', 'shape', 'the fact is about neither a provider nor a performance',
    'het feit gaat niet over een zorgaanbieder of een prestatie',
    'choose provider or performance', 'kies provider of performance',
    NULL, 'fact (word): about an office'),
  ('fact_fixed', 'state', 'the kind, the unit or the subject of a fact is changed',
    'de soort of de eenheid van een feit wordt gewijzigd, of waar het over gaat',
    'make a new fact: what is recorded was recorded in this unit',
    'maak een nieuw feit aan: wat is vastgelegd, is in deze eenheid vastgelegd',
    NULL, 'fact (word): a state becomes an award');

-- What a fact measured in words may be.
CREATE TABLE fact_word( -- policy
  fact TEXT NOT NULL
    CONSTRAINT fact_word_fact REFERENCES fact,
  word TEXT NOT NULL,
  CONSTRAINT fact_word_pk PRIMARY KEY(fact, word)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER fact_word_kept BEFORE DELETE ON fact_word
BEGIN SELECT RAISE(ABORT, 'fact_word_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('fact_word_fixed', 'state', 'a word that the fact can have is removed',
    'een woord dat het feit kan hebben, wordt verwijderd',
    'leave the word in place: it may be recorded already', 'laat het woord staan: het kan al zijn vastgelegd',
    NULL, 'word of a fact: removed');

-- value NULL withdraws the fact. known_on is the day the office knew it: of the rows that hold a day, the one
-- known last counts, so a newer view is a new row and the older one stays to answer what was believed before.
CREATE TABLE provider_fact(
  id INTEGER
    CONSTRAINT provider_fact_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT provider_fact_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT provider_fact_agb REFERENCES provider,
  fact TEXT NOT NULL
    CONSTRAINT provider_fact_fact REFERENCES fact,
  value ANY,
  valid_from TEXT NOT NULL
    CONSTRAINT provider_fact_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT provider_fact_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  known_on TEXT NOT NULL
    CONSTRAINT provider_fact_known_on CHECK(known_on IS date(known_on, '+0 days') AND known_on >= '1900'),
  evidence TEXT NOT NULL
    CONSTRAINT provider_fact_evidence CHECK(length(evidence) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT provider_fact_period CHECK(valid_to IS NULL OR valid_to > valid_from)
) STRICT;
CREATE INDEX provider_fact_find ON provider_fact(agb, office, fact);

CREATE TRIGGER provider_fact_new BEFORE INSERT ON provider_fact BEGIN
  SELECT RAISE(ABORT, 'provider_fact_subject') WHERE (SELECT f.subject FROM fact f WHERE f.id = NEW.fact)
    IS NOT 'provider';
  -- a number that is whole is taken as clients bind it, 9400.0 or '9400': the stamp (guard.c) makes it one
  SELECT RAISE(ABORT, 'provider_fact_value') WHERE NEW.value IS NOT NULL AND (
    SELECT CASE f.unit
      WHEN 'word' THEN EXISTS(SELECT 1 FROM fact_word w WHERE w.fact = f.id AND w.word IS NEW.value)
      ELSE CAST(NEW.value AS INTEGER) = NEW.value AND EXISTS(SELECT 1 FROM fact_range r
        WHERE r.fact = f.id AND CAST(NEW.value AS INTEGER) BETWEEN r.least AND r.most) END
    FROM fact f WHERE f.id = NEW.fact) IS NOT TRUE;
  SELECT RAISE(ABORT, 'provider_fact_overlap') FROM provider_fact o
    WHERE o.agb = NEW.agb AND o.office = NEW.office AND o.fact = NEW.fact AND o.known_on = NEW.known_on
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('provider_fact_subject', 'reference', 'the fact recorded about a provider does not exist, or is about performances',
    'het feit dat over een zorgaanbieder wordt vastgelegd, bestaat niet of gaat over prestaties',
    'record it in performance_fact', 'leg het vast in performance_fact',
    NULL, 'fact: about performances, recorded of a provider'),
  ('provider_fact_value', 'shape', 'the fact cannot have this value: another word, a flag of 2, a number out of bounds',
    'het feit kan deze waarde niet hebben: een ander woord, een ja/nee-waarde van 2, een getal buiten de grenzen',
    'choose a word of fact_word, or a whole number within the bounds of the fact (fact_range)',
    'kies een woord uit fact_word, of een heel getal binnen de grenzen van het feit (fact_range)',
    NULL, 'fact: a word it does not have'),
  ('provider_fact_known_on', 'shape',
    'the day on which the fact became known is not a day of the calendar, or lies before 1900',
    'de dag waarop het feit bekend werd, bestaat niet of ligt vóór 1900', NULL, NULL,
    NULL, 'fact: known on no day'),
  ('provider_fact_evidence', 'source', 'the fact has no evidence',
    'de onderbouwing van het feit ontbreekt',
    'say what it rests on: whoever reads the answer wants to know',
    'noem waar het feit op berust: wie het antwoord leest, vraagt ernaar',
    NULL, 'fact: without evidence'),
  ('provider_fact_overlap', 'order',
    'the fact already has a value for some of these days that became known on the same day',
    'het feit heeft op een deel van deze dagen al een waarde die op dezelfde dag bekend werd',
    'record the newer view as known on a later day (known_on)',
    'leg het nieuwere inzicht vast als later bekend geworden (known_on)',
    NULL, 'fact: two on one day known on one day');
