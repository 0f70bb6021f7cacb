#include "app/cli/verbs.h"
#include "model/evaluation/blocks/block_tasks.h"
#include "model/evaluation/task_result.h"
#include "model/exchange/library.h"

#include <QLocale>

#include <CLI/CLI.hpp>

#include <functional>

using namespace hz::cli;

namespace {

constexpr std::uint64_t kMostSamples = 1'000'000'000; // they are kept, for quantiles: 8 bytes each
constexpr int kMostTasks = 1'000'000;

using Chosen = std::function<Status()>;

/// CLI11 deals in bytes; Qt in its own strings.
CLI::Option* addText(CLI::App& verb, const std::string& name, QString& target, const std::string& help)
{
    return verb.add_option_function<std::string>(
        name, [&target](const std::string& text) { target = QString::fromLocal8Bit(text.c_str()); }, help);
}

void addModel(CLI::App& verb, QString& target)
{
    addText(verb, "MODEL", target, "a project (.hazard) or a text twin (.json)")->required();
}

void addForce(CLI::App& verb, bool& target)
{
    verb.add_flag("--force", target, "replace what is there already");
}

void addJson(CLI::App& verb, bool& target)
{
    verb.add_flag("--json", target, "write JSON, as the manual shows it");
}

std::string joined(const QStringList& names)
{
    return names.join(QStringLiteral(", ")).toStdString();
}

/// The whole command line: what may be said, and where it is kept. The options of a verb are made when it is said:
/// those of all others would cost as much time as a small answer.
class CommandLine {
public:
    explicit CommandLine(Chosen& chosen)
        : m_chosen(chosen)
    {
        m_app.set_version_flag("--version", "graphazard " GRAPHAZARD_VERSION, "show the version and exit");
        m_app.require_subcommand(1);
        m_app.footer("Exit status: 0 done; 1 done, and the answer is no; 2 bad usage or input; 3 stopped at a limit.");
        verb("new", "Begin a project", runNew, m_new, &CommandLine::addNew);
        verb("score", "Score the risks and rank the hazards", runScore, m_score, &CommandLine::addScore);
        verb("analyze", "Find probabilities, cut sets and importance exactly", runAnalyze, m_analyze,
            &CommandLine::addAnalyze);
        verb("check", "List findings about the model, or judge a gate; status 1 for findings, or no go", runCheck,
            m_check, &CommandLine::addCheck);
        verb("report", "Write the report as PDF", runReport, m_report, &CommandLine::addReport);
        verb("import", "Make a project from a text twin", runImport, m_import, &CommandLine::addImport);
        verb("export", "Write a project as a text twin", runExport, m_export, &CommandLine::addExport);
        verb("diff", "Show what differs; status 1 when anything does", runDiff, m_diff, &CommandLine::addDiff);
        verb("verify", "Is the file whole? Status 1 when it is not", runVerify, m_verify, &CommandLine::addVerify);
        verb("evaluate", "Work out pass@k, profile and decay of evaluation results", runEvaluate, m_evaluate,
            &CommandLine::addEvaluate);
        verb("blocks", "Make tasks of chained building blocks", runBlocks, m_blocks, &CommandLine::addBlocks);
    }

    CLI::App& app() { return m_app; }

private:
    template <typename Options>
    void verb(const char* name, const char* help, Status (*run)(const Options&), const Options& options,
        void (CommandLine::*addOptions)(CLI::App&))
    {
        CLI::App* made = m_app.add_subcommand(name, help);
        made->preparse_callback([this, made, addOptions](std::size_t) { (this->*addOptions)(*made); });
        made->callback([this, run, &options] { m_chosen = [run, &options] { return run(options); }; });
    }

    void addNew(CLI::App& made)
    {
        addText(made, "MODEL", m_new.model, "the file to make: .hazard, or .json for a text twin")->required();
        addText(made, "--template", m_new.templateName, "one of: " + joined(hz::exchange::templateNames()))
            ->type_name("NAME");
        addForce(made, m_new.force);
    }

    void addScore(CLI::App& made)
    {
        addModel(made, m_score.model);
        addPosture(made, m_score.postures);
        addText(made, "--category", m_score.category, "one category only, by name or letter")->type_name("K");
        addJson(made, m_score.json);
    }

