-- Pack 316: Zilveren Kruis, mental health care (GGZ), nota van inlichtingen of 7 July 2023.
-- Pakket 316: Zilveren Kruis, geestelijke gezondheidszorg (GGZ), nota van inlichtingen van 7 juli 2023.
--
-- What it is      What the answers to the questions on the GGZ policy 2024-2026 decide, and the corrections made with them.
-- Sources         The nota. question 12: the twelfth of those printed directly under a section; question 2.3.2.14: the
--                 fourteenth under subsection 2.3.2; correction 5.11: its overview of changes, at that section.
-- Needs           010, 020, 021, 100, 300, 310, 312.

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source, note, note_nl) VALUES
  ('zk-nota-ggz-2024-2026', 'zilveren-kruis', 'nota-van-inlichtingen',
   'Answers to questions on the procurement policy Wlz, mental health care (GGZ), 2024-2026',
   'Nota van inlichtingen Inkoopbeleid Wlz Geestelijke Gezondheidszorg 2024-2026', '2023-07-07', '2024-01-01', '2027-01-01',
   'zilverenkruis.nl/zorgkantoor', 'It prevails over the policy of 1 June 2023 and changes its 1.4.2, 5.11 and planning.',
   'Gaat voor op het inkoopbeleid van 1 juni 2023 en wijzigt daarvan 1.4.2, 5.11 en de planning.');

-- The policy itself: how it can change, and how it can be extended.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'policy.reviewed_yearly', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 6, question 11, question 30', 'Every calendar year, against law and rules. It can lead to another policy.',
   'Elk kalenderjaar, aan wet- en regelgeving. Dat kan tot ander beleid leiden.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'procedure.new_round_on_change', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 10, question 30', 'In principle: with questions and objections, and within reasonable terms.',
   'In beginsel: met vragen en bezwaren, binnen redelijke termijnen.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'policy.extension_same_system', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 29', 'Percentages can still differ when circumstances ask for it.',
   'Percentages kunnen dan nog afwijken als de situatie daarom vraagt.', 'stated');

-- Agreements: term and extension. Questions 3 and 4 say that the extension is not of the agreement,
-- four other answers that it is.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'contract.extensions', 'GGZ', NULL, 'existing', NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'question 3, question 4, question 6.8.4.7, question 6.8.4.12, question 6.9.2.1, question 6.9.2.3',
   'For the fourth and the fifth year. Questions 3 and 4 say that an extended policy does not extend the agreement, '
   || 'and that providers then weigh anew whether to enrol. The answers on the agreement itself are followed, which '
   || 'refer to its text.',
   'Voor het vierde en het vijfde jaar. Volgens vraag 3 en 4 geldt verlenging van het beleid niet voor de '
   || 'overeenkomst en wegen zorgaanbieders dan opnieuw af of zij zich inschrijven. Gevolgd zijn de antwoorden over de '
   || 'overeenkomst zelf, die naar de tekst daarvan verwijzen.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'contract.extension_needs_consent', 'GGZ', NULL, 'existing', NULL, 0, 'flag', '2024-01-01',
   '2027-01-01',
   'question 3, question 4, question 6.8.4.7, question 6.8.4.12, question 6.9.2.2, question 6.9.2.3, question 6.9.2.5',
   'Enrolling is consenting beforehand; the provider has no say in an extended policy or its percentages. Questions 3 '
   || 'and 4 say otherwise: then a provider can weigh anew whether to enrol.',
   'Wie inschrijft, stemt vooraf in en heeft geen inspraak in verlengd beleid of percentages. Vraag 3 en 4 zeggen '
   || 'iets anders: een zorgaanbieder weegt dan opnieuw af of hij inschrijft.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'contract.one_year_on_request', 'GGZ', NULL, 'existing', NULL, 1, 'flag', '2024-01-01',
   '2025-01-01',
   'question 163', 'The multi-year agreement is the starting point.', 'De meerjarige overeenkomst is het uitgangspunt.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.one_year_request', 'GGZ', NULL, NULL, NULL, 20230808235959, 'wall', '2024-01-01',
   '2025-01-01',
   'question 163', 'Who: provider, to its care buyer. Four days after the last day of enrolment.',
   'Wie: zorgaanbieder, bij de zorginkoper. Vier dagen na het einde van de inschrijving.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'contract.per_sector.least_volume', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01',
   '2027-01-01',
   'question 148, question 149', 'Provider and care buyer decide together.', 'Zorgaanbieder en zorginkoper besluiten samen.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'relation.from_interim_enrolment', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2025-01-01', 'question 6.8.1.3, question 6.8.4.10',
   'Also an agreement for a part of 2023, if it is in force when the provider enrols. An agreement with another '
   || 'office only is not enough.',
   'Ook een overeenkomst voor een deel van 2023, als die bij inschrijving van kracht is. Een overeenkomst met alleen '
   || 'een ander zorgkantoor is niet genoeg.',
   'stated');

