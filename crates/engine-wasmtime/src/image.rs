//! Dynamic programs that were run before start like static ones.
//!
//! Nearly all that happens between a dynamic program's start and its first instruction has happened before, in the same way: the same
//! files were found at the same places, the same symbols bound, the same addresses given. An *image* is the outcome: the
//! program and its libraries fused into one module ([`muslin_ldso::FusedProgram`]), its compiled code, and a list of
//! what must still be so: files with their identities, and paths where no file was.
//!
//! Even what the modules do before their constructors has happened before: the data is copied to its place, pointers in
//! it relocated, thread-local blocks filled. If that is all that it does, the image has the memory as it was afterwards, in a file that is
//! mapped, page by page as the program touches it.
//!
//! # Three runs
//!
//! Compiling a program together with its libraries costs more than compiling it alone, when the libraries' code
//! is in the cache already. So the first run links, as if there were no images, and leaves a note; a run that finds the note
//! fuses; later runs find the image. A program that cannot be fused, because it may call dlopen or has debug
//! information, has a note that says so, and is linked each time.
//!
//! # When an image counts
//!
//! Its name is made of the program's identity and everything that the linker was told, and it lists every file that the linker opened or
//! missed. What makes identities trustworthy is said in alias.rs; images follow the same rules. One more: the compiled code is named
//! before its file's times have settled. Until they have, it is hashed at each start.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::PathBuf;

use muslin_kernel::Memory as _;
use muslin_ldso::dylink::fuse::{INITIALIZE, VARIABLE};
use muslin_ldso::{Config, FileId, FusedProgram};
use twox_hash::XxHash3_64;
use wasmtime::{Instance, Module, Val};

use crate::alias::{file_id, is_settled, text};
use crate::cache::{Cache, Key, Origin, configuration, is_trusted, temporary_beside};
use crate::code::one_line;
use crate::end::{self, End};
use crate::process::{Process, READ_WRITE};
use crate::static_program::LoadError;

/// The first line of every note and image.
const HEADER: &str = "muslin image 1";

/// No list of files is longer than this.
const MOST_BYTES: u64 = 4 << 20;

/// A file that the linker asked for: what it was, or that it was not there.
pub(crate) type Looked = (String, Option<FileId>);

/// What is known of a program from earlier runs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Nothing.
    Nothing,
    /// It was linked once.
    Seen,
    /// It has to be linked each time.
    Linked,
    /// It is this image.
    Image(Box<Image>),
}

/// A program ready to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Image {
    /// Memory to map: (address, size).
    regions: Vec<(u32, u32)>,
    /// Where the functions came from: (first function, path).
    functions: Vec<(u32, String)>,
    /// What must be as it was.
    files: Vec<Looked>,
    /// The entry of the cache with the code.
    code: Entry,
    /// The memory after initialization, all regions one after the other, and the variables: (number, value). Without, the program has to be initialized.
    memory: Option<(Entry, Vec<(u32, u32)>)>,
}

/// A file in the cache's directory.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    name: String,
    /// Its identity when it was last known to be sound.
    identity: String,
    /// Whether the identity can stand for the contents.
    settled: bool,
}

/// The note or image of one program, linked in one way.
pub(crate) struct Place {
    cache: Cache,
    path: PathBuf,
}

impl Place {
    /// Where the image of the program in the file `program` is, if there can be one.
    pub(crate) fn of(
        cache: Option<&Cache>,
        name: &str,
        program: Option<FileId>,
        config: &Config,
    ) -> Option<Place> {
        let program = program?;
        // What a guest's paths mean can change while it runs, and these are for those who want to see linking.
        if !config.preload.is_empty() || !config.ld_library_path.is_empty() {
            return None;
        }
        if !is_settled(program.changed?) {
            return None;
        }
        let told = format!("{name}\0{config:?}");
        let hash = XxHash3_64::oneshot_with_seed(configuration(), told.as_bytes());
        let cache = cache?.clone();
        let path = cache.directory.join(format!("{}-{hash:016x}.image", text(&program)?));
        Some(Place { cache, path })
    }

