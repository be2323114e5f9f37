//! What a question set gives to read; every part may be left out.

use super::Takes::{Id, Line, Names, Of100, Table, Text, Texts, Word};
use super::{Key, Record, Unique, may, needs};
use crate::question_set::learn::Strength;

const STRENGTH: Key = needs("strength", Word(&Strength::IDS), "how strong the evidence is");

pub(super) static ABOUT: Record = Record::new(
    "`about`",
    &[
        needs("problem", Text, "who faces this choice").words(),
        needs("not_measured", Text, "what the questions do not find out").words(),
        needs("if_you_wait", Text, "what may happen without any of this").words(),
        needs("method", Text, "how you found and chose what you say").words(),
        may("reading", Text, "how hard it is to read, and by which formula, if measured").words(),
        needs("updates", Text, "when you look at it again").words(),
        needs("funding", Text, "who paid, even if nobody did").words(),
        needs("authors", Text, "who wrote it and who reviewed it, and who has not yet").words(),
        may("in_short", Text, "authors and funding in a sentence or two, for the page to take along").words(),
    ],
);

pub(super) static FORMS: Record = Record::new(
    "`forms`",
    &[
        needs("group", Table(&WAY), "group therapy"),
        needs("individual", Table(&WAY), "one-to-one therapy"),
        needs("both", Table(&WAY), "both, together or one after the other"),
        needs("neither", Table(&WAY), "neither, or not now"),
    ],
);

static WAY: Record = Record::new(
    "a form",
    &[
        needs("title", Line, "its name").words(),
        needs("what", Text, "what it is").words(),
        needs("who", Text, "who is in the room").words(),
        needs("length", Text, "how long it takes").words(),
        needs("upsides", Texts, "as many as downsides, and as many in each form").words(),
        needs("downsides", Texts, "as many as upsides, and as many in each form").words(),
        needs("first_month", Text, "what a first month is like").words(),
        needs("first_session", Text, "what to expect the first time").words(),
        needs("questions", Texts, "what to ask a provider; some can be chosen to take along").words(),
        may("techniques", Texts, "ways of working, with examples").words(),
        may("kinds", Texts, "what kinds of it there are").words(),
        may("find", Texts, "how to find one").words(),
    ],
);

pub(super) static DIFFERENCE: Record = Record::new(
    "a row of the comparison",
    &[
        needs("id", Id(Unique::InList), "unique in the comparison"),
        needs("aspect", Text, "what is compared").words(),
        needs("group", Text, "how it is in a group").words(),
        needs("individual", Text, "how it is one-to-one").words(),
    ],
);

pub(super) static NUMBER: Record = Record::new(
    "a number",
    &[
        needs("id", Id(Unique::InList), "unique among the numbers"),
        needs("say", Text, "the number in words").words(),
        needs("about", Text, "who it is about").words(),
        needs("time", Text, "by when").words(),
        STRENGTH,
        needs("kind", Word(&["rate", "pairs"]), "a rate: of 100 people in each form; pairs: how often of 100 one-to-one does better"),
        may("group", Of100, "needed for a rate"),
        needs("individual", Of100, "for a rate and for pairs"),
        may("low", Of100, "the least that pairs could be"),
        may("high", Of100, "the most that pairs could be"),
        needs("sources", Names, "ids of sources"),
    ],
);

pub(super) static SOURCE: Record = Record::new(
    "a source",
    &[
        needs("id", Id(Unique::InList), "unique among the sources"),
        needs("cite", Text, "who wrote it, when, and where"),
        may("link", Text, "an address, if there is one"),
        STRENGTH,
        needs("used_for", Text, "what you take from it").words(),
    ],
);
