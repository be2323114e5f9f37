//! Rules for people who cannot see colours, who enlarge, who listen or read braille: on every page, at every size.

use super::pages::everywhere;
use super::player::lines;
use circle_or_chair::language::built_in as languages;
use circle_or_chair::page::Block;
use circle_or_chair::screen::theme::UNICODE;
use circle_or_chair::words::{Interface, Words};
use circle_or_chair::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

#[test]
fn text_is_plain_or_bold_and_in_the_terminals_own_colour() {
    for (page, player) in everywhere() {
        for (cell, at) in player.paint().0.content().iter().zip(0_usize..) {
            let bold = Modifier::BOLD.contains(cell.modifier);
            assert!(bold, "{page}, cell {at}: {:?}", cell.modifier);
            assert_eq!(cell.bg, Color::Reset, "{page}, cell {at}");
            let bar = ["█", "▒", "#", "="].contains(&cell.symbol());
            let colour = [Color::Indexed(32), Color::Indexed(166)].contains(&cell.fg);
            let plain = cell.fg == Color::Reset;
            assert!(plain || bar && colour, "{page}, cell {at}: {:?}", cell.fg);
        }
    }
}

#[test]
fn without_colour_only_the_colour_is_gone() {
    for (page, player) in everywhere()
        .into_iter()
        .filter(|(page, _)| page.ends_with("80x24"))
    {
        let glyphs = if player.screen().is_ascii() {
            continue;
        } else {
            UNICODE
        };
        let (buffer, _) = player.seen_with(glyphs, false).paint();
        let colourless = buffer.content().iter().all(|cell| cell.fg == Color::Reset);
        assert!(colourless, "{page}");
        assert_eq!(lines(&buffer), lines(&player.paint().0), "{page}");
    }
}

#[test]
fn the_two_forms_have_different_fills() {
    for (page, player) in everywhere() {
        for cell in player.paint().0.content() {
            match (cell.fg, cell.symbol()) {
                (Color::Reset, _)
                | (Color::Indexed(32), "█" | "#")
                | (Color::Indexed(166), "▒" | "=") => {}
                other => panic!("{page}: {other:?}"),
            }
        }
    }
}

#[test]
fn the_focused_line_has_the_cursor_a_mark_and_bold_text() {
    let mut with_focus = 0;
    for (page, player) in everywhere() {
        let (buffer, cursor) = player.paint();
        let rows = player.view.focus_rows();
        let is_typed = player.page().field().is_some();
        if rows.is_empty() || is_typed || player.view.room().is_too_small() {
            continue;
        }
        with_focus += 1;
        assert_eq!(cursor.y, rows.start, "{page}");
        assert_eq!(cursor.x, player.view.room().margin, "{page}");
        let at_cursor = &buffer[(cursor.x, cursor.y)];
        assert!(["▌", ">"].contains(&at_cursor.symbol()), "{page}");
        assert!(at_cursor.modifier.contains(Modifier::BOLD), "{page}");
        let text = &buffer[(cursor.x + 2, cursor.y)];
        assert!(text.modifier.contains(Modifier::BOLD), "{page}");
        let lines = lines(&buffer);
        let mark = format!("{} ", at_cursor.symbol());
        let marks = lines
            .iter()
            .filter(|line| line.trim_start().starts_with(&mark));
        assert_eq!(marks.count(), 1, "{page}");
    }
    assert!(with_focus > 100, "{with_focus}");
}

#[test]
fn where_nothing_is_in_focus_the_cursor_covers_no_letter() {
    let mut without = 0;
    for (page, player) in everywhere() {
        let (buffer, cursor) = player.paint();
        assert!(
            cursor.x < buffer.area.width && cursor.y < buffer.area.height,
            "{page}"
        );
        let typed = player.page().field().is_some();
        let small = player.view.room().is_too_small();
        if player.view.focus_rows().is_empty() && !typed && !small {
            without += 1;
            assert_eq!(buffer[(cursor.x, cursor.y)].symbol(), " ", "{page}");
        }
    }
    assert!(without > 50, "{without}");
}

#[test]
fn ascii_means_ascii() {
    for (page, player) in everywhere() {
        let player = player.in_ascii();
        assert!(player.screen().is_ascii(), "{page}\n{}", player.screen());
    }
}

#[test]
fn help_lines_are_named_at_the_foot_of_every_page() {
    for (page, player) in everywhere() {
        if player.view.room().is_too_small() {
            continue;
        }
        let screen = player.screen();
        let last = screen.trim_end().lines().last().unwrap_or_default();
        assert!(last.contains("F1"), "{page}\n{screen}");
    }
}

#[test]
fn the_way_out_is_named_at_80_columns_in_every_language() {
    let words = languages::ALL.iter().map(|files| files.words);
    let all: Vec<Words> = words
        .map(|words| Words::new(&Interface::BuiltIn(words), true))
        .collect();
    for (page, player) in everywhere() {
        let typing = player.page().field().is_some();
        if !page.ends_with("80x24") || typing || page.starts_with("leave") {
            continue;
        }
        for words in &all {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
            player.view.paint(words, &mut buffer);
            let foot = lines(&buffer).pop().unwrap_or_default();
            let leave = &words.footer().leave;
            assert!(
                foot.contains(leave) && foot.contains("F1"),
                "{page}: {foot}"
            );
        }
    }
}

#[test]
fn no_page_is_wider_than_its_column_but_tables_and_the_second_column() {
    for (page, player) in everywhere()
        .into_iter()
        .filter(|(page, _)| !page.ends_with("140x50"))
    {
        let room = player.view.room();
        let widest = usize::from(room.margin + room.column);
        let head = usize::from(room.head());
        let has_cells = player.page().blocks.iter().any(
            |block| matches!(block, Block::Facts(facts) if facts.iter().any(|fact| !fact.says.is_empty())),
        );
        for line in lines(&player.paint().0).iter().skip(head).take(room.body()) {
            let is_cells = has_cells && line.starts_with("    ");
            let most = if is_cells {
                usize::from(room.margin + room.table())
            } else {
                widest
            };
            assert!(columns(line) <= most, "{page}: {line:?}");
        }
    }
}

#[test]
fn every_row_of_every_page_can_be_brought_into_view() {
    for (page, mut player) in everywhere() {
        if !page.ends_with("30x10") || player.screen().is_ascii() {
            continue;
        }
        let (columns, _) = player.size;
        let mut whole = player.clone();
        whole.resize(columns, 17);
        let top = "page-up ".repeat(40);
        player.resize(columns, 12).press(&top);
        whole.press(&top);
        let body = |player: &super::player::Player| {
            let room = player.view.room();
            let lines = lines(&player.paint().0);
            let skip = room.head().into();
            lines
                .into_iter()
                .skip(skip)
                .take(room.body())
                .collect::<Vec<_>>()
        };
        let mut seen = body(&player);
        for _ in 0..40 {
            seen.extend(body(player.press("page-down")));
        }
        for _ in 0..40 {
            for line in body(whole.press("page-down")) {
                assert!(line.is_empty() || seen.contains(&line), "{page}: {line:?}");
            }
        }
    }
}
