//! The pages to read: within reach from both sides, side by side or stacked, with pictures that count.

use circle_or_chair::form::Form;
use circle_or_chair::question_set::learn::Count;
use circle_or_chair::tui::message::Message;
use circle_or_chair::tui::model::{Page, Reading, Tab};

use super::reader::{Reader, TALL, TODAY};

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

const PAGES: [Reading; 9] = [
    Reading::Compare,
    Reading::Group,
    Reading::Individual,
    Reading::Both,
    Reading::Neither,
    Reading::Numbers,
    Reading::Wait,
    Reading::About,
    Reading::Sources,
];

/// The pages in the order of a run.
fn pages(first: Form) -> [Reading; 9] {
    let mut pages = PAGES;
    if first == Form::Individual {
        pages.swap(1, 2);
    }
    pages
}

/// Opens every page from the list and comes back to the list.
#[track_caller]
fn visit_all(reader: &mut Reader, first: Form) {
    for (place, page) in pages(first).into_iter().enumerate() {
        reader.open(place);
        assert_eq!(reader.model.page, Page::Learn(page));
        reader.press(&[Message::Back]);
        assert_eq!(reader.model.page, Page::Learn(Reading::Menu));
    }
}

#[test]
fn every_page_is_reached_from_the_first_page_and_esc_goes_back_there() {
    for (columns, rows) in SIZES {
        for first in Form::ALL {
            let mut reader = Reader::new(first, columns, rows);
            reader.open_list();
            visit_all(&mut reader, first);
            reader.press(&[Message::Back]);
            assert_eq!(reader.model.page, Page::Welcome);
        }
    }
}

#[test]
fn every_page_is_reached_from_each_part_of_the_result_and_esc_goes_back_there() {
    for (columns, rows) in SIZES {
        let mut reader = Reader::new(Form::Group, columns, rows);
        reader.see_result();
        for tab in [Tab::Summary, Tab::Reasons, Tab::WhatIf] {
            assert_eq!(reader.model.page, Page::Result(tab));
            reader.press(&[Message::Letter('m')]);
            visit_all(&mut reader, Form::Group);
            reader.press(&[Message::Back]);
            assert_eq!(reader.model.page, Page::Result(tab));
            reader.press(&[Message::Next]);
        }
    }
}

#[test]
fn the_result_says_how_to_read_on() {
    let mut reader = Reader::new(Form::Group, 80, TALL);
    reader.see_result();
}

#[test]
fn tab_leafs_through_all_pages_and_comes_around() {
    let mut reader = Reader::new(Form::Group, 80, 24);
    reader.open_list().open(0);
    for page in PAGES {
        assert_eq!(reader.model.page, Page::Learn(page));
        reader.press(&[Message::Next]);
    }
    assert_eq!(reader.model.page, Page::Learn(PAGES[0]));
    reader.press(&[Message::Previous]);
    assert_eq!(reader.model.page, Page::Learn(PAGES[8]));
}

#[test]
fn every_line_of_every_page_can_be_scrolled_to() {
    for (columns, rows) in SIZES {
        for place in 0..PAGES.len() {
            let mut whole = Reader::new(Form::Group, columns, TALL);
            whole.open_list().open(place);
            let mut reader = Reader::new(Form::Group, columns, rows);
            reader.open_list().open(place);
            let mut seen = reader.rows();
            for _ in 0..60 {
                reader.press(&[Message::PageDown]);
                seen.extend(reader.rows());
            }
            let wanted = whole.rows();
            let hints = wanted.len() - 1;
            for line in &wanted[..hints] {
                let is_bare = line.is_empty() || line.contains("──");
                assert!(
                    is_bare || seen.contains(line),
                    "{line:?} at {columns}x{rows}"
                );
            }
        }
    }
}

/// The first words of a text, which stay on one line at any width.
fn start(text: &str) -> String {
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_comparison_is_side_by_side_at_80_and_stacked_at_40() {
    for first in Form::ALL {
        for columns in [80, 40] {
            let mut reader = Reader::new(first, columns, TALL);
            reader.open_list().open(0);
            let rows = reader.rows();
            for row in &reader.model.given.set.learn.comparison {
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
            let mut reader = Reader::new(first, columns, TALL);
            let said = reader.model.words.learn().order.clone();
            reader.open_list();
            reader.sees(&said);
            let (group, individual) = ("Group therapy", "One-to-one therapy");
            let (group, individual) = (reader.text().find(group), reader.text().find(individual));
            assert!(group.is_some() && individual.is_some());
            assert_eq!(group < individual, first == Form::Group);
            for place in [0, 5] {
                reader.open(place);
                reader.sees(&said);
                reader.press(&[Message::Back]);
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

#[test]
fn every_picture_holds_exactly_the_marks_it_is_said_to() {
    for first in Form::ALL {
        for columns in [80, 40] {
            let mut reader = Reader::new(first, columns, TALL);
            reader.open_list().open(5);
            let pictures = pictures(&reader.rows());
            let numbers = &reader.model.given.set.learn.numbers;
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
        let mut reader = Reader::on(today, Form::Group, 80, TALL);
        reader.open_list().open(7);
        reader.sees("2026-11-23");
        assert_eq!(
            reader
                .text()
                .contains("due to be looked at again by 2027-11-23"),
            is_late
        );
    }
}

#[test]
fn the_page_about_the_set_says_how_hard_it_is_to_read() {
    let mut reader = Reader::new(Form::Group, 80, TALL);
    reader.open_list().open(7);
    let about = reader.model.given.set.learn.about.clone();
    reader.sees(&about.and_then(|about| about.reading).expect("it is stated"));
}

#[test]
fn the_first_page_fits_and_says_the_decision_for_whom_and_the_steps() {
    let reader = Reader::new(Form::Group, 80, 24);
    let welcome = reader.model.words.welcome();
    for text in [
        &welcome.for_whom,
        &welcome.steps,
        &welcome.begin,
        &welcome.read,
    ] {
        reader.sees(text);
    }
    reader.sees(&reader.model.heading.decision);
    let more = &reader.model.words.question().more_below;
    assert!(!reader.text().contains(more.as_str()));
}
