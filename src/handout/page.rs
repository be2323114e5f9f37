//! The order of the page: the only place that says what stands on it.

use super::Handout;
use crate::form::Form;
use crate::page::{Block, Fact};
use crate::report::{FitText, ReasonText};
use crate::words::fill;

impl Handout {
    /// What stands on the page, in the order it is read.
    pub fn blocks(&self) -> Vec<Block> {
        self.printed().concat()
    }

    /// What stands on each printed page: the second is there for a comparison. Each begins with its
    /// title; a heading with nothing below it is left out.
    pub(super) fn printed(&self) -> Vec<Vec<Block>> {
        let title = &self.words.compare().place;
        let compared = self.comparison.iter();
        let compared = compared.map(|comparison| Block::under(title, comparison.blocks()));
        std::iter::once(self.first_page()).chain(compared).collect()
    }

    fn first_page(&self) -> Vec<Block> {
        let words = self.words.handout();
        let mut page = vec![
            Block::Heading(self.question_set.title.clone()),
            Block::Text(self.question_set.decision.clone()),
            Block::Text(self.not_a_diagnosis.clone()),
        ];
        let result = self.words.result();
        let parts = [
            Block::under(&result.place, self.result()),
            Block::under(&result.because, facts(self.because())),
            Block::under(&result.in_the_way, self.in_the_way()),
            Block::under(&result.settle, self.settle()),
            Block::under(&words.plan, self.plan()),
            Block::under(&result.change, self.change()),
            Block::under(&result.tensions, self.tensions()),
            self.questions(),
            Block::under(&words.notes, [Block::Notes(self.room.notes)]),
            Block::under(&self.words.help().place, Block::list(&self.help)),
            Block::under(&words.clinician, [self.answers()]),
            Block::under(&words.about, [Block::Text(self.about())]),
        ];
        page.extend(parts.concat());
        page
    }

    fn result(&self) -> Vec<Block> {
        let hard_first = self.hard_first.iter().cloned().map(Block::Text);
        let mut blocks: Vec<Block> = hard_first.collect();
        blocks.push(Block::Lead(self.sentence.clone()));
        let meaning = self.meaning.iter().take(self.room.meaning);
        blocks.extend(meaning.cloned().map(Block::Text));
        let fits = self.fits.iter().map(FitText::in_words);
        if self.has_bars() {
            blocks.push(Block::Fits(fits.collect()));
        }
        if self.settle.is_empty() {
            blocks.push(Block::Text(self.change.intro.clone()));
        }
        blocks
    }

    fn in_the_way(&self) -> Vec<Block> {
        let most = self.room.limits;
        let shown = facts(self.in_the_way.iter().take(most));
        let more = (self.in_the_way.len() > most).then(|| &self.words.handout().limits_more);
        let more = more.map(|more| Block::Text(more.clone()));
        shown.into_iter().chain(more).collect()
    }

    /// Whatever stands in the way is said there.
    fn because(&self) -> impl Iterator<Item = &ReasonText> {
        let is_said = |one: &ReasonText| self.in_the_way.iter().any(|other| other.ask == one.ask);
        self.because.iter().filter(move |one| !is_said(one))
    }

    fn has_bars(&self) -> bool {
        self.fits.iter().any(|fit| fit.value.is_some())
    }

    /// What could settle it, but for the questions that stand among those to ask.
    fn settle(&self) -> Option<Block> {
        let is_asked = |text: &&String| self.questions.iter().any(|one| text.contains(&*one.ask));
        let settle = self.settle.iter().filter(|text| !is_asked(text));
        todo(settle.cloned().collect())
    }

    fn plan(&self) -> Vec<Block> {
        vec![
            Block::Text(joined(&self.plan)),
            Block::ToDo(vec![self.next_step.clone()]),
        ]
    }

    fn change(&self) -> Option<Block> {
        let flips = self.change.flips.iter();
        Block::list(flips.map(|flip| joined([&flip.step, &flip.then])))
    }

