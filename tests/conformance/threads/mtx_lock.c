// C11's mutexes, condition variables, keys and once, in one thread.
#include <stdio.h>
#include <string.h>
#include <threads.h>
#include <time.h>

static const char *word(int result) {
  switch (result) {
  case thrd_success: return "success";
  case thrd_busy: return "busy";
  case thrd_error: return "error";
  case thrd_nomem: return "nomem";
  case thrd_timedout: return "timedout";
  }
  return "?";
}

static struct timespec in(long milliseconds) {
  struct timespec t;
  timespec_get(&t, TIME_UTC);
  t.tv_nsec += milliseconds * 1000000;
  if (t.tv_nsec >= 1000000000) t.tv_nsec -= 1000000000, t.tv_sec++;
  return t;
}

static once_flag flag = ONCE_FLAG_INIT, other = ONCE_FLAG_INIT;
static void inner(void) { puts("inner"); }
static void once(void) {
  puts("once");
  call_once(&other, inner);
}

static tss_t key;
static int calls;
static void destroy(void *value) {
  printf("destroy %s\n", (char *)value);
  if (++calls < 10) tss_set(key, value);
}

static thread_local int mine = 5;

int main(void) {
  static const int kinds[] = {mtx_plain, mtx_timed, mtx_plain | mtx_recursive, mtx_timed | mtx_recursive};
  for (int k = 0; k < 4; k++) {
    mtx_t m;
    memset(&m, 0xa5, sizeof m);
    printf("kind %d: %s", kinds[k], word(mtx_init(&m, kinds[k])));
    printf(" lock %s", word(mtx_lock(&m)));
    printf(" trylock %s", word(mtx_trylock(&m)));
    if (kinds[k] & mtx_timed) {
      struct timespec soon = in(10), past = {1, 0};
      printf(" timedlock %s", word(mtx_timedlock(&m, &soon)));
      printf(" %s", word(mtx_timedlock(&m, &past)));
    }
    int held = kinds[k] & mtx_recursive ? kinds[k] & mtx_timed ? 4 : 2 : 1;
    while (held--) printf(" unlock %s", word(mtx_unlock(&m)));
    printf(" trylock %s", word(mtx_trylock(&m)));
    cnd_t c;
    memset(&c, 0xa5, sizeof c);
    struct timespec soon = in(10), past = {-1, 0};
    printf(" condition %s", word(cnd_init(&c)));
    printf(" %s %s", word(cnd_signal(&c)), word(cnd_broadcast(&c)));
    printf(" wait %s", word(cnd_timedwait(&c, &m, &soon)));
    printf(" %s", word(cnd_timedwait(&c, &m, &past)));
    cnd_destroy(&c);
    printf(" unlock %s\n", word(mtx_unlock(&m)));
    mtx_destroy(&m);
  }
  for (int i = 0; i < 3; i++) call_once(&flag, once);
  printf("%d %d\n", thrd_equal(thrd_current(), thrd_current()) != 0, (thrd_equal)(thrd_current(), thrd_current()) != 0);
  thrd_yield();
  struct timespec none = {0, 0}, some = {0, 1000000}, wrong = {0, 1000000000}, left = {7, 7};
  printf("sleep %d %d %d %d\n", thrd_sleep(&none, NULL), thrd_sleep(&some, &left), thrd_sleep(&wrong, NULL) < -1,
         (int)left.tv_sec);
  mine++;
  printf("%d\n", mine);
  tss_t keys[3];
  for (int i = 0; i < 3; i++) printf("%s ", word(tss_create(&keys[i], NULL)));
  printf("%d", tss_get(keys[1]) == NULL);
  printf(" %s", word(tss_set(keys[1], "value")));
  printf(" %s %d\n", (char *)tss_get(keys[1]), tss_get(keys[0]) == NULL);
  for (int i = 0; i < 3; i++) tss_delete(keys[i]);
  printf("%s", word(tss_create(&key, destroy)));
  printf(" %s\n", word(tss_set(key, "last")));
  thrd_exit(7);
}
