#include "base.h"
Base::Base() { call(); }
void Base::call() { name(); }
