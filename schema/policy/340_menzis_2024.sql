-- Pack 340: Menzis, disability care (GZ), 2024-2026.
-- Pakket 340: Menzis, gehandicaptenzorg (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Menzis, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('menzis-policy-gz-2024-2026', 'menzis', 'regional-policy', 'Procurement policy disability care 2024-2026',
   'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   'The office can extend it to 2028 (S3-095): that takes a later document.',
   'Het zorgkantoor kan het beleid verlengen tot en met 2028 (S3-095); daarvoor is een later document nodig.');

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('menzis-policy-gz-2024-2026', 'surcharge.proposal_max_pages', 'GZ', 4, 'count', '2024-01-01', '2027-01-01',
   'tariff policy (S3-034)', 'The proposal is assessed on aspects that the policy names.',
   'Het voorstel wordt beoordeeld op aspecten die in het beleid staan.'),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.sustainability', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and sustainability (S3-033, S3-073)',
   'Beside it a CO2 route map, a plan for real estate and circular work are subjects of talks.',
   'Daarnaast zijn een CO2-routekaart, een vastgoedplan en circulair werken onderwerp van gesprek.'),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.technology_vision', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and innovation (S3-033, S3-088)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.client_record', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'innovation (S3-089)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'surcharge.needs.chain_cooperation', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-101)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'low_profiles.stay_may_grow', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01',
   'national accord (S3-077)', 'MPT and VPT are encouraged instead.',
   'In plaats daarvan worden MPT en VPT gestimuleerd.'),
  ('menzis-policy-gz-2024-2026', 'addendum.priorities_first', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'general medical care, and regional cooperation (S3-081, S3-102)',
   'In any case the chain of treatment (physicians VG and nurse specialists available, tasks moved, triage) and the chain where GZ and GGZ meet.',
   'In elk geval de behandelketen (beschikbaarheid van artsen VG en verpleegkundig specialisten, taakherschikking, triage) en de keten op het raakvlak van GZ en GGZ.');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('menzis-policy-gz-2024-2026', 'tariff.care.new', 'GZ', 9370, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-049)', NULL, NULL, 'stated'),
  ('menzis-policy-gz-2024-2026', 'tariff.care.network.most', 'GZ', 20, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages, module 1 (S3-046)',
   '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('menzis-policy-gz-2024-2026', 'tariff.care.digital.most', 'GZ', 20, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages, module 2 (S3-047)',
   '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('menzis-policy-gz-2024-2026', 'tariff.care.guaranteed_supply', 'GZ', 330, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages, module 3 (S3-048, S3-053)',
   '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('menzis-policy-gz-2024-2026', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-065)', 'Lighter profiles are studied in 2024.',
   'De lichtere profielen worden in 2024 onderzocht.', 'stated'),
  ('menzis-policy-gz-2024-2026', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-065)', 'As the NHC.', 'Gelijk aan de NHC.', 'reading');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, care_form, topic, fact, at_most,
  valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('menzis-policy-gz-2024-2026', 'menzis.guide', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.guide', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-032)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.lowest', 'care', 'base', 'at-most', 'GZ', 'existing', NULL, NULL, 'tariff.care.2023', NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-032)', 'The lower of the guide percentage and the percentage of 2023.',
   'Het richttariefpercentage, of het tariefpercentage van 2023 als dat lager is.'),
  ('menzis-policy-gz-2024-2026', 'menzis.new', 'care', 'base', 'is', 'GZ', 'new', NULL, 'tariff.care.new', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-049)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.network', 'care', 'adjustment', 'adds', 'GZ', NULL, NULL, NULL, 'menzis.network', 'tariff.care.network.most', '2024-01-01', '2027-01-01',
   'tariff percentages, module 1 (S3-046)',
   'As agreed, at most the points of the policy; only if the general conditions are met.',
   'Zoals afgesproken, met de procentpunten uit het beleid als maximum; alleen als aan de algemene voorwaarden is voldaan.'),
  ('menzis-policy-gz-2024-2026', 'menzis.digital', 'care', 'adjustment', 'adds', 'GZ', NULL, NULL, NULL, 'menzis.digital', 'tariff.care.digital.most', '2024-01-01', '2027-01-01',
   'tariff percentages, module 2 (S3-047)',
   'As agreed, at most the points of the policy; only if the general conditions are met.',
   'Zoals afgesproken, met de procentpunten uit het beleid als maximum; alleen als aan de algemene voorwaarden is voldaan.'),
  ('menzis-policy-gz-2024-2026', 'menzis.guaranteed-supply', 'care', 'adjustment', 'adds', 'GZ', NULL, 'zzp', 'tariff.care.guaranteed_supply', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff percentages, module 3 (S3-048, S3-053)',
   'Stay with profile VG7 and with treatment; only if the general conditions are met.',
   'Verblijf met profiel VG7 en met behandeling; alleen als aan de algemene voorwaarden is voldaan.');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('menzis-policy-gz-2024-2026', 'menzis.network', 'menzis.general_conditions', 'is', 1, NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.digital', 'menzis.general_conditions', 'is', 1, NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.guaranteed-supply', 'menzis.general_conditions', 'is', 1, NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.guaranteed-supply', 'menzis.guaranteed_supply', 'is', 1, NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.guaranteed-supply', 'profile', 'is', 'vg7', NULL),
  ('menzis-policy-gz-2024-2026', 'menzis.guaranteed-supply', 'with_treatment', 'is', 1, NULL);

