#include "app/cli/projects/evaluation_output.h"
#include "app/cli/projects/json.h"
#include "app/cli/projects/keys.h"

namespace hz::cli {

namespace {

using evaluation::Decay;
using evaluation::PassRate;

void writeInterval(ModelJson& json, const char* low, const char* high, const std::optional<base::Interval>& interval)
{
    json.key(low).number(interval ? std::optional(interval->low) : std::nullopt);
    json.key(high).number(interval ? std::optional(interval->high) : std::nullopt);
}

void writeRates(ModelJson& json, const std::vector<PassRate>& rates)
{
    json.key("pass_at").open();
    for (const PassRate& rate : rates) {
        json.key(QString::number(rate.k)).open();
        json.key("value").number(rate.value);
        writeInterval(json, "low", "high", rate.interval);
        json.key("tasks").integer(rate.tasks);
        json.key("too_few_samples").integer(rate.tooFewSamples);
        json.close();
    }
    json.close();
}

void writeFile(ModelJson& json, const EvaluationReport& report)
{
    const evaluation::Import& import = report.import;
    json.key("input").open();
    json.key("file").text(report.options.results);
    json.key("sha256").text(QString::fromLatin1(import.sha256.toHex()));
    json.key("format").text(base::keyOf(import.format));
    json.key("title").textOrNull(import.title);
    json.key("model").textOrNull(import.model);
    json.key("date").textOrNull(import.date.toString(Qt::ISODate));
    json.key("scorer").textOrNull(import.scorer);
    json.key("whole").flag(import.isWhole());
    json.key("status").textOrNull(import.status);
    json.key("samples_in_file").integer(import.read > 0 ? import.read : import.results.samples());
    json.key("samples_expected");
    if (import.expected > 0)
        json.integer(import.expected);
    else
        json.null();
    json.close();
}

void writeSettings(ModelJson& json, const EvaluationReport& report)
{
    json.key("settings").open();
    json.key("k").openList();
    for (const qint64 k : report.options.ks)
        json.integer(k);
    json.closeList();
    json.key("tasks_file").textOrNull(report.options.tasks);
    json.key("attributes_file").textOrNull(report.options.attributes);
    json.key("seed").integer(static_cast<std::int64_t>(report.bootstrap.seed));
    json.key("resamples").integer(report.bootstrap.resamples);
    json.key("level").number(report.bootstrap.level);
    json.close();
}

void writeProfile(ModelJson& json, const EvaluationReport& report)
{
    json.key("by_attribute").open();
    QString key;
    for (const evaluation::AttributeRates& rates : report.profile) {
        if (rates.attribute.key != key) {
            if (!key.isEmpty())
                json.close();
            json.key(rates.attribute.key).open();
        }
        key = rates.attribute.key;
        json.key(rates.attribute.value).open();
        json.key("tasks").integer(rates.tasks);
        json.key("samples").integer(rates.samples);
        json.key("passed").integer(rates.passed);
        writeRates(json, rates.rates);
        json.close();
    }
    if (!key.isEmpty())
        json.close();
    json.close();
    json.key("attributes_left_out").openList();
    for (const QString& left : report.leftOut)
        json.text(left);
    json.closeList();
}

void writeFit(ModelJson& json, const Decay& decay)
{
    json.key("decay").open();
    json.key("p1").number(decay.p1);
    writeInterval(json, "p1_low", "p1_high", decay.p1Interval);
    json.key("r").number(decay.r);
    writeInterval(json, "r_low", "r_high", decay.rInterval);
    json.close();
}

void writeLengths(ModelJson& json, const Decay& decay)
{
    json.key("by_chain").openList();
    for (const Decay::Point& point : decay.points) {
        json.open();
        json.key("chain").integer(point.chain);
        json.key("tasks").integer(point.tasks);
        json.key("samples").integer(point.samples);
        json.key("passed").integer(point.passed);
        json.key("fitted").number(decay.isFitted() ? std::optional(point.fitted) : std::nullopt);
        json.close();
    }
    json.closeList();
}

} // namespace

std::string evaluationAsJson(const EvaluationReport& report)
{
    ModelJson json("graphazard.evaluation/1");
    writeFile(json, report);
    writeSettings(json, report);
    const evaluation::TaskResults& results = report.import.results;
    json.key("tasks").integer(std::ssize(results.tasks()));
    json.key("samples").integer(results.samples());
    json.key("passed").integer(results.passed());
    json.key("partial").integer(report.import.partial);
    json.key("unscored").integer(report.import.unscored);
    writeRates(json, report.rates);
    writeProfile(json, report);
    if (report.decay.isFitted())
        writeFit(json, report.decay);
    else
        json.key("decay").null();
    json.key("decay_missing")
        .textOrNull(report.decay.isFitted() ? QString() : QString::fromLatin1(base::keyOf(report.decay.reason)));
    writeLengths(json, report.decay);
    return json.finished();
}

} // namespace hz::cli