    /// What earlier runs left.
    pub(crate) fn read(&self) -> Known {
        self.read_file().and_then(|text| parse(&text)).unwrap_or(Known::Nothing)
    }

    fn read_file(&self) -> Option<String> {
        let mut file = File::open(&self.path).ok()?;
        let metadata = file.metadata().ok()?;
        let private = metadata.mode() & 0o022 == 0 && is_trusted(&metadata);
        if !private || !metadata.is_file() || metadata.len() > MOST_BYTES {
            return None;
        }
        let mut text = String::with_capacity(metadata.len() as usize);
        std::io::Read::read_to_string(&mut file, &mut text).ok()?;
        Some(text)
    }

    /// Leaves `known` for later runs. Failures are nobody's concern.
    pub(crate) fn write(&self, known: &Known) {
        let Some(text) = print(known) else { return };
        let temporary = temporary_beside(&self.path);
        let write = || {
            std::fs::create_dir_all(&self.cache.directory)?;
            let mut file = File::options().write(true).create_new(true).mode(0o600).open(&temporary)?;
            file.write_all(text.as_bytes())?;
            std::fs::rename(&temporary, &self.path)
        };
        if write().is_err() {
            let _ = std::fs::remove_file(&temporary);
        }
    }
}

impl Image {
    /// Whether everything is as it was when the image was made.
    pub(crate) fn is_current(&self) -> bool {
        self.files.iter().all(|(path, identity)| match (std::fs::metadata(path), identity) {
            (Ok(metadata), Some(identity)) => file_id(&metadata) == *identity,
            (Err(error), None) => {
                matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
            }
            _ => false,
        })
    }
}

impl Place {
    /// The file of an entry, if it is what the image was made with. Notes whether its identity has settled since.
    fn open(&self, entry: &mut Entry) -> Option<File> {
        let file = self.cache.open_entry(&entry.name)?;
        let identity = file_id(&file.metadata().ok()?);
        if text(&identity)? != entry.identity {
            return None;
        }
        if !entry.settled {
            if !crate::cache::is_sound(&file) {
                return None;
            }
            entry.settled = is_settled(identity.changed?) && file.sync_data().is_ok();
        }
        Some(file)
    }

    /// The entry for `key`, which is in the cache.
    fn entry(&self, key: &Key) -> Option<Entry> {
        let (_, identity) = self.cache.get_with_identity(key)?;
        Some(Entry { name: self.cache.file_name(key)?, identity: text(&identity)?, settled: false })
    }
}

impl Process {
    /// Runs an image, if its code is still there.
    pub(crate) fn run_image(
        &mut self,
        name: &str,
        place: &Place,
        image: Image,
    ) -> Option<Result<End, LoadError>> {
        let mut now = image.clone();
        let code = place.open(&mut now.code)?;
        let memory = match &mut now.memory {
            Some((entry, _)) => Some(place.open(entry)?),
            None => None,
        };
        let module = self.store.data().code.load(Some(code))?;
        // What was free when the image was made is free now; if not, linking will say what is wrong.
        let space = self.store.data().space.clone();
        let mut offset = 0;
        for &(address, size) in &now.regions {
            match &memory {
                Some(file) => space.claim_copy_of(address, size, READ_WRITE, file, offset),
                None => space.claim(address, size, READ_WRITE),
            }
            .ok()?;
            offset += i64::from(size);
        }
        if now != image {
            place.write(&Known::Image(Box::new(now.clone())));
        }
        let variables = now.memory.map(|(_, variables)| variables);
        Some(self.start_fused(name, &module, now.functions).and_then(|instance| match instance {
            Ok(instance) => self.run_initialized(name, instance, variables),
            Err(end) => Ok(end),
        }))
    }

