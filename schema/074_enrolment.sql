-- Enrolment (inschrijving): what a provider handed in for an agreement of a year. An annex is registered when it is
-- correct; one that is sent back is not. Which ones are needed follows from documents and is C's to say.

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
