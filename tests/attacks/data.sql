-- What the attacks find: a small sample registry in which one cent decides. Nothing in it is real. It is written by the
-- sqlite3 shell as it comes, so it also shows that a plain client can do the work.

INSERT INTO office(id, name, uzovi) VALUES('sample', 'Sample office', '5000'), ('other', 'Other sample office', NULL);
INSERT INTO region(code, name, office) VALUES('5900', 'Sample region', 'sample');
INSERT INTO sector(id, title) VALUES('GZ', 'Sample sector'), ('GGZ', 'Other sample sector'), ('VV', 'Unused sector');
INSERT INTO provider_kind(id, sector, title) VALUES
  ('integrated', 'GGZ', 'Sample kind'), ('unused', 'GGZ', 'Unused kind');
INSERT INTO relation(id, title) VALUES('existing', 'Existing'), ('new', 'New'), ('unused', 'Unused');
INSERT INTO care_form(id, title) VALUES('zzp', 'Stay'), ('vpt', 'Full package'), ('unused', 'Unused');
INSERT INTO purpose(id, title) VALUES('development', 'Sample purpose'), ('unused', 'Unused');

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to) VALUES
  ('sample-regulation', NULL, 'regulation', 'Sample', '2022-07-01', '2022-01-01', NULL),
  ('sample-policy', 'sample', 'regional-policy', 'Sample', '2020-06-01', '2021-01-01', '2024-01-01'),
  ('sample-supplement', 'sample', 'supplement', 'Sample', '2022-06-01', '2023-01-01', '2024-01-01'),
  ('sample-nota', 'sample', 'nota-van-inlichtingen', 'Sample', '2022-06-30', '2023-01-01', '2024-01-01');
INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, corrects) VALUES
  ('sample-policy-2', 'sample', 'regional-policy', 'Sample', '2020-06-01', '2021-01-01', '2024-01-01', 'sample-policy');
INSERT INTO document(id, office, kind, title, valid_from, valid_to) VALUES
  ('agreement-1', 'sample', 'agreement', 'Sample draft, provider 1', '2023-01-01', '2024-01-01'),
  ('agreement-2', 'sample', 'agreement', 'Sample draft, provider 2', '2023-01-01', '2024-01-01'),
  ('agreement-3', 'sample', 'agreement', 'Sample signed, provider 3', '2023-01-01', '2024-01-01'),
  ('agreement-4', 'sample', 'agreement', 'Sample draft without production', '2023-01-01', '2024-01-01'),
  ('agreement-5', 'sample', 'agreement', 'Sample without a contract', '2023-01-01', '2024-01-01');

INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph) VALUES
  (NULL, 'regulation', 0, '2021-01-01', NULL, 'sample-regulation', '1'),
  ('sample', 'agreement', 1, '2021-01-01', NULL, 'sample-supplement', '1'),
  ('sample', 'nota-van-inlichtingen', 2, '2021-01-01', NULL, 'sample-supplement', '1'),
  ('sample', 'supplement', 3, '2021-01-01', '2024-01-01', 'sample-supplement', '1'),
  ('sample', 'regional-policy', 5, '2021-01-01', NULL, 'sample-supplement', '1');
INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph, corrects) VALUES
  ('sample', 'regional-policy', 4, '2021-01-01', NULL, 'sample-supplement', '1', 5);

INSERT INTO provider(agb, kvk, name) VALUES
  ('30000001', '10000001', 'Sample provider 1'), ('30000002', NULL, 'Sample provider 2'),
  ('30000003', NULL, 'Sample provider 3'), ('30000004', NULL, 'Sample provider without anything');
INSERT INTO provider_sector(agb, sector, kind, valid_from, valid_to) VALUES
  ('30000001', 'GZ', NULL, '2015-01-01', NULL), ('30000002', 'GGZ', 'integrated', '2015-01-01', '2022-01-01');
INSERT INTO fact(id, kind, unit, title) VALUES
  ('relation', 'state', 'word', 'Sample'), ('sample.percentage', 'state', 'bp', 'Sample'),
  ('sample.turnover', 'state', 'cents', 'Sample'), ('sample.flag', 'award', 'flag', 'Sample'),
  ('sample.unused', 'award', 'flag', 'Unused');
INSERT INTO fact_word(fact, word) VALUES('relation', 'existing'), ('relation', 'new'), ('relation', 'unused');
INSERT INTO provider_fact(office, agb, fact, value, valid_from, valid_to, known_on, evidence) VALUES
  ('sample', '30000001', 'relation', 'existing', '2023-01-01', NULL, '2022-06-01', 'sample'),
  ('sample', '30000002', 'sample.percentage', 9400, '2022-01-01', '2023-01-01', '2022-06-01', 'sample');

INSERT INTO performance(code, sector, care_form, unit, title) VALUES
  ('Z901', 'GZ', 'zzp', 'day', 'Sample'), ('Z902', 'GGZ', NULL, 'day', 'Sample'), ('Z903', 'GZ', NULL, 'day', 'Unused');
INSERT INTO nza_tariff(performance, year, component, part, cents) VALUES
  ('Z901', 2023, 'care', 0, 25000), ('Z901', 2023, 'nhc', 0, 3000), ('Z902', 2023, 'care', 0, 20000),
  ('Z902', 2023, 'nic', 0, 25000), ('Z902', 2024, 'care', 1, 21000);

