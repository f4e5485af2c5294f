//! Dynamic programs: what the linker asks of the host, and the start.

use std::fs::File;
use std::io::ErrorKind;
use std::rc::Rc;
use std::sync::Arc;

use muslin_kernel::Errno;
use muslin_ldso::dylink::fuse::bundle;
use muslin_ldso::{Config, Failure, FileId, Host, Kind, LibraryFile, Loaded, Namespace, OpenError};

use crate::alias::{certain, file_id};
use crate::end::{self, End};
use crate::image::{Known, Place};
use crate::link::{Context, Wasmtime};
use crate::mapping::Mapping;
use crate::process::{Fuse, Process, READ_WRITE};
use crate::static_program::LoadError;

/// The linker of a process.
pub(crate) type Loader = muslin_ldso::Loader<Wasmtime>;

impl Process {
    /// Runs a dynamic program and the libraries that it needs. `name` is the program's path: what messages call it
    /// and what `$ORIGIN` comes from; `identity` the file that `bytes` were read from, if they were.
    ///
    /// # Errors
    /// If the program or a library cannot be loaded or linked. Of guest code only start functions and relocations
    /// may have run then.
    pub fn run_dynamic(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        identity: Option<FileId>,
        config: Config,
    ) -> Result<End, LoadError> {
        let stack = self.store.data().stack.clone();
        self.store.data().space.claim(stack.start, stack.end - stack.start, READ_WRITE).map_err(|error| {
            LoadError::NotRunnable(format!("{name}: cannot map the stack: {}", text_of(error)))
        })?;
        let fuse = self.store.data().fuse;
        let cache = self.store.data().code.cache().filter(|_| fuse != Fuse::Never);
        let cache = cache.filter(|_| !bundle::is_bundle(&bytes));
        let place = Place::of(cache, name, identity, &config);
        let known = place.as_ref().map_or(Known::Nothing, Place::read);
        let known = match known {
            Known::Image(image) if image.is_current() => {
                if let Some(end) = place.as_ref().and_then(|place| self.run_image(name, place, image)) {
                    return end;
                }
                Known::Nothing
            }
            // A library has changed, and may do so again.
            Known::Image(_) => Known::Nothing,
            known => known,
        };
        let known = if fuse == Fuse::Always { Known::Seen } else { known };
        self.load_and_run_dynamic(name, Arc::new(bytes), identity, config, place, known)
    }

    /// Makes a bundle of a dynamic program and its libraries. `name`, `bytes` and `identity` are as for running it, and nothing of it runs.
    ///
    /// # Errors
    /// If the program or a library cannot be loaded.
    pub fn bundle(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        identity: Option<FileId>,
        config: Config,
    ) -> Result<Vec<u8>, LoadError> {
        let loader = Rc::new(Loader::new(config));
        let state = self.store.data_mut();
        state.loader = Some(loader.clone());
        state.program = Some(LibraryFile { bytes: Arc::new(bytes), identity, path: name.to_owned() });
        let bundle = loader.bundle_program(&mut Context::of_store(&mut self.store), name);
        bundle.map_err(LoadError::Missing)
    }

