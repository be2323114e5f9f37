//! The system calls that a visit needs once it has read what it asks; every other one fails.

use std::collections::BTreeMap;

use rustix::fs::OFlags;
use seccompiler::{
    BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, apply_filter,
};

use crate::hand_over::outlet::NEW_FILE;

/// Keys in, pages out, memory, time, and the end.
const NEEDED: &[i64] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_ppoll,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    libc::SYS_fstat,
    libc::SYS_fsync,
    libc::SYS_ftruncate,
    libc::SYS_shutdown,
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_getpid,
    libc::SYS_getppid,
    libc::SYS_gettid,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// What may be asked of the terminal: its size and its modes. Not to type keys into it.
const OF_TERMINAL: &[libc::Ioctl] = &[
    libc::TIOCGWINSZ,
    libc::TCGETS,
    libc::TCSETS,
    libc::TCSETSW,
    libc::TCSETSF,
    libc::TCGETS2,
    libc::TCSETS2,
    libc::TCSETSW2,
    libc::TCSETSF2,
    libc::TCFLSH,
];

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is asked of a terminal has 32 bits, in another type with each C library"
)]
pub(super) fn close(can_make_files: bool) -> Result<(), Error> {
    let mut calls: BTreeMap<i64, Vec<SeccompRule>> =
        NEEDED.iter().map(|call| (*call, Vec::new())).collect();
    let asks = OF_TERMINAL
        .iter()
        .map(|ask| only(1, SeccompCmpOp::Eq, u64::from(*ask as u32)));
    calls.insert(libc::SYS_ioctl, asks.collect::<Result<_, _>>()?);
    if can_make_files {
        // Every file may be large.
        let but_large = SeccompCmpOp::MaskedEq(!u64::from(OFlags::LARGEFILE.bits()));
        let new = only(2, but_large, NEW_FILE.bits().into())?;
        calls.insert(libc::SYS_openat, vec![new]);
    }
    // An error, not the end: a library that looks for a file does without it.
    let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let here = std::env::consts::ARCH.try_into()?;
    let filter = SeccompFilter::new(calls, refused, SeccompAction::Allow, here)?;
    apply_filter(&BpfProgram::try_from(filter)?)
}

/// A call with an argument like this.
fn only(argument: u8, is: SeccompCmpOp, value: u64) -> Result<SeccompRule, Error> {
    let length = SeccompCmpArgLen::Dword;
    let condition = SeccompCondition::new(argument, length, is, value)?;
    Ok(SeccompRule::new(vec![condition])?)
}
