//! How the app looks and speaks: a small plain file beside the vault, because the unlock screen needs it. Nothing personal.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The language of the UI and of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub enum Language {
    /// 简体中文.
    #[default]
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en-US")]
    EnUs,
}

/// How large letters are, apart from all the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TextSize {
    /// As drawn.
    #[default]
    Standard,
    /// A tenth larger.
    Large,
    /// A fifth larger.
    Larger,
}

/// How the app looks and speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Appearance {
    /// Theme.
    pub theme: Theme,
    /// Language.
    pub language: Language,
    /// Everything larger or smaller, in percent.
    pub zoom: Zoom,
    /// Letters larger.
    pub text: TextSize,
    /// The widths of the panes beside the middle, in pixels; `None` is as drawn.
    pub panes: Panes,
}

impl Appearance {
    /// Part by part: what one version does not know must not undo the rest.
    fn of_json(bytes: &[u8]) -> Self {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Kept {
            theme: serde_json::Value,
            language: serde_json::Value,
            zoom: serde_json::Value,
            text: serde_json::Value,
            panes: serde_json::Value,
        }
        fn part<T: Default + serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
            serde_json::from_value(value).unwrap_or_default()
        }
        let kept: Kept = serde_json::from_slice(bytes).unwrap_or_default();
        Self {
            theme: part(kept.theme),
            language: part(kept.language),
            zoom: part(kept.zoom),
            text: part(kept.text),
            panes: part(kept.panes),
        }
    }
}

/// A zoom in percent: 50 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

impl Zoom {
    /// As a factor.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        Self(percent.clamp(50, 200))
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

/// Widths of panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Panes {
    /// The list on the left.
    pub list: Option<u16>,
    /// What stands on the right.
    pub side: Option<u16>,
}

/// The appearance, read once and written when changed.
#[derive(Debug, Clone)]
pub struct AppearanceFile {
    path: Arc<PathBuf>,
    now: Arc<Mutex<Appearance>>,
}

impl AppearanceFile {
    /// Reads `appearance.json` of `dir`; what is missing or not understood is as by default.
    pub fn read(dir: &Path) -> Self {
        let path = dir.join("appearance.json");
        let now = std::fs::read(&path).map(|bytes| Appearance::of_json(&bytes)).unwrap_or_default();
        Self { path: Arc::new(path), now: Arc::new(Mutex::new(now)) }
    }

    /// What is in force.
    pub fn view(&self) -> Appearance {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes it, at once on screen and on disk.
    pub fn change(&self, to: Appearance) -> zhike_core::Result<()> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = to;
        if let Some(dir) = self.path.parent() {
            std::fs::create_dir_all(dir)?;
        }
        let text = serde_json::to_vec_pretty(&to).map_err(|_| zhike_core::Error::Internal("appearance"))?;
        Ok(std::fs::write(&*self.path, text)?)
    }

    /// The language documents are made in.
    pub fn document_language(&self) -> zhike_documents::Language {
        match self.view().language {
            Language::ZhCn => zhike_documents::Language::Chinese,
            Language::EnUs => zhike_documents::Language::English,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_does_not_undo_the_rest() {
        let read = |json: &str| Appearance::of_json(json.as_bytes());
        let all = Appearance {
            theme: Theme::Dark,
            language: Language::EnUs,
            zoom: Zoom::from(125),
            text: TextSize::Large,
            panes: Panes { list: Some(320), side: None },
        };
        assert_eq!(read(&serde_json::to_string(&all).unwrap()), all);
        assert_eq!(
            read(r#"{"theme":"dark","language":"fr-FR","zoom":9000,"text":7,"later":true}"#),
            Appearance { theme: Theme::Dark, zoom: Zoom::from(200), ..Appearance::default() }
        );
        assert_eq!(read("no JSON"), Appearance::default());
        assert_eq!(Appearance::default().zoom, Zoom::from(100));
    }
}
