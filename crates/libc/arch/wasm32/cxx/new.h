// What <new> and <exception> declare, for the files here.
typedef decltype(sizeof 0) size_t;

namespace std {
struct nothrow_t {
  explicit nothrow_t() = default;
};
extern const nothrow_t nothrow;
enum class align_val_t : size_t {};
typedef void (*new_handler)();
new_handler set_new_handler(new_handler) noexcept;
new_handler get_new_handler() noexcept;
typedef void (*terminate_handler)();
terminate_handler set_terminate(terminate_handler) noexcept;
terminate_handler get_terminate() noexcept;
[[noreturn]] void terminate() noexcept;
} // namespace std

// Says what is wrong on standard error and aborts.
extern "C" [[noreturn]] __attribute__((visibility("hidden"))) void __cxx_abort(const char *message) noexcept;

// Every module has these functions; the first definition in the search order, a program's replacement for one, is everybody's.
#define REPLACEABLE __attribute__((weak))
