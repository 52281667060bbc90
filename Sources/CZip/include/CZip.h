#pragma once
#if __has_include(<zip.h>)
#include <zip.h>

// What Gugus uses of libzip.
#define ZIP_FUNCTIONS(EACH) \
  EACH(zip_source_filep_create) \
  EACH(zip_source_free) \
  EACH(zip_open_from_source) \
  EACH(zip_discard) \
  EACH(zip_stat) \
  EACH(zip_strerror) \
  EACH(zip_fopen) \
  EACH(zip_fread) \
  EACH(zip_fclose) \
  EACH(zip_file_strerror)

struct zip_functions {
#define FUNCTION(name) __typeof__(name) *name;
  ZIP_FUNCTIONS(FUNCTION)
#undef FUNCTION
};

// Loads the library, which brings OpenSSL's and would double the time every command takes to
// start. Returns null, or why it cannot be loaded.
const char *zip_load(struct zip_functions *functions);
#endif
