//! Random sequences of questions against a simple model of the same policy.

use muslin_abi::memory_manager::Kind;
use muslin_memory_manager::Policy;

const PAGE: u64 = 4096;
const LOWEST: u64 = 0x1_0000;
const HEAP: std::ops::Range<u64> = 0x1000_0000..0xffff_0000;

/// xorshift64*: the same sequence on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) % limit
    }
}

/// Ranges in use, sorted, neither overlapping nor touching in one entry.
#[derive(Default)]
struct Model(Vec<(u64, u64)>);

impl Model {
    fn is_free(&self, start: u64, end: u64) -> bool {
        start >= LOWEST && end <= HEAP.end && !self.0.iter().any(|&(s, e)| s < end && start < e)
    }

    fn set(&mut self, start: u64, end: u64, used: bool) {
        let mut parts = Vec::new();
        for &(s, e) in &self.0 {
            parts.extend([(s, e.min(start)), (s.max(end), e)].into_iter().filter(|(s, e)| s < e));
        }
        if used {
            parts.push((start, end));
        }
        parts.sort_unstable();
        parts.dedup();
        self.0 = parts;
    }

    fn highest(&self, size: u64, align: u64) -> Option<u64> {
        let mut top = HEAP.end;
        for &(start, end) in self.0.iter().rev().chain([&(0, HEAP.start)]) {
            let found =
                top.checked_sub(size).map(|at| at & !(align - 1)).filter(|&at| at >= end.max(HEAP.start));
            if found.is_some() {
                return found;
            }
            top = top.min(start);
        }
        None
    }
}

/// A policy on the heap: it is larger than a test's stack should hold.
fn policy() -> Box<Policy> {
    Box::default()
}

#[test]
fn agrees_with_the_model() {
    for seed in 1..=40 {
        let mut random = Random(seed * 0x9e37_79b9_7f4a_7c15);
        let (mut policy, mut model) = (policy(), Model::default());
        let mut live: Vec<(u64, u64)> = Vec::new();
        // Some runs deal in small ranges, some in ones that fill the address space.
        let largest = [3, 300, 30_000, 300_000][(seed % 4) as usize];
        for _ in 0..2_000 {
            match random.below(5) {
                0 | 1 => {
                    let size = (random.below(largest) + 1) * PAGE - random.below(PAGE);
                    let align = PAGE << [0, 0, 0, 1, 4, 8, 12][random.below(7) as usize];
                    let hint = match random.below(4) {
                        0 => random.below(1 << 32),
                        1 => live.get(random.below(live.len().max(1) as u64) as usize).map_or(0, |r| r.1),
                        _ => 0,
                    } & 0xffff_ffff;
                    let whole = size.next_multiple_of(PAGE);
                    let at = hint & !(PAGE - 1);
                    let wanted = if at != 0 && at.is_multiple_of(align) && model.is_free(at, at + whole) {
                        Some(at)
                    } else {
                        model.highest(whole, align)
                    };
                    let given = policy.place(Kind::Heap as u32, size as u32, align as u32, hint as u32);
                    assert_eq!(
                        u64::from(given),
                        wanted.unwrap_or(0),
                        "seed {seed}: {size:#x} {align:#x} {hint:#x}"
                    );
                    if let Some(start) = wanted {
                        assert!(model.is_free(start, start + whole));
                        model.set(start, start + whole, true);
                        live.push((start, start + whole));
                    }
                }
                2 => {
                    let start = random.below((HEAP.end - LOWEST) / PAGE) * PAGE + LOWEST;
                    let end = (start + (random.below(largest) + 1) * PAGE).min(HEAP.end);
                    if model.is_free(start, end) {
                        assert!(policy.claim(start as u32, (end - start) as u32));
                        model.set(start, end, true);
                        live.push((start, end));
                    }
                }
                _ if !live.is_empty() => {
                    let (start, end) = live.swap_remove(random.below(live.len() as u64) as usize);
                    policy.release(start as u32, (end - start) as u32);
                    model.set(start, end, false);
                }
                _ => {}
            }
        }
        for (start, end) in live {
            policy.release(start as u32, (end - start) as u32);
        }
        // All of it has come back.
        let whole = (HEAP.end - HEAP.start) as u32;
        assert_eq!(policy.place(Kind::Heap as u32, whole, 0, 0), HEAP.start as u32, "seed {seed}");
        assert_eq!(policy.place(Kind::Heap as u32, 1, 0, 0), 0);
        assert_eq!(policy.place(Kind::Segment as u32, 1, 0, LOWEST as u32), LOWEST as u32);
    }
}

#[test]
fn parts_come_and_go() {
    let mut policy = policy();
    let place = |policy: &mut Policy, pages: u32| policy.place(Kind::Heap as u32, pages * 4096, 0, 0);
    let block = place(&mut policy, 64 * 200);
    assert_eq!(u64::from(block) + 64 * 200 * PAGE, HEAP.end);
    // Every second page: no room for two in between, all of it for one.
    for page in (1..64 * 200).step_by(2) {
        policy.release(block + page * 4096, 4096);
    }
    assert_eq!(place(&mut policy, 2), block - 2 * 4096);
    for page in (1..64 * 200).step_by(2).rev() {
        assert_eq!(place(&mut policy, 1), block + page * 4096);
    }
    // A claim may lie over what is in use; what is freed twice is free.
    assert!(policy.claim(block - 4096, 3 * 4096));
    policy.release(block, 64 * 200 * 4096);
    policy.release(block, 64 * 200 * 4096);
    assert_eq!(place(&mut policy, 64 * 200), block);
}

#[test]
fn nonsense_is_refused() {
    let mut policy = policy();
    let heap = Kind::Heap as u32;
    assert_eq!(policy.place(heap, 0, 0, 0), 0);
    assert_eq!(policy.place(heap, 4096, 4097, 0), 0);
    assert_eq!(policy.place(heap, u32::MAX, 0, 0), 0);
    assert_eq!(policy.place(heap, 4096, 1 << 31, 0), 0x8000_0000);
    assert_eq!(
        policy.place(Kind::Break as u32, 4096, 0, 0x8000_0000),
        0,
        "the heap of brk is there or nowhere"
    );
    for (address, size) in [
        (0, 4096),
        (0xf000, 8192),
        (0xffff_0000, 4096),
        (0xfffe_f000, 8192),
        (0x1_0000, 0),
        (u32::MAX, u32::MAX),
    ] {
        assert!(!policy.claim(address, size), "{address:#x} {size:#x}");
    }
    policy.release(0, u32::MAX);
    policy.release(u32::MAX, u32::MAX);
    assert_ne!(policy.place(heap, 4096, 0, 0x1000), 0x1000, "the null page stays where it is");
    assert_eq!(policy.place(heap, 4096, 0, 0xffff_0000), 0xfffe_e000);
}

#[test]
fn same_questions_same_answers() {
    let answers = |mut policy: Box<Policy>| -> Vec<u32> {
        let mut random = Random(7);
        (0..500).map(|_| policy.place(Kind::Mapping as u32, random.below(1 << 20) as u32 + 1, 0, 0)).collect()
    };
    assert_eq!(answers(policy()), answers(policy()));
}
