-- Offices, regions, and the words that scopes are made of. All of it is data: the packs fill these tables.
-- A scope that names a word not listed here is refused; it never falls back to something general. An id has no byte
-- that GLOB and length() do not reach: they stop at a zero.

CREATE TABLE office( -- policy
  id TEXT NOT NULL
    CONSTRAINT office_pk PRIMARY KEY
    CONSTRAINT office_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  name TEXT NOT NULL,
  uzovi TEXT
    CONSTRAINT office_uzovi CHECK(uzovi GLOB '[0-9][0-9][0-9][0-9]' AND length(CAST(uzovi AS BLOB)) = 4)
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('office_id', 'shape', 'the id of the office is not 1 to 40 small letters, digits and hyphens',
    'het id van het zorgkantoor bestaat niet uit 1 tot 40 kleine letters, cijfers en streepjes', NULL, NULL,
    NULL, 'office: an id with blanks'),
  ('office_uzovi', 'shape', 'the UZOVI code of the office is not 4 digits',
    'de UZOVI-code van het zorgkantoor bestaat niet uit 4 cijfers', NULL, NULL,
    NULL, 'office: a UZOVI code of 3 digits');

CREATE TABLE region( -- policy
  code TEXT NOT NULL
    CONSTRAINT region_pk PRIMARY KEY
    CONSTRAINT region_code CHECK(code GLOB '[0-9][0-9][0-9][0-9]' AND length(CAST(code AS BLOB)) = 4),
  name TEXT NOT NULL,
  office TEXT NOT NULL
    CONSTRAINT region_office REFERENCES office,
  note TEXT,
  note_nl TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('region_code', 'shape', 'the code of the region is not 4 digits',
    'de code van de regio bestaat niet uit 4 cijfers', NULL, NULL,
    NULL, 'region: a code of 5 digits');

CREATE TABLE sector( -- policy
  id TEXT NOT NULL
    CONSTRAINT sector_pk PRIMARY KEY
    CONSTRAINT sector_id CHECK(length(id) BETWEEN 1 AND 10 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^A-Z]*'),
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('sector_id', 'shape', 'the id of the sector is not 1 to 10 capitals',
    'het id van de sector bestaat niet uit 1 tot 10 hoofdletters', NULL, NULL,
    NULL, 'sector: an id with blanks');

-- What a provider is within its sector: integrated, protected-living.
CREATE TABLE provider_kind( -- policy
  id TEXT NOT NULL
    CONSTRAINT provider_kind_pk PRIMARY KEY
    CONSTRAINT provider_kind_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  sector TEXT NOT NULL
    CONSTRAINT provider_kind_sector REFERENCES sector,
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER provider_kind_fixed BEFORE UPDATE ON provider_kind WHEN NEW.sector IS NOT OLD.sector
BEGIN SELECT RAISE(ABORT, 'provider_kind_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('provider_kind_id', 'shape', 'the id of the kind of provider is not 1 to 40 small letters, digits and hyphens',
    'het id van de soort zorgaanbieder bestaat niet uit 1 tot 40 kleine letters, cijfers en streepjes', NULL, NULL,
    NULL, 'kind: an id with a capital'),
  ('provider_kind_fixed', 'state', 'a kind of provider moves to another sector',
    'een soort zorgaanbieder gaat over naar een andere sector',
    'make a separate kind for the other sector', 'maak voor de andere sector een eigen soort aan',
    NULL, 'kind: moved to another sector');

-- What a provider is to an office: existing, new.
CREATE TABLE relation( -- policy
  id TEXT NOT NULL
    CONSTRAINT relation_pk PRIMARY KEY
    CONSTRAINT relation_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('relation_id', 'shape', 'the id of the relation is not 1 to 40 small letters, digits and hyphens',
    'het id van de relatie bestaat niet uit 1 tot 40 kleine letters, cijfers en streepjes', NULL, NULL,
    NULL, 'relation: an id with blanks');

CREATE TABLE care_form( -- policy
  id TEXT NOT NULL
    CONSTRAINT care_form_pk PRIMARY KEY
    CONSTRAINT care_form_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('care_form_id', 'shape', 'the id of the care form is not 1 to 40 small letters, digits and hyphens',
    'het id van de leveringsvorm bestaat niet uit 1 tot 40 kleine letters, cijfers en streepjes', NULL, NULL,
    NULL, 'care_form: an id with blanks');

-- What a lump sum is for. Money of some purposes is paid from a fund (100) and never without one.
CREATE TABLE purpose( -- policy
  id TEXT NOT NULL
    CONSTRAINT purpose_pk PRIMARY KEY
    CONSTRAINT purpose_id CHECK(length(id) BETWEEN 1 AND 40 AND length(CAST(id AS BLOB)) = length(id)
      AND id NOT GLOB '*[^a-z0-9-]*'),
  from_fund INTEGER NOT NULL DEFAULT 0
    CONSTRAINT purpose_from_fund CHECK(from_fund BETWEEN 0 AND 1),
  title TEXT NOT NULL,
  title_nl TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER purpose_fixed BEFORE UPDATE ON purpose WHEN NEW.from_fund IS NOT OLD.from_fund
BEGIN SELECT RAISE(ABORT, 'purpose_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('purpose_id', 'shape', 'the id of the purpose is not 1 to 40 small letters, digits and hyphens',
    'het id van het bestedingsdoel bestaat niet uit 1 tot 40 kleine letters, cijfers en streepjes', NULL, NULL,
    NULL, 'purpose: an id with blanks'),
  ('purpose_from_fund', 'shape', 'whether money of the purpose comes from funds is not marked with 0 or 1',
    'of het geld voor het bestedingsdoel uit fondsen komt, is niet met 0 of 1 aangegeven', NULL, NULL,
    NULL, 'purpose: from half a fund'),
  ('purpose_fixed', 'state', 'a purpose whose money comes from funds becomes one whose money does not, or the reverse',
    'of het geld voor het bestedingsdoel uit fondsen komt, wordt gewijzigd',
    'make a new purpose: money is earmarked', 'maak een nieuw bestedingsdoel aan: het geld is geoormerkt',
    NULL, 'purpose: needs no fund any more');
