//! A file of help lines.

use super::Takes::{Coded, Date, Schema, Table, Tables, Text};
use super::{Record, Tag, may, needs};

const ANY: usize = usize::MAX;

pub static HELP_LINES: Record = Record::new(
    "a file of help lines",
    &[
        needs("schema", Schema, "the format described here"),
        needs("checked", Date, "the day you put the list together"),
        needs("anywhere", Table(&ANYWHERE), "for all other countries"),
        may("countries", Tables(&COUNTRY, 0, ANY), "the countries, in the order they are offered"),
    ],
);

static ANYWHERE: Record = Record::new(
    "`anywhere`",
    &[
        needs("emergency", Text, "what to do in an emergency").words(),
        needs("more", Text, "where to find lines").words(),
    ],
);

static COUNTRY: Record = Record::new(
    "a country",
    &[
        needs("code", Coded(Tag::Country), "two capital letters, as in ISO 3166"),
        needs("name", Text, "its name").words(),
        needs("emergency", Text, "the number to call in an emergency").words(),
        may("lines", Tables(&LINE, 0, ANY), "lines that listen"),
    ],
);

static LINE: Record = Record::new(
    "a help line",
    &[
        needs("name", Text, "what it is called").words(),
        needs("reach", Text, "number and channel in words").words(),
        needs("hours", Text, "when someone answers").words(),
        may("note", Text, "anything else worth knowing").words(),
        may("checked", Date, "when you last called it; six months later it may have changed"),
    ],
);
