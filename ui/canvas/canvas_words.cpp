#include "ui/canvas/canvas_words.h"

#include "model/domain/choices.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/canvas/mark_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr qsizetype kLongest = 2000;
constexpr double kTitlesAreRead = 0.45; // from this scale on
constexpr double kLinkReach = 8.0; // pixels

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

QString figuresOf(const drawing::Picture& picture, const Id& node)
{
    const auto& display = picture.display();
    const auto* score = display.result ? display.result->in(display.posture).find(node) : nullptr;
    if (!score)
        return {};
    const QString posture = wording::postureName(display.posture);
    return score->kind == domain::NodeKind::Control
        ? Words::tr("%1: fails with %2").arg(posture, wording::probabilityText(score->probability))
        : QStringLiteral("%1: %2, %3")
              .arg(posture, wording::letterText(*score, display.result->scheme),
                  wording::recurrenceText(*score, display.result->years));
}

QString levelName(const scoring::RiskResult& result, const scoring::CategoryRisk& risk)
{
    const auto& levels = result.scheme.levels;
    const int level = risk.worst ? risk.worst->level : -1;
    return level >= 0 && std::size_t(level) < levels.size() ? levels[std::size_t(level)].name : QString();
}

/// "Technical: 2B, High"; empty where the node does not bear on the category.
QString categoryWords(const scoring::RiskResult& result, const scoring::NodeScore& score, std::size_t k)
{
    const auto& risk = score.categories[k];
    const QString& name = result.scheme.categories[k].name;
    if (risk.eliminated)
        return Words::tr("%1: eliminated by design").arg(name);
    return risk.code.isEmpty()
        ? QString()
        : QStringLiteral("%1: %2").arg(name, QStringList{ risk.code, levelName(result, risk) }.join(u", ").trimmed());
}

QStringList chipWords(const drawing::Picture& picture, const Id& node)
{
    QStringList lines;
    const auto& display = picture.display();
    const auto* score = display.result ? display.result->in(display.posture).find(node) : nullptr;
    if (!score)
        return lines;
    const auto& categories = display.result->scheme.categories;
    for (std::size_t k = 0; k < std::min(score->categories.size(), categories.size()); ++k)
        lines << categoryWords(*display.result, *score, k);
    return lines;
}

/// Who judged the letter, and why.
QString judgementWords(const domain::Model& model, const domain::Node& node)
{
    const auto* level = model.table<domain::LikelihoodLevel>().find(node.judged);
    if (!level)
        return {};
    const QString said = node.judgedBy.isEmpty() ? Words::tr("Judged %1").arg(level->letter)
                                                 : Words::tr("Judged %1 by %2").arg(level->letter, node.judgedBy);
    return node.judgedWhy.isEmpty() ? said : said + QStringLiteral(": ") + node.judgedWhy.left(kLongest);
}

QString ownerWords(const domain::Node& node)
{
    return node.owner.isEmpty() ? QString() : Words::tr("Owner: %1").arg(node.owner);
}

QString controlWords(const domain::Model& model, const domain::Node& control)
{
    QStringList words{ wording::label(domain::controlStatusChoices(), int(control.status)) };
    if (control.type != domain::ControlType::Unstated)
        words << wording::label(domain::controlTypeChoices(), int(control.type)).toLower();
    if (control.precedence != domain::Precedence::Unstated)
        words << wording::label(domain::precedenceChoices(), int(control.precedence)).toLower();
    if (const auto* rating = model.table<domain::ControlRating>().find(control.rating))
        words << Words::tr("rated %1").arg(rating->name);
    return words.join(QStringLiteral(", "));
}

} // namespace

QString wordsOnNode(const drawing::Picture& picture, const Id& id, bool isNameCut)
{
    const auto* node = picture.model().node(id);
    if (!node)
        return {};
    const auto& display = picture.display();
    const auto* score = display.result ? display.result->in(display.posture).find(id) : nullptr;
    QStringList lines;
    if (isNameCut)
        lines << node->code + u' ' + node->title.left(kLongest);
    if (node->kind == domain::NodeKind::Control)
        lines << controlWords(picture.model(), *node);
    lines << figuresOf(picture, id);
    if (node->kind != domain::NodeKind::Control)
        lines << chipWords(picture, id);
    lines << judgementWords(picture.model(), *node);
    if (score)
        lines << wording::intervalReason(*score, *display.result);
    lines << ownerWords(*node);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString wordsOnGuard(const drawing::Picture& picture, const Id& id)
{
    const domain::Model& model = picture.model();
    const auto* guard = model.guards().find(id);
    const auto* control = guard ? model.node(guard->control) : nullptr;
    if (!control)
        return {};
    QStringList lines{ wording::nameOf(*control).left(kLongest), controlWords(model, *control),
        figuresOf(picture, control->id), ownerWords(*control) };
    if (const auto places = picture.linksGuardedBy(control->id).size(); places > 1)
        lines << Words::tr("Guards %1 links").arg(places);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString wordsOnChip(const drawing::Picture& picture, drawing::Picture::Slot slot, std::size_t chip)
{
    const auto* score = picture.score(slot);
    const auto& result = picture.display().result;
    const bool isHazard = picture.node(slot).kind == domain::NodeKind::Hazard;
    std::size_t seen = 0;
    for (std::size_t k = 0; score && k < std::min(score->categories.size(), result->scheme.categories.size()); ++k) {
        const auto& risk = score->categories[k];
        if (!isHazard && !risk.worst && !risk.eliminated)
            continue; // it has no chip
        if (seen++ != chip)
            continue;
        const QString words = categoryWords(*result, *score, k);
        return words.isEmpty() ? Words::tr("%1: nothing known").arg(result->scheme.categories[k].name) : words;
    }
    return {};
}

QString wordsOnJudgement(const drawing::Picture& picture, const Id& id)
{
    const auto* node = picture.model().node(id);
    return node ? judgementWords(picture.model(), *node) : QString();
}

QString wordsAt(const drawing::Picture& picture, QPointF place, double scale)
{
    const double reach = kLinkReach / scale;
    if (const QString words = wordsOnMarkAt(picture, place, scale); !words.isEmpty())
        return words;
    if (const auto node = picture.nodeAt(place)) {
        const auto& shape = *picture.findNode(*node);
        return wordsOnNode(picture, *node, shape.isElided || shape.isAtBar || scale < kTitlesAreRead);
    }
    if (const auto guard = picture.guardAt(place, reach * 1.2))
        return wordsOnGuard(picture, *guard);
    const auto link = picture.linkAt(place, reach);
    return link ? wordsOnLink(picture, *link) : QString();
}

QString wordsOnLink(const drawing::Picture& picture, const Id& id)
{
    const domain::Model& model = picture.model();
    const auto* link = model.link(id);
    const auto* from = link ? model.node(link->from) : nullptr;
    if (!from)
        return {};
    QStringList lines;
    if (link->chance != domain::Likelihood::condition(1.0))
        lines
            << Words::tr("Chance: %1 %2").arg(wording::likelihoodText(link->chance, model), link->chanceName).trimmed();
    if (!link->chanceReason.isEmpty())
        lines << link->chanceReason.left(kLongest);
    if (link->forExposure)
        lines << Words::tr("Drawn once for the whole exposure");
    if (const auto* occasion = model.table<domain::Occasion>().find(link->metBy))
        lines << Words::tr("Met by every %1").arg(occasion->name);
    if (from->exclusive)
        lines << Words::tr("At most one way out of %1 is taken").arg(wording::nameOf(*from));
    return lines.join(u'\n');
}

} // namespace hz::ui
