//! What to start with, and why: one whole sentence per case.

use crate::form::Form;
use crate::outcome::{Outcome, StartWith, Status};
use crate::scoring::Assessment;
use crate::words::Words;

/// The sentences of the plan: why this first, then where it stands.
pub(super) fn of(words: &Words, assessment: &Assessment) -> Vec<String> {
    let mut plan = vec![why(words, assessment).to_owned()];
    let starts: &[Form] = match assessment.start_with {
        StartWith::Group => &[Form::Group],
        StartWith::Individual => &[Form::Individual],
        StartWith::Both => &Form::ALL,
        StartWith::Nothing => &[],
    };
    plan.extend(starts.iter().filter_map(|form| {
        Some(stands(words, *form, assessment.availability.form[*form])?.to_owned())
    }));
    plan
}

/// Whether neither form can be reached for now.
pub(super) fn nothing_in_reach(assessment: &Assessment) -> bool {
    Form::ALL
        .into_iter()
        .all(|form| assessment.availability.form[form] == Status::OutOfReach)
}

fn why<'w>(words: &'w Words, assessment: &Assessment) -> &'w str {
    let plan = words.plan();
    let of = assessment.availability.form;
    match (assessment.outcome, assessment.start_with) {
        (Outcome::NotEnoughAnswers, _) => &plan.not_enough,
        (Outcome::NeitherYet, _) => &plan.neither_yet,
        (_, StartWith::Nothing) if nothing_in_reach(assessment) => &plan.nothing_in_reach,
        (Outcome::Group, StartWith::Individual) if of.group == Status::OutOfReach => {
            &plan.group_out_of_reach
        }
        (Outcome::Group, StartWith::Individual) => &plan.group_waits,
        (Outcome::Group, _) => &plan.fits_group,
        (Outcome::Individual, StartWith::Group) if of.individual == Status::OutOfReach => {
            &plan.individual_out_of_reach
        }
        (Outcome::Individual, StartWith::Group) => &plan.individual_waits,
        (Outcome::Individual, _) => &plan.fits_individual,
        (Outcome::Both, StartWith::Both) => &plan.both_now,
        (Outcome::Both, StartWith::Group) if of.group < of.individual => &plan.both_group_sooner,
        (Outcome::Both, StartWith::Group) => &plan.both_group_fits,
        (Outcome::Both, StartWith::Individual) if of.individual < of.group => {
            &plan.both_individual_sooner
        }
        (Outcome::Both, StartWith::Individual) => &plan.both_individual_fits,
        (Outcome::Both, StartWith::Nothing) => &plan.both_open,
        (Outcome::Either, StartWith::Group) => &plan.either_group,
        (Outcome::Either, StartWith::Individual) => &plan.either_individual,
        (Outcome::Either, _) => &plan.either_open,
    }
}

fn stands(words: &Words, form: Form, status: Status) -> Option<&str> {
    let plan = words.plan();
    match (form, status) {
        (Form::Group, Status::Open) => Some(&plan.group_open),
        (Form::Group, Status::Wait) => Some(&plan.group_wait),
        (Form::Group, Status::Unknown) => Some(&plan.group_unknown),
        (Form::Individual, Status::Open) => Some(&plan.individual_open),
        (Form::Individual, Status::Wait) => Some(&plan.individual_wait),
        (Form::Individual, Status::Unknown) => Some(&plan.individual_unknown),
        (_, Status::OutOfReach) => None,
    }
}
