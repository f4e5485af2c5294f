volatile unsigned mark = 0x9d3c57e1;
static _Thread_local int counter = 5;
static int constructed;
__attribute__((constructor)) static void construct(void) { constructed = 5; }
unsigned number(void) { return mark; }
int count(void) { return ++counter + constructed; }
