//! Constants of the wide functions: each is the true value rounded to 192 bits.
//!
//! Computed with mpmath at 20,000 bits of precision: `ldexp(value, 192 - exponent)` rounded to an integer and cut into words.
//! The series are plain Taylor series (1/k!, Stirling's B₂ₖ/(2k(2k-1)), ζ(k)/k), not fits, so there is nothing to tune.

use super::Wide;
use super::limbs::Limbs;

/// π.
pub const PI: Wide = Wide::positive(2, [0x29024e088a67cc74, 0xc4c6628b80dc1cd1, 0xc90fdaa22168c234]);

/// π/2.
pub const PI_2: Wide = Wide::positive(1, [0x29024e088a67cc74, 0xc4c6628b80dc1cd1, 0xc90fdaa22168c234]);

/// log 2.
pub const LN_2: Wide = Wide::positive(0, [0x40f343267298b62e, 0xc9e3b39803f2f6af, 0xb17217f7d1cf79ab]);

/// log 10.
pub const LN_10: Wide = Wide::positive(2, [0xe28fecf9da5df90f, 0xea56d62b82d30a28, 0x935d8dddaaa8ac16]);

/// 1/log 2.
pub const LOG2_E: Wide = Wide::positive(1, [0xeb577aa8dd695a59, 0xbe87fed0691d3e88, 0xb8aa3b295c17f0bb]);

/// 1/log 10.
pub const LOG10_E: Wide = Wide::positive(-1, [0x3ee3460245c9a202, 0x355baaafad33dc32, 0xde5bd8a937287195]);

/// 1/3.
pub const THIRD: Wide = Wide::positive(-1, [0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa]);

/// 2/√π.
pub const TWO_OVER_SQRT_PI: Wide =
    Wide::positive(1, [0x1409a0ebac3e7517, 0x71d48a7f6bfec344, 0x906eba8214db688d]);

/// 1/√π.
pub const ONE_OVER_SQRT_PI: Wide =
    Wide::positive(0, [0x1409a0ebac3e7517, 0x71d48a7f6bfec344, 0x906eba8214db688d]);

/// Euler's γ.
pub const EULER_GAMMA: Wide = Wide::positive(0, [0xa1cecc3af65cc019, 0xd1be3f810152cb56, 0x93c467e37db0c7a4]);

/// ½·log 2π.
pub const HALF_LOG_2_PI: Wide =
    Wide::positive(0, [0xcfb08f8d13458b4e, 0x94bc900144192023, 0xeb3f8e4325f5a534]);

/// 1/2!, 1/3!, …
pub static INVERSE_FACTORIALS: [Limbs; 15] = [
    [0x0000000000000000, 0x0000000000000000, 0x8000000000000000],
    [0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaaa, 0x2aaaaaaaaaaaaaaa],
    [0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaaa, 0x0aaaaaaaaaaaaaaa],
    [0x2222222222222222, 0x2222222222222222, 0x0222222222222222],
    [0x5b05b05b05b05b06, 0x05b05b05b05b05b0, 0x005b05b05b05b05b],
    [0x0d00d00d00d00d01, 0x00d00d00d00d00d0, 0x000d00d00d00d00d],
    [0x01a01a01a01a01a0, 0xa01a01a01a01a01a, 0x0001a01a01a01a01],
    [0xe3bc74aad8e671f5, 0x671f5583911ca002, 0x00002e3bc74aad8e],
    [0xe392d8777c170b65, 0xd71cbbc05b4fa999, 0x0000049f93edde27],
    [0x71c7880adcbc46db, 0x138e3f9d1f92e0df, 0x0000006b99159fd5],
    [0xf425f600e7ba5b3d, 0x6c4bdaa26d4c3d67, 0x00000008f76c77fc],
    [0xd7b4269d9babdfa2, 0x43684be51c198e91, 0x00000000b092309d],
    [0xfd1f2754668c46d5, 0x603e4e905d6f8a2e, 0x000000000c9cba54],
    [0x774657f48f5eaf64, 0x399dc0f88ec32b58, 0x0000000000d73f9f],
    [0x8774657f48f5eaf6, 0xf399dc0f88ec32b5, 0x00000000000d73f9],
];

