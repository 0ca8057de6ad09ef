/* Who takes part: the office, its providers, those who receive money. */
#include "ocds.h"

#include <stdlib.h>
#include <string.h>

#define AGB "WLZREG-AGB"
#define OFFICE "WLZREG-OFFICE"
#define UZOVI "WLZREG-UZOVI"
#define KVK "NL-KVK"

/* In the order in which they are listed. */
static const char *const roles[] = {"buyer", "procuringEntity", "supplier",
                                    "payer", "payee",           "addendumParty"};

#define ROLES (sizeof roles / sizeof roles[0])

/* Several providers can have one KvK number, and some have none: the AGB code is what tells them apart. */
static void put_reference(const ocds *o, json_t *row, const char *id)
{
    bool office = strcmp(id, o->office) == 0;
    const json_t *known = ocds_row(o, office ? OF_OFFICE : OF_PROVIDERS, id);
    char *text = text_of("%s-%s", office ? OFFICE : AGB, id);

    put_text(row, "id", text);
    ocds_text(row, "name", row_text(known, "name"));
    free(text);
}

void ocds_role(ocds *o, const char *id, const char *role)
{
    json_t *has = json_object_get(o->roles, id);

    if (has == NULL)
        put_json(o->roles, id, has = must(json_object()));
    put_flag(has, role, true);
}

json_t *ocds_party(ocds *o, const char *id, const char *role)
{
    json_t *reference = must(json_object());

    ocds_role(o, id, role);
    put_reference(o, reference, id);
    return reference;
}

static json_t *identifier(const char *scheme, const char *id)
{
    json_t *made = must(json_object());

    put_text(made, "scheme", scheme);
    put_text(made, "id", id);
    return made;
}

/* The KvK number, where it is known, and then our own names; else the first of these in its place. */
static void put_identifiers(json_t *party, const char *kvk, const char *const (*own)[2])
{
    json_t *others = must(json_array());

    if (kvk != NULL)
        put_json(party, "identifier", identifier(KVK, kvk));
    for (int i = 0; i < 2; i++)
        if (own[i][1] == NULL)
            continue;
        else if (kvk == NULL && i == 0)
            put_json(party, "identifier", identifier(own[i][0], own[i][1]));
        else
            json_array_append_new(others, identifier(own[i][0], own[i][1]));
    ocds_list(party, "additionalIdentifiers", others);
}

static void add_party(ocds *o, json_t *parties, const char *id)
{
    bool office = strcmp(id, o->office) == 0;
    const json_t *known = ocds_row(o, office ? OF_OFFICE : OF_PROVIDERS, id);
    const char *const own[][2] = {{office ? OFFICE : AGB, id},
                                  {UZOVI, office ? row_text(known, "uzovi") : NULL}};
    json_t *party = new_row(parties), *names = must(json_array());

    put_reference(o, party, id);
    put_identifiers(party, office ? o->kvk : row_text(known, "kvk"), own);
    for (size_t i = 0; i < ROLES; i++)
        if (json_object_get(json_object_get(o->roles, id), roles[i]) != NULL)
            json_array_append_new(names, json_string(roles[i]));
    ocds_list(party, "roles", names);
}

/* The office first, then by AGB code. */
json_t *ocds_parties(ocds *o)
{
    json_t *parties = must(json_array());
    const json_t *provider;
    size_t i;

    add_party(o, parties, o->office);
    json_array_foreach(o->rows[OF_PROVIDERS], i, provider)
    {
        if (json_object_get(o->roles, row_text(provider, "agb")) != NULL)
            add_party(o, parties, row_text(provider, "agb"));
    }
    return parties;
}
