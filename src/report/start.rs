//! What to start with, and why: one whole sentence per case.

use super::Subject;
use crate::form::Form;
use crate::outcome::{Outcome, StartWith, Status};
use crate::scoring::can_start;

impl Subject<'_> {
    /// What to start with, and why.
    pub(super) fn start(&self) -> &str {
        let plan = self.words.plan();
        match (self.assessment.outcome, self.assessment.start_with) {
            (Outcome::NotEnoughAnswers, _) => &plan.not_enough,
            (Outcome::NeitherYet, _) => &plan.neither_yet,
            (_, StartWith::Nothing) if self.nothing_in_reach() => &plan.nothing_in_reach,
            (Outcome::Group, start) => self.toward(Form::Group, start),
            (Outcome::Individual, start) => self.toward(Form::Individual, start),
            (_, StartWith::Both) => &plan.both_now,
            (_, StartWith::Group) => self.first(Form::Group),
            (_, StartWith::Individual) => self.first(Form::Individual),
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
        let limited = self.assessment.limited()[form];
        let (group, individual) = match self.assessment.availability.form[form] {
            _ if start == form.into() => (&plan.fits_group, &plan.fits_individual),
            _ if limited && starts => (&plan.group_limit, &plan.individual_limit),
            _ if limited => (&plan.group_only_limit, &plan.individual_only_limit),
            Status::OutOfReach if starts => {
                (&plan.group_out_of_reach, &plan.individual_out_of_reach)
            }
            Status::OutOfReach => (&plan.group_only_reach, &plan.individual_only_reach),
            _ => (&plan.group_waits, &plan.individual_waits),
        };
        form.of(group, individual)
    }

    /// Which of two comes first, where none leads alone, and why: the other one cannot be started,
    /// or not as soon, or fits less well, or the person leans to this one.
    fn first(&self, form: Form) -> &str {
        let (plan, assessment, other) = (self.words.plan(), self.assessment, form.other());
        let status = assessment.availability.form;
        let fits_alike = assessment.fit.group == assessment.fit.individual;
        let (group, individual) = if assessment.limited()[other] {
            (&plan.group_first_limit, &plan.individual_first_limit)
        } else if status[other] == Status::OutOfReach {
            (&plan.group_first_reach, &plan.individual_first_reach)
        } else if status[form] < status[other] {
            (&plan.group_first_sooner, &plan.individual_first_sooner)
        } else if assessment.outcome == Outcome::Both && !fits_alike {
            (&plan.group_first_fits, &plan.individual_first_fits)
        } else {
            (&plan.group_first_lean, &plan.individual_first_lean)
        };
        form.of(group, individual)
    }

    fn can_start(&self, form: Form) -> bool {
        let assessment = self.assessment;
        can_start(form, assessment.limited(), assessment.availability)
    }
}
