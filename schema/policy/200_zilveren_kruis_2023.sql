-- Pack 200: Zilveren Kruis, contract year 2023.
-- Pakket 200: Zilveren Kruis, contractjaar 2023.
--
-- What it is      The supplement 2023 to the Wlz procurement policy of Zilveren Kruis, complete; of the base policy
--                 2021-2023 only what the supplement says of it; and the order of rank between the documents of 2023.
-- Sources         S2, the supplement of 1 June 2022, read whole. README.md lists its 113 catalogue rows (S2-001 to
--                 S2-113) and where each of them is. The base policy is not at hand.
-- Needs           010, 020, 100.
-- To add          A nota van inlichtingen: a new pack with a document of kind nota-van-inlichtingen and the provisions
--                 it changes (README.md has an example). Rows of this pack are not edited once a registry has them.
--
-- Paragraphs      The text at hand lost the numbers of most headings. They are counted here, chapter by chapter. The
--                 text itself confirms 2.2 (it cites 2.2.1 on VV), 5.13 (it cites 5.13.2) and the table in 6.1. In
--                 chapter 6 the table comes before the first heading, so a number may be one off: there the
--                 paragraph also names its heading.
-- Which document  A paragraph that the supplement changes or restates is a row of the supplement (rank 3). One that it
--                 declares unchanged is a row of the base policy (rank 4), cited through the supplement's heading.
-- Notes           "In principle:" the value holds until a person records a deviation. Standing reading: the source
--                 leaves a choice, and the note says which is taken. Who acts in a step is in procedure_step (020).

INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from, valid_to, source,
  note, note_nl) VALUES
  ('zk-policy-2021-2023', 'zilveren-kruis', 'regional-policy',
   'Wlz procurement policy 2021 through 2023, with supplements for 2022 and 2023',
   'Inkoopbeleid Wlz 2021 tot en met 2023, met aanvullingen voor 2022 en 2023',
   '2022-06-01', '2021-01-01', '2024-01-01',
   'zilverenkruis.nl/zorgkantoor/zorgaanbieders; not at hand, cited through the supplement 2023',
   'Day of publication unknown; 1 June 2022 is taken, the first day on which a source at hand shows it public. Years in its text move up once: 2021 reads 2022 and 2022 reads 2023, but not the dates of the procedure, nor percentages given for 2022 and 2023 (S2-008). The national framework calls this the regional policy (S2-007).',
   'De dag van publicatie is niet bekend. Aangehouden is 1 juni 2022, de eerste dag waarop het volgens een beschikbare bron openbaar was. Jaartallen in de tekst schuiven één jaar op: 2021 wordt 2022 en 2022 wordt 2023; dat geldt niet voor de data van de procedure en niet voor percentages die voor 2022 en 2023 zijn gegeven (S2-008). In het landelijk inkoopkader heet dit het regionale beleid (S2-007).'),
  ('zk-supplement-2023', 'zilveren-kruis', 'supplement',
   'Supplement 2023 to the Wlz procurement policy',
   'Aanvulling 2023 inkoopbeleid Wlz',
   '2022-06-01', '2023-01-01', '2024-01-01',
   'Zilveren Kruis Zorgkantoor N.V., KvK 34245138; zilverenkruis.nl/zorgkantoor/zorgaanbieders (S2)',
   'For VV, GZ and GGZ in the eleven regions of the office (S2-001, S2-003). Says of each paragraph of the base policy whether it changes; one that does not change goes on (S2-009). Read together with the national framework, which is part of the policy and of the agreement (S2-006).',
   'Voor V&V, GZ en GGZ in de elf regio''s van het zorgkantoor (S2-001, S2-003). Bij elke paragraaf van het inkoopbeleid 2021-2023 staat of die verandert; een paragraaf die niet verandert, blijft gelden (S2-009). Te lezen samen met het landelijk inkoopkader, dat deel uitmaakt van het beleid en van de overeenkomst (S2-006).');

