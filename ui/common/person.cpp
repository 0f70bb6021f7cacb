#include "ui/common/person.h"

#include "ui/common/dialogs.h"

#include <QCoreApplication>
#include <QSettings>

namespace hz::ui {

namespace {

constexpr QLatin1String kPersonKey("person/name");

} // namespace

QString person()
{
    return QSettings().value(kPersonKey).toString();
}

void setPerson(const QString& name)
{
    QSettings().setValue(kPersonKey, name.simplified());
}

QString personOrAsk(QWidget* window)
{
    if (person().isEmpty())
        changePerson(window);
    return person();
}

void changePerson(QWidget* window)
{
    const QString name = dialogs().line(window, QCoreApplication::translate("Person", "Your name"),
        QCoreApplication::translate(
            "Person", "Baselines, comments, acceptances and sign-offs bear a name. Under which one do you work?"),
        person());
    if (!name.simplified().isEmpty())
        setPerson(name);
}

} // namespace hz::ui
