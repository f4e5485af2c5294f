#include "exports.h"
int Exported::shared = 50;
int Exported::value() const { return secret(); }
int Exported::secret() const { return 20; }
Exported::~Exported() {}
int hidden_function() { return 100; }
inline int hidden_counter() {
    static int count = 100;
    return ++count;
}
int exports_hidden() { return hidden_function(); }
int exports_counter() { return hidden_counter() + hidden_counter(); }
int *exports_shared() { return &Exported::shared; }
extern "C" int hidden_c() { return 1; }
extern "C" EXPORT int exported_c() { return hidden_c() + 1; }
