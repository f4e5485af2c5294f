//! Patterns with back-references: all ways through the automaton are tried, one after the other.
//!
//! What a group matched is part of the state here, so no automaton of bounded size will do. The longest match from the first place
//! that has one is taken; among those of the same length the first that is found, where loops try another turn
//! before they stop and alternatives are tried in their order. Choices wait on a stack of their own, so the depth is bounded by memory only.
//!
//! A way that comes to a loop as an earlier one did, with the same groups, cannot find a longer match: such visits are remembered, as
//! far as memory is given to that (also from earlier places: nothing was found from there), which keeps nested loops from taking exponential time.

use super::charset::has;
use super::dfa::{Stop, context, holds};
use super::nfa::Step;
use super::parse::{Kind, NONE};
use super::program::Program;
use super::regexec::Place;
use super::{REG_NOTBOL, REG_NOTEOL};
use crate::internal::list::{List, NoSpace};
use crate::wchar::multibyte::{Decoded, byte_code, decode};
use crate::wctype::towlower::towlower;

/// No place.
const NOWHERE: usize = usize::MAX;
/// How many visits are remembered, at most.
const MAX_VISITS: usize = 1 << 20;

#[derive(Clone, Copy)]
enum Choice {
    /// Go on in this state at this place.
    Try(u32, usize),
    /// Put back what a slot held.
    Restore(u32, usize),
}

/// The state of one search.
pub(super) struct Backtracker<'a> {
    program: &'a Program,
    /// For each group where it begins and ends, then where those that are open began, then where the turns of loops did.
    slots: List<usize>,
    best: List<usize>,
    choices: List<Choice>,
    visits: List<u64>,
    visit_count: usize,
    groups: usize,
    /// By group: the last group inside it.
    last_inside: List<u32>,
}

