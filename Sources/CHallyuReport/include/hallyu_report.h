#ifndef HALLYU_REPORT_H
#define HALLYU_REPORT_H

#include <stddef.h>

/* Style and script of report.html, embedded, so that one file stands alone. */
const unsigned char *hallyu_report_style_bytes(void);
size_t hallyu_report_style_size(void);
const unsigned char *hallyu_report_script_bytes(void);
size_t hallyu_report_script_size(void);

#endif
