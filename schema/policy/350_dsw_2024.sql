-- Pack 350: DSW, disability care (GZ), 2024-2028.
--
-- What it is      The GZ procurement policy of DSW, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source, note) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw', 'regional-policy', 'Inkoopbeleid gehandicaptenzorg 2024-2028',
   '2023-06-01', '2024-01-01', '2029-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand', NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'policy.fixed_years', 'GZ', 5, 'count', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', '2024 through 2028.'),
  ('dsw-policy-gz-2024-2028', 'gz_accord.results_agreed', 'GZ', 1, 'flag', '2024-01-01', '2029-01-01',
   'national accord (S3-163)', 'On how the five opportunity lines are filled in, and on progress.'),
  ('dsw-policy-gz-2024-2028', 'innovation.apply_or_explain', 'GZ', 1, 'flag', '2024-01-01', '2029-01-01',
   'innovation (S3-169)', 'Of the innovations in the knowledge base. What it saves counts in the agreements, also when it is not done.'),
  ('dsw-policy-gz-2024-2028', 'deadline.innovation.criteria', 'GZ', 20230901235959, 'wall', '2024-01-01', '2029-01-01',
   'innovation (S3-171)', 'Who: office.');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'tariff.care.monitor_above', 'GZ', 100, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-137)', 'Reading: through 2026 like the other policies, although the overview heads it with 2024.'),
  ('dsw-policy-gz-2024-2028', 'tariff.care.monitor_below', 'GZ', -100, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-137)', 'Reading: through 2026 like the other policies, although the overview heads it with 2024.'),
  ('dsw-policy-gz-2024-2028', 'tariff.care.at_most', 'GZ', 9750, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-138)', 'Reading: through 2026 like the other policies, although the overview heads it with 2024.'),
  ('dsw-policy-gz-2024-2028', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-153)', 'Reading: the cell of the overview is that of DSW.'),
  ('dsw-policy-gz-2024-2028', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-153)', 'Reading: as the NHC.');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form, topic, fact, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw.percentage-2023', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.care.2023', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-128, S3-137, S3-139)', 'The percentage of 2023. Reading: also of new providers, of whom nothing else is said; without a percentage of 2023 the answer is undecided. From 100 places other agreements can be made (S3-139).'),
  ('dsw-policy-gz-2024-2028', 'dsw.vg7', 'care', 'decision', NULL, 'GZ', 'zzp', NULL, NULL, '2024-01-01', '2025-01-01',
   'VG7 (S3-145)', 'the compensation for VG7, by a tailor-made agreement (DSW)'),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-above', 'care', 'adjustment', 'adds', 'GZ', NULL, 'tariff.care.monitor_above', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-128, S3-137)', 'Reading: "+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.'),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-below', 'care', 'adjustment', 'adds', 'GZ', NULL, 'tariff.care.monitor_below', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-128, S3-137)', 'Reading: "+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.'),
  ('dsw-policy-gz-2024-2028', 'dsw.at-most', 'care', 'bound', 'at-most', 'GZ', NULL, 'tariff.care.at_most', NULL, '2024-01-01', '2027-01-01',
   'tariff percentages (S3-138)', 'Reading: after the points.'),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship', 'care', 'bound', 'at-least', 'GZ', NULL, 'tariff.guide', NULL, '2024-01-01', '2027-01-01',
   'hardship clause (S3-156, S3-157)', 'The percentage becomes the guide percentage when both tests are shown.');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw.vg7', 'profile', 'is', 'vg7', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.vg7', 'vg7.conditions', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-above', 'dsw.monitor', 'is', 'above', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-below', 'dsw.monitor', 'is', 'below', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship', 'dsw.not_cost_covering', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship', 'dsw.efficient', 'is', 1, NULL);

-- Procedure.
-- Of objections the overview says nothing (S3-191): there is no row, so they have no known deadline.

-- Agreements and volume.
-- How long an agreement may be.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'contract.term_years', 'GZ', NULL, NULL, 5, 'count', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', '2024-2028, with an agreement on results. The overview names no relation here.'),
  ('dsw-policy-gz-2024-2028', 'contract.until', 'GZ', NULL, NULL, 20281231, 'day', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', NULL);

-- What the hardship clause asks of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'not-cost-covering', 'GZ', 'The percentage demonstrably does not cover the cost (niet kostendekkend)',
   'hardship clause (S3-156)', NULL),
  ('dsw-policy-gz-2024-2028', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'hardship clause (S3-156)', NULL);

-- Volume of the initial agreement: stay by capacity, care at home by the rearrangement.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'volume.by_capacity', 'GZ', NULL, 'zzp', 1, 'flag', '2024-01-01', '2029-01-01',
   'performances and volume (S3-183)', 'Approved capacity.'),
  ('dsw-policy-gz-2024-2028', 'volume.initial_share', 'GZ', NULL, 'vpt', 9500, 'bp', '2024-01-01', '2029-01-01',
   'performances and volume (S3-183)', 'Of the rearrangement. Reading: extramural is VPT and MPT.'),
  ('dsw-policy-gz-2024-2028', 'volume.initial_share', 'GZ', NULL, 'mpt', 9500, 'bp', '2024-01-01', '2029-01-01',
   'performances and volume (S3-183)', 'Of the rearrangement. Reading: extramural is VPT and MPT.');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note) VALUES
  ('dsw-policy-gz-2024-2028', 'reserve.innovation', 'GZ', NULL, NULL, 100, 'bp', '2024-01-01', '2029-01-01',
   'innovation (S3-170)', 'At most. Reading: kept whole, of the contracting space.');
