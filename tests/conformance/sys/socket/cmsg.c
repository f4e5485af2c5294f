// The macros that build and walk control data. Sizes are those of the pointers' width, so positions are printed in units
// of what the macros say themselves.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void walk(struct msghdr *message)
{
    int n = 0;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c; c = CMSG_NXTHDR(message, c)) {
        size_t data = c->cmsg_len - CMSG_LEN(0);
        printf("  %d: level %d, type %d, %zu bytes:", n++, c->cmsg_level, c->cmsg_type, data);
        for (size_t i = 0; i < data; i++) printf(" %02x", CMSG_DATA(c)[i]);
        putchar('\n');
        if (n > 10) break;
    }
    printf("  %d headers\n", n);
}

int main(void)
{
    union {
        char bytes[CMSG_SPACE(3 * sizeof(int)) + CMSG_SPACE(1) + CMSG_SPACE(sizeof(struct ucred))];
        struct cmsghdr align;
    } buffer;
    struct msghdr message;
    memset(&message, 0, sizeof message);
    memset(&buffer, 0, sizeof buffer);

    puts("no buffer");
    walk(&message);

    puts("one too small for a header");
    message.msg_control = buffer.bytes;
    message.msg_controllen = sizeof(struct cmsghdr) - 1;
    walk(&message);

    puts("three");
    message.msg_controllen = sizeof buffer.bytes;
    struct cmsghdr *c = CMSG_FIRSTHDR(&message);
    printf("%d\n", (char *)c == buffer.bytes);
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN(3 * sizeof(int));
    memcpy(CMSG_DATA(c), (int[3]){3, 4, 5}, 3 * sizeof(int));
    struct cmsghdr *first = c;
    c = CMSG_NXTHDR(&message, c);
    printf("%d\n", (char *)c - (char *)first == CMSG_SPACE(3 * sizeof(int)));
    c->cmsg_level = 41;
    c->cmsg_type = 7;
    c->cmsg_len = CMSG_LEN(1);
    *CMSG_DATA(c) = 0xa5;
    struct cmsghdr *second = c;
    c = CMSG_NXTHDR(&message, c);
    printf("%d\n", (char *)c - (char *)second == CMSG_SPACE(1));
    struct ucred credentials = {1, 2, 3};
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_CREDENTIALS;
    c->cmsg_len = CMSG_LEN(sizeof credentials);
    memcpy(CMSG_DATA(c), &credentials, sizeof credentials);
    printf("%d\n", CMSG_NXTHDR(&message, c) == 0);
    walk(&message);

    puts("a buffer that ends within the third's header");
    message.msg_controllen = CMSG_SPACE(3 * sizeof(int)) + CMSG_SPACE(1) + sizeof(struct cmsghdr) - 1;
    walk(&message);

    puts("a length below a header's");
    message.msg_controllen = sizeof buffer.bytes;
    second->cmsg_len = sizeof(struct cmsghdr) - 1;
    printf("%d\n", CMSG_NXTHDR(&message, second) == 0);
    second->cmsg_len = 0;
    printf("%d\n", CMSG_NXTHDR(&message, second) == 0);

    puts("lengths beyond the buffer");
    second->cmsg_len = sizeof buffer.bytes;
    printf("%d\n", CMSG_NXTHDR(&message, second) == 0);
    second->cmsg_len = sizeof buffer.bytes - CMSG_SPACE(3 * sizeof(int)) + 1;
    printf("%d\n", CMSG_NXTHDR(&message, second) == 0);

    puts("relations");
    for (size_t n = 0; n < 40; n++) {
        if (CMSG_LEN(n) != CMSG_LEN(0) + n) printf("CMSG_LEN(%zu)\n", n);
        if (CMSG_SPACE(n) != CMSG_ALIGN(n) + CMSG_SPACE(0)) printf("CMSG_SPACE(%zu)\n", n);
        if (CMSG_ALIGN(n) < n || CMSG_ALIGN(n) % sizeof(size_t) || CMSG_ALIGN(n) - n >= sizeof(size_t))
            printf("CMSG_ALIGN(%zu)\n", n);
    }
    // Their results are constants where their arguments are.
    static char constant[CMSG_SPACE(sizeof(int)) + CMSG_LEN(1)];
    printf("%d %d\n", sizeof constant > 0, (char *)CMSG_DATA(first) - (char *)first == CMSG_LEN(0));
}
