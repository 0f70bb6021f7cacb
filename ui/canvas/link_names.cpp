#include "ui/canvas/link_names.h"

#include "model/domain/choices.h"
#include "model/drawing/text.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Access)
};

/// Its code; what has none is called by its title.
QString shortName(const domain::Model& model, const Id& id)
{
    const auto* node = model.node(id);
    return node == nullptr ? QString() : drawing::oneLine(node->code.isEmpty() ? node->title : node->code, 40);
}

} // namespace

QString accessibleLinkName(const domain::Model& model, const Id& id, const std::vector<Id>& controls)
{
    const auto* link = model.link(id);
    if (link == nullptr)
        return {};
    QStringList words{ Words::tr("Link from %1 to %2").arg(shortName(model, link->from), shortName(model, link->to)) };
    if (link->negated)
        words << Words::tr("negated");
    if (link->chance != domain::Likelihood::condition(1.0))
        words << Words::tr("chance %1").arg(wording::likelihoodText(link->chance, model));
    if (const auto* occasion = model.table<domain::Occasion>().find(link->metBy))
        words << Words::tr("met by every %1").arg(occasion->name);
    QStringList guards;
    for (const Id& control : controls)
        guards << shortName(model, control);
    if (!guards.isEmpty())
        words << Words::tr("guarded by %1").arg(guards.join(QStringLiteral(", ")));
    return words.join(QStringLiteral(", "));
}

QString accessibleGuardName(const domain::Model& model, const Id& id)
{
    const auto* guard = model.guards().find(id);
    const auto* control = guard != nullptr ? model.node(guard->control) : nullptr;
    const auto* link = guard != nullptr ? model.link(guard->link) : nullptr;
    if (control == nullptr || link == nullptr)
        return {};
    return Words::tr("%1 guards the link from %2 to %3")
               .arg(drawing::oneLine(wording::nameOf(*control), 120), shortName(model, link->from),
                   shortName(model, link->to))
        + QStringLiteral(", ") + wording::label(domain::controlStatusChoices(), int(control->status)).toLower();
}

} // namespace hz::ui
