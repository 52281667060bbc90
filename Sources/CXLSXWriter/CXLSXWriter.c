#include "CXLSXWriter.h"

#if __has_include(<xlsxwriter.h>)
#include <dlfcn.h>

const char *xlsxwriter_load(struct xlsxwriter *functions) {
  // Of the version whose header is included.
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW);
#define FIND(name) && (functions->name = dlsym(library, #name))
  return library XLSXWRITER_FUNCTIONS(FIND) ? 0 : dlerror();
}
#endif
