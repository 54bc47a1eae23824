//! The fonts of the documents, served to the web view as its last fallback, so that a rare character of a name shows
//! where the system has no face for it. They are in the program once; the UI's own files hold none.

use std::borrow::Cow;
use tauri::http::{Request, Response, StatusCode, header};

/// The scheme the UI's style sheet names: `typeface://localhost/regular.ttf` and `…/bold.ttf`.
pub const SCHEME: &str = "typeface";

/// Answers a request for a font.
pub fn serve(request: &Request<Vec<u8>>) -> Response<Cow<'static, [u8]>> {
    let font = match request.uri().path() {
        "/regular.ttf" => Some(zhike_documents::regular_font()),
        "/bold.ttf" => Some(zhike_documents::bold_font()),
        _ => None,
    };
    let mut response = Response::new(Cow::Borrowed(font.unwrap_or_default()));
    if font.is_none() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("font/ttf"));
    // The page lives under another scheme; fonts are fetched across origins only with this word.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    response
}

#[cfg(test)]
mod tests {
    use super::serve;
    use tauri::http::{Request, StatusCode};

    fn status(uri: &str) -> StatusCode {
        serve(&Request::builder().uri(uri).body(vec![]).unwrap()).status()
    }

    #[test]
    fn only_the_two_fonts_are_served() {
        assert_eq!(status("typeface://localhost/regular.ttf"), StatusCode::OK);
        assert_eq!(status("typeface://localhost/bold.ttf"), StatusCode::OK);
        assert_eq!(status("typeface://localhost/../book.db"), StatusCode::NOT_FOUND);
    }
}
