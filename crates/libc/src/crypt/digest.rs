//! Merkle–Damgård: what MD5 and SHA-2 have in common around their compression functions (RFC 1321 3.1–3.3, FIPS 180-4 5).

/// A compression function with what surrounds it.
pub trait Function {
    /// The chaining value.
    type State: Copy;
    /// Bytes of a block: 64 or 128.
    const BLOCK: u64;
    /// Bytes of the digest.
    const SIZE: usize;
    /// Whether the length stands in the padding with its most significant byte first.
    const BIG_ENDIAN: bool;
    /// The first chaining value.
    const INITIAL: Self::State;
    /// Takes in the first `BLOCK` bytes of `block`.
    fn compress(state: &mut Self::State, block: &[u8; 128]);
    /// The digest, in the first `SIZE` bytes.
    fn output(state: &Self::State) -> [u8; 64];
}

/// A digest in the making.
pub struct Digest<F: Function> {
    state: F::State,
    block: [u8; 128],
    length: u64,
}

impl<F: Function> Digest<F> {
    /// That of nothing.
    pub fn new() -> Self {
        Digest { state: F::INITIAL, block: [0; 128], length: 0 }
    }

    /// Adds a byte.
    pub fn byte(&mut self, byte: u8) {
        self.block[(self.length & (F::BLOCK - 1) & 127) as usize] = byte;
        self.length += 1;
        if self.length & (F::BLOCK - 1) == 0 {
            F::compress(&mut self.state, &self.block);
        }
    }

    /// Adds bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.byte(byte));
    }

    /// Adds `count` bytes of a digest, again and again from its start.
    pub fn repeat(&mut self, digest: &[u8; 64], count: usize) {
        for at in 0..count {
            self.byte(digest[(at % F::SIZE) & 63]);
        }
    }

    /// The digest of all bytes, in the first `SIZE` bytes.
    pub fn finish(mut self) -> [u8; 64] {
        let bits = self.length * 8;
        self.byte(0x80);
        // The length takes an eighth of a block; the upper half of SHA-512's 16 bytes is 0 here.
        while self.length & (F::BLOCK - 1) != F::BLOCK / 8 * 7 {
            self.byte(0);
        }
        while self.length & (F::BLOCK - 1) != F::BLOCK - 8 {
            self.byte(0);
        }
        self.bytes(&if F::BIG_ENDIAN { bits.to_be_bytes() } else { bits.to_le_bytes() });
        F::output(&self.state)
    }
}
