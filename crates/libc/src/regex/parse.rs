//! Patterns: from text to a tree.
//!
//! The tree lies in an array in postfix order, so that a subtree is a run of nodes and a bounded repetition copies it; nothing here
//! recurses, however deep the parentheses are. `x{2,4}` becomes `x x (x (x)?)?`: what the standard says of a repetition then
//! follows from what it says of a concatenation.
//!
//! Extensions are musl's: `\|`, `\+` and `\?` in basic expressions, `\<`, `\>`, `\b`, `\B`, `\w`, `\W`, `\s`, `\S`, `\d`, `\D`, `\t`, `\n`, `\r`,
//! `\f`, `\a`, `\e`, `\xHH`, `\x{H…}`; empty alternatives; an unknown escaped character stands for itself.

use super::charset::CharSets;
use super::error;
use crate::internal::list::{List, NoSpace};
use crate::types::c_int;
use crate::wchar::multibyte::{Decoded, decode};
use crate::wctype::wctype::wctype;

/// No node.
pub(super) const NONE: u32 = u32::MAX;
/// How many nodes a pattern may have after its repetitions are written out.
const MAX_NODES: usize = 1 << 18;
/// RE_DUP_MAX.
const MAX_REPEAT: u32 = 255;

/// What a node matches.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The empty string.
    Empty,
    /// A character of the set `arg`.
    Set,
    /// The empty string where one of the assertions `arg` holds.
    Assert,
    /// What group `arg` matched.
    Reference,
    /// Its children, one after the other.
    Concat,
    /// One of its children.
    Alternatives,
    /// Its child, any number of times.
    Star,
    /// Its child, at least once.
    Plus,
    /// Its child or nothing.
    Optional,
    /// As `Optional`, for a repetition after the first: it does not match its child to the empty string.
    OptionalMore,
    /// Its child, whose place is reported as that of group `arg`.
    Group,
}

/// A node of the tree.
#[derive(Clone, Copy)]
pub(super) struct Node {
    pub kind: Kind,
    /// Whether there is a group in it.
    pub captures: bool,
    pub arg: u32,
    /// Of a group: the last group inside.
    pub last: u32,
    /// Where its subtree begins.
    pub first: u32,
    /// Its first child.
    pub child: u32,
    /// The next child of its parent.
    pub next: u32,
    /// How many characters it matches, [`NONE`] if that varies.
    pub length: u32,
}

/// Assertions, as a set.
pub(super) mod assert {
    pub const LINE_BEGIN: u32 = 1;
    pub const LINE_END: u32 = 2;
    pub const WORD_BEGIN: u32 = 4;
    pub const WORD_END: u32 = 8;
    pub const BOUNDARY: u32 = 16;
    pub const NO_BOUNDARY: u32 = 32;
}

/// What the text of a pattern says.
pub(super) struct Tree {
    /// In postfix order: the last one is the root.
    pub nodes: List<Node>,
    pub sets: CharSets,
    /// How many groups there are.
    pub groups: u32,
    /// All assertions that occur.
    pub asserts: u32,
    pub has_references: bool,
}

/// A group, or the whole pattern, whose end has not come yet.
#[derive(Clone, Copy)]
struct Frame {
    group: u32,
    /// The items of the current alternative, and the alternatives before it.
    items: Children,
    alternatives: Children,
    /// Where in the tree the group begins.
    first: u32,
}

/// A list of siblings.
#[derive(Clone, Copy)]
struct Children {
    head: u32,
    tail: u32,
    count: u32,
}

const NO_CHILDREN: Children = Children { head: NONE, tail: NONE, count: 0 };

impl From<NoSpace> for Error {
    fn from(_: NoSpace) -> Error {
        Error(error::ESPACE)
    }
}

/// A number of `<regex.h>`.
#[derive(Clone, Copy)]
pub(super) struct Error(pub c_int);

struct Parser {
    at: *const u8,
    /// Where the current group or alternative begins.
    start: *const u8,
    extended: bool,
    tree: Tree,
    frames: List<Frame>,
    /// A bit for each of the groups 1 to 9 that have ended.
    ended: u32,
}

/// Reads a pattern.
///
/// # Safety
/// The pattern ends with a NUL.
pub(super) unsafe fn parse(pattern: *const u8, extended: bool, sets: CharSets) -> Result<Tree, Error> {
    let tree = Tree { nodes: List::new(), sets, groups: 0, asserts: 0, has_references: false };
    let mut parser = Parser { at: pattern, start: pattern, extended, tree, frames: List::new(), ended: 0 };
    parser.pattern()?;
    Ok(parser.tree)
}

