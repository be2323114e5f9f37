//! Options that do not stand in the order of their points.

use super::Places;
use crate::question_set::file::Table;
use crate::question_set::finding::Finding;

/// Looks at every scale, and at every question of its own options where one is chosen. Several
/// picks have no order.
pub(super) fn read(places: &Places<'_>, found: &mut Vec<Finding>) {
    for (_, scale) in &places.scales {
        sorted(scale, |option| option.whole("points"), found);
    }
    let one =
        |question: &&Table<'_>| question.get("pick").is_none() || question.whole("pick") == Some(1);
    for question in places.questions.iter().filter(one) {
        sorted(question, lean, found);
    }
}

/// How far an option leans toward group: for one form its points, for both their difference.
fn lean(option: &Table<'_>) -> Option<i64> {
    match (option.whole("group"), option.whole("individual")) {
        (None, None) => None,
        (group, individual) => {
            let individual = individual.unwrap_or_default();
            Some(group.unwrap_or_default().saturating_sub(individual))
        }
    }
}

fn sorted(table: &Table<'_>, points: impl Fn(&Table<'_>) -> Option<i64>, found: &mut Vec<Finding>) {
    let options = table.tables("options");
    let Some(points) = options.iter().map(points).collect::<Option<Vec<i64>>>() else {
        return;
    };
    let falls = points.last() < points.first();
    let wrong = points
        .windows(2)
        .position(|pair| pair[0] != pair[1] && (pair[1] < pair[0]) != falls);
    let Some(before) = wrong else { return };
    let (other, option) = (&options[before], &options[before + 1]);
    if option.get("id").is_some() && other.get("id").is_some() {
        let name = option.str("id").unwrap_or_default();
        let finding = Finding::new("Q107", option.place("id")).with_short("option", name);
        found.push(finding.and_also("the option before is", other.place("id")));
    }
}
