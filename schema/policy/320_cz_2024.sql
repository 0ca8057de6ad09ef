-- Pack 320: CZ, disability care (GZ), 2024-2026.
-- Pakket 320: CZ, gehandicaptenzorg (GZ), 2024-2026.
--
-- What it is      The GZ procurement policy of CZ, as far as the sources at hand show it.
-- Sources         S3, the overview of the seven policies.
-- Needs           010, 020, 300.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note,
  note_nl) VALUES
  ('cz-policy-gz-2024-2026', 'cz', 'regional-policy', 'Procurement policy disability care 2024-2026',
   'Inkoopbeleid gehandicaptenzorg 2024-2026',
   '2023-06-01', '2024-01-01', '2027-01-01', 'Through the overview of the seven policies (S3); the policy itself is not at hand',
   NULL, NULL);

-- Other statements.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('cz-policy-gz-2024-2026', 'custom.complex_care', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'tariff percentages, and complex care (S3-042, S3-055)',
   'For supply that is added, and for solutions made to measure; also in a network, within the region or across regions, for highly complex clients without a place that fits; providers are invited to it.',
   'Voor aanvullend aanbod en voor oplossingen op maat; ook in een netwerk, binnen de regio of eroverheen, voor hoogcomplexe cliënten zonder passende plek. Zorgaanbieders worden daarvoor uitgenodigd.'),
  ('cz-policy-gz-2024-2026', 'client.talk_on_delivery_form', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'national accord (S3-075)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'low_profiles.new_stay_only_by_exception', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'national accord (S3-075)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'pgb.provider_is_new', 'GZ', 1, 'flag', '2024-01-01', '2027-01-01',
   'personal budget (S3-108)', 'With conditions that the overview does not state.',
   'Met voorwaarden die het overzicht niet noemt.');

-- Tariff percentages. README.md says how the rows are read.

INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl,
  standing) VALUES
  ('cz-policy-gz-2024-2026', 'tariff.care.in_full', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-039)', 'In which years, and for whom: see cz.vpt and cz.vpt-open, and those of the other forms.',
   'In welke jaren en voor wie: zie cz.vpt en cz.vpt-open, en die van de andere leveringsvormen.', 'stated'),
  ('cz-policy-gz-2024-2026', 'tariff.care.lower', 'GZ', 9370, 'bp', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-041)', NULL, NULL, 'stated'),
  ('cz-policy-gz-2024-2026', 'tariff.nhc', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-061)', NULL, NULL, 'stated'),
  ('cz-policy-gz-2024-2026', 'tariff.nic', 'GZ', 10000, 'bp', '2024-01-01', '2027-01-01',
   'NHC (S3-061)', 'As the NHC.', 'Gelijk aan de NHC.', 'reading'),
  ('cz-policy-gz-2024-2026', 'tariff.nhc.reduced', 'GZ', 8000, 'bp', '2024-01-01', '2025-01-01',
   'NHC (S3-062)', 'Also for present clients. The NIC is paid by it too: see cz.nic-vg3-vg4.',
   'Ook voor huidige cliënten. Ook de NIC wordt hiernaar betaald: zie cz.nic-vg3-vg4.', 'stated');

