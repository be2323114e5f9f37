//! A question set: what is asked and scored, and what comes of it.

use super::learn::{ABOUT, DIFFERENCE, FORMS, NUMBER, SOURCE};
use super::{Key, Record, Rule, Takes, Unique, may, needs};
use crate::form::Form;
use crate::outcome::{Outcome, StartWith, Status};
use crate::question_set::limits;

const ANY: usize = usize::MAX;

fn forms() -> Vec<&'static str> {
    Form::ALL.map(Form::id).to_vec()
}

fn statuses() -> Vec<&'static str> {
    Status::ALL.map(Status::id).to_vec()
}

fn outcomes() -> Vec<&'static str> {
    Outcome::ALL.map(Outcome::id).to_vec()
}

fn starts() -> Vec<&'static str> {
    StartWith::ALL.map(StartWith::id).to_vec()
}

fn abouts() -> Vec<&'static str> {
    vec!["group", "individual", "both"]
}

pub static QUESTION_SET: Record = Record::new(
    "a question set",
    &[
        needs("schema", Takes::Schema, "always 1: the format described here").unmet(),
        needs(
            "id",
            Takes::Id(Unique::Alone),
            "names the set in files of answers",
        ),
        needs("version", Takes::Text, "your own, in any form").unmet(),
        needs(
            "reviewed",
            Takes::Date,
            "the day somebody last read the whole set; a year later the program says that it is due",
        )
        .unmet(),
        needs(
            "language",
            Takes::Text,
            "the language of the words, such as `\"en\"`",
        )
        .unmet(),
        needs("title", Takes::Text, "stands at the top of the first page").words().line(),
        needs("decision", Takes::Text, "the choice, as one question").words(),
        may(
            "scales",
            Takes::Named(&SCALE, limits::ENTRIES),
            "lists of options that several questions share, each as `[scales.NAME]`",
        ),
        needs(
            "considerations",
            Takes::Tables(&CONSIDERATION, 1, ANY),
            "the parts of the choice that are scored",
        ),
        may(
            "availability",
            Takes::Tables(&AVAILABILITY, 0, ANY),
            "what can be started; never scored",
        ),
        may(
            "tensions",
            Takes::Tables(&TENSION, 0, limits::ENTRIES),
            "answers that pull in different ways, and are worth talking over",
        ),
        needs(
            "outcomes",
            Takes::Table(&OUTCOMES),
            "what is said for each outcome",
        ),
        may("about", Takes::Table(&ABOUT), "who made this, from what, and how far it goes"),
        may(
            "forms",
            Takes::Table(&FORMS),
            "the four ways to go, to read about; all four or none",
        ),
        may(
            "comparison",
            Takes::Tables(&DIFFERENCE, 0, ANY),
            "the differences, row by row",
        ),
        may(
            "numbers",
            Takes::Tables(&NUMBER, 0, ANY),
            "the few honest numbers, each of 100",
        ),
        may("sources", Takes::Tables(&SOURCE, 0, ANY), "where claims come from"),
        may(
            "cases",
            Takes::Tables(&CASE, 0, limits::ENTRIES),
            "answers you are sure about, and what must come of them; a set whose cases do not come out is refused",
        )
        .unmet(),
    ],
);

static SCALE: Record = Record::new(
    "a scale",
    &[needs(
        "options",
        Takes::Tables(&STEP, limits::FEWEST_OPTIONS, limits::OPTIONS),
        "sorted by their points",
    )],
);

const LABEL: &str = "its words";

static STEP: Record = Record::new(
    "an option",
    &[
        needs("id", Takes::Id(Unique::Option), "unique in its scale"),
        needs("label", Takes::Text, LABEL).alone().line(),
        needs(
            "points",
            Takes::Points,
            "for the form that a question with this scale bears on",
        ),
    ],
);

static CONSIDERATION: Record = Record::new(
    "a consideration",
    &[
        needs("id", Takes::Id(Unique::InFile), UNIQUE),
        needs("title", Takes::Text, "stands above its questions")
            .words()
            .line(),
        needs(
            "questions",
            Takes::Tables(&QUESTION, 1, ANY),
            "what is asked",
        )
        .anew(),
    ],
);

const UNIQUE: &str = "unique in the whole file, together with the ids of considerations, questions of both kinds and tensions";
const SHORT: Key = needs(
    "short",
    Takes::Short,
    "what it is about; stands beside the answer in lists",
)
.words();
const ASK: Key = needs("ask", Takes::Text, "the question").words();
const WHY: Key = needs(
    "why",
    Takes::Text,
    "why it is asked; shown below the options",
)
.words();

