//! Puts the sysroot archive that `MUSLIN_SYSROOT_ARCHIVE` names into the library: `cargo xtask build` sets it.
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=MUSLIN_SYSROOT_ARCHIVE");
    let expression = match std::env::var_os("MUSLIN_SYSROOT_ARCHIVE").filter(|path| !path.is_empty()) {
        Some(path) => {
            let path = PathBuf::from(path);
            println!("cargo::rerun-if-changed={}", path.display());
            let archive = std::fs::read(&path)
                .unwrap_or_else(|error| panic!("MUSLIN_SYSROOT_ARCHIVE: {}: {error}", path.display()));
            let mut hasher = DefaultHasher::new();
            archive.hash(&mut hasher);
            format!("Some((include_bytes!({path:?}), \"{:016x}\"))", hasher.finish())
        }
        None => "None".to_owned(),
    };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("archive.rs"), expression).expect("write archive.rs");
}
