//! A clock that goes on only as far as someone waits, and a keyboard that types at given moments.

use circle_or_chair::keyboard::{Reader, Wait, Woken};
use rustix::event::PollFd;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    io::{self, Write},
    os::unix::net::UnixStream,
    rc::Rc,
    time::Duration,
};

/// What is typed at a moment.
type Typed = (Duration, Vec<u8>);

/// What is typed, and when.
#[derive(Clone)]
pub struct Script {
    now: Rc<Cell<Duration>>,
    typed: Rc<RefCell<VecDeque<Typed>>>,
    keyboard: Rc<UnixStream>,
}

/// A reader of what a script types.
pub type Clocked = Reader<UnixStream, Script>;

impl Script {
    /// A reader, and the script it reads.
    pub fn new() -> (Self, Clocked) {
        let (keyboard, terminal) = UnixStream::pair().expect("a pair of sockets");
        let script = Self {
            now: Rc::default(),
            typed: Rc::default(),
            keyboard: Rc::new(keyboard),
        };
        let woken = Woken::by(&[]).expect("a way to be woken");
        let reader = Reader::new(terminal, woken, script.clone());
        (script, reader)
    }

    /// These bytes come at this moment.
    pub fn at(&self, seconds: f64, bytes: &[u8]) -> &Self {
        let moment = Duration::from_secs_f64(seconds);
        self.typed.borrow_mut().push_back((moment, bytes.to_vec()));
        self
    }
}

impl Wait for Script {
    fn now(&self) -> Duration {
        self.now.get()
    }

    fn wait(&mut self, fds: &mut [PollFd<'_>], at_most: Option<Duration>) -> io::Result<()> {
        let at_once = rustix::event::Timespec::default();
        if rustix::event::poll(fds, Some(&at_once))? > 0 {
            return Ok(());
        }
        let until = at_most.map(|at_most| self.now.get() + at_most);
        let mut typed = self.typed.borrow_mut();
        match typed.front() {
            Some((moment, _)) if until.is_none_or(|until| *moment <= until) => {
                self.now.set(self.now.get().max(*moment));
                if let Some((_, bytes)) = typed.pop_front() {
                    (&*self.keyboard).write_all(&bytes)?;
                }
            }
            _ => match until {
                Some(until) => self.now.set(until),
                None => panic!("waits for ever at {:?}", self.now.get()),
            },
        }
        drop(typed);
        rustix::event::poll(fds, Some(&at_once))?;
        Ok(())
    }
}
