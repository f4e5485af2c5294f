#include "trace.h"
struct User {
    User() {
        base_object.touch();
        base_lazy();
        printf("user uses base\n");
    }
    ~User() {
        base_object.touch();
        printf("user leaves base\n");
    }
};
static User user;
inline Trace shared("inline of base and user");
void user_lazy() {
    static Trace object("user lazy");
    object.touch();
}
