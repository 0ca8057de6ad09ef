-- Performances, the NZa's tariffs for them, and the tariffs' use by lines of production (080) once agreed.

CREATE TABLE performance( -- policy
  code TEXT NOT NULL
    CONSTRAINT performance_pk PRIMARY KEY
    CONSTRAINT performance_code CHECK(length(code) BETWEEN 4 AND 5 AND length(CAST(code AS BLOB)) = length(code)
      AND (code GLOB '[A-Z]*[0-9][0-9]' AND code NOT GLOB '*[^A-Z0-9]*' AND code NOT GLOB '*[0-9]*[A-Z]*'
        AND code NOT GLOB '[A-Z][A-Z][A-Z][A-Z]*'
        -- of list 055 in the iWlz schema 1.1
        OR code = 'K.1.1' OR code = 'K.1.2' OR code = 'K.1.3' OR code = 'K.1.4' OR code = 'K.1.5' OR code = 'K.1.6'
        OR code = 'NTFM' OR code = 'VZ2.5' OR code = 'ZMZTK' OR code = 'ZMZTL')),
  sector TEXT NOT NULL
    CONSTRAINT performance_sector REFERENCES sector,
  care_form TEXT
    CONSTRAINT performance_care_form REFERENCES care_form,
  unit TEXT NOT NULL
    CONSTRAINT performance_unit CHECK(length(unit) BETWEEN 1 AND 40),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What has been agreed under a code must not change its meaning.
CREATE TRIGGER performance_fixed BEFORE UPDATE ON performance
WHEN (NEW.sector, NEW.care_form, NEW.unit) IS NOT (OLD.sector, OLD.care_form, OLD.unit)
BEGIN SELECT RAISE(ABORT, 'performance_fixed'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('performance_code', 'shape',
    'the code is not 1 to 3 capitals and then at least 2 digits, 4 or 5 characters in all, nor one of list 055 like VZ2.5',
    'de prestatiecode is geen 1-3 hoofdletters en dan minstens 2 cijfers, samen 4-5 tekens, en niet van lijst 055, als VZ2.5',
    NULL, NULL,
    NULL, 'performance: the code ''z901'''),
  ('performance_unit', 'shape', 'the unit of the performance is empty or longer than 40 characters',
    'de eenheid van de prestatie is leeg of langer dan 40 tekens', NULL, NULL,
    NULL, 'performance: without a unit'),
  ('performance_fixed', 'state', 'the sector, the care form or the unit of a performance is changed',
    'de sector, de leveringsvorm of de eenheid van een prestatie wordt gewijzigd',
    'leave it as it is: what was agreed under a code must not change its meaning',
    'laat de prestatie zoals die is: wat onder een code is afgesproken, houdt zijn betekenis',
    NULL, 'performance: another sector');

-- A tariff that changes within the year is a part of the year with a row of its own (part 1, 2, ...).
CREATE TABLE nza_tariff( -- policy
  performance TEXT NOT NULL
    CONSTRAINT nza_tariff_performance REFERENCES performance,
  year INTEGER NOT NULL
    CONSTRAINT nza_tariff_year CHECK(year BETWEEN 2015 AND 2100),
  component TEXT NOT NULL
    CONSTRAINT nza_tariff_component CHECK(component = 'care' OR component = 'nhc' OR component = 'nic'),
  part INTEGER NOT NULL DEFAULT 0
    CONSTRAINT nza_tariff_part CHECK(part BETWEEN 0 AND 12),
  cents INTEGER NOT NULL
    CONSTRAINT nza_tariff_cents CHECK(cents BETWEEN 0 AND 100000000),
  source TEXT,
  CONSTRAINT nza_tariff_pk PRIMARY KEY(performance, year, component, part)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER nza_tariff_kept BEFORE DELETE ON nza_tariff
WHEN EXISTS(SELECT 1 FROM production p WHERE p.performance = OLD.performance AND p.year = OLD.year
  AND p.component = OLD.component AND p.part = OLD.part)
BEGIN SELECT RAISE(ABORT, 'nza_tariff_used'); END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('nza_tariff_year', 'shape', 'the year of the NZa tariff is outside 2015 to 2100',
    'het jaar van het NZa-tarief ligt vóór 2015 of na 2100',
    'choose a year of the Wlz: it began in 2015', 'kies een jaar waarin de Wlz geldt: die begon in 2015',
    NULL, 'NZa tariff: in 2014'),
  ('nza_tariff_component', 'shape', 'the component of the NZa tariff is not care, nhc or nic',
    'de component van het NZa-tarief is niet care, nhc of nic',
    'enter each component separately: each has its own percentage',
    'voer elke component apart in: elke heeft een eigen percentage',
    'S2-042 to S2-049', 'NZa tariff: of component food'),
  ('nza_tariff_part', 'shape', 'the part of the year is outside 0 to 12',
    'het nummer van het deel van het jaar ligt onder 0 of boven 12',
    'number the parts of a year in which the tariff changes 1, 2 and so on',
    'nummer de delen van een jaar waarin het tarief wijzigt: 1, 2 enzovoort',
    NULL, 'NZa tariff: part 13'),
  ('nza_tariff_cents', 'shape', 'the NZa tariff is outside € 0 to € 1.000.000',
    'het NZa-tarief ligt onder € 0 of boven € 1.000.000', NULL, NULL,
    NULL, 'NZa tariff: below zero'),
  ('nza_tariff_used', 'state', 'an NZa tariff that a line of production uses is removed',
    'een NZa-tarief waarmee een productieregel rekent, wordt verwijderd',
    'change the amount instead: the lines follow it',
    'wijzig in plaats daarvan het bedrag: de productieregels volgen het tarief',
    NULL, 'NZa tariff: used and removed');
