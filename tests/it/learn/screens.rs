//! The pages to read: within reach from both sides, side by side or stacked, with pictures that count.

use circle_or_chair::form::Form;
use circle_or_chair::question_set::learn::Count;

use super::reader::{TALL, names, on, open, open_list, reader};
use crate::screens::player::{Player, TODAY, lines};

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// Opens every page from the list and comes back to the list.
#[track_caller]
fn visit_all(reader: &mut Player) {
    let names = names(reader);
    assert!(names.len() >= 9, "{names:?}");
    for (place, name) in names.iter().enumerate() {
        open(reader, place);
        assert_eq!(reader.page().title, *name);
        reader.press("esc").sees("Read about the two kinds");
    }
}

#[test]
fn every_page_is_reached_from_the_first_page_and_esc_goes_back_there() {
    for (columns, rows) in SIZES {
        for first in Form::ALL {
            let mut reader = reader(first, columns, rows);
            open_list(&mut reader);
            visit_all(&mut reader);
            reader.press("esc").sees("Which kind of therapy?");
        }
    }
}

#[test]
fn every_page_is_reached_from_each_part_of_the_result_and_esc_goes_back_there() {
    for (columns, rows) in SIZES {
        let mut reader = reader(Form::Group, columns, rows);
        reader.begin().answer("3").press("v home enter");
        for part in ["Summary", "Reasons", "What if", "Answers", "Take along"] {
            reader.sees(part).press("m");
            visit_all(&mut reader);
            reader.press("esc").sees(part).press("tab");
        }
    }
}

#[test]
fn tab_leafs_through_all_pages_and_comes_around() {
    let mut reader = reader(Form::Group, 80, 24);
    let names = names(open_list(&mut reader));
    open(&mut reader, 0);
    for name in &names {
        assert_eq!(reader.page().title, *name);
        reader.press("tab");
    }
    assert_eq!(reader.page().title, names[0]);
    reader.press("back-tab");
    assert_eq!(Some(&reader.page().title), names.last());
}

/// The first words of a text, which stay on one line at any width.
fn start(text: &str) -> String {
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_comparison_is_side_by_side_at_80_and_stacked_at_40() {
    for first in Form::ALL {
        for columns in [80, 40] {
            let mut reader = reader(first, columns, TALL);
            open_named(&mut reader, "Compare the two");
            let rows = lines(&reader.paint().0);
            for row in &super::set().learn.comparison {
                let place = |text: &str| {
                    let lines = rows.iter().enumerate();
                    let mut found =
                        lines.filter_map(|(y, line)| Some((y, line.find(&start(text))?)));
                    found.next().unwrap_or_else(|| panic!("{text}"))
                };
                let (group, individual) = (place(&row.group), place(&row.individual));
                assert_eq!(group.0 == individual.0, columns == 80, "{}", row.id);
                assert_eq!(group < individual, first == Form::Group, "{}", row.id);
            }
        }
    }
}

#[test]
fn where_an_order_is_left_to_chance_the_page_says_so() {
    for first in Form::ALL {
        for columns in [80, 40] {
            let mut reader = reader(first, columns, TALL);
            let said = reader.journey.words().learn().order.clone();
            let list = open_list(&mut reader).text();
            assert!(list.contains(&said), "{list}");
            let place = |text| list.find(text).unwrap_or_else(|| panic!("{text}\n{list}"));
            let (group, individual) = (place("Group therapy"), place("One-to-one therapy"));
            assert_eq!(group < individual, first == Form::Group);
            for name in ["Compare the two", "A few numbers"] {
                let at = names(&reader)
                    .iter()
                    .position(|other| other.starts_with(name));
                let text = open(&mut reader, at.expect("the page")).text();
                assert!(text.contains(&said), "{text}");
                reader.press("esc");
            }
        }
    }
}

/// The pictures on a page: for each ten rows that hold nothing but marks, all marks in order.
fn pictures(rows: &[String]) -> Vec<Vec<String>> {
    let marks = |row: &String| row.chars().filter(|mark| *mark != ' ').collect::<String>();
    let is_picture =
        |row: &String| row.trim().len() > 1 && row.chars().all(|mark| " █▒·".contains(mark));
    let rows: Vec<String> = rows
        .iter()
        .filter(|row| is_picture(row))
        .map(marks)
        .collect();
    rows.chunks(10).map(<[String]>::to_vec).collect()
}

/// Opens the page whose name begins so.
fn open_named<'r>(reader: &'r mut Player, name: &str) -> &'r mut Player {
    let names = names(open_list(reader));
    let at = names.iter().position(|other| other.starts_with(name));
    open(reader, at.expect("the page"))
}

#[test]
fn every_picture_holds_exactly_the_marks_it_is_said_to() {
    for first in Form::ALL {
        for columns in [80, 40] {
            let mut reader = reader(first, columns, TALL);
            open_named(&mut reader, "A few numbers");
            let pictures = pictures(&lines(&reader.paint().0));
            let numbers = &super::set().learn.numbers;
            assert_eq!(pictures.len(), numbers.len());
            for (picture, number) in pictures.iter().zip(numbers) {
                let all = picture.concat();
                let count = |mark: char| all.chars().filter(|other| *other == mark).count();
                let marks = (count('█'), count('▒'), count('·'));
                let (expected, width) = match number.count {
                    Count::Rate { group, individual } => {
                        let (group, individual) = (usize::from(group), usize::from(individual));
                        ((group, individual, 200 - group - individual), 20)
                    }
                    Count::Pairs { individual, .. } => {
                        let individual = usize::from(individual);
                        ((100 - individual, individual, 0), 10)
                    }
                };
                assert_eq!(marks, expected, "{}", number.id);
                assert!(picture.iter().all(|row| row.chars().count() == width));
                let leads = if first == Form::Group { '█' } else { '▒' };
                assert!(
                    all.starts_with(leads),
                    "{} starts with {first:?}",
                    number.id
                );
            }
        }
    }
}

#[test]
fn content_past_its_date_says_so() {
    let late = circle_or_chair::date::Date {
        year: 2027,
        ..TODAY
    };
    let later = circle_or_chair::date::Date { day: 24, ..late };
    for (today, is_late) in [(TODAY, false), (late, false), (later, true)] {
        let mut reader = on(today, Form::Group, 80, TALL);
        let text = open_named(&mut reader, "About").text();
        assert!(text.contains("2026-11-23"), "{text}");
        let said = text.contains("due to be looked at again by 2027-11-23");
        assert_eq!(said, is_late, "{text}");
    }
}

#[test]
fn the_page_about_the_set_says_how_hard_it_is_to_read() {
    let mut reader = reader(Form::Group, 80, TALL);
    let text = open_named(&mut reader, "About").text();
    let about = super::set().learn.about.expect("the set says who made it");
    assert!(
        text.contains(&*about.reading.expect("it is stated")),
        "{text}"
    );
}

#[test]
fn the_first_page_fits_and_says_the_decision_for_whom_and_the_steps() {
    let reader = reader(Form::Group, 80, 24);
    let (text, words) = (reader.text(), reader.journey.words());
    let welcome = words.welcome();
    let decision = super::set().decision.to_string();
    for said in [
        &welcome.for_whom,
        &welcome.steps,
        &welcome.begin,
        &welcome.read,
        &decision,
    ] {
        assert!(text.contains(said.as_str()), "{said}\n{text}");
    }
    assert!(!text.contains(&*words.question().more_below), "{text}");
}
