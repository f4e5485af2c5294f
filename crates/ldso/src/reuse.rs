//! What is kept of a library that was unloaded, so that loading it again costs little and grows nothing.
//!
//! An engine gives the memory of an instance back when the process ends and not before (wasmtime: an instance lives as long
//! as its Store), and so it is with globals and tables. A program that opens and closes a plugin for each request would fill the
//! host's memory. So an instance that dlclose has done with becomes *idle*, and the next dlopen of the same bytes takes it.
//!
//! C must not notice. Right after a module was instantiated for the first time, before anything of the linker or of the
//! library's own code has run, a copy is made of its data ([`Image`]): start functions have initialized it. A second life begins with
//! that copy in fresh pages, with the functions of the element segments back in the table and with `__tls_base` as it was. What
//! follows is as ever: GOT, data relocations, TLS, constructors. Modules that have state of another kind are not reused:
//! [`muslin_dylink::is_reusable`] tells.
//!
//! An instance is bound to its places, which are constants in it, and to the functions that it was given as
//! imports. So the library is put where it was, if there is room; and if any import is not exactly what it was, there
//! is a new instance. Instances have numbers, which are not used again, to tell whether a definition is the same.
//!
//! Contents of files are known by identity, or by a keyed hash where that does not stand for the bytes (a file written
//! just now). Of each, the description and the compiled code are kept, too.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use muslin_dylink::{Dso, ParseError, Rewrite};

use crate::engine::{Engine, Extern, Handles, Source};
use crate::error::{Error, Failure};
use crate::host::{FileId, LibraryFile};
use crate::link::about;
use crate::link_map::{Library, LibraryId, LinkMap};

/// Bytes of images that are kept of libraries that are not loaded.
const MOST_BYTES: usize = 64 << 20;
/// Contents that are remembered while no library has them.
const MOST_CONTENTS: usize = 8192;
/// Ways in which code of one library is rewritten that are kept. Without constants there is one for each set of functions that the
/// library finds in itself.
const MOST_MODULES: usize = 4;
/// Places of unloaded libraries that are remembered for the report of a stale address.
const MOST_PLACES: usize = 256;
const PAGE: usize = 4096;

/// Names the bytes of a library; 0 is nobody's.
pub(crate) type ContentsId = u64;

/// What an import was given, as far as it matters for giving it to the same instance again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Given {
    /// The process has one.
    Only,
    /// A mutable global of the linker's making: it can be set.
    Settable,
    /// An immutable one with this value.
    Constant(u32),
    /// The function that the engine knows by this number.
    Function(u64),
    /// What an instance exports at this position.
    Export(u64, usize),
    /// The shared tag of this name.
    Tag(String),
    /// Nobody can say.
    Unknown,
}

/// An instance and what it takes to use it again.
pub(crate) struct Life<H: Handles> {
    instance: H::Instance,
    number: u64,
    memory_base: u32,
    table_base: u32,
    rewrite: Rewrite,
    imports: Vec<Extern<H>>,
    given: Vec<Given>,
    image: Arc<Image>,
    /// `__tls_base` as the start function left it.
    tls_base: Option<u32>,
    /// The functions of the element segments; read when the first life ends.
    functions: Option<Vec<Option<H::Func>>>,
}

/// A copy of data, without the pages of zeros.
struct Image {
    /// Offset and contents of what is not zero: runs of pages.
    runs: Vec<(u32, Vec<u8>)>,
    bytes: usize,
}

/// What is known of the bytes of a library.
struct Contents<H: Handles> {
    dso: Arc<Dso>,
    /// The file that has these bytes. `None` if that is not known for certain.
    identity: Option<FileId>,
    /// Their hash, if an identity did not stand for them when they were read.
    hash: Option<u64>,
    modules: Vec<(Rewrite, H::Module)>,
    /// Whether instances can be used again. Found out when that matters: when the library is opened for a second time.
    reusable: Option<bool>,
    idle: Vec<Life<H>>,
    /// Loaded libraries that have these bytes.
    loaded: u32,
}

