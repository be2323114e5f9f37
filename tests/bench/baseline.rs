//! The program to compare with, compiled on the spot.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

/// The compiled baseline, or `None` where there is no C compiler.
pub(crate) fn compiled() -> io::Result<Option<PathBuf>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/baseline.c");
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("baseline");
    match Command::new("cc")
        .arg("-O2")
        .arg("-o")
        .arg(&program)
        .arg(source)
        .status()
    {
        Ok(status) if status.success() => Ok(Some(program)),
        Ok(status) => Err(io::Error::other(format!(
            "cc could not compile baseline.c: {status}"
        ))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
