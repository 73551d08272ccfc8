//! Where an answer stands: a question, for the organisation or for one department.

use serde::{Deserialize, Serialize};

use crate::questionnaire::{DepartmentId, QuestionId};

/// A question, for the organisation (`department` is none) or for one department. An organisation
/// question with a department is that department's override.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
}

impl Place {
    /// The place of a question in the organisation.
    #[must_use]
    pub fn organisation(question: impl Into<QuestionId>) -> Self {
        Self { question: question.into(), department: None }
    }

    /// The place of a question in a department.
    #[must_use]
    pub fn department(question: impl Into<QuestionId>, department: impl Into<DepartmentId>) -> Self {
        Self { question: question.into(), department: Some(department.into()) }
    }
}
