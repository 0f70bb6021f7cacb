#include "ui/readiness/stage_column.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/readiness/sign_form.h"
#include "ui/tables/score_labels.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

using readiness::Verdict;

constexpr double kVerdictScales[] = { 1.6, 1.45, 1.3, 1.15 }; // the largest at which it stands on one line
constexpr int kWidth = 236;
constexpr int kTextLines = 3;

QColor fillOf(Verdict verdict, const drawing::Theme& theme)
{
    switch (verdict) {
    case Verdict::Go:
        return theme.control;
    case Verdict::GoWithConditions:
        return theme.warning;
    case Verdict::NoGo:
        return theme.error;
    case Verdict::NotDecidable:
        break;
    }
    return theme.secondaryText;
}

void scale(QWidget& widget, double factor, bool bold)
{
    QFont font = widget.parentWidget()->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    widget.setFont(font);
}

} // namespace

StageColumn::StageColumn(Workspace& workspace, const Id& stage, QWidget* parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_stage(stage)
    , m_name(new PlainLabel({}, this))
    , m_exposure(new PlainLabel({}, this))
    , m_verdict(new PlainLabel({}, this))
    , m_counts(new PlainLabel({}, this))
    , m_text(new QTextBrowser(this))
    , m_open(new QToolButton(this))
    , m_sign(new SignForm(workspace, stage, this))
{
    setFrameShape(QFrame::StyledPanel);
    m_name->setWordWrap(true);
    m_exposure->setWordWrap(true);
    m_exposure->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_verdict->setWordWrap(true);
    m_verdict->setAlignment(Qt::AlignCenter);
    m_verdict->setAutoFillBackground(true);
    m_verdict->setMargin(8);
    m_counts->setAlignment(Qt::AlignCenter);
    m_text->setOpenLinks(false);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_text, &QTextBrowser::anchorClicked, this, &StageColumn::follow);
    m_open->setText(tr("Sign…"));
    m_open->setCheckable(true);
    m_open->setEnabled(!workspace.document().isReadOnly());
    m_sign->hide();
    connect(m_open, &QToolButton::toggled, m_sign, &QWidget::setVisible);
    connect(m_sign, &SignForm::signedOff, m_open, [this] { m_open->setChecked(false); });
    auto* counts = new QHBoxLayout;
    counts->addWidget(m_counts, 1);
    counts->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    for (PlainLabel* part : { m_name, m_exposure, m_verdict })
        column->addWidget(part);
    column->addLayout(counts);
    column->addWidget(m_sign);
    column->addWidget(m_text, 1);
    setMinimumWidth(kWidth);
    connect(&workspace, &Workspace::themeChanged, this, &StageColumn::write);
    setScale(1.0);
}

void StageColumn::showResult(const document::Readiness& readiness, const readiness::GateResult& gate)
{
    m_readiness = std::make_shared<document::Readiness>(readiness);
    m_gate = gate;
    m_isStale = false;
    write();
}

void StageColumn::write()
{
    if (!m_readiness)
        return;
    const domain::Stage* stage = m_readiness->model.table<domain::Stage>().find(m_stage);
    m_name->setText(stage->name);
    setTip(*m_name, stage->description);
    m_exposure->setText(exposureText(*stage, m_gate, m_readiness->model));
    m_verdict->setText(verdictText(m_gate.verdict));
    m_verdict->setAccessibleName(tr("%1: %2").arg(stage->name, wording::verdictName(m_gate.verdict)));
    m_counts->setText(countsText(m_gate));
    m_text->setAccessibleName(tr("Criteria of %1").arg(stage->name));
    const int at = m_text->verticalScrollBar()->value();
    m_text->setHtml(stageText(*m_readiness, m_gate, { m_workspace.theme().text, m_unfolded }));
    m_text->verticalScrollBar()->setValue(at);
    m_sign->refresh();
    fitVerdict();
    paintVerdict();
}

void StageColumn::setStale(bool stale)
{
    m_isStale = stale;
    paintVerdict();
}

QString StageColumn::verdict() const
{
    return m_verdict->text();
}

void StageColumn::paintVerdict()
{
    const drawing::Theme& theme = m_workspace.theme();
    const QColor fill = m_isStale ? theme.raised : fillOf(m_gate.verdict, theme);
    QPalette colours = m_verdict->palette();
    colours.setColor(QPalette::Window, fill);
    colours.setColor(QPalette::WindowText, m_isStale ? theme.staleText : drawing::Theme::textOn(fill));
    m_verdict->setPalette(colours);
}

void StageColumn::setScale(double factor)
{
    m_scale = factor;
    scale(*m_counts, factor, true);
    scale(*m_name, factor * 1.2, true);
    scale(*m_exposure, factor, false);
    scale(*m_text, 1.0 + 0.7 * (factor - 1.0), false);
    m_text->setMinimumHeight(kTextLines * m_text->fontMetrics().lineSpacing());
    fitVerdict();
}

void StageColumn::fitVerdict()
{
    const int room = width() - 2 * layout()->contentsMargins().left() - 2 * m_verdict->margin();
    for (const double each : kVerdictScales) {
        scale(*m_verdict, m_scale * each, true);
        if (m_verdict->fontMetrics().horizontalAdvance(m_verdict->text()) <= room)
            return;
    }
    scale(*m_verdict, m_scale * kVerdictScales[1], true);
}

int StageColumn::exposureHeight() const
{
    return m_exposure->heightForWidth(width() - 2 * layout()->contentsMargins().left());
}

void StageColumn::setExposureHeight(int height)
{
    m_exposure->setMinimumHeight(height);
}

void StageColumn::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitVerdict();
}

void StageColumn::follow(const QUrl& link)
{
    const auto id = base::Id::fromText(link.path().toStdString());
    if (!id)
        return;
    if (link.scheme() == u"go")
        emit wanted(*id);
    else if (m_readiness) {
        m_unfolded.push_back(*id);
        write();
    }
}

} // namespace hz::ui
