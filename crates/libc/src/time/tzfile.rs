//! Time zone files: TZif, RFC 9636. The file is mapped; its 64-bit block is used if it has one.

use super::posix_tz::{Period, Rule};
use super::zone::Local;
use super::zone_name;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

const O_RDONLY_CLOEXEC_NONBLOCK: c_int = 0o2004000;
const PROT_READ: c_int = 1;
const MAP_PRIVATE: c_int = 2;
const LARGEST: usize = 1 << 20;
const HEADER: usize = 44;

/// An open file. Every access below is checked against the file's length, so that no file can harm.
pub struct File {
    address: usize,
    length: usize,
    /// Bytes of a moment: 8, or 4 in a file of version 1.
    width: usize,
    /// How many changes, kinds of local time, and bytes of names there are.
    changes: usize,
    kinds: usize,
    /// Where the moments, their kinds, the kinds and the names lie, and what follows the block.
    moments_at: usize,
    indices_at: usize,
    kinds_at: usize,
    names_at: usize,
    end: usize,
}

impl File {
    /// Opens a zone by its name: a path if it begins with `/` or `.`, else relative to the usual directories.
    ///
    /// # Safety
    /// `name` is a string.
    pub unsafe fn open(name: *const c_char) -> Option<File> {
        // SAFETY: by the contract; a joined path has room for its NUL.
        unsafe {
            let first = *name as u8;
            if first == b'/' || first == b'.' {
                return File::map(name);
            }
            let mut length = 0;
            while *name.add(length) != 0 {
                if *name.add(length) as u8 == b'.' {
                    return None;
                }
                length += 1;
            }
            if length > 255 {
                return None;
            }
            for folder in [c"/usr/share/zoneinfo/", c"/share/zoneinfo/", c"/etc/zoneinfo/"] {
                let mut path = [0 as c_char; 300];
                let start = folder.count_bytes();
                let to: *mut c_char = (&raw mut path).cast();
                to.copy_from_nonoverlapping(folder.as_ptr(), start);
                to.add(start).copy_from_nonoverlapping(name, length);
                if let Some(file) = File::map(to) {
                    return Some(file);
                }
            }
        }
        None
    }

    unsafe fn map(path: *const c_char) -> Option<File> {
        // SAFETY: struct stat has 144 bytes, with st_size at 48; the kernel checks the path.
        unsafe {
            let fd = syscall::open(path, O_RDONLY_CLOEXEC_NONBLOCK, 0).ok()? as c_int;
            let mut stat = [0u64; 18];
            let size = syscall::fstat(fd, &raw mut stat).map(|_| stat[6] as usize);
            let address = match size {
                Ok(size @ HEADER..LARGEST) => {
                    syscall::mmap(0usize, size, PROT_READ, MAP_PRIVATE, fd, 0i64).ok()
                }
                _ => None,
            };
            let _ = syscall::close(fd);
            let file = File::parse(address? as usize, size.ok()?);
            if file.is_none() {
                let _ = syscall::munmap(address? as usize, size.ok()?);
            }
            file
        }
    }

    /// Gives back the mapping.
    pub fn close(&self) {
        // SAFETY: the mapping was made by `map`, and no one keeps pointers into it.
        let _ = unsafe { syscall::munmap(self.address, self.length) };
    }

    fn parse(address: usize, length: usize) -> Option<File> {
        let mut file = File {
            address,
            length,
            width: 4,
            changes: 0,
            kinds: 0,
            moments_at: 0,
            indices_at: 0,
            kinds_at: 0,
            names_at: 0,
            end: 0,
        };
        let version = file.byte(4);
        file.layout(0)?;
        if version >= b'2' {
            file.width = 8;
            file.layout(file.end)?;
        }
        (file.kinds > 0).then_some(file)
    }

    /// Finds the parts of the block whose header is at `start`.
    fn layout(&mut self, start: usize) -> Option<()> {
        if self.word(start) != u32::from_be_bytes(*b"TZif") {
            return None;
        }
        let count = |i: usize| self.word(start + 20 + 4 * i) as usize;
        let [ut, standard, leaps, changes, kinds, names] =
            [count(0), count(1), count(2), count(3), count(4), count(5)];
        if [ut, standard, leaps, changes, kinds, names].iter().any(|n| *n > LARGEST) {
            return None;
        }
        (self.changes, self.kinds) = (changes, kinds);
        self.moments_at = start + HEADER;
        self.indices_at = self.moments_at + changes * self.width;
        self.kinds_at = self.indices_at + changes;
        self.names_at = self.kinds_at + kinds * 6;
        self.end = self.names_at + names + leaps * (self.width + 4) + standard + ut;
        (self.end <= self.length).then_some(())
    }

