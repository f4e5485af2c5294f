//! Directives: what a test says about itself, in the comments at the top of its C or C++ file.
//!
//! ```c
//! // args: a "b c"            words for the program, quoted as in a shell
//! // stdin: first\nsecond\n   standard input, with \n, \t, \0, \\, \xHH; several lines add up
//! // env: TZ=UTC              a variable; repeatable
//! // cflags: -std=c11 -O2     more for the compiler (it has -O1 -std=gnu11)
//! // ldflags: -lm             more for the linker, behind the source
//! // status: 3                exit status to end with, natively and here; 128+N for signal N
//! // stderr: regex            must match what is written to standard error here
//! // timeout: 60              seconds
//! // mount: /dev              a directory of the host that the program may see here, at the same path
//! // directory: /etc           an empty directory that the program has at this path here
//! // native: glibc            compare with gcc and glibc instead of musl-gcc
//! // only: here, REASON       no native run; standard output is compared with FILE.stdout, if there is one
//! // modes: dynamic           only these of dynamic, static; tests/ldso has `static` only if it is named, and then the libraries' sources are
//! //                          part of the program
//! // lib: libx.so x.c -DX     (tests/ldso) a library to build first: its file, sources, flags
//! // run: --fix-signatures     options for `muslin run`
//! // link: libx.so            (tests/ldso) files to link the program with
//! // memory-manager: m.so      (tests/ldso) the library, built before, that is the memory manager here
//! // must-fail: regex         (tests/harness) the harness has to find this fault in the test
//! ```
//!
//! The first line that is not a comment ends them. Sentences may stand between them.

use anyhow::{Context, Result, bail, ensure};

/// A shared library to be built for a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    /// Its file.
    pub file: String,
    /// Sources and flags.
    pub words: Vec<String>,
}

/// What a test says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directives {
    /// Words for the program.
    pub args: Vec<String>,
    /// Standard input.
    pub stdin: Vec<u8>,
    /// Variables.
    pub env: Vec<(String, String)>,
    /// For the compiler.
    pub cflags: Vec<String>,
    /// For the linker.
    pub ldflags: Vec<String>,
    /// Exit status.
    pub status: i32,
    /// Pattern for standard error.
    pub stderr: Option<String>,
    /// Seconds.
    pub timeout: Option<u64>,
    /// Compare with glibc.
    pub glibc: bool,
    /// Why there is no native run.
    pub only_here: Option<String>,
    /// `dynamic`, `static`; all if empty.
    pub modes: Vec<String>,
    /// Libraries to build, in order.
    pub libraries: Vec<Library>,
    /// Files to link with.
    pub link: Vec<String>,
    /// The memory manager's file.
    pub memory_manager: Option<String>,
    /// Directories of the host that the program may see.
    pub mounts: Vec<String>,
    /// Empty directories of its own.
    pub directories: Vec<String>,
    /// Options for `muslin run`.
    pub run_options: Vec<String>,
    /// What the harness must find wrong.
    pub must_fail: Option<String>,
}

/// The keys of directives.
const KEYS: &[&str] = &[
    "args",
    "stdin",
    "env",
    "cflags",
    "ldflags",
    "status",
    "stderr",
    "timeout",
    "native",
    "only",
    "modes",
    "lib",
    "link",
    "mount",
    "directory",
    "memory-manager",
    "must-fail",
    "run",
];

impl Directives {
    /// Reads the directives of a C file.
    ///
    /// # Errors
    /// Names the directive that is unknown or has a value that does not fit.
    pub fn parse(source: &str) -> Result<Self> {
        let mut directives = Self::default();
        for line in source.lines().take_while(|line| line.starts_with("//")) {
            if let Some((key, value)) = directive(line) {
                directives.set(key, value).with_context(|| format!("in the directive `{line}`"))?;
            }
        }
        Ok(directives)
    }

