//! What is read from the environment: languages, a country, and whether colours are wanted.

use circle_or_chair::locale::Locale;

/// Reads variables written as `NAME=value NAME=value`.
fn read(variables: &str) -> Locale {
    Locale::read(|name| {
        let mut all = variables.split(' ').filter_map(|one| one.split_once('='));
        all.find(|(of, _)| *of == name)
            .map(|(_, value)| value.to_owned())
    })
}

#[test]
fn terminals_with_many_colours_are_known_by_their_names() {
    for term in [
        "xterm-256color",
        "xterm-kitty",
        "foot",
        "foot-extra",
        "alacritty",
        "xterm-ghostty",
        "wezterm",
    ] {
        assert!(read(&format!("TERM={term}")).palette, "{term}");
    }
    assert!(read("TERM=xterm COLORTERM=truecolor").palette);
    for term in ["xterm", "linux", "vt100", "dumb"] {
        assert_eq!(
            read(&format!("TERM={term}")).palette,
            cfg!(windows),
            "{term}"
        );
    }
}

#[test]
fn no_color_goes_before_what_forces_colours_and_that_before_what_leaves_them_out() {
    for (variables, wanted) in [
        ("", None),
        ("CLICOLOR=1", None),
        ("CLICOLOR_FORCE=0", None),
        ("NO_COLOR=", None),
        ("CLICOLOR=0", Some(false)),
        ("FORCE_COLOR=0", Some(false)),
        ("FORCE_COLOR=1", Some(true)),
        ("FORCE_COLOR=true", Some(true)),
        ("CLICOLOR_FORCE=1 CLICOLOR=0", Some(true)),
        ("CLICOLOR_FORCE=1 FORCE_COLOR=0", Some(true)),
        ("NO_COLOR=1 CLICOLOR_FORCE=1 FORCE_COLOR=3", Some(false)),
    ] {
        assert_eq!(read(variables).color, wanted, "{variables}");
    }
}

#[test]
fn languages_and_the_country_come_from_the_first_variable_that_is_set() {
    for (variables, languages, country) in [
        (
            "LC_ALL=es_MX.UTF-8 LANG=en_US.UTF-8",
            &["es_MX.UTF-8"][..],
            Some("MX"),
        ),
        (
            "LC_ALL= LC_MESSAGES=de_AT LANG=en_US",
            &["de_AT"],
            Some("AT"),
        ),
        (
            "LANG=en_GB.UTF-8 LANGUAGE=es:de",
            &["es", "de", "en_GB.UTF-8"],
            Some("GB"),
        ),
        ("LANG=zh-Hans-CN", &["zh-Hans-CN"], Some("CN")),
        ("LANG=es", &["es"], None),
        ("LC_ALL=C LANG=es_ES LANGUAGE=es", &[], None),
    ] {
        let read = read(variables);
        assert_eq!(read.languages, languages, "{variables}");
        assert_eq!(read.country.as_deref(), country, "{variables}");
    }
}

#[cfg(any(windows, target_vendor = "apple"))]
#[test]
fn without_variables_the_system_is_asked() {
    assert_ne!(read("").languages, [""; 0]);
}
