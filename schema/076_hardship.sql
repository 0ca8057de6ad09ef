-- The hardship clause (hardheidsclausule): what an office requires of a provider whose percentage does not cover its
-- cost, what the provider puts forward, and what was decided. What is granted is a provision of the agreement, for a
-- year.

-- The tests of a policy.
CREATE TABLE hardship_ground( -- policy
  document TEXT NOT NULL
    CONSTRAINT hardship_ground_document REFERENCES document,
  ground TEXT NOT NULL
    CONSTRAINT hardship_ground_id CHECK(length(ground) BETWEEN 1 AND 40 AND length(CAST(ground AS BLOB)) = length(ground)
      AND ground NOT GLOB '*[^a-z0-9-]*'),
  sector TEXT
    CONSTRAINT hardship_ground_sector REFERENCES sector,
  title TEXT NOT NULL
    CONSTRAINT hardship_ground_title CHECK(length(title) > 0),
  title_nl TEXT,
  paragraph TEXT NOT NULL
    CONSTRAINT hardship_ground_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT hardship_ground_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT hardship_ground_pk PRIMARY KEY(document, ground)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('hardship_ground_id', 'shape', 'the id of a test is not 1 to 40 characters out of a-z, 0-9 and -',
    'het id van een criterium bestaat niet uit 1 tot en met 40 tekens a-z, 0-9 of -', NULL, NULL,
    NULL, 'hardship test: with a capital'),
  ('hardship_ground_title', 'shape', 'the title of a test is empty',
    'de titel van een criterium is leeg', NULL, NULL,
    NULL, 'hardship test: without a title'),
  ('hardship_ground_paragraph', 'source', 'the test names no paragraph',
    'bij het criterium ontbreekt de vindplaats',
    'name the paragraph of the document that says so', 'noem de paragraaf van het document waarin het staat',
    NULL, 'hardship test: on no paragraph'),
  ('hardship_ground_standing', 'shape', 'the standing is other than stated, reading or ambiguous',
    'de status (standing) is niet stated, reading of ambiguous',
    'stated: the document says so; reading: so it was read; ambiguous: the document leaves it open',
    'stated: het document zegt het; reading: zo is het gelezen; ambiguous: het document laat het in het midden',
    NULL, 'hardship test: of an unknown standing');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('hardship_request_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'hardship request: in 2101'),
  ('hardship_request_asked', 'shape', 'the percentage asked for lies outside 0.01% to 100%',
    'het gevraagde percentage ligt niet tussen 0,01% en 100%',
    'ask for at most 100%: the NZa tariff is a maximum', 'vraag ten hoogste 100%: het NZa-tarief is een maximum',
    'S1-029', 'hardship request: for more than all'),
  ('hardship_request_contacted_on', 'shape',
    'the day of the talk with the care buyer is not a day of the calendar, from 1900 on',
    'de dag van het gesprek met de zorginkoper is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd, or leave it empty when there was no talk',
    'noteer de dag als jjjj-mm-dd, of laat het veld leeg als er geen gesprek is geweest',
    'S2-100', 'hardship request: after a talk on no day');

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

-- For which day, and as known on which, a request is: that of the year's beginning, as known on the day it was made in
-- Amsterdam (as in view today).
CREATE VIEW hardship_day AS
  SELECT r.id AS request, r.office, r.sector, r.year || '-01-01 ' AS day, r.known_on,
    unixepoch(r.known_on, '+1 day') - CASE WHEN r.known_on >= r.summer AND r.known_on < r.winter THEN 7200 ELSE 3600 END
      AS known_until
  FROM (SELECT *, date(requested_at + CASE WHEN requested_at >= unixepoch(summer, '+1 hour')
        AND requested_at < unixepoch(winter, '+1 hour') THEN 7200 ELSE 3600 END, 'unixepoch') AS known_on
    FROM (SELECT id, office, year, sector, requested_at,
        date(strftime('%Y', requested_at, 'unixepoch') || '-03-25', 'weekday 0') AS summer,
        date(strftime('%Y', requested_at, 'unixepoch') || '-10-25', 'weekday 0') AS winter
      FROM hardship_request)) r;

-- The tests that a request has to meet: those of the documents that speak for the office when the year begins, without those
-- that are struck (067) as known when it was made. Where several have a test, it is there once, from the one that says it
-- most clearly: the greatest as a word, stated.
CREATE VIEW hardship_asked AS
  SELECT q.request, q.ground, q.document, q.paragraph, max(CASE q.struck WHEN 1 THEN 'ambiguous' ELSE q.standing END)
    AS standing
  FROM (SELECT r.id AS request, g.ground, g.document, g.paragraph, g.standing,
      (SELECT min(s.place IS NULL OR s.struck_place IS NULL OR s.place = s.struck_place OR s.standing = 'ambiguous'
        OR (s.ranked_by <> s.struck_ranked_by AND (s.ranked = 'ambiguous' OR s.struck_ranked = 'ambiguous')))
      FROM strike_of_request s WHERE s.struck = g.document AND s.struck_paragraph = g.paragraph
        AND s.request = r.id AND (s.item IS NULL OR s.item = g.ground)
        AND ifnull(s.place <= s.struck_place, 1)) AS struck
    FROM hardship_request r JOIN hardship_ground g ON g.sector IS NULL OR g.sector = r.sector
      JOIN document d ON d.id = g.document
    WHERE (d.office IS NULL OR d.office = r.office) AND d.valid_from <= r.year || '-01-01'
      AND (d.valid_to IS NULL OR d.valid_to > r.year || '-01-01')) q
  WHERE q.struck IS NOT 0
  GROUP BY q.request, q.ground;

CREATE VIEW hardship_missing AS
  SELECT a.request, a.ground FROM hardship_asked a
  WHERE NOT EXISTS(SELECT 1 FROM hardship_argument x WHERE x.request = a.request AND x.ground = a.ground);

-- What a grant comes to, where the documents that speak for the office when the year begins say so themselves.
CREATE VIEW hardship_percentage AS
  SELECT r.id AS request, p.id AS provision, p.value, p.standing
  FROM hardship_request r CROSS JOIN document d ON d.kind <> 'agreement' AND (d.office IS NULL OR d.office = r.office)
    CROSS JOIN provision p ON p.document = d.id AND p.topic = 'hardship.percentage'
  WHERE (p.sector IS NULL OR p.sector = r.sector)
    AND r.year || '-01-01 ' BETWEEN max(d.valid_from, p.valid_from)
      AND min(ifnull(d.valid_to, '9999-99'), ifnull(p.valid_to, '9999-99'))
    AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id);

CREATE TRIGGER hardship_argument_new BEFORE INSERT ON hardship_argument BEGIN
  SELECT RAISE(ABORT, 'hardship_argument_ground') WHERE NOT EXISTS(SELECT 1 FROM hardship_asked a
    WHERE a.request = NEW.request AND a.ground = NEW.ground);
  SELECT RAISE(ABORT, 'hardship_decided') FROM hardship_decision d WHERE d.request = NEW.request;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('hardship_argument_ground', 'reference',
    'no document in force for the office when the year begins has this test for that sector',
    'geen document dat bij het begin van het jaar voor het zorgkantoor geldt, stelt dit criterium voor die sector',
    'look up which tests the request has to meet (hardship_asked)',
    'zoek op aan welke criteria het beroep moet voldoen (hardship_asked)',
    'S2-058, S3-066 to S3-069, S3-156, S3-158, S3-159', 'hardship argument: for a test that nobody requires'),
  ('hardship_argument_text', 'source', 'the argument is empty',
    'de onderbouwing is leeg',
    'say what the provider puts forward for the test', 'vermeld wat de zorgaanbieder bij het criterium aanvoert',
    NULL, 'hardship argument: that says nothing'),
  ('hardship_decided', 'state', 'an argument comes after the decision on the request',
    'er komt een onderbouwing bij nadat op het beroep is besloten', NULL, NULL,
    NULL, 'hardship argument: after the decision');

-- What is granted is a percentage of the provider's agreement with the office, and ends with the year.
CREATE TRIGGER hardship_decision_new BEFORE INSERT ON hardship_decision BEGIN
  SELECT RAISE(ABORT, 'hardship_decision_grounds') FROM hardship_missing m
    WHERE NEW.outcome = 'granted' AND m.request = NEW.request;
  SELECT RAISE(ABORT, 'hardship_decision_ambiguous') FROM hardship_asked a
    WHERE NEW.outcome = 'granted' AND a.request = NEW.request AND a.standing = 'ambiguous';
  SELECT RAISE(ABORT, 'hardship_decision_agreement') WHERE NEW.provision IS NOT NULL AND (
    SELECT p.topic = 'tariff.care' AND p.provider = r.agb AND p.sector = r.sector AND d.kind = 'agreement'
      AND d.office = r.office AND p.standing <> 'ambiguous'
    FROM hardship_request r JOIN provision p ON p.id = NEW.provision JOIN document d ON d.id = p.document
    WHERE r.id = NEW.request) IS NOT TRUE;
  SELECT RAISE(ABORT, 'hardship_decision_ends') WHERE NEW.provision IS NOT NULL AND (
    SELECT p.valid_from >= r.year || '-01-01' AND p.valid_to <= (r.year + 1) || '-01-01'
    FROM hardship_request r JOIN provision p ON p.id = NEW.provision WHERE r.id = NEW.request) IS NOT TRUE;
  SELECT RAISE(ABORT, 'hardship_decision_percentage') WHERE NEW.provision IS NOT NULL
    AND EXISTS(SELECT 1 FROM hardship_percentage s WHERE s.request = NEW.request)
    AND NOT EXISTS(SELECT 1 FROM hardship_percentage s JOIN provision p ON p.id = NEW.provision AND p.value = s.value
      WHERE s.request = NEW.request AND s.standing <> 'ambiguous');
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('hardship_decision_outcome', 'shape', 'the outcome is neither granted nor refused',
    'de uitkomst is geen toekenning (granted) of afwijzing (refused)', NULL, NULL,
    NULL, 'hardship decision: postponed'),
  ('hardship_decision_granted', 'reference', 'a grant names no provision, or a refusal names one',
    'bij een toekenning ontbreekt de bepaling, of bij een afwijzing staat er een',
    'first record what is granted, as a provision of the agreement',
    'leg eerst vast wat wordt toegekend, als bepaling van de overeenkomst',
    NULL, 'hardship decision: granted without a provision'),
  ('hardship_decision_grounds', 'source', 'a request is granted while some test has no argument',
    'het beroep wordt gehonoreerd terwijl bij een criterium de onderbouwing ontbreekt',
    'enter what is missing first (hardship_missing): the tests hold together',
    'vul eerst aan wat ontbreekt (hardship_missing): aan alle criteria moet zijn voldaan',
    'S3-066', 'hardship decision: with a test left out'),
  ('hardship_decision_ambiguous', 'source', 'a request is granted while a test that it has to meet is ambiguous',
    'het beroep wordt gehonoreerd terwijl een criterium waaraan het moet voldoen dubbelzinnig is',
    'hardship_asked names the test and the document; a later document can say it clearly',
    'in hardship_asked staan het criterium en het document; een later document kan het duidelijk zeggen',
    NULL, 'hardship decision: granted on an ambiguous test'),
  ('hardship_decision_agreement', 'reference',
    'what is granted is ambiguous, or not the care percentage of the provider and sector in its agreement with the office',
    'de bepaling is dubbelzinnig, of geen tariefpercentage voor die aanbieder en sector uit de overeenkomst met het kantoor',
    'record it in the agreement, on the topic tariff.care, for that provider and sector',
    'leg het vast in de overeenkomst, bij het onderwerp tariff.care, voor die zorgaanbieder en sector',
    'S2-058', 'hardship decision: granted by a policy'),
  ('hardship_decision_ends', 'order', 'what is granted does not begin and end within the year of the request',
    'wat wordt toegekend, begint en eindigt niet binnen het jaar van het beroep',
    'let it hold for that year alone: its valid_to is 1 January of the next year at the latest',
    'laat het alleen voor dat jaar gelden: valid_to is uiterlijk 1 januari van het volgende jaar',
    'Zilveren Kruis GZ policy 2024-2026, 3.11', 'hardship decision: granted for ever'),
  ('hardship_decision_percentage', 'source', 'another percentage is granted than the one that the policy sets',
    'er wordt een ander tariefpercentage toegekend dan het beleid bepaalt',
    'grant that one (hardship_percentage); a later document can set another',
    'ken dat percentage toe (hardship_percentage); een later document kan een ander bepalen',
    'S3-157', 'hardship decision: another percentage than the policy sets'),
  ('hardship_decision_motivation', 'source', 'the decision has no motivation',
    'het besluit is niet gemotiveerd',
    'say why it was decided this way', 'vermeld waarom zo is besloten',
    NULL, 'hardship decision: for no reason'),
  ('hardship_decision_decided_by', 'source', 'the decision does not say who made it',
    'bij het besluit staat niet wie het heeft genomen',
    'name who decided: the registry does not', 'noem wie besloot: het register beslist niet zelf',
    NULL, 'hardship decision: by nobody'),
  ('hardship_decision_decided_on', 'shape', 'the day of the decision is not a day of the calendar, from 1900 on',
    'de dag van het besluit is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'noteer de dag als jjjj-mm-dd',
    NULL, 'hardship decision: on no day');
