//! The keys of thread-specific data. A thread's values lie in its thread-local variables (arch/wasm32/pthread_getspecific.c); here is
//! what is the same for all threads: which keys there are, and their destructors.

use crate::internal::lock::Lock;
use crate::internal::thread::{self, end, list};
use crate::types::c_void;
use core::sync::atomic::{AtomicUsize, Ordering::*};

/// Gets a value that was not null when its thread ended.
pub type Destructor = unsafe extern "C" fn(*mut c_void);

/// PTHREAD_KEYS_MAX.
const KEYS: usize = 128;
/// PTHREAD_DESTRUCTOR_ITERATIONS.
const ITERATIONS: usize = 4;

/// In the place of a destructor: the key is free, or has none.
const FREE: usize = 0;
const NONE: usize = usize::MAX;

static DESTRUCTORS: [AtomicUsize; KEYS] = [const { AtomicUsize::new(FREE) }; KEYS];
static NEWEST: AtomicUsize = AtomicUsize::new(0);
static LOCK: Lock = Lock::new();

unsafe extern "C" {
    // arch/wasm32/pthread_getspecific.c: KEYS values of the calling thread.
    fn __thread_values() -> *mut *mut c_void;
}

/// A key; none if all are in use.
pub fn create(destructor: Option<Destructor>) -> Option<usize> {
    end::run_at_end(destroy_values);
    let _guard = LOCK.lock();
    // From the newest on: a key's number comes back late, which helps to find out who uses a key that was deleted.
    let newest = NEWEST.load(Relaxed);
    let free = |key: &usize| DESTRUCTORS.get(*key).is_some_and(|word| word.load(Relaxed) == FREE);
    let key = (newest..KEYS).chain(0..newest).find(free)?;
    NEWEST.store(key, Relaxed);
    let word = destructor.map_or(NONE, |destructor| destructor as usize);
    DESTRUCTORS.get(key)?.store(word, Relaxed);
    Some(key)
}

/// Frees a key: all threads lose their values, because the next key of this number starts with none. Says whether there was one.
pub fn delete(key: usize) -> bool {
    let Some(destructor) = DESTRUCTORS.get(key) else { return false };
    let _guard = LOCK.lock();
    if destructor.load(Relaxed) == FREE {
        return false;
    }
    let threads = list::lock();
    list::for_each(&threads, |thread| {
        let values = thread.values.get();
        if !values.is_null() {
            // SAFETY: a thread that is in the list has its values; there are KEYS.
            unsafe { values.add(key).write(core::ptr::null_mut()) }
        }
    });
    destructor.store(FREE, Relaxed);
    true
}

/// Sets the calling thread's value, which nothing here looks at; says whether there is such a key.
#[inline]
#[allow(clippy::not_unsafe_ptr_arg_deref)]
pub fn set(key: usize, value: *mut c_void) -> bool {
    if DESTRUCTORS.get(key).is_none_or(|destructor| destructor.load(Relaxed) == FREE) {
        return false;
    }
    // SAFETY: the calling thread's values, of which there are KEYS.
    unsafe {
        let values = __thread_values();
        values.add(key).write(value);
        thread::this().values.set(values);
    }
    true
}

/// Calls destructors until no values are left, or a few times: one may set values anew.
fn destroy_values() {
    let values = thread::this().values.get();
    if values.is_null() {
        return;
    }
    for _ in 0..ITERATIONS {
        let mut found = false;
        for (key, destructor) in DESTRUCTORS.iter().enumerate() {
            // SAFETY: as above; the word is a destructor that `create` was given.
            unsafe {
                let value = values.add(key).read();
                if value.is_null() {
                    continue;
                }
                values.add(key).write(core::ptr::null_mut());
                found = true;
                let destructor = destructor.load(Relaxed);
                if destructor != FREE && destructor != NONE {
                    core::mem::transmute::<usize, Destructor>(destructor)(value);
                }
            }
        }
        if !found {
            break;
        }
    }
}
