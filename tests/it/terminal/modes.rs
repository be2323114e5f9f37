//! How the terminal treats what is typed and shown (`stty -a`), to compare before and after.

use super::{Terminal, must};
use rustix::termios::{
    ControlModes, InputModes, LocalModes, OutputModes, SpecialCodeIndex, tcgetattr,
};
use std::os::fd::BorrowedFd;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modes {
    pub input: InputModes,
    pub output: OutputModes,
    pub control: ControlModes,
    pub local: LocalModes,
    /// The control characters: interrupt, quit, erase and so on.
    pub special: Vec<u8>,
}

impl Modes {
    pub(super) fn of(terminal: BorrowedFd<'_>) -> rustix::io::Result<Self> {
        let now = tcgetattr(terminal)?;
        let special = [
            SpecialCodeIndex::VINTR,
            SpecialCodeIndex::VQUIT,
            SpecialCodeIndex::VERASE,
            SpecialCodeIndex::VKILL,
            SpecialCodeIndex::VEOF,
            SpecialCodeIndex::VSUSP,
            SpecialCodeIndex::VSTART,
            SpecialCodeIndex::VSTOP,
            SpecialCodeIndex::VMIN,
            SpecialCodeIndex::VTIME,
        ];
        Ok(Self {
            input: now.input_modes,
            output: now.output_modes,
            control: now.control_modes,
            local: now.local_modes,
            special: special
                .into_iter()
                .map(|code| now.special_codes[code])
                .collect(),
        })
    }

    /// Whole lines, with erase and kill, rather than single keys.
    pub fn canonical(&self) -> bool {
        self.local.contains(LocalModes::ICANON)
    }

    /// What is typed is shown.
    pub fn echo(&self) -> bool {
        self.local.contains(LocalModes::ECHO)
    }
}

impl Terminal {
    /// The modes now; they can be read after the program has ended, too.
    #[track_caller]
    pub fn modes(&self) -> Modes {
        must("read the modes", Modes::of(self.master()))
    }

    /// The last that was written to the terminal, and how it ended.
    fn last_bytes(&self) -> String {
        let seen = self.received.look();
        let last = seen.bytes.len().saturating_sub(2000);
        let last = seen.bytes[last..].escape_ascii();
        format!("{last}, {:?}", seen.exit)
    }

    /// Fails unless the terminal is as it was before the program: modes, page, cursor, paste, mouse, style.
    #[track_caller]
    pub fn assert_whole(&self) {
        if self.master.is_some() {
            assert_eq!(self.modes(), self.modes_before, "terminal modes changed");
        }
        let screen = self.screen();
        assert!(
            !screen.alternate_screen(),
            "still on the alternate screen, after {}",
            self.last_bytes()
        );
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste is still on");
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "the mouse is still caught"
        );
        assert!(
            !screen.application_cursor() && !screen.application_keypad(),
            "keypad modes are still on"
        );
        let plain = (vt100::Color::Default, vt100::Color::Default);
        assert_eq!(
            (screen.fgcolor(), screen.bgcolor()),
            plain,
            "colours are still on"
        );
        assert!(
            !(screen.bold()
                || screen.dim()
                || screen.italic()
                || screen.underline()
                || screen.inverse()),
            "a style is still on"
        );
    }
}
