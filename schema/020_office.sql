-- Offices, regions, and the words that scopes are made of. All of it is data: the packs fill these tables.
-- A scope that names a word not listed here is refused; it never falls back to something general. An id has no byte
-- that GLOB and length() do not reach: they stop at a zero.

CREATE TABLE office(
  id TEXT NOT NULL
    CONSTRAINT office_pk PRIMARY KEY
    CONSTRAINT office_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  name TEXT NOT NULL,
  uzovi TEXT
    CONSTRAINT office_uzovi CHECK(uzovi GLOB '[0-9][0-9][0-9][0-9]' AND length(CAST(uzovi AS BLOB)) = 4)
) STRICT, WITHOUT ROWID;

CREATE TABLE region(
  code TEXT NOT NULL
    CONSTRAINT region_pk PRIMARY KEY
    CONSTRAINT region_code CHECK(code GLOB '[0-9][0-9][0-9][0-9]' AND length(CAST(code AS BLOB)) = 4),
  name TEXT NOT NULL,
  office TEXT NOT NULL
    CONSTRAINT region_office REFERENCES office,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sector(
  id TEXT NOT NULL
    CONSTRAINT sector_pk PRIMARY KEY
    CONSTRAINT sector_id CHECK(length(id) BETWEEN 1 AND 10 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^A-Z]*'),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a provider is within its sector: integrated, protected-living.
CREATE TABLE provider_kind(
  id TEXT NOT NULL
    CONSTRAINT provider_kind_pk PRIMARY KEY
    CONSTRAINT provider_kind_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  sector TEXT NOT NULL
    CONSTRAINT provider_kind_sector REFERENCES sector,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER provider_kind_fixed BEFORE UPDATE ON provider_kind WHEN NEW.sector IS NOT OLD.sector
BEGIN SELECT RAISE(ABORT, 'provider_kind_fixed'); END;

-- How a provider stands to an office: existing, new.
CREATE TABLE relation(
  id TEXT NOT NULL
    CONSTRAINT relation_pk PRIMARY KEY
    CONSTRAINT relation_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE care_form(
  id TEXT NOT NULL
    CONSTRAINT care_form_pk PRIMARY KEY
    CONSTRAINT care_form_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a lump sum is for. Money of some purposes is paid from a fund (100) and never without one.
CREATE TABLE purpose(
  id TEXT NOT NULL
    CONSTRAINT purpose_pk PRIMARY KEY
    CONSTRAINT purpose_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  from_fund INTEGER NOT NULL DEFAULT 0
    CONSTRAINT purpose_from_fund CHECK(from_fund BETWEEN 0 AND 1),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER purpose_fixed BEFORE UPDATE ON purpose WHEN NEW.from_fund IS NOT OLD.from_fund
BEGIN SELECT RAISE(ABORT, 'purpose_fixed'); END;