    /// The byte at an offset; 0 past the end.
    fn byte(&self, offset: usize) -> u8 {
        if offset >= self.length {
            return 0;
        }
        // SAFETY: the mapping has `length` bytes.
        unsafe { *((self.address + offset) as *const u8) }
    }

    fn word(&self, offset: usize) -> u32 {
        u32::from_be_bytes([
            self.byte(offset),
            self.byte(offset + 1),
            self.byte(offset + 2),
            self.byte(offset + 3),
        ])
    }

    /// When the index-th change happens.
    fn moment(&self, index: usize) -> i64 {
        let at = self.moments_at + index * self.width;
        match self.width {
            4 => self.word(at) as i32 as i64,
            _ => ((self.word(at) as u64) << 32 | self.word(at + 4) as u64) as i64,
        }
    }

    /// The kind of local time that the index-th change begins.
    fn kind_after(&self, index: usize) -> usize {
        self.byte(self.indices_at + index) as usize
    }

    fn offset(&self, kind: usize) -> c_int {
        self.word(self.kinds_at + kind * 6) as c_int
    }

    fn is_summer(&self, kind: usize) -> bool {
        self.byte(self.kinds_at + kind * 6 + 4) != 0
    }

    fn name(&self, kind: usize) -> *const c_char {
        let mut text = [0u8; zone_name::LONGEST];
        let at = self.names_at + self.byte(self.kinds_at + kind * 6 + 5) as usize;
        let mut length = 0;
        for (i, place) in text.iter_mut().enumerate() {
            *place = self.byte(at + i);
            if *place == 0 {
                break;
            }
            length += 1;
        }
        text.get(..length).and_then(zone_name::intern).unwrap_or(c"".as_ptr())
    }

    /// Whether any kind of local time is summer time.
    pub fn has_summer(&self) -> bool {
        (0..self.kinds).any(|kind| self.is_summer(kind))
    }

    /// The rule for times after the last change, as text; `None` if the file has none.
    pub fn footer(&self) -> Option<&[u8]> {
        if self.width != 8 || self.byte(self.end) != b'\n' {
            return None;
        }
        let start = self.end + 1;
        let length = (start..self.length).position(|i| self.byte(i) == b'\n')?;
        // SAFETY: the range lies inside the mapping, which lives as long as `self`.
        Some(unsafe { core::slice::from_raw_parts((self.address + start) as *const u8, length) })
    }

    /// The last kinds of standard and summer time, for a file without a rule.
    pub fn rule(&self) -> Rule {
        let last = (0..self.changes).rev().map(|i| self.kind_after(i)).find(|kind| !self.is_summer(*kind));
        let kind = last.unwrap_or(0);
        Rule { standard: Period { name: self.name(kind), offset: self.offset(kind) }, summer: None }
    }

    /// What holds at `time`; `None` for times that the rule is for.
    pub fn lookup(&self, time: i64, is_local: bool) -> Option<Local> {
        // Whether `time` is at or after the index-th change; a local clock shows what held before it until then.
        let reached = |index: usize| {
            let before = if index == 0 { self.first_kind() } else { self.kind_after(index - 1) };
            let time = if is_local { time - self.offset(before) as i64 } else { time };
            time >= self.moment(index)
        };
        let (mut low, mut high) = (0, self.changes);
        while low < high {
            let middle = low + (high - low) / 2;
            if reached(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low == self.changes && (self.width == 8 && self.footer().is_some_and(|f| !f.is_empty())) {
            return None;
        }
        let kind = if low == 0 { self.first_kind() } else { self.kind_after(low - 1) };
        if kind >= self.kinds {
            return None;
        }
        Some(Local {
            offset: self.offset(kind),
            summer: self.is_summer(kind),
            name: self.name(kind),
            other_offset: self.opposite(kind, low),
        })
    }

    /// What holds before the first change: the first kind that is not summer time.
    fn first_kind(&self) -> usize {
        (0..self.kinds).find(|kind| !self.is_summer(*kind)).unwrap_or(0)
    }

    /// The offset of the nearest kind with the other flag, before or after the `place`-th change.
    fn opposite(&self, kind: usize, place: usize) -> c_int {
        let differs = |other: &usize| *other < self.kinds && self.is_summer(*other) != self.is_summer(kind);
        let before = (place >= 2).then(|| self.kind_after(place - 2)).filter(differs);
        let after = (place < self.changes).then(|| self.kind_after(place)).filter(differs);
        self.offset(before.or(after).unwrap_or(kind))
    }
}
