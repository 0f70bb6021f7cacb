#include "ui/results/matrices_view.h"

#include "model/drawing/marks.h"
#include "model/wording/wording.h"
#include "ui/results/matrix_widget.h"
#include "ui/tables/score_labels.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kNarrow = 720;
constexpr QSizeF kOnPaper(560, 380); // of one matrix, in a picture
constexpr double kGapOnPaper = 24;

} // namespace

MatricesView::MatricesView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_body(new QWidget)
    , m_grid(new QGridLayout(m_body))
    , m_waiting(new PlainLabel(tr("No result yet."), this))
    , m_legend(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("matrices"));
    m_grid->setContentsMargins(16, 8, 16, 8);
    m_grid->setSpacing(24);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_legend->setContentsMargins(16, 8, 16, 0);
    m_legend->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(m_waiting, 1);
    column->addWidget(scroll, 1);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &MatricesView::rebuild);
    connect(&workspace, &Workspace::categoryChanged, this, &MatricesView::arrange);
    connect(&workspace, &Workspace::postureChanged, this, &MatricesView::showLegend);
    rebuild();
}

void MatricesView::rebuild()
{
    const auto result = m_workspace.result();
    m_waiting->setVisible(!result);
    if (!result || m_categories == result->scheme.categories)
        return;
    m_categories = result->scheme.categories;
    qDeleteAll(m_matrices);
    m_matrices.clear();
    for (int i = 0; i < static_cast<int>(m_categories.size()); ++i)
        m_matrices.push_back(new MatrixWidget(m_workspace, i, m_body));
    showLegend();
    arrange();
}

void MatricesView::showLegend()
{
    using domain::Posture;
    const Posture posture = m_workspace.posture();
    const QString stands = wording::postureName(posture).toLower();
    const QString from =
        wording::postureName(posture == Posture::Current ? Posture::Inherent : Posture::Current).toLower();
    const QString filled = posture == Posture::Inherent
        ? tr("Filled: %1.").arg(stands)
        : tr("Filled: %1. Hollow: %2, where it differs.").arg(stands, from);
    m_legend->setText(filled + u' '
        + tr("Hatched: a range, drawn to its other end; the dot is where letters and ratings are in the middle of "
             "theirs."));
}

void MatricesView::arrange()
{
    const auto chosen = m_workspace.category();
    std::vector<MatrixWidget*> shown;
    for (size_t i = 0; i < m_matrices.size(); ++i) {
        m_grid->removeWidget(m_matrices[i]);
        const bool wanted = !chosen || *chosen == m_categories[i].id;
        m_matrices[i]->setVisible(wanted);
        if (wanted)
            shown.push_back(m_matrices[i]);
    }
    m_columns = shown.size() > 1 && width() >= kNarrow ? 2 : 1;
    for (int i = 0; i < static_cast<int>(shown.size()); ++i)
        m_grid->addWidget(shown[size_t(i)], i / m_columns, i % m_columns);
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
}

/// Those in sight, two by two.
ViewPicture MatricesView::picture(PictureScope) const
{
    ViewPicture made;
    made.title = tr("Risk matrices");
    made.note = m_legend->text();
    const auto result = m_workspace.result();
    for (std::size_t i = 0; result && i < m_matrices.size(); ++i) {
        if (m_matrices[i]->isHidden())
            continue;
        const int at = int(made.elements.size());
        const QRectF place(QPointF(at % 2 * (kOnPaper.width() + kGapOnPaper), //
                               at / 2 * (kOnPaper.height() + kGapOnPaper)),
            kOnPaper);
        drawing::MatrixOptions options = m_matrices[i]->options();
        options.selected.clear();
        options.hovered.reset();
        options.font = drawing::Fonts::standard().title;
        made.elements.push_back({ QStringLiteral("matrix-%1").arg(at + 1), m_categories[i].name, {},
            [result, category = int(i), options, place](QPainter& painter) {
                drawing::paintMatrix(
                    painter, place, *result, category, options, drawing::Theme::of(drawing::Theme::Mode::Print));
            } });
        made.size = QRectF(QPointF(), made.size).united(place).size();
    }
    return made;
}

void MatricesView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if ((width() >= kNarrow ? 2 : 1) != m_columns)
        arrange();
}

} // namespace hz::ui
