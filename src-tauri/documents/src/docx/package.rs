//! What docx-rs writes alike into every file: who wrote it and of which day it is (it says "unknown", 1970), by which names
//! its face goes (it knows three Latin ones), and in which language its text is (it says none).

use crate::outline::Outline;
use std::fmt::Write;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// What the face is called elsewhere, and what stands in for it where it is not: on a Mac without Office, on a machine
/// without either.
const ALSO: &str = "Microsoft YaHei,PingFang SC,苹方-简,苹方,Noto Sans SC,Noto Sans CJK SC";

/// The properties of a document, as the reader's machine shows them beside the file: title, author, day.
pub(super) fn properties(outline: &Outline) -> String {
    let author = outline.letterhead.authors().collect::<Vec<_>>().join("; ");
    // Noon, so that it is the same day nearly everywhere.
    let day = format!("{}T12:00:00Z", outline.dated.format("%Y-%m-%d"));
    let mut xml = format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
    );
    let mut put = |name: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = write!(xml, "<{name}>{}</{name}>", escaped(value));
    };
    put("dc:title", &outline.footer);
    put("dc:creator", &author);
    put("cp:lastModifiedBy", &author);
    put("dc:language", outline.language.tag());
    for name in ["created", "modified"] {
        let _ = write!(xml, r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>"#);
    }
    xml + "</cp:coreProperties>"
}

/// The face with its other names, and of what kind it is, so that a machine that has none of them takes a like one.
pub(super) fn faces(face: &str) -> String {
    format!(
        r#"{HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="{face}"><w:altName w:val="{ALSO}"/><w:panose1 w:val="020B0503020204020204"/><w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>"#
    )
}

/// The styles with the language of the text, by which programs choose Chinese forms of characters and check spelling,
/// and with ours as the one style of plain paragraphs: docx-rs puts an empty one of the same name before it.
pub(super) fn styles(styles: &[u8]) -> Vec<u8> {
    const PLAIN: &str = r#"<w:style w:type="paragraph" w:styleId="Normal">"#;
    let styles = String::from_utf8_lossy(styles);
    let tongue = r#"<w:lang w:val="en-US" w:eastAsia="zh-CN" /></w:rPr></w:rPrDefault>"#;
    let styles = styles.replacen("</w:rPr></w:rPrDefault>", tongue, 1);
    let Some((before, rest)) = styles.split_once(PLAIN) else { return styles.into_bytes() };
    let rest = rest.split_once(PLAIN).map_or(rest, |(_, ours)| ours);
    format!(r#"{before}<w:style w:type="paragraph" w:default="1" w:styleId="Normal">{rest}"#).into_bytes()
}

/// Control characters were taken out with the outline.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
