-- Pack 210: Zilveren Kruis, transition funds 2023 for VV and GZ.
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

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('zk-transition-2023', 'zilveren-kruis', 'supplement',
   'Transitiemiddelen 2023 voor de V&V en GZ, aanvulling op het inkoopbeleid Wlz',
   '2022-11-18', '2023-01-01', '2024-01-01',
   'Zilveren Kruis Zorgkantoor (S0)',
   'For VV and GZ (S0-001); 24,9 million in all (S0-005). Reading: day of publication unknown; 18 November 2022 is taken, the last day for questions, by which it was public for certain. Prevails over the national supplement on the transition funds (S0-004), as rank 3 does over rank 5; a nota van inlichtingen prevails over it (S0-047), as rank 2. Reading: a supplement like that of 1 June 2022 and of the same rank, so where both speak the later one prevails.');

INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('gz-accord', 'GZ', 'zk-transition-2023', '3.3 (S0-018)');

-- Own money for regional development stands here with the amount reserved at first; what the stimulus freed leaves it
-- by a transfer. The total for regional development stays the same: so the own money was as much as the total is now.
INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents, provisional, document, paragraph, note) VALUES
  ('zk-stimulus-gz-2023', 'zilveren-kruis', 2023, 'GZ', 'stimulus', 'addendum', 370000000, 0,
   'zk-transition-2023', '2 and 3.2 (S0-011)',
   'The NZa divides the national money over the offices (S0-009); the office divides its part over the sectors by their contracting space 2023 (S0-010).'),
  ('zk-regional-development-gz-2023', 'zilveren-kruis', 2023, 'GZ', 'regional-development', 'addendum', 660000000, 0,
   'zk-transition-2023', '3.2 (S0-015, S0-016)',
   'With the stimulus 6,6 million, as before. Reading: so 6,6 million was reserved at first; 3,7 million is freed and 2,9 million stays.'),
  ('zk-gz-accord-2023', 'zilveren-kruis', 2023, 'GZ', 'gz-accord', 'division', 0, 1,
   'zk-transition-2023', '3.3 (S0-018, S0-020, S0-021)',
   'Holds what is transferred to it. Reading: provisional, because process and amount are told before 1 January 2023 (S0-022) and that message is not at hand.'),
  ('zk-stimulus-vv-2023', 'zilveren-kruis', 2023, 'VV', 'stimulus', 'addendum', 700000000, 0,
   'zk-transition-2023', '2 and 4.2 (S0-012)',
   'The NZa divides the national money over the offices (S0-009); the office divides its part over the sectors by their contracting space 2023 (S0-010).'),
  ('zk-regional-development-vv-2023', 'zilveren-kruis', 2023, 'VV', 'regional-development', 'addendum', 3310000000, 0,
   'zk-transition-2023', '4.2 (S0-030)',
   'With the stimulus 33,1 million, as before. Reading: so 33,1 million was reserved at first; 7,0 million is freed and 26,1 million stays.'),
  ('zk-living-and-care-vv-2023', 'zilveren-kruis', 2023, 'VV', 'living-and-care', 'addendum', 1420000000, 0,
   'zk-transition-2023', '2 and 5.2 (S0-013)',
   'One fund for all regions of the office (S0-039).');

-- The freed money goes two ways: in GZ to the accord, in VV back into the contracting space (no taker).
INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph, note) VALUES
  ('zk-regional-development-gz-2023', 'zk-gz-accord-2023', 370000000, 'zk-transition-2023', '3.3 (S0-018)',
   'The same amount as the stimulus GZ, and other money.'),
  ('zk-regional-development-vv-2023', NULL, 700000000, 'zk-transition-2023', '4.3 (S0-032)',
   'The contracting space VV is tight.');

INSERT INTO fund_order(fund, first, document, paragraph) VALUES
  ('zk-regional-development-gz-2023', 'zk-stimulus-gz-2023', 'zk-transition-2023', '3.2 (S0-017)'),
  ('zk-regional-development-vv-2023', 'zk-stimulus-vv-2023', 'zk-transition-2023', '4.2 (S0-031)');

-- What each fund pays. Own money pays what the stimulus pays as well, so that the one can follow the other.
INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph, note) VALUES
  ('zk-stimulus-gz-2023', 'regional-cooperation', 'national-supplement-2022-2023', '1.2 (S1-009)', NULL),
  ('zk-stimulus-gz-2023', 'modern-employership', 'national-supplement-2022-2023', '1.2 (S1-010)', NULL),
  ('zk-stimulus-gz-2023', 'proven-technology', 'national-supplement-2022-2023', '1.2 (S1-011)', NULL),
  ('zk-stimulus-vv-2023', 'regional-cooperation', 'national-supplement-2022-2023', '1.2 (S1-009)', NULL),
  ('zk-stimulus-vv-2023', 'modern-employership', 'national-supplement-2022-2023', '1.2 (S1-010)', NULL),
  ('zk-stimulus-vv-2023', 'proven-technology', 'national-supplement-2022-2023', '1.2 (S1-011)', NULL),
  ('zk-regional-development-gz-2023', 'regional-development', 'zk-transition-2023', '3.1 (S0-014)', NULL),
  ('zk-regional-development-gz-2023', 'regional-cooperation', 'zk-transition-2023', '3.2 (S0-017)',
   'Reading: what the stimulus pays is regional development.'),
  ('zk-regional-development-gz-2023', 'modern-employership', 'zk-transition-2023', '3.2 (S0-017)',
   'Reading: what the stimulus pays is regional development.'),
  ('zk-regional-development-gz-2023', 'proven-technology', 'zk-transition-2023', '3.2 (S0-017)',
   'Reading: what the stimulus pays is regional development.'),
  ('zk-regional-development-vv-2023', 'regional-development', 'zk-transition-2023', '4.1 (S0-029)', NULL),
  ('zk-regional-development-vv-2023', 'regional-cooperation', 'zk-transition-2023', '4.2 (S0-031)',
   'Reading: what the stimulus pays is regional development.'),
  ('zk-regional-development-vv-2023', 'modern-employership', 'zk-transition-2023', '4.2 (S0-031)',
   'Reading: what the stimulus pays is regional development.'),
  ('zk-regional-development-vv-2023', 'proven-technology', 'zk-transition-2023', '4.2 (S0-031)',
   'Reading: what the stimulus pays is regional development.'),
  ('zk-living-and-care-vv-2023', 'suitable-living-environment', 'zk-transition-2023', '5.1, theme 1 (S0-033, S0-034, S0-035)',
   'VPT and MPT that are not clustered; clustered VPT only for clients up to the limit of social rent. Reading: the office''s three themes take the place of the four national purposes.'),
  ('zk-living-and-care-vv-2023', 'technology-at-home', 'zk-transition-2023', '5.1, theme 2 (S0-033, S0-036)',
   'For clients who live on their own, not clustered.'),
  ('zk-living-and-care-vv-2023', 'building-plans-monitor', 'zk-transition-2023', '5.1, theme 3 (S0-033, S0-037)',
   'Per subregion. The cost of adjusting plans is not paid from it (addendum.plan_compensation).');

