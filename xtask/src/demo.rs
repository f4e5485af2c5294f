//! `cargo xtask demo`: compiles and runs the examples, and shows how.

use crate::process;
use crate::repository::Repository;
use crate::test::programs::description::Crates;
use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the demo works, and what it finds there.
struct Demo {
    /// A directory of its own.
    directory: PathBuf,
    /// With `muslin` in front.
    path: OsString,
}

/// Runs all of it.
///
/// # Errors
/// If an example does not compile, or does not end as it should.
pub fn demo(repository: &Repository) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let mut path = OsString::from(repository.output().join("bin"));
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    let demo = Demo { directory: directory.path().to_owned(), path };
    demo.copy(&repository.root.join("examples"))?;
    demo.hello()?;
    demo.plugin()?;
    demo.text()?;
    let crates = Crates::find(repository)?;
    demo.lua(&repository.root, &crates)?;
    demo.sqlite(&repository.root, &crates)?;
    println!("\nAll examples ran. `muslin` is {}", repository.muslin().display());
    Ok(())
}

impl Demo {
    fn hello(&self) -> Result<()> {
        title("A dynamic executable: arguments, environment, exit status");
        self.run("muslin cc -O2 hello.c -o hello", 0)?;
        self.run("muslin run --env GREETING=Hi hello a b c", 3)?;
        title("The same as one self-contained module");
        self.run("muslin cc -O2 -static hello.c -o hello.wasm", 0)?;
        self.run("muslin run hello.wasm a b", 2)
    }

    fn plugin(&self) -> Result<()> {
        title("A plugin: dlopen, dlsym, and calling the pointer");
        self.run("muslin cc -shared -fPIC plugin/plugin.c -o plugin.so", 0)?;
        self.run("muslin cc -rdynamic plugin/main.c -o main", 0)?;
        self.run("muslin run --dir .::/ main", 0)
    }

    fn text(&self) -> Result<()> {
        title("WebAssembly text, in and out");
        self.run("muslin cc text/main.c text/gcd.wat -o gcd", 0)?;
        self.run("muslin run gcd", 0)?;
        self.run("muslin wat gcd | head -n 12", 0)
    }

    fn lua(&self, root: &Path, crates: &Crates) -> Result<()> {
        title("Lua 5.4, unmodified, with a module in C");
        link(&crates.path(root, "lua-src:lua-5.4*")?, &self.directory.join("lua-src"))?;
        link(&root.join("tests/programs/lua"), &self.directory.join("lua-program"))?;
        let flags = "-O2 -w -DLUA_USE_DLOPEN -Ilua-src";
        self.run(
            &format!("muslin cc {flags} -rdynamic lua-program/program.c lua-src/*.c -o lua-program.wasm"),
            0,
        )?;
        self.run("muslin cc -O2 -shared -fPIC -Ilua-src lua-program/vector.c -o vector.so", 0)?;
        self.run("muslin run --dir .::/ lua-program.wasm lua/mandelbrot.lua", 0)
    }

    fn sqlite(&self, root: &Path, crates: &Crates) -> Result<()> {
        title("SQLite, unmodified, as a shared library (this compiles for a while)");
        link(&crates.path(root, "libsqlite3-sys:sqlite3")?, &self.directory.join("sqlite-src"))?;
        let flags = "-O1 -w -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION";
        self.run(&format!("muslin cc {flags} -shared -fPIC sqlite-src/sqlite3.c -o libsqlite3.so"), 0)?;
        self.run("muslin cc -Isqlite-src sqlite/main.c -L. -lsqlite3 -Wl,-rpath,'$ORIGIN' -o fruit", 0)?;
        self.run("muslin run --dir .::/ fruit", 0)
    }

    fn copy(&self, examples: &Path) -> Result<()> {
        process::run(Command::new("cp").arg("-r").arg(examples.join(".")).arg(&self.directory))
    }

    /// Shows a line, has the shell run it, and checks how it ends.
    fn run(&self, line: &str, status: i32) -> Result<()> {
        println!("$ {line}");
        let ended = Command::new("sh")
            .args(["-c", line])
            .current_dir(&self.directory)
            .env("PATH", &self.path)
            .status()
            .context("cannot run sh")?;
        ensure!(ended.code() == Some(status), "`{line}` ended with {ended}, not with exit status {status}");
        if status != 0 {
            println!("(exit status {status})");
        }
        Ok(())
    }
}

fn link(target: &Path, name: &Path) -> Result<()> {
    std::os::unix::fs::symlink(target, name).with_context(|| format!("cannot link {}", name.display()))
}

fn title(text: &str) {
    println!("\n== {text}\n");
}
