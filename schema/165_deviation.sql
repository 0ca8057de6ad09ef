-- Deviations: a person decides otherwise than a document says, in the provider's favour, where the document allows it.

-- favour: the side that is better for the provider. The cap is no document's to lift.
CREATE TABLE deviation_allowed(
  topic TEXT NOT NULL
    CONSTRAINT deviation_allowed_topic REFERENCES topic
    CONSTRAINT deviation_allowed_cap CHECK(topic <> 'cap.agreements' AND topic <> 'tariff.maximum'),
  favour TEXT NOT NULL
    CONSTRAINT deviation_allowed_favour CHECK(favour = 'lower' OR favour = 'higher'),
  ends_with_year INTEGER NOT NULL DEFAULT 0
    CONSTRAINT deviation_allowed_ends CHECK(ends_with_year BETWEEN 0 AND 1),
  document TEXT NOT NULL
    CONSTRAINT deviation_allowed_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT deviation_allowed_paragraph CHECK(length(paragraph) > 0),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT deviation_allowed_pk PRIMARY KEY(topic, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE deviation(
  id INTEGER
    CONSTRAINT deviation_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT deviation_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT deviation_agb REFERENCES provider,
  topic TEXT NOT NULL
    CONSTRAINT deviation_of_topic REFERENCES topic,
  year INTEGER NOT NULL
    CONSTRAINT deviation_year CHECK(year BETWEEN 2015 AND 2100),
  provision INTEGER NOT NULL -- what it deviates from
    CONSTRAINT deviation_provision REFERENCES provision,
  value INTEGER NOT NULL
    CONSTRAINT deviation_value CHECK(value >= 0),
  motivation TEXT NOT NULL
    CONSTRAINT deviation_motivation CHECK(length(trim(motivation)) > 0),
  decided_by TEXT NOT NULL
    CONSTRAINT deviation_decided_by CHECK(length(trim(decided_by)) > 0),
  decided_on TEXT NOT NULL
    CONSTRAINT deviation_decided_on CHECK(decided_on IS date(decided_on, '+0 days') AND decided_on >= '1900'),
  until TEXT NOT NULL -- the last day
    CONSTRAINT deviation_until CHECK(until IS date(until, '+0 days') AND until >= decided_on),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT deviation_once UNIQUE(office, agb, topic, year)
) STRICT;

-- What the office's own document allows, or a national one.
CREATE VIEW deviation_possible AS
  SELECT o.id AS office, w.topic, w.favour, w.ends_with_year
  FROM deviation_allowed w JOIN document d ON d.id = w.document JOIN office o ON d.office IS NULL OR d.office = o.id;

CREATE TRIGGER deviation_new BEFORE INSERT ON deviation BEGIN
  SELECT RAISE(ABORT, 'deviation_topic') WHERE NOT EXISTS(SELECT 1 FROM deviation_possible w
    WHERE w.office = NEW.office AND w.topic = NEW.topic);
  SELECT RAISE(ABORT, 'deviation_favour') WHERE NOT EXISTS(SELECT 1 FROM deviation_possible w
      JOIN provision p ON p.id = NEW.provision AND p.topic = NEW.topic
    WHERE w.office = NEW.office AND w.topic = NEW.topic AND CASE w.favour WHEN 'lower' THEN NEW.value < p.value
      ELSE NEW.value > p.value AND (p.unit <> 'bp' OR NEW.value <= 10000) END);
  SELECT RAISE(ABORT, 'deviation_ends') FROM deviation_possible w WHERE w.office = NEW.office AND w.topic = NEW.topic
    AND (w.ends_with_year = 0 OR NEW.until <= NEW.year || '-12-31') IS NOT TRUE;
END;
