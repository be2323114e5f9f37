//! Signals: give the terminal back before dying, take it again after having been stopped.
//!
//! A flag that the main loop looks at would not do: the loop sleeps until a key comes, and when
//! the terminal is gone no key ever comes.

use std::io;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use signal_hook::consts::{
    SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGWINCH, SIGXCPU,
};
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, raise};

use super::terminal::{give_back_blocked, give_back_for_good, take_again};

/// A terminal that takes no output for so long is given up.
const PATIENCE: Duration = Duration::from_secs(1);

/// From here on the signals are kept, though nobody looks at them yet: the first paint need not
/// wait for a thread. SIGTSTP is left alone, since its default is the only one that the system
/// drops where nobody could continue us.
pub(super) fn catch() -> io::Result<Signals> {
    Signals::new([
        SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGCONT,
    ])
}

/// Wakes the main thread, which sleeps until a key: a change of size is what it paints after.
pub(super) fn wake() {
    // Without a way to wake it, the next key does.
    let _ = raise(SIGWINCH);
}

/// The terminal is gone. The system says so by a signal too, and that one ends the program: whichever
/// of the two is noticed first, it ends the same way.
pub(super) fn hang_up() {
    if raise(SIGHUP).is_ok() {
        thread::sleep(2 * PATIENCE);
    }
}

/// Starts to act on them.
pub(super) fn watch(mut caught: Signals) -> io::Result<()> {
    let act = move || {
        for signal in &mut caught {
            if signal == SIGCONT {
                if take_again().unwrap_or(false) {
                    wake();
                }
            } else {
                give_back_in_time();
                let _ = emulate_default_handler(signal);
            }
        }
    };
    thread::Builder::new()
        .name("signals".to_owned())
        .stack_size(64 * 1024)
        .spawn(act)?;
    Ok(())
}

/// Gives the terminal back, but not at any price: one that takes no more output must not keep a
/// program alive that was told to end.
fn give_back_in_time() {
    let (done, wait) = mpsc::channel();
    let giving = thread::Builder::new().stack_size(64 * 1024).spawn(move || {
        give_back_for_good();
        let _ = done.send(());
    });
    if giving.is_err() || wait.recv_timeout(PATIENCE).is_err() {
        give_back_blocked();
    }
}