impl Parser {
    /// The byte at some distance; nothing behind the NUL is asked for.
    #[inline(always)]
    fn peek(&self, distance: usize) -> u8 {
        // SAFETY: the callers have seen that the bytes before are not NUL.
        unsafe { *self.at.add(distance) }
    }

    #[inline(always)]
    fn skip(&mut self, bytes: usize) {
        self.at = self.at.wrapping_add(bytes);
    }

    /// Whether an operator that basic expressions escape is next.
    fn is_operator(&self, operator: u8) -> bool {
        if self.extended {
            self.peek(0) == operator
        } else {
            self.peek(0) == b'\\' && self.peek(1) == operator
        }
    }

    fn operator_length(&self) -> usize {
        if self.extended { 1 } else { 2 }
    }

    fn pattern(&mut self) -> Result<(), Error> {
        self.open(0)?;
        loop {
            if self.is_operator(b'(') {
                self.skip(self.operator_length());
                self.tree.groups += 1;
                self.open(self.tree.groups)?;
                self.start = self.at;
                continue;
            }
            let nested = self.frames.len() > 1;
            let node = if self.is_operator(b')') && (nested || !self.extended) {
                self.leaf(Kind::Empty, 0)?
            } else {
                self.atom()?
            };
            let mut node = self.repetitions(node)?;
            // An item may end an alternative, which may end a group, which is an item.
            loop {
                self.add_item(node);
                if self.is_operator(b'|') {
                    self.skip(self.operator_length());
                    self.start = self.at;
                    self.end_alternative()?;
                    break;
                }
                let closes = self.is_operator(b')') && (self.frames.len() > 1 || !self.extended);
                if !closes && self.peek(0) != 0 {
                    break;
                }
                self.end_alternative()?;
                if !closes {
                    return if self.frames.len() == 1 { self.finish() } else { Err(Error(error::EPAREN)) };
                }
                if self.frames.len() == 1 {
                    return Err(Error(error::EPAREN));
                }
                self.skip(self.operator_length());
                node = self.close()?;
                node = self.repetitions(node)?;
            }
        }
    }

    fn open(&mut self, group: u32) -> Result<(), Error> {
        let first = self.tree.nodes.len() as u32;
        self.frames.push(Frame { group, items: NO_CHILDREN, alternatives: NO_CHILDREN, first })?;
        Ok(())
    }

    fn frame(&mut self) -> &mut Frame {
        let last = self.frames.len().wrapping_sub(1);
        self.frames.at_mut(last)
    }

    fn push(&mut self, node: Node) -> Result<u32, Error> {
        if self.tree.nodes.len() >= MAX_NODES {
            return Err(Error(error::ESPACE));
        }
        self.tree.nodes.push(node)?;
        Ok(self.tree.nodes.len() as u32 - 1)
    }

    fn leaf(&mut self, kind: Kind, arg: u32) -> Result<u32, Error> {
        let length = match kind {
            Kind::Set => 1,
            Kind::Reference => NONE,
            _ => 0,
        };
        let first = self.tree.nodes.len() as u32;
        self.push(Node { kind, captures: false, arg, last: 0, first, child: NONE, next: NONE, length })
    }

    /// A node over `children`, which are the last subtrees, from `first` on.
    fn parent(&mut self, kind: Kind, arg: u32, head: u32, first: u32) -> Result<u32, Error> {
        let mut captures = kind == Kind::Group;
        let mut length = 0u32;
        let mut child = head;
        while child != NONE {
            let node = self.tree.nodes.at(child as usize);
            captures |= node.captures;
            length = match kind {
                _ if length == NONE || node.length == NONE => NONE,
                Kind::Concat => length.saturating_add(node.length),
                Kind::Alternatives if child != head && node.length != length => NONE,
                Kind::Alternatives | Kind::Group => node.length,
                _ => NONE,
            };
            child = node.next;
        }
        self.push(Node {
            kind,
            captures,
            arg,
            last: self.tree.groups,
            first,
            child: head,
            next: NONE,
            length,
        })
    }

    fn attach(&mut self, list: Children, node: u32) -> Children {
        if list.count == 0 {
            return Children { head: node, tail: node, count: 1 };
        }
        self.tree.nodes.at_mut(list.tail as usize).next = node;
        Children { head: list.head, tail: node, count: list.count + 1 }
    }

    fn add_item(&mut self, node: u32) {
        let items = self.frame().items;
        let items = self.attach(items, node);
        self.frame().items = items;
    }

