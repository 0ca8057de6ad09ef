-- Pack 340: Menzis, disability care (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Menzis, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('menzis-policy-gz-2024-2026', 'menzis', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   'The office can extend it to 2028 (S3-095): that takes a later document.');

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('menzis-policy-gz-2024-2026', 'surcharge.proposal_max_pages', 'GZ', 4, 'count', '2024-01-01', '2027-01-01',
   'tariff policy (S3-034)', 'The proposal is judged by aspects that the policy names.'),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.sustainability', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and sustainability (S3-033, S3-073)', 'Beside it a CO2 route map, a plan for real estate and circular work are subjects of talks.'),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.technology_vision', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and innovation (S3-033, S3-088)', NULL),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.client_record', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'innovation (S3-089)', NULL),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.chain_cooperation', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-101)', NULL),
  ('menzis-policy-gz-2024-2026', 'low_profiles.stay_may_grow', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01',
   'national accord (S3-077)', 'MPT and VPT are encouraged instead.'),
  ('menzis-policy-gz-2024-2026', 'addendum.priorities_first', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'general medical care, and regional cooperation (S3-081, S3-102)', 'In any case the chain of treatment (physicians VG and nurse specialists available, tasks moved, triage) and the chain where GZ and GGZ meet.');
