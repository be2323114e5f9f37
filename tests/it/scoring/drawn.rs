//! Question sets and answers drawn at random, as data that can be changed before it becomes a set.

use crate::small;
use circle_or_chair::{
    answers::{Answers, Importance, Lean, Picks, Reply},
    question_set::{QuestionRef, QuestionSet},
};
use proptest::{collection::vec, prelude::*, sample::select};
use std::fmt::Write;

/// A question: which forms it bears on, its options' points, how many may be picked, and what was said to it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub bears_on: (bool, bool),
    pub points: Vec<(i8, i8)>,
    pub pick: usize,
    pub reply: Reply,
    pub limit: bool,
    pub wish: bool,
}

/// An availability question: what it is about, its options' statuses, and what was said to it.
#[derive(Clone, Debug)]
pub struct Available {
    pub about: &'static str,
    pub statuses: Vec<&'static str>,
    pub reply: Reply,
}

/// A whole set with answers to it.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub parts: Vec<(Vec<Asked>, Option<u8>)>,
    pub availability: Vec<Available>,
    pub lean: Option<Lean>,
}

fn reply(options: usize, pick: usize) -> impl Strategy<Value = Reply> + Clone {
    let picks = vec(0..options, 1..=pick).prop_map(|options| {
        let picks = options.into_iter().fold(Picks::default(), Picks::with);
        Reply::Picked(picks)
    });
    prop_oneof![
        6 => picks,
        1 => select(vec![Reply::Unanswered, Reply::NotSure, Reply::Skipped]),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    let forms = select(vec![(true, true), (true, false), (false, true)]);
    let points = vec((-2_i8..=2, -2_i8..=2), 2..=5);
    let said = (any::<bool>(), any::<bool>());
    (forms, points, 1..=3_usize, said).prop_flat_map(|(bears_on, points, pick, (limit, wish))| {
        let pick = pick.min(points.len());
        reply(points.len(), pick).prop_map(move |reply| Asked {
            bears_on,
            points: points.clone(),
            pick,
            reply,
            limit,
            wish,
        })
    })
}

fn available() -> impl Strategy<Value = Available> {
    let about = select(vec!["group", "individual", "both"]);
    let statuses = vec(
        select(vec!["open", "unknown", "wait", "out-of-reach"]),
        2..=4,
    );
    (about, statuses).prop_flat_map(|(about, statuses)| {
        reply(statuses.len(), 1).prop_map(move |reply| Available {
            about,
            statuses: statuses.clone(),
            reply,
        })
    })
}

/// Any set, with any answers. Its first question bears on both forms, since each form needs one.
pub fn drawn() -> impl Strategy<Value = Drawn> {
    let importance = select(vec![None, Some(1), Some(2), Some(3)]);
    let parts = vec((vec(asked(), 1..=4), importance), 1..=4);
    let lean = select(
        Lean::ALL
            .into_iter()
            .map(Some)
            .chain([None])
            .collect::<Vec<_>>(),
    );
    (parts, vec(available(), 0..=4), lean).prop_map(|(mut parts, availability, lean)| {
        parts[0].0[0].bears_on = (true, true);
        Drawn {
            parts,
            availability,
            lean,
        }
    })
}

impl Asked {
    /// Whether an option has these points for a form that the question bears on.
    fn has(&self, points: i8) -> bool {
        let on = |(group, individual): &(i8, i8)| {
            self.bears_on.0 && *group == points || self.bears_on.1 && *individual == points
        };
        self.points.iter().any(on)
    }
}

impl Drawn {
    /// The set in the words a clinic would write.
    pub fn toml(&self) -> String {
        let (head, _) = small::TEXT.split_once("[scales.ease]").expect("a heading");
        let outcomes = small::TEXT
            .split_once("[outcomes.group]")
            .expect("outcomes")
            .1;
        let outcomes = outcomes.split_once("[[cases]]").expect("cases").0;
        let mut text = head.to_owned();
        for (part, (questions, _)) in self.parts.iter().enumerate() {
            let _ = writeln!(
                text,
                "[[considerations]]\nid = \"part-{part}\"\ntitle = \"Part\""
            );
            for (index, question) in questions.iter().enumerate() {
                let id = format!("{part}-{index}");
                let _ = writeln!(
                    text,
                    "[[considerations.questions]]\nid = \"{id}\"\nshort = \"Short\"\nask = \"Ask?\"\nwhy = \"Why.\""
                );
                let limit = question.limit && question.has(-2);
                let wish = question.wish && question.has(2);
                let _ = writeln!(
                    text,
                    "pick = {}\nlimit = {limit}\nwish = {wish}\noptions = [",
                    question.pick
                );
                for (option, (group, individual)) in question.points.iter().enumerate() {
                    let _ = write!(text, "  {{ id = \"o{option}\", label = \"Option\"");
                    if question.bears_on.0 {
                        let _ = write!(text, ", group = {group}");
                    }
                    if question.bears_on.1 {
                        let _ = write!(text, ", individual = {individual}");
                    }
                    text += " },\n";
                }
                text += "]\n";
            }
        }
        for (index, question) in self.availability.iter().enumerate() {
            let about = question.about;
            let _ = writeln!(
                text,
                "[[availability]]\nid = \"a-{index}\"\nabout = \"{about}\"\nshort = \"Short\"\nask = \"Ask?\"\nwhy = \"Why.\"\noptions = ["
            );
            for (option, status) in question.statuses.iter().enumerate() {
                let _ = writeln!(
                    text,
                    "  {{ id = \"o{option}\", label = \"Option\", status = \"{status}\" }},"
                );
            }
            text += "]\n";
        }
        text + "[outcomes.group]" + outcomes
    }

    /// The set and the answers, as the program knows them.
    #[track_caller]
    pub fn load(&self) -> (QuestionSet, Answers) {
        let set = small::load(&self.toml());
        let mut answers = Answers::none_of(&set);
        let replies = self.parts.iter().flat_map(|(questions, _)| questions);
        for (index, question) in replies.enumerate() {
            answers.keep(QuestionRef::Scored(index), question.reply);
        }
        for (index, question) in self.availability.iter().enumerate() {
            answers.keep(QuestionRef::Availability(index), question.reply);
        }
        for (part, (_, importance)) in self.parts.iter().enumerate() {
            answers.weigh(
                part,
                importance.and_then(|weight| Importance::new(weight.into())),
            );
        }
        answers.lean = self.lean;
        (set, answers)
    }

    /// Group and one-to-one change places, in every point and every place.
    pub fn mirrored(&self) -> Self {
        let mut mirror = self.clone();
        mirror.lean = match self.lean {
            Some(Lean::Group) => Some(Lean::Individual),
            Some(Lean::Individual) => Some(Lean::Group),
            lean => lean,
        };
        for question in mirror.parts.iter_mut().flat_map(|(questions, _)| questions) {
            question.bears_on = (question.bears_on.1, question.bears_on.0);
            for points in &mut question.points {
                *points = (points.1, points.0);
            }
        }
        for question in &mut mirror.availability {
            question.about = match question.about {
                "group" => "individual",
                "individual" => "group",
                about => about,
            };
        }
        mirror
    }

    /// The same without the questions that have no answer; `None` if a form would be left without any.
    pub fn without_missing(&self) -> Option<Self> {
        let mut rest = self.clone();
        for (questions, _) in &mut rest.parts {
            questions.retain(|question| question.reply.picks().is_some());
        }
        rest.parts.retain(|(questions, _)| !questions.is_empty());
        let all = || rest.parts.iter().flat_map(|(questions, _)| questions);
        let bearing =
            all().any(|question| question.bears_on.0) && all().any(|question| question.bears_on.1);
        bearing.then_some(rest)
    }
}
