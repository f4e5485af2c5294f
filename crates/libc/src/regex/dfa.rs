//! The deterministic automaton, built as it is used and kept with the pattern.
//!
//! A state is the list of those states of the nondeterministic automaton that the text so far may have led to, with what has to be known of the
//! character before: whether it ends a line, whether it belongs to a word. A transition is found once for all bytes that the states
//! in the list do not tell apart, and written into the state's row of 256. What an assertion demands of the next character is decided when
//! that is known, so a transition also says whether a match ended *before* the character.
//!
//! To find the leftmost of the longest matches, the list is divided by where the threads began, earlier ones first: a state that is in an earlier
//! part is left out of later ones, and when a part reaches the end, the parts behind it are dropped and no new ones begin.
//!
//! Characters beyond ASCII have no column in the row: they are decoded, and a small cache knows where they lead.
//!
//! The memory is bounded: when the automaton is full it is emptied, and goes on with the state that it is in.

use super::charset::{Bits, has, is_word};
use super::nfa::{self, Nfa, Step};
use super::parse::assert;
use super::program::Program;
use crate::internal::list::{List, NoSpace};
use crate::wchar::multibyte::{Decoded, byte_code, decode};

/// In a transition: a match ends before the character.
pub(super) const MATCH: u16 = 0x8000;
/// In a transition: it leads to the state in which the search began, from which the next place can be looked for.
pub(super) const REST: u16 = 0x4000;
/// In a transition: the number of the state.
pub(super) const NUMBER: u16 = 0x3fff;
/// The state that nothing leads out of.
pub(super) const DEAD: u16 = 1;
/// No state: the transition is not known.
const UNKNOWN: u16 = 0;

/// How much an automaton may keep.
const MAX_STATES: usize = 2048;
const MAX_ITEMS: usize = 1 << 18;

/// Between the parts of a list.
const MARK: u32 = u32::MAX;
const WIDE_CACHE: usize = 256;

/// What is known of a character next to a place, or of the edge of the text.
pub(super) mod context {
    /// There is no character.
    pub const EDGE: u8 = 1;
    /// A line begins or ends here.
    pub const LINE: u8 = 2;
    /// It belongs to a word.
    pub const WORD: u8 = 4;
    /// No line begins or ends at the other edge of the text.
    pub const NO_LINE_AT_OTHER_EDGE: u8 = 8;
}

/// How threads begin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Search {
    /// At the first place only.
    Anchored,
    /// At every place, until there is a match; those that began earlier come first.
    Leftmost,
    /// At every place; their order does not matter.
    Any,
}

/// One of the automata that share the memory.
#[derive(Clone, Copy)]
struct Machine {
    backward: bool,
    search: Search,
    start: u32,
    stop: u32,
    /// Its first states, by context.
    starts: [u16; 16],
}

#[derive(Clone, Copy)]
struct Info {
    begin: u32,
    length: u32,
    hash: u32,
    machine: u16,
    context: u8,
    /// Whether new threads begin.
    seeding: bool,
}

#[derive(Clone, Copy)]
struct Wide {
    state: u16,
    transition: u16,
    code: u32,
}

/// Why there is no transition.
pub(super) enum Stop {
    /// The text is no text here.
    Invalid,
    NoSpace,
}

impl From<NoSpace> for Stop {
    fn from(_: NoSpace) -> Stop {
        Stop::NoSpace
    }
}

/// The automata of a pattern.
pub(super) struct Dfa {
    pub backward: Option<Nfa>,
    machines: List<Machine>,
    rows: List<u16>,
    infos: List<Info>,
    items: List<u32>,
    table: List<u16>,
    wide: List<Wide>,
    stamps: List<u32>,
    stamp: u32,
    stack: List<u32>,
    resolved: List<u32>,
    next: List<u32>,
    /// For the search of groups: by node, the numbers of its machines and 1.
    pub parts: List<[u16; 3]>,
}

/// What comes next: nothing, or a character with its byte if it has a column.
#[derive(Clone, Copy)]
enum Input {
    Edge,
    Byte(u8),
    Wide(u32),
}

