#include "model/readiness/roles.h"

#include <algorithm>

namespace hz::readiness {

namespace {

QString withoutBrackets(const QString& text)
{
    QString plain;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u')')
            depth = std::max(0, depth - 1);
        else if (c == u'(')
            ++depth;
        else if (depth == 0)
            plain.append(c);
    }
    return plain.simplified();
}

} // namespace

QStringList rolesOf(const domain::RiskLevel& level)
{
    QStringList roles;
    QString plain = withoutBrackets(QString(level.acceptedBy).replace(u'\n', u';'));
    plain.replace(u',', u';');
    for (const QString& role : plain.split(u';', Qt::SkipEmptyParts))
        if (const QString name = role.trimmed(); !name.isEmpty())
            roles.append(name);
    return roles;
}

bool isSameRole(const QString& a, const QString& b)
{
    return withoutBrackets(a).compare(withoutBrackets(b), Qt::CaseInsensitive) == 0;
}

bool mayAccept(const QString& role, const domain::RiskLevel& level)
{
    const QStringList roles = rolesOf(level);
    return std::ranges::any_of(roles, [&](const QString& named) { return isSameRole(named, role); });
}

QStringList rolesOf(const domain::Model& model)
{
    QStringList roles;
    for (const domain::RiskLevel& level : domain::riskLevelsOf(model))
        for (const QString& role : rolesOf(level))
            if (!roles.contains(role, Qt::CaseInsensitive))
                roles.append(role);
    return roles;
}

bool isSameName(const QString& a, const QString& b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace hz::readiness
