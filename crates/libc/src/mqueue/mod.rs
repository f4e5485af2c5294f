//! `<mqueue.h>`

pub mod mq_close;
pub mod mq_getattr;
pub mod mq_notify;
pub mod mq_open;
pub mod mq_receive;
pub mod mq_send;
pub mod mq_setattr;
pub mod mq_timedreceive;
pub mod mq_timedsend;
pub mod mq_unlink;
pub mod name;
