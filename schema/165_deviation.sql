-- Deviations: a person decides differently from what a document says, in the provider's favour, where the document
-- allows it.

-- favour: the side that is better for the provider. No document can lift the cap.
CREATE TABLE deviation_allowed( -- policy
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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('deviation_allowed_cap', 'sum', 'a document would allow a deviation from the cap or the maximum tariff',
    'een document zou afwijken van het plafond of het maximumtarief toestaan',
    'no document can allow that: the NZa tariff is a maximum',
    'geen document kan dat toestaan: het NZa-tarief is een maximum',
    'S1-029', 'deviation allowed: of the cap'),
  ('deviation_allowed_favour', 'shape', 'the side that is better for the provider is neither lower nor higher',
    'de kant die gunstig is voor de zorgaanbieder is niet lower of higher', NULL, NULL,
    NULL, 'deviation allowed: sideways'),
  ('deviation_allowed_ends', 'shape', 'the mark for a deviation that ends with the year is not 0 or 1',
    'of een afwijking met het jaar eindigt, is niet met 0 of 1 aangegeven', NULL, NULL,
    NULL, 'deviation allowed: that half ends'),
  ('deviation_allowed_paragraph', 'source', 'the paragraph that allows a deviation is empty',
    'de vindplaats van een toegestane afwijking is leeg', NULL, NULL,
    NULL, 'deviation allowed: on no paragraph');

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
      JOIN provision p ON p.id = NEW.provision AND p.topic = NEW.topic AND p.standing <> 'ambiguous'
    WHERE w.office = NEW.office AND w.topic = NEW.topic AND CASE w.favour WHEN 'lower' THEN NEW.value < p.value
      ELSE NEW.value > p.value AND (p.unit <> 'bp' OR NEW.value <= 10000) END);
  SELECT RAISE(ABORT, 'deviation_ends') FROM deviation_possible w WHERE w.office = NEW.office AND w.topic = NEW.topic
    AND (w.ends_with_year = 0 OR NEW.until <= NEW.year || '-12-31') IS NOT TRUE;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('deviation_topic', 'source', 'no document of the office, and no national one, allows a deviation on this topic',
    'geen document van het zorgkantoor en geen landelijk document staat afwijken op dit onderwerp toe',
    'deviation_possible lists what may be deviated from', 'in deviation_possible staat waarvan mag worden afgeweken',
    'S0-026, S2-058', 'deviation: for what no document allows'),
  ('deviation_year', 'shape', 'the year of a deviation lies outside 2015 to 2100',
    'het jaar van een afwijking ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'deviation: in 2014'),
  ('deviation_value', 'shape', 'the value of a deviation is below 0',
    'de waarde van een afwijking is lager dan 0', NULL, NULL,
    NULL, 'deviation: below zero'),
  ('deviation_favour', 'shape',
    'the value is above 100% or not better for the provider, or the provision is ambiguous or on another topic',
    'de waarde is boven 100% of niet gunstiger voor de aanbieder, of de bepaling is dubbelzinnig of over iets anders',
    NULL, NULL,
    'S0-026', 'deviation: against the provider'),
  ('deviation_motivation', 'source', 'the deviation is not motivated',
    'de afwijking is niet gemotiveerd',
    'write down why it was decided this way', 'schrijf op waarom zo is besloten',
    NULL, 'deviation: for no reason'),
  ('deviation_decided_by', 'source', 'the deviation does not say who decided',
    'bij de afwijking staat niet wie heeft besloten',
    'name who decided', 'noem wie heeft besloten',
    NULL, 'deviation: by nobody'),
  ('deviation_decided_on', 'shape', 'the day of the decision on a deviation is not a day of the calendar from 1900 on',
    'de datum van het besluit tot een afwijking is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'schrijf de dag als jjjj-mm-dd',
    NULL, 'deviation: on no day'),
  ('deviation_until', 'order', 'the last day of a deviation is not a day of the calendar, or lies before the decision',
    'de laatste dag van een afwijking is geen kalenderdag, of ligt vóór het besluit', NULL, NULL,
    NULL, 'deviation: that ends before it begins'),
  ('deviation_ends', 'order', 'the deviation lasts longer than its year, but has to end with it',
    'de afwijking duurt langer dan het jaar, terwijl zij met het jaar moet eindigen',
    'let it end on 31 December at the latest', 'laat de afwijking uiterlijk op 31 december eindigen',
    'Zilveren Kruis GZ policy 2024-2026, 3.11', 'deviation: that outlives the year'),
  ('deviation_once', 'key', 'the provider already has a deviation of this office on the topic and year',
    'voor deze zorgaanbieder heeft het zorgkantoor voor dit jaar al een afwijking op dit onderwerp', NULL, NULL,
    NULL, 'deviation: twice');