    fn end_alternative(&mut self) -> Result<(), Error> {
        let Frame { items, alternatives, .. } = *self.frame();
        let node = match items.count {
            0 => self.leaf(Kind::Empty, 0)?,
            1 => items.head,
            _ => {
                let first = self.tree.nodes.at(items.head as usize).first;
                self.parent(Kind::Concat, 0, items.head, first)?
            }
        };
        let alternatives = self.attach(alternatives, node);
        let frame = self.frame();
        frame.items = NO_CHILDREN;
        frame.alternatives = alternatives;
        Ok(())
    }

    /// The node of all alternatives of the innermost frame, which is gone afterwards.
    fn join(&mut self) -> Result<(u32, Frame), Error> {
        let frame = *self.frame();
        self.frames.pop();
        let node = match frame.alternatives.count {
            1 => frame.alternatives.head,
            _ => self.parent(Kind::Alternatives, 0, frame.alternatives.head, frame.first)?,
        };
        Ok((node, frame))
    }

    fn close(&mut self) -> Result<u32, Error> {
        let (node, frame) = self.join()?;
        if frame.group < 10 {
            self.ended |= 1 << frame.group;
        }
        self.parent(Kind::Group, frame.group, node, frame.first)
    }

    fn finish(&mut self) -> Result<(), Error> {
        self.join()?;
        Ok(())
    }

    /// What stands for itself, matches one character or asserts something.
    fn atom(&mut self) -> Result<u32, Error> {
        let extended = self.extended;
        match self.peek(0) {
            b'[' => {
                self.skip(1);
                self.bracket()
            }
            b'\\' => self.escape(),
            b'.' => {
                self.skip(1);
                self.tree.sets.begin()?;
                let set = self.tree.sets.end(true);
                self.leaf(Kind::Set, set as u32)
            }
            b'^' if extended || self.at == self.start => {
                self.skip(1);
                self.assertion(assert::LINE_BEGIN)
            }
            b'$' if extended
                || self.peek(1) == 0
                || self.peek(1) == b'\\' && matches!(self.peek(2), b')' | b'|') =>
            {
                self.skip(1);
                self.assertion(assert::LINE_END)
            }
            b'*' | b'{' | b'+' | b'?' if extended => Err(Error(error::BADRPT)),
            b'|' if extended => self.leaf(Kind::Empty, 0),
            0 => self.leaf(Kind::Empty, 0),
            _ => self.literal(),
        }
    }

    fn assertion(&mut self, which: u32) -> Result<u32, Error> {
        self.tree.asserts |= which;
        self.leaf(Kind::Assert, which)
    }

    /// The character here, and how many bytes it has.
    fn character(&self) -> Option<(u32, usize)> {
        // SAFETY: a byte that does not continue the character, such as the NUL, is the last that is read.
        match unsafe { decode(self.at, 4, &mut 0) } {
            Ok(Decoded::Character(code, length)) => Some((code, length)),
            _ => None,
        }
    }

    fn literal(&mut self) -> Result<u32, Error> {
        let (code, length) = self.character().ok_or(Error(error::BADPAT))?;
        self.skip(length);
        self.code(code)
    }

    fn code(&mut self, code: u32) -> Result<u32, Error> {
        let set = self.tree.sets.literal(code)?;
        self.leaf(Kind::Set, set as u32)
    }

    fn escape(&mut self) -> Result<u32, Error> {
        let byte = self.peek(1);
        let class = match byte | 0x20 {
            b'w' => Some(c"alnum"),
            b's' => Some(c"space"),
            b'd' => Some(c"digit"),
            _ => None,
        };
        if let Some(class) = class
            && byte.is_ascii_alphabetic()
        {
            self.skip(2);
            self.tree.sets.begin()?;
            // SAFETY: the name ends with a NUL.
            let number = unsafe { wctype(class.as_ptr()) };
            self.tree.sets.add_named_class(number, class.to_bytes())?;
            if byte | 0x20 == b'w' {
                self.tree.sets.add_range(b'_' as u32, b'_' as u32)?;
            }
            let set = self.tree.sets.end(byte & 0x20 == 0);
            return self.leaf(Kind::Set, set as u32);
        }
        let control = match byte {
            b't' => b'\t',
            b'n' => b'\n',
            b'r' => b'\r',
            b'f' => 0xc,
            b'a' => 7,
            b'e' => 0x1b,
            _ => 0,
        };
        if control != 0 {
            self.skip(2);
            return self.code(control as u32);
        }
        let assertion = match byte {
            b'b' => assert::BOUNDARY,
            b'B' => assert::NO_BOUNDARY,
            b'<' => assert::WORD_BEGIN,
            b'>' => assert::WORD_END,
            _ => 0,
        };
        if assertion != 0 {
            self.skip(2);
            return self.assertion(assertion);
        }
        match byte {
            0 => Err(Error(error::EESCAPE)),
            b'x' => {
                self.skip(2);
                self.hexadecimal()
            }
            b'{' | b'+' | b'?' if !self.extended => Err(Error(error::BADRPT)),
            b'|' if !self.extended => self.leaf(Kind::Empty, 0),
            b'1'..=b'9' if !self.extended => {
                let group = (byte - b'0') as u32;
                if self.ended >> group & 1 == 0 {
                    return Err(Error(error::ESUBREG));
                }
                self.skip(2);
                self.tree.has_references = true;
                self.leaf(Kind::Reference, group)
            }
            _ => {
                self.skip(1);
                self.literal()
            }
        }
    }

