-- Pack 300: what the seven offices state together for disability care (GZ), 2024-2026, and the order of rank since 2024.
--
-- What it is      The guide percentage, the maximum, the amount for VG7 in 2024, the years of the transition funds, the answers
--                 of July 2023 on the national vision, and a national order of rank for offices that state none of their own.
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
   'tariff system, guide percentage (S3-012, S3-094)', 'Without NHC and NIC (S3-017, S4-084). The starting point: a percentage of a provider may be lower, higher or equal (S3-013).'),
  ('national-overview-gz-2024-2026', 'tariff.maximum', NULL, 10000, 'bp', '2024-01-01', '2029-01-01',
   'tariff system (S3-015)', 'Reading: a percentage is a share of the NZa''s maximum tariff, so it is never above 100%.'),
  ('national-overview-gz-2024-2026', 'cap.agreements', NULL, 10000, 'bp', '2024-01-01', '2029-01-01',
   'tariff system (S3-015)', 'Reading: the cap of 2022 and 2023 goes on; the NZa tariff is a maximum (S4-071).');

-- Other statements. First those of the overview, on every office.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-overview-gz-2024-2026', 'innovation.apply_or_explain', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'vision, innovation (S3-005)', 'For innovations that proved effective; an overview of them follows, for all sectors.'),
  ('national-overview-gz-2024-2026', 'quality.keep_level', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'vision, quality (S3-006)', 'The level of the quality compass GZ (kwaliteitskompas).'),
  ('national-overview-gz-2024-2026', 'sustainability.climate_neutral_year', NULL, 2050, 'count', '2024-01-01', '2029-01-01',
   'vision, sustainability (S3-007)', 'An aim, for all long-term care.'),
  ('national-overview-gz-2024-2026', 'sustainability.green_deal_commitment', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'vision, sustainability (S3-008)', 'An expectation. Energy and circularity come first: CO2 route maps, plans for real estate, the top 3 to 5 of the sector''s plans.'),
  ('national-overview-gz-2024-2026', 'sustainability.in_strategy', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'vision, sustainability (S3-008)', 'An expectation.'),
  ('national-overview-gz-2024-2026', 'gz_accord.results_agreed', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'vision on disability care (S3-011)', 'On the expected results of the opportunity lines; taking part is not optional.'),
  ('national-overview-gz-2024-2026', 'prevention.subsidy_co_signed', NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'additional conditions, care across domains (S3-019)', 'Reading: through 2024, because a law may take its place in 2025.');

-- The transition funds, as the overview has them. The national supplement of 2022 fixes the money; what only restates it
-- has a rank of its own below it, and the later text comes first there.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, rank_override, paragraph, note) VALUES
  ('national-overview-gz-2024-2026', 'fund.national.stimulus', NULL, 3000000000, 'cents', '2024-01-01', '2027-01-01', 6,
   'transition funds (S3-020)', 'Each year; GZ and VV together. Reading: own rank 6, because it restates what the national supplement fixes. Reading: from 2024, the first year of this document, although it names 2023 too.'),
  ('national-overview-gz-2024-2026', 'fund.national.stimulus.first_year', NULL, 2023, 'count', '2024-01-01', '2027-01-01', 6,
   'transition funds (S3-020)', 'Reading: own rank 6, because it restates what the national supplement fixes: there the first year is 2022.'),
  ('national-overview-gz-2024-2026', 'fund.national.stimulus.last_year', NULL, 2026, 'count', '2024-01-01', '2027-01-01', 6,
   'transition funds (S3-020)', 'Reading: own rank 6, because it restates what the national supplement fixes.'),
  ('national-nota-2023-07-07', 'fund.national.stimulus.first_year', NULL, 2022, 'count', '2024-01-01', '2027-01-01', 6,
   'answer on money for the transition (S4-026)', 'Whether and how a provider can ask for it, the office''s policy says. Reading: own rank 6, because it restates what the national supplement fixes.'),
  ('national-nota-2023-07-07', 'fund.national.stimulus.last_year', NULL, 2026, 'count', '2024-01-01', '2027-01-01', 6,
   'answer on money for the transition (S4-026)', 'There is no structural money. Reading: own rank 6, because it restates what the national supplement fixes.'),
  ('national-nota-2023-07-07', 'fund.national.living_and_care.first_year', 'VV', 2022, 'count', '2024-01-01', '2027-01-01', 6,
   'answer on separating living and care (S4-047)', 'Reading: own rank 6, because it restates what the national supplement fixes.'),
  ('national-nota-2023-07-07', 'fund.national.living_and_care.last_year', 'VV', 2026, 'count', '2024-01-01', '2027-01-01', 6,
   'answer on separating living and care (S4-047)', 'Reading: own rank 6, because it restates what the national supplement fixes.'),
  ('national-nota-2023-07-07', 'fund.national.green_deal', NULL, 4200000000, 'cents', '2024-01-01', '2027-01-01', NULL,
   'answer on sustainability (S4-081)', 'Once, for 2023 through 2026 together; from the state, not from the offices.'),
  ('national-overview-gz-2024-2026', 'addendum.purpose', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'transition funds (S3-021)', 'The three purposes of the stimulus: cooperation on the labour market, innovation and capacity; modern employership; scaling up proven technology.'),
  ('national-overview-gz-2024-2026', 'addendum.gz_accord_fit', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'transition funds (S3-021)', NULL);

