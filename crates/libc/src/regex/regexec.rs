//! `regexec`.

use super::dfa::{DEAD, Dfa, MATCH, NUMBER, REST, Search, Stop, context};
use super::program::Program;
use super::{Match, REG_NOTBOL, REG_NOTEOL, Regex, error, submatch};
use crate::string::strchr::strchr;
use crate::types::{c_char, c_int};
use crate::wchar::multibyte::{Decoded, decode};

/// Looks for the pattern in a text: 0 and the places of the match and its groups, in bytes from the text's begin, in the first `count` of
/// `matches` (-1 for what is not in the match); or REG_NOMATCH; or REG_ESPACE if memory was needed. POSIX.1-2024 `regcomp`.
///
/// REG_NOTBOL and REG_NOTEOL say that the text's begin and end are not those of a line.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn regexec(
    regex: *const Regex,
    text: *const c_char,
    count: usize,
    matches: *mut Match,
    flags: c_int,
) -> c_int {
    // SAFETY: the structure is from regcomp, the text ends with a NUL, and there is room for `count` matches.
    unsafe {
        let program = &*(*regex).program;
        let count = if program.no_sub { 0 } else { count };
        let text = text.cast::<u8>();
        if program.needed != 0 && strchr(text.cast(), program.needed as c_int).is_null() {
            return error::NOMATCH;
        }
        let found = if program.tree.has_references {
            backtrack(program, text, flags, count, matches)
        } else {
            program.with_dfa(|dfa| find(program, dfa, text, flags, count, matches))
        };
        match found {
            Ok(true) => 0,
            Ok(false) | Err(Stop::Invalid) => error::NOMATCH,
            Err(Stop::NoSpace) => error::ESPACE,
        }
    }
}

/// The numbers of the automata that every pattern has.
const ANY: u16 = 0;
const WHOLE: u16 = 1;
const REVERSED: u16 = 2;

/// Prepares the automata; the backward one only if it will be needed.
fn prepare(program: &Program, dfa: &mut Dfa, places: bool) -> Result<(), Stop> {
    let start = program.forward.start;
    if dfa.machines() == 0 {
        let anchored = program.anchored;
        dfa.add_machine(false, if anchored { Search::Anchored } else { Search::Any }, start, 0)?;
        dfa.add_machine(false, if anchored { Search::Anchored } else { Search::Leftmost }, start, 0)?;
    }
    if dfa.machines() == 2 && places {
        let start = dfa.need_backward(program)?.start;
        dfa.add_machine(true, Search::Anchored, start, 0)?;
    }
    Ok(())
}

unsafe fn find(
    program: &Program,
    dfa: &mut Dfa,
    text: *const u8,
    flags: c_int,
    count: usize,
    matches: *mut Match,
) -> Result<bool, Stop> {
    // SAFETY: as regexec's caller vouches.
    unsafe {
        prepare(program, dfa, count > 0)?;
        let mut before = context::EDGE;
        if flags & REG_NOTBOL == 0 {
            before |= context::LINE;
        }
        if flags & REG_NOTEOL != 0 {
            before |= context::NO_LINE_AT_OTHER_EDGE;
        }
        let machine = if count == 0 { ANY } else { WHOLE };
        let Some((low, end)) = find_end(program, dfa, machine, text, before, count == 0)? else {
            return Ok(false);
        };
        if count == 0 {
            return Ok(true);
        }
        let place = Place { text, flags };
        let start = if program.anchored { text } else { find_start(program, dfa, place, low, end)? };
        let offset = |at: *const u8| at as i64 - text as i64;
        *matches = Match { start: offset(start), end: offset(end) };
        for i in 1..count {
            *matches.add(i) = Match { start: -1, end: -1 };
        }
        if count > 1 && program.tree.groups > 0 {
            submatch::find(program, dfa, place, start, end, count, matches)?;
        }
        Ok(true)
    }
}

/// A text and the flags that it is searched with.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub text: *const u8,
    pub flags: c_int,
}

impl Place {
    /// What is known of the character before `at`, for a forward automaton.
    ///
    /// # Safety
    /// `at` is a place in the text, which is valid up to there.
    pub unsafe fn before(&self, program: &Program, at: *const u8) -> u8 {
        if program.context_mask == 0 {
            return 0;
        }
        let other = if self.flags & REG_NOTEOL != 0 { context::NO_LINE_AT_OTHER_EDGE } else { 0 };
        // SAFETY: as the caller vouches.
        let known = if at == self.text {
            if self.flags & REG_NOTBOL != 0 { context::EDGE } else { context::EDGE | context::LINE }
        } else {
            unsafe {
                if program.tree.sets.utf8 {
                    super::dfa::character_before(self.text, at)
                        .map_or(0, |(code, _)| program.context_of(code))
                } else {
                    program.context_of_byte(*at.sub(1))
                }
            }
        };
        known | other
    }

