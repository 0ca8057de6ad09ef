-- What documents say: numbers with a topic, a scope and a period, and the steps of a tariff policy.

CREATE TABLE topic( -- policy
  id TEXT NOT NULL
    CONSTRAINT topic_pk PRIMARY KEY
    CONSTRAINT topic_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9._-]*'),
  unit TEXT NOT NULL
    CONSTRAINT topic_unit CHECK(unit = 'bp' OR unit = 'cents' OR unit = 'count' OR unit = 'days' OR unit = 'hours'
      OR unit = 'day' OR unit = 'wall' OR unit = 'flag'),
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER topic_fixed BEFORE UPDATE ON topic WHEN NEW.unit IS NOT OLD.unit
BEGIN SELECT RAISE(ABORT, 'topic_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('topic_id', 'shape', 'the id of the topic is not 1 to 60 small letters, digits, dots, underscores and hyphens',
    'het id van het onderwerp bestaat niet uit 1 tot 60 kleine letters, cijfers, punten, underscores en streepjes',
    NULL, NULL,
    NULL, 'topic: an id with a capital'),
  ('topic_unit', 'shape', 'the unit of the topic is not bp, cents, count, days, hours, day, wall or flag',
    'de eenheid van het onderwerp is niet bp, cents, count, days, hours, day, wall of flag', NULL, NULL,
    NULL, 'topic: in unit euro'),
  ('topic_fixed', 'state', 'the unit of a topic is changed',
    'de eenheid van een onderwerp wordt gewijzigd',
    'make a new topic: provisions state their value in this unit',
    'maak een nieuw onderwerp aan: bepalingen noemen hun waarde in deze eenheid',
    NULL, 'topic: another unit');

