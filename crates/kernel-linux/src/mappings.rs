//! Which guest pages are mapped, and as what: bookkeeping only, no host memory is touched here.
use std::collections::BTreeMap;
use std::ops::Range;

use muslin_abi::memory_manager::Kind;

/// What a mapping is made of: decides how it can grow and move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Backing {
    /// Memory of this process alone.
    Anonymous,
    /// A private view of a file.
    PrivateFile,
    /// Shared with whoever maps the same file, or anonymous and shared with children.
    Shared,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mapping {
    pub end: u64,
    pub prot: i32,
    pub backing: Backing,
}

impl Mapping {
    /// What a memory manager is told that it is.
    pub fn kind(self) -> Kind {
        match self.backing {
            Backing::Anonymous => Kind::Heap,
            Backing::PrivateFile | Backing::Shared => Kind::Mapping,
        }
    }
}

/// Mapped ranges by their first address. They do not overlap.
#[derive(Default)]
pub(crate) struct Mappings(BTreeMap<u64, Mapping>);

impl Mappings {
    /// The mappings that overlap a range, in order.
    pub fn overlapping(&self, range: Range<u64>) -> impl Iterator<Item = (u64, Mapping)> {
        let first = self.0.range(..=range.start).next_back().filter(|(_, m)| m.end > range.start);
        let start = first.map_or(range.start, |(start, _)| *start);
        self.0.range(start..range.end).map(|(start, mapping)| (*start, *mapping))
    }

    /// What is mapped of a range, in order: ranges that do not touch.
    pub fn covered(&self, range: Range<u64>) -> Vec<Range<u64>> {
        let mut parts: Vec<Range<u64>> = Vec::new();
        for (start, mapping) in self.overlapping(range.clone()) {
            let part = start.max(range.start)..mapping.end.min(range.end);
            match parts.last_mut() {
                Some(last) if last.end == part.start => last.end = part.end,
                _ => parts.push(part),
            }
        }
        parts
    }

    pub fn is_free(&self, range: Range<u64>) -> bool {
        self.overlapping(range).next().is_none()
    }

    /// Whether every byte of a range is mapped.
    pub fn is_covered(&self, range: Range<u64>) -> bool {
        let mut reached = range.start;
        for (start, mapping) in self.overlapping(range.clone()) {
            if start > reached {
                return false;
            }
            reached = mapping.end;
        }
        reached >= range.end
    }

    /// Forgets what lies in a range; what sticks out stays.
    pub fn remove(&mut self, range: Range<u64>) {
        let cut: Vec<(u64, Mapping)> = self.overlapping(range.clone()).collect();
        for (start, mapping) in cut {
            self.0.remove(&start);
            if start < range.start {
                self.0.insert(start, Mapping { end: range.start, ..mapping });
            }
            if mapping.end > range.end {
                self.0.insert(range.end, mapping);
            }
        }
    }

    /// Records a mapping in place of whatever was in its range, joined to equal neighbours.
    pub fn insert(&mut self, range: Range<u64>, prot: i32, backing: Backing) {
        self.remove(range.clone());
        let Range { mut start, mut end } = range;
        if let Some((before, mapping)) = self.0.range(..start).next_back()
            && mapping.end == start
            && (mapping.prot, mapping.backing) == (prot, backing)
        {
            start = *before;
        }
        if let Some(after) = self.0.get(&end)
            && (after.prot, after.backing) == (prot, backing)
        {
            let after = *after;
            self.0.remove(&end);
            end = after.end;
        }
        self.0.insert(start, Mapping { end, prot, backing });
    }

    /// Changes the protection of a range that is covered.
    pub fn protect(&mut self, range: Range<u64>, prot: i32) {
        let parts: Vec<(u64, Mapping)> = self.overlapping(range.clone()).collect();
        for (start, mapping) in parts {
            self.insert(start.max(range.start)..mapping.end.min(range.end), prot, mapping.backing);
        }
    }

    /// The highest free place of `length` bytes within a range, at a multiple of `align` (a power of two).
    pub fn find_free(&self, length: u64, align: u64, within: Range<u64>) -> Option<u64> {
        let mut top = within.end;
        let fits = |low: u64, top: u64| {
            let start = top.checked_sub(length)? & !(align - 1);
            (start >= low).then_some(start)
        };
        for (start, mapping) in self.0.range(..within.end).rev() {
            if mapping.end <= within.start {
                break;
            }
            if mapping.end < top
                && let Some(found) = fits(mapping.end, top)
            {
                return Some(found);
            }
            top = top.min(*start);
        }
        fits(within.start, top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_join_and_parts_split() {
        let mut mappings = Mappings::default();
        mappings.insert(0x3000..0x4000, 3, Backing::Anonymous);
        mappings.insert(0x1000..0x3000, 3, Backing::Anonymous);
        assert_eq!(mappings.0.len(), 1);
        mappings.protect(0x2000..0x3000, 1);
        assert_eq!(mappings.0.len(), 3);
        assert!(mappings.is_covered(0x1000..0x4000));
        mappings.remove(0x2800..0x2900);
        assert!(!mappings.is_covered(0x1000..0x4000));
        assert!(mappings.is_free(0x2800..0x2900));
        assert!(!mappings.is_free(0x2700..0x2900));
        mappings.protect(0x1000..0x2800, 3);
        let left: Vec<u64> = mappings.overlapping(0..u64::MAX).map(|(start, _)| start).collect();
        assert_eq!(left, [0x1000, 0x2900, 0x3000]);
    }

    #[test]
    fn the_highest_free_place_is_found() {
        let mut mappings = Mappings::default();
        let within = 0x1_0000..0x10_0000;
        assert_eq!(mappings.find_free(0x1000, 0x1000, within.clone()), Some(0xf_f000));
        mappings.insert(0xf_f000..0x10_0000, 3, Backing::Anonymous);
        mappings.insert(0xf_0000..0xf_e000, 3, Backing::Anonymous);
        assert_eq!(mappings.find_free(0x1000, 0x1000, within.clone()), Some(0xf_e000));
        assert_eq!(mappings.find_free(0x2000, 0x1000, within.clone()), Some(0xe_e000));
        assert_eq!(mappings.find_free(0x1000, 0x1_0000, within.clone()), Some(0xe_0000));
        mappings.insert(0..0xf_0000, 3, Backing::Anonymous);
        assert_eq!(mappings.find_free(0x2000, 0x1000, within), None);
    }
}
