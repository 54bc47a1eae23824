//! Keeps the floors stated at the top of the crate: a module may know those below it, never one above, and no two each
//! other. Tests may reach for whatever they need.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The floors as `lib.rs` states them: `//! 4. word word …`, from the ground up. Modules of one line do not know each
/// other, unless the line says "in this order": then a later one may know an earlier one.
fn floors() -> BTreeMap<String, usize> {
    let mut floors = BTreeMap::new();
    let mut floor = 0;
    for line in include_str!("lib.rs").lines() {
        let Some((number, rest)) = line.strip_prefix("//! ").and_then(|line| line.split_once(". ")) else { continue };
        if number.parse::<u8>().is_err() {
            continue;
        }
        let words = rest.split('`').skip(1).step_by(2);
        floor += 1;
        for word in words {
            if rest.contains("in this order") {
                floor += 1;
            }
            assert_eq!(floors.insert(word.to_owned(), floor), None, "{word} stands on two floors");
        }
    }
    floors
}

/// The sources of the crate, with the module each belongs to; files of tests left out.
fn sources() -> Vec<(String, PathBuf)> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<(String, PathBuf)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            if ["tests", "testing", "floors", "precision"].contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let first = path.strip_prefix(root).unwrap().components().next().unwrap();
                let module = first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
                found.push((module, path));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    found
}

/// The modules a source names after `crate::`, also inside braces; its tests and comments left out.
fn named(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code = code.split("#[cfg(test)]\npub(").next().unwrap_or_default();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let word = |text: &str| text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    let mut named = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            named.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut at_start = true;
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => at_start = true,
                c if at_start && !c.is_whitespace() => {
                    named.push(word(&list[at..]));
                    at_start = false;
                }
                _ => {}
            }
        }
    }
    named
}

#[test]
fn nobody_knows_a_floor_above() {
    let floors = floors();
    let mut wrong = Vec::new();
    for (module, path) in sources() {
        if module == "lib" {
            continue;
        }
        let own = floors.get(&module).unwrap_or_else(|| panic!("lib.rs does not say where {module} stands"));
        for other in named(&std::fs::read_to_string(&path).unwrap()) {
            // What is no module is a word the crate's root gives out: `Result`, `Error`.
            if other != module && floors.get(&other).is_some_and(|floor| floor >= own) {
                wrong.push(format!("{}: {module} knows {other}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_floor_is_lived_on() {
    let lived: Vec<String> = sources().into_iter().map(|(module, _)| module).collect();
    let floors = floors();
    let empty: Vec<_> = floors.keys().filter(|module| !lived.contains(module)).collect();
    assert_eq!(empty, Vec::<&String>::new());
}

#[test]
fn imports_are_read_in_every_form() {
    let source = "use crate::{Error, Result, client::{Doc, x}, need};\nuse crate::id::A;\n// crate::comment\nfn f() { crate::visit::g() }\n#[cfg(test)]\nmod tests { use crate::today; }";
    assert_eq!(named(source), ["Error", "Result", "client", "need", "id", "visit"]);
}