    fn set(&mut self, key: &str, value: &str) -> Result<()> {
        match key {
            "args" => self.args.extend(words(value)?),
            "stdin" => self.stdin.extend(unescape(value)?),
            "env" => {
                let (name, value) = value.split_once('=').context("a variable is NAME=VALUE")?;
                self.env.push((name.to_owned(), value.to_owned()));
            }
            "cflags" => self.cflags.extend(words(value)?),
            "ldflags" => self.ldflags.extend(words(value)?),
            "status" => self.status = value.parse().context("a status is a number")?,
            "stderr" => {
                regex_lite::Regex::new(value)?;
                self.stderr = Some(value.to_owned());
            }
            "timeout" => self.timeout = Some(value.parse().context("seconds are a number")?),
            "native" => {
                ensure!(
                    value == "glibc",
                    "only `glibc` can be named; musl is what is compared with otherwise"
                );
                self.glibc = true;
            }
            "only" => {
                let reason = value.strip_prefix("here").context("only `here` can be named")?;
                let reason = reason.trim_start_matches([',', ' ', '(']).trim_end_matches(')');
                ensure!(!reason.is_empty(), "say why: `only: here, REASON`");
                self.only_here = Some(reason.to_owned());
            }
            "modes" => {
                self.modes = words(value)?;
                ensure!(
                    self.modes.iter().all(|mode| mode == "dynamic" || mode == "static"),
                    "modes are dynamic, static"
                );
            }
            "lib" => {
                let mut words = words(value)?;
                ensure!(words.len() > 1, "a library is its file and its sources");
                let file = words.remove(0);
                self.libraries.push(Library { file, words });
            }
            "run" => self.run_options.extend(words(value)?),
            "directory" => self.directories.extend(words(value)?),
            "mount" => self.mounts.extend(words(value)?),
            "memory-manager" => self.memory_manager = Some(value.to_owned()),
            "link" => self.link.extend(words(value)?),
            "must-fail" => {
                regex_lite::Regex::new(value)?;
                self.must_fail = Some(value.to_owned());
            }
            _ => bail!("there is no directive `{key}`"),
        }
        Ok(())
    }
}

/// Key and value of a comment line, unless it is a sentence: unless its key is none. One that is a letter away from a key is a
/// mistyped directive, and not a sentence.
fn directive(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.strip_prefix("//")?.trim_start().split_once(':')?;
    let is_key = KEYS.iter().any(|known| *known == key || is_one_letter_away(key, known));
    is_key.then_some((key, value.trim()))
}

/// Whether `a` becomes `b` by adding, leaving out or changing one letter.
fn is_one_letter_away(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_start..], &b[same_start..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Equal => !a.is_empty() && a[1..] == b[1..],
        std::cmp::Ordering::Less => b.len() == a.len() + 1 && *a == b[1..],
        std::cmp::Ordering::Greater => a.len() == b.len() + 1 && a[1..] == *b,
    }
}

/// Splits a line at spaces outside double or single quotes.
fn words(line: &str) -> Result<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match c {
            '"' | '\'' if quote.is_none() => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            _ if quote == Some(c) => quote = None,
            ' ' if quote.is_none() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    ensure!(quote.is_none(), "a quote is not closed");
    words.extend(word);
    Ok(words)
}

/// Resolves `\n`, `\t`, `\r`, `\0`, `\\`, `\xHH`.
fn unescape(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            bytes.extend(c.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        match chars.next() {
            Some('n') => bytes.push(b'\n'),
            Some('t') => bytes.push(b'\t'),
            Some('r') => bytes.push(b'\r'),
            Some('0') => bytes.push(0),
            Some('\\') => bytes.push(b'\\'),
            Some('x') => {
                let digits: String = chars.by_ref().take(2).collect();
                bytes.push(u8::from_str_radix(&digits, 16).context("\\x needs two hexadecimal digits")?);
            }
            other => bail!("\\{} is not an escape", other.unwrap_or(' ')),
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_kinds() {
        let source = "// args: a \"b c\" ''\n// stdin: x\\n\\x41\n// env: TZ=UTC=1\n// status: 139\n// only: here, the host says it\n\
                      // lib: libx.so x.c -DX=1\n// link: libx.so\n\n// args: not any more\n";
        let directives = Directives::parse(source).unwrap();
        assert_eq!(directives.args, ["a", "b c", ""]);
        assert_eq!(directives.stdin, b"x\nA");
        assert_eq!(directives.env, [("TZ".to_owned(), "UTC=1".to_owned())]);
        assert_eq!(directives.status, 139);
        assert_eq!(directives.only_here.as_deref(), Some("the host says it"));
        assert_eq!(
            directives.libraries,
            [Library { file: "libx.so".into(), words: vec!["x.c".into(), "-DX=1".into()] }]
        );
        assert_eq!(directives.link, ["libx.so"]);
    }

    #[test]
    fn faults_are_told() {
        for (source, message) in [
            ("// arg: x", "no directive `arg`"),
            ("// only: here", "say why"),
            ("// status: x", "a status is a number"),
            ("// args: \"x", "not closed"),
            ("// stderr: (", "stderr"),
        ] {
            let error = format!("{:#}", Directives::parse(source).unwrap_err());
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn sentences_may_stand_between_them() {
        let source = "// This is about strlen: it counts.\n// strlen: the whole of it\n// <string.h>: x\n// status: 1\n\n// status: 2\n";
        assert_eq!(Directives::parse(source).unwrap().status, 1);
    }
}
