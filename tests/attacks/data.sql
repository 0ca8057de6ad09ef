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
INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic, fact, valid_from, valid_to, paragraph) VALUES
  ('sample-supplement', 'lower', 'care', 'bound', 'at-most', 'GZ', NULL, 'sample.percentage', '2023-01-01', '2024-01-01', '2.5'),
  ('sample-supplement', 'points', 'care', 'adjustment', 'adds', NULL, 'tariff.care', NULL, '2023-01-01', '2024-01-01', '2.6');
INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic, valid_from, valid_to, paragraph, corrects) VALUES
  ('sample-supplement', 'points', 'care', 'adjustment', 'adds', 'GGZ', 'tariff.care', '2023-01-01', '2024-01-01', '2.6', 2);
INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES('sample-supplement', 'lower', 'relation', 'is', 'existing');
INSERT INTO strike(document, struck, struck_paragraph, valid_from, valid_to, paragraph) VALUES
  ('sample-nota', 'sample-policy', '2.1', '2023-01-01', '2024-01-01', 'q9');
INSERT INTO fact(id, kind, unit, subject, title) VALUES
  ('class', 'state', 'word', 'performance', 'Sample'), ('class.percentage', 'state', 'bp', 'performance', 'Sample'),
  ('class.turnover', 'state', 'cents', 'performance', 'Sample'), ('class.flag', 'award', 'flag', 'performance', 'Sample');
INSERT INTO fact_word(fact, word) VALUES('class', 'existing'), ('class', 'new');
INSERT INTO performance_fact(office, performance, fact, value, valid_from, valid_to, known_on, evidence) VALUES
  ('sample', 'Z901', 'class', 'existing', '2023-01-01', NULL, '2022-06-01', 'sample'),
  (NULL, 'Z902', 'class.percentage', 9400, '2022-01-01', '2023-01-01', '2022-06-01', 'sample');

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

-- ---- regional money: two providers of their own, each with € 42.000 of headroom

INSERT INTO office(id, name) VALUES('elsewhere', 'Sample office with a policy');
INSERT INTO region(code, name, office) VALUES('5999', 'Second sample region', 'sample'), ('5996', 'Unused region', 'sample');
INSERT INTO provider(agb, name) VALUES
  ('30000005', 'Sample party 5'), ('30000006', 'Sample party 6'), ('30000007', 'Sample stranger to all plans');
INSERT INTO document(id, office, kind, title, valid_from, valid_to) VALUES
  ('agreement-6', 'sample', 'agreement', 'Sample draft, party 5', '2023-01-01', '2025-01-01'),
  ('agreement-7', 'sample', 'agreement', 'Sample draft, party 6', '2023-01-01', '2025-01-01');
INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to) VALUES
  ('other-policy', 'elsewhere', 'regional-policy', 'Sample', '2022-06-01', '2023-01-01', NULL);
INSERT INTO contract(office, agb, valid_from, valid_to, document) VALUES
  ('sample', '30000005', '2023-01-01', '2025-01-01', 'agreement-6'),
  ('sample', '30000006', '2023-01-01', '2025-01-01', 'agreement-7');
INSERT INTO production_round(contract, year, round) VALUES(5, 2023, 'initial'), (6, 2023, 'initial');
INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, tariff_bp) VALUES
  (5, 2023, 'initial', 'Z901', 'care', 4000000, 25000, 9580), (6, 2023, 'initial', 'Z901', 'care', 4000000, 25000, 9580);
UPDATE production_round SET state = 'closed' WHERE contract >= 5;

INSERT INTO topic(id, unit, title) VALUES
  ('addendum.min_parties', 'count', 'Sample'), ('deadline.procurement.16', 'wall', 'Sample'),
  ('addendum.aim', 'flag', 'Sample'), ('cap.agreements', 'bp', 'Sample'), ('tariff.maximum', 'bp', 'Sample');
-- 8: two parties; 9: one, which is overruled; 10: the last day; 11: the cap; 12: a maximum
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES
  ('sample-supplement', 'addendum.min_parties', 2, 'count', '2023-01-01', '2024-01-01', '7'),
  ('sample-policy', 'addendum.min_parties', 1, 'count', '2021-01-01', '2024-01-01', '7'),
  ('sample-supplement', 'deadline.procurement.16', 20230601235959, 'wall', '2023-01-01', '2024-01-01', '7'),
  ('sample-supplement', 'cap.agreements', 10000, 'bp', '2023-01-01', '2024-01-01', '7'),
  ('sample-supplement', 'tariff.maximum', 10000, 'bp', '2023-01-01', '2024-01-01', '7');