-- Respite stay, part-time stay and VPT are paid in full; of which years and to whom, the overview leaves partly open. The
-- rules `-open` are ambiguous for everybody; the rule of the same form behind them decides for whom it is certain.
INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, care_form, topic, valid_from,
  valid_to, paragraph, note, note_nl, standing) VALUES
  ('cz-policy-gz-2024-2026', 'cz.guide', 'care', 'base', 'is', 'GZ', NULL, NULL, 'tariff.guide', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-040)', NULL, NULL, 'stated'),
  ('cz-policy-gz-2024-2026', 'cz.lower-new', 'care', 'base', 'is', 'GZ', 'new', NULL, 'tariff.care.lower', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-041)', 'In the place of the guide percentage.',
   'In plaats van het richttariefpercentage.', 'reading'),
  ('cz-policy-gz-2024-2026', 'cz.lower-historic', 'care', 'base', 'is', 'GZ', 'existing', NULL, 'tariff.care.lower', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-041)', 'Cost or percentage lower before.',
   'Kosten of tariefpercentage waren al eerder lager.', 'stated'),
  ('cz-policy-gz-2024-2026', 'cz.lower-passive', 'care', 'base', 'is', 'GZ', 'existing', NULL, 'tariff.care.lower', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-041)', 'No active contribution to the plans of the region.',
   'Draagt niet actief bij aan de plannen van de regio.', 'stated'),
  ('cz-policy-gz-2024-2026', 'cz.respite-stay-open', 'care', 'base', 'is', 'GZ', NULL, 'respite-stay', 'tariff.care.in_full', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-039, S3-041)',
   'The overview adds "(2024//25)" behind the last of three forms: it leaves open whether that is of this one, so whether it goes on in 2026; and whether who gets 93,7% is paid in full as well.',
   'Het overzicht zet "(2024//25)" achter de laatste van drie leveringsvormen: of dat ook voor deze geldt, en dus of het in 2026 doorgaat, blijft open; en ook of wie 93,7% krijgt, volledig wordt betaald.',
   'ambiguous'),
  ('cz-policy-gz-2024-2026', 'cz.part-time-stay-open', 'care', 'base', 'is', 'GZ', NULL, 'dtv', 'tariff.care.in_full', '2024-01-01', '2027-01-01',
   'tariff percentages (S3-039, S3-041)',
   'The overview adds "(2024//25)" behind the last of three forms: it leaves open whether that is of this one, so whether it goes on in 2026; and whether who gets 93,7% is paid in full as well.',
   'Het overzicht zet "(2024//25)" achter de laatste van drie leveringsvormen: of dat ook voor deze geldt, en dus of het in 2026 doorgaat, blijft open; en ook of wie 93,7% krijgt, volledig wordt betaald.',
   'ambiguous'),
  ('cz-policy-gz-2024-2026', 'cz.vpt-open', 'care', 'base', 'is', 'GZ', NULL, 'vpt', 'tariff.care.in_full', '2024-01-01', '2026-01-01',
   'tariff percentages (S3-039, S3-041)',
   'The overview leaves open whether who gets 93,7% is paid in full as well.',
   'Het overzicht laat open of wie 93,7% krijgt, ook volledig wordt betaald.',
   'ambiguous'),
  ('cz-policy-gz-2024-2026', 'cz.respite-stay', 'care', 'base', 'is', 'GZ', 'existing', 'respite-stay', 'tariff.care.in_full', '2024-01-01', '2026-01-01',
   'tariff percentages (S3-039)',
   'For an existing provider that contributes and was not lower before, in 2024 and 2025, whichever forms "(2024//25)" is of. "//" is read as "and".',
   'Voor een bestaande zorgaanbieder die bijdraagt en niet al lager was, in 2024 en 2025, bij welke leveringsvormen "(2024//25)" ook hoort. "//" is gelezen als "en".',
   'reading'),
  ('cz-policy-gz-2024-2026', 'cz.part-time-stay', 'care', 'base', 'is', 'GZ', 'existing', 'dtv', 'tariff.care.in_full', '2024-01-01', '2026-01-01',
   'tariff percentages (S3-039)',
   'For an existing provider that contributes and was not lower before, in 2024 and 2025, whichever forms "(2024//25)" is of. "//" is read as "and".',
   'Voor een bestaande zorgaanbieder die bijdraagt en niet al lager was, in 2024 en 2025, bij welke leveringsvormen "(2024//25)" ook hoort. "//" is gelezen als "en".',
   'reading'),
  ('cz-policy-gz-2024-2026', 'cz.vpt', 'care', 'base', 'is', 'GZ', 'existing', 'vpt', 'tariff.care.in_full', '2024-01-01', '2026-01-01',
   'tariff percentages (S3-039)',
   'For an existing provider that contributes and was not lower before, in 2024 and 2025, whichever forms "(2024//25)" is of. "//" is read as "and".',
   'Voor een bestaande zorgaanbieder die bijdraagt en niet al lager was, in 2024 en 2025, bij welke leveringsvormen "(2024//25)" ook hoort. "//" is gelezen als "en".',
   'reading'),
  ('cz-policy-gz-2024-2026', 'cz.nhc-vg3-vg4', 'nhc', 'base', 'is', 'GZ', NULL, 'zzp', 'tariff.nhc.reduced', '2024-01-01', '2025-01-01',
   'NHC (S3-062)', 'The overview does not say of which form; read as of a stay.',
   'De leveringsvorm staat er niet bij; aangehouden is verblijf.', 'reading'),
  ('cz-policy-gz-2024-2026', 'cz.nhc-vg3-vg4-later', 'nhc', 'decision', NULL, 'GZ', NULL, 'zzp', NULL, '2025-01-01', '2027-01-01',
   'NHC (S3-063)',
   'whether the NHC of VG3 and VG4 stays reduced after 2024, and the further discount when the ratio of stay to care at home is not met (CZ)',
   'of de NHC van VG3 en VG4 na 2024 verlaagd blijft, en de extra korting als de norm voor de verhouding tussen verblijf en zorg thuis niet wordt gehaald (CZ)',
   'stated'),
  ('cz-policy-gz-2024-2026', 'cz.nic-vg3-vg4', 'nic', 'base', 'is', 'GZ', NULL, 'zzp', 'tariff.nhc.reduced', '2024-01-01', '2025-01-01',
   'NHC (S3-062, S4-058)',
   'The overview names the NHC only. Read as of the NIC too: a question in the nota of 7 July 2023 speaks of the discount on NHC and NIC together, and the answer does not contradict it. The form is read as a stay, as for the NHC.',
   'Het overzicht noemt alleen de NHC. Aangehouden is dat dit ook voor de NIC geldt: een vraag in de nota van 7 juli 2023 heeft het over de korting op NHC en NIC samen, en het antwoord spreekt dat niet tegen. De leveringsvorm is verblijf, zoals bij de NHC.',
   'reading'),
  ('cz-policy-gz-2024-2026', 'cz.nic-vg3-vg4-later', 'nic', 'decision', NULL, 'GZ', NULL, 'zzp', NULL, '2025-01-01', '2027-01-01',
   'NHC (S3-063, S4-058)',
   'whether the NIC of VG3 and VG4 is reduced after 2024 as the NHC may be, and the further discount when the ratio of stay to care at home is not met (CZ)',
   'of de NIC van VG3 en VG4 na 2024 net als de NHC verlaagd blijft, en de extra korting als de norm voor de verhouding tussen verblijf en zorg thuis niet wordt gehaald (CZ)',
   'reading');
INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('cz-policy-gz-2024-2026', 'cz.lower-historic', 'cz.historically_lower', 'is', 1, NULL),
  ('cz-policy-gz-2024-2026', 'cz.lower-passive', 'cz.contributes', 'is', 0, NULL),
  ('cz-policy-gz-2024-2026', 'cz.respite-stay', 'cz.historically_lower', 'is', 0, NULL),
  ('cz-policy-gz-2024-2026', 'cz.respite-stay', 'cz.contributes', 'is', 1, NULL),
  ('cz-policy-gz-2024-2026', 'cz.part-time-stay', 'cz.historically_lower', 'is', 0, NULL),
  ('cz-policy-gz-2024-2026', 'cz.part-time-stay', 'cz.contributes', 'is', 1, NULL),
  ('cz-policy-gz-2024-2026', 'cz.vpt', 'cz.historically_lower', 'is', 0, NULL),
  ('cz-policy-gz-2024-2026', 'cz.vpt', 'cz.contributes', 'is', 1, NULL),
  ('cz-policy-gz-2024-2026', 'cz.nhc-vg3-vg4', 'profile', 'is', 'vg3', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nhc-vg3-vg4', 'profile', 'is', 'vg4', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nhc-vg3-vg4-later', 'profile', 'is', 'vg3', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nhc-vg3-vg4-later', 'profile', 'is', 'vg4', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nic-vg3-vg4', 'profile', 'is', 'vg3', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nic-vg3-vg4', 'profile', 'is', 'vg4', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nic-vg3-vg4-later', 'profile', 'is', 'vg3', NULL),
  ('cz-policy-gz-2024-2026', 'cz.nic-vg3-vg4-later', 'profile', 'is', 'vg4', NULL);

