#include "ui/canvas/link_search.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/viewport.h"
#include "ui/common/search_words.h"
#include "ui/common/tip.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kMostRows = 12;
constexpr qint64 kPatience = 100; // milliseconds for asking what is legal, each time something is typed
constexpr int kTargetRole = Qt::UserRole;

QString nameOf(const domain::Node& node)
{
    return drawing::oneLine(wording::nameOf(node), 60);
}

} // namespace

LinkSearch::LinkSearch(Host& host, Viewport& viewport, QWidget& view)
    : m_host(host)
    , m_viewport(viewport)
    , m_view(view)
{
}

void LinkSearch::open()
{
    if (isOpen() || !m_host.mayEdit())
        return;
    const auto keys = m_host.selection();
    const QRectF place = keys.size() == 1 ? boundsOf(m_host.picture(), keys) : QRectF();
    if (place.isNull() || keys.front().kind == EntityKind::Guard) {
        showTip(m_view.mapToGlobal(m_view.rect().center()), tr("Select one node first, or a link to guard."), m_view);
        return;
    }
    m_viewport.ensureVisible(place);
    m_from = place.center();
    m_key = keys.front();
    m_targets.clear();
    collect(m_key);
    std::ranges::stable_sort(m_targets, {}, &Target::distance);
    build();
    this->place(QPointF(place.left(), place.bottom()));
    list();
    m_frame->show();
    m_words->setFocus(Qt::PopupFocusReason);
}

void LinkSearch::collect(const EntityKey& key)
{
    if (key.kind == EntityKind::Link)
        return collectControls(key.id);
    const auto* node = m_host.picture().model().node(key.id);
    const bool isControl = node != nullptr && node->kind == NodeKind::Control;
    if (isControl)
        collectLinks(key.id);
    else
        collectNodes(key.id, false);
    collectNodes(key.id, true);
}

void LinkSearch::collectNodes(const Id& node, bool areSources)
{
    const auto& picture = m_host.picture();
    picture.model().nodes().forEach([&](const domain::Node& other) {
        const auto* shape = picture.findNode(other.id);
        if (other.id == node || shape == nullptr || (areSources && other.kind == NodeKind::Control))
            return;
        const Id from = areSources ? other.id : node, to = areSources ? node : other.id;
        const QPointF way = shape->box.center() - m_from;
        const bool isBackwards = areSources != (way.x() < 0); // what comes before mostly stands on the left
        m_targets.push_back({ (areSources ? tr("from %1") : tr("to %1")).arg(nameOf(other)),
            way.manhattanLength() * (isBackwards ? 2.0 : 1.0),
            [&host = m_host, from, to] { return commands::linkNodes(host.picture().model(), from, to); } });
    });
}

void LinkSearch::collectLinks(const Id& control)
{
    const auto& picture = m_host.picture();
    const auto& model = picture.model();
    model.links().forEach([&](const domain::Link& link) {
        const auto* from = model.node(link.from);
        const auto* to = model.node(link.to);
        const auto* shape = picture.findLink(link.id);
        if (from == nullptr || to == nullptr || shape == nullptr)
            return;
        m_targets.push_back({ tr("guard %1 → %2").arg(nameOf(*from), nameOf(*to)),
            (shape->curve.at(0.5) - m_from).manhattanLength(), [&host = m_host, control, id = link.id] {
                return commands::guardLink(host.picture().model(), control, id);
            } });
    });
}

void LinkSearch::collectControls(const Id& link)
{
    const auto& picture = m_host.picture();
    picture.model().nodes().forEach([&](const domain::Node& node) {
        const auto* shape = node.kind == NodeKind::Control ? picture.findNode(node.id) : nullptr;
        if (shape != nullptr)
            m_targets.push_back({ tr("guarded by %1").arg(nameOf(node)),
                (shape->box.center() - m_from).manhattanLength(), [&host = m_host, control = node.id, link] {
                    return commands::guardLink(host.picture().model(), control, link);
                } });
    });
}

void LinkSearch::build()
{
    m_frame = new QFrame(&m_view, Qt::Popup);
    m_frame->setObjectName(QStringLiteral("linkSearch"));
    m_frame->setAttribute(Qt::WA_DeleteOnClose);
    m_frame->setFrameShape(QFrame::StyledPanel);
    m_frame->setAccessibleName(tr("Link by name"));
    m_words = new QLineEdit(m_frame);
    m_words->setPlaceholderText(
        m_key.kind == EntityKind::Link ? tr("Guard with: type a name") : tr("Link with: type a name"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->installEventFilter(this);
    m_list = new QListWidget(m_frame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What it may be linked with"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addWidget(m_list);
    connect(m_words, &QLineEdit::textChanged, this, &LinkSearch::list);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(*item); });
}

void LinkSearch::place(QPointF scene)
{
    constexpr QSize kSize(340, 260);
    constexpr int kMargin = 8;
    m_frame->resize(kSize);
    const QPoint wanted = m_viewport.camera().toView(scene).toPoint() + QPoint(0, kMargin);
    const QRect room = m_view.rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QPoint at(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - kSize.width())),
        std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - kSize.height())));
    m_frame->move(m_view.mapToGlobal(at));
}

/// Only what is legal; where all that bears the name is not, why not.
void LinkSearch::list()
{
    m_list->clear();
    const QStringList words = m_words->text().split(u' ', Qt::SkipEmptyParts);
    QElapsedTimer clock;
    clock.start();
    QString why;
    for (std::size_t i = 0; i < m_targets.size() && m_list->count() < kMostRows; ++i) {
        if (!holdsAll(m_targets[i].text, words))
            continue;
        if (clock.elapsed() > kPatience)
            break;
        const auto command = m_targets[i].make();
        if (!command && why.isEmpty())
            why = wording::sentence(command.error(), &m_host.picture().model());
        if (!command)
            continue;
        auto* item = new QListWidgetItem(m_targets[i].text, m_list);
        item->setData(kTargetRole, int(i));
    }
    if (m_list->count() > 0)
        return m_list->setCurrentRow(0);
    auto* item = new QListWidgetItem(why.isEmpty() ? tr("Nothing bears these words.") : why, m_list);
    item->setFlags(Qt::NoItemFlags);
    setTip(*item, why);
}

void LinkSearch::choose(const QListWidgetItem& item)
{
    const QVariant chosen = item.data(kTargetRole);
    if (!chosen.isValid())
        return;
    const auto make = m_targets[std::size_t(chosen.toInt())].make;
    const EntityKey from = m_key;
    close();
    if (m_host.run(make()))
        m_host.select({ from }); // from where the next link goes out
}

void LinkSearch::close()
{
    if (m_frame)
        m_frame->close();
    m_frame.clear();
    m_view.setFocus(Qt::PopupFocusReason);
}

bool LinkSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress || !isOpen())
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int rows = m_list->count();
    if (key == Qt::Key_Escape)
        close();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (const auto* item = m_list->currentItem())
            choose(*item);
    } else if (key == Qt::Key_Down || key == Qt::Key_Up)
        m_list->setCurrentRow(
            std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, rows - 1)));
    else
        return false;
    return true;
}

} // namespace hz::ui
