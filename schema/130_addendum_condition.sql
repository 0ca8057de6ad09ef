-- What must be there before an addendum can be agreed and signed. Each condition is stated once, here; the trigger in
-- 140 refuses a step while one is unmet, whoever writes, and lists it under its own id.

-- The topics that state or change a condition. A number must be certified (number = 1), a flag matters only when a
-- better provision says 0: then the condition is waived. What protects the money cannot be waived (waivable = 0).
CREATE VIEW addendum_rule(rule, topic, number, waivable) AS VALUES
  ('addendum_parties', 'addendum.min_parties', 1, 0),
  ('addendum_deadline', 'deadline.procurement.16', 1, 0),
  ('addendum_payee', 'addendum.direct_payment', 1, 0),
  ('addendum_regional_support', 'addendum.regional_support', 0, 1),
  ('addendum_purpose', 'addendum.purpose', 0, 0),
  ('addendum_aim', 'addendum.aim', 0, 1),
  ('addendum_sector', 'addendum.sector', 0, 0),
  ('addendum_sustained', 'addendum.sustained', 0, 1),
  ('addendum_timeline', 'addendum.timeline', 0, 1),
  ('addendum_obligations', 'addendum.obligations', 0, 1),
  ('addendum_monitoring', 'addendum.monitoring', 0, 1),
  ('addendum_no_double_funding', 'addendum.no_double_funding', 0, 0),
  ('addendum_fund', 'addendum.fund', 0, 0),
  ('addendum_competition', 'addendum.competition', 0, 1),
  ('addendum_signatures', 'addendum.signatures', 0, 0);

-- A condition is checked for the first day of the first year of the plan's money, as known on the day of the agreement:
-- what was recorded before that day ends in Amsterdam (as in view today; a clock of before 1996 recorded it always).
-- The blank behind the day makes BETWEEN half-open: it is after the day and before the next one.
CREATE VIEW addendum_asked AS
  SELECT a.id AS addendum, a.office, a.sector, a.agreed_on AS known_on,
    max(820450800, unixepoch(a.agreed_on, '+1 day') - CASE
      WHEN a.agreed_on >= date(substr(a.agreed_on, 1, 4) || '-03-25', 'weekday 0')
        AND a.agreed_on < date(substr(a.agreed_on, 1, 4) || '-10-25', 'weekday 0') THEN 7200 ELSE 3600 END) AS known_until,
    ifnull((SELECT min(m.year) FROM addendum_money m WHERE m.addendum = a.id), substr(a.agreed_on, 1, 4))
      || '-01-01 ' AS day
  FROM addendum a;

-- The documents that are known for an addendum, and not corrected. A correction counts from the day it was recorded.
CREATE VIEW addendum_document AS
  SELECT q.addendum, q.office, q.sector, q.known_on, q.known_until, q.day, d.id AS document, d.office AS of_office,
    d.kind, d.published_on, d.valid_from, d.valid_to
  FROM addendum_asked q JOIN document d
  WHERE d.kind <> 'agreement' AND ifnull(d.known_from, d.published_on) <= q.known_on
    AND (d.corrects IS NULL OR d.recorded_at < q.known_until)
    AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = d.id AND c.recorded_at < q.known_until);

-- The ranks of kinds of documents that are known and in force for an addendum.
CREATE VIEW addendum_rank AS
  SELECT k.addendum, r.id, r.office, r.kind
  FROM addendum_document k JOIN rank_order r ON r.document = k.document
  WHERE k.day BETWEEN r.valid_from AND ifnull(r.valid_to, '9999-99')
    AND (r.corrects IS NULL OR r.recorded_at < k.known_until)
    AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id AND c.recorded_at < k.known_until);

