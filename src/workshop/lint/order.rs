//! Options that do not stand in the order of their points.

use super::places::{self, Places};
use super::warn;
use crate::question_set::file::Value;
use crate::question_set::finding::Finding;

/// Looks at every scale, and at every question of its own options where one is chosen. Several
/// picks have no order.
pub(super) fn read(places: &Places<'_>, found: &mut Vec<Finding>) {
    for (_, _, scale) in places.scales() {
        sorted(scale, |option| places::whole(option, "points"), found);
    }
    let one = |question: &&Value<'_>| {
        places::get(question, "pick").is_none() || places::whole(question, "pick") == Some(1)
    };
    for question in places.questions().filter(one) {
        sorted(question, lean, found);
    }
}

/// How far an option leans toward group: for one form its points, for both their difference.
fn lean(option: &Value<'_>) -> Option<i64> {
    let (group, individual) = (
        places::whole(option, "group"),
        places::whole(option, "individual"),
    );
    (group.is_some() || individual.is_some()).then(|| {
        group
            .unwrap_or_default()
            .saturating_sub(individual.unwrap_or_default())
    })
}

fn sorted(table: &Value<'_>, points: impl Fn(&Value<'_>) -> Option<i64>, found: &mut Vec<Finding>) {
    let options = places::get(table, "options")
        .map(places::items)
        .unwrap_or_default();
    let Some(points) = options.iter().map(points).collect::<Option<Vec<i64>>>() else {
        return;
    };
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return;
    };
    let falls = last < first;
    let wrong = points
        .windows(2)
        .position(|pair| pair[0] != pair[1] && (pair[1] < pair[0]) != falls);
    let Some(before) = wrong else { return };
    let id = |at: usize| places::get(&options[at], "id");
    if let (Some(place), Some(other)) = (id(before + 1), id(before)) {
        let option = place.get_ref().as_str().unwrap_or_default();
        let finding = warn("Q107", place).with_short("option", option);
        found.push(finding.and_also("the option before is", other.span()));
    }
}
