//! `__cxa_atexit` and `__cxa_finalize` (Itanium C++ ABI, 3.3.5): handlers for the end of the process or of one library.
//!
//! Handlers lie in blocks of 32, newest block first; the first block is static, so that the 32 handlers that C
//! guarantees need no memory. A handler is taken out before it runs: it may register others, and may call exit.
//!
//! Functions with the attribute `destructor` are registered here, too: LLVM makes constructors that do that, where ELF has
//! `.fini_array`. To have ELF's order they must be known, so the driver marks them by the argument, which they do not look at
//! (crates/cc/src/destructors.rs). They run after all handlers when the process ends. When a library is unloaded, those without a
//! priority run before its handlers and those with one after them.

use crate::internal::lock::Lock;
use crate::malloc::replaceable::malloc;
use crate::types::{c_int, c_void};
use core::ptr::null_mut;

/// A registered function.
#[derive(Clone, Copy)]
pub enum Handler {
    /// Has run, or was never there.
    Empty,
    /// From `atexit`.
    Plain(unsafe extern "C" fn()),
    /// From `__cxa_atexit`, with its argument.
    WithArgument(unsafe extern "C" fn(*mut c_void), *mut c_void),
}

/// The arguments that mark functions with the attribute `destructor`, without a priority and with one: no object is there.
const DESTRUCTOR: usize = -61isize as usize;
const DESTRUCTOR_WITH_PRIORITY: usize = -62isize as usize;

/// When a handler runs, compared with others of its library.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Handler,
    Destructor,
    DestructorWithPriority,
}

impl Handler {
    fn is_empty(self) -> bool {
        matches!(self, Handler::Empty)
    }

    fn kind(self) -> Kind {
        match self {
            Handler::WithArgument(_, argument) if argument as usize == DESTRUCTOR => Kind::Destructor,
            Handler::WithArgument(_, argument) if argument as usize == DESTRUCTOR_WITH_PRIORITY => {
                Kind::DestructorWithPriority
            }
            _ => Kind::Handler,
        }
    }
}

#[derive(Clone, Copy)]
struct Entry {
    handler: Handler,
    /// The `__dso_handle` of the library that registered it; null from `atexit` in libc itself.
    library: *mut c_void,
}

const ENTRIES: usize = 32;

struct Block {
    older: *mut Block,
    used: usize,
    entries: [Entry; ENTRIES],
}

static LOCK: Lock = Lock::new();
static mut FIRST: Block = Block {
    older: null_mut(),
    used: 0,
    entries: [Entry { handler: Handler::Empty, library: null_mut() }; ENTRIES],
};
static mut NEWEST: *mut Block = &raw mut FIRST;

/// Adds a handler; says whether there was memory for it.
pub fn register(handler: Handler, library: *mut c_void) -> bool {
    let _guard = LOCK.lock();
    // SAFETY: the blocks belong to whoever holds the lock; `used` is at most ENTRIES.
    unsafe {
        if (*NEWEST).used == ENTRIES {
            let block: *mut Block = malloc(size_of::<Block>()).cast();
            if block.is_null() {
                return false;
            }
            (&raw mut (*block).older).write(NEWEST);
            (&raw mut (*block).used).write(0);
            NEWEST = block;
        }
        let block = NEWEST;
        (&raw mut (*block).entries).cast::<Entry>().add((*block).used).write(Entry { handler, library });
        (*block).used += 1;
    }
    true
}

/// Takes out the newest handler that is one of `kinds`, of `library` if that is given.
fn take(library: Option<*mut c_void>, kinds: &[Kind]) -> Handler {
    let _guard = LOCK.lock();
    // SAFETY: the blocks belong to whoever holds the lock; indices stay below `used`.
    unsafe {
        let mut block = NEWEST;
        while !block.is_null() {
            let mut index = (*block).used;
            while index > 0 {
                index -= 1;
                let entry = (&raw mut (*block).entries).cast::<Entry>().add(index);
                let handler = (*entry).handler;
                let wanted = library.is_none_or(|l| l == (*entry).library);
                if wanted && !handler.is_empty() && kinds.contains(&handler.kind()) {
                    (*entry).handler = Handler::Empty;
                    return handler;
                }
                if handler.is_empty() && index + 1 == (*block).used {
                    (*block).used = index;
                }
            }
            block = (*block).older;
        }
    }
    Handler::Empty
}

unsafe fn run(library: Option<*mut c_void>) {
    let at_exit: [&[Kind]; 2] = [&[Kind::Handler], &[Kind::Destructor, Kind::DestructorWithPriority]];
    let on_unloading: [&[Kind]; 3] = [&[Kind::Destructor], &[Kind::Handler], &[Kind::DestructorWithPriority]];
    let order = if library.is_some() { &on_unloading[..] } else { &at_exit[..] };
    loop {
        // From the beginning each time: one may have registered others.
        let mut taken = order.iter().map(|kinds| take(library, kinds));
        let next = taken.find(|handler| !handler.is_empty()).unwrap_or(Handler::Empty);
        // SAFETY: the handlers are functions that the program registered to be called so.
        match next {
            Handler::Empty => return,
            Handler::Plain(function) => unsafe { function() },
            Handler::WithArgument(function, argument) => unsafe { function(argument) },
        }
    }
}

/// Runs all handlers, newest first; exit calls it (arch/wasm32/exit.c).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atexit_run_all() {
    // SAFETY: the process is ending.
    unsafe { run(None) }
}

/// Registers `function(argument)` for the end of the process or of the library that `library` stands for;
/// 0, or -1 when there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn __cxa_atexit(
    function: unsafe extern "C" fn(*mut c_void),
    argument: *mut c_void,
    library: *mut c_void,
) -> c_int {
    if register(Handler::WithArgument(function, argument), library) { 0 } else { -1 }
}

/// Runs the handlers of one library, newest first; of all, if `library` is null. The loader calls it on unloading.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __cxa_finalize(library: *mut c_void) {
    // SAFETY: by the ABI's contract: the library is about to go.
    unsafe { run(if library.is_null() { None } else { Some(library) }) }
}
