//! `check --diff OLD NEW`: what changed for the person who takes a set.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::json;
use toml::de::DeTable;

use super::Stop;
use crate::exit_code::ExitCode;
use crate::proof::LeftOut;
use crate::proof::change::{self, Change};
use crate::question_set::QuestionSet;
use crate::question_set::check;
use crate::question_set::file;
use crate::question_set::source::Source;
use crate::workshop::diff::{self, Difference};
use crate::workshop::proved::{decimal, percent, share, why};

/// Compares two versions of a set, which must both be good.
pub(super) fn run(old: &Path, new: &Path, as_json: bool) -> Result<ExitCode, Stop> {
    let (old, new) = (Source::read(old)?, Source::read(new)?);
    let (old, new) = (load(&old)?, load(&new)?);
    let differences = diff::differences(&old.0, &new.0);
    let change = change::compare(&old.1, &new.1);
    let mut out = BufWriter::new(io::stdout().lock());
    if as_json {
        serde_json::to_writer(&mut out, &document(&differences, &change))
            .map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        write(&differences, &change, &mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::Done)
}

fn load(source: &Source) -> Result<(DeTable<'_>, QuestionSet), Stop> {
    let stop = |findings: Vec<_>| Stop::findings(source, &findings);
    let file = file::parse(source).map_err(stop)?;
    match check::read(&file, None) {
        (Some(set), found) if found.is_empty() => Ok((file, set)),
        (_, found) => Err(stop(found)),
    }
}

fn write(
    differences: &[Difference],
    change: &Result<Change, LeftOut>,
    out: &mut impl Write,
) -> io::Result<()> {
    for difference in differences {
        writeln!(out, "{}", difference.what)?;
        if let Some(old) = &difference.old {
            writeln!(out, "  - {old}")?;
        }
        if let Some(new) = &difference.new {
            writeln!(out, "  + {new}")?;
        }
    }
    if differences.is_empty() {
        writeln!(out, "Nothing that a person can see or score has changed.")?;
    }
    let change = match change {
        Ok(change) => change,
        Err(left_out) => return writeln!(out, "\n{}", why(*left_out)),
    };
    let settings = if change.every_importance {
        format!("at every importance ({} settings)", change.importances)
    } else {
        "with all considerations counting the same".to_owned()
    };
    writeln!(
        out,
        "\n{} of all answers that both versions know come out differently, {settings}:\n{} of {}.",
        percent(change.changed, change.whole),
        change.changed,
        change.whole
    )
}

fn document(differences: &[Difference], change: &Result<Change, LeftOut>) -> serde_json::Value {
    let outcomes = match change {
        Ok(change) => json!({
            "changed": change.changed.to_string(),
            "combinations": change.whole.to_string(),
            "share": decimal(share(change.changed, change.whole)),
            "importances": change.importances,
            "every_importance": change.every_importance,
        }),
        Err(left_out) => json!({ "left_out": [why(*left_out)] }),
    };
    json!({ "differences": differences, "outcomes": outcomes })
}
