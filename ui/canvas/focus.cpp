#include "ui/canvas/focus.h"

#include "model/drawing/painters.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace hz::ui {

using domain::EntityKind;

namespace {

constexpr double kMark = 22.0; // across, on the screen at least

} // namespace

Focus::Focus(Workspace& workspace, drawing::Picture& picture)
    : m_workspace(workspace)
    , m_picture(picture)
{
    connect(&workspace, &Workspace::revealRequested, this, &Focus::onReveal);
}

std::vector<Id> Focus::selectedNodes() const
{
    std::vector<Id> nodes;
    const auto add = [&nodes](const Id& id) {
        if (std::ranges::find(nodes, id) == nodes.end())
            nodes.push_back(id);
    };
    for (const EntityKey& key : m_workspace.selection()) {
        if (key.kind == EntityKind::Node)
            add(key.id);
        else if (const auto* link = key.kind == EntityKind::Link ? m_workspace.model().link(key.id) : nullptr)
            add(link->from), add(link->to);
    }
    return nodes;
}

void Focus::toggle()
{
    m_nodes = isOn() ? std::vector<Id>() : selectedNodes();
    noteKnown();
    apply();
}

bool Focus::isFolded(const Fold& fold) const
{
    return std::ranges::find(m_folds, fold, &Folded::fold) != m_folds.end();
}

void Focus::toggleFold(Branch branch)
{
    const auto nodes = selectedNodes();
    const bool areFolded = !nodes.empty() && std::ranges::all_of(nodes, [&](const Id& node) {
        return isFolded({ node, branch });
    });
    for (const Id& node : nodes)
        if (areFolded)
            std::erase_if(m_folds, [&](const Folded& each) { return each.fold == Fold{ node, branch }; });
        else if (!isFolded({ node, branch }))
            m_folds.push_back({ { node, branch }, 0 });
    noteKnown();
    apply();
}

void Focus::unfold(const Fold& fold)
{
    std::erase_if(m_folds, [&](const Folded& each) { return each.fold == fold; });
    apply();
}

void Focus::showAll()
{
    if (m_nodes.empty() && m_folds.empty())
        return;
    m_nodes.clear();
    m_folds.clear();
    apply();
}

std::size_t Focus::hiddenCount() const
{
    return m_picture.leftOutCount();
}

/// What is no more has no branches; a fold that hides nothing is none.
void Focus::apply()
{
    const domain::Model& model = m_workspace.model();
    std::erase_if(m_nodes, [&model](const Id& node) { return !model.node(node); });
    std::unordered_set<Id> hidden;
    if (isOn())
        hidden = leftOutByFocus(model, m_nodes);
    for (Folded& each : m_folds) {
        const auto more = model.node(each.fold.node) ? leftOutByFold(model, each.fold) : std::unordered_set<Id>();
        each.count = more.size();
        hidden.insert(more.begin(), more.end());
    }
    std::erase_if(m_folds, [](const Folded& each) { return each.count == 0; });
    std::erase_if(hidden, [this](const Id& node) { return !m_known.contains(node); });
    m_picture.leaveOut(std::move(hidden));
    emit changed();
}

void Focus::noteKnown()
{
    m_known.clear();
    m_workspace.model().nodes().forEach([this](const domain::Node& node) { m_known.insert(node.id); });
}

void Focus::refresh()
{
    if (isOn() || !m_folds.empty())
        apply();
}

void Focus::onReveal(const std::vector<EntityKey>& keys)
{
    const domain::Model& model = m_workspace.model();
    const auto isHidden = [&](const EntityKey& key) {
        const auto* guard = key.kind == EntityKind::Guard ? model.guards().find(key.id) : nullptr;
        const auto* link = guard           ? model.link(guard->link)
            : key.kind == EntityKind::Link ? model.link(key.id)
                                           : nullptr;
        return link ? m_picture.isLeftOut(link->from) || m_picture.isLeftOut(link->to) : m_picture.isLeftOut(key.id);
    };
    if (std::ranges::any_of(keys, isHidden))
        showAll();
}

QRectF Focus::markOf(const Fold& fold, double scale) const
{
    const auto* node = m_picture.isLeftOut(fold.node) ? nullptr : m_picture.findNode(fold.node);
    if (!node)
        return {};
    const double size = kMark / std::min(scale, 1.0);
    const bool isLeft = fold.branch == Branch::Causes;
    const double x = isLeft ? node->box.left() - size - 4.0 : node->box.right() + 4.0;
    return { x, node->box.center().y() - size / 2.0, size, size };
}

std::optional<Fold> Focus::foldAt(QPointF scene, double scale) const
{
    for (const Folded& each : m_folds)
        if (markOf(each.fold, scale).contains(scene))
            return each.fold;
    return std::nullopt;
}

void Focus::paint(QPainter& painter, double scale) const
{
    const drawing::Theme& theme = m_workspace.theme();
    for (const Folded& each : m_folds) {
        const QRectF mark = markOf(each.fold, scale);
        if (mark.isNull())
            continue;
        painter.setPen(QPen(theme.accent, 1.5 / std::min(scale, 1.0)));
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(mark, mark.width() / 4.0, mark.width() / 4.0);
        QFont font = drawing::Fonts::standard().smallBold;
        font.setPixelSize(std::max(1, int(mark.height() * 0.5)));
        painter.setFont(font);
        painter.setPen(theme.text);
        painter.drawText(mark, Qt::AlignCenter | Qt::TextDontClip, u'+' + QString::number(each.count));
    }
}

FocusChip::FocusChip(Focus& focus, QWidget& canvas)
    : QFrame(&canvas)
    , m_focus(focus)
    , m_words(new QLabel)
    , m_showAll(new QToolButton)
{
    setObjectName(QStringLiteral("focusChip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    m_words->setTextFormat(Qt::PlainText);
    m_showAll->setObjectName(QStringLiteral("focusChip.showAll"));
    m_showAll->setText(tr("Show All"));
    m_showAll->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->addWidget(m_words);
    row->addWidget(m_showAll);
    move(8, 8);
    connect(m_showAll, &QToolButton::clicked, &focus, &Focus::showAll);
    connect(&focus, &Focus::changed, this, &FocusChip::follow);
    follow();
}

QString FocusChip::text() const
{
    return isHidden() ? QString() : m_words->text();
}

void FocusChip::follow()
{
    const auto count = int(m_focus.hiddenCount());
    m_words->setText(tr("Hidden nodes: %1. They count as before.").arg(count));
    setVisible(count > 0);
    adjustSize();
}

} // namespace hz::ui
