#include "vague.h"
Addresses one_addresses() { return addresses(); }
int one_counter() { return counter(); }
int one_value() { return inline_variable + initialized_once(); }
int one_made() { return Box<long>::made++; }
Shape *one_shape() { return new Square(2); }
