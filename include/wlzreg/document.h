/*
 * wlzreg/document.h - documents, their order of rank, and what they say.
 *
 * Nothing here is ever edited: a correction is a new row that names the one it corrects and takes
 * effect for every question from the day it was recorded.
 */
#ifndef WLZREG_DOCUMENT_H
#define WLZREG_DOCUMENT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a provision is limited to, and what a question is about. NULL = all, or not known. */
typedef struct wlz_scope {
    const char *sector;        /* VV, GZ, GGZ */
    const char *provider_kind; /* integrated, protected-living */
    const char *relation;      /* existing, new */
    const char *care_form;     /* zzp, vpt, mpt, ... */
    const char *performance;   /* a performance code */
    const char *provider;      /* an AGB code */
} wlz_scope;

/* A document that states policy. */
typedef struct wlz_document {
    const char *id;     /* 1-60 of a-z 0-9 . - */
    const char *office; /* NULL = national */
    const char *
        kind; /* regulation, judgment, nota-van-inlichtingen, nota-van-wijzigingen, supplement, regional-policy,
                               national-framework; agreements come with their contract (contract.h) */
    const char *title;
    wlz_date published_on; /* of two documents of one rank the later published prevails */
    wlz_date valid_from;
    wlz_date valid_to;    /* the first day it no longer holds; 0 = open */
    const char *source;   /* where it can be read; NULL */
    const char *note;     /* NULL */
    const char *corrects; /* the id of the document this one replaces; NULL */
    wlz_date
        known_from; /* from when it is known, where that is before published_on; 0 = from then */
} wlz_document;

/**
 * Register a document.
 * @param document  The document; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID   a member is not what it must be
 *         WLZ_NOTFOUND  no such office
 *         WLZ_EXISTS    rule document_pk: the id is taken
 *         WLZ_REFUSED   rules document_corrects, document_unsigned (an agreement), document_kind,
 *                       document_known_before (known_from after published_on)
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_document_add(wlz_registry *registry, const wlz_document *document);

/* How what is registered relates to its source. */
typedef enum wlz_standing {
    WLZ_STATED = 0, /* the source says so */
    WLZ_READING,    /* it is an interpretation of the source; the note says which was taken */
    WLZ_AMBIGUOUS   /* the source leaves it open: what rests on it is undecided */
} wlz_standing;

/* A place in the order: the lowest rank prevails. */
typedef struct wlz_rank {
    const char *office; /* NULL = every office that has no order of its own */
    const char *kind;   /* of document */
    int rank;           /* 0 (highest) to 99 */
    wlz_date valid_from;
    wlz_date valid_to;    /* 0 = open */
    const char *document; /* that states the order */
    const char *paragraph;
    const char *note;      /* NULL */
    int64_t corrects;      /* the row this one replaces; 0 = none */
    wlz_standing standing; /* 0 = stated */
} wlz_rank;

/**
 * Register the rank of a kind of document.
 * @param rank  The place in the order; borrowed.
 * @param id    Receives the row's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rules rank_order_overlap (the kind has a rank in that period),
 *                      rank_order_corrects
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_rank_add(wlz_registry *registry, const wlz_rank *rank, int64_t *id);

/* One number that a document states. */
typedef struct wlz_provision {
    const char *document;
    const char *topic; /* a dotted name that the packs declare: tariff.care */
    wlz_scope scope;
    int64_t value; /* in the topic's unit */
    wlz_date valid_from;
    wlz_date valid_to;      /* 0 = open */
    bool has_rank_override; /* "unless stated otherwise"; false = it has the rank of its document */
    int rank_override;      /* 0 (highest) to 99; 0 without has_rank_override */
    const char *paragraph;  /* where in the document */
    const char *note;       /* NULL */
    int64_t corrects;       /* the provision this one replaces; 0 = none */
    wlz_standing standing;  /* 0 = stated */
} wlz_provision;

/**
 * Register a provision. One of an agreement must name the agreement's own provider, while it is a
 * draft.
 * @param provision  What the document says; borrowed.
 * @param id         Receives the row's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID   a member is not what it must be
 *         WLZ_NOTFOUND  no such document, topic, sector, kind, relation, care form, performance or
 *                       provider
 *         WLZ_EXISTS    rule provision_natural: the document says something on this topic and
 *                       scope from that day
 *         WLZ_REFUSED   rules provision_value, provision_scope, provision_of_agreement,
 *                       provision_corrects
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_provision_add(wlz_registry *registry, const wlz_provision *provision,
                                        int64_t *id);

/* What a document takes away from another without putting anything in its place: all that cites a paragraph, or one item of
 * it. */
typedef struct wlz_strike {
    const char *document;         /* that strikes */
    const char *struck;           /* the document it strikes in; neither is an agreement */
    const char *struck_paragraph; /* as what is struck cites it */
    const char *
        item; /* one topic, step of a policy, hardship test, fund or purpose of plans; NULL = the whole paragraph */
    wlz_date valid_from;
    wlz_date valid_to;     /* 0 = open */
    const char *paragraph; /* where in the document that strikes */
    const char *note;      /* NULL */
    int64_t corrects;      /* the strike this one replaces; 0 = none */
    wlz_standing standing; /* 0 = stated */
} wlz_strike;

/**
 * Register a strike. What it strikes is no longer there for whoever asks about a day of its period, as known from its
 * publication, if its document goes before the other by the order of rank; every answer that it changes names it.
 * @param strike  What is taken away; borrowed.
 * @param id      Receives the row's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID   a member is not what it must be
 *         WLZ_NOTFOUND  no such document
 *         WLZ_EXISTS    rule strike_natural: the document strikes this already, from that day
 *         WLZ_REFUSED   rules strike_nothing (nothing cites the paragraph), strike_between, strike_corrects
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_strike_add(wlz_registry *registry, const wlz_strike *strike, int64_t *id);

#ifdef __cplusplus
}
#endif

#endif
