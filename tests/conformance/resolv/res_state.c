// The resolver's state, which programs may look at and change.
#define _GNU_SOURCE
#include <resolv.h>
#include <stdio.h>

int main(void)
{
    struct __res_state *state = __res_state();
    printf("%d %d\n", res_init(), state == &_res);
    _res.options |= RES_USEVC;
    _res._u.pad[51] = 7;
    printf("%d %d\n", (state->options & RES_USEVC) != 0, state->_u.pad[51]);
    return 0;
}
