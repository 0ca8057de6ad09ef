-- Pack 350: DSW, disability care (GZ), 2024-2028.
--
-- What it is      The GZ procurement policy of DSW, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2028',
   '2023-06-01', '2024-01-01', '2029-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand', NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'policy.fixed_years', 'GZ', 5, 'count', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', '2024 through 2028.'),
  ('dsw-policy-gz-2024-2028', 'gz_accord.results_agreed', 'GZ', 1, 'flag', '2024-01-01', '2029-01-01',
   'national accord (S3-163)', 'On how the five opportunity lines are filled in, and on progress.'),
  ('dsw-policy-gz-2024-2028', 'innovation.apply_or_explain', 'GZ', 1, 'flag', '2024-01-01', '2029-01-01',
   'innovation (S3-169)', 'Of the innovations in the knowledge base. What it saves counts in the agreements, also when it is not done.'),
  ('dsw-policy-gz-2024-2028', 'deadline.innovation.criteria', 'GZ', 20230901235959, 'wall', '2024-01-01', '2029-01-01',
   'innovation (S3-171)', 'Who: office.');
