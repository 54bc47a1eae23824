//! What is looked for in the window: something of a role with an accessible name, possibly within something else.

use serde_json::{Value, json};
use std::fmt;

/// How a name has to fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    Whole,
    Holds,
    Ends,
}

impl Fit {
    fn wire(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Holds => "holds",
            Self::Ends => "ends",
        }
    }
}

/// A thing of the window as a person would point at it.
#[derive(Debug, Clone)]
pub struct Target {
    role: &'static str,
    name: String,
    fit: Fit,
    within: Option<Box<Target>>,
}

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident = $wire:literal;)+) => {
        $($(#[$doc])* pub fn $role(name: impl Into<String>) -> Target {
            Target { role: $wire, name: name.into(), fit: Fit::Whole, within: None }
        })+
    };
}

roles! {
    /// A button.
    button = "button";
    /// A link.
    link = "link";
    /// Anything to type in: text, search, password, number, combo box.
    field = "field";
    /// One of a group of radio buttons.
    radio = "radio";
    /// A check box or a switch.
    check = "check";
    /// A tab.
    tab = "tab";
    /// A heading.
    heading = "heading";
    /// A row, list item or option.
    row = "row";
    /// A cell of a grid or table.
    cell = "cell";
    /// Something of a menu.
    menu_item = "menuitem";
    /// A region, group, form, navigation or other named part of the page.
    part = "part";
    /// A dialog.
    dialog = "dialog";
    /// Something that shows its whole value when pointed at.
    titled = "titled";
    /// Text that stands anywhere: the smallest element that holds it.
    text = "text";
}

impl Target {
    /// The name only holds what was given.
    pub fn loosely(mut self) -> Self {
        self.fit = Fit::Holds;
        self
    }

    /// The name ends with what was given, as that of a drop-down, which is its value and then its label.
    pub fn with_its_value(mut self) -> Self {
        self.fit = Fit::Ends;
        self
    }

    /// Looked for inside `outer` only.
    pub fn within(mut self, outer: Target) -> Self {
        self.within = Some(Box::new(outer));
        self
    }

    /// The chain from the outermost to the thing itself, as `find.js` takes it.
    pub(super) fn chain(&self) -> Value {
        let mut chain = Vec::new();
        let mut next = Some(self);
        while let Some(target) = next {
            chain.insert(0, json!({ "role": target.role, "name": target.name, "fit": target.fit.wire() }));
            next = target.within.as_deref();
        }
        Value::Array(chain)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.role, self.name)?;
        match &self.within {
            Some(outer) => write!(f, " in {outer}"),
            None => Ok(()),
        }
    }
}
