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

-- The facts that rules ask about, of a provider or of a performance. A 'state' decides an answer and must be known either way: without it the
-- answer is undecided. An 'award' counts only when it is recorded.
CREATE TABLE fact(
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
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Only the title may change: what is recorded was recorded in this unit.
CREATE TRIGGER fact_fixed BEFORE UPDATE ON fact
WHEN (NEW.kind, NEW.unit, NEW.subject) IS NOT (OLD.kind, OLD.unit, OLD.subject)
BEGIN SELECT RAISE(ABORT, 'fact_fixed'); END;

-- What a fact measured in words may be.
CREATE TABLE fact_word(
  fact TEXT NOT NULL
    CONSTRAINT fact_word_fact REFERENCES fact,
  word TEXT NOT NULL,
  CONSTRAINT fact_word_pk PRIMARY KEY(fact, word)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER fact_word_kept BEFORE DELETE ON fact_word
BEGIN SELECT RAISE(ABORT, 'fact_word_fixed'); END;

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
  SELECT RAISE(ABORT, 'provider_fact_value') WHERE NEW.value IS NOT NULL AND (
    SELECT CASE f.unit
      WHEN 'word' THEN EXISTS(SELECT 1 FROM fact_word w WHERE w.fact = f.id AND w.word IS NEW.value)
      WHEN 'flag' THEN typeof(NEW.value) = 'integer' AND (NEW.value = 0 OR NEW.value = 1)
      WHEN 'bp' THEN typeof(NEW.value) = 'integer' AND NEW.value BETWEEN -10000 AND 10000
      ELSE typeof(NEW.value) = 'integer' AND NEW.value BETWEEN 0 AND 900000000000000 END
    FROM fact f WHERE f.id = NEW.fact) IS NOT TRUE;
  SELECT RAISE(ABORT, 'provider_fact_overlap') FROM provider_fact o
    WHERE o.agb = NEW.agb AND o.office = NEW.office AND o.fact = NEW.fact AND o.known_on = NEW.known_on
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;