-- Tariff percentages: what the answers say of them in general.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'tariff.by_provider_kind', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 2.3.2.5', 'The performance decides. Until 2023 integrated providers had a percentage of their own.',
   'De prestatie beslist. Tot en met 2023 hadden geïntegreerde zorgaanbieders een eigen percentage.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'tariff.by_location', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 17, question 2.3.2.13, question 2.3.2.16', 'It belongs to an indication or a performance, as in annex 8.',
   'Het hoort bij een indicatie of prestatie, zoals in bijlage 8.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'tariff.follows_nza', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 6.8.4.11, question 6.9.2.4', 'A percentage of the maximum tariff rises with it.',
   'Een percentage van het maximumtarief stijgt daarmee mee.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'tariff.high_result_needs_consent', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 2.3.3.1, question 2.3.6.1',
   'Agreed with a high result, very efficient care or a small role in the region, compared with others.',
   'Te denken is aan een hoog resultaat, zeer doelmatige zorg of een beperkte rol in de regio, vergeleken met andere '
   || 'zorgaanbieders.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'tariff.high_result_wlz_only', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 2.3.6.4', 'In principle: what is high is not said beforehand.',
   'In beginsel: wat hoog is, staat niet vooraf vast.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'tariff.own_lower_leads', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 32',
   'A historically lower percentage, or that of a new provider; also for care of another sector. It "can" be used, '
   || 'and leads.',
   'Een historisch lager percentage of dat van een nieuwe zorgaanbieder, ook voor sectorvreemde zorg. Het "kan" '
   || 'worden gehanteerd en is leidend.', 'reading');

-- Complex care and moving on.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'deadline.regional_capacity_method', 'GGZ', NULL, NULL, NULL, 20231231235959, 'wall',
   '2024-01-01', '2025-01-01',
   'question 12, question 13', 'Who: office. Before 1 January 2024, in the regional consultation on GGZ.',
   'Wie: zorgkantoor. Vóór 1 januari 2024, in het regionaal overleg GGZ.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'targeted_contracting.groups_excluded', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01',
   '2027-01-01',
   'question 15', 'Profile W3 neither. Its procedure is still to be worked out.',
   'Ook profiel W3 niet. De procedure wordt nog uitgewerkt.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'flow.result_required', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 1.3.1.8, question 2.3.2.1', 'Aims are agreed with each provider. Homes are scarce.',
   'Met elke zorgaanbieder worden doelstellingen afgesproken. Woningen zijn schaars.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'flow.plan_by_organisation', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 1.3.1.10', 'An expectation: from clinic to protected living, from stay to an own home.',
   'Een verwachting: van kliniek naar beschermd wonen, van verblijf naar zelfstandig wonen.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'client.extramural_obliged', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 1.3.1.9', 'Nobody is forced to move on.', 'Niemand wordt tot doorstroom gedwongen.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'client.talk_on_delivery_form', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 2.3.2.2', 'Provider and client decide in a dialogue; money may be weighed.',
   'Zorgaanbieder en cliënt bepalen het in dialoog; financiële aspecten kunnen meewegen.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'extramural.supply_expected', 'GGZ', 'integrated', NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 1.3.1.5', 'Or it agrees with others in the region who does.',
   'Of hij spreekt met anderen in de regio af wie dat doet.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'day_activities.client_training', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 138, question 1.3.2.4', 'When it fills the day and the care plan has it.',
   'Als het de dag zinvol vult en in het zorgplan staat.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'day_activities.staff_training', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 138, question 1.3.2.4', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'extra_care.client_maximum', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 4.1.1.1', 'The ten of the policy are where a dialogue begins, and no maximum.',
   'Bij de tien van het inkoopbeleid begint een dialoog; het is geen maximum.', 'stated');

