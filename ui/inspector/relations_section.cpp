#include "ui/inspector/relations_section.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/tables/table_look.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kJointRole = Qt::UserRole + 100; // the link or guard that joins
constexpr int kMaxRows = 10;

/// "ignition 0.07"; nothing where it is certain.
QString chanceOf(const domain::Link& link, const domain::Model& model)
{
    if (link.chance == domain::Likelihood::condition(1.0))
        return {};
    const QString name = drawing::oneLine(link.chanceName, 24);
    return QStringLiteral("%1 %2").arg(name, wording::likelihoodText(link.chance, model)).trimmed();
}

} // namespace

RelationsSection::RelationsSection(Workspace& workspace, QWidget* parent)
    : QListWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("relations"));
    setAccessibleName(tr("Links and guards"));
    dressView(*this, workspace);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Gone to after the click, as it fills the list anew; asked at once, as a click before it may have done so by then.
    const auto go = [this](QListWidgetItem* item) {
        if (const QVariant key = item->data(KeyRole); key.isValid())
            QMetaObject::invokeMethod(
                this, [this, key] { m_workspace.reveal({ key.value<EntityKey>() }); }, Qt::QueuedConnection);
    };
    connect(this, &QListWidget::itemClicked, this, go);
    connect(this, &QListWidget::itemActivated, this, go);
}

void RelationsSection::bind(const EntityKey& key)
{
    m_key = key;
    refresh();
}

void RelationsSection::refresh()
{
    clear();
    const domain::Model& model = m_workspace.model();
    if (m_key.kind == domain::EntityKind::Node) {
        if (const domain::Node* node = model.node(m_key.id))
            listNode(*node);
    } else if (m_key.kind == domain::EntityKind::Link) {
        if (const domain::Link* link = model.link(m_key.id))
            listLink(*link);
    } else if (m_key.kind == domain::EntityKind::Guard) {
        if (const domain::Guard* guard = model.guards().find(m_key.id))
            listGuard(*guard);
    }
    fitHeight();
}

void RelationsSection::listNode(const domain::Node& node)
{
    const bool isControl = node.kind == domain::NodeKind::Control;
    if (isControl)
        listGuarded(node.id);
    listLinks(isControl ? tr("Degraded by") : tr("Brought about by"), node.id, true);
    if (!isControl)
        listLinks(tr("Brings about"), node.id, false);
    if (count() == 0) {
        auto* item = new QListWidgetItem(
            isControl ? tr("Guards nothing yet. Drop it on a link.") : tr("Not linked yet. Drag from its edge."), this);
        item->setData(QuietRole, true);
        item->setFlags(Qt::ItemIsEnabled);
    }
}

void RelationsSection::listLinks(const QString& heading, const Id& node, bool incoming)
{
    const domain::Model& model = m_workspace.model();
    std::vector<const domain::Link*> links;
    model.links().forEach([&](const domain::Link& link) {
        if ((incoming ? link.to : link.from) == node)
            links.push_back(&link);
    });
    if (links.empty())
        return;
    const auto other = [&](const domain::Link* link) { return model.node(incoming ? link->from : link->to); };
    std::ranges::sort(links, [&](const auto* a, const auto* b) {
        const domain::Node* left = other(a);
        const domain::Node* right = other(b);
        return left && right && drawing::codeComesBefore(left->code, right->code);
    });
    addHeading(heading);
    for (const domain::Link* link : links) {
        QStringList remarks;
        if (link->negated)
            remarks << tr("negated");
        if (const QString chance = chanceOf(*link, model); !chance.isEmpty())
            remarks << chance;
        if (const auto* occasion = model.table<domain::Occasion>().find(link->metBy))
            remarks << tr("met by every %1").arg(drawing::oneLine(occasion->name, 24));
        if (const QString guards = guardsOf(link->id); !guards.isEmpty())
            remarks << guards;
        addNode(incoming ? link->from : link->to, remarks.join(QStringLiteral(", ")),
            { domain::EntityKind::Link, link->id });
    }
}

void RelationsSection::listGuarded(const Id& control)
{
    const domain::Model& model = m_workspace.model();
    std::vector<const domain::Guard*> guards;
    model.guards().forEach([&](const domain::Guard& guard) {
        if (guard.control == control)
            guards.push_back(&guard);
    });
    if (guards.empty())
        return;
    addHeading(tr("Stops"));
    for (const domain::Guard* guard : guards) {
        const domain::Link* link = model.link(guard->link);
        const domain::Node* to = link ? model.node(link->to) : nullptr;
        if (to)
            addNode(link->from, QStringLiteral("\u2192 ") + drawing::oneLine(to->code, 12),
                { domain::EntityKind::Link, link->id });
    }
}

void RelationsSection::listLink(const domain::Link& link)
{
    addHeading(tr("From"));
    addNode(link.from, {}, m_key);
    addHeading(tr("To"));
    addNode(link.to, {}, m_key);
    bool first = true;
    m_workspace.model().guards().forEach([&](const domain::Guard& guard) {
        if (guard.link != link.id)
            return;
        if (std::exchange(first, false))
            addHeading(tr("Stopped by"));
        addNode(guard.control, {}, { domain::EntityKind::Guard, guard.id });
    });
}

void RelationsSection::listGuard(const domain::Guard& guard)
{
    addHeading(tr("Control"));
    addNode(guard.control, {}, m_key);
    if (const domain::Link* link = m_workspace.model().link(guard.link)) {
        addHeading(tr("Stops the link from"));
        addNode(link->from, {}, { domain::EntityKind::Link, link->id });
        addHeading(tr("To"));
        addNode(link->to, {}, { domain::EntityKind::Link, link->id });
    }
}

QString RelationsSection::guardsOf(const Id& link) const
{
    QStringList codes;
    m_workspace.model().guards().forEach([&](const domain::Guard& guard) {
        if (guard.link == link)
            if (const domain::Node* control = m_workspace.model().node(guard.control))
                codes << drawing::oneLine(control->code, 12);
    });
    std::ranges::sort(codes, drawing::codeComesBefore);
    return codes.join(QStringLiteral(", "));
}

void RelationsSection::addHeading(const QString& text)
{
    auto* item = new QListWidgetItem(text, this);
    item->setData(QuietRole, true);
    item->setFlags(Qt::ItemIsEnabled);
}

void RelationsSection::addNode(const Id& id, const QString& remark, const EntityKey& joint)
{
    const domain::Node* node = m_workspace.model().node(id);
    if (!node)
        return;
    const QString name = drawing::oneLine(wording::nameOf(*node), 120);
    auto* item = new QListWidgetItem(name, this);
    item->setData(TrailingRole, remark);
    item->setData(KeyRole, QVariant::fromValue(nodeKey(id)));
    item->setData(kJointRole, QVariant::fromValue(joint));
    setTip(*item, remark.isEmpty() ? name : name + u'\n' + remark);
}

void RelationsSection::fitHeight()
{
    const int row = count() > 0 ? sizeHintForRow(0) : kRowHeight;
    setFixedHeight(std::min(count(), kMaxRows) * row + 2);
}

void RelationsSection::contextMenuEvent(QContextMenuEvent* event)
{
    const QListWidgetItem* item = itemAt(event->pos());
    if (!item || !item->data(kJointRole).isValid())
        return;
    const auto joint = item->data(kJointRole).value<EntityKey>();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(joint.kind == domain::EntityKind::Guard ? tr("Select guard") : tr("Select link"), this,
        [this, joint] { m_workspace.reveal({ joint }); });
    menu->popup(event->globalPos());
}

} // namespace hz::ui
