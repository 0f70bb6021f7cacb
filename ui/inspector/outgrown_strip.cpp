#include "ui/inspector/outgrown_strip.h"

#include "model/commands/outgrown.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hz::ui {

OutgrownStrip::OutgrownStrip(Workspace& workspace, QWidget* parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_button(new QPushButton(tr("Now from its causes"), this))
{
    setObjectName(QStringLiteral("outgrown"));
    setFrameShape(QFrame::StyledPanel);
    auto* words = new QLabel(
        tr("It has causes of its own now, and its likelihood still says “unknown” beside what they bring about."),
        this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(4);
    column->addWidget(words);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_node)
            m_workspace.run(commands::takeFromCauses(m_workspace.model(), *m_node));
    });
    hide();
}

void OutgrownStrip::ask(std::optional<Id> node)
{
    m_node = node && commands::isOutgrown(m_workspace.model(), *node) ? node : std::nullopt;
    m_button->setEnabled(!m_workspace.document().isReadOnly());
    setVisible(m_node.has_value());
}

} // namespace hz::ui
