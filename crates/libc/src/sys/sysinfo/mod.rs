//! `<sys/sysinfo.h>`

pub mod get_avphys_pages;
pub mod get_nprocs;
pub mod get_nprocs_conf;
pub mod get_phys_pages;
pub mod sysinfo;
