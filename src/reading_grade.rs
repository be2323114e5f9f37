//! How hard a text is to read, by a formula that was made for its language.
//!
//! Syllables are counted as groups of vowel letters, in English with the usual silent endings, in
//! Spanish with its hiatuses: a little off for some words and about right for a sentence.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// A US school grade, for English. J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S.
    /// Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research
    /// Branch Report 8-75, 1975.
    FleschKincaid,
    /// A school grade, for German: the first Wiener Sachtextformel. R. Bamberger and E. Vanecek,
    /// "Lesen, Verstehen, Lernen, Schreiben", Vienna, 1984.
    WienerSachtext,
    /// An ease from 0 to 100, for Spanish. The formula: F. Szigriszt Pazos, "Sistemas predictivos de
    /// legibilidad del mensaje escrito", Universidad Complutense de Madrid, 1993. Its scale, on
    /// which texts for patients begin at 55: I. M. Barrio-Cantalejo and others, "Validación de la
    /// Escala INFLESZ", Anales del Sistema Sanitario de Navarra 31(2), 2008.
    Inflesz,
}

/// The highest school grade a question may read at.
const HIGHEST_GRADE: f64 = 8.0;
/// The least ease a question may have.
const LEAST_EASE: f64 = 55.0;

impl Formula {
    /// The one for the language of a tag; none where none is known here.
    pub fn of(language: &str) -> Option<Self> {
        match &*language.split('-').next()?.to_lowercase() {
            "en" => Some(Self::FleschKincaid),
            "de" => Some(Self::WienerSachtext),
            "es" => Some(Self::Inflesz),
            _ => None,
        }
    }

    /// What a text measures; zero for one without words.
    #[expect(
        clippy::cast_precision_loss,
        reason = "no text has so many words that a float could not count them"
    )]
    pub fn measure(self, text: &str) -> f64 {
        let words: Vec<(&str, usize)> = words(text)
            .map(|word| (word, self.syllables(word)))
            .collect();
        if words.is_empty() {
            return 0.0;
        }
        let count = words.len() as f64;
        let length = count / sentences(text) as f64;
        let syllables = words.iter().map(|(_, syllables)| syllables).sum::<usize>() as f64 / count;
        let share = |holds: &dyn Fn(&(&str, usize)) -> bool| {
            100.0 * words.iter().filter(|word| holds(word)).count() as f64 / count
        };
        match self {
            Self::FleschKincaid => 0.39 * length + 11.8 * syllables - 15.59,
            Self::WienerSachtext => {
                let of_three = share(&|(_, syllables)| *syllables >= 3);
                let of_one = share(&|(_, syllables)| *syllables == 1);
                let long =
                    share(&|(word, _)| word.chars().filter(|one| one.is_alphabetic()).count() > 6);
                0.1935 * of_three + 0.1672 * length + 0.1297 * long - 0.0327 * of_one - 0.875
            }
            Self::Inflesz => 206.835 - 62.3 * syllables - length,
        }
    }

    /// What a text that is hard to read measures, and how far it may go, for a message.
    pub fn too_hard(self, text: &str) -> Option<String> {
        let measure = self.measure(text).round();
        match self {
            Self::Inflesz => (measure < LEAST_EASE && words(text).next().is_some()).then(|| {
                format!("has an ease of {measure} (INFLESZ), and {LEAST_EASE} is the least")
            }),
            _ => (measure > HIGHEST_GRADE).then(|| {
                format!("reads at school grade {measure}, and {HIGHEST_GRADE} is the most")
            }),
        }
    }

    /// How many syllables a word is likely to have, at least one.
    pub fn syllables(self, word: &str) -> usize {
        match self {
            Self::FleschKincaid => syllables(word),
            Self::WienerSachtext => groups(word, "aeiouyäöü", |_, _| false),
            Self::Inflesz => groups(word, "aeiouáéíóúü", |before, one| {
                let is_strong = |vowel| "aeoáéó".contains(vowel);
                is_strong(before) && is_strong(one) || "íú".contains(before) || "íú".contains(one)
            }),
        }
    }
}

/// How many groups of vowels a word has, at least one; some neighbours are apart.
fn groups(word: &str, vowels: &str, are_apart: fn(char, char) -> bool) -> usize {
    let mut before = None;
    let begins = |letter: char| {
        let is_vowel = vowels.contains(letter);
        let last = std::mem::replace(&mut before, Some(letter).filter(|_| is_vowel));
        is_vowel && last.is_none_or(|last| are_apart(last, letter))
    };
    let count = word
        .to_lowercase()
        .chars()
        .map(begins)
        .filter(|begins| *begins)
        .count();
    count.max(1)
}

/// The words of a text: what stands between spaces or hyphens and holds a letter or a digit.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| character.is_whitespace() || matches!(character, '-' | '/'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// How many sentences a text has, at least one. A colon ends one too: what follows is read afresh.
fn sentences(text: &str) -> usize {
    let closing = |word: &&str| {
        word.trim_end_matches(['"', '\'', ')', '”', '’'])
            .ends_with(['.', '?', '!', ':'])
    };
    let ends = text.split_whitespace().filter(closing).count();
    let last = text.split_whitespace().next_back();
    let is_unfinished = last.is_some_and(|word| !closing(&word));
    (ends + usize::from(is_unfinished)).max(1)
}

/// The syllables of an English word.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word
        .to_lowercase()
        .chars()
        .filter(|one| one.is_alphabetic())
        .collect();
    let is_vowel = |letter: &char| "aeiouy".contains(*letter);
    // "some", "liked" and "times" end in a vowel that is not heard; "table" and "wanted" do not.
    let silent = match letters.as_slice() {
        [.., before, 'l', 'e'] => is_vowel(before),
        [.., before, 'e'] => !is_vowel(before),
        [.., before, 'e', 'd'] => !is_vowel(before) && !matches!(before, 't' | 'd'),
        [.., before, 'e', 's'] => {
            !is_vowel(before) && !matches!(before, 's' | 'x' | 'z' | 'h' | 'c' | 'g' | 'l')
        }
        _ => false,
    };
    let groups = groups(word, "aeiouy", |_, _| false);
    groups.saturating_sub(usize::from(silent)).max(1)
}
