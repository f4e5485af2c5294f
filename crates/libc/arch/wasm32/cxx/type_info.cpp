// The classes of typeinfo objects (Itanium C++ ABI 2.9.5): their virtual tables are what compiled typeinfo objects begin with. What asks them
// about relations between classes, dynamic_cast and catch, is a C++ library's. The compiler puts the typeinfo objects of the
// fundamental types beside __fundamental_type_info.
namespace std {
class __attribute__((visibility("default"))) type_info {
public:
  virtual ~type_info();

protected:
  const char *name;
};
type_info::~type_info() {}
} // namespace std

namespace __cxxabiv1 {
#define TYPE_INFO(name, base)                                                                                          \
  class __attribute__((visibility("default"))) name : public base {                                                    \
  public:                                                                                                              \
    ~name() override;                                                                                                  \
  };                                                                                                                   \
  name::~name() {}

TYPE_INFO(__fundamental_type_info, std::type_info)
TYPE_INFO(__array_type_info, std::type_info)
TYPE_INFO(__function_type_info, std::type_info)
TYPE_INFO(__enum_type_info, std::type_info)
TYPE_INFO(__class_type_info, std::type_info)
TYPE_INFO(__si_class_type_info, __class_type_info)
TYPE_INFO(__vmi_class_type_info, __class_type_info)
TYPE_INFO(__pbase_type_info, std::type_info)
TYPE_INFO(__pointer_type_info, __pbase_type_info)
TYPE_INFO(__pointer_to_member_type_info, __pbase_type_info)
} // namespace __cxxabiv1
