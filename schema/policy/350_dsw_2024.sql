-- Pack 350: DSW, disability care (GZ), 2024-2028.
-- Pakket 350: DSW, gehandicaptenzorg (GZ), 2024-2028.
--
-- What it is      The GZ procurement policy of DSW, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw', 'regional-policy', 'Procurement policy disability care 2024-2028',
   'Inkoopbeleid gehandicaptenzorg 2024-2028',
   '2023-06-01', '2024-01-01', '2029-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   NULL, NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('dsw-policy-gz-2024-2028', 'policy.fixed_years', 'GZ', 5, 'count', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', '2024 through 2028.', '2024 tot en met 2028.'),
  ('dsw-policy-gz-2024-2028', 'gz_accord.results_agreed', 'GZ', 1, 'flag', '2024-01-01', '2029-01-01',
   'national accord (S3-163)', 'On how the five opportunity lines are filled in, and on progress.',
   'Over de uitwerking van de vijf kanslijnen en over de voortgang.'),
  ('dsw-policy-gz-2024-2028', 'innovation.apply_or_explain', 'GZ', 1, 'flag', '2024-01-01', '2029-01-01',
   'innovation (S3-169)',
   'Of the innovations in the knowledge base. What it saves counts in the agreements, also when it is not done.',
   'Geldt voor de innovaties in de kennisbank. Wat een innovatie bespaart, telt mee in de afspraken, ook als zij niet wordt toegepast.'),
  ('dsw-policy-gz-2024-2028', 'deadline.innovation.criteria', 'GZ', 20230901235959, 'wall', '2024-01-01', '2029-01-01',
   'innovation (S3-171)', 'Who: office.', 'Wie: zorgkantoor.');

-- Tariff percentages. README.md says how the rows are read.

-- How long the percentages hold, the overview does not say. Reading: as long as the agreements, through 2028.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('dsw-policy-gz-2024-2028', 'tariff.care.monitor_above', 'GZ', 100, 'bp', '2024-01-01', '2029-01-01',
   'tariff percentages (S3-137)', 'Through 2028, the term of the agreements for these years (S3-175): the overview names no end of it.',
   'Tot en met 2028, de looptijd van de meerjarige afspraken (S3-175): het overzicht noemt hiervoor geen einde.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'tariff.care.monitor_below', 'GZ', -100, 'bp', '2024-01-01', '2029-01-01',
   'tariff percentages (S3-137)', 'Through 2028, the term of the agreements for these years (S3-175): the overview names no end of it.',
   'Tot en met 2028, de looptijd van de meerjarige afspraken (S3-175): het overzicht noemt hiervoor geen einde.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'tariff.care.at_most', 'GZ', 9750, 'bp', '2024-01-01', '2029-01-01',
   'tariff percentages (S3-138)', 'Through 2028, the term of the agreements for these years (S3-175): the overview names no end of it.',
   'Tot en met 2028, de looptijd van de meerjarige afspraken (S3-175): het overzicht noemt hiervoor geen einde.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'hardship.percentage', 'GZ', 9570, 'bp', '2024-01-01', '2029-01-01',
   'hardship clause (S3-157)', 'The percentage of a provider becomes this one, no other. Through 2028, the term of the agreements for these years (S3-175): the overview names no end of it.',
   'Het tariefpercentage van een zorgaanbieder wordt dit, en geen ander. Tot en met 2028, de looptijd van de meerjarige afspraken (S3-175): het overzicht noemt hiervoor geen einde.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2029-01-01',
   'NHC (S3-153)', 'The cell of the overview is that of DSW. Through 2028, the term of the agreements for these years (S3-175): the overview names no end of it.',
   'De cel in het overzicht is die van DSW. Tot en met 2028, de looptijd van de meerjarige afspraken (S3-175): het overzicht noemt hiervoor geen einde.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2029-01-01',
   'NHC (S3-153)', 'As the NHC. Through 2028, the term of the agreements for these years (S3-175): the overview names no end of it.',
   'Gelijk aan de NHC. Tot en met 2028, de looptijd van de meerjarige afspraken (S3-175): het overzicht noemt hiervoor geen einde.', 'reading');

