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

-- For whom and when a strike may count: an office and a day, as known on a day. Subject 'year': the first day of a contract
-- year, as known today; its key is office and year together.
CREATE VIEW strike_asked(subject, key, office, day, known_on, known_until) AS
  SELECT 'year', o.id || y.year, o.id, y.year || '-01-01 ', n.day, n.ends_at
    FROM (SELECT 2010 + 10 * a.n + b.n AS year FROM digit a, digit b) y, office o, today n
  UNION ALL SELECT 'hardship', q.request, q.office, q.day, q.known_on, q.known_until FROM hardship_day q
  UNION ALL SELECT 'addendum', q.addendum, q.office, q.day, q.known_on, q.known_until FROM addendum_asked q;

-- The strikes that are known and in force for it, with the rows of the order of rank for the document that strikes and the one
-- it strikes in: that of the office, else the national one (the row in which max() finds its value).
CREATE VIEW strike_ranked AS
  SELECT q.subject, q.key, s.id AS strike, s.struck, s.struck_paragraph, s.item, s.standing, d.published_on,
    b.published_on AS struck_published_on,
    (SELECT x.id FROM (SELECT r.id, max(r.office IS NOT NULL) FROM rank_order r JOIN document k ON k.id = r.document
      WHERE r.kind = d.kind AND (r.office IS NULL OR r.office = q.office)
        AND q.day BETWEEN r.valid_from AND ifnull(r.valid_to, '9999-99')
        AND (r.corrects IS NULL OR r.recorded_at < q.known_until)
        AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id AND c.recorded_at < q.known_until)
        AND ifnull(k.known_from, k.published_on) <= q.known_on AND (k.corrects IS NULL OR k.recorded_at < q.known_until)
        AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = k.id AND c.recorded_at < q.known_until)) x) AS ranked_by,
    (SELECT x.id FROM (SELECT r.id, max(r.office IS NOT NULL) FROM rank_order r JOIN document k ON k.id = r.document
      WHERE r.kind = b.kind AND (r.office IS NULL OR r.office = q.office)
        AND q.day BETWEEN r.valid_from AND ifnull(r.valid_to, '9999-99')
        AND (r.corrects IS NULL OR r.recorded_at < q.known_until)
        AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id AND c.recorded_at < q.known_until)
        AND ifnull(k.known_from, k.published_on) <= q.known_on AND (k.corrects IS NULL OR k.recorded_at < q.known_until)
        AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = k.id AND c.recorded_at < q.known_until)) x) AS struck_ranked_by
  FROM strike s CROSS JOIN strike_asked q CROSS JOIN document d ON d.id = s.document CROSS JOIN document b ON b.id = s.struck
  WHERE ifnull(d.known_from, d.published_on) <= q.known_on AND (d.office IS NULL OR d.office = q.office)
    AND (d.corrects IS NULL OR d.recorded_at < q.known_until)
    AND NOT EXISTS(SELECT 1 FROM document c WHERE c.corrects = d.id AND c.recorded_at < q.known_until)
    AND q.day BETWEEN max(d.valid_from, s.valid_from) AND min(ifnull(d.valid_to, '9999-99'), ifnull(s.valid_to, '9999-99'))
    AND (s.corrects IS NULL OR s.recorded_at < q.known_until)
    AND NOT EXISTS(SELECT 1 FROM strike c WHERE c.corrects = s.id AND c.recorded_at < q.known_until);

-- The same with places, the lower the better, as in addendum_claim (130): NULL without a rank.
CREATE VIEW strike_effect AS
  SELECT e.subject, e.key, e.strike, e.struck, e.struck_paragraph, e.item, e.standing, o.id AS ranked_by, o.standing AS ranked,
    o.rank * 100000000 - CAST(replace(e.published_on, '-', '') AS INTEGER) AS place,
    p.id AS struck_ranked_by, p.standing AS struck_ranked,
    p.rank * 100000000 - CAST(replace(e.struck_published_on, '-', '') AS INTEGER) AS struck_place
  FROM strike_ranked e LEFT JOIN rank_order o ON o.id = e.ranked_by LEFT JOIN rank_order p ON p.id = e.struck_ranked_by;

-- Of what has the rank of its document: open = 0: it is struck; 1: that is left open, by an ambiguous strike or order of rank,
-- or where the two documents are of equal standing or one has no rank.
CREATE VIEW strike_of_document AS
  SELECT subject, key, strike, struck, struck_paragraph, item,
    place IS NULL OR struck_place IS NULL OR place = struck_place OR standing = 'ambiguous'
      OR (ranked_by <> struck_ranked_by AND (ranked = 'ambiguous' OR struck_ranked = 'ambiguous')) AS open
  FROM strike_effect WHERE ifnull(place <= struck_place, 1);
