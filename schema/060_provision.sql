-- What documents say: numbers with a topic, a scope and a period, and the steps of a tariff policy.

CREATE TABLE topic(
  id TEXT NOT NULL
    CONSTRAINT topic_pk PRIMARY KEY
    CONSTRAINT topic_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9._-]*'),
  unit TEXT NOT NULL
    CONSTRAINT topic_unit CHECK(unit = 'bp' OR unit = 'cents' OR unit = 'count' OR unit = 'days' OR unit = 'hours'
      OR unit = 'day' OR unit = 'wall' OR unit = 'flag'),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER topic_fixed BEFORE UPDATE ON topic WHEN NEW.unit IS NOT OLD.unit
BEGIN SELECT RAISE(ABORT, 'topic_fixed'); END;

-- Scope columns that are NULL apply to all. rank_override is the document's own "unless stated otherwise".
CREATE TABLE provision(
  id INTEGER
    CONSTRAINT provision_pk PRIMARY KEY,
  document TEXT NOT NULL
    CONSTRAINT provision_document REFERENCES document,
  topic TEXT NOT NULL
    CONSTRAINT provision_topic REFERENCES topic,
  sector TEXT
    CONSTRAINT provision_sector REFERENCES sector,
  provider_kind TEXT
    CONSTRAINT provision_provider_kind REFERENCES provider_kind,
  relation TEXT
    CONSTRAINT provision_relation REFERENCES relation,
  care_form TEXT
    CONSTRAINT provision_care_form REFERENCES care_form,
  performance TEXT
    CONSTRAINT provision_performance REFERENCES performance,
  provider TEXT
    CONSTRAINT provision_provider REFERENCES provider,
  value INTEGER NOT NULL,
  unit TEXT NOT NULL,
  valid_from TEXT NOT NULL
    CONSTRAINT provision_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT provision_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  rank_override INTEGER
    CONSTRAINT provision_rank_override CHECK(rank_override BETWEEN 0 AND 99),
  paragraph TEXT NOT NULL
    CONSTRAINT provision_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  corrects INTEGER
    CONSTRAINT provision_corrects REFERENCES provision
    CONSTRAINT provision_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT provision_period CHECK(valid_to IS NULL OR valid_to > valid_from),
  -- what a unit can hold: a percentage at most 100%, a day of the calendar, a moment of the day
  CONSTRAINT provision_value CHECK(CASE unit
    WHEN 'bp' THEN value BETWEEN -10000 AND 10000
    WHEN 'flag' THEN value BETWEEN 0 AND 1
    WHEN 'days' THEN value BETWEEN 0 AND 3660
    WHEN 'hours' THEN value BETWEEN 0 AND 87840
    WHEN 'day' THEN value BETWEEN 19000101 AND 99991231
      AND date(printf('%04d-%02d-%02d', value / 10000, value / 100 % 100, value % 100), '+0 days')
        IS printf('%04d-%02d-%02d', value / 10000, value / 100 % 100, value % 100)
    WHEN 'wall' THEN value BETWEEN 19960101000000 AND 99991231235959
      AND datetime(printf('%04d-%02d-%02d %02d:%02d:%02d', value / 10000000000, value / 100000000 % 100,
          value / 1000000 % 100, value / 10000 % 100, value / 100 % 100, value % 100), '+0 days')
        IS printf('%04d-%02d-%02d %02d:%02d:%02d', value / 10000000000, value / 100000000 % 100,
          value / 1000000 % 100, value / 10000 % 100, value / 100 % 100, value % 100)
    ELSE value BETWEEN 0 AND 900000000000000 END)
) STRICT;
-- general provisions are read a document at a time, those of one provider a provider at a time
CREATE UNIQUE INDEX provision_natural ON provision(document, ifnull(provider, ''), topic, ifnull(sector, ''),
  ifnull(provider_kind, ''), ifnull(relation, ''), ifnull(care_form, ''), ifnull(performance, ''), valid_from,
  ifnull(corrects, 0));
CREATE INDEX provision_of_provider ON provision(provider, topic) WHERE provider IS NOT NULL;
CREATE INDEX provision_of_topic ON provision(topic) WHERE provider IS NULL;

CREATE TRIGGER provision_new BEFORE INSERT ON provision BEGIN
  SELECT RAISE(ABORT, 'provision_unit') WHERE NEW.unit IS NOT (SELECT t.unit FROM topic t WHERE t.id = NEW.topic);
  SELECT RAISE(ABORT, 'provision_scope') WHERE NEW.provider_kind IS NOT NULL
    AND NEW.sector IS NOT (SELECT k.sector FROM provider_kind k WHERE k.id = NEW.provider_kind);
  SELECT RAISE(ABORT, 'provision_natural') FROM provision p
    WHERE p.document = NEW.document AND ifnull(p.provider, '') = ifnull(NEW.provider, '') AND p.topic = NEW.topic
      AND ifnull(p.sector, '') = ifnull(NEW.sector, '')
      AND ifnull(p.provider_kind, '') = ifnull(NEW.provider_kind, '')
      AND ifnull(p.relation, '') = ifnull(NEW.relation, '')
      AND ifnull(p.care_form, '') = ifnull(NEW.care_form, '')
      AND ifnull(p.performance, '') = ifnull(NEW.performance, '') AND p.valid_from = NEW.valid_from
      AND ifnull(p.corrects, 0) = ifnull(NEW.corrects, 0);
  SELECT RAISE(ABORT, 'provision_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT p.document = NEW.document AND p.topic = NEW.topic FROM provision p WHERE p.id = NEW.corrects) IS NOT TRUE;
  -- an agreement speaks for its own provider only, and says nothing more once it is signed
  SELECT RAISE(ABORT, 'provision_of_agreement') FROM document d WHERE d.id = NEW.document AND d.kind = 'agreement'
    AND NOT EXISTS(SELECT 1 FROM contract c
      WHERE c.document = d.id AND c.status = 'draft' AND c.agb = NEW.provider);
END;
