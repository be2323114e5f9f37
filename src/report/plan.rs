//! The plan in words: what to start with, what can be started, what to do about the form that leads.

use super::{ReasonText, Subject};
use crate::answers::Lean;
use crate::form::{Form, PerForm};
use crate::outcome::{Outcome, StartWith, Status};
use crate::question_set::{About, QuestionRef};
use crate::words::fill;

impl Subject<'_> {
    /// What to start with, and what to ask about the first thing that stands in the way.
    pub(super) fn start_in_short(&self, in_the_way: &[ReasonText]) -> String {
        let first = in_the_way.first();
        let ask = first.and_then(|limit| limit.ask_about.as_deref());
        let ask = ask.filter(|_| self.assessment.outcome != Outcome::NeitherYet);
        joined(self.start(), ask)
    }

    /// All of it, sentence by sentence; none is said twice.
    pub(super) fn plan(&self) -> Vec<String> {
        let mut plan = vec![self.start().to_owned()];
        for form in self.order() {
            plan.extend(self.what_can_start(About::Form(form)));
        }
        plan.extend(self.what_can_start(About::Both));
        for form in self.order().into_iter().filter(|form| self.leads(*form)) {
            plan.extend(self.toward_leading(form));
        }
        plan.extend(self.lean_in_plan().map(str::to_owned));
        let mut said = Vec::new();
        for sentence in plan {
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        said
    }

    /// One next step, with the person's own lean.
    pub(super) fn next_step(&self) -> String {
        joined(self.step(), self.lean_in_step())
    }

    /// The form to start with, then the form that leads, then the other.
    fn order(&self) -> [Form; 2] {
        let first = match (self.assessment.start_with, self.assessment.outcome) {
            (StartWith::Group, _) | (StartWith::Nothing, Outcome::Group) => Form::Group,
            (StartWith::Individual, _) | (StartWith::Nothing, Outcome::Individual) => {
                Form::Individual
            }
            _ => self.first,
        };
        [first, first.other()]
    }

    fn leads(&self, form: Form) -> bool {
        match self.assessment.outcome {
            Outcome::Both => true,
            Outcome::Group => form == Form::Group,
            Outcome::Individual => form == Form::Individual,
            _ => false,
        }
    }

    /// What the answers on a form, or on both at once, mean: in the set's words, or by their status.
    fn what_can_start(&self, about: About) -> Vec<String> {
        let questions = self.set.availability.iter().enumerate();
        let questions = questions.filter(|(_, question)| question.about == about);
        let (mut means, mut open, mut worst) = (Vec::new(), Vec::new(), Status::Open);
        for (index, question) in questions {
            let picks = self.answers.reply(QuestionRef::Availability(index)).picks();
            let Some(picked) = picks.and_then(|picks| picks.iter().next()) else {
                let values = [("question", &*question.short)];
                open.push(fill(&self.words.plan().still_open, &values));
                continue;
            };
            let choice = &question.choices[picked];
            worst = worst.max(choice.status);
            let own = choice.plan.as_ref().map(ToString::to_string);
            means.push(own.unwrap_or_else(|| self.stands(about, choice.status).to_owned()));
        }
        match about {
            About::Form(_) if means.is_empty() => {
                vec![self.stands(about, Status::Unknown).to_owned()]
            }
            About::Both if means.is_empty() && self.assessment.outcome != Outcome::Both => {
                Vec::new()
            }
            // What is open only matters once it is all that stands between a person and a start.
            _ if worst == Status::Open => [means, open].concat(),
            _ => means,
        }
    }

    fn stands(&self, about: About, status: Status) -> &str {
        let plan = self.words.plan();
        let [group, individual, both] = match status {
            Status::Open => [&plan.group_open, &plan.individual_open, &plan.both_open_now],
            Status::Unknown => [
                &plan.group_unknown,
                &plan.individual_unknown,
                &plan.both_unknown,
            ],
            Status::Wait => [&plan.group_wait, &plan.individual_wait, &plan.both_wait],
            Status::OutOfReach => [&plan.group_out, &plan.individual_out, &plan.both_out],
        };
        match about {
            About::Form(form) => form.of(group, individual),
            About::Both => both,
        }
    }

    /// What to do about a form that leads, also where something else is the start.
    fn toward_leading(&self, form: Form) -> Vec<String> {
        let plan = self.words.plan();
        let mut said = Vec::new();
        if self.assessment.start_with == form.into() {
            // The next step is about it.
            return said;
        }
        let limits = &self.assessment.limits[form];
        if !limits.is_empty() {
            let limit = form.of(&plan.toward_group_limit, &plan.toward_individual_limit);
            said.push(limit.clone());
        }
        said.extend(
            limits
                .iter()
                .map(|question| self.ask_about(*question, form)),
        );
        let (group, individual) = match self.assessment.availability.form[form] {
            Status::Wait => (&plan.toward_group_wait, &plan.toward_individual_wait),
            Status::OutOfReach => (&plan.toward_group_out, &plan.toward_individual_out),
            _ if !limits.is_empty() => return said,
            Status::Open => (&plan.toward_group_open, &plan.toward_individual_open),
            Status::Unknown => (&plan.toward_group_unknown, &plan.toward_individual_unknown),
        };
        said.push(form.of(group, individual).clone());
        said
    }

    fn step(&self) -> &str {
        let next = self.words.next();
        let status = self.assessment.availability.form;
        match (self.assessment.outcome, self.assessment.start_with) {
            (Outcome::NeitherYet, _) => &next.neither_yet,
            (Outcome::NotEnoughAnswers, _) => &next.not_enough,
            (_, StartWith::Group) => self.step_to(Form::Group, status.group),
            (_, StartWith::Individual) => self.step_to(Form::Individual, status.individual),
            (_, StartWith::Both) => &next.both,
            _ if self.nothing_in_reach() => &next.nothing_in_reach,
            (Outcome::Group, _) if self.assessment.limited().group => &next.group_limit,
            (Outcome::Individual, _) if self.assessment.limited().individual => {
                &next.individual_limit
            }
            (Outcome::Group, _) => &next.group_out,
            (Outcome::Individual, _) => &next.individual_out,
            _ if self.assessment.limited() != PerForm::default() => &next.limits,
            _ => &next.either,
        }
    }

    fn step_to(&self, form: Form, status: Status) -> &str {
        let next = self.words.next();
        match status {
            Status::Wait => form.of(&next.group_wait, &next.individual_wait),
            Status::Unknown => form.of(&next.group_unknown, &next.individual_unknown),
            _ => form.of(&next.group, &next.individual),
        }
    }

    fn lean_in_plan(&self) -> Option<&str> {
        let plan = self.words.plan();
        self.of_lean([
            &plan.lean_same,
            &plan.lean_group,
            &plan.lean_individual,
            &plan.lean_both,
            &plan.lean_neither,
        ])
    }

    fn lean_in_step(&self) -> Option<&str> {
        let next = self.words.next();
        self.of_lean([
            &next.lean_same,
            &next.lean_group,
            &next.lean_individual,
            &next.lean_both,
            &next.lean_neither,
        ])
    }

    /// Of these, what fits the person's own lean: the same as what is proposed, or toward a group,
    /// one-to-one, both, neither.
    fn of_lean<'w>(&self, words: [&'w String; 5]) -> Option<&'w str> {
        let [same, group, individual, both, neither] = words;
        let (outcome, start) = (self.assessment.outcome, self.assessment.start_with);
        Some(match self.answers.lean? {
            Lean::Unsure => return None,
            Lean::Group if start == StartWith::Group => same,
            Lean::Individual if start == StartWith::Individual => same,
            Lean::Both if start == StartWith::Both => same,
            Lean::Neither if outcome == Outcome::NeitherYet => same,
            Lean::Group => group,
            Lean::Individual => individual,
            Lean::Both => both,
            Lean::Neither => neither,
        })
    }
}

fn joined(sentence: &str, more: Option<&str>) -> String {
    let sentences: Vec<&str> = [sentence].into_iter().chain(more).collect();
    sentences.join(" ")
}
