//! `<sys/sendfile.h>`

pub mod sendfile;