    /// Runs a program that has just been fused and whose memory is mapped, and leaves an image.
    pub(crate) fn run_fused(
        &mut self,
        name: &str,
        fused: FusedProgram,
        place: Option<&Place>,
        files: Vec<Looked>,
    ) -> Result<End, LoadError> {
        let not_runnable = |error| LoadError::NotRunnable(format!("{name}: {error}"));
        let code = &self.store.data().code;
        let module = code
            .module(&fused.module, Origin::Unknown, FUSED, |bytes| Ok(bytes.to_vec()))
            .map_err(not_runnable)?;
        let segments = crate::segments::of(&fused.module, &[]).map_err(not_runnable)?;
        crate::segments::check(&segments, &[], &mut self.store).map_err(not_runnable)?;
        let instance = match self.start_fused(name, &module, fused.functions.clone())? {
            Ok(instance) => instance,
            Err(end) => return Ok(end),
        };
        if let Err(end) = self.initialize(&instance) {
            return Ok(end);
        }
        if let Some(place) = place {
            // A library that changed just now leaves the note as it is: a later run makes the image.
            if files.iter().any(|(path, _)| path.contains('\n')) {
                place.write(&Known::Linked);
            } else if let Some(image) = self.image(&instance, &fused, place, files) {
                place.write(&Known::Image(Box::new(image)));
            }
        }
        self.run_instance(instance).map_err(|error| error.of(name))
    }

    /// The image of a program that has been initialized and has not started.
    fn image(
        &mut self,
        instance: &Instance,
        fused: &FusedProgram,
        place: &Place,
        files: Vec<Looked>,
    ) -> Option<Image> {
        if !files.iter().all(can_be_told_apart) {
            return None;
        }
        let code = place.entry(&Key::new(Origin::Unknown, &fused.module, FUSED))?;
        let memory = if fused.start_is_pure { self.memory(instance, &fused.regions, place) } else { None };
        Some(Image {
            regions: fused.regions.clone(),
            functions: fused.functions.clone(),
            files,
            code,
            memory,
        })
    }

    /// Keeps the memory and variables as they are.
    fn memory(
        &mut self,
        instance: &Instance,
        regions: &[(u32, u32)],
        place: &Place,
    ) -> Option<(Entry, Vec<(u32, u32)>)> {
        let size: u64 = regions.iter().map(|&(_, size)| u64::from(size)).sum();
        if size > MOST_MEMORY {
            return None;
        }
        let mut bytes = vec![0; size as usize];
        let mut rest = &mut bytes[..];
        for &(address, size) in regions {
            let (region, after) = rest.split_at_mut(size as usize);
            self.store.data().space.read(address, region).ok()?;
            rest = after;
        }
        let key = Key::new(Origin::Unknown, &bytes, b"memory");
        if place.cache.get_with_identity(&key).is_none() {
            place.cache.put(&key, &bytes);
        }
        let exports: Vec<(u32, wasmtime::Global)> = instance
            .exports(&mut self.store)
            .filter_map(|export| {
                let number = export.name().strip_prefix(VARIABLE)?.parse().ok()?;
                Some((number, export.into_global()?))
            })
            .collect();
        let value = |(number, global): (u32, wasmtime::Global)| {
            Some((number, global.get(&mut self.store).i32()? as u32))
        };
        let variables = exports.into_iter().map(value).collect::<Option<Vec<_>>>()?;
        Some((place.entry(&key)?, variables))
    }

    /// Instantiates the module of a fused program. The inner error is how it ended in doing so.
    fn start_fused(
        &mut self,
        name: &str,
        module: &Module,
        functions: Vec<(u32, String)>,
    ) -> Result<Result<Instance, End>, LoadError> {
        self.store.data().modules.borrow_mut().add_fused(module, name, functions);
        let imports = self.provide(module).map_err(|error| error.of(name))?;
        match self.guarded(|store| Instance::new(store, module, &imports)) {
            Ok(instance) => Ok(Ok(instance)),
            Err(error) if end::is_from_guest(&error) => Ok(Err(end::of(&error, &mut self.store))),
            Err(error) => Err(LoadError::NotRunnable(format!("{name}: {}", one_line(&error)))),
        }
    }