/// 1/3!, 1/5!, …
pub static SINE: [Limbs; 20] = [
    [0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaaa, 0x2aaaaaaaaaaaaaaa],
    [0x2222222222222222, 0x2222222222222222, 0x0222222222222222],
    [0x0d00d00d00d00d01, 0x00d00d00d00d00d0, 0x000d00d00d00d00d],
    [0xe3bc74aad8e671f5, 0x671f5583911ca002, 0x00002e3bc74aad8e],
    [0x71c7880adcbc46db, 0x138e3f9d1f92e0df, 0x0000006b99159fd5],
    [0xd7b4269d9babdfa2, 0x43684be51c198e91, 0x00000000b092309d],
    [0x774657f48f5eaf64, 0x399dc0f88ec32b58, 0x0000000000d73f9f],
    [0xcbbb8d7ff53ba469, 0x3b81856a53593028, 0x000000000000ca96],
    [0xf61dbdcb3a5abf5c, 0xa4da340a0ab92650, 0x0000000000000097],
    [0xbc51bf3b9b914861, 0x5c6e3bdb73d5c62f, 0x0000000000000000],
    [0xb2f70e09bafec4f3, 0x002ec368262c7033, 0x0000000000000000],
    [0xa8d4e44a419776f1, 0x000013f3ccdd165f, 0x0000000000000000],
    [0x33a8c82a6863c575, 0x0000000746ac70b7, 0x0000000000000000],
    [0x686b15af57c61cef, 0x00000000024b3f31, 0x0000000000000000],
    [0x973c1fade2170f72, 0x000000000000a1a6, 0x0000000000000000],
    [0x3024a9ba1aa36a70, 0x0000000000000027, 0x0000000000000000],
    [0x086e2ce38b6c8f94, 0x0000000000000000, 0x0000000000000000],
    [0x00019ec8d1c94e86, 0x0000000000000000, 0x0000000000000000],
    [0x00000047a6512693, 0x0000000000000000, 0x0000000000000000],
    [0x000000000b2f30e2, 0x0000000000000000, 0x0000000000000000],
];

/// 1/4!, 1/6!, …
pub static COSINE: [Limbs; 20] = [
    [0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaaa, 0x0aaaaaaaaaaaaaaa],
    [0x5b05b05b05b05b06, 0x05b05b05b05b05b0, 0x005b05b05b05b05b],
    [0x01a01a01a01a01a0, 0xa01a01a01a01a01a, 0x0001a01a01a01a01],
    [0xe392d8777c170b65, 0xd71cbbc05b4fa999, 0x0000049f93edde27],
    [0xf425f600e7ba5b3d, 0x6c4bdaa26d4c3d67, 0x00000008f76c77fc],
    [0xfd1f2754668c46d5, 0x603e4e905d6f8a2e, 0x000000000c9cba54],
    [0x8774657f48f5eaf6, 0xf399dc0f88ec32b5, 0x00000000000d73f9],
    [0x4435161554bc33cd, 0x3c31dcbecbbdd802, 0x0000000000000b41],
    [0x72b4afe3c2eaeff8, 0x950ae900808941ea, 0x0000000000000007],
    [0x143242dfcce3b1d6, 0x04338e5b6dfe14a5, 0x0000000000000000],
    [0x7cca4b4067ca9d8a, 0x0001f2cf01972f57, 0x0000000000000000],
    [0x72cd1c790285d358, 0x000000c4742fe352, 0x0000000000000000],
    [0xd42174dcf171470d, 0x0000000042862898, 0x0000000000000000],
    [0x5047d60e60caded5, 0x000000000013932c, 0x0000000000000000],
    [0x34b9e0fd6f10b87c, 0x000000000000050d, 0x0000000000000000],
    [0x2710231c0fd7a140, 0x0000000000000001, 0x0000000000000000],
    [0x003bf30652185952, 0x0000000000000000, 0x0000000000000000],
    [0x00000aea565ce062, 0x0000000000000000, 0x0000000000000000],
    [0x00000001ca8ed42a, 0x0000000000000000, 0x0000000000000000],
    [0x0000000000442bd5, 0x0000000000000000, 0x0000000000000000],
];

