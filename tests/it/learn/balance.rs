//! Neither form gets more room than the other.

use circle_or_chair::reading_grade::words;

use super::{forms, lists, set};

/// How far two counts of words may be apart, in percent of the larger.
const APART: usize = 10;

fn count(texts: &[&str]) -> usize {
    texts.iter().map(|text| words(text).count()).sum()
}

#[track_caller]
fn about_as_long(what: &str, group: usize, individual: usize) {
    let (less, more) = (group.min(individual), group.max(individual));
    assert!(
        (more - less) * 100 <= more * APART,
        "{what}: group has {group} words, one-to-one {individual}"
    );
}

#[test]
fn both_forms_get_the_same_room_in_each_list_and_in_all() {
    let set = set();
    let forms = forms(&set.learn);
    let (group, individual) = (lists(&forms.group), lists(&forms.individual));
    let (mut group_words, mut individual_words) = (0, 0);
    for ((name, group), (_, individual)) in group.into_iter().zip(individual) {
        assert_eq!(group.len(), individual.len(), "{name}");
        about_as_long(name, count(&group), count(&individual));
        group_words += count(&group);
        individual_words += count(&individual);
    }
    about_as_long("all", group_words, individual_words);
}

#[test]
fn all_four_ways_have_as_many_upsides_downsides_and_questions() {
    let set = set();
    let forms = forms(&set.learn);
    let ways = [&forms.group, &forms.individual, &forms.both, &forms.neither];
    for way in ways {
        let counts = (way.upsides.len(), way.downsides.len(), way.questions.len());
        assert_eq!(counts, (3, 3, 4), "{}", way.title);
    }
}

#[test]
fn the_comparison_says_as_much_of_each_form() {
    let set = set();
    let rows = &set.learn.comparison;
    assert_eq!(rows.len(), 6, "the six differences");
    for row in rows {
        about_as_long(&row.id, count(&[&row.group]), count(&[&row.individual]));
    }
    let group: Vec<&str> = rows.iter().map(|row| &*row.group).collect();
    let individual: Vec<&str> = rows.iter().map(|row| &*row.individual).collect();
    about_as_long("the columns", count(&group), count(&individual));
}
