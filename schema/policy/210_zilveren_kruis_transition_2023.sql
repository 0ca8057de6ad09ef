-- Pack 210: Zilveren Kruis, transition funds 2023 for VV and GZ.
-- Pakket 210: Zilveren Kruis, transitiemiddelen 2023 voor VV en GZ.
--
-- What it is      The supplement on the transition funds of 2023: six funds with their amounts, what each pays, in
--                 which order they are drawn, where the money goes that they free; the division of the money for the
--                 GZ accord; deadlines.
-- Sources         S0, read whole. README.md lists its 49 catalogue rows (S0-001 to S0-049) and where each of them is.
--                 What the stimulus pays is S1, 1.2.
-- Needs           010, 020, 100, 200. The order of rank is in 200: this is a supplement like the one there.
-- To add          The nota van inlichtingen to this supplement: a new pack with a document of that kind. Money that
--                 moves later: a fund_transfer with its document. Another year: a pack and funds of its own.
--
-- Amounts         As printed, in tenths of a million: € 3,7 mln. is 370000000 cents.
-- Paragraphs      The text's own numbers; "footnote" where the number is in a footnote.

INSERT INTO document(id, office, kind, title, title_nl, published_on, known_from, valid_from, valid_to, source,
  note, note_nl) VALUES
  ('zk-transition-2023', 'zilveren-kruis', 'supplement',
   'Transition funds 2023 for VV and GZ, supplement to the Wlz procurement policy',
   'Transitiemiddelen 2023 voor de V&V en GZ, aanvulling op het inkoopbeleid Wlz',
   '2022-11-18', '2022-11-01', '2023-01-01', '2024-01-01',
   'Zilveren Kruis Zorgkantoor (S0)',
   'For VV and GZ (S0-001); 24,9 million in all (S0-005). Day of publication unknown. Taken to be known from 1 November 2022, so that there are two weeks for questions, as in the policies of 2022 and 2023; which of two documents is the newer is decided by 18 November, the last day for questions, by which it was public for certain. Prevails over the national supplement on the transition funds (S0-004), as rank 3 does over rank 5; a nota van inlichtingen prevails over it (S0-047), as rank 2. Taken as a supplement like that of 1 June 2022 and of the same rank, so where both speak the later one prevails.',
   'Voor V&V en GZ (S0-001); in totaal € 24,9 miljoen (S0-005). De dag van publicatie is niet bekend. Aangehouden is dat de aanvulling bekend is vanaf 1 november 2022, zodat er twee weken zijn om vragen te stellen, zoals bij het beleid van 2022 en 2023; voor de vraag welk document nieuwer is, telt 18 november, de laatste dag om vragen te stellen, want toen was zij zeker openbaar. Gaat voor op de landelijke aanvulling over de transitiemiddelen (S0-004), zoals rang 3 op rang 5; een nota van inlichtingen gaat met rang 2 weer hierop voor (S0-047). Behandeld als een aanvulling zoals die van 1 juni 2022, met dezelfde rang; gaan ze over hetzelfde, dan gaat de latere voor.');

INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('gz-accord', 'GZ', 'zk-transition-2023', '3.3 (S0-018)');

