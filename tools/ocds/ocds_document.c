/* The documents that a release rests on, with the paragraphs that it cites. */
#include "ocds.h"

#include <string.h>

/* The standard's words for the kinds of document that it knows; its list is open, and the others keep their own. */
static const char *type_of(const char *kind)
{
    static const char *const types[][2] = {{"supplement", "procurementPlan"},
                                           {"regional-policy", "procurementPlan"},
                                           {"national-framework", "procurementPlan"},
                                           {"nota-van-inlichtingen", "clarifications"},
                                           {"nota-van-wijzigingen", "biddingDocuments"}};

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (strcmp(types[i][0], kind) == 0)
            return types[i][1];
    return kind;
}

json_t *ocds_document(ocds *o, const char *document, const char *type)
{
    const json_t *known = ocds_row(o, OF_DOCUMENTS, document);
    const char *kind = row_text(known, "kind");
    json_t *row = must(json_object()), *ours = must(json_object());
    json_t *references = ocds_references(o, document);

    put_text(row, "id", document);
    ocds_text(row, "documentType", type != NULL ? type : kind != NULL ? type_of(kind) : NULL);
    ocds_text(row, "title", ocds_words(o, known, "title"));
    ocds_day(row, "datePublished", row_text(known, "published_on"));
    put_text(ours, "kind", kind);
    put_text(ours, "office", row_text(known, "office"));
    put_json(ours, "references", references != NULL ? references : must(json_array()));
    put_json(row, "wlzreg", ours);
    return row;
}

static bool is_contract(const json_t *contracts, const char *document)
{
    return row_named(contracts, "id", document) != NULL;
}

json_t *ocds_documents(ocds *o, const json_t *contracts)
{
    json_t *documents = must(json_array());
    const json_t *known;
    size_t i;

    json_array_foreach(o->rows[OF_DOCUMENTS], i, known)
    {
        const char *id = row_text(known, "id");

        if (json_object_get(o->cited, id) != NULL && !is_contract(contracts, id))
            json_array_append_new(documents, ocds_document(o, id, NULL));
    }
    return documents;
}