-- Innovation.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'deadline.innovation.vision', 'GGZ', NULL, NULL, NULL, 20241231235959, 'wall', '2024-01-01',
   '2027-01-01',
   'correction 1.4.2', 'Who: provider. The nota adds the day.', 'Wie: zorgaanbieder. De nota voegt de dag toe.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.innovation.other_innovations', 'GGZ', NULL, NULL, NULL, 20231231235959, 'wall',
   '2024-01-01', '2025-01-01',
   'question 1.4.6.1', 'Who: office. As soon as it can.', 'Wie: zorgkantoor. Zo spoedig mogelijk.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'innovation.per_agreement', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 1.4.6.2', 'Three for the organisation as a whole, also one with GZ and GGZ.',
   'Drie voor de organisatie als geheel, ook met GZ en GGZ.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'innovation.counts_from', 'GGZ', NULL, NULL, NULL, 20240101, 'day', '2024-01-01', '2027-01-01',
   'question 1.4.6.3', 'One that has just begun counts only if the care buyer agrees.',
   'Een net gestarte invoering telt alleen mee als de zorginkoper dat goed vindt.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'innovation.home_technology_open', 'GGZ', NULL, NULL, 'vpt', 0, 'flag', '2024-01-01',
   '2027-01-01',
   'question 133', 'The NZa has no such performance for the full package at home.',
   'De NZa kent deze prestatie niet bij een VPT.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'innovation.home_technology_minutes_max', 'GGZ', NULL, NULL, 'mpt', 390, 'count', '2024-01-01',
   '2027-01-01',
   'question 128, question 129',
   '6,5 hours, declared as personal care, nursing or support; the cost divided by the own tariff gives the hours. The '
   || 'rule of the NZa of 2023 is cited.',
   '6,5 uur, gedeclareerd als persoonlijke verzorging, verpleging of begeleiding; de kosten gedeeld door het eigen '
   || 'tarief geven de uren. Genoemd is de beleidsregel van 2023.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'experiments.application_each_year', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 131', 'After 1 February 2024 nothing is paid for that year.',
   'Na 1 februari 2024 wordt voor dat jaar niets meer betaald.', 'stated');

-- Regional money.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'regional_development.unspent_returns', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 139', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'settlement.only_unspent', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 144', 'Judged by effort. It narrows 3.8, where part of the work undone can lead to paying back.',
   'Beoordeeld naar inspanning. Dit beperkt 3.8, waar gedeeltelijke uitvoering tot terugvordering kan leiden.', 'stated');

-- Treatment by integrated providers: in place of a strict rule at once, two steps. The supplement of September 2023
-- drops them again (pack 312).
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'treatment.modular_choice', 'GGZ', 'integrated', NULL, NULL, 1, 'flag', '2024-01-01',
   '2026-01-01',
   'correction 5.11, question 156', 'For clients who have it now; half of them moves by 2025.',
   'Voor cliënten die het nu hebben; de helft gaat per 2025 over.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'treatment.modular_choice', 'GGZ', 'integrated', NULL, NULL, 0, 'flag', '2026-01-01',
   '2027-01-01',
   'correction 5.11, question 156',
   'A client with a practitioner from outside excepted. A duty by rules of the NZa would go first.',
   'Behalve bij een cliënt met een behandelaar van buiten. Een verplichting via beleidsregels van de NZa gaat voor.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'treatment.included_share', 'GGZ', 'integrated', NULL, NULL, 5000, 'bp', '2025-01-01',
   '2026-01-01',
   'correction 5.11, question 156', 'On 1 January 2025, of the clients with modular treatment in July 2023.',
   'Op 1 januari 2025, van de cliënten met modulaire zorg in juli 2023.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'treatment.included_share', 'GGZ', 'integrated', NULL, NULL, 10000, 'bp', '2026-01-01',
   '2027-01-01',
   'correction 5.11, question 156', 'From 1 January 2026.', 'Vanaf 1 januari 2026.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'treatment.own_practitioner', 'GGZ', 'integrated', NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'correction 5.11, question 156', 'It is the exception to the steps.', 'Het is de uitzondering op de stappen.', 'stated');

