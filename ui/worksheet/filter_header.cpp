#include "ui/worksheet/filter_header.h"

#include "ui/common/tip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace hz::ui {

FilterHeader::FilterHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    for (const auto signal : { &QHeaderView::sectionResized, &QHeaderView::sectionMoved })
        connect(this, signal, this, &FilterHeader::placeFilters);
    connect(this, &QHeaderView::sectionCountChanged, this, [this] {
        for (const auto& [column, line] : m_lines)
            line->deleteLater();
        m_lines.clear();
        m_texts.clear();
        placeFilters();
    });
}

int FilterHeader::lineHeight() const
{
    return fontMetrics().height() + 10;
}

QSize FilterHeader::sizeHint() const
{
    const QSize heads = QHeaderView::sizeHint();
    return m_isShown ? heads + QSize(0, lineHeight()) : heads;
}

void FilterHeader::setFiltersShown(bool shown)
{
    m_isShown = shown;
    updateGeometries();
    placeFilters();
    emit geometriesChanged(); // the table makes room
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_isShown ? lineHeight() : 0);
    QHeaderView::updateGeometries();
    placeFilters();
}

void FilterHeader::setFilter(int column, const QString& text)
{
    m_texts[column] = text;
    const auto line = m_lines.find(column);
    if (line == m_lines.end() || line->second->text() == text)
        return;
    const QSignalBlocker quiet(line->second);
    line->second->setText(text);
}

QLineEdit* FilterHeader::filterLine(int column)
{
    QLineEdit*& line = m_lines[column];
    if (line)
        return line;
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    line = new QLineEdit(m_texts[column], this);
    line->setObjectName(QStringLiteral("filter"));
    line->setPlaceholderText(tr("Filter"));
    line->setClearButtonEnabled(true);
    line->setAccessibleName(tr("Filter of %1").arg(name));
    setTip(*line, tr("Words that all must occur, =a whole text, or <, <=, > and >= with a number"));
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, [this, column](const QString& text) {
        m_texts[column] = text;
        emit filterTyped(column, text);
    });
    return line;
}

/// Only those in sight are made at all.
void FilterHeader::placeFilters()
{
    const int top = height() - lineHeight();
    for (int column = 0; column < count(); ++column) {
        const int left = isSectionHidden(column) ? -1 : sectionViewportPosition(column);
        const int size = isSectionHidden(column) ? 0 : sectionSize(column);
        const bool isInSight = m_isShown && size > 0 && left < width() && left + size > 0;
        const auto known = m_lines.find(column);
        if (!isInSight && known == m_lines.end())
            continue;
        QLineEdit* line = filterLine(column);
        line->setGeometry(left + 1, top, size - 2, lineHeight() - 1);
        line->setVisible(isInSight);
    }
}

void FilterHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    placeFilters();
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event)
{
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (!line || event->type() != QEvent::KeyPress)
        return QHeaderView::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        line->clear();
    const bool leaves = key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down;
    if (leaves)
        emit filterLeft();
    return leaves;
}

} // namespace hz::ui
