//! `<wctype.h>`

pub mod iswalnum;
pub mod iswalpha;
pub mod iswblank;
pub mod iswcntrl;
pub mod iswctype;
pub mod iswdigit;
pub mod iswgraph;
pub mod iswlower;
pub mod iswprint;
pub mod iswpunct;
pub mod iswspace;
pub mod iswupper;
pub mod iswxdigit;
pub mod towctrans;
pub mod towlower;
pub mod towupper;
pub mod wctrans;
pub mod wctype;