-- Rearrangement.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'volume.interim_temporary', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 154, question 201', 'Only the final rearrangement is definitive.',
   'Pas de definitieve herschikking is definitief.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'rearrangement.above_agreed_paid', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01',
   '2027-01-01',
   'question 154, question 202',
   'The office may not; national money in the settlement may still do so, which it does not decide.',
   'Het zorgkantoor mag dat niet; bij de nacalculatie kan landelijk geld het alsnog dekken, daar gaat het niet over.',
   'stated');

-- The hardship clause. Many answers repeat each other; a row cites all that say so.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'hardship.last_resort', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 42, question 93', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.yearly_again', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 37, question 67, question 69, question 73, question 74, question 82, question 89, question 126',
   'It is judged anew then. What was agreed ends with its year.',
   'De beoordeling is dan opnieuw. Een afspraak eindigt met het jaar.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.equity_deduction', 'GGZ', NULL, NULL, NULL, 1500, 'bp', '2024-01-01', '2027-01-01',
   'question 68, question 77, question 78, question 79, question 80, question 85, question 86, question 87, '
   || 'question 88, question 90, question 92, question 94, question 99, question 104, question 105, question 107, '
   || 'question 112, question 116, question 117, question 118, question 120, question 123, question 124',
   'Of the Wlz turnover, from the whole equity.', 'Van de Wlz-omzet, ten laste van het totale eigen vermogen.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.equity_available', 'GGZ', NULL, NULL, NULL, 5000, 'bp', '2024-01-01', '2027-01-01',
   'question 68, question 77, question 78, question 79, question 80, question 85, question 86, question 87, '
   || 'question 88, question 90, question 92, question 94, question 99, question 104, question 105, question 107, '
   || 'question 112, question 116, question 117, question 118, question 120, question 123, question 124',
   'Where this covers the budgeted Wlz loss nothing is granted (116). A starting point.',
   'Dekt dit het begrote Wlz-verlies, dan volgt geen toekenning (116). Een uitgangspunt.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.equity_all_streams', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 56, question 57, question 60, question 62, question 81, question 87, question 92, question 94, '
   || 'question 98, question 104, question 107, question 109, question 113, question 114, question 116, question 117, '
   || 'question 120, question 121, question 123, question 124',
   'A provider may explain why a part cannot count. Equity from outside care may be corrected for (81).',
   'Een zorgaanbieder mag toelichten waarom een deel niet meetelt. Voor vermogen van buiten de zorg kan worden '
   || 'gecorrigeerd (81).', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.group_counts', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 36, question 72, question 142, question 143',
   'Distribution of profit, consolidation and outsourcing within the group.',
   'Winstverdeling, consolidatie en uitbesteding binnen het concern.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.wlz_result_only', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 78, question 91, question 92, question 95, question 100, question 104, question 115, question 123',
   'Zvw care has no part in it; the form says how to split the cost.',
   'Zvw-zorg blijft erbuiten; het formulier licht de splitsing van kosten toe.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.property_apart', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 91, question 100, question 104', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.part_of_care', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 101, question 125', 'Neither stay nor care at home alone, nor one agreement on extra care: the total counts.',
   'Niet alleen intramuraal of extramuraal en niet één meerzorgafspraak: het totaal telt.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.cost_per_fte_weighed', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 35, question 41, question 43, question 44, question 45, question 47, question 50, question 51, '
   || 'question 66, question 80, question 84, question 88, question 96, question 97, question 98, question 108, '
   || 'question 112',
   'Against the benchmark; other signs are talked about.',
   'Ten opzichte van de benchmark; over andere signalen volgt een gesprek.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.bed_occupancy_weighed', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 35, question 41, question 43, question 44, question 45, question 47, question 50, question 51, '
   || 'question 66, question 80, question 84, question 88, question 96, question 97, question 98, question 108, '
   || 'question 112', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.account_years', 'GGZ', NULL, NULL, NULL, 2, 'count', '2024-01-01', '2027-01-01',
   'question 33, question 86, question 95', 'The last two.', 'De laatste twee.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.budget_required', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'question 33, question 86, question 95, question 105, question 125',
   'That of 2023, and of 2024 if it is there; question 105 expects it. What is missing can be explained.',
   'Die van 2023 en zo mogelijk die van 2024; vraag 105 verwacht die. Wat ontbreekt, kan worden toegelicht.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'hardship.updated_forecast_required', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2025-01-01',
   'question 33, question 86, question 95, question 105', 'Of 2023.', 'Van 2023.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.liquidity_quarters', 'GGZ', NULL, NULL, NULL, 4, 'count', '2024-01-01', '2027-01-01',
   'question 33, question 86, question 95, question 105', 'The coming ones, for the Wlz.', 'De komende, gericht op de Wlz.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.hardship_answer', 'GGZ', NULL, NULL, NULL, 20231021235959, 'wall', '2024-01-01',
   '2025-01-01',
   'question 55, question 103', 'Who: office. A Saturday, four days before step 11, whose day the nota moved.',
   'Wie: zorgkantoor. Een zaterdag, vier dagen vóór stap 11, waarvan de nota de datum verschoof.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.checked_afterwards', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 61', 'In the rearrangement or the settlement; all of it or a part can be claimed back.',
   'Bij herschikking of nacalculatie; terugvordering kan geheel of gedeeltelijk.', 'stated');

