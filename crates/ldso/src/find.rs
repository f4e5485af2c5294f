//! Finding libraries: names, the search path, and whether a file is loaded already.

use std::sync::Arc;

use muslin_dylink::Dso;

use crate::engine::{Handles, Source};
use crate::error::Error;
use crate::host::{Host, LibraryFile, Namespace, OpenError};
use crate::link_map::{Init, Library, LibraryId, LinkMap};

/// Libraries of other C libraries that are part of libc.so here (`dlopen("libm.so.6")`): lib…, then a dot.
const PARTS_OF_LIBC: [&str; 7] = ["c", "m", "pthread", "dl", "rt", "util", "crypt"];

impl<H: Handles> LinkMap<H> {
    /// The library `name`, loading it if it is not there. With a slash it is a path; without, the loaded
    /// libraries' names are tried, then the search path.
    pub fn find_or_load<C: Host>(
        &mut self,
        cx: &mut C,
        name: &str,
        needed_by: Option<LibraryId>,
        namespace: Namespace,
    ) -> Result<LibraryId, Error> {
        if let Some(id) = self.find_loaded_by_name(name) {
            return Ok(id);
        }
        let (file, namespace) = self.open_file(cx, name, needed_by, namespace)?;
        if let Some(id) = self.find_loaded_by_file(&file) {
            if !name.contains('/')
                && let Some(library) = self.libraries.get_mut(&id)
            {
                library.names.push(name.to_owned());
            }
            return Ok(id);
        }
        self.add(name, file, namespace, needed_by)
    }

    /// The loaded library that answers to a name without a slash.
    pub fn find_loaded_by_name(&self, name: &str) -> Option<LibraryId> {
        if name.contains('/') {
            return None;
        }
        let mut live = self.libraries.iter().filter(|(_, library)| !library.closing);
        if let Some((&id, _)) = live.clone().find(|(_, library)| library.answers_to(name)) {
            return Some(id);
        }
        let part = name.strip_prefix("lib")?.split_once(".so")?.0;
        if !PARTS_OF_LIBC.contains(&part) {
            return None;
        }
        live.find(|(_, library)| library.dso.is_prelinked() && library.answers_to("libc.so"))
            .map(|(&id, _)| id)
    }

    /// The loaded library that is this file, or its bytes if it is no file.
    pub fn find_loaded_by_file(&self, file: &LibraryFile) -> Option<LibraryId> {
        self.libraries.iter().find_map(|(&id, library)| {
            let same = match (library.identity, file.identity) {
                (Some(a), Some(b)) => (a.device, a.inode) == (b.device, b.inode),
                (None, None) => library.path == file.path,
                _ => false,
            };
            (same && !library.closing).then_some(id)
        })
    }

    /// Opens the file that `name` means, and says whose path it was.
    pub fn open_file<C: Host>(
        &self,
        cx: &mut C,
        name: &str,
        needed_by: Option<LibraryId>,
        namespace: Namespace,
    ) -> Result<(LibraryFile, Namespace), Error> {
        let needer = needed_by.map(|id| self.path(id));
        if name.contains('/') {
            return match cx.open_library(namespace, name) {
                Ok(file) => Ok((file, namespace)),
                Err(error) => Err(cannot_open(name, &reason(&error), needer, &[])),
            };
        }
        let mut tried = Vec::new();
        let mut failed = None;
        for (namespace, directory) in self.search_path(needed_by) {
            let path = format!("{directory}/{name}");
            match cx.open_library(namespace, &path) {
                Ok(file) => return Ok((file, namespace)),
                Err(OpenError::NotFound) => {}
                Err(error) => {
                    failed.get_or_insert_with(|| format!("{path}: {}", reason(&error)));
                }
            }
            tried.push(path);
        }
        let reason = failed.unwrap_or_else(|| reason(&OpenError::NotFound));
        Err(cannot_open(name, &reason, needer, &tried))
    }