-- The general provisions on a topic that are in force for an addendum, with their place: the lower, the better; by rank and
-- then the later publication; NULL without a rank. The row of the order that gives the rank is ranked_by, NULL of one that
-- has its own, and its standing `ranked`.
CREATE VIEW addendum_stated AS
  SELECT k.addendum, p.topic, p.id AS provision, p.value, p.sector, p.standing, k.document, p.paragraph,
    o.id AS ranked_by, o.standing AS ranked,
    ifnull(p.rank_override, o.rank) * 100000000 - CAST(replace(k.published_on, '-', '') AS INTEGER) AS place
  FROM addendum_document k JOIN provision p ON p.document = k.document
    LEFT JOIN rank_order o ON p.rank_override IS NULL AND o.id = coalesce(
      (SELECT r.id FROM addendum_rank r WHERE r.addendum = k.addendum AND r.office = k.office AND r.kind = k.kind),
      (SELECT r.id FROM addendum_rank r WHERE r.addendum = k.addendum AND r.office IS NULL AND r.kind = k.kind))
  WHERE p.provider IS NULL AND (k.of_office IS NULL OR k.of_office = k.office)
    AND k.day BETWEEN max(k.valid_from, p.valid_from)
      AND min(ifnull(k.valid_to, '9999-99'), ifnull(p.valid_to, '9999-99'))
    AND (p.sector IS NULL OR p.sector = k.sector) AND p.provider_kind IS NULL AND p.relation IS NULL
    AND p.care_form IS NULL AND p.performance IS NULL
    AND (p.corrects IS NULL OR p.recorded_at < k.known_until)
    AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id AND c.recorded_at < k.known_until);

-- Without those that are struck (067); where that is left open, they are ambiguous.
CREATE VIEW addendum_claim AS
  SELECT q.addendum, q.topic, q.provision, q.value, q.sector, CASE q.struck WHEN 1 THEN 'ambiguous' ELSE q.standing END
    AS standing, q.document, q.ranked_by, q.ranked, q.place
  FROM (SELECT c.*, (SELECT min(s.place IS NULL OR c.place IS NULL OR s.place = c.place OR s.standing = 'ambiguous'
        OR (s.ranked_by IS NOT c.ranked_by AND (s.ranked = 'ambiguous' OR ifnull(c.ranked = 'ambiguous', 0))))
      FROM strike_of_addendum s WHERE s.struck = c.document AND s.struck_paragraph = c.paragraph
        AND s.addendum = c.addendum AND (s.item IS NULL OR s.item = c.topic)
        AND ifnull(s.place <= c.place, 1)) AS struck
    FROM addendum_stated c) q
  WHERE q.struck IS NOT 0;

-- Those that an ambiguous row of the order puts before the best of what has another value, and its rank from another row.
CREATE VIEW addendum_order_open AS
  SELECT w.addendum, w.topic, w.provision, w.value, w.place FROM addendum_claim w
  WHERE EXISTS(SELECT 1 FROM rank_order r WHERE r.standing = 'ambiguous') AND EXISTS(
    SELECT 1 FROM addendum_claim b WHERE b.addendum = w.addendum AND b.topic = w.topic
      AND b.value <> w.value AND b.ranked_by IS NOT w.ranked_by
      AND (w.ranked = 'ambiguous' OR b.ranked = 'ambiguous' AND NOT EXISTS(
        SELECT 1 FROM addendum_claim c WHERE c.addendum = w.addendum AND c.topic = w.topic
          AND c.value <> w.value AND c.ranked_by IS NOT w.ranked_by AND c.place < b.place)));

