-- Striking: a judgment or a nota takes a paragraph of another document away without putting anything in its place.

-- One row takes away all that cites the paragraph: provisions, steps of a tariff policy, tests of the hardship clause,
-- places in the order of funds and what a fund pays. item: the one that is meant where the paragraph has more, by its topic,
-- step, test, fund or purpose of plans. It strikes where its document goes before the one it strikes in.
CREATE TABLE strike( -- policy
  id INTEGER
    CONSTRAINT strike_pk PRIMARY KEY,
  document TEXT NOT NULL
    CONSTRAINT strike_document REFERENCES document,
  struck TEXT NOT NULL
    CONSTRAINT strike_struck REFERENCES document,
  struck_paragraph TEXT NOT NULL,
  item TEXT,
  valid_from TEXT NOT NULL
    CONSTRAINT strike_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT strike_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  paragraph TEXT NOT NULL
    CONSTRAINT strike_paragraph CHECK(length(paragraph) > 0),
  note TEXT,
  note_nl TEXT,
  standing TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT strike_standing CHECK(standing = 'stated' OR standing = 'reading' OR standing = 'ambiguous'),
  corrects INTEGER
    CONSTRAINT strike_corrects REFERENCES strike
    CONSTRAINT strike_corrected_once UNIQUE,
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT strike_period CHECK(valid_to IS NULL OR valid_to > valid_from)
) STRICT;
CREATE UNIQUE INDEX strike_natural ON strike(struck, struck_paragraph, document, ifnull(item, ''), valid_from,
  ifnull(corrects, 0));

-- What a strike can take away.
CREATE VIEW strike_item(document, paragraph, item) AS
  SELECT document, paragraph, topic FROM provision
  UNION ALL SELECT document, paragraph, name FROM tariff_rule
  UNION ALL SELECT document, paragraph, ground FROM hardship_ground
  UNION ALL SELECT document, paragraph, fund FROM fund_order
  UNION ALL SELECT document, paragraph, plan_purpose FROM fund_plan_purpose;

CREATE TRIGGER strike_new BEFORE INSERT ON strike BEGIN
  SELECT RAISE(ABORT, 'strike_corrects') WHERE NEW.corrects IS NOT NULL AND (
    SELECT s.document = NEW.document AND s.struck = NEW.struck FROM strike s WHERE s.id = NEW.corrects) IS NOT TRUE;
  SELECT RAISE(ABORT, 'strike_between') WHERE (SELECT a.id <> b.id AND a.kind <> 'agreement' AND b.kind <> 'agreement'
      AND (a.office IS NULL OR b.office IS NULL OR a.office = b.office)
    FROM document a JOIN document b ON b.id = NEW.struck WHERE a.id = NEW.document) IS NOT TRUE;
  SELECT RAISE(ABORT, 'strike_nothing') WHERE NOT EXISTS(SELECT 1 FROM strike_item i
    WHERE i.document = NEW.struck AND i.paragraph = NEW.struck_paragraph AND (NEW.item IS NULL OR i.item = NEW.item));
  SELECT RAISE(ABORT, 'strike_natural') FROM strike s
    WHERE s.struck = NEW.struck AND s.struck_paragraph = NEW.struck_paragraph AND s.document = NEW.document
      AND ifnull(s.item, '') = ifnull(NEW.item, '') AND s.valid_from = NEW.valid_from
      AND ifnull(s.corrects, 0) = ifnull(NEW.corrects, 0);
