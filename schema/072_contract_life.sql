-- What happens to an agreement after its signing: the office extends it, and its parts are accepted. It counts through its
-- extended end wherever a period is asked.

-- Each extension goes on where the agreement ended. It names what allows it and how long it is.
CREATE TABLE contract_extension(
  contract INTEGER NOT NULL
    CONSTRAINT contract_extension_contract REFERENCES contract,
  number INTEGER NOT NULL
    CONSTRAINT contract_extension_number CHECK(number BETWEEN 1 AND 9),
  valid_to TEXT NOT NULL
    CONSTRAINT contract_extension_valid_to CHECK(valid_to IS date(valid_to, '+0 days') AND valid_to >= '1900'),
  allowed_by INTEGER NOT NULL
    CONSTRAINT contract_extension_allowed_by REFERENCES provision,
  length_by INTEGER NOT NULL
    CONSTRAINT contract_extension_length_by REFERENCES provision,
  decided_by TEXT NOT NULL
    CONSTRAINT contract_extension_decided_by CHECK(length(trim(decided_by)) > 0),
  decided_on TEXT NOT NULL
    CONSTRAINT contract_extension_decided_on CHECK(decided_on IS date(decided_on, '+0 days') AND decided_on >= '1900'),
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT contract_extension_pk PRIMARY KEY(contract, number)
) STRICT, WITHOUT ROWID;

CREATE VIEW contract_period AS
  SELECT c.id AS contract, c.office, c.agb, c.status, c.document, c.valid_from,
    ifnull((SELECT max(e.valid_to) FROM contract_extension e WHERE e.contract = c.id), c.valid_to) AS valid_to,
    (SELECT count(*) FROM contract_extension e WHERE e.contract = c.id) AS extensions
  FROM contract c;

CREATE TRIGGER contract_extension_new BEFORE INSERT ON contract_extension BEGIN
  SELECT RAISE(ABORT, 'contract_extension_signed') WHERE (SELECT c.status = 'signed' AND c.signed_on <= NEW.decided_on
    FROM contract c WHERE c.id = NEW.contract) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_order') WHERE NEW.number IS NOT (SELECT p.extensions + 1
    FROM contract_period p WHERE p.contract = NEW.contract);
  SELECT RAISE(ABORT, 'contract_extension_late') WHERE (SELECT NEW.decided_on < p.valid_to
    FROM contract_period p WHERE p.contract = NEW.contract) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_allowed') WHERE (
    SELECT p.topic = 'contract.extensions' AND NEW.number <= p.value AND d.published_on <= NEW.decided_on
      AND (d.office IS NULL OR d.office = c.office) AND (p.provider IS NULL OR p.provider = c.agb)
    FROM provision p JOIN document d ON d.id = p.document JOIN contract c ON c.id = NEW.contract
    WHERE p.id = NEW.allowed_by) IS NOT TRUE;
  SELECT RAISE(ABORT, 'contract_extension_length') WHERE (
    SELECT p.topic = 'contract.extension_years' AND d.published_on <= NEW.decided_on
      AND (d.office IS NULL OR d.office = c.office) AND (p.provider IS NULL OR p.provider = c.agb)
      AND NEW.valid_to = date(c.valid_to, '+' || p.value || ' years')
    FROM provision p JOIN document d ON d.id = p.document JOIN contract_period c ON c.contract = NEW.contract
    WHERE p.id = NEW.length_by) IS NOT TRUE;
END;

-- An agreement exists when both sides accepted it and its budget form is with the NZa.
CREATE TABLE contract_acceptance(
  contract INTEGER NOT NULL
    CONSTRAINT contract_acceptance_contract REFERENCES contract,
  part TEXT NOT NULL
    CONSTRAINT contract_acceptance_part CHECK(part = 'office' OR part = 'provider' OR part = 'budget-form'),
  accepted_by TEXT NOT NULL
    CONSTRAINT contract_acceptance_by CHECK(length(trim(accepted_by)) > 0),
  accepted_at INTEGER NOT NULL, -- Unix seconds
  recorded_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT contract_acceptance_pk PRIMARY KEY(contract, part)
) STRICT, WITHOUT ROWID;

-- What still keeps an agreement from existing; 'signature': it is a draft.
CREATE VIEW contract_lack AS
  SELECT c.id AS contract, c.office, c.agb, p.part
  FROM contract c JOIN (SELECT 'signature' AS part UNION ALL SELECT 'office' UNION ALL SELECT 'provider'
    UNION ALL SELECT 'budget-form') p
  WHERE CASE p.part WHEN 'signature' THEN c.status = 'draft' ELSE NOT EXISTS(SELECT 1 FROM contract_acceptance a
    WHERE a.contract = c.id AND a.part = p.part) END;