-- The national amounts, restated. What the office announced in June for all of the Wlz, about 31 million, has become this.
INSERT INTO strike(document, struck, struck_paragraph, item, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zk-transition-2023', 'zk-supplement-2023', '1.1 (S2-032)', 'fund.national.stimulus', '2023-01-01', '2024-01-01', '2 (S0-007)',
   'Read so: the announcement was for all of the Wlz, and the money has become that of VV and GZ. Nothing says that GGZ keeps any.',
   'Zo gelezen: de aankondiging gold Wlz-breed, en het geld is er gekomen voor V&V en GZ. Nergens staat dat de GGZ iets houdt.',
   'reading');
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('zk-transition-2023', 'fund.national.stimulus', 'VV', 3000000000, 'cents', '2023-01-01', '2024-01-01',
   '2 (S0-007)', 'Each year, 2022-2026; VV and GZ together, nothing for GGZ. As in the national supplement.',
   'Per jaar, 2022-2026, voor V&V en GZ samen; niets voor de GGZ. Gelijk aan de landelijke aanvulling.'),
  ('zk-transition-2023', 'fund.national.stimulus', 'GZ', 3000000000, 'cents', '2023-01-01', '2024-01-01',
   '2 (S0-007)', 'Each year, 2022-2026; VV and GZ together, nothing for GGZ. As in the national supplement.',
   'Per jaar, 2022-2026, voor V&V en GZ samen; niets voor de GGZ. Gelijk aan de landelijke aanvulling.'),
  ('zk-transition-2023', 'fund.national.living_and_care', 'VV', 4000000000, 'cents', '2023-01-01', '2024-01-01',
   '2 (S0-008)', 'Each year, 2022-2026; VV only. As in the national supplement.',
   'Per jaar, 2022-2026, alleen voor de V&V. Gelijk aan de landelijke aanvulling.');

-- Own money for regional development is here with the amount reserved at first; what the stimulus freed leaves it
-- by a transfer. The total for regional development stays the same: so the own money was as much as the total is now.
INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents, provisional, document, paragraph,
  note, note_nl, standing) VALUES
  ('zk-stimulus-gz-2023', 'zilveren-kruis', 2023, 'GZ', 'stimulus', 'addendum', 370000000, 0,
   'zk-transition-2023', '2 and 3.2 (S0-011)',
   'The NZa divides the national money over the offices (S0-009); the office divides its part over the sectors by their contracting space 2023 (S0-010).',
   'De NZa verdeelt het landelijke bedrag over de zorgkantoren (S0-009); het zorgkantoor verdeelt zijn deel over de sectoren naar hun contracteerruimte 2023 (S0-010).',
   'stated'),
  ('zk-regional-development-gz-2023', 'zilveren-kruis', 2023, 'GZ', 'regional-development', 'addendum', 660000000, 0,
   'zk-transition-2023', '3.2 (S0-015, S0-016)',
   'With the stimulus 6,6 million, as before. So 6,6 million is taken to have been reserved at first; 3,7 million is freed and 2,9 million stays.',
   'Met het stimuleringsbudget samen € 6,6 miljoen, evenveel als eerst. Daarom is aangenomen dat eerst € 6,6 miljoen was gereserveerd; € 3,7 miljoen valt vrij en € 2,9 miljoen blijft over.',
   'reading'),
  ('zk-gz-accord-2023', 'zilveren-kruis', 2023, 'GZ', 'gz-accord', 'division', 0, 1,
   'zk-transition-2023', '3.3 (S0-018, S0-020, S0-021)',
   'Holds what is transferred to it. Taken as provisional, because process and amount are announced before 1 January 2023 (S0-022) and that message is not at hand.',
   'Bevat wat hiernaartoe is overgeheveld. Beschouwd als voorlopig, omdat proces en bedrag vóór 1 januari 2023 bekend worden gemaakt (S0-022) en dat bericht niet beschikbaar is.',
   'reading'),
  ('zk-stimulus-vv-2023', 'zilveren-kruis', 2023, 'VV', 'stimulus', 'addendum', 700000000, 0,
   'zk-transition-2023', '2 and 4.2 (S0-012)',
   'The NZa divides the national money over the offices (S0-009); the office divides its part over the sectors by their contracting space 2023 (S0-010).',
   'De NZa verdeelt het landelijke bedrag over de zorgkantoren (S0-009); het zorgkantoor verdeelt zijn deel over de sectoren naar hun contracteerruimte 2023 (S0-010).',
   'stated'),
  ('zk-regional-development-vv-2023', 'zilveren-kruis', 2023, 'VV', 'regional-development', 'addendum', 3310000000, 0,
   'zk-transition-2023', '4.2 (S0-030)',
   'With the stimulus 33,1 million, as before. So 33,1 million is taken to have been reserved at first; 7,0 million is freed and 26,1 million stays.',
   'Met het stimuleringsbudget samen € 33,1 miljoen, evenveel als eerst. Daarom is aangenomen dat eerst € 33,1 miljoen was gereserveerd; € 7,0 miljoen valt vrij en € 26,1 miljoen blijft over.',
   'reading'),
  ('zk-living-and-care-vv-2023', 'zilveren-kruis', 2023, 'VV', 'living-and-care', 'addendum', 1420000000, 0,
   'zk-transition-2023', '2 and 5.2 (S0-013)',
   'One fund for all regions of the office (S0-039).',
   'Eén fonds voor alle regio''s van het zorgkantoor (S0-039).', 'stated');