-- The order of rank, for documents that contradict each other and do not state otherwise (S2-015): a row that does
-- state otherwise carries its own rank.
INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph, note, note_nl, standing) VALUES
  ('zilveren-kruis', 'regulation', 0, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   'reading guide, order of rank (S2-010)',
   'The order does not name regulation. The NZa''s rules are taken to rank above it, because they bind office and provider alike.',
   'De rangorde noemt regelgeving niet. Aangenomen is dat de regels van de NZa erboven staan, omdat ze zorgkantoor en zorgaanbieder allebei binden.',
   'reading'),
  ('zilveren-kruis', 'judgment', 0, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   '6.13, footnote 3 (S2-094)',
   'The footnote puts a judgment above one step of the procedure; it is taken to rank above every document.',
   'Volgens de voetnoot gaat een rechterlijke uitspraak voor bij één stap van de procedure; aangenomen is dat zij boven elk document staat.',
   'reading'),
  ('zilveren-kruis', 'agreement', 1, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   'reading guide, order of rank (S2-010)', 'The signed agreement that holds for 2023, with its annexes.',
   'De getekende overeenkomst voor 2023, met de bijlagen.', 'stated'),
  ('zilveren-kruis', 'nota-van-inlichtingen', 2, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   'reading guide, order of rank (S2-011)', 'Of several, the most recent one.',
   'Bij meer dan één: de meest recente.', 'stated'),
  ('zilveren-kruis', 'supplement', 3, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   'reading guide, order of rank (S2-012)', NULL, NULL, 'stated'),
  ('zilveren-kruis', 'regional-policy', 4, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   'reading guide, order of rank (S2-013)', NULL, NULL, 'stated'),
  ('zilveren-kruis', 'national-framework', 5, '2023-01-01', '2024-01-01', 'zk-supplement-2023',
   'reading guide, order of rank (S2-014)', 'With its supplement for 2023.', 'Met de aanvulling voor 2023.', 'stated');

-- Chapter 2: percentages. Each row names sector, relation and, in GGZ, the kind, so that one row fits one case.
INSERT INTO provision(document, topic, sector, provider_kind, relation, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'tariff.care', 'VV', NULL, 'existing', 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.2 (S2-042)', 'Equals the guide percentage.', 'Gelijk aan het richttariefpercentage.', 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'VV', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.2 (S2-043)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'VV', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.2 (S2-043)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'GZ', NULL, 'existing', 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.3 (S2-044)', 'Equals the guide percentage. The table heads the latter "2022", which is taken as a slip.',
   'Gelijk aan het richttariefpercentage. In de tabel staat daarboven "2022"; dat is gelezen als een verschrijving.',
   'reading'),
  ('zk-supplement-2023', 'tariff.nhc', 'GZ', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.3 (S2-045)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'GZ', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.3 (S2-045)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'GGZ', 'integrated', 'existing', 9680, 'bp', '2023-01-01', '2024-01-01',
   '2.4 (S2-046)', 'The guide percentage and 1,0 percentage point for the kind of provider.',
   'Het richttariefpercentage, met 1,0 procentpunt verhoogd voor het type zorgaanbieder.', 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'GGZ', 'integrated', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4 (S2-047)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'GGZ', 'integrated', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4 (S2-047)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'GGZ', 'protected-living', 'existing', 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.4 (S2-048)', 'Equals the guide percentage; no adjustment for the kind of provider.',
   'Gelijk aan het richttariefpercentage; geen aanpassing voor het type zorgaanbieder.', 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'GGZ', 'protected-living', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4 (S2-049)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'GGZ', 'protected-living', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4 (S2-049)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'VV', NULL, 'new', 9380, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-054)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'VV', NULL, 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-054)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'VV', NULL, 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-054)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'GZ', NULL, 'new', 9380, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-055)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'GZ', NULL, 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-055)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'GZ', NULL, 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-055)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'GGZ', 'integrated', 'new', 9480, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-056)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'GGZ', 'integrated', 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-056)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'GGZ', 'integrated', 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-056)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.care', 'GGZ', 'protected-living', 'new', 9380, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-057)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nhc', 'GGZ', 'protected-living', 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-057)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'tariff.nic', 'GGZ', 'protected-living', 'new', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.6 (S2-057)', NULL, NULL, 'stated');

