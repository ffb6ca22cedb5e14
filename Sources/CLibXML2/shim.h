#ifndef HALLYU_CLIBXML2_SHIM_H
#define HALLYU_CLIBXML2_SHIM_H

/* libxml2's headers would pull in ICU, which clashes with Foundation in debug builds. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

/* xmlFree is a mutable C global, which Swift 6 refuses. */
static inline void hallyu_xml_free(void *pointer) { xmlFree(pointer); }

/* As digits: 20914 is 2.9.14. */
static inline const char *hallyu_xml_version(void) { return xmlParserVersion; }

#endif
