-- What happens to an agreement after its signing: the office extends it, and its parts are accepted. It counts through
-- its extended end wherever its period matters.

-- Each extension goes on where the agreement ended. It names what allows it and how long it is.
CREATE TABLE contract_extension(
  contract INTEGER NOT NULL
    CONSTRAINT contract_extension_contract REFERENCES contract,
  number INTEGER NOT NULL
    CONSTRAINT contract_extension_number CHECK(number BETWEEN 1 AND 9),
  valid_to TEXT NOT NULL
    CONSTRAINT contract_extension_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  allowed_by INTEGER NOT NULL
    CONSTRAINT contract_extension_allowed_by REFERENCES provision,
  length_by INTEGER NOT NULL
    CONSTRAINT contract_extension_length_by REFERENCES provision,
  decided_by TEXT NOT NULL
    CONSTRAINT contract_extension_decided_by CHECK(length(trim(decided_by)) > 0),
  decided_on TEXT NOT NULL
    CONSTRAINT contract_extension_decided_on CHECK(decided_on IS date(decided_on, '+0 days') AND decided_on >= '1900'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT contract_extension_pk PRIMARY KEY(contract, number)
) STRICT, WITHOUT ROWID;

CREATE VIEW contract_period AS
  SELECT c.id AS contract, c.office, c.agb, c.status, c.document, c.valid_from,
    ifnull((SELECT max(e.valid_to) FROM contract_extension e WHERE e.contract = c.id), c.valid_to) AS valid_to,
    (SELECT count(*) FROM contract_extension e WHERE e.contract = c.id) AS extensions
  FROM contract c;

CREATE TRIGGER contract_extension_new BEFORE INSERT ON contract_extension BEGIN
  SELECT RAISE(ABORT, 'contract_extension_signed') WHERE (SELECT c.status = 'signed' AND c.signed_on <= NEW.decided_on
    FROM contract c WHERE c.id = NEW.contract) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_order') WHERE NEW.number IS NOT (SELECT p.extensions + 1
    FROM contract_period p WHERE p.contract = NEW.contract);
  SELECT RAISE(ABORT, 'contract_extension_late') WHERE (SELECT NEW.decided_on < p.valid_to
    FROM contract_period p WHERE p.contract = NEW.contract) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_allowed') WHERE (
    SELECT p.topic = 'contract.extensions' AND p.standing <> 'ambiguous' AND NEW.number <= p.value
      AND ifnull(d.known_from, d.published_on) <= NEW.decided_on
      AND (d.office IS NULL OR d.office = c.office) AND (p.provider IS NULL OR p.provider = c.agb)
    FROM provision p JOIN document d ON d.id = p.document JOIN contract c ON c.id = NEW.contract
    WHERE p.id = NEW.allowed_by) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_length') WHERE (
    SELECT p.topic = 'contract.extension_years' AND p.standing <> 'ambiguous'
      AND ifnull(d.known_from, d.published_on) <= NEW.decided_on
      AND (d.office IS NULL OR d.office = c.office) AND (p.provider IS NULL OR p.provider = c.agb)
      AND NEW.valid_to = date(c.valid_to, '+' || p.value || ' years')
    FROM provision p JOIN document d ON d.id = p.document JOIN contract_period c ON c.contract = NEW.contract
    WHERE p.id = NEW.length_by) IS NOT TRUE;
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('contract_extension_number', 'shape', 'the number of the extension is outside 1 to 9',
    'het nummer van de verlenging ligt onder 1 of boven 9', NULL, NULL,
    NULL, 'extension: the tenth'),
  ('contract_extension_order', 'order', 'the extension is not the next one of the agreement',
    'de verlenging is niet de eerstvolgende van de overeenkomst',
    'look up how many there are (contract_period)', 'zoek op hoeveel verlengingen er al zijn (contract_period)',
    'S3-091 to S3-093', 'extension: that leaves one out'),
  ('contract_extension_signed', 'state',
    'the agreement does not exist, is a draft, or was signed after the extension was decided',
    'de overeenkomst bestaat niet, is een concept, of is pas na het besluit tot verlenging ondertekend',
    'sign the agreement first', 'onderteken eerst de overeenkomst',
    NULL, 'extension: of a draft'),
  ('contract_extension_late', 'order',
    'the extension was decided when the agreement had ended, or the agreement has no end',
    'tot de verlenging is besloten toen de overeenkomst al was geëindigd, of de overeenkomst heeft geen einddatum',
    'make a new agreement: what has ended is not extended',
    'sluit een nieuwe overeenkomst: wat is geëindigd, wordt niet verlengd',
    NULL, 'extension: after the end'),
  ('contract_extension_allowed', 'source',
    'the provision does not allow it: other topic, fewer extensions, published later, for another, or ambiguous',
    'de bepaling staat de verlenging niet toe: ander onderwerp, minder, later gepubliceerd, voor een ander of dubbelzinnig',
    'name a provision on contract.extensions that allows this many and was published by the day of decision',
    'noem een bepaling over contract.extensions die er zoveel toestaat en op de dag van het besluit gepubliceerd was',
    'S3-091 to S3-093, S3-096, S3-179', 'extension: a third time'),
  ('contract_extension_length', 'order',
    'the new end is not that of a clear provision on contract.extension_years for this provider, published by then',
    'de einddatum volgt niet uit een duidelijke, toen gepubliceerde bepaling over contract.extension_years voor de aanbieder',
    'add the years of the provision to the present end (contract_period)',
    'tel de jaren uit de bepaling op bij de huidige einddatum (contract_period)',
    'S3-091 to S3-093, S3-096, S3-179', 'extension: for two years'),
  ('contract_extension_decided_by', 'source', 'the extension does not say who decided',
    'bij de verlenging ontbreekt wie heeft besloten',
    'name who decided it: the office alone decides', 'noem wie heeft besloten: alleen het zorgkantoor besluit',
    NULL, 'extension: by nobody'),
  ('contract_extension_decided_on', 'shape',
    'the day on which the extension was decided is not a day of the calendar, or lies before 1900',
    'de dag van het besluit tot verlenging bestaat niet of ligt vóór 1900', NULL, NULL,
    NULL, 'extension: on no day');

