//! Whose help lines come first.

use super::Journey;

impl Journey {
    pub(super) fn choose_country(&mut self, country: usize) {
        if let Some(country) = self.given.help.countries.get(country) {
            self.given.country = Some(country.code.to_string());
        }
    }
}
