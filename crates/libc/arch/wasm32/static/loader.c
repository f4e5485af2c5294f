// The dynamic linker of a static program: there is none, and <dlfcn.h> says so.
static const char message[] = "Dynamic loading not supported";

static void say(char *error, unsigned room) {
  unsigned i = 0;
  if (!room) return;
  for (; message[i] && i + 1 < room; i++) error[i] = message[i];
  error[i] = 0;
}

void *__dl_open(const char *path, int mode, const void *caller, char *error, unsigned room) {
  (void)path, (void)mode, (void)caller;
  say(error, room);
  return 0;
}

void *__dl_sym(void *handle, const char *name, const void *caller, char *error, unsigned room, int *found) {
  (void)handle, (void)name, (void)caller;
  say(error, room);
  *found = 0;
  return 0;
}

int __dl_close(void *handle, char *error, unsigned room) {
  (void)handle;
  say(error, room);
  return -1;
}

int __dl_addr(const void *address, void *info) {
  (void)address, (void)info;
  return 0;
}

int __dl_iterate(int after, void *info) {
  (void)after, (void)info;
  return 0;
}

int __dl_info(void *handle, int request, void *info, char *error, unsigned room) {
  (void)handle, (void)request, (void)info;
  say(error, room);
  return -1;
}
