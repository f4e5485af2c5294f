// What tzset sets, each under two names: one object, which Rust cannot say.
char *__tzname[2] = {"UTC", "UTC"};
long __timezone;
int __daylight;
extern char *tzname[2] __attribute__((alias("__tzname")));
extern long timezone __attribute__((alias("__timezone")));
extern int daylight __attribute__((alias("__daylight")));