-- The certificates that do not hold: the provision has another topic or value or is ambiguous, something of another
-- value ranks above it or with it, or something ambiguous ranks above it; or the order of rank is ambiguous for it, or for
-- something above it that says the same. Where something has no rank it holds only if its document alone speaks. What its
-- own document says otherwise for the sector does not count.
CREATE VIEW addendum_uncertified AS
  SELECT m.addendum, m.rule FROM addendum_parameter m WHERE NOT EXISTS(
    SELECT 1 FROM addendum_claim w WHERE w.addendum = m.addendum AND w.provision = m.provision AND w.value = m.value
      AND w.standing <> 'ambiguous'
      AND EXISTS(SELECT 1 FROM addendum_rule u WHERE u.rule = m.rule AND u.topic = w.topic)
      AND NOT EXISTS(SELECT 1 FROM addendum_claim d WHERE d.addendum = m.addendum AND d.topic = w.topic
        AND ((d.place IS NULL) <> (w.place IS NULL) OR d.place IS NULL AND d.document <> w.document))
      AND NOT EXISTS(SELECT 1 FROM addendum_claim b WHERE b.addendum = m.addendum AND b.topic = w.topic
          AND (b.value <> m.value OR b.standing = 'ambiguous')
          AND ifnull(b.place, 0) < ifnull(w.place, 0) + CASE WHEN b.value <> m.value
            THEN b.document <> w.document OR b.sector IS NOT NULL OR w.sector IS NULL
            ELSE b.document = w.document AND b.sector IS NOT NULL AND w.sector IS NULL END
          AND (b.sector IS NOT NULL OR NOT EXISTS(SELECT 1 FROM addendum_claim x WHERE x.addendum = b.addendum
            AND x.topic = b.topic AND x.document = b.document AND x.place IS b.place AND x.sector IS NOT NULL)))
      AND NOT EXISTS(SELECT 1 FROM addendum_order_open o WHERE o.addendum = m.addendum AND o.topic = w.topic
        AND o.value = m.value AND (o.provision = w.provision OR o.place < w.place)));

-- The years whose money a step reserves: the first year of a plan, or what its family has committed.
CREATE VIEW addendum_opening AS
  SELECT a.id AS addendum, (SELECT min(m.year) FROM addendum_money m WHERE m.addendum = a.id) AS year FROM addendum a
    WHERE a.version = 1 AND EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = a.id)
  UNION ALL SELECT a.id, y.year FROM addendum a JOIN addendum b ON b.family = a.family AND b.state = 'signed'
      JOIN addendum_year y ON y.addendum = b.id AND y.state = 'committed'
    WHERE a.version > 1;

-- The room that a provider has for an addendum: under its cap, with what the family has booked already, which is its own
-- to use again. Without a position there is no row, and no room.
CREATE VIEW addendum_room AS
  SELECT a.id AS addendum, p.agb, p.year, p.nza_cents - p.production_cents - p.lump_cents
      + (SELECT ifnull(sum(l.cents), 0) FROM lump_sum_family l
        WHERE l.family = a.family AND l.year = p.year AND l.agb = p.agb) AS cents
  FROM addendum a JOIN position p ON p.office = a.office;

-- The addenda whose plan is for several regions. Codes of one name are one region.
CREATE VIEW addendum_several AS
  SELECT a.id AS addendum FROM addendum a JOIN region r ON r.code = a.region
  WHERE EXISTS(SELECT 1 FROM addendum_other_region o JOIN region n ON n.code = o.region
    WHERE o.addendum = a.id AND n.name <> r.name);

-- The funds that may pay an activity: they pay its purpose, for plans of so many regions and of such years. By what
-- provision, and its standing.
CREATE VIEW addendum_payer AS
  SELECT v.addendum, v.activity, q.fund, q.document, q.paragraph, q.standing
  FROM addendum_activity v JOIN fund_pays q ON q.plan_purpose = v.purpose JOIN fund f ON f.id = q.fund
  WHERE (f.carried_out_through IS NULL OR v.ends_on <= f.carried_out_through || '-12-31')
    AND (f.several_regions = 0 OR EXISTS(SELECT 1 FROM addendum_several s WHERE s.addendum = v.addendum));