/// B₂ₖ/(2k(2k-1)) for k = 1, 2, …
pub static STIRLING_SERIES: [Wide; 20] = [
    Wide::positive(-3, [0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa]),
    Wide {
        negative: true,
        ..Wide::positive(-8, [0x0b60b60b60b60b61, 0x60b60b60b60b60b6, 0xb60b60b60b60b60b])
    },
    Wide::positive(-10, [0x0d00d00d00d00d01, 0x00d00d00d00d00d0, 0xd00d00d00d00d00d]),
    Wide {
        negative: true,
        ..Wide::positive(-10, [0x09c09c09c09c09c1, 0xc09c09c09c09c09c, 0x9c09c09c09c09c09])
    },
    Wide::positive(-10, [0xfe46ae1d4e700dcb, 0x7539c0372a3c5631, 0xdca8f158c7f91ab8]),
    Wide {
        negative: true,
        ..Wide::positive(-9, [0x5586ccc9e3e40fb5, 0xb5586ccc9e3e40fb, 0xfb5586ccc9e3e40f])
    },
    Wide::positive(-7, [0x0d20d20d20d20d21, 0x20d20d20d20d20d2, 0xd20d20d20d20d20d]),
    Wide {
        negative: true,
        ..Wide::positive(-5, [0x1436587a9cbee103, 0x032547698badcff2, 0xf21436587a9cbee1])
    },
    Wide::positive(-2, [0xd0c3b7f4b1c0f034, 0xc3b7f4b1c0f033ff, 0xb7f4b1c0f033ffd0]),
    Wide {
        negative: true,
        ..Wide::positive(1, [0x48b14c1f4aa70224, 0xedce7312cc3ea607, 0xb23b3808c0f9cf6d])
    },
    Wide::positive(4, [0x9ea72219167002d4, 0x7a9c886459c00b4e, 0xd672219167002d3a]),
    Wide {
        negative: true,
        ..Wide::positive(8, [0xb44a9292e6660d56, 0x3f712eb9e07ca39d, 0x9cd9292e6660d55b])
    },
    Wide::positive(12, [0x0da740da740da741, 0x40da740da740da74, 0x8911a740da740da7]),
    Wide {
        negative: true,
        ..Wide::positive(16, [0x94d92e2fd250842d, 0xff6eec24b48ff1b3, 0x8d0cc570e255bf59])
    },
    Wide::positive(20, [0xdcb00698234d582c, 0x19ee4fdc4469ccae, 0xa8d1044d3708d1c2]),
    Wide {
        negative: true,
        ..Wide::positive(24, [0xbbc406169abbc406, 0x06169abbc406169a, 0xe8844d8a169abbc4])
    },
    Wide::positive(29, [0x676f31219dbcc486, 0x8676f31219dbcc48, 0xb694d07b219dbcc4]),
    Wide {
        negative: true,
        ..Wide::positive(34, [0xda88c0793f07a1f9, 0xa6024d5c49761634, 0xa2288cecf23376ae])
    },
    Wide::positive(39, [0x350b88127350b881, 0x0b88127350b88127, 0xa1bbcde4ea012735]),
    Wide {
        negative: true,
        ..Wide::positive(44, [0x43581714af642a24, 0x243581714af642a2, 0xb4005bde03d4642a])
    },
];