static QUESTION: Record = Record::new(
    "a question",
    &[
        needs("id", Takes::Id(Unique::InFile), UNIQUE),
        SHORT,
        ASK,
        WHY,
        may("scale", Takes::Name, "the name of a scale; goes with `bears_on`"),
        may("bears_on", Takes::Word(forms), "the form that the scale's points go to"),
        may(
            "options",
            Takes::Tables(&OPTION, limits::FEWEST_OPTIONS, limits::OPTIONS),
            "in place of those two: options of its own, which all carry points for the same forms",
        ),
        may("pick", Takes::Count, "how many options a person may choose; without it, one"),
        may(
            "limit",
            Takes::Flag,
            "whether an option with -2 points for a form is a limit on it, \"this would not work for me now\"",
        ),
        may(
            "wish",
            Takes::Flag,
            "whether an option with 2 points for a form is a wish for it, \"I want what it gives\"",
        ),
        may(
            "ask_about",
            Takes::Text,
            "what to ask where an answer is a limit, in one sentence; without it, a general one is said",
        )
        .words(),
    ],
)
.with(Rule::OneOf(&[&["scale", "bears_on"], &["options"]]));

static OPTION: Record = Record::new(
    "an option",
    &[
        needs("id", Takes::Id(Unique::Option), "unique in its question"),
        needs("label", Takes::Text, LABEL).alone().line(),
        may("group", Takes::Points, "for a group"),
        may("individual", Takes::Points, "for one-to-one therapy"),
    ],
)
.with(Rule::AnyOf(&["group", "individual"]));

static AVAILABILITY: Record = Record::new(
    "an availability question",
    &[
        needs("id", Takes::Id(Unique::InFile), UNIQUE),
        needs(
            "about",
            Takes::Word(abouts),
            "a form, or both at once: two visits a week",
        ),
        SHORT,
        ASK,
        WHY,
        needs(
            "options",
            Takes::Tables(&ANSWER, limits::FEWEST_OPTIONS, limits::OPTIONS),
            "what can be answered",
        ),
    ],
);

static ANSWER: Record = Record::new(
    "an option",
    &[
        needs("id", Takes::Id(Unique::Option), "unique in its question"),
        needs("label", Takes::Text, LABEL).alone().line(),
        needs(
            "status",
            Takes::Word(statuses),
            "what it means for starting; the worst answer about a form counts, in the order open, unknown, wait, out of reach",
        ),
        may(
            "plan",
            Takes::Text,
            "one sentence on what to do with this answer",
        )
        .beside("plans"),
    ],
);

static TENSION: Record = Record::new(
    "a tension",
    &[
        needs("id", Takes::Id(Unique::InFile), UNIQUE),
        needs(
            "when",
            Takes::Conditions,
            "for each question named, of either kind, the options that count",
        ),
        needs(
            "say",
            Takes::Text,
            "shown if every question named has one of those answers; ends with something to ask or to do",
        )
        .alone(),
    ],
);

static OUTCOMES: Record = Record::new(
    "`outcomes`",
    &[
        needs("group", Takes::Table(&OUTCOME), "leans toward a group"),
        needs(
            "individual",
            Takes::Table(&OUTCOME),
            "leans toward one-to-one therapy",
        ),
        needs("both", Takes::Table(&OUTCOME), "leans toward both"),
        needs("either", Takes::Table(&OUTCOME), "no clear lean"),
        needs(
            "neither-yet",
            Takes::Table(&OUTCOME),
            "neither fits right now",
        ),
        needs(
            "not-enough-answers",
            Takes::Table(&OUTCOME),
            "too few answers to see a lean",
        ),
    ],
);

static OUTCOME: Record = Record::new(
    "an outcome",
    &[
        needs("title", Takes::Text, "one hedged sentence").words(),
        needs(
            "text",
            Takes::Text,
            "what it means; as much for one form as for the other",
        )
        .words(),
    ],
);

static CASE: Record = Record::new(
    "a case",
    &[
        needs("name", Takes::Text, "what it shows"),
        needs(
            "answers",
            Takes::Replies,
            "by question; a list where several may be picked",
        ),
        may(
            "importance",
            Takes::Weights,
            "by consideration: 1 a little, 2 some, 3 a lot; 2 unless given",
        ),
        needs(
            "outcome",
            Takes::Word(outcomes),
            "what they must come out as",
        ),
        may(
            "start_with",
            Takes::Word(starts),
            "what they must start with",
        ),
    ],
);