-- What prevents a year's money from being reserved: each part on a fund that may pay it, in order, not overdrawn, to a
-- payee with room.
CREATE VIEW addendum_year_unmet AS
  SELECT m.addendum, m.year, 'addendum_fund' AS rule FROM addendum_money m
    WHERE m.amount_cents <> (SELECT ifnull(sum(g.amount_cents), 0) FROM addendum_funding g
      WHERE g.addendum = m.addendum AND g.activity = m.activity AND g.payee = m.payee AND g.year = m.year)
  UNION ALL SELECT g.addendum, g.year, 'addendum_sector'
    FROM addendum_funding g JOIN addendum a ON a.id = g.addendum JOIN fund f ON f.id = g.fund
    WHERE (f.office, f.year, f.sector, f.spent_by) IS NOT (a.office, g.year, a.sector, 'addendum')
  UNION ALL SELECT g.addendum, g.year, 'addendum_purpose'
    FROM addendum_funding g JOIN addendum_activity v ON v.addendum = g.addendum AND v.activity = g.activity
    WHERE NOT EXISTS(SELECT 1 FROM fund_pays q WHERE q.fund = g.fund AND q.plan_purpose = v.purpose)
  -- a fund that may not pay this, or whose money, or that of a fund before it, nobody can count, or which may come after
  -- another that has money
  UNION ALL SELECT g.addendum, g.year, 'fund_ambiguous'
    FROM addendum_funding g JOIN addendum_activity v ON v.addendum = g.addendum AND v.activity = g.activity
      JOIN fund_pays q ON q.fund = g.fund AND q.plan_purpose = v.purpose
    WHERE q.standing = 'ambiguous'
      OR EXISTS(SELECT 1 FROM fund_balance b WHERE b.fund = g.fund AND b.standing = 'ambiguous')
      OR EXISTS(SELECT 1 FROM fund_first o
          JOIN addendum_payer p ON p.fund = o.first AND p.addendum = g.addendum AND p.activity = g.activity
          JOIN fund_balance b ON b.fund = o.first AND b.standing = 'ambiguous'
        WHERE o.fund = g.fund)
      OR EXISTS(SELECT 1 FROM fund_first o
          JOIN addendum_payer p ON p.fund = o.fund AND p.addendum = g.addendum AND p.activity = g.activity
          JOIN fund_balance b ON b.fund = o.fund AND b.free_cents > 0
        WHERE o.first = g.fund AND o.standing = 'ambiguous')
  UNION ALL SELECT g.addendum, g.year, 'addendum_timeline'
    FROM addendum_funding g JOIN addendum_activity v ON v.addendum = g.addendum AND v.activity = g.activity
      JOIN fund f ON f.id = g.fund
    WHERE v.ends_on < f.year || '-01-01' OR v.ends_on > f.carried_out_through || '-12-31'
  UNION ALL SELECT g.addendum, g.year, 'addendum_several_regions'
    FROM addendum_funding g JOIN fund f ON f.id = g.fund AND f.several_regions = 1
    WHERE NOT EXISTS(SELECT 1 FROM addendum_several s WHERE s.addendum = g.addendum)
  UNION ALL SELECT g.addendum, g.year, 'addendum_fund'
    FROM addendum_funding g JOIN addendum a ON a.id = g.addendum
      JOIN fund_first b ON b.fund = g.fund
      JOIN addendum_payer p ON p.fund = b.first AND p.addendum = g.addendum AND p.activity = g.activity
      JOIN fund_balance f ON f.fund = b.first
    WHERE f.free_cents
        + (SELECT ifnull(sum(l.cents), 0) FROM lump_sum_family l
          WHERE l.family = a.family AND l.year = g.year AND l.fund = f.fund)
        > (SELECT ifnull(sum(h.amount_cents), 0) FROM addendum_funding h
          WHERE h.addendum = g.addendum AND h.year = g.year AND h.fund = f.fund)
  UNION ALL SELECT g.addendum, g.year, 'addendum_fund'
    FROM addendum_funding g JOIN addendum a ON a.id = g.addendum JOIN fund_balance f ON f.fund = g.fund
    GROUP BY g.addendum, g.year, g.fund
    HAVING sum(g.amount_cents) > f.free_cents
      + (SELECT ifnull(sum(l.cents), 0) FROM lump_sum_family l
        WHERE l.family = a.family AND l.year = g.year AND l.fund = g.fund)
  UNION ALL SELECT m.addendum, m.year, 'addendum_payee'
    FROM addendum_money m
    GROUP BY m.addendum, m.year, m.payee
    HAVING (sum(m.amount_cents) <= (SELECT r.cents FROM addendum_room r
      WHERE r.addendum = m.addendum AND r.agb = m.payee AND r.year = m.year)) IS NOT TRUE;

