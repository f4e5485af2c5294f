//! Finding libraries: names, the search path, and whether a file is loaded already.

use crate::engine::{Handles, Source};
use crate::error::{Error, ErrorKind};
use crate::host::{Host, LibraryFile, Namespace, OpenError};
use crate::link_map::{Init, Library, LibraryId, LinkMap};

/// Libraries of other C libraries that are part of libc.so here (`dlopen("libm.so.6")`): lib…, then a dot.
const PARTS_OF_LIBC: [&str; 7] = ["c", "m", "pthread", "dl", "rt", "util", "crypt"];

/// A library that is wanted.
pub(crate) struct Request<'a> {
    /// A path, if it has a slash; else a name.
    pub name: &'a str,
    /// The library that needs it, for messages.
    pub needed_by: Option<LibraryId>,
    /// The library whose runtime path is searched.
    pub runtime_path_of: Option<LibraryId>,
    /// Whose path `name` is.
    pub namespace: Namespace,
}

impl<'a> Request<'a> {
    /// What `caller` passes to dlopen.
    pub fn opened(name: &'a str, caller: Option<LibraryId>) -> Request<'a> {
        Request { name, needed_by: None, runtime_path_of: caller, namespace: Namespace::Guest }
    }
}

/// A directory of a search path.
pub(crate) struct Directory {
    pub kind: Kind,
    pub namespace: Namespace,
    pub path: String,
}

/// Why a directory is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `--library-path`.
    LibraryPath,
    /// `LD_LIBRARY_PATH`.
    Environment,
    /// A library's runtime path.
    RuntimePath,
    /// The sysroot.
    Default,
}

impl Kind {
    /// `LA_SER_LIBPATH`, `LA_SER_RUNPATH`, `LA_SER_DEFAULT`.
    pub fn search_flag(self) -> u32 {
        match self {
            Kind::LibraryPath | Kind::Environment => 0x02,
            Kind::RuntimePath => 0x04,
            Kind::Default => 0x40,
        }
    }
}

impl<H: Handles> LinkMap<H> {
    /// The library `name`, loading it if it is not there. With a slash it is a path; without, the loaded
    /// libraries' names are tried, then the search path.
    pub fn find_or_load<C: Host>(&mut self, cx: &mut C, request: &Request<'_>) -> Result<LibraryId, Error> {
        let name = request.name;
        if let Some(id) = self.find_loaded_by_name(name) {
            return Ok(id);
        }
        let (file, namespace) = self.open_file(cx, request)?;
        if let Some(id) = self.find_loaded_by_file(&file) {
            if !name.contains('/') {
                self.add_name(id, name);
            }
            return Ok(id);
        }
        self.add(name, file, namespace, request.needed_by)
    }

    /// The loaded library that answers to a name without a slash.
    pub fn find_loaded_by_name(&self, name: &str) -> Option<LibraryId> {
        if name.contains('/') {
            return None;
        }
        if let Some(id) = self.named(name) {
            return Some(id);
        }
        let part = name.strip_prefix("lib")?.split_once(".so")?.0;
        if !PARTS_OF_LIBC.contains(&part) {
            return None;
        }
        self.named("libc.so").filter(|id| self.libraries.get(id).is_some_and(|l| l.dso.is_prelinked()))
    }

    /// The loaded library that is this file, or its bytes if it is no file.
    pub fn find_loaded_by_file(&self, file: &LibraryFile) -> Option<LibraryId> {
        self.of_file(file.identity, &file.path)
    }