-- Chapter 3.3: the accord on disability care.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-transition-2023', 'gz_accord.min_turnover', 'GZ', 700000000, 'cents', '2023-01-01', '2024-01-01',
   '3.3 (S0-024, S0-025)',
   'At least this much; it keeps agreements of less than about € 10.000 away. Reading: the turnover of the year of the key.'),
  ('zk-transition-2023', 'gz_accord.key_year', 'GZ', 2022, 'count', '2023-01-01', '2024-01-01',
   '3.3 (S0-020)', 'In proportion to production. Reading: over the providers that share in it only.'),
  ('zk-transition-2023', 'gz_accord.plan_required', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01', '3.3 (S0-028)', NULL),
  ('zk-transition-2023', 'gz_accord.account_required', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01', '3.3 (S0-028)', NULL),
  ('zk-transition-2023', 'gz_accord.enrolment_required', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01',
   '3.3 (S0-027)', 'The money is granted.'),
  ('zk-transition-2023', 'gz_accord.steps_agreed', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '3.3 (S0-019, S0-028)', 'An effort is expected; what it is, the dialogue says.'),
  ('zk-transition-2023', 'deadline.gz_accord.informed', 'GZ', 20221231235959, 'wall', '2023-01-01', '2024-01-01',
   '3.3 (S0-022)', 'Before 1 January 2023.');

-- The office keeps the right to deviate from the threshold, in the provider's favour only: a lower one.
INSERT INTO deviation_allowed(topic, favour, ends_with_year, document, paragraph) VALUES
  ('gz_accord.min_turnover', 'lower', 0, 'zk-transition-2023', '3.3, footnote 2 (S0-026)');

-- Chapters 3 to 8: what a plan and its money must meet. The cap is said of a provider, whatever its sectors.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-transition-2023', 'cap.agreements', NULL, 10000, 'bp', '2023-01-01', '2024-01-01',
   '3.3, footnote 1, and 7, footnote 3 (S0-023, S0-042)',
   'All agreements of the kassier together: care, regional development, hardship, transition funds and the rest. Reading: for every provider that receives money.'),
  ('zk-transition-2023', 'addendum.fund', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '3.2 (S0-017)', 'The stimulus first, own money for regional development after it.'),
  ('zk-transition-2023', 'addendum.fund', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '4.2 (S0-031)', 'The stimulus first, own money for regional development after it.'),
  ('zk-transition-2023', 'addendum.annex_13', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01', '6 (S0-040)', NULL),
  ('zk-transition-2023', 'addendum.annex_13', 'VV', 1, 'flag', '2023-01-01', '2024-01-01', '6 (S0-040)', NULL),
  ('zk-transition-2023', 'addendum.rearrangement', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '7 (S0-041)', 'The rearrangement of 2023, with its own process and dates.'),
  ('zk-transition-2023', 'addendum.rearrangement', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '7 (S0-041)', 'The rearrangement of 2023, with its own process and dates.'),
  ('zk-transition-2023', 'addendum.monitoring', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '8 (S0-043)', 'Progress and spending, as fits the plan.'),
  ('zk-transition-2023', 'addendum.monitoring', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '8 (S0-043)', 'Progress and spending, as fits the plan.');

-- Chapters 5 and 9: dates.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('zk-transition-2023', 'deadline.living_and_care.notice', 'VV', 20221215235959, 'wall', '2023-01-01', '2024-01-01',
   '5.1 (S0-038)',
   'In writing, to the care buyer; only for who puts itself forward. Reading: no condition of an addendum that the office started.'),
  ('zk-transition-2023', 'deadline.transition_funds.questions', NULL, 20221118235959, 'wall', '2023-01-01', '2024-01-01',
   '9 (S0-044)', 'Reading: "tot" includes the day itself.'),
  ('zk-transition-2023', 'deadline.transition_funds.objection', NULL, 20221118235959, 'wall', '2023-01-01', '2024-01-01',
   '9 (S0-048)', 'Up to and including the day.'),
  ('zk-transition-2023', 'deadline.transition_funds.answers', NULL, 20221201235959, 'wall', '2023-01-01', '2024-01-01',
   '9 (S0-046)', NULL);