    /// Does what the modules do before their constructors. The error is how the program ended in doing so.
    fn initialize(&mut self, instance: &Instance) -> Result<(), End> {
        let instance = *instance;
        let done =
            self.guarded(|store| instance.get_typed_func::<(), ()>(&mut *store, INITIALIZE)?.call(store, ()));
        done.map_err(|error| end::of(&error, &mut self.store))
    }

    /// Runs a program whose memory is as it was after initialization if there are `variables`.
    fn run_initialized(
        &mut self,
        name: &str,
        instance: Instance,
        variables: Option<Vec<(u32, u32)>>,
    ) -> Result<End, LoadError> {
        match variables {
            None => {
                if let Err(end) = self.initialize(&instance) {
                    return Ok(end);
                }
            }
            Some(variables) => {
                for (number, value) in variables {
                    let variable = instance.get_global(&mut self.store, &format!("{VARIABLE}{number}"));
                    let set = variable.map(|variable| variable.set(&mut self.store, Val::I32(value as i32)));
                    if !matches!(set, Some(Ok(()))) {
                        return Err(LoadError::NotRunnable(format!(
                            "{name}: its image does not fit its code"
                        )));
                    }
                }
            }
        }
        self.run_instance(instance).map_err(|error| error.of(name))
    }
}

/// Tells apart the code of fused modules from that of others in the cache.
const FUSED: &[u8] = b"fused";

/// Programs with more memory than this are initialized at each start.
const MOST_MEMORY: u64 = 64 << 20;

/// Whether a file has an identity that a change of its contents would change.
fn can_be_told_apart((_, identity): &Looked) -> bool {
    identity.is_none_or(|identity| identity.changed.is_some_and(is_settled))
}

/// An image as text: a line for each thing, numbers in hexadecimal, and a hash of it all in the last line.
fn print(known: &Known) -> Option<String> {
    let mut lines = format!("{HEADER}\n");
    match known {
        Known::Nothing => return None,
        Known::Seen => lines.push_str("seen\n"),
        Known::Linked => lines.push_str("linked\n"),
        Known::Image(image) => {
            let _ = writeln!(lines, "code {}", print_entry(&image.code));
            if let Some((entry, variables)) = &image.memory {
                let _ = writeln!(lines, "memory {}", print_entry(entry));
                for (number, value) in variables {
                    let _ = writeln!(lines, "variable {number:x} {value:x}");
                }
            }
            for (path, identity) in &image.files {
                match identity {
                    Some(identity) => {
                        let _ = writeln!(lines, "file {} {path}", text(identity)?);
                    }
                    None => {
                        let _ = writeln!(lines, "absent {path}");
                    }
                }
            }
            for (address, size) in &image.regions {
                let _ = writeln!(lines, "region {address:x} {size:x}");
            }
            for (first, path) in &image.functions {
                let _ = writeln!(lines, "functions {first:x} {path}");
            }
        }
    }
    let hash = XxHash3_64::oneshot_with_seed(configuration(), lines.as_bytes());
    let _ = writeln!(lines, "{hash:016x}");
    Some(lines)
}

fn print_entry(Entry { name, identity, settled }: &Entry) -> String {
    format!("{} {identity} {name}", if *settled { "settled" } else { "fresh" })
}

fn parse_entry(text: &str) -> Option<Entry> {
    let (settled, rest) = text.split_once(' ')?;
    let (identity, name) = rest.split_once(' ')?;
    Some(Entry { name: name.to_owned(), identity: identity.to_owned(), settled: settled == "settled" })
}

