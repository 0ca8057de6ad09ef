-- Pack 100: the national framework 2021-2023 and its supplement on transition funds.
-- Pakket 100: het landelijk inkoopkader 2021-2023 en de aanvulling over transitiemiddelen.
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

INSERT INTO document(id, office, kind, title, title_nl, published_on, known_from, valid_from, valid_to, source,
  note, note_nl) VALUES
  ('national-framework-2021-2023', NULL, 'national-framework',
   'National framework for long-term care 2021-2023, with supplement for 2023',
   'Inkoopkader langdurige zorg 2021-2023, met aanvulling voor 2023',
   '2022-06-01', NULL, '2021-01-01', '2024-01-01',
   'Zorgkantoren; not at hand, cited through the Zilveren Kruis supplement 2023',
   'Day of publication unknown; 1 June 2022 is taken, the first day on which a source at hand shows it public. The framework and its supplement for 2023 are one document here, because the order of rank names them together.',
   'De dag van publicatie is niet bekend. Aangehouden is 1 juni 2022, de eerste dag waarop het volgens een beschikbare bron openbaar was. Kader en aanvulling voor 2023 zijn hier één document, omdat de rangorde ze samen noemt.'),
  ('national-supplement-2022-2023', NULL, 'national-framework',
   'Supplement for 2022 and 2023 to the national framework for long-term care 2021-2023 (transition funds)',
   'Aanvulling voor 2022 en 2023 op het Inkoopkader langdurige zorg 2021-2023 (transitiemiddelen)',
   '2022-08-29', '2022-08-01', '2022-01-01', '2027-01-01',
   'Zorgkantoren, August 2022 (S1; S1-001)',
   'Two budgets, 2022-2026 (S1-002, S0-002). Published in August 2022 (S0-003), day unknown. Taken to be known from 1 August, before any question about it; which of two documents is the newer is decided by 29 August, the last day for questions, by which it was public for certain. Its kind is taken to be national-framework, so that it ranks with the framework it supplements and below an office''s own supplement. Taken to be in force through 2026, the last year its amounts name; its rules are for agreements of 2022 and 2023 (S1-024). A nota van inlichtingen to it prevails over it (S1-037), as the order of rank has it.',
   'Twee regiobudgetten, 2022-2026 (S1-002, S0-002). Gepubliceerd in augustus 2022 (S0-003), op welke dag is niet bekend. Aangehouden is dat de aanvulling bekend is vanaf 1 augustus, vóór elke vraag erover; voor de vraag welk document nieuwer is, telt 29 augustus, de laatste dag om vragen te stellen, want toen was zij zeker openbaar. Hier ingedeeld bij het landelijk inkoopkader, zodat het dezelfde rang heeft als het kader dat het aanvult en lager staat dan de eigen aanvulling van een zorgkantoor. Aangenomen is dat het geldt tot en met 2026, het laatste jaar waarvoor het bedragen noemt; de regels gaan over afspraken voor 2022 en 2023 (S1-024). Een nota van inlichtingen hierbij gaat voor (S1-037), zoals ook in de rangorde staat.');

-- The guide percentage, the same in all sectors.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('national-framework-2021-2023', 'tariff.guide', 9580, 'bp', '2022-01-01', '2024-01-01',
   'tariff system, cited in the Zilveren Kruis supplement 2023, 2.1-2.4 (S2-035, S2-036)',
   'The supplement gives 95,8% for all sectors and says that 2023 equals 2022. Its GZ table heads the percentage "2022", which is taken as a slip; the value is the same.',
   'De aanvulling noemt 95,8% voor alle sectoren, voor 2023 evenveel als voor 2022. Boven het percentage in de tabel GZ staat "2022"; dat is gelezen als een verschrijving, de waarde is dezelfde.',
   'reading'),
  ('national-framework-2021-2023', 'tariff.maximum', 10000, 'bp', '2022-01-01', '2024-01-01',
   'tariff system, cited in the Zilveren Kruis supplement 2023, reading guide and 2.1',
   'A percentage is a share of the NZa''s maximum tariff, so it is never above 100%.',
   'Een tariefpercentage is een deel van het NZa-maximumtarief en komt dus nooit boven 100%.', 'reading'),
  ('national-framework-2021-2023', 'hardship.when_not_cost_covering', 1, 'flag', '2023-01-01', '2024-01-01',
   '2.2.2, cited in the Zilveren Kruis supplement 2023, management summary (S2-058)',
   'What is granted becomes part of the signed agreement.',
   'Wat wordt toegekend, maakt deel uit van de getekende overeenkomst.', 'stated');