/// Taylor coefficients of log Γ(1 + e): -γ, ζ(2)/2, -ζ(3)/3, …
pub static LGAMMA_AT_1: [Wide; 10] = [
    Wide {
        negative: true,
        ..Wide::positive(0, [0xa1cecc3af65cc019, 0xd1be3f810152cb56, 0x93c467e37db0c7a4])
    },
    Wide::positive(0, [0xb5c88daa81162d8b, 0x73d8912200bace5e, 0xd28d3312983e9918]),
    Wide {
        negative: true,
        ..Wide::positive(-1, [0x1007a920f8622ae9, 0xf64b92e699b5aa12, 0xcd26aadf5596b7ac])
    },
    Wide::positive(-1, [0xc586b130b8028593, 0xf91211196e5235fb, 0x8a8991563ec241b5]),
    Wide {
        negative: true,
        ..Wide::positive(-2, [0x09986d3723b2df88, 0x826a4fdae19904dc, 0xd45ce0bd530a492e])
    },
    Wide::positive(-2, [0x42aeee1715cd7eb2, 0x3cca078ab4ad8efb, 0xada06588061830a5]),
    Wide {
        negative: true,
        ..Wide::positive(-2, [0xfc6dd53d60f99bca, 0x0ffa0f2958701a43, 0x9381d0ee751d72c6])
    },
    Wide::positive(-2, [0xc379cb84ea4d7ec1, 0xf2ce526edad3266d, 0x80859b57c31cb745]),
    Wide {
        negative: true,
        ..Wide::positive(-3, [0xe90daceb13011b58, 0x5500dfba7db22231, 0xe4033836abeda2ad])
    },
    Wide::positive(-3, [0xe3de34b6df9d6fac, 0x3418f3768cd66b0e, 0xcd00f1c2eafc7981]),
];

