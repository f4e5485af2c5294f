//! The places of groups within a match that is known.
//!
//! The tree is gone through from the top, each part with the piece of text that it matches. POSIX says how a piece is divided: "each
//! subpattern, from left to right, shall match the longest possible string", and "a null string shall be considered to be longer than no
//! match at all". So:
//! - the first part of a concatenation ends at the last place where it can end and from which the rest can be matched;
//! - of alternatives, the first that matches the whole piece is taken;
//! - a repeated part takes as much as it can turn by turn; a turn is empty only if it is the only one. Its groups are
//!   those of the last turn.
//!
//! Each of these questions is put to an automaton, and each automaton sees each part of the text once for each level of the tree.

use super::Match;
use super::dfa::{DEAD, Dfa, MATCH, NUMBER, Search, Stop};
use super::parse::{Kind, NONE, Node};
use super::program::Program;
use super::regexec::Place;
use crate::internal::list::List;

/// A part of the tree and the piece of text that it matches.
#[derive(Clone, Copy)]
struct Task {
    node: u32,
    /// Of a concatenation: the child that comes next, or [`NONE`] for its first one.
    child: u32,
    start: *const u8,
    end: *const u8,
}

/// Stores the places of groups, those below `count`, to `matches`.
///
/// # Safety
/// The pattern matches the text between `start` and `end`; there is room for `count` matches.
pub(super) unsafe fn find(
    program: &Program,
    dfa: &mut Dfa,
    place: Place,
    start: *const u8,
    end: *const u8,
    count: usize,
    matches: *mut Match,
) -> Result<(), Stop> {
    let mut finder = Finder { program, dfa, place, count, matches, tasks: List::new(), marks: List::new() };
    if finder.dfa.parts.is_empty() {
        finder.dfa.parts.extend(program.tree.nodes.len(), [0; 3])?;
    }
    finder.push(program.tree.nodes.len() as u32 - 1, start, end)?;
    while let Some(task) = finder.tasks.pop() {
        // SAFETY: by the contract, and each part matches its piece.
        unsafe { finder.part(task) }?;
    }
    Ok(())
}

struct Finder<'a> {
    program: &'a Program,
    dfa: &'a mut Dfa,
    place: Place,
    count: usize,
    matches: *mut Match,
    tasks: List<Task>,
    /// By place in a piece: whether a part can end there.
    marks: List<bool>,
}

/// Which of a node's automata.
const FORWARD: usize = 0;
/// What follows the node in its concatenation, backwards.
const REST: usize = 1;
/// Any number of turns of a loop, backwards.
const TURNS: usize = 2;

