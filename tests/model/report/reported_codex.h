#pragma once

#include "model/exchange/library.h"
#include "model/report/report.h"
#include "model/scoring/graph/score.h"

#include <QProcess>
#include <QStandardPaths>

/// Reports of the Codex project, and what other programs read in them.
namespace hz::testing {

[[nodiscard]] inline report::ReportOptions fixedOptions()
{
    report::ReportOptions options;
    options.madeAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    options.fileName = QStringLiteral("codex.hazard");
    options.plan = readiness::ReleasePlan{}; // how stages are judged is another test's
    return options;
}

[[nodiscard]] inline domain::Model codex()
{
    return *exchange::templateModel(QStringLiteral("codex"));
}

[[nodiscard]] inline scoring::RiskResult scored(const domain::Model& model)
{
    return scoring::score(model, 7);
}

inline QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

[[nodiscard]] inline bool isMissing(const QString& program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

[[nodiscard]] inline QString textOfPdf(const QString& pdf)
{
    const QByteArray text = outputOf(QStringLiteral("pdftotext"), { QStringLiteral("-raw"), pdf, QStringLiteral("-") });
    return QString::fromUtf8(text);
}

} // namespace hz::testing
