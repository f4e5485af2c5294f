//! `<setjmp.h>`: see arch/wasm32/setjmp.c; `setjmp` and `longjmp` themselves are lowered by the compiler.