-- Procedure of 2024: the planning that the nota gives anew, a week later for a large part.
-- A day ends with its last second.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.01', 'GGZ', NULL, NULL, NULL, 20230601235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.02', 'GGZ', NULL, NULL, NULL, 20230615120000, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', 'Up to and including 12:00.', 'Tot en met 12:00 uur.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.03', 'GGZ', NULL, NULL, NULL, 20230615120000, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', 'Up to and including 12:00.', 'Tot en met 12:00 uur.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.04', 'GGZ', NULL, NULL, NULL, 20230707235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6, question 159', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.05', 'GGZ', NULL, NULL, NULL, 20230707235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6, question 6.8.1.1', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.06', 'GGZ', NULL, NULL, NULL, 20230727235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.07', 'GGZ', NULL, NULL, NULL, 20230804170000, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', '17:00:00 itself is read as in time, as in 2023.',
   '17:00:00 uur zelf is gelezen als op tijd, zoals in 2023.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.08', 'GGZ', NULL, NULL, NULL, 20230908235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.09', 'GGZ', NULL, NULL, NULL, 20230928235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', 'Also the last day for the hardship clause.', 'Ook de laatste dag voor de hardheidsclausule.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.10', 'GGZ', NULL, NULL, NULL, 20231006235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', 'Only if there is reason for a talk.', 'Alleen als daar aanleiding voor is.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.11', 'GGZ', NULL, NULL, NULL, 20231025235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.12', 'GGZ', NULL, NULL, NULL, 20231101235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', 'Budget form through the NZa portal, acceptance in Vecozo.',
   'Budgetformulier via het NZa-portaal, acceptatie in Vecozo.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.13', 'GGZ', NULL, NULL, NULL, 20231108235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.14', 'GGZ', NULL, NULL, NULL, 20231114235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.15', 'GGZ', NULL, NULL, NULL, 20231115235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.procurement.16', 'GGZ', NULL, NULL, NULL, 20240601235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6', 'Regional development.', 'Regionale ontwikkeling.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.hardship_appeal', 'GGZ', NULL, NULL, NULL, 20230928235959, 'wall', '2024-01-01',
   '2025-01-01',
   'correction 6, question 65, question 71, question 76, question 103, question 106, question 110, question 119',
   'Step 9 by its other name. No later appeal; urgent trouble is talked about.',
   'Stap 9 onder zijn andere naam. Later kan geen beroep meer; urgente problemen zijn te bespreken.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'procedure.objection_in_nota', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2025-01-01',
   'introduction', 'Objections among the questions were taken as questions.',
   'Bezwaren tussen de vragen zijn als vraag behandeld.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'procedure.second_nota', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2025-01-01',
   'question 159, question 160, question 161, question 165, question 168, question 169, question 171, question 172, '
   || 'question 173, question 176', 'Nor once the tariffs of the NZa are known.',
   'Ook niet na bekendmaking van de NZa-tarieven.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'procedure.questions_on_changes', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2025-01-01',
   '2027-01-01', 'question 6.8.4.6', 'Only on those, of a policy for several years.',
   'Alleen daarover, bij meerjarig beleid.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.despite_proceedings', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'question 162', 'Proceedings do not suspend the contracting.', 'Een kort geding schort de contractering niet op.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'annex_06.in_force', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 5, question 166, question 167, question 171',
   'It becomes part of the agreement by itself once published, with new rules of the NZa in it.',
   'Het wordt na publicatie vanzelf onderdeel van de overeenkomst en volgt nieuwe regels van de NZa.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'annex_06.questions', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01', '2027-01-01',
   'question 5, question 165, question 166, question 167',
   'It has no procurement conditions, and is brought up to date each year.',
   'Het bevat geen inkoopvoorwaarden en wordt jaarlijks geactualiseerd.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'deadline.annex_06', 'GGZ', NULL, NULL, NULL, 20231231235959, 'wall', '2024-01-01', '2025-01-01',
   'question 167', 'Who: office. Expected at the end of 2023, read as its last day.',
   'Wie: zorgkantoor. Verwacht eind 2023, gelezen als de laatste dag.', 'reading');

