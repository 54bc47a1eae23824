//! 附件: giving the page a file, as the system would.

use super::super::Window;
use serde_json::json;

/// Drops a file on the list of attachments.
pub async fn drop_file(window: &Window, name: &str, bytes: &[u8]) {
    give(window, "drop", name, bytes).await;
}

/// Pastes a file from the clipboard.
pub async fn paste_file(window: &Window, name: &str, bytes: &[u8]) {
    give(window, "paste", name, bytes).await;
}

async fn give(window: &Window, how: &str, name: &str, bytes: &[u8]) {
    const GIVE: &str = "const [how, name, bytes] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], name));
        if (how === 'paste') {
            document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        } else {
            const place = document.querySelector('[aria-label=\"附件列表\"]');
            for (const step of ['dragenter', 'dragover', 'drop'])
                place.dispatchEvent(new DragEvent(step, { dataTransfer: data, bubbles: true, cancelable: true }));
        }";
    window.ask(GIVE, vec![json!(how), json!(name), json!(bytes)]).await;
}
