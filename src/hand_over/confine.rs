//! What a client's visit may do, held by the system: no file, no connection, no other program.
//!
//! Two layers, since neither is enough. Landlock closes files and connections, but not all kinds of
//! sockets; seccomp closes everything that a visit does not need.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod files;

use std::io;

use serde::{Deserialize, Serialize};

use super::outlet::Outlet;

/// Which of the system's layers hold a client's visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    /// No file can be opened (Landlock).
    pub files: bool,
    /// Nothing can be called that a visit does not need (seccomp).
    pub calls: bool,
}

/// Closes everything but what is open already, from here to the end of this process. In the folder
/// for pages, if there is one, new files can be made. Says which layers hold.
#[cfg(target_os = "linux")]
pub fn confine(outlet: &Outlet) -> Layers {
    let handle = outlet.handle();
    let folder = handle.filter(|_| matches!(outlet, Outlet::Folder(_)));
    Layers {
        files: files::close(folder).unwrap_or_default(),
        calls: calls::close(folder.is_some()).is_ok(),
    }
}

/// Other systems have no such layers that this program knows.
#[cfg(not(target_os = "linux"))]
pub fn confine(_: &Outlet) -> Layers {
    Layers::default()
}

/// Ends this process when the one that began it ends, however that ends. An error if that one has
/// ended already, or is another one than was said.
pub fn end_with(begun_by: i32) -> io::Result<()> {
    use rustix::process::{Pid, getppid};
    #[cfg(target_os = "linux")]
    rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::TERM))?;
    if getppid().map(Pid::as_raw_pid) == Some(begun_by) {
        return Ok(());
    }
    Err(io::ErrorKind::NotConnected.into())
}
