#include "ui/canvas/aspect_corner.h"

#include "model/drawing/marks.h"
#include "model/drawing/painters.h"
#include "model/review/baselines.h"
#include "ui/canvas/aspect_painter.h"
#include "ui/common/tip.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace hz::ui {

namespace {

constexpr std::array kAspects{ Aspect::Risk, Aspect::Unknown, Aspect::EvidenceAge, Aspect::Owner, Aspect::Importance,
    Aspect::Difference };
constexpr int kMargin = 8; // to the edges of the canvas, and within
constexpr int kRow = 20;
constexpr int kSwatch = 22;
constexpr int kWidest = 280;

} // namespace

AspectCorner::AspectCorner(Workspace& workspace, const drawing::Picture& picture, QWidget& canvas)
    : QFrame(&canvas)
    , m_workspace(workspace)
    , m_picture(picture)
    , m_choice(new QComboBox(this))
{
    setObjectName(QStringLiteral("aspects"));
    setCursor(Qt::ArrowCursor);
    for (const Aspect each : kAspects)
        m_choice->addItem(nameOf(each));
    m_choice->setObjectName(QStringLiteral("aspects.choice"));
    m_choice->setAccessibleName(tr("Colours by"));
    m_choice->setFocusPolicy(Qt::TabFocus);
    setTip(*m_choice, tr("By what the graph is coloured"));
    m_choice->move(0, 0);
    canvas.installEventFilter(this);
    connect(m_choice, &QComboBox::activated, this, [this](int row) { choose(kAspects.at(std::size_t(row))); });
    connect(&workspace, &Workspace::differenceChanged, this, &AspectCorner::followDifference);
    fit();
}

void AspectCorner::choose(Aspect aspect)
{
    const bool left = m_aspect == Aspect::Difference && aspect != Aspect::Difference;
    m_aspect = aspect;
    m_note.clear();
    m_choice->setCurrentIndex(int(std::ranges::find(kAspects, aspect) - kAspects.begin()));
    if (left)
        m_workspace.showDifference(std::nullopt);
    if (aspect == Aspect::Difference)
        showDifference();
    refresh();
}

/// To the newest baseline, where no other difference is on show.
void AspectCorner::showDifference()
{
    if (m_workspace.difference())
        return;
    auto baselines = review::baselinesOf(m_workspace.model());
    const auto newest = std::ranges::max_element(
        baselines, [](const domain::Baseline& a, const domain::Baseline& b) { return a.date < b.date; });
    if (newest == baselines.end()) {
        m_note = tr("There is no baseline yet: freeze one in Reviews.");
        return;
    }
    const auto before = review::thaw(*newest, m_workspace.model());
    if (!before) {
        m_note = tr("The baseline cannot be read.");
        return;
    }
    m_workspace.showDifference(ShownDifference{ std::make_shared<const domain::Model>(*before),
        tr("Since %1: + added, − removed, Δ changed").arg(newest->name) });
}

/// It may come from elsewhere, and is left by Escape.
void AspectCorner::followDifference()
{
    const bool isShown = m_workspace.difference().has_value();
    if (isShown != (m_aspect == Aspect::Difference) && (isShown || m_note.isEmpty())) {
        m_aspect = isShown ? Aspect::Difference : Aspect::Risk;
        m_choice->setCurrentIndex(int(std::ranges::find(kAspects, m_aspect) - kAspects.begin()));
        refresh();
    }
}

void AspectCorner::refresh()
{
    m_colours.reset();
    fit();
    update();
    emit changed();
}

const AspectColours& AspectCorner::colours()
{
    if (!m_colours)
        m_colours = coloursBy(m_aspect, m_picture, QDate::currentDate());
    return *m_colours;
}

std::vector<AspectKey> AspectCorner::shownKeys()
{
    return m_aspect == Aspect::Risk || m_aspect == Aspect::Difference ? std::vector<AspectKey>() : colours().keys;
}

void AspectCorner::fit()
{
    const QFontMetrics metrics(font());
    const auto keys = shownKeys();
    int width = m_choice->sizeHint().width();
    int height = m_choice->sizeHint().height();
    m_choice->resize(width, height);
    for (const AspectKey& key : keys)
        width = std::max(width, std::min(kWidest, metrics.horizontalAdvance(key.text) + kSwatch + 3 * kMargin));
    if (!m_note.isEmpty())
        width = std::max(width, std::min(kWidest, metrics.horizontalAdvance(m_note) + 2 * kMargin));
    if (!keys.empty() || !m_note.isEmpty())
        height += kRow * int(std::max<std::size_t>(keys.size(), 1)) + 2 * kMargin + (m_note.isEmpty() ? 0 : kRow);
    setGeometry(parentWidget()->width() - width - kMargin, kMargin, width, height);
    m_choice->move(width - m_choice->width(), 0);
}

bool AspectCorner::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QFrame::eventFilter(watched, event);
}

void AspectCorner::paintEvent(QPaintEvent*)
{
    const auto keys = shownKeys();
    if (keys.empty() && m_note.isEmpty())
        return;
    const drawing::Theme& theme = m_workspace.theme();
    QPainter painter(this);
    const QRect box = rect().adjusted(0, m_choice->height() + 2, -1, -1);
    painter.setPen(theme.rule);
    painter.setBrush(theme.raised);
    painter.drawRect(box);
    int top = box.top() + kMargin / 2;
    for (const AspectKey& key : keys) {
        paintAspectSwatch(painter, QRectF(box.left() + kMargin, top + 4, kSwatch, kRow - 8), key, theme);
        painter.setPen(theme.text);
        const QRect room(box.left() + 2 * kMargin + kSwatch, top, box.width() - 3 * kMargin - kSwatch, kRow);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(key.text, Qt::ElideRight, room.width()));
        top += kRow;
    }
    if (m_note.isEmpty())
        return;
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2), Qt::TextWordWrap, m_note);
}

void AspectCorner::paintOver(QPainter& painter, const QRectF& area, double scale)
{
    if (!shownKeys().empty())
        paintAspect(painter, m_picture, colours(), area, scale);
}

} // namespace hz::ui
