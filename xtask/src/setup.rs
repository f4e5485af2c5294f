//! `cargo xtask setup`: installs what is missing and says what it installs.

use crate::process;
use crate::repository::Repository;
use anyhow::{Context, Result, bail};
use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

/// A Debian package and a program that shows that it is there.
struct Package {
    name: &'static str,
    program: &'static str,
    /// What the project uses it for.
    purpose: &'static str,
}

const PACKAGES: &[Package] = &[
    Package { name: "clang-22", program: "clang-22", purpose: "compiles C for wasm32-linux-muslwali" },
    Package { name: "lld-22", program: "wasm-ld-22", purpose: "links modules" },
    Package { name: "llvm-22", program: "llvm-ar-22", purpose: "archives, nm, strip" },
    Package { name: "gcc", program: "gcc", purpose: "native programs to compare with" },
    Package { name: "musl-tools", program: "musl-gcc", purpose: "native programs to compare with" },
    Package { name: "make", program: "make", purpose: "tests of build systems" },
    Package { name: "autoconf", program: "autoconf", purpose: "tests of build systems" },
    Package { name: "cmake", program: "cmake", purpose: "tests of build systems" },
    Package { name: "meson", program: "meson", purpose: "tests of build systems" },
    Package { name: "ninja-build", program: "ninja", purpose: "tests of build systems" },
    Package { name: "hyperfine", program: "hyperfine", purpose: "start-up times" },
];

const RUST_TARGET: &str = "wasm32-unknown-unknown";

/// Installs what is missing.
///
/// # Errors
/// If something is missing and cannot be installed.
pub fn setup(repository: &Repository) -> Result<()> {
    let missing: Vec<_> = PACKAGES.iter().filter(|package| !on_path(package.program)).collect();
    if !missing.is_empty() {
        for package in &missing {
            eprintln!("setup: installing {} ({})", package.name, package.purpose);
        }
        install(&missing.iter().map(|package| package.name).collect::<Vec<_>>())?;
        if let Some(package) = missing.iter().find(|package| !on_path(package.program)) {
            bail!("{} was installed, but there is still no {} on PATH", package.name, package.program);
        }
    }
    rust_target(repository)
}

fn on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|directory| directory.join(program).is_file())
}

fn install(packages: &[&str]) -> Result<()> {
    if !on_path("apt-get") {
        bail!(
            "these are missing, and there is no apt-get to install them with: {}. Install them as your system does \
             (clang, lld and LLVM of version 22, musl-gcc, …)",
            packages.join(", ")
        );
    }
    apt_get(&["update"]).context("cannot update the list of packages")?;
    let words = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    apt_get(&words).with_context(|| format!("cannot install {}", packages.join(", ")))
}

/// apt-get as root; its chatter goes to standard error.
fn apt_get(words: &[&str]) -> Result<()> {
    let root = process::output(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        if !on_path("sudo") {
            bail!("not root, and no sudo: run `apt-get {}` as root", words.join(" "));
        }
        // Through sudo's own option: its default rules drop the environment.
        command.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "-o", "Dpkg::Use-Pty=0"]).args(words);
    process::run(command.stdout(Stdio::from(std::io::stderr())))
}

/// The target's standard library belongs to the toolchain in use.
fn rust_target(repository: &Repository) -> Result<()> {
    let sysroot =
        process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&repository.root))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(RUST_TARGET).is_dir() {
        return Ok(());
    }
    if !on_path("rustup") {
        bail!(
            "Rust's {RUST_TARGET} target is missing, and there is no rustup to install it with; see https://rustup.rs"
        );
    }
    eprintln!("setup: installing Rust's {RUST_TARGET} target (libc is written in Rust)");
    process::run(Command::new("rustup").args(["target", "add", RUST_TARGET]).current_dir(&repository.root))
}