impl Dfa {
    pub fn new() -> Dfa {
        Dfa {
            backward: None,
            machines: List::new(),
            rows: List::new(),
            infos: List::new(),
            items: List::new(),
            table: List::new(),
            wide: List::new(),
            stamps: List::new(),
            stamp: 0,
            stack: List::new(),
            resolved: List::new(),
            next: List::new(),
            parts: List::new(),
        }
    }

    /// Makes sure that there is a backward automaton.
    pub fn need_backward(&mut self, program: &Program) -> Result<&Nfa, NoSpace> {
        if self.backward.is_none() {
            let with_parts = program.tree.groups > 0;
            self.backward = Some(nfa::build(&program.tree, nfa::Direction::Backward, with_parts)?);
        }
        self.backward.as_ref().ok_or(NoSpace)
    }

    /// Adds an automaton from `start` to `stop`; its number.
    pub fn add_machine(
        &mut self,
        backward: bool,
        search: Search,
        start: u32,
        stop: u32,
    ) -> Result<u16, NoSpace> {
        if self.machines.len() >= u16::MAX as usize - 1 {
            return Err(NoSpace);
        }
        self.machines.push(Machine { backward, search, start, stop, starts: [UNKNOWN; 16] })?;
        Ok(self.machines.len() as u16 - 1)
    }

    /// How many automata there are.
    pub fn machines(&self) -> usize {
        self.machines.len()
    }

    /// An automaton's first state, where `context` is what is known of the character before (or behind, if it goes backwards).
    #[inline]
    pub fn start(&mut self, program: &Program, machine: u16, context: u8) -> Result<u16, NoSpace> {
        let context = context & program.context_mask;
        match self.machines.at(machine as usize).starts[(context & 15) as usize] {
            UNKNOWN => self.new_start(program, machine, context),
            state => Ok(state),
        }
    }

    #[cold]
    fn new_start(&mut self, program: &Program, machine: u16, context: u8) -> Result<u16, NoSpace> {
        let Machine { backward, search, start, stop, .. } = self.machines.at(machine as usize);
        self.new_stamp(program)?;
        self.next.clear();
        self.close(program, backward, start, stop, None)?;
        let state = self.intern(machine, context, search != Search::Anchored)?;
        self.machines.at_mut(machine as usize).starts[(context & 15) as usize] = state;
        Ok(state)
    }

    /// Where the rows lie: 256 transitions a state.
    #[inline(always)]
    pub fn rows(&self) -> *const u16 {
        self.rows.as_ptr()
    }

    /// The transition of a forward state on what lies at `at`, and how many bytes that has: 1 for the NUL at the end.
    ///
    /// # Safety
    /// `state` is a state, and `at` a place in a text that ends with a NUL.
    #[inline(always)]
    pub unsafe fn forward(
        &mut self,
        program: &Program,
        state: u16,
        at: *const u8,
    ) -> Result<(u16, usize), Stop> {
        // SAFETY: each state has a row.
        let transition = unsafe { *self.rows.as_ptr().add((state as usize) << 8 | *at as usize) };
        if transition != UNKNOWN {
            return Ok((transition, 1));
        }
        // SAFETY: as the caller vouches.
        unsafe { self.forward_slow(program, state, at) }
    }

    /// As `forward`, for a transition that is not in the row.
    ///
    /// # Safety
    /// As `forward`.
    #[inline(never)]
    pub unsafe fn forward_slow(
        &mut self,
        program: &Program,
        state: u16,
        at: *const u8,
    ) -> Result<(u16, usize), Stop> {
        // SAFETY: a byte of the text; decode reads on only within a character.
        let byte = unsafe { *at };
        if byte == 0 {
            return Ok((self.transition(program, state, Input::Edge)?, 1));
        }
        if byte < 0x80 || !program.tree.sets.utf8 {
            return Ok((self.transition(program, state, Input::Byte(byte))?, 1));
        }
        match unsafe { decode(at, 4, &mut 0) } {
            Ok(Decoded::Character(code, length)) => Ok((self.wide(program, state, code)?, length)),
            _ => Err(Stop::Invalid),
        }
    }