-- The base policy already had the percentages 2023 of existing providers; the supplement repeats them (S2-036).
INSERT INTO provision(document, topic, sector, provider_kind, relation, value, unit, valid_from, valid_to, paragraph,
  note, note_nl) VALUES
  ('zk-policy-2021-2023', 'tariff.care', 'VV', NULL, 'existing', 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.2, restated in the supplement 2023, 2.2 (S2-036, S2-042)',
   'For 2022 a generic increase of unknown size came on top.',
   'Voor 2022 kwam hier een generieke verhoging bij; hoe hoog die was, is niet bekend.'),
  ('zk-policy-2021-2023', 'tariff.nhc', 'VV', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.2, restated in the supplement 2023, 2.2 (S2-036, S2-043)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.nic', 'VV', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.2, restated in the supplement 2023, 2.2 (S2-036, S2-043)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.care', 'GZ', NULL, 'existing', 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.3, restated in the supplement 2023, 2.3 (S2-036, S2-044)',
   'For 2022 a generic increase of unknown size came on top.',
   'Voor 2022 kwam hier een generieke verhoging bij; hoe hoog die was, is niet bekend.'),
  ('zk-policy-2021-2023', 'tariff.nhc', 'GZ', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.3, restated in the supplement 2023, 2.3 (S2-036, S2-045)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.nic', 'GZ', NULL, 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.3, restated in the supplement 2023, 2.3 (S2-036, S2-045)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.care', 'GGZ', 'integrated', 'existing', 9680, 'bp', '2023-01-01', '2024-01-01',
   '2.4, restated in the supplement 2023, 2.4 (S2-036, S2-046)',
   'For 2022 a generic increase of unknown size came on top.',
   'Voor 2022 kwam hier een generieke verhoging bij; hoe hoog die was, is niet bekend.'),
  ('zk-policy-2021-2023', 'tariff.nhc', 'GGZ', 'integrated', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4, restated in the supplement 2023, 2.4 (S2-036, S2-047)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.nic', 'GGZ', 'integrated', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4, restated in the supplement 2023, 2.4 (S2-036, S2-047)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.care', 'GGZ', 'protected-living', 'existing', 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.4, restated in the supplement 2023, 2.4 (S2-036, S2-048)',
   'For 2022 a generic increase of unknown size came on top.',
   'Voor 2022 kwam hier een generieke verhoging bij; hoe hoog die was, is niet bekend.'),
  ('zk-policy-2021-2023', 'tariff.nhc', 'GGZ', 'protected-living', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4, restated in the supplement 2023, 2.4 (S2-036, S2-049)', NULL, NULL),
  ('zk-policy-2021-2023', 'tariff.nic', 'GGZ', 'protected-living', 'existing', 10000, 'bp', '2023-01-01', '2024-01-01',
   '2.4, restated in the supplement 2023, 2.4 (S2-036, S2-049)', NULL, NULL);

-- A lower percentage agreed for 2022 goes on: at most that percentage, when it is recorded for the provider.
INSERT INTO tariff_rule(document, name, component, step, effect, relation, fact, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'zk.lower-2022', 'care', 'bound', 'at-most', 'existing', 'tariff.care.lower_2022', '2023-01-01', '2024-01-01',
   '2.5 (S2-053)',
   'In principle: the lower percentage of 2022 goes on for 2023. It is taken as an upper bound on the care percentage; NHC and NIC are not touched.',
   'In principe: een lager tariefpercentage dat voor 2022 is afgesproken, blijft gelden voor 2023. Het is gelezen als een bovengrens voor het tariefpercentage zorg; NHC en NIC veranderen niet.',
   'reading');

-- Chapters 1 and 2: the rest of what holds for tariffs and for the contracting space.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'tariff.guide', NULL, 9580, 'bp', '2023-01-01', '2024-01-01',
   '2.1 (S2-035)', 'National, the same in all sectors; restates the framework.',
   'Landelijk en voor alle sectoren gelijk; herhaalt het inkoopkader.', 'stated'),
  ('zk-supplement-2023', 'tariff.generic_increase', NULL, 0, 'bp', '2023-01-01', '2024-01-01',
   'management summary and 2.1 (S2-036)', 'The increase was for 2022 only and lapses; its size is unknown.',
   'De verhoging gold alleen voor 2022 en vervalt; hoe hoog zij was, is niet bekend.', 'stated'),
  ('zk-supplement-2023', 'tariff.lower_percentage.allowed', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '2.5 (S2-050, S2-052)',
   'In all sectors; the office first addresses providers with a one-year agreement, others can request it.',
   'In alle sectoren. Het zorgkantoor benadert eerst zorgaanbieders met een eenjarige overeenkomst; andere zorgaanbieders kunnen er zelf om vragen.',
   'stated'),
  ('zk-supplement-2023', 'deadline.lower_percentage_notice', NULL, 20220608235959, 'wall', '2023-01-01', '2024-01-01',
   '2.5 (S2-051)', 'A week after publication on 1 June 2022 ends with 8 June.',
   'De week na de publicatie op 1 juni 2022 loopt tot en met 8 juni.', 'reading'),
  ('zk-supplement-2023', 'term.lower_percentage_notice', NULL, 7, 'days', '2023-01-01', '2024-01-01',
   '2.5 (S2-051)', 'A week.', 'Een week.', 'stated'),
  ('zk-supplement-2023', 'reserve.unforeseen', NULL, 20, 'bp', '2023-01-01', '2024-01-01',
   '2.1 (S2-039)', 'Of the contracting space of each sector.', 'Van de contracteerruimte van elke sector.', 'stated'),
  ('zk-supplement-2023', 'reserve.regional_development', NULL, 20, 'bp', '2023-01-01', '2024-01-01',
   '2.1 and 3.3 (S2-040)', 'Of the contracting space of each sector.',
   'Van de contracteerruimte van elke sector.', 'stated'),
  ('zk-supplement-2023', 'reserve.regional_development.quality_money', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '2.1, footnote 2, and 3.3 (S2-041)', 'Part of the quality money comes on top; the amount is not stated.',
   'Een deel van het kwaliteitsbudget komt erbij; het bedrag is niet genoemd.', 'stated'),
  ('zk-supplement-2023', 'hardship.when_not_cost_covering', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   'management summary (S2-058)', 'Refers to 2.2.2 of the national framework.',
   'Verwijst naar paragraaf 2.2.2 van het landelijk inkoopkader.', 'stated'),
  ('zk-supplement-2023', 'volume.money_follows_client', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   'foreword (S2-005)', 'Also for 2023.', 'Ook voor 2023.', 'stated'),
  ('zk-policy-2021-2023', 'reserve.regional_development.quality_money', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '2.2.1, cited in the supplement 2023, footnote 2 (S2-041)', NULL, NULL, 'stated'),
  ('zk-policy-2021-2023', 'tariff.fixed_for_year', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '1.3, unchanged by the supplement 2023 (S2-033)', NULL, NULL, 'stated');