-- The freed money goes two ways: in GZ to the accord, in VV back into the contracting space (no taker).
INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph, note, note_nl) VALUES
  ('zk-regional-development-gz-2023', 'zk-gz-accord-2023', 370000000, 'zk-transition-2023', '3.3 (S0-018)',
   'The same amount as the stimulus GZ, and other money.',
   'Hetzelfde bedrag als het stimuleringsbudget GZ, maar ander geld.'),
  ('zk-regional-development-vv-2023', NULL, 700000000, 'zk-transition-2023',
   '4.3 (S0-032)', 'The contracting space VV is tight.', 'De contracteerruimte V&V is krap.');

INSERT INTO fund_order(fund, first, document, paragraph) VALUES
  ('zk-regional-development-gz-2023', 'zk-stimulus-gz-2023', 'zk-transition-2023', '3.2 (S0-017)'),
  ('zk-regional-development-vv-2023', 'zk-stimulus-vv-2023', 'zk-transition-2023', '4.2 (S0-031)');

-- What each fund pays. Own money pays what the stimulus pays as well, so that the one can follow the other.
INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph, note, note_nl, standing) VALUES
  ('zk-stimulus-gz-2023', 'regional-cooperation', 'national-supplement-2022-2023',
   '1.2 (S1-009)', NULL, NULL, 'stated'),
  ('zk-stimulus-gz-2023', 'modern-employership', 'national-supplement-2022-2023', '1.2 (S1-010)', NULL, NULL, 'stated'),
  ('zk-stimulus-gz-2023', 'proven-technology', 'national-supplement-2022-2023', '1.2 (S1-011)', NULL, NULL, 'stated'),
  ('zk-stimulus-vv-2023', 'regional-cooperation', 'national-supplement-2022-2023',
   '1.2 (S1-009)', NULL, NULL, 'stated'),
  ('zk-stimulus-vv-2023', 'modern-employership', 'national-supplement-2022-2023', '1.2 (S1-010)', NULL, NULL, 'stated'),
  ('zk-stimulus-vv-2023', 'proven-technology', 'national-supplement-2022-2023', '1.2 (S1-011)', NULL, NULL, 'stated'),
  ('zk-regional-development-gz-2023', 'regional-development', 'zk-transition-2023',
   '3.1 (S0-014)', NULL, NULL, 'stated'),
  ('zk-regional-development-gz-2023', 'regional-cooperation', 'zk-transition-2023', '3.2 (S0-017)',
   'What the stimulus pays is regional development.',
   'Wat uit het stimuleringsbudget betaald kan worden, is regionale ontwikkeling.', 'reading'),
  ('zk-regional-development-gz-2023', 'modern-employership', 'zk-transition-2023', '3.2 (S0-017)',
   'What the stimulus pays is regional development.',
   'Wat uit het stimuleringsbudget betaald kan worden, is regionale ontwikkeling.', 'reading'),
  ('zk-regional-development-gz-2023', 'proven-technology', 'zk-transition-2023', '3.2 (S0-017)',
   'What the stimulus pays is regional development.',
   'Wat uit het stimuleringsbudget betaald kan worden, is regionale ontwikkeling.', 'reading'),
  ('zk-regional-development-vv-2023', 'regional-development', 'zk-transition-2023',
   '4.1 (S0-029)', NULL, NULL, 'stated'),
  ('zk-regional-development-vv-2023', 'regional-cooperation', 'zk-transition-2023', '4.2 (S0-031)',
   'What the stimulus pays is regional development.',
   'Wat uit het stimuleringsbudget betaald kan worden, is regionale ontwikkeling.', 'reading'),
  ('zk-regional-development-vv-2023', 'modern-employership', 'zk-transition-2023', '4.2 (S0-031)',
   'What the stimulus pays is regional development.',
   'Wat uit het stimuleringsbudget betaald kan worden, is regionale ontwikkeling.', 'reading'),
  ('zk-regional-development-vv-2023', 'proven-technology', 'zk-transition-2023', '4.2 (S0-031)',
   'What the stimulus pays is regional development.',
   'Wat uit het stimuleringsbudget betaald kan worden, is regionale ontwikkeling.', 'reading'),
  ('zk-living-and-care-vv-2023', 'suitable-living-environment', 'zk-transition-2023',
   '5.1, theme 1 (S0-033, S0-034, S0-035)',
   'VPT and MPT that are not clustered; clustered VPT only for clients up to the limit of social rent. The office''s three themes are taken to replace the four national purposes.',
   'Ongeclusterd VPT en MPT; geclusterd VPT alleen voor cliënten tot de sociale huurgrens. Aangenomen is dat de drie thema''s van het zorgkantoor in de plaats komen van de vier landelijke doelen.',
   'reading'),
  ('zk-living-and-care-vv-2023', 'technology-at-home', 'zk-transition-2023', '5.1, theme 2 (S0-033, S0-036)',
   'For clients who live on their own, not clustered.',
   'Voor cliënten die zelfstandig en ongeclusterd wonen.', 'stated'),
  ('zk-living-and-care-vv-2023', 'building-plans-monitor', 'zk-transition-2023', '5.1, theme 3 (S0-033, S0-037)',
   'Per subregion. The cost of adjusting plans is not paid from it (addendum.plan_compensation).',
   'Per subregio. De kosten van bijgestelde plannen worden hier niet uit betaald (addendum.plan_compensation).',
   'stated');

