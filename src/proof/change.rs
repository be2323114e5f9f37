//! How much of what two versions of a set have in common comes out differently, exactly.
//!
//! Every answer that both versions know is scored by both. Questions that move one fit alone, and
//! by the same in both, are counted in stretches of their sums; the others by every set of sums.

use std::collections::HashMap;

use super::count::{Count, Total};
use super::grid::{Grid, Shape};
use super::tally::Rows;
use super::weighing::{Weighed, Weighing, common_multiple, marks_of, ways};
use super::{LeftOut, importances, limbs_for};
use crate::answers::Picks;
use crate::form::{Form, PerForm};
use crate::question_set::{Question, QuestionSet};

/// How many combinations come out differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How many change their outcome.
    pub changed: Total,
    /// All that were counted: answers that both versions know, times importances.
    pub whole: Total,
    /// How many settings of importance were counted.
    pub importances: u32,
    /// Whether those are all; if not, every consideration counts the same.
    pub every_importance: bool,
}

/// The most steps of work for all importances together, and for one.
const BOUND: usize = 40_000_000;
/// The most sets of sums that are held at once.
const STATES: usize = 1 << 18;

/// Counts the combinations whose outcome is another one in the new version.
///
/// # Errors
/// Why nothing could be counted.
pub fn compare(old: &QuestionSet, new: &QuestionSet) -> Result<Change, LeftOut> {
    match limbs_for(old) + limbs_for(new) {
        0..=4 => count::<4>(old, new),
        5..=20 => count::<20>(old, new),
        _ => count::<80>(old, new),
    }
}

/// One answer in both versions: how far it moves each fit in the old and in the new one.
type Pair = (PerForm<i64>, PerForm<i64>);

fn count<const LIMBS: usize>(old: &QuestionSet, new: &QuestionSet) -> Result<Change, LeftOut> {
    let bears = |set: &QuestionSet, form: Form| set.questions.iter().any(|one| one.bears_on[form]);
    if Form::ALL
        .into_iter()
        .any(|form| !bears(old, form) || !bears(new, form))
    {
        return Err(LeftOut::NothingBears);
    }
    let mut parts: Vec<&str> = old
        .considerations
        .iter()
        .map(|part| part.id.as_str())
        .collect();
    for part in &new.considerations {
        if !parts.contains(&part.id.as_str()) {
            parts.push(&part.id);
        }
    }
    let weight = |set: &QuestionSet, weights: &[u8]| -> Vec<u8> {
        let place = |id: &str| parts.iter().position(|part| *part == id);
        let weight = |id: &str| place(id).map_or(1, |place| weights[place]);
        set.considerations
            .iter()
            .map(|part| weight(&part.id))
            .collect()
    };
    let settings = importances(parts.len());
    let mut work = 0;
    let mut counted = |weights: &[u8]| {
        let old_weighing = Weighing::new(old, &weight(old, weights))?;
        let new_weighing = Weighing::new(new, &weight(new, weights))?;
        one_setting::<LIMBS>([old, new], [&old_weighing, &new_weighing], &mut work)
            .map(|counted| (counted, work))
    };
    let ((changed, whole), usual_work) = counted(&settings[0].0).ok_or(LeftOut::TooMuchWork)?;
    let usual = Change {
        changed: changed.widen(),
        whole: whole.widen(),
        importances: 1,
        every_importance: parts.len() == 1,
    };
    if settings.len() == 1 || usual_work.saturating_mul(settings.len()) > BOUND {
        return Ok(usual);
    }
    let mut all = Change {
        changed: changed.times(settings[0].1).widen(),
        whole: whole.times(settings[0].1).widen(),
        importances: settings[0].1,
        every_importance: true,
    };
    for (weights, times) in &settings[1..] {
        let Some(((changed, whole), _)) = counted(weights) else {
            return Ok(usual);
        };
        all.changed.add_times(&changed.widen(), *times);
        all.whole.add_times(&whole.widen(), *times);
        all.importances += times;
    }
    Ok(all)
}

