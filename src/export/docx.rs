//! A deliverable as a Word document that is gone on with: real heading styles, a table of contents, real tables,
//! places for the consultant's own words. Written here and not by a library: those there are cannot repeat the
//! heads of tables, say who made the document, or give the same bytes twice.

mod body;
mod logo;
mod table;
mod xml;

use std::io::{Cursor, Write as _};

use chrono::{DateTime, Utc};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::brand::Brand;
use super::content::Deliverable;
use super::html::is_colour;
use crate::text::Texts;
use body::Comments;
use logo::Picture;
use xml::{escaped, field, paragraph, paragraph_of, run};

const CONTENT_TYPES: &str = include_str!("../../assets/export/docx/content-types.xml");
const RELATIONSHIPS: &str = include_str!("../../assets/export/docx/rels.xml");
const APPLICATION: &str = include_str!("../../assets/export/docx/app.xml");
const DOCUMENT_RELATIONSHIPS: &str = include_str!("../../assets/export/docx/document-rels.xml");
const SETTINGS: &str = include_str!("../../assets/export/docx/settings.xml");
const NUMBERING: &str = include_str!("../../assets/export/docx/numbering.xml");
const STYLES: &str = include_str!("../../assets/export/docx/styles.xml");

/// The name space of WordprocessingML, and that of relationships.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// A4 with margins, in twentieths of a point.
const PAGE: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>\
    <w:footerReference w:type=\"default\" r:id=\"rId6\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/>\
    </w:sectPr>";

/// When a document was made, and by whom, as it says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    pub at: DateTime<Utc>,
    pub by: Option<&'a str>,
}

/// The bytes of the file.
///
/// # Errors
/// What the writer of ZIP files says; one of more than 4 GB is the only reason known.
pub fn docx(deliverable: &Deliverable, origin: &Origin<'_>, brand: &Brand, texts: &Texts) -> Result<Vec<u8>, ZipError> {
    let mut comments = Comments(Vec::new());
    let body = body::body(deliverable, &texts.get("export-contents"), &mut comments);
    let accent = brand.accent.as_deref().filter(|accent| is_colour(accent)).unwrap_or("#1f4e79");
    let styles = STYLES.replace("{{accent}}", accent.trim_start_matches('#'));
    let styles = styles.replace("{{language}}", language(&deliverable.language));
    let document = format!("{XML}<w:document {NAMES}><w:body>\n{body}{PAGE}</w:body></w:document>");
    let logo = Picture::of(brand);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Every entry has the first day that ZIP knows, for the same bytes every time.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, content) in [
        ("[Content_Types].xml", content_types(logo.as_ref()).as_str()),
        ("_rels/.rels", RELATIONSHIPS),
        ("docProps/app.xml", APPLICATION),
        ("docProps/core.xml", &core(deliverable, origin)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONSHIPS),
        ("word/document.xml", &document),
        ("word/styles.xml", &styles),
        ("word/settings.xml", SETTINGS),
        ("word/numbering.xml", NUMBERING),
        ("word/comments.xml", &self::comments(&comments, origin, texts)),
        ("word/header1.xml", &header(deliverable, brand, logo.as_ref())),
        ("word/footer1.xml", &footer(deliverable, brand, texts)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    if let Some(logo) = &logo {
        zip.start_file("word/_rels/header1.xml.rels", options)?;
        zip.write_all(logo_relationship(logo).as_bytes())?;
        zip.start_file(format!("word/{}", logo.target()), options)?;
        zip.write_all(logo.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The language that spelling is checked in.
fn language(tag: &str) -> &'static str {
    match tag.split('-').next() {
        Some("pt") => "pt-PT",
        Some("zh") => "zh-TW",
        _ => "en-GB",
    }
}

fn time(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What the document says of itself.
fn core(deliverable: &Deliverable, origin: &Origin<'_>) -> String {
    let at = time(origin.at);
    let by = escaped(origin.by.unwrap_or_default());
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>{by}</dc:creator><cp:lastModifiedBy>{by}</cp:lastModifiedBy><cp:revision>1</cp:revision>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        escaped(&deliverable.title),
        escaped(&deliverable.subtitle),
        escaped(&deliverable.language),
    )
}

fn comments(comments: &Comments<'_>, origin: &Origin<'_>, texts: &Texts) -> String {
    let mut all = format!("{XML}<w:comments {NAMES}>");
    let author = texts.get("export-comment-author");
    for (id, text) in comments.0.iter().enumerate() {
        all.push_str(&format!(
            "<w:comment w:id=\"{id}\" w:author=\"{}\" w:date=\"{}\" w:initials=\"f\">{}</w:comment>",
            escaped(&author),
            time(origin.at),
            paragraph("CommentText", text)
        ));
    }
    all.push_str("</w:comments>");
    all
}

/// What the parts of the file are; a picture by how its name ends.
fn content_types(logo: Option<&Picture<'_>>) -> String {
    const FIRST: &str = "<Default ";
    let Some(logo) = logo else { return CONTENT_TYPES.to_owned() };
    let own = format!("<Default Extension=\"{}\" ContentType=\"{}\"/>{FIRST}", logo.end, logo.media_type);
    CONTENT_TYPES.replacen(FIRST, &own, 1)
}

/// The relationship by which the head of a page shows the logo.
const LOGO: &str = "rId1";

fn logo_relationship(logo: &Picture<'_>) -> String {
    format!(
        "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"{LOGO}\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"{}\"/>\
         </Relationships>",
        logo.target()
    )
}

/// On every page: the logo or the name of who made it, and whom it is about on the left; on the right whether it is a draft, and how it is classified.
fn header(deliverable: &Deliverable, brand: &Brand, logo: Option<&Picture<'_>>) -> String {
    let name = brand.name.as_deref().filter(|_| logo.is_none());
    let logo = logo.map(|logo| format!("{}{}", logo.run(LOGO), run("  "))).unwrap_or_default();
    let left = [name, Some(deliverable.about.as_str())].into_iter().flatten();
    let right = [&deliverable.draft, &deliverable.classification].into_iter().flatten().map(String::as_str);
    let (left, right) = (left.collect::<Vec<_>>().join(" · "), right.collect::<Vec<_>>().join(" · "));
    let runs = format!(
        "{logo}{}<w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:caps/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        run(&left),
        escaped(&right)
    );
    format!("{XML}<w:hdr {NAMES}>{}</w:hdr>", paragraph_of("Header", "", &runs))
}

/// On every page: the consultant's own line, else the title; and the number of the page.
fn footer(deliverable: &Deliverable, brand: &Brand, texts: &Texts) -> String {
    let left = brand.footer.as_deref().unwrap_or(&deliverable.title);
    let runs = format!(
        "{}<w:r><w:tab/></w:r>{}{}{}{}",
        run(left),
        run(&format!("{} ", texts.get("export-page"))),
        field("PAGE", "1"),
        run(&format!(" {} ", texts.get("export-page-of"))),
        field("NUMPAGES", "1")
    );
    format!("{XML}<w:ftr {NAMES}>{}</w:ftr>", paragraph_of("Footer", "", &runs))
}
