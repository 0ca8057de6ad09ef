"""
command_ocds PACKAGE REGISTRY OFFICE YEAR SCHEMAS: a release package is valid by the schemas of OCDS 1.1.5, and its money is
that of the registry, computed once more.

command_ocds --page PAGE PACKAGE: each block of JSON on the page is a part of the package.
"""

import json
import re
import subprocess
import sys
from datetime import datetime
from decimal import Decimal


def check(so, what):
    if not so:
        sys.exit(f"{what}")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def objects(value, key=""):
    """Every object with the key it is under."""
    if isinstance(value, dict):
        yield key, value
        for name, inner in value.items():
            yield from objects(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, key)


# ---- the schema ----


def whole_schema(directory):
    """Both schemas as one, so that nothing is looked up anywhere."""
    package = json.loads(read(f"{directory}/release-package-schema.json"))
    release = json.loads(read(f"{directory}/release-schema.json"))
    check(package["properties"]["releases"]["items"] == {"$ref": release["id"]}, "the schemas do not belong together")
    package["properties"]["releases"]["items"] = release
    package["definitions"] = release.pop("definitions")
    del package["id"], release["id"]
    return package


def check_schema(package, directory):
    try:
        import jsonschema
    except ImportError:
        print("skipped: the schema, for python3-jsonschema is absent")
        return
    schema = whole_schema(directory)
    jsonschema.Draft4Validator.check_schema(schema)
    errors = list(jsonschema.Draft4Validator(schema).iter_errors(package))
    for error in errors:
        print("/".join(map(str, error.absolute_path)), error.message)
    check(not errors, "not valid by the schema of OCDS 1.1.5")
    del package["releases"][0]["ocid"]
    check(list(jsonschema.Draft4Validator(schema).iter_errors(package)), "the schema finds nothing wrong in a wrong one")