END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('strike_paragraph', 'source', 'the strike does not say where in its own document it is stated',
    'bij de schrapping ontbreekt de vindplaats in het document dat schrapt',
    'give the paragraph: what is taken away has a source too', 'noem de paragraaf: ook een schrapping heeft een bron',
    NULL, 'strike: without a place in the document'),
  ('strike_standing', 'shape', 'the standing of the strike is other than stated, reading or ambiguous',
    'de status van de schrapping is niet stated, reading of ambiguous', NULL, NULL,
    NULL, 'strike: of an unknown standing'),
  ('strike_between', 'reference',
    'a document strikes in itself, in an agreement or in a document of another office, or is an agreement',
    'een document schrapt in zichzelf, in een overeenkomst of in een document van een ander kantoor, of is een overeenkomst',
    'correct what the document itself says (corrects); amend an agreement by a new one',
    'corrigeer wat het document zelf zegt (corrects); wijzig een overeenkomst met een nieuwe overeenkomst',
    NULL, 'strike: in itself'),
  ('strike_nothing', 'reference', 'nothing that the registry has of the document cites the struck paragraph, or that item of it',
    'niets wat het register van het document heeft, noemt de geschrapte vindplaats, of dat onderdeel ervan',
    'write the paragraph as the rows that are struck have it (strike_item)',
    'noteer de vindplaats zoals die in de rijen zelf staat (strike_item)',
    NULL, 'strike: of a paragraph that nothing cites'),
  ('strike_natural', 'key', 'the document already strikes this paragraph and item from that day',
    'het document schrapt deze vindplaats en dit onderdeel al vanaf die dag',
    'correct the strike that is there (corrects)', 'corrigeer de schrapping die er al is (corrects)',
    NULL, 'strike: said twice'),
  ('strike_corrects', 'reference',
    'the correction names a strike that does not exist, or one of other documents',
    'de correctie verwijst naar een schrapping die er niet is, of tussen andere documenten',
    NULL, NULL,
    NULL, 'strike: a correction of another document''s');

-- Strikes and rows of the order of rank with the days and moments between which they are known: from the day that their
-- document is known, and a correction from the moment it was recorded.
CREATE VIEW strike_time AS
  SELECT s.id, s.struck, s.struck_paragraph, s.item, s.standing, d.office, d.kind, d.published_on, ifnull(d.known_from, d.published_on) AS known_from,
    max(s.valid_from, d.valid_from) AS valid_from,
    min(ifnull(s.valid_to, '9999-99'), ifnull(d.valid_to, '9999-99')) AS valid_to,
    max(CASE WHEN s.corrects IS NULL THEN 0 ELSE s.recorded_at END,
      CASE WHEN d.corrects IS NULL THEN 0 ELSE d.recorded_at END) AS since,
    min(ifnull((SELECT c.recorded_at FROM strike c WHERE c.corrects = s.id), 9000000000000),
      ifnull((SELECT c.recorded_at FROM document c WHERE c.corrects = d.id), 9000000000000)) AS until
  FROM strike s CROSS JOIN document d ON d.id = s.document;
CREATE VIEW rank_time AS
  SELECT r.id, r.office, r.kind, r.valid_from, ifnull(r.valid_to, '9999-99') AS valid_to, ifnull(d.known_from, d.published_on) AS known_from,
    max(CASE WHEN r.corrects IS NULL THEN 0 ELSE r.recorded_at END,
      CASE WHEN d.corrects IS NULL THEN 0 ELSE d.recorded_at END) AS since,
    min(ifnull((SELECT c.recorded_at FROM rank_order c WHERE c.corrects = r.id), 9000000000000),
      ifnull((SELECT c.recorded_at FROM document c WHERE c.corrects = d.id), 9000000000000)) AS until
  FROM rank_order r CROSS JOIN document d ON d.id = r.document;

