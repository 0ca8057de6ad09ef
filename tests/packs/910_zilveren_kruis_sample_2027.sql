-- Pack 910: Zilveren Kruis, sample supplement 2027. Everything in it is invented, for the tests: one more year.
--
-- Needs           010, 020, 300, 310.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source) VALUES
  ('zk-sample-supplement-2027', 'zilveren-kruis', 'supplement', 'Sample supplement 2027', '2026-06-01', '2027-01-01', '2028-01-01', 'invented');

INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph) VALUES
  ('zilveren-kruis', 'regulation', 0, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1'),
  ('zilveren-kruis', 'judgment', 0, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1'),
  ('zilveren-kruis', 'agreement', 1, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1'),
  ('zilveren-kruis', 'nota-van-inlichtingen', 2, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1'),
  ('zilveren-kruis', 'supplement', 3, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1'),
  ('zilveren-kruis', 'regional-policy', 4, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1'),
  ('zilveren-kruis', 'national-framework', 5, '2027-01-01', '2028-01-01', 'zk-sample-supplement-2027', '1');

INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document, paragraph, part_of, several_regions) VALUES
  ('zk-stimulus-gz-2027', 'zilveren-kruis', 2027, 'GZ', 'stimulus', 690000000, 'zk-sample-supplement-2027', '3', NULL, 0),
  ('zk-stimulus-gz-2027-supra', 'zilveren-kruis', 2027, 'GZ', 'stimulus', 350000000, 'zk-sample-supplement-2027', '3',
   'zk-stimulus-gz-2027', 1);
INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph) VALUES
  ('zk-stimulus-gz-2027', 'regional-cooperation', 'zk-sample-supplement-2027', '3');
INSERT INTO fund_order(fund, first, document, paragraph) VALUES
  ('zk-stimulus-gz-2027', 'zk-stimulus-gz-2027-supra', 'zk-sample-supplement-2027', '3');

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph) VALUES
  ('zk-sample-supplement-2027', 'tariff.guide', 'GZ', 9550, 'bp', '2027-01-01', '2028-01-01', '2'),
  ('zk-sample-supplement-2027', 'tariff.care.regular', 'GZ', -75, 'bp', '2027-01-01', '2028-01-01', '2');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic, valid_from, valid_to, paragraph) VALUES
  ('zk-sample-supplement-2027', 'zk.guide', 'care', 'base', 'is', 'GZ', 'tariff.guide', '2027-01-01', '2028-01-01', '2'),
  ('zk-sample-supplement-2027', 'zk.regular', 'care', 'adjustment', 'adds', 'GZ', 'tariff.care.regular', '2027-01-01', '2028-01-01', '2');
INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES
  ('zk-sample-supplement-2027', 'zk.regular', 'zk.class', 'is', 'regular');
