-- Pack 900: sample office, 2027. Everything in it is invented, for the tests: an eighth office with an order of rank,
-- topics, facts and rules of its own.
--
-- Needs           010, 020, 300.

INSERT INTO office(id, name) VALUES ('sample-office', 'Sample office');

INSERT INTO topic(id, unit, title) VALUES
  ('sample.base.large', 'bp', 'Sample: percentage of a large provider'),
  ('sample.points.green', 'bp', 'Sample: points for a green provider'),
  ('sample.points.green_nota', 'bp', 'Sample: the same, as the nota has it'),
  ('sample.bound', 'bp', 'Sample: percentage that the points do not go above');

INSERT INTO fact(id, kind, unit, title) VALUES
  ('sample.size', 'state', 'word', 'Sample: size of the provider'),
  ('sample.green', 'award', 'flag', 'Sample: the provider is green');
INSERT INTO fact_word(fact, word) VALUES
  ('sample.size', 'small'),
  ('sample.size', 'large'),
  ('sample.size', 'very-large');

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source) VALUES
  ('sample-policy-2027', 'sample-office', 'regional-policy', 'Sample policy 2027', '2026-06-01', '2027-01-01', '2028-01-01', 'invented'),
  ('sample-supplement-2027', 'sample-office', 'supplement', 'Sample supplement 2027', '2026-07-01', '2027-01-01', '2028-01-01', 'invented'),
  ('sample-nota-2026-09-01', 'sample-office', 'nota-van-inlichtingen', 'Sample nota', '2026-09-01', '2027-01-01', '2028-01-01', 'invented');

-- Unlike at the seven offices the policy prevails over its supplement.
INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph) VALUES
  ('sample-office', 'regulation', 0, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1'),
  ('sample-office', 'judgment', 0, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1'),
  ('sample-office', 'agreement', 1, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1'),
  ('sample-office', 'nota-van-inlichtingen', 2, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1'),
  ('sample-office', 'regional-policy', 3, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1'),
  ('sample-office', 'supplement', 4, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1'),
  ('sample-office', 'national-framework', 5, '2027-01-01', '2028-01-01', 'sample-policy-2027', '1');

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph) VALUES
  ('sample-policy-2027', 'tariff.guide', 'GZ', 9600, 'bp', '2027-01-01', '2028-01-01', '2'),
  ('sample-supplement-2027', 'tariff.guide', 'GZ', 9500, 'bp', '2027-01-01', '2028-01-01', '1'),
  ('sample-policy-2027', 'sample.base.large', 'GZ', 9700, 'bp', '2027-01-01', '2028-01-01', '2'),
  ('sample-policy-2027', 'sample.points.green', 'GZ', 100, 'bp', '2027-01-01', '2028-01-01', '3'),
  ('sample-nota-2026-09-01', 'sample.points.green_nota', 'GZ', 150, 'bp', '2027-01-01', '2028-01-01', 'question 1'),
  ('sample-policy-2027', 'sample.bound', 'GZ', 9800, 'bp', '2027-01-01', '2028-01-01', '3');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, topic, valid_from, valid_to, paragraph, note) VALUES
  ('sample-policy-2027', 'sample.guide', 'care', 'base', 'is', 'GZ', NULL, 'tariff.guide', '2027-01-01', '2028-01-01', '2', NULL),
  ('sample-policy-2027', 'sample.large', 'care', 'base', 'is', 'GZ', NULL, 'sample.base.large', '2027-01-01', '2028-01-01', '2', NULL),
  ('sample-policy-2027', 'sample.very-large', 'care', 'decision', NULL, 'GZ', NULL, NULL, '2027-01-01', '2028-01-01', '2',
   'what a very large provider gets (sample office)'),
  ('sample-policy-2027', 'sample.new', 'care', 'exclusion', NULL, 'GZ', 'new', NULL, '2027-01-01', '2028-01-01', '4',
   'No points for a new provider.'),
  ('sample-policy-2027', 'sample.green', 'care', 'adjustment', 'adds', 'GZ', NULL, 'sample.points.green', '2027-01-01', '2028-01-01', '3', NULL),
  ('sample-policy-2027', 'sample.at-most', 'care', 'bound', 'at-most', 'GZ', NULL, 'sample.bound', '2027-01-01', '2028-01-01', '3', NULL),
  -- the nota says it anew: by its name it takes the place of the policy's rule
  ('sample-nota-2026-09-01', 'sample.green', 'care', 'adjustment', 'adds', 'GZ', NULL, 'sample.points.green_nota', '2027-01-01', '2028-01-01', 'question 1', NULL);
INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES
  ('sample-policy-2027', 'sample.large', 'sample.size', 'is', 'large'),
  ('sample-policy-2027', 'sample.very-large', 'sample.size', 'is', 'very-large'),
  ('sample-policy-2027', 'sample.green', 'sample.green', 'is', 1),
  ('sample-nota-2026-09-01', 'sample.green', 'sample.green', 'is', 1);
