//! Generates the system-call numbers and the `for_each_syscall!` macro from spec/syscalls.toml.
use std::fmt::Write;

use muslin_syscall_table::{Support, identifier};

fn main() {
    let table = muslin_syscall_table::table();
    let mut numbers = String::new();
    let mut each = String::from(concat!(
        "/// Expands `$callback!` over the system-call table. Each call is\n",
        "/// `name \"SYS_name\" \"SYS_alias\" dispatch sys_name (argument: carrier as decoded Kind, …);` where the\n",
        "/// alias equals the name if WALI knows no other, `dispatch` is `implemented` or `unimplemented`, the\n",
        "/// carrier is the wasm type, the decoded type the one that `sys_name` takes, and the kind one of\n",
        "/// [`Kind`](crate::Kind).\n",
        "#[macro_export]\nmacro_rules! for_each_syscall {\n    ($callback:ident) => { $callback! {\n",
    ));
    for call in &table.syscalls {
        let name = &call.name;
        writeln!(numbers, "/// `{name}`\npub const SYS_{name}: i64 = {};", call.number).unwrap();
        let alias = call.alias.as_deref().unwrap_or(name);
        let dispatch = if call.support == Support::None { "unimplemented" } else { "implemented" };
        let args: Vec<String> = call
            .args
            .iter()
            .map(|a| {
                format!("{}: {} as {} {:?}", identifier(&a.name), a.kind.carrier(), a.kind.decoded(), a.kind)
            })
            .collect();
        let args = args.join(", ");
        writeln!(each, "        {name} \"SYS_{name}\" \"SYS_{alias}\" {dispatch} sys_{name} ({args});")
            .unwrap();
    }
    for (name, number) in &table.numbers {
        writeln!(numbers, "/// `{name}`\npub const SYS_{name}: i64 = {number};").unwrap();
    }
    each.push_str("    } };\n}\n");
    let kinds: String = muslin_syscall_table::Kind::NAMES
        .iter()
        .map(|(name, kind)| format!("    /// `{name}` in the table.\n    {kind:?},\n"))
        .collect();
    let addresses: Vec<String> = muslin_syscall_table::Kind::NAMES
        .iter()
        .filter(|(_, kind)| kind.is_address())
        .map(|(_, kind)| format!("Kind::{kind:?}"))
        .collect();
    let kinds = format!(
        "/// What an argument of a system call is: how a trace prints it.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum Kind {{\n{kinds}}}\n\
         impl Kind {{\n    /// Whether the argument is an address in guest memory.\n\
         pub const fn is_address(self) -> bool {{\n        matches!(self, {})\n    }}\n}}\n",
        addresses.join(" | ")
    );
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("numbers.rs"), numbers).expect("write numbers.rs");
    std::fs::write(out.join("for_each_syscall.rs"), each).expect("write for_each_syscall.rs");
    std::fs::write(out.join("kind.rs"), kinds).expect("write kind.rs");
    println!("cargo::rerun-if-changed=build.rs");
}
