//! Inputs: modules with damage of the kinds that damage comes in.

/// SplitMix64: small, and the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x6d75_736c_696e)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Less than `limit`; 0 if that is 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u64) as usize]
    }
}

/// A section: id and contents.
type Section = (u8, Vec<u8>);

/// One input.
pub fn input(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let seed = random.pick(seeds);
    if random.below(8) == 0 {
        // Damage that does not know the format.
        let mut bytes = seed.clone();
        for _ in 0..=random.below(4) {
            damage(random, &mut bytes);
        }
        return bytes;
    }
    let mut sections = split(seed);
    for _ in 0..=random.below(3) {
        let other: &Vec<u8> = random.pick(seeds);
        let other = split(other);
        change(random, &mut sections, &other);
    }
    join(&sections)
}

/// Changes the list of sections, or one of them; their lengths stay right, so that the reader gets to the damage.
fn change(random: &mut Random, sections: &mut Vec<Section>, other: &[Section]) {
    let at = random.below(sections.len() as u64) as usize;
    match random.below(10) {
        0 if sections.len() > 1 => drop(sections.remove(at)),
        1 => sections.insert(at, random.pick(other).clone()),
        2 => {
            let to = random.below(sections.len() as u64) as usize;
            sections.swap(at, to);
        }
        3 | 4 => {
            let dylink = (0, dylink0(random));
            match sections.first_mut() {
                Some(first) if first.0 == 0 => *first = dylink,
                _ => sections.insert(0, dylink),
            }
        }
        5 => {
            let id = sections[at].0;
            if let Some((_, contents)) = other.iter().find(|(other, _)| *other == id) {
                sections[at].1.clone_from(contents);
            }
        }
        _ => damage(random, &mut sections[at].1),
    }
}

/// Changes bytes.
pub fn damage(random: &mut Random, bytes: &mut Vec<u8>) {
    let at = random.below(bytes.len() as u64 + 1) as usize;
    let end = (at + 1 + random.below(8) as usize).min(bytes.len());
    match random.below(7) {
        0 => bytes.truncate(at),
        1 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
        2 if at < bytes.len() => bytes[at] = *random.pick(&[0, 1, 0x0b, 0x41, 0x60, 0x70, 0x7f, 0x80, 0xff]),
        3 if at < end => drop(bytes.drain(at..end)),
        4 if at < end => {
            let copy = bytes[at..end].to_vec();
            for _ in 0..random.below(40) {
                bytes.splice(at..at, copy.iter().copied());
            }
        }
        _ => {
            // A number in place of the one that was there.
            let number = number(random);
            let width = bytes[at..].iter().position(|byte| byte & 0x80 == 0).map_or(0, |last| last + 1);
            bytes.splice(at..at + width, leb(number));
        }
    }
}

/// A number, likely one at which something changes.
fn number(random: &mut Random) -> u32 {
    match random.below(5) {
        0 => random.next() as u32,
        1 => u32::MAX - random.below(3) as u32,
        2 => 1 << random.below(32),
        3 => (1 << random.below(32)) - 1,
        _ => random.below(70) as u32,
    }
}

fn leb(mut value: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

fn string(random: &mut Random) -> Vec<u8> {
    let length = *random.pick(&[0, 1, 3, 9, 9, 9, 200]);
    let mut bytes = leb(length);
    bytes.extend((0..length).map(|_| *random.pick(&b"abc./$lib\0"[..])));
    bytes
}

/// A dylink.0 section whose subsections are well-formed and whose numbers and names are absurd.
fn dylink0(random: &mut Random) -> Vec<u8> {
    let mut contents = b"\x08dylink.0".to_vec();
    for _ in 0..random.below(6) {
        let kind = random.below(7) as u8;
        let mut body = Vec::new();
        let count = random.below(5) as u32;
        match kind {
            1 => (0..4).for_each(|_| body.extend(leb(number(random)))),
            2 | 5 => {
                body.extend(leb(count));
                (0..count).for_each(|_| body.extend(string(random)));
            }
            3 | 4 => {
                body.extend(leb(count));
                for _ in 0..count {
                    (0..u32::from(kind) - 2).for_each(|_| body.extend(string(random)));
                    body.extend(leb(number(random)));
                }
            }
            _ => (0..random.below(20)).for_each(|_| body.push(random.next() as u8)),
        }
        if random.below(10) == 0 {
            damage(random, &mut body);
        }
        contents.push(kind);
        contents.extend(leb(body.len() as u32));
        contents.extend(body);
    }
    contents
}

/// The sections of a module that is in order.
fn split(module: &[u8]) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut at = 8;
    while at < module.len() {
        let id = module[at];
        at += 1;
        let (mut size, mut shift) = (0, 0);
        loop {
            size |= usize::from(module[at] & 0x7f) << shift;
            shift += 7;
            at += 1;
            if module[at - 1] & 0x80 == 0 {
                break;
            }
        }
        sections.push((id, module[at..at + size].to_vec()));
        at += size;
    }
    sections
}

fn join(sections: &[Section]) -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    for (id, contents) in sections {
        module.push(*id);
        module.extend(leb(contents.len() as u32));
        module.extend(contents);
    }
    module
}
