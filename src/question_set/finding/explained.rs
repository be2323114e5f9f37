//! What each code means, with an example: the text behind `check --explain`.

/// One section per code: `## CODE Title`, a sentence that says why, more text, an example.
const TEXT: &str = include_str!("explanations.md");

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code.
    pub code: &'static str,
    /// A few words.
    pub title: &'static str,
    /// Everything below the title.
    pub body: &'static str,
}

impl Explanation {
    /// Why it matters, in one sentence.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        self.body.lines().next().unwrap_or_default()
    }
}

/// Every explanation, in the order of the codes.
pub fn all() -> impl Iterator<Item = Explanation> {
    TEXT.split("\n## ").skip(1).filter_map(|section| {
        let (heading, body) = section.split_once("\n\n")?;
        let (code, title) = heading.split_once(' ')?;
        Some(Explanation {
            code,
            title,
            body: body.trim_end(),
        })
    })
}

/// What a code means; small letters will do.
#[must_use]
pub fn of(code: &str) -> Option<Explanation> {
    all().find(|explanation| explanation.code.eq_ignore_ascii_case(code))
}
