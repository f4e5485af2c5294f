//! Scopes: the libraries in which a symbol is looked up, in order.
//!
//! A process may have a thousand libraries, and libc.so, which everybody needs, is among the last in every scope. Asking one
//! library after the other would make the start quadratic in their number. So a scope with more than a few libraries has
//! an index of the first definition of each name. Libraries that join a scope later are asked one by one until there are
//! enough of them for the index to be worth extending.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;
use muslin_dylink::{Dso, ImportKind};

use crate::engine::Handles;
use crate::link_map::{Library, LibraryId};

/// So many libraries are asked one by one.
const FEW: usize = 8;

/// Libraries to look symbols up in.
#[derive(Default)]
pub(crate) struct Scope {
    order: Vec<LibraryId>,
    /// The first definition of each name in the first `indexed` libraries of `order`.
    index: HashTable<Entry>,
    indexed: usize,
    hasher: RandomState,
}

struct Entry {
    hash: u64,
    id: LibraryId,
    position: u32,
}

/// The libraries of a link map.
type Libraries<H> = BTreeMap<LibraryId, Library<H>>;

impl Scope {
    /// A scope of these libraries.
    pub fn new<H: Handles>(libraries: &Libraries<H>, order: Vec<LibraryId>) -> Scope {
        let mut scope = Scope { order, ..Scope::default() };
        scope.extend_index(libraries);
        scope
    }

    /// The libraries, in search order.
    pub fn order(&self) -> &[LibraryId] {
        &self.order
    }

    /// Adds a library behind the others.
    pub fn push<H: Handles>(&mut self, libraries: &Libraries<H>, id: LibraryId) {
        self.order.push(id);
        self.extend_index(libraries);
    }

    /// Takes libraries out.
    pub fn retain(&mut self, mut keep: impl FnMut(LibraryId) -> bool) {
        let first = self.order.iter().position(|&id| !keep(id));
        let Some(first) = first else { return };
        self.order.retain(|&id| keep(id));
        if first < self.indexed {
            self.index.clear();
            self.indexed = 0;
        }
    }

    /// The first definition of `name`: the library, and the export's position there.
    pub fn find<H: Handles>(&self, libraries: &Libraries<H>, name: &str) -> Option<(LibraryId, usize)> {
        let mut rest = self.indexed;
        if self.indexed > 0 {
            let hash = self.hasher.hash_one(name);
            let entry = self.index.find(hash, |entry| entry.hash == hash && exports(libraries, entry, name));
            match entry {
                Some(entry) if libraries.get(&entry.id).is_some_and(|library| !library.closing) => {
                    return Some((entry.id, entry.position as usize));
                }
                // The library has gone since; what comes behind its definition the index does not know.
                Some(_) => rest = 0,
                None => {}
            }
        }
        find_in(libraries, &self.order[rest..], name)
    }

    fn extend_index<H: Handles>(&mut self, libraries: &Libraries<H>) {
        if self.order.len() - self.indexed <= FEW {
            return;
        }
        for &id in &self.order[self.indexed..] {
            let Some(library) = libraries.get(&id) else { continue };
            let found = &library.dso.exports;
            self.index.reserve(found.len(), |entry| entry.hash);
            for (position, export) in found.iter().enumerate() {
                if is_passed_on(&library.dso, &export.name) {
                    continue;
                }
                let hash = self.hasher.hash_one(export.name.as_str());
                let known = self
                    .index
                    .find(hash, |entry| entry.hash == hash && exports(libraries, entry, &export.name));
                if known.is_none() {
                    let entry = Entry { hash, id, position: position as u32 };
                    self.index.insert_unique(hash, entry, |entry| entry.hash);
                }
            }
        }
        self.indexed = self.order.len();
    }
}

/// Whether the export that `entry` stands for is called `name`, for all that is known: its library may have gone.
fn exports<H: Handles>(libraries: &Libraries<H>, entry: &Entry, name: &str) -> bool {
    let export =
        libraries.get(&entry.id).and_then(|library| library.dso.exports.get(entry.position as usize));
    export.is_none_or(|export| export.name == name)
}

/// The first definition of `name` in `order`.
pub(crate) fn find_in<H: Handles>(
    libraries: &Libraries<H>,
    order: &[LibraryId],
    name: &str,
) -> Option<(LibraryId, usize)> {
    order.iter().find_map(|&id| {
        let library = libraries.get(&id).filter(|library| !library.closing)?;
        let position = library.dso.export_position(name)?;
        (!is_passed_on(&library.dso, name)).then_some((id, position))
    })
}

/// Whether a module's export is libc_nonshared.a's part of a function: the one that says who calls and passes the call on to the
/// process's function of the same name. It is the module's own, but wasm-ld exports what another library imports, hidden or not.
pub fn is_passed_on(dso: &Dso, name: &str) -> bool {
    matches!(name, "dlopen" | "dlsym" | "dlvsym")
        && dso.imports.iter().any(|import| {
            import.module == "env" && import.name == name && matches!(import.kind, ImportKind::Function(..))
        })
}