    fn tensions(&self) -> Vec<Block> {
        let (words, tensions) = (self.words.handout(), &self.tensions);
        let mut blocks: Vec<Block> = Block::list(&tensions.say).into_iter().collect();
        let more = match tensions.more {
            1 => words.tensions_more_one.clone(),
            more => fill(&words.tensions_more, &[("count", &more.to_string())]),
        };
        let has_more = !blocks.is_empty() && tensions.more > 0;
        blocks.extend(has_more.then_some(Block::Text(more)));
        blocks
    }

    /// If all questions are for one way to go, the heading says so; if not, each of them does.
    fn questions(&self) -> Vec<Block> {
        let (words, asked) = (self.words.handout(), &self.questions);
        let Some(first) = asked.first() else {
            return Vec::new();
        };
        if asked.iter().all(|other| other.way == first.way) {
            let heading = fill(&words.ask_one_way, &[("way", &first.way)]);
            let asks = asked.iter().map(|one| one.ask.clone()).collect();
            return Block::under(&heading, todo(asks));
        }
        let asks = asked.iter().map(|one| {
            let values = [("question", &*one.ask), ("way", &*one.way)];
            fill(&words.ask_way, &values)
        });
        Block::under(&words.ask, todo(asks.collect()))
    }

    fn answers(&self) -> Block {
        let words = self.words.handout();
        let said = self.answers.iter();
        let mut facts: Vec<Fact> = said
            .map(|said| Fact::new(&said.label, &said.answer))
            .collect();
        let mut add = |label: &str, texts: Vec<String>| {
            facts.extend((!texts.is_empty()).then(|| Fact::new(label, &texts.join("; "))));
        };
        let weights = self.weights.iter().map(|one| {
            let values = [("part", &*one.label), ("importance", &*one.says)];
            fill(&words.weight, &values)
        });
        add(&words.weights, weights.collect());
        if let Some(lean) = &self.lean {
            add(&lean.label, vec![lean.says.clone()]);
        }
        for form in Form::ALL {
            let limits = self.limits.iter().filter(|limit| limit.form == form);
            let label = form.of(&words.limits_group, &words.limits_individual);
            add(
                label,
                limits.map(|limit| limit.said.label.clone()).collect(),
            );
        }
        if self.has_bars() {
            let numbers = self.fits.iter().map(|fit| {
                let values = [("form", &*fit.name), ("value", &*fit.number)];
                fill(&words.number, &values)
            });
            add(&words.numbers, numbers.collect());
        }
        Block::Facts(facts)
    }

    fn about(&self) -> String {
        let (words, set) = (self.words.handout(), &self.question_set);
        let content = [
            ("id", &*set.id),
            ("version", &*set.version),
            ("date", &*set.content_day),
        ];
        let mut said = vec![
            fill(&words.made, &[("date", &self.day)]),
            fill(&words.made_from, &content),
        ];
        said.extend(self.about.clone());
        let sources = self
            .sources
            .get(..self.room.sources)
            .unwrap_or(&self.sources);
        if !sources.is_empty() {
            let values = [
                ("shown", &*sources.len().to_string()),
                ("count", &*self.sources_in_all.to_string()),
                ("list", &*sources.join("; ")),
            ];
            said.push(fill(&words.sources, &values));
        }
        let code = self.code.as_ref();
        said.extend(code.map(|code| fill(&self.words.code().on_page, &[("code", code)])));
        joined(&said)
    }
}

/// Whole sentences, one after the other.
fn joined<'s>(sentences: impl IntoIterator<Item = &'s String>) -> String {
    let sentences: Vec<&str> = sentences.into_iter().map(String::as_str).collect();
    sentences.join(" ")
}

fn todo(texts: Vec<String>) -> Option<Block> {
    (!texts.is_empty()).then_some(Block::ToDo(texts))
}

fn facts<'r>(reasons: impl IntoIterator<Item = &'r ReasonText>) -> Option<Block> {
    let facts: Vec<Fact> = reasons.into_iter().map(Fact::from).collect();
    (!facts.is_empty()).then_some(Block::Facts(facts))
}