-- The cap, and the maximum that follows from it.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('national-supplement-2022-2023', 'cap.agreements', 10000, 'bp', '2022-01-01', '2024-01-01',
   '1.5, footnote 2 (S1-029, S1-030)',
   'All financial agreements together; what does not fit with one kassier needs a second one.',
   'Geldt voor alle financiële afspraken samen; wat niet bij één kassier past, vraagt om een tweede.', 'stated'),
  ('national-supplement-2022-2023', 'tariff.maximum', 10000, 'bp', '2022-01-01', '2024-01-01',
   '1.5, footnote 2 (S1-029)',
   'What holds for all agreements together holds for each percentage.',
   'Wat voor alle afspraken samen geldt, geldt ook voor elk tariefpercentage.', 'reading');

-- National money. One amount a year, for each year from 2022 up to and including 2026; the stimulus is one amount for VV and
-- GZ together, and a row for each of them because there is none for GGZ.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('national-supplement-2022-2023', 'fund.national.stimulus', 'VV', 3000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Each year; VV and GZ together, nothing for GGZ. S0 restates it (S0-007).',
   'Per jaar, voor V&V en GZ samen; niets voor de GGZ. S0 herhaalt dit (S0-007).'),
  ('national-supplement-2022-2023', 'fund.national.stimulus', 'GZ', 3000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Each year; VV and GZ together, nothing for GGZ. S0 restates it (S0-007).',
   'Per jaar, voor V&V en GZ samen; niets voor de GGZ. S0 herhaalt dit (S0-007).'),
  ('national-supplement-2022-2023', 'fund.national.stimulus.total', 'VV', 15000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Five years of 30 million; VV and GZ together.', 'Vijf jaar lang € 30 miljoen, voor V&V en GZ samen.'),
  ('national-supplement-2022-2023', 'fund.national.stimulus.total', 'GZ', 15000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-004)', 'Five years of 30 million; VV and GZ together.', 'Vijf jaar lang € 30 miljoen, voor V&V en GZ samen.'),
  ('national-supplement-2022-2023', 'fund.national.stimulus.first_year', NULL, 2022, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-004)', NULL, NULL),
  ('national-supplement-2022-2023', 'fund.national.stimulus.last_year', NULL, 2026, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-004)', NULL, NULL),
  ('national-supplement-2022-2023', 'fund.national.living_and_care', 'VV', 4000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-005)', 'Each year; VV only. S0 restates it (S0-008).',
   'Per jaar, alleen voor de V&V. S0 herhaalt dit (S0-008).'),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.total', 'VV', 20000000000, 'cents', '2022-01-01', '2027-01-01',
   '1.1 (S1-005)', 'Five years of 40 million.', 'Vijf jaar lang € 40 miljoen.'),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.first_year', 'VV', 2022, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-005)', NULL, NULL),
  ('national-supplement-2022-2023', 'fund.national.living_and_care.last_year', 'VV', 2026, 'count', '2022-01-01', '2027-01-01',
   '1 and 1.1 (S1-002, S1-005)', NULL, NULL);

INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('national-supplement-2022-2023', 'deadline.national_supplement.questions', 20220829235959, 'wall', '2022-01-01', '2024-01-01',
   '1.7 (S1-034)', '"Tot" (until) is taken to include the day itself.',
   '"Tot" is gelezen als "tot en met".', 'reading'),
  ('national-supplement-2022-2023', 'deadline.national_supplement.answers', 20220908235959, 'wall', '2022-01-01', '2024-01-01',
   '1.7 (S1-035)', NULL, NULL, 'stated');

-- The sectors that the money is for. A fund of these purposes for another sector is refused.
INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('stimulus', 'VV', 'national-supplement-2022-2023', '1 and 1.1 (S1-002, S1-004, S0-006)'),
  ('stimulus', 'GZ', 'national-supplement-2022-2023', '1 and 1.1 (S1-002, S1-004, S0-006)'),
  ('living-and-care', 'VV', 'national-supplement-2022-2023', '1 and 1.1 (S1-002, S1-005, S0-006)');