    void addAnalyze(CLI::App& made)
    {
        addText(made, "INPUT", m_analyze.input, "a project (.hazard), a text twin (.json) or an Open-PSA model (.xml)")
            ->required();
        made.add_option_function<std::vector<std::string>>(
                "--with",
                [this](const std::vector<std::string>& files) {
                    for (const std::string& file : files)
                        m_analyze.more.push_back(QString::fromStdString(file));
                },
                "a further file of the same Open-PSA model")
            ->type_name("FILE");
        made.add_option_function<std::string>(
                "--ccf", [this](const std::string& word) { m_analyze.commonCause = word == "on"; },
                "common cause groups of an Open-PSA model: on (the default) or off")
            ->type_name("on|off")
            ->check(CLI::IsMember({ "on", "off" }));
        made.add_option("--node", m_analyze.nodes, "an event: name of a gate, code or id of a node (default: all tops)")
            ->type_name("ID");
        addPosture(made, m_analyze.postures);
        made.add_flag("--probability", m_analyze.probability, "probability and frequency (the default)");
        made.add_flag("--cut-sets", m_analyze.cutSets, "minimal cut sets: how many, by order, the most probable");
        made.add_flag(
            "--prime-implicants", m_analyze.primeImplicants, "what makes it occur whatever else does or does not");
        made.add_flag("--importance", m_analyze.importance, "importance of every event: MIF, CIF, DIF, FV, RAW, RRW");
        made.add_option("--uncertainty", m_analyze.samples, "spread of the probability, from so many samples")
            ->type_name("N")
            ->check(CLI::Range(std::uint64_t{ 1 }, kMostSamples));
        addSeed(made, m_analyze.seed, "of the samples (default: 1)");
        addAnalyzeLimits(made);
        addJson(made, m_analyze.json);
    }

    void addAnalyzeLimits(CLI::App& made)
    {
        made.add_option("--max-order", m_analyze.maximumOrder, "cut off cut sets of more events")
            ->type_name("N")
            ->check(CLI::NonNegativeNumber);
        made.add_option("--min-probability", m_analyze.leastProbability, "cut off cut sets that are less probable")
            ->type_name("P")
            ->check(CLI::Range(0.0, 1.0));
        made.add_option("--list", m_analyze.listed, "list so many of the most probable cut sets (default: 0)")
            ->type_name("N")
            ->check(CLI::NonNegativeNumber);
        made.add_option("--limit-seconds", m_analyze.seconds, "time for each part of an answer (default: 60)")
            ->type_name("S")
            ->check(CLI::NonNegativeNumber);
        made.add_option("--limit-memory", m_analyze.mebibytes, "memory for it (default: 4096)")
            ->type_name("MIB")
            ->check(CLI::PositiveNumber);
    }

    static void addPosture(CLI::App& made, std::vector<hz::domain::Posture>& target)
    {
        made.add_option_function<std::string>(
                "--posture", [&target](const std::string& name) { target = posturesNamed(name); },
                "which controls are credited: inherent, current (the default), target, or all")
            ->type_name("P")
            ->check(CLI::IsMember({ "inherent", "current", "target", "all" }));
    }