INSERT INTO deviation_allowed(topic, favour, ends_with_year, document, paragraph) VALUES
  ('sample.count', 'higher', 1, 'sample-supplement', '8'), ('tariff.care', 'higher', 0, 'sample-supplement', '8');
INSERT INTO deviation(office, agb, topic, year, provision, value, motivation, decided_by, decided_on, until) VALUES
  ('sample', '30000001', 'sample.count', 2023, 4, 3, 'sample', 'sample', '2023-01-05', '2023-12-31');

INSERT INTO purpose(id, from_fund, title) VALUES
  ('first', 1, 'Sample purpose'), ('second', 1, 'Sample purpose'), ('share', 1, 'Sample purpose');
INSERT INTO plan_purpose(id, title) VALUES
  ('cooperation', 'Sample'), ('technology', 'Sample'), ('buildings', 'What no fund pays'), ('unused', 'Unused');
INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('first', 'GZ', 'sample-supplement', '9'), ('second', 'GZ', 'sample-supplement', '9'),
  ('share', 'GZ', 'sample-supplement', '9');
-- first-2023 is drawn first and wholly booked below; second-2023 may still change
INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents, provisional, carried_out_through, document,
    paragraph) VALUES
  ('first-2023', 'sample', 2023, 'GZ', 'first', 'addendum', 1000000, 0, 2024, 'sample-supplement', '9'),
  ('second-2023', 'sample', 2023, 'GZ', 'second', 'addendum', 2000000, 1, NULL, 'sample-supplement', '9'),
  ('share-2023', 'sample', 2023, 'GZ', 'share', 'division', 0, 1, NULL, 'sample-supplement', '9'),
  ('first-2024', 'sample', 2024, 'GZ', 'first', 'addendum', 1000000, 0, NULL, 'sample-supplement', '9');
INSERT INTO fund_order(fund, first, document, paragraph) VALUES
  ('second-2023', 'first-2023', 'sample-supplement', '9');
INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph) VALUES
  ('first-2023', 'cooperation', 'sample-supplement', '9'), ('first-2024', 'cooperation', 'sample-supplement', '9'),
  ('second-2023', 'cooperation', 'sample-supplement', '9'), ('second-2023', 'technology', 'sample-supplement', '9');
INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph) VALUES
  ('second-2023', 'share-2023', 500000, 'sample-supplement', '9');
-- 6: a share of the division
INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund) VALUES
  ('sample', '30000006', 2023, 'share', 100000, 'reserved', 'share-2023');

-- Addenda in every state; all but one pay 30000005. Drafts are complete: one UPDATE agrees them.
CREATE TEMP TABLE sample(id TEXT, activity TEXT, purpose TEXT, payee TEXT, cents INTEGER);
INSERT INTO sample VALUES
  ('signed', 'a1', 'cooperation', '30000005', 500000), ('settled', 'b1', 'cooperation', '30000005', 200000),
  ('accounted', 'c1', 'cooperation', '30000005', 100000), ('agreed', 'd1', 'cooperation', '30000005', 300000),
  ('draft', 'e1', 'technology', '30000006', 400000), ('old', 'f1', 'technology', '30000005', 100000),
  ('cancelled', 'g1', 'technology', '30000005', 100000);
INSERT INTO addendum(id, family, office, region, sector, title, aim, regional_support, sustained, obligations,
    competition, agreed_on)
  SELECT id, id, 'sample', '5900', 'GZ', 'Sample', 'sample', 'sample', 'sample', 'sample', 1, '2023-01-10' FROM sample;
INSERT INTO addendum_other_region(addendum, region) VALUES('draft', '5999');
INSERT INTO addendum_party(addendum, agb) SELECT id, '30000005' FROM sample UNION ALL SELECT id, '30000006' FROM sample;
INSERT INTO addendum_activity(addendum, activity, purpose, title, cost_cents, starts_on, ends_on)
  SELECT id, activity, purpose, 'Sample', 600000, '2023-02-01', iif(id = 'signed', '2024-12-31', '2023-12-31') FROM sample;
