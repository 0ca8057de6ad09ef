-- The rules of this registry: what each refuses, and what helps. A record stands beside the table that it guards; the
-- records that follow from a column are written by the generator (names.sql), into guards.sql. The library words its
-- refusals with these rows, and any client can: SELECT refuses, helps FROM rule WHERE id = 'event_future'.

-- id is the name of a constraint or the text that a trigger raises. refuses follows "refused: ", helps says what to do
-- instead. source is the document and the place in it that the rule rests on; without one the rule is good bookkeeping.
-- example names an attack of tests/attacks. held_by 'library': what prevails decides, so another client may write it.
CREATE TABLE rule(
  id TEXT NOT NULL
    CONSTRAINT rule_pk PRIMARY KEY,
  kind TEXT NOT NULL
    CONSTRAINT rule_kind CHECK(kind = 'shape' OR kind = 'key' OR kind = 'reference' OR kind = 'sum' OR kind = 'order'
      OR kind = 'state' OR kind = 'source'),
  refuses TEXT NOT NULL,
  refuses_nl TEXT NOT NULL,
  helps TEXT,
  helps_nl TEXT
    CONSTRAINT rule_helps CHECK((helps IS NULL) = (helps_nl IS NULL)),
  source TEXT,
  example TEXT,
  held_by TEXT NOT NULL DEFAULT 'schema'
    CONSTRAINT rule_held_by CHECK(held_by = 'schema' OR held_by = 'library')
) STRICT, WITHOUT ROWID;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('rule_fixed', 'state', 'a rule is added, changed or removed', 'een regel wordt toegevoegd, gewijzigd of verwijderd',
    'rules come with the version of the schema', 'regels horen bij de versie van het schema',
    NULL, 'rule: another sentence'),
  ('rule_kind', 'shape', 'a rule is of a kind that does not exist', 'een regel is van een soort die niet bestaat',
    NULL, NULL, NULL, NULL),
  ('rule_helps', 'shape', 'the help of a rule is in one language only',
    'de hulptekst bij een regel is er maar in één taal', NULL, NULL, NULL, NULL),
  ('rule_held_by', 'shape', 'a rule is enforced by neither the schema nor the library',
    'een regel wordt noch door het schema noch door de bibliotheek bewaakt', NULL, NULL, NULL, NULL);
