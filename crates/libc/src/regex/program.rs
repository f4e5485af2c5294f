//! A compiled pattern: what a `regex_t` points to.

use super::backtrack::Backtracker;
use super::charset::{Bits, CharSets, is_word};
use super::dfa::Dfa;
use super::finder::Finder;
use super::nfa::{self, Nfa, Step};
use super::parse::{self, Error, Kind, NONE, Tree, assert};
use super::{REG_EXTENDED, REG_ICASE, REG_NEWLINE, REG_NOSUB};
use crate::internal::list::{List, NoSpace};
use crate::internal::lock::{Lock, has_threads};
use crate::locale::is_utf8;
use crate::types::c_int;
use crate::wchar::multibyte::byte_code;
use core::cell::UnsafeCell;

/// A compiled pattern.
pub(super) struct Program {
    pub tree: Tree,
    pub forward: Nfa,
    /// What assertions need to know of characters.
    pub context_mask: u8,
    /// The bytes that belong to words, if an assertion asks for that.
    pub words: Bits,
    pub no_sub: bool,
    /// Whether a match can only begin where the text does.
    pub anchored: bool,
    /// Finds where a match may begin, if not too many bytes can begin one.
    pub finder: Option<Finder>,
    /// A byte that every match has in it, 0 if there is none worth looking for.
    pub needed: u8,
    lock: Lock,
    busy: UnsafeCell<bool>,
    dfa: UnsafeCell<Dfa>,
}

impl Program {
    /// Compiles a pattern.
    ///
    /// # Safety
    /// The pattern ends with a NUL.
    pub unsafe fn compile(pattern: *const u8, flags: c_int) -> Result<Program, Error> {
        let sets = CharSets::new(is_utf8(), flags & REG_ICASE != 0, flags & REG_NEWLINE != 0);
        // SAFETY: as the caller vouches.
        let tree = unsafe { parse::parse(pattern, flags & REG_EXTENDED != 0, sets) }?;
        let no_sub = flags & REG_NOSUB != 0;
        let direction =
            if tree.has_references { nfa::Direction::Backtracking } else { nfa::Direction::Forward };
        let forward = nfa::build(&tree, direction, tree.groups > 0 && !no_sub)?;
        let mut program = Program {
            context_mask: context_mask(tree.asserts),
            words: [0; 8],
            no_sub,
            anchored: false,
            finder: None,
            needed: 0,
            lock: Lock::new(),
            busy: UnsafeCell::new(false),
            dfa: UnsafeCell::new(Dfa::new()),
            tree,
            forward,
        };
        program.find_words();
        program.find_anchor()?;
        program.find_needed()?;
        program.find_first()?;
        Ok(program)
    }

    /// Calls `body` with the automata of the pattern, or if another thread uses them with some of its own.
    pub fn with_dfa<T>(&self, body: impl FnOnce(&mut Dfa) -> T) -> T {
        let threads = has_threads();
        // SAFETY: `busy` and `dfa` are used by whoever holds the lock; with one thread, only a signal handler can come
        // between, which finds `busy`.
        unsafe {
            if threads && !self.lock.try_acquire() {
                return body(&mut Dfa::new());
            }
            if self.busy.get().read() {
                if threads {
                    self.lock.release();
                }
                return body(&mut Dfa::new());
            }
            self.busy.get().write(true);
            let result = body(&mut *self.dfa.get());
            self.busy.get().write(false);
            if threads {
                self.lock.release();
            }
            result
        }
    }

