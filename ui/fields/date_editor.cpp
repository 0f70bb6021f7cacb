#include "ui/fields/date_editor.h"

#include "ui/common/icons.h"
#include "ui/common/tip.h"

#include <QCalendarWidget>
#include <QDate>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace hz::ui {

DateEditor::DateEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
    : LineEditor(field, workspace, parent)
    , m_open(line()->addAction(themeIcon(QStringLiteral("view-calendar-day")), QLineEdit::TrailingPosition))
{
    setHint(tr("none"));
    setTip(*m_open, tr("Choose a day"));
    connect(m_open, &QAction::triggered, this, &DateEditor::openCalendar);
}

void DateEditor::setEditable(bool editable)
{
    LineEditor::setEditable(editable);
    m_open->setEnabled(editable);
}

void DateEditor::openCalendar()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate day = QDate::fromString(line()->text().trimmed(), Qt::ISODate);
    calendar->setSelectedDate(day.isValid() ? day : QDate::currentDate());
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    menu->addAction(tr("No date"), this, [this] { submit(domain::Value(QDate())); });
    const auto take = [this, menu](const QDate& chosen) {
        menu->close();
        submit(domain::Value(chosen));
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(line()->mapToGlobal(line()->rect().bottomLeft()));
    calendar->setFocus();
}

} // namespace hz::ui