-- The national amount that the supplement announces: about 31 million a year. The office's own supplement on the transition
-- funds (pack 210), of the same rank and later, restates the 30 million of the national supplement, and prevails.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'fund.national.stimulus', 3100000000, 'cents', '2023-01-01', '2024-01-01',
   '1.1 (S2-032)', 'About this much, announced up to and including 2026; read as the round amount.',
   'Ongeveer dit bedrag, aangekondigd tot en met 2026; gelezen als het ronde bedrag.', 'reading');

-- Money for regional development is reserved in each sector. The supplement states a share and no amount.
INSERT INTO purpose_sector(purpose, sector, document, paragraph) VALUES
  ('regional-development', 'VV', 'zk-supplement-2023', '2.1 and 3.3 (S2-040)'),
  ('regional-development', 'GZ', 'zk-supplement-2023', '2.1 and 3.3 (S2-040)'),
  ('regional-development', 'GGZ', 'zk-supplement-2023', '2.1 and 3.3 (S2-040)');

-- The hardship clause can lead to a higher percentage than the policy's. Reading: what it grants ends with the year, as
-- the agreement of 2023 does; the policy for 2024-2026 (3.11) says so outright.
INSERT INTO deviation_allowed(topic, favour, ends_with_year, document, paragraph) VALUES
  ('tariff.care', 'higher', 1, 'zk-supplement-2023', 'management summary (S2-058)');

