-- Pack 310: Zilveren Kruis, disability care (GZ), 2024-2026.
-- Pakket 310: Zilveren Kruis, gehandicaptenzorg (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of Zilveren Kruis, as far as the sources at hand show it; the funds for regional
--                 development of 2024 to 2026, with what they pay and what a plan must meet.
-- Sources         The policy, published 1 June 2023 (its sections are named IB); S3, the overview of the seven policies.
-- Needs           010, 020, 100, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('zk-policy-gz-2024-2026', 'zilveren-kruis', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'zilverenkruis.nl/zorgkantoor/zorgaanbieders; sections are those of the policy; S3', 'The office can extend it to 2028 (S3-090): that takes a later document.'),
  ('zk-overview-gz-2024-2026', 'zilveren-kruis', 'national-framework',
   'Overzicht inkoopbeleid Wlz 2024-2026 Gehandicaptenzorg, kolom van Zilveren Kruis',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Offices together (S3)',
   'What the overview says of this office otherwise than its policy does: the policy prevails, and the contradiction shows.');

-- The order of rank of 2023 goes on without the national framework.
INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph, note, standing) VALUES
  ('zilveren-kruis', 'regulation', 0, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'The NZa''s rules bind office and provider alike and stand above every document.', 'reading'),
  ('zilveren-kruis', 'judgment', 0, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'As in 2023.', 'reading'),
  ('zilveren-kruis', 'agreement', 1, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'The signed agreement with its annexes. The rank is read as in 2023.', 'reading'),
  ('zilveren-kruis', 'nota-van-inlichtingen', 2, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5 (S4-005)',
   'The nota prevails over the procurement documents.', 'stated'),
  ('zilveren-kruis', 'supplement', 3, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'As in 2023.', 'reading'),
  ('zilveren-kruis', 'regional-policy', 4, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'As in 2023.', 'reading'),
  ('zilveren-kruis', 'national-framework', 5, '2024-01-01', '2027-01-01', 'zk-policy-gz-2024-2026', '6.5',
   'There is no framework any more; what the offices announced together yields to the office''s own policy.',
   'reading');

