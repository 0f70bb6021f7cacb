#include "model/review/step_values.h"

#include "model/review/difference.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::review {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

bool isPlace(const domain::Change& change)
{
    return change.key().kind == domain::EntityKind::Placement;
}

/// A value short enough for a line; a dash for none.
QString brief(const QString& value)
{
    constexpr qsizetype kLongest = 60;
    const QString line = value.simplified();
    if (line.isEmpty())
        return QStringLiteral("–");
    return line.size() > kLongest ? line.left(kLongest) + u'…' : line;
}

QString lineOf(const DifferenceRow& row)
{
    if (row.what != Happened::Changed)
        return Words::tr("%1 %2: %3").arg(row.kind.toLower(), row.entity, label(row.what));
    return Words::tr("%1: %2 %3 → %4").arg(row.entity, row.field.toLower(), brief(row.before), brief(row.after));
}

} // namespace

QStringList stepValues(const domain::ChangeSet& changes, const Model& names)
{
    domain::ChangeSet told;
    std::ranges::copy_if(changes.changes, std::back_inserter(told.changes), std::not_fn(isPlace));
    QStringList lines;
    for (const DifferenceRow& row : describe(told.isEmpty() ? changes : told, names, names))
        lines.append(lineOf(row));
    return lines;
}

} // namespace hz::review
