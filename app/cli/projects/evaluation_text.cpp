#include "app/cli/projects/evaluation_output.h"

namespace hz::cli {

namespace {

using evaluation::Decay;
using evaluation::PassRate;

/// What is neither none nor all does not read as if it were.
QString percentText(double rate)
{
    constexpr int kMostDecimals = 14;
    const auto isEnd = [](const QString& text) { return text.toDouble() == 0.0 || text.toDouble() == 100.0; };
    int decimals = 2;
    QString text = QString::number(100.0 * rate, 'f', decimals);
    while (rate > 0.0 && rate < 1.0 && isEnd(text) && decimals < kMostDecimals)
        text = QString::number(100.0 * rate, 'f', ++decimals);
    return text;
}

QString percentText(const std::optional<double>& rate)
{
    return rate ? percentText(*rate) : QStringLiteral("-");
}

QString rangeText(const std::optional<base::Interval>& interval)
{
    return interval ? percentText(interval->low) + QStringLiteral(" - ") + percentText(interval->high)
                    : QStringLiteral("-");
}

QString counted(qint64 count, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

/// "3 of 100 samples"
QString samplesText(const evaluation::Import& import)
{
    const qint64 read = import.read > 0 ? import.read : import.results.samples();
    return import.expected > 0 ? QStringLiteral("%1 of %2").arg(read).arg(counted(import.expected, "sample", "samples"))
                               : counted(read, "sample", "samples");
}

/// A run that failed at its end may well have left all its samples.
QString unfinishedText(const evaluation::Import& import)
{
    const QString status = oneLine(import.status);
    const qint64 read = import.read > 0 ? import.read : import.results.samples();
    return import.expected > 0 && read >= import.expected
        ? QStringLiteral("NOT FINISHED: status %1, though every sample is in the file (%2)\n").arg(status).arg(read)
        : QStringLiteral("NOT WHOLE: status %1, %2 in the file\n").arg(status, samplesText(import));
}

QString headText(const EvaluationReport& report)
{
    const evaluation::Import& import = report.import;
    QString text = QStringLiteral("%1: %2, %3, %4 passed\n")
                       .arg(oneLine(import.file), counted(std::ssize(import.results.tasks()), "task", "tasks"),
                           counted(import.results.samples(), "sample", "samples"))
                       .arg(import.results.passed());
    if (!import.model.isEmpty())
        text += QStringLiteral("model %1%2\n")
                    .arg(oneLine(import.model),
                        import.date.isValid() ? QStringLiteral(", ") + import.date.toString(Qt::ISODate) : QString());
    if (!import.isWhole())
        text += unfinishedText(import);
    if (import.partial > 0)
        text += QStringLiteral("%1 with part of the credit did not pass\n")
                    .arg(counted(import.partial, "sample", "samples"));
    if (import.unscored > 0)
        text += QStringLiteral("%1 without a score left out\n").arg(counted(import.unscored, "sample", "samples"));
    return text;
}

QString ratesText(const std::vector<PassRate>& rates)
{
    TextTable table({ QStringLiteral("pass@k"), QStringLiteral(">%"), QStringLiteral(">95 % interval"),
        QStringLiteral(">tasks"), QStringLiteral(">too few samples") });
    for (const PassRate& rate : rates)
        table.add({ QStringLiteral("pass@%1").arg(rate.k), percentText(rate.value), rangeText(rate.interval),
            QString::number(rate.tasks), QString::number(rate.tooFewSamples) });
    return table.text();
}

QString profileText(const EvaluationReport& report)
{
    QStringList heads{ QStringLiteral("attribute"), QStringLiteral("value"), QStringLiteral(">tasks") };
    for (const PassRate& rate : report.rates)
        heads << QStringLiteral(">pass@%1 %").arg(rate.k) << QStringLiteral(">interval");
    TextTable table(heads);
    for (const evaluation::AttributeRates& rates : report.profile) {
        QStringList cells{ rates.attribute.key, rates.attribute.value, QString::number(rates.tasks) };
        for (const PassRate& rate : rates.rates)
            cells << percentText(rate.value) << rangeText(rate.interval);
        table.add(cells);
    }
    QString text = report.profile.empty() ? QString() : u'\n' + table.text();
    if (!report.leftOut.isEmpty())
        text += QStringLiteral("left out, with too many values: %1\n")
                    .arg(oneLine(report.leftOut.join(QStringLiteral(", "))));
    return text;
}

QString reasonText(Decay::Reason reason)
{
    switch (reason) {
    case Decay::Reason::NothingPassed:
        return QStringLiteral("no sample passed");
    case Decay::Reason::OnlyLongestPassed:
        return QStringLiteral("samples passed at the longest chain only");
    default:
        return QStringLiteral("it takes tasks of two lengths at least");
    }
}

QString decayText(const Decay& decay)
{
    if (decay.points.empty())
        return {};
    TextTable table({ QStringLiteral(">chain"), QStringLiteral(">tasks"), QStringLiteral(">samples"),
        QStringLiteral(">passed %"), QStringLiteral(">fitted %") });
    for (const Decay::Point& point : decay.points)
        table.add({ QString::number(point.chain), QString::number(point.tasks), QString::number(point.samples),
            percentText(static_cast<double>(point.passed) / static_cast<double>(point.samples)),
            decay.isFitted() ? percentText(point.fitted) : QStringLiteral("-") });
    if (!decay.isFitted())
        return u'\n' + table.text() + QStringLiteral("no decay: %1\n").arg(reasonText(decay.reason));
    const QString range = decay.rInterval
        ? QStringLiteral(" (%1 - %2)")
              .arg(QString::number(decay.rInterval->low, 'g', 3), QString::number(decay.rInterval->high, 'g', 3))
        : QString();
    return u'\n' + table.text()
        + QStringLiteral("each further block multiplies the rate by %1%2; a person stays at 1\n")
              .arg(QString::number(decay.r, 'g', 3), range);
}

} // namespace

QString evaluationAsText(const EvaluationReport& report)
{
    return headText(report) + u'\n' + ratesText(report.rates) + profileText(report) + decayText(report.decay);
}

} // namespace hz::cli
