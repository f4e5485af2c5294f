/* <lastlog.h>: the file of last logins, which <utmp.h> has. */
#include <utmp.h>
