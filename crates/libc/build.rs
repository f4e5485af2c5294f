//! Generates the import declarations of the system calls from spec/syscalls.toml, the tables of iconv and those of Blowfish.

#[path = "build/encodings.rs"]
mod encodings;
#[path = "build/pi.rs"]
mod pi;

use std::fmt::Write;

fn main() {
    let mut text =
        String::from("mod import {\n    #[link(wasm_import_module = \"wali\")]\n    unsafe extern \"C\" {\n");
    let mut wrappers = String::new();
    let mut by_number = String::new();
    let mut cancellable = String::new();
    for call in muslin_syscall_table::table().syscalls {
        let name = &call.name;
        let arg = |a: &muslin_syscall_table::Arg| muslin_syscall_table::identifier(&a.name);
        let declared: Vec<String> =
            call.args.iter().map(|a| format!("{}: {}", arg(a), a.kind.carrier())).collect();
        writeln!(
            text,
            "        #[link_name = \"SYS_{name}\"]\n        pub fn {name}({}) -> i64;",
            declared.join(", ")
        )
        .unwrap();
        let taken: Vec<String> = call
            .args
            .iter()
            .map(|a| {
                format!(
                    "{}: impl super::{}",
                    arg(a),
                    if a.kind.carrier() == "i64" { "Word64" } else { "Word32" }
                )
            })
            .collect();
        let passed: Vec<String> = call.args.iter().map(|a| format!("{}.word()", arg(a))).collect();
        let names = call.args.iter().map(arg).collect::<Vec<_>>().join(", ");
        let types = taken.join(", ").replace("super::", "");
        writeln!(
            cancellable,
            "    /// As `{name}` above.\n    #[inline(always)]\n    pub unsafe fn {name}({types}) -> Result<i64, Errno> {{\n        \
             // SAFETY: by the caller.\n        around(|| unsafe {{ super::{name}({names}) }})\n    }}",
        )
        .unwrap();
        let fetched: Vec<String> =
            call.args.iter().map(|a| format!("arguments.arg::<{}>()", a.kind.carrier())).collect();
        writeln!(by_number, "        {} => import::{name}({}),", call.number, fetched.join(", ")).unwrap();
        writeln!(
            wrappers,
            "/// `{name}({})`: see its man page in section 2; the error is the call's errno.\n\
             #[inline(always)]\npub unsafe fn {name}({}) -> Result<i64, Errno> {{\n    \
             // SAFETY: the caller vouches for the addresses; the kernel checks all else.\n    \
             Errno::from_wire(unsafe {{ import::{name}({}) }})\n}}",
            names,
            taken.join(", "),
            passed.join(", "),
        )
        .unwrap();
    }
    text.push_str("    }\n}\n");
    write!(
        text,
        "/// The same calls as cancellation points: see [`crate::internal::cancellation`].\npub mod cancellable {{\n    \
         use super::{{Errno, Word32, Word64}};\n    use crate::internal::cancellation::around;\n{cancellable}}}\n"
    )
    .unwrap();
    text.push_str(&wrappers.replace("super::", ""));
    write!(
        text,
        "/// Any call of the table by its number: for syscall(2).\n///\n/// # Safety\n/// The arguments are those of the call, each of \
         its own type.\n#[inline]\npub unsafe fn by_number(number: i64, mut arguments: crate::internal::va_list::VaList) -> \
         Result<i64, Errno> {{\n    // SAFETY: by the contract.\n    Errno::from_wire(unsafe {{ match number {{\n{by_number}        \
         _ => return Err(Errno::ENOSYS),\n    }} }})\n}}\n"
    )
    .unwrap();
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("syscalls.rs"), text).expect("write syscalls.rs");
    std::fs::write(out.join("encodings.rs"), encodings::source()).expect("write encodings.rs");
    // Blowfish begins with 18 subkeys and four boxes of 256 words.
    let words = pi::fraction(18 + 4 * 256);
    let blowfish = format!("static PI: [u32; {}] = {words:#x?};\n", words.len());
    std::fs::write(out.join("blowfish.rs"), blowfish).expect("write blowfish.rs");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
}
