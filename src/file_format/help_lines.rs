//! A file of help lines.

use super::{Record, Takes, may, needs};

const ANY: usize = usize::MAX;

pub static HELP_LINES: Record = Record::new(
    "a file of help lines",
    &[
        needs(
            "schema",
            Takes::Schema,
            "always 1: the format described here",
        ),
        needs("checked", Takes::Date, "the day you put the list together"),
        needs(
            "anywhere",
            Takes::Table(&ANYWHERE),
            "for all other countries",
        ),
        may(
            "countries",
            Takes::Tables(&COUNTRY, 0, ANY),
            "the countries, in the order they are offered",
        ),
    ],
);

static ANYWHERE: Record = Record::new(
    "`anywhere`",
    &[
        needs("emergency", Takes::Text, "what to do in an emergency").words(),
        needs("more", Takes::Text, "where to find lines").words(),
    ],
);

static COUNTRY: Record = Record::new(
    "a country",
    &[
        needs("code", Takes::Text, "two capital letters, as in ISO 3166"),
        needs("name", Takes::Text, "its name").words(),
        needs(
            "emergency",
            Takes::Text,
            "the number to call in an emergency",
        )
        .words(),
        may("lines", Takes::Tables(&LINE, 0, ANY), "lines that listen"),
    ],
);

static LINE: Record = Record::new(
    "a help line",
    &[
        needs("name", Takes::Text, "what it is called").words(),
        needs("reach", Takes::Text, "number and channel in words").words(),
        needs("hours", Takes::Text, "when someone answers").words(),
        may("note", Takes::Text, "anything else worth knowing").words(),
        may(
            "checked",
            Takes::Date,
            "when you last called it; six months later, or without it, the program says that it may have changed",
        ),
    ],
);
