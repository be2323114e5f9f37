//! The first page: what this is, how long it takes, and who sees it.

use crate::action::{Action, Purpose};
use crate::journey::Cover;
use crate::language::Language;
use crate::page::{Block, Choice, Page};
use crate::reading::Reading;
use crate::wording;

impl Cover {
    /// The first page.
    pub fn page(&self) -> Page {
        let (words, heading) = (&self.words, &self.heading);
        let welcome = words.welcome();
        let text = |text: &str| Block::Text(text.to_owned());
        // Beside what this is not, so that the page keeps its length.
        let limits = [Some(&*welcome.not_a_test), words.not_reviewed()];
        let limits: Vec<&str> = limits.into_iter().flatten().collect();
        let mut lines = vec![Choice::plain(&welcome.begin, Action::Begin)];
        if heading.can_be_read {
            let read = Action::Read(Reading::Menu);
            lines.push(Choice::plain(&welcome.read, read));
        }
        if heading.has_code {
            let open = Action::Code(Purpose::ComeBack);
            lines.push(Choice::plain(&words.code().have, open));
        }
        let others = self.others();
        if others.len() > 1 {
            // However many there are, the page keeps its length.
            let names: Vec<&str> = others.iter().map(|other| &*other.label).collect();
            lines.push(Choice::plain(names.join(", "), Action::Languages));
        } else {
            lines.extend(others);
        }
        Page {
            title: heading.title.to_string(),
            blocks: vec![
                Block::Lead(heading.decision.to_string()),
                text(&welcome.for_whom),
                text(&wording::takes(words, heading)),
                text(&welcome.steps),
                text(&welcome.private),
                text(&limits.join(" ")),
                Block::How(Action::Help, welcome.not_watched.clone()),
                Block::lines(lines),
            ],
            ways: self.ways(),
            focus: Some(0),
            ..Page::default()
        }
    }

    /// The languages besides the one that is spoken.
    pub(in crate::journey) fn others(&self) -> Vec<Choice> {
        let languages = self.languages.iter().enumerate();
        let others = languages.filter(|(index, _)| *index != self.language);
        let line =
            |(index, other): (usize, &Language)| Choice::plain(&other.name, Action::Speak(index));
        others.map(line).collect()
    }

    /// The ways that every page has.
    pub(super) fn ways(&self) -> Vec<Action> {
        let mut ways = vec![Action::Help, Action::Keys];
        match self.languages.len() {
            0 | 1 => {}
            2 => ways.push(Action::Speak(1 - self.language)),
            _ => ways.push(Action::Languages),
        }
        ways.extend([Action::Leave, Action::Vanish]);
        ways
    }
}
