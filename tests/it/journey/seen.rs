//! What the full screen shows of a page, and what can be pressed.

use super::*;

/// The page on a window so tall that nothing is scrolled away, and narrow, so that nothing stands
/// side by side.
pub(super) const WINDOW: (u16, u16) = (40, 700);

pub(super) fn view(page: &Page, words: &Words) -> View {
    let theme = Theme {
        color: true,
        contrast: false,
        glyphs: UNICODE,
    };
    View::new(theme, WINDOW, page.clone(), words)
}

/// The text without spaces: a long word is broken anywhere.
pub(super) fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

#[track_caller]
pub(super) fn everything_is_shown(page: &Page, words: &Words) {
    let (columns, rows) = WINDOW;
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    view(page, words).paint(words, &mut buffer);
    let shown: String = buffer
        .content
        .iter()
        .map(ratatui::buffer::Cell::symbol)
        .collect();
    let control = |character: char| character.is_control();
    assert!(!shown.contains(control), "{shown:?}");
    // What is known of a line stands beside it, between the rows of its words.
    let question = words.question();
    let states = [
        &question.chosen_short,
        &question.kept,
        &question.ticked_short,
    ]
    .map(|it| letters(it));
    let bare = |text: &str| {
        let text = letters(text);
        states
            .iter()
            .fold(text, |text, state| text.replace(state, ""))
    };
    let shown = bare(&shown);
    for text in texts(&page.pinned).into_iter().chain(texts(&page.blocks)) {
        assert!(shown.contains(&bare(text)), "not shown: {text:?}\n{shown}");
    }
}

/// Every line by moving to it, every way by a key.
#[track_caller]
pub(super) fn everything_can_be_pressed(page: &Page, words: &Words) {
    let press = |view: &mut View, key| view.take(Input::Key(key), words);
    let view = view(page, words);
    let letters = ('a'..='z').chain(['?']).map(Key::Char);
    let ctrl = [
        Key::Ctrl('c'),
        Key::F1,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Enter,
    ];
    let digits = ('1'..='9').map(Key::Char);
    let keys = letters.chain(digits).chain(ctrl);
    let mut pressed: Vec<Asked> = keys.map(|key| press(&mut view.clone(), key)).collect();
    let lines: Vec<_> = page.lines().map(|(_, line)| line).collect();
    let mut at = view;
    press(&mut at, Key::Home);
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            press(&mut at, Key::Down);
        }
        assert_eq!(at.focus(), Some(number), "{}", page.title);
        let wanted = Asked::Act(line.act.clone());
        if let Some([less, more, on]) = &line.steps {
            assert_eq!(press(&mut at.clone(), Key::Left), Asked::Act(less.clone()));
            assert_eq!(press(&mut at.clone(), Key::Right), Asked::Act(more.clone()));
            let space = press(&mut at.clone(), Key::Char(' '));
            assert_eq!(space, Asked::Act(on.clone()));
        } else if !matches!(line.mark, Mark::Option(_)) {
            let enter = press(&mut at.clone(), Key::Enter);
            assert_eq!(enter, wanted, "{} on {}", line.label, page.title);
        }
        pressed.push(wanted);
    }
    for way in &page.ways {
        // Letters are text where one types; Esc comes first there.
        let is_letter = matches!(
            way,
            Action::Keys | Action::Languages | Action::Speak(_) | Action::Leave
        );
        if page.field().is_some() && is_letter {
            continue;
        }
        let wanted = Asked::Act(way.clone());
        assert!(
            pressed.contains(&wanted),
            "{way:?} on {} has no key",
            page.title
        );
    }
}
