/*
 * A release package of the Open Contracting Data Standard, 1.1: what an office agreed and booked in a year. docs/ocds.md
 * says what becomes what.
 *
 * In the tree of it an amount is an integer of cents under the key "amount", which the standard has in a value alone;
 * ocds_write prints euros there. Everything of our own is in an object "wlzreg", where money is in members "_cents".
 */
#ifndef TOOLS_OCDS_H
#define TOOLS_OCDS_H

#include "rows.h"

/* What is read of the registry. */
typedef enum ocds_table {
    OF_OFFICE,
    OF_PROVIDERS,
    OF_DOCUMENTS,
    OF_PURPOSES,
    OF_CONTRACTS,
    OF_SIGNINGS,
    OF_EXTENSIONS,
    OF_COUNTED,
    OF_POSITIONS,
    OF_LUMP_SUMS,
    OF_FUNDS,
    OF_BALANCES,
    OF_ADDENDA,
    OF_REGIONS,
    OF_PARTIES,
    OF_ACTIVITIES,
    OF_MONEY,
    OF_YEARS,
    OF_SIGNATURES,
    OF_SETTLEMENTS,
    OF_SETTLEMENT_LINES,
    OCDS_TABLES
} ocds_table;

typedef struct ocds {
    cli *c;
    const char *office;
    int year;
    const char *prefix;                                   /* of identifiers, "ocds-…" */
    const char *kvk;                                      /* of the office; NULL */
    const char *uri;                                      /* of the package; NULL */
    char first_day[WLZ_TEXT_MAX], next_day[WLZ_TEXT_MAX]; /* of the year, of the next one */

    json_t *rows[OCDS_TABLES];
    json_t *index[OCDS_TABLES]; /* the same by their keys */
    json_t *provisions;         /* by number, as they were looked up */
    json_t *booked_at;          /* when the state of a lump sum became what it is, by number */
    wlz_instant changed_at;     /* the last change of what is exported */
    int64_t last_step;          /* of the history that was read */

    json_t *roles;    /* by AGB code, and of the office by its id: an object of roles */
    json_t *cited;    /* by document: an object of its references */
    json_t *paid;     /* by AGB code: transactions */
    json_t *amended;  /* by AGB code: amendments by addenda */
    json_t *contract; /* by AGB code: the document of the agreement that has those */
    size_t contract_count, amendment_count, transaction_count;
    int64_t budget_cents, booked_cents;
} ocds;

/* ---- reading: ocds_read.c ---- */

/* The history first, then the lists. False: the command has failed. */
bool ocds_read(ocds *o);
/* Whether somebody wrote since the history was read: then what was read later is not of one moment. */
bool ocds_has_changed(ocds *o);
void ocds_release(ocds *o);
/* The row with that key; NULL when there is none. */
const json_t *ocds_row(const ocds *o, ocds_table table, const char *key);
const json_t *ocds_row_numbered(const ocds *o, ocds_table table, int64_t key);
/* The provision with that number; NULL for 0, or when there is none. */
const json_t *ocds_provision(ocds *o, int64_t number);
/* The title or note of a row in the language of the call; NULL. */
const char *ocds_words(const ocds *o, const json_t *row, const char *name);

/* ---- members: ocds_member.c ---- */

/* Put a member, or leave it out when there is nothing: the standard has no use for a null. */
void ocds_text(json_t *row, const char *key, const char *text);
void ocds_list(json_t *row, const char *key, json_t *list); /* takes the reference */
void ocds_value(json_t *row, const char *key, int64_t cents);
/* Days: a moment at the end of one, and a period with the day after its last. */
void ocds_day(json_t *row, const char *key, const char *day);
void ocds_period(json_t *row, const char *key, const char *from, const char *to);
/* When the first of a day's seconds is. */
wlz_instant ocds_begin_of(const char *day);
/* Copy members of a row of the registry; what it does not have becomes null. */
void ocds_copy(json_t *to, const json_t *row, const char *const *names);
/* The list of a key, made when it is not there. */
json_t *ocds_list_of(json_t *lists, const char *key);
/* Cite a paragraph of a document, for a topic or a fund. */
void ocds_cite(ocds *o, const char *document, const char *paragraph, const char *of,
               const char *name);
/* The references to a document; NULL when there is none. */
json_t *ocds_references(const ocds *o, const char *document);

/* ---- the parts ---- */

/* A role of an organisation, by its AGB code or the id of the office; a reference to it besides. ocds_party.c */
void ocds_role(ocds *o, const char *id, const char *role);
json_t *ocds_party(ocds *o, const char *id, const char *role);
json_t *ocds_parties(ocds *o);

/* Transactions and amendments by payee and party: ocds_money.c, ocds_addendum.c */
void ocds_pay(ocds *o);
void ocds_amend(ocds *o);
json_t *ocds_addenda(ocds *o);
json_t *ocds_budget(ocds *o); /* NULL: no fund */
json_t *ocds_positions(ocds *o);

/* ocds_contract.c. False: the command has failed. */
bool ocds_contracts(ocds *o, json_t *awards, json_t *contracts);
/* A document with its references; `type` NULL = what the standard calls its kind. All that are cited, but for those of the
 * contracts, which have them. ocds_document.c */
json_t *ocds_document(ocds *o, const char *document, const char *type);
json_t *ocds_documents(ocds *o, const json_t *contracts);

/* The package, and its text, to be freed; ocds_package.c, ocds_write.c. */
json_t *ocds_package(ocds *o);
char *ocds_write(const json_t *value);

#endif
