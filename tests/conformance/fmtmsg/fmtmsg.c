// Which parts of a message MSGVERB chooses, and what the result says. No console is written to.
#include <fmtmsg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void try(const char *verb)
{
    if (verb) setenv("MSGVERB", verb, 1);
    else unsetenv("MSGVERB");
    printf("[%s]\n", verb ? verb : "none");
    fflush(stdout);
    int result = fmtmsg(MM_PRINT | MM_UTIL | MM_RECOVER, "UX:cat", MM_ERROR, "illegal option", "refer to the manual", "UX:cat:001");
    printf("%d\n", result);
    fflush(stdout);
}

int main(void)
{
    dup2(1, 2);
    const char *verbs[] = {0, "", "label", "severity", "text", "action", "tag", "label:severity:text:action:tag", "text:label",
                           "text:text", "text:", ":text", "wrong", "text:wrong", "textt", "tex", "label:tag", "severity:action", "::"};
    for (size_t n = 0; n < sizeof verbs / sizeof *verbs; n++) try(verbs[n]);

    unsetenv("MSGVERB");
    for (int severity = MM_NOSEV; severity <= MM_INFO; severity++)
        printf("%d\n", fmtmsg(MM_PRINT, "a:b", severity, "text", MM_NULLACT, MM_NULLTAG)), fflush(stdout);
    printf("%d\n", fmtmsg(MM_PRINT, MM_NULLLBL, MM_NULLSEV, MM_NULLTXT, MM_NULLACT, MM_NULLTAG));
    fflush(stdout);
    printf("%d\n", fmtmsg(MM_PRINT, MM_NULLLBL, MM_HALT, MM_NULLTXT, "act", MM_NULLTAG));
    fflush(stdout);
    printf("%d\n", fmtmsg(MM_PRINT, MM_NULLLBL, MM_HALT, MM_NULLTXT, MM_NULLACT, "tag"));
    printf("%d\n", fmtmsg(MM_NULLMC, "a:b", MM_HALT, "text", "act", "tag"));
    printf("%d\n", fmtmsg(MM_HARD | MM_NRECOV, "a:b", MM_HALT, "text", "act", "tag"));
    fflush(stdout);
    close(2);
    printf("%d\n", fmtmsg(MM_PRINT, "a:b", MM_HALT, "text", "act", "tag") == MM_NOMSG);
}
