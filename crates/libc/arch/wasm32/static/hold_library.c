// A static program has no libraries that could go.
__attribute__((visibility("hidden"))) void *__hold_library(void *address) {
  (void)address;
  return 0;
}

__attribute__((visibility("hidden"))) void __release_library(void *handle) { (void)handle; }