/// All that is kept.
pub(crate) struct Kept<H: Handles> {
    contents: BTreeMap<ContentsId, Contents<H>>,
    /// Contents by device and inode, the last ones of each.
    by_file: HashMap<(u64, u64), ContentsId>,
    next_contents: ContentsId,
    next_instance: u64,
    /// Bytes of all images of idle instances.
    bytes: usize,
    /// Contents with idle instances, in the order in which these became idle.
    order: VecDeque<ContentsId>,
    /// Where data of unloaded libraries was, and whose it was, the latest last.
    places: VecDeque<(u32, u32, String)>,
    hasher: RandomState,
}

impl<H: Handles> Kept<H> {
    /// Data of `library` was at these addresses and is there no more.
    pub fn vacated(&mut self, address: u32, size: u32, library: &str) {
        let end = u64::from(address) + u64::from(size);
        self.places.retain(|&(start, size, _)| {
            u64::from(start) + u64::from(size) <= u64::from(address) || end <= u64::from(start)
        });
        if self.places.len() >= MOST_PLACES {
            self.places.pop_front();
        }
        self.places.push_back((address, size, library.to_owned()));
    }

    /// The unloaded library whose data was last at an address.
    pub fn former_owner(&self, address: u32) -> Option<&str> {
        let at = |&&(start, size, _): &&(u32, u32, String)| address >= start && address - start < size;
        self.places.iter().find(at).map(|(_, _, library)| library.as_str())
    }

    pub fn new() -> Kept<H> {
        Kept {
            contents: BTreeMap::new(),
            by_file: HashMap::new(),
            next_contents: 1,
            next_instance: 1,
            bytes: 0,
            order: Default::default(),
            places: VecDeque::new(),
            hasher: RandomState::new(),
        }
    }

    /// The number of a new instance.
    pub fn new_instance(&mut self) -> u64 {
        self.next_instance += 1;
        self.next_instance - 1
    }

    /// The description of a file's bytes, and what they are known by; 0 for a library that stays, of which nothing need be kept.
    pub fn describe(
        &mut self,
        file: &LibraryFile,
        stays: bool,
    ) -> Result<(ContentsId, Arc<Dso>), ParseError> {
        let bytes = || (*file.bytes).as_ref();
        if stays {
            return Ok((0, Arc::new(Dso::parse(bytes())?)));
        }
        let certain = file.identity.filter(|identity| identity.changed.is_some());
        let inode = file.identity.map(|identity| (identity.device, identity.inode));
        let mut hash = None;
        if let Some(id) = inode.and_then(|inode| self.by_file.get(&inode).copied())
            && let Some(known) = self.contents.get_mut(&id)
        {
            let mut same = certain.is_some() && known.identity == certain;
            if !same && known.hash.is_some() {
                hash = Some(self.hasher.hash_one(bytes()));
                same = known.hash == hash;
                if same {
                    known.identity = certain;
                }
            }
            if same {
                if known.reusable.is_none() && !known.idle.is_empty() {
                    known.reusable = Some(muslin_dylink::is_reusable(bytes()));
                }
                known.loaded += 1;
                return Ok((id, known.dso.clone()));
            }
        }
        let dso = Arc::new(Dso::parse(bytes())?);
        let Some(inode) = inode else { return Ok((0, dso)) };
        if certain.is_none() && hash.is_none() {
            hash = Some(self.hasher.hash_one(bytes()));
        }
        let id = self.next_contents;
        self.next_contents += 1;
        let contents = Contents {
            dso: dso.clone(),
            identity: certain,
            hash,
            modules: Vec::new(),
            reusable: None,
            idle: Vec::new(),
            loaded: 1,
        };
        self.contents.insert(id, contents);
        if let Some(old) = self.by_file.insert(inode, id) {
            // The file has other bytes now: nobody will ask for those.
            self.drop_idle(old);
            if self.contents.get(&old).is_some_and(|contents| contents.loaded == 0) {
                self.contents.remove(&old);
            }
        }
        self.prune();
        Ok((id, dso))
    }

    /// Forgets what was not used for long, if there is too much.
    fn prune(&mut self) {
        if self.contents.len() <= MOST_CONTENTS {
            return;
        }
        let unused: Vec<_> = self.contents.iter().filter(|(_, c)| c.loaded == 0).map(|(&id, _)| id).collect();
        for id in unused.iter().take(unused.len() / 2) {
            self.drop_idle(*id);
            self.contents.remove(id);
        }
        self.by_file.retain(|_, id| self.contents.contains_key(id));
    }

