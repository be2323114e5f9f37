//! The pictures of the README: pages as the program paints them, as SVG in `tests/pictures`, so that they never go stale.

use std::fmt::Write as _;

use circle_or_chair::wrap;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::screens::pages::TOWARD_GROUP;
use crate::screens::player::{Player, lines};

/// A cell of the window, and what is left free around all of them.
const WIDTH: u16 = 9;
const HEIGHT: u16 = 20;
const FREE: u16 = 18;
/// How far below the top of its cell a letter stands.
const BASE: u16 = 15;

/// Light and dark, as whoever looks at it prefers. The two colours of the bars are those of the 256-colour palette.
const LOOK: &str = "\
text { font: 15px ui-monospace, SFMono-Regular, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace; \
white-space: pre; fill: #24292f }
.strong { font-weight: 700 }
.page { fill: #fdfcf9; stroke: #d8d4c8 }
.ink { fill: #24292f }
.thin { fill: #24292f; opacity: .4 }
.edge { fill: none; stroke: #24292f; opacity: .5 }
.c32 { fill: #0087d7 }
.half { stroke: #d75f00; stroke-width: 14; stroke-dasharray: 2 1 }
@media (prefers-color-scheme: dark) {
text, .ink, .thin { fill: #dcdfe4 }
.edge { stroke: #dcdfe4 }
.page { fill: #171a1f; stroke: #343a43 }
}";

/// A page as a picture, with the page itself as the words for whoever does not see it.
fn picture(title: &str, buffer: &Buffer) -> String {
    let (width, height) = (
        buffer.area.width * WIDTH + 2 * FREE,
        buffer.area.height * HEIGHT + 2 * FREE,
    );
    let words = lines(buffer).join("\n");
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title words\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"words\">{}</desc>\n<style>\n{LOOK}\n</style>\n\
         <rect class=\"page\" x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"10\"/>\n",
        escaped(title),
        escaped(&words),
        width - 1,
        height - 1,
    );
    for y in 0..buffer.area.height {
        for run in runs(buffer, y) {
            draw(&run, y, &mut svg);
        }
    }
    svg + "</svg>\n"
}

/// Cells of one row that look the same: words, or one drawing character again and again.
struct Run {
    x: u16,
    columns: u16,
    text: String,
    style: Style,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let (symbol, style) = (cell.symbol(), cell.style());
        let columns = u16::try_from(wrap::columns(symbol).max(1)).expect("a narrow character");
        match runs.last_mut() {
            Some(run) if run.style == style && goes_on(&run.text, symbol) => {
                run.text += symbol;
                run.columns += columns;
            }
            _ => runs.push(Run {
                x,
                columns,
                text: symbol.to_owned(),
                style,
            }),
        }
        x += columns;
    }
    // Two blanks part words, so that no letter is far from its cell, whatever the font.
    runs.retain(|run| !run.text.trim().is_empty());
    runs
}

fn is_drawn(symbol: &str) -> bool {
    "─▌■□█▒·│".contains(symbol)
}

fn goes_on(run: &str, symbol: &str) -> bool {
    let last = run.chars().last().map(String::from).unwrap_or_default();
    match (is_drawn(&last), is_drawn(symbol)) {
        (true, true) => last == symbol,
        (false, false) => !run.ends_with("  ") && (symbol == " " || !run.trim().is_empty()),
        _ => false,
    }
}

fn draw(run: &Run, y: u16, svg: &mut String) {
    let (left, top) = (FREE + run.x * WIDTH, FREE + y * HEIGHT);
    let (right, middle) = (left + run.columns * WIDTH, top + HEIGHT / 2);
    let cells = || (left..right).step_by(WIDTH.into());
    let color = match run.style.fg {
        Some(Color::Indexed(index)) => format!("c{index}"),
        _ => "ink".to_owned(),
    };
    let mut rect = |class: &str, x: u16, y: u16, width: u16, height: u16| {
        let _ = writeln!(
            svg,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        );
    };
    match run.text.chars().next() {
        Some('▒') => {
            let line = format!("<path class=\"half\" d=\"M{left} {middle}H{right}\"/>\n");
            svg.push_str(&line);
        }
        Some('─') => rect("thin", left, middle, right - left, 1),
        Some('▌') => rect(&color, left, top, WIDTH / 2, HEIGHT),
        Some('█') => rect(&color, left, top + 3, right - left, HEIGHT - 6),
        Some('│') => rect("ink", left + WIDTH / 2, top, 1, HEIGHT),
        Some('·') => cells().for_each(|x| rect("thin", x + 4, middle, 2, 2)),
        Some('■') => cells().for_each(|x| rect("ink", x + 1, middle - 4, 7, 7)),
        Some('□') => cells().for_each(|x| rect("edge", x + 1, middle - 4, 7, 7)),
        _ => {
            let strong = run.style.add_modifier.contains(Modifier::BOLD);
            let class = if strong { " class=\"strong\"" } else { "" };
            let text = run.text.trim_end();
            let _ = writeln!(
                svg,
                "<text x=\"{left}\" y=\"{}\" textLength=\"{}\"{class}>{}</text>",
                top + BASE,
                wrap::columns(text) * usize::from(WIDTH),
                escaped(text)
            );
        }
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;")
}

#[track_caller]
fn hold(name: &str, title: &str, player: &Player) {
    let svg = picture(title, &player.paint().0);
    insta::with_settings!({
        snapshot_path => "../pictures",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_binary_snapshot!(&format!("{name}.svg"), svg.into_bytes());
    });
}

#[test]
fn a_question_is_as_in_its_picture() {
    let mut player = Player::new(80, 24);
    player.begin().press("3");
    hold("question", "A question of circle-or-chair", &player);
}

#[test]
fn a_result_is_as_in_its_picture() {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP).press("enter");
    hold("result", "A result of circle-or-chair", &player);
}
