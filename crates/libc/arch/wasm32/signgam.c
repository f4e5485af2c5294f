/* The sign of the gamma function after lgamma: one variable under two names. */
int __signgam;
extern int signgam __attribute__((alias("__signgam")));
