static int count = 2;
static _Thread_local int uses;
int dep(void) { return uses++ ? -100 : count++; }
