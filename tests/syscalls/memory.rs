//! Mapping memory.
use muslin_abi::fcntl::*;
use muslin_abi::memory_manager::Kind;
use muslin_abi::mman::*;
use muslin_kernel::{Errno, Memory};
use muslin_kernel_linux::HEAP_RANGE;

use crate::guest::{Guest, SCRATCH, call};

const RW: i32 = PROT_READ | PROT_WRITE;
const ANONYMOUS: i32 = MAP_PRIVATE | MAP_ANONYMOUS;
const PAGE: i32 = 4096;

fn map(guest: &mut Guest, address: i32, pages: i32, flags: i32) -> Result<i32, Errno> {
    call!(guest.mmap(address, pages * PAGE, RW, ANONYMOUS | flags, -1, 0))
        .map(|address| address as u32 as i32)
}

fn writable(guest: &Guest, address: i32) -> bool {
    guest.memory.write(address as u32, &[7]).is_ok()
}

fn readable(guest: &Guest, address: i32) -> bool {
    guest.memory.read(address as u32, &mut [0]).is_ok()
}

#[test]
fn pages_come_and_go() {
    let mut guest = Guest::sandboxed();
    let address = map(&mut guest, 0, 4, 0).unwrap();
    assert!(HEAP_RANGE.contains(&(address as u32)));
    assert_eq!(guest.read(address, 16384), vec![0; 16384]);
    assert!(writable(&guest, address + 3 * PAGE));
    assert!(!readable(&guest, address + 4 * PAGE));
    assert_eq!(call!(guest.mprotect(address + PAGE, PAGE, PROT_READ)), Ok(0));
    assert!(readable(&guest, address + PAGE) && !writable(&guest, address + PAGE));
    assert_eq!(call!(guest.mprotect(address, PAGE, PROT_NONE)), Ok(0));
    assert!(!readable(&guest, address));
    assert_eq!(call!(guest.munmap(address + 2 * PAGE, PAGE)), Ok(0));
    assert!(!readable(&guest, address + 2 * PAGE) && writable(&guest, address + 3 * PAGE));
    assert_eq!(call!(guest.mprotect(address, 4 * PAGE, RW)), Err(Errno::ENOMEM));
    assert_eq!(call!(guest.munmap(address, 4 * PAGE)), Ok(0));
    assert_eq!(call!(guest.munmap(address, 4 * PAGE)), Ok(0));
    assert_eq!(call!(guest.munmap(address + 1, PAGE)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.munmap(address, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.munmap(-PAGE, i32::MAX)), Err(Errno::EINVAL));
}

#[test]
fn addresses_are_hints_unless_fixed() {
    let mut guest = Guest::sandboxed();
    let hint = 0x3000_0000;
    assert_eq!(map(&mut guest, hint, 2, 0), Ok(hint));
    let elsewhere = map(&mut guest, hint, 2, 0).unwrap();
    assert_ne!(elsewhere, hint);
    assert_eq!(map(&mut guest, hint, 1, MAP_FIXED_NOREPLACE), Err(Errno::EEXIST));
    guest.memory.write(hint as u32, &[9]).unwrap();
    assert_eq!(map(&mut guest, hint, 1, MAP_FIXED), Ok(hint));
    assert_eq!(guest.read(hint, 1), [0]);
    assert_eq!(map(&mut guest, hint + 1, 1, MAP_FIXED), Err(Errno::EINVAL));
    assert_eq!(map(&mut guest, 0, 1, MAP_FIXED), Err(Errno::EPERM));
    assert_eq!(map(&mut guest, 0x8000, 1, MAP_FIXED), Err(Errno::EPERM));
    assert_eq!(map(&mut guest, -PAGE, 1, MAP_FIXED), Err(Errno::ENOMEM));
    assert_eq!(map(&mut guest, -PAGE, 4, MAP_FIXED), Err(Errno::ENOMEM));
}

#[test]
fn nonsense_is_refused() {
    let mut guest = Guest::sandboxed();
    for (length, prot, flags, fd, offset, errno) in [
        (0, RW, ANONYMOUS, -1, 0, Errno::EINVAL),
        (PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0, Errno::EINVAL),
        (PAGE, RW, MAP_ANONYMOUS, -1, 0, Errno::EINVAL),
        (PAGE, RW, ANONYMOUS, -1, 1, Errno::EINVAL),
        (PAGE, RW, MAP_PRIVATE, -1, 0, Errno::EBADF),
        (PAGE, RW, MAP_PRIVATE, 99, 0, Errno::EBADF),
        (-1, RW, ANONYMOUS, -1, 0, Errno::ENOMEM),
        (PAGE, RW, ANONYMOUS | MAP_HUGETLB, -1, 0, Errno::EINVAL),
    ] {
        assert_eq!(call!(guest.mmap(0, length, prot, flags, fd, offset)), Err(errno), "{length} {flags:#x}");
    }
}

#[test]
fn files_are_mapped_for_real() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", &"x".repeat(5000));
    let fd = guest.open("f", O_RDWR).unwrap() as i32;
    let shared = call!(guest.mmap(0, 5000, RW, MAP_SHARED, fd, 0)).unwrap() as i32;
    let private = call!(guest.mmap(0, 5000, RW, MAP_PRIVATE, fd, 4096)).unwrap() as i32;
    assert_eq!(call!(guest.close(fd)), Ok(0));
    guest.memory.write(shared as u32 + 4096, b"shared").unwrap();
    assert_eq!(call!(guest.msync(shared, 8192, MS_SYNC)), Ok(0));
    assert_eq!(&std::fs::read(guest.path("f")).unwrap()[4096..4102], b"shared");
    assert_eq!(guest.read(private, 6), b"shared");
    guest.memory.write(private as u32, b"mine  ").unwrap();
    assert_eq!(&std::fs::read(guest.path("f")).unwrap()[4096..4102], b"shared");
    // Beyond the end of the file a page exists and cannot be read: SIGBUS for the guest, EFAULT for us.
    let fd = guest.open("f", O_RDWR).unwrap() as i32;
    assert_eq!(call!(guest.ftruncate(fd, 0)), Ok(0));
    assert!(!readable(&guest, shared));
    let dir = guest.open(".", O_RDONLY | O_DIRECTORY).unwrap() as i32;
    assert_eq!(call!(guest.mmap(0, PAGE, PROT_READ, MAP_SHARED, dir, 0)), Err(Errno::ENODEV));
    // A failed fixed mapping leaves what was there.
    let old = map(&mut guest, 0, 1, 0).unwrap();
    guest.memory.write(old as u32, b"old").unwrap();
    assert_eq!(call!(guest.mmap(old, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, dir, 0)), Err(Errno::ENODEV));
    assert_eq!(guest.read(old, 3), b"old");
}

