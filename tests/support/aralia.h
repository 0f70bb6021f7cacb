#pragma once

#include "support/scratch.h"

#include <QFile>
#include <QString>
#include <QStringList>

namespace hz::support {

inline constexpr const char* kNoAralia = "The Aralia models are not here: set GRAPHAZARD_DATA to their folder.";

/// The folder of the published benchmark set of fault trees; empty when it is not at hand.
inline QString araliaFolder()
{
    QStringList folders{ QStringLiteral(HZ_ROOT "/../shared/data/aralia") };
    if (const QString given = qEnvironmentVariable("GRAPHAZARD_DATA"); !given.isEmpty())
        folders = QStringList{ given, given + QStringLiteral("/aralia") };
    for (const QString& folder : folders) {
        if (QFile::exists(folder + QStringLiteral("/expected.csv")))
            return folder;
    }
    return {};
}

/// One row of the set's table.
struct AraliaModel {
    QByteArray name;
    QString path;
    quint32 events = 0;
    double probability = 0.0; // 0 where none is known
    QByteArray cutSets; // their exact number; empty where it is not known
};

/// All rows; none when the set is not at hand.
inline QList<AraliaModel> araliaModels()
{
    QList<AraliaModel> models;
    const QString folder = araliaFolder();
    for (const QByteArray& row : contentOf(folder + QStringLiteral("/expected.csv")).split('\n').mid(1)) {
        const QList<QByteArray> cells = row.split(',');
        if (cells.size() > 4)
            models.append({ cells[0], folder + u'/' + QString::fromUtf8(cells[0]) + QStringLiteral(".xml"),
                cells[1].toUInt(), cells[3].toDouble(), cells[4] });
    }
    return models;
}

} // namespace hz::support
