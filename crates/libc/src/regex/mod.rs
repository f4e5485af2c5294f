//! `<regex.h>`: POSIX regular expressions.
//!
//! What POSIX asks for is unlike what the crates for regular expressions do. A match is the *longest* of the leftmost ones, whatever the
//! order of alternatives, and the places of groups follow from one rule: each part of the pattern, from left to right, matches as
//! much as it can, so long as the whole stays what it is. `regex-automata`, the best of the crates, finds the first match in the order
//! of alternatives, as Perl would, and the groups of that; it also wants an allocator crate and may panic. So this is written here, of
//! the same known parts:
//!
//! 1. [`parse`] turns the pattern into a tree, [`charset`] holds its sets of characters.
//! 2. [`nfa`] turns the tree into a nondeterministic automaton, forwards at once, backwards when it is first needed.
//! 3. [`dfa`] runs it as a deterministic one, whose states are found as the text leads to them. Forwards it finds where the leftmost
//!    longest match ends, backwards from there where it begins: one table look-up a byte each.
//! 4. [`finder`] passes over text in which no match can begin, 16 bytes at a time.
//! 5. [`submatch`] finds the groups, only within the match, by applying the rule to the tree from the top: where the first part of a
//!    concatenation ends is the largest place that it can reach (automaton of the part, forwards) and from which the rest can be
//!    matched (automaton of the rest, backwards). What has no group in it is not looked at.
//! 6. [`backtrack`] is for patterns with back-references, and the only part whose time can be exponential. Whether and where a pattern
//!    matches takes time linear in the text; the groups of a loop such as `(a|a.*z)*` may take the square of the match's length.
//!
//! Where glibc and musl report groups otherwise than the rule says (glibc leaves the groups of an earlier turn of a loop; both are wrong on
//! some concatenations of alternatives), the rule decides. An invalid multibyte sequence ends the search without a match, as on musl.

pub(crate) mod backtrack;
pub(crate) mod charset;
pub(crate) mod dfa;
pub(crate) mod finder;
pub(crate) mod nfa;
pub(crate) mod parse;
pub(crate) mod program;
pub mod regcomp;
pub mod regerror;
pub mod regexec;
pub mod regfree;
pub(crate) mod submatch;

use crate::types::{c_char, c_int, c_void};

/// C's `regex_t`.
#[repr(C)]
pub struct Regex {
    /// How many groups the pattern has.
    pub groups: usize,
    program: *mut program::Program,
    padding: [*mut c_void; 4],
    groups_again: usize,
    padding_again: c_char,
}

/// C's `regmatch_t`: offsets in bytes, -1 for a group that is not in the match.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Match {
    /// Where it begins.
    pub start: i64,
    /// Where it ends.
    pub end: i64,
}

const REG_EXTENDED: c_int = 1;
const REG_ICASE: c_int = 2;
const REG_NEWLINE: c_int = 4;
const REG_NOSUB: c_int = 8;
const REG_NOTBOL: c_int = 1;
const REG_NOTEOL: c_int = 2;

/// The numbers of errors.
pub(crate) mod error {
    use crate::types::c_int;
    pub const NOMATCH: c_int = 1;
    pub const BADPAT: c_int = 2;
    pub const ECOLLATE: c_int = 3;
    pub const ECTYPE: c_int = 4;
    pub const EESCAPE: c_int = 5;
    pub const ESUBREG: c_int = 6;
    pub const EBRACK: c_int = 7;
    pub const EPAREN: c_int = 8;
    pub const EBRACE: c_int = 9;
    pub const BADBR: c_int = 10;
    pub const ERANGE: c_int = 11;
    pub const ESPACE: c_int = 12;
    pub const BADRPT: c_int = 13;
}
