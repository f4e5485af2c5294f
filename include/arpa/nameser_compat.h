/* <arpa/nameser_compat.h>: BIND 4's names, which <arpa/nameser.h> has as well. */
#include <arpa/nameser.h>
