#include "ui/shell/zoom_field.h"

#include "ui/canvas/tools/camera.h"
#include "ui/canvas/zoomed.h"
#include "ui/common/tip.h"

#include <QKeyEvent>
#include <QLocale>
#include <QWheelEvent>

#include <cmath>

namespace hz::ui {

namespace {

constexpr int kNotch = 120;

std::optional<double> numberOf(const QString& text)
{
    for (QLocale locale : { QLocale(), QLocale::c() }) {
        locale.setNumberOptions(QLocale::RejectGroupSeparator);
        bool isNumber = false;
        const double number = locale.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(number))
            return number;
    }
    return std::nullopt;
}

} // namespace

ZoomField::ZoomField(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setAlignment(Qt::AlignRight);
    setMaxLength(12);
    setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.99 %  ")) + 16);
    setFocusPolicy(Qt::StrongFocus);
    nameItself();
    connect(this, &QLineEdit::returnPressed, this, &ZoomField::take);
}

void ZoomField::nameItself()
{
    setAccessibleName(tr("Zoom"));
    setTip(*this, tr("Zoom of the drawing in front: type a percentage, or turn the wheel"));
}

std::optional<double> ZoomField::scaleOf(const QString& text)
{
    QString number = text.trimmed();
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    const auto percent = numberOf(number);
    return percent ? std::optional(*percent / 100.0) : std::nullopt;
}

void ZoomField::follow(Zoomed* zoomed)
{
    if (m_zoomed)
        m_zoomed->disconnect(this);
    m_zoomed = zoomed;
    if (!zoomed)
        return;
    connect(zoomed, &Zoomed::zoomChanged, this, &ZoomField::show);
    connect(zoomed, &QObject::destroyed, this, [this] { m_zoomed = nullptr; });
    show();
}

void ZoomField::show()
{
    if (m_zoomed)
        setText(m_zoomed->zoomText());
    setModified(false);
}

void ZoomField::take()
{
    if (!m_zoomed)
        return;
    const auto scale = scaleOf(text());
    if (!scale)
        return refuse(tr("“%1” is no zoom. Type a percentage, such as 60.").arg(text().trimmed()));
    if (*scale < Camera::kSmallest || *scale > Camera::kLargest)
        return refuse(
            tr("The zoom goes from %1 % to %2 %.")
                .arg(QLocale().toString(Camera::kSmallest * 100), QLocale().toString(Camera::kLargest * 100)));
    emit asked();
    m_zoomed->zoomTo(*scale);
    show();
    emit finished();
}

/// What was typed stays, to be mended.
void ZoomField::refuse(const QString& why)
{
    selectAll();
    showTip(mapToGlobal(QPoint(0, -2 * height())), why, *this);
    emit refused(why);
}

void ZoomField::step(int by)
{
    if (!m_zoomed)
        return;
    emit asked();
    for (; by > 0; --by)
        m_zoomed->zoomIn();
    for (; by < 0; ++by)
        m_zoomed->zoomOut();
    show();
}

void ZoomField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up)
        return step(1);
    if (event->key() == Qt::Key_Down)
        return step(-1);
    if (event->key() == Qt::Key_Escape) {
        show();
        emit finished();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ZoomField::wheelEvent(QWheelEvent* event)
{
    m_turned += event->angleDelta().y();
    const int notches = m_turned / kNotch;
    m_turned -= notches * kNotch;
    step(notches);
    event->accept();
}

void ZoomField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        show();
}

void ZoomField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameItself();
        show();
    }
    QLineEdit::changeEvent(event);
}

} // namespace hz::ui