    fn drop_idle(&mut self, id: ContentsId) {
        if let Some(contents) = self.contents.get_mut(&id) {
            for life in std::mem::take(&mut contents.idle) {
                self.bytes -= life.image.bytes;
            }
            self.order.retain(|&other| other != id);
        }
    }

    /// Compiled code that was kept.
    pub fn module(&self, id: ContentsId, rewrite: &Rewrite) -> Option<H::Module> {
        let known = self.contents.get(&id)?.modules.iter().find(|(known, _)| known == rewrite)?;
        Some(known.1.clone())
    }

    pub fn keep_module(&mut self, id: ContentsId, rewrite: &Rewrite, module: &H::Module) {
        if let Some(contents) = self.contents.get_mut(&id) {
            if contents.modules.len() >= MOST_MODULES {
                contents.modules.remove(0);
            }
            contents.modules.push((rewrite.clone(), module.clone()));
        }
    }

    /// Where the library was the last time: memory base and table base.
    pub fn former_place(&self, id: ContentsId) -> Option<(u32, u32)> {
        let contents = self.contents.get(&id).filter(|contents| contents.reusable == Some(true))?;
        contents.idle.last().map(|life| (life.memory_base, life.table_base))
    }

    /// An idle instance of these bytes and places.
    pub fn take(
        &mut self,
        id: ContentsId,
        memory_base: u32,
        table_base: u32,
        rewrite: &Rewrite,
    ) -> Option<Life<H>> {
        let contents = self.contents.get_mut(&id).filter(|contents| contents.reusable == Some(true))?;
        let at = contents.idle.iter().rposition(|life| {
            (life.memory_base, life.table_base) == (memory_base, table_base) && life.rewrite == *rewrite
        })?;
        let life = contents.idle.remove(at);
        self.bytes -= life.image.bytes;
        if let Some(at) = self.order.iter().position(|&other| other == id) {
            self.order.remove(at);
        }
        Some(life)
    }

    /// An instance has become idle.
    pub fn put(&mut self, id: ContentsId, life: Life<H>) {
        let Some(contents) = self.contents.get_mut(&id).filter(|c| c.reusable != Some(false)) else { return };
        self.bytes += life.image.bytes;
        contents.idle.push(life);
        self.order.push_back(id);
        while self.bytes > MOST_BYTES {
            let Some(oldest) = self.order.pop_front() else { break };
            if let Some(contents) = self.contents.get_mut(&oldest)
                && !contents.idle.is_empty()
            {
                self.bytes -= contents.idle.remove(0).image.bytes;
            }
        }
    }

    /// A library with these bytes is there no more.
    fn unloaded(&mut self, id: ContentsId) {
        if let Some(contents) = self.contents.get_mut(&id) {
            contents.loaded -= 1;
        }
    }
}

impl Image {
    /// A copy of `size` bytes of guest memory at `base`. `None`, if they are not readable.
    fn of<C: Engine>(cx: &mut C, base: u32, size: u32) -> Option<Image> {
        const CHUNK: usize = 64 * PAGE;
        let mut image = Image { runs: Vec::new(), bytes: 0 };
        let mut chunk = vec![0; CHUNK.min(size as usize)];
        let mut offset = 0;
        while offset < size {
            let length = CHUNK.min((size - offset) as usize);
            if !cx.read(base + offset, &mut chunk[..length]) {
                return None;
            }
            for (number, page) in chunk[..length].chunks(PAGE).enumerate() {
                if page.iter().all(|&byte| byte == 0) {
                    continue;
                }
                let at = offset + (number * PAGE) as u32;
                match image.runs.last_mut() {
                    Some((start, run)) if *start + run.len() as u32 == at => run.extend_from_slice(page),
                    _ => image.runs.push((at, page.to_vec())),
                }
            }
            offset += length as u32;
        }
        for (_, run) in &mut image.runs {
            run.shrink_to_fit();
            image.bytes += run.len();
        }
        Some(image)
    }
}

impl<H: Handles> Life<H> {
    /// What its imports were given, in their order.
    pub fn imports(&self) -> &[Extern<H>] {
        &self.imports
    }

