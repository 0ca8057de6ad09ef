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

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'tariff.care.role.least', 'GZ', -200, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-143)', 'Reading: "+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.'),
  ('salland-policy-gz-2024-2026', 'tariff.care.role.most', 'GZ', 100, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-143)', 'Reading: "+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.'),
  ('salland-policy-gz-2024-2026', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-155)', 'Reading: the cell of the overview is that of Salland.'),
  ('salland-policy-gz-2024-2026', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-155)', 'Reading: as the NHC.');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic, fact, at_least, at_most, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'salland.guide', 'care', 'base', 'is', 'GZ', 'tariff.guide', NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-143)', 'Reading: also of new providers, of whom nothing else is said. Tailor-made for a voluntary lower percentage and for hardship (S3-144).'),
  ('salland-policy-gz-2024-2026', 'salland.basics', 'care', 'decision', NULL, 'GZ', NULL, NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-135)', 'how much lower the percentage is when quality, cooperation or transformation are not as they must be (Salland)'),
  ('salland-policy-gz-2024-2026', 'salland.role', 'care', 'adjustment', 'adds', 'GZ', NULL, 'salland.role', 'tariff.care.role.least', 'tariff.care.role.most', '2024-01-01', '2027-01-01',
   'tariff method (S3-134, S3-143)', 'By role in the region and transformation, as decided, between the bounds of the policy.');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('salland-policy-gz-2024-2026', 'salland.basics', 'salland.basics', 'is', 0, NULL);

-- Procedure.
-- Objection and summary proceedings have one term. The provider is asked to talk to its care buyer first.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'term.procurement.03.after_publication', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-193)', 'Calendar days after the policy is published. Reading: the document is the policy. Reading: the overview does not say what follows from being late, so there is no row that it is a lapse term.'),
  ('salland-policy-gz-2024-2026', 'term.procurement.06.after_publication', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-193)', 'Calendar days after the policy is published. Reading: the document is the policy. Reading: the overview does not say what follows from being late, so there is no row that it is a lapse term.');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-178, S3-179)', NULL),
  ('salland-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-178, S3-179)', 'Reading: an agreement for years ends with the policy that it rests on; what comes after is an extension.'),
  ('salland-policy-gz-2024-2026', 'contract.min_turnover', 'GZ', 'existing', NULL, 10000000, 'cents', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)', 'Above it. What holds at or below it the overview does not say.'),
  ('salland-policy-gz-2024-2026', 'contract.extensions', 'GZ', 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)', 'The office alone decides, each time.'),
  ('salland-policy-gz-2024-2026', 'contract.extension_years', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)', NULL);

-- What the hardship clause asks of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'unexpected-effect', 'GZ', 'The tariff method has an effect that was not expected (onverwacht effect van de tariefsystematiek)',
   'hardship clause (S3-159)', NULL),
  ('salland-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'hardship clause (S3-159)', NULL),
  ('salland-policy-gz-2024-2026', 'financial-position', 'GZ', 'Financial position of the provider, equity and reserves weighed (financiële positie)',
   'hardship clause (S3-159)', NULL),
  ('salland-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the offices duty of care (zorgplicht)',
   'hardship clause (S3-159)', NULL),
  ('salland-policy-gz-2024-2026', 'perspective', 'GZ', 'There is a perspective for the provider (perspectief)',
   'hardship clause (S3-159)', NULL);

-- Volume.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'volume.performances_of_last_year', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-188)', NULL),
  ('salland-policy-gz-2024-2026', 'volume.treatment_ratio_kept', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-188)', 'With and without treatment.'),
  ('salland-policy-gz-2024-2026', 'volume.intramural_growth_permission', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-188)', NULL),
  ('salland-policy-gz-2024-2026', 'volume.equity_weighed', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'particulars (S3-197)', 'In the rearrangement; a person decides.');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('salland-policy-gz-2024-2026', 'contracting_space.by_lots', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'particulars (S3-196)', 'Lots (kavels) divide the money; which there are the overview does not say.');
