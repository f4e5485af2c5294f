//! `cfmakeraw`.

use super::termios::Termios;

/// Settings that pass every byte on as it is, one at a time. BSD; Linux `termios`(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cfmakeraw(settings: *mut Termios) {
    // IGNBRK BRKINT PARMRK ISTRIP INLCR IGNCR ICRNL IXON; OPOST; ISIG ICANON ECHO ECHONL IEXTEN; CSIZE PARENB, CS8.
    const INPUT: u32 = 0o1 | 0o2 | 0o10 | 0o40 | 0o100 | 0o200 | 0o400 | 0o2000;
    const OUTPUT: u32 = 0o1;
    const LOCAL: u32 = 0o1 | 0o2 | 0o10 | 0o100 | 0o100000;
    const CONTROL: u32 = 0o60 | 0o400;
    const CS8: u32 = 0o60;
    // SAFETY: by the contract `settings` can be changed.
    unsafe {
        let settings = &mut *settings;
        settings.iflag &= !INPUT;
        settings.oflag &= !OUTPUT;
        settings.lflag &= !LOCAL;
        settings.cflag = settings.cflag & !CONTROL | CS8;
        // VTIME, VMIN.
        [settings.cc[5], settings.cc[6]] = [0, 1];
    }
}
