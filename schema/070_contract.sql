-- Agreements. A draft is made with a document of its own that may carry percentages for its provider; signing
-- publishes that document, and from then on neither changes, but for a day of signing that is corrected (168). A draft
-- that is given up is deleted.

CREATE TABLE contract(
  id INTEGER
    CONSTRAINT contract_pk PRIMARY KEY,
  office TEXT NOT NULL
    CONSTRAINT contract_office REFERENCES office,
  agb TEXT NOT NULL
    CONSTRAINT contract_agb REFERENCES provider,
  valid_from TEXT NOT NULL
    CONSTRAINT contract_valid_from CHECK(valid_from IS date(valid_from, '+0 days') AND valid_from >= '1900'),
  valid_to TEXT
    CONSTRAINT contract_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  status TEXT NOT NULL DEFAULT 'draft'
    CONSTRAINT contract_status CHECK(status = 'draft' OR status = 'signed'),
  signed_on TEXT
    CONSTRAINT contract_signed_on CHECK(signed_on IS date(signed_on, '+0 days') AND signed_on >= '1900'),
  document TEXT NOT NULL
    CONSTRAINT contract_document REFERENCES document
    CONSTRAINT contract_document_once UNIQUE,
  iwlz_code TEXT -- by which iWlz messages know what office and provider agreed; it is not the provider's own AGB code
    CONSTRAINT contract_iwlz_code CHECK(iwlz_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
      AND length(CAST(iwlz_code AS BLOB)) = 8),
  CONSTRAINT contract_period CHECK(valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT contract_signed CHECK((status = 'draft') = (signed_on IS NULL))
) STRICT;
CREATE INDEX contract_of_provider ON contract(office, agb);
CREATE INDEX contract_by_iwlz_code ON contract(iwlz_code) WHERE iwlz_code IS NOT NULL;

CREATE TRIGGER contract_new BEFORE INSERT ON contract BEGIN
  SELECT RAISE(ABORT, 'contract_starts_draft') WHERE NEW.status IS NOT 'draft';
  SELECT RAISE(ABORT, 'contract_document') WHERE (
    SELECT d.kind = 'agreement' AND d.office = NEW.office AND d.published_on IS NULL
      AND (d.valid_from, d.valid_to) IS (NEW.valid_from, NEW.valid_to)
      -- a draft that was given up may have left its document behind, with percentages for its own provider
      AND NOT EXISTS(SELECT 1 FROM provision p WHERE p.document = d.id AND p.provider IS NOT NEW.agb)
    FROM document d WHERE d.id = NEW.document) IS NOT TRUE;
END;

-- A code is of one office and one provider, whose agreements may all have it.
CREATE TRIGGER contract_code_new BEFORE INSERT ON contract WHEN NEW.iwlz_code IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'contract_iwlz_code_once') FROM contract o
    WHERE o.iwlz_code = NEW.iwlz_code AND (o.office, o.agb) IS NOT (NEW.office, NEW.agb);
END;

-- It is no part of what is agreed: it may become known, or be corrected, after signing.
CREATE TRIGGER contract_code_set BEFORE UPDATE OF iwlz_code ON contract WHEN NEW.iwlz_code IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'contract_iwlz_code_once') FROM contract o
    WHERE o.iwlz_code = NEW.iwlz_code AND (o.office, o.agb) IS NOT (NEW.office, NEW.agb);
END;

CREATE TRIGGER contract_fixed BEFORE UPDATE OF id, office, agb, valid_from, valid_to, status, signed_on, document ON contract
WHEN ((NEW.id, NEW.office, NEW.agb, NEW.valid_from, NEW.valid_to, NEW.document)
    IS (OLD.id, OLD.office, OLD.agb, OLD.valid_from, OLD.valid_to, OLD.document)
  AND NEW.status = 'signed' AND NEW.signed_on IS NOT NULL
  AND (OLD.status = 'draft' OR NEW.signed_on IS (SELECT c.value FROM act_correction c
    WHERE c.table_name = 'contract' AND c.column_name = 'signed_on' AND c.row_key = CAST(OLD.id AS TEXT)
    ORDER BY c.id DESC LIMIT 1))) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'contract_fixed'); END;

