//! What to start with, and why: one whole sentence per case.

use super::of;
use super::plan::Planned;
use crate::form::Form;
use crate::outcome::{Outcome, StartWith, Status};
use crate::scoring::can_start;

/// What keeps one form from being the start.
enum Over {
    Limit,
    Reach,
    Wait,
}

/// Why one form comes first where none leads alone.
enum By {
    OtherLimit,
    OtherReach,
    Sooner,
    Fit,
    Lean,
}

impl Planned<'_> {
    /// What to start with, and why.
    pub(super) fn start(&self) -> &str {
        let plan = self.words.plan();
        match (self.assessment.outcome, self.assessment.start_with) {
            (Outcome::NotEnoughAnswers, _) => &plan.not_enough,
            (Outcome::NeitherYet, _) => &plan.neither_yet,
            (_, StartWith::Nothing) if self.nothing_in_reach() => &plan.nothing_in_reach,
            (Outcome::Group, start) => self.toward(Form::Group, start),
            (Outcome::Individual, start) => self.toward(Form::Individual, start),
            (Outcome::Both, StartWith::Both) => &plan.both_now,
            (Outcome::Both, StartWith::Group) => self.first_of_both(Form::Group),
            (Outcome::Both, StartWith::Individual) => self.first_of_both(Form::Individual),
            (Outcome::Either, StartWith::Group) => self.first_of_either(Form::Group),
            (Outcome::Either, StartWith::Individual) => self.first_of_either(Form::Individual),
            _ if !self.can_start(Form::Group) && !self.can_start(Form::Individual) => {
                &plan.cannot_start
            }
            (Outcome::Both, _) => &plan.both_open,
            (Outcome::Either, _) => &plan.either_open,
        }
    }

    /// Whether neither form can be reached for now.
    pub(super) fn nothing_in_reach(&self) -> bool {
        let status = self.assessment.availability.form;
        status.group == Status::OutOfReach && status.individual == Status::OutOfReach
    }

    fn toward(&self, form: Form, start: StartWith) -> &str {
        let plan = self.words.plan();
        let starts = start != StartWith::Nothing;
        let (group, individual) = match self.over(form) {
            _ if start == form.into() => (&plan.fits_group, &plan.fits_individual),
            Over::Limit if starts => (&plan.group_limit, &plan.individual_limit),
            Over::Reach if starts => (&plan.group_out_of_reach, &plan.individual_out_of_reach),
            Over::Wait => (&plan.group_waits, &plan.individual_waits),
            Over::Limit => (&plan.group_limit_first, &plan.individual_limit_first),
            Over::Reach => (&plan.group_reach_first, &plan.individual_reach_first),
        };
        of(form, group, individual)
    }

    fn first_of_both(&self, form: Form) -> &str {
        let plan = self.words.plan();
        let (group, individual) = match self.by(form) {
            By::OtherLimit => (&plan.both_group_limit, &plan.both_individual_limit),
            By::OtherReach => (&plan.both_group_reach, &plan.both_individual_reach),
            By::Sooner => (&plan.both_group_sooner, &plan.both_individual_sooner),
            By::Fit => (&plan.both_group_fits, &plan.both_individual_fits),
            By::Lean => (&plan.both_group_lean, &plan.both_individual_lean),
        };
        of(form, group, individual)
    }

    fn first_of_either(&self, form: Form) -> &str {
        let plan = self.words.plan();
        let (group, individual) = match self.by(form) {
            By::OtherLimit => (&plan.either_group_limit, &plan.either_individual_limit),
            By::OtherReach => (&plan.either_group_reach, &plan.either_individual_reach),
            By::Sooner => (&plan.either_group_sooner, &plan.either_individual_sooner),
            By::Fit | By::Lean => (&plan.either_group_lean, &plan.either_individual_lean),
        };
        of(form, group, individual)
    }

    fn can_start(&self, form: Form) -> bool {
        let assessment = self.assessment;
        can_start(form, assessment.limited(), assessment.availability)
    }

    fn over(&self, form: Form) -> Over {
        match self.assessment.availability.form[form] {
            _ if self.assessment.limited()[form] => Over::Limit,
            Status::OutOfReach => Over::Reach,
            _ => Over::Wait,
        }
    }

    fn by(&self, form: Form) -> By {
        let (assessment, other) = (self.assessment, form.other());
        let status = assessment.availability.form;
        if assessment.limited()[other] {
            By::OtherLimit
        } else if status[other] == Status::OutOfReach {
            By::OtherReach
        } else if status[form] < status[other] {
            By::Sooner
        } else if assessment.outcome == Outcome::Both
            && assessment.fit.group != assessment.fit.individual
        {
            By::Fit
        } else {
            By::Lean
        }
    }
}