    /// The transition of a backward state on what ends at `at`, and how many bytes that has: 0 where the text begins.
    ///
    /// # Safety
    /// `state` is a backward state, and the text between `begin` and `at` was found to be valid.
    #[inline(always)]
    pub unsafe fn backward(
        &mut self,
        program: &Program,
        state: u16,
        begin: *const u8,
        at: *const u8,
    ) -> Result<(u16, usize), Stop> {
        if at > begin {
            // SAFETY: a byte lies before; each state has a row.
            let transition = unsafe { *self.rows.as_ptr().add((state as usize) << 8 | *at.sub(1) as usize) };
            if transition != UNKNOWN {
                return Ok((transition, 1));
            }
        }
        // SAFETY: as the caller vouches.
        unsafe { self.backward_slow(program, state, begin, at) }
    }

    #[inline(never)]
    unsafe fn backward_slow(
        &mut self,
        program: &Program,
        state: u16,
        begin: *const u8,
        at: *const u8,
    ) -> Result<(u16, usize), Stop> {
        // SAFETY: reads stay between `begin` and `at`.
        unsafe {
            if at == begin {
                let known = *self.rows.as_ptr().add((state as usize) << 8);
                let transition =
                    if known != UNKNOWN { known } else { self.transition(program, state, Input::Edge)? };
                return Ok((transition, 0));
            }
            let byte = *at.sub(1);
            if byte < 0x80 || !program.tree.sets.utf8 {
                return Ok((self.transition(program, state, Input::Byte(byte))?, 1));
            }
            match character_before(begin, at) {
                Some((code, length)) => Ok((self.wide(program, state, code)?, length)),
                None => Err(Stop::Invalid),
            }
        }
    }

    fn wide(&mut self, program: &Program, state: u16, code: u32) -> Result<u16, NoSpace> {
        if self.wide.is_empty() {
            self.wide.extend(WIDE_CACHE, Wide { state: 0, transition: 0, code: 0 })?;
        }
        let place = (code ^ (state as u32).wrapping_mul(0x9e37)) as usize % WIDE_CACHE;
        let known = self.wide.at(place);
        if known.state == state && known.code == code {
            return Ok(known.transition);
        }
        let states = self.infos.len();
        let transition = self.transition(program, state, Input::Wide(code))?;
        // After the memory was emptied the number means another state.
        if self.infos.len() >= states {
            *self.wide.at_mut(place) = Wide { state, transition, code };
        }
        Ok(transition)
    }

    /// A new mark of what was visited.
    fn new_stamp(&mut self, program: &Program) -> Result<(), NoSpace> {
        let backward = self.backward.as_ref().map_or(0, |nfa| nfa.states.len());
        let wanted = backward.max(program.forward.states.len());
        if self.stamps.len() < wanted {
            self.stamps.extend(wanted - self.stamps.len(), 0)?;
        }
        self.stamp = self.stamp.wrapping_add(1);
        if self.stamp == 0 {
            for i in 0..self.stamps.len() {
                *self.stamps.at_mut(i) = 0;
            }
            self.stamp = 1;
        }
        Ok(())
    }

    /// Adds `first` to the next list, with all that is reached from it without a character. Assertions are decided by what lies to the left and to
    /// the right, or stay in the list if that is not given.
    fn close(
        &mut self,
        program: &Program,
        backward: bool,
        first: u32,
        stop: u32,
        sides: Option<(u8, u8)>,
    ) -> Result<(), NoSpace> {
        self.stack.clear();
        let mut number = first;
        loop {
            let stamp = self.stamp;
            let visited = self.stamps.at_mut(number as usize);
            if *visited != stamp {
                *visited = stamp;
                let nfa = if backward { self.backward.as_ref().ok_or(NoSpace)? } else { &program.forward };
                let state = nfa.states.at(number as usize);
                if number == stop {
                    self.next.push(number)?;
                } else {
                    match state.step {
                        Step::Split => {
                            self.stack.push(state.other)?;
                            number = state.next;
                            continue;
                        }
                        Step::Assert if let Some((left, right)) = sides => {
                            if holds(state.arg, left, right) {
                                number = state.next;
                                continue;
                            }
                        }
                        _ => self.next.push(number)?,
                    }
                }
            }
            match self.stack.pop() {
                Some(waiting) => number = waiting,
                None => return Ok(()),
            }
        }
    }