CREATE TRIGGER contract_kept BEFORE DELETE ON contract
WHEN OLD.status IS NOT 'draft' OR EXISTS(SELECT 1 FROM production_round r WHERE r.contract = OLD.id)
BEGIN SELECT RAISE(ABORT, 'contract_fixed'); END;

CREATE TRIGGER contract_sign AFTER UPDATE OF status, signed_on ON contract WHEN NEW.status = 'signed'
BEGIN UPDATE document SET published_on = NEW.signed_on WHERE id = NEW.document; END;

INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl, source, example) VALUES
  ('contract_status', 'shape', 'the agreement is neither draft nor signed',
    'de overeenkomst is niet draft of signed',
    'delete a draft that is given up; an agreement that ends has its end (valid_to)',
    'verwijder een concept dat vervalt; een overeenkomst die eindigt, heeft een einddatum (valid_to)',
    NULL, 'contract: begins as agreed'),
  ('contract_starts_draft', 'state', 'the agreement does not begin as a draft',
    'de overeenkomst begint niet als concept',
    'enter a draft and sign it: what is signed was seen as a draft first',
    'voer een concept in en onderteken dat: wat wordt ondertekend, is eerst als concept gezien',
    NULL, 'contract: begins signed'),
  ('contract_signed_on', 'shape', 'the day of signing is not a day of the calendar, or lies before 1900',
    'de datum van ondertekening bestaat niet of ligt vóór 1900', NULL, NULL,
    NULL, 'contract: signed on no day'),
  ('contract_signed', 'shape', 'a signed agreement has no day of signing, or a draft has one',
    'een ondertekende overeenkomst heeft geen datum van ondertekening, of een concept heeft die wel', NULL, NULL,
    NULL, 'contract: a draft with a day of signing'),
  ('contract_document', 'reference',
    'the document is not an unpublished agreement of this office and period, or is for another provider',
    'het document is geen ongepubliceerde overeenkomst van dit zorgkantoor en deze periode, of hoort bij een ander',
    'make a separate document for the agreement: it has its own rank',
    'maak voor de overeenkomst een eigen document: zij heeft een eigen rang',
    'S2-010', 'contract: with a policy document'),
  ('contract_document_once', 'key', 'another agreement already has this document',
    'een andere overeenkomst heeft dit document al', 'make a separate document for the agreement',
    'maak voor de overeenkomst een eigen document',
    NULL, 'contract: with a document that is taken'),
  ('contract_iwlz_code', 'shape', 'the iWlz code of the agreement is not 8 digits',
    'de iWlz-code van de overeenkomst bestaat niet uit 8 cijfers',
    'write the AGB code that iWlz messages have for the agreement of this office',
    'vul de AGB-code in die iWlz-berichten gebruiken voor de overeenkomst met dit zorgkantoor',
    NULL, 'contract: an iWlz code of 7 digits'),
  ('contract_iwlz_code_once', 'key', 'another office or another provider has this iWlz code in an agreement',
    'een ander zorgkantoor of een andere zorgaanbieder heeft deze iWlz-code in een overeenkomst',
    'find that agreement (contract list --code): one of both is mistyped',
    'zoek die overeenkomst op (contract list --code): een van beide is verkeerd ingevoerd',
    NULL, 'contract: the iWlz code of another provider'),
  ('contract_fixed', 'state',
    'the agreement is changed other than by signing, or removed though it is signed or has production',
    'de overeenkomst wordt anders gewijzigd dan door ondertekening, of na ondertekening of met productie verwijderd',
    'remove a draft and make another; follow a signed one by a new one; correct a day of signing (act_correction)',
    'verwijder een concept en maak een nieuw; laat op een ondertekende een nieuwe volgen; corrigeer een tekendatum (act_correction)',
    NULL, 'contract: signed on another day afterwards');
