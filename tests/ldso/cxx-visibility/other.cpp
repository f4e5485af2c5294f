#include "exports.h"
struct Implementation : Interface {
    int run(int n) override { return n * Exported::shared; }
};
int hidden_function() { return 200; }
inline int hidden_counter() {
    static int count = 200;
    return ++count;
}
int other_hidden() { return hidden_function(); }
int other_counter() { return hidden_counter(); }
int call_value(const Exported &object) { return object.value(); }
Interface *make_interface() { return new Implementation; }