-- For a performance of another sector the provider's own sector decides, until 2024.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zk-policy-2021-2023', 'tariff.sector_of_performance', 0, 'flag', '2023-01-01', '2024-01-01',
   '3.9 of the GZ policy 2024-2026, which says so of the years before',
   'The base policy is not at hand; it is taken to say what the later one says of it.',
   'Het inkoopbeleid 2021-2023 zelf is niet beschikbaar; aangehouden is wat het latere beleid erover zegt.', 'reading');

-- Chapters 3 and 5: what the base policy says and the supplement leaves as it is.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('zk-policy-2021-2023', 'regional_development.progress_report', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '3.4, unchanged by the supplement 2023 (S2-059)', 'Progress of the agreements and spending.',
   'Over hoe de afspraken vorderen en wat is besteed.'),
  ('zk-policy-2021-2023', 'volume.money_follows_client', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '5.5, unchanged by the supplement 2023 (S2-063)', 'All sectors and forms of delivery.',
   'Alle sectoren en leveringsvormen.'),
  ('zk-policy-2021-2023', 'contracting_space.per_sector', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '5.6, unchanged by the supplement 2023 (S2-064)', NULL, NULL),
  ('zk-policy-2021-2023', 'volume.budget_form_binds', NULL, 0, 'flag', '2023-01-01', '2024-01-01',
   '5.7, unchanged by the supplement 2023 (S2-065)', 'No agreement on price or volume in the form.',
   'Het formulier bevat geen afspraak over prijs of volume.'),
  ('zk-policy-2021-2023', 'contracting_space.overrun_stops_funding', NULL, 0, 'flag', '2023-01-01', '2024-01-01',
   '5.9, unchanged by the supplement 2023 (S2-067)', 'Not at once.', 'Niet meteen.'),
  ('zk-policy-2021-2023', 'volume.performances_of_last_year', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '5.11, unchanged by the supplement 2023 (S2-069)',
   'The heading names 2021 and 2022; with the years moved up once: 2022 for 2023.',
   'In de kop staan 2021 en 2022; één jaar opgeschoven is dat 2022 voor 2023.'),
  ('zk-policy-2021-2023', 'volume.places_by_treatment', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '5.14, unchanged by the supplement 2023 (S2-074)', NULL, NULL);

-- 5.13.2, crisis care: GZ leaves the registrations of the crisis directors and joins VV.
INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'crisis.min_occupancy', 'VV', 7000, 'bp', '2023-01-01', '2024-01-01',
   '5.13.2 (S2-072)',
   'In principle: expected strictly below this, less is agreed in the rearrangement; how much less a person decides.',
   'In principe: ligt de verwachte bezetting hieronder, dan wordt bij de herschikking minder afgesproken; hoeveel minder, wordt per geval besloten.',
   'stated'),
  ('zk-supplement-2023', 'crisis.min_occupancy', 'GZ', 7000, 'bp', '2023-01-01', '2024-01-01',
   '5.13.2 (S2-072)',
   'In principle: expected strictly below this, less is agreed in the rearrangement; how much less a person decides.',
   'In principe: ligt de verwachte bezetting hieronder, dan wordt bij de herschikking minder afgesproken; hoeveel minder, wordt per geval besloten.',
   'stated'),
  ('zk-supplement-2023', 'crisis.occupancy_from_declarations', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '5.13.2 (S2-073)', 'Declared days of the AW319 extrapolated to the year. Taken to be divided by the available days.',
   'De gedeclareerde dagen uit de AW319, doorgerekend naar het hele jaar. Aangenomen is dat die worden gedeeld door de beschikbare dagen.',
   'reading'),
  ('zk-supplement-2023', 'crisis.occupancy_from_declarations', 'GZ', 1, 'flag', '2023-01-01', '2024-01-01',
   '5.13.2 (S2-071, S2-073)',
   'Declared days of the AW319 extrapolated to the year. Taken to be divided by the available days.',
   'De gedeclareerde dagen uit de AW319, doorgerekend naar het hele jaar. Aangenomen is dat die worden gedeeld door de beschikbare dagen.',
   'reading'),
  ('zk-policy-2021-2023', 'crisis.occupancy_from_declarations', 'VV', 1, 'flag', '2023-01-01', '2024-01-01',
   '5.13.2, cited in the supplement 2023, 5.13 (S2-071)', NULL, NULL, 'stated'),
  ('zk-policy-2021-2023', 'crisis.occupancy_from_declarations', 'GZ', 0, 'flag', '2023-01-01', '2024-01-01',
   '5.13.2, cited in the supplement 2023, 5.13 (S2-071)',
   'By the registrations of the crisis directors; replaced by the supplement.',
   'Volgens de registraties van de crisisregisseurs; vervangen door de aanvulling.', 'stated');

