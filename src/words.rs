//! Every word the program itself says, out of `questions/interface.toml`.
//!
//! A table is read when the first page that needs it is shown: the first page must not wait for
//! the words of the last. A test reads every table, so a missing word fails there.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::language::translation as translated;

/// The English words.
pub const ENGLISH: &str = include_str!("../questions/interface.toml");

/// Fills the places of a sentence: each `{name}` becomes its value.
#[must_use]
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        if let Some((value, after)) = value {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

/// The text of one table, from its header to the next.
fn table<'t>(text: &'t str, name: &str) -> &'t str {
    // By whole lines, so that the line ends of another system do not matter.
    let header = format!("[{name}]");
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines
        .by_ref()
        .take_while(|line| line.trim_end() != header)
        .map(str::len)
        .sum();
    let start = text[before..]
        .split_inclusive('\n')
        .next()
        .map_or(before, |header| before + header.len());
    let length: usize = lines
        .take_while(|line| !line.starts_with('['))
        .map(str::len)
        .sum();
    &text[start..start + length]
}

/// Reads one table of English, and puts the words of another language over it. English without a
/// translation is marked, except for what a person may type.
#[expect(
    clippy::expect_used,
    reason = "the text is compiled in, and a test reads every table"
)]
fn read<T: DeserializeOwned + Table>(name: &str, interface: &Interface) -> T {
    let mut read: T =
        toml::from_str(table(ENGLISH, name)).expect("the words of the interface are complete");
    if let Some(says) = interface.table(name) {
        for (key, word) in read.words_mut() {
            if let Some(says) = says.get(key) {
                says.clone_into(word);
            } else if name != "typed" {
                *word = translated::marked(word);
            }
        }
    }
    read
}

