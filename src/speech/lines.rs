//! Lines of input, each bounded, so that no file or device can make the program wait or grow for ever.

use std::io::{self, BufRead};

/// The most bytes of a line that are kept; no answer is that long.
const KEPT: usize = 1_000;
/// The most bytes of one line that are passed over. Past that there is no line to wait for.
const LONGEST: usize = 1024 * 1024;
/// The most lines that are read. Nobody types that many; a program that says `y` for ever does.
const MOST: usize = 10_000;

/// Reads lines until the input ends or makes no sense any more.
#[derive(Debug)]
pub struct Lines<R> {
    input: R,
    left: usize,
}

impl<R: BufRead> Lines<R> {
    /// Lines of this input.
    pub const fn new(input: R) -> Self {
        Self { input, left: MOST }
    }

    /// The next line without its end, or `None` at the end of the input. The last line
    /// may lack its end, as `printf 1` leaves it.
    pub fn read(&mut self) -> io::Result<Option<String>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let mut kept = Vec::new();
        let mut length = 0;
        loop {
            let bytes = match self.input.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if bytes.is_empty() {
                return Ok((!kept.is_empty()).then(|| text(&kept)));
            }
            let newline = bytes.iter().position(|byte| *byte == b'\n');
            let line = &bytes[..newline.unwrap_or(bytes.len())];
            let room = KEPT.saturating_sub(kept.len()).min(line.len());
            kept.extend_from_slice(&line[..room]);
            length += line.len();
            let used = newline.map_or(bytes.len(), |newline| newline + 1);
            self.input.consume(used);
            if newline.is_some() {
                return Ok(Some(text(&kept)));
            }
            if length > LONGEST {
                return Ok(None);
            }
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