#[test]
fn mappings_grow_shrink_and_move() {
    let mut guest = Guest::sandboxed();
    let address = map(&mut guest, 0x4000_0000, 4, 0).unwrap();
    guest.memory.write(address as u32, b"data").unwrap();
    assert_eq!(call!(guest.mremap(address, 4 * PAGE, 2 * PAGE, 0, 0)), Ok(address.into()));
    assert!(!readable(&guest, address + 2 * PAGE));
    assert_eq!(call!(guest.mremap(address, 2 * PAGE, 3 * PAGE, 0, 0)), Ok(address.into()));
    assert!(writable(&guest, address + 2 * PAGE));
    map(&mut guest, address + 3 * PAGE, 1, MAP_FIXED).unwrap();
    assert_eq!(call!(guest.mremap(address, 3 * PAGE, 9 * PAGE, 0, 0)), Err(Errno::ENOMEM));
    let moved = call!(guest.mremap(address, 3 * PAGE, 9 * PAGE, MREMAP_MAYMOVE, 0)).unwrap() as u32 as i32;
    assert_ne!(moved, address);
    assert_eq!(guest.read(moved, 4), b"data");
    assert!(writable(&guest, moved + 8 * PAGE));
    assert!(!readable(&guest, address));
    let there = 0x5000_0000;
    let flags = MREMAP_MAYMOVE | MREMAP_FIXED;
    assert_eq!(call!(guest.mremap(moved, 9 * PAGE, PAGE, flags, there)), Ok(there.into()));
    assert_eq!(guest.read(there, 4), b"data");
    assert!(!readable(&guest, moved) && !readable(&guest, moved + PAGE));
    assert_eq!(call!(guest.mremap(there, PAGE, PAGE, MREMAP_FIXED, moved)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.mremap(there, PAGE, PAGE, flags, there)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.mremap(0x6000_0000, PAGE, 2 * PAGE, 0, 0)), Err(Errno::EFAULT));
    assert_eq!(call!(guest.mremap(there, PAGE, 0, 0, 0)), Err(Errno::EINVAL));
    // The freed addresses are the guest's to use again, and not the host's.
    assert_eq!(map(&mut guest, moved, 9, MAP_FIXED_NOREPLACE), Ok(moved));
}

