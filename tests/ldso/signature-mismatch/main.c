// lib: liblong.so long.c
// lib: libstub.so stub.c -Wl,-soname,liblong.so
// link: libstub.so
// status: 127
// stderr: Error relocating .*program: convert: type mismatch: .*program calls it as \(i32\) -> i32, .*liblong\.so defines it as \(i64\) -> i64
// only: here, an ELF linker knows no types
// The program was linked against another version of the library.
int convert(int);

int main(void) { return convert(1); }
