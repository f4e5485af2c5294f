//! Tildes, parameters, arithmetic, commands and quotes, from left to right. POSIX.1-2024 XCU 2.2 and 2.6.

use super::arithmetic;
use super::{
    WRDE_BADCHAR, WRDE_BADVAL, WRDE_CMDSUB, WRDE_NOCMD, WRDE_NOSPACE, WRDE_SHOWERR, WRDE_SYNTAX, WRDE_UNDEF,
};
use crate::fnmatch::fnmatch::matches;
use crate::glob::home::add_home;
use crate::internal::list::{List, NoSpace};
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};
use core::ffi::CStr;

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
    fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int;
    fn popen(command: *const c_char, mode: *const c_char) -> *mut c_void;
    fn pclose(file: *mut c_void) -> c_int;
    fn fread(buffer: *mut c_void, size: usize, count: usize, file: *mut c_void) -> usize;
}

/// How a byte came to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// It stood there.
    Literal,
    /// It is quoted. A NUL says that there is a word, even if it is empty.
    Quoted,
    /// An expansion that was not quoted.
    Expanded,
}

/// Bytes, each with its origin.
pub(super) type Text = List<(u8, Origin)>;

/// How deep expansions may be nested.
const MAX_DEPTH: u32 = 100;

/// An expansion on its way.
pub(super) struct Expander {
    at: *const u8,
    flags: c_int,
    depth: u32,
    /// Above 0 in a word that will not be used.
    unused: u32,
    /// Whether there was a `$@` since the last double quote that opened: there are no arguments, so it is no word, not even an empty
    /// one.
    none: bool,
}

fn no_space(_: NoSpace) -> c_int {
    WRDE_NOSPACE
}

/// The value of a variable of the environment.
pub(super) fn variable(name: &[u8]) -> Result<Option<&'static CStr>, c_int> {
    let mut text = List::new();
    for byte in name {
        text.push(*byte).map_err(no_space)?;
    }
    text.push(0).map_err(no_space)?;
    // SAFETY: the name ends with a NUL; the value does, and is used before the environment changes.
    unsafe {
        let value = getenv(text.as_ptr().cast());
        Ok(if value.is_null() { None } else { Some(CStr::from_ptr(value)) })
    }
}

/// Expands all words.
///
/// # Safety
/// The words end with a NUL.
pub(super) unsafe fn expand(words: *const u8, flags: c_int) -> Result<Text, c_int> {
    let mut expander = Expander { at: words, flags, depth: 0, unused: 0, none: false };
    let mut text = List::new();
    expander.words(&mut text, 0, false)?;
    Ok(text)
}

impl Expander {
    fn peek(&self, distance: usize) -> u8 {
        // SAFETY: the callers have seen that the bytes before are not NUL.
        unsafe { *self.at.add(distance) }
    }

    fn skip(&mut self, bytes: usize) {
        self.at = self.at.wrapping_add(bytes);
    }

    fn add(&self, text: &mut Text, byte: u8, origin: Origin) -> Result<(), c_int> {
        text.push((byte, origin)).map_err(no_space)
    }