    fn hexadecimal(&mut self) -> Result<u32, Error> {
        let braces = self.peek(0) == b'{';
        let mut digits = 2;
        if braces {
            self.skip(1);
            digits = 8;
        }
        let mut code = 0;
        while digits > 0
            && code < 0x110000
            && let Some(digit) = (self.peek(0) as char).to_digit(16)
        {
            code = code << 4 | digit;
            self.skip(1);
            digits -= 1;
        }
        if braces {
            if self.peek(0) != b'}' {
                return Err(Error(error::EBRACE));
            }
            self.skip(1);
        }
        self.code(code)
    }

    /// What follows an item: `*`, `+`, `?` and bounds, any number of them.
    fn repetitions(&mut self, mut node: u32) -> Result<u32, Error> {
        loop {
            let mut operator = self.peek(0);
            let mut length = 1;
            match operator {
                b'*' => {}
                b'+' | b'?' | b'{' if self.extended => {}
                b'\\' if !self.extended && matches!(self.peek(1), b'+' | b'?' | b'{') => {
                    operator = self.peek(1);
                    length = 2;
                }
                _ => return Ok(node),
            }
            // In a basic expression a star behind the anchor is a literal.
            let behind_anchor = self.at.wrapping_sub(1) == self.start
                // SAFETY: a byte of the pattern lies before this one.
                && unsafe { *self.start } == b'^';
            if !self.extended && length == 1 && behind_anchor {
                return Ok(node);
            }
            self.skip(length);
            let (least, most) = match operator {
                b'*' => (0, None),
                b'+' => (1, None),
                b'?' => (0, Some(1)),
                _ => self.bounds()?,
            };
            node = self.repeat(node, least, most)?;
        }
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = None;
        while self.peek(0).is_ascii_digit() {
            let digit = (self.peek(0) - b'0') as u32;
            number = Some((number.unwrap_or(0) * 10 + digit).min(MAX_REPEAT + 1));
            self.skip(1);
        }
        number
    }

    fn bounds(&mut self) -> Result<(u32, Option<u32>), Error> {
        let bad = Error(error::BADBR);
        let least = self.number().ok_or(bad)?;
        let mut most = Some(least);
        if self.peek(0) == b',' {
            self.skip(1);
            most = self.number();
        }
        if least > MAX_REPEAT
            || most.is_some_and(|most| most > MAX_REPEAT || most < least)
            || !self.is_operator(b'}')
        {
            return Err(bad);
        }
        self.skip(self.operator_length());
        Ok((least, most))
    }

    /// The node `item`, which is the last one, repeated.
    fn repeat(&mut self, item: u32, least: u32, most: Option<u32>) -> Result<u32, Error> {
        let first = self.tree.nodes.at(item as usize).first;
        match (least, most) {
            (0, None) => return self.parent(Kind::Star, 0, item, first),
            (1, None) => return self.parent(Kind::Plus, 0, item, first),
            (0, Some(1)) => return self.parent(Kind::Optional, 0, item, first),
            (1, Some(1)) => return Ok(item),
            (_, Some(0)) => {
                self.tree.nodes.truncate(first as usize);
                return self.leaf(Kind::Empty, 0);
            }
            _ => {}
        }
        let size = item + 1 - first;
        let copies = most.unwrap_or(least);
        if self.tree.nodes.len() + size as usize * copies as usize > MAX_NODES {
            return Err(Error(error::ESPACE));
        }
        for copy in 1..copies {
            self.copy(first, size, copy * size)?;
        }
        // Copy number i is the subtree that ends with this node.
        let end = |copy: u32| first + size * (copy + 1) - 1;
        let mut items = NO_CHILDREN;
        let plain = if most.is_none() { least - 1 } else { least };
        for copy in 0..plain {
            items = self.attach(items, end(copy));
        }
        if most.is_none() {
            let last = end(plain);
            let begin = last + 1 - size;
            let plus = self.parent(Kind::Plus, 0, last, begin)?;
            items = self.attach(items, plus);
        } else if least < copies {
            let mut inner = NONE;
            for copy in (least..copies).rev() {
                let begin = first + size * copy;
                let mut child = end(copy);
                if inner != NONE {
                    self.tree.nodes.at_mut(child as usize).next = inner;
                    child = self.parent(Kind::Concat, 0, child, begin)?;
                }
                let kind = if copy == 0 { Kind::Optional } else { Kind::OptionalMore };
                inner = self.parent(kind, 0, child, begin)?;
            }
            items = self.attach(items, inner);
        }
        if items.count == 1 { Ok(items.head) } else { self.parent(Kind::Concat, 0, items.head, first) }
    }

