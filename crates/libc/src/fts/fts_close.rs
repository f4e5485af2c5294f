//! `fts_close`.

use super::entry::{Tree, free_list};
use crate::malloc::replaceable::free;
use crate::types::c_int;

/// Ends a walk and frees all its entries. 0. 4.4BSD `fts`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fts_close(tree: *mut Tree) -> c_int {
    // SAFETY: the caller's tree is from fts_open, and its entries are used no more.
    unsafe {
        free_list((*tree).child);
        // The current entry, those behind it, and the same for the directories above.
        let mut entry = (*tree).current;
        while !entry.is_null() {
            let parent = (*entry).parent;
            free_list(entry);
            entry = parent;
        }
        free((*tree).array.cast());
        free((*tree).path.cast());
        free(tree.cast());
    }
    0
}
