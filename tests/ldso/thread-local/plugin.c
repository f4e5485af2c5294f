_Thread_local int plugin_variable = 100;
int plugin_next(void) { return plugin_variable++; }
