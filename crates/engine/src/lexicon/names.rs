//! Things by name, quick to say that a name is none of them: so nearly all ids, classes and hosts of a page are.

use std::collections::BTreeMap;

/// Bits by which a name is told from most others.
const BITS: usize = 1 << 14;

/// Things by name.
pub(crate) struct Names<T> {
    known: BTreeMap<String, T>,
    /// A bit for how each name begins and how long it is.
    bits: Vec<u64>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { known: BTreeMap::new(), bits: vec![0; BITS / 64] }
    }
}

impl<T: Default> Names<T> {
    /// The thing of this name; a new one where there is none yet.
    pub(crate) fn entry(&mut self, name: String) -> &mut T {
        let (word, bit) = place(&name);
        self.bits[word] |= bit;
        self.known.entry(name).or_default()
    }
}

impl<T> Names<T> {
    /// The thing of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        let (word, bit) = place(name);
        if self.bits[word] & bit == 0 { None } else { self.known.get(name) }
    }
}

/// The word and the bit of a name.
fn place(name: &str) -> (usize, u64) {
    let mut head = [0; 8];
    for (slot, byte) in head.iter_mut().zip(name.bytes()) {
        *slot = byte;
    }
    let hash = (u64::from_le_bytes(head) ^ name.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bit = (hash >> 40) as usize % BITS;
    (bit / 64, 1 << (bit % 64))
}