    /// The directories to search for what `needed_by` needs: --library-path, LD_LIBRARY_PATH, its own runtime path
    /// with `$ORIGIN` expanded (dlopen: the program's), the default path.
    fn search_path(&self, needed_by: Option<LibraryId>) -> Vec<(Namespace, String)> {
        let config = &self.config;
        let configured = |list: &[crate::SearchDirectory]| {
            list.iter().map(|directory| (directory.namespace, directory.path.clone())).collect::<Vec<_>>()
        };
        let mut path = configured(&config.library_path);
        path.extend(configured(&config.ld_library_path));
        if let Some(library) = needed_by.or(self.program).and_then(|id| self.libraries.get(&id)) {
            let origin = match library.path.rsplit_once('/') {
                Some(("", _)) => "/",
                Some((directory, _)) => directory,
                None => ".",
            };
            // wasm-ld writes one entry for each -rpath, and an entry may be a list, as in ELF.
            for entry in library.dso.runtime_path.iter().flat_map(|entry| entry.split(':')) {
                if !entry.is_empty() {
                    let entry = entry.replace("${ORIGIN}", origin).replace("$ORIGIN", origin);
                    path.push((library.namespace, entry.trim_end_matches('/').to_owned()));
                }
            }
        }
        path.extend(configured(&config.default_path));
        path
    }

    /// Reads a file and adds it to the link map, not yet placed.
    pub fn add(
        &mut self,
        name: &str,
        file: LibraryFile,
        namespace: Namespace,
        needed_by: Option<LibraryId>,
    ) -> Result<LibraryId, Error> {
        let dso = Dso::parse((*file.bytes).as_ref()).map_err(|error| {
            let needer = needed_by.map(|id| self.path(id));
            cannot_open(&file.path, &format!("Exec format error: {error}"), needer, &[])
        })?;
        let id = LibraryId(self.next_id);
        self.next_id = id.0.checked_add(1).ok_or_else(|| Error::new("library handles have run out"))?;
        self.libraries.insert(
            id,
            Library {
                dso: Arc::new(dso),
                source: Some(Source { name: file.path.clone(), bytes: file.bytes, identity: file.identity }),
                path: file.path,
                namespace,
                identity: file.identity,
                names: if name.contains('/') { Vec::new() } else { vec![name.to_owned()] },
                memory_base: 0,
                regions: Vec::new(),
                table_base: 0,
                table_size: 0,
                extra_slots: Default::default(),
                tls_base: 0,
                needed: Vec::new(),
                bound_to: Default::default(),
                local_scope: Arc::from([]),
                instance: None,
                init: Init::Pending,
                opens: 0,
                permanent: false,
                global: false,
                closing: false,
                strings: Default::default(),
                string_room: (0, 0),
            },
        );
        Ok(id)
    }

    /// Loads what `roots` need, and what that needs, breadth-first.
    pub fn load_needed<C: Host>(&mut self, cx: &mut C, roots: &[LibraryId]) -> Result<(), Error> {
        let mut queue = std::collections::VecDeque::from(roots.to_vec());
        let mut seen = std::collections::BTreeSet::new();
        while let Some(id) = queue.pop_front() {
            if !seen.insert(id) {
                continue;
            }
            let Some(library) = self.libraries.get(&id) else { continue };
            if library.instance.is_some() {
                // Loaded earlier, with all that it needs.
                continue;
            }
            let (names, namespace) = (library.dso.needed.clone(), library.namespace);
            let mut needed = Vec::with_capacity(names.len());
            for name in names {
                let found = self.find_or_load(cx, &name, Some(id), namespace)?;
                needed.push(found);
                queue.push_back(found);
            }
            if let Some(library) = self.libraries.get_mut(&id) {
                library.needed = needed;
            }
        }
        Ok(())
    }
}

fn reason(error: &OpenError) -> String {
    match error {
        OpenError::NotFound => "No such file or directory".to_owned(),
        OpenError::Failed(reason) => reason.clone(),
    }
}

/// "Error loading shared library NAME: REASON (needed by WHO); tried: …".
fn cannot_open(name: &str, reason: &str, needed_by: Option<&str>, tried: &[String]) -> Error {
    let mut message = format!("Error loading shared library {name}: {reason}");
    if let Some(needer) = needed_by {
        message.push_str(&format!(" (needed by {needer})"));
    }
    if !tried.is_empty() {
        message.push_str(&format!("; tried: {}", tried.join(", ")));
    }
    Error::new(message)
}
