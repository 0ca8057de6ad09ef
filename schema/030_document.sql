-- Documents and the order in which they prevail. What counts is never edited: a correction is a new row that
-- names the one it corrects, and counts from the day it was recorded.

-- office NULL = national. An agreement has no day of publication until its contract is signed. The day of publication
-- decides which of two documents is the newer; known_from is the day from which the document was known where that is
-- earlier, as of a text whose day of publication had to be taken late. NULL = from its publication.
CREATE TABLE document( -- policy
  id TEXT NOT NULL
    CONSTRAINT document_pk PRIMARY KEY
    CONSTRAINT document_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9.-]*'),
  office TEXT
    CONSTRAINT document_office REFERENCES office,
  kind TEXT NOT NULL
    CONSTRAINT document_kind CHECK(kind = 'regulation' OR kind = 'judgment' OR kind = 'agreement'
      OR kind = 'nota-van-inlichtingen' OR kind = 'nota-van-wijzigingen' OR kind = 'supplement'
      OR kind = 'regional-policy' OR kind = 'national-framework'),
  title TEXT NOT NULL,
  title_nl TEXT,
  published_on TEXT
    CONSTRAINT document_published_on CHECK(published_on IS date(published_on, '+0 days') AND published_on >= '1900'),
  known_from TEXT
    CONSTRAINT document_known_from CHECK(known_from IS NULL OR (known_from IS date(known_from, '+0 days')
      AND known_from >= '1900')),
  valid_from TEXT NOT NULL
    CONSTRAINT document_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT document_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  source TEXT,
  note TEXT,
  note_nl TEXT,
  corrects TEXT
    CONSTRAINT document_corrects REFERENCES document
    CONSTRAINT document_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT document_period CHECK(valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT document_known_before CHECK(known_from IS NULL OR (known_from <= published_on) IS TRUE),
  CONSTRAINT document_unpublished CHECK(published_on IS NOT NULL OR kind = 'agreement'),
  CONSTRAINT document_agreement_office CHECK(office IS NOT NULL OR kind <> 'agreement')
) STRICT, WITHOUT ROWID;
-- the documents that are for everybody, found without passing all the agreements
CREATE INDEX document_general ON document(office) WHERE kind <> 'agreement';

CREATE TRIGGER document_new BEFORE INSERT ON document BEGIN
  SELECT RAISE(ABORT, 'document_unsigned') WHERE NEW.kind = 'agreement' AND NEW.published_on IS NOT NULL;
  SELECT RAISE(ABORT, 'document_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT d.office IS NEW.office AND d.kind = NEW.kind AND d.kind <> 'agreement'
    FROM document d WHERE d.id = NEW.corrects) IS NOT TRUE;
END;

-- Only the stamp of recording, once, and the publication of an agreement by its signing, or by the correction of its day.
CREATE TRIGGER document_fixed BEFORE UPDATE ON document
WHEN ((NEW.id, NEW.office, NEW.kind, NEW.title, NEW.title_nl, NEW.known_from, NEW.valid_from, NEW.valid_to, NEW.source,
      NEW.note, NEW.note_nl, NEW.corrects)
    IS (OLD.id, OLD.office, OLD.kind, OLD.title, OLD.title_nl, OLD.known_from, OLD.valid_from, OLD.valid_to, OLD.source,
      OLD.note, OLD.note_nl, OLD.corrects)
  AND ((OLD.recorded_at = 0 AND NEW.recorded_at > 0 AND NEW.published_on IS OLD.published_on)
    OR (OLD.kind = 'agreement' AND NEW.recorded_at IS OLD.recorded_at AND NEW.published_on IS NOT NULL
      AND NEW.published_on IS (SELECT c.signed_on FROM contract c WHERE c.document = OLD.id)))) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'document_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('document_id', 'shape', 'the id of the document is not 1 to 60 small letters, digits, dots and hyphens',
    'het id van het document bestaat niet uit 1 tot 60 kleine letters, cijfers, punten en streepjes', NULL, NULL,
    NULL, 'document: an id in capitals'),
  ('document_kind', 'shape', 'the document is of a kind that the order of rank does not know',
    'het document is van een soort die de rangorde niet kent',
    'choose regulation, judgment, agreement, nota-van-inlichtingen, nota-van-wijzigingen, supplement, '
      || 'regional-policy or national-framework',
    'kies regulation, judgment, agreement, nota-van-inlichtingen, nota-van-wijzigingen, supplement, '
      || 'regional-policy of national-framework',
    'S2-010 to S2-014', 'document: of kind rumour'),
  ('document_published_on', 'shape', 'the day of publication is not a day of the calendar, or lies before 1900',
    'de publicatiedatum bestaat niet of ligt vóór 1900',
    'write it as yyyy-mm-dd: the document is known from that day on',
    'noteer de datum als jjjj-mm-dd: vanaf die dag is het document bekend',
    NULL, 'document: published on no day'),
  ('document_known_from', 'shape',
    'the day from which the document is known is not a day of the calendar, or lies before 1900',
    'de dag vanaf wanneer het document bekend is, bestaat niet of ligt vóór 1900',
    'write it as yyyy-mm-dd, or leave it out: known from the day of publication',
    'noteer de datum als jjjj-mm-dd of laat hem weg: bekend vanaf de publicatiedatum',
    'S0-003, S0-044, S1-034', 'document: known on no day'),
  ('document_known_before', 'order', 'the document is known only after its publication',
    'het document is pas na de publicatie bekend',
    'leave the day out: what is published is known', 'laat de datum weg: wat gepubliceerd is, is bekend',
    'S0-003, S0-044, S1-034', 'document: known after its publication'),
  ('document_unpublished', 'source', 'a document other than an agreement has no day of publication',
    'een document dat geen overeenkomst is, heeft geen publicatiedatum',
    'give the day of publication: what is not published binds nobody',
    'vul de publicatiedatum in: wat niet gepubliceerd is, bindt niemand',
    NULL, 'document: not published'),
  ('document_agreement_office', 'shape', 'the agreement has no office',
    'bij de overeenkomst ontbreekt het zorgkantoor',
    'name the office: an agreement is with somebody', 'noem het zorgkantoor: een overeenkomst heeft een wederpartij',
    NULL, 'document: an agreement of no office'),
  ('document_unsigned', 'state', 'the document of an agreement is entered with a day of publication',
    'het document van een overeenkomst wordt ingevoerd met een publicatiedatum',
    'leave the day out: its contract publishes it, by being signed',
    'laat de datum weg: door de ondertekening wordt de overeenkomst openbaar',
    NULL, 'document: an agreement published at once'),
  ('document_corrects', 'reference',
    'the correction names a document that does not exist, an agreement, or one of another office or kind',
    'de correctie noemt een document dat er niet is, een overeenkomst is, of van een ander zorgkantoor of soort is',
    'amend a signed agreement by a new one', 'wijzig een ondertekende overeenkomst met een nieuwe overeenkomst',
    NULL, 'document: a correction of another kind'),
  ('document_fixed', 'state', 'a document is changed other than by the signing of its agreement, or is removed',
    'een document wordt verwijderd, of anders gewijzigd dan door de overeenkomst te ondertekenen',
    'enter a correction as a new document that names this one (corrects)',
    'leg een correctie vast als nieuw document dat naar dit document verwijst (corrects)',
    NULL, 'document: another period');