-- Procedure.
-- Objection and summary proceedings have one term. When the nota was issued is not at hand: until that is registered as
-- an event, or a document gives the day, the deadline is undecided.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('cz-policy-gz-2024-2026', 'term.procurement.03.after_nota', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-111)',
   'Calendar days after the nota van inlichtingen is issued. The overview has only "after issue"; read as of the nota, as at the other offices. It does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na uitgifte van de nota van inlichtingen. In het overzicht staat alleen "na uitgifte"; daaronder is uitgifte van de nota verstaan, zoals bij de andere zorgkantoren. Wat er gebeurt bij te laat zijn, staat er niet bij; een vervaltermijn is dus niet aangenomen.',
   'reading'),
  ('cz-policy-gz-2024-2026', 'term.procurement.06.after_nota', 'GZ', 20, 'days', '2024-01-01', '2025-01-01',
   'nota and objection (S3-111)',
   'Calendar days after the nota van inlichtingen is issued. The overview has only "after issue"; read as of the nota, as at the other offices. It does not say what follows from being late, so it is not taken as a lapse term.',
   'Kalenderdagen na uitgifte van de nota van inlichtingen. In het overzicht staat alleen "na uitgifte"; daaronder is uitgifte van de nota verstaan, zoals bij de andere zorgkantoren. Wat er gebeurt bij te laat zijn, staat er niet bij; een vervaltermijn is dus niet aangenomen.',
   'reading');

-- Agreements and volume.
-- How long an agreement may be, and how often the office may extend it.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('cz-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'existing', NULL, 3, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-092)', NULL, NULL, 'stated'),
  ('cz-policy-gz-2024-2026', 'contract.term_years', 'GZ', 'new', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-092)',
   'The overview names a term for existing providers only. Read as: an agreement with a new provider is for a year.',
   'Het overzicht noemt alleen een looptijd voor bestaande aanbieders. Aangehouden is: met een nieuwe zorgaanbieder loopt een overeenkomst een jaar.',
   'reading'),
  ('cz-policy-gz-2024-2026', 'contract.until', 'GZ', NULL, NULL, 20261231, 'day', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-092)',
   'An agreement for years ends with the policy that it rests on; what comes after is an extension.',
   'Een meerjarige overeenkomst eindigt met het beleid waarop zij berust; wat daarna komt, is een verlenging.',
   'reading'),
  ('cz-policy-gz-2024-2026', 'contract.extensions', 'GZ', 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-092)', 'The office alone decides, each time.',
   'Alleen het zorgkantoor beslist hierover, elke keer opnieuw.', 'stated'),
  ('cz-policy-gz-2024-2026', 'contract.extension_years', 'GZ', 'existing', NULL, 1, 'count', '2024-01-01', '2027-01-01',
   'multi-year policy (S3-092)', NULL, NULL, 'stated');

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('cz-policy-gz-2024-2026', 'unexpected-effect', 'GZ',
   'The tariff method (tariefsystematiek) has an effect that was not expected',
   'Onverwacht effect van de tariefsystematiek',
   'hardship clause (S3-067)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'efficient-care', 'GZ', 'The care is delivered efficiently (doelmatige zorg)',
   'De zorg wordt doelmatig geleverd',
   'hardship clause (S3-067)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'financial-position', 'GZ',
   'Financial position of the provider, equity and reserves weighed',
   'Financiële positie van de zorgaanbieder, met eigen vermogen en reserves',
   'hardship clause (S3-067)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'duty-of-care', 'GZ', 'What it means for the office''s duty of care (zorgplicht)',
   'Gevolgen voor de zorgplicht van het zorgkantoor',
   'hardship clause (S3-067)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'perspective', 'GZ', 'There are prospects for the provider (perspectief)',
   'Perspectief voor de zorgaanbieder',
   'hardship clause (S3-067)', NULL, NULL);

-- Volume of the initial agreement.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl) VALUES
  ('cz-policy-gz-2024-2026', 'volume.initial_share', 'GZ', NULL, NULL, 9500, 'bp', '2024-01-01', '2025-01-01',
   'performances and volume (S3-104)', 'Of 2023, so for 2024; the overview does not say what holds in later years.',
   'Van 2023, dus voor 2024; wat er in latere jaren geldt, zegt het overzicht niet.'),
  ('cz-policy-gz-2024-2026', 'volume.performances_of_last_year', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-104)', NULL, NULL),
  ('cz-policy-gz-2024-2026', 'volume.new_performance_permission', 'GZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'performances and volume (S3-104)', NULL, NULL);
