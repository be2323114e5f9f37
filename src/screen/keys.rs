//! The one table of keys: what each does, what the foot says of it, and the page of all keys.

mod meaning;
mod said;

use Does::{Anywhere, Beside, Change, Line, LineThat, Moves, Offered, Offers, Screen, Stay};
use Key::{
    BackTab, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, F1, Home, Left, PageDown,
    PageUp, Right, Tab, Up,
};
use Step::{Less, More};

use meaning::{Does, Entry, NOTHING, hint, is_not_sure, is_skip};
pub(super) use meaning::{Edit, Meaning, Move, Now, meaning};
pub(super) use said::{hints, how, list};

use crate::action::{Action, Part, Step};
use crate::keyboard::Key;
use crate::page::Block;
use crate::reading::Reading;

const DIGITS: &[Key] = &[
    Char('1'),
    Char('2'),
    Char('3'),
    Char('4'),
    Char('5'),
    Char('6'),
    Char('7'),
    Char('8'),
    Char('9'),
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
            (&[Up, Char('k')], &[Moves(Move::Up)]),
            (&[Down, Char('j')], &[Moves(Move::Down)]),
        ],
        foot: |now, w| match now.page.lines().next() {
            // One goes back and forth there, to see what is ticked.
            Some(_) if now.ticks() => hint(&w.choose, &w.choose, 2),
            Some(_) => hint(&w.choose, &w.choose, 5),
            None if now.scrolls => hint(&w.scroll, &w.scroll, 2),
            None => None,
        },
    },
    Entry {
        words: |w| [&w.tab, &w.tab_does],
        binds: &[
            (
                &[Tab],
                &[Beside(More), Offers(Action::Turn(More)), Moves(Move::Next)],
            ),
            (
                &[BackTab],
                &[
                    Beside(Less),
                    Offers(Action::Turn(Less)),
                    Moves(Move::Previous),
                ],
            ),
        ],
        foot: |now, w| match &now.page.parts {
            Some(_) => hint(&w.next_part, &w.next_part, 1),
            None if now.offers(&Action::Turn(More)) => hint(&w.next_page, &w.next_page, 2),
            None => None,
        },
    },
    Entry {
        words: |w| [&w.digits, &w.digits_does],
        binds: &[(DIGITS, &[Does::Part, Line])],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.letters, &w.letters_does],
        binds: &[
            (&[Char('n')], &[LineThat(is_not_sure), Stay]),
            (&[Char('s')], &[LineThat(is_skip)]),
        ],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.space, &w.space_does],
        binds: &[(&[Char(' ')], &[Screen(Meaning::Tick)])],
        foot: |now, w| {
            if now.ticks() {
                hint(&w.tick, &w.tick, 3)
            } else {
                None
            }
        },
    },
    Entry {
        words: |w| [&w.sides, &w.sides_does],
        binds: &[
            (&[Left], &[Change(Less), Beside(Less)]),
            (&[Right], &[Change(More), Beside(More)]),
        ],
        foot: |now, w| match &now.line?.steps.as_ref()?[1] {
            Action::Try(..) => hint(&w.try_it, &w.try_it, 2),
            Action::Weigh(..) => hint(&w.change, &w.change, 1),
            _ => None,
        },
    },
    Entry {
        words: |w| [&w.enter, &w.enter_does],
        binds: &[(&[Enter, Right], &[Screen(Meaning::Enter)])],
        foot: |now, w| match now.line.map(|line| &line.act) {
            Some(Action::Begin) => hint(&w.begin, &w.begin, 0),
            Some(Action::Open(_)) => hint(&w.open, &w.open, 0),
            Some(Action::Read(_)) => hint(&w.read, &w.read, 0),
            Some(Action::Save) => hint(&w.enter_save, &w.enter_save, 0),
            Some(Action::Try(..)) => None,
            Some(Action::GoOn) => hint(&w.enter_go_on, &w.enter_go_on, 0),
            Some(
                Action::Ask(_)
                | Action::Form(_)
                | Action::Rename
                | Action::Code(_)
                | Action::TakeCode
                | Action::SeeComparison
                | Action::TakeComparison
                | Action::HandIn
                | Action::Country(_)
                | Action::Languages
                | Action::Speak(_),
            ) => hint(&w.enter_choose, &w.enter_choose, 0),
            _ if now.page.asks && !now.ticks() => hint(&w.go_on, &w.go_on_short, 0),
            None if !now.page.asks => None,
            _ => hint(&w.enter_go_on, &w.enter_go_on, 0),
        },
    },
    Entry {
        words: |w| [&w.back, &w.back_does],
        binds: &[(&[Esc, Left, Backspace], &[Anywhere(Action::Back)])],
        foot: |now, w| {
            let rank = match now.page.parts {
                Some(_) => 7,
                None if now.ticks() => 4,
                None => 2,
            };
            now.hint(&Action::Back, &w.back, &w.back_short, rank)
        },
    },
    Entry {
        words: |w| [&w.ends, &w.ends_does],
        binds: &[
            (&[Home], &[Moves(Move::First)]),
            (&[End], &[Moves(Move::Last)]),
        ],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.pages, &w.pages_does],
        binds: &[
            (&[PageUp], &[Moves(Move::PageUp)]),
            (&[PageDown], &[Moves(Move::PageDown)]),
        ],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.review, &w.review_does],
        binds: &[(
            &[Char('v')],
            &[Offers(Action::Review), Offers(Action::Part(Part::Answers))],
        )],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.take, &w.take_does],
        binds: &[(&[Char('t')], &[Offers(Action::Part(Part::TakeAlong))])],
        foot: |now, w| now.hint(&Action::Part(Part::TakeAlong), &w.take, &w.take, 4),
    },
    Entry {
        words: |w| [&w.save, &w.save_does],
        binds: &[(&[Char('s')], &[Offers(Action::Save)])],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.read, &w.read_does],
        binds: &[(&[Char('m')], &[Offers(Action::Read(Reading::Menu))])],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.put_back, &w.put_back_does],
        binds: &[(&[Char('u')], &[Offers(Action::PutBack)])],
        foot: |now, w| now.hint(&Action::PutBack, &w.put_back, &w.put_back, 3),
    },
    Entry {
        words: |w| [&w.language, &w.language_does],
        binds: &[(
            &[Char('l')],
            &[Offered(|act| {
                matches!(act, Action::Speak(_) | Action::Languages)
            })],
        )],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.go_on, &w.go_on_does],
        binds: &[(&[Char('o')], &[Offers(Action::GoOn)])],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.yes, &w.yes_does],
        binds: &[(
            &[Char('y')],
            &[Offers(Action::Replace), Offers(Action::LeaveNow)],
        )],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.help_now, &w.help_now_does],
        binds: &[(&[F1, Char('h')], &[Anywhere(Action::Help)])],
        foot: |now, w| now.hint(&Action::Help, &w.help, &w.help_short, 0),
    },
    Entry {
        words: |w| [&w.keys, &w.keys_does],
        binds: &[(&[Char('?')], &[Anywhere(Action::Keys)])],
        foot: |now, w| match now.page.blocks.first() {
            Some(Block::Keys(_)) => None,
            _ => now.hint(&Action::Keys, &w.keys, &w.keys, 6),
        },
    },
    Entry {
        words: |w| [&w.leave, &w.leave_does],
        binds: &[(&[Char('q')], &[Anywhere(Action::Leave)])],
        foot: |now, w| {
            if now.offers(&Action::LeaveNow) {
                return None;
            }
            now.hint(&Action::Leave, &w.leave, &w.leave, 1)
        },
    },
    Entry {
        words: |w| [&w.leave_now, &w.leave_now_does],
        binds: &[(&[Ctrl('c')], &[Anywhere(Action::Vanish)])],
        foot: NOTHING,
    },
    Entry {
        words: |w| [&w.suspend, &w.suspend_does],
        binds: &[(&[Ctrl('z')], &[Screen(Meaning::Suspend)])],
        foot: NOTHING,
    },
];

