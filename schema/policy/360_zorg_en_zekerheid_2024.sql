-- Pack 360: Zorg en Zekerheid, disability care (GZ), 2024-2026.
-- Pakket 360: Zorg en Zekerheid, gehandicaptenzorg (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Zorg en Zekerheid, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('zez-policy-gz-2024-2026', 'zorg-en-zekerheid', 'regional-policy', 'Procurement policy disability care 2024-2026',
   'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   NULL, NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('zez-policy-gz-2024-2026', 'custom.complex_care', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and complex care (S3-131, S3-149)',
   'On care that falls short: as a region, with other providers, across domains, or alone.',
   'Over aanbod dat tekortschiet: als regio, met andere zorgaanbieders, over domeinen heen of alleen.', 'stated'),
  ('zez-policy-gz-2024-2026', 'custom.innovation', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and innovation (S3-131, S3-172)',
   'Scaling up technology that saves time, and new innovations that the region agrees on.',
   'Technologie opschalen die tijd bespaart, en nieuwe innovaties waarover de regio het eens is.', 'stated'),
  ('zez-policy-gz-2024-2026', 'custom.regional', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-132)', NULL, NULL, 'stated'),
  ('zez-policy-gz-2024-2026', 'custom.smart', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-132)', NULL, NULL, 'stated'),
  ('zez-policy-gz-2024-2026', 'custom.result_obligation', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-132)', NULL, NULL, 'stated'),
  ('zez-policy-gz-2024-2026', 'custom.from_transition_funds', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy, and regional cooperation (S3-133, S3-181)', NULL, NULL, 'stated'),
  ('zez-policy-gz-2024-2026', 'settlement.on_result', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-142)',
   'A custom agreement is a lump sum that rests on its result. Read as: what is not reached is paid back.',
   'Een maatwerkafspraak is een lumpsum die van het resultaat afhangt. Aangehouden is: wat niet is bereikt, wordt terugbetaald.',
   'reading'),
  ('zez-policy-gz-2024-2026', 'sustainability.green_deal_commitment', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'sustainability (S3-161)', 'As it develops nationally.', 'In lijn met de landelijke ontwikkeling.', 'stated');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('zez-policy-gz-2024-2026', 'tariff.care.staff', 'GZ', 30, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-141)', '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading');

-- NHC and NIC are not stated in the overview. Being new, a narrow range of care and a percentage that was lower before each
-- "can lead to a lower percentage": what it is stays open until the percentage that was decided is recorded.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, topic, fact, at_most, valid_from,
  valid_to, paragraph, note, note_nl, standing) VALUES
  ('zez-policy-gz-2024-2026', 'zez.guide', 'care', 'base', 'is', 'GZ', NULL, 'tariff.guide', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-129)', NULL, NULL, 'stated'),
  ('zez-policy-gz-2024-2026', 'zez.lower-new', 'care', 'base', 'is', 'GZ', 'new', 'tariff.guide', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-130)',
   'Being new can lead to a lower percentage: whether, and to which, a person decides (fact zez.lower_percentage).',
   'Een nieuwe zorgaanbieder kan een lager tariefpercentage krijgen: of dat zo is en welk, is een besluit (feit zez.lower_percentage).',
   'ambiguous'),
  ('zez-policy-gz-2024-2026', 'zez.lower-narrow', 'care', 'base', 'is', 'GZ', NULL, 'tariff.guide', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-130)',
   'A narrow range of care can lead to a lower percentage: whether, and to which, a person decides (fact zez.lower_percentage).',
   'Een beperkt spectrum kan leiden tot een lager tariefpercentage: of dat zo is en welk, is een besluit (feit zez.lower_percentage).',
   'ambiguous'),
  ('zez-policy-gz-2024-2026', 'zez.lower-historic', 'care', 'base', 'is', 'GZ', NULL, 'tariff.guide', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-130)',
   'A percentage that was lower before can lead to a lower one: whether, and to which, a person decides (fact zez.lower_percentage).',
   'Een historisch lager tarief kan leiden tot een lager tariefpercentage: of dat zo is en welk, is een besluit (feit zez.lower_percentage).',
   'ambiguous'),
  ('zez-policy-gz-2024-2026', 'zez.lower', 'care', 'base', 'is', 'GZ', NULL, NULL, 'zez.lower_percentage', 'tariff.guide', '2024-01-01', '2027-01-01',
   'tariff method (S3-130)', 'What a person decided, at most the guide percentage.',
   'Het percentage waartoe is besloten, ten hoogste het richttariefpercentage.', 'stated'),
  ('zez-policy-gz-2024-2026', 'zez.staff', 'care', 'adjustment', 'adds', 'GZ', NULL, 'tariff.care.staff', NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-141)', NULL, NULL, 'stated');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('zez-policy-gz-2024-2026', 'zez.lower-narrow', 'zez.narrow_range', 'is', 1, NULL),
  ('zez-policy-gz-2024-2026', 'zez.lower-historic', 'zez.historically_lower', 'is', 1, NULL),
  ('zez-policy-gz-2024-2026', 'zez.staff', 'zez.staff_agreement', 'is', 1, NULL);

