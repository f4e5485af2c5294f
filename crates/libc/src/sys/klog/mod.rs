//! `<sys/klog.h>`

pub mod klogctl;
