#pragma once

#include "support/scratch.h"

#include <QFile>
#include <QString>
#include <QStringList>

namespace hz::testing {

/// Those that come with the sources: tests/data/aralia.
inline constexpr int kAraliaModels = 31;

/// The folder of the published benchmark set of fault trees; another one by GRAPHAZARD_DATA (itself or its folder
/// aralia).
inline QString araliaFolder()
{
    const QString given = qEnvironmentVariable("GRAPHAZARD_DATA");
    if (given.isEmpty())
        return QStringLiteral(HZ_ROOT "/tests/data/aralia");
    const QString within = given + QStringLiteral("/aralia");
    return QFile::exists(within) ? within : given;
}

/// One row of the set's table.
struct AraliaModel {
    QByteArray name;
    QString path;
    quint32 events = 0;
    quint32 gates = 0;
    double probability = 0.0; // 0 where none is known
    QByteArray cutSets; // their exact number; empty where it is not known
};

/// All rows. Ends the program when there are fewer than those that come with the sources: nothing would be compared.
inline QList<AraliaModel> araliaModels()
{
    QList<AraliaModel> models;
    const QString folder = araliaFolder();
    for (const QByteArray& row : contentOf(folder + QStringLiteral("/expected.csv")).split('\n').mid(1)) {
        const QList<QByteArray> cells = row.split(',');
        if (cells.size() > 4)
            models.append({ cells[0], folder + u'/' + QString::fromUtf8(cells[0]) + QStringLiteral(".xml"),
                cells[1].toUInt(), cells[2].toUInt(), cells[3].toDouble(), cells[4] });
    }
    if (models.size() < kAraliaModels)
        qFatal("%s: %d models of %d", qPrintable(folder), static_cast<int>(models.size()), kAraliaModels);
    return models;
}

} // namespace hz::testing
