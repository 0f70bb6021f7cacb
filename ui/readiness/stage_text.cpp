#include "ui/readiness/stage_text.h"

#include "model/wording/dates.h"
#include "model/wording/wording.h"
#include "ui/records/records.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hz::ui {

namespace {

using readiness::CriterionResult;
using readiness::FlipPoint;
using readiness::Outcome;
using readiness::Reason;
using readiness::Verdict;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hz::ui::ReadinessBoard)
};

constexpr std::size_t kMaxFlips = 6;

QString link(const base::Id& id, const QString& text)
{
    return QStringLiteral("<a href=\"go:%1\">%2</a>").arg(QString::fromStdString(id.text()), text.toHtmlEscaped());
}

/// Baselines and sign-offs are not edited beside the board.
bool hasPage(const domain::Model& model, const base::Id& id)
{
    const auto key = recordKey(model, id);
    return key && key->kind != domain::EntityKind::Baseline && key->kind != domain::EntityKind::SignOff;
}

/// The sentence, with the name of the node that it begins with as a link to it; where the sentence before spoke of the
/// same node, without that name. What speaks of no node is a link to what it speaks of.
QString reasonText(const Reason& reason, const Reason* before, const domain::Model& model)
{
    const QString sentence = wording::sentence(reason, model);
    const base::Id first = reason.ids.empty() ? base::Id() : reason.ids.front();
    const domain::Node* node = model.node(first);
    const QString name = node ? wording::nameOf(*node) : QString();
    if (name.isEmpty())
        return hasPage(model, first) ? link(first, sentence) : sentence.toHtmlEscaped();
    if (!sentence.startsWith(name))
        return link(node->id, sentence);
    const QString rest = sentence.mid(name.size());
    const QString said = rest.trimmed(); // French puts a space before the colon
    const bool isSame = before && !before->ids.empty() && before->ids.front() == first && said.startsWith(u':');
    return isSame ? QStringLiteral("\u00b7 ") + said.mid(1).trimmed().toHtmlEscaped()
                  : link(node->id, name) + rest.toHtmlEscaped();
}

/// The node, or the one that a link or impact leads to.
base::Id nodeOf(const FlipPoint& point, const domain::Model& model)
{
    if (const domain::Link* found = model.link(point.id))
        return found->to;
    if (const domain::Impact* impact = model.impacts().find(point.id))
        return impact->consequence;
    return point.id;
}

QString criterionText(const domain::Model& model, const CriterionResult& judged, const StageLook& look)
{
    const domain::Criterion* criterion = model.table<domain::Criterion>().find(judged.criterion);
    const QString title = wording::ownTitleOf(*criterion).toHtmlEscaped();
    QString html = QStringLiteral("<p><b>%1 <a href=\"go:%4\" style=\"text-decoration:none; color:%5\">%2</a></b>%6 "
                                  "<i>(%3)</i>")
                       .arg(symbolOf(judged.outcome), wording::sentence(*criterion).toHtmlEscaped(),
                           judged.isBlocking ? wording::outcomeName(judged.outcome)
                                             : Words::tr("%1, not blocking").arg(wording::outcomeName(judged.outcome)),
                           QString::fromStdString(judged.criterion.text()), look.ink.name(),
                           title.isEmpty() ? QString() : QStringLiteral(" \u00b7 ") + title);
    const auto all = static_cast<int>(judged.reasons.size());
    const bool isWhole =
        all <= look.most + 1 || std::ranges::find(look.unfolded, judged.criterion) != look.unfolded.end();
    const int shown = isWhole ? all : look.most;
    for (int i = 0; i < shown; ++i)
        html += QStringLiteral("<br/>")
            + reasonText(judged.reasons[static_cast<std::size_t>(i)],
                i == 0 ? nullptr : &judged.reasons[static_cast<std::size_t>(i) - 1], model);
    if (shown < all)
        html += QStringLiteral("<br/><a href=\"all:%1\">%2</a>")
                    .arg(QString::fromStdString(judged.criterion.text()), Words::tr("and %1 more").arg(all - shown));
    return html + QStringLiteral("</p>");
}

QString flipText(const document::Readiness& readiness, const base::Id& stage)
{
    const auto found = readiness.flips.find(stage);
    if (found == readiness.flips.end() || found->second.points.empty())
        return {};
    QString html = QStringLiteral("<p><b>%1</b>").arg(Words::tr("What would change the verdict"));
    const auto& points = found->second.points;
    for (std::size_t i = 0; i < std::min(points.size(), kMaxFlips); ++i)
        html += QStringLiteral("<br/>")
            + link(nodeOf(points[i], readiness.model), wording::sentence(points[i], readiness.model));
    if (points.size() > kMaxFlips)
        html += QStringLiteral("<br/>") + Words::tr("and %1 more").arg(points.size() - kMaxFlips);
    return html + QStringLiteral("</p>");
}

} // namespace

QString stageText(const document::Readiness& readiness, const readiness::GateResult& gate, const StageLook& look)
{
    QString html;
    if (const auto& change = gate.nextChange)
        html += QStringLiteral("<p>%1</p>")
                    .arg(Words::tr("By itself %1 from %2.")
                             .arg(wording::verdictName(change->verdict), wording::day(change->day)));
    if (gate.criteria.empty())
        html += QStringLiteral("<p>%1</p>").arg(Words::tr("The stage has no criteria. Add some."));
    const auto tell = [&](Outcome outcome) {
        for (const bool blocking : { true, false })
            for (const CriterionResult& judged : gate.criteria)
                if (judged.outcome == outcome && judged.isBlocking == blocking)
                    html += criterionText(readiness.model, judged, look);
    };
    for (const Outcome outcome : { Outcome::Failed, Outcome::Unknown, Outcome::Conditional })
        tell(outcome);
    html += flipText(readiness, gate.stage);
    tell(Outcome::Met);
    return html;
}

QString verdictText(Verdict verdict)
{
    static const QString symbols = QStringLiteral("✔◐✖?");
    return symbols.at(static_cast<int>(verdict)) + u' ' + wording::verdictName(verdict);
}

QString symbolOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return QStringLiteral("✔");
    case Outcome::Failed:
        return QStringLiteral("✖");
    case Outcome::Conditional:
        return QStringLiteral("◐");
    case Outcome::Unknown:
        break;
    }
    return QStringLiteral("?");
}

QString countsText(const readiness::GateResult& gate)
{
    QStringList parts;
    for (const Outcome outcome : { Outcome::Met, Outcome::Conditional, Outcome::Unknown, Outcome::Failed })
        if (const auto count = std::ranges::count(gate.criteria, outcome, &CriterionResult::outcome))
            parts.append(QStringLiteral("%1 %2").arg(symbolOf(outcome)).arg(count));
    return parts.join(QStringLiteral("   "));
}

QString exposureText(const domain::Stage& stage, const readiness::GateResult& gate, const domain::Model& model)
{
    const QLocale locale;
    QStringList parts;
    if (stage.users)
        parts.append(Words::tr("%1 users").arg(locale.toString(*stage.users, 'f', 0)));
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        if (const auto count = readiness::countAt(model, stage, occasion))
            parts.append(wording::occasionsText(base::Interval::point(count->mean()), occasion));
        else
            parts.append(Words::tr("%1: not counted").arg(occasion.name));
    const double days = gate.exposure.length * domain::hoursIn(gate.exposure.unit) / 24.0;
    parts.append(Words::tr("%1 days").arg(locale.toString(days, 'g', 4)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace hz::ui
