//! What a client types line by line, until Ctrl-C, or until nobody types any more.

use std::io::{self, Read};
use std::os::fd::AsFd;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags};

use crate::keyboard::{System, Wait};

/// Ctrl-C, which ends a line here and does nothing else.
pub const CTRL_C: u8 = 0x03;

/// Lines from the terminal. They end for good when they end.
#[derive(Debug)]
pub struct Attended<T> {
    terminal: T,
    patience: Option<Duration>,
    ended: bool,
}

impl<T> Attended<T> {
    pub const fn new(terminal: T, patience: Option<Duration>) -> Self {
        Self {
            terminal,
            patience,
            ended: false,
        }
    }
}

impl<T: AsFd> Read for Attended<T> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let mut clock = System;
        let until = self.patience.map(|patience| clock.now() + patience);
        while !self.ended {
            let mut typed = [PollFd::new(&self.terminal, PollFlags::IN)];
            let left = until.map(|until| until.saturating_sub(clock.now()));
            clock.wait(&mut typed, left)?;
            if !typed[0].revents().is_empty() {
                let count = rustix::io::read(&self.terminal, &mut *bytes)?;
                let typed = &mut bytes[..count];
                self.ended = count == 0 || typed.contains(&CTRL_C);
                if self.ended {
                    typed.fill(0);
                    return Ok(0);
                }
                return Ok(count);
            }
            self.ended = left.is_some_and(|left| left.is_zero());
        }
        Ok(0)
    }
}