-- Enrolment.
INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, value, unit, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'new_provider.min_clients', 'GGZ', NULL, 'existing', NULL, 0, 'count', '2024-01-01',
   '2027-01-01',
   'question 188, question 190', 'It holds for new providers, not for one with an agreement with this office.',
   'Het geldt voor nieuwe zorgaanbieders, niet voor wie een overeenkomst met dit zorgkantoor heeft.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.min_clients_day', 'GGZ', NULL, 'new', NULL, 20230801, 'day', '2024-01-01',
   '2025-01-01',
   'question 186, question 187, question 189',
   'Who has fewer then says when; a place that opens before 2024 can be an exception.',
   'Wie er dan minder heeft, meldt wanneer wel; een locatie die vóór 2024 opent, kan een uitzondering zijn.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.vog_held', 'GGZ', NULL, 'existing', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 170, question 194, question 195, question 6.8.4.9, question 6.9.1.1, question 6.9.1.4',
   'Its age does not matter.', 'De ouderdom doet er niet toe.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.vog_enclosed', 'GGZ', NULL, 'existing', NULL, 0, 'flag', '2024-01-01',
   '2025-01-01', 'question 170, question 194, question 195, question 6.8.4.9', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.vog_enclosed', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'question 170, question 6.8.4.9, question 6.9.1.1, question 6.9.1.4', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.vog_for_this_procedure', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01',
   '2025-01-01', 'question 6.8.4.9, question 6.9.1.4', 'So one for the Wmo is not enough.',
   'Een verklaring voor de Wmo volstaat dus niet.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.gva_suffices', 'GGZ', NULL, 'new', NULL, 0, 'flag', '2024-01-01', '2025-01-01',
   'question 197', 'The answer only says how the two differ; it does not accept it.',
   'Het antwoord noemt alleen de verschillen tussen de twee en accepteert de GVA niet.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'enrolment.ubo.substitute', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'question 192, question 6.8.4.3',
   'An exchange of its own with the chamber of commerce, not a page of its site. A change under way: the old one, the '
   || 'new one later.',
   'Een eigen mailwisseling met de KvK, niet een webpagina. Loopt een wijziging, dan nu de oude en later de nieuwe.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.chamber_refusal', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01',
   '2025-01-01', 'question 191', 'Supervision itself has to be in order, as the business plan shows.',
   'Het toezicht zelf moet geregeld zijn; dat blijkt uit het ondernemingsplan.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.governance_code', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 6.8.4.2', 'In its statutes; met when care begins at the latest.',
   'In de statuten; uiterlijk bij aanvang van de zorg.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.governance_code', 'GGZ', NULL, 'existing', NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 6.8.4.2', 'Declared by signing the declaration of the board.', 'Verklaard met de bestuursverklaring.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.budget_by_domain', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01',
   '2025-01-01', 'question 200', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.youth_act_experience', 'GGZ', NULL, 'new', NULL, 1, 'flag', '2024-01-01',
   '2025-01-01', 'question 199', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'enrolment.by_proxy', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 6.8.8.1', 'The authorisation is added, and the certificate is in order.',
   'De machtiging gaat mee en het certificaat is geautoriseerd.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'subcontractor.self_employed_counted', 'GGZ', NULL, NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01',
   'question 178, question 6.8.7.1', 'Their expected share is reported.', 'De verwachte inzet wordt opgegeven.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'subcontractor.self_employed_named', 'GGZ', NULL, NULL, NULL, 0, 'flag', '2024-01-01',
   '2027-01-01',
   'question 178, question 6.8.7.1', NULL, NULL, 'stated');