-- The answers of 7 July 2023. They prevail over the policies (S4-005); of what they leave to the region each office's
-- own policy speaks (S4-099).
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, rank_override, paragraph, note) VALUES
  ('national-nota-2023-07-07', 'policy.fixed_years', NULL, 3, 'count', '2024-01-01', '2027-01-01', 5,
   'answer on the term of the vision (S4-007)', 'The regional policies are fixed while the vision may change. Reading: own rank 5, because it describes the policies; one that says otherwise of itself is followed.'),
  ('national-nota-2023-07-07', 'prevention.funding_allowed', NULL, 0, 'flag', '2024-01-01', '2025-01-01', NULL,
   'answer on prevention (S4-014)', 'Not arranged in July 2023. Reading: through 2024, because the bill is expected to become law in 2025 (S3-019).'),
  ('national-nota-2023-07-07', 'quality.keep_level', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on quality (S4-015)', NULL),
  ('national-nota-2023-07-07', 'quality.norms_met', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answers on quality and on training (S4-018, S4-070)', 'Also when people are trained or work in another way.'),
  ('national-nota-2023-07-07', 'indication.contact_first', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on indications (S4-021)', NULL),
  ('national-nota-2023-07-07', 'indication.talk_needs_several_signals', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on indications (S4-021)', NULL),
  ('national-nota-2023-07-07', 'indication.talk_needs_agreement', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on indications (S4-021)', NULL),
  ('national-nota-2023-07-07', 'duty_of_care.leading', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answers on the duty of care (S4-022, S4-030)', 'Enough care has to be bought; when the budget makes that impossible, the offices talk to ministry and NZa.'),
  ('national-nota-2023-07-07', 'client.chooses_delivery_form', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on freedom of choice (S4-023)', 'As things stood in July 2023.'),
  ('national-nota-2023-07-07', 'client.vv4_stay_possible', 'VV', 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on freedom of choice (S4-023)', 'The answer confirms what was asked: also in 2024 and later.'),
  ('national-nota-2023-07-07', 'pgb.same_conditions', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on personal budgets (S4-033)', NULL),
  ('national-nota-2023-07-07', 'cooperation.tables_open_to_all', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on regional tables (S4-034)', 'There are tables in VV; in GZ and GGZ they are being set up.'),
  ('national-nota-2023-07-07', 'subcontractor.new_during_term', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on subcontractors (S4-038)', NULL),
  ('national-nota-2023-07-07', 'volume.existing_intramural_limited', 'VV', 0, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on intramural capacity (S4-051)', 'What is needed on top comes outside the institutions for the greater part.'),
  ('national-nota-2023-07-07', 'client.informed_on_choices', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on information for clients (S4-054)', 'An expectation.'),
  ('national-nota-2023-07-07', 'client.extramural_obliged', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on care without a stay (S4-056)', NULL),
  ('national-nota-2023-07-07', 'client.extramural_examined', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on care without a stay (S4-056)', NULL),
  ('national-nota-2023-07-07', 'innovation.transformation_model', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on judging innovations (S4-062)', 'The time that is saved is part of the worth.'),
  ('national-nota-2023-07-07', 'innovation.apply_or_explain', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answers on applying innovations (S4-063, S4-064)', 'Reading: one answer says "apply and explain"; the other answers and the overview say "or", which is followed.'),
  ('national-nota-2023-07-07', 'deadline.innovation.national_list', NULL, 20240101235959, 'wall', '2024-01-01', '2025-01-01', NULL,
   'answer on the list of innovations (S4-065)', 'Who: office. An aim of the offices together; specified per sector.'),
  ('national-nota-2023-07-07', 'sustainability.green_deal_statutory', NULL, 0, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on the Green Deal (S4-072)', 'As things stood in July 2023. The branches signed it, which obliges morally; a form of account belongs to it.'),
  ('national-nota-2023-07-07', 'sustainability.green_deal_commitment', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on the Green Deal (S4-091)', 'Of every provider that belongs to a branch that signed; an effort is expected.'),
  ('national-nota-2023-07-07', 'sustainability.route_map.mobility', NULL, 0, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on the CO2 route map (S4-073)', 'Buildings for care only.'),
  ('national-nota-2023-07-07', 'sustainability.route_map.data_per_building', NULL, 3, 'count', '2024-01-01', '2027-01-01', NULL,
   'answer on the CO2 route map (S4-074)', 'Planned measures, expected reduction of CO2, needed investment.'),
  ('national-nota-2023-07-07', 'sustainability.route_map.evz_only', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answers on the CO2 route map (S4-075, S4-076)', 'Municipalities work with another body; no other instrument takes its place.'),
  ('national-nota-2023-07-07', 'sustainability.route_map.rented_included', NULL, 1, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on rented buildings (S4-078)', 'The owner answers for the energy performance; the tenant can at least show what it tried with the owner.'),
  ('national-nota-2023-07-07', 'sustainability.initiatives_accounted', NULL, 0, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answer on green initiatives (S4-080)', 'They are collected and spread in a fixed form, from some moment in 2024.'),
  ('national-nota-2023-07-07', 'nhc.sustainability_uplift', NULL, 18, 'bp', '2024-01-01', '2029-01-01', NULL,
   'answer on the NHC (S4-082)', 'Set by the NZa, on the investment amounts without land; other percentages hold for the following years and are not stated.'),
  ('national-nota-2023-07-07', 'nhc.sustainability_uplift_years', NULL, 30, 'count', '2024-01-01', '2029-01-01', NULL,
   'answer on the NHC (S4-082)', 'From 2019.'),
  ('national-nota-2023-07-07', 'procedure.objection_in_nota', NULL, 0, 'flag', '2024-01-01', '2027-01-01', NULL,
   'answers on objections (S4-087, S4-103)', 'The office''s own procedure is the way. An objection among the questions was answered as a question.');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-vg7-2024', 'tariff.vg7.extra', 'GZ', 210, 'bp', '2024-01-01', '2025-01-01', '1.2.2 (S3-050, S3-051, S3-052, S3-146, S3-147)',
   'Reading: 2024 only, although the table of 3.3 heads 97,8% with 2024-2026.'),
  ('national-overview-gz-2024-2026', 'tariff.sector_of_performance', NULL, 1, 'flag', '2024-01-01', '2029-01-01',
   'specials, care of another sector (S3-120)', 'Stated by Zilveren Kruis; Reading: the other offices likewise.');

-- Until it was published the extra amount had no value, and no office names one of its own. Reading: it stands beside the
-- offices' own policies, so that what they say of new providers holds for it.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form, topic, rank_override, valid_from, valid_to, paragraph, note) VALUES
  ('national-vg7-2024', 'vg7.extra', 'care', 'adjustment', 'adds', 'GZ', 'zzp', 'tariff.vg7.extra', 4, '2024-01-01', '2025-01-01',
   '1.2.2 (S3-050, S4-031)', 'On a stay with profile VG7, with and without treatment; when all seven conditions are met, otherwise nothing.');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('national-vg7-2024', 'vg7.extra', 'profile', 'is', 'vg7', NULL),
  ('national-vg7-2024', 'vg7.extra', 'vg7.conditions', 'is', 1, NULL);

-- Procedure.
-- The procurement for 2024, at every office. An office's own policy says the rest.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-overview-gz-2024-2026', 'deadline.procurement.01', 20230601235959, 'wall', '2024-01-01', '2025-01-01',
   'publication (S3-001)', NULL),
  ('national-overview-gz-2024-2026', 'deadline.procurement.02', 20230615120000, 'wall', '2024-01-01', '2025-01-01',
   'nota and objection (S3-110, S3-111, S3-112, S3-113, S3-191, S3-192, S3-193)', 'The same moment at each of the seven offices. Reading: up to and including 12:00.');
