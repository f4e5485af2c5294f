#include "vague.h"
Addresses two_addresses() { return addresses(); }
int two_counter() { return counter(); }
int two_value() { return inline_variable + initialized_once(); }
int two_made() { return Box<long>::made++; }
Shape *two_shape() { return new Square(3); }
