const char *greeting(int depth);
const char *through_base(int depth) { return greeting(depth); }