-- Procedure.
-- Objection and summary proceedings have one term. When the nota was issued is not at hand: until that is registered as
-- an event, or a document gives the day, the deadline is undecided.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zez-policy-gz-2024-2026', 'term.procurement.03.after_nota', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-192)',
   'Calendar days after the nota van inlichtingen is issued. The overview does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na uitgifte van de nota van inlichtingen. Wat er gebeurt bij te laat zijn, zegt het overzicht niet; een vervaltermijn is dus niet aangenomen.',
   'reading'),
  ('zez-policy-gz-2024-2026', 'term.procurement.06.after_nota', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-192)',
   'Calendar days after the nota van inlichtingen is issued. The overview does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na uitgifte van de nota van inlichtingen. Wat er gebeurt bij te laat zijn, zegt het overzicht niet; een vervaltermijn is dus niet aangenomen.',
   'reading');

-- Agreements and volume.
-- How long an agreement may be. No extension is named.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('zez-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-177)', NULL, NULL, 'stated'),
  ('zez-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'new', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-177)',
   'The overview names a term for existing providers only. Read as: an agreement with a new provider is for a year.',
   'Het overzicht noemt alleen een looptijd voor bestaande aanbieders. Aangehouden is: met een nieuwe zorgaanbieder loopt een overeenkomst een jaar.',
   'reading'),
  ('zez-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-177)',
   'An agreement for years ends with the policy that it rests on; what comes after is an extension.',
   'Een meerjarige overeenkomst eindigt met het beleid waarop zij berust; wat daarna komt, is een verlenging.',
   'reading');

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('zez-policy-gz-2024-2026', 'unexpected-effect', 'GZ',
   'The tariff method (tariefsystematiek) has an effect that was not expected',
   'Onverwacht effect van de tariefsystematiek',
   'hardship clause (S3-158)', NULL, NULL),
  ('zez-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'De zorg wordt doelmatig geleverd',
   'hardship clause (S3-158)', NULL, NULL),
  ('zez-policy-gz-2024-2026', 'financial-position', 'GZ',
   'Financial position of the provider, equity and reserves weighed',
   'Financiële positie van de zorgaanbieder, met eigen vermogen en reserves',
   'hardship clause (S3-158)', NULL, NULL),
  ('zez-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the office''s duty of care (zorgplicht)',
   'Gevolgen voor de zorgplicht van het zorgkantoor',
   'hardship clause (S3-158)', NULL, NULL),
  ('zez-policy-gz-2024-2026', 'perspective', 'GZ', 'There are prospects for the provider (perspectief)',
   'Perspectief voor de zorgaanbieder',
   'hardship clause (S3-158)', NULL, NULL);

-- Volume of the initial agreement, and growth.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('zez-policy-gz-2024-2026', 'volume.initial_share', 'GZ', NULL, NULL, 9500, 'bp', '2024-01-01', '2025-01-01',
   'performances and volume (S3-184)', 'Of 2023, so for 2024; the overview does not say what holds in later years.',
   'Van 2023, dus voor 2024; wat er in latere jaren geldt, zegt het overzicht niet.', 'stated'),
  ('zez-policy-gz-2024-2026', 'volume.growth', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'performances and volume (S3-184)',
   'A person decides how much: what lowers the cost of a client comes first (S3-185), earlier results count (S3-187).',
   'Over de omvang beslist het zorgkantoor per geval: wat de kosten per cliënt verlaagt, gaat voor (S3-185); eerdere resultaten wegen mee (S3-187).',
   'stated'),
  ('zez-policy-gz-2024-2026', 'volume.growth', 'GZ', NULL, 'crisis', 0, 'flag', '2024-01-01', '2025-01-01',
   'performances and volume (S3-184)', 'Crisis care is excepted from growth, not from the share.',
   'De uitzondering voor crisiszorg geldt voor de groei, niet voor het aandeel.', 'reading'),
  ('zez-policy-gz-2024-2026', 'volume.treatment_share_max', 'GZ', NULL, 'zzp', 8000, 'bp', '2024-01-01', '2027-01-01',
   'volume growth (S3-186)',
   'Intramural is stay with a care profile (ZZP), in days of care; at 80% there is still growth.',
   'Onder intramuraal is verblijf met een ZZP verstaan, gemeten in zorgdagen; bij precies 80% is groei nog mogelijk.',
   'reading');
