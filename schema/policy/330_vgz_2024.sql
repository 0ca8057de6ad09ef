-- Pack 330: VGZ, disability care (GZ), 2024-2026.
-- Pakket 330: VGZ, gehandicaptenzorg (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of VGZ, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('vgz-policy-gz-2024-2026', 'vgz', 'regional-policy', 'Procurement policy disability care 2024-2026',
   'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   NULL, NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('vgz-policy-gz-2024-2026', 'settlement.surcharges_on_result', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-029)',
   'The results are stated in the agreement. For the surcharges only: for money of addenda the national supplement still applies, which requires effort.',
   'De resultaten staan in de overeenkomst. Geldt alleen voor de opslagen; voor geld uit addenda blijft de landelijke aanvulling gelden, die een inspanning vraagt.'),
  ('vgz-policy-gz-2024-2026', 'custom.complex_care', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'complex care (S3-056)', 'For going on with places made to measure, and for several problems at once.',
   'Om maatwerkplaatsen voort te zetten en bij meervoudige problematiek.'),
  ('vgz-policy-gz-2024-2026', 'custom.switching_cost', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'complex care (S3-056)', NULL, NULL),
  ('vgz-policy-gz-2024-2026', 'custom.innovation', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and innovation (S3-030, S3-087)',
   'For experiments, new forms of care, and concepts that are still being pioneered; aimed at the opportunity lines or at bottlenecks in the duty of care.',
   'Voor experimenten, nieuwe zorgvormen en concepten waarmee nog wordt gepionierd; gericht op de kanslijnen of op knelpunten in de zorgplicht.'),
  ('vgz-policy-gz-2024-2026', 'addendum.purpose', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-100)', 'A joint vision of the region, transition tables, and projects.',
   'Een gezamenlijke regiovisie, transitietafels en projecten.'),
  ('vgz-policy-gz-2024-2026', 'addendum.gz_accord_fit', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-100)', 'Projects add to the vision of the region as well.',
   'Projecten dragen ook bij aan de visie van de regio.'),
  ('vgz-policy-gz-2024-2026', 'procedure.tender_principles', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tendering (S3-117)', NULL, NULL),
  ('vgz-policy-gz-2024-2026', 'procedure.contracting_authority', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01',
   'tendering (S3-117)', NULL, NULL);

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('vgz-policy-gz-2024-2026', 'tariff.care.good_practices', 'GZ', 20, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-043)', '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('vgz-policy-gz-2024-2026', 'tariff.care.good_practices.min', 'GZ', 2, 'count', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-043)', NULL, NULL, 'stated'),
  ('vgz-policy-gz-2024-2026', 'tariff.care.growth', 'GZ', 220, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-044)', '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading');

-- NHC and NIC are not stated in the overview.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, care_form, topic, fact, valid_from,
  valid_to, paragraph, note, note_nl, standing) VALUES
  ('vgz-policy-gz-2024-2026', 'vgz.guide', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.guide', NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-029)', 'Also of new providers, of whom nothing else is said.',
   'Ook voor nieuwe zorgaanbieders, over wie verder niets is gezegd.', 'reading'),
  ('vgz-policy-gz-2024-2026', 'vgz.kept', 'care', 'base', 'at-most', 'GZ', 'existing', NULL, NULL, 'tariff.care.2023', '2024-01-01', '2027-01-01',
   'tariff method (S3-031)', 'A percentage that was already lower remains; surcharges stay possible.',
   'Een tariefpercentage dat al lager was, blijft gelden; opslagen blijven mogelijk.', 'stated'),
  ('vgz-policy-gz-2024-2026', 'vgz.good-practices', 'care', 'adjustment', 'adds', 'GZ', NULL, 'zzp', 'tariff.care.good_practices', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-043)', 'Granted on award; can be reclaimed.',
   'Toegekend bij gunning; kan worden teruggevorderd.', 'stated'),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-mpt', 'care', 'adjustment', 'adds', 'GZ', NULL, 'mpt', 'tariff.care.growth', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-044)', 'Number and share grew against ZZP in the year before.',
   'Aantal en aandeel zijn in het jaar ervoor gegroeid ten opzichte van ZZP.', 'stated'),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-vpt', 'care', 'adjustment', 'adds', 'GZ', NULL, 'vpt', 'tariff.care.growth', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-044)', 'Number and share grew against ZZP in the year before.',
   'Aantal en aandeel zijn in het jaar ervoor gegroeid ten opzichte van ZZP.', 'stated'),
  ('vgz-policy-gz-2024-2026', 'vgz.at-most', 'care', 'bound', 'at-most', 'GZ', NULL, NULL, 'tariff.maximum', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages, tailor-made agreements (S3-045)', 'Tailor-made agreements up to the NZa tariff.',
   'Maatwerkafspraken tot aan het NZa-tarief.', 'stated');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('vgz-policy-gz-2024-2026', 'vgz.good-practices', 'vgz.good_practices', 'at-least', NULL, 'tariff.care.good_practices.min'),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-mpt', 'vgz.growth', 'is', 1, NULL),
  ('vgz-policy-gz-2024-2026', 'vgz.growth-vpt', 'vgz.growth', 'is', 1, NULL);