INSERT INTO addendum_milestone(addendum, activity, due_on, title) SELECT id, activity, '2023-09-01', 'sample' FROM sample;
INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents) SELECT id, activity, payee, 2023, cents FROM sample;
INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents) VALUES('signed', 'a1', '30000005', 2024, 100000);
INSERT INTO addendum_other_money(addendum, activity, source, amount_cents) VALUES('draft', 'e1', 'sample subsidy', 200000);
INSERT INTO monitoring(addendum, year, kind, reporter, first_on)
  SELECT id, 2023, kind, '30000005', '2024-03-01'
  FROM sample, (SELECT 'progress' AS kind UNION ALL SELECT 'results' UNION ALL SELECT 'spending');
INSERT INTO monitoring(addendum, year, kind, reporter, first_on) VALUES('signed', 2024, 'results', '30000005', '2025-03-01');
INSERT INTO addendum_parameter(addendum, rule, provision, value)
  SELECT id, 'addendum_parties', 8, 2 FROM sample UNION ALL SELECT id, 'addendum_deadline', 10, 20230601235959 FROM sample;

-- first-2023: 500000, 200000 of which 50000 comes back, 100000, and what is left then for the agreed one: 250000
INSERT INTO addendum_funding(addendum, activity, fund, payee, year, amount_cents) VALUES
  ('signed', 'a1', 'first-2023', '30000005', 2023, 500000), ('settled', 'b1', 'first-2023', '30000005', 2023, 200000),
  ('accounted', 'c1', 'first-2023', '30000005', 2023, 100000),
  ('agreed', 'd1', 'first-2023', '30000005', 2023, 250000), ('agreed', 'd1', 'second-2023', '30000005', 2023, 50000),
  ('draft', 'e1', 'second-2023', '30000006', 2023, 400000), ('old', 'f1', 'second-2023', '30000005', 2023, 100000);
UPDATE addendum SET state = 'cancelled' WHERE id = 'cancelled';
UPDATE addendum SET state = 'agreed' WHERE id IN ('signed', 'settled', 'accounted', 'old');
INSERT INTO addendum_signature(addendum, signer, signed_on)
  SELECT a.id, s.signer, '2023-01-16' FROM addendum a,
    (SELECT 'sample' AS signer UNION ALL SELECT '30000005' UNION ALL SELECT '30000006') s WHERE a.state = 'agreed';
UPDATE addendum SET state = 'signed' WHERE state = 'agreed';
INSERT INTO report(addendum, year, kind, reporter, due_on, reported_on, figures_of)
  SELECT addendum, year, kind, reporter, first_on, '2024-03-10', 'activity' FROM monitoring WHERE addendum IN ('settled', 'accounted');
INSERT INTO report(addendum, year, kind, reporter, due_on, reported_on, figures_of) VALUES
  ('signed', 2023, 'progress', '30000005', '2024-03-01', '2024-03-10', 'activity');
INSERT INTO report_figure(report, activity, carried_out_bp, realised_bp, spent_cents)
  SELECT r.id, v.activity, 7500, 7500, 75000 FROM report r JOIN addendum_activity v ON v.addendum = r.addendum
  WHERE r.kind = 'spending';
UPDATE addendum_year SET state = 'accounted' WHERE addendum IN ('settled', 'accounted');
INSERT INTO settlement(addendum, year, ground, decided_by, decided_on) VALUES('settled', 2023, 'effort', 'sample', '2024-04-01');
INSERT INTO settlement_line(settlement, activity, fund, payee, paid_cents, computed_cents, back_cents, reason) VALUES
  (1, 'b1', 'first-2023', '30000005', 200000, 50000, 50000, 'carried out for 75%');
UPDATE addendum_year SET state = 'settled' WHERE addendum = 'settled';
UPDATE addendum SET state = 'agreed' WHERE id = 'agreed';
INSERT INTO addendum_signature(addendum, signer, signed_on) VALUES('agreed', '30000005', '2023-01-16');

-- later versions: old-2 took the place of old; signed-2 is a complete draft that lessens the money
CREATE TEMP TABLE later(id TEXT, family TEXT, activity TEXT, purpose TEXT, cents INTEGER);
INSERT INTO later VALUES('old-2', 'old', 'f1', 'technology', 150000), ('signed-2', 'signed', 'a1', 'cooperation', 400000);
INSERT INTO addendum(id, family, version, office, region, sector, title, aim, regional_support, sustained, obligations,
    competition, agreed_on)
  SELECT id, family, 2, 'sample', '5900', 'GZ', 'Sample', 'sample', 'sample', 'sample', 'sample', 1, '2023-02-10' FROM later;
