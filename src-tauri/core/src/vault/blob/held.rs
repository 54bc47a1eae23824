//! Which files a sweep must leave alone although no row names them yet.

use super::Address;
use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is under way in the folder of an open vault. Between a file and its row there is a moment; what is put down in
/// it is held here, and what was held at any time since a sweep began to look is spared by that sweep: its row may have
/// come after the look.
#[derive(Clone, Default)]
pub(in crate::vault) struct Held(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    held: HashMap<Address, u32>,
    since_sweep: HashSet<Address>,
    unfinished: HashSet<OsString>,
    sweeping: bool,
}

impl Held {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps `address` from being swept until the hold is dropped.
    pub(super) fn hold(&self, address: Address) -> Hold {
        let mut state = self.state();
        *state.held.entry(address).or_default() += 1;
        state.since_sweep.insert(address);
        Hold { held: self.clone(), address }
    }

    /// Names a file that is being written.
    pub(super) fn begin(&self, name: OsString) {
        self.state().unfinished.insert(name);
    }

    pub(super) fn end(&self, name: &OsString) {
        self.state().unfinished.remove(name);
    }

    pub(super) fn is_unfinished(&self, name: &OsString) -> bool {
        self.state().unfinished.contains(name)
    }

    /// Begins a sweep; `None` while another is under way.
    pub(super) fn sweep(&self) -> Option<Turn> {
        let mut state = self.state();
        if std::mem::replace(&mut state.sweeping, true) {
            return None;
        }
        state.since_sweep = state.held.keys().copied().collect();
        Some(Turn(self.clone()))
    }
}

/// A file that stays, whoever sweeps.
pub(super) struct Hold {
    held: Held,
    address: Address,
}

impl Drop for Hold {
    fn drop(&mut self) {
        let mut state = self.held.state();
        if let Some(count) = state.held.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                state.held.remove(&self.address);
            }
        }
    }
}

/// The turn of a sweep.
pub(super) struct Turn(Held);

impl Turn {
    /// Runs `remove` unless `address` is held, or was since this sweep began. Nobody can come to hold it meanwhile.
    pub(super) fn unless_held<T>(&self, address: &Address, remove: impl FnOnce() -> T) -> Option<T> {
        let state = self.0.state();
        let spared = state.held.contains_key(address) || state.since_sweep.contains(address);
        (!spared).then(remove)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.state().sweeping = false;
    }
}
