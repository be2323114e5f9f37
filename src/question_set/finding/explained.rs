//! Every finding as it is declared in `findings.md`: how bad it is, its message, and the text
//! behind `check --explain`.

use std::sync::OnceLock;

use super::Severity;

const TEXT: &str = include_str!("findings.md");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub code: &'static str,
    pub severity: Severity,
    pub title: &'static str,
    /// The first part of the message, with names in braces to fill in.
    pub what: &'static str,
    /// The second part of the message; may be empty.
    pub mend: &'static str,
    /// Why it matters, and an example.
    pub body: &'static str,
}

impl Explanation {
    /// Why it matters, in one sentence.
    pub fn reason(&self) -> &'static str {
        self.body.lines().next().unwrap_or_default()
    }
}

/// Every explanation, in the order of the codes.
pub fn all() -> &'static [Explanation] {
    static ALL: OnceLock<Vec<Explanation>> = OnceLock::new();
    ALL.get_or_init(|| TEXT.split("\n## ").skip(1).filter_map(read).collect())
}

fn read(section: &'static str) -> Option<Explanation> {
    let (heading, rest) = section.split_once("\n\n> ")?;
    let (message, body) = rest.split_once("\n\n")?;
    let (name, title) = heading.split_once(": ")?;
    let (code, severity) = name.split_once(' ')?;
    let (what, mend) = message.split_once("\n> ").unwrap_or((message, ""));
    Some(Explanation {
        code,
        severity: match severity {
            "warning" => Severity::Warning,
            _ => Severity::Error,
        },
        title,
        what,
        mend,
        body: body.trim_end(),
    })
}

/// What a code means; small letters will do.
pub fn of(code: &str) -> Option<Explanation> {
    let mut all = all().iter();
    all.find(|explanation| explanation.code.eq_ignore_ascii_case(code))
        .copied()
}
