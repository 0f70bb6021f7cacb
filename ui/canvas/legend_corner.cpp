#include "ui/canvas/legend_corner.h"

#include "model/domain/fields.h"
#include "model/drawing/graph_painter.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"

#include <QEvent>
#include <QPainter>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kGap = 12; // to the edges of the canvas
constexpr int kMostColumns = 3;
constexpr double kLeastScale = 0.6;
constexpr double kMostCovered = 0.12; // of a canvas that it opens on by itself

} // namespace

LegendCorner::LegendCorner(QWidget& canvas, const Workspace& workspace, const drawing::Picture& picture)
    : QWidget(&canvas)
    , m_canvas(canvas)
    , m_workspace(workspace)
    , m_picture(picture)
    , m_fold(new QToolButton(this))
{
    setObjectName(QStringLiteral("legend"));
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    m_fold->setObjectName(QStringLiteral("legend.fold"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setText(tr("Legend"));
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    follow();
}

bool LegendCorner::isRoomy() const
{
    const QSizeF size = drawing::legendSize(drawing::schemeOf(m_picture.model()), kMostColumns);
    return size.width() * size.height() <= kMostCovered * m_canvas.width() * m_canvas.height();
}

QString LegendCorner::settingsKey() const
{
    return isRoomy() ? QStringLiteral("canvas/legendOpen") : QStringLiteral("canvas/legendOpenInLittleRoom");
}

LegendCorner::Fitting LegendCorner::fitting() const
{
    const auto scheme = drawing::schemeOf(m_picture.model());
    const double width = m_canvas.width() - 2 * kGap, height = m_canvas.height() - 2 * kGap - m_fold->height();
    Fitting best;
    for (int columns = 1; columns <= kMostColumns; ++columns) {
        const QSizeF size = drawing::legendSize(scheme, columns);
        const double scale = std::min({ 1.0, width / size.width(), height / size.height() });
        if (columns == 1 || scale > best.scale)
            best = { columns, scale, size * scale };
    }
    best.size *= std::max(1.0, kLeastScale / best.scale);
    best.scale = std::max(best.scale, kLeastScale);
    return best;
}

void LegendCorner::setOpen(bool open)
{
    if (open == m_isOpen)
        return;
    QSettings().setValue(settingsKey(), open);
    apply(open);
}

void LegendCorner::apply(bool open)
{
    const bool isOther = open != m_isOpen;
    m_isOpen = open;
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_fold->setAccessibleName(open ? tr("Fold the legend") : tr("Show the legend"));
    setTip(*m_fold, open ? tr("Fold the legend") : tr("What colours, shapes and marks mean"));
    place();
    if (open)
        raise(); // over what else stands in corners
    if (isOther)
        emit openChanged(open);
}

void LegendCorner::follow()
{
    m_picturedLegend = {};
    apply(QSettings().value(settingsKey(), isRoomy()).toBool());
    setVisible(!m_picture.isEmpty());
}

void LegendCorner::follow(const domain::ChangeSet& changes)
{
    const bool isOfScheme = std::ranges::any_of(changes.changes, [](const domain::Change& change) {
        return domain::kindDescription(change.key().kind).group == domain::KindOfEntity::Group::Scheme;
    });
    if (isOfScheme || isHidden() != m_picture.isEmpty())
        follow();
}

void LegendCorner::place()
{
    m_fold->adjustSize();
    QSize size = m_fold->size();
    if (m_isOpen)
        size = QSize(std::max(size.width(), int(fitting().size.width())), size.height() + int(fitting().size.height()));
    setGeometry(QRect(QPoint(kGap, std::max(0, m_canvas.height() - kGap - size.height())), size));
    m_fold->move(0, size.height() - m_fold->height());
    update();
}

void LegendCorner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_fold->setText(tr("Legend"));
        follow();
    }
    QWidget::changeEvent(event);
}

void LegendCorner::paintEvent(QPaintEvent*)
{
    if (!m_isOpen)
        return;
    const double ratio = devicePixelRatioF();
    if (m_picturedLegend.isNull() || m_picturedLegend.devicePixelRatio() != ratio) {
        const Fitting fit = fitting();
        m_picturedLegend = QPixmap((fit.size * ratio).toSize());
        m_picturedLegend.setDevicePixelRatio(ratio);
        m_picturedLegend.fill(Qt::transparent);
        QPainter painter(&m_picturedLegend);
        painter.scale(fit.scale, fit.scale);
        drawing::paintLegend(
            painter, drawing::schemeOf(m_picture.model()), m_workspace.theme(), QPointF(0, 0), fit.columns);
    }
    QPainter(this).drawPixmap(0, 0, m_picturedLegend);
}

} // namespace hz::ui
