-- Pack 100: the national framework 2021-2023 and its supplement on transition funds.
--
-- What it is      What all offices state together for 2021-2023, as far as the sources at hand show it: the guide
--                 percentage, the maximum, the cap on all agreements of a provider, the hardship clause, and the
--                 national yearly amounts 2022-2026.
-- Sources         S1, the national supplement for 2022 and 2023, read whole. The framework itself is not at hand: only
--                 what the Zilveren Kruis supplement 2023 (S2) says of it is here, and the paragraph says so.
--                 S1's conditions for plans and addenda come with the packs on funds.
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
   'Zorgkantoren, August 2022 (S1)',
   'Reading: published in August 2022, day unknown; 29 August is taken, the last day for questions, by which it was public for certain. Reading: its kind is national-framework, so that it ranks with the framework it supplements and below an office''s own supplement. Reading: in force through 2026, the last year its amounts name; its rules for agreements are for 2022 and 2023.');

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
   '1.1 (S1-004)', 'Each year; VV and GZ together, nothing for GGZ.'),
  ('national-supplement-2022-2023', 'fund.national.stimulus.total', NULL, 15000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Five years of 30 million.'),
  ('national-supplement-2022-2023', 'fund.national.living_and_care', 'VV', 4000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-005)', 'Each year; VV only.'),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.total', 'VV', 20000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-005)', 'Five years of 40 million.');

INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('national-supplement-2022-2023', 'deadline.national_supplement.questions', 20220829235959, 'wall', '2022-01-01', '2024-01-01',
   '1.7 (S1-034)', 'Who: provider. Reading: "tot" includes the day itself.'),
  ('national-supplement-2022-2023', 'deadline.national_supplement.answers', 20220908235959, 'wall', '2022-01-01', '2024-01-01',
   '1.7 (S1-035)', 'Who: office.');
