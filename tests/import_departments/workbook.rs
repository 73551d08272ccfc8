//! Workbooks made of their XML, so that they can be anything.

use std::io::{Cursor, Write as _};

/// A zip archive.
pub fn zipped(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of sheets, each with its name and what stands in `<worksheet>`, and more parts beside them.
pub fn workbook(sheets: &[(&str, String)], more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINK: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut listed = String::new();
    let mut links = String::new();
    let mut parts = Vec::new();
    for (number, (name, sheet)) in sheets.iter().enumerate().map(|(at, one)| (at + 1, one)) {
        listed.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"));
        links.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{LINK}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        ));
        let sheet = format!("{HEAD}<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet.into_bytes()));
    }
    if more.iter().any(|(name, _)| *name == "xl/sharedStrings.xml") {
        links.push_str(&format!(
            "<Relationship Id=\"rIdS\" Type=\"{LINK}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        ));
    }
    let workbook = format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINK}\"><sheets>{listed}</sheets></workbook>");
    let links = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
    );
    let root = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{LINK}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let mut all = vec![
        ("_rels/.rels", root.into_bytes()),
        ("xl/workbook.xml", workbook.into_bytes()),
        ("xl/_rels/workbook.xml.rels", links.into_bytes()),
    ];
    all.extend(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())));
    all.extend(more.iter().cloned());
    zipped(&all)
}

/// A cell as XML: a text, a number, or `=…` for a formula that gave 7.
pub fn cell(at: &str, written: &str) -> String {
    if let Some(formula) = written.strip_prefix('=') {
        return format!("<c r=\"{at}\"><f>{formula}</f><v>7</v></c>");
    }
    if written.parse::<f64>().is_ok() {
        return format!("<c r=\"{at}\"><v>{written}</v></c>");
    }
    let text = written.replace('&', "&amp;").replace('<', "&lt;");
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// Rows of a sheet, from the first on; empty texts are no cells.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut sheet = String::from("<sheetData>");
    for (row, cells) in rows.iter().enumerate() {
        let name = |column: usize| format!("{}{}", char::from(b'A' + column as u8), row + 1);
        let cells = cells.iter().enumerate().filter(|(_, written)| !written.is_empty());
        let cells: String = cells.map(|(column, written)| cell(&name(column), written)).collect();
        sheet.push_str(&format!("<row r=\"{}\">{cells}</row>", row + 1));
    }
    sheet + "</sheetData>"
}
