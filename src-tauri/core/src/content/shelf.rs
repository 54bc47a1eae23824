//! What is shipped of one kind, read together with the adviser's hand in it, and the verbs that are its hand.

use super::fields::{self, Fields};
use super::store::{self, Change};
use super::{Content, ContentEntry, SaveContent};
use crate::error::{Error, Invalid, Result};
use crate::vault::Write;
use rusqlite::Connection;
use std::borrow::Cow;

/// An entry as shipped.
pub(crate) struct Shipped<T> {
    pub key: String,
    pub content: T,
    /// Shipped no more: there only for whoever reworded it.
    pub is_withdrawn: bool,
}

/// All that is shipped of one kind, in its order.
pub(crate) struct Shelf<T>(pub(super) Vec<Shipped<T>>);

/// An entry as it stands, as the core reads it: what nobody changed is borrowed from the shelf.
pub(crate) struct Item<'s, T: Clone> {
    pub key: Cow<'s, str>,
    pub content: Cow<'s, T>,
    pub is_put_away: bool,
    shipped: Option<&'s T>,
    changed: Vec<String>,
}

impl<T: Content> Item<'_, T> {
    /// For the screen.
    fn view(self) -> ContentEntry<T> {
        ContentEntry {
            key: self.key.into_owned(),
            content: self.content.into_owned(),
            shipped: self.shipped.cloned(),
            changed: self.changed,
            is_put_away: self.is_put_away,
        }
    }
}

impl<T: Content> Shelf<T> {
    pub fn new(shipped: Vec<Shipped<T>>) -> Self {
        Self(shipped)
    }

    /// Every entry: shipped ones in their order, then the adviser's own, the oldest first.
    pub fn items(&self, conn: &Connection) -> Result<Vec<Item<'_, T>>> {
        let mut changes = store::all(conn, T::KIND)?;
        let mut items = Vec::with_capacity(self.0.len() + changes.len());
        for shipped in &self.0 {
            let at = changes.iter().position(|change| change.key == shipped.key);
            items.extend(merged(shipped, at.map(|at| changes.remove(at)))?);
        }
        items.extend(changes.into_iter().filter_map(own));
        Ok(items)
    }

    /// The same, for the screen.
    pub fn list(&self, conn: &Connection) -> Result<Vec<ContentEntry<T>>> {
        Ok(self.items(conn)?.into_iter().map(Item::view).collect())
    }

    /// One entry, if it is there.
    pub fn item(&self, conn: &Connection, key: &str) -> Result<Option<Item<'_, T>>> {
        let change = store::of(conn, T::KIND, key)?;
        match self.shipped(key) {
            Some(shipped) => merged(shipped, change),
            None => Ok(change.and_then(own)),
        }
    }

    /// The key, if there is such an entry; '' otherwise.
    pub fn known(&self, conn: &Connection, key: &str) -> Result<String> {
        Ok(if self.item(conn, key)?.is_some() { key.to_owned() } else { String::new() })
    }

    /// Adds an entry or changes one; returns its key. Of a shipped one only what differs is kept; with nothing left it is
    /// as shipped again. A text must say something in one language at least (`Empty`).
    pub fn save(&self, write: &mut Write<'_>, request: SaveContent<T>) -> Result<String> {
        let mut fields = fields::of(&request.content.checked()?)?;
        for text in T::TEXTS {
            for language in fields::languages_of(text) {
                if fields.get(&language).and_then(|words| words.as_str()) == Some("") {
                    fields.remove(&language);
                }
            }
            if fields::languages_of(text).iter().all(|language| !fields.contains_key(language)) {
                return Err(Error::invalid(text, Invalid::Empty));
            }
        }
        let key = if request.key.is_empty() {
            store::new_key()
        } else {
            self.must_be_there(write, &request.key)?;
            request.key
        };
        self.keep(write, Change { key: key.clone(), fields, is_put_away: request.is_put_away })?;
        Ok(key)
    }

    /// Puts an entry away, so that it is kept and never proposed, or takes it back.
    pub fn put_away(&self, write: &mut Write<'_>, key: &str, is_put_away: bool) -> Result<()> {
        self.must_be_there(write, key)?;
        let fields = store::of(write.conn(), T::KIND, key)?.map(|change| change.fields).unwrap_or_default();
        self.keep(write, Change { key: key.to_owned(), fields, is_put_away })
    }

    /// Gives a shipped entry back its shipped form. An own one has none (`WrongState`).
    pub fn restore(&self, write: &mut Write<'_>, key: &str) -> Result<()> {
        self.must_be_there(write, key)?;
        if self.is_own(key) {
            return Err(Error::invalid("key", Invalid::WrongState));
        }
        store::delete(write, T::KIND, key)
    }

    /// Removes an own entry. A shipped one can only be put away (`WrongState`).
    pub fn remove(&self, write: &mut Write<'_>, key: &str) -> Result<()> {
        self.must_be_there(write, key)?;
        if !self.is_own(key) {
            return Err(Error::invalid("key", Invalid::WrongState));
        }
        store::delete(write, T::KIND, key)
    }

    fn shipped(&self, key: &str) -> Option<&Shipped<T>> {
        self.0.iter().find(|shipped| shipped.key == key)
    }

    /// Of an entry that is there.
    fn is_own(&self, key: &str) -> bool {
        self.shipped(key).is_none_or(|shipped| shipped.is_withdrawn)
    }

    fn must_be_there(&self, write: &Write<'_>, key: &str) -> Result<()> {
        match self.item(write.conn(), key)? {
            Some(_) => Ok(()),
            None => Err(Error::NotFound { kind: T::NOUN }),
        }
    }

    /// Keeps what differs from what is shipped.
    fn keep(&self, write: &Write<'_>, mut change: Change) -> Result<()> {
        if let Some(shipped) = self.shipped(&change.key) {
            let as_shipped = fields::of(&shipped.content)?;
            change.fields.retain(|name, value| as_shipped.get(name) != Some(value));
            if change.fields.is_empty() && !change.is_put_away {
                return store::delete(write, T::KIND, &change.key);
            }
        }
        store::save(write, T::KIND, &change)
    }
}