-- What a plan and its addendum must meet. The supplement speaks of agreements for 2022 and 2023, while the money goes
-- on through 2026. Reading, for each of these rows: the conditions go with the money until a later document says
-- otherwise, and hold for regional development in every sector, which is recorded with the same addendum.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('national-supplement-2022-2023', 'addendum.min_parties', 2, 'count', '2022-01-01', '2027-01-01',
   '1.4 (S1-017)', 'Several is at least two. Through 2026, like the money, and in every sector.',
   '"Meerdere" zorgaanbieders betekent ten minste twee. Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.regional_support', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-019)', 'Through 2026, like the money, and in every sector.',
   'Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.purpose', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.2 and 1.3.1 (S1-009, S1-010, S1-011, S1-012, S1-014, S1-015, S1-016)',
   'Three purposes of the stimulus, four of living and care: plan_purpose has them. One of them is taken to be enough, through 2026, like the money, and in every sector.',
   'Drie doelen voor het stimuleringsbudget, vier voor scheiden wonen en zorg: zie plan_purpose. Aangenomen is dat één doel genoeg is en dat dit geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.aim', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-020)',
   'The changes of the coalition agreement. Taken to hold through 2026, like the money, and in every sector.',
   'Het gaat om de veranderingen uit het coalitieakkoord. Aangenomen is dat dit geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.sector', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.1 (S1-004, S1-005)', 'Through 2026, like the money, and in every sector.',
   'Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.sustained', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-006, S1-021)', 'The money is temporary. Taken to hold through 2026, like the money, and in every sector.',
   'De middelen zijn tijdelijk. Aangenomen is dat dit geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.timeline', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-022)', 'Through 2026, like the money, and in every sector.',
   'Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.obligations', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.5 (S1-025)', 'Through 2026, like the money, and in every sector.',
   'Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.monitoring', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 and 1.6 (S1-022, S1-031)', 'Through 2026, like the money, and in every sector.',
   'Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.no_double_funding', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 (S1-023)',
   'For each activity, the money of all sources together is at most its cost. Through 2026, like the money, and in every sector.',
   'Per activiteit is het geld uit alle bronnen samen niet meer dan de kosten. Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.payee', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.5 (S1-026)',
   'A kassier is one of the involved providers. Taken to hold through 2026, like the money, and in every sector.',
   'Alleen een zorgaanbieder die meedoet, kan kassier zijn. Aangenomen is dat dit geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.fund', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.1 (S1-004, S1-005)',
   'An amount per year and purpose can be enforced only if all money is booked on a fund. Through 2026, like the money, and in every sector.',
   'Een bedrag per jaar en doel is alleen te bewaken als al het geld op een fonds is geboekt. Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'addendum.competition', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4, with footnote 1 (S1-018)', 'Through 2026, like the money, and in every sector.',
   'Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.signatures', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.5 (S1-025)', 'The office is one of the parties. Through 2026, like the money, and in every sector.',
   'Het zorgkantoor is een van de partijen en tekent mee. Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'settlement.on_result', 0, 'flag', '2022-01-01', '2027-01-01',
   '1.6 (S1-032)',
   'What was not, or only partly, carried out is paid back. Taken to hold through 2026, like the money, and in every sector.',
   'Voor wat niet of niet helemaal is uitgevoerd, gaat het geld terug. Aangenomen is dat dit geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading'),
  ('national-supplement-2022-2023', 'settlement.surplus_in_proportion', 1, 'flag', '2022-01-01', '2027-01-01',
   '1.4 and 1.6 (S1-023, S1-032)',
   'Nothing is paid twice, so that the money of all sources together is at most what was spent. Who gets back what is left, the source does not say: each source in proportion to what it put in. Through 2026, like the money, and in every sector.',
   'Niets wordt dubbel gefinancierd: het geld uit alle bronnen samen is niet meer dan wat is besteed. Wie terugkrijgt wat over is, zegt de bron niet: elke bron naar verhouding van haar inbreng. Geldt zolang er middelen zijn, tot en met 2026, en voor alle sectoren.',
   'reading');

-- What is said of a year or two only.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('national-supplement-2022-2023', 'addendum.direct_payment', NULL, 1, 'flag', '2022-01-01', '2024-01-01',
   '1.5 (S1-024, S1-026)', 'For 2022 and 2023, the years of the agreements, and no longer.',
   'Voor 2022 en 2023, de jaren van de afspraken, en niet langer.', 'reading'),
  ('national-supplement-2022-2023', 'addendum.rearrangement', NULL, 1, 'flag', '2022-01-01', '2023-01-01',
   '1.5 (S1-028)', 'For 2022; of 2023 the offices'' own supplements speak.',
   'Voor 2022; voor 2023 staat dit in de eigen aanvulling van elk zorgkantoor.', 'stated'),
  ('national-supplement-2022-2023', 'addendum.carried_out_through', NULL, 2023, 'count', '2022-01-01', '2023-01-01',
   '1.5 (S1-027)',
   'The money of 2022 pays plans carried out in 2022 or 2023. A fund of that year has the same carried_out_through.',
   'Uit de middelen van 2022 worden plannen betaald die in 2022 of 2023 worden uitgevoerd. Een fonds van dat jaar heeft dezelfde carried_out_through.',
   'stated'),
  ('national-supplement-2022-2023', 'addendum.plan_compensation', 'VV', 0, 'flag', '2022-01-01', '2027-01-01',
   '1.3.1, first purpose (S1-013)', 'Only support for changing the plans. Taken to hold through 2026, like the money.',
   'Alleen ondersteuning bij het aanpassen van de plannen. Aangenomen is dat dit geldt zolang er middelen zijn, tot en met 2026.',
   'reading');
