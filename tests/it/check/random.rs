//! Small random question sets, and a random source that needs no dependency.

use std::fmt::Write as _;

/// The `SplitMix64` generator of Sebastiano Vigna: short, fast, and good enough for tests.
pub struct Random(pub u64);

impl Random {
    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    fn points(&mut self) -> i64 {
        i64::try_from(self.below(5)).unwrap() - 2
    }
}

/// The lines above the first consideration, and the outcomes, of a set that says nothing else.
pub(super) fn around(considerations: &str) -> String {
    let mut text = "schema = 1\nid = \"set\"\nversion = \"1\"\nreviewed = 2026-11-23\nlanguage = \"en\"\ntitle = \"T\"\ndecision = \"D\"\n".to_owned();
    text.push_str(considerations);
    for outcome in [
        "group",
        "individual",
        "both",
        "either",
        "neither-yet",
        "not-enough-answers",
    ] {
        let _ = writeln!(text, "[outcomes.{outcome}]\ntitle = \"T\"\ntext = \"T\"");
    }
    text
}

/// A set with up to three considerations and up to five questions of every kind.
pub(super) fn small_set(random: &mut Random) -> String {
    let mut text = String::new();
    let parts = random.below(3) + 1;
    for part in 0..parts {
        let _ = writeln!(text, "[[considerations]]\nid = \"c{part}\"\ntitle = \"T\"");
        for question in 0..=random.below(2) {
            // The first question bears on both, so that each form has one.
            let kind = if part == 0 && question == 0 {
                2
            } else {
                random.below(3)
            };
            let pick = random.below(3).max(1);
            let mut options = String::new();
            for option in 0..random.below(2) + 2 {
                let _ = write!(options, "  {{ id = \"o{option}\", label = \"L\"");
                if kind != 1 {
                    let _ = write!(options, ", group = {}", random.points());
                }
                if kind != 0 {
                    let _ = write!(options, ", individual = {}", random.points());
                }
                options.push_str(" },\n");
            }
            // A limit needs an option that can be one.
            let limit = options.contains("= -2") && random.below(3) > 0;
            let wish = random.below(3) > 0;
            let _ = writeln!(
                text,
                "[[considerations.questions]]\nid = \"q{part}-{question}\"\nshort = \"S\"\nask = \"A\"\nwhy = \"W\"\npick = {pick}\nlimit = {limit}\nwish = {wish}\noptions = [\n{options}]"
            );
        }
    }
    around(&text)
}
