//! Landlock: no file, no TCP connection, no signal to another process.

use std::os::fd::BorrowedFd;

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, PathBeneath, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};

/// The newest rules of Landlock that this was written for.
const NEWEST: ABI = ABI::V6;

/// Closes files; says whether the system can.
pub(super) fn close(folder: Option<BorrowedFd<'_>>) -> Result<bool, RulesetError> {
    let rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    let new_files = AccessFs::MakeReg | AccessFs::WriteFile | AccessFs::Truncate;
    let rules = match folder {
        Some(folder) => rules.add_rule(PathBeneath::new(folder, new_files))?,
        None => rules,
    };
    let status = rules.restrict_self()?;
    Ok(status.ruleset != RulesetStatus::NotEnforced)
}
