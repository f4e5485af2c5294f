const char *greeting_word(void) { return "Hello"; }