/// Where the program's own words come from.
#[derive(Clone, Debug, Default)]
pub enum Interface {
    /// As they were written.
    #[default]
    English,
    /// A translation that is compiled in; it is read table by table, as it is needed.
    BuiltIn(&'static str),
    /// A translation out of a file, by path.
    Given(Rc<BTreeMap<String, String>>),
}

/// Words as they stand in a translation.
#[derive(Deserialize)]
struct Entry {
    says: String,
}

impl Interface {
    /// The words of one table by their keys, if this is another language.
    fn table(&self, name: &str) -> Option<BTreeMap<String, String>> {
        match self {
            Self::English => None,
            Self::BuiltIn(text) => {
                let entries: BTreeMap<String, Entry> =
                    toml::from_str(table(text, name)).unwrap_or_default();
                let says = entries.into_iter().map(|(key, entry)| (key, entry.says));
                Some(says.collect())
            }
            Self::Given(says) => {
                let prefix = format!("{name}.");
                let within = says.iter().filter_map(|(path, says)| {
                    Some((path.strip_prefix(&prefix)?.to_owned(), says.clone()))
                });
                Some(within.collect())
            }
        }
    }
}

/// A table of words, to be put over.
trait Table {
    fn words_mut(&mut self) -> Vec<(&'static str, &mut String)>;
}

macro_rules! words {
    ($($(#[$doc:meta])* $table:ident in $name:ident { $($word:ident),* $(,)? }),* $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Deserialize)]
            #[serde(deny_unknown_fields)]
            #[allow(missing_docs, reason = "each word stands in questions/interface.toml")]
            pub struct $table { $(pub $word: String),* }

            impl Table for $table {
                fn words_mut(&mut self) -> Vec<(&'static str, &mut String)> {
                    vec![$((stringify!($word), &mut self.$word)),*]
                }
            }
        )*

        /// The words, each table read once, when it is first needed.
        #[derive(Clone, Debug, Default)]
        pub struct Words {
            interface: Interface,
            unreviewed: bool,
            $($name: OnceCell<$table>),*
        }

        impl Words {
            /// The words in a language, and whether a clinician has read them.
            #[must_use]
            pub fn new(interface: Interface, reviewed: bool) -> Self {
                Self { interface, unreviewed: !reviewed, ..Self::default() }
            }

            /// What the first page says of a translation that no clinician has read.
            #[must_use]
            pub fn not_reviewed(&self) -> Option<&str> {
                self.unreviewed.then(|| self.translation().not_reviewed.as_str())
            }

            $(
                $(#[$doc])*
                #[must_use]
                pub fn $name(&self) -> &$table {
                    self.$name.get_or_init(|| read(stringify!($name), &self.interface))
                }
            )*

            /// Reads every table now.
            pub fn read_all(&self) {
                $(let _ = self.$name();)*
            }
        }
    };
}

words! {
    /// The first page.
    Welcome in welcome { for_whom, takes, steps, private, not_a_test, not_watched, begin, read },
    /// The question that only routes.
    Safety in safety { place, ask, why, yes, not_sure, no, rather_not },
    /// The page after "no" or "not sure" to the safety question.
    HelpFirst in help_first { place, now, person, gently, go_on, on_a_call },
    /// How a day is written.
    Date in date { form },
    /// Which language is spoken.
    Translation in translation { not_reviewed },
    /// Help lines, on every page.
    Help in help { place, danger, country, line, hours, stale, unchecked, person, watched, others, none_here, list_date },
    /// Any question, and the page around it.
    Question in question { place, place_short, skipped, not_sure, skip, why, chosen, kept, ticked, pick_hint, choose_first, tick_more, tick_enough, tick_most, no_such_line, more_below, more_above, more_short },
    /// How much each consideration counts.
    Importance in importance { part, ask, why, little, some, lot, counts, usual },
    /// What can be started.
    Availability in availability { part },
    /// The person's own lean.
    Lean in lean { part, ask, why, group, individual, both, neither, unsure },
    /// Every answer, and the way to each.
    Review in review { place, intro, open, not_sure, skipped, see, left_open },
    /// The result and why.
    Result in result { place, changed, changed_same, fit, scale, group, individual, no_fit, fit_words, order, parts, part_group_first, part_individual_first, part_words_little, part_words_some, part_words_lot, part_group, part_individual, part_level, part_open, split, reasons, for_group, against_group, for_individual, against_individual, for_both, against_both, for_group_against_individual, for_individual_against_group, neutral, and, strongest, more_flips, change, steady, close, flip_answer, flip_importance, then, missing, tensions, no_tensions, plan, lean, next, help, help_more, read_on, safe_first },
    /// What to start with.
    Plan in plan { fits_group, fits_individual, group_waits, group_out_of_reach, individual_waits, individual_out_of_reach, both_now, both_group_sooner, both_group_fits, both_individual_sooner, both_individual_fits, both_open, either_group, either_individual, either_open, nothing_in_reach, neither_yet, not_enough, group_open, group_wait, group_unknown, individual_open, individual_wait, individual_unknown },
    /// The own lean set beside the answers.
    OwnLean in own_lean { same, group, individual, both, neither, decides_group, decides_individual, decides_both, alone_group, alone_individual, alone_both, alone_neither, unsure },
    /// One next step.
    Next in next { group, individual, both, either, nothing_in_reach, neither_yet, not_enough },
    /// The parts of the result.
    Tabs in tabs { summary, reasons, what_if, answers, take_along, place },
    /// Trying changes.
    WhatIf in what_if { intro, now, counts, missing, tried },
    /// What can be read about the choice.
    Learn in learn { place, intro, compare, numbers, wait, about, sources, what, who, length, upsides, downsides, first_month, first_session, questions, order, each_mark, happens_group, happens_individual, better_group, better_individual, range, who_counts, when, how_sure, from, many_studies, few_studies, one_study, conflicting, expert_view, used_for, content_date, stale, problem, not_measured, method, reading, updates, funding, authors },
    /// Making a page to take along.
    TakeAlong in take_along { intro, questions, form, html, text, markdown, json, file, folder, typing, save, replace, still_here, asked_most },
    /// The page to take along.
    Handout in handout { not_a_diagnosis, made, made_from, shows, fits, kind, fit, picture, bar, scale, order, reasons, no_reasons, change, steady, close, change_more_one, change_more, missing, missing_more_one, missing_more, tensions, tensions_more_one, tensions_more, plan, ask, ask_one_way, ask_way, notes, help, help_line, stale, about, sources },
    /// What comes of saving.
    Save in save { no_name, saved, others, replace, yes, kept, exists, exists_command, link, directory, not_a_file, no_folder, no_permission, read_only, full, other, no_form, only_where },
    /// Asking once before leaving.
    Leave in leave { place, ask, saved, yes, no },
    /// What only the line mode says.
    Plain in plain { not_watched, hints, hint, hint_word, does_back, does_skip, does_not_sure, does_review, does_why, does_help, does_lines, does_save, does_leave, does_language, again, leave_now, prompt, chose, chose_before, several, nothing, nothing_here, unknown, no_such_line, only_one, too_many, alone, not_here, first_page, keep_going, keep_going_only, go_on, review, kept, fit_group, fit_individual, fit_group_open, fit_individual_open, what_now, language_changed, see_answers, again_result, save_page, all_lines, read_on, save_back, questions, no_question, proposed, name, name_expected, no_name, form_of_name, replace_expected, leave, help_more, watched, end_of_input, end_unsaved, left, left_saved, stays },
    /// What a person may type in the line mode, each with a comma between its ways.
    Typed in typed { back, skip, not_sure, review, why, help, lines, save, leave, keep_going, language },
    /// All keys.
    Keys in keys { place, up_down, up_down_does, tab, tab_does, digits, digits_does, letters, letters_does, space, space_does, enter, enter_does, back, back_does, pages, pages_does, review, review_does, take, take_does, read, read_does, language, language_does, put_back, put_back_does, help_now, help_now_does, keys, keys_does, leave, leave_does, leave_now, leave_now_does },
    /// What can be pressed, at the foot of a page.
    Footer in footer { begin, choose, go_on, go_on_short, tick, enter_go_on, back, help, leave, keys, open, scroll, next_part, enter_choose, take, try_it, put_back, read, next_page, close, deliberate, help_short, back_short },
    /// A question set while its author is writing it.
    Trying in trying { place, intro, needs_screen },
    /// A window too small for a page.
    Small in small { title, larger, leave, plain },
}
