//! Where keys come from, by system: the terminal itself, or the terminal library.

#[cfg(unix)]
mod unix {
    use std::io;

    use crate::keyboard::{Input, Moment, Reader, System, Woken};

    /// Reads standard input itself.
    #[derive(Debug)]
    pub(in crate::screen) struct Keys(Reader<io::Stdin, System>);

    impl Keys {
        /// Listens from here on. These signals only wake it, as a change of size does.
        pub(in crate::screen) fn open(signals: &[i32]) -> io::Result<Self> {
            let woken = Woken::by(signals)?;
            Ok(Self(Reader::new(io::stdin(), woken, System)))
        }

        pub(in crate::screen) fn now(&self) -> Moment {
            self.0.now()
        }

        pub(in crate::screen) fn next(&mut self, until: Option<Moment>) -> io::Result<Input> {
            self.0.next(until)
        }

        /// Forgets what was typed and not read.
        pub(in crate::screen) fn forget(&mut self) {
            self.0.forget();
        }
    }
}

#[cfg(unix)]
pub(super) use unix::Keys;

#[cfg(not(unix))]
pub(super) use elsewhere::Keys;

#[cfg(not(unix))]
mod elsewhere;
