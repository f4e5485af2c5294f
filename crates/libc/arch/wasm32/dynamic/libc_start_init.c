// A dynamic program asks the loader to run the constructors of all its libraries and its own, dependencies first.
__attribute__((import_module("env"), import_name("__dl_init"))) void __dl_init(void);

__attribute__((visibility("hidden"))) void __libc_start_init(void) { __dl_init(); }