/// The keys while a text is typed; every character is text there.
static TYPING: &[Entry] = &[
    Entry {
        words: |w| [&w.typing_move, &w.typing_move_does],
        binds: &[
            (&[Left], &[Does::Edit(Edit::Left)]),
            (&[Right], &[Does::Edit(Edit::Right)]),
            (&[Home], &[Does::Edit(Edit::Home)]),
            (&[End], &[Does::Edit(Edit::End)]),
        ],
        foot: |_, w| hint(&w.typing_move, &w.typing_move, 3),
    },
    Entry {
        words: |w| [&w.typing_erase, &w.typing_erase_does],
        binds: &[
            (&[Backspace], &[Does::Edit(Edit::Erase)]),
            (&[Delete], &[Does::Edit(Edit::Delete)]),
            (&[Ctrl('u')], &[Does::Edit(Edit::EraseAll)]),
        ],
        foot: |_, w| hint(&w.typing_erase, &w.typing_erase, 2),
    },
    Entry {
        words: |w| [&w.typing_keep, &w.typing_keep_does],
        binds: &[(&[Enter, Tab, Down], &[Anywhere(Action::KeepName)])],
        foot: |_, w| hint(&w.typing_keep, &w.typing_keep, 0),
    },
    Entry {
        words: |w| [&w.typing_cancel, &w.typing_cancel_does],
        binds: &[(&[Esc], &[Anywhere(Action::Back)])],
        foot: |_, w| hint(&w.typing_cancel, &w.typing_cancel, 1),
    },
    Entry {
        words: |w| [&w.typing_help, &w.typing_help_does],
        binds: &[(&[F1], &[Anywhere(Action::Help)])],
        foot: |_, w| hint(&w.help_short, &w.help_short, 0),
    },
];
