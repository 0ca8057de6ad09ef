-- Pack 330: VGZ, disability care (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of VGZ, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('vgz-policy-gz-2024-2026', 'vgz', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand', NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'settlement.surcharges_on_result', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-029)', 'The results stand in the agreement. Of the surcharges only: for money of addenda the national supplement goes on, which asks for effort.'),
  ('vgz-policy-gz-2024-2026', 'custom.complex_care', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'complex care (S3-056)', 'For going on with places made to measure, and for several problems at once.'),
  ('vgz-policy-gz-2024-2026', 'custom.switching_cost', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'complex care (S3-056)', NULL),
  ('vgz-policy-gz-2024-2026', 'custom.innovation', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and innovation (S3-030, S3-087)', 'For experiments, new forms of care, and concepts that are still being pioneered; aimed at the opportunity lines or at bottlenecks in the duty of care.'),
  ('vgz-policy-gz-2024-2026', 'addendum.purpose', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-100)', 'A joint vision of the region, transition tables, and projects.'),
  ('vgz-policy-gz-2024-2026', 'addendum.gz_accord_fit', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-100)', 'Projects add to the vision of the region as well.'),
  ('vgz-policy-gz-2024-2026', 'procedure.tender_principles', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tendering (S3-117)', NULL),
  ('vgz-policy-gz-2024-2026', 'procedure.contracting_authority', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01',
   'tendering (S3-117)', NULL);
