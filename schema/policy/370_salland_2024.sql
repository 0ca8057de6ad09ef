-- Pack 370: Salland, disability care (GZ), 2024-2026.
-- Pakket 370: Salland, gehandicaptenzorg (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Salland, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('salland-policy-gz-2024-2026', 'salland', 'regional-policy', 'Procurement policy disability care 2024-2026',
   'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   'The office can extend it to 2028 (S3-178): that takes a later document.',
   'Het zorgkantoor kan het beleid verlengen tot en met 2028 (S3-178); daarvoor is een later document nodig.');

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('salland-policy-gz-2024-2026', 'tariff.high_result_talk', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff policy (S3-136)', 'When the return is higher than usual year after year.',
   'Als het rendement jaar na jaar hoger is dan gebruikelijk.'),
  ('salland-policy-gz-2024-2026', 'extra_care.temporary', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'extra care (S3-152)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'sustainability.in_strategy', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'sustainability (S3-162)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'sustainability.green_deal_commitment', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'sustainability (S3-162)', 'The provider fills in its goals and ambitions.',
   'De zorgaanbieder werkt de doelen en ambities ervan uit.'),
  ('salland-policy-gz-2024-2026', 'innovation.min_initiatives', 'GZ', 2, 'count', '2024-01-01', '2027-01-01',
   'innovation (S3-173)', 'In the whole organisation, so that care is given in another way for good.',
   'In de hele organisatie, zodat de zorg blijvend anders verloopt.'),
  ('salland-policy-gz-2024-2026', 'deadline.innovation.initiatives', 'GZ', 20261231235959, 'wall', '2024-01-01', '2027-01-01',
   'innovation (S3-173)', 'Who: provider. In 2024 through 2026.',
   'Wie: zorgaanbieder. In de jaren 2024 tot en met 2026.'),
  ('salland-policy-gz-2024-2026', 'addendum.regional_partnership', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'regional cooperation (S3-182)', 'The transition funds.', 'De transitiemiddelen.'),
  ('salland-policy-gz-2024-2026', 'volume.high_equity_gets_forecast', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01',
   'particulars (S3-197)', 'What is very high is left to the office.', 'Wat zeer hoog is, bepaalt het zorgkantoor.');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('salland-policy-gz-2024-2026', 'tariff.care.role.least', 'GZ', -200, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-143)', '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('salland-policy-gz-2024-2026', 'tariff.care.role.most', 'GZ', 100, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-143)', '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('salland-policy-gz-2024-2026', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-155)', 'The cell of the overview is that of Salland.',
   'De cel in het overzicht is die van Salland.', 'reading'),
  ('salland-policy-gz-2024-2026', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-155)', 'As the NHC.', 'Gelijk aan de NHC.', 'reading');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic, fact, at_least, at_most, valid_from,
  valid_to, paragraph, note, note_nl, standing) VALUES
  ('salland-policy-gz-2024-2026', 'salland.guide', 'care', 'base', 'is', 'GZ', 'tariff.guide', NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-143)',
   'Tailor-made for a voluntary lower percentage and for hardship (S3-144). Read as also of new providers, of whom nothing else is said.',
   'Maatwerk bij een vrijwillig lager tariefpercentage en bij de hardheidsclausule (S3-144). Aangehouden is: ook voor nieuwe zorgaanbieders, over wie verder niets is gezegd.',
   'reading'),
  ('salland-policy-gz-2024-2026', 'salland.basics', 'care', 'decision', NULL, 'GZ', NULL, NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   'tariff method (S3-135)',
   'how much lower the percentage is when quality, cooperation or transformation are not as they must be (Salland)',
   'hoeveel lager het tariefpercentage wordt als kwaliteit, samenwerking of transformatie niet op orde is (Salland)',
   'stated'),
  ('salland-policy-gz-2024-2026', 'salland.role', 'care', 'adjustment', 'adds', 'GZ', NULL, 'salland.role', 'tariff.care.role.least', 'tariff.care.role.most', '2024-01-01', '2027-01-01',
   'tariff method (S3-134, S3-143)',
   'By role in the region and transformation, as decided, between the bounds of the policy.',
   'Naar rol in de regio en transformatie, zoals besloten, binnen de grenzen van het beleid.', 'stated');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('salland-policy-gz-2024-2026', 'salland.basics', 'salland.basics', 'is', 0, NULL);