-- Chapter 3.3: the accord on disability care.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-transition-2023', 'gz_accord.min_turnover', 'GZ', 700000000, 'cents', '2023-01-01', '2024-01-01',
   '3.3 (S0-024, S0-025)',
   'At least this much, so that there are no agreements of less than about € 10.000. Taken as the turnover of the year of the key.',
   'Ten minste dit bedrag, zodat er geen afspraken van minder dan ongeveer € 10.000 komen. Gelezen als de omzet in het jaar van de verdeelsleutel.',
   'reading'),
  ('zk-transition-2023', 'gz_accord.key_year', 'GZ', 2022, 'count', '2023-01-01', '2024-01-01',
   '3.3 (S0-020)', 'In proportion to production. Taken over the providers that share in it only.',
   'Naar rato van de productie. Aangenomen is dat alleen de zorgaanbieders meetellen die in de verdeling delen.',
   'reading'),
  ('zk-transition-2023', 'gz_accord.plan_required', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01',
   '3.3 (S0-028)', NULL, NULL, 'stated'),
  ('zk-transition-2023', 'gz_accord.account_required', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01',
   '3.3 (S0-028)', NULL, NULL, 'stated'),
  ('zk-transition-2023', 'gz_accord.enrolment_required', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01',
   '3.3 (S0-027)', 'The money is granted.', 'De middelen worden zonder inschrijving toegekend.', 'stated'),
  ('zk-transition-2023', 'gz_accord.steps_agreed', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '3.3 (S0-019, S0-028)', 'An effort is expected; what it is, the dialogue says.',
   'Er wordt een inspanning verwacht; welke, wordt in de dialoog afgesproken.', 'stated'),
  ('zk-transition-2023', 'deadline.gz_accord.informed', 'GZ', 20221231235959, 'wall', '2023-01-01', '2024-01-01',
   '3.3 (S0-022)', 'Before 1 January 2023.', 'Vóór 1 januari 2023.', 'stated');

