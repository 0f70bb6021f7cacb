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

} // namespace hz::support
