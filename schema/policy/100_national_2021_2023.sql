-- Pack 100: the national framework 2021-2023 and its supplement on transition funds.
--
-- What it is      What all offices state together for 2021-2023, as far as the sources at hand show it: the guide
--                 percentage, the maximum, the cap on all agreements of a provider, the hardship clause, the
--                 national yearly amounts 2022-2026 of the transition funds, their sectors, and what a plan must meet.
-- Sources         S1, the national supplement for 2022 and 2023, read whole. The framework itself is not at hand: only
--                 what the Zilveren Kruis supplement 2023 (S2) says of it is here, and the paragraph says so.
--                 README.md lists the 37 catalogue rows of S1 and where each of them is.
-- Needs           010, 020. It has no order of rank: each office's own pack brings that.
-- To add          A text of the framework that turns up later: new provisions under its document, with their
--                 paragraph. A later national supplement: a document of its own, kind national-framework.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('national-framework-2021-2023', NULL, 'national-framework',
   'Inkoopkader langdurige zorg 2021-2023, met aanvulling voor 2023',
   '2022-06-01', '2021-01-01', '2024-01-01',
   'Zorgkantoren; not at hand, cited through the Zilveren Kruis supplement 2023',
   'Reading: day of publication unknown; 1 June 2022 is taken, the first day on which a source at hand shows it public. The framework and its supplement for 2023 are one document here, because the order of rank names them together.'),
  ('national-supplement-2022-2023', NULL, 'national-framework',
   'Aanvulling voor 2022 en 2023 op het Inkoopkader langdurige zorg 2021-2023 (transitiemiddelen)',
   '2022-08-29', '2022-01-01', '2027-01-01',
   'Zorgkantoren, August 2022 (S1; S1-001)',
   'Two budgets, 2022-2026 (S1-002, S0-002). Reading: published in August 2022 (S0-003), day unknown; 29 August is taken, the last day for questions, by which it was public for certain. Reading: its kind is national-framework, so that it ranks with the framework it supplements and below an office''s own supplement. Reading: in force through 2026, the last year its amounts name; its rules are for agreements of 2022 and 2023 (S1-024). A nota van inlichtingen to it prevails over it (S1-037), as the order of rank has it.');

-- The guide percentage, the same in all sectors.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-framework-2021-2023', 'tariff.guide', 9580, 'bp', '2022-01-01', '2024-01-01',
   'tariff system, cited in the Zilveren Kruis supplement 2023, 2.1-2.4 (S2-035, S2-036)',
   'The supplement gives 95,8% for all sectors and says that 2023 equals 2022. Reading: its GZ table heads the percentage "2022", a slip; the value is the same.'),
  ('national-framework-2021-2023', 'tariff.maximum', 10000, 'bp', '2022-01-01', '2024-01-01',
   'tariff system, cited in the Zilveren Kruis supplement 2023, reading guide and 2.1',
   'Reading: a percentage is a share of the NZa''s maximum tariff, so it is never above 100%.'),
  ('national-framework-2021-2023', 'hardship.when_not_cost_covering', 1, 'flag', '2023-01-01', '2024-01-01',
   '2.2.2, cited in the Zilveren Kruis supplement 2023, management summary (S2-058)',
   'What is granted becomes part of the signed agreement.');

-- The cap, and the maximum that follows from it.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-supplement-2022-2023', 'cap.agreements', 10000, 'bp', '2022-01-01', '2024-01-01',
   '1.5, footnote 2 (S1-029, S1-030)',
   'All financial agreements together; what does not fit with one kassier needs a second one.'),
  ('national-supplement-2022-2023', 'tariff.maximum', 10000, 'bp', '2022-01-01', '2024-01-01',
   '1.5, footnote 2 (S1-029)',
   'Reading: what holds for all agreements together holds for each percentage.');

-- National money. One amount a year, for each year from 2022 up to and including 2026.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-supplement-2022-2023', 'fund.national.stimulus', NULL, 3000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Each year; VV and GZ together, nothing for GGZ. S0 restates it (S0-007).'),
  ('national-supplement-2022-2023', 'fund.national.stimulus.total', NULL, 15000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Five years of 30 million.'),
  ('national-supplement-2022-2023', 'fund.national.stimulus.first_year', NULL, 2022, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-004)', NULL),
  ('national-supplement-2022-2023', 'fund.national.stimulus.last_year', NULL, 2026, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-004)', NULL),
  ('national-supplement-2022-2023', 'fund.national.living_and_care', 'VV', 4000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-005)', 'Each year; VV only. S0 restates it (S0-008).'),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.total', 'VV', 20000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-005)', 'Five years of 40 million.'),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.first_year', 'VV', 2022, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-005)', NULL),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.last_year', 'VV', 2026, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-005)', NULL);

INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-supplement-2022-2023', 'deadline.national_supplement.questions', 20220829235959, 'wall', '2022-01-01', '2024-01-01',
   '1.7 (S1-034)', 'Reading: "tot" includes the day itself.'),
  ('national-supplement-2022-2023', 'deadline.national_supplement.answers', 20220908235959, 'wall', '2022-01-01', '2024-01-01',
   '1.7 (S1-035)', NULL);

-- The sectors that the money is for. A fund of these purposes for another sector is refused.
INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('stimulus', 'VV', 'national-supplement-2022-2023', '1 and 1.1 (S1-002, S1-004, S0-006)'),
  ('stimulus', 'GZ', 'national-supplement-2022-2023', '1 and 1.1 (S1-002, S1-004, S0-006)'),
  ('living-and-care', 'VV', 'national-supplement-2022-2023', '1 and 1.1 (S1-002, S1-005, S0-006)');

-- What a plan and its addendum must meet. The supplement speaks of agreements for 2022 and 2023, while the money goes
-- on through 2026. Reading, for each of these rows: the conditions go with the money until a later document says
-- otherwise, and hold for regional development in every sector, which is recorded with the same addendum.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-supplement-2022-2023', 'addendum.min_parties', 2, 'count', '2022-01-01', '2027-01-01',
   '1.4 (S1-017)', 'Reading: several is at least two. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.regional_support', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-019)', 'Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.purpose', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.2 and 1.3.1 (S1-009, S1-010, S1-011, S1-012, S1-014, S1-015, S1-016)',
   'Three purposes of the stimulus, four of living and care: plan_purpose has them. Reading: one of them is enough. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.aim', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-020)', 'The changes of the coalition agreement. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.sector', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.1 (S1-004, S1-005)', 'Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.sustained', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-006, S1-021)', 'The money is temporary. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.timeline', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-022)', 'Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.obligations', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.5 (S1-025)', 'Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.monitoring', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 and 1.6 (S1-022, S1-031)', 'Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.no_double_funding', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-023)',
   'Reading: for each activity, the money of all sources together is at most its cost. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.payee', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.5 (S1-026)', 'A kassier is one of the involved providers. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.fund', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.1 (S1-004, S1-005)',
   'Reading: an amount per year and purpose is kept only if all money is booked on one. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.competition', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4, with footnote 1 (S1-018)', 'Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'addendum.signatures', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.5 (S1-025)', 'Reading: the office is one of the parties. Reading: through 2026, like the money, and in every sector.'),
  ('national-supplement-2022-2023', 'settlement.on_result', 0, 'flag', '2022-01-01', '2027-01-01',
   '1.6 (S1-032)',
   'What was not, or only partly, carried out is paid back. Reading: through 2026, like the money, and in every sector.');

-- What is said of a year or two only.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-supplement-2022-2023', 'addendum.direct_payment', NULL, 1, 'flag', '2022-01-01', '2024-01-01',
   '1.5 (S1-024, S1-026)', 'Reading: for 2022 and 2023, the years of the agreements, and no longer.'),
  ('national-supplement-2022-2023', 'addendum.rearrangement', NULL, 1, 'flag', '2022-01-01', '2023-01-01',
   '1.5 (S1-028)', 'For 2022; of 2023 the offices'' own supplements speak.'),
  ('national-supplement-2022-2023', 'addendum.carried_out_through', NULL, 2023, 'count', '2022-01-01', '2023-01-01',
   '1.5 (S1-027)', 'The money of 2022 pays plans carried out in 2022 or 2023. A fund of that year has the same carried_out_through.'),
  ('national-supplement-2022-2023', 'addendum.plan_compensation', 'VV', 0, 'flag', '2022-01-01', '2027-01-01',
   '1.3.1, first purpose (S1-013)', 'Only support for changing the plans. Reading: through 2026, like the money.');