    /// A matcher for patterns with references.
    pub fn backtracker(&self) -> Result<Backtracker<'_>, NoSpace> {
        Backtracker::new(self)
    }

    fn find_words(&mut self) {
        if self.tree.asserts & !(assert::LINE_BEGIN | assert::LINE_END) == 0 {
            return;
        }
        for byte in 1..=255u8 {
            let code = if byte < 0x80 { byte as u32 } else { byte_code(byte) };
            if is_word(code) && (byte < 0x80 || !self.tree.sets.utf8) {
                self.words[(byte >> 5) as usize] |= 1 << (byte & 31);
            }
        }
    }

    /// Whether every way through the pattern begins with the anchor.
    fn find_anchor(&mut self) -> Result<(), NoSpace> {
        if self.tree.sets.newline || self.tree.asserts & assert::LINE_BEGIN == 0 {
            return Ok(());
        }
        let nodes = &self.tree.nodes;
        let mut waiting = List::new();
        waiting.push(nodes.len() as u32 - 1)?;
        while let Some(number) = waiting.pop() {
            let node = nodes.at(number as usize);
            match node.kind {
                Kind::Assert if node.arg == assert::LINE_BEGIN => {}
                Kind::Concat | Kind::Group | Kind::Plus => waiting.push(node.child)?,
                Kind::Alternatives => {
                    let mut child = node.child;
                    while child != NONE {
                        waiting.push(child)?;
                        child = nodes.at(child as usize).next;
                    }
                }
                _ => return Ok(()),
            }
        }
        self.anchored = true;
        Ok(())
    }

    /// The rarest of the bytes that every match has.
    fn find_needed(&mut self) -> Result<(), NoSpace> {
        let nodes = &self.tree.nodes;
        let mut waiting = List::new();
        waiting.push(nodes.len() as u32 - 1)?;
        let mut best = COMMON;
        while let Some(number) = waiting.pop() {
            let node = nodes.at(number as usize);
            match node.kind {
                Kind::Set => {
                    let low = &self.tree.sets.set(node.arg as usize).low;
                    let mut count = 0;
                    let mut byte = 0;
                    for (i, word) in low.iter().enumerate() {
                        count += word.count_ones();
                        if *word != 0 {
                            byte = (i * 32) as u8 + word.trailing_zeros() as u8;
                        }
                    }
                    // A set with characters beyond its bitmap has none or many in it.
                    let alone = count == 1 && !self.tree.sets.has_high(node.arg as usize);
                    if alone && frequency(byte) < best {
                        best = frequency(byte);
                        self.needed = byte;
                    }
                }
                Kind::Group | Kind::Plus => waiting.push(node.child)?,
                Kind::Concat => {
                    let mut child = node.child;
                    while child != NONE {
                        waiting.push(child)?;
                        child = nodes.at(child as usize).next;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The bytes that a match may begin with.
    fn find_first(&mut self) -> Result<(), NoSpace> {
        if self.tree.asserts != 0 || self.tree.has_references {
            return Ok(());
        }
        let states = &self.forward.states;
        let (mut waiting, mut visited) = (List::new(), List::new());
        visited.extend(states.len(), false)?;
        waiting.push(self.forward.start)?;
        let mut first: Bits = if self.tree.sets.utf8 { [0, 0, 0, 0, !0, !0, !0, !0] } else { [0; 8] };
        while let Some(number) = waiting.pop() {
            if core::mem::replace(visited.at_mut(number as usize), true) {
                continue;
            }
            let state = states.at(number as usize);
            match state.step {
                Step::Char => {
                    let low = &self.tree.sets.set(state.arg as usize).low;
                    for (first, low) in first.iter_mut().zip(low) {
                        *first |= low;
                    }
                }
                Step::Split => {
                    waiting.push(state.next)?;
                    waiting.push(state.other)?;
                }
                _ => return Ok(()),
            }
        }
        let mut sum = 0;
        for byte in 1..if self.tree.sets.utf8 { 128 } else { 256 } {
            if super::charset::has(&first, byte as u8) {
                sum += frequency(byte as u8);
            }
        }
        if sum <= WORTH_FINDING {
            self.finder = Some(Finder::new(&first));
        }
        Ok(())
    }
}

/// The frequency of bytes that are too common to look for.
const COMMON: u32 = 8;
/// How frequent the bytes that begin a match may be together.
const WORTH_FINDING: u32 = 64;

/// How frequent a byte is in texts, roughly.
fn frequency(byte: u8) -> u32 {
    match byte {
        b'a'..=b'z' | b' ' => COMMON,
        b'0'..=b'9' | b'A'..=b'Z' => 2,
        _ => 1,
    }
}

fn context_mask(asserts: u32) -> u8 {
    use super::dfa::context;
    let mut mask = 0;
    if asserts & (assert::LINE_BEGIN | assert::LINE_END) != 0 {
        mask |= context::LINE | context::NO_LINE_AT_OTHER_EDGE;
    }
    if asserts & !(assert::LINE_BEGIN | assert::LINE_END) != 0 {
        mask |= context::WORD | context::EDGE;
    }
    mask
}
