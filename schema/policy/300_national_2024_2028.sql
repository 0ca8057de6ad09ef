-- Pack 300: what the seven offices state together for disability care (GZ), 2024-2026, and the order of rank since 2024.
--
-- What it is      The guide percentage, the maximum, the amount for VG7 in 2024, the answers of July 2023 on the national
--                 vision, and a national order of rank for offices that state none of their own.
-- Sources         S3, the overview of the seven GZ policies, and S4, the nota van inlichtingen on the national vision,
--                 both read whole; Zilveren Kruis GZ policy 2024-2026, 1.2.2, for VG7. README.md lists the catalogue
--                 rows of S3 and S4 and where each of them is.
-- Needs           010, 020.
-- To add          A later nota on the national vision: a document of its own, kind nota-van-inlichtingen, office NULL.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('national-overview-gz-2024-2026', NULL, 'national-framework',
   'Overview of the GZ procurement policies 2024-2026 of the seven offices, national part',
   '2023-06-01', '2024-01-01', '2029-01-01',
   'Offices together, published with the policies on 1 June 2023 (S3; S3-001)',
   'Reading: there is no national framework any more, and the national vision only gives direction (S3-002); what all offices announced together, such as the guide percentage, is kept as a national text that yields to each office''s own policy. Reading: in force through 2028, the last year that a policy of 2024 can reach (S3-090, S3-175).'),
  ('national-nota-2023-07-07', NULL, 'nota-van-inlichtingen',
   'Nota van Inlichtingen, visie op duurzame toegang tot langdurige zorg',
   '2023-07-07', '2024-01-01', '2029-01-01',
   'Zilveren Kruis Zorgkantoor N.V., KvK 34245138, 7 July 2023 (S4; S4-001)',
   'Answers on the national vision, in the edition of Zilveren Kruis (S4-001). Reading: national, because the questions are about the national text and the answers are given together; where it is silent the office''s own policy decides (S4-099).'),
  ('national-vg7-2024', NULL, 'supplement',
   'Extra money for VG7 in 2024',
   '2023-07-07', '2024-01-01', '2025-01-01',
   'Zilveren Kruis GZ policy 2024-2026, 1.2.2, added after 1 June 2023',
   'Reading: day of publication unknown; 7 July 2023 is taken, the day of the nota that refers to it (S4-031). Reading: national, because Zilveren Kruis states that it holds for all offices.');

-- The order of rank from 2024, for every office without an order of its own.
INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph, note) VALUES
  (NULL, 'regulation', 0, '2024-01-01', '2029-01-01', 'national-overview-gz-2024-2026', 'structure of the policies (S3-002)',
   'Reading: the NZa''s rules bind office and provider alike and stand above every document.'),
  (NULL, 'judgment', 0, '2024-01-01', '2029-01-01', 'national-overview-gz-2024-2026', 'structure of the policies (S3-002)',
   'Reading: as in 2023 at Zilveren Kruis.'),
  (NULL, 'agreement', 1, '2024-01-01', '2029-01-01', 'national-overview-gz-2024-2026', 'structure of the policies (S3-002)',
   'Reading: as in 2023 at Zilveren Kruis.'),
  (NULL, 'nota-van-inlichtingen', 2, '2024-01-01', '2029-01-01', 'national-nota-2023-07-07', 'preface (S4-005)',
   'The nota prevails over the procurement documents.'),
  (NULL, 'supplement', 3, '2024-01-01', '2029-01-01', 'national-overview-gz-2024-2026', 'structure of the policies (S3-002)',
   'Reading: as in 2023 at Zilveren Kruis.'),
  (NULL, 'regional-policy', 4, '2024-01-01', '2029-01-01', 'national-overview-gz-2024-2026', 'structure of the policies (S3-002)',
   'Reading: as in 2023 at Zilveren Kruis.'),
  (NULL, 'national-framework', 5, '2024-01-01', '2029-01-01', 'national-overview-gz-2024-2026', 'structure of the policies (S3-002)',
   'Reading: what the offices announced together yields to each policy of their own.');

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-overview-gz-2024-2026', 'tariff.guide', 'GZ', 9570, 'bp', '2024-01-01', '2027-01-01',
   'tariff system, guide percentage (S3-012)', 'Without NHC and NIC (S3-017). The starting point: a percentage of a provider may be lower, higher or equal (S3-013).'),
  ('national-overview-gz-2024-2026', 'tariff.maximum', NULL, 10000, 'bp', '2024-01-01', '2029-01-01',
   'tariff system (S3-015)', 'Reading: a percentage is a share of the NZa''s maximum tariff, so it is never above 100%.'),
  ('national-overview-gz-2024-2026', 'cap.agreements', NULL, 10000, 'bp', '2024-01-01', '2029-01-01',
   'tariff system (S3-015)', 'Reading: the cap of 2022 and 2023 goes on; the NZa tariff is a maximum (S4-071).');
