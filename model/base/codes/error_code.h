#pragma once

#include "model/base/codes/code_table.h"

#include <cstdint>
#include <optional>
#include <type_traits>

namespace hz::base {

// Each has its codes and their keys in a header beside this one.
enum class AcceptanceError : std::uint8_t;
enum class AnalysisError : std::uint8_t;
enum class AttachmentError : std::uint8_t;
enum class BaselineError : std::uint8_t;
enum class CommonCauseError : std::uint8_t;
enum class ContentError : std::uint8_t;
enum class DiffError : std::uint8_t;
enum class EntityError : std::uint8_t;
enum class EntryError : std::uint8_t;
enum class EstimateError : std::uint8_t;
enum class EvaluationError : std::uint8_t;
enum class ExportError : std::uint8_t;
enum class FieldError : std::uint8_t;
enum class FileError : std::uint8_t;
enum class GateError : std::uint8_t;
enum class GuardError : std::uint8_t;
enum class ImpactError : std::uint8_t;
enum class ImportError : std::uint8_t;
enum class LibraryError : std::uint8_t;
enum class LikelihoodError : std::uint8_t;
enum class LinkError : std::uint8_t;
enum class MatrixError : std::uint8_t;
enum class NodeError : std::uint8_t;
enum class OccasionError : std::uint8_t;
enum class OpenPsaError : std::uint8_t;
enum class PasteError : std::uint8_t;
enum class PlacementError : std::uint8_t;
enum class PlanError : std::uint8_t;
enum class ProgramError : std::uint8_t;
enum class ProjectError : std::uint8_t;
enum class RecoveryError : std::uint8_t;
enum class ReportError : std::uint8_t;
enum class SchemeError : std::uint8_t;
enum class SheetError : std::uint8_t;
enum class SignOffError : std::uint8_t;
enum class StageError : std::uint8_t;
enum class TwinError : std::uint8_t;
enum class UsageError : std::uint8_t;
enum class ValueError : std::uint8_t;

template <typename... Enums> struct Subjects {
    template <typename Enum> static constexpr bool has = (std::is_same_v<Enum, Enums> || ...);

    /// Calls `visit.template operator()<Enum>()` for each.
    template <typename Visit> static constexpr void forEach(Visit visit) { (visit.template operator()<Enums>(), ...); }

    template <typename Enum> static consteval std::uint8_t placeOf()
    {
        std::uint8_t place = 0;
        std::uint8_t found = 0;
        ((found = std::is_same_v<Enum, Enums> ? place : found, ++place), ...);
        return found;
    }
};
using ErrorSubjects = Subjects<AcceptanceError, AnalysisError, AttachmentError, BaselineError, CommonCauseError,
    ContentError, DiffError, EntityError, EntryError, EstimateError, EvaluationError, ExportError, FieldError,
    FileError, GateError, GuardError, ImpactError, ImportError, LibraryError, LikelihoodError, LinkError, MatrixError,
    NodeError, OccasionError, OpenPsaError, PasteError, PlacementError, PlanError, ProgramError, ProjectError,
    RecoveryError, ReportError, SchemeError, SheetError, SignOffError, StageError, TwinError, UsageError, ValueError>;

/// Which refusal or failure: an enumerator of one of the subjects, and nothing else.
class ErrorCode {
public:
    template <typename Enum>
    requires(ErrorSubjects::has<Enum>) constexpr ErrorCode(Enum code)
        : m_key(keyOf(code))
        , m_subject(ErrorSubjects::placeOf<Enum>())
        , m_value(static_cast<std::uint8_t>(code))
    {
    }

    /// As it stands outside the program: "link.into-itself".
    [[nodiscard]] constexpr const char* key() const { return m_key; }

    template <typename Enum> [[nodiscard]] constexpr bool is() const
    {
        return m_subject == ErrorSubjects::placeOf<Enum>();
    }
    /// Nothing where it is about another subject.
    template <typename Enum> [[nodiscard]] constexpr std::optional<Enum> as() const
    {
        return is<Enum>() ? std::optional(static_cast<Enum>(m_value)) : std::nullopt;
    }

    friend constexpr bool operator==(const ErrorCode& a, const ErrorCode& b)
    {
        return a.m_subject == b.m_subject && a.m_value == b.m_value;
    }

private:
    const char* m_key;
    std::uint8_t m_subject;
    std::uint8_t m_value;
};

} // namespace hz::base