-- Procedure.
-- Objection and summary proceedings have one term. When the nota was issued is not at hand: until that is registered as
-- an event, or a document gives the day, the deadline is undecided.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('vgz-policy-gz-2024-2026', 'term.procurement.03.after_nota', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-112)',
   'Calendar days after the nota van inlichtingen is issued. The overview does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na uitgifte van de nota van inlichtingen. Wat er gebeurt bij te laat zijn, zegt het overzicht niet; een vervaltermijn is dus niet aangenomen.',
   'reading'),
  ('vgz-policy-gz-2024-2026', 'term.procurement.06.after_nota', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-112)',
   'Calendar days after the nota van inlichtingen is issued. The overview does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na uitgifte van de nota van inlichtingen. Wat er gebeurt bij te laat zijn, zegt het overzicht niet; een vervaltermijn is dus niet aangenomen.',
   'reading');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('vgz-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', 'Multi-year where possible (S3-094).', 'Meerjarig waar dat kan (S3-094).', 'stated'),
  ('vgz-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'new', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)',
   'The overview names a term for existing providers only. Read as: an agreement with a new provider is for a year.',
   'Het overzicht noemt alleen een looptijd voor bestaande aanbieders. Aangehouden is: met een nieuwe zorgaanbieder loopt een overeenkomst een jaar.',
   'reading'),
  ('vgz-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)',
   'An agreement for years ends with the policy that it rests on; what comes after is an extension.',
   'Een meerjarige overeenkomst eindigt met het beleid waarop zij berust; wat daarna komt, is een verlenging.',
   'reading'),
  ('vgz-policy-gz-2024-2026', 'contract.extensions', 'GZ', 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', 'The office alone decides, each time.',
   'Alleen het zorgkantoor beslist hierover, elke keer opnieuw.', 'stated'),
  ('vgz-policy-gz-2024-2026', 'contract.extension_years', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-093)', NULL, NULL, 'stated');

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('vgz-policy-gz-2024-2026', 'unexpected-effect', 'GZ',
   'The tariff method (tariefsystematiek) has an effect that was not expected',
   'Onverwacht effect van de tariefsystematiek',
   'hardship clause (S3-068)', NULL, NULL),
  ('vgz-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'De zorg wordt doelmatig geleverd',
   'hardship clause (S3-068)', NULL, NULL),
  ('vgz-policy-gz-2024-2026', 'financial-position', 'GZ',
   'Financial position of the provider, equity and reserves weighed',
   'Financiële positie van de zorgaanbieder, met eigen vermogen en reserves',
   'hardship clause (S3-068)', NULL, NULL),
  ('vgz-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the office''s duty of care (zorgplicht)',
   'Gevolgen voor de zorgplicht van het zorgkantoor',
   'hardship clause (S3-068)', NULL, NULL),
  ('vgz-policy-gz-2024-2026', 'perspective', 'GZ', 'There are prospects for the provider (perspectief)',
   'Perspectief voor de zorgaanbieder',
   'hardship clause (S3-068)', NULL, NULL);

-- Volume of the initial agreement.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('vgz-policy-gz-2024-2026', 'volume.initial_share', 'GZ', NULL, NULL, 9800, 'bp', '2024-01-01', '2025-01-01',
   'performances and volume (S3-105)',
   'Of 2023, so for 2024; the overview does not say what holds in later years. The volume of 2023 is that forecast for the rearrangement. Once the rearrangement is agreed, it is read as the forecast.',
   'Van 2023, dus voor 2024; wat er in latere jaren geldt, zegt het overzicht niet. Het volume van 2023 is de prognose voor de herschikking. Is de herschikking eenmaal afgesproken, dan geldt die hier als de prognose.',
   'reading');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('vgz-policy-gz-2024-2026', 'reserve.unforeseen', 'GZ', NULL, NULL, 200, 'bp', '2024-01-01', '2027-01-01',
   'particulars (S3-123)', 'The budget that it is a share of is the contracting space.',
   'Het budget waarvan dit een deel is, is de contracteerruimte.', 'reading');
