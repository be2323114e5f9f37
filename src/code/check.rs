//! Two characters at the end of a code that show a slip in it, as Reed and Solomon did.
//!
//! Over the field of 32 elements, the sum of all digits is zero, and so is their sum where each
//! counts twice the next ("twice" is the element that generates the field). A wrong digit changes
//! the first sum. Two neighbours that changed places keep the first and change the second.

/// The polynomial of the field, x⁵ + x² + 1.
const FIELD: u8 = 0b10_0101;

/// The two digits that complete a code.
pub(super) fn of(code: &[u8]) -> [u8; 2] {
    let mut tried = (0..32).map(|first| {
        let (sum, _) = sums(code);
        [first, sum ^ first]
    });
    let completes = |check: &[u8; 2]| holds(&[code, check].concat());
    tried.find(completes).unwrap_or_default()
}

/// Whether a code is as it was.
pub(super) fn holds(code: &[u8]) -> bool {
    sums(code) == (0, 0)
}

/// The place where one digit was changed, or two neighbours changed places, if it is the only one
/// where that can be.
pub(super) fn changed(code: &[u8]) -> Option<usize> {
    let (error, _) = sums(code);
    let mut places = (0..code.len()).filter(|at| {
        let mut other = code.to_vec();
        if error > 0 {
            other[*at] ^= error;
        } else if at + 1 < code.len() {
            other.swap(*at, at + 1);
        }
        holds(&other)
    });
    places.next().filter(|_| places.next().is_none())
}

fn sums(code: &[u8]) -> (u8, u8) {
    code.iter().fold((0, 0), |(sum, weighed), digit| {
        (sum ^ digit, twice(weighed) ^ digit)
    })
}

const fn twice(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ FIELD
    }
}
