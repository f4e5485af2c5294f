//! `<fcntl.h>`
