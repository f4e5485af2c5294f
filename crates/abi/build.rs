//! Generates the system-call numbers and the `for_each_syscall!` macro from spec/syscalls.toml.
use std::fmt::Write;

fn main() {
    let table = muslin_syscall_table::table();
    let mut numbers = String::new();
    let mut each = String::from("/// Calls `$callback!` with every call of the table: `name \"SYS_name\" \"SYS_alias\" (arg: carrier as decoded Kind, …);`.\n#[macro_export]\nmacro_rules! for_each_syscall {\n    ($callback:ident) => { $callback! {\n");
    for call in &table.syscalls {
        writeln!(numbers, "/// `{}`\npub const SYS_{}: i64 = {};", call.name, call.name, call.number).unwrap();
        let alias = call.alias.as_deref().unwrap_or(&call.name);
        let args: Vec<String> = call
            .args
            .iter()
            .map(|a| {
                let name = muslin_syscall_table::identifier(&a.name);
                format!("{name}: {} as {} {:?}", a.kind.carrier(), a.kind.decoded(), a.kind)
            })
            .collect();
        writeln!(each, "        {} \"SYS_{}\" \"SYS_{alias}\" ({});", call.name, call.name, args.join(", ")).unwrap();
    }
    for (name, number) in &table.numbers {
        writeln!(numbers, "/// `{name}`\npub const SYS_{name}: i64 = {number};").unwrap();
    }
    each.push_str("    } };\n}\n");
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("numbers.rs"), numbers).expect("write numbers.rs");
    std::fs::write(out.join("for_each_syscall.rs"), each).expect("write for_each_syscall.rs");
    println!("cargo::rerun-if-changed=build.rs");
}