-- Chapter 6: the sixteen steps of the table. A time is in time at that very second; a day ends with its last second.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'deadline.procurement.01', 20220601235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 1 (S2-002, S2-075)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.02', 20220616120000, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 2, and 6.2, heading on questions (S2-076)', 'Up to and including 12:00.',
   'Tot en met 12.00 uur.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.03', 20220616120000, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 3, and 6.3, heading on objections (S2-077)', 'Up to and including 12:00.',
   'Tot en met 12.00 uur.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.04', 20220630235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 4 (S2-079)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.05', 20220701235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 5 (S2-081)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.06', 20220720235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 6 (S2-082)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.07', 20220729170000, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 7 (S2-084)', 'The table heads its dates as the last ones, so 17:00:00 itself is in time.',
   'De tabel geeft uiterste data; om 17.00 uur precies is dus nog op tijd.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.08', 20220901235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 8, and 6.9, heading on the outcome (S2-085)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.09', 20220921235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 9 (S2-086)', 'Also the last day for the hardship clause.',
   'Ook de laatste dag voor een beroep op de hardheidsclausule.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.10', 20221005235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 10 (S2-087)', 'Only if there is reason for a talk.',
   'Alleen als er aanleiding is voor een gesprek.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.11', 20221021235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 11, and 6.12, heading on the final outcome (S2-088)',
   'The agreement is sent with its percentage, if there is one to sign.',
   'Is er een overeenkomst te tekenen, dan wordt die met het tariefpercentage toegestuurd.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.12', 20221031235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 12 (S2-089)', 'Budget form through the NZa portal, acceptance in Vecozo.',
   'Budgetformulier via het NZa-portaal, akkoord op de overeenkomst in Vecozo.', 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.13', 20221104235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 13 (S2-090)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.14', 20221111235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 14 (S2-091)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.15', 20221115235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 15 (S2-092)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.procurement.16', 20230601235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 16 (S2-093)',
   'Taken as the last day for agreements on the transition funds of 2023 too, which are made in the same way (S0-014, S0-029).',
   'Ook aangehouden als laatste dag voor afspraken over de transitiemiddelen 2023, die op dezelfde manier worden gemaakt (S0-014, S0-029).',
   'reading');

-- The terms behind steps 6, 9 and 13, and what follows from being late: the dates above agree with the terms.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zk-policy-2021-2023', 'term.procurement.06.after_nota', 20, 'days', '2023-01-01', '2024-01-01',
   '6.6, heading on summary proceedings, unchanged by the supplement 2023 (S2-083)', 'Calendar days.',
   'Kalenderdagen.', 'stated'),
  ('zk-supplement-2023', 'term.procurement.09', 20, 'days', '2023-01-01', '2024-01-01',
   '6.1 table, steps 8 and 9 (S2-086)', 'No length is stated; 20 calendar days lie between the two dates.',
   'De duur is niet genoemd; tussen de twee data liggen 20 kalenderdagen.', 'reading'),
  ('zk-supplement-2023', 'term.hardship_appeal', 20, 'days', '2023-01-01', '2024-01-01',
   '6.1 table, steps 8 and 9 (S2-086)', 'As the term of step 9.', 'Gelijk aan de termijn van stap 9.', 'reading'),
  ('zk-supplement-2023', 'term.procurement.13', 14, 'days', '2023-01-01', '2024-01-01',
   '6.1 table, steps 11 and 13 (S2-090)', 'No length is stated; 14 calendar days lie between the two dates.',
   'De duur is niet genoemd; tussen de twee data liggen 14 kalenderdagen.', 'reading'),
  ('zk-supplement-2023', 'lapse.procurement.03', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.1 table, step 3 (S2-077)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'lapse.procurement.06', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.1 table, step 6 (S2-082)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'lapse.procurement.09', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.1 table, step 9 (S2-086)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'lapse.hardship_appeal', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.1 table, step 9 (S2-086)',
   '"Lapse term" (vervaltermijn) in the table is taken to be said of both halves of the step.',
   'De vervaltermijn in de tabel is gelezen als een termijn voor beide delen van de stap.', 'reading'),
  ('zk-supplement-2023', 'lapse.procurement.13', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.1 table, step 13 (S2-090)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'lapse.hardship_advice', 0, 'flag', '2023-01-01', '2024-01-01',
   '6.10, heading on the hardship clause (S2-101)', 'Only advised: then what is missing can still be added.',
   'Alleen een advies: wie dan indient, kan nog aanvullen wat ontbreekt.', 'stated');