    /// Expands up to `end`, which is 0 or an unquoted closing brace that is skipped; `quoted` if double quotes are around.
    fn words(&mut self, text: &mut Text, end: u8, quoted: bool) -> Result<(), c_int> {
        if self.depth >= MAX_DEPTH {
            return Err(WRDE_NOSPACE);
        }
        self.depth += 1;
        let plain = if quoted { Origin::Quoted } else { Origin::Literal };
        let mut in_quotes = quoted;
        let mut begins = true;
        // Where what is in double quotes begins, if they opened here.
        let mut opened = None;
        loop {
            let byte = self.peek(0);
            let at_begin = core::mem::replace(&mut begins, false);
            match byte {
                0 if end == 0 && !in_quotes => break,
                0 => return Err(WRDE_SYNTAX),
                b'}' if end == b'}' && in_quotes == quoted => {
                    self.skip(1);
                    break;
                }
                b'"' => {
                    self.skip(1);
                    in_quotes = !in_quotes;
                    if in_quotes {
                        self.none = false;
                        opened = Some(text.len());
                    } else if self.none && opened.is_some_and(|opened| text.len() == opened + 1) {
                        // `"$@"`: not even the empty word that quotes are.
                        text.truncate(text.len() - 1);
                        continue;
                    }
                    self.add(text, 0, Origin::Quoted)?;
                }
                b'\\' => self.backslash(text, in_quotes, end)?,
                b'$' => self.dollar(text, in_quotes)?,
                b'`' => self.backquote(text, in_quotes)?,
                _ if in_quotes => {
                    self.skip(1);
                    self.add(text, byte, Origin::Quoted)?;
                }
                b'\'' => self.single_quotes(text)?,
                b'~' if at_begin => self.tilde(text, end)?,
                b'|' | b'&' | b';' | b'<' | b'>' | b'(' | b')' | b'{' | b'}' | b'\n' if end == 0 => {
                    return Err(WRDE_BADCHAR);
                }
                _ => {
                    begins = end == 0 && matches!(byte, b' ' | b'\t');
                    self.skip(1);
                    self.add(text, byte, plain)?;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn backslash(&mut self, text: &mut Text, in_quotes: bool, end: u8) -> Result<(), c_int> {
        let next = self.peek(1);
        if next == 0 {
            return Err(WRDE_SYNTAX);
        }
        self.skip(2);
        if next == b'\n' {
            return Ok(());
        }
        if in_quotes && !matches!(next, b'$' | b'`' | b'"' | b'\\') && !(next == b'}' && end == b'}') {
            self.add(text, b'\\', Origin::Quoted)?;
        }
        self.add(text, next, Origin::Quoted)
    }

    fn single_quotes(&mut self, text: &mut Text) -> Result<(), c_int> {
        self.skip(1);
        self.add(text, 0, Origin::Quoted)?;
        loop {
            let byte = self.peek(0);
            if byte == 0 {
                return Err(WRDE_SYNTAX);
            }
            self.skip(1);
            if byte == b'\'' {
                return Ok(());
            }
            self.add(text, byte, Origin::Quoted)?;
        }
    }

    /// `~` and `~user`, where a word begins; as it stands if there is no such user.
    fn tilde(&mut self, text: &mut Text, end: u8) -> Result<(), c_int> {
        let mut length = 1;
        loop {
            match self.peek(length) {
                0 | b'/' | b' ' | b'\t' => break,
                b'}' if end == b'}' => break,
                b'\\' | b'\'' | b'"' | b'$' | b'`' => {
                    self.skip(1);
                    return self.add(text, b'~', Origin::Literal);
                }
                _ => length += 1,
            }
        }
        let mut home = List::new();
        // SAFETY: the bytes up to `length` were read.
        let user = unsafe { core::slice::from_raw_parts(self.at.add(1), length - 1) };
        let found = add_home(&mut home, user).map_err(|_| WRDE_NOSPACE)?;
        if !found {
            self.skip(1);
            return self.add(text, b'~', Origin::Literal);
        }
        self.skip(length);
        self.add(text, 0, Origin::Quoted)?;
        for byte in home.as_slice() {
            self.add(text, *byte, Origin::Quoted)?;
        }
        Ok(())
    }

    /// What begins with a dollar sign.
    fn dollar(&mut self, text: &mut Text, quoted: bool) -> Result<(), c_int> {
        let next = self.peek(1);
        match next {
            b'(' if self.peek(2) == b'(' => {
                if let Some(length) = self.arithmetic_length()? {
                    return self.arithmetic(text, quoted, length);
                }
                self.skip(2);
                self.command(text, quoted)
            }
            b'(' => {
                self.skip(2);
                self.command(text, quoted)
            }
            b'{' => {
                self.skip(2);
                self.braces(text, quoted)
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                self.skip(1);
                let name = self.name();
                let value = variable(name)?;
                if value.is_none() && self.flags & WRDE_UNDEF != 0 && self.unused == 0 {
                    return Err(WRDE_BADVAL);
                }
                self.value(text, value.map_or(&[], CStr::to_bytes), quoted)
            }
            b'0'..=b'9' | b'@' | b'*' | b'#' | b'?' | b'$' | b'!' | b'-' => {
                self.skip(2);
                self.special(text, next, quoted)
            }
            _ => {
                self.skip(1);
                self.add(text, b'$', if quoted { Origin::Quoted } else { Origin::Literal })
            }
        }
    }

    /// Parameters that are no variables: there are no positional ones here.
    fn special(&mut self, text: &mut Text, which: u8, quoted: bool) -> Result<(), c_int> {
        let mut digits = List::new();
        match which {
            b'#' | b'?' => digits.push(b'0').map_err(no_space)?,
            // SAFETY: the call has no arguments.
            b'$' => arithmetic::write(unsafe { syscall::getpid() }.unwrap_or(0), &mut digits)?,
            b'0'..=b'9' | b'!' if self.flags & WRDE_UNDEF != 0 && self.unused == 0 => {
                return Err(WRDE_BADVAL);
            }
            b'@' => self.none = true,
            _ => {}
        }
        self.value(text, digits.as_slice(), quoted)
    }

    /// The name here, which is skipped.
    fn name(&mut self) -> &'static [u8] {
        let begin = self.at;
        let mut length = 0;
        if !self.peek(0).is_ascii_digit() {
            while self.peek(length).is_ascii_alphanumeric() || self.peek(length) == b'_' {
                length += 1;
            }
        }
        self.skip(length);
        // SAFETY: the caller's words live longer than the expansion.
        unsafe { core::slice::from_raw_parts(begin, length) }
    }

    fn value(&mut self, text: &mut Text, bytes: &[u8], quoted: bool) -> Result<(), c_int> {
        let origin = if quoted { Origin::Quoted } else { Origin::Expanded };
        for byte in bytes {
            self.add(text, *byte, origin)?;
        }
        Ok(())
    }

    /// `${`, from behind it.
    fn braces(&mut self, text: &mut Text, quoted: bool) -> Result<(), c_int> {
        let count = self.peek(0) == b'#' && self.peek(1) != b'}';
        if count {
            self.skip(1);
        }
        let mut name = self.name();
        let mut digits = List::new();
        let mut value: Option<&[u8]> = None;
        let special = self.peek(0);
        if name.is_empty() {
            if !matches!(special, b'0'..=b'9' | b'@' | b'*' | b'#' | b'?' | b'$' | b'!' | b'-') {
                return Err(WRDE_SYNTAX);
            }
            self.skip(1);
            while special.is_ascii_digit() && self.peek(0).is_ascii_digit() {
                self.skip(1);
            }
            match special {
                b'#' | b'?' => digits.push(b'0').map_err(no_space)?,
                // SAFETY: the call has no arguments.
                b'$' => arithmetic::write(unsafe { syscall::getpid() }.unwrap_or(0), &mut digits)?,
                _ => {}
            }
            self.none |= special == b'@';
            if !digits.is_empty() || matches!(special, b'@' | b'*' | b'-') {
                value = Some(digits.as_slice());
            }
            name = &[];
        } else {
            value = variable(name)?.map(CStr::to_bytes);
        }
        if count {
            if self.peek(0) != b'}' {
                return Err(WRDE_SYNTAX);
            }
            self.skip(1);
            if value.is_none() && self.flags & WRDE_UNDEF != 0 && self.unused == 0 {
                return Err(WRDE_BADVAL);
            }
            let mut length = List::new();
            arithmetic::write(characters(value.unwrap_or(&[])), &mut length)?;
            return self.value(text, length.as_slice(), quoted);
        }
        let colon = self.peek(0) == b':' && matches!(self.peek(1), b'-' | b'=' | b'?' | b'+');
        if colon {
            self.skip(1);
        }
        let operator = self.peek(0);
        match operator {
            b'}' => {
                self.skip(1);
                if value.is_none() && self.flags & WRDE_UNDEF != 0 && self.unused == 0 {
                    return Err(WRDE_BADVAL);
                }
                self.value(text, value.unwrap_or(&[]), quoted)
            }
            b'-' | b'=' | b'?' | b'+' => {
                self.skip(1);
                let absent = value.is_none_or(|value| colon && value.is_empty());
                self.replacement(text, name, value.unwrap_or(&[]), operator, absent, quoted)
            }
            b'%' | b'#' => {
                self.skip(1);
                let longest = self.peek(0) == operator;
                if longest {
                    self.skip(1);
                }
                if value.is_none() && self.flags & WRDE_UNDEF != 0 && self.unused == 0 {
                    return Err(WRDE_BADVAL);
                }
                let mut pattern = List::new();
                self.words(&mut pattern, b'}', false)?;
                let kept = trim(value.unwrap_or(&[]), &pattern, operator == b'#', longest)?;
                self.value(text, kept, quoted)
            }
            _ => Err(WRDE_SYNTAX),
        }
    }

    /// `${name-word}` and its kin, from behind the operator; `absent` says that the parameter has no value that counts.
    fn replacement(
        &mut self,
        text: &mut Text,
        name: &[u8],
        value: &[u8],
        operator: u8,
        absent: bool,
        quoted: bool,
    ) -> Result<(), c_int> {
        let used = absent != (operator == b'+');
        self.unused += !used as u32;
        let mut word = List::new();
        let result = self.words(&mut word, b'}', quoted);
        self.unused -= !used as u32;
        result?;
        if !used {
            return if operator == b'+' { Ok(()) } else { self.value(text, value, quoted) };
        }
        let evaluated = self.unused == 0;
        if evaluated && matches!(operator, b'=' | b'?') {
            let mut plain = List::new();
            for (byte, _) in word.as_slice() {
                if *byte != 0 {
                    plain.push(*byte).map_err(no_space)?;
                }
            }
            plain.push(0).map_err(no_space)?;
            if operator == b'?' {
                self.complain(name, plain.as_slice());
                return Err(WRDE_BADVAL);
            }
            if name.is_empty() {
                return Err(WRDE_SYNTAX);
            }
            let mut own = List::new();
            for byte in name {
                own.push(*byte).map_err(no_space)?;
            }
            own.push(0).map_err(no_space)?;
            // SAFETY: both end with a NUL.
            if unsafe { setenv(own.as_ptr().cast(), plain.as_ptr().cast(), 1) } != 0 {
                return Err(WRDE_NOSPACE);
            }
        }
        for (byte, origin) in word.as_slice() {
            let origin = if *origin == Origin::Literal { Origin::Expanded } else { *origin };
            self.add(text, *byte, origin)?;
        }
        Ok(())
    }

    /// What the shell says of `${name?word}`, with WRDE_SHOWERR.
    fn complain(&self, name: &[u8], word: &[u8]) {
        if self.flags & WRDE_SHOWERR == 0 {
            return;
        }
        let word = word.strip_suffix(&[0]).unwrap_or(word);
        let word = if word.is_empty() { b"parameter null or not set" } else { word };
        for part in [name, b": ", word, b"\n"] {
            // SAFETY: the part is that long.
            let _ = unsafe { syscall::write(2, part.as_ptr(), part.len()) };
        }
    }

    /// How long the `$((…))` here is; None if its parentheses do not end together: then a command begins with a subshell.
    fn arithmetic_length(&self) -> Result<Option<usize>, c_int> {
        let mut open = 2;
        let mut length = 3;
        loop {
            match self.peek(length) {
                0 => return Err(WRDE_SYNTAX),
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 1 {
                        return Ok((self.peek(length + 1) == b')').then_some(length + 2));
                    }
                }
                _ => {}
            }
            length += 1;
        }
    }

    fn arithmetic(&mut self, text: &mut Text, quoted: bool, length: usize) -> Result<(), c_int> {
        // The expression is expanded as if in double quotes first.
        let mut inner = List::new();
        for i in 3..length - 2 {
            inner.push(self.peek(i)).map_err(no_space)?;
        }
        inner.push(0).map_err(no_space)?;
        self.skip(length);
        let mut nested = Expander {
            at: inner.as_ptr(),
            flags: self.flags,
            depth: self.depth + 1,
            unused: self.unused,
            none: false,
        };
        if nested.depth >= MAX_DEPTH {
            return Err(WRDE_NOSPACE);
        }
        let mut expanded: Text = List::new();
        while nested.peek(0) != 0 {
            match nested.peek(0) {
                b'$' => nested.dollar(&mut expanded, true)?,
                b'`' => nested.backquote(&mut expanded, true)?,
                b'"' => nested.skip(1),
                b'\\' => nested.backslash(&mut expanded, true, 0)?,
                byte => {
                    nested.add(&mut expanded, byte, Origin::Quoted)?;
                    nested.skip(1);
                }
            }
        }
        let mut expression = List::new();
        for (byte, _) in expanded.as_slice() {
            if *byte != 0 {
                expression.push(*byte).map_err(no_space)?;
            }
        }
        let value = if self.unused > 0 { 0 } else { arithmetic::evaluate(expression.as_slice())? };
        let mut digits = List::new();
        arithmetic::write(value, &mut digits)?;
        self.value(text, digits.as_slice(), quoted)
    }

    /// `$(`, from behind it.
    fn command(&mut self, text: &mut Text, quoted: bool) -> Result<(), c_int> {
        let mut command = List::new();
        let (mut open, mut quote) = (1, 0);
        loop {
            let byte = self.peek(0);
            match byte {
                0 => return Err(WRDE_SYNTAX),
                b'\\' if quote != b'\'' && self.peek(1) != 0 => {
                    command.push(byte).map_err(no_space)?;
                    self.skip(1);
                }
                b'\'' | b'"' if quote == 0 => quote = byte,
                _ if byte == quote => quote = 0,
                b'(' if quote == 0 => open += 1,
                b')' if quote == 0 => open -= 1,
                _ => {}
            }
            let byte = self.peek(0);
            self.skip(1);
            if open == 0 {
                return self.run(text, command, quoted);
            }
            command.push(byte).map_err(no_space)?;
        }
    }

    /// A command in backquotes.
    fn backquote(&mut self, text: &mut Text, quoted: bool) -> Result<(), c_int> {
        self.skip(1);
        let mut command = List::new();
        loop {
            let mut byte = self.peek(0);
            match byte {
                0 => return Err(WRDE_SYNTAX),
                b'`' => {
                    self.skip(1);
                    return self.run(text, command, quoted);
                }
                b'\\' if matches!(self.peek(1), b'$' | b'`' | b'\\') || quoted && self.peek(1) == b'"' => {
                    self.skip(1);
                    byte = self.peek(0);
                }
                _ => {}
            }
            command.push(byte).map_err(no_space)?;
            self.skip(1);
        }
    }

    /// What a command writes, without the newlines at the end. If no process can be started: WRDE_NOSPACE, the standard's word for
    /// a want of resources.
    fn run(&mut self, text: &mut Text, mut command: List<u8>, quoted: bool) -> Result<(), c_int> {
        // Only now: a command without an end is an error of syntax.
        if self.flags & WRDE_NOCMD != 0 {
            return Err(WRDE_CMDSUB);
        }
        if self.unused > 0 {
            return Ok(());
        }
        command.push(0).map_err(no_space)?;
        let mut output = List::new();
        // SAFETY: the command ends with a NUL; the buffer has that size.
        unsafe {
            let file = popen(command.as_ptr().cast(), c"r".as_ptr());
            if file.is_null() {
                return Err(WRDE_NOSPACE);
            }
            let mut buffer = [0u8; 512];
            let mut space = Ok(());
            loop {
                let count = fread((&raw mut buffer).cast(), 1, buffer.len(), file);
                if count == 0 || space.is_err() {
                    break;
                }
                for byte in buffer.iter().take(count) {
                    // A word has no NUL.
                    if *byte != 0 && space.is_ok() {
                        space = output.push(*byte);
                    }
                }
            }
            pclose(file);
            space.map_err(no_space)?;
        }
        let mut length = output.len();
        while length > 0 && output.at(length - 1) == b'\n' {
            length -= 1;
        }
        output.truncate(length);
        self.value(text, output.as_slice(), quoted)
    }
}

/// How many characters a value has.
fn characters(value: &[u8]) -> i64 {
    use crate::wchar::multibyte::{Decoded, decode};
    let (mut count, mut at) = (0, 0);
    while at < value.len() {
        // SAFETY: no more bytes than there are.
        let decoded = unsafe { decode(value.as_ptr().add(at), value.len() - at, &mut 0) };
        at += match decoded {
            Ok(Decoded::Character(_, length)) => length,
            _ => 1,
        };
        count += 1;
    }
    count
}

/// A value without the part at its begin or end that a pattern matches, the longest or the shortest.
fn trim<'a>(value: &'a [u8], pattern: &Text, begin: bool, longest: bool) -> Result<&'a [u8], c_int> {
    let mut text = List::new();
    write_pattern(pattern.as_slice(), &mut text)?;
    let count = value.len();
    let mut part = List::new();
    for i in 0..=count {
        // The length of the part, shortest or longest first.
        let length = if longest { count - i } else { i };
        let (head, tail) =
            value.split_at_checked(if begin { length } else { count - length }).unwrap_or((value, &[]));
        part.clear();
        for byte in if begin { head } else { tail } {
            part.push(*byte).map_err(no_space)?;
        }
        part.push(0).map_err(no_space)?;
        // SAFETY: both end with a NUL.
        if unsafe { matches(text.as_ptr(), part.as_ptr(), 0) } {
            return Ok(if begin { tail } else { head });
        }
    }
    Ok(value)
}

/// A pattern of fnmatch, in which what was quoted stands for itself; whether there is anything special in it.
pub(super) fn write_pattern(text: &[(u8, Origin)], pattern: &mut List<u8>) -> Result<bool, c_int> {
    let mut special = false;
    for (byte, origin) in text {
        let active = matches!(byte, b'*' | b'?' | b'[' | b']' | b'\\' | b'-' | b'!' | b'^');
        if *byte == 0 {
            continue;
        }
        if active && (*origin == Origin::Quoted || *byte == b'\\') {
            pattern.push(b'\\').map_err(no_space)?;
        } else {
            special |= matches!(byte, b'*' | b'?' | b'[');
        }
        pattern.push(*byte).map_err(no_space)?;
    }
    pattern.push(0).map_err(no_space)?;
    Ok(special)
}
