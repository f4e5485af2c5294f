//! The libraries, as ld.so prints them.

use std::collections::BTreeSet;
use std::io::{Result, Write};

use muslin::inspect::{Bindings, Dependencies, Found, Needed, Problem};

use super::Report;
use super::arguments::Options;

/// Where the linker places libc.so, the program, and the first of all others.
const PRELINKED: u32 = 0x100_0000;
const PROGRAM: u32 = 0x200_0000;
const OTHERS: u32 = 0x1000_0000;

impl Report {
    pub(super) fn print_libraries(&self, out: &mut impl Write, options: &Options) -> Result<()> {
        let Some(dependencies) = &self.dependencies else {
            return writeln!(out, "\tnot a dynamic executable");
        };
        if self.prelinked {
            writeln!(out, "\tstatically linked")?;
        } else if options.tree {
            self.print_tree(out, dependencies)?;
        } else {
            self.print_list(out, dependencies)?;
        }
        if options.verbose {
            self.print_needers(out, dependencies)?;
        }
        for problem in self.problems(dependencies) {
            let path = &dependencies.libraries[problem.library].path;
            match problem.mismatch {
                None => writeln!(out, "undefined symbol: {}\t({path})", problem.symbol)?,
                Some(how) => writeln!(out, "type mismatch: {}: {how}\t({path})", problem.symbol)?,
            }
        }
        if options.unused {
            let unused = self.unused(dependencies);
            if !unused.is_empty() {
                writeln!(out, "Unused direct dependencies:")?;
            }
            for at in unused {
                writeln!(out, "\t{}", dependencies.libraries[at].path)?;
            }
        }
        Ok(())
    }

    /// What was asked for, in the order of the search; each library and each missing name once.
    fn in_order(&self) -> Vec<&Needed> {
        let Some(dependencies) = &self.dependencies else { return Vec::new() };
        let all = dependencies.libraries.iter().flat_map(|library| &library.needed);
        let mut seen = BTreeSet::new();
        dependencies
            .preloaded
            .iter()
            .chain(all)
            .filter(|needed| match &needed.found {
                // The file itself may be needed by others; it is not its own library.
                Found::Library(at) => *at != 0 && seen.insert((Some(*at), "")),
                Found::Missing(_) | Found::Damaged(_) => seen.insert((None, needed.name.as_str())),
            })
            .collect()
    }

    pub(super) fn missing(&self) -> impl Iterator<Item = &Needed> {
        self.in_order().into_iter().filter(|needed| !matches!(needed.found, Found::Library(_)))
    }

    pub(super) fn problems(&self, dependencies: &Dependencies) -> Vec<Problem> {
        if !self.options.data {
            return Vec::new();
        }
        let mut problems = Bindings::new(dependencies).problems();
        problems.retain(|problem| problem.data || self.options.functions);
        problems
    }

    pub(super) fn unused(&self, dependencies: &Dependencies) -> Vec<usize> {
        Bindings::new(dependencies).unused(0)
    }

    fn print_list(&self, out: &mut impl Write, dependencies: &Dependencies) -> Result<()> {
        let addresses = addresses(dependencies);
        let in_order = self.in_order();
        if in_order.is_empty() {
            return writeln!(out, "\tstatically linked");
        }
        for needed in in_order {
            writeln!(out, "\t{}", line(dependencies, needed, &addresses))?;
        }
        Ok(())
    }

    /// Depth-first; what a library needs is shown where it comes first.
    fn print_tree(&self, out: &mut impl Write, dependencies: &Dependencies) -> Result<()> {
        let addresses = addresses(dependencies);
        writeln!(out, "{}", self.file)?;
        let mut shown = BTreeSet::from([0]);
        let roots = dependencies.preloaded.iter().chain(&dependencies.libraries[0].needed);
        let mut stack = vec![roots.collect::<Vec<_>>().into_iter()];
        while let Some(level) = stack.last_mut() {
            let Some(needed) = level.next() else {
                stack.pop();
                continue;
            };
            let indent = "    ".repeat(stack.len());
            writeln!(out, "{indent}{}", line(dependencies, needed, &addresses))?;
            if let Found::Library(at) = needed.found
                && shown.insert(at)
            {
                stack.push(dependencies.libraries[at].needed.iter().collect::<Vec<_>>().into_iter());
            }
        }
        Ok(())
    }

    /// For every module its soname, run path and sizes, and for every name who asked for it.
    fn print_needers(&self, out: &mut impl Write, dependencies: &Dependencies) -> Result<()> {
        writeln!(out, "\n\tModules:")?;
        for library in &dependencies.libraries {
            writeln!(out, "\t{}:", library.path)?;
            if let Some(soname) = &library.dso.soname {
                writeln!(out, "\t\tsoname {soname}")?;
            }
            for entry in &library.dso.runtime_path {
                writeln!(out, "\t\trunpath {entry}")?;
            }
            if let Some(info) = library.dso.mem_info {
                writeln!(
                    out,
                    "\t\tmemory {} align {}, table {} align {}",
                    info.memory_size, info.memory_align, info.table_size, info.table_align
                )?;
            }
            for needed in &library.needed {
                let found = match &needed.found {
                    Found::Library(at) => &dependencies.libraries[*at].path,
                    Found::Missing(reason) | Found::Damaged(reason) => reason,
                };
                writeln!(out, "\t\t{} => {found}", needed.name)?;
            }
        }
        for needed in &dependencies.preloaded {
            if let Found::Missing(reason) | Found::Damaged(reason) = &needed.found {
                writeln!(out, "\tpreloaded {} => {reason}", needed.name)?;
            }
        }
        Ok(())
    }
}

fn line(dependencies: &Dependencies, needed: &Needed, addresses: &[u32]) -> String {
    match &needed.found {
        Found::Library(at) => {
            let path = &dependencies.libraries[*at].path;
            let address = addresses[*at];
            if needed.name.contains('/') {
                format!("{path} ({address:#010x})")
            } else {
                format!("{} => {path} ({address:#010x})", needed.name)
            }
        }
        Found::Missing(_) => format!("{} => not found", needed.name),
        Found::Damaged(reason) => {
            let reason = reason.strip_prefix("Error loading shared library ").unwrap_or(reason);
            format!("{} => not loadable: {reason}", needed.name)
        }
    }
}

/// Where the data of each module comes to lie if they are placed one after the other.
fn addresses(dependencies: &Dependencies) -> Vec<u32> {
    let is_program = dependencies.libraries[0].dso.export("_start").is_some();
    let mut next = u64::from(OTHERS);
    let mut addresses = Vec::new();
    for (at, library) in dependencies.libraries.iter().enumerate() {
        addresses.push(match library.dso.mem_info {
            None => PRELINKED,
            Some(_) if at == 0 && is_program => PROGRAM,
            Some(info) => {
                let align = u64::from(info.memory_align.max(4096));
                let start = next.next_multiple_of(align);
                next = start + u64::from(info.memory_size.max(1)).next_multiple_of(4096);
                start as u32
            }
        });
    }
    addresses
}