-- Chapter 6: conditions, and dates outside the table.
INSERT INTO provision(document, topic, relation, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-supplement-2023', 'procedure.own_questions', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '6.4, heading on own objections (S2-078)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'procedure.own_objections', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '6.4, heading on own objections (S2-078)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'enrolment.required', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '6.8, heading on a complete enrolment (S2-095)', 'Also for a provider whose multi-year agreement goes on.',
   'Ook voor een zorgaanbieder met een doorlopende meerjarige overeenkomst.', 'stated'),
  ('zk-supplement-2023', 'enrolment.complete', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '6.8, heading on a complete enrolment (S2-096)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'enrolment.annex_3b.multi_year', 'existing', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.8, heading on a complete enrolment (S2-097)', 'When the fact agreement.term is multi-year.',
   'Bij een meerjarige overeenkomst (gegeven agreement.term).', 'stated'),
  ('zk-supplement-2023', 'enrolment.annex_3a.one_year', 'existing', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.8, heading on a complete enrolment (S2-098)', 'When the fact agreement.term is one-year.',
   'Bij een eenjarige overeenkomst (gegeven agreement.term).', 'stated'),
  ('zk-supplement-2023', 'enrolment.annex_3a.new', 'new', 1, 'flag', '2023-01-01', '2024-01-01',
   '6.8, heading on a complete enrolment (S2-098)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'contract.multi_year_until', NULL, 20231231, 'day', '2023-01-01', '2024-01-01',
   '6.8, heading on a complete enrolment (S2-097)',
   'Multi-year agreements that already run go on up to and including this day.',
   'Lopende meerjarige overeenkomsten gelden tot en met deze dag.', 'stated'),
  ('zk-supplement-2023', 'contract.term_years', NULL, 1, 'count', '2023-01-01', '2024-01-01',
   '6.9, heading on the outcome (S2-099)', 'Agreements concluded for 2023, the last year of the framework.',
   'Voor overeenkomsten over 2023, het laatste jaar van het inkoopkader.', 'stated'),
  ('zk-supplement-2023', 'hardship.contact_first', NULL, 1, 'flag', '2023-01-01', '2024-01-01',
   '6.10, heading on the hardship clause (S2-100)', 'The care buyer says which information is needed.',
   'De zorginkoper zegt welke informatie nodig is.', 'stated'),
  ('zk-supplement-2023', 'deadline.hardship_advice', NULL, 20220831235959, 'wall', '2023-01-01', '2024-01-01',
   '6.10, heading on the hardship clause (S2-101)', 'Before 1 September.', 'Vóór 1 september.', 'stated'),
  ('zk-supplement-2023', 'deadline.hardship_appeal', NULL, 20220921235959, 'wall', '2023-01-01', '2024-01-01',
   '6.1 table, step 9 (S2-086)', 'Step 9 by its other name.', 'Stap 9 onder een andere naam.', 'stated'),
  ('zk-supplement-2023', 'deadline.agreements_final', NULL, 20221115235959, 'wall', '2023-01-01', '2024-01-01',
   '6.13, heading on final agreements (S2-094)',
   'Unless a court decides otherwise. The heading names steps 12 and 14, the table has this date at step 15; the table is followed.',
   'Tenzij de rechter anders beslist. De kop noemt de stappen 12 en 14, in de tabel staat deze datum bij stap 15; de tabel is aangehouden.',
   'reading'),
  ('zk-supplement-2023', 'enrolment.interim_moments', NULL, 2, 'count', '2023-01-01', '2024-01-01',
   '6.14, heading on interim enrolment (S2-102)', 'The days are not stated.', 'De dagen zijn niet genoemd.', 'stated');

