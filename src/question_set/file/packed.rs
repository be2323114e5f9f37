//! A built-in file as the build script has packed it: read without looking at a byte of TOML.
//!
//! A value is a letter (`t` a text, `[` a list, `{` a table), the length of what follows (four
//! bytes, the lowest first), and that: bytes of UTF-8, values, or keys and values in turn.
//! Numbers, dates and flags are texts as TOML writes them. Tests hold that each packed file says
//! what its TOML says.

/// A packed value, without its letter and length.
#[derive(Clone, Copy, Debug)]
pub struct Packed {
    kind: u8,
    bytes: &'static [u8],
}

impl Packed {
    /// A whole file: the entries of a table.
    pub const fn file(bytes: &'static [u8]) -> Self {
        Self { kind: b'{', bytes }
    }

    /// What a list holds, or the keys and values of a table in turn.
    pub fn values(self) -> impl Iterator<Item = Self> {
        let mut rest = if self.kind == b't' { &[] } else { self.bytes };
        std::iter::from_fn(move || {
            let (&kind, after) = rest.split_first()?;
            let (length, after) = after.split_first_chunk()?;
            let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
            let (bytes, after) = after.split_at_checked(length)?;
            rest = after;
            Some(Self { kind, bytes })
        })
    }

    /// The entries of a table, in the order of the file.
    pub fn entries(self) -> impl Iterator<Item = (&'static str, Self)> {
        let mut values = self.values();
        std::iter::from_fn(move || Some((values.next()?.text()?, values.next()?)))
    }

    pub fn get(self, key: &str) -> Option<Self> {
        let mut entries = self.entries();
        entries.find_map(|(name, value)| (name == key).then_some(value))
    }

    pub fn text(self) -> Option<&'static str> {
        let bytes = Some(self.bytes).filter(|_| self.kind == b't');
        std::str::from_utf8(bytes?).ok()
    }

    pub const fn is_table(self) -> bool {
        self.kind == b'{'
    }

    pub const fn is_list(self) -> bool {
        self.kind == b'['
    }
}