-- The lowest rank prevails. office NULL = the national order, used where an office has none of its own.
CREATE TABLE rank_order( -- policy
  id INTEGER
    CONSTRAINT rank_order_pk PRIMARY KEY,
  office TEXT
    CONSTRAINT rank_order_office REFERENCES office,
  kind TEXT NOT NULL
    CONSTRAINT rank_order_kind CHECK(kind = 'regulation' OR kind = 'judgment' OR kind = 'agreement'
      OR kind = 'nota-van-inlichtingen' OR kind = 'nota-van-wijzigingen' OR kind = 'supplement'
      OR kind = 'regional-policy' OR kind = 'national-framework'),
  rank INTEGER NOT NULL
    CONSTRAINT rank_order_rank CHECK(rank BETWEEN 0 AND 99),
  valid_from TEXT NOT NULL
    CONSTRAINT rank_order_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT rank_order_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  document TEXT NOT NULL
    CONSTRAINT rank_order_document REFERENCES document,
  paragraph TEXT NOT NULL
    CONSTRAINT rank_order_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT rank_order_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  corrects INTEGER
    CONSTRAINT rank_order_corrects REFERENCES rank_order
    CONSTRAINT rank_order_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT rank_order_period CHECK(valid_to IS NULL OR valid_to > valid_from)
) STRICT;
CREATE INDEX rank_order_find ON rank_order(office, kind);

-- One rank at a time for a kind of document: the row that a correction names is replaced, every other row remains.
CREATE TRIGGER rank_order_new BEFORE INSERT ON rank_order BEGIN
  SELECT RAISE(ABORT, 'rank_order_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT o.office IS NEW.office AND o.kind = NEW.kind FROM rank_order o WHERE o.id = NEW.corrects) IS NOT TRUE;
  SELECT RAISE(ABORT, 'rank_order_overlap') FROM rank_order o
    WHERE o.office IS NEW.office AND o.kind = NEW.kind AND o.id IS NOT NEW.corrects
      AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = o.id)
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('rank_order_kind', 'shape', 'the order of rank names a kind of document that is not known',
    'de rangorde noemt een onbekend soort document',
    'choose regulation, judgment, agreement, nota-van-inlichtingen, nota-van-wijzigingen, supplement, '
      || 'regional-policy or national-framework',
    'kies regulation, judgment, agreement, nota-van-inlichtingen, nota-van-wijzigingen, supplement, '
      || 'regional-policy of national-framework',
    'S2-010 to S2-014', 'rank: of kind rumour'),
  ('rank_order_rank', 'shape', 'the rank of a kind of document is outside 0 to 99',
    'de plaats van een soort document in de rangorde ligt onder 0 of boven 99', NULL, NULL,
    'S2-010 to S2-014', 'rank: 100'),
  ('rank_order_paragraph', 'source', 'the order of rank does not say where in the document it is stated',
    'bij de rangorde ontbreekt de vindplaats in het document',
    'give the paragraph: the order of rank is cited too',
    'noem de paragraaf: naar de rangorde wordt zelf ook verwezen',
    NULL, 'rank: without a place in the document'),
  ('rank_order_standing', 'shape', 'the standing of the order of rank is other than stated, reading or ambiguous',
    'de status van de rangorde is niet stated, reading of ambiguous', NULL, NULL,
    NULL, 'rank_order: of an unknown standing'),
  ('rank_order_overlap', 'order', 'a kind of document has a second rank on the same day, at one office or nationally',
    'een soort document krijgt op dezelfde dag een tweede plaats in de rangorde, bij een zorgkantoor of landelijk',
    'begin where the other ends, or correct that one (corrects)',
    'laat deze ingaan als de andere eindigt, of corrigeer de andere (corrects)',
    'S2-010 to S2-014', 'rank: a second one on one day'),
  ('rank_order_corrects', 'reference',
    'the correction names a rank that does not exist, or one of another office or kind of document',
    'de correctie noemt een plaats in de rangorde die er niet is, of van een ander zorgkantoor of soort document',
    NULL, NULL,
    NULL, 'rank: a correction of another kind');