    /// Adds a copy of the `size` nodes from `first`, which lie `offset` before it.
    fn copy(&mut self, first: u32, size: u32, offset: u32) -> Result<(), Error> {
        let moved = |link: u32| if link == NONE { NONE } else { link + offset };
        for i in first..first + size {
            let mut node = self.tree.nodes.at(i as usize);
            node.first += offset;
            node.child = moved(node.child);
            // The root of the run may have got a sibling already.
            node.next = if i == first + size - 1 { NONE } else { moved(node.next) };
            self.tree.nodes.push(node)?;
        }
        Ok(())
    }

    /// A bracket expression, from behind its `[` on.
    fn bracket(&mut self) -> Result<u32, Error> {
        let negated = self.peek(0) == b'^';
        if negated {
            self.skip(1);
        }
        self.tree.sets.begin()?;
        let start = self.at;
        loop {
            let byte = self.peek(0);
            let (mut first, mut length) = match self.character() {
                Some((0, _)) => return Err(Error(error::EBRACK)),
                Some(found) => found,
                None => return Err(Error(error::BADPAT)),
            };
            if byte == b']' && self.at != start {
                self.skip(1);
                break;
            }
            if byte == b'-'
                && self.at != start
                && self.peek(1) != b']'
                && (self.peek(1) != b'-' || self.peek(2) == b']')
            {
                return Err(Error(error::ERANGE));
            }
            let mut may_begin_range = true;
            if byte == b'[' && self.peek(1) == b':' {
                self.class()?;
                continue;
            }
            if byte == b'[' && matches!(self.peek(1), b'.' | b'=') {
                may_begin_range = self.peek(1) == b'.';
                (first, length) = (self.collating()?, 0);
            }
            self.skip(length);
            let mut last = first;
            if self.peek(0) == b'-' && self.peek(1) != b']' {
                self.skip(1);
                if self.peek(0) == b'[' && self.peek(1) == b'.' {
                    last = self.collating()?;
                } else {
                    match self.character() {
                        Some((code, length)) if code != 0 => {
                            last = code;
                            self.skip(length);
                        }
                        _ => return Err(Error(error::ERANGE)),
                    }
                }
                if first > last || !may_begin_range {
                    return Err(Error(error::ERANGE));
                }
            }
            self.tree.sets.add_range(first, last)?;
        }
        let set = self.tree.sets.end(negated);
        self.leaf(Kind::Set, set as u32)
    }

    /// `[:name:]`.
    fn class(&mut self) -> Result<(), Error> {
        let mut name = [0u8; 15];
        let mut length = 0;
        while let Some(place) = name.get_mut(length) {
            match self.peek(2 + length) {
                0 => return Err(Error(error::ECTYPE)),
                b':' => break,
                byte => *place = byte,
            }
            length += 1;
        }
        if length >= name.len() - 1 || self.peek(2 + length) != b':' || self.peek(3 + length) != b']' {
            return Err(Error(error::ECTYPE));
        }
        // SAFETY: the name ends with a NUL, for it is shorter than its place.
        let class = unsafe { wctype(name.as_ptr().cast()) };
        if class == 0 {
            return Err(Error(error::ECTYPE));
        }
        self.skip(4 + length);
        Ok(self.tree.sets.add_named_class(class, name.get(..length).unwrap_or(&[]))?)
    }

    /// `[.x.]` or `[=x=]`: here every character collates alone, so there must be one.
    fn collating(&mut self) -> Result<u32, Error> {
        let mark = self.peek(1);
        self.skip(2);
        match self.character() {
            Some((code, length))
                if code != 0 && self.peek(length) == mark && self.peek(length + 1) == b']' =>
            {
                self.skip(length + 2);
                Ok(code)
            }
            _ => Err(Error(error::ECOLLATE)),
        }
    }
}
