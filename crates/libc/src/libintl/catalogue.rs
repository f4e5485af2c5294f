//! A .mo file in memory.
//!
//! It begins with words: the magic number, a revision, how many messages there are, and where two tables of pairs (length, place)
//! lie, of the messages and of their translations. Messages are sorted; those with plural forms are followed by the plural one
//! behind a NUL, and their translation is all forms with NULs between them. The translation of the empty message is the file's header.

use super::plural;
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::malloc::replaceable::{free, malloc, realloc};
use core::ptr::null_mut;

const AT_FDCWD: i32 = -100;
/// O_RDONLY, O_CLOEXEC.
const FLAGS: i32 = 0o2000000;
const MAGIC: u32 = 0x9504_12de;
/// Larger than any catalogue.
const MOST: usize = 1 << 30;

/// A file's content: that many bytes and a NUL, from malloc.
#[derive(Clone, Copy)]
pub struct Content {
    /// Where it begins.
    pub start: *mut u8,
    /// How many bytes, without the NUL.
    pub length: usize,
}

/// Reads a file. Errors of openat and read, ENOMEM, EFBIG.
///
/// # Safety
/// `path` is a C string.
pub unsafe fn read_file(path: *const u8) -> Result<Content, Errno> {
    // SAFETY: by the contract; the block has room for what is read, and a NUL.
    unsafe {
        let fd = syscall::openat(AT_FDCWD, path, FLAGS, 0u32)? as i32;
        let mut content = Content { start: null_mut(), length: 0 };
        let mut space = 4096;
        let result = loop {
            let block: *mut u8 = realloc(content.start.cast(), space + 1).cast();
            if block.is_null() {
                break Err(Errno::ENOMEM);
            }
            content.start = block;
            match syscall::read(fd, block.add(content.length), space - content.length) {
                Ok(0) => break Ok(()),
                Ok(count) => content.length += count as usize,
                Err(errno) => break Err(errno),
            }
            if content.length == space {
                space *= 2;
            }
            if space > MOST {
                break Err(Errno::EFBIG);
            }
        };
        let _ = syscall::close(fd);
        match result {
            Ok(()) => {
                *content.start.add(content.length) = 0;
                Ok(content)
            }
            Err(errno) => {
                free(content.start.cast());
                Err(errno)
            }
        }
    }
}

/// A catalogue that was read.
pub struct Catalogue {
    content: Content,
    swapped: bool,
    /// The expression of the plural form, in the content or a constant.
    rule: *const u8,
    /// How many forms there are.
    forms: u64,
}

/// Copies no more than a piece of a string that is wanted.
unsafe fn starts_with(text: *const u8, word: &[u8]) -> bool {
    // SAFETY: `text` ends with a NUL, which no word has.
    word.iter().enumerate().all(|(index, byte)| unsafe { *text.add(index) == *byte })
}

unsafe fn skip_space(mut text: *const u8) -> *const u8 {
    // SAFETY: as above.
    unsafe {
        while matches!(*text, b' ' | b'\t'..=b'\r') {
            text = text.add(1);
        }
        text
    }
}

impl Catalogue {
    /// Reads a catalogue; `None` if there is no such file. A file that is no catalogue is one without messages.
    ///
    /// # Safety
    /// `path` is a C string.
    pub unsafe fn open(path: *const u8) -> Option<Catalogue> {
        // SAFETY: by the contract.
        unsafe {
            let content = read_file(path).ok()?;
            let mut catalogue =
                Catalogue { content, swapped: false, rule: c"n!=1;".as_ptr().cast(), forms: 2 };
            match catalogue.word(0) {
                Some(MAGIC) => {}
                Some(magic) if magic == MAGIC.swap_bytes() => catalogue.swapped = true,
                _ => catalogue.content.length = 0,
            }
            catalogue.read_header();
            Some(catalogue)
        }
    }

