//! `export [SET] --to SYSTEM`: a question set for another system, whole or not at all.

use std::io::{self, IsTerminal, Write};

use super::library::Library;
use super::{Stop, keep};
use crate::cli::{self, Asked, Said};
use crate::exit_code::ExitCode;
use crate::export::{self, ROUNDING, Tongue};
use crate::language::Language;

pub(super) fn run(wanted: cli::Export) -> Result<ExitCode, Stop> {
    if wanted.out.is_none() && !wanted.to.is_text() && io::stdout().is_terminal() {
        let why = "a workbook is no text; give a file with --out, or send it through a pipe";
        return Err(Stop::Usage(why.to_owned()));
    }
    let asked = Asked {
        questions: wanted.set,
        said: Said {
            lang: wanted.lang,
            translation: wanted.translation,
            ..Said::default()
        },
    };
    let library = Library::open(&asked)?;
    let first = library.choose(asked.said.lang.as_deref(), &[])?;
    let tongue = |language: usize| tongue(&library, language);
    let others = (0..library.languages().len()).filter(|language| *language != first);
    let others = others.map(tongue).collect::<Result<Vec<_>, _>>()?;
    let first = tongue(first)?;
    let bytes = export::write(wanted.to, &first, &others);
    match &wanted.out {
        None => io::stdout().write_all(&bytes)?,
        Some(file) => keep(&first.words, file, &bytes, wanted.replace)?,
    }
    if let Some(lost) = wanted.to.lost() {
        writeln!(io::stderr(), "{lost}\n{ROUNDING}")?;
    }
    Ok(ExitCode::Done)
}

fn tongue(library: &Library, language: usize) -> Result<Tongue, Stop> {
    let set = library.set(language)?;
    let named = &library.languages()[language];
    // The questions may stand in a language that the program has no words for.
    let tag = set.language.to_string();
    let language_of_set = Language {
        name: if named.tag == tag {
            named.name.clone()
        } else {
            tag.clone()
        },
        tag,
    };
    Ok(Tongue {
        language: language_of_set,
        set,
        words: library.words(language),
    })
}