-- A GGZ provider with a lower percentage of its own has that one for care of another sector too (question 32). Its 2023
-- percentage is lower below 95,8%, the guide percentage of 2023, as pack 312 reads it.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'tariff.care.new.ggz_provider', 'GZ', 9390, 'bp', '2024-01-01', '2027-01-01', 'question 32',
   'The percentage of new GGZ providers (2.4).', 'Het percentage van nieuwe GGZ-aanbieders (2.4).', 'reading'),
  ('zk-nota-ggz-2024-2026', 'tariff.care.new.ggz_provider', 'VV', 9390, 'bp', '2024-01-01', '2027-01-01', 'question 32',
   'The percentage of new GGZ providers (2.4).', 'Het percentage van nieuwe GGZ-aanbieders (2.4).', 'reading');

INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, care_form, topic, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kib', 'care', 'base', 'is', 'GGZ', 'existing', 'zzp', 'tariff.care.in_full',
   '2024-01-01', '2027-01-01', 'question 2.3.2.14', 'Z280, beside Z1007 and Z1008; read as a performance of a stay.',
   'Z280, naast Z1007 en Z1008; gelezen als een prestatie voor verblijf.', 'reading');
INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, topic, fact, valid_from, valid_to,
  paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kept-gz', 'care', 'base', 'is', 'GZ', 'existing', NULL, 'tariff.care.2023',
   '2024-01-01', '2027-01-01', 'question 32', 'Historically lower: it leads for all care. "Can" is read as has.',
   'Historisch lager: leidend voor alle zorg. "Kunnen" is gelezen als krijgen.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kept-vv', 'care', 'base', 'is', 'VV', 'existing', NULL, 'tariff.care.2023',
   '2024-01-01', '2027-01-01', 'question 32', 'Historically lower: it leads for all care. "Can" is read as has.',
   'Historisch lager: leidend voor alle zorg. "Kunnen" is gelezen als krijgen.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-new-gz', 'care', 'base', 'is', 'GZ', 'new', 'tariff.care.new.ggz_provider', NULL,
   '2024-01-01', '2027-01-01', 'question 32', 'That of new GGZ providers, for all care.',
   'Dat van nieuwe GGZ-aanbieders, voor alle zorg.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-new-vv', 'care', 'base', 'is', 'VV', 'new', 'tariff.care.new.ggz_provider', NULL,
   '2024-01-01', '2027-01-01', 'question 32', 'That of new GGZ providers, for all care.',
   'Dat van nieuwe GGZ-aanbieders, voor alle zorg.', 'reading');

INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kib', 'zk.class_ggz', 'is', 'kib', NULL),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kib', 'tariff.care.2023', 'at-least', NULL, 'tariff.guide.year_before'),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kept-gz', 'own_sector', 'is', 'GGZ', NULL),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kept-gz', 'tariff.care.2023', 'below', 9580, NULL),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kept-vv', 'own_sector', 'is', 'GGZ', NULL),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-kept-vv', 'tariff.care.2023', 'below', 9580, NULL),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-new-gz', 'own_sector', 'is', 'GGZ', NULL),
  ('zk-nota-ggz-2024-2026', 'zk.ggz-new-vv', 'own_sector', 'is', 'GGZ', NULL);

