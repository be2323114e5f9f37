//! A question set: what is asked and scored, and what comes of it.

use super::learn::{ABOUT, DIFFERENCE, FORMS, NUMBER, SOURCE};
use super::Takes::{
    Coded, Conditions, Count, Date, Flag, Id, Line, Name, Named, Points, Replies, Schema, Short, Table, Tables, Text, Weights, Word,
};
use super::{Key, Record, Rule, Tag, Unique, may, needs};
use crate::form::Form;
use crate::outcome::{Outcome, StartWith, Status};
use crate::question_set::limits;

const ANY: usize = usize::MAX;
const LEAST: usize = limits::FEWEST_OPTIONS;
const MOST: usize = limits::OPTIONS;
const ENTRIES: usize = limits::ENTRIES;

pub static QUESTION_SET: Record = Record::new(
    "a question set",
    &[
        needs("schema", Schema, "the format described here").unmet(),
        needs("id", Id(Unique::Alone), "names the set in files of answers"),
        needs("version", Text, "your own, in any form").unmet(),
        needs("reviewed", Date, "the day somebody last read the whole set; due again a year later").unmet(),
        needs("language", Coded(Tag::Language), "the language of the words, such as `\"en\"`").unmet(),
        needs("title", Line, "stands at the top of the first page").words(),
        needs("decision", Text, "the choice, as one question").words(),
        may("scales", Named(&SCALE, ENTRIES), "options that several questions share, as `[scales.NAME]`"),
        needs("considerations", Tables(&CONSIDERATION, 1, ANY), "the parts of the choice that are scored"),
        may("availability", Tables(&AVAILABILITY, 0, ANY), "what can be started; never scored"),
        may("tensions", Tables(&TENSION, 0, ENTRIES), "answers that pull in different ways, worth talking over"),
        needs("outcomes", Table(&OUTCOMES), "what is said for each outcome"),
        may("about", Table(&ABOUT), "who made this, from what, and how far it goes"),
        may("forms", Table(&FORMS), "the four ways to go, to read about; all four or none"),
        may("comparison", Tables(&DIFFERENCE, 0, ANY), "the differences, row by row"),
        may("numbers", Tables(&NUMBER, 0, ANY), "the few honest numbers, each of 100"),
        may("sources", Tables(&SOURCE, 0, ANY), "where claims come from"),
        may("cases", Tables(&CASE, 0, ENTRIES), "answers, and what must come of them, or the set is refused").unmet(),
    ],
);

static SCALE: Record = Record::new(
    "a scale",
    &[needs("options", Tables(&STEP, LEAST, MOST), "sorted by their points")],
);

const LABEL: &str = "its words";

static STEP: Record = Record::new(
    "an option",
    &[
        needs("id", Id(Unique::Option), "unique in its scale"),
        needs("label", Line, LABEL).alone(),
        needs("points", Points, "for the form that a question with this scale bears on"),
    ],
);

static CONSIDERATION: Record = Record::new(
    "a consideration",
    &[
        needs("id", Id(Unique::InFile), UNIQUE),
        needs("title", Line, "stands above its questions").words(),
        needs("questions", Tables(&QUESTION, 1, ANY), "what is asked").anew(),
    ],
);

const UNIQUE: &str = "unique among considerations, questions and tensions";
const SHORT: Key = needs("short", Short, "what it is about; stands beside the answer in lists").words();
const ASK: Key = needs("ask", Text, "the question").words();
const WHY: Key = needs("why", Text, "why it is asked; shown below the options").words();

static QUESTION: Record = Record::new(
    "a question",
    &[
        needs("id", Id(Unique::InFile), UNIQUE),
        SHORT,
        ASK,
        WHY,
        may("scale", Name, "the name of a scale; goes with `bears_on`"),
        may("bears_on", Word(&Form::IDS), "the form that the scale's points go to"),
        may("options", Tables(&OPTION, LEAST, MOST), "in place of those two: own options, all with points for the same forms"),
        may("pick", Count, "how many options a person may choose; without it, one"),
        may("limit", Flag, "-2 points for a form are a limit on it: \"this would not work for me now\""),
        may("wish", Flag, "2 points for a form are a wish for it: \"I want what it gives\""),
        may("ask_about", Text, "one sentence on what to ask where an answer is a limit").words(),
    ],
)
.with(Rule::OneOf(&[&["scale", "bears_on"], &["options"]]));

static OPTION: Record = Record::new(
    "an option",
    &[
        needs("id", Id(Unique::Option), "unique in its question"),
        needs("label", Line, LABEL).alone(),
        may("group", Points, "for a group"),
        may("individual", Points, "for one-to-one therapy"),
    ],
)
.with(Rule::AnyOf(&["group", "individual"]));

static AVAILABILITY: Record = Record::new(
    "an availability question",
    &[
        needs("id", Id(Unique::InFile), UNIQUE),
        needs("about", Word(&["group", "individual", "both"]), "a form, or both at once: two visits a week"),
        SHORT,
        ASK,
        WHY,
        needs("options", Tables(&ANSWER, LEAST, MOST), "what can be answered"),
    ],
);

static ANSWER: Record = Record::new(
    "an option",
    &[
        needs("id", Id(Unique::Option), "unique in its question"),
        needs("label", Line, LABEL).alone(),
        needs("status", Word(&Status::IDS), "what it means for starting; the worst answer about a form counts"),
        may("plan", Text, "one sentence on what to do with this answer").beside("plans"),
    ],
);

static TENSION: Record = Record::new(
    "a tension",
    &[
        needs("id", Id(Unique::InFile), UNIQUE),
        needs("when", Conditions, "for each question named, of either kind, the options that count"),
        needs("say", Text, "shown if all of them hold; ends with something to ask or to do").alone(),
    ],
);

static OUTCOMES: Record = Record::new(
    "`outcomes`",
    &[
        needs("group", Table(&OUTCOME), "leans toward a group"),
        needs("individual", Table(&OUTCOME), "leans toward one-to-one therapy"),
        needs("both", Table(&OUTCOME), "leans toward both"),
        needs("either", Table(&OUTCOME), "no clear lean"),
        needs("neither-yet", Table(&OUTCOME), "neither fits right now"),
        needs("not-enough-answers", Table(&OUTCOME), "too few answers to see a lean"),
    ],
);

static OUTCOME: Record = Record::new(
    "an outcome",
    &[
        needs("title", Text, "one hedged sentence").words(),
        needs("text", Text, "what it means; as much for one form as for the other").words(),
    ],
);

static CASE: Record = Record::new(
    "a case",
    &[
        needs("name", Text, "what it shows"),
        needs("answers", Replies, "by question; a list where several may be picked"),
        may("importance", Weights, "by consideration: 1 a little, 2 some, 3 a lot; 2 unless given"),
        needs("outcome", Word(&Outcome::IDS), "what they must come out as"),
        may("start_with", Word(&StartWith::IDS), "what they must start with"),
    ],
);
