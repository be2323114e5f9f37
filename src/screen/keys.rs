//! The one table of keys: what each does, what the foot says of it, and the page of all keys.

mod meaning;

use meaning::{Does, Entry, hint, is_not_sure, is_skip};
pub(super) use meaning::{Edit, Meaning, Move, Now, hints, how, list, meaning};

use super::input::Key;
use crate::action::{Action, Part, Step};
use crate::page::Block;
use crate::reading::Reading;

const DIGITS: &[Key] = &[
    Key::Char('1'),
    Key::Char('2'),
    Key::Char('3'),
    Key::Char('4'),
    Key::Char('5'),
    Key::Char('6'),
    Key::Char('7'),
    Key::Char('8'),
    Key::Char('9'),
];

/// In the order of the page of all keys and of the foot. Where a key stands twice, the first that
/// means something on the page holds.
///
/// No letter of a colour reply (`rgb:` and the hexadecimal digits) stands here, and a digit only
/// moves: a terminal that answers a question nobody asked cannot answer ours.
static KEYS: &[Entry] = &[
    Entry {
        words: |w| [&w.up_down, &w.up_down_does],
        binds: &[
            (&[Key::Up, Key::Char('k')], &[Does::Move(Move::Up)]),
            (&[Key::Down, Key::Char('j')], &[Does::Move(Move::Down)]),
        ],
        foot: |now, w| match now.page.lines().next() {
            Some(_) => hint(&w.choose, &w.choose, 5),
            None if now.scrolls => hint(&w.scroll, &w.scroll, 2),
            None => None,
        },
    },
    Entry {
        words: |w| [&w.tab, &w.tab_does],
        binds: &[
            (
                &[Key::Tab],
                &[
                    Does::Beside(Step::More),
                    Does::Offered(|act| *act == Action::Turn(Step::More)),
                    Does::Move(Move::Next),
                ],
            ),
            (
                &[Key::BackTab],
                &[
                    Does::Beside(Step::Less),
                    Does::Offered(|act| *act == Action::Turn(Step::Less)),
                    Does::Move(Move::Previous),
                ],
            ),
        ],
        foot: |now, w| {
            if now.page.parts.is_some() {
                hint(&w.next_part, &w.next_part, 1)
            } else if now.offers(|act| *act == Action::Turn(Step::More)) {
                hint(&w.next_page, &w.next_page, 2)
            } else {
                None
            }
        },
    },
    Entry {
        words: |w| [&w.digits, &w.digits_does],
        binds: &[(DIGITS, &[Does::Part, Does::Line])],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.letters, &w.letters_does],
        binds: &[
            (
                &[Key::Char('n')],
                &[Does::LineThat(is_not_sure), Does::Stay],
            ),
            (&[Key::Char('s')], &[Does::LineThat(is_skip)]),
        ],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.space, &w.space_does],
        binds: &[(&[Key::Char(' ')], &[Does::Screen(Meaning::Tick)])],
        foot: |now, w| now.ticks().then(|| hint(&w.tick, &w.tick, 3))?,
    },
    Entry {
        words: |w| [&w.sides, &w.sides_does],
        binds: &[
            (
                &[Key::Left],
                &[Does::Change(Step::Less), Does::Beside(Step::Less)],
            ),
            (
                &[Key::Right],
                &[Does::Change(Step::More), Does::Beside(Step::More)],
            ),
        ],
        foot: |now, w| match &now.line?.steps.as_ref()?[1] {
            Action::Try(..) => hint(&w.try_it, &w.try_it, 2),
            Action::Weigh(..) => hint(&w.change, &w.change, 1),
            _ => None,
        },
    },
    Entry {
        words: |w| [&w.enter, &w.enter_does],
        binds: &[(&[Key::Enter, Key::Right], &[Does::Screen(Meaning::Enter)])],
        foot: |now, w| match now.line.map(|line| &line.act) {
            Some(Action::Begin) => hint(&w.begin, &w.begin, 0),
            Some(Action::Open(_)) => hint(&w.open, &w.open, 0),
            Some(Action::Read(_)) => hint(&w.read, &w.read, 0),
            Some(Action::Save) => hint(&w.enter_save, &w.enter_save, 0),
            Some(Action::Try(..)) => None,
            Some(Action::GoOn) => hint(&w.enter_go_on, &w.enter_go_on, 0),
            Some(Action::Ask(_) | Action::Form(_) | Action::Rename | Action::Country(_)) => {
                hint(&w.enter_choose, &w.enter_choose, 0)
            }
            _ if now.page.asks && !now.ticks() => hint(&w.go_on, &w.go_on_short, 0),
            None if !now.page.asks => None,
            _ => hint(&w.enter_go_on, &w.enter_go_on, 0),
        },
    },
    Entry {
        words: |w| [&w.back, &w.back_does],
        binds: &[(
            &[Key::Esc, Key::Left, Key::Backspace],
            &[Does::Anywhere(Action::Back)],
        )],
        foot: |now, w| {
            let back = now.offers(|act| *act == Action::Back);
            let rank = if now.page.parts.is_some() { 7 } else { 2 };
            back.then(|| hint(&w.back, &w.back_short, rank))?
        },
    },
    Entry {
        words: |w| [&w.ends, &w.ends_does],
        binds: &[
            (&[Key::Home], &[Does::Move(Move::First)]),
            (&[Key::End], &[Does::Move(Move::Last)]),
        ],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.pages, &w.pages_does],
        binds: &[
            (&[Key::PageUp], &[Does::Move(Move::PageUp)]),
            (&[Key::PageDown], &[Does::Move(Move::PageDown)]),
        ],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.review, &w.review_does],
        binds: &[(
            &[Key::Char('v')],
            &[Does::Offered(|act| {
                matches!(act, Action::Review | Action::Part(Part::Answers))
            })],
        )],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.take, &w.take_does],
        binds: &[(
            &[Key::Char('t')],
            &[Does::Offered(|act| *act == Action::Part(Part::TakeAlong))],
        )],
        foot: |now, w| {
            let take = now.offers(|act| *act == Action::Part(Part::TakeAlong));
            take.then(|| hint(&w.take, &w.take, 3))?
        },
    },
    Entry {
        words: |w| [&w.save, &w.save_does],
        binds: &[(
            &[Key::Char('s')],
            &[Does::Offered(|act| *act == Action::Save)],
        )],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.read, &w.read_does],
        binds: &[(
            &[Key::Char('m')],
            &[Does::Offered(|act| *act == Action::Read(Reading::Menu))],
        )],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.put_back, &w.put_back_does],
        binds: &[(
            &[Key::Char('u')],
            &[Does::Offered(|act| *act == Action::PutBack)],
        )],
        foot: |now, w| {
            let back = now.offers(|act| *act == Action::PutBack);
            back.then(|| hint(&w.put_back, &w.put_back, 3))?
        },
    },
    Entry {
        words: |w| [&w.language, &w.language_does],
        binds: &[(
            &[Key::Char('l')],
            &[Does::Offered(|act| matches!(act, Action::Speak(_)))],
        )],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.go_on, &w.go_on_does],
        binds: &[(
            &[Key::Char('o')],
            &[Does::Offered(|act| *act == Action::GoOn)],
        )],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.yes, &w.yes_does],
        binds: &[(
            &[Key::Char('y')],
            &[Does::Offered(|act| {
                matches!(act, Action::Replace | Action::LeaveNow)
            })],
        )],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.help_now, &w.help_now_does],
        binds: &[(&[Key::F1, Key::Char('h')], &[Does::Anywhere(Action::Help)])],
        foot: |now, w| {
            let help = now.offers(|act| *act == Action::Help);
            help.then(|| hint(&w.help, &w.help_short, 0))?
        },
    },
    Entry {
        words: |w| [&w.keys, &w.keys_does],
        binds: &[(&[Key::Char('?')], &[Does::Anywhere(Action::Keys)])],
        foot: |now, w| {
            let keys = now.offers(|act| *act == Action::Keys);
            let keys = keys && !now.page.blocks.contains(&Block::Keys);
            keys.then(|| hint(&w.keys, &w.keys, 6))?
        },
    },
    Entry {
        words: |w| [&w.leave, &w.leave_does],
        binds: &[(&[Key::Char('q')], &[Does::Anywhere(Action::Leave)])],
        foot: |now, w| {
            let leave = now.offers(|act| *act == Action::Leave);
            let leave = leave && !now.offers(|act| *act == Action::LeaveNow);
            leave.then(|| hint(&w.leave, &w.leave, 4))?
        },
    },
    Entry {
        words: |w| [&w.leave_now, &w.leave_now_does],
        binds: &[(&[Key::Ctrl('c')], &[Does::Anywhere(Action::Vanish)])],
        foot: |_, _| None,
    },
    Entry {
        words: |w| [&w.suspend, &w.suspend_does],
        binds: &[(&[Key::Ctrl('z')], &[Does::Screen(Meaning::Suspend)])],
        foot: |_, _| None,
    },
];

