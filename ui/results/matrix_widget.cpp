#include "ui/results/matrix_widget.h"

#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/tables/score_cells.h"
#include "ui/tables/table_look.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hz::ui {

using domain::Posture;

namespace {

constexpr size_t kMaxTipLines = 24;
constexpr int kMaxReasons = 4;

std::optional<Posture> cameFrom(Posture posture)
{
    switch (posture) {
    case Posture::Inherent:
        return std::nullopt;
    case Posture::Current:
        return Posture::Inherent;
    case Posture::Target:
        break;
    }
    return Posture::Current;
}

} // namespace

MatrixWidget::MatrixWidget(Workspace& workspace, int category, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_category(category)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &MatrixWidget::refresh);
    connect(&workspace, &Workspace::looksStale, this, qOverload<>(&QWidget::update));
    connect(&workspace, &Workspace::postureChanged, this, &MatrixWidget::refresh);
    connect(&workspace, &Workspace::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
    refresh();
}

drawing::MatrixOptions MatrixWidget::options() const
{
    drawing::MatrixOptions options;
    options.stands = m_workspace.posture();
    options.comesFrom = cameFrom(options.stands);
    options.font = font();
    for (const EntityKey& key : m_workspace.selection())
        if (key.kind == domain::EntityKind::Node)
            options.selected.push_back(key.id);
    options.hovered = m_hovered;
    return options;
}

void MatrixWidget::refresh()
{
    m_result = m_workspace.result();
    if (!m_result)
        return;
    m_layout = drawing::layoutMatrix(QRectF(rect()).adjusted(2, 2, -2, -2), *m_result, m_category, options());
    if (m_category < static_cast<int>(m_result->scheme.categories.size()))
        setAccessibleName(tr("Risk matrix, %1").arg(m_result->scheme.categories[size_t(m_category)].name));
    update();
}

