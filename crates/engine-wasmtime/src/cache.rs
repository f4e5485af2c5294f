//! Compiled code on disk.
//!
//! An entry is a file called after the BLAKE3 hash of what it was made from: the module's bytes, what the loader
//! rewrote in them, and the engine's configuration. A cryptographic hash, because modules come from strangers and
//! one must not be able to pose as another.
//!
//! The file is what wasmtime serialized, then a trailer with its length and XXH3 hash. An entry that is cut
//! short, half written or has a flipped bit fails the check and counts as absent; it is then made anew. Entries are
//! written to a file of their own and renamed into place, so any number of processes may fill the cache at once.
//! Nothing here fails for good: without a usable directory every start compiles.
//!
//! A start that finds nothing changed since an earlier one hashes nothing: see alias.rs.
//!
//! What is loaded is machine code that runs with the user's rights. So entries count only if they belong to the
//! user (or root) and nobody else may write to them.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use muslin_ldso::FileId;
use twox_hash::XxHash3_64;

use crate::mapping::Mapping;

/// Ends every entry, with the length and the hash of what is before it.
const MAGIC: &[u8; 8] = b"muslinC1";
const TRAILER: usize = 24;

/// More entries than this and the oldest go when new ones are written.
const MOST_ENTRIES: usize = 16_384;

/// The directory is looked through once for so many entries that are written: a program with thousands of libraries
/// writes thousands.
const PRUNE_EVERY: u64 = 256;

/// A directory of compiled code.
#[derive(Debug, Clone)]
pub struct Cache {
    pub(crate) directory: PathBuf,
}

/// What an entry was made from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(pub(crate) String);

impl Key {
    /// The key of code compiled from `module` as changed by `rewrite` with the present configuration.
    pub(crate) fn new(origin: Origin, module: &[u8], rewrite: &[u8]) -> Key {
        if let Origin::Engine = origin {
            // Nobody else has a say in it.
            return Key(format!("engine-{:016x}", XxHash3_64::oneshot_with_seed(configuration(), module)));
        }
        let mut hasher = blake3::Hasher::new();
        for part in [crate::config::REVISION.as_bytes(), rewrite] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        hasher.update(module);
        Key(hasher.finalize().to_hex().to_string())
    }
}

/// Where a module's bytes come from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Origin {
    /// This file, as it was when its identity was taken: before the bytes were read.
    File(FileId),
    /// The engine wrote it.
    Engine,
    /// Anywhere.
    Unknown,
}

impl Origin {
    pub(crate) fn of(identity: Option<FileId>) -> Origin {
        identity.map_or(Origin::Unknown, Origin::File)
    }
}

/// What the engine's configuration adds to a fast hash.
pub(crate) fn configuration() -> u64 {
    XxHash3_64::oneshot(crate::config::REVISION.as_bytes())
}

impl Cache {
    /// The cache in `directory`, which need not exist.
    pub fn new(directory: PathBuf) -> Cache {
        Cache { directory }
    }

    pub(crate) fn path(&self, key: &Key) -> PathBuf {
        self.directory.join(&key.0).with_extension("cwasm")
    }

    /// The sound entry for `key`, open for reading.
    #[cfg(test)]
    pub(crate) fn get(&self, key: &Key) -> Option<File> {
        self.get_with_identity(key).map(|(file, _)| file)
    }

    /// The sound entry for `key`, open for reading, and the identity that it had before it was found to be sound.
    pub(crate) fn get_with_identity(&self, key: &Key) -> Option<(File, FileId)> {
        let file = File::open(self.path(key)).ok()?;
        let identity = crate::alias::file_id(&file.metadata().ok()?);
        is_sound(&file).then_some((file, identity))
    }

