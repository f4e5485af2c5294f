#include <netinet/ether.h>
#include <netinet/in.h>
#include <stdio.h>

static void text(const char *s)
{
    struct ether_addr *a = ether_aton(s);
    printf("[%s] %s\n", s, a ? ether_ntoa(a) : "none");
}

int main(void)
{
    static const char *const texts[] = {"0:1:2:3:4:5", "00:11:22:33:44:55", "aa:Bb:cC:DD:eE:0f", "0:1:2:3:4", "", ":", "g:1:2:3:4:5", "a-b-c-d-e-f"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        text(texts[i]);
    char out[20];
    struct ether_addr a = {{0xff, 0, 0x10, 0xa, 0xb0, 1}};
    puts(ether_ntoa_r(&a, out));

    // Kinds of IPv6 addresses.
    static const struct in6_addr addresses[] = {
        IN6ADDR_ANY_INIT, IN6ADDR_LOOPBACK_INIT, {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 1, 2, 3, 4}}}, {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4}}},
        {{{0xfe, 0x80}}}, {{{0xfe, 0xbf, 1}}}, {{{0xfe, 0xc0}}}, {{{0xff, 0x01}}}, {{{0xff, 0x02}}}, {{{0xff, 0x05}}}, {{{0xff, 0x08}}}, {{{0xff, 0x1e}}}, {{{0x20, 1, 0xd, 0xb8}}}};
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        const struct in6_addr *p = &addresses[i];
        printf("%d%d%d%d%d%d%d%d%d%d%d%d%d%d\n", !!IN6_IS_ADDR_UNSPECIFIED(p), !!IN6_IS_ADDR_LOOPBACK(p), !!IN6_IS_ADDR_MULTICAST(p), !!IN6_IS_ADDR_LINKLOCAL(p),
               !!IN6_IS_ADDR_SITELOCAL(p), !!IN6_IS_ADDR_V4MAPPED(p), !!IN6_IS_ADDR_V4COMPAT(p), !!IN6_IS_ADDR_MC_NODELOCAL(p), !!IN6_IS_ADDR_MC_LINKLOCAL(p),
               !!IN6_IS_ADDR_MC_SITELOCAL(p), !!IN6_IS_ADDR_MC_ORGLOCAL(p), !!IN6_IS_ADDR_MC_GLOBAL(p), !!IN6_ARE_ADDR_EQUAL(p, &in6addr_any),
               !!IN6_ARE_ADDR_EQUAL(p, &in6addr_loopback));
    }
    printf("%d %d %d %d %d\n", IN_CLASSA(0x7f000001), IN_CLASSB(0x80000000), IN_CLASSC(0xc0a80101), IN_MULTICAST(0xe0000001), IN_BADCLASS(0xf0000000));
}
