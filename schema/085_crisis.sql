-- Crisis care: the places that are kept, the days that were declared, and what is agreed when too few of them are used. A
-- lower agreement is a person's decision; it is not made for the past.

-- A row is places in a part of a year; fewer places are a row below nothing. valid_to is the first day without them.
CREATE TABLE crisis_place(
  id INTEGER
    CONSTRAINT crisis_place_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT crisis_place_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT crisis_place_agb REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT crisis_place_year CHECK(year BETWEEN 2015 AND 2100),
  sector TEXT NOT NULL
    CONSTRAINT crisis_place_sector REFERENCES sector,
  places INTEGER NOT NULL
    CONSTRAINT crisis_place_places CHECK(places BETWEEN -10000 AND 10000 AND places <> 0),
  valid_from TEXT NOT NULL
    CONSTRAINT crisis_place_valid_from CHECK(valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT NOT NULL
    CONSTRAINT crisis_place_valid_to CHECK(valid_to IS date(valid_to, '+0 days')),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT crisis_place_period CHECK(valid_to > valid_from AND valid_from >= year || '-01-01'
    AND valid_to <= (year + 1) || '-01-01')
) STRICT;
CREATE INDEX crisis_place_find ON crisis_place(office, agb, year, sector);

-- Days declared (AW319) from the beginning of the year through a day. Of several the furthest counts, and of those the
-- last one entered.
CREATE TABLE crisis_declared(
  id INTEGER
    CONSTRAINT crisis_declared_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT crisis_declared_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT crisis_declared_agb REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT crisis_declared_year CHECK(year BETWEEN 2015 AND 2100),
  sector TEXT NOT NULL
    CONSTRAINT crisis_declared_sector REFERENCES sector,
  through TEXT NOT NULL -- the last day
    CONSTRAINT crisis_declared_through CHECK(through IS date(through, '+0 days')
      AND through BETWEEN year || '-01-01' AND year || '-12-31'),
  days INTEGER NOT NULL
    CONSTRAINT crisis_declared_days CHECK(days BETWEEN 0 AND 3660000),
  recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX crisis_declared_find ON crisis_declared(office, agb, year, sector);

-- The days of the year, those through the last day declared, and the days declared by then.
CREATE VIEW crisis_occupancy AS
  SELECT c.office, c.agb, c.year, c.sector, c.through, c.days AS declared_days,
    (SELECT ifnull(sum(p.places * ((unixepoch(p.valid_to) - unixepoch(p.valid_from)) / 86400)), 0) FROM crisis_place p
      WHERE p.office = c.office AND p.agb = c.agb AND p.year = c.year AND p.sector = c.sector) AS available_days,
    (SELECT ifnull(sum(p.places * ((min(unixepoch(p.valid_to), unixepoch(c.through, '+1 day'))
          - unixepoch(p.valid_from)) / 86400)), 0) FROM crisis_place p
      WHERE p.office = c.office AND p.agb = c.agb AND p.year = c.year AND p.sector = c.sector
        AND p.valid_from <= c.through) AS available_through
  FROM crisis_declared c
  WHERE NOT EXISTS(SELECT 1 FROM crisis_declared l
    WHERE l.office = c.office AND l.agb = c.agb AND l.year = c.year AND l.sector = c.sector
      AND (l.through > c.through OR (l.through = c.through AND l.id > c.id)));

-- The days agreed for the year, from a day on.
CREATE TABLE crisis_decision(
  office TEXT NOT NULL
    CONSTRAINT crisis_decision_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT crisis_decision_agb REFERENCES provider,
  year INTEGER NOT NULL
    CONSTRAINT crisis_decision_year CHECK(year BETWEEN 2015 AND 2100),
  sector TEXT NOT NULL
    CONSTRAINT crisis_decision_sector REFERENCES sector,
  days INTEGER NOT NULL,
  from_day TEXT NOT NULL
    CONSTRAINT crisis_decision_from CHECK(from_day IS date(from_day, '+0 days')
      AND from_day BETWEEN year || '-01-01' AND year || '-12-31'),
  motivation TEXT NOT NULL
    CONSTRAINT crisis_decision_motivation CHECK(length(trim(motivation)) > 0),
  decided_by TEXT NOT NULL
    CONSTRAINT crisis_decision_decided_by CHECK(length(trim(decided_by)) > 0),
  decided_on TEXT NOT NULL
    CONSTRAINT crisis_decision_decided_on CHECK(decided_on IS date(decided_on, '+0 days') AND decided_on >= '1900'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT crisis_decision_pk PRIMARY KEY(office, agb, year, sector),
  CONSTRAINT crisis_decision_retroactive CHECK(from_day >= decided_on)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisis_decision_new BEFORE INSERT ON crisis_decision BEGIN
  SELECT RAISE(ABORT, 'crisis_decision_days') WHERE (SELECT NEW.days <= o.available_days FROM crisis_occupancy o
    WHERE o.office = NEW.office AND o.agb = NEW.agb AND o.year = NEW.year AND o.sector = NEW.sector) IS NOT TRUE;
  -- what was declared already was within the agreement
  SELECT RAISE(ABORT, 'crisis_decision_retroactive') WHERE (SELECT NEW.days >= min(o.declared_days, o.available_days)
    FROM crisis_occupancy o
    WHERE o.office = NEW.office AND o.agb = NEW.agb AND o.year = NEW.year AND o.sector = NEW.sector) IS NOT TRUE;
END;
