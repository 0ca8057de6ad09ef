-- Pack 320: CZ, disability care (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of CZ, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('cz-policy-gz-2024-2026', 'cz', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand', NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('cz-policy-gz-2024-2026', 'custom.complex_care', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff percentages, and complex care (S3-042, S3-055)', 'For supply that is added, and for solutions made to measure; also in a network, within the region or across regions, for highly complex clients without a place that fits; providers are invited to it.'),
  ('cz-policy-gz-2024-2026', 'client.talk_on_delivery_form', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'national accord (S3-075)', NULL),
  ('cz-policy-gz-2024-2026', 'low_profiles.new_stay_only_by_exception', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'national accord (S3-075)', NULL),
  ('cz-policy-gz-2024-2026', 'pgb.provider_is_new', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'personal budget (S3-108)', 'With conditions that the overview does not state.');
