//! log |Γ| next to its negative zeros.
//!
//! There it is the logarithm of a number next to 1, which 192 bits of that number do not determine well enough. The zeros themselves are known to
//! 384 bits, so that the distance from one is known to all of its bits, and the first three terms of Taylor's series about it reach
//! 2⁻¹⁵⁰ for results below 2⁻⁵⁰. Beyond -18 the numbers of binary128 lie too far apart for such small results.

use super::Wide;

/// A zero x₀ in two parts, and the derivatives of log |Γ| there, each divided by the factorial of its order.
struct Zero {
    high: Wide,
    low: Wide,
    slope: Wide,
    second: Wide,
    third: Wide,
}

/// log |Γ(x)| for an x so near to a zero of it that the result is below 2⁻⁵⁰; nothing where no zero is near.
pub(super) fn near_a_zero(x: Wide) -> Option<Wide> {
    for zero in &ZEROS {
        let distance = x - zero.high;
        if distance.is_below(-48) {
            let d = distance - zero.low;
            return Some(d * (zero.slope + d * (zero.second + d * zero.third)));
        }
    }
    None
}

/// The zeros between -3 and -18, from mpfr at 700 bits.
static ZEROS: [Zero; 32] = [
    Zero {
        high: Wide::positive(2, [0xcd2013669e72d752, 0xfb27cc57c681c4b0, 0x9d3fe4b007c360aa]).with_sign(true),
        low: Wide::positive(-191, [0xf7a98e4f3c6d2d54, 0x7fcdb6bcdaf8565c, 0xfb595d4062541011])
            .with_sign(false),
        slope: Wide::positive(1, [0x7e4964d61360b070, 0xa6f65c9595c7c5ca, 0xc1ff4b357a9af688])
            .with_sign(false),
        second: Wide::positive(3, [0x686eb7e4779a7f14, 0x69bdb6b87a963d57, 0x9b775d8017aae4e5])
            .with_sign(false),
        third: Wide::positive(1, [0xf60a323e8f1ca869, 0x7374668a98256b56, 0xb4a5302c53c2bee2])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(2, [0xc02d20a7e58790a1, 0x65692d1907abafd2, 0xafda0850dec8065e]).with_sign(true),
        low: Wide::positive(-191, [0xc814713fcb405414, 0xa6daad3315682efe, 0x99f356825a19091c])
            .with_sign(true),
        slope: Wide::positive(1, [0x56bdcafd4657cdc0, 0x0261f33659d5fc91, 0xf5096d48258c6244])
            .with_sign(true),
        second: Wide::positive(4, [0x2a2064e6ee237ea2, 0x39e01cc47959d678, 0x9933f9e132d28dc7])
            .with_sign(false),
        third: Wide::positive(5, [0x008eb8aeff9390b0, 0x9ed9c94a09dc36fa, 0xa0c2d618645f8e0e])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(2, [0x532dfeb1838fc5b6, 0x2f9a66b4f66e9951, 0xc9306de4f2cd7bee]).with_sign(true),
        low: Wide::positive(-191, [0x73b9814b714c27c1, 0x840779e2ceb47924, 0xebc20616fbbaf079])
            .with_sign(true),
        slope: Wide::positive(3, [0x7fd5bf7d8726334d, 0xda71b4f417bf2007, 0xf90532f97d62a6e2])
            .with_sign(false),
        second: Wide::positive(5, [0x7f16f61bcc63f4c5, 0x8112af118316176e, 0xcea694bb8a877b40])
            .with_sign(false),
        third: Wide::positive(7, [0xd2b0853dea8d6e3f, 0xc922cbb9e531a783, 0xe089b8926ae2d9d6])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(2, [0x29221f472d31c461, 0x351584a448db30c8, 0xfd238aa3e17f285c]).with_sign(true),
        low: Wide::positive(-191, [0x3b20870b9c6a6f87, 0x70ef1171a058c31b, 0xbac51545386f1704])
            .with_sign(false),
        slope: Wide::positive(5, [0x83c54be261fb8336, 0x8bb75ea00192137c, 0xa5ccecb362b234c6])
            .with_sign(true),
        second: Wide::positive(8, [0x22f1d2bf81110bca, 0x0ccbca151d144db6, 0xfbb6f57021b5ed4a])
            .with_sign(false),
        third: Wide::positive(12, [0x4d49a5cd4881969c, 0x3fd4481763121bd1, 0xe929acea5979beef])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(3, [0xf7fad7d23db7bff3, 0x73e161bc30225582, 0x814273c2ccac0618]).with_sign(true),
        low: Wide::positive(-190, [0x64436cea70a9dd9c, 0x466381c32966cbe7, 0xcacf473c0af87eb2])
            .with_sign(false),
        slope: Wide::positive(5, [0x8c4d91fabf97562b, 0x6a2e0d8fe10324ff, 0xd652e7a490b211a4])
            .with_sign(false),
        second: Wide::positive(9, [0x0564653166f7e5ee, 0xf7099c9c84c5f311, 0xa220ae6c09fc706b])
            .with_sign(false),
        third: Wide::positive(13, [0xc8f3b1c31b524df7, 0xb8ada88b73490608, 0xaacd88d954e3e117])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(3, [0xfaf024a50def1a3d, 0x1a15480ed310a03a, 0x9fbabbd37757e6a2]).with_sign(true),
        low: Wide::positive(-190, [0x9f0d56fd85df60be, 0x46cf157001af832e, 0xbf83ada661aef3d3])
            .with_sign(false),
        slope: Wide::positive(7, [0x3460466955b2049e, 0xc4e542775785b9e6, 0xe91251f7cf20fb37])
            .with_sign(true),
        second: Wide::positive(13, [0xd4e6fc4e5704841a, 0x2595d3dbda407604, 0xda99e33c51caaec8])
            .with_sign(false),
        third: Wide::positive(20, [0xa6d1e3b5db8b413f, 0xe81203310066227f, 0x869fbff732e99c32])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(3, [0xd5e0861a9fcae8df, 0x498adcb2a729bd98, 0xa04352bf85b6c865]).with_sign(true),
        low: Wide::positive(-190, [0x41c61ca81c686b6d, 0x8fad7771f85172db, 0x9c8ccd5bc59308b4])
            .with_sign(true),
        slope: Wide::positive(7, [0xbfe4b04b7a8c1ec0, 0x1f3d328adc6afd1a, 0xf6b970414d700f01])
            .with_sign(false),
        second: Wide::positive(13, [0xba26645927c70b15, 0xecc778e4470ea632, 0xe7661976117cd9b6])
            .with_sign(false),
        third: Wide::positive(20, [0xae2cf43ff8cee030, 0x5b18531575b1e9d6, 0x929ec2b1fb931d46])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(3, [0x7f1cbbd745acfb7b, 0xa9dac597a63dbf1c, 0xbff497ac8fa06afb]).with_sign(true),
        low: Wide::positive(-192, [0xfb00f404d081de74, 0xd45b464f6f6e6e3c, 0xf226931f16800d68])
            .with_sign(false),
        slope: Wide::positive(10, [0xaf659bc37d236eb1, 0x86f707781ccd754c, 0xb30fb521d2f09218])
            .with_sign(true),
        second: Wide::positive(18, [0x8ed9673392caf1bc, 0x95ff9ca7811e1163, 0xfbcee5bca7937794])
            .with_sign(false),
        third: Wide::positive(27, [0x92d92ca18f75a8fe, 0x0870846a4e531e4f, 0xeb7404450cfff12c])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(3, [0xd58ad26819e3cbe5, 0x0f85b2da2c70b970, 0xc00b592c4be4676c]).with_sign(true),
        low: Wide::positive(-190, [0x2a7f5d87fe2961b7, 0x93c955c6d9958448, 0xc821552142bbd576])
            .with_sign(false),
        slope: Wide::positive(10, [0xcbc3bb1e241f3d7a, 0xa5b484a1d999e47a, 0xb4ef24f1d79550ca])
            .with_sign(false),
        second: Wide::positive(18, [0x0b9f3e961763c3bc, 0xcdceaf73c6cb6473, 0xfe711a4267e88304])
            .with_sign(false),
        third: Wide::positive(27, [0x868b6c3cc0d0989a, 0xa7459b07bb8b3ae1, 0xef281d1e1be2019f])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(3, [0x0601477502861659, 0xac4d6cb847fa43e8, 0xdffe5fbb5c377fe7]).with_sign(true),
        low: Wide::positive(-190, [0x254aed8b4d3153c4, 0x9a0ae5295d9c639c, 0xb659d059bbee0f27])
            .with_sign(false),
        slope: Wide::positive(13, [0x5ce4e861fcbd6179, 0xaf7157a0a227379f, 0x9d5fbd2e7548db04])
            .with_sign(true),
        second: Wide::positive(24, [0x9e558beb05f4aae8, 0x1a217dd8c246d46b, 0xc1a4d12a82116472])
            .with_sign(false),
        third: Wide::positive(36, [0x333fe265306216f2, 0x9f9fdfdf78704617, 0x9ec8ed6e4c213eb9])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(3, [0xcc394b16537f0900, 0x8905b9b730f05564, 0xe0019fef6ff0f5be]).with_sign(true),
        low: Wide::positive(-190, [0xcdb1f67de572fbd7, 0x7e718c7e8eda9ecc, 0xa4b7c667d0aa41aa])
            .with_sign(false),
        slope: Wide::positive(13, [0x90452636d1d3f1c1, 0x1e57343b1eed774e, 0x9da03d51c3de89da])
            .with_sign(false),
        second: Wide::positive(24, [0xaca33a49498702a9, 0x158e4c47681f4251, 0xc1f42ed57dd6ac19])
            .with_sign(false),
        third: Wide::positive(36, [0xb033be3ba78b088b, 0x9d55e47b255d08c8, 0x9f2a95af1e112df0])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(3, [0xd106f9a3e297a7a1, 0x53d056a4561953a5, 0xffffcbfc0ace7879]).with_sign(true),
        low: Wide::positive(-190, [0xe3dd056bdcd13e13, 0x661b2738f59f0562, 0xbff46c515fae23d4])
            .with_sign(false),
        slope: Wide::positive(16, [0x5db036290fad7c4f, 0xc92f0b996a4f648e, 0x9d7bb7f2617d597c])
            .with_sign(true),
        second: Wide::positive(30, [0xe01fd1ce9bcdc885, 0x5c2bea526ea31f29, 0xc1c73b6557891a52])
            .with_sign(false),
        third: Wide::positive(45, [0x434c91ca30c14638, 0x52b6f8602e1b3cbb, 0x9ef345992b292d57])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0x77ca538d88084311, 0x0cb3cec1cec85766, 0x80001a01459fc9f6]).with_sign(true),
        low: Wide::positive(-189, [0x8c6c51ec8d43bd58, 0xf0c37dd54ee50553, 0xcf88fe30f4b95e3d])
            .with_sign(false),
        slope: Wide::positive(16, [0x0cbd9627f4a24788, 0x53d88bacb9da843e, 0x9d8447f6b3b8bd5f])
            .with_sign(false),
        second: Wide::positive(30, [0x5a68755ae852b603, 0x5c7648685102bb76, 0xc1d1c49aa876e3ea])
            .with_sign(false),
        third: Wide::positive(45, [0xb5271529efb017ea, 0xcae7f7daf5ddd8f8, 0x9f003c6dc56d22a0])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0x20210e7f81cf781b, 0xc864e95749259e7e, 0x8ffffd1c425e80ff]).with_sign(true),
        low: Wide::positive(-189, [0x3854a50b5a37189e, 0x39f795d12a0ab785, 0x89d3a5603a12645a])
            .with_sign(true),
        slope: Wide::positive(19, [0xd53aba75bc90d687, 0x803c1296b989ad56, 0xb12f6fe31ed97625])
            .with_sign(true),
        second: Wide::positive(36, [0x6e40663d40e0a483, 0x9c997ea299fbebfc, 0xf5460a824053d268])
            .with_sign(false),
        third: Wide::positive(54, [0xb3a8c21f9b05f479, 0x881fe6d867f9acc7, 0xe2598725e2ae0b3d])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0xad09ec5e9d6e8ae3, 0x6d843fedc351deb7, 0x900002e3bb47d86d]).with_sign(true),
        low: Wide::positive(-190, [0xe3befbdbb09b71e6, 0xc93652ff49068b29, 0xaadd47df4e661671])
            .with_sign(false),
        slope: Wide::positive(19, [0xf37b699978ee5068, 0xaf413966d408a53f, 0xb130901c8ca200be])
            .with_sign(false),
        second: Wide::positive(36, [0xa698580e1b9c787e, 0x49c67badb38edd16, 0xf547997dbfac2d97])
            .with_sign(false),
        third: Wide::positive(54, [0xfe8d37aca5484916, 0xd2845cf5ed653e2a, 0xe25baf734715ce7e])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0xd2eb6f33d170fce4, 0x062ae77a50547c69, 0x9fffffb606bdfdcd]).with_sign(true),
        low: Wide::positive(-189, [0xe16f0b5b3e50b2f0, 0x0b3f64dee60e7a21, 0xe00fd5433e2447d9])
            .with_sign(false),
        slope: Wide::positive(22, [0x06735f960972ee41, 0x4f2a3190244daef9, 0xdd7bed2f9bcaea2d])
            .with_sign(true),
        second: Wide::positive(43, [0xc08135618671c614, 0x26fdc71fbce9a845, 0xbf9f43c8fd068daa])
            .with_sign(false),
        third: Wide::positive(64, [0x0ba46807b6d90490, 0x189c70712873f6e2, 0xdd0c5f7e55531ba3])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0x086db9146a9287bd, 0x7b45d95e15441e03, 0xa0000049f93bb992]).with_sign(true),
        low: Wide::positive(-189, [0xc5e0c0c3c82d8c50, 0x3ea36df06ccd220a, 0x9e42e5ab39e06b2f])
            .with_sign(true),
        slope: Wide::positive(22, [0x71583ab75b57805f, 0xe6e077f4d06cb322, 0xdd7c12d0631d8f6f])
            .with_sign(false),
        second: Wide::positive(43, [0xc851e917af9ed6b0, 0xd901a4c566fa593a, 0xbf9f645702f97255])
            .with_sign(false),
        third: Wide::positive(64, [0x7b8632f063a8e497, 0x33ea513326ae5fe9, 0xdd0c97d3152e3db5])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0xa4e458062f3f9534, 0x36dacd2adbd18d05, 0xaffffff9466e9f1b]).with_sign(true),
        low: Wide::positive(-189, [0xef20533a69f76e1f, 0xd742c191bf849908, 0xb49b3936bba32a9c])
            .with_sign(true),
        slope: Wide::positive(26, [0x35d1b59c0b1d1c74, 0x52cfb3c43446ed06, 0x98453ec756dbdf2b])
            .with_sign(true),
        second: Wide::positive(50, [0x40a3f3bd4cc42077, 0xea0bf913c8882e8f, 0xb5249c032dfe902c])
            .with_sign(false),
        third: Wide::positive(75, [0x29f18eb6d3aa09d2, 0xc6b3f8b32884b1f8, 0x8fa8fb234c0626a2])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0xa39000dcc1848024, 0xd965a6ffea40e4be, 0xb0000006b9915315]).with_sign(true),
        low: Wide::positive(-190, [0xc3266bcc84d9b9f4, 0xc7b50d4f33ee4cf7, 0xe825091bae88e17b])
            .with_sign(false),
        slope: Wide::positive(26, [0x436d70ba416243ca, 0x98991a804c32ad81, 0x98454138a9227ddb])
            .with_sign(false),
        second: Wide::positive(50, [0x9e018522f783ce07, 0x15f406e97e1e527e, 0xb5249eeb12016fd3])
            .with_sign(false),
        third: Wide::positive(75, [0xb6e36e24e88ed9e2, 0x18a825b5ce85f5cc, 0x8fa8fe983d3e6bc6])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0xbd839c8c428b5efd, 0x87de41acc3d3c978, 0xbfffffff70893873]).with_sign(true),
        low: Wide::positive(-193, [0x283702feabe758aa, 0xa13c2abb9245d08c, 0xdc21451dff6041aa])
            .with_sign(false),
        slope: Wide::positive(29, [0xb49e83eab1b32cc1, 0x6bfe7393872bdd13, 0xe467dfd795863e81])
            .with_sign(true),
        second: Wide::positive(57, [0x2588518875dbdc46, 0x360100625df4a656, 0xcbc93101f4c55d84])
            .with_sign(false),
        third: Wide::positive(85, [0x029b4ca3e2aa33da, 0x3fcc0a1c431866a8, 0xf26d2a75e36d5e28])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0x20df567583385919, 0x1567c0f0250f3879, 0xc00000008f76c773]).with_sign(true),
        low: Wide::positive(-192, [0xc4a6d19edb94278a, 0xeda70bf98cd14ac0, 0xeb128ef6aafc41c8])
            .with_sign(true),
        slope: Wide::positive(29, [0x581236ab523d6609, 0x1f1b25630a7ae2ef, 0xe467e0286a79bd02])
            .with_sign(false),
        second: Wide::positive(57, [0x5c37195e2c8d2aaa, 0xc9feff9da200b224, 0xcbc9314a133aa27b])
            .with_sign(false),
        third: Wide::positive(85, [0x29dacbab85115cae, 0xf7526633c053d7a1, 0xf26d2af69434f8ab])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0x8d2890cd1511d2e6, 0x17f97a5ffc757d54, 0xcffffffff4f6dcf6]).with_sign(true),
        low: Wide::positive(-189, [0x426c32c113e8e91c, 0xe638d84b871a1e60, 0x85daa2ba723acf65])
            .with_sign(false),
        slope: Wide::positive(33, [0x0bc6bb778a35c8ce, 0x743aec89bba4ceae, 0xb99465fd65a728f5])
            .with_sign(true),
        second: Wide::positive(65, [0x11c83e5072092ab7, 0xb6be0e8b81412d41, 0x8687d170359787bf])
            .with_sign(false),
        third: Wide::positive(97, [0x27725c8a615269b5, 0x863c61699266bd53, 0x82082df6229d93b2])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0x00857a15c19ac5a6, 0xc06683dd1b903e37, 0xd00000000b092309]).with_sign(true),
        low: Wide::positive(-191, [0xbffc6b8d248f65a0, 0xe0b0ee8211301e42, 0x8ef4b4455823f221])
            .with_sign(true),
        slope: Wide::positive(33, [0x79a6b6d3f4ad4bf3, 0xe1e2d69f6a07069a, 0xb99466029a58d704])
            .with_sign(false),
        second: Wide::positive(65, [0x57a7131763b30d55, 0x4941f1747ebed2ad, 0x8687d173fbb07840])
            .with_sign(false),
        third: Wide::positive(97, [0x2bcb29985cb575fc, 0x4e4edc96a6300d46, 0x82082dfb9b4dadfe])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0xdc48e47f62d91797, 0xb9e184a3e09d1176, 0xdfffffffff36345a]).with_sign(true),
        low: Wide::positive(-190, [0xb5cdf8f685be645e, 0x79aa7c7a3f0c70f4, 0xf7513954a660b1b0])
            .with_sign(true),
        slope: Wide::positive(37, [0x6f467aa3c8ae2c05, 0x5cb02c582cac30c9, 0xa261d93fd535e046])
            .with_sign(true),
        second: Wide::positive(72, [0x1e90b7d595c9aef3, 0xf7fcc9978694c3af, 0xcdfff8b67f729a0c])
            .with_sign(false),
        third: Wide::positive(108, [0xfe16c25d323e01b2, 0x0eb53b0060029642, 0xae38f5982dddd1e1])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0x53e2501e757a17cf, 0x45e94e75ec5718f7, 0xe000000000c9cba5]).with_sign(true),
        low: Wide::positive(-190, [0x3fd4b12324b89170, 0x08b1e64309210684, 0xbb2fbae220846adb])
            .with_sign(true),
        slope: Wide::positive(37, [0x74e7e2e66c76dcff, 0x9caf3d41d46b33b4, 0xa261d9402aca1fb9])
            .with_sign(false),
        second: Wide::positive(72, [0xe13d99ddf26397aa, 0x08033668796b3c50, 0xcdfff8b6ec03a5f3])
            .with_sign(false),
        third: Wide::positive(108, [0xf85f6b255a6c10fb, 0x6e077bca3072c21b, 0xae38f598b798631f])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0xd37357c9e3dc17c7, 0x0c6604ef30371f89, 0xeffffffffff28c06]).with_sign(true),
        low: Wide::positive(-190, [0x180e953ce7fff3e2, 0x2d00dff1f129103b, 0xe467104d7a48728b])
            .with_sign(false),
        slope: Wide::positive(41, [0x60e732a7df3acecc, 0x54eb5969c651f3e7, 0x983bbbabfd424cf3])
            .with_sign(true),
        second: Wide::positive(80, [0x6d270b8c21d04b54, 0x9a87cfcfe0e83b0e, 0xb50df9989276eb0b])
            .with_sign(false),
        third: Wide::positive(120, [0x79f7e9ae80d8ea50, 0xa560e878e9e529f5, 0x8f8e0edd49287f59])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(4, [0xee31b0b890744fc1, 0xf399bd0e420f85e9, 0xf0000000000d73f9]).with_sign(true),
        low: Wide::positive(-191, [0x2e330023f99f8533, 0x0b5c18820f155a3d, 0xe021ff7dce2c277c])
            .with_sign(false),
        slope: Wide::positive(41, [0x862c856c569a9848, 0xab0d6c9a82dd7c2e, 0x983bbbac02bdb30c])
            .with_sign(false),
        second: Wide::positive(80, [0x92d8f4372545d2bf, 0x657830301f17c4f1, 0xb50df99898fc0334])
            .with_sign(false),
        third: Wide::positive(120, [0xcbe028b3c4128f9a, 0x6d4ff5037fe85413, 0x8f8e0edd50e996f2])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(4, [0xd1136269f426523a, 0x60c6621f512e72e4, 0xffffffffffff28c0]).with_sign(true),
        low: Wide::positive(-189, [0x09b0da01e5a8c7f9, 0x785ab4089890e151, 0x834140b603dfa8b2])
            .with_sign(true),
        slope: Wide::positive(45, [0xc0d9d083f77778a8, 0x354eebb6350283cd, 0x983bbbabffd324cf])
            .with_sign(true),
        second: Wide::positive(88, [0x21b22be12ffb75f2, 0x42507cfcfe0e841a, 0xb50df99895841de7])
            .with_sign(false),
        third: Wide::positive(132, [0x8f6e5a39ac3c5e42, 0x4fe540e9a40613c5, 0x8f8e0edd4cc9984d])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(5, [0xc8f8bbe7d16bff88, 0xcf9cced0a125fc9d, 0x8000000000006b9f]).with_sign(true),
        low: Wide::positive(-188, [0x6676772747d0bd0d, 0x97eed08ba56b9be8, 0xe414c506a64b558d])
            .with_sign(false),
        slope: Wide::positive(45, [0x60ca4c6d4b8ad226, 0xcab10ce940cb3af0, 0x983bbbac002cdb30])
            .with_sign(false),
        second: Wide::positive(88, [0xde4dd41ecfc3ac7e, 0xbdaf830301f17be5, 0xb50df99895eed058])
            .with_sign(false),
        third: Wide::positive(132, [0x7fdd81bbc29e0656, 0xc2c6889829e64667, 0x8f8e0edd4d487dfe])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(5, [0x451700454cc75d5e, 0x4e23f3d49f0e2350, 0x87fffffffffff9ab]).with_sign(true),
        low: Wide::positive(-189, [0x78b47ba390790c05, 0xd38f3a046ef651a1, 0xfef020bab985833a])
            .with_sign(false),
        slope: Wide::positive(49, [0x187e841176794d21, 0xe445dfe3ce715818, 0xa1bf7766bffd233d])
            .with_sign(true),
        second: Wide::positive(96, [0xc389821a0ec8b516, 0xe3f1d84cccdef6c5, 0xcc64c6c54102c186])
            .with_sign(false),
        third: Wide::positive(144, [0x50ef5d392861bb17, 0x09d6ccf540534d84, 0xac3054b4513216d9])
            .with_sign(true),
    },
    Zero {
        high: Wide::positive(5, [0xd1d32760aed854ae, 0xb1dc0c2b4443b652, 0x8800000000000654]).with_sign(true),
        low: Wide::positive(-188, [0x9ca7fb067915a9ab, 0x81a95e0322470a16, 0xaf2c9ffb35e820af])
            .with_sign(true),
        slope: Wide::positive(49, [0x4981d7d045c90f37, 0x1bba20151d4c01a8, 0xa1bf7766c002dcc2])
            .with_sign(false),
        second: Wide::positive(96, [0x3c767de5f1374aad, 0x5c0e27b33321093a, 0xcc64c6c54109fd6f])
            .with_sign(false),
        third: Wide::positive(144, [0xddf6e9646f5beed8, 0x954e59d94449ef16, 0xac3054b4513b3b05])
            .with_sign(false),
    },
    Zero {
        high: Wide::positive(5, [0x5b930c3e420e5c96, 0xf61e711a09968459, 0x8fffffffffffffa5]).with_sign(true),
        low: Wide::positive(-188, [0x9fdfdcafc64c1f64, 0x4455cc32ac264d49, 0xd5221e443cf054f8])
            .with_sign(true),
        slope: Wide::positive(53, [0xc21721ae8033f755, 0x500b7a70397149e0, 0xb5f7665397ffd150])
            .with_sign(true),
        second: Wide::positive(105, [0xf3e0122cece46f0d, 0x94ac19dab333d6ac, 0x8157c5c8d325e73c])
            .with_sign(false),
        third: Wide::positive(156, [0xec58f04a15398d83, 0x9708dc9740518189, 0xf52ad09abda1f52e])
            .with_sign(true),
    },
];
