// lib: one.so plugin.c -DVERSION=111
// lib: two.so plugin.c -DVERSION=222
// native: glibc
// A library whose file is written anew between two dlopens is the new one, though the file is the same by name and inode, and as
// long as it was.
#include <dlfcn.h>
#include <stdio.h>
#include <unistd.h>

static int copy(const char *from, const char *to) {
  static char buffer[1 << 20];
  FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
  if (!in || !out) return 1;
  size_t size = fread(buffer, 1, sizeof buffer, in);
  int failed = fwrite(buffer, 1, size, out) != size;
  return fclose(in) | fclose(out) | failed;
}

int main(void) {
  for (int round = 0; round < 6; round++) {
    if (copy(round % 2 ? "./two.so" : "./one.so", "./current.so")) return puts("cannot copy"), 1;
    for (int again = 0; again < 2; again++) {
      void *plugin = dlopen("./current.so", RTLD_NOW);
      if (!plugin) return puts(dlerror()), 1;
      int (*version)(void) = (int (*)(void))dlsym(plugin, "version");
      printf("%d ", version());
      dlclose(plugin);
    }
    // Long enough ago for its times to be trusted.
    if (round == 2) sleep(3);
  }
  unlink("./current.so");
  puts("");
  return 0;
}
