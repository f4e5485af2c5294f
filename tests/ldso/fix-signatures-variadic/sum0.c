#define NAME(name) name##0
#include "common.h"
