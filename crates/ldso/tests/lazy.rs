//! Functions that are undefined until they are called, functions of the embedder's, and adapters.

mod fake;

use fake::{Fake, Func, LIBC, Machine, func_type, library, message, program};
use muslin_ldso::{
    Config, ErrorKind, Failure, Loader, Namespace, RTLD_GLOBAL, RTLD_NOW, Reason, SearchDirectory, Undefined,
};

const RTLD_LAZY: u32 = 1;

fn config() -> Config {
    let default_path = vec![SearchDirectory { namespace: Namespace::Host, path: "/lib".into() }];
    Config { default_path, constant_globals: false, ..Config::default() }
}

fn machine(files: &[(&str, String)]) -> Machine {
    let mut machine = Machine::new();
    machine.host.insert("env.__dl_bind".into(), func_type(1, 0));
    machine.file("/lib/libc.so", LIBC);
    for (path, text) in files {
        machine.file(path, text);
    }
    machine
}

/// The loader of a started program with nothing of its own.
fn started(machine: &mut Machine, config: Config) -> Loader<Fake> {
    machine.file("/prog", &program("", ""));
    let loader = Loader::new(config);
    loader.load_program(machine, "/prog").unwrap();
    loader
}

/// The slot that a resolver of the linker's is in.
fn resolver(machine: &Machine) -> u32 {
    let is_stub =
        |func: &Option<Func>| matches!(func, Some(Func::Wasm(module, _)) if module == muslin_ldso::STUBS);
    machine.table.iter().position(is_stub).expect("a resolver in the table") as u32
}

