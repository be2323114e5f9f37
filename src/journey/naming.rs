//! Giving the page to take along a name.

use super::{Journey, Place};
use crate::action::Action;

impl Journey {
    pub(super) fn act_on_name(&mut self, before: String, action: Action) {
        let Some(taking) = self.taking_mut() else {
            return;
        };
        match action {
            Action::Type(name) => taking.name = name,
            Action::KeepName => {
                taking.follow_name();
                if taking.name != before {
                    taking.saved = None;
                }
                self.leave_field();
            }
            Action::Back => {
                taking.name = before;
                self.leave_field();
            }
            _ => {}
        }
    }

    fn leave_field(&mut self) {
        if matches!(self.here.place, Place::Naming(_)) {
            self.back();
        }
    }
}
