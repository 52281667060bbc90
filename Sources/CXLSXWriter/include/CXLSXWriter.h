#pragma once
#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>

// What Gugus uses of libxlsxwriter.
#define XLSXWRITER_FUNCTIONS(EACH) \
  EACH(workbook_new_opt) \
  EACH(workbook_add_format) \
  EACH(workbook_add_worksheet) \
  EACH(workbook_close) \
  EACH(format_set_bold) \
  EACH(format_set_num_format) \
  EACH(format_set_text_wrap) \
  EACH(worksheet_autofilter) \
  EACH(worksheet_freeze_panes) \
  EACH(worksheet_set_column) \
  EACH(worksheet_write_boolean) \
  EACH(worksheet_write_datetime) \
  EACH(worksheet_write_number) \
  EACH(worksheet_write_string) \
  EACH(lxw_strerror)

struct xlsxwriter {
#define FUNCTION(name) __typeof__(name) *name;
  XLSXWRITER_FUNCTIONS(FUNCTION)
#undef FUNCTION
};

// Loads the library, which brings OpenSSL's and would double the time every command takes to
// start. Returns null, or why it cannot be loaded.
const char *xlsxwriter_load(struct xlsxwriter *functions);
#endif
