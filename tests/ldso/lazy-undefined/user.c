int defined_nowhere(int);

int use(int really) { return really ? defined_nowhere(really) : 5; }