def check_form(package, text):
    """What the schema says and python3-jsonschema does not look at, or the schema cannot say."""
    days = re.findall(r'"(?:date|dateSigned|datePublished|publishedDate|startDate|endDate)": "([^"]*)"', text)
    check(days, "no day")
    for day in days:
        check(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00", day) and datetime.fromisoformat(day), day)
    amounts = re.findall(r'"amount": ([^,{\s]+)', text)
    check(all(re.fullmatch(r"-?(0|[1-9]\d*)\.\d\d", amount) for amount in amounts), "an amount that is not in euros and cents")
    for key, value in objects(package):
        check(key == "wlzreg" or not any(name.endswith(("_cents", "_bp")) for name in value) or "amount" not in value,
              f"{key} has both an amount and our own members")
        check(None not in value.values() or "documentType" not in value, f"{key} has a null")
    release = package["releases"][0]
    known = {party["id"] for party in release["parties"]}
    check(len(known) == len(release["parties"]), "a party twice")
    for key, value in objects(release):
        if key in ("buyer", "procuringEntity", "suppliers", "payer", "payee"):
            check(value["id"] in known, f"{value['id']} is not among the parties")
    awards = [award["id"] for award in release.get("awards", [])]
    check(awards == [contract["awardID"] for contract in release.get("contracts", [])], "awards and contracts differ")
    for contract in release.get("contracts", []):
        for name in "amendments", "documents":
            ids = [one["id"] for one in contract.get(name, [])]
            check(len(ids) == len(set(ids)), f"one of the {name} of {contract['id']} twice")
    cited = {reference: None for _, value in objects(release) for reference in [value.get("document")] if reference}
    listed = {one["id"] for key, one in objects(release) if key == "documents"}
    check(set(cited) <= listed, f"cited and not listed: {set(cited) - listed}")


# ---- money, computed once more ----


class Registry:
    def __init__(self, path, office, year):
        self.path, self.office, self.year = path, office, year

    def rows(self, query):
        query = query.replace(":office", f"'{self.office}'").replace(":year", str(self.year))
        out = subprocess.run(["sqlite3", "-json", "-readonly", self.path, query], check=True, capture_output=True, text=True)
        return json.loads(out.stdout or "[]")

    def number(self, query):
        return list(self.rows(query)[0].values())[0] or 0


def cents(value):
    check(value["currency"] == "EUR", "another currency")
    return int(value["amount"] * 100)


def check_contracts(release, registry):
    rows = registry.rows("""SELECT c.document, c.status, c.signed_on, p.nza_cents, p.tariff_bp, p.volume
        FROM contract c LEFT JOIN production_round r ON r.contract = c.id AND r.year = :year AND r.state = 'closed'
          LEFT JOIN production p ON (p.contract, p.year, p.round, p.revision) = (r.contract, r.year, r.round, r.revision)
        WHERE c.office = :office AND c.valid_from <= :year || '-12-31' AND (c.valid_to IS NULL OR c.valid_to > :year || '-01-01'
          OR EXISTS(SELECT 1 FROM contract_extension e WHERE e.contract = c.id AND e.valid_to > :year || '-01-01'))""")
    values = {}
    for row in rows:
        values.setdefault(row["document"], None)
        if row["volume"] is not None:
            unit = (row["nza_cents"] * row["tariff_bp"] + 5000) // 10000
            values[row["document"]] = (values[row["document"]] or 0) + (unit * row["volume"] + 500) // 1000
    contracts = release.get("contracts", [])
    check({c["id"]: cents(c["value"]) if "value" in c else None for c in contracts} == values, "values of contracts")
    check({c["id"]: cents(c["value"]) if "value" in c else None for c in release.get("awards", [])} == values, "values of awards")
    for contract in contracts:
        if "value" in contract:
            lines = contract["wlzreg"]["production"]
            check(sum(line["amount_cents"] for line in lines) == cents(contract["value"]), "lines of " + contract["id"])
    together = registry.number("SELECT sum(production_cents) FROM position WHERE office = :office AND year = :year")
    check(sum(value or 0 for value in values.values()) == together, "production together")
    drafts = {row["document"] for row in rows if row["status"] == "draft"}
    check({c["id"] for c in contracts if c["status"] == "pending"} == drafts, "which are pending")
    check({c["id"] for c in contracts if "dateSigned" not in c} == drafts, "which are signed")


def check_transactions(release, registry):
    paid, ids, office = {}, [], "WLZREG-OFFICE-" + registry.office
    for contract in release.get("contracts", []):
        for one in contract.get("implementation", {}).get("transactions", []):
            value = cents(one["value"])
            to_office = one["payee"]["id"] == office
            other = one["payer" if to_office else "payee"]["id"].removeprefix("WLZREG-AGB-")
            supplier = [a for a in release["awards"] if a["id"] == contract["awardID"]][0]["suppliers"][0]["id"]
            check(value > 0 and supplier == "WLZREG-AGB-" + other, f"{one['id']} is not with the agreement of its payee")
            check((one["payer"]["id"] == office) != to_office, f"{one['id']} is not between the office and a provider")
            check((-value if to_office else value) == one["wlzreg"]["amount_cents"], f"the amount of {one['id']}")
            paid[other] = paid.get(other, 0) + one["wlzreg"]["amount_cents"]
            ids.append(int(one["id"].removeprefix("lump-sum-")))
    rows = registry.rows("""SELECT agb, lump_cents FROM position WHERE office = :office AND year = :year AND lump_cents <> 0""")
    check({agb: sum for agb, sum in paid.items() if sum} == {row["agb"]: row["lump_cents"] for row in rows}, "transactions")
    rows = registry.rows("SELECT id FROM lump_sum WHERE office = :office AND year = :year AND state <> 'released'")
    check(sorted(ids) == sorted(row["id"] for row in rows), "which transactions")
    booked = registry.number("SELECT sum(booked_cents) FROM fund WHERE office = :office AND year = :year")
    funded = [t["wlzreg"] for key, t in objects(release) if key == "transactions" and t["wlzreg"]["fund"]]
    check(sum(one["amount_cents"] for one in funded) == booked, "transactions of funds")


def check_budget(release, registry):
    amount = registry.number("""SELECT sum(amount_cents) FROM fund
        WHERE office = :office AND year = :year AND part_of IS NULL""")
    moved = registry.number("""SELECT sum(CASE WHEN f.id = t.taker THEN amount ELSE -amount END)
        FROM (SELECT giver, taker, amount_cents AS amount FROM fund_transfer) t JOIN fund f ON f.id IN (t.giver, t.taker)
        WHERE f.office = :office AND f.year = :year""")
    budget = release["planning"].get("budget")
    ids = [row["id"] for row in registry.rows("SELECT id FROM fund WHERE office = :office AND year = :year ORDER BY id")]
    check((budget is not None) == bool(ids), "a budget without funds, or funds without a budget")
    if budget:
        check(cents(budget["amount"]) == amount + moved, "the budget is not the sum of the funds")
        funds = budget["wlzreg"]["funds"]
        check([fund["fund"] for fund in funds] == ids, "which funds")
        whole = [fund["amount_cents"] for fund in funds if fund["part_of"] is None] + [fund["moved_cents"] for fund in funds]
        check(sum(whole) == amount + moved, "the funds do not add up to the budget")


def check_amendments(release, registry):
    rows = registry.rows("""SELECT DISTINCT p.agb || ' ' || a.id AS one FROM addendum a
          JOIN (SELECT addendum, agb FROM addendum_party UNION SELECT addendum, payee FROM addendum_money WHERE year = :year) p
            ON p.addendum = a.id
        WHERE a.office = :office AND a.state IN ('signed', 'accounted', 'settled', 'superseded')
          AND (a.id IN (SELECT addendum FROM addendum_money WHERE year = :year)
            OR a.id IN (SELECT addendum FROM addendum_year WHERE year = :year))
          AND EXISTS(SELECT 1 FROM contract_period c WHERE (c.office, c.agb) = (a.office, p.agb)
            AND c.valid_from <= :year || '-12-31' AND ifnull(c.valid_to, '9999') > :year || '-01-01')""")
    expected = sorted(row["one"] for row in rows)
    agb_of = {row["document"]: row["agb"] for row in registry.rows("SELECT document, agb FROM contract")}
    found = sorted(agb_of[contract["id"]] + " " + one["id"] for contract in release.get("contracts", [])
                   for one in contract.get("amendments", []) if "addendum" in one["wlzreg"])
    check(found == expected, f"amendments: {found}, expected {expected}")
    for key, one in objects(release):
        check(key != "amendments" or one["rationale"], "an amendment without its rationale")


def check_names(release, registry):
    for row in registry.rows("SELECT agb, kvk, name FROM provider"):
        for party in release["parties"]:
            if party["id"] == "WLZREG-AGB-" + row["agb"]:
                schemes = [("NL-KVK", row["kvk"])] if row["kvk"] else []
                schemes.append(("WLZREG-AGB", row["agb"]))
                has = [party["identifier"]] + party.get("additionalIdentifiers", [])
                check([(one["scheme"], one["id"]) for one in has] == schemes, "identifiers of " + row["agb"])
                check(party["name"] == row["name"], "the name of " + row["agb"])


def check_page(page, package):
    """Written alike, a part of the package has the lines of its block."""
    whole = [value for _, value in objects(package)]
    blocks = re.findall(r"^```json\n(.*?)^```$", read(page), re.M | re.S)
    check(blocks, "no JSON on the page")
    for block in blocks:
        check(json.loads(block, parse_float=Decimal) in whole, f"not in the package:\n{block}")


def main():
    if sys.argv[1] == "--page":
        check_page(sys.argv[2], json.loads(read(sys.argv[3]), parse_float=Decimal))
        return
    path, registry, office, year, schemas = sys.argv[1:]
    text = read(path)
    package = json.loads(text, parse_float=Decimal)
    release = package["releases"][0]
    registry = Registry(registry, office, int(year))
    check_form(package, text)
    check_names(release, registry)
    check_contracts(release, registry)
    check_transactions(release, registry)
    check_budget(release, registry)
    check_amendments(release, registry)
    check_schema(package, schemas)


main()
