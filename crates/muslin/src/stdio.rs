//! The guest's standard streams.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// Where a standard stream of the guest comes from or goes to.
#[derive(Default)]
pub struct Stdio(Kind);

#[derive(Default)]
enum Kind {
    /// This process's.
    #[default]
    Inherit,
    Null,
    Descriptor(OwnedFd),
    Bytes(Arc<[u8]>),
    Reader(Option<Box<dyn Read + Send>>),
    Writer(Arc<Mutex<dyn Write + Send>>),
}

impl Stdio {
    /// This process's own, as if nothing was said.
    pub fn inherit() -> Stdio {
        Stdio(Kind::Inherit)
    }

    /// `/dev/null`: empty for input; what is written goes nowhere.
    pub fn null() -> Stdio {
        Stdio(Kind::Null)
    }

    /// For input: these bytes, the same in each run.
    pub fn bytes(bytes: impl Into<Vec<u8>>) -> Stdio {
        Stdio(Kind::Bytes(bytes.into().into()))
    }

    /// For input: what can be read here, through a pipe that a thread fills. After the first run, there is nothing more.
    pub fn reader(reader: impl Read + Send + 'static) -> Stdio {
        Stdio(Kind::Reader(Some(Box::new(reader))))
    }

    /// For output: what the guest writes is written here, through a pipe that a thread empties. It is all there when the
    /// run has returned, unless the guest left children that still write.
    pub fn writer(writer: impl Write + Send + 'static) -> Stdio {
        Stdio(Kind::Writer(Arc::new(Mutex::new(writer))))
    }

    /// For output: what the guest writes is added here, as with [`writer`](Self::writer).
    pub fn buffer(buffer: &Arc<Mutex<Vec<u8>>>) -> Stdio {
        struct Buffer(Arc<Mutex<Vec<u8>>>);
        impl Write for Buffer {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                let mut buffer = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                buffer.extend_from_slice(bytes);
                Ok(bytes.len())
            }

            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        Stdio::writer(Buffer(buffer.clone()))
    }

    /// Whether it is this process's.
    pub(crate) fn is_inherited(&self) -> bool {
        matches!(self.0, Kind::Inherit)
    }

    /// The guest's descriptor for one run, and the thread that serves it.
    pub(crate) fn open(&mut self, input: bool) -> io::Result<(Option<OwnedFd>, Option<Pump>)> {
        Ok(match &mut self.0 {
            Kind::Inherit => (None, None),
            Kind::Null => {
                let null = File::options().read(true).write(true).open("/dev/null")?;
                (Some(null.into()), None)
            }
            Kind::Descriptor(fd) => (Some(fd.try_clone()?), None),
            Kind::Bytes(bytes) if input => {
                let bytes = bytes.clone();
                feed(io::Cursor::new(bytes))?
            }
            Kind::Reader(reader) if input => match reader.take() {
                Some(reader) => feed(reader)?,
                None => feed(io::empty())?,
            },
            Kind::Writer(writer) if !input => {
                let (mut from, to) = io::pipe()?;
                let writer = writer.clone();
                let thread = std::thread::spawn(move || {
                    let mut chunk = [0; 8192];
                    while let Ok(length @ 1..) = from.read(&mut chunk) {
                        let mut writer = writer.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                        // When it fails, the guest's next write finds a pipe that nobody reads.
                        if writer.write_all(&chunk[..length]).is_err() {
                            return;
                        }
                    }
                    let _ = writer.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).flush();
                });
                (Some(to.into()), Some(Pump(thread)))
            }
            Kind::Bytes(_) | Kind::Reader(_) => return Err(wrong("written to, and is one to read from")),
            Kind::Writer(_) => return Err(wrong("read from, and is one to write to")),
        })
    }
}

fn wrong(how: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("a standard stream is to be {how}"))
}

/// A pipe that a thread fills. Nobody waits for the thread: it may be waiting for the reader.
fn feed(mut reader: impl Read + Send + 'static) -> io::Result<(Option<OwnedFd>, Option<Pump>)> {
    let (from, mut to) = io::pipe()?;
    std::thread::spawn(move || {
        let mut chunk = [0; 8192];
        while let Ok(length @ 1..) = reader.read(&mut chunk) {
            if to.write_all(&chunk[..length]).is_err() {
                return;
            }
        }
    });
    Ok((Some(from.into()), None))
}

/// The thread that takes what the guest writes.
pub(crate) struct Pump(JoinHandle<()>);

impl Pump {
    /// Waits until all is written. The guest's end must have been closed.
    pub(crate) fn finish(self) {
        // A panic of the writer's has been reported, and is not the caller's.
        let _ = self.0.join();
    }
}

/// A file or pipe of this process.
impl From<OwnedFd> for Stdio {
    fn from(fd: OwnedFd) -> Stdio {
        Stdio(Kind::Descriptor(fd))
    }
}

/// A file, from where its offset is.
impl From<File> for Stdio {
    fn from(file: File) -> Stdio {
        OwnedFd::from(file).into()
    }
}
