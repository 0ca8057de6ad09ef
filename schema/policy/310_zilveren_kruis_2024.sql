-- Pack 310: Zilveren Kruis, disability care (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Zilveren Kruis, as far as the sources at hand show it.
-- Sources         The policy, published 1 June 2023 (its sections are named IB); S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('zk-policy-gz-2024-2026', 'zilveren-kruis', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'zilverenkruis.nl/zorgkantoor/zorgaanbieders; sections are those of the policy; S3', 'The office can extend it to 2028 (S3-090): that takes a later document.');

-- The order of rank of 2023 goes on without the national framework.
INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph, note) VALUES
  ('zilveren-kruis', 'regulation', 0, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'Reading: the NZa''s rules bind office and provider alike and stand above every document.'),
  ('zilveren-kruis', 'judgment', 0, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'Reading: as in 2023.'),
  ('zilveren-kruis', 'agreement', 1, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'Reading: as in 2023. The signed agreement with its annexes.'),
  ('zilveren-kruis', 'nota-van-inlichtingen', 2, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5 (S4-005)',
   'The nota prevails over the procurement documents.'),
  ('zilveren-kruis', 'supplement', 3, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'Reading: as in 2023.'),
  ('zilveren-kruis', 'regional-policy', 4, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'Reading: as in 2023.'),
  ('zilveren-kruis', 'national-framework', 5, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'Reading: there is no framework any more; what the offices announced together yields to the office''s own policy.');
