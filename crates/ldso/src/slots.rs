//! Which slots of the indirect function table are taken.

use std::collections::BTreeMap;

/// Hands out table slots. Slot 0 is never handed out: it is the null function pointer.
#[derive(Debug)]
pub(crate) struct Slots {
    /// Free ranges below `end`: first slot → number of slots. Neighbours are always joined.
    free: BTreeMap<u32, u32>,
    /// No slot from here on has ever been handed out.
    end: u32,
}

impl Slots {
    pub(crate) fn new() -> Slots {
        Slots { free: BTreeMap::new(), end: 1 }
    }

    /// What the table's size must be for every slot handed out to exist.
    pub(crate) fn end(&self) -> u32 {
        self.end
    }

    /// `count` neighbouring slots, the first a multiple of `align` (a power of two). `None` if slot numbers run out.
    pub(crate) fn take(&mut self, count: u32, align: u32) -> Option<u32> {
        if count == 0 {
            return align_up(self.end, align);
        }
        let fit = self.free.iter().find_map(|(&start, &length)| {
            let first = align_up(start, align)?;
            (first.checked_add(count)? <= start + length).then_some(first)
        });
        let first = match fit {
            Some(first) => first,
            None => align_up(self.end, align)?,
        };
        self.take_at(first, count).then_some(first)
    }

    /// The slots `first..first + count`, if they are free.
    pub(crate) fn take_at(&mut self, first: u32, count: u32) -> bool {
        let Some(last) = first.checked_add(count) else {
            return false;
        };
        if first == 0 {
            return false;
        }
        if first >= self.end {
            if first > self.end {
                self.put_range(self.end, first - self.end);
            }
            self.end = last;
            return true;
        }
        let Some((&start, &length)) = self.free.range(..=first).next_back() else {
            return false;
        };
        // A range may be free up to `end` and go on beyond it.
        let free_end = if start + length == self.end { u32::MAX } else { start + length };
        if last > free_end {
            return false;
        }
        self.free.remove(&start);
        if first > start {
            self.free.insert(start, first - start);
        }
        if last < start + length {
            self.free.insert(last, start + length - last);
        }
        self.end = self.end.max(last);
        true
    }

    /// Gives slots back.
    pub(crate) fn put(&mut self, first: u32, count: u32) {
        if count > 0 {
            self.put_range(first, count);
        }
    }

    fn put_range(&mut self, mut first: u32, mut count: u32) {
        if let Some((&before, &length)) = self.free.range(..first).next_back()
            && before + length == first
        {
            self.free.remove(&before);
            first = before;
            count += length;
        }
        if let Some(length) = self.free.remove(&(first + count)) {
            count += length;
        }
        self.free.insert(first, count);
    }
}

fn align_up(value: u32, align: u32) -> Option<u32> {
    Some(value.checked_add(align - 1)? & !(align - 1))
}

#[cfg(test)]
mod tests {
    use super::Slots;

    #[test]
    fn slot_zero_is_never_given() {
        let mut slots = Slots::new();
        assert_eq!(slots.take(1, 1), Some(1));
        assert!(!slots.take_at(0, 1));
    }

    #[test]
    fn freed_slots_are_used_again_and_join() {
        let mut slots = Slots::new();
        let a = slots.take(3, 1).unwrap();
        let b = slots.take(3, 1).unwrap();
        let c = slots.take(3, 1).unwrap();
        slots.put(a, 3);
        slots.put(c, 3);
        slots.put(b, 3);
        assert_eq!(slots.take(9, 1), Some(a));
        assert_eq!(slots.end(), a + 9);
    }

    #[test]
    fn alignment_leaves_the_gap_free() {
        let mut slots = Slots::new();
        assert_eq!(slots.take(1, 1), Some(1));
        assert_eq!(slots.take(4, 64), Some(64));
        assert_eq!(slots.take(2, 1), Some(2));
        assert!(!slots.take_at(60, 8));
        assert!(slots.take_at(60, 4));
    }

    #[test]
    fn numbers_do_not_wrap() {
        let mut slots = Slots::new();
        assert_eq!(slots.take(u32::MAX, 1), None);
        assert_eq!(slots.take(1, 1), Some(1));
        assert!(slots.take_at(u32::MAX - 1, 1));
        assert_eq!(slots.take(u32::MAX - 2, 1), None);
    }
}
