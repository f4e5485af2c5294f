//! A process's file descriptors.
use std::sync::Arc;

use muslin_abi::Errno;

struct Entry<F> {
    file: Arc<F>,
    close_on_exec: bool,
}

/// Maps descriptors to open files. A new descriptor is the lowest free number (POSIX 2.14).
pub struct FdTable<F> {
    entries: Vec<Option<Entry<F>>>,
    /// No descriptor below this is free.
    lowest_free: usize,
    limit: usize,
}

/// More descriptors than Linux lets a process have by default (fs.nr_open).
const HARD_LIMIT: u64 = 1 << 20;

impl<F> FdTable<F> {
    /// An empty table that hands out descriptors below `limit`.
    pub fn new(limit: u64) -> Self {
        let mut table = FdTable { entries: Vec::new(), lowest_free: 0, limit: 0 };
        table.set_limit(limit);
        table
    }

    /// Changes what RLIMIT_NOFILE says; open descriptors stay.
    pub fn set_limit(&mut self, limit: u64) {
        self.limit = limit.min(HARD_LIMIT) as usize;
    }

    /// Descriptors are below this number.
    pub fn limit(&self) -> u64 {
        self.limit as u64
    }

    /// No open descriptor is this large; at least 64.
    pub(crate) fn capacity(&self) -> i32 {
        self.entries.len().max(64) as i32
    }

    fn entry(&self, fd: i32) -> Result<&Entry<F>, Errno> {
        let index = usize::try_from(fd).map_err(|_| Errno::EBADF)?;
        self.entries.get(index).and_then(Option::as_ref).ok_or(Errno::EBADF)
    }

    /// The open file of a descriptor.
    ///
    /// # Errors
    /// EBADF.
    #[inline]
    pub fn get(&self, fd: i32) -> Result<&Arc<F>, Errno> {
        Ok(&self.entry(fd)?.file)
    }

    /// Gives `file` the lowest free descriptor that is at least `from`.
    ///
    /// # Errors
    /// EMFILE; EINVAL if `from` lies beyond the limit.
    pub fn insert_from(&mut self, from: i32, file: Arc<F>, close_on_exec: bool) -> Result<i32, Errno> {
        let from = usize::try_from(from).map_err(|_| Errno::EINVAL)?;
        if from >= self.limit && from != 0 {
            return Err(Errno::EINVAL);
        }
        let mut index = from.max(self.lowest_free);
        while self.entries.get(index).is_some_and(Option::is_some) {
            index += 1;
        }
        if index >= self.limit {
            return Err(Errno::EMFILE);
        }
        if from <= self.lowest_free {
            self.lowest_free = index + 1;
        }
        self.put(index, file, close_on_exec);
        Ok(index as i32)
    }

    /// Gives `file` the lowest free descriptor.
    ///
    /// # Errors
    /// EMFILE.
    pub fn insert(&mut self, file: Arc<F>, close_on_exec: bool) -> Result<i32, Errno> {
        self.insert_from(0, file, close_on_exec)
    }

    /// Gives `file` the descriptor `fd`; returns what it was before.
    ///
    /// # Errors
    /// EBADF if `fd` is negative or beyond the limit.
    pub fn replace(&mut self, fd: i32, file: Arc<F>, close_on_exec: bool) -> Result<Option<Arc<F>>, Errno> {
        let index = usize::try_from(fd).map_err(|_| Errno::EBADF)?;
        if index >= self.limit {
            return Err(Errno::EBADF);
        }
        Ok(self.put(index, file, close_on_exec))
    }

    fn put(&mut self, index: usize, file: Arc<F>, close_on_exec: bool) -> Option<Arc<F>> {
        if index >= self.entries.len() {
            self.entries.resize_with(index + 1, || None);
        }
        self.entries[index].replace(Entry { file, close_on_exec }).map(|old| old.file)
    }

    /// Frees a descriptor and returns its file.
    ///
    /// # Errors
    /// EBADF.
    pub fn remove(&mut self, fd: i32) -> Result<Arc<F>, Errno> {
        let index = usize::try_from(fd).map_err(|_| Errno::EBADF)?;
        let entry = self.entries.get_mut(index).and_then(Option::take).ok_or(Errno::EBADF)?;
        self.lowest_free = self.lowest_free.min(index);
        Ok(entry.file)
    }

    /// The open descriptors from `first` to `last`.
    pub(crate) fn open_between(&self, first: u32, last: u32) -> Vec<i32> {
        let end = self.entries.len().min((last as usize).saturating_add(1));
        (first as usize..end)
            .filter(|index| self.entries[*index].is_some())
            .map(|index| index as i32)
            .collect()
    }

    /// Whether FD_CLOEXEC is set.
    ///
    /// # Errors
    /// EBADF.
    pub fn close_on_exec(&self, fd: i32) -> Result<bool, Errno> {
        Ok(self.entry(fd)?.close_on_exec)
    }

    /// Sets or clears FD_CLOEXEC.
    ///
    /// # Errors
    /// EBADF.
    pub fn set_close_on_exec(&mut self, fd: i32, on: bool) -> Result<(), Errno> {
        self.entry(fd)?;
        if let Some(Some(entry)) = self.entries.get_mut(fd as usize) {
            entry.close_on_exec = on;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_free_descriptor_is_taken() {
        let mut table = FdTable::new(8);
        let file = Arc::new(());
        for expected in 0..8 {
            assert_eq!(table.insert(file.clone(), false), Ok(expected));
        }
        assert_eq!(table.insert(file.clone(), false), Err(Errno::EMFILE));
        for fd in [5, 2, 7] {
            table.remove(fd).unwrap();
        }
        assert_eq!(table.insert_from(3, file.clone(), true), Ok(5));
        assert_eq!(table.insert(file.clone(), false), Ok(2));
        assert_eq!(table.insert(file.clone(), false), Ok(7));
        assert_eq!(table.close_on_exec(5), Ok(true));
        assert_eq!(table.insert_from(8, file.clone(), false), Err(Errno::EINVAL));
        assert_eq!(table.insert_from(-1, file.clone(), false), Err(Errno::EINVAL));
        assert!(matches!(table.get(8), Err(Errno::EBADF)));
        assert!(matches!(table.get(-1), Err(Errno::EBADF)));
    }
}
