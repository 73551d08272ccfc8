//! What may be a logo: a PNG, a JPEG, or an SVG that runs nothing and takes nothing from elsewhere. A picture of a
//! document is shown without either; but whoever takes it out of the document and opens it would run it.

use roxmltree::{Document, Node, NodeType, ParsingOptions};

use super::super::problem::LogoTrouble;
use super::MOST_LOGO;

/// Elements that run something, hold another document, or change an address after the picture is read.
const ACTIVE: [&str; 10] =
    ["script", "foreignobject", "iframe", "handler", "listener", "set", "animate", "animatemotion", "embed", "object"];

/// The media type of a logo.
///
/// # Errors
/// Why it cannot be put into a document.
pub fn logo(bytes: &[u8]) -> Result<&'static str, LogoTrouble> {
    if bytes.len() > MOST_LOGO {
        return Err(LogoTrouble::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok("image/png");
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok("image/jpeg");
    }
    let text = std::str::from_utf8(bytes).map_err(|_| LogoTrouble::NoPicture)?.trim_start_matches('\u{feff}');
    // With a document type refused, no entity can stand for something else, nor grow.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: 100_000, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text.trim_start(), options) {
        Ok(document) => document,
        Err(roxmltree::Error::DtdDetected) => return Err(LogoTrouble::Script),
        Err(_) => return Err(LogoTrouble::NoPicture),
    };
    if !document.root_element().tag_name().name().eq_ignore_ascii_case("svg") {
        return Err(LogoTrouble::NoPicture);
    }
    if document.descendants().any(is_active) { Err(LogoTrouble::Script) } else { Ok("image/svg+xml") }
}

/// Whether a node of an SVG does something, or takes something from elsewhere.
fn is_active(node: Node<'_, '_>) -> bool {
    match node.node_type() {
        // A style sheet of elsewhere.
        NodeType::PI => true,
        NodeType::Text => node.parent().is_some_and(|parent| is("style", parent)) && reaches(node.text().unwrap_or("")),
        NodeType::Element => {
            ACTIVE.iter().any(|name| is(name, node))
                || node.attributes().any(|attribute| {
                    let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
                    match name.as_str() {
                        "href" | "src" => !is_inside(value),
                        name if name.starts_with("on") => true,
                        _ => reaches(value),
                    }
                })
        }
        NodeType::Root | NodeType::Comment => false,
    }
}

fn is(name: &str, node: Node<'_, '_>) -> bool {
    node.tag_name().name().eq_ignore_ascii_case(name)
}

/// Whether an address names a part of the same picture, or a picture that is written out in it.
fn is_inside(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    let pictures = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];
    address.starts_with('#') || pictures.iter().any(|picture| address.starts_with(picture))
}

/// Whether a style, or the value of an attribute, takes something from elsewhere. A backslash could write any of it
/// in another way.
fn reaches(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let mut addresses = text.split("url(").skip(1).map(|rest| rest.trim_start().trim_start_matches(['"', '\'']));
    ["@import", "javascript:", "expression(", "image-set(", "\\"].iter().any(|part| text.contains(part))
        || addresses.any(|address| !is_inside(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_a_picture() {
        assert_eq!(logo(b"\x89PNG\r\n\x1a\n..."), Ok("image/png"));
        assert_eq!(logo(b"\xff\xd8\xff\xe0"), Ok("image/jpeg"));
        for svg in [
            "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
            "\u{feff}<?xml version='1.0'?>\n<SVG><text x='1'>on off = 1, url(http://a)</text></SVG>",
            "<svg><style>rect { fill: url(#g) } @media print { rect { fill: none } }</style><rect fill='url(\"#g\")'/></svg>",
            "<svg xmlns:x='http://www.w3.org/1999/xlink'><use x:href='#g'/><image href='data:image/png;base64,iVBO'/></svg>",
        ] {
            assert_eq!(logo(svg.as_bytes()), Ok("image/svg+xml"), "{svg}");
        }
        for bytes in [&b"GIF89a"[..], b"\xfe\xfe", b"", b"<svg>", b"<html><svg/></html>", b"<svg><g></svg>"] {
            assert_eq!(logo(bytes), Err(LogoTrouble::NoPicture), "{bytes:?}");
        }
        assert_eq!(logo(&vec![0; MOST_LOGO + 1]), Err(LogoTrouble::TooLarge { bytes: MOST_LOGO + 1 }));
    }

    #[test]
    fn a_picture_that_runs_something_or_takes_something_from_elsewhere_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<s:SCRIPT xmlns:s='s'/>",
            "<a href='JavaScript:alert(1)'/>",
            "<a href='java&#115;cript:alert(1)'/>",
            "<a href=' &#x6a;avascript:alert(1)'/>",
            "<a href='data:text/html,x'/>",
            "<g x='1' onclick='alert(1)'/>",
            "<foreignObject/>",
            "<image href='http://example.org/a.png'/>",
            "<image href='//example.org/a.png'/>",
            "<image href='a.png'/>",
            "<image href='data:image/svg+xml,x'/>",
            "<use x:href='https://example.org/a.svg#b' xmlns:x='http://www.w3.org/1999/xlink'/>",
            "<style>@import url(http://example.org/a.css);</style>",
            "<style>@import 'a.css';</style>",
            "<style><![CDATA[rect { fill: url( 'http://example.org/a') }]]></style>",
            "<style>rect { fill: u\\72l(http://example.org/a) }</style>",
            "<rect style='fill: URL(http://example.org/a)'/>",
            "<rect fill='url(//example.org/a)'/>",
            "<a><set attributeName='href' to='javascript:alert(1)'/></a>",
        ] {
            let svg = format!("<svg>{inside}</svg>");
            assert_eq!(logo(svg.as_bytes()), Err(LogoTrouble::Script), "{svg}");
        }
        for svg in [
            "<svg\nonload='alert(1)'/>",
            "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>",
            "<?xml-stylesheet href='http://example.org/a.css'?><svg/>",
        ] {
            assert_eq!(logo(svg.as_bytes()), Err(LogoTrouble::Script), "{svg}");
        }
    }
}
