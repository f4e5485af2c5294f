// What tzset sets. C, because musl's inner names are second names of the same variables, which stable Rust cannot give.
char *tzname[2] = {"UTC", "UTC"};
long timezone;
int daylight;

extern char *__tzname[2] __attribute__((alias("tzname")));
extern long __timezone __attribute__((alias("timezone")));
extern int __daylight __attribute__((alias("daylight")));
