// dlsym of every dynamically linked module: linked into each, so that it is known who asks. RTLD_NEXT, the scope that RTLD_DEFAULT
// means and the runtime path for a name without a slash depend on it. The call goes on to the process's dlsym: libc.so's, or
// that of a program or preloaded library that defines its own.
extern void *__dso_handle __attribute__((visibility("hidden")));
const void *__dl_called_by(const void *caller);
__attribute__((import_module("env"), import_name("dlsym"))) void *__shared_dlsym(void *, const char *);

__attribute__((visibility("hidden"))) void *dlsym(void *handle, const char *name) {
  const void *outer = __dl_called_by(&__dso_handle);
  void *result = __shared_dlsym(handle, name);
  __dl_called_by(outer);
  return result;
}