    /// Looks for `Plural-Forms: nplurals=2; plural=n!=1;` in the header.
    unsafe fn read_header(&mut self) {
        // SAFETY: translations end with a NUL.
        unsafe {
            let Some((mut line, _)) = self.find(c"".as_ptr().cast()) else { return };
            while !starts_with(line, b"Plural-Forms:") {
                while *line != b'\n' && *line != 0 {
                    line = line.add(1);
                }
                if *line == 0 {
                    return;
                }
                line = line.add(1);
            }
            let mut at = skip_space(line.add(13));
            if !starts_with(at, b"nplurals=") {
                return;
            }
            at = at.add(9);
            let mut forms = 0u64;
            while (*at).is_ascii_digit() {
                forms = forms.saturating_mul(10).saturating_add((*at - b'0') as u64);
                at = at.add(1);
            }
            self.forms = forms;
            while *at != b';' && *at != 0 {
                at = at.add(1);
            }
            if *at == b';' {
                at = skip_space(at.add(1));
                if starts_with(at, b"plural=") {
                    self.rule = at.add(7);
                }
            }
        }
    }

    /// The word at a place, in this machine's order.
    unsafe fn word(&self, place: usize) -> Option<u32> {
        if self.content.length < 4 || place > self.content.length - 4 {
            return None;
        }
        // SAFETY: four bytes are there.
        let word = unsafe { self.content.start.add(place).cast::<u32>().read_unaligned() };
        Some(if self.swapped { word.swap_bytes() } else { word })
    }

    /// The string that the pair number `index` of a table describes, and its length; a NUL follows it.
    unsafe fn string(&self, table: usize, index: usize) -> Option<(*const u8, usize)> {
        // SAFETY: the string and its NUL are found to lie in the content.
        unsafe {
            let pair = index.checked_mul(8)?.checked_add(table)?;
            let length = self.word(pair)? as usize;
            let start = self.word(pair.checked_add(4)?)? as usize;
            if start >= self.content.length || length >= self.content.length - start {
                return None;
            }
            let text = self.content.start.add(start);
            (*text.add(length) == 0).then_some((text.cast_const(), length))
        }
    }

    /// The translation of a message and its length, all forms of it.
    unsafe fn find(&self, message: *const u8) -> Option<(*const u8, usize)> {
        // SAFETY: both strings that are compared end with a NUL.
        unsafe {
            let count = self.word(8)? as usize;
            let (messages, translations) = (self.word(12)? as usize, self.word(16)? as usize);
            let (mut low, mut high) = (0, count.min(self.content.length / 8));
            while low < high {
                let middle = low + (high - low) / 2;
                let (text, _) = self.string(messages, middle)?;
                let mut at = 0;
                while *text.add(at) == *message.add(at) && *text.add(at) != 0 {
                    at += 1;
                }
                match (*message.add(at)).cmp(&*text.add(at)) {
                    core::cmp::Ordering::Equal => return self.string(translations, middle),
                    core::cmp::Ordering::Less => high = middle,
                    core::cmp::Ordering::Greater => low = middle + 1,
                }
            }
            None
        }
    }

    /// The translation of a message; with a number, its form for that many.
    ///
    /// # Safety
    /// `message` is a C string.
    pub unsafe fn translate(&self, message: *const u8, number: Option<u64>) -> Option<*const u8> {
        // SAFETY: by the contract; forms are looked for within the translation.
        unsafe {
            let (mut text, mut left) = self.find(message)?;
            if let (Some(number), 1..) = (number, self.forms) {
                let form = plural::evaluate(self.rule, number)?;
                if form >= self.forms {
                    return None;
                }
                for _ in 0..form {
                    while *text != 0 {
                        text = text.add(1);
                        left -= 1;
                    }
                    // The NUL at the translation's end is behind its last form.
                    if left == 0 {
                        return None;
                    }
                    text = text.add(1);
                    left -= 1;
                }
            }
            Some(text)
        }
    }
}

/// Room for a list of things that lives as long as the process.
///
/// # Safety
/// What is written has that size.
pub unsafe fn allocate<T>(value: T) -> *mut T {
    // SAFETY: the block has room for a T.
    unsafe {
        let block: *mut T = malloc(size_of::<T>()).cast();
        if !block.is_null() {
            block.write(value);
        }
        block
    }
}
