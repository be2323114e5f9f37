//! The short way through JSON answers without a mistake. Whatever is unusual goes the long way,
//! which knows what to say about it; what both read is the same.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use super::json::{Pairs, Text};
use super::{Given, given};
use crate::answers::{Answers, Importance, Lean, Picks, Reply};
use crate::question_set::check::names::{NamedQuestion, Names};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
use crate::question_set::{Prose, QuestionSet};

/// Reads many files of answers for one set.
#[derive(Debug)]
pub struct Reader<'s> {
    set: &'s QuestionSet,
    names: Names,
    hash: String,
}

impl<'s> Reader<'s> {
    pub fn new(set: &'s QuestionSet) -> Self {
        let names = Names::of(set);
        let hash = super::hash_of(set);
        Self { set, names, hash }
    }

    /// Reads one file, as [`super::read`] does.
    pub fn read(&self, source: &Source) -> Result<Given, Vec<Finding>> {
        self.quick(&source.text)
            .map_or_else(|| given(self.set, &self.names, source), Ok)
    }

    fn quick(&self, text: &str) -> Option<Given> {
        let plain: Plain<'_> = serde_json::from_str(text).ok()?;
        let same =
            |given: &Option<Text<'_>>, own: &str| given.as_ref().is_none_or(|it| it.0 == own);
        let is_ours = plain.question_set == self.set.id
            && plain.schema.is_none_or(|schema| schema == 1)
            && same(&plain.version, &self.set.version)
            && same(&plain.hash, &self.hash);
        if !is_ours {
            return None;
        }
        let names = &self.names;
        let mut answers = Answers::none_of(self.set);
        for (at, (id, said)) in plain.answers.0.iter().enumerate() {
            // Mostly they stand in the order of the set.
            let next = names.questions.get(at).filter(|next| next.id == **id);
            let question = next.or_else(|| names.question(id))?;
            let is_new = answers.reply(question.question) == Reply::Unanswered;
            answers.keep(question.question, said.reply(question).filter(|_| is_new)?);
        }
        for (id, weight) in &plain.importance.0 {
            let mut ids = names.considerations.iter();
            let part = ids.position(|name| name == id.as_ref())?;
            let is_new = answers.stated_importance(part).is_none();
            let importance = Importance::new(*weight).filter(|_| is_new)?;
            answers.weigh(part, Some(importance));
        }
        if let Some(Text(lean)) = plain.lean {
            answers.lean = Some(Lean::ALL.into_iter().find(|known| known.id() == lean)?);
        }
        let case = plain.case.map(|Text(case)| Prose::parse(&case));
        let case = case.transpose().ok()?.map(|case| case.to_string());
        Some(Given {
            answers,
            case,
            warning: None,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain<'t> {
    #[serde(borrow)]
    question_set: Cow<'t, str>,
    #[serde(borrow)]
    answers: Pairs<'t, Said<'t>>,
    #[serde(borrow, default)]
    importance: Pairs<'t, i64>,
    #[serde(default)]
    schema: Option<u8>,
    #[serde(borrow, default)]
    version: Option<Text<'t>>,
    #[serde(borrow, default)]
    hash: Option<Text<'t>>,
    #[serde(borrow, default)]
    lean: Option<Text<'t>>,
    #[serde(borrow, default)]
    case: Option<Text<'t>>,
}

/// What stands behind one question.
enum Said<'t> {
    One(Cow<'t, str>),
    Several(Vec<Text<'t>>),
}

impl Said<'_> {
    fn reply(&self, question: &NamedQuestion) -> Option<Reply> {
        let picked = match self {
            Self::One(id) => match &**id {
                "not-sure" => return Some(Reply::NotSure),
                "skip" => return Some(Reply::Skipped),
                id => Picks::one(question.option(id)?),
            },
            Self::Several(ids) if question.pick > 1 => {
                ids.iter().try_fold(Picks::default(), |picks, Text(id)| {
                    let option = question.option(id)?;
                    (!picks.contains(option)).then(|| picks.with(option))
                })?
            }
            Self::Several(_) => return None,
        };
        let fits = !picked.is_empty() && picked.count() <= question.pick;
        fits.then_some(Reply::Picked(picked))
    }
}

impl<'de: 't, 't> Deserialize<'de> for Said<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SaidVisitor)
    }
}

struct SaidVisitor;

impl<'t> Visitor<'t> for SaidVisitor {
    type Value = Said<'t>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an option or a list of some")
    }

    fn visit_borrowed_str<E>(self, text: &'t str) -> Result<Self::Value, E> {
        Ok(Said::One(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Said::One(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut ids = Vec::new();
        while let Some(id) = list.next_element()? {
            ids.push(id);
        }
        Ok(Said::Several(ids))
    }
}
