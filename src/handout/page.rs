//! The order of the page: the only place that says what stands on it.

use super::{Comparison, Handout};
use crate::form::Form;
use crate::page::{Block, Fact, Fit, Item};
use crate::report::ReasonText;
use crate::words::fill;

impl Handout {
    /// What stands on the page, in the order it is read. The first heading is its title; a heading
    /// with nothing below it is left out.
    pub fn blocks(&self) -> Vec<Block> {
        let words = self.words.handout();
        let mut page = vec![
            Block::Heading(self.question_set.title.clone()),
            Block::Text(self.question_set.decision.clone()),
            Block::Text(self.not_a_diagnosis.clone()),
        ];
        let result = self.words.result();
        let sections = [
            (result.place.clone(), self.result()),
            (result.because.clone(), self.because()),
            (result.in_the_way.clone(), facts(&self.in_the_way)),
            (result.settle.clone(), self.settle()),
            (words.plan.clone(), self.plan()),
            (result.change.clone(), self.change()),
            (result.tensions.clone(), self.tensions()),
            self.questions(),
            (words.notes.clone(), vec![Block::Notes(self.room.notes)]),
            (self.words.help().place.clone(), list(self.help.clone())),
            (words.clinician.clone(), self.answers()),
            (words.about.clone(), vec![Block::Text(self.about())]),
        ];
        let compared = self.comparison.as_ref().map(Comparison::blocks);
        let compared = (
            self.words.compare().place.clone(),
            compared.unwrap_or_default(),
        );
        for (heading, blocks) in sections.into_iter().chain([compared]) {
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
        if self.has_bars() {
            blocks.push(Block::Fits(fits.collect()));
        }
        if self.settle.is_empty() {
            blocks.push(Block::Text(self.change.intro.clone()));
        }
        blocks
    }

    /// Whatever stands in the way is said there.
    fn because(&self) -> Vec<Block> {
        let is_in_the_way =
            |one: &&ReasonText| self.in_the_way.iter().any(|other| other.ask == one.ask);
        let because = self.because.iter().filter(|one| !is_in_the_way(one));
        facts(because)
    }

    fn has_bars(&self) -> bool {
        self.fits.iter().any(|fit| fit.value.is_some())
    }

    /// What could settle it, but for the questions that stand among those to ask.
    fn settle(&self) -> Vec<Block> {
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

    fn change(&self) -> Vec<Block> {
        let flips = self.change.flips.iter();
        list(flips.map(|flip| joined([&flip.step, &flip.then])).collect())
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
        if self.has_bars() {
            let numbers = self.fits.iter().map(|fit| {
                let values = [("form", &*fit.name), ("value", &*fit.shown)];
                fill(&words.number, &values)
            });
            facts.push(fact(
                &words.numbers,
                &numbers.collect::<Vec<_>>().join("; "),
            ));
        }
        vec![Block::Facts(facts)]
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

fn facts<'r>(reasons: impl IntoIterator<Item = &'r ReasonText>) -> Vec<Block> {
    let fact = |reason: &ReasonText| Fact {
        label: reason.label.clone(),
        value: reason.answer.clone(),
        says: reason.says.clone(),
    };
    let facts: Vec<Fact> = reasons.into_iter().map(fact).collect();
    (!facts.is_empty())
        .then_some(Block::Facts(facts))
        .into_iter()
        .collect()
}