-- The strikes that are known today and in force for an office on the first day of a contract year, with the row of the order of
-- rank for the document that strikes and for the one it strikes in: that of the office, else the national one; and their
-- places, the lower the better, as in addendum_claim (130), NULL without a rank.
CREATE VIEW strike_of_year AS
  SELECT q.office, q.year, s.id, s.struck, s.struck_paragraph, s.item, s.standing, o.id AS ranked_by, o.standing AS ranked,
    p.id AS struck_ranked_by, p.standing AS struck_ranked,
    o.rank * 100000000 - CAST(replace(s.published_on, '-', '') AS INTEGER) AS place,
    p.rank * 100000000 - CAST(replace(b.published_on, '-', '') AS INTEGER) AS struck_place
  FROM strike_time s CROSS JOIN (
    SELECT o.id AS office, 2010 + 10 * a.n + b.n AS year, (2010 + 10 * a.n + b.n) || '-01-01 ' AS day, n.day AS known_on,
      n.ends_at AS known_until
    FROM office o, digit a, digit b, today n) q CROSS JOIN document b ON b.id = s.struck
    LEFT JOIN rank_order o ON o.id = (
      SELECT max((r.office IS NOT NULL) * 1000000000000 + r.id) % 1000000000000 FROM rank_time r
      WHERE r.kind = s.kind AND (r.office IS NULL OR r.office = q.office) AND q.day BETWEEN r.valid_from AND r.valid_to
        AND r.known_from <= q.known_on AND r.since < q.known_until AND r.until >= q.known_until)
    LEFT JOIN rank_order p ON p.id = (
      SELECT max((r.office IS NOT NULL) * 1000000000000 + r.id) % 1000000000000 FROM rank_time r
      WHERE r.kind = b.kind AND (r.office IS NULL OR r.office = q.office) AND q.day BETWEEN r.valid_from AND r.valid_to
        AND r.known_from <= q.known_on AND r.since < q.known_until AND r.until >= q.known_until)
  WHERE (s.office IS NULL OR s.office = q.office) AND q.day BETWEEN s.valid_from AND s.valid_to
    AND s.known_from <= q.known_on AND s.since < q.known_until AND s.until >= q.known_until;

-- The same for a hardship request (076), as known when it was made.
CREATE VIEW strike_of_request AS
  SELECT q.request, s.id, s.struck, s.struck_paragraph, s.item, s.standing, o.id AS ranked_by, o.standing AS ranked,
    p.id AS struck_ranked_by, p.standing AS struck_ranked,
    o.rank * 100000000 - CAST(replace(s.published_on, '-', '') AS INTEGER) AS place,
    p.rank * 100000000 - CAST(replace(b.published_on, '-', '') AS INTEGER) AS struck_place
  FROM strike_time s CROSS JOIN hardship_day q CROSS JOIN document b ON b.id = s.struck
    LEFT JOIN rank_order o ON o.id = (
      SELECT max((r.office IS NOT NULL) * 1000000000000 + r.id) % 1000000000000 FROM rank_time r
      WHERE r.kind = s.kind AND (r.office IS NULL OR r.office = q.office) AND q.day BETWEEN r.valid_from AND r.valid_to
        AND r.known_from <= q.known_on AND r.since < q.known_until AND r.until >= q.known_until)
    LEFT JOIN rank_order p ON p.id = (
      SELECT max((r.office IS NOT NULL) * 1000000000000 + r.id) % 1000000000000 FROM rank_time r
      WHERE r.kind = b.kind AND (r.office IS NULL OR r.office = q.office) AND q.day BETWEEN r.valid_from AND r.valid_to
        AND r.known_from <= q.known_on AND r.since < q.known_until AND r.until >= q.known_until)
  WHERE (s.office IS NULL OR s.office = q.office) AND q.day BETWEEN s.valid_from AND s.valid_to
    AND s.known_from <= q.known_on AND s.since < q.known_until AND s.until >= q.known_until;

-- The same for an addendum (130), as known on the day of its agreement; addendum_claim has the place of what is struck.
CREATE VIEW strike_of_addendum AS
  SELECT q.addendum, s.id, s.struck, s.struck_paragraph, s.item, s.standing, o.id AS ranked_by, o.standing AS ranked,
    o.rank * 100000000 - CAST(replace(s.published_on, '-', '') AS INTEGER) AS place
  FROM strike_time s CROSS JOIN addendum_asked q
    LEFT JOIN rank_order o ON o.id = (
      SELECT max((r.office IS NOT NULL) * 1000000000000 + r.id) % 1000000000000 FROM rank_time r
      WHERE r.kind = s.kind AND (r.office IS NULL OR r.office = q.office) AND q.day BETWEEN r.valid_from AND r.valid_to
        AND r.known_from <= q.known_on AND r.since < q.known_until AND r.until >= q.known_until)
  WHERE (s.office IS NULL OR s.office = q.office) AND q.day BETWEEN s.valid_from AND s.valid_to
    AND s.known_from <= q.known_on AND s.since < q.known_until AND s.until >= q.known_until;
