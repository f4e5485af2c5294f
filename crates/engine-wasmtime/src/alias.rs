//! Finding compiled code without hashing anything.
//!
//! Hashing a library and the code made of it takes longer than all else that a small program's start does. A file in the state in which
//! it was hashed need not be hashed again, and its state can be told from its identity: device, inode, size, and the
//! times of the last change of its contents and of the last change at all. No program can set the last of these, so whoever changes
//! a file changes its identity.
//!
//! An alias says: the module in the file with this identity, changed by this rewrite, has the entry with this name; and the entry
//! was sound when it had this identity. It is a symbolic link, which is read and replaced as a whole, in the cache's directory; its name is the
//! one identity and its target the other. It need not lead anywhere. If anything in it is no longer so, the start hashes again.
//!
//! Two things could make an alias lie. Times come from a clock that ticks every few milliseconds, and a file may be changed twice in a tick:
//! so a file, module or entry, that was changed in the last seconds gets no alias. And after a crash of the machine a
//! file may have its times but not its contents: so the entry is on the disk before an alias names it.

use std::fs::{File, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use muslin_ldso::FileId;
use twox_hash::XxHash3_64;

use crate::cache::{Cache, Key, Origin, configuration, is_trusted, temporary_beside};

/// A file must have been as it is for so long, in nanoseconds, before its identity stands for its contents. More than
/// any file system's clock needs for a tick.
const SETTLED: i128 = 2_000_000_000;

/// Another name of an entry.
pub(crate) struct Alias {
    name: String,
    changed: i128,
}

impl Origin {
    /// The name of the code of the module that came from here, as changed by `rewrite`. A fast hash will do for the
    /// rewrite: two that clash are of the same file.
    pub(crate) fn alias(self, rewrite: &[u8]) -> Option<Alias> {
        let Origin::File(id) = self else { return None };
        let changed = id.changed?;
        let hash = XxHash3_64::oneshot_with_seed(configuration(), rewrite);
        Some(Alias { name: format!("{}-{hash:016x}.alias", text(&id)?), changed })
    }
}

impl Cache {
    fn alias_path(&self, alias: &Alias) -> PathBuf {
        self.directory.join(&alias.name)
    }

    /// The entry that `alias` names, if it is as it was when it was found to be sound.
    pub(crate) fn get_alias(&self, alias: &Alias) -> Option<File> {
        let path = self.alias_path(alias);
        let target = std::fs::read_link(&path).ok()?;
        if !is_trusted(&std::fs::symlink_metadata(&path).ok()?) {
            return None;
        }
        let (entry, identity) = target.to_str()?.split_once('@')?;
        let file = self.open_entry(entry)?;
        (text(&file_id(&file.metadata().ok()?))? == identity).then_some(file)
    }

    /// Makes `alias` name the entry for `key`, which has just been found to be sound: `sound` is its identity from
    /// before that. Does nothing if the alias might not stay true. Failures are nobody's concern.
    pub(crate) fn put_alias(&self, key: &Key, alias: &Alias, entry: &File, sound: &FileId) {
        let entry_changed = sound.changed.unwrap_or(i128::MAX);
        if !is_settled(alias.changed) || !is_settled(entry_changed) || entry.sync_data().is_err() {
            return;
        }
        let (Some(identity), to) = (text(sound), self.alias_path(alias)) else { return };
        let Some(name) = self.file_name(key) else { return };
        let temporary = temporary_beside(&to);
        if std::os::unix::fs::symlink(format!("{name}@{identity}"), &temporary).is_ok()
            && std::fs::rename(&temporary, &to).is_err()
        {
            let _ = std::fs::remove_file(&temporary);
        }
    }
}

/// Whether a file last changed then will have another time if it is changed from now on.
pub(crate) fn is_settled(changed: i128) -> bool {
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(0, |now| now.as_nanos() as i128);
    now.saturating_sub(changed) > SETTLED
}

/// All of an identity.
pub(crate) fn text(id: &FileId) -> Option<String> {
    let FileId { device, inode, size, modified, changed } = *id;
    Some(format!("{device:x}-{inode:x}-{size:x}-{modified:x}-{:x}", changed?))
}

/// The identity of an open file. To be taken before the contents are read.
pub fn file_id(metadata: &Metadata) -> FileId {
    let nanoseconds = |seconds: i64, rest: i64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
    FileId {
        device: metadata.dev(),
        inode: metadata.ino(),
        size: metadata.len(),
        modified: nanoseconds(metadata.mtime(), metadata.mtime_nsec()),
        // A pipe or a device has a time, which says nothing of what comes out of it.
        changed: metadata.is_file().then(|| nanoseconds(metadata.ctime(), metadata.ctime_nsec())),
    }
}

/// The same file, known to be in the same state only if nobody can have changed it without a trace in its times.
pub(crate) fn certain(id: FileId) -> FileId {
    FileId { changed: id.changed.filter(|&changed| is_settled(changed)), ..id }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: FileId = FileId { device: 1, inode: 2, size: 3, modified: 4, changed: Some(5) };

    fn alias(file: FileId) -> Alias {
        Origin::File(file).alias(b"rewrite").unwrap()
    }

    /// A cache with an entry that was written long enough ago, the entry's file and identity.
    fn cache() -> (tempfile::TempDir, Cache, Key, File, FileId) {
        let directory = tempfile::tempdir().unwrap();
        let cache = Cache::new(directory.path().to_owned());
        let key = Key::new(Origin::Unknown, b"module", b"");
        cache.put(&key, b"code");
        std::thread::sleep(std::time::Duration::from_nanos(SETTLED as u64 + 50_000_000));
        let file = cache.get(&key).unwrap();
        let identity = file_id(&file.metadata().unwrap());
        (directory, cache, key, file, identity)
    }

    #[test]
    fn an_alias_is_of_one_file_in_one_state() {
        let (_directory, cache, key, entry, identity) = cache();
        for _ in 0..2 {
            cache.put_alias(&key, &alias(FILE), &entry, &identity);
            assert!(cache.get_alias(&alias(FILE)).is_some());
            assert_eq!(std::fs::read_dir(&cache.directory).unwrap().count(), 2);
        }
        for other in [
            FileId { device: 0, ..FILE },
            FileId { inode: 0, ..FILE },
            FileId { size: 0, ..FILE },
            FileId { modified: 0, ..FILE },
            FileId { changed: Some(0), ..FILE },
        ] {
            assert!(cache.get_alias(&alias(other)).is_none());
        }
        assert!(cache.get_alias(&Origin::File(FILE).alias(b"").unwrap()).is_none());
        assert!(Origin::File(FileId { changed: None, ..FILE }).alias(b"").is_none());
    }

    #[test]
    fn an_entry_that_was_touched_is_not_found() {
        let (_directory, cache, key, entry, identity) = cache();
        cache.put_alias(&key, &alias(FILE), &entry, &identity);
        let path = cache.path(&key);
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[1] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        entry
            .set_modified(
                std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_nanos(identity.modified as u64),
            )
            .unwrap();
        assert!(cache.get_alias(&alias(FILE)).is_none());
    }

    #[test]
    fn what_changed_just_now_gets_no_alias() {
        let (_directory, cache, key, entry, identity) = cache();
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_nanos() as i128;
        for changed in [Some(now), Some(now + (1 << 40)), None] {
            let fresh = FileId { changed, ..FILE };
            if let Some(alias) = Origin::File(fresh).alias(b"") {
                cache.put_alias(&key, &alias, &entry, &identity);
                assert!(cache.get_alias(&alias).is_none());
            }
            cache.put_alias(&key, &alias(FILE), &entry, &FileId { changed, ..identity });
            assert!(cache.get_alias(&alias(FILE)).is_none());
        }
    }

    #[test]
    fn an_alias_leads_nowhere_else() {
        let (directory, cache, _key, _entry, identity) = cache();
        let target = format!("{}@{}", directory.path().join("x").display(), text(&identity).unwrap());
        std::os::unix::fs::symlink(target, cache.alias_path(&alias(FILE))).unwrap();
        assert!(cache.get_alias(&alias(FILE)).is_none());
    }
}
