typedef decltype(sizeof 0) size_t;
namespace std {
struct nothrow_t {
    explicit nothrow_t() = default;
};
extern const nothrow_t nothrow;
} // namespace std
void *operator new(size_t, const std::nothrow_t &) noexcept;
void *operator new[](size_t, const std::nothrow_t &) noexcept;

struct Thing {
    int values[4];
    virtual ~Thing() {}
};
Thing *make_thing();
void destroy(Thing *);
void use_array(int);
void use_nothrow();