/// The opposite of [`print`]; `None` for anything else.
fn parse(text: &str) -> Option<Known> {
    let (lines, hash) = text.strip_suffix('\n')?.rsplit_once('\n')?;
    let hashed = &text[..lines.len() + 1];
    if u64::from_str_radix(hash, 16).ok()?
        != XxHash3_64::oneshot_with_seed(configuration(), hashed.as_bytes())
    {
        return None;
    }
    let mut lines = lines.lines();
    if lines.next()? != HEADER {
        return None;
    }
    let mut image = Image {
        regions: Vec::new(),
        functions: Vec::new(),
        files: Vec::new(),
        code: Entry { name: String::new(), identity: String::new(), settled: false },
        memory: None,
    };
    let number = |text: &str| u32::from_str_radix(text, 16).ok();
    for line in lines {
        let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
        match what {
            "seen" => return Some(Known::Seen),
            "linked" => return Some(Known::Linked),
            "code" => image.code = parse_entry(rest)?,
            "memory" => image.memory = Some((parse_entry(rest)?, Vec::new())),
            "variable" => {
                let (variable, value) = rest.split_once(' ')?;
                image.memory.as_mut()?.1.push((number(variable)?, number(value)?));
            }
            "file" => {
                let (identity, path) = rest.split_once(' ')?;
                image.files.push((path.to_owned(), Some(identity_of(identity)?)));
            }
            "absent" => image.files.push((rest.to_owned(), None)),
            "region" => {
                let (address, size) = rest.split_once(' ')?;
                image.regions.push((number(address)?, number(size)?));
            }
            "functions" => {
                let (first, path) = rest.split_once(' ')?;
                image.functions.push((number(first)?, path.to_owned()));
            }
            _ => return None,
        }
    }
    Some(Known::Image(Box::new(image)))
}

/// The identity that [`text`] wrote.
fn identity_of(text: &str) -> Option<FileId> {
    let mut fields = text.split('-');
    let mut unsigned = || u64::from_str_radix(fields.next()?, 16).ok();
    let (device, inode, size) = (unsigned()?, unsigned()?, unsigned()?);
    let mut signed = || i128::from_str_radix(fields.next()?, 16).ok();
    Some(FileId { device, inode, size, modified: signed()?, changed: Some(signed()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image() -> Image {
        let identity = FileId { device: 1, inode: 0xabc, size: 3, modified: 1 << 70, changed: Some(5) };
        Image {
            regions: vec![(0x100_0000, 0x2000), (1 << 31, 0x1000)],
            functions: vec![(7, "a program".into()), (900, "/lib/libc.so".into())],
            files: vec![("/lib/libc.so".into(), Some(identity)), ("/opt/x y/libc.so".into(), None)],
            code: Entry { name: "abc.cwasm".into(), identity: text(&identity).unwrap(), settled: true },
            memory: Some((
                Entry { name: "def.cwasm".into(), identity: text(&identity).unwrap(), settled: false },
                vec![(0, u32::MAX), (12, 0)],
            )),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for known in [Known::Seen, Known::Linked, Known::Image(Box::new(image()))] {
            assert_eq!(parse(&print(&known).unwrap()), Some(known));
        }
        assert_eq!(print(&Known::Nothing), None);
    }

    #[test]
    fn damage_is_noticed() {
        let text = print(&Known::Image(Box::new(image()))).unwrap();
        for end in 0..text.len() {
            assert_eq!(parse(&text[..end]), None, "cut at {end}");
        }
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            assert_eq!(parse(&changed), None, "changed at {at}");
        }
    }

    #[test]
    fn a_file_that_appears_or_changes_ends_an_image() {
        let directory = tempfile::tempdir().unwrap();
        let path = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
        std::fs::write(path("there"), b"1").unwrap();
        let identity = file_id(&std::fs::metadata(path("there")).unwrap());
        let mut image = image();
        image.files = vec![(path("there"), Some(identity)), (path("missing"), None)];
        assert!(image.is_current());
        std::fs::write(path("missing"), b"").unwrap();
        assert!(!image.is_current());
        std::fs::remove_file(path("missing")).unwrap();
        assert!(image.is_current());
        std::fs::write(path("there"), b"12").unwrap();
        assert!(!image.is_current());
    }
}
