#pragma once

#include "app/cli/analysis/options.h"
#include "app/cli/projects/output.h"
#include "model/exchange/formats/formats.h"
#include "model/scoring/graph/result.h"

#include <QDate>
#include <QString>

#include <limits>
#include <optional>
#include <string>
#include <vector>

/// The verbs. Each takes what the command line said, writes its result and answers with the exit status.
namespace hz::cli {

struct NewOptions {
    QString model;
    QString templateName = QStringLiteral("empty");
    bool force = false;
};
[[nodiscard]] Status runNew(const NewOptions& options);

struct ScoreOptions {
    QString model;
    std::vector<std::string> postures{ "current" };
    QString category; // name or letter; empty: all
    LimitOptions limits{};
    bool json = false;
};
[[nodiscard]] Status runScore(const ScoreOptions& options);
/// The parts of a score, once there is a result. `categories`: positions in the scheme's order.
[[nodiscard]] std::string scoresAsJson(const scoring::RiskResult& result, const std::vector<domain::Posture>& postures,
    const std::vector<int>& categories);
[[nodiscard]] QString scoresAsText(const scoring::RiskResult& result, const std::vector<domain::Posture>& postures,
    const std::vector<int>& categories);
/// "inherent", "current", "target": a posture in options and in JSON.
[[nodiscard]] std::vector<domain::Posture> posturesNamed(const std::vector<std::string>& keys);

[[nodiscard]] Status runAnalyze(const AnalyzeOptions& options);

struct CheckOptions {
    QString model;
    bool json = false;
    QString gate; // the name or id of a stage; empty: the findings
    QString format; // text, json; of a gate also junit, sarif; empty: text
    QDate today; // invalid: the clock's
    LimitOptions limits{};
};
[[nodiscard]] Status runCheck(const CheckOptions& options);
[[nodiscard]] Status runGate(const CheckOptions& options);
[[nodiscard]] QDate dayOf(const CheckOptions& options);

struct TransferOptions {
    QString from;
    QString to;
    QString format; // the id of one; empty: by the ending
    QString into; // the project that tables are brought into; empty: a project of its own
    QString table; // to export alone; empty: all that the format holds
    bool force = false;
};
[[nodiscard]] Status runImport(const TransferOptions& options);
[[nodiscard]] Status runImportInto(const TransferOptions& options, const exchange::Format& format);
[[nodiscard]] Status runExport(const TransferOptions& options);

struct DiffOptions {
    QString from; // a file, or FILE#BASELINE
    QString to; // the same; empty with a baseline: `from` as it is
    QString baseline; // of `from`; empty: not said
    std::vector<std::string> postures{ "current" };
    bool risk = false;
    LimitOptions limits{}; // of each state of the model that is scored
    bool json = false;
};
[[nodiscard]] Status runDiff(const DiffOptions& options);

struct VerifyOptions {
    QString model;
    bool json = false;
};
[[nodiscard]] Status runVerify(const VerifyOptions& options);

struct EvaluateOptions {
    QString results;
    QString tasks; // of building blocks; the results are completions then
    QString attributes; // a table of them
    QString scorer;
    std::vector<qint64> ks{ 1, 10, 100 };
    std::uint64_t seed = 1;
    int resamples = 2000;
    double seconds = std::numeric_limits<double>::infinity(); // for the intervals
    std::size_t mebibytes = LimitOptions{}.mebibytes;
    bool json = false;
};
[[nodiscard]] Status runEvaluate(const EvaluateOptions& options);

struct BlocksOptions {
    QString to;
    int length = 1;
    int count = 1;
    std::uint64_t seed = 1;
    bool force = false;
};
[[nodiscard]] Status runBlocks(const BlocksOptions& options);

struct ReportOptions {
    QString model;
    QString to;
    bool letter = false;
    LimitOptions limits{};
    bool force = false;
};
[[nodiscard]] Status runReport(const ReportOptions& options);

} // namespace hz::cli
