#include "vague.h"
Addresses more_addresses() { return addresses(); }
