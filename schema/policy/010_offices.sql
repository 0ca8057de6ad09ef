-- Pack 010: offices, regions, sectors, and the words that a scope is made of.
-- Pakket 010: kantoren, regio's, sectoren, en de woorden waaruit een bereik bestaat.
--
-- What it is      The seven care procurement offices (zorgkantoren), the regions they serve, and every word a
--                 provision may name in its scope. No percentages and no dates: those are in the later packs.
-- Sources         S0 to S3 as in README.md; region codes and names from the official iWlz list of zorgkantoor codes (state
--                 of 2020). A region's note says where its executor was found.
-- Needs           the schema only.
-- To add          An office, a region, a kind of provider, a care form, a purpose of money or of a plan is one more row
--                 here. Never change an id that a provision, a contract or a fund uses, nor a purpose's from_fund.
--                 office.uzovi is NULL because the offices' own codes were not found; the 55xx codes belong to regions.

INSERT INTO sector(id, title, title_nl) VALUES
  ('VV', 'Nursing and care, elderly care (verpleging en verzorging, V&V)', 'Verpleging en verzorging'),
  ('GZ', 'Disability care (gehandicaptenzorg)', 'Gehandicaptenzorg'),
  ('GGZ', 'Mental health care (geestelijke gezondheidszorg)', 'Geestelijke gezondheidszorg');

INSERT INTO office(id, name) VALUES
  ('zilveren-kruis', 'Zilveren Kruis'),
  ('cz', 'CZ'),
  ('vgz', 'VGZ'),
  ('menzis', 'Menzis'),
  ('dsw', 'DSW'),
  ('zorg-en-zekerheid', 'Zorg en Zekerheid'),
  ('salland', 'Salland');

