//! Entries of /etc/shadow: `name:password:changed:minimum:maximum:warning:inactive:expires:flag` (shadow(5)).

use crate::internal::database::fields::Fields;
use crate::internal::database::lines::{Lines, search};
use crate::internal::database::pool::{Held, Pool};
use crate::internal::errno::Errno;
use crate::types::{c_char, c_long, c_ulong};
use core::cell::UnsafeCell;
use core::ffi::CStr;
use core::ptr::null_mut;

/// Where they are.
const PATH: &CStr = c"/etc/shadow";

/// C's `struct spwd`.
#[repr(C)]
pub struct Spwd {
    /// The user's name.
    pub sp_namp: *mut c_char,
    /// The hashed password.
    pub sp_pwdp: *mut c_char,
    /// The day of the last change, since 1970.
    pub sp_lstchg: c_long,
    /// Days until it may be changed.
    pub sp_min: c_long,
    /// Days until it must be changed.
    pub sp_max: c_long,
    /// Days before that when the user is warned.
    pub sp_warn: c_long,
    /// Days after that until the account is disabled.
    pub sp_inact: c_long,
    /// The day when the account is disabled.
    pub sp_expire: c_long,
    /// Not used.
    pub sp_flag: c_ulong,
}

/// A line's fields.
pub struct Entry<'a> {
    /// The user's name.
    pub name: &'a [u8],
    password: &'a [u8],
    numbers: [c_long; 7],
}

impl<'a> Entry<'a> {
    /// The fields of a line; none if they are not nine, or one is no number that has to be.
    pub fn parse(line: &'a [u8]) -> Option<Entry<'a>> {
        let mut fields = Fields::of(line, b':');
        let (name, password) = (fields.next()?, fields.next()?);
        let mut numbers = [-1; 7];
        for number in &mut numbers {
            *number = days(fields.next()?)?;
        }
        if fields.next().is_some() {
            return None;
        }
        Some(Entry { name, password, numbers })
    }

    /// The C structure, its strings in `pool`. ERANGE.
    pub fn store(&self, pool: &mut Pool) -> Result<Spwd, Errno> {
        let [sp_lstchg, sp_min, sp_max, sp_warn, sp_inact, sp_expire, flag] = self.numbers;
        Ok(Spwd {
            sp_namp: pool.text(self.name)?,
            sp_pwdp: pool.text(self.password)?,
            sp_lstchg,
            sp_min,
            sp_max,
            sp_warn,
            sp_inact,
            sp_expire,
            sp_flag: flag as c_ulong,
        })
    }
}

/// The number in a field; -1 if it is empty.
fn days(field: &[u8]) -> Option<c_long> {
    if field.is_empty() {
        return Some(-1);
    }
    let mut value: c_long = 0;
    for byte in field {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value.wrapping_mul(10).wrapping_add(digit as c_long);
    }
    Some(value)
}

/// What getspent and getspnam return a pointer to.
static HELD: Held<Spwd> = Held::new();

/// The entry of a user, in the static storage; null if there is none. Errors of open(2) and read(2), ENOMEM.
pub fn find_held(name: &[u8]) -> Result<*mut Spwd, Errno> {
    let found = search(PATH, |line| {
        let entry = Entry::parse(line).filter(|entry| entry.name == name)?;
        Some(HELD.store(|pool| entry.store(pool)))
    })?;
    found.unwrap_or(Ok(null_mut()))
}

/// The entry of a user, its strings in the caller's buffer. ERANGE, errors of open(2) and read(2), ENOMEM.
///
/// # Safety
/// The buffer has that size.
pub unsafe fn find_into(name: &[u8], buffer: *mut c_char, size: usize) -> Result<Option<Spwd>, Errno> {
    search(PATH, |line| {
        let entry = Entry::parse(line).filter(|entry| entry.name == name)?;
        // SAFETY: by the contract.
        Some(entry.store(&mut unsafe { Pool::new(buffer, size) }))
    })?
    .transpose()
}

/// The file that getspent is reading.
struct Enumeration(UnsafeCell<Lines>);

// SAFETY: getspent and its kin must not be called from several threads.
unsafe impl Sync for Enumeration {}

static ENUMERATION: Enumeration = Enumeration(UnsafeCell::new(Lines::closed()));

/// Closes the file that getspent reads: the next call begins anew.
pub fn rewind() {
    // SAFETY: nothing else uses it during the call.
    unsafe { *ENUMERATION.0.get() = Lines::closed() };
}

/// The next entry of all, in the static storage; null at the end. Lines that are no entry are passed over.
pub fn next() -> Result<*mut Spwd, Errno> {
    // SAFETY: nothing else uses it during the call.
    let lines = unsafe { &mut *ENUMERATION.0.get() };
    if !lines.is_open() {
        *lines = Lines::open(PATH)?;
    }
    while let Some(line) = lines.read() {
        if let Some(entry) = Entry::parse(line) {
            return HELD.store(|pool| entry.store(pool));
        }
    }
    lines.error().map_or(Ok(null_mut()), Err)
}