/// The keys while a text is typed; every character is text there.
static TYPING: &[Entry] = &[
    Entry {
        words: |w| [&w.typing_move, &w.typing_move_does],
        binds: &[
            (&[Key::Left], &[Does::Screen(Meaning::Edit(Edit::Left))]),
            (&[Key::Right], &[Does::Screen(Meaning::Edit(Edit::Right))]),
            (&[Key::Home], &[Does::Screen(Meaning::Edit(Edit::Home))]),
            (&[Key::End], &[Does::Screen(Meaning::Edit(Edit::End))]),
        ],
        foot: |_, w| hint(&w.typing_move, &w.typing_move, 3),
    },
    Entry {
        words: |w| [&w.typing_erase, &w.typing_erase_does],
        binds: &[
            (
                &[Key::Backspace],
                &[Does::Screen(Meaning::Edit(Edit::Erase))],
            ),
            (&[Key::Delete], &[Does::Screen(Meaning::Edit(Edit::Delete))]),
            (
                &[Key::Ctrl('u')],
                &[Does::Screen(Meaning::Edit(Edit::EraseAll))],
            ),
        ],
        foot: |_, w| hint(&w.typing_erase, &w.typing_erase, 2),
    },
    Entry {
        words: |w| [&w.typing_keep, &w.typing_keep_does],
        binds: &[(
            &[Key::Enter, Key::Tab, Key::Down],
            &[Does::Anywhere(Action::KeepName)],
        )],
        foot: |_, w| hint(&w.typing_keep, &w.typing_keep, 0),
    },
    Entry {
        words: |w| [&w.typing_cancel, &w.typing_cancel_does],
        binds: &[(&[Key::Esc], &[Does::Anywhere(Action::Back)])],
        foot: |_, w| hint(&w.typing_cancel, &w.typing_cancel, 1),
    },
    Entry {
        words: |w| [&w.typing_help, &w.typing_help_does],
        binds: &[(&[Key::F1], &[Does::Anywhere(Action::Help)])],
        foot: |_, w| hint(&w.help_short, &w.help_short, 0),
    },
];
