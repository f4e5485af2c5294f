//! `tsearch`, `tfind`, `tdelete`, `twalk` and `tdestroy`: one kind of tree, hence one file.
//!
//! An AA tree (Andersson, "Balanced search trees made simple", 1993): a binary tree whose nodes have a level, the height of the
//! 2-3 tree that it stands for. Inserting and deleting rotate on the way back from the place that changed, so the depth stays
//! below twice the logarithm of the size, and the recursion with it.

use crate::malloc::replaceable::{free, malloc};
use crate::types::{c_int, c_void};
use core::ptr::null_mut;

type Compare = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

/// A node; programs know that it begins with the key.
#[repr(C)]
pub struct Node {
    key: *const c_void,
    left: *mut Node,
    right: *mut Node,
    level: u32,
}

/// C's `VISIT`.
const PREORDER: c_int = 0;
const POSTORDER: c_int = 1;
const ENDORDER: c_int = 2;
const LEAF: c_int = 3;

unsafe fn level(node: *mut Node) -> u32 {
    // SAFETY: a node of the tree, or none.
    if node.is_null() { 0 } else { unsafe { (*node).level } }
}

/// A left child of the same level: it becomes the parent.
unsafe fn skew(node: *mut Node) -> *mut Node {
    // SAFETY: nodes of the tree.
    unsafe {
        let left = (*node).left;
        if left.is_null() || (*left).level != (*node).level {
            return node;
        }
        (*node).left = (*left).right;
        (*left).right = node;
        left
    }
}

/// Two right children of the same level in a row: the first becomes the parent, one level up.
unsafe fn split(node: *mut Node) -> *mut Node {
    // SAFETY: nodes of the tree.
    unsafe {
        let right = (*node).right;
        if right.is_null() || level((*right).right) != (*node).level {
            return node;
        }
        (*node).right = (*right).left;
        (*right).left = node;
        (*right).level += 1;
        right
    }
}

unsafe fn insert(node: *mut Node, key: *const c_void, compare: Compare, found: &mut *mut Node) -> *mut Node {
    // SAFETY: nodes of the tree; the keys are as `compare` takes them.
    unsafe {
        if node.is_null() {
            let new: *mut Node = malloc(size_of::<Node>()).cast();
            if !new.is_null() {
                new.write(Node { key, left: null_mut(), right: null_mut(), level: 1 });
            }
            *found = new;
            return new;
        }
        let order = compare(key, (*node).key);
        if order == 0 {
            *found = node;
            return node;
        }
        if order < 0 {
            (*node).left = insert((*node).left, key, compare, found);
        } else {
            (*node).right = insert((*node).right, key, compare, found);
        }
        split(skew(node))
    }
}

/// After a node below was removed: brings levels down and rotates.
unsafe fn rebalance(node: *mut Node) -> *mut Node {
    // SAFETY: nodes of the tree.
    unsafe {
        let wanted = level((*node).left).min(level((*node).right)) + 1;
        if wanted >= (*node).level {
            return node;
        }
        (*node).level = wanted;
        if level((*node).right) > wanted {
            (*(*node).right).level = wanted;
        }
        let node = skew(node);
        let right = (*node).right;
        if !right.is_null() {
            (*node).right = skew(right);
            let right = (*node).right;
            if !(*right).right.is_null() {
                (*right).right = skew((*right).right);
            }
        }
        let node = split(node);
        if !(*node).right.is_null() {
            (*node).right = split((*node).right);
        }
        node
    }
}

/// Takes the first node out of a tree that has one.
unsafe fn take_first(node: *mut Node, taken: &mut *mut Node) -> *mut Node {
    // SAFETY: nodes of the tree.
    unsafe {
        if (*node).left.is_null() {
            *taken = node;
            return (*node).right;
        }
        (*node).left = take_first((*node).left, taken);
        rebalance(node)
    }
}

