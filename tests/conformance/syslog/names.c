// The tables for programs that read priorities.
#define _GNU_SOURCE
#define SYSLOG_NAMES
#include <stdio.h>
#include <syslog.h>

int main(void)
{
    for (CODE *c = prioritynames; c->c_name; c++) printf("%s %d\n", c->c_name, c->c_val);
    for (CODE *c = facilitynames; c->c_name; c++) printf("%s %d\n", c->c_name, c->c_val);
    puts(_PATH_LOG);
}
