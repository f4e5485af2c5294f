//! The nondeterministic automaton of a tree (Thompson's construction), forwards or backwards.
//!
//! It is built from its end: each subtree is given the state that follows it. So a subtree is the paths from its `start` to its `stop`,
//! and the automaton of a part of the pattern is a part of the automaton.

use super::parse::{Kind, NONE, Tree};
use crate::internal::list::{List, NoSpace};

/// How many states an automaton may have.
const MAX_STATES: usize = 1 << 18;

/// What a state does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Takes a character of the set `arg`, then `next`.
    Char,
    /// Both `next` and `other`; who tries one after the other tries `next` first.
    Split,
    /// `next`, where one of the assertions `arg` holds.
    Assert,
    /// The end.
    Match,
    /// Group `arg` begins; then `next`. Only for the backtracking matcher, as the following ones.
    Open,
    /// Group `arg` ends; then `next`.
    Close,
    /// Takes what group `arg` matched; then `next`.
    Reference,
    /// As `Split`, at the end of a repeated part that began as `arg`: `next` is another turn, which must not have been empty.
    Loop,
    /// A turn of the loop `arg` begins; then `next`.
    Turn,
}

/// A state.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub step: Step,
    pub arg: u32,
    pub next: u32,
    pub other: u32,
}

/// Where the part of a subtree begins, and the state that follows it.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub start: u32,
    pub stop: u32,
}

/// An automaton.
pub(super) struct Nfa {
    pub states: List<State>,
    pub start: u32,
    /// By node of the tree.
    pub parts: List<Part>,
    /// How many loops there are, for the backtracking matcher.
    pub loops: u32,
}

/// What remains to be built; the last one is next.
#[derive(Clone, Copy)]
enum Task {
    Node(u32),
    /// A subtree is complete.
    Done(u32),
    /// The next alternative begins: the state behind all of them.
    Alternative(u32),
    /// An alternative is complete: whether it is the last one.
    Join(bool),
    /// The body of the loop with that split is complete.
    Star(u32),
    Plus(u32),
    /// An optional part is complete: what follows it.
    Optional(u32),
    /// A group begins.
    Open(u32),
}

/// Which automaton to build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
    /// Forwards, with groups and references.
    Backtracking,
}

const MATCH: u32 = 0;

/// Builds the automaton of a tree; `parts` says whether the places of subtrees are wanted.
pub(super) fn build(tree: &Tree, direction: Direction, parts: bool) -> Result<Nfa, NoSpace> {
    let mut nfa = Nfa { states: List::new(), start: 0, parts: List::new(), loops: 0 };
    let nodes = &tree.nodes;
    nfa.states.reserve(nodes.len() + 8)?;
    if parts {
        nfa.parts.extend(nodes.len(), Part { start: 0, stop: 0 })?;
    }
    let mut tasks = List::new();
    let mut joined = List::new();
    // The state that follows what is built next.
    let mut current = nfa.add(Step::Match, 0, NONE, NONE)?;
    tasks.push(Task::Node(nodes.len() as u32 - 1))?;
    while let Some(task) = tasks.pop() {
        match task {
            Task::Node(number) => {
                let node = nodes.at(number as usize);
                if parts {
                    nfa.parts.at_mut(number as usize).stop = current;
                    tasks.push(Task::Done(number))?;
                }
                match node.kind {
                    Kind::Empty => {}
                    Kind::Set => current = nfa.add(Step::Char, node.arg, current, NONE)?,
                    Kind::Assert => current = nfa.add(Step::Assert, node.arg, current, NONE)?,
                    Kind::Reference => current = nfa.add(Step::Reference, node.arg, current, NONE)?,
                    Kind::Group => {
                        if direction == Direction::Backtracking {
                            current = nfa.add(Step::Close, node.arg, current, NONE)?;
                            tasks.push(Task::Open(node.arg))?;
                        }
                        tasks.push(Task::Node(node.child))?;
                    }
                    Kind::Concat => {
                        let begin = tasks.len();
                        let mut child = node.child;
                        while child != NONE {
                            tasks.push(Task::Node(child))?;
                            child = nodes.at(child as usize).next;
                        }
                        if direction == Direction::Backward {
                            let (mut low, mut high) = (begin, tasks.len() - 1);
                            while low < high {
                                let (first, last) = (tasks.at(low), tasks.at(high));
                                *tasks.at_mut(low) = last;
                                *tasks.at_mut(high) = first;
                                low += 1;
                                high -= 1;
                            }
                        }
                    }
                    Kind::Alternatives => {
                        let mut child = node.child;
                        while child != NONE {
                            let next = nodes.at(child as usize).next;
                            tasks.push(Task::Join(next == NONE))?;
                            tasks.push(Task::Node(child))?;
                            tasks.push(Task::Alternative(current))?;
                            child = next;
                        }
                    }
                    Kind::Star | Kind::Plus => {
                        let split = if direction == Direction::Backtracking {
                            nfa.loops += 1;
                            nfa.add(Step::Loop, nfa.loops - 1, NONE, current)?
                        } else {
                            nfa.add(Step::Split, 0, NONE, current)?
                        };
                        let star = node.kind == Kind::Star;
                        tasks.push(if star { Task::Star(split) } else { Task::Plus(split) })?;
                        tasks.push(Task::Node(node.child))?;
                        current = split;
                    }
                    Kind::Optional | Kind::OptionalMore => {
                        tasks.push(Task::Optional(current))?;
                        tasks.push(Task::Node(node.child))?;
                    }
                }
            }
            Task::Done(number) => nfa.parts.at_mut(number as usize).start = current,
            Task::Alternative(behind) => {
                joined.push(current)?;
                current = behind;
            }
            Task::Join(last) => {
                let previous = joined.pop().unwrap_or(MATCH);
                if !last {
                    current = nfa.add(Step::Split, 0, current, previous)?;
                }
            }
            Task::Star(split) | Task::Plus(split) => {
                let mut body = current;
                if direction == Direction::Backtracking {
                    body = nfa.add(Step::Turn, nfa.states.at(split as usize).arg, body, NONE)?;
                }
                nfa.states.at_mut(split as usize).next = body;
                current = match task {
                    Task::Plus(_) => body,
                    _ if direction == Direction::Backtracking => {
                        // The first turn has nothing before it that could have been empty.
                        let behind = nfa.states.at(split as usize).other;
                        nfa.add(Step::Split, 0, body, behind)?
                    }
                    _ => split,
                };
            }
            Task::Optional(behind) => current = nfa.add(Step::Split, 0, current, behind)?,
            Task::Open(group) => current = nfa.add(Step::Open, group, current, NONE)?,
        }
    }
    nfa.start = current;
    Ok(nfa)
}

impl Nfa {
    fn add(&mut self, step: Step, arg: u32, next: u32, other: u32) -> Result<u32, NoSpace> {
        if self.states.len() >= MAX_STATES {
            return Err(NoSpace);
        }
        self.states.push(State { step, arg, next, other })?;
        Ok(self.states.len() as u32 - 1)
    }
}