/// A shipped entry with what the adviser did to it. One that was withdrawn is there only as the adviser's own words.
fn merged<T: Content>(shipped: &Shipped<T>, change: Option<Change>) -> Result<Option<Item<'_, T>>> {
    let Some(change) = change.filter(|change| !shipped.is_withdrawn || fields::say_something::<T>(&change.fields))
    else {
        let item = Item {
            key: Cow::Borrowed(shipped.key.as_str()),
            content: Cow::Borrowed(&shipped.content),
            is_put_away: false,
            shipped: Some(&shipped.content),
            changed: Vec::new(),
        };
        return Ok((!shipped.is_withdrawn).then_some(item));
    };
    let (content, changed) = laid_over(&shipped.content, &change.fields)?;
    Ok(Some(Item {
        key: Cow::Borrowed(shipped.key.as_str()),
        content,
        is_put_away: change.is_put_away,
        shipped: (!shipped.is_withdrawn).then_some(&shipped.content),
        changed,
    }))
}

/// What is shipped with the changed fields laid over it, and the names of those that make a difference. What cannot be
/// read any more, or does not go with what is shipped now, is passed over.
fn laid_over<'s, T: Content>(shipped: &'s T, changed: &Fields) -> Result<(Cow<'s, T>, Vec<String>)> {
    let as_shipped = fields::of(shipped)?;
    let differs = |name: &String, value| as_shipped.get(name).is_some_and(|shipped| shipped != value);
    let differing = || changed.iter().filter(|(name, value)| differs(name, *value));
    if differing().next().is_none() {
        return Ok((Cow::Borrowed(shipped), Vec::new()));
    }
    let mut whole = as_shipped.clone();
    whole.extend(differing().map(|(name, value)| (name.clone(), value.clone())));
    if let Some(content) = sound(&whole) {
        return Ok((Cow::Owned(content), differing().map(|(name, _)| name.clone()).collect()));
    }
    let (mut content, mut names, mut whole) = (Cow::Borrowed(shipped), Vec::new(), as_shipped.clone());
    for (name, value) in differing() {
        let mut with = whole.clone();
        with.insert(name.clone(), value.clone());
        if let Some(sound) = sound(&with) {
            (content, whole) = (Cow::Owned(sound), with);
            names.push(name.clone());
        }
    }
    Ok((content, names))
}

fn sound<T: Content>(whole: &Fields) -> Option<T> {
    fields::read(whole).filter(T::agrees)
}

/// An own entry; `None` for changes of one this version does not ship.
fn own<'s, T: Content>(change: Change) -> Option<Item<'s, T>> {
    let mut whole = change.fields.clone();
    fields::fill_in_languages::<T>(&mut whole);
    Some(Item {
        key: Cow::Owned(change.key),
        content: Cow::Owned(fields::read(&whole)?),
        is_put_away: change.is_put_away,
        shipped: None,
        changed: change.fields.into_iter().map(|(name, _)| name).collect(),
    })
}
