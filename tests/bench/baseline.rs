//! The program to compare with, compiled on the spot.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

/// `baseline.c` linked statically, and dynamically; nothing where there is no C compiler.
pub(crate) fn compiled() -> io::Result<Vec<PathBuf>> {
    let linked = |name: &str, how: &[&str]| {
        let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/baseline.c");
        let compiler = Command::new("cc")
            .args(["-O2", "-o"])
            .arg(&program)
            .arg(source)
            .args(how)
            .status()?;
        if compiler.success() {
            return Ok(program);
        }
        Err(io::Error::other(format!(
            "cc could not compile {name}: {compiler}"
        )))
    };
    match linked("baseline-static", &["-static"]) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        alone => Ok(vec![alone?, linked("baseline-dynamic", &[])?]),
    }
}