-- Friesland has two codes in the official list, so Zilveren Kruis has twelve rows for its eleven regions (S2-003).
-- 5522 is not in the list.
INSERT INTO region(code, name, office, note, note_nl) VALUES
  ('5501', 'Groningen', 'menzis',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5502', 'Friesland', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions. Same region as 5533.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6. Dezelfde regio als 5533.'),
  ('5503', 'Drenthe', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5504', 'Zwolle', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5505', 'Twente', 'menzis',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5506', 'Apeldoorn, Zutphen en omstreken', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5507', 'Arnhem', 'menzis',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5508', 'Nijmegen', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5509', 'Utrecht', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5510', 'Flevoland', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5511', '''t Gooi', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5512', 'Noord Holland Noord', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5513', 'Kennemerland', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5514', 'Zaanstreek/Waterland', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5515', 'Amsterdam', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5516', 'Amstelland en De Meerlanden', 'zorg-en-zekerheid',
   'Executor: the office''s own site.', 'Uitvoerder: de eigen website van het zorgkantoor.'),
  ('5517', 'Zuid-Holland Noord', 'zorg-en-zekerheid',
   'Executor: the office''s own site.', 'Uitvoerder: de eigen website van het zorgkantoor.'),
  ('5518', 'Haaglanden', 'cz',
   'Executor recognised in ECLI:NL:RBZWB:2018:7334, where the party is anonymous.',
   'Uitvoerder: herkend in ECLI:NL:RBZWB:2018:7334, waar de partij geanonimiseerd is.'),
  ('5519', 'Delft Westland Oostland', 'dsw',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5520', 'Midden-Holland', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5521', 'Rotterdam', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6.'),
  ('5523', 'Zuid-Hollandse Eilanden', 'cz',
   'Executor recognised in ECLI:NL:RBZWB:2018:7334, where the party is anonymous.',
   'Uitvoerder: herkend in ECLI:NL:RBZWB:2018:7334, waar de partij geanonimiseerd is.'),
  ('5524', 'Waardenland', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5525', 'Zeeland', 'cz',
   'Executor recognised in ECLI:NL:RBZWB:2018:7334, where the party is anonymous.',
   'Uitvoerder: herkend in ECLI:NL:RBZWB:2018:7334, waar de partij geanonimiseerd is.'),
  ('5526', 'West-Brabant', 'cz',
   'Executor recognised in ECLI:NL:RBZWB:2018:7334, where the party is anonymous.',
   'Uitvoerder: herkend in ECLI:NL:RBZWB:2018:7334, waar de partij geanonimiseerd is.'),
  ('5527', 'Midden-Brabant', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5528', 'Noordoost Brabant', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5529', 'Zuidoost-Brabant', 'cz',
   'Executor recognised in ECLI:NL:RBZWB:2018:7334, where the party is anonymous.',
   'Uitvoerder: herkend in ECLI:NL:RBZWB:2018:7334, waar de partij geanonimiseerd is.'),
  ('5530', 'Noord- en Midden Limburg', 'vgz',
   'Executor is background knowledge, not verified.', 'Uitvoerder: achtergrondkennis, niet aan een bron getoetst.'),
  ('5531', 'Zuid-Limburg', 'cz',
   'Executor named in ECLI:NL:RBMAA:2007:BB2601.', 'Uitvoerder: genoemd in ECLI:NL:RBMAA:2007:BB2601.'),
  ('5532', 'Midden-IJssel', 'salland',
   'Executor named in ECLI:NL:GHDHA:2021:2375.', 'Uitvoerder: genoemd in ECLI:NL:GHDHA:2021:2375.'),
  ('5533', 'Friesland', 'zilveren-kruis',
   'Executor: Zilveren Kruis GZ policy 2024-2026, 4.6, lists its regions. Same region as 5502.',
   'Uitvoerder: het GZ-inkoopbeleid 2024-2026 van Zilveren Kruis noemt de regio''s in 4.6. Dezelfde regio als 5502.');

INSERT INTO provider_kind(id, sector, title, title_nl) VALUES
  ('integrated', 'GGZ', 'Integrated mental health provider (geïntegreerde zorgaanbieder)',
   'Geïntegreerde zorgaanbieder'),
  ('protected-living', 'GGZ', 'Provider of protected living (beschermd wonen)', 'Aanbieder van beschermd wonen');

-- The fact 'relation' (020) has the same two words.
INSERT INTO relation(id, title, title_nl) VALUES
  ('existing', 'The provider already has an agreement with the office (bestaande zorgaanbieder)',
   'Bestaande zorgaanbieder'),
  ('new', 'The provider is new to the office (nieuwe zorgaanbieder)', 'Nieuwe zorgaanbieder');

-- Only the forms that the sources name.
INSERT INTO care_form(id, title, title_nl) VALUES
  ('zzp', 'Stay with a care profile (zorgzwaartepakket, ZZP)', 'Verblijf met zorgzwaartepakket (ZZP)'),
  ('vpt', 'Full package at home (volledig pakket thuis, VPT)', 'Volledig pakket thuis (VPT)'),
  ('mpt', 'Modular package at home (modulair pakket thuis, MPT)', 'Modulair pakket thuis (MPT)'),
  ('dtv', 'Part-time stay (deeltijdverblijf, DTV)', 'Deeltijdverblijf (DTV)'),
  ('respite-stay', 'Respite stay (logeren)', 'Logeren'),
  ('crisis', 'Crisis care (crisiszorg)', 'Crisiszorg');

-- What a lump sum is for. Money of a purpose with from_fund 1 is paid from a fund and never without one.
INSERT INTO purpose(id, from_fund, title, title_nl) VALUES
  ('regional-development', 1, 'Regional development, the office''s own money (regionale ontwikkeling)',
   'Regionale ontwikkeling'),
  ('stimulus', 1, 'Regional stimulus, transition funds (regionaal stimuleringsbudget)', 'Regionaal stimuleringsbudget'),
  ('living-and-care', 1, 'Separating living and care, transition funds (scheiden wonen en zorg)',
   'Scheiden wonen en zorg'),
  ('gz-accord', 1, 'National accord on disability care (landelijk akkoord GZ)', 'Landelijk akkoord GZ'),
  ('experiments', 1, 'Experiments of front-runners, transition funds (koplopers)',
   'Koploperfinanciering (experimenten)'),
  ('hardship', 0, 'Hardship clause (hardheidsclausule)', 'Hardheidsclausule'),
  ('other', 0, 'Other agreements', 'Overige afspraken');

-- What a plan can be for. Which fund pays which of them is said by a document, in the pack of that document.
INSERT INTO plan_purpose(id, title, title_nl) VALUES
  ('regional-development', 'Regional development in general (regionale ontwikkeling)',
   'Regionale ontwikkeling in het algemeen'),
  -- the regional stimulus
  ('regional-cooperation', 'Stronger cooperation in the region (regionale samenwerking)',
   'Versterking van de regionale samenwerking'),
  ('modern-employership', 'Being a modern employer, working differently (modern werkgeverschap)',
   'Modern werkgeverschap en anders werken'),
  ('proven-technology', 'Proven technology and innovation, and scaling it up',
   'Bewezen technologie en innovatie, en de opschaling daarvan'),
  ('experiments', 'Trying out an innovation and proving its worth, for others to follow (koplopers)',
   'Een innovatie beproeven en de waarde ervan aantonen (koplopers)'),
  -- separating living and care; the first is national and a theme of Zilveren Kruis 2023, which has the last two besides
  ('building-plans-monitor',
   'From the monitor of building plans to fitting homes (regiomonitor bouwplannen voor ouderen)',
   'Van regiomonitor bouwplannen voor ouderen naar passende woningen'),
  ('community-care', 'Pilots of community care, and cooperation with district nursing',
   'Pilots met wijkgerichte zorg en samenwerking met de wijkverpleging'),
  ('social-infrastructure', 'Social infrastructure of the neighbourhood (sociale infrastructuur)',
   'Sociale infrastructuur in de wijk'),
  ('digital-infrastructure', 'Digital infrastructure for round-the-clock care without a stay (digitale infrastructuur)',
   'Digitale infrastructuur voor 24-uurszorg zonder verblijf'),
  ('suitable-living-environment', 'Wlz care in a suitable living environment (passende woonomgeving)',
   'Wlz-zorg in een passende woonomgeving'),
  ('technology-at-home', 'Technology for clients at home', 'Technologie voor cliënten thuis');
