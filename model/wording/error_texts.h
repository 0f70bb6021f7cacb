#pragma once

#include "model/base/codes/decision_errors.h"
#include "model/base/codes/entity_errors.h"
#include "model/base/codes/evaluation_errors.h"
#include "model/base/codes/exchange_errors.h"
#include "model/base/codes/file_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/base/codes/program_errors.h"
#include "model/base/codes/scheme_errors.h"

/// The sentences of errors, by subject: each subject of base::ErrorSubjects has its own, not yet translated.
namespace hz::wording {

[[nodiscard]] const char* textOf(base::AcceptanceError code);
[[nodiscard]] const char* textOf(base::AnalysisError code);
[[nodiscard]] const char* textOf(base::AttachmentError code);
[[nodiscard]] const char* textOf(base::BaselineError code);
[[nodiscard]] const char* textOf(base::CommonCauseError code);
[[nodiscard]] const char* textOf(base::ContentError code);
[[nodiscard]] const char* textOf(base::DiffError code);
[[nodiscard]] const char* textOf(base::EntityError code);
[[nodiscard]] const char* textOf(base::EntryError code);
[[nodiscard]] const char* textOf(base::EstimateError code);
[[nodiscard]] const char* textOf(base::EvaluationError code);
[[nodiscard]] const char* textOf(base::ExportError code);
[[nodiscard]] const char* textOf(base::FieldError code);
[[nodiscard]] const char* textOf(base::FileError code);
[[nodiscard]] const char* textOf(base::GateError code);
[[nodiscard]] const char* textOf(base::GuardError code);
[[nodiscard]] const char* textOf(base::ImpactError code);
[[nodiscard]] const char* textOf(base::ImportError code);
[[nodiscard]] const char* textOf(base::LibraryError code);
[[nodiscard]] const char* textOf(base::LikelihoodError code);
[[nodiscard]] const char* textOf(base::LinkError code);
[[nodiscard]] const char* textOf(base::MatrixError code);
[[nodiscard]] const char* textOf(base::NodeError code);
[[nodiscard]] const char* textOf(base::OccasionError code);
[[nodiscard]] const char* textOf(base::OpenPsaError code);
[[nodiscard]] const char* textOf(base::PasteError code);
[[nodiscard]] const char* textOf(base::PlacementError code);
[[nodiscard]] const char* textOf(base::PlanError code);
[[nodiscard]] const char* textOf(base::ProgramError code);
[[nodiscard]] const char* textOf(base::ProjectError code);
[[nodiscard]] const char* textOf(base::RecoveryError code);
[[nodiscard]] const char* textOf(base::ReportError code);
[[nodiscard]] const char* textOf(base::SchemeError code);
[[nodiscard]] const char* textOf(base::SheetError code);
[[nodiscard]] const char* textOf(base::SignOffError code);
[[nodiscard]] const char* textOf(base::StageError code);
[[nodiscard]] const char* textOf(base::TwinError code);
[[nodiscard]] const char* textOf(base::UsageError code);
[[nodiscard]] const char* textOf(base::ValueError code);

} // namespace hz::wording
