//! What a typed line does on a page.

use super::menu::{self, Line, offers};
use super::typed::{Meaning, Typed, first};
use crate::action::{Action, Step};
use crate::answers::Reply;
use crate::interview::Said;
use crate::language::Language;
use crate::page::{Field, Mark, Page, Takes};
use crate::words::{Words, fill};

/// What follows from a typed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Do these, after this was said back, if something is.
    Do(Vec<Action>, Option<String>),
    /// Say the page again, in full.
    Again,
    /// Nothing; say why.
    Nothing(String),
}

/// A page that hears.
pub struct Ear<'e> {
    pub page: &'e Page,
    pub words: &'e Words,
    pub languages: &'e [Language],
    /// The file name that could not be used, if the last one could not.
    pub refused: Option<&'e str>,
}

impl Ear<'_> {
    pub fn hear(&self, typed: &Typed) -> Heard {
        let page = self.page;
        match &typed.meaning {
            Meaning::Again => return Heard::Again,
            Meaning::Language => {
                let changes = |way: &&Action| matches!(way, Action::Speak(_) | Action::Languages);
                return match (page.ways.iter().find(changes), self.languages) {
                    (Some(way), _) => self.act(way),
                    (None, [only]) => {
                        let values = [("language", &*only.name)];
                        Heard::Nothing(fill(&self.words.plain().one_language, &values))
                    }
                    (None, _) => self.unknown(typed),
                };
            }
            Meaning::Word(means) => {
                let offered = means.iter().find(|action| offers(page, action));
                if let Some(action) = offered {
                    return self.act(action);
                }
            }
            _ => {}
        }
        if let Some(field) = page.field() {
            return self.field(field, typed);
        }
        if self.keeps_all(&typed.meaning) {
            return self.act(&Action::GoOn);
        }
        let lines = menu::lines(page, self.words);
        match &typed.meaning {
            Meaning::Nothing => self.enter(typed, &lines),
            Meaning::Numbers(numbers) => match numbers.as_slice() {
                [number] => self.line(typed, &lines, *number, None),
                _ => self.several(typed, &lines, numbers),
            },
            Meaning::Step(number, step) => self.line(typed, &lines, *number, Some(*step)),
            _ => match lines.iter().find(|line| typed.is(line.label)) {
                Some(line) => self.choose(line, None),
                None => self.speak(typed),
            },
        }
    }

    /// Does one thing; an answer to what the page asks is said back.
    fn act(&self, action: &Action) -> Heard {
        let said = self.page.lines().find(|(_, choice)| choice.act == *action);
        let said = said.filter(|_| matches!(action, Action::Say(_) | Action::Safety(_)));
        let said = said.map(|(_, choice)| self.chose(&choice.label));
        Heard::Do(vec![action.clone()], said)
    }

    fn chose(&self, answer: &str) -> String {
        fill(&self.words.plain().chose, &[("answer", answer)])
    }

    fn choose(&self, line: &Line<'_>, step: Option<Step>) -> Heard {
        let steps = line.choice.and_then(|(_, choice)| choice.steps.as_ref());
        let Some([less, more, on]) = steps else {
            return self.act(line.act);
        };
        let action = match step {
            Some(Step::Less) => less,
            Some(Step::More) => more,
            Some(Step::On) | None => on,
        };
        Heard::Do(vec![action.clone()], None)
    }

    fn line(&self, typed: &Typed, lines: &[Line<'_>], number: usize, step: Option<Step>) -> Heard {
        let line = number.checked_sub(1).and_then(|line| lines.get(line));
        let is_step = |line: &Line<'_>| {
            line.choice
                .is_some_and(|(_, choice)| choice.steps.is_some())
        };
        match line {
            None => self.no_such_line(typed, lines, number),
            Some(line) if step.is_some() && !is_step(line) => {
                self.explain(&self.words.plain().no_steps, typed, lines)
            }
            Some(line) => self.choose(line, step),
        }
    }

    fn no_such_line(&self, typed: &Typed, lines: &[Line<'_>], number: usize) -> Heard {
        let typed = match number {
            usize::MAX => typed.clone(),
            number => typed.named(&number.to_string()),
        };
        self.explain(&self.words.plain().no_such_line, &typed, lines)
    }

    /// Several numbers: boxes to change, or options to keep together.
    fn several(&self, typed: &Typed, lines: &[Line<'_>], numbers: &[usize]) -> Heard {
        let plain = self.words.plain();
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        numbers.dedup();
        let mut chosen = Vec::new();
        for number in &numbers {
            match number.checked_sub(1).and_then(|line| lines.get(line)) {
                Some(line) => chosen.push(line),
                None => return self.no_such_line(typed, lines, *number),
            }
        }
        if let [only] = chosen.as_slice() {
            return self.choose(only, None);
        }
        let mark = |line: &Line<'_>| line.choice.map(|(_, choice)| choice.mark);
        if chosen
            .iter()
            .all(|line| matches!(mark(line), Some(Mark::Box(_))))
        {
            return Heard::Do(chosen.iter().map(|line| line.act.clone()).collect(), None);
        }
        let is_option = |line: &&Line<'_>| matches!(mark(line), Some(Mark::Option(_)));
        let most = chosen.iter().find(|line| is_option(line));
        let most = most.and_then(|line| line.choice?.0.most);
        let Some(most) = most else {
            return self.explain(&plain.only_one, typed, lines);
        };
        if let Some(alone) = chosen.iter().find(|line| !is_option(line)) {
            return Heard::Nothing(fill(&plain.alone, &[("line", alone.label)]));
        }
        if chosen.len() > most {
            let count = chosen.len().to_string();
            let (most, last) = (most.to_string(), lines.len().to_string());
            let values = [("count", &*count), ("most", &*most), ("last", &*last)];
            return Heard::Nothing(fill(&plain.too_many, &values));
        }
        self.keep(&chosen)
    }

    fn keep(&self, options: &[&Line<'_>]) -> Heard {
        let labels: Vec<&str> = options.iter().map(|line| line.label).collect();
        let together = Action::together(options.iter().map(|line| line.act));
        Heard::Do(vec![together], Some(self.chose(&labels.join("; "))))
    }

    /// Whether values that are asked for together are kept as they are: by Enter alone, or "skip".
    fn keeps_all(&self, meaning: &Meaning) -> bool {
        let skip = Action::Say(Said::Reply(Reply::Skipped));
        let is_meant = match meaning {
            Meaning::Nothing => true,
            Meaning::Word(means) => means.contains(&skip),
            _ => false,
        };
        let has_steps = self.page.lines().any(|(_, choice)| choice.steps.is_some());
        is_meant && self.page.asks && has_steps
    }

    /// Enter alone keeps what was kept before.
    fn enter(&self, typed: &Typed, lines: &[Line<'_>]) -> Heard {
        let kept = |line: &&Line<'_>| line.choice.is_some_and(|(_, choice)| choice.mark.is_kept());
        let kept: Vec<&Line<'_>> = lines.iter().filter(kept).collect();
        match kept.as_slice() {
            _ if !self.page.asks => self.explain(&self.words.plain().nothing_here, typed, lines),
            [] => self.explain(&self.words.plain().nothing, typed, lines),
            [only] => self.choose(only, None),
            several => self.keep(several),
        }
    }

    /// Any line is the text, but for a word that does something here.
    fn field(&self, field: &Field, typed: &Typed) -> Heard {
        let plain = self.words.plain();
        let fits = |letter| field.takes.allows(letter);
        let [first, instead, refused] = match field.takes {
            Takes::FileName | Takes::Pin => {
                [&plain.name_first, &plain.name_expected, &plain.no_name]
            }
            Takes::Code => [&plain.code_first; 3],
        };
        match &typed.meaning {
            // The page itself says what is missing.
            Meaning::Nothing if field.takes == Takes::Code => {
                Heard::Do(vec![Action::KeepName], None)
            }
            Meaning::Nothing if field.text.is_empty() || self.refused == Some(&field.text) => {
                self.says(first, typed, field.most)
            }
            Meaning::Nothing => Heard::Do(vec![Action::KeepName], None),
            Meaning::Word(_) => self.says(instead, typed, field.most),
            _ if typed.line.chars().count() > field.most || !typed.line.chars().all(fits) => {
                self.says(refused, typed, field.most)
            }
            _ => {
                let text = Action::Type(typed.line.clone());
                Heard::Do(vec![text, Action::KeepName], None)
            }
        }
    }

    /// Goes on in a language by its name.
    fn speak(&self, typed: &Typed) -> Heard {
        let mut languages = self.languages.iter();
        let named = languages.position(|language| typed.is(&language.name));
        match named {
            Some(language) => Heard::Do(vec![Action::Speak(language)], None),
            None => self.unknown(typed),
        }
    }

    fn unknown(&self, typed: &Typed) -> Heard {
        let plain = self.words.plain();
        let sentence = match &typed.meaning {
            Meaning::Other => &plain.unknown,
            Meaning::Word(means) if means.contains(&Action::Back) => &plain.first_page,
            _ => &plain.not_here,
        };
        self.explain(sentence, typed, &menu::lines(self.page, self.words))
    }

    /// What is expected in place of what was typed.
    fn explain(&self, sentence: &str, typed: &Typed, lines: &[Line<'_>]) -> Heard {
        let plain = self.words.plain();
        let sentence = match lines {
            _ if self.page.ways.contains(&Action::GoOn) => &plain.keep_going_only,
            [] => &plain.no_lines,
            _ => sentence,
        };
        self.says(sentence, typed, lines.len())
    }

    fn says(&self, sentence: &str, typed: &Typed, most: usize) -> Heard {
        let words = self.words.typed();
        let most = most.to_string();
        let values = [
            ("typed", &*typed.shown),
            ("last", &most),
            ("most", &most),
            ("word", first(&words.keep_going)),
            ("back", first(&words.back)),
            ("again", first(&words.again)),
            ("hints", first(&words.hints)),
        ];
        Heard::Nothing(fill(sentence, &values))
    }
}