    /// The name of the entry for `key` in the cache's directory.
    pub(crate) fn file_name(&self, key: &Key) -> Option<String> {
        self.path(key).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    /// The entry with this name, which [`file_name`](Self::file_name) gave, if only the user or root can have written it.
    pub(crate) fn open_entry(&self, name: &str) -> Option<File> {
        // A name of an entry, not a path to elsewhere.
        if Path::new(name).file_name()? != name {
            return None;
        }
        let file = File::open(self.directory.join(name)).ok()?;
        let metadata = file.metadata().ok()?;
        (metadata.mode() & 0o022 == 0 && is_trusted(&metadata)).then_some(file)
    }

    /// Stores `code` under `key`. Failures are nobody's concern: the next start compiles again.
    pub(crate) fn put(&self, key: &Key, code: &[u8]) {
        let _ = self.write(key, code);
    }

    fn write(&self, key: &Key, code: &[u8]) -> std::io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.directory)?;
        let to = self.path(key);
        let temporary = temporary_beside(&to);
        let write = || {
            let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&temporary)?;
            file.write_all(code)?;
            file.write_all(&trailer(code))?;
            std::fs::rename(&temporary, &to)
        };
        let written = write();
        if written.is_err() {
            let _ = std::fs::remove_file(&temporary);
        }
        static WRITTEN: AtomicU64 = AtomicU64::new(0);
        if WRITTEN.fetch_add(1, Ordering::Relaxed).is_multiple_of(PRUNE_EVERY) {
            self.prune();
        }
        written
    }

    /// Keeps the directory from growing forever: every new version of a program leaves an entry behind.
    fn prune(&self) {
        let Ok(entries) = std::fs::read_dir(&self.directory) else { return };
        let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        if entries.len() <= MOST_ENTRIES {
            return;
        }
        entries.sort_by_cached_key(|path| std::fs::metadata(path).and_then(|m| m.modified()).ok());
        for path in &entries[..entries.len() - MOST_ENTRIES / 2] {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A name in the same directory that no other process or thread uses.
pub(crate) fn temporary_beside(path: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let time = std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(0, |t| t.as_nanos());
    path.with_extension(format!("{}-{count}-{time}.tmp", std::process::id()))
}

fn trailer(code: &[u8]) -> [u8; TRAILER] {
    let mut trailer = [0; TRAILER];
    trailer[..8].copy_from_slice(MAGIC);
    trailer[8..16].copy_from_slice(&(code.len() as u64).to_le_bytes());
    trailer[16..].copy_from_slice(&XxHash3_64::oneshot(code).to_le_bytes());
    trailer
}

/// Whether the file is an entry, whole and undamaged, that only its owner could have written.
pub(crate) fn is_sound(file: &File) -> bool {
    let Ok(metadata) = file.metadata() else { return false };
    if !metadata.is_file() || metadata.mode() & 0o022 != 0 || !is_trusted(&metadata) {
        return false;
    }
    let Ok(entry) = Mapping::new(file, metadata.len()) else { return false };
    let Some((code, end)) = entry.as_ref().split_last_chunk::<TRAILER>() else { return false };
    *end == trailer(code)
}

/// Whether it belongs to the user or to root.
pub(crate) fn is_trusted(metadata: &std::fs::Metadata) -> bool {
    metadata.uid() == 0 || metadata.uid() == rustix::process::geteuid().as_raw()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache() -> (tempfile::TempDir, Cache, Key) {
        let directory = tempfile::tempdir().unwrap();
        let cache = Cache::new(directory.path().join("not/yet/there"));
        (directory, cache, Key::new(Origin::Unknown, b"module", b""))
    }

    #[test]
    fn an_entry_comes_back() {
        let (_directory, cache, key) = cache();
        assert!(cache.get(&key).is_none());
        cache.put(&key, &[7; 100_000]);
        assert!(cache.get(&key).is_some());
        assert!(cache.get(&Key::new(Origin::Unknown, b"module", b"rewrite")).is_none());
        assert!(cache.get(&Key::new(Origin::Unknown, b"Module", b"")).is_none());
    }

    #[test]
    fn damage_is_noticed() {
        let (_directory, cache, key) = cache();
        let code: Vec<u8> = (0..70_000u32).map(|i| (i * 7) as u8).collect();
        cache.put(&key, &code);
        let whole = std::fs::read(cache.path(&key)).unwrap();
        let absent = |bytes: &[u8]| {
            std::fs::write(cache.path(&key), bytes).unwrap();
            cache.get(&key).is_none()
        };
        for length in [0, 1, 23, 24, 25, 4096, 65_536, whole.len() - 1] {
            assert!(absent(&whole[..length]), "cut at {length}");
        }
        for at in [0, 3000, 65_535, 65_536, 69_999, 70_000, 70_008, 70_016, whole.len() - 1] {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x10;
            assert!(absent(&bytes), "bit flipped at {at}");
        }
        let mut longer = whole.clone();
        longer.push(0);
        assert!(absent(&longer));
        assert!(!absent(&whole));
    }

    #[test]
    fn entries_that_others_can_write_do_not_count() {
        use std::os::unix::fs::PermissionsExt;
        let (_directory, cache, key) = cache();
        cache.put(&key, b"code");
        std::fs::set_permissions(cache.path(&key), PermissionsExt::from_mode(0o622)).unwrap();
        assert!(cache.get(&key).is_none());
    }

    #[test]
    fn an_unusable_directory_is_no_error() {
        let cache = Cache::new("/dev/null/cache".into());
        let key = Key::new(Origin::Unknown, b"", b"");
        cache.put(&key, b"code");
        assert!(cache.get(&key).is_none());
    }

    #[test]
    fn writers_at_once_leave_one_sound_entry() {
        let (_directory, cache, key) = cache();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| cache.put(&key, &[9; 50_000]));
            }
        });
        assert!(cache.get(&key).is_some());
        assert_eq!(std::fs::read_dir(&cache.directory).unwrap().count(), 1);
    }
}