-- Procedure.
-- An objection is made apart from the questions, and only one's own counts. The last day of enrolment is not at hand:
-- until a document gives it, the deadline is undecided.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('menzis-policy-gz-2024-2026', 'term.procurement.03.before_enrolment', 'GZ', 24, 'hours', '2024-01-01', '2025-01-01',
   'nota and objection (S3-113)',
   'The overview does not say what follows from being late, so it is not taken as a lapse term.',
   'Wat er gebeurt bij te laat zijn, zegt het overzicht niet; een vervaltermijn is dus niet aangenomen.', 'reading'),
  ('menzis-policy-gz-2024-2026', 'procedure.own_objections', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'nota and objection (S3-114)', 'Also not afterwards. The overview says nothing of questions.',
   'Ook achteraf niet. Over vragen zegt het overzicht niets.', 'stated');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('menzis-policy-gz-2024-2026', 'contract.term_years', 'GZ', NULL, NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-095, S3-096)', 'With a base tariff. The overview names no relation here.',
   'Met een basistarief. Het overzicht maakt hier geen onderscheid tussen bestaande en nieuwe zorgaanbieders.',
   'stated'),
  ('menzis-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-095, S3-096)',
   'An agreement for years ends with the policy that it rests on; what comes after is an extension.',
   'Een meerjarige overeenkomst eindigt met het beleid waarop zij berust; wat daarna komt, is een verlenging.',
   'reading'),
  ('menzis-policy-gz-2024-2026', 'contract.extensions', 'GZ', NULL, NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-096)', 'The office alone decides, each time.',
   'Alleen het zorgkantoor beslist hierover, elke keer opnieuw.', 'stated'),
  ('menzis-policy-gz-2024-2026', 'contract.extension_years', 'GZ', NULL, NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-096)', NULL, NULL, 'stated');

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('menzis-policy-gz-2024-2026', 'unexpected-effect', 'GZ',
   'The tariff method (tariefsystematiek) has an effect that was not expected',
   'Onverwacht effect van de tariefsystematiek',
   'hardship clause (S3-069)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'De zorg wordt doelmatig geleverd',
   'hardship clause (S3-069)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'financial-position', 'GZ',
   'Financial position of the provider, equity and reserves weighed',
   'Financiële positie van de zorgaanbieder, met eigen vermogen en reserves',
   'hardship clause (S3-069)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the office''s duty of care (zorgplicht)',
   'Gevolgen voor de zorgplicht van het zorgkantoor',
   'hardship clause (S3-069)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'perspective', 'GZ', 'There are prospects for the provider (perspectief)',
   'Perspectief voor de zorgaanbieder',
   'hardship clause (S3-069)', NULL, NULL);

-- Volume of the initial agreement. No share is named.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl) VALUES
  ('menzis-policy-gz-2024-2026', 'volume.performances_of_last_year', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-106)', NULL, NULL),
  ('menzis-policy-gz-2024-2026', 'volume.new_performance_permission', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-106)', NULL, NULL);
