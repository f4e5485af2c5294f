//! Where libraries go: what the memory manager is asked, and what happens when its answer is wrong.

mod fake;

use std::cell::RefCell;
use std::rc::Rc;

use fake::{LIBC, Machine, library, loader, message, program};
use muslin_ldso::Kind;

/// Kind, size, alignment, hint.
type Question = (Kind, u32, u32, u32);

/// A program with a library that has data and thread-local variables, and a memory manager that answers `answers` in turn,
/// then says that there is no room. Also what it was asked.
fn machine(answers: &[u32]) -> (Machine, Rc<RefCell<Vec<Question>>>) {
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    machine.file("/prog", &program(r#""liba.so""#, ""));
    let a = library("liba.so", "", "").replace("(memory 16 4)", "(memory 5000 4)");
    machine.file("/lib/liba.so", &a);
    let asked = Rc::new(RefCell::new(Vec::new()));
    let (log, answers) = (asked.clone(), answers.to_vec());
    machine.manager = Some(Rc::new(move |kind, size, align, hint| {
        let mut log = log.borrow_mut();
        log.push((kind, size, align, hint));
        answers.get(log.len() - 1).copied().ok_or_else(|| "no room".to_owned())
    }));
    (machine, asked)
}

#[test]
fn the_manager_decides() {
    let (mut machine, asked) = machine(&[0x300_0000, 0x4000_0000]);
    let loader = loader();
    loader.load_program(&mut machine, "/prog").unwrap();
    let asked = asked.borrow();
    assert_eq!((asked[0].0, asked[0].2, asked[0].3), (Kind::Segment, 0x1000, 0x200_0000), "the program");
    assert_eq!((asked[1].0, asked[1].3), (Kind::Segment, 0), "the library");
    let bases: Vec<u32> = loader.libraries().iter().map(|library| library.memory_base).collect();
    assert!(bases.contains(&0x300_0000) && bases.contains(&0x4000_0000), "{bases:x?}");
}

#[test]
fn wrong_answers_are_refused_with_the_ranges() {
    for (answers, wanted) in [
        (&[0x300_0000, 0x300_0000][..], "overlaps /prog at 0x3000000..0x3001000"),
        (&[0x100_0000], "overlaps /lib/libc.so at 0x1000000..0x1100000"),
        (&[0x10f_f000], "0x10ff000..0x1100000, which overlaps /lib/libc.so at 0x1000000..0x1100000"),
        (&[0x300_0001], "0x3000001..0x3001001, which is not"),
        (&[0x300_0800], "multiple of 0x1000"),
        (&[0], "which is not"),
        (&[0x300_0000, 0xffff_f001], "which is not"),
        (&[0x300_0000], "/lib/liba.so: no room for"),
    ] {
        let (mut machine, _) = machine(answers);
        let loader = loader();
        let text = message(loader.load_program(&mut machine, "/prog"));
        assert!(text.contains(wanted), "{answers:x?}: {text}");
        assert!(machine.memory.is_empty(), "nothing may be written: {answers:x?}");
        assert!(loader.libraries().is_empty());
        assert!(machine.instances.is_empty());
    }
}

#[test]
fn a_library_is_given_back_where_it_was() {
    let (mut machine, _) = machine(&[0x300_0000, 0x4000_0000, 0x5000_0000, 0x5000_0000]);
    machine.file("./plugin.so", &library("plugin.so", "", ""));
    let loader = loader();
    loader.load_program(&mut machine, "/prog").unwrap();
    for _ in 0..2 {
        let handle = loader.open(&mut machine, Some("./plugin.so"), 2).unwrap();
        assert!(machine.mapped.contains_key(&0x5000_0000));
        loader.close(&mut machine, handle).unwrap();
        assert!(!machine.mapped.contains_key(&0x5000_0000));
    }
}
