-- Pack 390: what changed in the policies for 2024 to 2026 before they began.
-- Pakket 390: wat er aan het beleid voor 2024 tot en met 2026 wijzigde voordat het inging.
--
-- What it is      Three changes of July to October 2023: the discount of CZ on VG3 and VG4 comes a year later, the guide
--                 percentage of VV for 2024 is higher, and a court has judged lower percentages.
-- Sources         None of the three documents is at hand. What is here is how the changes became known in outline, so every
--                 row is a reading and says what was taken. The document itself, once at hand, is a pack of its own: what it
--                 states differently corrects these rows.
-- Needs           010, 020, 021, 300, 310, 311, 320.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('cz-nota-gz-2024-2026', 'cz', 'nota-van-inlichtingen', 'CZ, nota van inlichtingen on the policy for GZ 2024-2026',
   'CZ, nota van inlichtingen bij het GZ-beleid 2024-2026', '2023-07-07', '2024-01-01', '2027-01-01',
   'not at hand',
   'Of July 2023. The day is taken to be that of the nota on the national vision; numbers of questions are not at hand.',
   'Van juli 2023. Als dag is die van de nota bij de landelijke visie aangehouden; vraagnummers zijn niet beschikbaar.'),
  ('zk-supplement-vv-2024', 'zilveren-kruis', 'supplement',
   'Guide percentage of nursing and care (VV) for 2024, raised in September 2023',
   'Richtpercentage verpleging en verzorging (VV) 2024, verhoogd in september 2023', '2023-09-30', '2024-01-01',
   '2025-01-01', 'not at hand',
   'The day is unknown: the last of the month is taken, by which it was public for certain.',
   'De dag is niet bekend: aangehouden is de laatste van de maand, toen het zeker bekend was.'),
  ('rbdha-2023-16336', 'zilveren-kruis', 'judgment', 'District court of The Hague, ECLI:NL:RBDHA:2023:16336',
   'Rechtbank Den Haag, ECLI:NL:RBDHA:2023:16336', '2023-10-31', '2024-01-01', '2027-01-01', 'not at hand',
   'On percentages that were lower before. What it decides is not at hand, so it changes nothing here: lower percentages go on as the policies say. To enter it, strike the paragraphs that it strikes.',
   'Over percentages die al lager waren. Wat is beslist, is niet beschikbaar. Er verandert hier dus niets: lagere percentages lopen door zoals het beleid zegt. Invoeren kan met een doorhaling van de paragrafen die het vonnis buiten toepassing laat.');

-- CZ, VG3 and VG4: no discount in 2024, that of 2024 in 2025. Whether it goes on in 2026 stays open, as it was.
INSERT INTO strike(document, struck, struck_paragraph, item, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('cz-nota-gz-2024-2026', 'cz-policy-gz-2024-2026', 'NHC (S3-062)', 'cz.nhc-vg3-vg4', '2024-01-01', '2025-01-01',
   'answers on the NHC of VG3 and VG4', 'Put off by one year, so there is no discount in 2024.',
   'Een jaar uitgesteld, dus in 2024 geen korting.', 'reading'),
  ('cz-nota-gz-2024-2026', 'cz-policy-gz-2024-2026', 'NHC (S3-062, S4-058)', 'cz.nic-vg3-vg4', '2024-01-01', '2025-01-01',
   'answers on the NHC of VG3 and VG4', 'Taken to be put off together with that on the NHC.',
   'Aangehouden: samen met die op de NHC uitgesteld.', 'reading');

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('cz-nota-gz-2024-2026', 'tariff.nhc.reduced', 'GZ', 8000, 'bp', '2025-01-01', '2026-01-01',
   'answers on the NHC of VG3 and VG4', 'The percentage of 2024, put off by one year.',
   'Het percentage van 2024, een jaar uitgesteld.', 'reading');

-- Under the names of the two steps of the policy that leave 2025 open, so that they take their place in that year.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form, topic, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('cz-nota-gz-2024-2026', 'cz.nhc-vg3-vg4-later', 'nhc', 'base', 'is', 'GZ', 'zzp', 'tariff.nhc.reduced', '2025-01-01', '2026-01-01',
   'answers on the NHC of VG3 and VG4', 'A stay, as in the policy.', 'Verblijf, zoals in het beleid.', 'reading'),
  ('cz-nota-gz-2024-2026', 'cz.nic-vg3-vg4-later', 'nic', 'base', 'is', 'GZ', 'zzp', 'tariff.nhc.reduced', '2025-01-01', '2026-01-01',
   'answers on the NHC of VG3 and VG4', 'A stay, as in the policy; with the NHC.', 'Verblijf, zoals in het beleid; met de NHC mee.', 'reading');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('cz-nota-gz-2024-2026', 'cz.nhc-vg3-vg4-later', 'profile', 'is', 'vg3', NULL),
  ('cz-nota-gz-2024-2026', 'cz.nhc-vg3-vg4-later', 'profile', 'is', 'vg4', NULL),
  ('cz-nota-gz-2024-2026', 'cz.nic-vg3-vg4-later', 'profile', 'is', 'vg3', NULL),
  ('cz-nota-gz-2024-2026', 'cz.nic-vg3-vg4-later', 'profile', 'is', 'vg4', NULL);

-- Zilveren Kruis, VV: 96,4 in 2024; from 2025 the 95,5 of the policy again. What a new provider is paid, and what a role in
-- essential services adds, stays as the policy has it.
INSERT INTO provision(document, topic, sector, care_form, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('zk-supplement-vv-2024', 'tariff.guide', 'VV', NULL, 9640, 'bp', '2024-01-01', '2025-01-01', 'guide percentage of VV',
   '95,5 before; of 2024 only.', 'Eerst 95,5; alleen voor 2024.', 'reading'),
  ('zk-supplement-vv-2024', 'tariff.care.main_sector_vv', 'GZ', 'mpt', 9640, 'bp', '2024-01-01', '2025-01-01',
   'guide percentage of VV', 'Taken to follow the guide percentage of VV.', 'Aangehouden: volgt het richtpercentage van V&V.', 'reading'),
  ('zk-supplement-vv-2024', 'tariff.care.main_sector_vv', 'GGZ', 'mpt', 9640, 'bp', '2024-01-01', '2025-01-01',
   'guide percentage of VV', 'Taken to follow the guide percentage of VV.', 'Aangehouden: volgt het richtpercentage van V&V.', 'reading');