/// How many combinations change, and how many there are; `None` past the bound.
fn one_setting<const LIMBS: usize>(
    versions: [&QuestionSet; 2],
    weighings: [&Weighing; 2],
    work: &mut usize,
) -> Option<(Count<LIMBS>, Count<LIMBS>)> {
    let one = common_multiple(weighings[0].one.into(), weighings[1].one.into());
    let one = i64::try_from(one).ok().filter(|one| *one < 1 << 52)?;
    let mut questions = pairs(versions, weighings, one);
    let alone = |form: Form| {
        questions
            .iter()
            .filter(|pairs| moves_alone(pairs, form))
            .count()
    };
    if alone(Form::Group) > alone(Form::Individual) {
        // Outcomes of swapped fits are swapped, so what changes stays the same.
        let swap = |fit: PerForm<i64>| PerForm::from_fn(|form| fit[form.other()]);
        for pair in questions.iter_mut().flatten() {
            *pair = (swap(pair.0), swap(pair.1));
        }
    }
    let (right, left): (Vec<_>, Vec<_>) = questions
        .into_iter()
        .partition(|pairs| moves_alone(pairs, Form::Individual));
    let right: Vec<Weighed> = right
        .iter()
        .map(|pairs| {
            let pushes = pairs.iter().map(|(old, _)| (*old, Picks::default()));
            Weighed::of_pushes(pushes)
        })
        .collect();
    let right: Vec<&Weighed> = right.iter().collect();
    *work += Shape::of(&right).cells().saturating_mul(right.len());
    if *work > BOUND {
        return None;
    }
    let rows = Rows::of(&Grid::<LIMBS>::of(&right));
    let marks = marks_of(one);
    let (mut changed, mut whole) = (Count::ZERO, Count::ZERO);
    let states = states(&left, work)?;
    *work = work.saturating_add(states.len().saturating_mul(20));
    for ((old, new), left_ways) in &states {
        rows.stretches(&marks, &[*old, *new], |_, _, outcomes, ways| {
            whole.add_product(left_ways, ways);
            if outcomes[0] != outcomes[1] {
                changed.add_product(left_ways, ways);
            }
        });
    }
    Some((changed, whole))
}

/// For every question of either version, all its answers. One that only one version has, or that
/// has no answer in common, is answered for itself and pushes nothing in the other version.
fn pairs(versions: [&QuestionSet; 2], weighings: [&Weighing; 2], one: i64) -> Vec<Vec<Pair>> {
    let [old, new] = versions;
    let push = |version: usize, index: usize, picks: Picks| {
        let question = &versions[version].questions[index];
        let push = weighings[version].questions[index].push(question, picks);
        PerForm::from_fn(|form| push[form] * (one / weighings[version].one))
    };
    let still = PerForm::default();
    let mut matched = vec![false; new.questions.len()];
    let mut questions: Vec<Vec<Pair>> = Vec::new();
    for (index, question) in old.questions.iter().enumerate() {
        let twin = new.questions.iter().position(|one| one.id == question.id);
        let common = twin.map(|twin| (twin, common_ways(question, &new.questions[twin])));
        let common = common.filter(|(_, common)| !common.is_empty());
        questions.push(if let Some((twin, common)) = common {
            matched[twin] = true;
            let pair = |(before, after)| (push(0, index, before), push(1, twin, after));
            common.into_iter().map(pair).collect()
        } else {
            let alone = ways(question).into_iter();
            alone.map(|picks| (push(0, index, picks), still)).collect()
        });
    }
    let added = (0..new.questions.len()).filter(|index| !matched[*index]);
    questions.extend(added.map(|index| {
        let alone = ways(&new.questions[index]).into_iter();
        alone.map(|picks| (still, push(1, index, picks))).collect()
    }));
    questions
}

/// The answers that both versions of a question know, by the ids of their options.
fn common_ways(old: &Question, new: &Question) -> Vec<(Picks, Picks)> {
    let same = |option: usize| {
        let id = &old.choices[option].id;
        new.choices.iter().position(|choice| choice.id == *id)
    };
    let translated = |picks: Picks| {
        let options: Option<Vec<usize>> = picks.iter().map(same).collect();
        let options = options.filter(|options| options.len() <= new.pick)?;
        Some((
            picks,
            options.into_iter().fold(Picks::default(), Picks::with),
        ))
    };
    ways(old).into_iter().filter_map(translated).collect()
}

/// Whether a question moves only this fit, and by the same in both versions.
fn moves_alone(pairs: &[Pair], form: Form) -> bool {
    let other = form.other();
    pairs
        .iter()
        .all(|(old, new)| old == new && old[other] == pairs[0].0[other])
}

/// Every pair of sums over some questions, with the ways that lead to it; `None` past the bound.
fn states<const LIMBS: usize>(
    questions: &[Vec<Pair>],
    work: &mut usize,
) -> Option<HashMap<Pair, Count<LIMBS>>> {
    let mut states = HashMap::from([(Pair::default(), Count::new(1))]);
    for pairs in questions {
        *work = work.saturating_add(states.len().saturating_mul(pairs.len()));
        if *work > BOUND {
            return None;
        }
        let mut next: HashMap<Pair, Count<LIMBS>> = HashMap::new();
        let plus = |a: PerForm<i64>, b: PerForm<i64>| PerForm::from_fn(|form| a[form] + b[form]);
        for (sums, ways) in &states {
            for pair in pairs {
                let sums = (plus(sums.0, pair.0), plus(sums.1, pair.1));
                *next.entry(sums).or_insert(Count::ZERO) += *ways;
            }
        }
        if next.len() > STATES {
            return None;
        }
        states = next;
    }
    Some(states)
}