fn user() -> String {
    library("libuser.so", "", r#"(import "env" "late" (func (param i32) (result i32)))"#)
}

fn late(ty: &str) -> String {
    library("liblate.so", "", &format!(r#"(func (export "late") {ty} unreachable)"#))
}

#[test]
fn a_call_binds_what_is_defined_by_then() {
    let mut machine =
        machine(&[("/lib/libuser.so", user()), ("/lib/liblate.so", late("(param i32) (result i32)"))]);
    let loader = started(&mut machine, config());
    let used = machine.slots_in_use();
    let user = loader.open(&mut machine, Some("/lib/libuser.so"), RTLD_LAZY).unwrap();
    assert!(matches!(machine.import("/lib/libuser.so", 0), Func::Wasm(m, _) if m == muslin_ldso::STUBS));
    let slot = resolver(&machine);
    let failed = loader.dl_bind(&mut machine, slot);
    let Err(Failure::Link(error)) = failed else { panic!("bound to nothing") };
    assert_eq!(
        error.message(),
        "symbol lookup error: /lib/libuser.so: undefined symbol: late (searched /prog, /lib/libc.so, /lib/libuser.so)"
    );
    // A local library is not in the user's scope.
    let late = loader.open(&mut machine, Some("/lib/liblate.so"), RTLD_NOW).unwrap();
    assert!(loader.dl_bind(&mut machine, slot).is_err());
    loader.open(&mut machine, Some("/lib/liblate.so"), RTLD_NOW | RTLD_GLOBAL).unwrap();
    loader.dl_bind(&mut machine, slot).unwrap();
    assert_eq!(machine.slot(slot), Some(Func::Wasm("/lib/liblate.so".into(), 0)));
    // The user keeps what it is bound to.
    loader.close(&mut machine, late).unwrap();
    loader.close(&mut machine, late).unwrap();
    assert!(loader.libraries().iter().any(|library| library.path == "/lib/liblate.so"));
    loader.close(&mut machine, user).unwrap();
    assert!(!loader.libraries().iter().any(|library| library.path == "/lib/liblate.so"));
    assert_eq!(machine.slots_in_use(), used, "slots come back");
    assert!(loader.dl_bind(&mut machine, slot).is_err(), "the stub's library has gone");
}

#[test]
fn now_means_now() {
    let mut machine = machine(&[("/lib/libuser.so", user())]);
    let loader = started(&mut machine, config());
    let refused = loader.open(&mut machine, Some("/lib/libuser.so"), RTLD_NOW);
    let Err(Failure::Link(error)) = refused else { panic!("opened") };
    let ErrorKind::Unresolved(symbols) = error.kind() else { panic!("{:?}", error.kind()) };
    assert_eq!((symbols[0].library.as_str(), symbols[0].name.as_str()), ("/lib/libuser.so", "late"));
    assert_eq!(symbols[0].reason, Reason::Undefined);
    // LD_BIND_NOW.
    let mut machine = self::machine(&[("/lib/libuser.so", user())]);
    let loader = started(&mut machine, Config { bind_now: true, ..config() });
    assert!(loader.open(&mut machine, Some("/lib/libuser.so"), RTLD_LAZY).is_err());
    // An address is needed now, whatever the mode.
    let address = library("libuser.so", "", r#"(import "GOT.func" "late" (global (mut i32)))"#);
    machine.file("/lib/libuser.so", &address);
    assert!(loader.open(&mut machine, Some("/lib/libuser.so"), RTLD_LAZY).is_err());
}

#[test]
fn what_may_be_undefined_is_said() {
    let rest = r#"(import "env" "late" (func (param i32) (result i32))) (import "env" "other" (func))
        (import "GOT.func" "late" (global (mut i32))) (import "GOT.mem" "late" (global (mut i32)))"#;
    let mut machine = machine(&[("/prog", program("", rest))]);
    let allowed = |names: &[&str]| Config {
        undefined: Undefined::Allowed(names.iter().map(|name| (*name).to_owned()).collect()),
        ..config()
    };
    let refused = Loader::<Fake>::new(allowed(&["late"])).load_program(&mut machine, "/prog");
    let text = message(refused);
    assert!(text.starts_with("Error relocating /prog: other: symbol not found"), "{text}");
    assert_eq!(text.lines().count(), 1);
    Loader::<Fake>::new(allowed(&["late", "other"])).load_program(&mut machine, "/prog").unwrap();
    assert_eq!(machine.given("/prog", "GOT.mem.late"), 0);
    let slot = machine.given("/prog", "GOT.func.late");
    assert!(machine.slot(slot).is_some(), "the address of an undefined function is its stub's");
}

#[test]
fn a_function_of_the_host_fills_in_or_shadows() {
    let rest = r#"(import "env" "puts" (func (param i32) (result i32))) (import "env" "mine" (func (param i32)))
        (import "GOT.func" "mine" (global (mut i32))) (import "GOT.func" "puts" (global (mut i32)))"#;
    let mut machine = machine(&[("/prog", program("", rest))]);
    machine.host.insert("env.mine".into(), func_type(1, 0));
    machine.host.insert("env.puts".into(), func_type(1, 1));
    let loader = Loader::<Fake>::new(config());
    loader.load_program(&mut machine, "/prog").unwrap();
    assert_eq!(machine.import("/prog", 0), Func::Wasm("/lib/libc.so".into(), 1), "a library's comes first");
    let slot = machine.given("/prog", "GOT.func.mine");
    assert_eq!(machine.slot(slot), Some(Func::Host("env.mine".into())));
    assert_eq!(loader.symbol(&mut machine, 0, "mine").unwrap(), slot, "dlsym finds the same");
    assert!(loader.symbol(&mut machine, 0, "__dl_bind").is_err(), "the linker's own are hidden");

    let mut machine = self::machine(&[("/prog", program("", rest))]);
    machine.host.insert("env.mine".into(), func_type(1, 0));
    machine.host.insert("env.puts".into(), func_type(1, 1));
    let loader = Loader::<Fake>::new(Config { shadow: ["puts".to_owned()].into(), ..config() });
    loader.load_program(&mut machine, "/prog").unwrap();
    assert_eq!(machine.import("/prog", 0), Func::Host("env.puts".into()));
    let slot = machine.given("/prog", "GOT.func.puts");
    assert_eq!(machine.slot(slot), Some(Func::Host("env.puts".into())));
    assert_eq!(loader.symbol(&mut machine, 0, "puts").unwrap(), slot);
}

#[test]
fn adapters_stand_between_types() {
    let prog = program(
        "",
        r#"(import "env" "puts" (func (param i64 i32) (result i64))) (import "GOT.func" "puts" (global (mut i32)))"#,
    );
    let mut machine = machine(&[("/prog", prog)]);
    let refused = Loader::<Fake>::new(config()).load_program(&mut machine, "/prog");
    let Err(Failure::Link(error)) = refused else { panic!("loaded") };
    let ErrorKind::Unresolved(symbols) = error.kind() else { panic!("{:?}", error.kind()) };
    assert!(matches!(&symbols[0].reason, Reason::Type { definer: Some(path), .. } if path == "/lib/libc.so"));

    let fixing = Config { fix_signatures: true, ..config() };
    Loader::<Fake>::new(fixing.clone()).load_program(&mut machine, "/prog").unwrap();
    assert!(matches!(machine.import("/prog", 0), Func::Wasm(m, _) if m == muslin_ldso::STUBS));
    let slot = machine.given("/prog", "GOT.func.puts");
    assert_eq!(
        machine.slot(slot),
        Some(Func::Wasm("/lib/libc.so".into(), 1)),
        "pointers mean the definition"
    );
    assert_eq!(
        machine.warnings,
        ["puts: /prog calls it as (i64, i32) -> i64, /lib/libc.so defines it as (i32) -> i32; its calls go \
          through an adapter that converts argument 1 from i64 to i32, drops 1 superfluous argument, converts \
          the result from i32 to i64"]
    );
    // What no conversion can mend is still refused.
    machine.file("/prog", &program("", r#"(import "env" "puts" (func (param externref)))"#));
    let text = message(Loader::<Fake>::new(fixing).load_program(&mut machine, "/prog"));
    assert!(text.ends_with("argument 1, externref, cannot be converted to i32"), "{text}");
}

#[test]
fn a_late_definition_of_another_type() {
    let files = [("/lib/libuser.so", user()), ("/lib/liblate.so", late("(param i64) (result f64)"))];
    for fix_signatures in [false, true] {
        let mut machine = machine(&files);
        let loader = started(&mut machine, Config { fix_signatures, ..config() });
        loader.open(&mut machine, Some("/lib/libuser.so"), RTLD_LAZY).unwrap();
        let slot = resolver(&machine);
        loader.open(&mut machine, Some("/lib/liblate.so"), RTLD_NOW | RTLD_GLOBAL).unwrap();
        let bound = loader.dl_bind(&mut machine, slot);
        if fix_signatures {
            bound.unwrap();
            assert!(matches!(machine.slot(slot), Some(Func::Wasm(m, _)) if m == muslin_ldso::STUBS));
        } else {
            let text = message(bound);
            assert!(text.starts_with("symbol lookup error: /lib/libuser.so: late: type mismatch"), "{text}");
        }
    }
}

#[test]
fn a_failed_load_leaves_no_slots() {
    let rest = r#"(import "env" "late" (func (param i32) (result i32))) (import "GOT.mem" "gone" (global (mut i32)))"#;
    let mut machine = machine(&[("/lib/libuser.so", library("libuser.so", "", rest))]);
    let loader = started(&mut machine, config());
    let (size, used) = (machine.table.len(), machine.slots_in_use());
    for _ in 0..100 {
        loader.open(&mut machine, Some("/lib/libuser.so"), RTLD_LAZY).unwrap_err();
    }
    assert_eq!((machine.table.len(), machine.slots_in_use()), (size, used));
}