INSERT INTO addendum_party(addendum, agb) SELECT id, '30000005' FROM later UNION ALL SELECT id, '30000006' FROM later;
INSERT INTO addendum_activity(addendum, activity, purpose, title, cost_cents, starts_on, ends_on)
  SELECT id, activity, purpose, 'Sample', 600000, '2023-02-01', '2023-12-31' FROM later;
INSERT INTO addendum_milestone(addendum, activity, due_on, title) SELECT id, activity, '2023-09-01', 'sample' FROM later;
INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents) SELECT id, activity, '30000005', 2023, cents FROM later;
INSERT INTO monitoring(addendum, year, kind, reporter, first_on)
  SELECT l.id, m.year, m.kind, m.reporter, m.first_on FROM later l JOIN monitoring m ON m.addendum = l.family;
INSERT INTO addendum_parameter(addendum, rule, provision, value)
  SELECT l.id, m.rule, m.provision, m.value FROM later l JOIN addendum_parameter m ON m.addendum = l.family;
INSERT INTO addendum_funding(addendum, activity, fund, payee, year, amount_cents) VALUES
  ('old-2', 'f1', 'second-2023', '30000005', 2023, 150000), ('signed-2', 'a1', 'first-2023', '30000005', 2023, 400000);
UPDATE addendum SET state = 'agreed' WHERE id = 'old-2';
INSERT INTO addendum_signature(addendum, signer, signed_on) VALUES
  ('old-2', 'sample', '2023-02-16'), ('old-2', '30000005', '2023-02-16'), ('old-2', '30000006', '2023-02-16');
UPDATE addendum SET state = 'signed' WHERE id = 'old-2';

-- ---- the procedure: objections of one's own only, says the supplement; the policy below it says otherwise

INSERT INTO topic(id, unit, title) VALUES
  ('deadline.published', 'wall', 'Sample'), ('deadline.asked', 'wall', 'Sample'), ('deadline.objected', 'wall', 'Sample'),
  ('deadline.enrolled', 'wall', 'Sample'), ('deadline.unused', 'wall', 'Unused'), ('deadline.new', 'wall', 'Sample'),
  ('term.objected', 'days', 'Sample'), ('sample.hours', 'hours', 'Sample'), ('procedure.own_objections', 'flag', 'Sample');
INSERT INTO procedure_step(id, actor, kind, several) VALUES
  ('published', 'office', 'other', 0), ('asked', 'provider', 'question', 1), ('objected', 'provider', 'objection', 1),
  ('enrolled', 'provider', 'other', 0), ('unused', 'both', 'other', 0);
INSERT INTO procedure_term(topic, step, reference, direction) VALUES('term.objected', 'objected', 'published', 'after');
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES
  ('sample-supplement', 'procedure.own_objections', 1, 'flag', '2023-01-01', '2024-01-01', '10'),
  ('sample-policy', 'procedure.own_objections', 0, 'flag', '2021-01-01', '2024-01-01', '10');
-- 1: the nota; 2: a question; 3: an objection; 4: one that 5 withdrew; 6: rests on 3
INSERT INTO event(office, agb, year, step, at) VALUES
  ('sample', NULL, 2023, 'published', 1656583200), ('sample', '30000001', 2023, 'asked', 1655000000),
  ('sample', '30000001', 2023, 'objected', 1655000000), ('sample', '30000002', 2023, 'objected', 1655000000);
INSERT INTO event(office, agb, year, step, at, withdraws) VALUES('sample', '30000002', 2023, 'objected', 1655100000, 4);
INSERT INTO event(office, agb, year, step, at, relies_on) VALUES('sample', '30000001', 2023, 'enrolled', 1659000000, 3);

-- ---- contracts through the year

-- 3 may be extended twice by a year, and was once; 2 is accepted by the office
INSERT INTO topic(id, unit, title) VALUES
  ('contract.extensions', 'count', 'Sample'), ('contract.extension_years', 'count', 'Sample');
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES
  ('sample-supplement', 'contract.extensions', 2, 'count', '2023-01-01', '2024-01-01', '10'),
  ('sample-supplement', 'contract.extension_years', 1, 'count', '2023-01-01', '2024-01-01', '10'),
  ('other-policy', 'contract.extensions', 9, 'count', '2023-01-01', NULL, '10'),
  ('other-policy', 'contract.extension_years', 9, 'count', '2023-01-01', NULL, '10');
CREATE TEMP VIEW extends AS SELECT (SELECT min(id) FROM provision WHERE topic = 'contract.extensions') AS allowed_by,
  (SELECT min(id) FROM provision WHERE topic = 'contract.extension_years') AS length_by;
