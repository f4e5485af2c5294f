// Where getopt is, under the names that musl has for it: `optreset` has two for one object, which Rust cannot say.
int __optpos;
int __optreset;
extern int optreset __attribute__((alias("__optreset")));
