#include "ui/inspector/score_section.h"

#include "model/drawing/text.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/worst_consequences.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <cmath>

namespace hz::ui {

using domain::Posture;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

QString boundedTip(const scoring::Bounded& figure)
{
    const QString low = QString::number(figure.value.low, 'g', 17);
    if (figure.value.isPoint())
        return figure.exact ? ScoreSection::tr("%1 (exact)").arg(low) : low;
    if (std::isinf(figure.value.high))
        return ScoreSection::tr("%1 or more, no upper end").arg(low);
    return ScoreSection::tr("between %1 and %2").arg(low, QString::number(figure.value.high, 'g', 17));
}

/// Of a control both figures, as they stand below it.
QString figureTitle(domain::NodeKind kind, domain::Posture posture)
{
    const QString name = wording::lossFigureName(kind, posture);
    return kind == domain::NodeKind::Control
        ? ScoreSection::tr("%1 + %2").arg(name, wording::furtherReductionName().toLower())
        : name;
}

const scoring::Bounded& figureOf(const scoring::CategoryRisk& risk, domain::NodeKind kind)
{
    return kind == domain::NodeKind::Consequence ? risk.loss : risk.lossReduction;
}

} // namespace

ScoreSection::ScoreSection(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_waiting(new PlainLabel(tr("No result yet."), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_waiting);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &ScoreSection::refresh);
    connect(&workspace, &Workspace::looksStale, this, &ScoreSection::fade);
    connect(&workspace, &Workspace::postureChanged, this, &ScoreSection::refresh);
    connect(&workspace, &Workspace::themeChanged, this, [this] {
        fade();
        update();
    });
}

void ScoreSection::bind(const Id& node)
{
    m_node = node;
    refresh();
}