/// Removes the node of `key`; `parent` is the one above `node`, and then above the node that was found.
unsafe fn remove(
    node: *mut Node,
    key: *const c_void,
    compare: Compare,
    found: &mut Option<*mut Node>,
    parent: *mut Node,
) -> *mut Node {
    // SAFETY: nodes of the tree; the keys are as `compare` takes them.
    unsafe {
        if node.is_null() {
            return node;
        }
        let order = compare(key, (*node).key);
        if order == 0 {
            *found = Some(parent);
            let mut replacement = (*node).left;
            if !(*node).right.is_null() {
                // The next in order takes its place.
                let right = take_first((*node).right, &mut replacement);
                (*replacement).left = (*node).left;
                (*replacement).right = right;
                (*replacement).level = (*node).level;
            }
            free(node.cast());
            return if replacement.is_null() { replacement } else { rebalance(replacement) };
        }
        if order < 0 {
            (*node).left = remove((*node).left, key, compare, found, node);
        } else {
            (*node).right = remove((*node).right, key, compare, found, node);
        }
        rebalance(node)
    }
}

/// The node of `key` in the tree at `*root`, which is added if it is not there; null if there is no memory, or `root` is null.
/// `compare` gets `key` first. POSIX.1-2024 `tsearch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tsearch(
    key: *const c_void,
    root: *mut *mut c_void,
    compare: Compare,
) -> *mut c_void {
    if root.is_null() {
        return null_mut();
    }
    let mut found = null_mut();
    // SAFETY: the caller's tree.
    unsafe { *root = insert((*root).cast(), key, compare, &mut found).cast() };
    found.cast()
}

/// The node of `key`, or null. POSIX.1-2024 `tsearch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tfind(
    key: *const c_void,
    root: *const *mut c_void,
    compare: Compare,
) -> *mut c_void {
    if root.is_null() {
        return null_mut();
    }
    // SAFETY: the caller's tree.
    unsafe {
        let mut node: *mut Node = (*root).cast();
        while !node.is_null() {
            let order = compare(key, (*node).key);
            if order == 0 {
                break;
            }
            node = if order < 0 { (*node).left } else { (*node).right };
        }
        node.cast()
    }
}

/// Removes the node of `key`; returns the one that was above it, for the root some pointer that is not null, and null if there is none.
/// POSIX.1-2024 `tsearch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tdelete(
    key: *const c_void,
    root: *mut *mut c_void,
    compare: Compare,
) -> *mut c_void {
    if root.is_null() {
        return null_mut();
    }
    let mut found = None;
    // SAFETY: the caller's tree.
    unsafe { *root = remove((*root).cast(), key, compare, &mut found, root.cast()).cast() };
    found.unwrap_or(null_mut()).cast()
}

type Visit = unsafe extern "C" fn(*const c_void, c_int, c_int);

unsafe fn walk(node: *mut Node, visit: Visit, depth: c_int) {
    // SAFETY: nodes of the tree.
    unsafe {
        if node.is_null() {
            return;
        }
        if (*node).left.is_null() && (*node).right.is_null() {
            return visit(node.cast(), LEAF, depth);
        }
        visit(node.cast(), PREORDER, depth);
        walk((*node).left, visit, depth + 1);
        visit(node.cast(), POSTORDER, depth);
        walk((*node).right, visit, depth + 1);
        visit(node.cast(), ENDORDER, depth);
    }
}

/// Calls `visit` for every node: before, between and after its subtrees, or once for a leaf; with the depth, 0 for the root.
/// POSIX.1-2024 `tsearch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn twalk(root: *const c_void, visit: Visit) {
    // SAFETY: the caller's tree.
    unsafe { walk(root.cast::<Node>().cast_mut(), visit, 0) }
}

/// Frees a tree, and each key with `free_key`, if that is given. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tdestroy(root: *mut c_void, free_key: Option<unsafe extern "C" fn(*mut c_void)>) {
    let node: *mut Node = root.cast();
    if node.is_null() {
        return;
    }
    // SAFETY: the caller's tree, which it gives up.
    unsafe {
        tdestroy((*node).left.cast(), free_key);
        tdestroy((*node).right.cast(), free_key);
        if let Some(free_key) = free_key {
            free_key((*node).key.cast_mut());
        }
        free(root);
    }
}
