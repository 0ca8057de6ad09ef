-- Documents and the order in which they prevail. What counts is never edited: a correction is a new row that
-- names the one it corrects, and takes effect for whoever asks from the day it was recorded.

-- office NULL = national. An agreement has no day of publication until its contract is signed.
CREATE TABLE document(
  id TEXT NOT NULL
    CONSTRAINT document_pk PRIMARY KEY
    CONSTRAINT document_id CHECK(length(id) BETWEEN 1 AND 60 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9.-]*'),
  office TEXT
    CONSTRAINT document_office REFERENCES office,
  kind TEXT NOT NULL
    CONSTRAINT document_kind CHECK(kind = 'regulation' OR kind = 'judgment' OR kind = 'agreement'
      OR kind = 'nota-van-inlichtingen' OR kind = 'supplement' OR kind = 'regional-policy'
      OR kind = 'national-framework'),
  title TEXT NOT NULL,
  published_on TEXT
    CONSTRAINT document_published_on CHECK(published_on IS date(published_on, '+0 days') AND published_on >= '1900'),
  valid_from TEXT NOT NULL
    CONSTRAINT document_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT document_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  source TEXT,
  note TEXT,
  corrects TEXT
    CONSTRAINT document_corrects REFERENCES document
    CONSTRAINT document_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT document_period CHECK(valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT document_unpublished CHECK(published_on IS NOT NULL OR kind = 'agreement'),
  CONSTRAINT document_agreement_office CHECK(office IS NOT NULL OR kind <> 'agreement')
) STRICT, WITHOUT ROWID;
-- the documents that speak generally, found without passing all the agreements
CREATE INDEX document_general ON document(office) WHERE kind <> 'agreement';

CREATE TRIGGER document_new BEFORE INSERT ON document BEGIN
  SELECT RAISE(ABORT, 'document_unsigned') WHERE NEW.kind = 'agreement' AND NEW.published_on IS NOT NULL;
  SELECT RAISE(ABORT, 'document_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT d.office IS NEW.office AND d.kind = NEW.kind AND d.kind <> 'agreement'
    FROM document d WHERE d.id = NEW.corrects) IS NOT TRUE;
END;

-- Only the stamp of recording, once, and the publication of an agreement by its signing.
CREATE TRIGGER document_fixed BEFORE UPDATE ON document
WHEN ((NEW.id, NEW.office, NEW.kind, NEW.title, NEW.valid_from, NEW.valid_to, NEW.source, NEW.note, NEW.corrects)
    IS (OLD.id, OLD.office, OLD.kind, OLD.title, OLD.valid_from, OLD.valid_to, OLD.source, OLD.note, OLD.corrects)
  AND ((OLD.recorded_at = 0 AND NEW.recorded_at > 0 AND NEW.published_on IS OLD.published_on)
    OR (OLD.kind = 'agreement' AND OLD.published_on IS NULL AND NEW.recorded_at IS OLD.recorded_at
      AND NEW.published_on IS (SELECT c.signed_on FROM contract c WHERE c.document = OLD.id)))) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'document_fixed'); END;

-- The lowest rank prevails. office NULL = the national order, used where an office has none of its own.
CREATE TABLE rank_order(
  id INTEGER
    CONSTRAINT rank_order_pk PRIMARY KEY,
  office TEXT
    CONSTRAINT rank_order_office REFERENCES office,
  kind TEXT NOT NULL
    CONSTRAINT rank_order_kind CHECK(kind = 'regulation' OR kind = 'judgment' OR kind = 'agreement'
      OR kind = 'nota-van-inlichtingen' OR kind = 'supplement' OR kind = 'regional-policy'
      OR kind = 'national-framework'),
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
  corrects INTEGER
    CONSTRAINT rank_order_corrects REFERENCES rank_order
    CONSTRAINT rank_order_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT rank_order_period CHECK(valid_to IS NULL OR valid_to > valid_from)
) STRICT;
CREATE INDEX rank_order_find ON rank_order(office, kind);

-- One rank at a time for a kind of document: the row a correction names gives way, every other row stands.
CREATE TRIGGER rank_order_new BEFORE INSERT ON rank_order BEGIN
  SELECT RAISE(ABORT, 'rank_order_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT o.office IS NEW.office AND o.kind = NEW.kind FROM rank_order o WHERE o.id = NEW.corrects) IS NOT TRUE;
  SELECT RAISE(ABORT, 'rank_order_overlap') FROM rank_order o
    WHERE o.office IS NEW.office AND o.kind = NEW.kind AND o.id IS NOT NEW.corrects
      AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = o.id)
      AND (NEW.valid_to IS NULL OR o.valid_from < NEW.valid_to)
      AND (o.valid_to IS NULL OR NEW.valid_from < o.valid_to);
END;