-- The office retains the right to deviate from the threshold, in the provider's favour only: a lower one.
INSERT INTO deviation_allowed(topic, favour, ends_with_year, document, paragraph) VALUES
  ('gz_accord.min_turnover', 'lower', 0, 'zk-transition-2023', '3.3, footnote 2 (S0-026)');

-- Chapters 3 to 8: what a plan and its money must meet. The cap is said of a provider, whatever its sectors.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-transition-2023', 'cap.agreements', NULL, 10000, 'bp', '2023-01-01', '2024-01-01',
   '3.3, footnote 1, and 7, footnote 3 (S0-023, S0-042)',
   'All agreements of the kassier together: care, regional development, hardship, transition funds and the rest. Taken to hold for every provider that receives money.',
   'Alle afspraken van de kassier samen: zorg, regionale ontwikkeling, hardheidsclausule, transitiemiddelen en overige. Aangenomen is dat dit geldt voor elke zorgaanbieder die geld ontvangt.',
   'reading'),
  ('zk-transition-2023', 'addendum.fund', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '3.2 (S0-017)', 'The stimulus first, own money for regional development after it.',
   'Eerst het stimuleringsbudget, daarna de eigen middelen voor regionale ontwikkeling.', 'stated'),
  ('zk-transition-2023', 'addendum.fund', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '4.2 (S0-031)', 'The stimulus first, own money for regional development after it.',
   'Eerst het stimuleringsbudget, daarna de eigen middelen voor regionale ontwikkeling.', 'stated'),
  ('zk-transition-2023', 'addendum.annex_13', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '6 (S0-040)', NULL, NULL, 'stated'),
  ('zk-transition-2023', 'addendum.annex_13', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '6 (S0-040)', NULL, NULL, 'stated'),
  ('zk-transition-2023', 'addendum.rearrangement', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '7 (S0-041)', 'The rearrangement of 2023, with its own process and dates.',
   'De herschikking 2023, volgens het proces en de data die daarvoor gelden.', 'stated'),
  ('zk-transition-2023', 'addendum.rearrangement', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '7 (S0-041)', 'The rearrangement of 2023, with its own process and dates.',
   'De herschikking 2023, volgens het proces en de data die daarvoor gelden.', 'stated'),
  ('zk-transition-2023', 'addendum.monitoring', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '8 (S0-043)', 'Progress and spending, as fits the plan.', 'Voortgang en uitgaven, passend bij het plan.', 'stated'),
  ('zk-transition-2023', 'addendum.monitoring', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '8 (S0-043)', 'Progress and spending, as fits the plan.', 'Voortgang en uitgaven, passend bij het plan.', 'stated');

-- Chapters 5 and 9: dates.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-transition-2023', 'deadline.living_and_care.notice', 'VV', 20221215235959, 'wall', '2023-01-01', '2024-01-01',
   '5.1 (S0-038)',
   'In writing, to the care buyer; only for who puts itself forward. Taken to be no condition of an addendum that the office started.',
   'Schriftelijk bij de zorginkoper, alleen voor wie zichzelf aanmeldt. Aangenomen is dat dit geen voorwaarde is als het zorgkantoor het initiatief voor het addendum nam.',
   'reading'),
  ('zk-transition-2023', 'deadline.transition_funds.questions', NULL, 20221118235959, 'wall', '2023-01-01', '2024-01-01',
   '9 (S0-044)', '"Tot" (until) is taken to include the day itself.', '"Tot" is gelezen als "tot en met".', 'reading'),
  ('zk-transition-2023', 'deadline.transition_funds.objection', NULL, 20221118235959, 'wall', '2023-01-01', '2024-01-01',
   '9 (S0-048)', 'Up to and including the day.', 'Tot en met deze dag.', 'stated'),
  ('zk-transition-2023', 'deadline.transition_funds.answers', NULL, 20221201235959, 'wall', '2023-01-01', '2024-01-01',
   '9 (S0-046)', NULL, NULL, 'stated');
