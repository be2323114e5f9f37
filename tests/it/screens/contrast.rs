//! Bars stand out from every common background by 3 to 1 (WCAG 2, success criterion 1.4.11). Text has no colour of ours.

use circle_or_chair::{
    form::Form,
    screen::theme::{Role, Theme, UNICODE},
};
use ratatui::style::Color;

/// The backgrounds of the 11 schemes that come with Windows Terminal: Campbell, its `PowerShell` variant, Vintage, One
/// Half and Solarized in dark and light, Tango in dark and light, CGA, IBM 5153; and of its newer Dark+ and Dimidium.
const BACKGROUNDS: [[u8; 3]; 13] = [
    [0x0c, 0x0c, 0x0c],
    [0x01, 0x24, 0x56],
    [0x00, 0x00, 0x00],
    [0x28, 0x2c, 0x34],
    [0xfa, 0xfa, 0xfa],
    [0x00, 0x2b, 0x36],
    [0xfd, 0xf6, 0xe3],
    [0x00, 0x00, 0x00],
    [0xff, 0xff, 0xff],
    [0x00, 0x00, 0x00],
    [0x00, 0x00, 0x00],
    [0x1e, 0x1e, 0x1e],
    [0x14, 0x14, 0x14],
];

/// A colour of the 256-colour palette's cube (16 to 231).
fn in_cube(index: u8) -> [u8; 3] {
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let at = index - 16;
    [level(at / 36), level(at / 6 % 6), level(at % 6)]
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], two: [u8; 3]) -> f64 {
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

#[test]
fn black_and_white_are_21_to_1() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
}

#[test]
fn bars_stand_out_from_every_common_background() {
    let theme = Theme {
        color: true,
        contrast: false,
        glyphs: UNICODE,
    };
    for form in Form::ALL {
        let Some(Color::Indexed(index)) = theme.style(Role::Bar(form)).fg else {
            panic!("{form:?} has no colour of the palette");
        };
        for background in BACKGROUNDS {
            let contrast = contrast(in_cube(index), background);
            assert!(contrast >= 3.0, "{form:?} on {background:?}: {contrast:.2}");
        }
    }
}
