//! Dynamic programs: what the linker asks of the host, and the start.

use std::fs::File;
use std::io::ErrorKind;
use std::rc::Rc;
use std::sync::Arc;

use muslin_abi::PAGE_SIZE;
use muslin_kernel::{Errno, Memory as _};
use muslin_kernel_linux::LOWEST_ADDRESS;
use muslin_ldso::dylink::fuse::bundle;
use muslin_ldso::{
    Config, Engine as _, Failure, FileId, Host, Kind, LibraryFile, Loaded, Namespace, OpenError, RTLD_DEFAULT,
};

use crate::alias::{certain, file_id};
use crate::end::{self, End};
use crate::image::{Known, Place};
use crate::link::{Context, Wasmtime};
use crate::mapping::Mapping;
use crate::process::{Fuse, Process, READ_WRITE, STACK};
use crate::static_program::LoadError;

/// The linker of a process.
pub(crate) type Loader = muslin_ldso::Loader<Wasmtime>;

/// `PROT_NONE`.
const PROT_NONE: i32 = 0;

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
        // An image has everything where the default manager puts it.
        let other_manager = self.store.data().manager.as_ref().is_some_and(|manager| !manager.is_default);
        // It calls no functions of the embedder's, and knows nothing of them.
        let hooks = &self.store.data().hooks;
        let embedded = !hooks.functions.is_empty() || hooks.unresolved.is_some() || !config.shadow.is_empty();
        let fuse = if other_manager || embedded { Fuse::Never } else { self.store.data().fuse };
        let cache = self.store.data().code.cache().filter(|_| fuse != Fuse::Never);
        let cache = cache.filter(|_| !bundle::is_bundle(&bytes));
        let place = Place::of(cache, name, identity, &config);
        let known = place.as_ref().map_or(Known::Nothing, Place::read);
        let known = match known {
            Known::Image(image) if image.is_current() => {
                let space = &self.store.data().space;
                let stack = space.claim(STACK.start, STACK.end - STACK.start, READ_WRITE);
                let place = place.as_ref().filter(|_| stack.is_ok());
                if let Some(end) = place.and_then(|place| self.run_image(name, place, *image)) {
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
        let stack = self
            .map_stack()
            .map_err(|error| LoadError::NotRunnable(format!("{name}: cannot map the stack: {error}")))?;
        let config = Config { stack_top: stack.end, ..config };
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
        if let Ok(Loaded::Linked(_)) = &loaded {
            self.set_malloc_threshold(&loader);
        }
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

impl Process {
    /// Tells malloc from which size on the memory manager wants each block mapped, if it said. No constructor has run.
    pub(crate) fn set_malloc_threshold(&mut self, loader: &Loader) {
        let Some(threshold) = self.store.data().manager.as_ref().and_then(|m| m.malloc_threshold) else {
            return;
        };
        // Without the symbol, the program has a malloc of its own.
        let mut context = Context::of_store(&mut self.store);
        if let Ok(address) = loader.symbol(&mut context, RTLD_DEFAULT, "__malloc_threshold") {
            context.write(address, &threshold.to_le_bytes());
        }
    }

    /// Maps the main stack.
    pub(crate) fn map_stack(&mut self) -> Result<std::ops::Range<u32>, String> {
        let mut stack = STACK;
        if self.store.data().space.mapped(stack.clone()).len() == 1 {
            // For an image that then was of no use.
            return Ok(stack);
        }
        let size = stack.end - stack.start;
        let start = Context::of_store(&mut self.store).map(Kind::Stack, size, LOWEST_ADDRESS, stack.start)?;
        if start != stack.start {
            // Only there it lies above addresses that never are mapped. Elsewhere its last page shall trap.
            stack = start + PAGE_SIZE..start + size;
            self.store.data().space.protect(start, PAGE_SIZE, PROT_NONE).map_err(text_of)?;
        }
        self.store.data_mut().stack = stack.clone();
        Ok(stack)
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
        let space = &self.0.data().space;
        if let Some(other) = space.mapped(address..address.saturating_add(size)).first() {
            return Err(format!("{:#x}..{:#x} is mapped already", other.start, other.end));
        }
        let mapped = || {
            space.claim(address, size, READ_WRITE).map_err(|error| match error {
                Errno::ENOMEM if self.0.data().manager.is_some() => {
                    "the memory manager refuses it, or there is no memory".to_owned()
                }
                error => text_of(error),
            })
        };
        match &self.0.data().manager {
            Some(manager) => manager.explain(mapped),
            None => mapped(),
        }
    }

    fn map(&mut self, kind: Kind, size: u32, align: u32, hint: u32) -> Result<u32, String> {
        let state = self.0.data();
        let mapped = || state.space.allocate(kind, size, align, hint, READ_WRITE).map_err(text_of);
        match &state.manager {
            Some(manager) => manager.explain(mapped),
            None => mapped(),
        }
    }

    fn warning(&mut self, text: &str) {
        crate::embed::warn(&self.0.data().hooks, text);
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
