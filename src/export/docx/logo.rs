//! The logo in the head of every page: a picture of the document's own, as large as it says of itself and no larger
//! than its place. PNG and JPEG alone: of an SVG the office program wants a PNG beside it, and none is drawn here.

use super::xml::escaped;
use crate::export::brand::{Brand, Logo};

/// What drawings count in, for a pixel at 96 to the inch.
const PIXEL: u64 = 9_525;
/// The place that a logo has: 4.5 by 1 cm, which leaves the head above the text.
const PLACE: (u64, u64) = (1_620_000, 360_000);

/// A logo that can stand in a document.
pub(super) struct Picture<'a> {
    pub bytes: &'a [u8],
    pub media_type: &'static str,
    /// How its file's name ends.
    pub end: &'static str,
    /// Width and height in the document.
    size: (u64, u64),
    /// What is heard instead of it.
    says: &'a str,
}

impl<'a> Picture<'a> {
    /// The logo of a brand; none where there is none, or where it cannot stand here.
    pub(super) fn of(brand: &'a Brand) -> Option<Self> {
        let Logo { media_type, bytes } = brand.logo.as_ref()?;
        let (end, pixels) = match *media_type {
            "image/png" => ("png", png(bytes)?),
            "image/jpeg" => ("jpeg", jpeg(bytes)?),
            _ => return None,
        };
        let says = brand.name.as_deref().unwrap_or_default();
        Some(Self { bytes, media_type, end, size: fitted(pixels)?, says })
    }

    /// Where it lies, from the document's folder.
    pub(super) fn target(&self) -> String {
        format!("media/logo.{}", self.end)
    }

    /// A run that shows it, by the relationship so named.
    pub(super) fn run(&self, relationship: &str) -> String {
        let ((width, height), says, end) = (self.size, escaped(self.says), self.end);
        format!(
            "<w:r><w:drawing>\
             <wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"1\" name=\"Logo\" descr=\"{says}\"/>\
             <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:nvPicPr><pic:cNvPr id=\"1\" name=\"logo.{end}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"{relationship}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>"
        )
    }
}

/// A size in pixels in what drawings count in, made smaller where its place is; never larger. None where a side is 0.
fn fitted((width, height): (u32, u32)) -> Option<(u64, u64)> {
    if width == 0 || height == 0 {
        return None;
    }
    let (width, height) = (u64::from(width), u64::from(height));
    let (most_wide, most_high) = PLACE;
    Some(if width * PIXEL <= most_wide && height * PIXEL <= most_high {
        (width * PIXEL, height * PIXEL)
    } else if width * most_high > height * most_wide {
        (most_wide, (height * most_wide / width).max(1))
    } else {
        ((width * most_high / height).max(1), most_high)
    })
}

/// Width and height of a PNG, which begins with them.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((number(16)?, number(20)?))
}

/// Width and height of a JPEG: they stand in the segment that says how it is coded.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        (*bytes.get(at)? == 0xff).then_some(())?;
        match *bytes.get(at + 1)? {
            // Bytes between segments, and marks without one.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            // The picture itself: nothing was said before it.
            0xd9 | 0xda => return None,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((number(at + 7)?.into(), number(at + 5)?.into()));
            }
            _ => at += 2 + usize::from(number(at + 2)?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_say_how_large_they_are() {
        let mut one = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        one.extend([0, 0, 2, 0x58, 0, 0, 0, 0x78, 8, 6]);
        assert_eq!(png(&one), Some((600, 120)));
        assert_eq!(png(&one[..22]), None);
        assert_eq!(png(b"\x89PNG\r\n\x1a\n\0\0\0\x0dtEXt\0\0\0\0\0\0\0\0"), None);
        // A segment of an application, a byte between, then the size.
        let other = b"\xff\xd8\xff\xe0\0\x06abcd\xff\xff\xc2\0\x0b\x08\0\x50\x01\x2c\x03";
        assert_eq!(jpeg(other), Some((300, 80)));
        for wrong in [&other[..14], b"\xff\xd8\xff\xda\0\x02", b"\xff\xd8\xff\xe0\xff\xff", b"\xff\xd8abc", b""] {
            assert_eq!(jpeg(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_logo_fits_its_place_and_keeps_its_shape() {
        for (pixels, expected) in [
            ((16, 16), Some((152_400, 152_400))),
            ((600, 120), Some((1_620_000, 324_000))),
            ((400, 400), Some((360_000, 360_000))),
            ((u32::MAX, 1), Some((1_620_000, 1))),
            ((1, u32::MAX), Some((1, 360_000))),
            ((0, 5), None),
        ] {
            assert_eq!(fitted(pixels), expected, "{pixels:?}");
        }
    }
}
