-- The oracle: everything recomputed from the lines. Any row is a finding.

CREATE VIEW verify AS
  SELECT 'position' AS table_name, p.office || ' ' || p.agb || ' ' || p.year AS row_key,
    'the totals are not what the agreed rounds say' AS finding,
    'de totalen kloppen niet met de afgesproken rondes' AS finding_nl
  FROM position p WHERE (p.nza_cents, p.production_cents) IS NOT (
    SELECT ifnull(sum(x.nza_cents), 0), ifnull(sum(x.production_cents), 0) FROM production_counted x
    WHERE x.office = p.office AND x.agb = p.agb AND x.year = p.year)
  UNION ALL SELECT 'position', p.office || ' ' || p.agb || ' ' || p.year,
    'the total of lump sums is not what the lump sums say',
    'het totaal van de lumpsums klopt niet met de lumpsums zelf'
  FROM position p WHERE p.lump_cents IS NOT (
    SELECT ifnull(sum(CASE l.state WHEN 'released' THEN 0 ELSE l.amount_cents END), 0) FROM lump_sum l
    WHERE l.office = p.office AND l.agb = p.agb AND l.year = p.year)
  UNION ALL SELECT 'position', p.office || ' ' || p.agb || ' ' || p.year, 'over the cap', 'boven het plafond'
  FROM position p WHERE (p.agreed_cents <= p.nza_cents AND p.cap_bp = 10000) IS NOT TRUE
  UNION ALL SELECT 'lump_sum', CAST(l.id AS TEXT), 'no position', 'geen positie'
  FROM lump_sum l WHERE NOT EXISTS(SELECT 1 FROM position p
    WHERE p.office = l.office AND p.agb = l.agb AND p.year = l.year)
  UNION ALL SELECT 'lump_sum', CAST(l.id AS TEXT), 'lowered below zero', 'verlaagd tot onder nul'
  FROM lump_sum l WHERE l.amount_cents > 0 AND l.amount_cents
    + (SELECT ifnull(sum(k.amount_cents), 0) FROM lump_sum k WHERE k.lessens = l.id) < 0
  UNION ALL SELECT 'fund', f.id, 'the total of bookings is not what the lump sums say',
    'het totaal van de boekingen klopt niet met de lumpsums'
  FROM fund f WHERE f.booked_cents IS NOT (SELECT ifnull(sum(CASE l.state WHEN 'released' THEN 0 ELSE l.amount_cents END), 0)
    FROM lump_sum l WHERE l.fund = f.id)
  UNION ALL SELECT 'fund', f.id, 'the total of transfers is not what the transfers say',
    'het totaal van de overhevelingen klopt niet met de overhevelingen zelf'
  FROM fund f WHERE f.moved_cents IS NOT (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.taker = f.id)
    - (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.giver = f.id)
  UNION ALL SELECT 'fund', f.id, 'overdrawn', 'er is meer uitgegaan dan erin zit'
  FROM fund f WHERE (f.booked_cents <= f.amount_cents + f.moved_cents
    - (SELECT ifnull(sum(p.amount_cents), 0) FROM fund p WHERE p.part_of = f.id)) IS NOT TRUE
  UNION ALL SELECT 'fund', p.id, 'an earmark of another fund than it says', 'een oormerk van een ander fonds dan er staat'
  FROM fund p LEFT JOIN fund f ON f.id = p.part_of
  WHERE p.part_of IS NOT NULL AND (f.office, f.year, f.sector, f.purpose, f.part_of)
    IS NOT (p.office, p.year, p.sector, p.purpose, NULL)
  UNION ALL SELECT 'lump_sum', CAST(l.id AS TEXT), 'not posted', 'niet geboekt'
  FROM lump_sum l WHERE l.posted_cents IS NOT CASE l.state WHEN 'released' THEN 0 ELSE l.amount_cents END
  UNION ALL SELECT 'lump_sum', CAST(l.id AS TEXT), 'the fund is another office''s, year''s or purpose''s',
    'het fonds is van een ander zorgkantoor, jaar of bestedingsdoel'
  FROM lump_sum l LEFT JOIN fund f ON f.id = l.fund
  WHERE l.fund IS NOT NULL AND (f.office, f.year, f.purpose) IS NOT (l.office, l.year, l.purpose)
  UNION ALL SELECT 'addendum_year', y.addendum || ' ' || y.year, 'the money booked is not what the plan says',
    'het geboekte geld klopt niet met het plan'
  FROM addendum_year y JOIN addendum a ON a.id = y.addendum
  WHERE y.state <> 'released' AND y.state <> 'superseded'
    AND (SELECT ifnull(sum(l.cents), 0) FROM lump_sum_family l WHERE l.family = a.family AND l.year = y.year)
      IS NOT (SELECT ifnull(sum(g.amount_cents), 0) FROM addendum_funding g
        WHERE g.addendum = y.addendum AND g.year = y.year)
  UNION ALL SELECT 'addendum', a.id, 'signed without a signature of every party and the office',
    'getekend zonder handtekening van elke partij en het zorgkantoor'
  FROM addendum a WHERE (a.state = 'signed' OR a.state = 'accounted' OR a.state = 'settled' OR a.state = 'superseded')
    AND (NOT EXISTS(SELECT 1 FROM addendum_signature s WHERE s.addendum = a.id AND s.signer = a.office)
      OR EXISTS(SELECT 1 FROM addendum_party p WHERE p.addendum = a.id AND NOT EXISTS(
        SELECT 1 FROM addendum_signature s WHERE s.addendum = a.id AND s.signer = p.agb)))
  UNION ALL SELECT 'addendum', a.id, 'agreed, and no year of its money is open',
    'afgesproken, maar van het geld staat geen jaar open'
  FROM addendum a WHERE a.version = 1 AND a.state <> 'draft' AND a.state <> 'cancelled'
    AND NOT EXISTS(SELECT 1 FROM addendum_year y WHERE y.addendum = a.id)
  UNION ALL SELECT 'addendum', a.family, 'two versions are signed', 'twee versies zijn getekend'
  FROM addendum a WHERE a.state = 'signed' OR a.state = 'accounted' OR a.state = 'settled'
  GROUP BY a.family HAVING count(*) > 1
  UNION ALL SELECT 'settlement', d.addendum || ' ' || d.year, 'more is paid back than was paid',
    'er is meer terugbetaald dan betaald'
  FROM settlement d JOIN settlement_line s ON s.settlement = d.id WHERE s.back_cents > s.paid_cents
  -- What a step of one table writes in another; a client's own trigger may have prevented it.
  UNION ALL SELECT 'settlement_line', CAST(s.id AS TEXT), 'what is paid back is not booked as it says',
    'de terugbetaling is niet geboekt zoals er staat'
  FROM settlement_line s JOIN settlement d ON d.id = s.settlement
  WHERE s.back_cents > 0 AND NOT EXISTS(SELECT 1 FROM lump_sum l WHERE l.settlement_line = s.id
    AND (l.addendum, l.year, l.fund, l.agb, l.amount_cents, l.state)
      IS (d.addendum, d.year, s.fund, s.payee, -s.back_cents, 'committed'))
  UNION ALL SELECT 'lump_sum', CAST(l.id AS TEXT), 'is of a settlement that pays nothing back',
    'hoort bij een afrekening die niets terugbetaalt'
  FROM lump_sum l LEFT JOIN settlement_line s ON s.id = l.settlement_line
  WHERE l.settlement_line IS NOT NULL AND (s.back_cents > 0) IS NOT TRUE
  UNION ALL SELECT 'addendum_year', y.addendum || ' ' || y.year, 'is ' || y.state || ', and the addendum is ' || a.state,
    'is ' || y.state || ', en het addendum is ' || a.state
  FROM addendum_year y JOIN addendum a ON a.id = y.addendum
  WHERE CASE a.state
    WHEN 'agreed' THEN y.state = 'reserved'
    WHEN 'cancelled' THEN y.state = 'released'
    WHEN 'superseded' THEN y.state = 'superseded' OR y.state = 'accounted' OR y.state = 'settled'
    WHEN 'draft' THEN 0
    ELSE y.state = 'committed' OR y.state = 'accounted' OR y.state = 'settled' END IS NOT TRUE
  UNION ALL SELECT 'addendum_year', y.addendum || ' ' || y.year, 'is superseded, and no later version has it',
    'is vervangen, en geen latere versie heeft het'
  FROM addendum_year y JOIN addendum a ON a.id = y.addendum
  WHERE y.state = 'superseded' AND NOT EXISTS(SELECT 1 FROM addendum b JOIN addendum_year z ON z.addendum = b.id
    WHERE b.family = a.family AND b.version > a.version AND z.year = y.year)
  UNION ALL SELECT 'lump_sum', CAST(l.id AS TEXT), 'is ' || l.state || ', and the year of its addendum is ' || ifnull(y.state, 'none'),
    'is ' || l.state || ', en het jaar van het addendum is ' || ifnull(y.state, 'geen')
  FROM lump_sum l LEFT JOIN addendum_year y ON y.addendum = l.addendum AND y.year = l.year
  WHERE l.addendum IS NOT NULL AND l.settlement_line IS NULL AND l.state IS NOT CASE y.state
    WHEN 'reserved' THEN 'reserved' WHEN 'released' THEN 'released' ELSE iif(y.state IS NULL, 'none', 'committed') END
  UNION ALL SELECT 'addendum', a.id, 'is ' || a.state || ', and every year of its money is further',
    'is ' || a.state || ', en elk jaar van het geld is verder'
  FROM addendum a WHERE (a.state = 'signed' OR a.state = 'accounted')
    AND EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = a.id)
    AND NOT EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = a.id AND NOT EXISTS(
      SELECT 1 FROM addendum_year y WHERE y.addendum = a.id AND y.year = m.year
        AND (y.state = 'settled' OR (y.state = 'accounted' AND a.state = 'signed'))))
  UNION ALL SELECT 'act_correction', CAST(c.id AS TEXT), 'the act has another day than it was corrected to',
    'de handeling heeft een andere datum dan de correctie zegt'
  FROM act_correction c JOIN act_day d ON d.table_name = c.table_name AND d.column_name = c.column_name
    AND d.row_key = c.row_key
  WHERE d.value IS NOT c.value AND d.value IS NOT CAST(c.value AS INTEGER) AND NOT EXISTS(SELECT 1 FROM act_correction n WHERE n.table_name = c.table_name
    AND n.column_name = c.column_name AND n.row_key = c.row_key AND n.id > c.id)
  UNION ALL SELECT 'production_round', x.contract || ' ' || x.year || ' ' || x.round, 'no position',
    'geen positie'
  FROM production_counted x WHERE NOT EXISTS(SELECT 1 FROM position p
    WHERE p.office = x.office AND p.agb = x.agb AND p.year = x.year)
  UNION ALL SELECT 'production_round', r.contract || ' ' || r.year, 'two rounds count', 'twee rondes tellen mee'
  FROM production_round r WHERE r.state = 'closed' GROUP BY r.contract, r.year HAVING count(*) > 1
  UNION ALL SELECT 'production', CAST(p.id AS TEXT), 'no round', 'geen ronde'
  FROM production p WHERE NOT EXISTS(SELECT 1 FROM production_round r WHERE r.contract = p.contract
    AND r.year = p.year AND r.round = p.round AND r.revision = p.revision)
  UNION ALL SELECT 'production', CAST(p.id AS TEXT), 'the amounts do not follow from the line',
    'de bedragen volgen niet uit de regel'
  FROM production p WHERE (p.unit_cents = (p.nza_cents * p.tariff_bp + 5000) / 10000
    AND p.amount_cents = (p.unit_cents * p.volume + 500) / 1000
    AND p.nza_amount_cents = (p.nza_cents * p.volume + 500) / 1000
    AND p.tariff_bp BETWEEN 0 AND 10000 AND p.volume >= 0) IS NOT TRUE
  UNION ALL SELECT 'production', CAST(p.id AS TEXT), 'the NZa tariff is different', 'het NZa-tarief is anders'
  FROM production p JOIN production_round r ON r.contract = p.contract AND r.year = p.year AND r.round = p.round
      AND r.revision = p.revision AND r.state <> 'superseded'
  WHERE p.nza_cents IS NOT (SELECT t.cents FROM nza_tariff t WHERE t.performance = p.performance
    AND t.year = p.year AND t.component = p.component AND t.part = p.part)
  UNION ALL SELECT 'contract_extension', e.contract || ' ' || e.number, 'no provision allows it',
    'geen bepaling staat het toe'
  FROM contract_extension e WHERE (SELECT p.topic = 'contract.extensions' AND p.standing <> 'ambiguous'
      AND e.number <= p.value
    FROM provision p WHERE p.id = e.allowed_by) IS NOT TRUE
  UNION ALL SELECT 'contract', CAST(c.id AS TEXT), 'the document is not published on the day of signing',
    'het document is niet op de dag van tekenen gepubliceerd'
  FROM contract c JOIN document d ON d.id = c.document WHERE d.published_on IS NOT c.signed_on;
