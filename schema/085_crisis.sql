-- Crisis care: the places that are reserved, the days that were declared, and what is agreed when too few of them are
-- used. A lower agreement is a person's decision; it is not made for the past.

-- A row is places in a part of a year; fewer places are a row below zero. valid_to is the first day without them.
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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('crisis_place_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'crisis places: in 2014'),
  ('crisis_place_places', 'shape', 'the number of places is 0, or more than 10,000 either way',
    'het aantal plaatsen is 0, of meer dan 10.000 erbij of eraf',
    'enter fewer places as a row with a number below 0', 'leg minder plaatsen vast als een rij met een negatief aantal',
    NULL, 'crisis places: none'),
  ('crisis_place_period', 'order', 'the period does not lie within the year, or does not end after it begins',
    'de periode valt niet binnen het jaar, of eindigt niet na het begin',
    'enter each year separately: occupancy is that of a year; valid_to is 1 January of the next at the latest',
    'leg elk jaar apart vast: de bezettingsgraad geldt per jaar; valid_to is uiterlijk 1 januari daarna',
    'S2-072', 'crisis places: in the next year');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('crisis_declared_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'crisis days: in 2014'),
  ('crisis_declared_through', 'shape', 'the last day of what was declared is not a day of that year',
    'de laatste dag waarover is gedeclareerd, is geen dag van dat jaar',
    'enter each year separately: its occupancy is extrapolated from this day',
    'leg elk jaar apart vast: vanaf deze dag wordt de bezetting van het jaar geëxtrapoleerd',
    'S2-073', 'crisis days: through the next year'),
  ('crisis_declared_days', 'shape', 'the number of days declared lies outside 0 to 3,660,000',
    'het aantal gedeclareerde dagen is negatief of hoger dan 3.660.000', NULL, NULL,
    'S2-073', 'crisis days: below zero');

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

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('crisis_decision_year', 'shape', 'the year lies outside 2015 to 2100',
    'het jaar ligt niet tussen 2015 en 2100', NULL, NULL,
    NULL, 'crisis decision: in 2014'),
  ('crisis_decision_days', 'sum', 'more days are agreed than the places give, or no days are declared yet',
    'er worden meer dagen afgesproken dan de plaatsen bieden, of er zijn nog geen dagen gedeclareerd',
    'enter the places and the days declared first; crisis_occupancy shows both',
    'leg eerst de plaatsen en de gedeclareerde dagen vast; crisis_occupancy toont beide',
    'S2-072, S2-073', 'crisis decision: for more than there are'),
  ('crisis_decision_from', 'shape', 'the day from which the agreement holds is not a day of that year',
    'de ingangsdatum van de afspraak is geen dag van dat jaar', NULL, NULL,
    NULL, 'crisis decision: from no day'),
  ('crisis_decision_retroactive', 'order',
    'the agreement begins before the day of the decision, or has fewer days than were already declared',
    'de afspraak gaat in vóór de dag van het besluit, of telt minder dagen dan al zijn gedeclareerd',
    'begin on the day of the decision or later, with at least the days declared',
    'laat de afspraak ingaan op of na de dag van het besluit, met ten minste de gedeclareerde dagen',
    'Zilveren Kruis GZ policy 2024-2026, 5.12.2', 'crisis decision: for the past'),
  ('crisis_decision_motivation', 'source', 'the decision has no motivation',
    'het besluit is niet gemotiveerd',
    'say why: a person decides how much lower the agreement becomes',
    'vermeld de reden: hoeveel lager de afspraak wordt, volgt niet vanzelf uit de bezetting',
    'S2-072', 'crisis decision: for no reason'),
  ('crisis_decision_decided_by', 'source', 'the decision does not say who made it',
    'bij het besluit staat niet wie het heeft genomen',
    'name who decided: the registry does not', 'noem wie besloot: het register beslist niet zelf',
    'S2-072', 'crisis decision: by nobody'),
  ('crisis_decision_decided_on', 'shape', 'the day of the decision is not a day of the calendar, from 1900 on',
    'de dag van het besluit is geen kalenderdag vanaf 1900',
    'write the day as yyyy-mm-dd', 'noteer de dag als jjjj-mm-dd',
    NULL, 'crisis decision: on no day');