#[test]
fn the_break_moves() {
    let mut guest = Guest::sandboxed();
    let start = call!(guest.brk(0)).unwrap() as i32;
    assert_eq!(call!(guest.brk(start + 10_000)), Ok((start + 10_000).into()));
    guest.memory.write(start as u32 + 9_999, &[1]).unwrap();
    assert!(!readable(&guest, start + 3 * PAGE));
    assert_eq!(call!(guest.brk(start + 100)), Ok((start + 100).into()));
    assert!(!readable(&guest, start + PAGE));
    assert_eq!(call!(guest.brk(start + 5000)), Ok((start + 5000).into()));
    assert_eq!(guest.read(start + 4500, 500), vec![0; 500]);
    assert_eq!(call!(guest.brk(SCRATCH as i32 + PAGE)), Ok((start + 5000).into()));
    assert_eq!(call!(guest.brk(-1)), Ok((start + 5000).into()));
}

#[test]
fn advice_drops_pages() {
    let mut guest = Guest::sandboxed();
    let address = map(&mut guest, 0, 2, 0).unwrap();
    guest.memory.write(address as u32, &[1]).unwrap();
    assert_eq!(call!(guest.madvise(address, 2 * PAGE, MADV_DONTNEED)), Ok(0));
    assert_eq!(guest.read(address, 1), [0]);
    assert_eq!(call!(guest.madvise(address, 2 * PAGE, 100)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.madvise(address, 2 * PAGE, MADV_DONTFORK)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.madvise(0x6000_0000, PAGE, MADV_DONTNEED)), Err(Errno::ENOMEM));
}

#[test]
fn the_loader_claims_and_releases() {
    let guest = Guest::sandboxed();
    let memory = &guest.memory;
    assert_eq!(memory.claim(0x1_0000, 8 << 20, RW), Ok(()));
    assert_eq!(memory.claim(0x1_0000, 1, RW), Err(Errno::EEXIST));
    assert_eq!(memory.claim(0, 1, RW), Err(Errno::EPERM));
    let a = memory.allocate(Kind::Segment, 100, 1 << 20, 0, RW).unwrap();
    assert_eq!(a % (1 << 20), 0);
    assert_eq!(memory.allocate(Kind::Segment, 0, 1, 0, RW), Err(Errno::EINVAL));
    assert_eq!(memory.allocate(Kind::Segment, 1, 3, 0, RW), Err(Errno::EINVAL));
    assert_eq!(memory.allocate(Kind::Segment, u32::MAX, 1, 0, RW), Err(Errno::ENOMEM));
    for _ in 0..10_000 {
        let b = memory.allocate(Kind::Segment, 5000, 16, 0, RW).unwrap();
        memory.release(b, 5000).unwrap();
    }
    assert_eq!(memory.release(a, 100), Ok(()));
}

#[test]
fn mappings_of_files_grow() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", &"abcdefgh".repeat(PAGE as usize));
    let fd = guest.open("f", O_RDWR).unwrap() as i32;
    for kind in [MAP_SHARED, MAP_PRIVATE] {
        let at = call!(guest.mmap(0x4000_0000, 2 * PAGE, RW, kind, fd, PAGE.into())).unwrap() as i32;
        guest.memory.write(at as u32 + 1, b"X").unwrap();
        // In place, then somewhere else, then in place of nothing: there is always more of the file behind.
        assert_eq!(call!(guest.mremap(at, 2 * PAGE, 3 * PAGE, 0, 0)), Ok(at.into()));
        assert_eq!(guest.read(at + 2 * PAGE, 3), b"abc");
        assert_eq!(guest.read(at, 3), b"aXc");
        map(&mut guest, at + 3 * PAGE, 1, MAP_FIXED).unwrap();
        assert_eq!(call!(guest.mremap(at, 3 * PAGE, 5 * PAGE, 0, 0)), Err(Errno::ENOMEM));
        let moved = call!(guest.mremap(at, 3 * PAGE, 5 * PAGE, MREMAP_MAYMOVE, 0)).unwrap() as u32 as i32;
        assert_ne!(moved, at);
        assert!(!readable(&guest, at) && !readable(&guest, at + 2 * PAGE));
        assert_eq!(guest.read(moved, 3), b"aXc");
        assert_eq!(guest.read(moved + 4 * PAGE, 3), b"abc");
        let there = 0x5000_0000;
        let flags = MREMAP_MAYMOVE | MREMAP_FIXED;
        assert_eq!(call!(guest.mremap(moved, 5 * PAGE, 6 * PAGE, flags, there)), Ok(there.into()));
        assert_eq!(guest.read(there, 3), b"aXc");
        assert_eq!(guest.read(there + 5 * PAGE, 3), b"abc");
        // The file is eight pages, of which the mapping begins at the second.
        assert_eq!(call!(guest.mremap(there, 6 * PAGE, 9 * PAGE, flags, at)), Ok(at.into()));
        assert!(readable(&guest, at + 6 * PAGE) && !readable(&guest, at + 7 * PAGE));
        let expected = if kind == MAP_SHARED { b"aX" } else { b"ab" };
        assert_eq!(&std::fs::read(guest.path("f")).unwrap()[PAGE as usize..][..2], expected);
        guest.write_file("f", &"abcdefgh".repeat(PAGE as usize));
        assert_eq!(call!(guest.munmap(at, 9 * PAGE)), Ok(0));
    }
}