/// 2/π, the first word first.
pub static TWO_OVER_PI: [u64; 264] = [
    0xa2f9836e4e441529,
    0xfc2757d1f534ddc0,
    0xdb6295993c439041,
    0xfe5163abdebbc561,
    0xb7246e3a424dd2e0,
    0x06492eea09d1921c,
    0xfe1deb1cb129a73e,
    0xe88235f52ebb4484,
    0xe99c7026b45f7e41,
    0x3991d639835339f4,
    0x9c845f8bbdf9283b,
    0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f,
    0x6d367ecf27cb09b7,
    0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea,
    0x6bfb5fb11f8d5d08,
    0x56033046fc7b6bab,
    0xf0cfbc209af4361d,
    0xa9e391615ee61b08,
    0x6599855f14a06840,
    0x8dffd8804d732731,
    0x06061556ca73a8c9,
    0x60e27bc08c6b47c4,
    0x19c367cddce8092a,
    0x8359c4768b961ca6,
    0xddaf44d15719053e,
    0xa5ff07053f7e33e8,
    0x32c2de4f98327dbb,
    0xc33d26ef6b1e5ef8,
    0x9f3a1f35caf27f1d,
    0x87f121907c7c246a,
    0xfa6ed5772d30433b,
    0x15c614b59d19c3c2,
    0xc4ad414d2c5d000c,
    0x467d862d71e39ac6,
    0x9b0062337cd2b497,
    0xa7b4d55537f63ed7,
    0x1810a3fc764d2a9d,
    0x64abd770f87c6357,
    0xb07ae715175649c0,
    0xd9d63b3884a7cb23,
    0x24778ad623545ab9,
    0x1f001b0af1dfce19,
    0xff319f6a1e666157,
    0x9947fbacd87f7eb7,
    0x652289e83260bfe6,
    0xcdc4ef09366cd43f,
    0x5dd7de16de3b5892,
    0x9bde2822d2e88628,
    0x4d58e232cac616e3,
    0x08cb7de050c017a7,
    0x1df35be01834132e,
    0x6212830148835b8e,
    0xf57fb0adf2e91e43,
    0x4a48d36710d8ddaa,
    0x425faece616aa428,
    0x0ab499d3f2a6067f,
    0x775c83c2a3883c61,
    0x78738a5a8cafbdd7,
    0x6f63a62dcbbff4ef,
    0x818d67c12645ca55,
    0x36d9cad2a8288d61,
    0xc277c9121426049b,
    0x4612c459c444c5c8,
    0x91b24df31700ad43,
    0xd4e5492910d5fdfc,
    0xbe00cc941eeece70,
    0xf53e1380f1ecc3e7,
    0xb328f8c79405933e,
    0x71c1b3092ef3450b,
    0x9c12887b20ab9fb5,
    0x2ec292472f327b6d,
    0x550c90a7721fe76b,
    0x96cb314a1679e279,
    0x4189dff49794e884,
    0xe6e29731996bed88,
    0x365f5f0efdbbb49a,
    0x486ca46742727132,
    0x5d8db8159f09e5bc,
    0x25318d3974f71c05,
    0x30010c0d68084b58,
    0xee2c90aa4702e774,
    0x24d6bda67df77248,
    0x6eef169fa6948ef6,
    0x91b45153d1f20acf,
    0x3398207e4bf56863,
    0xb25f3edd035d407f,
    0x8985295255c06437,
    0x10d86d324832754c,
    0x5bd4714e6e5445c1,
    0x090b69f52ad56614,
    0x9d072750045ddb3b,
    0xb4c576ea17f9877d,
    0x6b49ba271d296996,
    0xacccc65414ad6ae2,
    0x9089d98850722cbe,
    0xa4049407777030f3,
    0x27fc00a871ea49c2,
    0x663de06483dd9797,
    0x3fa3fd94438c860d,
    0xde41319d39928c70,
    0xdde7b7173bdf082b,
    0x3715a0805c93805a,
    0x921110d8e80faf80,
    0x6c4bffdb0f903876,
    0x185915a562bbcb61,
    0xb989c7bd401004f2,
    0xd2277549f6b6ebbb,
    0x22dbaa140a2f2689,
    0x768364333b091a94,
    0x0eaa3a51c2a31dae,
    0xedaf12265c4dc26d,
    0x9c7a2d9756c0833f,
    0x03f6f0098c402b99,
    0x316d07b43915200c,
    0x5bc3d8c492f54bad,
    0xc6a5ca4ecd37a736,
    0xa9e69492ab6842dd,
    0xde6319ef8c76528b,
    0x6837dbfcaba1ae31,
    0x15dfa1ae00dafb0c,
    0x664d64b705ed3065,
    0x29bf56573aff47b9,
    0xf96af3be75df9328,
    0x3080abf68c6615cb,
    0x040622fa1de4d9a4,
    0xb33d8f1b5709cd36,
    0xe9424ea4be13b523,
    0x331aaaf0a8654fa5,
    0xc1d20f3f0bcd785b,
    0x76f923048b7b7217,
    0x8953a6c6e26e6f00,
    0xebef584a9bb7dac4,
    0xba66aacfcf761d02,
    0xd12df1b1c1998c77,
    0xadc3da4886a05df7,
    0xf480c62ff0ac9aec,
    0xddbc5c3f6dded01f,
    0xc790b6db2a3a25a3,
    0x9aaf009353ad0457,
    0xb6b42d297e804ba7,
    0x07da0eaa76a1597b,
    0x2a12162db7dcfde5,
    0xfafedb89fdbe896c,
    0x76e4fca90670803e,
    0x156e85ff87fd073e,
    0x2833676186182aea,
    0xbd4dafe7b36e6d8f,
    0x3967955bbf3148d7,
    0x8416df30432dc735,
    0x6125ce70c9b8cb30,
    0xfd6cbfa200a4e46c,
    0x05a0dd5a476f21d2,
    0x1262845cb9496170,
    0xe0566b0152993755,
    0x50b7d51ec4f1335f,
    0x6e13e4305da92e85,
    0xc3b21d3632a1a4b7,
    0x08d4b1ea21f716e4,
    0x698f77ff2780030c,
    0x2d408da0cd4f99a5,
    0x20d3a2b30a5d2f42,
    0xf9b4cbda11d0be7d,
    0xc1db9bbd17ab81a2,
    0xca5c6a0817552e55,
    0x0027f0147f8607e1,
    0x640b148d4196debe,
    0x872afddab6256b34,
    0x897bfef3059ebfb9,
    0x4f6a68a82a4a5ac4,
    0x4fbcf82d985ad795,
    0xc7f48d4d0da63a20,
    0x5f57a4b13f149538,
    0x800120cc86dd71b6,
    0xdec9f560bf11654d,
    0x6b0701acb08cd0c0,
    0xb24855510efb1ec3,
    0x72953b06a33540c0,
    0x7bdc06cc45e0fa29,
    0x4ec8cad641f3e8de,
    0x647cd8649b31bed9,
    0xc397a4d45877c5e3,
    0x6913daf03c3aba46,
    0x18465f7555f5bdd2,
    0xc6926e5d2eaced44,
    0x0e423e1c87c461e9,
    0xfd29f3d6e7ca7c22,
    0x35916fc5e0088dd7,
    0xffe26a6ec6fdb0c1,
    0x0893745d7cb2ad6b,
    0x9d6ecd7b723e6a11,
    0xc6a9cff7df7329ba,
    0xc9b55100b70db2e2,
    0x24ba74607de58ad8,
    0x742c150d0c188194,
    0x667e162901767a9f,
    0xbefdfdef4556367e,
    0xd913d9ecb9ba8bfc,
    0x97c427a831c36ef1,
    0x36c59456a8d8b5a8,
    0xb40ecccf2d891234,
    0x576f89562ce3ce99,
    0xb920d6aa5e6b9c2a,
    0x3ecc5f114a0bfdfb,
    0xf4e16d3b8e2c86e2,
    0x84d4e9a9b4fcd1ee,
    0xefc9352e61392f44,
    0x2138c8d91b0afc81,
    0x6a4afbd81c2f84b4,
    0x538c994ecc2254dc,
    0x552ad6c6c096190b,
    0xb8701a649569605a,
    0x26ee523f0f117f11,
    0xb5f4f5cbfc2dbc34,
    0xeebc34cc5de8605e,
    0xdd9b8e67ef3392b8,
    0x17c99b5861bc57e1,
    0xc68351103ed84871,
    0xdddd1c2da118af46,
    0x2c21d7f359987ad9,
    0xc0549efa864ffc06,
    0x56ae79e536228922,
    0xad38dc9367aae855,
    0x3826829be7caa40d,
    0x51b133990ed7a948,
    0x0569f0b265a7887f,
    0x974c8836d1f9b392,
    0x214a827b21cf98dc,
    0x9f405547dc3a74e1,
    0x42eb67df9dfe5fd4,
    0x5ea4677b7aacbaa2,
    0xf65523882b55ba41,
    0x086e59862a218347,
    0x39e6e389d49ee540,
    0xfb49e956ffca0f1c,
    0x8a59c52bfa94c5c1,
    0xd3cfc50fae5adb86,
    0xc5476243853b8621,
    0x94792c8761107b4c,
    0x2a1a2c8012bf4390,
    0x2688893c78e4c4a8,
    0x7bdbe5c23ac4eaf4,
    0x268a67f7bf920d2b,
    0xa365b1933d0b7cbd,
    0xdc51a463dd27dde1,
    0x6919949a9529a828,
    0xce68b4ed09209f44,
    0xca984e638270237c,
    0x7e32b90f8ef5a7e7,
    0x561408f1212a9db5,
    0x4d7e6f5119a5abf9,
    0xb5d6df8261dd9602,
    0x36169f3ac4a1a283,
    0x6ded727a8d39a9b8,
    0x825c326b5b2746ed,
    0x34007700d255f4fc,
    0x4d59018071e0e13f,
    0x89b295f364a8f1ae,
    0xa74b38fc4ceab2bb,
    0x47270babc3a734ba,
    0x6052dd34f8563aeb,
    0x7e8a31bb365895b7,
];
