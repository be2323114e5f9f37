//! The order of the page: the only place that says what stands on it.

use super::Handout;
use crate::form::Form;
use crate::page::{Block, Fact, Fit, Item};
use crate::report::ReasonText;
use crate::words::fill;

impl Handout {
    /// What stands on the page, in the order it is read. The first heading is its title; a heading
    /// with nothing below it is left out.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let words = self.words.handout();
        let made = fill(&words.made, &[("date", &self.day)]);
        let mut page = vec![
            Block::Heading(self.question_set.title.clone()),
            Block::Text(self.question_set.decision.clone()),
            Block::Text(joined([&made, &self.not_a_diagnosis])),
        ];
        let result = self.words.result();
        let sections = [
            (result.place.clone(), self.result()),
            (result.because.clone(), facts(&self.because)),
            (result.in_the_way.clone(), facts(&self.in_the_way)),
            (result.settle.clone(), todo(self.settle.clone())),
            (words.plan.clone(), self.plan()),
            (result.change.clone(), self.change()),
            (result.tensions.clone(), self.tensions()),
            self.questions(),
            (words.notes.clone(), vec![Block::Notes(self.room.notes)]),
            (self.words.help().place.clone(), list(self.help.clone())),
            (words.clinician.clone(), self.answers()),
            (words.about.clone(), vec![Block::Text(self.about())]),
        ];
        for (heading, blocks) in sections {
            if !blocks.is_empty() {
                page.push(Block::Heading(heading));
                page.extend(blocks);
            }
        }
        page
    }

    fn result(&self) -> Vec<Block> {
        let hard_first = self.hard_first.iter().cloned().map(Block::Text);
        let mut blocks: Vec<Block> = hard_first.collect();
        blocks.push(Block::Lead(self.sentence.clone()));
        let meaning = self.meaning.iter().take(self.room.meaning);
        blocks.extend(meaning.cloned().map(Block::Text));
        let fits = self.fits.iter().map(|fit| Fit {
            form: fit.of,
            name: fit.name.clone(),
            value: fit.value,
            says: fit.words.clone(),
        });
        blocks.push(Block::Fits(fits.collect()));
        blocks
    }

    fn plan(&self) -> Vec<Block> {
        vec![
            Block::Text(joined(&self.plan)),
            Block::ToDo(vec![self.next_step.clone()]),
        ]
    }

    fn change(&self) -> Vec<Block> {
        let change = &self.change;
        let flips = change.flips.iter();
        let mut nearest: Vec<String> = flips.map(|flip| joined([&flip.step, &flip.then])).collect();
        nearest.extend(change.missing.iter().cloned());
        let mut blocks = vec![Block::Text(change.intro.clone())];
        blocks.extend(list(nearest));
        blocks
    }

    fn tensions(&self) -> Vec<Block> {
        let (words, tensions) = (self.words.handout(), &self.tensions);
        if tensions.say.is_empty() {
            return Vec::new();
        }
        let mut blocks = list(tensions.say.clone());
        let more = match tensions.more {
            1 => words.tensions_more_one.clone(),
            more => fill(&words.tensions_more, &[("count", &more.to_string())]),
        };
        blocks.extend((tensions.more > 0).then_some(Block::Text(more)));
        blocks
    }

    /// If all questions are for one way to go, the heading says so; if not, each of them does.
    fn questions(&self) -> (String, Vec<Block>) {
        let (words, asked) = (self.words.handout(), &self.questions);
        let Some(first) = asked.first() else {
            return (words.ask.clone(), Vec::new());
        };
        if asked.iter().all(|other| other.way == first.way) {
            let heading = fill(&words.ask_one_way, &[("way", &first.way)]);
            let asks = asked.iter().map(|one| one.ask.clone()).collect();
            return (heading, todo(asks));
        }
        let asks = asked.iter().map(|one| {
            let values = [("question", &*one.ask), ("way", &*one.way)];
            fill(&words.ask_way, &values)
        });
        (words.ask.clone(), todo(asks.collect()))
    }

    fn answers(&self) -> Vec<Block> {
        let words = self.words.handout();
        let fact = |label: &str, value: &str| Fact {
            label: label.to_owned(),
            value: value.to_owned(),
            says: String::new(),
        };
        let said = self.answers.iter();
        let mut facts: Vec<Fact> = said.map(|said| fact(&said.label, &said.answer)).collect();
        let weights = self.weights.iter().map(|one| {
            let values = [("part", &*one.label), ("importance", &*one.says)];
            fill(&words.weight, &values)
        });
        facts.push(fact(
            &words.weights,
            &weights.collect::<Vec<_>>().join("; "),
        ));
        facts.extend(self.lean.iter().map(|lean| fact(&lean.label, &lean.says)));
        let limits = [
            (Form::Group, &words.limits_group),
            (Form::Individual, &words.limits_individual),
        ];
        for (form, label) in limits {
            let on_form = self.limits.iter().filter(|limit| limit.on == form);
            let labels: Vec<&str> = on_form.map(|limit| &*limit.said.label).collect();
            facts.extend((!labels.is_empty()).then(|| fact(label, &labels.join("; "))));
        }
        let numbers = self.fits.iter().map(|fit| {
            let values = [("form", &*fit.name), ("value", &*fit.shown)];
            fill(&words.number, &values)
        });
        facts.push(fact(
            &words.numbers,
            &numbers.collect::<Vec<_>>().join("; "),
        ));
        vec![
            Block::Facts(facts),
            Block::Text(self.words.result().scale.clone()),
        ]
    }

    fn about(&self) -> String {
        let (words, set) = (self.words.handout(), &self.question_set);
        let mut said = vec![fill(
            &words.made_from,
            &[
                ("id", &set.id),
                ("version", &set.version),
                ("date", &set.content_day),
            ],
        )];
        said.extend(self.about.clone());
        if !self.sources.is_empty() {
            let values = [
                ("shown", &*self.sources.len().to_string()),
                ("count", &*self.sources_in_all.to_string()),
                ("list", &*self.sources.join("; ")),
            ];
            said.push(fill(&words.sources, &values));
        }
        joined(&said)
    }
}

/// Whole sentences, one after the other.
fn joined<'s>(sentences: impl IntoIterator<Item = &'s String>) -> String {
    let sentences: Vec<&str> = sentences.into_iter().map(String::as_str).collect();
    sentences.join(" ")
}

fn list(texts: Vec<String>) -> Vec<Block> {
    let item = |text| Item {
        text,
        under: Vec::new(),
    };
    let items: Vec<Item> = texts.into_iter().map(item).collect();
    (!items.is_empty())
        .then_some(Block::List(items))
        .into_iter()
        .collect()
}

fn todo(texts: Vec<String>) -> Vec<Block> {
    (!texts.is_empty())
        .then_some(Block::ToDo(texts))
        .into_iter()
        .collect()
}

fn facts(reasons: &[ReasonText]) -> Vec<Block> {
    let fact = |reason: &ReasonText| Fact {
        label: reason.label.clone(),
        value: reason.answer.clone(),
        says: reason.says.clone(),
    };
    let facts: Vec<Fact> = reasons.iter().map(fact).collect();
    (!facts.is_empty())
        .then_some(Block::Facts(facts))
        .into_iter()
        .collect()
}