#[test]
fn shared_pages_are_seen_twice() {
    let mut guest = Guest::sandboxed();
    let shared = MAP_SHARED | MAP_ANONYMOUS;
    let at = call!(guest.mmap(0, 2 * PAGE, RW, shared, -1, 0)).unwrap() as u32 as i32;
    let again = call!(guest.mremap(at, 0, 2 * PAGE, MREMAP_MAYMOVE, 0)).unwrap() as u32 as i32;
    guest.memory.write(again as u32 + 5000, b"both").unwrap();
    assert_eq!(guest.read(at + 5000, 4), b"both");
    assert_eq!(call!(guest.mremap(at, 0, PAGE, 0, 0)), Err(Errno::ENOMEM));
    let private = map(&mut guest, 0, 1, 0).unwrap();
    assert_eq!(call!(guest.mremap(private, 0, PAGE, MREMAP_MAYMOVE, 0)), Err(Errno::EINVAL));
    // The pages go, and zeroes stay.
    let flags = MREMAP_MAYMOVE | MREMAP_DONTUNMAP;
    guest.memory.write(private as u32, b"gone").unwrap();
    let moved = call!(guest.mremap(private, PAGE, PAGE, flags, 0)).unwrap() as u32 as i32;
    assert_eq!(guest.read(moved, 4), b"gone");
    assert_eq!(guest.read(private, 4), [0; 4]);
    assert_eq!(call!(guest.mremap(moved, PAGE, 2 * PAGE, flags, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.mremap(moved, PAGE, PAGE, MREMAP_DONTUNMAP, 0)), Err(Errno::EINVAL));
}

#[test]
fn pages_are_locked() {
    let mut guest = Guest::sandboxed();
    let at = map(&mut guest, 0, 3, 0).unwrap();
    assert_eq!(call!(guest.mlock(at + 5, PAGE)), Ok(0));
    assert_eq!(call!(guest.mlock2(at, PAGE, 1)), Ok(0));
    assert_eq!(call!(guest.mlock2(at, PAGE, 2)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.munlock(at, 3 * PAGE)), Ok(0));
    assert_eq!(call!(guest.mlock(at, 0)), Ok(0));
    assert_eq!(call!(guest.munmap(at + PAGE, PAGE)), Ok(0));
    for address in [at, at + PAGE, 0x7000_0000, 0] {
        assert_eq!(call!(guest.mlock(address, 2 * PAGE)), Err(Errno::ENOMEM), "{address:#x}");
        assert_eq!(call!(guest.munlock(address, 2 * PAGE)), Err(Errno::ENOMEM), "{address:#x}");
    }
    assert_eq!(call!(guest.mlock(-PAGE, 2 * PAGE)), Err(Errno::EINVAL));
    // A length that rounds up to nothing is no length.
    assert_eq!(call!(guest.mlock(at, -1)), Ok(0));
    for flags in [0, 4, 8, -1] {
        assert_eq!(call!(guest.mlockall(flags)), Err(Errno::EINVAL), "{flags}");
    }
    assert_eq!(call!(guest.munlockall()), Ok(0));
}