    /// Finds a transition and writes it into the row.
    fn transition(&mut self, program: &Program, from: u16, input: Input) -> Result<u16, NoSpace> {
        let info = self.infos.at(from as usize);
        let Machine { backward, search, start, stop, .. } = self.machines.at(info.machine as usize);
        let utf8 = program.tree.sets.utf8;
        let around = match input {
            Input::Edge if info.context & context::NO_LINE_AT_OTHER_EDGE != 0 => context::EDGE,
            Input::Edge => context::EDGE | context::LINE,
            Input::Byte(byte) => program.context_of_byte(byte),
            Input::Wide(code) => program.context_of(code),
        };
        let matched = self.resolve(program, info, around)?;
        self.new_stamp(program)?;
        self.next.clear();
        let mut alike: Bits = if utf8 { [!0, !0, !0, !0, 0, 0, 0, 0] } else { [!0; 8] };
        let mut target = DEAD;
        if !matches!(input, Input::Edge) {
            for i in 0..self.resolved.len() {
                let number = self.resolved.at(i);
                if number == MARK {
                    self.mark()?;
                    continue;
                }
                if number == stop {
                    continue;
                }
                let nfa = if backward { self.backward.as_ref().ok_or(NoSpace)? } else { &program.forward };
                let state = nfa.states.at(number as usize);
                if state.step != Step::Char {
                    continue;
                }
                let taken = match input {
                    Input::Byte(byte) => {
                        let bits = &program.tree.sets.set(state.arg as usize).low;
                        let taken = has(bits, byte);
                        let turn = if taken { 0 } else { !0 };
                        for (alike, word) in alike.iter_mut().zip(bits) {
                            *alike &= *word ^ turn;
                        }
                        taken
                    }
                    Input::Wide(code) => program.tree.sets.contains_high(state.arg as usize, code),
                    Input::Edge => false,
                };
                if taken {
                    self.close(program, backward, state.next, stop, None)?;
                }
            }
            let seeding = info.seeding && !(matched && search == Search::Leftmost);
            if seeding {
                if search == Search::Leftmost {
                    self.mark()?;
                }
                self.close(program, backward, start, stop, None)?;
            }
            let length = self.next.len();
            if length > 0 && self.next.at(length - 1) == MARK {
                self.next.truncate(length - 1);
            }
            if !self.next.is_empty() {
                let keep = info.context & context::NO_LINE_AT_OTHER_EDGE;
                target = self.intern(info.machine, (around | keep) & program.context_mask, seeding)?;
                let rests = program.finder.is_some() && search != Search::Anchored;
                if rests && target == self.machines.at(info.machine as usize).starts[0] {
                    target |= REST;
                }
            }
        }
        let transition = if matched { target | MATCH } else { target };
        // If the memory was emptied on the way, there is no row to write to.
        if (from as usize) < self.infos.len() && self.infos.at(from as usize).same(&info) {
            // SAFETY: the state has a row of 256.
            let row = unsafe { self.rows.as_mut_ptr().add((from as usize) << 8) };
            match input {
                Input::Edge => unsafe { *row = transition },
                Input::Wide(_) => {}
                Input::Byte(byte) => {
                    program.tell_apart(&mut alike, byte);
                    for (i, word) in alike.iter().enumerate() {
                        let mut word = *word;
                        while word != 0 {
                            let column = i * 32 + word.trailing_zeros() as usize;
                            // SAFETY: a column is below 256.
                            unsafe { *row.add(column) = transition };
                            word &= word - 1;
                        }
                    }
                }
            }
        }
        Ok(transition)
    }