-- Other statements.
INSERT INTO provision(document, topic, sector, care_form, value, unit, valid_from, valid_to, paragraph, note,
  standing) VALUES
  ('zk-policy-gz-2024-2026', 'complex_care.categories', 'GZ', NULL, 4, 'count', '2024-01-01', '2027-01-01',
   '1.2.3 (S3-054)', 'Four profiles. The overview counts five.', 'stated'),
  ('zk-overview-gz-2024-2026', 'complex_care.categories', 'GZ', NULL, 5, 'count', '2024-01-01', '2027-01-01',
   'complex care (S3-054)', 'Five categories, with the expertise and surroundings that each needs.', 'stated'),
  ('zk-policy-gz-2024-2026', 'complex_care.reserved', 'GZ', NULL, 632500000, 'cents', '2024-01-01', '2027-01-01',
   '1.2.3 (S3-054)', 'A little over this much, each year, for the profiles together, on top of the tariffs.', 'stated'),
  ('zk-policy-gz-2024-2026', 'complex_care.plan_with_enrolment', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '1.2.3 (S3-054)', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'extra_care.maximum_agreed', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '1.2.1 and 5.8 (S3-058)',
   'It grows less than it did. The basis is what was completed in 2022 and a forecast for 2023; evaluations and checks come on top.',
   'stated'),
  ('zk-policy-gz-2024-2026', 'sustainability.green_deal_commitment', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '4.5 (S3-070)', 'An expectation.', 'stated'),
  ('zk-policy-gz-2024-2026', 'sustainability.in_strategy', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '4.5 (S3-070)', 'An expectation, from 1 January 2024.', 'stated'),
  ('zk-policy-gz-2024-2026', 'sustainability.co2_goals', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '4.5 (S3-070)', 'An expectation, from 1 January 2024.', 'stated'),
  ('zk-policy-gz-2024-2026', 'sustainability.route_map.by_board', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '4.5 (S3-070)', 'An expectation, from 1 January 2024; with a plan for the real estate.', 'stated'),
  ('zk-policy-gz-2024-2026', 'gz_accord.results_agreed', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '1.3.1 (S3-074)', 'With every provider, aimed at clients who do as much as they can themselves.', 'stated'),
  ('zk-policy-gz-2024-2026', 'treatment.gp_care_before_move', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '5.14 (S3-078)', 'An expectation; also before a move for a time.', 'stated'),
  ('zk-policy-gz-2024-2026', 'treatment.shortage_reported', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '5.14 (S3-078)', 'An expectation.', 'stated'),
  ('zk-policy-gz-2024-2026', 'innovation.vision_required', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '1.4.2 (S3-082)', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'deadline.innovation.vision', 'GZ', NULL, 20241231235959, 'wall', '2024-01-01', '2027-01-01',
   '1.4.2 (S3-082)', 'Who: provider.', 'stated'),
  ('zk-policy-gz-2024-2026', 'innovation.min_initiatives', 'GZ', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   '1.4.7 (S3-083)', 'New to the provider, from the list, for every client whom they fit.', 'stated'),
  ('zk-policy-gz-2024-2026', 'deadline.innovation.initiatives', 'GZ', NULL, 20261231235959, 'wall', '2024-01-01', '2027-01-01',
   '1.4.7 (S3-083)',
   'Who: provider. At a pace of its own while the policy lasts; after that a talk, and measures that fit.',
   'stated'),
  ('zk-policy-gz-2024-2026', 'deadline.innovation.list', 'GZ', NULL, 20231231235959, 'wall', '2024-01-01', '2025-01-01',
   '1.4.5 (S3-084)', 'Who: office. A first version.', 'stated'),
  ('zk-policy-gz-2024-2026', 'innovation.home_technology_open', 'GZ', 'mpt', 1, 'flag', '2024-01-01', '2027-01-01',
   '1.4.13 and 5.10 (S3-085)', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'cooperation.pilot_regions', 'GZ', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   '2.1 (S3-098)', 'The office pays the management of the programme.', 'stated'),
  ('zk-policy-gz-2024-2026', 'procedure.tender_principles', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '6.1 (S3-115)', 'Equality, transparency, proportionality; or at least good faith before a contract.', 'stated'),
  ('zk-policy-gz-2024-2026', 'procedure.contracting_authority', 'GZ', NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   '6.1 (S3-115)', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'tariff.high_result_talk', 'GZ', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '3.5 (S3-119)',
   'High compared with other providers; a lower percentage is one of the outcomes. Money for entrepreneurial ideas has no stated amount.',
   'stated');

-- Regional money of 2024 to 2026: the office's own and the stimulus on top of it.
INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('regional-development', 'GZ', 'zk-policy-gz-2024-2026', '2.3 (S3-097)'),
  ('experiments', 'GZ', 'zk-policy-gz-2024-2026', '1.4.13 (S3-084)');

INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents, provisional, document, paragraph, note,
  standing) VALUES
  ('zk-stimulus-gz-2024', 'zilveren-kruis', 2024, 'GZ', 'stimulus', 'addendum', 370000000, 0,
   'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   '3,7 million a year, of which 370.000 of 2024 is reserved for experiments.',
   'stated'),
  ('zk-stimulus-gz-2025', 'zilveren-kruis', 2025, 'GZ', 'stimulus', 'addendum', 370000000, 0,
   'zk-policy-gz-2024-2026', '2.3 (S3-097)', '3,7 million a year.', 'stated'),
  ('zk-stimulus-gz-2026', 'zilveren-kruis', 2026, 'GZ', 'stimulus', 'addendum', 370000000, 0,
   'zk-policy-gz-2024-2026', '2.3 (S3-097)', '3,7 million a year.', 'stated'),
  ('zk-regional-development-gz-2024', 'zilveren-kruis', 2024, 'GZ', 'regional-development', 'addendum', 280000000, 0,
   'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   '2,8 million a year, also for what was agreed for several years before 2024.',
   'stated'),
  ('zk-regional-development-gz-2025', 'zilveren-kruis', 2025, 'GZ', 'regional-development', 'addendum', 280000000, 0,
   'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   '2,8 million a year, also for what was agreed for several years before 2024.',
   'stated'),
  ('zk-regional-development-gz-2026', 'zilveren-kruis', 2026, 'GZ', 'regional-development', 'addendum', 280000000, 0,
   'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   '2,8 million a year, also for what was agreed for several years before 2024.',
   'stated'),
  ('zk-experiments-gz-2024', 'zilveren-kruis', 2024, 'GZ', 'experiments', 'addendum', 0, 0,
   'zk-policy-gz-2024-2026', '1.4.13 (S3-084)',
   'Holds what is transferred to it. Read as transition money, so it is recorded with an addendum and what a plan must meet holds for it too.',
   'reading');

INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph, note) VALUES
  ('zk-stimulus-gz-2024', 'zk-experiments-gz-2024', 37000000, 'zk-policy-gz-2024-2026', '1.4.13 (S3-084)',
   '370.000 of the transition money of 2024, for front-runners in all regions of the office.');

INSERT INTO fund_order(fund, first, document, paragraph, note, standing) VALUES
  ('zk-regional-development-gz-2024', 'zk-stimulus-gz-2024', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'As in 2023 the stimulus is drawn first. The policy says that it comes on top, and no more.', 'reading'),
  ('zk-regional-development-gz-2025', 'zk-stimulus-gz-2025', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'As in 2023 the stimulus is drawn first. The policy says that it comes on top, and no more.', 'reading'),
  ('zk-regional-development-gz-2026', 'zk-stimulus-gz-2026', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'As in 2023 the stimulus is drawn first. The policy says that it comes on top, and no more.', 'reading');

INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph, note, standing) VALUES
  ('zk-stimulus-gz-2024', 'regional-cooperation', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2024', 'modern-employership', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2024', 'proven-technology', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2025', 'regional-cooperation', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2025', 'modern-employership', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2025', 'proven-technology', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2026', 'regional-cooperation', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2026', 'modern-employership', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-stimulus-gz-2026', 'proven-technology', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2024', 'regional-development', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2024', 'regional-cooperation', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2024', 'modern-employership', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'What the stimulus pays is regional development.', 'reading'),
  ('zk-regional-development-gz-2024', 'proven-technology', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'What the stimulus pays is regional development.', 'reading'),
  ('zk-regional-development-gz-2025', 'regional-development', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2025', 'regional-cooperation', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2025', 'modern-employership', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'What the stimulus pays is regional development.', 'reading'),
  ('zk-regional-development-gz-2025', 'proven-technology', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'What the stimulus pays is regional development.', 'reading'),
  ('zk-regional-development-gz-2026', 'regional-development', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2026', 'regional-cooperation', 'zk-policy-gz-2024-2026', '2.3 (S3-097)', NULL, 'stated'),
  ('zk-regional-development-gz-2026', 'modern-employership', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'What the stimulus pays is regional development.', 'reading'),
  ('zk-regional-development-gz-2026', 'proven-technology', 'zk-policy-gz-2024-2026', '2.3 (S3-097)',
   'What the stimulus pays is regional development.', 'reading'),
  ('zk-experiments-gz-2024', 'experiments', 'zk-policy-gz-2024-2026', '1.4.13 (S3-084)',
   'Proving the worth of an innovation by research, and making it ready for others. Bringing in what is proven is paid by the tariffs.',
   'stated');

-- What a plan and its money must meet from 2024; what is not restated goes on from the national supplement of 2022.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, standing) VALUES
  ('zk-policy-gz-2024-2026', 'addendum.purpose', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.3 (S3-097)',
   NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'addendum.fund', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.3 (S3-097)',
   'The stimulus first, own money for regional development after it, as in 2023.', 'reading'),
  ('zk-policy-gz-2024-2026', 'addendum.obligations', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.4 (S3-097)',
   NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'addendum.signatures', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.4 (S3-097)',
   NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'addendum.payee', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.4 (S3-097)',
   'One or more kassiers, each one of the involved providers.', 'stated'),
  ('zk-policy-gz-2024-2026', 'addendum.direct_payment', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01', '2.4 (S3-097)',
   'Only kassiers are named, so nobody is paid directly any more.', 'reading'),
  ('zk-policy-gz-2024-2026', 'addendum.rearrangement', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.4 (S3-097)',
   'Each year, for the plans of that year; a plan may have several.', 'stated'),
  ('zk-policy-gz-2024-2026', 'addendum.monitoring', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.5 (S3-097)',
   'Progress and effort. The burden of accounting is kept small.', 'stated'),
  ('zk-policy-gz-2024-2026', 'cap.agreements', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01', '2.4, footnote 5',
   'What does not fit with one kassier needs a second one.', 'stated'),
  ('zk-policy-gz-2024-2026', 'settlement.on_result', 'GZ', 0, 'flag', '2024-01-01', '2027-01-01', '2.5 (S3-097)',
   'On effort: what was carried out as well as possible is not claimed back, also when the results fail.', 'stated'),
  ('zk-policy-gz-2024-2026', 'settlement.talk_first', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01', '2.5 (S3-097)',
   'When nothing or only part was carried out. Paying back, all or part of it, is one of the outcomes.', 'stated'),
  ('zk-policy-gz-2024-2026', 'deadline.experiments.application', 'GZ', 20240201235959, 'wall', '2024-01-01', '2025-01-01',
   '1.4.13 (S3-084)', 'Who: provider. The year is not stated; read as 2024, because the money is that of 2024.',
   'reading'),
  ('zk-policy-gz-2024-2026', 'deadline.experiments.answer', 'GZ', 20240315235959, 'wall', '2024-01-01', '2025-01-01',
   '1.4.13 (S3-084)', 'Who: office. The year is not stated; read as 2024, because the money is that of 2024.',
   'reading');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, standing) VALUES
  ('zk-policy-gz-2024-2026', 'tariff.care.new', 'GZ', 9370, 'bp', '2024-01-01', '2027-01-01',
   '3.10 (S3-038)', 'Also of a provider that is new to this office only.', 'stated'),
  ('zk-policy-gz-2024-2026', 'tariff.care.in_full', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   '3.3 (S3-036)', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'tariff.care.highly_complex', 'GZ', 300, 'bp', '2024-01-01', '2027-01-01',
   '3.3 (S3-035)', '95,7 + 3,0 = 98,7: percentage points.', 'stated'),
  ('zk-policy-gz-2024-2026', 'tariff.care.regular', 'GZ', -50, 'bp', '2024-01-01', '2027-01-01',
   '3.3 (S3-037)', '95,7 - 0,5 = 95,2.', 'stated'),
  ('zk-policy-gz-2024-2026', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   '3.8 (S3-060)', 'The section number follows from the order of the overview.', 'reading'),
  ('zk-policy-gz-2024-2026', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   '3.8 (S3-060)', 'As the NHC.', 'reading');
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-policy-gz-2024-2026', 'tariff.sector_of_performance', 1, 'flag', '2024-01-01', '2027-01-01', '3.9 (S3-120)',
   'Until 2023 the own sector decided.');

