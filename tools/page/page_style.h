/* The style sheet of a page. */
#ifndef TOOLS_PAGE_STYLE_H
#define TOOLS_PAGE_STYLE_H

/* page.css, made part of the program while building. */
extern const char page_style[];

/* Its SHA-256 in base 64, as a Content-Security-Policy names it. */
const char *page_style_hash(void);

#endif
