#include "ui/common/message_strip.h"

#include "ui/common/icons.h"
#include "ui/common/tip.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr auto kIconProperty = "iconName";
constexpr int kPassingMilliseconds = 8000;
constexpr std::size_t kLongestText = 600;
constexpr int kWidest = 760;
constexpr int kMargin = 12; // to the edges of what it floats over

QString iconName(MessageStrip::Weight weight)
{
    switch (weight) {
    case MessageStrip::Weight::Notice:
        return QStringLiteral("dialog-information");
    case MessageStrip::Weight::Warning:
        return QStringLiteral("dialog-warning");
    case MessageStrip::Weight::Error:
        return QStringLiteral("dialog-error");
    }
    return {};
}

QLabel* textLabel(const MessageStrip::Message& message)
{
    auto* label = new QLabel;
    label->setObjectName(QStringLiteral("text"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto longest = static_cast<qsizetype>(kLongestText);
    label->setText(message.text.size() > longest ? message.text.left(longest) + QChar(0x2026) : message.text);
    label->setAccessibleName(message.text);
    return label;
}

} // namespace

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("messageStrip"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    hide();
}

void MessageStrip::floatOver(QWidget& host)
{
    setParent(&host);
    host.installEventFilter(this);
    showRows();
}

bool MessageStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

bool MessageStrip::event(QEvent* event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return handled;
}

void MessageStrip::place()
{
    const QWidget* host = parentWidget();
    if (!host || !isVisibleTo(host))
        return;
    const int width = std::min(kWidest, host->width() - 2 * kMargin);
    const int height = std::max(m_rows->totalHeightForWidth(width), m_rows->minimumSize().height());
    setGeometry((host->width() - width) / 2, host->height() - kMargin - height, width, height);
    raise();
}

void MessageStrip::showRows()
{
    setVisible(m_rows->count() > 0);
    place();
}

void MessageStrip::removeRow(QWidget& row)
{
    m_rows->removeWidget(&row);
    row.hide();
    row.deleteLater();
    showRows();
}

void MessageStrip::tell(const Message& message)
{
    clear(message.topic);
    addRow(message);
    showIcons();
    showRows();
    QAccessibleEvent alert(m_rows->itemAt(m_rows->count() - 1)->widget(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::addRow(const Message& message)
{
    auto* row = new QFrame;
    row->setObjectName(message.topic);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::AlternateBase);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 6, 6, 6);
    auto* icon = new QLabel;
    icon->setObjectName(QStringLiteral("icon"));
    icon->setProperty(kIconProperty, iconName(message.weight));
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(textLabel(message), 1);
    for (const Button& button : message.buttons) {
        auto* push = new QPushButton(button.label);
        // Queued: the action may well replace this message.
        connect(
            push, &QPushButton::clicked, this, [action = button.action] { action(); }, Qt::QueuedConnection);
        layout->addWidget(push);
    }
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("close"));
    close->setAutoRaise(true);
    setTip(*close, tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(
        close, &QToolButton::clicked, this, [this, topic = message.topic] { clear(topic); }, Qt::QueuedConnection);
    layout->addWidget(close, 0, Qt::AlignTop);
    m_rows->addWidget(row);
    row->setAccessibleName(message.text);
    if (message.passing)
        QTimer::singleShot(kPassingMilliseconds, row, [this, row] { removeRow(*row); });
}

void MessageStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    QFrame::changeEvent(event);
}

void MessageStrip::showIcons()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    for (QLabel* icon : findChildren<QLabel*>(QStringLiteral("icon")))
        icon->setPixmap(themeIcon(icon->property(kIconProperty).toString()).pixmap(size, size));
    for (QToolButton* close : findChildren<QToolButton*>(QStringLiteral("close")))
        close->setIcon(themeIcon(QStringLiteral("dialog-close")));
}

void MessageStrip::clear(const QString& topic)
{
    for (int i = m_rows->count() - 1; i >= 0; --i) {
        QWidget* row = m_rows->itemAt(i)->widget();
        if (row->objectName() == topic)
            removeRow(*row);
    }
}

void MessageStrip::clearAll()
{
    while (m_rows->count() > 0)
        clear(m_rows->itemAt(0)->widget()->objectName());
}

QStringList MessageStrip::texts() const
{
    QStringList found;
    for (int i = 0; i < m_rows->count(); ++i)
        found << m_rows->itemAt(i)->widget()->findChild<QLabel*>(QStringLiteral("text"))->text();
    return found;
}

} // namespace hz::ui