-- Which performances are highly complex, complex, regular or paid in full stands in annex 8, which is not at hand: the class
-- is a fact about the performance (zk.class), and without it the answer is undecided. Crisis care is a form of care.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, care_form, topic, fact, valid_from,
  valid_to, paragraph, note, standing) VALUES
  ('zk-policy-gz-2024-2026', 'zk.guide', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.guide', NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-026)', 'Complex care is paid at the guide percentage.', 'stated'),
  ('zk-policy-gz-2024-2026', 'zk.guide-vv', 'care', 'base', 'is', 'VV', NULL, NULL, 'tariff.guide', NULL, '2024-01-01', '2027-01-01',
   '3.9 (S3-120)',
   'Performances of nursing and care of a GZ provider (own_sector): the guide percentage of that sector, whose value is not at hand. Of a provider of nursing and care this policy does not speak.',
   'stated'),
  ('zk-policy-gz-2024-2026', 'zk.kept', 'care', 'base', 'at-most', 'GZ', 'existing', NULL, NULL, 'tariff.care.2023', '2024-01-01', '2027-01-01',
   '3.6 (S3-027)',
   'In principle: a lower percentage of 2023 is kept. For complex care it is read as taking the place of the guide percentage.',
   'reading'),
  ('zk-policy-gz-2024-2026', 'zk.in-full', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.care.in_full', NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-036)', 'Breathing support, secured care, crisis and outpatient crisis teams, epilepsy, observation.',
   'stated'),
  ('zk-policy-gz-2024-2026', 'zk.physician', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.care.in_full', NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-036)',
   'The physician for the mentally disabled (arts VG), only if the capacity is shared in the region. Otherwise read as complex care.',
   'reading'),
  ('zk-policy-gz-2024-2026', 'zk.crisis', 'care', 'base', 'is', 'GZ', NULL, 'crisis', 'tariff.care.in_full', NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-036)', 'Crisis care by its form, whatever its class.', 'stated'),
  ('zk-policy-gz-2024-2026', 'zk.new', 'care', 'base', 'is', 'GZ', 'new', NULL, 'tariff.care.new', NULL, '2024-01-01', '2027-01-01',
   '3.10 (S3-038)', 'Exceptionally higher, by the agreement. Read as for all classes of care.', 'reading'),
  ('zk-policy-gz-2024-2026', 'zk.kept-open', 'care', 'decision', NULL, 'GZ', 'existing', NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   '3.6 (S3-027)',
   'how a lower percentage of 2023 that is kept and the percentage for highly complex care or care paid in full go together (Zilveren Kruis, 3.6)',
   'stated'),
  ('zk-policy-gz-2024-2026', 'zk.kept-open-physician', 'care', 'decision', NULL, 'GZ', 'existing', NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   '3.6 (S3-027)',
   'how a lower percentage of 2023 that is kept and full payment of the physician go together (Zilveren Kruis, 3.6)',
   'stated'),
  ('zk-policy-gz-2024-2026', 'zk.kept-open-crisis', 'care', 'decision', NULL, 'GZ', 'existing', 'crisis', NULL, NULL, '2024-01-01', '2027-01-01',
   '3.6 (S3-027)',
   'how a lower percentage of 2023 that is kept and full payment of crisis care go together (Zilveren Kruis, 3.6)',
   'stated'),
  ('zk-policy-gz-2024-2026', 'zk.crisis-no-adjustments', 'care', 'exclusion', NULL, 'GZ', NULL, 'crisis', NULL, NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-036)', 'It is paid in full: neither more nor less by its class.', 'stated'),
  ('zk-policy-gz-2024-2026', 'zk.new-no-adjustments', 'care', 'exclusion', NULL, 'GZ', 'new', NULL, NULL, NULL, '2024-01-01', '2027-01-01',
   '3.10 (S3-038)', 'No adjustments apply to a new provider.', 'stated'),
  ('zk-policy-gz-2024-2026', 'zk.highly-complex', 'care', 'adjustment', 'adds', 'GZ', NULL, NULL, 'tariff.care.highly_complex', NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-035)', 'SGLVG, 3ZG-aud, 5ZG-vis.', 'stated'),
  ('zk-policy-gz-2024-2026', 'zk.regular', 'care', 'adjustment', 'adds', 'GZ', NULL, NULL, 'tariff.care.regular', NULL, '2024-01-01', '2027-01-01',
   '3.3 (S3-037)', 'Low care profiles and much of the modular packages.', 'stated'),
  ('zk-policy-gz-2024-2026', 'zk.kept-regular', 'care', 'bound', 'at-most', 'GZ', 'existing', NULL, NULL, 'tariff.care.2023', '2024-01-01', '2027-01-01',
   '3.6 (S3-027)',
   'In principle: a lower percentage of 2023 is kept. For regular care it is read as the lower of it and the percentage for regular care.',
   'reading');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('zk-policy-gz-2024-2026', 'zk.guide-vv', 'own_sector', 'is', 'GZ', NULL),
  ('zk-policy-gz-2024-2026', 'zk.in-full', 'zk.class', 'is', 'in-full', NULL),
  ('zk-policy-gz-2024-2026', 'zk.physician', 'zk.class', 'is', 'physician', NULL),
  ('zk-policy-gz-2024-2026', 'zk.physician', 'zk.avg_shared', 'is', 1, NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept', 'zk.class', 'is', 'complex', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept', 'zk.class', 'is', 'physician', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-open', 'zk.class', 'is', 'highly-complex', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-open', 'zk.class', 'is', 'in-full', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-open', 'tariff.care.2023', 'below', NULL, 'tariff.guide'),
  ('zk-policy-gz-2024-2026', 'zk.kept-open-physician', 'zk.class', 'is', 'physician', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-open-physician', 'zk.avg_shared', 'is', 1, NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-open-physician', 'tariff.care.2023', 'below', NULL, 'tariff.guide'),
  ('zk-policy-gz-2024-2026', 'zk.kept-open-crisis', 'tariff.care.2023', 'below', NULL, 'tariff.guide'),
  ('zk-policy-gz-2024-2026', 'zk.highly-complex', 'zk.class', 'is', 'highly-complex', NULL),
  ('zk-policy-gz-2024-2026', 'zk.regular', 'zk.class', 'is', 'regular', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-regular', 'zk.class', 'is', 'regular', NULL),
  ('zk-policy-gz-2024-2026', 'zk.kept-regular', 'tariff.care.2023', 'below', NULL, 'tariff.guide');

-- Procedure.
-- The sixteen steps towards 2024. A day ends with its last second.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-policy-gz-2024-2026', 'deadline.procurement.01', 20230601235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 1', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.02', 20230615120000, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 2 (S3-110)', 'Up to and including 12:00.'),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.03', 20230615120000, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 3 (S3-110)', 'Up to and including 12:00.'),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.04', 20230707235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 4 (S4-001)', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.05', 20230707235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 5', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.06', 20230727235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 6', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.07', 20230804170000, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 7', '17:00:00 itself is in time, as in 2023.'),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.08', 20230908235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 8', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.09', 20230928235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 9', 'Also the last day for the hardship clause.'),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.10', 20231006235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 10', 'Only if there is reason for a talk.'),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.11', 20231025235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 11', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.12', 20231101235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 12', 'Budget form through the NZa portal, acceptance in Vecozo.'),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.13', 20231108235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 13', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.14', 20231114235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 14', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.15', 20231115235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 15', NULL),
  ('zk-policy-gz-2024-2026', 'deadline.procurement.16', 20240601235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 16', 'Regional development, and transition funds.');

-- The terms behind steps 6, 9 and 13, what follows from being late, and whose questions and objections count.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, standing) VALUES
  ('zk-policy-gz-2024-2026', 'deadline.hardship_appeal', 20230928235959, 'wall', '2024-01-01', '2025-01-01',
   'chapter 6, step 9', 'Step 9 by its other name.', 'stated'),
  ('zk-policy-gz-2024-2026', 'term.procurement.06.after_nota', 20, 'days', '2024-01-01', '2025-01-01',
   'chapter 6, steps 4 and 6', 'Calendar days.', 'stated'),
  ('zk-policy-gz-2024-2026', 'term.procurement.09', 20, 'days', '2024-01-01', '2025-01-01',
   'chapter 6, steps 8 and 9', 'Calendar days.', 'stated'),
  ('zk-policy-gz-2024-2026', 'term.hardship_appeal', 20, 'days', '2024-01-01', '2025-01-01',
   'chapter 6, steps 8 and 9', 'As the term of step 9.', 'reading'),
  ('zk-policy-gz-2024-2026', 'term.procurement.13', 14, 'days', '2024-01-01', '2025-01-01',
   '6.12', 'Calendar days.', 'stated'),
  ('zk-policy-gz-2024-2026', 'lapse.procurement.03', 1, 'flag', '2024-01-01', '2025-01-01',
   'chapter 6, step 3 (S3-110)', 'A lapse term as in 2023; the overview has the date only.', 'reading'),
  ('zk-policy-gz-2024-2026', 'lapse.procurement.06', 1, 'flag', '2024-01-01', '2025-01-01',
   'chapter 6, step 6', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'lapse.procurement.09', 1, 'flag', '2024-01-01', '2025-01-01',
   'chapter 6, step 9', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'lapse.hardship_appeal', 1, 'flag', '2024-01-01', '2025-01-01',
   'chapter 6, step 9', 'As for summary proceedings in the same step.', 'reading'),
  ('zk-policy-gz-2024-2026', 'lapse.procurement.13', 1, 'flag', '2024-01-01', '2025-01-01',
   '6.12', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'procedure.own_questions', 1, 'flag', '2024-01-01', '2027-01-01',
   '6.4', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'procedure.own_objections', 1, 'flag', '2024-01-01', '2027-01-01',
   '6.4', NULL, 'stated');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  standing) VALUES
  ('zk-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   '6.9.2, and multi-year policy (S3-090, S3-091)', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   '6.9.2, and multi-year policy (S3-090, S3-091)',
   'An agreement for years ends with the policy that it rests on; what comes after is an extension.',
   'reading'),
  ('zk-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'new', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   '6.9.2', 'New, or new to this office.', 'stated'),
  ('zk-policy-gz-2024-2026', 'contract.term_years.part_year', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2025-01-01',
   '6.9.2', 'Under contract for a part of 2023: when the fact contract.part_of_year is recorded.', 'stated'),
  ('zk-policy-gz-2024-2026', 'contract.extensions', 'GZ', 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   '6.9.2 (S3-091)', 'The office alone decides, each time.', 'stated'),
  ('zk-policy-gz-2024-2026', 'contract.extension_years', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   '6.9.2 (S3-091)', NULL, 'stated');

-- Enrolment: in 2024 everyone signs the declaration (3A); in later years a running agreement goes on with consent (3B).
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-policy-gz-2024-2026', 'enrolment.required', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '6.8.4 and 6.8.5', 'Every year, also while an agreement goes on.'),
  ('zk-policy-gz-2024-2026', 'enrolment.annex_3a.new', 'GZ', 'new', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '6.8.4', NULL),
  ('zk-policy-gz-2024-2026', 'enrolment.annex_3a.one_year', 'GZ', 'existing', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '6.8.4', NULL),
  ('zk-policy-gz-2024-2026', 'enrolment.annex_3a.multi_year', 'GZ', 'existing', NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   '6.8.4', 'In 2024 everyone.'),
  ('zk-policy-gz-2024-2026', 'enrolment.annex_3b.multi_year', 'GZ', 'existing', NULL, 1, 'flag', '2025-01-01', '2027-01-01',
   '6.8.5', 'When the fact agreement.term is multi-year.');

-- What the hardship clause asks of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, paragraph, note) VALUES
  ('zk-policy-gz-2024-2026', 'unexpected-effect', 'GZ', 'The tariff method has an effect that was not expected (onverwacht effect van de tariefsystematiek)',
   '3.11 (S3-066)', NULL),
  ('zk-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   '3.11 (S3-066)', NULL),
  ('zk-policy-gz-2024-2026', 'financial-position', 'GZ', 'Financial position of the provider, equity and reserves weighed (financiële positie)',
   '3.11 (S3-066)', NULL),
  ('zk-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the offices duty of care (zorgplicht)',
   '3.11 (S3-066)', NULL),
  ('zk-policy-gz-2024-2026', 'perspective', 'GZ', 'There is a perspective for the provider (perspectief)',
   '3.11 (S3-066)', NULL);

-- Volume: money follows the client, so none is fixed when the year begins.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-policy-gz-2024-2026', 'volume.money_follows_client', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '5.5', NULL),
  ('zk-policy-gz-2024-2026', 'volume.budget_form_binds', 'GZ', NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   '5.6', 'The form has € 1, so that no agreement on price or volume arises.'),
  ('zk-policy-gz-2024-2026', 'volume.performances_of_last_year', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-103)', NULL),
  ('zk-policy-gz-2024-2026', 'volume.new_performance_permission', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-103)', NULL);

-- Crisis care.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  standing) VALUES
  ('zk-policy-gz-2024-2026', 'crisis.min_occupancy', 'GZ', NULL, NULL, 7000, 'bp', '2024-01-01', '2027-01-01',
   '5.12.2',
   'In principle: expected strictly below this, less is agreed in the rearrangement; how much less a person decides.',
   'stated'),
  ('zk-policy-gz-2024-2026', 'crisis.occupancy_from_declarations', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '5.12.2', 'Declared days of the AW319 extrapolated to the year. Read as divided by the available days.', 'reading'),
  ('zk-policy-gz-2024-2026', 'crisis.not_retroactive', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '5.12.2', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'crisis.carries_over', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '5.12.2', 'In principle.', 'stated');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  standing) VALUES
  ('zk-policy-gz-2024-2026', 'contracting_space.warning_margin', 'GZ', NULL, NULL, 100, 'bp', '2024-01-01', '2027-01-01',
   '8.4, note 14', 'Of what is available after the reserves; strictly more is a warning.', 'reading'),
  ('zk-policy-gz-2024-2026', 'contracting_space.published_monthly', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '8.4', NULL, 'stated'),
  ('zk-policy-gz-2024-2026', 'contracting_space.overrun_stops_funding', 'GZ', NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   '8.5', 'Not at once.', 'stated'),
  ('zk-policy-gz-2024-2026', 'contracting_space.conversion_above_margin', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   '8.5', 'The starting point; with great reluctance before 1 June.', 'stated');
