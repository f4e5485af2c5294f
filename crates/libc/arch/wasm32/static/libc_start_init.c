// A static program runs its own constructors, through the function that the linker makes for them.
void __wasm_call_ctors(void);

__attribute__((visibility("hidden"))) void __libc_start_init(void) { __wasm_call_ctors(); }