-- Scope columns that are NULL apply to all. rank_override is the document's own "unless stated otherwise".
CREATE TABLE provision( -- policy
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
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT provision_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('provision_rank_override', 'shape', 'the provision''s own rank (rank_override) is outside 0 to 99',
    'de eigen rang van de bepaling (rank_override) ligt onder 0 of boven 99',
    'leave it empty where the rank of the document applies', 'laat de eigen rang leeg als die van het document geldt',
    'S2-015', 'provision: a rank of its own of 100'),
  ('provision_paragraph', 'source', 'the provision does not say where in the document it is stated',
    'bij de bepaling ontbreekt de vindplaats in het document',
    'give the paragraph, or the heading where there is no number: every number has a source',
    'noem de paragraaf, of het kopje als er geen nummer is: elk getal heeft een bron',
    NULL, 'provision: without a place in the document'),
  ('provision_standing', 'shape', 'the standing of the provision is other than stated, reading or ambiguous',
    'de status van de bepaling is niet stated, reading of ambiguous', NULL, NULL,
    NULL, 'provision: of an unknown standing'),
  ('provision_value', 'shape', 'the unit cannot hold this value: above 100%, 30 February, 25 o''clock, a flag of 2',
    'de eenheid kan deze waarde niet hebben: meer dan 100%, 30 februari, 25 uur, een ja/nee-waarde van 2',
    'stay within 100% (the NZa tariff is a maximum), 3660 days or 87840 hours; other values are 0 or more',
    'blijf binnen 100% (het NZa-tarief is een maximum), 3660 dagen of 87840 uur; andere waarden zijn 0 of meer',
    'S2 2.1, S1-029', 'agreement: a percentage above 100%'),
  ('provision_unit', 'shape', 'the provision has a unit other than that of its topic, or the topic does not exist',
    'de bepaling heeft een andere eenheid dan het onderwerp, of het onderwerp bestaat niet',
    'take the unit of the topic: 95,8% is not an amount of money',
    'neem de eenheid van het onderwerp: 95,8% is geen geldbedrag',
    NULL, 'provision: in another unit'),
  ('provision_scope', 'reference', 'the provision names a kind of provider without its sector, or with another one',
    'de bepaling noemt een soort zorgaanbieder zonder de bijbehorende sector, of met een andere',
    'name the sector of the kind: it has a meaning in that sector only',
    'noem de sector van de soort: alleen daarbinnen heeft die betekenis',
    NULL, 'provision: for a kind of provider without its sector'),
  ('provision_natural', 'key', 'the document already states this topic for this scope and first day',
    'het document zegt hierover al iets: zelfde onderwerp, reikwijdte en ingangsdatum',
    'correct the provision that is there (corrects)', 'corrigeer de bepaling die er al is (corrects)',
    NULL, 'provision: said twice in one document'),
  ('provision_corrects', 'reference',
    'the correction names a provision that does not exist, or one of another document or topic',
    'de correctie verwijst naar een bepaling die er niet is, uit een ander document, of over een ander onderwerp',
    NULL, NULL,
    NULL, 'provision: a correction of another document''s'),
  ('provision_of_agreement', 'state',
    'the agreement is signed or not drawn up, or the provision is not for its own provider',
    'de overeenkomst is al ondertekend of nog niet opgesteld, of de bepaling geldt niet voor de eigen zorgaanbieder',
    'enter it while the agreement is a draft, for its provider: once signed, it binds its parties',
    'voer de bepaling in zolang de overeenkomst concept is: na ondertekening ligt vast wat de partijen bindt',
    NULL, 'agreement: a percentage after the signing');

-- What the library requires of a pack as a whole; no trigger checks it.
INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example,
  held_by) VALUES
  ('pack_overlap', 'order', 'two provisions of one document, topic, scope and rank differ on a day',
    'twee bepalingen van één document spreken elkaar op een dag tegen: zelfde onderwerp, reikwijdte en rang',
    'let the one end where the other begins: a document does not contradict itself',
    'laat de ene eindigen waar de andere begint: een document spreekt zichzelf niet tegen',
    NULL, '95% and 96% on tariff.nhc in one week', 'library'),
  ('pack_last_day', 'order', 'a provision or a rule ends a day before the next one begins, or before its document ends',
    'een bepaling of regel eindigt een dag voordat de volgende begint of het document eindigt',
    'give the first day on which it no longer holds: valid_to is not the last day',
    'geef de eerste dag waarop het niet meer geldt: valid_to is niet de laatste dag',
    NULL, 'one until 2024-12-31 and the next from 2025-01-01', 'library'),
  ('pack_outlives', 'order', 'a provision or a rule holds longer than its document',
    'een bepaling of regel geldt langer dan het document',
    'end it with its document, or leave its end open', 'laat het met het document eindigen, of laat het einde open',
    NULL, 'one until 2030 in a document until 2027', 'library'),
  ('pack_never', 'order', 'a rule of a tariff policy can never apply: not on a day of its document, or not in any case',
    'een regel van een tariefbeleid kan nooit gelden: op geen dag van het document, of in geen enkel geval',
    'look at its period, its relation and its conditions: it was meant to apply to something',
    'kijk naar de periode, de relatie en de voorwaarden: de regel is toch ergens voor bedoeld',
    NULL, 'a rule that begins after its document ends', 'library'),
  ('pack_gap', 'source', 'a tariff policy gives some cases a base and others none',
    'een tariefbeleid geeft voor sommige gevallen een basis en voor andere niet',
    'give the others a base too: an answer is decided, or says what is missing',
    'geef ook de andere gevallen een basis: een antwoord staat vast, of zegt wat ontbreekt',
    NULL, 'a base for existing providers only', 'library'),
  ('pack_overrules', 'order', 'a percentage ranks before the steps of a tariff policy, and sets all of them aside',
    'een percentage gaat in rang voor op de stappen van een tariefbeleid, en zet ze alle opzij',
    'to change one step restate it under its name (tariff_rule), to take one away strike its paragraph (strike)',
    'herhaal voor een andere stap die stap onder zijn naam (tariff_rule), of schrap de vindplaats ervan (strike)',
    NULL, '95% for existing providers in a nota to a policy with classes', 'library');
