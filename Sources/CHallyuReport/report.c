#include "hallyu_report.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "report.css"
};

static const unsigned char script[] = {
#embed "report.js"
};

const unsigned char *hallyu_report_style_bytes(void) { return style; }
size_t hallyu_report_style_size(void) { return sizeof style; }
const unsigned char *hallyu_report_script_bytes(void) { return script; }
size_t hallyu_report_script_size(void) { return sizeof script; }