    /// Opens the file that `name` means, and says whose path it was.
    pub fn open_file<C: Host>(
        &self,
        cx: &mut C,
        request: &Request<'_>,
    ) -> Result<(LibraryFile, Namespace), Error> {
        let (name, namespace) = (request.name, request.namespace);
        let needer = request.needed_by.map(|id| self.path(id));
        if name.contains('/') {
            return match cx.open_library(namespace, name) {
                Ok(file) => Ok((file, namespace)),
                Err(error) => Err(cannot_open(name, &reason(&error), needer, &[])),
            };
        }
        let mut tried = Vec::new();
        let mut failed = None;
        for Directory { namespace, path: directory, .. } in self.search_path(request.runtime_path_of) {
            let slash = if directory.ends_with('/') { "" } else { "/" };
            let path = format!("{directory}{slash}{name}");
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

    /// The directories to search for what a library needs or opens: --library-path, LD_LIBRARY_PATH, the library's own runtime
    /// path with `$ORIGIN` expanded, the default path.
    pub fn search_path(&self, runtime_path_of: Option<LibraryId>) -> Vec<Directory> {
        let config = &self.config;
        let mut path = Vec::new();
        let mut add = |list: &[crate::SearchDirectory], kind| {
            path.extend(list.iter().map(|directory| Directory {
                kind,
                namespace: directory.namespace,
                path: directory.path.clone(),
            }));
        };
        add(&config.library_path, Kind::LibraryPath);
        add(&config.ld_library_path, Kind::Environment);
        if let Some(library) = runtime_path_of.or(self.program).and_then(|id| self.libraries.get(&id)) {
            let origin = self.origin(library);
            // wasm-ld writes one entry for each -rpath, and an entry may be a list, as in ELF.
            let entries = library.dso.runtime_path.iter().flat_map(|entry| entry.split(':'));
            let entries = entries.filter(|entry| !entry.is_empty()).map(|entry| {
                let entry = expand_origin(entry, &origin);
                let trimmed = entry.trim_end_matches('/');
                let path = if trimmed.is_empty() { "/" } else { trimmed };
                crate::SearchDirectory { namespace: library.namespace, path: path.to_owned() }
            });
            add(&entries.collect::<Vec<_>>(), Kind::RuntimePath);
        }
        add(&config.default_path, Kind::Default);
        path
    }

    /// The directory that a library lies in: `$ORIGIN`. That of the program is where its file really is, as with
    /// `/proc/self/exe`; that of a library comes from the path that it was found under.
    pub fn origin(&self, library: &Library<H>) -> String {
        if let Some(directory) = &self.config.program_origin
            && self.program.and_then(|id| self.libraries.get(&id)).is_some_and(|p| std::ptr::eq(p, library))
        {
            return directory.clone();
        }
        match library.path.rsplit_once('/') {
            Some(("", _)) => "/".to_owned(),
            Some((directory, _)) => directory.to_owned(),
            None => ".".to_owned(),
        }
    }

    /// Reads a file and adds it to the link map, not yet placed.
    pub fn add(
        &mut self,
        name: &str,
        file: LibraryFile,
        namespace: Namespace,
        needed_by: Option<LibraryId>,
    ) -> Result<LibraryId, Error> {
        let starting =
            self.program.and_then(|id| self.libraries.get(&id)).is_none_or(|p| p.instance.is_none());
        let (contents, dso) = self.kept.describe(&file, starting).map_err(|error| {
            let needer = needed_by.map(|id| self.path(id));
            cannot_open(&file.path, &format!("Exec format error: {error}"), needer, &[])
        })?;
        let id = LibraryId(self.next_id);
        self.next_id = id.0.checked_add(1).ok_or_else(|| Error::new("library handles have run out"))?;
        self.insert(
            id,
            Library {
                dso,
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
                users: Default::default(),
                local_scope: Default::default(),
                deep: false,
                own_scope: None,
                instance: None,
                part: None,
                instance_number: 0,
                contents,
                life: None,
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
                let found = self.find_or_load(
                    cx,
                    &Request { name: &name, needed_by: Some(id), runtime_path_of: Some(id), namespace },
                )?;
                needed.push(found);
                queue.push_back(found);
            }
            for &needed in &needed {
                self.used(id, needed);
            }
            if let Some(library) = self.libraries.get_mut(&id) {
                library.needed = needed;
            }
        }
        Ok(())
    }
}

/// `$ORIGIN` and `${ORIGIN}` replaced; `$ORIGINAL` is another name and stays.
fn expand_origin(entry: &str, origin: &str) -> String {
    let mut expanded = String::with_capacity(entry.len() + origin.len());
    let mut rest = entry;
    while let Some(at) = rest.find('$') {
        expanded.push_str(&rest[..at]);
        rest = &rest[at..];
        let continues = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        if let Some(after) = rest.strip_prefix("${ORIGIN}") {
            expanded.push_str(origin);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("$ORIGIN").filter(|after| !continues(after)) {
            expanded.push_str(origin);
            rest = after;
        } else {
            expanded.push('$');
            rest = &rest[1..];
        }
    }
    expanded + rest
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
    let (library, needed_by) = (name.to_owned(), needed_by.map(str::to_owned));
    Error::new(message).with_kind(ErrorKind::LibraryNotFound { library, needed_by })
}
