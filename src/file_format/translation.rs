//! A translation: a header, and below it words by the path of what they translate.

use super::{Record, Takes, may, needs};

pub static TRANSLATION: Record = Record {
    is_open: true,
    ..Record::new(
        "a translation",
        &[
            needs(
                "schema",
                Takes::Schema,
                "always 1: the format described here",
            ),
            needs(
                "translates",
                Takes::Text,
                "the id of the set, or `interface`, or `help-lines`",
            ),
            needs(
                "language",
                Takes::Text,
                "the language's tag, such as `\"es\"`",
            ),
            needs("name", Takes::Text, "the language's name in itself"),
            may(
                "reviewed_by_clinician",
                Takes::Flag,
                "whether a clinician who speaks the language has read these words",
            ),
        ],
    )
};

pub static WORDS: Record = Record::new(
    "translated words",
    &[
        needs(
            "english",
            Takes::Name,
            "the hash of the English they were made from",
        ),
        needs("says", Takes::Text, "the words"),
    ],
);
