//! Builds the default memory manager, lib/memory-manager.wasm, from crates/memory-manager.

use crate::libc::refuse_panics;
use crate::repository::Repository;
use crate::{process, sysroot};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where its state lies: `muslin_abi::memory_manager::BASE`.
const BASE: u32 = 0x90_0000;
/// Room for the state. What the linker places comes behind it.
const STATE: u32 = 0x5_0000;

/// Builds it; does nothing where nothing changed.
///
/// # Errors
/// If it cannot be built, or could panic.
pub fn build(repository: &Repository, wasm_ld: &Path) -> Result<()> {
    let target = repository.work().join("memory-manager");
    let linked = format!(
        "link-args=--import-memory --global-base={} --no-stack-first -z stack-size=4096 --strip-debug",
        BASE + STATE
    );
    process::run(
        Command::new("cargo")
            .args(["rustc", "--release", "--quiet", "--package", "muslin-memory-manager"])
            .args(["--target", "wasm32-unknown-unknown", "--crate-type", "cdylib", "--"])
            .args(["-C", "linker-flavor=wasm-ld", "-C"])
            .arg(format!("linker={}", wasm_ld.display()))
            .args(["-C", &linked])
            .current_dir(&repository.root)
            .env("CARGO_TARGET_DIR", &target)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
    )?;
    let built = target.join("wasm32-unknown-unknown/release/muslin_memory_manager.wasm");
    refuse_panics(&built)?;
    let module = fs::read(&built).with_context(|| format!("cannot read {}", built.display()))?;
    sysroot::write_if_changed(&repository.sysroot().join("lib/memory-manager.wasm"), &module)?;
    Ok(())
}
