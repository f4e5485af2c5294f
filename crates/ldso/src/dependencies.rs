//! What a module would load, found as the linker finds it, without an engine: nothing is placed, compiled or run.
//!
//! The search is that of [`crate::find`]. It goes on where loading would stop, so that everything that is missing is seen at
//! once.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use muslin_dylink::Dso;

use crate::config::Config;
use crate::engine::Handles;
use crate::find::Request;
use crate::host::{Bytes, Host, Kind, LibraryFile, Namespace, OpenError};
use crate::link_map::{LibraryId, LinkMap};

/// A module and all that it needs.
#[derive(Debug)]
pub struct Dependencies {
    /// The module itself, preloaded libraries, then what they need, breadth-first: the order in which symbols are
    /// looked up.
    pub libraries: Vec<Dependency>,
    /// The preloaded libraries, by what they were asked for.
    pub preloaded: Vec<Needed>,
}

/// One of the modules.
pub struct Dependency {
    /// The path that it was found under.
    pub path: String,
    /// What it was first asked for as; empty for the module that the search began with.
    pub name: String,
    /// Its description.
    pub dso: Arc<Dso>,
    /// The file's bytes.
    pub bytes: Bytes,
    /// What it needs, in order.
    pub needed: Vec<Needed>,
}

/// A library that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// The name or path that was asked for.
    pub name: String,
    /// What was found.
    pub found: Found,
}

/// What was found for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The library at this index of [`Dependencies::libraries`].
    Library(usize),
    /// No file; the linker's message, which says where it was looked for.
    Missing(String),
    /// A file that is no library; the linker's message.
    Damaged(String),
}

impl std::fmt::Debug for Dependency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dependency")
            .field("path", &self.path)
            .field("needed", &self.needed)
            .finish_non_exhaustive()
    }
}

impl Dependencies {
    /// Finds what `file` needs. `open` opens files, as [`Host::open_library`] does.
    ///
    /// # Errors
    /// One line, if `file` itself is no module that the linker can read.
    pub fn find(
        open: impl FnMut(Namespace, &str) -> Result<LibraryFile, OpenError>,
        file: LibraryFile,
        config: Config,
    ) -> Result<Dependencies, crate::Error> {
        let host = &mut Files(open);
        let preload = config.preload.clone();
        let mut search = Search { map: LinkMap::new(config), found: Vec::new(), index: BTreeMap::new() };
        let bytes = file.bytes.clone();
        let root = search.map.add("./", file, Namespace::Host, None)?;
        search.map.program = Some(root);
        search.note(root, "", bytes);
        let mut queue = VecDeque::from([root]);
        let preloaded = preload
            .iter()
            .map(|wanted| search.one(host, &wanted.name, None, wanted.namespace, &mut queue))
            .collect();
        while let Some(id) = queue.pop_front() {
            let Some(library) = search.map.libraries.get(&id) else { continue };
            let (dso, namespace) = (library.dso.clone(), library.namespace);
            let needed = dso
                .needed
                .iter()
                .map(|name| search.one(host, name, Some(id), namespace, &mut queue))
                .collect();
            if let Some(dependency) = search.index.get(&id).and_then(|&at| search.found.get_mut(at)) {
                dependency.needed = needed;
            }
        }
        Ok(Dependencies { libraries: search.found, preloaded })
    }
}

struct Search {
    map: LinkMap<Nothing>,
    found: Vec<Dependency>,
    index: BTreeMap<LibraryId, usize>,
}

impl Search {
    /// Finds one library; a new one is added to `queue`.
    fn one<C: Host>(
        &mut self,
        host: &mut C,
        name: &str,
        needed_by: Option<LibraryId>,
        namespace: Namespace,
        queue: &mut VecDeque<LibraryId>,
    ) -> Needed {
        let found = match self.map.find_loaded_by_name(name) {
            Some(id) => self.known(id),
            None => match self
                .map
                .open_file(host, &Request { name, needed_by, runtime_path_of: needed_by, namespace })
            {
                Err(error) => Found::Missing(error.message().to_owned()),
                Ok((file, namespace)) => self.opened(name, file, namespace, needed_by, queue),
            },
        };
        Needed { name: name.to_owned(), found }
    }

    fn opened(
        &mut self,
        name: &str,
        file: LibraryFile,
        namespace: Namespace,
        needed_by: Option<LibraryId>,
        queue: &mut VecDeque<LibraryId>,
    ) -> Found {
        if let Some(id) = self.map.find_loaded_by_file(&file) {
            if !name.contains('/') {
                self.map.add_name(id, name);
            }
            return self.known(id);
        }
        let bytes = file.bytes.clone();
        match self.map.add(name, file, namespace, needed_by) {
            Err(error) => Found::Damaged(error.message().to_owned()),
            Ok(id) => {
                queue.push_back(id);
                Found::Library(self.note(id, name, bytes))
            }
        }
    }

    fn known(&self, id: LibraryId) -> Found {
        match self.index.get(&id) {
            Some(&at) => Found::Library(at),
            None => Found::Missing("unloaded".to_owned()),
        }
    }

    fn note(&mut self, id: LibraryId, name: &str, bytes: Bytes) -> usize {
        let at = self.found.len();
        if let Some(library) = self.map.libraries.get(&id) {
            self.found.push(Dependency {
                path: library.path.clone(),
                name: name.to_owned(),
                dso: library.dso.clone(),
                bytes,
                needed: Vec::new(),
            });
            self.index.insert(id, at);
        }
        at
    }
}

/// The handles of no engine.
enum Nothing {}

impl Handles for Nothing {
    type Module = ();
    type Instance = ();
    type Func = ();
    type Global = ();
    type Tag = ();
}

/// A host that has files and no address space.
struct Files<F>(F);

impl<F: FnMut(Namespace, &str) -> Result<LibraryFile, OpenError>> Host for Files<F> {
    fn open_library(&mut self, namespace: Namespace, path: &str) -> Result<LibraryFile, OpenError> {
        (self.0)(namespace, path)
    }

    fn map_fixed(&mut self, _: Kind, _: u32, _: u32) -> Result<(), String> {
        Err("nothing is placed".to_owned())
    }

    fn map(&mut self, _: Kind, _: u32, _: u32, _: u32) -> Result<u32, String> {
        Err("nothing is placed".to_owned())
    }

    fn unmap(&mut self, _: u32, _: u32) {}
}