    /// Puts the list of a state into `resolved`, with its assertions decided; whether the end is in it, and then without the parts behind that.
    fn resolve(&mut self, program: &Program, info: Info, around: u8) -> Result<bool, NoSpace> {
        let Machine { backward, stop, .. } = self.machines.at(info.machine as usize);
        let items = info.begin as usize..(info.begin + info.length) as usize;
        self.next.clear();
        if program.tree.asserts == 0 {
            for i in items {
                self.next.push(self.items.at(i))?;
            }
        } else {
            let sides = if backward { (around, info.context) } else { (info.context, around) };
            self.new_stamp(program)?;
            for i in items {
                let number = self.items.at(i);
                if number == MARK {
                    self.mark()?;
                } else {
                    self.close(program, backward, number, stop, Some(sides))?;
                }
            }
        }
        core::mem::swap(&mut self.next, &mut self.resolved);
        let mut matched = false;
        for i in 0..self.resolved.len() {
            let number = self.resolved.at(i);
            matched |= number == stop;
            if matched && number == MARK {
                self.resolved.truncate(i);
                break;
            }
        }
        Ok(matched)
    }

    /// Ends a part of the next list, unless it is empty.
    fn mark(&mut self) -> Result<(), NoSpace> {
        let length = self.next.len();
        if length > 0 && self.next.at(length - 1) != MARK {
            self.next.push(MARK)?;
        }
        Ok(())
    }

    /// The state of the next list.
    fn intern(&mut self, machine: u16, context: u8, seeding: bool) -> Result<u16, NoSpace> {
        self.sort();
        let mut hash = (machine as u32) << 16 ^ (context as u32) << 8 ^ seeding as u32 ^ 0x811c_9dc5;
        for item in self.next.as_slice() {
            hash = (hash ^ item).wrapping_mul(0x0100_0193);
            hash ^= hash >> 15;
        }
        if self.infos.len() * 2 >= self.table.len() {
            self.grow_table()?;
        }
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let number = self.table.at(place);
            if number == UNKNOWN {
                break;
            }
            let info = self.infos.at(number as usize);
            if info.hash == hash
                && info.machine == machine
                && info.context == context
                && info.seeding == seeding
                && info.length as usize == self.next.len()
                && (0..self.next.len()).all(|i| self.items.at(info.begin as usize + i) == self.next.at(i))
            {
                return Ok(number);
            }
            place = (place + 1) & mask;
        }
        if self.infos.len() >= MAX_STATES
            || self.items.len() + self.next.len() > MAX_ITEMS && self.infos.len() > 2
        {
            self.empty()?;
            place = hash as usize & mask;
        }
        let number = self.infos.len() as u16;
        let begin = self.items.len() as u32;
        self.items.reserve(self.next.len())?;
        self.rows.extend(256, UNKNOWN)?;
        for i in 0..self.next.len() {
            self.items.push(self.next.at(i))?;
        }
        let length = self.next.len() as u32;
        self.infos.push(Info { begin, length, hash, machine, context, seeding })?;
        *self.table.at_mut(place) = number;
        Ok(number)
    }

    /// Orders each part of the next list, so that the same states are the same list (Shell's sort).
    fn sort(&mut self) {
        let mut begin = 0;
        while begin < self.next.len() {
            let mut end = begin;
            while end < self.next.len() && self.next.at(end) != MARK {
                end += 1;
            }
            let mut gap = (end - begin) / 2;
            while gap > 0 {
                for i in begin + gap..end {
                    let item = self.next.at(i);
                    let mut j = i;
                    while j >= begin + gap && self.next.at(j - gap) > item {
                        *self.next.at_mut(j) = self.next.at(j - gap);
                        j -= gap;
                    }
                    *self.next.at_mut(j) = item;
                }
                gap /= 2;
            }
            begin = end + 1;
        }
    }

    /// Doubles the table of states; the first time, makes the numbers that mean no state.
    fn grow_table(&mut self) -> Result<(), NoSpace> {
        let size = (self.table.len() * 2).max(64);
        self.table.clear();
        self.table.extend(size, UNKNOWN)?;
        while self.infos.len() < 2 {
            self.infos.push(Info {
                begin: 0,
                length: 0,
                hash: 0,
                machine: u16::MAX,
                context: 0,
                seeding: false,
            })?;
            // Nothing is known of "unknown"; the dead state stays what it is.
            self.rows.extend(256, if self.infos.len() == 2 { DEAD } else { UNKNOWN })?;
        }
        for number in 2..self.infos.len() {
            let mut place = self.infos.at(number).hash as usize & (size - 1);
            while self.table.at(place) != UNKNOWN {
                place = (place + 1) & (size - 1);
            }
            *self.table.at_mut(place) = number as u16;
        }
        Ok(())
    }

    /// Forgets all states.
    fn empty(&mut self) -> Result<(), NoSpace> {
        self.infos.truncate(2);
        self.rows.truncate(512);
        self.items.clear();
        self.wide.clear();
        let size = self.table.len();
        self.table.clear();
        self.table.extend(size, UNKNOWN)?;
        for i in 0..self.machines.len() {
            self.machines.at_mut(i).starts = [UNKNOWN; 16];
        }
        Ok(())
    }
}

