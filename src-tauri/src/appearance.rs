//! Theme and language: a small plain file beside the vault, because the unlock screen needs them. Nothing personal.

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

/// How the app looks and speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Appearance {
    /// Theme.
    pub theme: Theme,
    /// Language.
    pub language: Language,
}

/// The appearance, read once and written when changed.
#[derive(Debug, Clone)]
pub struct AppearanceFile {
    path: Arc<PathBuf>,
    now: Arc<Mutex<Appearance>>,
}

impl AppearanceFile {
    /// Reads `appearance.json` of `dir`; a file that is missing or not understood means the default.
    pub fn read(dir: &Path) -> Self {
        let path = dir.join("appearance.json");
        let now = std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
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
