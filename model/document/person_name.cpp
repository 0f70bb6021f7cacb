#include "model/document/person_name.h"

#include <QSettings>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace hz::document {

namespace {

/// The login name; empty where the system knows none.
QString loginName()
{
#ifdef Q_OS_UNIX
    if (const passwd* entry = getpwuid(geteuid()); entry != nullptr && entry->pw_name != nullptr)
        return QString::fromLocal8Bit(entry->pw_name);
    return {};
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

} // namespace

QString knownPerson()
{
    const QString chosen = QSettings().value(QStringLiteral("person/name")).toString().trimmed();
    return chosen.isEmpty() ? loginName() : chosen;
}

} // namespace hz::document