-- The money of years that are not accounted for; and the years that are, which no other version touches.
CREATE VIEW addendum_money_open AS
  SELECT m.addendum, m.activity, m.amount_cents FROM addendum_money m WHERE NOT EXISTS(SELECT 1 FROM addendum_year y
    WHERE y.addendum = m.addendum AND y.year = m.year AND (y.state = 'accounted' OR y.state = 'settled'));
CREATE VIEW addendum_closed AS
  SELECT a.id AS addendum, a.state FROM addendum a WHERE EXISTS(SELECT 1 FROM addendum_money m
      JOIN addendum b ON b.family = a.family AND b.id <> a.id
      JOIN addendum_year y ON y.addendum = b.id AND y.year = m.year AND (y.state = 'accounted' OR y.state = 'settled')
    WHERE m.addendum = a.id);

-- What the words of a plan lack.
CREATE VIEW addendum_word AS
  SELECT a.id AS addendum, 'addendum_agreed_on' AS rule FROM addendum a WHERE a.agreed_on IS NULL
  UNION ALL SELECT a.id, 'addendum_future' FROM addendum a WHERE a.agreed_on > (SELECT n.day FROM today n)
  UNION ALL SELECT a.id, 'addendum_region' FROM addendum a
    WHERE (SELECT r.office FROM region r WHERE r.code = a.region) IS NOT a.office
      OR EXISTS(SELECT 1 FROM addendum_other_region o JOIN region r ON r.code = o.region
        WHERE o.addendum = a.id AND r.office <> a.office)
  UNION ALL SELECT a.id, 'addendum_aim' FROM addendum a WHERE ifnull(trim(a.aim), '') = ''
  UNION ALL SELECT a.id, 'addendum_regional_support' FROM addendum a WHERE ifnull(trim(a.regional_support), '') = ''
  UNION ALL SELECT a.id, 'addendum_sustained' FROM addendum a WHERE ifnull(trim(a.sustained), '') = ''
  UNION ALL SELECT a.id, 'addendum_obligations' FROM addendum a WHERE ifnull(trim(a.obligations), '') = ''
  UNION ALL SELECT a.id, 'addendum_competition' FROM addendum a WHERE a.competition <> 1
  UNION ALL SELECT a.id, 'addendum_purpose' FROM addendum a
    WHERE NOT EXISTS(SELECT 1 FROM addendum_activity v WHERE v.addendum = a.id)
  UNION ALL SELECT a.id, 'addendum_timeline' FROM addendum a
    WHERE NOT EXISTS(SELECT 1 FROM addendum_milestone s WHERE s.addendum = a.id)
  UNION ALL SELECT a.id, 'addendum_monitoring' FROM addendum a
    WHERE (SELECT max(m.kind = 'progress') + max(m.kind = 'results') + max(m.kind = 'spending') FROM monitoring m
      WHERE m.addendum = a.id) IS NOT 3
  UNION ALL SELECT a.id, 'addendum_fund' FROM addendum a
    WHERE NOT EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = a.id);

-- Waived by a provision that says 0. Whether the certificate holds is a condition of its own.
CREATE VIEW addendum_waived AS
  SELECT m.addendum, m.rule FROM addendum_parameter m
  WHERE m.value = 0 AND EXISTS(SELECT 1 FROM addendum_rule u WHERE u.rule = m.rule AND u.waivable = 1);

