//! A questionnaire that is valid by construction: every id resolved, every rule of the contract kept.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::condition::Condition;
use super::document::{Combine, Document, FORMAT, Kind, Scope, WrittenQuestion};
use super::ids::{DataCategoryId, FeatureId, Id, OptionId, QuestionId, RiskId, SectorId};
use super::problem::Problem;
use super::{check, reach, resolve};
use crate::canonical::{self, Digest};

/// A valid questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    pub(super) document: Document,
    pub(super) digest: OnceLock<Digest>,
    pub(super) questions: Vec<Question>,
    pub(super) red_flags: Vec<Rule>,
    pub(super) contradictions: Vec<Rule>,
    pub(super) positions: BTreeMap<QuestionId, usize>,
}

/// A question with its ids resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub id: QuestionId,
    /// The position of its section, and its own within that section.
    pub place: (usize, usize),
    pub scope: Scope,
    pub kind: Kind,
    pub overridable: bool,
    pub combine: Combine,
    /// Ids and strengths of its options, or of its bands.
    pub options: Vec<OptionId>,
    pub strengths: Vec<Option<f64>>,
    /// Of each option: whether it stands alone.
    pub exclusive: Vec<bool>,
    /// Of a number question: the lower bounds of its bands.
    pub bounds: Vec<f64>,
    pub condition: Option<Condition>,
    pub mitigates: Vec<Mitigation>,
    /// The largest strength that a permitted answer gives; none for a fact.
    pub best: Option<f64>,
}

impl Question {
    /// The position of an option (or band) within the question.
    #[must_use]
    pub fn option(&self, id: &OptionId) -> Option<usize> {
        self.options.iter().position(|own| own == id)
    }
}

/// How a safeguard counts against a risk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum By {
    /// Its importance among the ordinary safeguards, above 0.
    Weight(f64),
    /// The part of the risk that it removes by itself, in (0, 1].
    Factor(f64),
}

/// That a question mitigates a risk on some flows.
#[derive(Clone, Debug, PartialEq)]
pub struct Mitigation {
    pub risk: usize,
    pub by: By,
    /// Of each feature: whether it counts there.
    pub features: Vec<bool>,
    /// Of each data category: whether it counts there.
    pub data_categories: Vec<bool>,
}

impl Mitigation {
    /// Whether it counts on the flow of a feature and a data category.
    #[must_use]
    pub fn applies(&self, feature: usize, data_category: usize) -> bool {
        self.features[feature] && self.data_categories[data_category]
    }
}

/// A red flag or a contradiction, by its position in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub id: Id,
    pub scope: Scope,
    pub when: Condition,
}

impl Questionnaire {
    /// Checks a document and resolves its ids.
    ///
    /// # Errors
    /// *All* problems of the document that are no warnings, in its own order.
    pub fn new(document: Document) -> Result<Self, Vec<Problem>> {
        let mut problems = check::document(&document);
        if document.format != FORMAT {
            return Err(problems);
        }
        let resolved = resolve::document(&document, &mut problems);
        problems.extend(reach::never_asked(&document, &resolved, &problems));
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        if problems.is_empty() { Ok(Self::of(document, resolved, OnceLock::new())) } else { Err(problems) }
    }

    fn of(document: Document, resolved: resolve::Resolved, digest: OnceLock<Digest>) -> Self {
        let positions =
            resolved.questions.iter().enumerate().map(|(position, question)| (question.id.clone(), position)).collect();
        let resolve::Resolved { questions, red_flags, contradictions } = resolved;
        Self { document, digest, questions, red_flags, contradictions, positions }
    }

    /// The questionnaire of a document that was checked before, when the program was built: its ids are
    /// resolved, its rules are not checked again.
    #[cfg_attr(not(shipped), expect(dead_code, reason = "build.rs itself checks what it embeds"))]
    pub(super) fn checked_before(document: Document, digest: Digest) -> Self {
        let resolved = resolve::document(&document, &mut Vec::new());
        Self::of(document, resolved, OnceLock::from(digest))
    }

    /// The same, for a document whose canonical bytes were digested before.
    ///
    /// # Errors
    /// As [`Questionnaire::new`].
    pub fn with_digest(document: Document, digest: Digest) -> Result<Self, Vec<Problem>> {
        let questionnaire = Self::new(document)?;
        Ok(Self { digest: OnceLock::from(digest), ..questionnaire })
    }

    /// What is not wrong but should be looked at.
    #[must_use]
    pub fn warnings(&self) -> Vec<Problem> {
        reach::warnings(self)
    }

    /// The document, for its texts and lists.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The SHA-256 of its canonical bytes.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        self.digest.get_or_init(|| Digest::of(&self.canonical()))
    }

    /// Its canonical JSON.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        canonical::bytes(&self.document).unwrap_or_default()
    }

    /// Its questions, through all sections.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The position of a question.
    #[must_use]
    pub fn position(&self, id: &QuestionId) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The positions of all questions, in the order of their ids: for going through answers by id beside
    /// them.
    pub fn positions(&self) -> impl Iterator<Item = (&QuestionId, usize)> {
        self.positions.iter().map(|(id, position)| (id, *position))
    }

    /// A question as written, with its texts.
    ///
    /// # Panics
    /// On a position that no question has.
    #[must_use]
    pub fn written(&self, position: usize) -> &WrittenQuestion {
        let (section, index) = self.questions[position].place;
        &self.document.sections[section].questions[index]
    }

    /// Its red flags, in the document's order.
    #[must_use]
    pub fn red_flags(&self) -> &[Rule] {
        &self.red_flags
    }

    /// Its contradictions, in the document's order.
    #[must_use]
    pub fn contradictions(&self) -> &[Rule] {
        &self.contradictions
    }

    /// The position of a feature.
    #[must_use]
    pub fn feature(&self, id: &FeatureId) -> Option<usize> {
        self.document.features.iter().position(|feature| feature.id == *id)
    }

    /// The position of a data category.
    #[must_use]
    pub fn data_category(&self, id: &DataCategoryId) -> Option<usize> {
        self.document.data_categories.iter().position(|category| category.id == *id)
    }

    /// The position of a risk.
    #[must_use]
    pub fn risk(&self, id: &RiskId) -> Option<usize> {
        self.document.risks.iter().position(|risk| risk.id == *id)
    }

    /// The position of a sector.
    #[must_use]
    pub fn sector(&self, id: &SectorId) -> Option<usize> {
        self.document.sectors.iter().position(|sector| sector.id == *id)
    }
}