    static std::vector<hz::domain::Posture> posturesNamed(const std::string& name)
    {
        using hz::domain::Posture;
        std::vector<Posture> postures;
        for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target })
            if (name == "all" || name == keyOf(posture))
                postures.push_back(posture);
        return postures;
    }

    void addCheck(CLI::App& made)
    {
        addModel(made, m_check.model);
        addText(made, "--gate", m_check.gate, "a stage of the release plan, by name or id")->type_name("NAME");
        addText(made, "--format", m_check.format, "text (the default) or json; of a gate also junit or sarif")
            ->type_name("F")
            ->check(CLI::IsMember({ "text", "json", "junit", "sarif" }));
        made.add_option_function<std::string>(
                "--today",
                [this](const std::string& text) {
                    m_check.today = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
                    if (!m_check.today.isValid())
                        throw CLI::ValidationError("--today", "“" + text + "” is no day; write it as 2026-03-01");
                },
                "the day on which evidence and acceptances must hold (default: the clock's)")
            ->type_name("DATE");
        addJson(made, m_check.json);
    }

    void addReport(CLI::App& made)
    {
        addModel(made, m_report.model);
        addText(made, "-o,--output", m_report.to, "the PDF to write")->type_name("FILE")->required();
        made.add_flag("--letter", m_report.letter, "on US Letter instead of A4");
    }

    void addImport(CLI::App& made)
    {
        addText(made, "FILE", m_import.from, "the text twin")->required();
        addText(made, "-o,--output", m_import.to, "the project to make")->type_name("MODEL")->required();
        addFormat(made, m_import.format);
        addForce(made, m_import.force);
    }

    void addExport(CLI::App& made)
    {
        addModel(made, m_export.from);
        addText(made, "-o,--output", m_export.to, "the file to write; - for standard output")
            ->type_name("FILE")
            ->required();
        addFormat(made, m_export.format);
        addForce(made, m_export.force);
    }

    static void addFormat(CLI::App& made, QString& target)
    {
        addText(made, "--format", target, "what to write, where the ending does not say: twin, project or openpsa")
            ->type_name("F")
            ->check(CLI::IsMember({ "twin", "project", "openpsa" }));
    }

    void addDiff(CLI::App& made)
    {
        addText(made, "MODEL", m_diff.from, "a project or a text twin; FILE#BASELINE for a baseline in it")->required();
        addText(made, "OTHER", m_diff.to, "the one to compare it with");
        addText(made, "--baseline", m_diff.baseline, "compare this baseline of MODEL with OTHER, or MODEL as it is")
            ->type_name("NAME");
        made.add_flag(
            "--risk", m_diff.risk, "what it did to the risk: totals, levels, ranks, and the loss edit by edit");
        addPosture(made, m_diff.postures);
        addJson(made, m_diff.json);
    }

    void addVerify(CLI::App& made)
    {
        addModel(made, m_verify.model);
        addJson(made, m_verify.json);
    }

    void addEvaluate(CLI::App& made)
    {
        addText(made, "RESULTS", m_evaluate.results, "lines of JSON, a table (CSV) or an Inspect log (JSON)")
            ->required();
        made.add_option("--k", m_evaluate.ks, "for which k, with commas between (default: 1,10,100)")
            ->type_name("K")
            ->delimiter(',')
            ->check(CLI::Range(qint64{ 1 }, hz::evaluation::kMostSamples));
        addText(made, "--tasks", m_evaluate.tasks, "the tasks of building blocks that RESULTS holds outputs for")
            ->type_name("TASKS");
        addText(made, "--attributes", m_evaluate.attributes, "a table (CSV) with more attributes of the tasks")
            ->type_name("FILE");
        addText(made, "--scorer", m_evaluate.scorer, "which scorer of an Inspect log counts, where it has several")
            ->type_name("NAME");
        addSeed(made, m_evaluate.seed, "of the intervals (default: 1)");
        made.add_option("--resamples", m_evaluate.resamples, "draws for an interval (default: 2000)")
            ->type_name("N")
            ->check(CLI::Range(1, 1'000'000));
        addJson(made, m_evaluate.json);
    }

    void addBlocks(CLI::App& made)
    {
        made.add_option("--length", m_blocks.length, "how many blocks are chained")
            ->type_name("N")
            ->required()
            ->check(CLI::Range(1, hz::evaluation::kLongestBlockChain));
        made.add_option("--count", m_blocks.count, "how many tasks")
            ->type_name("M")
            ->required()
            ->check(CLI::Range(1, kMostTasks));
        addSeed(made, m_blocks.seed, "of the tasks (default: 1)");
        addText(made, "-o,--output", m_blocks.to, "the file of tasks to make (.jsonl); - for standard output")
            ->type_name("TASKS")
            ->required();
        addForce(made, m_blocks.force);
    }

    static void addSeed(CLI::App& made, std::uint64_t& target, const std::string& help)
    {
        made.add_option("--seed", target, help)->type_name("S")->check(CLI::NonNegativeNumber);
    }

    Chosen& m_chosen;
    CLI::App m_app{ "Graphazard: hazard graphs, scored exactly", "graphazard" };
    NewOptions m_new;
    ScoreOptions m_score;
    AnalyzeOptions m_analyze;
    CheckOptions m_check;
    ReportOptions m_report;
    TransferOptions m_import;
    TransferOptions m_export;
    DiffOptions m_diff;
    VerifyOptions m_verify;
    EvaluateOptions m_evaluate;
    BlocksOptions m_blocks;
};

/// Help and version are results; everything else that CLI11 throws is bad usage.
int afterParsing(const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    complain(QString::fromLocal8Bit(error.what()) + QStringLiteral("; “graphazard --help” shows what may be said"));
    return BadInput;
}

int run(int argc, char** argv)
{
    Chosen chosen;
    CommandLine commandLine(chosen);
    try {
        commandLine.app().parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return afterParsing(commandLine.app(), error);
    }
    const Status status = chosen();
    if (!isOutputWhole()) {
        complain(QStringLiteral("standard output could not be written to its end; write to a file with space"));
        return BadInput;
    }
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    QLocale::setDefault(QLocale::c()); // files and pipelines: a dot, and no grouping
    return guarded([&] { return run(argc, argv); });
}
