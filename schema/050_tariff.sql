-- Performances, the NZa's tariffs for them, and the tariffs' use by lines of production (080) once agreed.

CREATE TABLE performance(
  code TEXT NOT NULL
    CONSTRAINT performance_pk PRIMARY KEY
    CONSTRAINT performance_code CHECK(length(code) BETWEEN 4 AND 5 AND length(CAST(code AS BLOB)) = length(code)
      AND code GLOB '[A-Z]*[0-9][0-9]' AND code NOT GLOB '*[^A-Z0-9]*' AND code NOT GLOB '*[0-9]*[A-Z]*'
      AND code NOT GLOB '[A-Z][A-Z][A-Z][A-Z]*'),
  sector TEXT NOT NULL
    CONSTRAINT performance_sector REFERENCES sector,
  care_form TEXT
    CONSTRAINT performance_care_form REFERENCES care_form,
  unit TEXT NOT NULL
    CONSTRAINT performance_unit CHECK(length(unit) BETWEEN 1 AND 40),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What has been agreed by a code keeps its meaning.
CREATE TRIGGER performance_fixed BEFORE UPDATE ON performance
WHEN (NEW.sector, NEW.care_form, NEW.unit) IS NOT (OLD.sector, OLD.care_form, OLD.unit)
BEGIN SELECT RAISE(ABORT, 'performance_fixed'); END;

-- A tariff that changes within the year is a part of the year with a row of its own (part 1, 2, ...).
CREATE TABLE nza_tariff(
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