    /// What is known of the character behind `at`, for a backward automaton.
    ///
    /// # Safety
    /// `at` is a place in the text.
    pub unsafe fn behind(&self, program: &Program, at: *const u8) -> u8 {
        if program.context_mask == 0 {
            return 0;
        }
        let other = if self.flags & REG_NOTBOL != 0 { context::NO_LINE_AT_OTHER_EDGE } else { 0 };
        // SAFETY: as the caller vouches; decode reads no further than the character.
        let known = unsafe {
            if *at == 0 {
                if self.flags & REG_NOTEOL != 0 { context::EDGE } else { context::EDGE | context::LINE }
            } else {
                match decode(at, 4, &mut 0) {
                    Ok(Decoded::Character(code, _)) => program.context_of(code),
                    _ => 0,
                }
            }
        };
        known | other
    }
}

/// Where the leftmost longest match ends, or if `earliest` where any match is known; and a place before which it does not begin.
unsafe fn find_end(
    program: &Program,
    dfa: &mut Dfa,
    machine: u16,
    text: *const u8,
    before: u8,
    earliest: bool,
) -> Result<Option<(*const u8, *const u8)>, Stop> {
    // SAFETY: the text ends with a NUL, on which every state leads to the dead one; a state has a row.
    unsafe {
        let mut state = dfa.start(program, machine, before)?;
        let mut at = text;
        if !program.anchored
            && let Some(finder) = &program.finder
        {
            at = finder.find(at);
        }
        let mut low = at;
        let mut end = core::ptr::null();
        let mut rows = dfa.rows();
        loop {
            let mut transition = *rows.add((state as usize) << 8 | *at as usize);
            // Neither unknown nor dead, no match, no rest.
            while transition.wrapping_sub(2) < REST - 2 {
                state = transition;
                at = at.add(1);
                transition = *rows.add((state as usize) << 8 | *at as usize);
            }
            let mut length = 1;
            if transition == 0 {
                (transition, length) = dfa.forward_slow(program, state, at)?;
                rows = dfa.rows();
            }
            if transition & MATCH != 0 {
                end = at;
                if earliest {
                    return Ok(Some((low, end)));
                }
            }
            state = transition & NUMBER;
            if state == DEAD {
                break;
            }
            at = at.add(length);
            if transition & REST != 0 {
                // An earlier thread may be where a new one begins; it ends on a byte that cannot begin a match.
                if let Some(finder) = &program.finder {
                    let next = finder.find(at);
                    if next != at {
                        at = next;
                        low = at;
                    }
                }
            }
        }
        if end.is_null() || program.tree.sets.utf8 && is_invalid_behind(at) {
            return Ok(None);
        }
        Ok(Some((low, end)))
    }
}

/// Whether what follows the character at `at` is no character. The matcher looks one ahead, as musl's does.
unsafe fn is_invalid_behind(at: *const u8) -> bool {
    // SAFETY: reads end at the NUL or within a character that begins before it.
    unsafe {
        if *at == 0 {
            return false;
        }
        let Ok(Decoded::Character(_, length)) = decode(at, 4, &mut 0) else { return true };
        let next = at.add(length);
        *next >= 0x80 && !matches!(decode(next, 4, &mut 0), Ok(Decoded::Character(..)))
    }
}

/// Where the match that ends at `end` begins, at `low` or behind.
unsafe fn find_start(
    program: &Program,
    dfa: &mut Dfa,
    place: Place,
    low: *const u8,
    end: *const u8,
) -> Result<*const u8, Stop> {
    // SAFETY: the text was found to be valid up to `end`.
    unsafe {
        let mut state = dfa.start(program, REVERSED, place.behind(program, end))?;
        let mut at = end;
        let mut start = end;
        loop {
            let (transition, length) = dfa.backward(program, state, place.text, at)?;
            if transition & MATCH != 0 {
                start = at;
            }
            state = transition & NUMBER;
            if state == DEAD || at <= low {
                return Ok(start);
            }
            at = at.sub(length);
        }
    }
}

unsafe fn backtrack(
    program: &Program,
    text: *const u8,
    flags: c_int,
    count: usize,
    matches: *mut Match,
) -> Result<bool, Stop> {
    // SAFETY: as regexec's caller vouches.
    unsafe {
        let mut matcher = program.backtracker()?;
        if !matcher.search(Place { text, flags })? {
            return Ok(false);
        }
        for i in 0..count {
            *matches.add(i) = match matcher.group(i) {
                Some((start, end)) => Match { start: start as i64, end: end as i64 },
                None => Match { start: -1, end: -1 },
            };
        }
        Ok(true)
    }
}
