// setjmp and longjmp as LLVM lowers them (-mllvm -wasm-enable-sjlj): the function that calls setjmp records in the jmp_buf
// which of its setjmp calls it was (label) and which invocation of the function made it; longjmp throws the buffer's
// address under the tag __c_longjmp; every function that calls setjmp catches it, asks whether the buffer is one of its own
// and jumps to the label, or throws it on. See LLVM's WebAssemblyLowerEmscriptenEHSjLj for the contract.

struct jump {
  void *invocation;
  unsigned label;
  struct {
    void *environment;
    int value;
  } thrown;
};

void __wasm_setjmp(struct jump *buffer, unsigned label, void *invocation) {
  buffer->invocation = invocation;
  buffer->label = label;
}

unsigned __wasm_setjmp_test(struct jump *buffer, void *invocation) {
  return buffer->invocation == invocation ? buffer->label : 0;
}

// LLVM reads the environment and the value from what was thrown; C says that a value of 0 becomes 1.
void __wasm_longjmp(struct jump *buffer, int value) {
  buffer->thrown.environment = buffer;
  buffer->thrown.value = value ? value : 1;
  __builtin_wasm_throw(1, &buffer->thrown);
}
