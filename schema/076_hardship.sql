-- The hardship clause (hardheidsclausule): what an office asks of a provider whose percentage does not cover its cost, what
-- the provider puts forward, and what was decided. What is granted is a provision of the agreement, for a year.

-- The tests of a policy.
CREATE TABLE hardship_ground(
  document TEXT NOT NULL
    CONSTRAINT hardship_ground_document REFERENCES document,
  ground TEXT NOT NULL
    CONSTRAINT hardship_ground_id CHECK(length(ground) BETWEEN 1 AND 40 AND length(CAST(ground AS BLOB)) = length(ground)
      AND ground NOT GLOB '*[^a-z0-9-]*'),
  sector TEXT
    CONSTRAINT hardship_ground_sector REFERENCES sector,
  title TEXT NOT NULL
    CONSTRAINT hardship_ground_title CHECK(length(title) > 0),
  paragraph TEXT NOT NULL
    CONSTRAINT hardship_ground_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT hardship_ground_pk PRIMARY KEY(document, ground)
) STRICT, WITHOUT ROWID;

CREATE TABLE hardship_request(
  id INTEGER
    CONSTRAINT hardship_request_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT hardship_request_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT hardship_request_agb REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT hardship_request_year CHECK(year BETWEEN 2015 AND 2100),
  sector TEXT NOT NULL
    CONSTRAINT hardship_request_sector REFERENCES sector,
  asked_bp INTEGER NOT NULL -- the care percentage that would cover the cost
    CONSTRAINT hardship_request_asked CHECK(asked_bp BETWEEN 1 AND 10000),
  contacted_on TEXT -- when the provider talked to its care buyer; NULL = it did not
    CONSTRAINT hardship_request_contacted_on CHECK(contacted_on IS date(contacted_on, '+0 days')
      AND contacted_on >= '1900'),
  requested_at INTEGER NOT NULL, -- Unix seconds
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX hardship_request_of_provider ON hardship_request(office, agb, year);

-- What the provider puts forward for a test.
CREATE TABLE hardship_argument(
  request INTEGER NOT NULL
    CONSTRAINT hardship_argument_request REFERENCES hardship_request,
  ground TEXT NOT NULL,
  argument TEXT NOT NULL
    CONSTRAINT hardship_argument_text CHECK(length(trim(argument)) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT hardship_argument_pk PRIMARY KEY(request, ground)
) STRICT, WITHOUT ROWID;

CREATE TABLE hardship_decision(
  request INTEGER NOT NULL
    CONSTRAINT hardship_decision_pk PRIMARY KEY
    CONSTRAINT hardship_decision_request REFERENCES hardship_request,
  outcome TEXT NOT NULL
    CONSTRAINT hardship_decision_outcome CHECK(outcome = 'granted' OR outcome = 'refused'),
  provision INTEGER -- what is granted
    CONSTRAINT hardship_decision_provision REFERENCES provision,
  motivation TEXT NOT NULL
    CONSTRAINT hardship_decision_motivation CHECK(length(trim(motivation)) > 0),
  decided_by TEXT NOT NULL
    CONSTRAINT hardship_decision_decided_by CHECK(length(trim(decided_by)) > 0),
  decided_on TEXT NOT NULL
    CONSTRAINT hardship_decision_decided_on CHECK(decided_on IS date(decided_on, '+0 days') AND decided_on >= '1900'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT hardship_decision_granted CHECK((outcome = 'granted') = (provision IS NOT NULL))
) STRICT;

-- The tests that a request has to meet: those of the documents that speak for the office when the year begins.
CREATE VIEW hardship_asked AS
  SELECT DISTINCT r.id AS request, g.ground
  FROM hardship_request r JOIN hardship_ground g ON g.sector IS NULL OR g.sector = r.sector
    JOIN document d ON d.id = g.document
  WHERE (d.office IS NULL OR d.office = r.office) AND d.valid_from <= r.year || '-01-01'
    AND (d.valid_to IS NULL OR d.valid_to > r.year || '-01-01');

CREATE VIEW hardship_missing AS
  SELECT a.request, a.ground FROM hardship_asked a
  WHERE NOT EXISTS(SELECT 1 FROM hardship_argument x WHERE x.request = a.request AND x.ground = a.ground);

CREATE TRIGGER hardship_argument_new BEFORE INSERT ON hardship_argument BEGIN
  SELECT RAISE(ABORT, 'hardship_argument_ground') WHERE NOT EXISTS(SELECT 1 FROM hardship_asked a
    WHERE a.request = NEW.request AND a.ground = NEW.ground);
  SELECT RAISE(ABORT, 'hardship_decided') FROM hardship_decision d WHERE d.request = NEW.request;
END;

-- What is granted is a percentage of the provider's agreement with the office, and ends with the year.
CREATE TRIGGER hardship_decision_new BEFORE INSERT ON hardship_decision BEGIN
  SELECT RAISE(ABORT, 'hardship_decision_grounds') FROM hardship_missing m
    WHERE NEW.outcome = 'granted' AND m.request = NEW.request;
  SELECT RAISE(ABORT, 'hardship_decision_agreement') WHERE NEW.provision IS NOT NULL AND (
    SELECT p.topic = 'tariff.care' AND p.provider = r.agb AND p.sector = r.sector AND d.kind = 'agreement'
      AND d.office = r.office
    FROM hardship_request r JOIN provision p ON p.id = NEW.provision JOIN document d ON d.id = p.document
    WHERE r.id = NEW.request) IS NOT TRUE;
  SELECT RAISE(ABORT, 'hardship_decision_ends') WHERE NEW.provision IS NOT NULL AND (
    SELECT p.valid_from >= r.year || '-01-01' AND p.valid_to <= (r.year + 1) || '-01-01'
    FROM hardship_request r JOIN provision p ON p.id = NEW.provision WHERE r.id = NEW.request) IS NOT TRUE;
END;