-- "Becomes 95,7%" would lower what the monitor makes more: the percentage of 2023 with which that is so is 95,7% less the
-- point for above, 95,7% itself, or 95,7% and the point for below.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form, topic, fact, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw.percentage-2023', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.care.2023', '2024-01-01', '2029-01-01',
   'tariff percentages (S3-128, S3-137, S3-139)',
   'The percentage of 2023. From 100 places other agreements can be made (S3-139). Read as also of new providers, of whom nothing else is said; without a percentage of 2023 the answer is undecided.',
   'Het tariefpercentage van 2023. Vanaf 100 plaatsen zijn andere afspraken mogelijk (S3-139). Aangehouden is: ook voor nieuwe zorgaanbieders, over wie verder niets is gezegd; zonder tariefpercentage van 2023 is de uitkomst niet beslist.',
   'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.vg7', 'care', 'decision', NULL, 'GZ', 'zzp', NULL, NULL, '2024-01-01', '2029-01-01',
   'VG7 (S3-145)', 'the compensation for VG7, by a tailor-made agreement (DSW)',
   'de compensatie voor VG7, via een maatwerkafspraak (DSW)', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-above', 'care', 'decision', NULL, 'GZ', NULL, NULL, NULL, '2024-01-01', '2029-01-01',
   'hardship clause (S3-156, S3-157)', 'whether the hardship clause lowers a percentage that is above 95,7% (DSW)',
   'of de hardheidsclausule een tariefpercentage boven 95,7% verlaagt (DSW)', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-equal', 'care', 'decision', NULL, 'GZ', NULL, NULL, NULL, '2024-01-01', '2029-01-01',
   'hardship clause (S3-156, S3-157)', 'whether the hardship clause lowers a percentage that is above 95,7% (DSW)',
   'of de hardheidsclausule een tariefpercentage boven 95,7% verlaagt (DSW)', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-below', 'care', 'decision', NULL, 'GZ', NULL, NULL, NULL, '2024-01-01', '2029-01-01',
   'hardship clause (S3-156, S3-157)', 'whether the hardship clause lowers a percentage that is above 95,7% (DSW)',
   'of de hardheidsclausule een tariefpercentage boven 95,7% verlaagt (DSW)', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-above', 'care', 'adjustment', 'adds', 'GZ', NULL, 'tariff.care.monitor_above', NULL, '2024-01-01', '2029-01-01',
   'tariff percentages (S3-128, S3-137)',
   '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-below', 'care', 'adjustment', 'adds', 'GZ', NULL, 'tariff.care.monitor_below', NULL, '2024-01-01', '2029-01-01',
   'tariff percentages (S3-128, S3-137)',
   '"+" and "-" are percentage points on the tariff percentage, as at Zilveren Kruis.',
   '"+" en "-" zijn procentpunten op het tariefpercentage, zoals bij Zilveren Kruis.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.at-most', 'care', 'bound', 'at-most', 'GZ', NULL, 'tariff.care.at_most', NULL, '2024-01-01', '2029-01-01',
   'tariff percentages (S3-138)', 'The maximum holds once the points are added.',
   'Het maximum geldt nadat de procentpunten zijn verwerkt.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship', 'care', 'bound', 'at-least', 'GZ', NULL, 'hardship.percentage', NULL, '2024-01-01', '2029-01-01',
   'hardship clause (S3-156, S3-157)', 'The percentage becomes 95,7% when both tests are shown.',
   'Het tariefpercentage wordt 95,7% als aantoonbaar aan beide toetsen is voldaan.', 'stated');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('dsw-policy-gz-2024-2028', 'dsw.vg7', 'profile', 'is', 'vg7', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-above', 'dsw.monitor', 'is', 'above', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.monitor-below', 'dsw.monitor', 'is', 'below', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship', 'dsw.not_cost_covering', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship', 'dsw.efficient', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-above', 'dsw.monitor', 'is', 'above', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-above', 'tariff.care.2023', 'above', 9470, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-above', 'dsw.not_cost_covering', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-above', 'dsw.efficient', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-equal', 'dsw.monitor', 'is', 'equal', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-equal', 'tariff.care.2023', 'above', 9570, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-equal', 'dsw.not_cost_covering', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-equal', 'dsw.efficient', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-below', 'dsw.monitor', 'is', 'below', NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-below', 'tariff.care.2023', 'above', 9670, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-below', 'dsw.not_cost_covering', 'is', 1, NULL),
  ('dsw-policy-gz-2024-2028', 'dsw.hardship-lowers-below', 'dsw.efficient', 'is', 1, NULL);

-- Procedure.
-- The overview says nothing of objections (S3-191): there is no row, so they have no known deadline.

-- Agreements and volume.
-- How long an agreement may be.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl) VALUES
  ('dsw-policy-gz-2024-2028', 'contract.term_years', 'GZ', NULL, NULL, 5, 'count', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', '2024-2028, with an agreement on results. The overview names no relation here.',
   '2024-2028, met een resultaatsafspraak. Het overzicht maakt hier geen onderscheid tussen bestaande en nieuwe zorgaanbieders.'),
  ('dsw-policy-gz-2024-2028', 'contract.until', 'GZ', NULL, NULL, 20281231, 'day', '2024-01-01', '2029-01-01',
   'multi-year policy (S3-175)', NULL, NULL);

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('dsw-policy-gz-2024-2028', 'not-cost-covering', 'GZ',
   'The percentage demonstrably does not cover the cost (niet kostendekkend)',
   'Het tariefpercentage is aantoonbaar niet kostendekkend',
   'hardship clause (S3-156)', NULL, NULL),
  ('dsw-policy-gz-2024-2028', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'De zorg wordt doelmatig geleverd',
   'hardship clause (S3-156)', NULL, NULL);

