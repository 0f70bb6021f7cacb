#include "ui/panels/why_panel.h"

#include "model/wording/wording.h"
#include "ui/tables/table_look.h"

#include <QScrollBar>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

/// The sentence, with the name of the node that it leads to as a link. Whatever a user wrote is escaped.
QString htmlOf(const wording::Reasoning& reasoning, const domain::Model& model)
{
    const domain::Node* node = reasoning.node ? model.node(*reasoning.node) : nullptr;
    const QString name = node ? wording::nameOf(*node) : QString();
    const auto at = name.isEmpty() ? -1 : reasoning.text.indexOf(name);
    if (at < 0)
        return reasoning.text.toHtmlEscaped();
    return reasoning.text.left(at).toHtmlEscaped()
        + QStringLiteral("<a href=\"node:%1\">%2</a>")
              .arg(QString::fromStdString(node->id.text()), name.toHtmlEscaped())
        + reasoning.text.mid(at + name.size()).toHtmlEscaped();
}

} // namespace

WhyPanel::WhyPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(new QTextBrowser(this))
    , m_later(new QTimer(this))
{
    setObjectName(QStringLiteral("why"));
    m_text->setAccessibleName(tr("Why?"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);

    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &WhyPanel::refresh);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto id = Id::fromText(link.path().toStdString()))
            m_workspace.reveal({ nodeKey(*id) });
    });
    connect(&workspace, &Workspace::selectionChanged, this, &WhyPanel::refreshWhenSeen);
    connect(&workspace, &Workspace::postureChanged, this, &WhyPanel::refreshWhenSeen);
    connect(&workspace, &Workspace::themeChanged, this, &WhyPanel::refreshWhenSeen);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &WhyPanel::refreshWhenSeen);
}

void WhyPanel::refreshWhenSeen()
{
    if (isVisible())
        m_later->start();
}

void WhyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_later->start();
}

/// Where it was scrolled to is kept while it is about the same node.
void WhyPanel::refresh()
{
    const auto node = m_workspace.selectedNode();
    const int scrolled = node == m_node ? m_text->verticalScrollBar()->value() : 0;
    m_node = node;
    m_text->setHtml(text());
    m_text->verticalScrollBar()->setValue(scrolled);
}

QString WhyPanel::text() const
{
    const auto result = m_workspace.result();
    if (!result)
        return tr("No result yet.").toHtmlEscaped();
    const auto derivation = m_node ? scoring::derivationOf(*result, *m_node, m_workspace.posture()) : std::nullopt;
    if (!derivation)
        return tr("Select one node to see why its figures are what they are.").toHtmlEscaped();
    const QString name = wording::nameOf(*result->model.node(*m_node));
    const QString title = tr("%1 – %2").arg(name, wording::postureName(m_workspace.posture()));
    QString html = QStringLiteral("<p><b>") + title.toHtmlEscaped() + QStringLiteral("</b>");
    for (const wording::Reasoning& reasoning : wording::reasoningOf(*derivation, *result)) {
        const QString sentence = htmlOf(reasoning, result->model);
        html += reasoning.isHeading ? QStringLiteral("</p><p><b>") + sentence + QStringLiteral("</b>")
                                    : QStringLiteral("<br/>") + sentence;
    }
    return html + QStringLiteral("</p>");
}

} // namespace hz::ui
