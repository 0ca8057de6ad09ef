-- What a careful hand-writer makes for funds and addenda, on top of floor.sql's way of working: plain constraints, the
-- same keys and indexes, and only the columns that are used here. floor_addenda_plain.sql or floor_addenda_guarded.sql
-- adds the triggers.

CREATE TABLE context(one INTEGER NOT NULL PRIMARY KEY CHECK(one = 1), actor TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE history(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, table_name TEXT NOT NULL,
  row_key TEXT NOT NULL, op TEXT NOT NULL, old TEXT, new TEXT) STRICT;
CREATE TABLE region(code TEXT PRIMARY KEY, office TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE document(id TEXT PRIMARY KEY, office TEXT, kind TEXT NOT NULL, published_on TEXT, valid_from TEXT NOT NULL,
  valid_to TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE rank_order(id INTEGER PRIMARY KEY, office TEXT, kind TEXT NOT NULL, rank INTEGER NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT) STRICT;
CREATE TABLE provision(id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES document, topic TEXT NOT NULL, sector TEXT,
  provider_kind TEXT, relation TEXT, care_form TEXT, provider TEXT, performance TEXT, value INTEGER NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT) STRICT;
CREATE INDEX provision_topic ON provision(topic, document);
CREATE TABLE provider_sector(agb TEXT NOT NULL, sector TEXT NOT NULL, PRIMARY KEY(agb, sector)) STRICT, WITHOUT ROWID;
CREATE TABLE contract(id INTEGER PRIMARY KEY, office TEXT NOT NULL, agb TEXT NOT NULL) STRICT;
CREATE INDEX contract_of ON contract(office, agb);
CREATE TABLE production_round(contract INTEGER NOT NULL, year INTEGER NOT NULL, round TEXT NOT NULL, revision INTEGER NOT NULL,
  state TEXT NOT NULL, PRIMARY KEY(contract, year, round, revision)) STRICT, WITHOUT ROWID;
CREATE TABLE production(id INTEGER PRIMARY KEY, contract INTEGER NOT NULL, year INTEGER NOT NULL, round TEXT NOT NULL,
  revision INTEGER NOT NULL, amount_cents INTEGER NOT NULL) STRICT;
CREATE INDEX production_of_round ON production(contract, year, round, revision);
CREATE TABLE position(office TEXT NOT NULL, agb TEXT NOT NULL, year INTEGER NOT NULL, nza_cents INTEGER NOT NULL,
  production_cents INTEGER NOT NULL, lump_cents INTEGER NOT NULL, PRIMARY KEY(office, agb, year),
  CONSTRAINT cap CHECK(production_cents + lump_cents <= nza_cents)) STRICT, WITHOUT ROWID;
CREATE TABLE fund(id TEXT PRIMARY KEY, office TEXT NOT NULL, year INTEGER NOT NULL, sector TEXT NOT NULL, purpose TEXT NOT NULL,
  spent_by TEXT NOT NULL, amount_cents INTEGER NOT NULL, moved_cents INTEGER NOT NULL, booked_cents INTEGER NOT NULL,
  carried_out_through INTEGER, CHECK(booked_cents BETWEEN 0 AND amount_cents + moved_cents)) STRICT, WITHOUT ROWID;
CREATE TABLE fund_order(fund TEXT NOT NULL REFERENCES fund, first TEXT NOT NULL REFERENCES fund, PRIMARY KEY(fund, first))
  STRICT, WITHOUT ROWID;
CREATE TABLE fund_plan_purpose(fund TEXT NOT NULL REFERENCES fund, plan_purpose TEXT NOT NULL,
  PRIMARY KEY(fund, plan_purpose)) STRICT, WITHOUT ROWID;
CREATE TABLE addendum(id TEXT PRIMARY KEY, office TEXT NOT NULL, region TEXT, sector TEXT NOT NULL, title TEXT NOT NULL,
  aim TEXT, regional_support TEXT, sustained TEXT, obligations TEXT, competition INTEGER NOT NULL, agreed_on TEXT,
  state TEXT NOT NULL CHECK(state IN ('draft', 'agreed', 'signed', 'cancelled'))) STRICT, WITHOUT ROWID;
CREATE TABLE addendum_party(addendum TEXT NOT NULL REFERENCES addendum, agb TEXT NOT NULL, PRIMARY KEY(addendum, agb))
  STRICT, WITHOUT ROWID;
CREATE TABLE addendum_activity(addendum TEXT NOT NULL REFERENCES addendum, activity TEXT NOT NULL, purpose TEXT NOT NULL,
  cost_cents INTEGER NOT NULL CHECK(cost_cents > 0), ends_on TEXT NOT NULL, PRIMARY KEY(addendum, activity))
  STRICT, WITHOUT ROWID;
CREATE INDEX addendum_activity_named ON addendum_activity(activity);
CREATE TABLE addendum_milestone(addendum TEXT NOT NULL REFERENCES addendum, activity TEXT NOT NULL, due_on TEXT NOT NULL,
  title TEXT NOT NULL, PRIMARY KEY(addendum, activity, due_on, title)) STRICT, WITHOUT ROWID;
CREATE TABLE addendum_money(addendum TEXT NOT NULL REFERENCES addendum, activity TEXT NOT NULL, payee TEXT NOT NULL,
  year INTEGER NOT NULL, amount_cents INTEGER NOT NULL CHECK(amount_cents > 0), PRIMARY KEY(addendum, activity, payee, year))
  STRICT, WITHOUT ROWID;
CREATE TABLE monitoring(addendum TEXT NOT NULL REFERENCES addendum, year INTEGER NOT NULL, kind TEXT NOT NULL,
  reporter TEXT NOT NULL, PRIMARY KEY(addendum, year, kind, reporter)) STRICT, WITHOUT ROWID;
CREATE TABLE addendum_parameter(addendum TEXT NOT NULL REFERENCES addendum, rule TEXT NOT NULL,
  provision INTEGER NOT NULL REFERENCES provision, value INTEGER NOT NULL, PRIMARY KEY(addendum, rule)) STRICT, WITHOUT ROWID;
CREATE TABLE addendum_funding(addendum TEXT NOT NULL REFERENCES addendum, activity TEXT NOT NULL, fund TEXT NOT NULL
  REFERENCES fund, payee TEXT NOT NULL, year INTEGER NOT NULL, amount_cents INTEGER NOT NULL CHECK(amount_cents > 0),
  PRIMARY KEY(addendum, activity, fund, payee, year)) STRICT, WITHOUT ROWID;
CREATE TABLE addendum_year(addendum TEXT NOT NULL REFERENCES addendum, year INTEGER NOT NULL, state TEXT NOT NULL,
  PRIMARY KEY(addendum, year)) STRICT, WITHOUT ROWID;
CREATE TABLE lump_sum(id INTEGER PRIMARY KEY, office TEXT NOT NULL, agb TEXT NOT NULL, year INTEGER NOT NULL,
  purpose TEXT NOT NULL, amount_cents INTEGER NOT NULL CHECK(amount_cents > 0), state TEXT NOT NULL,
  fund TEXT REFERENCES fund, addendum TEXT REFERENCES addendum) STRICT;
CREATE INDEX lump_sum_of_position ON lump_sum(office, agb, year);
CREATE INDEX lump_sum_of_fund ON lump_sum(fund, agb);
CREATE INDEX lump_sum_of_addendum ON lump_sum(addendum, year);
