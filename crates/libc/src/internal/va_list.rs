//! Variadic arguments. On wasm32 the caller spills them into its frame, each at its natural alignment, and passes
//! one pointer: `va_list` is that pointer, so a variadic C function is `extern "C" fn(fixed…, args: VaList)` here.

use crate::internal::f128::F128;
use core::ffi::c_void;

/// C's `va_list`: where the next argument lies.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct VaList(*const c_void);

/// What can be fetched from a [`VaList`]: the types that survive the default argument promotions.
pub trait VaArg: Copy {}
impl VaArg for i32 {}
impl VaArg for u32 {}
impl VaArg for i64 {}
impl VaArg for u64 {}
impl VaArg for isize {}
impl VaArg for usize {}
impl VaArg for f64 {}
impl VaArg for F128 {}
impl<T> VaArg for *const T {}
impl<T> VaArg for *mut T {}

impl VaList {
    /// The arguments that lie in `arguments`: a `#[repr(C)]` structure of promoted types is laid out as a caller spills them.
    ///
    /// This is how code here calls a variadic C function. A call that Rust itself makes variadic must not be used: the definition
    /// is not variadic for the compiler, which would take the two for one function of conflicting types.
    ///
    /// # Safety
    /// The structure is `#[repr(C)]`, holds what the callee fetches, and outlives the list.
    #[inline]
    pub const unsafe fn of<T>(arguments: &T) -> VaList {
        VaList((&raw const *arguments).cast())
    }

    /// Whether the caller passed no variadic argument at all: then there is no place to fetch one from.
    #[inline]
    pub fn is_absent(&self) -> bool {
        self.0.is_null()
    }

    /// Where the next argument lies, of a type of that size (4, 8 or 16), which is its alignment too.
    #[inline]
    pub fn place(&mut self, size: usize) -> *const u8 {
        let address = (self.0 as usize + size - 1) & size.wrapping_neg();
        self.0 = (address + size) as *const c_void;
        address as *const u8
    }

    /// The next argument, which the caller passed as a `T`.
    ///
    /// # Safety
    /// The caller of the C function passed an argument of this type in this place.
    #[inline]
    pub unsafe fn arg<T: VaArg>(&mut self) -> T {
        let address = (self.0 as usize).next_multiple_of(align_of::<T>()) as *const T;
        self.0 = address.wrapping_add(1).cast();
        // SAFETY: by the contract an argument of type T lies here, at its natural alignment.
        unsafe { address.read() }
    }
}
