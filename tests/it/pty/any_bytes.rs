//! Whatever comes in from a terminal of whatever size: Ctrl-C ends it, and leaves everything as it was.

use crate::{
    check::random::Random,
    program::PROGRAM,
    terminal::{Terminal, keys},
};
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

/// So much comes in before Ctrl-C, at most.
const VISIT: u64 = 500;
const CTRL_C: u8 = 0x03;

/// A number out of the environment: `tests/soak/run` asks for more.
fn asked(name: &str, usual: u64) -> u64 {
    let asked = std::env::var(name).ok();
    asked
        .and_then(|number| number.parse().ok())
        .unwrap_or(usual)
}

/// Says which visit it was, if it fails.
struct Seed(u64);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let again = format!("tests/soak/run terminal {} 1", self.0);
            let _ = writeln!(io::stderr(), "to repeat this visit alone: {again}");
        }
    }
}

/// Keys that mean something, or any bytes, but none that could name another folder to save in.
fn some(random: &mut Random) -> Vec<u8> {
    const NAMED: [&str; 20] = [
        "\r",
        "\r",
        "\r",
        "\r",
        "1",
        "2",
        "3",
        " ",
        "\t",
        "\x1b",
        "\x1b[A",
        "\x1b[B",
        "\x1b[C",
        "\x1b[D",
        "\x1b[6~",
        "\x1bOP",
        "?",
        "t",
        "s",
        "\x1b[200~a b\x1b[201~",
    ];
    let mut below = |end: u64| usize::try_from(random.below(end)).expect("small");
    if below(4) > 0 {
        return NAMED[below(20)].into();
    }
    let byte = |()| u8::try_from(below(256)).expect("a byte");
    let bytes = std::iter::repeat_n((), 4).map(byte);
    bytes.filter(|byte| !b"/~".contains(byte)).collect()
}

/// One visit, and how much came in before it ended.
#[track_caller]
fn visit(seed: u64) -> u64 {
    let _seed = Seed(seed);
    let mut random = Random(seed);
    let terminal = Terminal::spawn(Path::new(PROGRAM), &[], &[], 80, 24);
    terminal.wait_for("Enter begin");
    let mut came = 0;
    let mut told = false;
    // Nothing comes after Ctrl-C: another one, just when the modes are back, would make the system drop what this
    // terminal has not read yet, and nobody could write that again.
    while came < VISIT && !told && !terminal.has_ended() {
        came += 1;
        if random.below(8) == 0 {
            let mut length = |most| u16::try_from(random.below(most) + 1).expect("small");
            terminal.resize(length(200), length(60));
        } else {
            let bytes = some(&mut random);
            terminal.send(&bytes);
            told = bytes.contains(&CTRL_C);
        }
    }
    if !told && !terminal.has_ended() {
        terminal.press(keys::CTRL_C);
    }
    let code = terminal.wait_exit().code();
    assert!(matches!(code, Some(0 | 130)), "{code:?}");
    terminal.assert_whole();
    let home = fs::read_dir(terminal.home()).expect("its home");
    for entry in home {
        let name = entry.expect("an entry").file_name();
        let name = name.to_string_lossy();
        assert!(!name.starts_with(".saving"), "{name} is left");
    }
    came
}

#[test]
fn whatever_comes_in_ctrl_c_ends_it() {
    let (mut seed, all) = (asked("SOAK_SEED", 1), asked("SOAK_EVENTS", 2 * VISIT));
    let mut came = 0;
    while came < all {
        came += visit(seed);
        seed += 1;
    }
}
