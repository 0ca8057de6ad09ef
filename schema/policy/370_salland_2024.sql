-- Pack 370: Salland, disability care (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Salland, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('salland-policy-gz-2024-2026', 'salland', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   'The office can extend it to 2028 (S3-178): that takes a later document.');

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'tariff.high_result_talk', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-136)', 'When the return is higher than usual year after year.'),
  ('salland-policy-gz-2024-2026', 'extra_care.temporary', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'extra care (S3-152)', NULL),
  ('salland-policy-gz-2024-2026', 'sustainability.in_strategy', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'sustainability (S3-162)', NULL),
  ('salland-policy-gz-2024-2026', 'sustainability.green_deal_commitment', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'sustainability (S3-162)', 'The provider fills in its goals and ambitions.'),
  ('salland-policy-gz-2024-2026', 'innovation.min_initiatives', 'GZ', 2, 'count', '2024-01-01', '2027-01-01',
   'innovation (S3-173)', 'In the whole organisation, so that care is given in another way for good.'),
  ('salland-policy-gz-2024-2026', 'deadline.innovation.initiatives', 'GZ', 20261231235959, 'wall', '2024-01-01', '2027-01-01',
   'innovation (S3-173)', 'Who: provider. In 2024 through 2026.'),
  ('salland-policy-gz-2024-2026', 'addendum.regional_partnership', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-182)', 'The transition funds.'),
  ('salland-policy-gz-2024-2026', 'volume.high_equity_gets_forecast', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01',
   'particulars (S3-197)', 'What is very high is left to the office.');
