#include "model/base/file_kind.h"
#include "model/commands/error_names.h"
#include "model/wording/damages.h"
#include "model/wording/error_texts.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hz::wording {

namespace {

const char* textOf(base::ErrorCode code)
{
    const char* text = nullptr;
    base::ErrorSubjects::forEach([&]<typename Subject> {
        if (const auto known = code.as<Subject>())
            text = wording::textOf(*known);
    });
    return text;
}

/// Which files are read, by what was wanted: behind what a file is instead.
constexpr std::array kReadable{
    Sentence{ base::Wanted::Model,
        QT_TRANSLATE_NOOP(
            "Error", "Projects are read (.hazard), their JSON (.json) and, for analysis, Open-PSA models (.xml).") },
    Sentence{ base::Wanted::Results,
        QT_TRANSLATE_NOOP("Error",
            "Results are read as JSON with task_id and passed for each sample, as CSV with task,n,c or task_id,passed, "
            "and as Inspect (.eval or .json), EvalPlus, BigCode, lm-eval (samples), SWE-bench and openai/evals write "
            "them.") },
    Sentence{ base::Wanted::Table,
        QT_TRANSLATE_NOOP("Error", "Attributes are read as CSV: a column task, and one for each attribute.") },
};
static_assert(base::isWhole(kReadable));

/// What a file is that is not what was wanted, and, where that is not enough, what would be.
QString otherContent(const base::Error& error)
{
    const std::size_t end = std::min(error.detail.find('\n'), error.detail.size());
    const std::string content = error.detail.substr(0, end);
    const std::string_view wanted = std::string_view(error.detail).substr(std::min(end + 1, error.detail.size()));
    const QString words =
        filled(QCoreApplication::translate("Error", textOf(error.code)), { error.ids, content, nullptr });
    const auto known = base::codeFrom<base::Wanted>(wanted);
    return known ? words + u' ' + QCoreApplication::translate("Error", base::rowOf(kReadable, *known).text) : words;
}

QString damaged(const base::Error& error, const domain::Model* model)
{
    return filled(QCoreApplication::translate("Error", textOf(error.code)),
        [&](QStringView name) { return name == u"damage" ? std::optional(damageText(error, model)) : std::nullopt; });
}

QString codeOf(const scoring::Cell& cell, const scoring::SchemeTables& scheme)
{
    const auto at = static_cast<std::size_t>(cell.likelihood);
    return QString::number(cell.severity)
        + (at < scheme.likelihoods.size() ? scheme.likelihoods[at].letter : QString());
}

QString wordsOf(const base::Error& error, const domain::Model* model)
{
    if (error.code.is<base::ContentError>())
        return otherContent(error);
    if (error.code == base::FileError::Damaged)
        return damaged(error, model);
    const auto [detail, names] = commands::namedDetail(error.detail);
    return filled(QCoreApplication::translate("Error", textOf(error.code)), { error.ids, detail, model, names });
}

} // namespace

QString sentence(const scoring::MatrixIssue& issue, const scoring::SchemeTables& scheme)
{
    const QString cells = codeOf(issue.better, scheme) + QStringLiteral(", ") + codeOf(issue.worse, scheme);
    return sentence(base::Error{ issue.code, {}, cells.toStdString() });
}

QString sentence(const base::Error& error, const domain::Model* model)
{
    const QString words = wordsOf(error, model);
    return error.place.empty() ? words : QString::fromStdString(error.place) + QStringLiteral(": ") + words;
}

} // namespace hz::wording
