//! Extended attributes (`linux/xattr.h`).

/// `XATTR_CREATE`
pub const XATTR_CREATE: i32 = 1;
/// `XATTR_REPLACE`
pub const XATTR_REPLACE: i32 = 2;
/// The longest name, in bytes without its NUL.
pub const XATTR_NAME_MAX: usize = 255;
/// The largest value, in bytes.
pub const XATTR_SIZE_MAX: u32 = 65536;
/// The largest list of names, in bytes.
pub const XATTR_LIST_MAX: u32 = 65536;