-- What a draft lacks. A certificate that does not hold is lacking too: so the others may be taken at their word.
CREATE VIEW addendum_lack AS
  SELECT w.addendum, w.rule FROM addendum_word w
    WHERE NOT EXISTS(SELECT 1 FROM addendum_waived v WHERE v.addendum = w.addendum AND v.rule = w.rule)
  UNION ALL SELECT addendum, rule FROM addendum_uncertified
  UNION ALL SELECT a.id, 'addendum_parties' FROM addendum a
    WHERE ((SELECT count(*) FROM addendum_party p WHERE p.addendum = a.id) >= (SELECT m.value FROM addendum_parameter m
      WHERE m.addendum = a.id AND m.rule = 'addendum_parties')) IS NOT TRUE
  UNION ALL SELECT a.id, 'addendum_deadline' FROM addendum a
    WHERE EXISTS(SELECT 1 FROM addendum_claim k WHERE k.addendum = a.id AND k.topic = 'deadline.procurement.16')
      AND (CAST(replace(a.agreed_on, '-', '') AS INTEGER) <= (SELECT m.value / 1000000 FROM addendum_parameter m
        WHERE m.addendum = a.id AND m.rule = 'addendum_deadline')) IS NOT TRUE
  UNION ALL SELECT a.id, 'addendum_payee' FROM addendum a WHERE a.payment = 'direct'
    AND (SELECT m.value FROM addendum_parameter m WHERE m.addendum = a.id AND m.rule = 'addendum_payee') IS NOT 1
  UNION ALL SELECT m.addendum, 'addendum_payee' FROM addendum_money m
    WHERE NOT EXISTS(SELECT 1 FROM addendum_party p WHERE p.addendum = m.addendum AND p.agb = m.payee)
  UNION ALL SELECT v.addendum, 'addendum_no_double_funding'
    FROM addendum_activity v JOIN addendum a ON a.id = v.addendum
    WHERE v.cost_cents < (SELECT ifnull(sum(m.amount_cents), 0) FROM addendum_money m
        WHERE m.addendum = v.addendum AND m.activity = v.activity)
      + (SELECT ifnull(sum(o.amount_cents), 0) FROM addendum_other_money o
        WHERE o.addendum = v.addendum AND o.activity = v.activity)
      + (SELECT ifnull(sum(m.amount_cents), 0) FROM addendum_activity w
          JOIN addendum_year y ON y.addendum = w.addendum AND (y.state = 'accounted' OR y.state = 'settled')
          JOIN addendum_money m ON m.addendum = w.addendum AND m.activity = w.activity AND m.year = y.year
        WHERE w.activity = v.activity AND w.addendum <> v.addendum)
      + (SELECT ifnull(sum(m.amount_cents), 0) FROM addendum_activity w JOIN addendum b ON b.id = w.addendum
          JOIN addendum_money_open m ON m.addendum = w.addendum AND m.activity = w.activity
        WHERE w.activity = v.activity AND b.family <> a.family AND (b.state = 'agreed' OR b.state = 'signed')
          AND NOT EXISTS(SELECT 1 FROM addendum c WHERE c.family = b.family AND c.id <> b.id
            AND (c.state = 'agreed' OR c.state = 'signed')
            AND ((SELECT ifnull(sum(n.amount_cents), 0) FROM addendum_money_open n
                WHERE n.addendum = c.id AND n.activity = w.activity), c.version)
              > ((SELECT ifnull(sum(n.amount_cents), 0) FROM addendum_money_open n
                WHERE n.addendum = b.id AND n.activity = w.activity), b.version)))
  UNION ALL SELECT addendum, 'addendum_year_closed' FROM addendum_closed
  UNION ALL SELECT u.addendum, u.rule FROM addendum_year_unmet u
    WHERE EXISTS(SELECT 1 FROM addendum_opening o WHERE o.addendum = u.addendum AND o.year = u.year)
      AND NOT EXISTS(SELECT 1 FROM addendum_waived v WHERE v.addendum = u.addendum AND v.rule = u.rule);

