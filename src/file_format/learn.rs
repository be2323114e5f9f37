//! What a question set gives to read; every part may be left out.

use super::{Key, Record, Takes, Unique, may, needs};
use crate::question_set::learn::Strength;

fn strengths() -> Vec<&'static str> {
    Strength::ALL.map(Strength::id).to_vec()
}

fn kinds() -> Vec<&'static str> {
    vec!["rate", "pairs"]
}

const STRENGTH: Key = needs(
    "strength",
    Takes::Word(strengths),
    "how strong the evidence is",
);

pub(super) static ABOUT: Record = Record::new(
    "`about`",
    &[
        needs("problem", Takes::Text, "who faces this choice").words(),
        needs("not_measured", Takes::Text, "what the questions do not find out").words(),
        needs("if_you_wait", Takes::Text, "what may happen without any of this").words(),
        needs("method", Takes::Text, "how you found and chose what you say").words(),
        may(
            "reading",
            Takes::Text,
            "how hard it is to read, and by which formula; left out if nobody measured it",
        )
        .words(),
        needs("updates", Takes::Text, "when you look at it again").words(),
        needs("funding", Takes::Text, "who paid, even if nobody did").words(),
        needs("authors", Takes::Text, "who wrote it and who reviewed it, and who has not yet").words(),
        may(
            "in_short",
            Takes::Text,
            "authors and funding in a sentence or two, for the page to take along; without it, both are printed in full",
        )
        .words(),
    ],
);

pub(super) static FORMS: Record = Record::new(
    "`forms`",
    &[
        needs("group", Takes::Table(&WAY), "group therapy"),
        needs("individual", Takes::Table(&WAY), "one-to-one therapy"),
        needs(
            "both",
            Takes::Table(&WAY),
            "both, together or one after the other",
        ),
        needs("neither", Takes::Table(&WAY), "neither, or not now"),
    ],
);

static WAY: Record = Record::new(
    "a form",
    &[
        needs("title", Takes::Text, "its name").words().line(),
        needs("what", Takes::Text, "what it is").words(),
        needs("who", Takes::Text, "who is in the room").words(),
        needs("length", Takes::Text, "how long it takes").words(),
        needs(
            "upsides",
            Takes::Texts,
            "as many as downsides, and as many in each form",
        )
        .words(),
        needs(
            "downsides",
            Takes::Texts,
            "as many as upsides, and as many in each form",
        )
        .words(),
        needs("first_month", Takes::Text, "what a first month is like").words(),
        needs(
            "first_session",
            Takes::Text,
            "what to expect the first time",
        )
        .words(),
        needs(
            "questions",
            Takes::Texts,
            "what to ask a provider; a person can choose some for the page to take along",
        )
        .words(),
        may("techniques", Takes::Texts, "ways of working, with examples").words(),
        may("kinds", Takes::Texts, "what kinds of it there are").words(),
        may("find", Takes::Texts, "how to find one").words(),
    ],
);

pub(super) static DIFFERENCE: Record = Record::new(
    "a row of the comparison",
    &[
        needs("id", Takes::Id(Unique::InList), "unique in the comparison"),
        needs("aspect", Takes::Text, "what is compared").words(),
        needs("group", Takes::Text, "how it is in a group").words(),
        needs("individual", Takes::Text, "how it is one-to-one").words(),
    ],
);

pub(super) static NUMBER: Record = Record::new(
    "a number",
    &[
        needs("id", Takes::Id(Unique::InList), "unique among the numbers"),
        needs("say", Takes::Text, "the number in words").words(),
        needs("about", Takes::Text, "who it is about").words(),
        needs("time", Takes::Text, "by when").words(),
        STRENGTH,
        needs(
            "kind",
            Takes::Word(kinds),
            "`\"rate\"`: of 100 people in each form. `\"pairs\"`: of 100 pairs, in how many one-to-one does better; the rest are the group's",
        ),
        may("group", Takes::Of100, "needed for a rate"),
        needs("individual", Takes::Of100, "for a rate and for pairs"),
        may("low", Takes::Of100, "the least that pairs could be"),
        may("high", Takes::Of100, "the most that pairs could be"),
        needs("sources", Takes::Names, "ids of sources"),
    ],
);

pub(super) static SOURCE: Record = Record::new(
    "a source",
    &[
        needs("id", Takes::Id(Unique::InList), "unique among the sources"),
        needs("cite", Takes::Text, "who wrote it, when, and where"),
        may("link", Takes::Text, "an address, if there is one"),
        STRENGTH,
        needs("used_for", Takes::Text, "what you take from it").words(),
    ],
);
