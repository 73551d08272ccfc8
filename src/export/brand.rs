//! The consultant's own face on what is handed over: name, logo, colour, footer, disclaimer and template.
//! Read elsewhere; here are values.

/// The consultant's own face. None of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    pub name: Option<String>,
    pub logo: Option<Logo>,
    /// `#1f4e79`.
    pub accent: Option<String>,
    pub footer: Option<String>,
    pub disclaimer: Option<String>,
    /// The page of the HTML, in place of farol's own: its file's name and text.
    pub template: Option<(String, String)>,
}

/// A picture that is put into the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}