-- An agreement exists when both sides accepted it and its budget form is with the NZa.
CREATE TABLE contract_acceptance(
  contract INTEGER NOT NULL
    CONSTRAINT contract_acceptance_contract REFERENCES contract,
  part TEXT NOT NULL
    CONSTRAINT contract_acceptance_part CHECK(part = 'office' OR part = 'provider' OR part = 'budget-form'),
  accepted_by TEXT NOT NULL
    CONSTRAINT contract_acceptance_by CHECK(length(trim(accepted_by)) > 0),
  accepted_at INTEGER NOT NULL, -- Unix seconds
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT contract_acceptance_pk PRIMARY KEY(contract, part)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('contract_acceptance_part', 'shape', 'what is accepted is not office, provider or budget-form',
    'wat is geaccordeerd, is niet office, provider of budget-form', NULL, NULL,
    'Zilveren Kruis GZ policy 2024-2026, 6.13', 'acceptance: of another part'),
  ('contract_acceptance_by', 'source', 'the acceptance does not say who accepted',
    'bij het akkoord ontbreekt wie het heeft gegeven', NULL, NULL,
    NULL, 'acceptance: by nobody');

-- What an agreement still lacks to exist; 'signature': it is a draft.
CREATE VIEW contract_lack AS
  SELECT c.id AS contract, c.office, c.agb, p.part
  FROM contract c JOIN (SELECT 'signature' AS part UNION ALL SELECT 'office' UNION ALL SELECT 'provider'
    UNION ALL SELECT 'budget-form') p
  WHERE CASE p.part WHEN 'signature' THEN c.status = 'draft' ELSE NOT EXISTS(SELECT 1 FROM contract_acceptance a
    WHERE a.contract = c.id AND a.part = p.part) END;

-- What follows from an agreement that was signed and held for all of a year: in the next one the provider is existing. With
-- the relation that is recorded for the first day of that year, as known now; NULL: none.
CREATE VIEW relation_agreed AS
  WITH RECURSIVE y(year) AS (SELECT 2016 UNION ALL SELECT year + 1 FROM y WHERE year < 2100)
  SELECT p.office, p.agb, y.year, 'existing' AS relation, p.document,
    'agreement ' || p.document || ', for all of ' || (y.year - 1) AS evidence,
    (SELECT f.value FROM provider_fact f WHERE f.office = p.office AND f.agb = p.agb AND f.fact = 'relation'
      AND f.valid_from <= y.year || '-01-01' AND (f.valid_to IS NULL OR y.year || '-01-01' < f.valid_to)
      ORDER BY f.known_on DESC, f.id DESC LIMIT 1) AS recorded
  FROM contract_period p CROSS JOIN y
  WHERE p.status = 'signed' AND p.valid_from <= (y.year - 1) || '-01-01'
    AND (p.valid_to >= y.year || '-01-01'
      OR p.valid_to IS NULL AND y.year <= substr((SELECT n.day FROM today n), 1, 4) + 1);

-- What the library checks at the signing, because it depends on which provision prevails; no trigger does.
INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example,
  held_by) VALUES
  ('contract_term', 'order', 'the agreement is signed for longer than a document allows, or without an end',
    'de overeenkomst wordt ondertekend voor langer dan een document toestaat, of zonder einddatum',
    'let it end with the term; what comes after is an extension (contract_extension)',
    'laat de overeenkomst eindigen met de termijn; daarna komt een verlenging (contract_extension)',
    'S2-099, S3-091 to S3-093, S3-096, S3-179', 'three years and a day at CZ from 2024',
    'library'),
  ('contract_enrolment', 'source',
    'the agreement is signed while the enrolment that a document requires is not complete',
    'de overeenkomst wordt ondertekend terwijl de inschrijving die een document vereist, niet compleet is',
    'register the annex that is missing (enrolment)', 'registreer de bijlage die ontbreekt (enrolment)',
    'S2-095 to S2-098', 'an agreement for 2023 without an annex', 'library');