-- Chapter 7.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl, standing) VALUES
  ('zk-policy-2021-2023', 'contracting_space.published_monthly', 1, 'flag', '2023-01-01', '2024-01-01',
   '7.3, unchanged by the supplement 2023 (S2-106)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'volume.definitive_at_rearrangement', 1, 'flag', '2023-01-01', '2024-01-01',
   '7.4 (S2-107)', NULL, NULL, 'stated'),
  ('zk-supplement-2023', 'deadline.rearrangement_procedure', 20230715235959, 'wall', '2023-01-01', '2024-01-01',
   '7.4 (S2-108)', 'Mid-July is taken as 15 July.', 'Medio juli is gelezen als 15 juli.', 'reading'),
  ('zk-supplement-2023', 'deadline.settlement_procedure', 20221231235959, 'wall', '2023-01-01', '2024-01-01',
   '7.5 (S2-110)', 'The source does not say for which year''s settlement.',
   'De bron noemt niet over welk jaar de nacalculatie gaat.', 'stated');

-- The annexes. 6, 7 and 9 have no row: two follow later and one is under reservation, so nothing holds until a later
-- document says so.
INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph, note, note_nl) VALUES
  ('zk-supplement-2023', 'annex_01.in_force', 0, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-016)', 'Lapsed from 2023.', 'Vervallen met ingang van 2023.'),
  ('zk-supplement-2023', 'annex_02.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-017)', NULL, NULL),
  ('zk-supplement-2023', 'annex_03a.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-018)', NULL, NULL),
  ('zk-supplement-2023', 'annex_03b.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-019)', NULL, NULL),
  ('zk-supplement-2023', 'annex_04.in_force', 0, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-020)', 'Lapsed from 2022.', 'Vervallen met ingang van 2022.'),
  ('zk-supplement-2023', 'annex_05.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-021)', NULL, NULL),
  ('zk-supplement-2023', 'annex_08.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-024)', 'Unchanged.', 'Ongewijzigd.'),
  ('zk-supplement-2023', 'annex_10.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-026)', NULL, NULL),
  ('zk-supplement-2023', 'annex_11.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-027)', 'Unchanged.', 'Ongewijzigd.'),
  ('zk-supplement-2023', 'annex_12.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-028)', 'Unchanged.', 'Ongewijzigd.'),
  ('zk-supplement-2023', 'annex_13.in_force', 1, 'flag', '2023-01-01', '2024-01-01',
   'reading guide, annexes (S2-029)', NULL, NULL),
  ('zk-supplement-2023', 'annex_14.in_force', 1, 'flag', '2023-01-01', '2024-01-01', 'reading guide, annexes (S2-030)',
   'The same text as annex 9 of the national framework.',
   'Dezelfde tekst als bijlage 9 van het landelijk inkoopkader.');

-- Agreements and volume.

-- What the hardship clause requires of a provider: all of it together.
INSERT INTO hardship_ground(document, ground, sector, title, title_nl, paragraph, note, note_nl) VALUES
  ('zk-supplement-2023', 'not-cost-covering', NULL,
   'The percentage demonstrably does not cover the cost (niet kostendekkend)',
   'Het tariefpercentage is aantoonbaar niet kostendekkend',
   'management summary (S2-058)', NULL, NULL);

-- The margin by which the expected use may go over the space before it is a warning.
INSERT INTO provision(document, topic, sector, relation, care_form, value, unit, valid_from, valid_to, paragraph,
  note, note_nl, standing) VALUES
  ('zk-policy-2021-2023', 'contracting_space.warning_margin', NULL, NULL, NULL, 200, 'bp', '2023-01-01', '2024-01-01',
   '5.9, with the margin that 8.4, note 14, of the GZ policy 2024-2026 names for the years through 2023 (S2-067)',
   'Of what is available after the reserves; strictly more is a warning.',
   'Gerekend over wat na de reserveringen beschikbaar is; pas boven de marge volgt een waarschuwing.', 'reading');
