//! Every way for a program to die, and what is said about it.

use crate::place::{Place, Ran, program};

fn run(body: &str) -> Ran {
    Place::new().run_text(&program(body))
}

/// The body of a program that dies: it must end with this status and exactly this report.
fn dies(body: &str, status: i32, report: &str) {
    let ran = run(body);
    assert_eq!((ran.status, ran.stderr.trim_end()), (status, report), "{body}");
}

#[test]
fn null_dereference() {
    dies(
        "(func $callee (i32.store offset=8 (i32.const 0) (i32.const 1))) (func $_start call $callee)",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): write to 0x8: a null pointer\n  \
           #0 callee (program.wasm)\n  #1 _start (program.wasm)",
    );
    dies(
        "(func $_start (drop (i32.load (i32.const 0xff00))))",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): read from 0xff00: near null, where nothing is ever mapped\n  \
           #0 _start (program.wasm)",
    );
}

#[test]
fn wild_pointers() {
    dies(
        "(func $_start (i64.store (i32.const 0x90000000) (i64.const 1)))",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): write to 0x90000000: nothing is mapped there\n  \
           #0 _start (program.wasm)",
    );
    dies(
        "(func $_start (drop (i32.load offset=0xfffffff0 (i32.const 0x20))))",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): read from 0x100000010: beyond the 4 GiB address space\n  \
           #0 _start (program.wasm)",
    );
}

#[test]
fn read_only_memory() {
    // MAP_PRIVATE | MAP_ANONYMOUS, PROT_READ.
    dies(
        "(func $_start
            (i32.store
                (i32.wrap_i64 (call $mmap
                    (i32.const 0x40000000) (i32.const 4096) (i32.const 1) (i32.const 0x22) (i32.const -1) (i64.const 0)))
                (i32.const 1)))",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): write to 0x40000000: read-only memory\n  \
           #0 _start (program.wasm)",
    );
}

#[test]
fn copies_in_host_code() {
    dies(
        "(func $copy (memory.copy (i32.const 0x90000000) (i32.const 8454144) (i32.const 100000)))
         (func $_start call $copy)",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): access to 0x90000000: nothing is mapped there\n  \
           #0 copy (program.wasm)\n  #1 _start (program.wasm)",
    );
    dies(
        "(func $_start (memory.fill (i32.const 0) (i32.const 1) (i32.const 100000)))",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): access to 0x0: a null pointer\n  #0 _start (program.wasm)",
    );
    dies(
        "(func $_start (memory.fill (i32.const 0xfffffff0) (i32.const 1) (i32.const 0x20)))",
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): a copy or fill that leaves the 4 GiB address space\n  \
           #0 _start (program.wasm)",
    );
}

#[test]
fn a_bad_pointer_in_a_system_call_is_no_fault() {
    let ran = run("(func $_start
        (drop (call $exit (i32.wrap_i64 (i64.sub (i64.const 0) (call $write (i32.const 1) (i32.const 0) (i32.const 6)))))))");
    assert_eq!((ran.status, ran.stderr.as_str()), (14, ""), "EFAULT");
}

#[test]
fn stack_overflow_of_the_guest() {
    let ran = run("(func $deep
            (global.set $__stack_pointer (i32.sub (global.get $__stack_pointer) (i32.const 0x10000)))
            (i32.store (global.get $__stack_pointer) (i32.const 1))
            call $deep)
         (func $_start call $deep)");
    assert_eq!(ran.status, 139);
    let report = "muslin: program.wasm: segmentation fault (SIGSEGV): write to 0x0: stack overflow, it is below the stack\n  \
                  #0 deep (program.wasm), 129 times\n  #129 _start (program.wasm)\n";
    assert_eq!(ran.stderr, report);
}

#[test]
fn stack_overflow_of_the_host() {
    let ran = run(
        "(func $deep (result i32) (i32.add (call $deep) (call $deep))) (func $_start (drop (call $deep)))",
    );
    assert_eq!(ran.status, 139);
    let report = "muslin: program.wasm: segmentation fault (SIGSEGV): stack overflow: the calls are nested too deeply\n  \
                  #0 deep (program.wasm), 256 times\n  …\n";
    assert_eq!(ran.stderr, report);
}

#[test]
fn arithmetic() {
    dies(
        "(func $_start (drop (i32.div_s (i32.const 1) (i32.const 0))))",
        136,
        "muslin: program.wasm: arithmetic exception (SIGFPE): integer division by zero\n  #0 _start (program.wasm)",
    );
    dies(
        "(func $_start (drop (i64.rem_u (i64.const 1) (i64.const 0))))",
        136,
        "muslin: program.wasm: arithmetic exception (SIGFPE): integer division by zero\n  #0 _start (program.wasm)",
    );
    dies(
        "(func $_start (drop (i32.div_s (i32.const 0x80000000) (i32.const -1))))",
        136,
        "muslin: program.wasm: arithmetic exception (SIGFPE): integer overflow: the quotient of the least number and -1\n  \
           #0 _start (program.wasm)",
    );
}