    /// Whether it can live with these imports.
    pub fn fits(&self, given: &[Given]) -> bool {
        self.given == given && !given.contains(&Given::Unknown)
    }

    /// Begins again: the data, the table slots and `__tls_base` are as they were after instantiation.
    fn begin<C: Engine<Handles = H>>(&self, cx: &mut C) -> Result<(), String> {
        for (offset, run) in &self.image.runs {
            if !cx.write(self.memory_base + offset, run) {
                return Err("its data cannot be written".to_owned());
            }
        }
        for (slot, func) in (self.table_base..).zip(self.functions.iter().flatten()) {
            if func.is_some() {
                cx.table_set(slot, func.as_ref())?;
            }
        }
        if let Some(value) = self.tls_base
            && let Some(global) = cx.export_global(&self.instance, "__tls_base")
        {
            cx.global_set(&global, value)?;
        }
        Ok(())
    }
}

impl<H: Handles> LinkMap<H> {
    /// The code of a library, compiled now or kept from before.
    pub fn compile<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        source: &Source,
        rewrite: &Rewrite,
    ) -> Result<H::Module, Error> {
        let contents = self.libraries.get(&id).map_or(0, |library| library.contents);
        if let Some(module) = self.kept.module(contents, rewrite) {
            return Ok(module);
        }
        let module = cx.compile(source, rewrite).map_err(|error| about(self.path(id), &error))?;
        self.kept.keep_module(contents, rewrite, &module);
        Ok(module)
    }

    /// An instance that did this library's work before, at the same place.
    pub fn take_idle(&mut self, id: LibraryId, rewrite: &Rewrite) -> Option<Life<H>> {
        let library = self.libraries.get(&id)?;
        self.kept.take(library.contents, library.memory_base, library.table_base, rewrite)
    }

    /// The instance cannot work for the library this time.
    pub fn put_back(&mut self, id: LibraryId, life: Life<H>) {
        let contents = self.libraries.get(&id).map_or(0, |library| library.contents);
        self.kept.put(contents, life);
    }

    /// Gives a library's new instance its number.
    pub fn number(&mut self, id: LibraryId) {
        let number = self.kept.new_instance();
        if let Some(library) = self.libraries.get_mut(&id) {
            library.instance_number = number;
        }
    }

    /// Lets an instance work for a library again.
    pub fn revive<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        life: Life<H>,
    ) -> Result<H::Instance, Failure<C::Trap>> {
        let begun = life.begin(cx);
        let instance = life.instance.clone();
        let Some(library) = self.libraries.get_mut(&id) else { return Ok(instance) };
        library.instance_number = life.number;
        library.life = Some(Box::new(life));
        begun.map_err(|error| about(&library.path, &error))?;
        Ok(instance)
    }

    /// Notes what it takes to use an instance again that has just been made.
    pub fn remember<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        instance: &H::Instance,
        rewrite: Rewrite,
        imports: Vec<Extern<H>>,
        given: Vec<Given>,
    ) {
        let Some(library) = self.libraries.get_mut(&id) else { return };
        let Some(info) = library.dso.mem_info else { return };
        if library.contents == 0 || given.contains(&Given::Unknown) {
            return;
        }
        let Some(image) = Image::of(cx, library.memory_base, info.memory_size) else { return };
        let tls_base = cx.export_global(instance, "__tls_base").map(|global| cx.global_get(&global));
        library.life = Some(Box::new(Life {
            instance: instance.clone(),
            number: library.instance_number,
            memory_base: library.memory_base,
            table_base: library.table_base,
            rewrite,
            imports,
            given,
            image: Arc::new(image),
            tls_base,
            functions: None,
        }));
    }

    /// A library is unloaded: what can be used again of it is kept. Its slots are still filled.
    pub fn keep<C: Engine<Handles = H>>(&mut self, cx: &mut C, library: &mut Library<H>) {
        self.kept.unloaded(library.contents);
        let Some(mut life) = library.life.take() else { return };
        if life.functions.is_none() {
            let slots = library.table_base..library.table_base + library.table_size;
            let size = cx.table_size();
            life.functions =
                Some(slots.map(|slot| if slot < size { cx.table_get(slot) } else { None }).collect());
        }
        self.kept.put(library.contents, *life);
    }
}