impl Finder<'_> {
    fn node(&self, number: u32) -> Node {
        self.program.tree.nodes.at(number as usize)
    }

    fn push(&mut self, node: u32, start: *const u8, end: *const u8) -> Result<(), Stop> {
        if self.node(node).captures {
            self.tasks.push(Task { node, child: NONE, start, end })?;
        }
        Ok(())
    }

    unsafe fn part(&mut self, task: Task) -> Result<(), Stop> {
        let Task { node: number, start, end, .. } = task;
        let node = self.node(number);
        // SAFETY: the part matches the text from `start` to `end`.
        unsafe {
            match node.kind {
                Kind::Group => {
                    let offset = |at: *const u8| at as i64 - self.place.text as i64;
                    let group = node.arg as usize;
                    if group < self.count {
                        *self.matches.add(group) = Match { start: offset(start), end: offset(end) };
                    }
                    for inner in group + 1..self.count.min(node.last as usize + 1) {
                        *self.matches.add(inner) = Match { start: -1, end: -1 };
                    }
                    self.push(node.child, start, end)
                }
                Kind::Concat => self.concatenation(task, node),
                Kind::Alternatives => {
                    let mut child = node.child;
                    loop {
                        let next = self.node(child).next;
                        if next == NONE || self.matches_all(child, start, end)? {
                            return self.push(child, start, end);
                        }
                        child = next;
                    }
                }
                Kind::Optional if start == end => {
                    if self.matches_all(node.child, start, end)? {
                        self.push(node.child, start, end)?;
                    }
                    Ok(())
                }
                Kind::OptionalMore if start == end => Ok(()),
                Kind::Optional | Kind::OptionalMore => self.push(node.child, start, end),
                Kind::Star | Kind::Plus => {
                    if start == end {
                        if self.matches_all(node.child, start, end)? {
                            self.push(node.child, start, end)?;
                        }
                        return Ok(());
                    }
                    let last = self.last_turn(number, node, start, end)?;
                    self.push(node.child, last, end)
                }
                _ => Ok(()),
            }
        }
    }

    /// One child of a concatenation, and then the others.
    unsafe fn concatenation(&mut self, task: Task, node: Node) -> Result<(), Stop> {
        let Task { mut child, mut start, end, .. } = task;
        if child == NONE {
            child = node.child;
        }
        // SAFETY: the children from this one on match the text from `start` to `end`.
        unsafe {
            while child != NONE {
                let part = self.node(child);
                if part.next == NONE {
                    return self.push(child, start, end);
                }
                let mut rest = part.next;
                let mut captures = false;
                while rest != NONE && !captures {
                    captures = self.node(rest).captures;
                    rest = self.node(rest).next;
                }
                if !part.captures && !captures {
                    return Ok(());
                }
                let stop = if part.length == 0 {
                    start
                } else if part.length != NONE && (!self.program.tree.sets.utf8 || part.length == 1) {
                    self.skip(start, part.length as usize)
                } else {
                    self.longest(task.node, child, start, end)?
                };
                if part.captures {
                    self.tasks.push(Task { child: part.next, start: stop, ..task })?;
                    return self.push(child, start, stop);
                }
                (child, start) = (part.next, stop);
            }
        }
        Ok(())
    }

    /// The place `length` characters behind `at`: bytes, or one character.
    unsafe fn skip(&self, at: *const u8, length: usize) -> *const u8 {
        use crate::wchar::multibyte::{Decoded, decode};
        if !self.program.tree.sets.utf8 {
            return at.wrapping_add(length);
        }
        // SAFETY: a character begins here.
        match unsafe { decode(at, 4, &mut 0) } {
            Ok(Decoded::Character(_, bytes)) => at.wrapping_add(bytes),
            _ => at.wrapping_add(1),
        }
    }

    /// An automaton of a node.
    fn machine(&mut self, node: u32, which: usize, start: u32, stop: u32) -> Result<u16, Stop> {
        let known = self.dfa.parts.at(node as usize)[which];
        if known != 0 {
            return Ok(known - 1);
        }
        let machine = self.dfa.add_machine(which != FORWARD, Search::Anchored, start, stop)?;
        self.dfa.parts.at_mut(node as usize)[which] = machine + 1;
        Ok(machine)
    }

    /// The forward automaton of a node.
    fn forward(&mut self, node: u32) -> Result<u16, Stop> {
        let part = self.program.forward.parts.at(node as usize);
        self.machine(node, FORWARD, part.start, part.stop)
    }

    /// Where a node can end from `start` on, up to `end`: the last such place; all of them are marked.
    unsafe fn mark(
        &mut self,
        node: u32,
        start: *const u8,
        end: *const u8,
    ) -> Result<(*const u8, usize), Stop> {
        let machine = self.forward(node)?;
        self.marks.clear();
        self.marks.extend(end as usize - start as usize + 1, false)?;
        let (mut last, mut count) = (start, 0);
        // SAFETY: the text between is valid.
        unsafe {
            let mut state = self.dfa.start(self.program, machine, self.place.before(self.program, start))?;
            let mut at = start;
            loop {
                let (transition, length) = self.dfa.forward(self.program, state, at)?;
                if transition & MATCH != 0 {
                    *self.marks.at_mut(at as usize - start as usize) = true;
                    last = at;
                    count += 1;
                }
                state = transition & NUMBER;
                if state == DEAD || at >= end {
                    return Ok((last, count));
                }
                at = at.add(length);
            }
        }
    }

    /// Whether a node matches the whole piece.
    unsafe fn matches_all(&mut self, node: u32, start: *const u8, end: *const u8) -> Result<bool, Stop> {
        let machine = self.forward(node)?;
        // SAFETY: the text between is valid.
        unsafe {
            let mut state = self.dfa.start(self.program, machine, self.place.before(self.program, start))?;
            let mut at = start;
            loop {
                let (transition, length) = self.dfa.forward(self.program, state, at)?;
                if at >= end {
                    return Ok(transition & MATCH != 0);
                }
                state = transition & NUMBER;
                if state == DEAD {
                    return Ok(false);
                }
                at = at.add(length);
            }
        }
    }

    /// Where `child` ends that begins its concatenation's part of the text from `start` to `end`.
    unsafe fn longest(
        &mut self,
        parent: u32,
        child: u32,
        start: *const u8,
        end: *const u8,
    ) -> Result<*const u8, Stop> {
        // SAFETY: the text between is valid.
        unsafe {
            let (last, count) = self.mark(child, start, end)?;
            if count <= 1 {
                return Ok(last);
            }
            let backward = self.dfa.need_backward(self.program)?;
            let (from, to) =
                (backward.parts.at(parent as usize).start, backward.parts.at(child as usize).start);
            let machine = self.machine(child, REST, from, to)?;
            let mut state = self.dfa.start(self.program, machine, self.place.behind(self.program, end))?;
            let mut at = end;
            loop {
                let (transition, length) = self.dfa.backward(self.program, state, self.place.text, at)?;
                if transition & MATCH != 0 && self.marks.at(at as usize - start as usize) {
                    return Ok(at);
                }
                state = transition & NUMBER;
                if state == DEAD || at <= start {
                    return Ok(last);
                }
                at = at.sub(length);
            }
        }
    }

    /// Where the last turn of a loop begins that matches the text from `start` to `end`, which is not empty.
    unsafe fn last_turn(
        &mut self,
        number: u32,
        node: Node,
        start: *const u8,
        end: *const u8,
    ) -> Result<*const u8, Stop> {
        // SAFETY: the text between is valid.
        unsafe {
            let length = self.node(node.child).length;
            if length != NONE && length > 0 && !self.program.tree.sets.utf8 {
                return Ok(end.sub(length as usize));
            }
            // Where further turns can begin: backwards from the end.
            let backward = self.dfa.need_backward(self.program)?;
            let part = backward.parts.at(number as usize);
            let machine = self.machine(number, TURNS, part.start, part.stop)?;
            self.marks.clear();
            self.marks.extend(end as usize - start as usize + 1, false)?;
            let mut state = self.dfa.start(self.program, machine, self.place.behind(self.program, end))?;
            let mut at = end;
            loop {
                let (transition, length) = self.dfa.backward(self.program, state, self.place.text, at)?;
                if transition & MATCH != 0 || at == end {
                    *self.marks.at_mut(at as usize - start as usize) = true;
                }
                state = transition & NUMBER;
                if state == DEAD || at <= start {
                    break;
                }
                at = at.sub(length);
            }
            let turn = self.forward(node.child)?;
            let mut begin = start;
            loop {
                let next = self.turn_end(turn, start, begin, end)?;
                if next >= end || next <= begin {
                    return Ok(begin);
                }
                begin = next;
            }
        }
    }

    /// The last marked place where a turn that begins at `begin` can end.
    unsafe fn turn_end(
        &mut self,
        machine: u16,
        start: *const u8,
        begin: *const u8,
        end: *const u8,
    ) -> Result<*const u8, Stop> {
        // SAFETY: the text between is valid.
        unsafe {
            let mut state = self.dfa.start(self.program, machine, self.place.before(self.program, begin))?;
            let mut at = begin;
            let mut last = begin;
            loop {
                let (transition, length) = self.dfa.forward(self.program, state, at)?;
                if transition & MATCH != 0 && self.marks.at(at as usize - start as usize) {
                    last = at;
                }
                state = transition & NUMBER;
                if state == DEAD || at >= end {
                    return Ok(last);
                }
                at = at.add(length);
            }
        }
    }
}