-- What an agreed addendum lacks before it can be signed.
CREATE VIEW addendum_unsigned AS
  SELECT c.addendum, 'addendum_year_closed' AS rule FROM addendum_closed c
  UNION ALL SELECT a.id, 'addendum_signatures' FROM addendum a
    WHERE NOT EXISTS(SELECT 1 FROM addendum_signature s WHERE s.addendum = a.id AND s.signer = a.office)
  UNION ALL SELECT p.addendum, 'addendum_signatures' FROM addendum_party p
    WHERE NOT EXISTS(SELECT 1 FROM addendum_signature s WHERE s.addendum = p.addendum AND s.signer = p.agb);

-- What stands between an addendum and its next state, with the provision that was certified for it.
CREATE VIEW addendum_unmet(addendum, rule, source) AS
  SELECT k.addendum, k.rule, (SELECT m.provision FROM addendum_parameter m
      WHERE m.addendum = k.addendum AND m.rule = k.rule)
    FROM addendum a JOIN addendum_lack k ON k.addendum = a.id WHERE a.state = 'draft'
  UNION ALL SELECT u.addendum, u.rule, NULL FROM addendum a JOIN addendum_unsigned u ON u.addendum = a.id
    WHERE a.state = 'agreed';

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('addendum_parties', 'state', 'too few providers take part',
    'er doen te weinig zorgaanbieders mee',
    'add a party; addendum_parameter has to name the prevailing provision on their number',
    'voeg een partij toe; in addendum_parameter moet de geldende bepaling over het aantal staan',
    'S1-017', 'agreed with one party'),
  ('addendum_deadline', 'order', 'it comes after the last day, or no agreement is dated',
    'de uiterste datum is voorbij, of een datum van overeenstemming ontbreekt',
    'the day of the agreement counts; addendum_parameter has to name the prevailing provision on the last day',
    'de dag van overeenstemming telt; in addendum_parameter moet de geldende bepaling over de uiterste datum staan',
    'S2-093', 'agreed too late'),
  ('addendum_future', 'order', 'the day of the agreement has not come',
    'de dag van overeenstemming ligt in de toekomst',
    'agree it once the parties do: the day is one in Amsterdam (view today)',
    'leg de overeenstemming vast zodra die er is: een dag is een dag in Amsterdam (view today)',
    NULL, 'agreed tomorrow'),
  ('addendum_payee', 'sum', 'a payee is not a party or has no room under its cap, or direct payment is not allowed',
    'een ontvanger is geen partij of heeft onvoldoende ruimte, of rechtstreekse betaling is niet toegestaan',
    'choose a party with room (addendum_room), a second kassier, or payment by a kassier',
    'kies een partij met ruimte (addendum_room), een tweede kassier, of betaling via een kassier',
    'S1-026, S1-029', 'agreed when the payee has no room'),
  ('addendum_regional_support', 'source', 'support in the region is not on record',
    'draagvlak in de regio is niet vastgelegd',
    'record it, or name the prevailing provision that waives it (addendum_parameter)',
    'leg het draagvlak vast, of noem de geldende bepaling die ervan vrijstelt (addendum_parameter)',
    'S1-019', 'agreed without support'),
  ('addendum_purpose', 'reference', 'it has no activity, or one with a purpose that its fund does not pay',
    'er staat geen activiteit in, of een activiteit past niet bij het doel van het fonds',
    'fund_plan_purpose says which purposes a fund pays', 'in fund_plan_purpose staat welke doelen een fonds betaalt',
    'S1-009 to S1-016, S0-033', 'agreed for a purpose that the fund does not pay'),
  ('addendum_aim', 'source', 'it does not say what it changes for good',
    'niet beschreven is wat blijvend verandert',
    'describe it, or name the prevailing provision that waives it (addendum_parameter)',
    'beschrijf het, of noem de geldende bepaling die ervan vrijstelt (addendum_parameter)',
    'S1-020', 'agreed without an aim'),
  ('addendum_sector', 'reference',
    'a fund is not of the office, the sector and the year of the money, or is spent by division',
    'een fonds hoort niet bij het zorgkantoor, de sector en het jaar van het geld, of wordt verdeeld',
    'choose a fund of that office, sector and year that is spent by addenda',
    'kies een fonds van dat zorgkantoor, die sector en dat jaar dat via addenda wordt besteed',
    'S0-006', 'agreed for another sector'),
  ('addendum_sustained', 'source', 'it does not say how the change is paid for afterwards',
    'structurele borging ontbreekt',
    'describe it, or name the prevailing provision that waives it (addendum_parameter)',
    'beschrijf de structurele bekostiging, of noem de geldende bepaling die ervan vrijstelt (addendum_parameter)',
    'S1-021', 'agreed without means afterwards'),
  ('addendum_timeline', 'order', 'its timeline is missing, or does not fit the year of the money',
    'de tijdlijn ontbreekt of past niet bij het jaar van het geld',
    'add a milestone; an activity ends within the years that its fund pays (carried_out_through)',
    'voeg een mijlpaal toe; een activiteit eindigt in de jaren waarvoor het fonds betaalt (carried_out_through)',
    'S1-022, S1-027', 'agreed without milestones'),
  ('addendum_obligations', 'source', 'what the parties owe each other is not in writing',
    'onderlinge verplichtingen zijn niet vastgelegd',
    'write them down, or name the prevailing provision that waives it (addendum_parameter)',
    'leg ze vast, of noem de geldende bepaling die ervan vrijstelt (addendum_parameter)',
    'S1-025', 'agreed without obligations'),
  ('addendum_monitoring', 'state', 'progress, results and spending are not all reported on',
    'de monitoringsafspraken zijn niet volledig',
    'agree a report on each of the three (monitoring)',
    'spreek over voortgang, resultaten en besteding elk een rapportage af (monitoring)',
    'S1-031, S0-043', 'agreed with too little monitoring'),
  ('addendum_no_double_funding', 'sum', 'an activity gets more money than it costs',
    'een activiteit krijgt meer geld dan zij kost (dubbele financiering)',
    'money from elsewhere, from other addenda and of other years counts too',
    'geld van elders, uit andere addenda en van andere jaren telt mee',
    'S1-023', 'agreed for an activity that another addendum pays'),
  ('addendum_fund', 'sum', 'it has no money, or not all of it is booked on a fund, in order, within what is there',
    'er is geen geld, of niet al het geld is op volgorde en binnen de ruimte van een fonds geboekt',
    'book it to the cent, on the fund that is drawn first (fund_order, fund_balance)',
    'boek het tot op de cent, eerst op het voorliggende fonds (fund_order, fund_balance)',
    'S0-017, S0-031', 'agreed when the fund drawn first has money'),
  ('addendum_several_regions', 'reference', 'money that is earmarked for plans of several regions goes to a plan of one',
    'geld dat is geoormerkt voor plannen van meer regio''s gaat naar een plan van één regio',
    'name the other regions of the plan (addendum_other_region), or draw from another fund',
    'noem de andere regio''s van het plan (addendum_other_region), of kies een ander fonds',
    NULL, 'agreed with the money of several regions in one'),
  ('addendum_competition', 'source', 'the parties do not state that it stays within competition law',
    'de verklaring over de mededingingsregels ontbreekt',
    'record the statement, or name the prevailing provision that waives it (addendum_parameter)',
    'leg de verklaring vast, of noem de geldende bepaling die ervan vrijstelt (addendum_parameter)',
    'S1-018', 'agreed without the statement on competition'),
  ('addendum_year_closed', 'state', 'a year it has money in is accounted for already',
    'een jaar waarvoor geld is opgenomen, is al verantwoord',
    'leave the year out: what is accounted for is no part of a new version',
    'laat het jaar weg: wat verantwoord is, hoort niet in een nieuwe versie',
    NULL, 'second version: signed after the year was accounted for'),
  ('addendum_signatures', 'state', 'not everybody has signed',
    'niet iedereen heeft getekend',
    'the office and each party sign (addendum_signature)',
    'het zorgkantoor en elke partij tekenen (addendum_signature)',
    'S1-025', 'state by hand: signed by all but a party');