-- Procedure.
-- Objection and summary proceedings have one term. The provider is asked to talk to its care buyer first.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('salland-policy-gz-2024-2026', 'term.procurement.03.after_publication', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-193)',
   'Calendar days after the policy is published. The overview has "publication of the document"; read as of the policy. It does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na publicatie van het inkoopbeleid. Het overzicht spreekt van publicatie van "het document"; daaronder is het inkoopbeleid verstaan. Wat er gebeurt bij te laat zijn, staat er niet bij; een vervaltermijn is dus niet aangenomen.',
   'reading'),
  ('salland-policy-gz-2024-2026', 'term.procurement.06.after_publication', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-193)',
   'Calendar days after the policy is published. The overview has "publication of the document"; read as of the policy. It does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na publicatie van het inkoopbeleid. Het overzicht spreekt van publicatie van "het document"; daaronder is het inkoopbeleid verstaan. Wat er gebeurt bij te laat zijn, staat er niet bij; een vervaltermijn is dus niet aangenomen.',
   'reading');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('salland-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-178, S3-179)', NULL, NULL, 'stated'),
  ('salland-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'new', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)',
   'The overview names a term for existing providers only. Read as: an agreement with a new provider is for a year.',
   'Het overzicht noemt alleen een looptijd voor bestaande aanbieders. Aangehouden is: met een nieuwe zorgaanbieder loopt een overeenkomst een jaar.',
   'reading'),
  ('salland-policy-gz-2024-2026', 'contract.term_years.small', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)',
   'Three years are for a turnover above € 100.000. Read as: an agreement with an existing provider of € 100.000 or less is for a year.',
   'Drie jaar geldt bij een omzet boven € 100.000. Aangehouden is: bij een omzet van € 100.000 of minder loopt een overeenkomst met een bestaande zorgaanbieder een jaar.',
   'reading'),
  ('salland-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-178, S3-179)',
   'An agreement for years ends with the policy that it rests on; what comes after is an extension.',
   'Een meerjarige overeenkomst eindigt met het beleid waarop zij berust; wat daarna komt, is een verlenging.',
   'reading'),
  ('salland-policy-gz-2024-2026', 'contract.min_turnover', 'GZ', 'existing', NULL, 10000000, 'cents', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)', 'Above it. What holds at or below it, the overview does not say: see contract.term_years.small.',
   'Daarboven. Wat er geldt bij dit bedrag of minder, zegt het overzicht niet: zie contract.term_years.small.', 'stated'),
  ('salland-policy-gz-2024-2026', 'contract.extensions', 'GZ', 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)', 'The office alone decides, each time.',
   'Alleen het zorgkantoor beslist hierover, elke keer opnieuw.', 'stated'),
  ('salland-policy-gz-2024-2026', 'contract.extension_years', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-179)', NULL, NULL, 'stated');

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('salland-policy-gz-2024-2026', 'unexpected-effect', 'GZ',
   'The tariff method (tariefsystematiek) has an effect that was not expected',
   'Onverwacht effect van de tariefsystematiek',
   'hardship clause (S3-159)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'De zorg wordt doelmatig geleverd',
   'hardship clause (S3-159)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'financial-position', 'GZ',
   'Financial position of the provider, equity and reserves weighed',
   'Financiële positie van de zorgaanbieder, met eigen vermogen en reserves',
   'hardship clause (S3-159)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the office''s duty of care (zorgplicht)',
   'Gevolgen voor de zorgplicht van het zorgkantoor',
   'hardship clause (S3-159)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'perspective', 'GZ', 'There are prospects for the provider (perspectief)',
   'Perspectief voor de zorgaanbieder',
   'hardship clause (S3-159)', NULL, NULL);

-- Volume.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl) VALUES
  ('salland-policy-gz-2024-2026', 'volume.performances_of_last_year', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-188)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'volume.treatment_ratio_kept', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-188)', 'With and without treatment.', 'Met en zonder behandeling.'),
  ('salland-policy-gz-2024-2026', 'volume.intramural_growth_permission', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-188)', NULL, NULL),
  ('salland-policy-gz-2024-2026', 'volume.equity_weighed', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'particulars (S3-197)', 'In the rearrangement; a person decides.',
   'Bij de herschikking; het zorgkantoor beslist per geval.');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl) VALUES
  ('salland-policy-gz-2024-2026', 'contracting_space.by_lots', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'particulars (S3-196)', 'Lots (kavels) divide the money; the overview does not say which there are.',
   'Het geld wordt over kavels verdeeld; welke kavels er zijn, zegt het overzicht niet.');
