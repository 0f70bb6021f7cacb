#include "ui/inspector/section.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace hz::ui {

Section::Section(const QString& title, QWidget* body, bool open, QWidget* parent)
    : QWidget(parent)
    , m_head(new QToolButton(this))
    , m_body(body)
{
    m_head->setText(title);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont font = m_head->font();
    font.setBold(true);
    m_head->setFont(font);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body);
    m_body->setContentsMargins(8, 4, 8, 8);
    setOpen(open);
    connect(m_head, &QToolButton::clicked, this, [this] {
        setOpen(!isOpen());
        emit toggled(isOpen());
    });
}

void Section::setOpen(bool open)
{
    m_isOpen = open;
    m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
}

} // namespace hz::ui