    fn load_and_run_dynamic(
        &mut self,
        name: &str,
        bytes: muslin_ldso::Bytes,
        identity: Option<FileId>,
        config: Config,
        place: Option<Place>,
        known: Known,
    ) -> Result<End, LoadError> {
        let program = LibraryFile { bytes: bytes.clone(), identity, path: name.to_owned() };
        let loader = Rc::new(Loader::new(config));
        let state = self.store.data_mut();
        state.loader = Some(loader.clone());
        let is_bundle = bundle::is_bundle((*bytes).as_ref());
        state.program = Some(program.clone());
        let loaded = self.guarded(|store| {
            let mut context = Context::of_store(store);
            match known {
                _ if is_bundle => loader.load_bundle(&mut context, program).map(Loaded::Linked),
                Known::Seen => loader.load_or_fuse_program(&mut context, name),
                _ => loader.load_program(&mut context, name).map(Loaded::Linked),
            }
        });
        let files = std::mem::take(&mut self.store.data_mut().looked);
        match loaded {
            Ok(Loaded::Fused(fused)) => {
                self.store.data_mut().loader = None;
                self.run_fused(name, fused, place.as_ref(), files)
            }
            Ok(Loaded::Linked(start)) => {
                let note = if known == Known::Nothing { Known::Seen } else { Known::Linked };
                if let Some(place) = place.filter(|_| note != known) {
                    place.write(&note);
                }
                Ok(self.run(start))
            }
            Err(Failure::Trap(error)) => Ok(end::of(&error, &mut self.store)),
            Err(Failure::Link(error)) => match muslin_ldso::dylink::Dso::parse((*bytes).as_ref()) {
                Ok(_) => Err(LoadError::Missing(error)),
                Err(_) => Err(LoadError::NotRunnable(error.message().to_owned())),
            },
        }
    }
}

impl Host for Context<'_> {
    fn open_library(&mut self, namespace: Namespace, path: &str) -> Result<LibraryFile, OpenError> {
        let state = self.0.data_mut();
        match namespace {
            Namespace::Host => match state.program.take_if(|program| program.path == path) {
                Some(program) => Ok(program),
                None => {
                    let file = open_host(path);
                    state.looked.push((path.to_owned(), file.as_ref().ok().and_then(|file| file.identity)));
                    file
                }
            },
            Namespace::Guest => {
                let file = state.task.read_file(path.as_bytes()).map_err(|error| match error {
                    Errno::ENOENT | Errno::ENOTDIR => OpenError::NotFound,
                    error => OpenError::Failed(text_of(error)),
                })?;
                let (device, inode) = file.identity;
                let size = file.contents.len() as u64;
                let (modified, changed) = file.changed;
                let identity =
                    Some(certain(FileId { device, inode, size, modified, changed: Some(changed) }));
                Ok(LibraryFile { bytes: Arc::new(file.contents), identity, path: path.to_owned() })
            }
        }
    }

    fn map_fixed(&mut self, _kind: Kind, address: u32, size: u32) -> Result<(), String> {
        self.0.data().space.claim(address, size, READ_WRITE).map_err(text_of)
    }

    fn map(&mut self, _kind: Kind, size: u32, align: u32, hint: u32) -> Result<u32, String> {
        self.0.data().space.allocate(size, align, hint, READ_WRITE).map_err(text_of)
    }

    fn warning(&mut self, text: &str) {
        crate::embed::warn(self.0.data(), text);
    }

    fn unmap(&mut self, address: u32, size: u32) {
        // The linker gives back what it got, so this cannot fail; if it does, the pages stay.
        let _ = self.0.data().space.release(address, size);
    }
}

/// Opens a library file of the host. It is not waited for: a pipe or a device is refused.
///
/// # Errors
/// As [`Host::open_library`].
pub fn open_host(path: &str) -> Result<LibraryFile, OpenError> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => OpenError::NotFound,
        _ => OpenError::Failed(host_text(&error)),
    };
    // Opened by a library's name, a pipe or a device would wait or never end.
    if std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return Err(OpenError::Failed("not a regular file".to_owned()));
    }
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(OpenError::Failed("Is a directory".to_owned()));
    }
    if !metadata.is_file() {
        return Err(OpenError::Failed("not a regular file".to_owned()));
    }
    // What is known of the code already is not read again.
    let bytes = Mapping::lazy(&file, metadata.len()).map_err(|error| failed(error.into()))?;
    Ok(LibraryFile {
        bytes: Arc::new(bytes),
        identity: Some(certain(file_id(&metadata))),
        path: path.to_owned(),
    })
}

/// What strerror says, without Rust's "(os error 2)".
pub(crate) fn host_text(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

/// What strerror says of a guest's errno, which has the host's numbers.
fn text_of(error: Errno) -> String {
    host_text(&std::io::Error::from_raw_os_error(error.0))
}
