/* The release of an office and a year, and the package around it. */
#include "ocds.h"

#include "value/sha256.h"

#include <stdlib.h>
#include <string.h>

#define RELEASE_ID_DIGITS 16

/* ---- the parts of a release ---- */

static json_t *planning(ocds *o, json_t *budget, const json_t *contracts)
{
    json_t *made = must(json_object());

    if (budget != NULL)
        put_json(made, "budget", budget);
    ocds_list(made, "documents", ocds_documents(o, contracts));
    return made;
}

static json_t *tender(ocds *o, const char *ocid)
{
    json_t *made = must(json_object());
    const char *name = row_text(ocds_row(o, OF_OFFICE, o->office), "name");
    char *title = text_of(tr(o->c, "Long-term care (Wlz) %d, %s", "Langdurige zorg (Wlz) %d, %s"),
                          o->year, name != NULL ? name : o->office);

    put_text(made, "id", ocid);
    put_text(made, "title", title);
    put_json(made, "procuringEntity", ocds_party(o, o->office, "procuringEntity"));
    put_text(made, "mainProcurementCategory", "services");
    ocds_period(made, "contractPeriod", o->first_day, o->next_day);
    free(title);
    return made;
}

static json_t *own(ocds *o)
{
    json_t *made = must(json_object());

    put_text(made, "office", o->office);
    put_number(made, "year", o->year);
    put_json(made, "positions", ocds_positions(o));
    put_json(made, "addenda", ocds_addenda(o));
    return made;
}

/* What there is of the process by now; a tender there always is. */
static json_t *tags(const ocds *o, bool planned)
{
    const struct {
        const char *tag;
        bool is;
    } all[] = {{"planning", planned},
               {"tender", true},
               {"award", o->contract_count > 0},
               {"contract", o->contract_count > 0},
               {"implementation", o->transaction_count > 0}};
    json_t *list = must(json_array());

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (all[i].is)
            json_array_append_new(list, json_string(all[i].tag));
    return list;
}

/* ---- the release ---- */

static void put_head(ocds *o, json_t *release, const char *ocid, bool planned)
{
    put_text(release, "ocid", ocid);
    put_text(release, "id", "");
    put_instant(release, "date", o->changed_at);
    put_json(release, "tag", tags(o, planned));
    put_text(release, "initiationType", "tender");
    put_text(release, "language", o->c->dutch ? "nl" : "en");
}

/* Parties are listed before what gives them their roles, and documents before what cites them: so these are made last. */
static json_t *release_of(ocds *o, const char *ocid)
{
    json_t *awards = must(json_array()), *contracts = must(json_array()), *release, *budget, *ours;
    json_t *buyer = ocds_party(o, o->office, "buyer"), *procured = tender(o, ocid);

    ocds_pay(o);
    ocds_amend(o);
    budget = ocds_budget(o);
    ocds_contracts(o, awards, contracts);
    ours = own(o);
    release = must(json_object());
    put_head(o, release, ocid, budget != NULL);
    put_json(release, "parties", ocds_parties(o));
    put_json(release, "buyer", buyer);
    put_json(release, "planning", planning(o, budget, contracts));
    put_json(release, "tender", procured);
    ocds_list(release, "awards", awards);
    ocds_list(release, "contracts", contracts);
    put_json(release, "wlzreg", ours);
    return release;
}

/* ---- its names ---- */

/* Of all that it says: whatever changes makes another release, and the same is the same. */
static void digest_of(const json_t *release, unsigned char digest[WLZ__SHA256_SIZE])
{
    char *text = ocds_write(release);
    wlz__sha256 sum;

    wlz__sha256_begin(&sum);
    wlz__sha256_add(&sum, text, strlen(text));
    wlz__sha256_end(&sum, digest);
    free(text);
}

static void put_release_id(json_t *release, const unsigned char digest[WLZ__SHA256_SIZE])
{
    char hex[2 * WLZ__SHA256_SIZE + 1];
    char *id;

    wlz__sha256_hex(digest, hex);
    id = text_of("%s-%.*s", row_text(release, "ocid"), RELEASE_ID_DIGITS, hex);
    put_text(release, "id", id);
    free(id);
}

/* A name without a host: a UUID of version 8 (RFC 9562), which is made of the digest. */
static char *uuid_of(const unsigned char digest[WLZ__SHA256_SIZE])
{
    unsigned char bytes[WLZ__SHA256_SIZE];
    char hex[2 * WLZ__SHA256_SIZE + 1];

    memcpy(bytes, digest, sizeof bytes);
    bytes[6] = (unsigned char)((bytes[6] & 0x0f) | 0x80);
    bytes[8] = (unsigned char)((bytes[8] & 0x3f) | 0x80);
    wlz__sha256_hex(bytes, hex);
    return text_of("urn:uuid:%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16,
                   hex + 20);
}

static json_t *publisher(const ocds *o)
{
    json_t *made = must(json_object());
    const char *name = row_text(ocds_row(o, OF_OFFICE, o->office), "name");

    put_text(made, "name", name != NULL ? name : o->office);
    if (o->kvk != NULL) {
        put_text(made, "scheme", "NL-KVK");
        put_text(made, "uid", o->kvk);
    }
    return made;
}

json_t *ocds_package(ocds *o)
{
    unsigned char digest[WLZ__SHA256_SIZE];
    char *ocid = text_of("%s-%s-%d", o->prefix, o->office, o->year), *uuid;
    json_t *package = must(json_object()), *releases = must(json_array());
    json_t *release = release_of(o, ocid);

    digest_of(release, digest);
    put_release_id(release, digest);
    uuid = uuid_of(digest);
    json_array_append_new(releases, release);
    put_text(package, "uri", o->uri != NULL ? o->uri : uuid);
    put_text(package, "version", "1.1");
    put_instant(package, "publishedDate", o->changed_at);
    put_json(package, "publisher", publisher(o));
    put_json(package, "releases", releases);
    free(uuid);
    free(ocid);
    return package;
}
