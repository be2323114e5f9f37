//! What holds for every run: no other program of the same user reads its memory, and none of it goes into a file when it fails.

/// Makes this process leave no core file, and closes its memory to others. Where the system cannot
/// do that, the rest still holds.
pub(crate) fn keep_memory_private() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    // A program that takes core files, such as systemd's, is asked for none either.
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