PlainLabel* ScoreSection::addLabel(QGridLayout& grid, int row, int column, const QString& text, bool quiet)
{
    auto* label = new PlainLabel(text, m_body);
    if (quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    else
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid.addWidget(label, row, column);
    return label;
}

void ScoreSection::rebuild(const scoring::SchemeTables& scheme)
{
    delete m_body;
    m_reasonOf.reset();
    m_rows.clear();
    m_riskOnly.clear();
    m_categories = scheme.categories;
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* risks = new QGridLayout;
    auto* figures = new QGridLayout;
    for (QGridLayout* grid : { risks, figures }) {
        grid->setHorizontalSpacing(6);
        grid->setVerticalSpacing(4);
        column->addLayout(grid);
    }
    addHeads(*risks);
    for (int i = 0; i < 3; ++i) {
        risks->setColumnStretch(i + 1, 1);
        m_heads[size_t(i)] = addLabel(*risks, 0, i + 1, wording::postureName(kPostures[size_t(i)]), true);
        m_numbers[size_t(i)] = addLabel(*risks, 1, i + 1, {}, false);
        m_frequencies[size_t(i)] = addLabel(*risks, 2, i + 1, {}, false);
        m_probabilities[size_t(i)] = addLabel(*risks, 3, i + 1, {}, false);
        m_letters[size_t(i)] = addLabel(*risks, 4, i + 1, {}, false);
        for (PlainLabel* label : { m_numbers[size_t(i)], m_frequencies[size_t(i)], m_probabilities[size_t(i)] })
            label->setWordWrap(true);
        for (PlainLabel* label : { m_numbers[size_t(i)], m_frequencies[size_t(i)], m_letters[size_t(i)] })
            m_riskOnly.push_back(label);
    }
    m_reason = new PlainLabel({}, m_body);
    m_reason->setObjectName(QStringLiteral("intervalReason"));
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    column->insertWidget(1, m_reason);
    m_figureHead = addLabel(*figures, 0, 0, {}, true);
    m_figureHead->setWordWrap(true);
    figures->addWidget(m_figureHead, 0, 0, 1, 4);
    figures->setColumnStretch(1, 1);
    for (const domain::Category& category : scheme.categories)
        addCategory(*risks, *figures, category);
    layout()->addWidget(m_body);
}

/// What the first rows are. A control has the probability alone.
void ScoreSection::addHeads(QGridLayout& risks)
{
    m_riskOnly.push_back(addLabel(risks, 1, 0, tr("N"), true));
    setTip(*m_riskOnly.back(), tr("Expected number of times that it comes about in the exposure"));
    m_riskOnly.push_back(addLabel(risks, 2, 0, tr("f"), true));
    setTip(*m_riskOnly.back(), tr("How often that is"));
    setTip(*addLabel(risks, 3, 0, tr("P"), true),
        tr("Probability that it comes about at least once in the exposure; of a control, what it fails with"));
    m_riskOnly.push_back(addLabel(risks, 4, 0, tr("L"), true));
    setTip(*m_riskOnly.back(), tr("Likelihood level, derived > judged; the worse of the two counts"));
}

void ScoreSection::addCategory(QGridLayout& risks, QGridLayout& figures, const domain::Category& category)
{
    const int at = static_cast<int>(m_rows.size());
    CategoryRow row{};
    m_riskOnly.push_back(new CategoryBadge(category, m_workspace, m_body));
    risks.addWidget(m_riskOnly.back(), at + 5, 0);
    for (int i = 0; i < 3; ++i) {
        row.chips[size_t(i)] = new RiskChip(m_workspace, m_body);
        risks.addWidget(row.chips[size_t(i)], at + 5, i + 1);
        m_riskOnly.push_back(row.chips[size_t(i)]);
    }
    figures.addWidget(new CategoryBadge(category, m_workspace, m_body), at + 1, 0);
    addLabel(figures, at + 1, 1, drawing::oneLine(category.name, 40), false);
    row.figure = addLabel(figures, at + 1, 2, {}, false);
    row.figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.rank = addLabel(figures, at + 1, 3, {}, true);
    row.rank->setMinimumWidth(fontMetrics().horizontalAdvance(tr("rank %1").arg(8888)));
    m_rows.push_back(row);
}

void ScoreSection::refresh()
{
    const auto result = m_workspace.result();
    const bool known = result && result->in(m_workspace.posture()).find(m_node);
    m_waiting->setVisible(!known);
    if (!known) {
        if (m_body)
            m_body->hide();
        return;
    }
    if (!m_body || m_categories != result->scheme.categories)
        rebuild(result->scheme);
    m_body->show();
    const bool hasRisk = result->in(m_workspace.posture()).find(m_node)->kind != domain::NodeKind::Control;
    for (QWidget* widget : m_riskOnly)
        widget->setVisible(hasRisk);
    showNumbers(*result);
    showCategories(*result);
    fade();
}

void ScoreSection::showNumbers(const scoring::RiskResult& result)
{
    for (size_t i = 0; i < kPostures.size(); ++i) {
        QFont font = m_heads[i]->font();
        font.setBold(kPostures[i] == m_workspace.posture());
        m_heads[i]->setFont(font);
        showFigures(i, result, result.in(kPostures[i]).find(m_node));
    }
    if (const auto* score = result.in(m_workspace.posture()).find(m_node))
        showReason(*score, result);
}

/// It costs a walk through the model, and stays as it is while the figures do.
void ScoreSection::showReason(const scoring::NodeScore& score, const scoring::RiskResult& result)
{
    if (m_reasonOf == score)
        return;
    m_reasonOf = score;
    const QString reason = wording::intervalReason(score, result);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

/// Of what cannot be decided no figure is shown: a number would look as if it were one.
void ScoreSection::showFigures(std::size_t i, const scoring::RiskResult& result, const scoring::NodeScore* score)
{
    const QString dash = QStringLiteral("\u2013");
    const bool isOpen = score && !score->isDecidable;
    m_numbers[i]->setText(!score ? QString()
            : isOpen             ? tr("not decidable")
                                 : wording::occurrencesText(score->occurrences));
    m_frequencies[i]->setText(!score ? QString()
            : isOpen                 ? dash
                                     : wording::frequencyText(score->occurrences, result.years));
    m_probabilities[i]->setText(!score ? QString() : isOpen ? dash : wording::probabilityText(score->probability));
    setTip(*m_numbers[i], score && !isOpen ? boundedTip(score->occurrences) : QString());
    setTip(*m_probabilities[i], score && !isOpen ? boundedTip(score->probability) : QString());
    const bool hasLetter = score && score->kind != domain::NodeKind::Control;
    m_letters[i]->setText(hasLetter ? wording::letterText(*score, result.scheme) : dash);
}

void ScoreSection::showCategories(const scoring::RiskResult& result)
{
    for (size_t k = 0; k < m_rows.size(); ++k) {
        CategoryRow& row = m_rows[k];
        for (size_t i = 0; i < kPostures.size(); ++i) {
            const auto* score = result.in(kPostures[i]).find(m_node);
            const bool has = score && k < score->categories.size();
            row.chips[i]->setMark(has ? drawing::riskMark(*score, result, kPostures[i], k) : drawing::RiskMark());
        }
        const auto* score = result.in(m_workspace.posture()).find(m_node);
        if (!score || k >= score->categories.size())
            continue;
        const scoring::CategoryRisk& risk = score->categories[k];
        const scoring::Bounded& figure = figureOf(risk, score->kind);
        m_figureHead->setText(QStringLiteral("%1, %2, %3")
                                  .arg(figureTitle(score->kind, m_workspace.posture()),
                                      drawing::oneLine(result.model.project().magnitudeUnit, 40),
                                      wording::postureName(m_workspace.posture()).toLower()));
        const bool isControl = score->kind == domain::NodeKind::Control;
        if (const QString why = whyNoFigure(*score, result); !why.isEmpty()) {
            row.figure->setText(QStringLiteral("\u2013"));
            setTip(*row.figure, why);
            row.rank->setText({});
            continue;
        }
        row.figure->setText(isControl
                ? wording::lossText(figure) + QStringLiteral("\n+ ") + wording::lossText(risk.furtherReduction)
                : wording::lossText(figure));
        setTip(*row.figure,
            isControl ? QStringLiteral("%1: %2\n%3: %4")
                            .arg(wording::lossFigureName(score->kind, m_workspace.posture()), boundedTip(figure),
                                wording::furtherReductionName(), boundedTip(risk.furtherReduction))
                      : boundedTip(figure));
        row.rank->setText(risk.rankQuantitative > 0 ? tr("rank %1").arg(risk.rankQuantitative) : QString());
    }
}

QString ScoreSection::whyNoFigure(const scoring::NodeScore& score, const scoring::RiskResult& result) const
{
    const domain::Node* node = result.model.node(m_node);
    const Posture posture = m_workspace.posture();
    if (score.kind == domain::NodeKind::Control && node && !scoring::isCredited(node->status, posture))
        return tr("Saves nothing, as it is not credited in this posture");
    return scoring::isRiskDecidable(score, result.in(posture)) ? QString() : tr("Not decidable");
}

void ScoreSection::fade()
{
    if (!m_body)
        return;
    const drawing::Theme& theme = m_workspace.theme();
    const QColor ink = m_workspace.scoring().isStale() ? theme.staleText : theme.text;
    const auto tint = [&ink](QWidget* label) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, ink);
        label->setPalette(palette);
    };
    for (size_t i = 0; i < 3; ++i) {
        tint(m_numbers[i]);
        tint(m_frequencies[i]);
        tint(m_probabilities[i]);
        tint(m_letters[i]);
    }
    for (const CategoryRow& row : m_rows) {
        tint(row.figure);
        for (RiskChip* chip : row.chips)
            chip->update();
    }
}

} // namespace hz::ui