impl<'a> Backtracker<'a> {
    pub fn new(program: &'a Program) -> Result<Backtracker<'a>, NoSpace> {
        let groups = program.tree.groups as usize + 1;
        let mut matcher = Backtracker {
            program,
            slots: List::new(),
            best: List::new(),
            choices: List::new(),
            visits: List::new(),
            visit_count: 0,
            groups,
            last_inside: List::new(),
        };
        matcher.slots.extend(3 * groups + program.forward.loops as usize, NOWHERE)?;
        matcher.best.extend(2 * groups, NOWHERE)?;
        matcher.last_inside.extend(groups, 0)?;
        for node in program.tree.nodes.as_slice() {
            if node.kind == Kind::Group {
                *matcher.last_inside.at_mut(node.arg as usize) = node.last;
            }
        }
        Ok(matcher)
    }

    /// The place of a group in the match that was found.
    pub fn group(&self, number: usize) -> Option<(usize, usize)> {
        if number >= self.groups || self.best.at(2 * number) == NOWHERE {
            return None;
        }
        Some((self.best.at(2 * number), self.best.at(2 * number + 1)))
    }

    /// Looks for the leftmost longest match.
    ///
    /// # Safety
    /// The text ends with a NUL.
    pub unsafe fn search(&mut self, place: Place) -> Result<bool, Stop> {
        let mut start = 0;
        loop {
            // SAFETY: as the caller vouches; `start` is a place in the text.
            unsafe {
                if self.search_at(place, start)? {
                    return Ok(true);
                }
                match self.character(place.text.add(start))? {
                    None => return Ok(false),
                    Some(_) if self.program.anchored => return Ok(false),
                    Some((_, length)) => start += length,
                }
            }
        }
    }

    /// The character at `at` and how many bytes it has, or None at the end.
    #[inline]
    unsafe fn character(&self, at: *const u8) -> Result<Option<(u32, usize)>, Stop> {
        // SAFETY: as `search`.
        unsafe {
            let byte = *at;
            if byte < 0x80 {
                return Ok(if byte == 0 { None } else { Some((byte as u32, 1)) });
            }
            if !self.program.tree.sets.utf8 {
                return Ok(Some((byte_code(byte), 1)));
            }
            match decode(at, 4, &mut 0) {
                Ok(Decoded::Character(code, length)) => Ok(Some((code, length))),
                _ => Err(Stop::Invalid),
            }
        }
    }

    fn set(&mut self, slot: usize, value: usize) -> Result<(), NoSpace> {
        let old = core::mem::replace(self.slots.at_mut(slot), value);
        self.choices.push(Choice::Restore(slot as u32, old))
    }

    unsafe fn search_at(&mut self, place: Place, start: usize) -> Result<bool, Stop> {
        let text = place.text;
        let (opens, turns) = (2 * self.groups, 3 * self.groups);
        for i in 0..self.slots.len() {
            *self.slots.at_mut(i) = NOWHERE;
        }
        self.choices.clear();
        self.choices.push(Choice::Try(self.program.forward.start, start))?;
        let mut longest = NOWHERE;
        while let Some(choice) = self.choices.pop() {
            let (mut number, mut at) = match choice {
                Choice::Restore(slot, value) => {
                    *self.slots.at_mut(slot as usize) = value;
                    continue;
                }
                Choice::Try(number, at) => (number, at),
            };
            loop {
                let state = self.program.forward.states.at(number as usize);
                number = state.next;
                // SAFETY: `at` is a place in the text.
                match state.step {
                    Step::Char => match unsafe { self.character(text.add(at)) }? {
                        Some((code, length))
                            if self.contains(state.arg as usize, code, unsafe { *text.add(at) }) =>
                        {
                            at += length;
                        }
                        _ => break,
                    },
                    Step::Split => self.choices.push(Choice::Try(state.other, at))?,
                    Step::Assert => {
                        if !unsafe { self.holds(place, state.arg, at) } {
                            break;
                        }
                    }
                    Step::Open => {
                        self.set(opens + state.arg as usize, at)?;
                        for inner in state.arg..=self.last_inside.at(state.arg as usize) {
                            if self.slots.at(2 * inner as usize) != NOWHERE {
                                self.set(2 * inner as usize, NOWHERE)?;
                                self.set(2 * inner as usize + 1, NOWHERE)?;
                            }
                        }
                    }
                    Step::Close => {
                        let begin = self.slots.at(opens + state.arg as usize);
                        self.set(2 * state.arg as usize, begin)?;
                        self.set(2 * state.arg as usize + 1, at)?;
                    }
                    Step::Reference => match unsafe { self.reference(text, state.arg as usize, at) }? {
                        Some(behind) => at = behind,
                        None => break,
                    },
                    Step::Loop => {
                        if self.was_here(number, at)? {
                            break;
                        }
                        if self.slots.at(turns + state.arg as usize) == at {
                            number = state.other;
                        } else {
                            self.choices.push(Choice::Try(state.other, at))?;
                        }
                    }
                    Step::Turn => self.set(turns + state.arg as usize, at)?,
                    Step::Match => {
                        if longest == NOWHERE || at > longest {
                            longest = at;
                            for i in 2..2 * self.groups {
                                *self.best.at_mut(i) = self.slots.at(i);
                            }
                            *self.best.at_mut(0) = start;
                            *self.best.at_mut(1) = at;
                        }
                        // SAFETY: as above.
                        if unsafe { *text.add(at) } == 0 {
                            return Ok(true);
                        }
                        break;
                    }
                }
                if number == NONE {
                    break;
                }
            }
        }
        Ok(longest != NOWHERE)
    }

    fn contains(&self, set: usize, code: u32, byte: u8) -> bool {
        let sets = &self.program.tree.sets;
        if byte < 0x80 || !sets.utf8 { has(&sets.set(set).low, byte) } else { sets.contains_high(set, code) }
    }

    unsafe fn holds(&self, place: Place, asserts: u32, at: usize) -> bool {
        // SAFETY: a place in the text, which is valid up to there.
        let (mut left, mut right) = unsafe {
            let at = place.text.add(at);
            (place.before(self.program, at), place.behind(self.program, at))
        };
        if left & context::EDGE != 0 && place.flags & REG_NOTBOL != 0 {
            left &= !context::LINE;
        }
        if right & context::EDGE != 0 && place.flags & REG_NOTEOL != 0 {
            right &= !context::LINE;
        }
        holds(asserts, left, right)
    }

    /// Where the text at `at` ends that is the same as what a group matched.
    unsafe fn reference(&self, text: *const u8, group: usize, at: usize) -> Result<Option<usize>, Stop> {
        let (begin, end) = (self.slots.at(2 * group), self.slots.at(2 * group + 1));
        if begin == NOWHERE {
            return Ok(None);
        }
        // SAFETY: places in the text; the comparison ends at its NUL, which no group contains.
        unsafe {
            let (mut from, mut at) = (begin, at);
            while from < end {
                if !self.program.tree.sets.ignore_case {
                    if *text.add(from) != *text.add(at) {
                        return Ok(None);
                    }
                    from += 1;
                    at += 1;
                    continue;
                }
                match (self.character(text.add(from))?, self.character(text.add(at))?) {
                    (Some((left, left_length)), Some((right, right_length)))
                        if left == right || towlower(left) == towlower(right) =>
                    {
                        from += left_length;
                        at += right_length;
                    }
                    _ => return Ok(None),
                }
            }
            Ok(Some(at))
        }
    }

    /// Remembers the visit of a loop; whether there was the same one before. Visits are known by 64 bits of a hash of all slots.
    fn was_here(&mut self, state: u32, at: usize) -> Result<bool, NoSpace> {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut hash = (state as u64) << 32 | at as u64;
        for slot in self.slots.as_slice() {
            hash = (hash ^ *slot as u64).wrapping_mul(FACTOR);
            hash ^= hash >> 29;
        }
        hash |= 1;
        if self.visit_count * 2 >= self.visits.len() {
            if self.visit_count >= MAX_VISITS {
                return Ok(false);
            }
            let mut old = List::new();
            core::mem::swap(&mut old, &mut self.visits);
            self.visits.extend((old.len() * 2).max(64), 0)?;
            for visit in old.as_slice() {
                if *visit != 0 {
                    self.insert(*visit);
                }
            }
        }
        let new = self.insert(hash);
        self.visit_count += new as usize;
        Ok(!new)
    }

    /// Puts a visit into the table; whether it is new.
    fn insert(&mut self, hash: u64) -> bool {
        let mask = self.visits.len() - 1;
        let mut place = (hash >> 32) as usize & mask;
        loop {
            let known = self.visits.at(place);
            if known == hash {
                return false;
            }
            if known == 0 {
                *self.visits.at_mut(place) = hash;
                return true;
            }
            place = (place + 1) & mask;
        }
    }
}
