//! Every header compiles: alone, included twice, and with all others in both orders.

use super::{Paths, Test, clang};
use crate::sysroot;
use anyhow::Result;
use std::ffi::OsStr;

/// Language and standard, as clang's `-x` and `-std` take them.
const DIALECTS: [(&str, &str); 6] =
    [("c", "c99"), ("c", "c11"), ("c", "c23"), ("c", "gnu17"), ("c++", "c++11"), ("c++", "c++17")];

/// The feature-test macros that <features.h> knows, and none.
const FEATURES: [&str; 9] = [
    "",
    "_POSIX_SOURCE",
    "_POSIX_C_SOURCE=200809L",
    "_XOPEN_SOURCE=700",
    "_BSD_SOURCE",
    "_DEFAULT_SOURCE",
    "_GNU_SOURCE",
    "_ALL_SOURCE",
    "_LARGEFILE64_SOURCE",
];

/// The names of all headers that programs include: not the parts under bits/.
pub fn all(paths: &Paths) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in sysroot::files(&paths.include)? {
        let name = file.strip_prefix(&paths.include)?;
        if name.extension() == Some(OsStr::new("h")) && !name.starts_with("bits") {
            found.push(name.to_string_lossy().into_owned());
        }
    }
    Ok(found)
}

/// A source that includes `headers` in this order.
pub fn including<'a>(headers: impl IntoIterator<Item = &'a String>) -> String {
    headers.into_iter().map(|name| format!("#include <{name}>\n")).collect()
}

/// One test a header, and one for all together in each dialect.
pub fn tests(paths: &Paths) -> Result<Vec<Test<'_>>> {
    let headers = all(paths)?;
    // SCSI and telnet have different things of the same names, on every system.
    let together = || headers.iter().filter(|name| *name != "scsi/scsi.h");
    let forward = including(together());
    let backward = including(together().rev());
    let mut tests: Vec<Test> = Vec::new();
    for name in headers {
        tests.push((format!("headers/{name}"), Box::new(move || alone(paths, &name))));
    }
    for dialect in DIALECTS {
        let orders = [forward.clone(), backward.clone()];
        let check = move || {
            let mut failures = Vec::new();
            for feature in FEATURES {
                for source in &orders {
                    failures.extend(compile(paths, source, dialect, feature)?);
                }
            }
            Ok(failures)
        };
        tests.push((format!("headers/all as {}", dialect.1), Box::new(check)));
    }
    Ok(tests)
}

/// Every dialect as it comes, and every macro in one strict dialect of each language.
fn alone(paths: &Paths, name: &String) -> Result<Vec<String>> {
    let source = including([name, name]);
    let mut failures = Vec::new();
    for dialect in DIALECTS {
        for feature in FEATURES {
            if feature.is_empty() || dialect.1 == "c11" || (dialect.1 == "c++17" && feature == "_GNU_SOURCE")
            {
                failures.extend(compile(paths, &source, dialect, feature)?);
            }
        }
    }
    Ok(failures)
}

fn compile(
    paths: &Paths,
    source: &str,
    (language, standard): (&str, &str),
    feature: &str,
) -> Result<Option<String>> {
    let mut command = clang::ours(paths);
    command.args(["-fsyntax-only", "-Wall", "-Wextra", "-Wundef", "-Werror", "-x", language]);
    command.arg(format!("-std={standard}"));
    if !feature.is_empty() {
        command.arg(format!("-D{feature}"));
    }
    // C++ has no _Complex, but every compiler of it has.
    if language == "c" || !source.contains("complex.h") {
        command.arg("-pedantic-errors");
    }
    if language == "c" {
        command.arg("-Wstrict-prototypes");
    } else {
        // struct file_handle ends in a flexible array, as it has to.
        command.arg("-Wno-c99-extensions");
    }
    let message = clang::complaint(command.arg("-"), &format!("{source}typedef int not_empty;\n"))?;
    Ok(message.map(|message| format!("as {standard} with [{feature}]:\n{message}")))
}
