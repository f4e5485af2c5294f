volatile unsigned mark = 0x6b72616d;
static _Thread_local int counter = 5;
static int constructed;
__attribute__((constructor)) static void construct(void) { constructed = 5; }
unsigned number(void) { return mark; }
int count(void) { return ++counter + constructed; }
