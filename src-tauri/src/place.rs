//! Where the vault is: `--vault DIR`, else the app's data folder.

use std::ffi::OsString;
use std::path::PathBuf;

/// The vault folder named by `--vault DIR` or `--vault=DIR` among `args`, if any.
pub fn vault_argument(args: impl IntoIterator<Item = OsString>) -> Option<PathBuf> {
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        if arg == "--vault" {
            return args.next().map(PathBuf::from);
        }
        if let Some(dir) = arg.to_str().and_then(|arg| arg.strip_prefix("--vault=")) {
            return Some(PathBuf::from(dir));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::vault_argument;
    use std::path::PathBuf;

    #[test]
    fn both_forms_name_the_folder() {
        let args = |line: &str| line.split(' ').map(Into::into).collect::<Vec<_>>();
        assert_eq!(vault_argument(args("zhike --vault /tmp/a")), Some(PathBuf::from("/tmp/a")));
        assert_eq!(vault_argument(args("zhike --vault=/tmp/a")), Some(PathBuf::from("/tmp/a")));
        assert_eq!(vault_argument(args("zhike")), None);
        assert_eq!(vault_argument(args("zhike --vault")), None);
    }
}
