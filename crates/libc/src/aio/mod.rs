//! `<aio.h>`

pub mod aio_cancel;
pub mod aio_error;
pub mod aio_fsync;
pub mod aio_read;
pub mod aio_return;
pub mod aio_suspend;
pub mod aio_write;
pub mod lio_listio;
pub mod request;
