#include "app/cli/projects/scores.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace hz::cli {

namespace {

QString letterAt(const scoring::SchemeTables& scheme, int position)
{
    return scheme.likelihoods.at(static_cast<std::size_t>(position)).letter;
}

/// Codes are compared as letters and then a number, without a locale: the same order on every machine.
bool isBefore(const QString& a, const QString& b)
{
    static const QCollator natural = [] {
        QCollator collator(QLocale::c());
        collator.setNumericMode(true);
        return collator;
    }();
    const int order = natural.compare(a, b);
    return order != 0 ? order < 0 : a < b;
}

} // namespace

std::vector<Scored> scoredNodes(const scoring::RiskResult& result, domain::Posture posture, domain::NodeKind kind)
{
    std::vector<Scored> scored;
    for (const scoring::NodeScore& score : result.in(posture).nodes)
        if (score.kind == kind)
            scored.push_back({ result.model.node(score.id), &score });
    std::stable_sort(scored.begin(), scored.end(),
        [](const Scored& a, const Scored& b) { return isBefore(a.node->code, b.node->code); });
    return scored;
}

QString levelOf(const scoring::SchemeTables& scheme, const scoring::CategoryRisk& risk)
{
    if (risk.eliminated)
        return QStringLiteral("Eliminated");
    return risk.worst ? scheme.levels.at(static_cast<std::size_t>(risk.worst->level)).name : QString();
}

QString lettersOf(const scoring::LetterRange& range, const scoring::SchemeTables& scheme)
{
    if (range.eliminated)
        return QStringLiteral("F");
    const QString worst = letterAt(scheme, range.worst);
    return range.isSingle() ? worst : worst + u'-' + letterAt(scheme, range.best);
}

QString codeOf(const domain::Model& model, const base::Id& id)
{
    const domain::Node* node = model.node(id);
    return node && !node->code.isEmpty() ? node->code : QString::fromStdString(id.text());
}

} // namespace hz::cli
