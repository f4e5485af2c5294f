struct plugin {
    const char *name;
    int (*step)(int);
    int *calls;
    const struct plugin *self;
};
void register_plugin(const struct plugin *);
