#include "CZip.h"

#if __has_include(<zip.h>)
#include <dlfcn.h>

const char *zip_load(struct zip_functions *functions) {
  // The functions are the same in both. The header does not say which it belongs to.
  void *library = dlopen("libzip.so.5", RTLD_NOW);
  if (!library) library = dlopen("libzip.so.4", RTLD_NOW);
#define FIND(name) && (functions->name = dlsym(library, #name))
  return library ZIP_FUNCTIONS(FIND) ? 0 : dlerror();
}
#endif