-- What an appeal to the hardship clause has to show, besides or more clearly than in 2.7.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'operational-improvements', 'GGZ', 'Whether operational improvements are still possible',
   'Of er nog operationele verbeteringen mogelijk zijn', 'question 35, question 48, question 49, question 50, question 97',
   'Cost per fte and occupancy of beds. It goes together with efficient care (question 51).',
   'Kosten per fte en bedbezetting. Het hangt samen met doelmatige zorg (vraag 51).', 'stated'),
  ('zk-nota-ggz-2024-2026', 'reserves-insufficient', 'GGZ',
   'The provider shows that equity and reserves do not cover the budgeted loss',
   'De zorgaanbieder toont aan dat eigen vermogen en reserves het begrote tekort niet dekken',
   'question 35, question 48, question 49, question 50, question 57, question 60, question 81, question 97, '
   || 'question 98, question 109, question 114, question 116, question 117, question 120, question 123, '
   || 'question 124',
   'The policy only weighs them. How much counts: hardship.equity_deduction and hardship.equity_available.',
   'Het inkoopbeleid weegt ze alleen mee. Hoeveel telt: hardship.equity_deduction en hardship.equity_available.',
   'stated');

-- What the answers decide besides.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph, note,
  note_nl, standing) VALUES
  ('zk-nota-ggz-2024-2026', 'procedure.tender_principles', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 175', 'Always, also for terms after a correction or a change. How long those are depends on it.',
   'Altijd, ook bij termijnen na een correctie of wijziging. Hoe lang die zijn, hangt daarvan af.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'policy.may_change', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 174',
   'Only when what could not be foreseen, or a measure of the state, makes it necessary, and not lightly. Filing '
   || 'on 15 November binds.',
   'Alleen als onvoorziene omstandigheden of maatregelen van de overheid het noodzakelijk maken, en niet '
   || 'lichtvaardig. De indiening op 15 november bindt.',
   'stated'),
  ('zk-nota-ggz-2024-2026', 'annex_06.part_of_agreement', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 166', NULL, NULL, 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.effect_explained', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 102', 'What is unforeseen is not said in general; the office judges each case.',
   'Wat onvoorzien is, staat niet in het algemeen vast; het zorgkantoor beoordeelt elk geval.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'hardship.after_deadline', 'GGZ', NULL, NULL, 0, 'flag', '2024-01-01', '2025-01-01',
   'question 106, question 110, question 119',
   'Also when wages or NZa tariffs change; with urgent problems a provider contacts the office.',
   'Ook bij andere lonen of NZa-tarieven; bij urgente problemen neemt een zorgaanbieder contact op.', 'reading'),
  ('zk-nota-ggz-2024-2026', 'continuity.talk_at_risk', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 2.3.6.5', 'As soon as either side sees it.', 'Zodra een van beide het ziet.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'new_provider.min_clients_later', 'GGZ', 'new', NULL, 1, 'flag', '2024-01-01', '2025-01-01',
   'question 185, question 186, question 187',
   'It is weighed, with what the provider adds to the region; the office judges.',
   'Dit weegt mee, met de bijdrage aan de regio; het zorgkantoor beoordeelt.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'extra_care.data_fixed_beforehand', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01',
   '2027-01-01', 'question 5.7.2.1', 'Of agreements on extra care. What a check asks for rests on the law and differs.',
   'Bij meerzorgafspraken. Wat een controle vraagt, volgt uit de wet en varieert.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'procedure.questions_after_nza_tariffs', 'GGZ', NULL, NULL, 0, 'flag', '2024-01-01',
   '2025-01-01', 'question 160, question 173',
   'The offices do not set these tariffs; objecting to the guide percentage was possible.',
   'Zorgkantoren stellen deze tarieven niet vast; bezwaar tegen het richttariefpercentage kon wel.', 'stated'),
  ('zk-nota-ggz-2024-2026', 'property.separate_accounts', 'GGZ', NULL, NULL, 1, 'flag', '2024-01-01', '2027-01-01',
   'question 28', 'Asked for only when there is reason for it, mostly a risk for the duty of care.',
   'Alleen opgevraagd als er aanleiding is, vooral bij een risico voor de zorgplicht.', 'stated');