#[test]
fn indirect_calls() {
    let call = |slot: &str| {
        format!(
            "(elem (i32.const 1) $typed) (func $typed (param f64))
             (func $_start (call_indirect (type $nothing) (i32.const {slot})))"
        )
    };
    dies(
        &call("0"),
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): call of a null function pointer\n  #0 _start (program.wasm)",
    );
    dies(
        &call("99"),
        139,
        "muslin: program.wasm: segmentation fault (SIGSEGV): call of a function pointer that points to no function\n  \
           #0 _start (program.wasm)",
    );
    dies(
        &call("1"),
        132,
        "muslin: program.wasm: illegal instruction (SIGILL): call of a function pointer whose type differs from the \
         function's definition\n  #0 _start (program.wasm)",
    );
}

#[test]
fn unreachable() {
    dies(
        "(func $_start unreachable)",
        132,
        "muslin: program.wasm: illegal instruction (SIGILL): unreachable code was reached (a trap, or undefined behaviour)\n  \
           #0 _start (program.wasm)",
    );
}

#[test]
fn an_exception_that_nobody_catches() {
    dies(
        "(tag $oops) (func $_start (throw $oops))",
        134,
        "muslin: program.wasm: aborted (SIGABRT): an exception that nobody catches: a longjmp to a function that has \
         returned, or a C++ throw\n  #0 _start (program.wasm)",
    );
}

/// `kill(getpid(), signal)`.
fn kill(signal: i32) -> String {
    format!("(drop (call $kill (i32.wrap_i64 (call $getpid)) (i32.const {signal})))")
}

#[test]
fn signals_that_dump_core_are_reported() {
    dies(
        &format!("(func $abort {}) (func $_start call $abort)", kill(6)),
        134,
        "muslin: program.wasm: aborted (SIGABRT)\n  #0 abort (program.wasm)\n  #1 _start (program.wasm)",
    );
}

#[test]
fn other_signals_are_not() {
    for signal in [1, 9, 13, 15] {
        let ran = run(&format!("(func $_start {})", kill(signal)));
        assert_eq!((ran.status, ran.stderr.as_str()), (128 + signal, ""), "signal {signal}");
    }
}

/// Sets the handler in this slot for a signal: the structure begins with handler and, at 8, flags.
fn handle(signal: i32, slot: i32, flags: i64) -> String {
    format!(
        "(i32.store (i32.const 8454160) (i32.const {slot}))
         (i64.store (i32.const 8454168) (i64.const {flags}))
         (drop (call $sigaction (i32.const {signal}) (i32.const 8454160) (i32.const 0) (i32.const 8)))"
    )
}

#[test]
fn a_handler_runs_and_execution_goes_on() {
    for (handler, flags) in [
        ("(func $handler (param i32) (call $hello))", 0),
        ("(func $handler (call $hello))", 0),
        (
            "(func $handler (param i32 i32 i32)
            (if (i32.ne (i32.load (local.get 1)) (i32.const 10)) (then unreachable)) (call $hello))",
            4,
        ),
    ] {
        let ran = run(&format!(
            "(elem (i32.const 2) $handler) {handler}
             (func $_start {} {} (drop (call $exit (i32.const 3))))",
            handle(10, 2, flags),
            kill(10)
        ));
        assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (3, "hello\n", ""), "{handler}");
    }
}

#[test]
fn a_handler_for_a_fault_can_exit() {
    let ran = run(&format!(
        "(elem (i32.const 2) $handler) (func $handler (param i32) (call $hello) (drop (call $exit (i32.const 9))))
         (func $_start {} (i32.store (i32.const 0) (i32.const 1)))",
        handle(11, 2, 0),
    ));
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (9, "hello\n", ""));
}

#[test]
fn when_a_handler_for_a_fault_returns_the_program_dies() {
    let ran = run(&format!(
        "(elem (i32.const 2) $handler) (func $handler (param i32) (call $hello))
         (func $_start {} (i32.store (i32.const 0) (i32.const 1)))",
        handle(11, 2, 0),
    ));
    assert_eq!((ran.status, ran.stdout.as_str()), (139, "hello\n"));
    assert!(ran.stderr.contains("write to 0x0: a null pointer"), "{}", ran.stderr);
}

#[test]
fn a_slot_that_holds_no_handler() {
    let ran = run(&format!("(func $_start {} {})", handle(10, 3, 0), kill(10)));
    assert_eq!(ran.status, 139);
}
