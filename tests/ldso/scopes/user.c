extern int provided_value;
int provided(void);
int use(void) { return provided() + provided_value; }