INSERT INTO topic(id, unit, title) VALUES
  ('tariff.care', 'bp', 'Sample'), ('sample.count', 'count', 'Sample'), ('sample.day', 'day', 'Sample'),
  ('sample.wall', 'wall', 'Sample'), ('sample.flag', 'flag', 'Sample'), ('sample.days', 'days', 'Sample'),
  ('sample.cents', 'cents', 'Sample'), ('sample.unused', 'count', 'Unused');
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph) VALUES
  ('sample-supplement', 'tariff.care', 'GZ', 9580, 'bp', '2023-01-01', '2024-01-01', '2.1'),
  ('sample-policy', 'tariff.care', 'GZ', 9500, 'bp', '2021-01-01', '2024-01-01', '2.1'),
  ('sample-supplement', 'sample.day', NULL, 20230601, 'day', '2023-01-01', '2024-01-01', '6.1'),
  ('sample-supplement', 'sample.count', NULL, 1, 'count', '2023-01-01', '2024-01-01', '1.5');
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, corrects) VALUES
  ('sample-supplement', 'sample.count', NULL, 2, 'count', '2023-01-01', '2024-01-01', '1.5', 4);
INSERT INTO tariff_rule(document, component, step, sector, topic, fact, valid_from, valid_to, paragraph) VALUES
  ('sample-supplement', 'care', 'bound', 'GZ', NULL, 'sample.percentage', '2023-01-01', '2024-01-01', '2.5'),
  ('sample-supplement', 'care', 'adjustment', NULL, 'tariff.care', NULL, '2023-01-01', '2024-01-01', '2.6');
INSERT INTO tariff_rule(document, component, step, sector, topic, valid_from, valid_to, paragraph, corrects) VALUES
  ('sample-supplement', 'care', 'adjustment', 'GGZ', 'tariff.care', '2023-01-01', '2024-01-01', '2.6', 2);
INSERT INTO tariff_condition(rule, fact, test, value) VALUES(1, 'relation', 'is', 'existing');

-- Contracts: 1 and 2 drafts with production, 3 signed, 4 a draft without production.
INSERT INTO contract(office, agb, valid_from, valid_to, document) VALUES
  ('sample', '30000001', '2023-01-01', '2024-01-01', 'agreement-1'),
  ('sample', '30000002', '2023-01-01', '2024-01-01', 'agreement-2'),
  ('sample', '30000003', '2023-01-01', '2024-01-01', 'agreement-3'),
  ('sample', '30000003', '2023-01-01', '2024-01-01', 'agreement-4');
INSERT INTO provision(document, topic, provider, value, unit, valid_from, valid_to, paragraph) VALUES
  ('agreement-1', 'tariff.care', '30000001', 9580, 'bp', '2023-01-01', '2024-01-01', '4'),
  ('agreement-4', 'tariff.care', '30000003', 9999, 'bp', '2023-01-01', '2024-01-01', '4');

-- Provider 1: € 11.200.000 at NZa tariffs, € 10.780.000 agreed: € 420.000 of headroom.
-- Provider 2: € 10.000.000 and € 9.580.000: the same headroom.
-- Provider 3, signed: an initial round that a rearrangement superseded, and a final round that is open.
INSERT INTO production_round(contract, year, round) VALUES(1, 2023, 'initial'), (2, 2023, 'initial'), (3, 2023, 'initial');
INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, tariff_bp, provision) VALUES
  (1, 2023, 'initial', 'Z901', 'care', 40000000, 25000, 9580, 6),
  (1, 2023, 'initial', 'Z901', 'nhc', 40000000, 3000, 10000, NULL),
  (2, 2023, 'initial', 'Z901', 'care', 40000000, 25000, 9580, 1),
  (3, 2023, 'initial', 'Z902', 'care', 1000000, 20000, 9000, NULL);
UPDATE production_round SET state = 'closed';
INSERT INTO production_round(contract, year, round) VALUES(3, 2023, 'rearrangement');
INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, tariff_bp) VALUES
  (3, 2023, 'rearrangement', 'Z902', 'care', 500000, 20000, 9000);
UPDATE production_round SET state = 'closed' WHERE round = 'rearrangement';
UPDATE contract SET status = 'signed', signed_on = '2022-11-01' WHERE id = 3;
INSERT INTO production_round(contract, year, round) VALUES(3, 2023, 'final');
INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, tariff_bp) VALUES
  (3, 2023, 'final', 'Z902', 'care', 400000, 20000, 9000);

-- Lump sums: 1 committed, € 20.000 of headroom left; 2 reserved; 3 committed and lessened by 4; 5 released.
INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state) VALUES
  ('sample', '30000001', 2023, 'development', 40000000, 'reserved'),
  ('sample', '30000002', 2023, 'development', 1000000, 'reserved'),
  ('sample', '30000002', 2023, 'development', 500000, 'reserved');
UPDATE lump_sum SET state = 'committed' WHERE id = 1 OR id = 3;
INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, lessens) VALUES
  ('sample', '30000002', 2023, 'development', -100000, 'committed', 3);
INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state) VALUES
  ('sample', '30000002', 2023, 'development', 700000, 'reserved');
UPDATE lump_sum SET state = 'released' WHERE id = 5;
