#include "ui/canvas/canvas_words.h"

#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

namespace hz::ui {

namespace {

constexpr qsizetype kLongest = 2000;

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
    lines << figuresOf(picture, id);
    if (score)
        lines << wording::intervalReason(*score, *display.result);
    lines.removeAll(QString());
    return lines.join(u'\n');
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
