#include "model/drawing/graph_painter.h"

#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace hz::drawing {

namespace {

constexpr double kRow = 20.0;
constexpr double kWidth = 216.0;
constexpr double kMargin = 12.0;
constexpr double kMark = 44.0;
constexpr std::size_t kKindRows = 6;

QString said(const char* text)
{
    return QCoreApplication::translate("Legend", text);
}

/// Writes rows downwards: a mark on the left, words on the right.
class Column {
public:
    Column(QPainter& painter, const Theme& theme, QPointF topLeft)
        : m_painter(painter)
        , m_theme(theme)
        , m_at(topLeft + QPointF(kMargin, kMargin))
    {
    }

    void head(const QString& text)
    {
        m_painter.setFont(Fonts::standard().smallBold);
        m_painter.setPen(m_theme.secondaryText);
        m_painter.drawText(QRectF(m_at, QSizeF(kWidth - 2 * kMargin, kRow)), Qt::AlignLeft | Qt::AlignVCenter, text);
        m_at.ry() += kRow;
    }
    template <typename Mark> void row(const QString& text, Mark&& mark)
    {
        m_painter.save();
        mark(QRectF(m_at.x(), m_at.y() + 3.0, kMark - 10.0, kRow - 6.0));
        m_painter.restore();
        m_painter.setFont(Fonts::standard().small);
        m_painter.setPen(m_theme.text);
        paintFitted(m_painter, QRectF(m_at.x() + kMark, m_at.y(), kWidth - 2 * kMargin - kMark, kRow),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        m_at.ry() += kRow;
    }

private:
    QPainter& m_painter;
    const Theme& m_theme;
    QPointF m_at;
};

void paintLevels(Column& column, QPainter& painter, const scoring::SchemeTables& scheme, const Theme& theme)
{
    column.head(said(QT_TRANSLATE_NOOP("Legend", "Risk levels")));
    for (const auto& level : scheme.levels)
        column.row(tamed(level.name), [&](const QRectF& mark) {
            const QColor fill = theme.riskFill(level.colour);
            painter.setPen(fill.isValid() ? QPen(Qt::NoPen) : QPen(theme.secondaryText, 1.0, Qt::DashLine));
            painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(mark, 3, 3);
            paintLevelSymbol(painter, QRectF(mark.center() - QPointF(5, 5), QSizeF(10, 10)), level.symbol,
                fill.isValid() ? Theme::textOn(fill) : theme.text);
        });
    column.row(said(QT_TRANSLATE_NOOP("Legend", "A range, or not known")), [&](const QRectF& mark) {
        paintHatch(painter, mark, theme.hatch, 4.0);
        painter.setPen(theme.hatch);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(mark, 3, 3);
    });
}

void paintCategories(Column& column, QPainter& painter, const scoring::SchemeTables& scheme)
{
    column.head(said(QT_TRANSLATE_NOOP("Legend", "Categories")));
    for (const auto& category : scheme.categories)
        column.row(tamed(category.name), [&](const QRectF& mark) {
            const QRectF box(mark.left(), mark.top(), 16.0, mark.height());
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(category.colour));
            painter.drawRoundedRect(box, 3, 3);
            painter.setPen(Theme::textOn(QColor(category.colour)));
            painter.setFont(Fonts::standard().smallBold);
            painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, tamed(category.letter).left(2));
            paintCategorySymbol(
                painter, QRectF(mark.left() + 18.0, mark.top(), 16.0, 16.0), category.symbol, QColor(category.colour));
        });
}

void paintControls(Column& column, QPainter& painter, const Theme& theme)
{
    column.head(said(QT_TRANSLATE_NOOP("Legend", "Controls")));
    const auto choices = domain::controlStatusChoices();
    for (int status = 0; status < int(choices.size()); ++status)
        column.row(wording::label(choices, status), [&](const QRectF& mark) {
            paintShield(
                painter, QRectF(mark.left() + 6.0, mark.top() - 1.0, 16.0, 18.0), domain::ControlStatus(status), theme);
        });
}

void paintKinds(Column& column, QPainter& painter, const Theme& theme)
{
    using domain::Likelihood;
    using domain::TimeUnit;
    const auto centred = [](const QRectF& mark) { return QRectF(mark.left() + 8.0, mark.top() + 2.0, 13.0, 12.0); };
    column.head(said(QT_TRANSLATE_NOOP("Legend", "Likelihoods")));
    const std::array kinds{
        std::pair(QT_TRANSLATE_NOOP("Legend", "Condition"), Likelihood::condition(0.5)),
        std::pair(QT_TRANSLATE_NOOP("Legend", "Occurrence"), Likelihood::frequency(1.0, TimeUnit::Year)),
        std::pair(QT_TRANSLATE_NOOP("Legend", "Occurrence that lasts"), Likelihood::lasting(1.0, TimeUnit::Year, 1.0)),
        std::pair(QT_TRANSLATE_NOOP("Legend", "Occurrence per occasion"), Likelihood::perOccasion(0.5)),
    };
    for (const auto& [words, likelihood] : kinds)
        column.row(said(words),
            [&](const QRectF& mark) { paintLikelihoodKind(painter, centred(mark), likelihood, theme.text); });
    column.row(said(QT_TRANSLATE_NOOP("Legend", "Exclusive branches")),
        [&](const QRectF& mark) { paintFork(painter, centred(mark), theme.text); });
    column.row(said(QT_TRANSLATE_NOOP("Legend", "Link met by an occasion")), [&](const QRectF& mark) {
        const QPointF start(mark.left() + 2.0, mark.center().y());
        painter.setPen(QPen(theme.link, 1.5));
        painter.drawLine(start, start + QPointF(24.0, 0.0));
        painter.setPen(QPen(theme.link, 2.2));
        painter.drawLine(start + QPointF(7.0, -6.0), start + QPointF(7.0, 6.0));
    });
}

} // namespace

QSizeF legendSize(const scoring::SchemeTables& scheme)
{
    const auto rows =
        4 + scheme.levels.size() + 1 + kKindRows + scheme.categories.size() + domain::controlStatusChoices().size();
    return { kWidth, 2 * kMargin + kRow * double(rows) };
}

QSizeF paintLegend(QPainter& painter, const scoring::SchemeTables& scheme, const Theme& theme, QPointF topLeft)
{
    const QSizeF size = legendSize(scheme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.rule, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(topLeft, size), 6, 6);
    Column column(painter, theme, topLeft);
    paintLevels(column, painter, scheme, theme);
    paintCategories(column, painter, scheme);
    paintControls(column, painter, theme);
    paintKinds(column, painter, theme);
    painter.restore();
    return size;
}

} // namespace hz::drawing
