//! What an author should look at again, though the set can be used as it is.

use std::fmt;

use crate::date::Date;

/// Every kind of warning. Names in backticks are ids, which are printable by their form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each variant is described by its message below"
)]
pub enum Warning {
    UnreachedOutcome {
        outcome: &'static str,
    },
    IdleQuestion {
        question: String,
    },
    FavouredForm {
        form: &'static str,
        /// Tenths of a percent of all complete answer combinations.
        share: u32,
        other: u32,
    },
    HeavyQuestion {
        question: String,
        form: &'static str,
        percent: usize,
    },
    UnequalPoints {
        what: &'static str,
        group: String,
        individual: String,
    },
    UnequalWords {
        what: &'static str,
        group: usize,
        individual: usize,
    },
    OptionOrder {
        option: String,
    },
    HardToRead {
        grade: u32,
    },
    TwoQuestions,
    LongLabel {
        columns: usize,
    },
    IdleCondition {
        question: String,
    },
    OldReview {
        reviewed: Date,
    },
    UnusedScale {
        id: String,
    },
    NeverHolds {
        key: &'static str,
    },
    OneSided {
        key: &'static str,
        form: &'static str,
        other: &'static str,
    },
}

impl Warning {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnreachedOutcome { .. } => "Q101",
            Self::IdleQuestion { .. } => "Q102",
            Self::FavouredForm { .. } => "Q103",
            Self::HeavyQuestion { .. } => "Q104",
            Self::UnequalPoints { .. } => "Q105",
            Self::UnequalWords { .. } => "Q106",
            Self::OptionOrder { .. } => "Q107",
            Self::HardToRead { .. } => "Q108",
            Self::TwoQuestions => "Q109",
            Self::LongLabel { .. } => "Q110",
            Self::IdleCondition { .. } => "Q111",
            Self::OldReview { .. } => "Q112",
            Self::UnusedScale { .. } => "Q113",
            Self::NeverHolds { .. } => "Q114",
            Self::OneSided { .. } => "Q115",
        }
    }

    /// What the other place of a finding is to it.
    #[must_use]
    pub const fn also_label(&self) -> &'static str {
        match self {
            Self::UnequalWords { .. } => "the other is",
            Self::OptionOrder { .. } => "the option before is",
            _ => "see also",
        }
    }
}

impl fmt::Display for Warning {
    /// What is wrong, then how to mend it, in one line.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnreachedOutcome { outcome } => write!(
                out,
                "no complete answers come out as `{outcome}`; change points until some do, and see `check --prove`"
            ),
            Self::IdleQuestion { question } => write!(
                out,
                "no answer to `{question}` can ever change the outcome; give its options other points, or leave it out"
            ),
            Self::FavouredForm { form, share, other } => write!(
                out,
                "the set favours `{form}`: {}.{} % of all complete answers lean that way, and {}.{} % the other; balance the points",
                share / 10,
                share % 10,
                other / 10,
                other % 10
            ),
            Self::HeavyQuestion { question, form, percent } => write!(
                out,
                "`{question}` alone carries {percent} % of the weight for `{form}`; ask more questions about it, at most a quarter should rest on one"
            ),
            Self::UnequalPoints { what, group, individual } => write!(
                out,
                "{what} for `group` is {group}, and for `individual` {individual}; give both the same, or the set may favour one"
            ),
            Self::UnequalWords { what, group, individual } => write!(
                out,
                "{what} for `group` have {group} words, and for `individual` {individual}; give both about the same"
            ),
            Self::OptionOrder { option } => write!(
                out,
                "the option `{option}` stands out of order by its points; sort the options from one end to the other"
            ),
            Self::HardToRead { grade } => write!(
                out,
                "this reads at school grade {grade}, and 8 is the most; use shorter sentences and shorter words"
            ),
            Self::TwoQuestions => out.write_str(
                "this asks two things at once, and one answer cannot tell which is meant; ask one, or make two questions",
            ),
            Self::LongLabel { columns } => write!(
                out,
                "this label is {columns} columns wide, and a small screen has room for 40; shorten it"
            ),
            Self::IdleCondition { question } => write!(
                out,
                "every option of `{question}` is named, so any answer to it will do; name only the ones that matter, or leave it out"
            ),
            Self::OldReview { reviewed } => write!(
                out,
                "the set was last reviewed on {reviewed}, more than a year ago; read it again and set the new date"
            ),
            Self::UnusedScale { id } => write!(
                out,
                "no question uses the scale `{id}`; take it out, or use it"
            ),
            Self::NeverHolds { key } => write!(
                out,
                "no option of this question can be a {key}; give one {} points, or take `{key}` out",
                if *key == "limit" { -2 } else { 2 }
            ),
            Self::OneSided { key, form, other } => write!(
                out,
                "an answer can be a {key} for `{form}`, and none for `{other}`; say `{key} = true` on a question about `{other}` too"
            ),
        }
    }
}