INSERT INTO contract_extension(contract, number, valid_to, allowed_by, length_by, decided_by, decided_on)
  SELECT 3, 1, '2025-01-01', allowed_by, length_by, 'sample', '2023-06-01' FROM extends;
INSERT INTO contract_acceptance(contract, part, accepted_by, accepted_at) VALUES(2, 'office', 'sample', 1667000000);

INSERT INTO enrolment(office, agb, year, annex, signed_by, received_at) VALUES
  ('sample', '30000001', 2023, '3A', 'sample', 1658304000);

-- two tests; request 1 has one argument, 2 both, 3 was granted in agreement-6 and 4 refused
INSERT INTO hardship_ground(document, ground, sector, title, paragraph) VALUES
  ('sample-supplement', 'cost', NULL, 'Sample', '11'), ('sample-supplement', 'efficient', 'GZ', 'Sample', '11'),
  ('other-policy', 'elsewhere', NULL, 'Sample', '11');
INSERT INTO hardship_request(office, agb, year, sector, asked_bp, requested_at) VALUES
  ('sample', '30000001', 2023, 'GZ', 9700, 1660000000), ('sample', '30000001', 2023, 'GZ', 9700, 1660000000),
  ('sample', '30000005', 2023, 'GZ', 9700, 1660000000), ('sample', '30000001', 2023, 'GGZ', 9700, 1660000000);
INSERT INTO hardship_argument(request, ground, argument) VALUES
  (1, 'cost', 'sample'), (2, 'cost', 'sample'), (2, 'efficient', 'sample'), (3, 'cost', 'sample'),
  (3, 'efficient', 'sample');
-- what might be granted: of provider 1 in 2023, without an end, and of another sector
INSERT INTO provision(document, topic, sector, provider, value, unit, valid_from, valid_to, paragraph) VALUES
  ('agreement-1', 'tariff.care', 'GZ', '30000001', 9700, 'bp', '2023-01-01', '2024-01-01', '12 for the year'),
  ('agreement-1', 'tariff.care', 'GZ', '30000001', 9700, 'bp', '2023-02-01', NULL, '12 without an end'),
  ('agreement-1', 'tariff.care', 'GZ', '30000001', 9700, 'bp', '2022-12-31', '2024-01-01', '12 too early'),
  ('agreement-1', 'tariff.care', 'GGZ', '30000001', 9700, 'bp', '2023-01-01', '2024-01-01', '12 other sector'),
  ('agreement-6', 'tariff.care', 'GZ', '30000005', 9700, 'bp', '2023-01-01', '2024-01-01', '12 granted');
INSERT INTO hardship_decision(request, outcome, provision, motivation, decided_by, decided_on)
  SELECT 3, 'granted', id, 'sample', 'sample', '2022-10-05' FROM provision WHERE paragraph = '12 granted';
INSERT INTO hardship_decision(request, outcome, motivation, decided_by, decided_on) VALUES
  (4, 'refused', 'sample', 'sample', '2022-10-05');

-- one place of provider 1, half used; provider 2 has its decision
INSERT INTO crisis_place(office, agb, year, sector, places, valid_from, valid_to) VALUES
  ('sample', '30000001', 2023, 'GZ', 1, '2023-01-01', '2024-01-01'),
  ('sample', '30000002', 2023, 'GZ', 1, '2023-01-01', '2024-01-01');
INSERT INTO crisis_declared(office, agb, year, sector, through, days) VALUES
  ('sample', '30000001', 2023, 'GZ', '2023-06-30', 90), ('sample', '30000002', 2023, 'GZ', '2023-06-30', 90);
INSERT INTO crisis_decision(office, agb, year, sector, days, from_day, motivation, decided_by, decided_on) VALUES
  ('sample', '30000002', 2023, 'GZ', 200, '2023-09-15', 'sample', 'sample', '2023-09-10');

INSERT INTO contracting_space(office, sector, year, amount_cents, document, paragraph) VALUES
  ('sample', 'GZ', 2023, 1000000, 'sample-supplement', '13');
INSERT INTO realisation(office, agb, year, month, performance, volume, amount_cents) VALUES
  ('sample', '30000001', 2023, 1, 'Z901', 1000, 25000);

INSERT INTO act_correction(table_name, column_name, row_key, value, motivation, decided_by) VALUES
  ('contract_acceptance', 'accepted_at', '2 office', 1667000002, 'sample', 'sample');

INSERT INTO erasure(table_name, row_key, column_name, pseudonym) VALUES
  ('lump_sum', '2', 'note', 'sha256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
