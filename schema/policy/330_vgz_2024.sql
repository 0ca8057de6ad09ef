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

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'tariff.care.good_practices', 'GZ', 20, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-043)', 'Reading: "+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.'),
  ('vgz-policy-gz-2024-2026', 'tariff.care.good_practices.min', 'GZ', 2, 'count', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-043)', NULL),
  ('vgz-policy-gz-2024-2026', 'tariff.care.growth', 'GZ', 220, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-044)', 'Reading: "+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.');

-- NHC and NIC are not stated in the overview.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, care_form, topic, fact, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'vgz.guide', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.guide', NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-029)', 'Reading: also of new providers, of whom nothing else is said.'),
  ('vgz-policy-gz-2024-2026', 'vgz.kept', 'care', 'base', 'at-most', 'GZ', 'existing', NULL, NULL, 'tariff.care.2023', '2024-01-01', '2027-01-01',
   'tariff method (S3-031)', 'A percentage that was lower before is kept; surcharges stay possible.'),
  ('vgz-policy-gz-2024-2026', 'vgz.good-practices', 'care', 'adjustment', 'adds', 'GZ', NULL, 'zzp', 'tariff.care.good_practices', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-043)', 'Granted on award; can be reclaimed.'),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-mpt', 'care', 'adjustment', 'adds', 'GZ', NULL, 'mpt', 'tariff.care.growth', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-044)', 'Number and share grew against ZZP in the year before.'),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-vpt', 'care', 'adjustment', 'adds', 'GZ', NULL, 'vpt', 'tariff.care.growth', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-044)', 'Number and share grew against ZZP in the year before.'),
  ('vgz-policy-gz-2024-2026', 'vgz.at-most', 'care', 'bound', 'at-most', 'GZ', NULL, NULL, 'tariff.maximum', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages, tailor-made agreements (S3-045)', 'Tailor-made agreements up to the NZa tariff.');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('vgz-policy-gz-2024-2026', 'vgz.good-practices', 'vgz.good_practices', 'at-least', NULL, 'tariff.care.good_practices.min'),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-mpt', 'vgz.growth', 'is', 1, NULL),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-vpt', 'vgz.growth', 'is', 1, NULL);

-- Procedure.
-- Objection and summary proceedings have one term. When the nota was issued is not at hand: until that is registered as
-- an event, or a document gives the day, the deadline is undecided.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'term.procurement.03.after_nota', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-112)', 'Calendar days after the nota van inlichtingen is issued. Reading: the overview does not say what follows from being late, so there is no row that it is a lapse term.'),
  ('vgz-policy-gz-2024-2026', 'term.procurement.06.after_nota', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-112)', 'Calendar days after the nota van inlichtingen is issued. Reading: the overview does not say what follows from being late, so there is no row that it is a lapse term.');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', 'Multi-year where possible (S3-094).'),
  ('vgz-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', 'Reading: an agreement for years ends with the policy that it rests on; what comes after is an extension.'),
  ('vgz-policy-gz-2024-2026', 'contract.extensions', 'GZ', 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', 'The office alone decides, each time.'),
  ('vgz-policy-gz-2024-2026', 'contract.extension_years', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', NULL);

-- What the hardship clause asks of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'unexpected-effect', 'GZ', 'The tariff method has an effect that was not expected (onverwacht effect van de tariefsystematiek)',
   'hardship clause (S3-068)', NULL),
  ('vgz-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'hardship clause (S3-068)', NULL),
  ('vgz-policy-gz-2024-2026', 'financial-position', 'GZ', 'Financial position of the provider, equity and reserves weighed (financiële positie)',
   'hardship clause (S3-068)', NULL),
  ('vgz-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the offices duty of care (zorgplicht)',
   'hardship clause (S3-068)', NULL),
  ('vgz-policy-gz-2024-2026', 'perspective', 'GZ', 'There is a perspective for the provider (perspectief)',
   'hardship clause (S3-068)', NULL);

-- Volume of the initial agreement.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'volume.initial_share', 'GZ', NULL, NULL, 9800, 'bp', '2024-01-01', '2025-01-01',
   'performances and volume (S3-105)', 'Of 2023, so for 2024; the overview does not say what holds in later years. The volume of 2023 is that forecast for the rearrangement. Reading: once that is agreed, it is the forecast.');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('vgz-policy-gz-2024-2026', 'reserve.unforeseen', 'GZ', NULL, NULL, 200, 'bp', '2024-01-01', '2027-01-01',
   'particulars (S3-123)', 'Reading: the budget that it is a share of is the contracting space.');