impl Info {
    fn same(&self, other: &Info) -> bool {
        self.begin == other.begin
            && self.length == other.length
            && self.hash == other.hash
            && self.machine == other.machine
            && self.context == other.context
    }
}

/// Whether one of the assertions holds between what is known of both sides. A boundary is at the edges of the text, whatever is
/// next to them; that is musl's understanding.
pub(super) fn holds(asserts: u32, left: u8, right: u8) -> bool {
    let edge = (left | right) & context::EDGE != 0;
    let (word_left, word_right) = (left & context::WORD != 0, right & context::WORD != 0);
    match asserts {
        assert::LINE_BEGIN => left & context::LINE != 0,
        assert::LINE_END => right & context::LINE != 0,
        assert::WORD_BEGIN => !word_left && word_right,
        assert::WORD_END => word_left && !word_right,
        assert::BOUNDARY => edge || word_left != word_right,
        assert::NO_BOUNDARY => !edge && word_left == word_right,
        _ => false,
    }
}

/// The character that ends at `at`, and how many bytes it has.
///
/// # Safety
/// The bytes between `begin` and `at` are mapped.
pub(super) unsafe fn character_before(begin: *const u8, at: *const u8) -> Option<(u32, usize)> {
    for length in 1..=4 {
        let first = at.wrapping_sub(length);
        // SAFETY: between `begin` and `at`.
        if first < begin {
            return None;
        }
        if unsafe { *first } & 0xc0 != 0x80 {
            return match unsafe { decode(first, length, &mut 0) } {
                Ok(Decoded::Character(code, taken)) if taken == length => Some((code, length)),
                _ => None,
            };
        }
    }
    None
}

impl Program {
    /// What a place has to know of a character beside it.
    pub fn context_of(&self, code: u32) -> u8 {
        let mut known = 0;
        if code == b'\n' as u32 && self.tree.sets.newline {
            known |= context::LINE;
        }
        if self.context_mask & context::WORD != 0 && is_word(code) {
            known |= context::WORD;
        }
        known
    }

    /// As `context_of`, of a byte that is a character.
    pub fn context_of_byte(&self, byte: u8) -> u8 {
        self.context_of(if byte < 0x80 { byte as u32 } else { byte_code(byte) })
    }

    /// Takes from the bytes that are like `byte` those whose context is another.
    fn tell_apart(&self, alike: &mut Bits, byte: u8) {
        alike[0] &= !1;
        if self.context_mask & context::LINE != 0 && self.tree.sets.newline {
            let newline = 1 << b'\n';
            if byte == b'\n' {
                *alike = [newline, 0, 0, 0, 0, 0, 0, 0];
            } else {
                alike[0] &= !newline;
            }
        }
        if self.context_mask & context::WORD != 0 {
            let turn = if has(&self.words, byte) { 0 } else { !0 };
            for (alike, word) in alike.iter_mut().zip(&self.words) {
                *alike &= *word ^ turn;
            }
        }
    }
}