void MatrixWidget::paintEvent(QPaintEvent*)
{
    if (!m_result)
        return;
    QPainter painter(this);
    if (m_workspace.scoring().isStale())
        painter.setOpacity(0.6);
    drawing::paintMatrix(painter, m_layout, *m_result, m_category, options(), m_workspace.theme());
    if (hasFocus()) {
        painter.setOpacity(1.0);
        painter.setPen(QPen(m_workspace.theme().focus, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void MatrixWidget::resizeEvent(QResizeEvent*)
{
    refresh();
}

void MatrixWidget::setHovered(const std::optional<Id>& hazard)
{
    if (hazard == m_hovered)
        return;
    m_hovered = hazard;
    setCursor(hazard ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MatrixWidget::mouseMoveEvent(QMouseEvent* event)
{
    const int chip = m_layout.chipAt(event->position());
    setHovered(chip < 0 ? std::nullopt : std::optional(m_layout.chips[size_t(chip)].hazard));
}

void MatrixWidget::leaveEvent(QEvent*)
{
    setHovered(std::nullopt);
}

void MatrixWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool add = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    const int chip = m_layout.chipAt(event->position());
    if (chip < 0) {
        selectBox(m_layout.boxAt(event->position()), add);
        return;
    }
    const EntityKey key = nodeKey(m_layout.chips[size_t(chip)].hazard);
    std::vector<EntityKey> keys = add ? m_workspace.selection() : std::vector<EntityKey>();
    if (std::erase(keys, key) == 0)
        keys.push_back(key);
    m_workspace.select(std::move(keys));
}

void MatrixWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int chip = m_layout.chipAt(event->position()); chip >= 0)
        m_workspace.reveal({ nodeKey(m_layout.chips[size_t(chip)].hazard) });
}

/// A click beside the chips selects all that stand in the cell; on an empty cell, nothing.
void MatrixWidget::selectBox(int box, bool add)
{
    std::vector<EntityKey> keys = add ? m_workspace.selection() : std::vector<EntityKey>();
    for (const Id& hazard : hazardsIn(box))
        if (std::ranges::find(keys, nodeKey(hazard)) == keys.end())
            keys.push_back(nodeKey(hazard));
    m_workspace.select(std::move(keys));
}

std::vector<Id> MatrixWidget::hazardsIn(int box) const
{
    std::vector<Id> hazards;
    for (const drawing::MatrixChip& chip : m_layout.chips)
        if (chip.box == box && !chip.hollow)
            hazards.push_back(chip.hazard);
    return hazards;
}

void MatrixWidget::walk(int step)
{
    std::vector<Id> order;
    for (int box = 0; box < static_cast<int>(m_layout.boxes.size()); ++box)
        for (const Id& hazard : hazardsIn(box))
            order.push_back(hazard);
    if (order.empty())
        return;
    const auto selected = m_workspace.selectedNode();
    const auto found = selected ? std::ranges::find(order, *selected) : order.end();
    const int count = static_cast<int>(order.size());
    const int at = found == order.end() ? (step > 0 ? 0 : count - 1)
                                        : (static_cast<int>(found - order.begin()) + step + count) % count;
    m_workspace.select({ nodeKey(order[size_t(at)]) });
}

void MatrixWidget::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        walk(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        walk(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto node = m_workspace.selectedNode())
            m_workspace.reveal({ nodeKey(*node) });
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

/// Of every posture the cell with its level and likelihood, and how often that is.
QString MatrixWidget::wordsFor(const Id& hazard) const
{
    const domain::Node* node = m_result->model.node(hazard);
    QStringList lines{ node ? drawing::oneLine(wording::nameOf(*node), 120) : QString() };
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
        const auto* score = m_result->in(posture).find(hazard);
        if (!score || m_category >= static_cast<int>(score->categories.size()))
            continue;
        const QString risk =
            riskLines(*score, *m_result, posture, size_t(m_category)).replace(u'\n', QStringLiteral("; "));
        lines << tr("%1: %2; expected %3", "a posture, its cell with the likelihood, and how often")
                     .arg(wording::postureName(posture), risk, wording::expectedText(*score));
        if (score->isDecidable)
            lines.back() += QStringLiteral(", ") + wording::frequencyText(score->occurrences, m_result->years);
    }
    if (const auto* score = m_result->in(m_workspace.posture()).find(hazard))
        lines << wording::intervalReason(*score, *m_result);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// Why hazards stand in no cell.
QString MatrixWidget::undecidableWords() const
{
    QStringList reasons;
    int looked = 0;
    for (const scoring::NodeScore& score : m_result->in(m_workspace.posture()).nodes) {
        if (score.isDecidable || m_layout.undecidable.empty() || ++looked > kMaxReasons)
            continue;
        if (const QString reason = wording::intervalReason(score, *m_result); !reasons.contains(reason))
            reasons << reason;
    }
    return reasons.join(u'\n');
}

QString MatrixWidget::tipAt(QPointF point) const
{
    if (!m_result)
        return {};
    if (const int chip = m_layout.chipAt(point); chip >= 0)
        return wordsFor(m_layout.chips[size_t(chip)].hazard);
    if (m_layout.strip.contains(point))
        return undecidableWords();
    const int box = m_layout.boxAt(point);
    const std::vector<Id> hazards = hazardsIn(box);
    QStringList lines;
    for (size_t i = 0; i < std::min(hazards.size(), kMaxTipLines); ++i)
        if (const domain::Node* node = m_result->model.node(hazards[i]))
            lines << drawing::oneLine(wording::nameOf(*node), 80);
    if (hazards.size() > kMaxTipLines)
        lines << tr("and %1 more").arg(hazards.size() - kMaxTipLines);
    return lines.join(u'\n');
}

bool MatrixWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->globalPos(), tipAt(help->pos()), *this);
        return true;
    }
    if (event->type() == QEvent::FontChange)
        refresh();
    return QWidget::event(event);
}

} // namespace hz::ui
