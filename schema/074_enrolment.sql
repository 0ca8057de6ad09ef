-- Enrolment (inschrijving): what a provider handed in for an agreement of a year. An annex is registered when it is
-- correct; one that is sent back is not. Which ones are needed follows from documents; the library in C decides that.

CREATE TABLE enrolment(
  office TEXT NOT NULL
    CONSTRAINT enrolment_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT enrolment_agb REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT enrolment_year CHECK(year BETWEEN 2015 AND 2100),
  annex TEXT NOT NULL -- 3A: declaration of the board; 3B: declaration of consent
    CONSTRAINT enrolment_annex CHECK(annex = '3A' OR annex = '3B'),
  signed_by TEXT NOT NULL
    CONSTRAINT enrolment_signed_by CHECK(length(trim(signed_by)) > 0),
  received_at INTEGER NOT NULL, -- Unix seconds
  note TEXT,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT enrolment_pk PRIMARY KEY(office, agb, year, annex)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('enrolment_year', 'shape', 'the year of the enrolment is outside 2015 to 2100',
    'het jaar van de inschrijving ligt vóór 2015 of na 2100', NULL, NULL,
    NULL, 'enrolment: in 2014'),
  ('enrolment_annex', 'shape', 'the annex is neither 3A nor 3B',
    'de bijlage is niet 3A of 3B',
    'choose 3A, the declaration of the board, or 3B, the declaration of consent',
    'kies 3A, de bestuursverklaring, of 3B, de instemmingsverklaring',
    'S2-097, S2-098', 'enrolment: an unknown annex'),
  ('enrolment_signed_by', 'source', 'the annex does not say who signed it',
    'bij de bijlage ontbreekt wie heeft ondertekend', NULL, NULL,
    'S2-097, S2-098', 'enrolment: by nobody');