-- Volume of the initial agreement: stay by capacity, care at home by the rearrangement.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('dsw-policy-gz-2024-2028', 'volume.by_capacity', 'GZ', NULL, 'zzp', 1, 'flag', '2024-01-01', '2029-01-01',
   'performances and volume (S3-183)', 'Approved capacity.', 'Goedgekeurde capaciteit.', 'stated'),
  ('dsw-policy-gz-2024-2028', 'volume.initial_share', 'GZ', NULL, 'vpt', 9500, 'bp', '2024-01-01', '2029-01-01',
   'performances and volume (S3-183)', 'Of the rearrangement. Extramural is read as VPT and MPT.',
   'Van de herschikking. Onder extramuraal zijn VPT en MPT verstaan.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'volume.initial_share', 'GZ', NULL, 'mpt', 9500, 'bp', '2024-01-01', '2029-01-01',
   'performances and volume (S3-183)', 'Of the rearrangement. Extramural is read as VPT and MPT.',
   'Van de herschikking. Onder extramuraal zijn VPT en MPT verstaan.', 'reading');

-- Contracting space.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('dsw-policy-gz-2024-2028', 'innovation.budget_max', 'GZ', NULL, NULL, 100, 'bp', '2024-01-01', '2029-01-01',
   'innovation (S3-170)', 'A maximum: how much of it there is, the overview does not say. Read as a share of the contracting space.',
   'Een maximum: hoeveel er daarvan is, zegt het overzicht niet. Gelezen als deel van de contracteerruimte.', 'reading'),
  ('dsw-policy-gz-2024-2028', 'reserve.innovation', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2029-01-01',
   'innovation (S3-170)', 'Earmarked, up to 1%: what is available is not known to the euro.',
   'Geoormerkt, tot 1%: wat beschikbaar is, is niet op de euro bekend.', 'reading');
