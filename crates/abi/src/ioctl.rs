//! `ioctl` (`asm-generic/ioctls.h`).

/// `TCGETS`
pub const TCGETS: u32 = 0x5401;
/// `TCSETS`
pub const TCSETS: u32 = 0x5402;
/// `TCSETSW`
pub const TCSETSW: u32 = 0x5403;
/// `TCSETSF`
pub const TCSETSF: u32 = 0x5404;
/// `TCSBRK`
pub const TCSBRK: u32 = 0x5409;
/// `TCXONC`
pub const TCXONC: u32 = 0x540a;
/// `TCFLSH`
pub const TCFLSH: u32 = 0x540b;
/// `TIOCGPGRP`
pub const TIOCGPGRP: u32 = 0x540f;
/// `TIOCSPGRP`
pub const TIOCSPGRP: u32 = 0x5410;
/// `TIOCOUTQ`
pub const TIOCOUTQ: u32 = 0x5411;
/// `TIOCGWINSZ`
pub const TIOCGWINSZ: u32 = 0x5413;
/// `TIOCSWINSZ`
pub const TIOCSWINSZ: u32 = 0x5414;
/// `FIONREAD`
pub const FIONREAD: u32 = 0x541b;
/// `FIONBIO`
pub const FIONBIO: u32 = 0x5421;
/// `FIONCLEX`
pub const FIONCLEX: u32 = 0x5450;
/// `FIOCLEX`
pub const FIOCLEX: u32 = 0x5451;
/// `TCGETA`
pub const TCGETA: u32 = 0x5405;
/// `TCSETA`
pub const TCSETA: u32 = 0x5406;
/// `TCSETAW`
pub const TCSETAW: u32 = 0x5407;
/// `TCSETAF`
pub const TCSETAF: u32 = 0x5408;
/// `TIOCEXCL`
pub const TIOCEXCL: u32 = 0x540c;
/// `TIOCNXCL`
pub const TIOCNXCL: u32 = 0x540d;
/// `TIOCSCTTY`
pub const TIOCSCTTY: u32 = 0x540e;
/// `TIOCSTI`
pub const TIOCSTI: u32 = 0x5412;
/// `TIOCMGET`
pub const TIOCMGET: u32 = 0x5415;
/// `TIOCMBIS`
pub const TIOCMBIS: u32 = 0x5416;
/// `TIOCMBIC`
pub const TIOCMBIC: u32 = 0x5417;
/// `TIOCMSET`
pub const TIOCMSET: u32 = 0x5418;
/// `TIOCGSOFTCAR`
pub const TIOCGSOFTCAR: u32 = 0x5419;
/// `TIOCSSOFTCAR`
pub const TIOCSSOFTCAR: u32 = 0x541a;
/// `TIOCPKT`
pub const TIOCPKT: u32 = 0x5420;
/// `TIOCNOTTY`
pub const TIOCNOTTY: u32 = 0x5422;
/// `TIOCGETD`
pub const TIOCGETD: u32 = 0x5424;
/// `TCSBRKP`
pub const TCSBRKP: u32 = 0x5425;
/// `TIOCSBRK`
pub const TIOCSBRK: u32 = 0x5427;
/// `TIOCCBRK`
pub const TIOCCBRK: u32 = 0x5428;
/// `TIOCGSID`
pub const TIOCGSID: u32 = 0x5429;
/// `TCGETS2`
pub const TCGETS2: u32 = 0x802c542a;
/// `TCSETS2`
pub const TCSETS2: u32 = 0x402c542b;
/// `TCSETSW2`
pub const TCSETSW2: u32 = 0x402c542c;
/// `TCSETSF2`
pub const TCSETSF2: u32 = 0x402c542d;
/// `TIOCGPTN`
pub const TIOCGPTN: u32 = 0x80045430;
/// `TIOCSPTLCK`
pub const TIOCSPTLCK: u32 = 0x40045431;
/// `TIOCGDEV`
pub const TIOCGDEV: u32 = 0x80045432;
/// `TIOCSIG`
pub const TIOCSIG: u32 = 0x40045436;
/// `TIOCVHANGUP`
pub const TIOCVHANGUP: u32 = 0x5437;
/// `TIOCGPKT`
pub const TIOCGPKT: u32 = 0x80045438;
/// `TIOCGPTLCK`
pub const TIOCGPTLCK: u32 = 0x80045439;
/// `TIOCGEXCL`
pub const TIOCGEXCL: u32 = 0x80045440;
/// `TIOCGPTPEER`
pub const TIOCGPTPEER: u32 = 0x5441;
/// `FIGETBSZ`
pub const FIGETBSZ: u32 = 0x0002;
/// `FIOQSIZE`
pub const FIOQSIZE: u32 = 0x5460;
/// `TIOCCONS`
pub const TIOCCONS: u32 = 0x541d;
/// `FS_IOC_GETFLAGS`
pub const FS_IOC_GETFLAGS: u32 = 0x80086601;

guest_struct! {
    /// The kernel's `struct termios`; libc's has more fields.
    KernelTermios: 36 {
        /// Input modes.
        iflag: u32,
        /// Output modes.
        oflag: u32,
        /// Control modes.
        cflag: u32,
        /// Local modes.
        lflag: u32,
        /// Line discipline.
        line: u8,
        /// Control characters.
        cc: [u8; 19],
    }
}

guest_struct! {
    /// `struct winsize`.
    Winsize: 8 {
        /// Rows.
        row: u16,
        /// Columns.
        col: u16,
        /// Width in pixels.
        xpixel: u16,
        /// Height in pixels.
        ypixel: u16,
    }
}
