#include "app/cli/analysis/number_option.h"
#include "app/cli/projects/verbs.h"
#include "model/evaluation/blocks/block_tasks.h"
#include "model/evaluation/task_result.h"
#include "model/exchange/formats/formats.h"
#include "model/exchange/library.h"
#include "model/sheets/tables/project_tables.h"
#include "model/store/file_name.h"

#include <QLocale>

#include <CLI/CLI.hpp>

#include <functional>

using namespace hz::cli;

namespace {

constexpr int kMaxTasks = 1'000'000;

using Chosen = std::function<Status()>;

/// CLI11 deals in bytes; Qt in its own strings. Any text may be the name of a file. None may be empty, as a variable
/// of a script is that was never set: what is said must not be taken as if nothing was said.
CLI::Option* addText(CLI::App& verb, const std::string& name, QString& target, const std::string& help)
{
    const auto take = [&target, name](const std::string& text) {
        if (text.empty())
            throw CLI::ValidationError(
                name.substr(name.find(',') + 1), "the value is empty; give one, or leave it out");
        target = hz::store::fileNameOf(text);
    };
    return verb.add_option_function<std::string>(name, take, help);
}

std::string readableEndings()
{
    return hz::exchange::endingsOf(hz::exchange::readableFormats()).toStdString();
}

std::string tableEndings()
{
    return hz::exchange::endingsOf(hz::exchange::formatsOfTables()).toStdString();
}

std::vector<std::string> bytesOf(const QStringList& names)
{
    std::vector<std::string> bytes;
    for (const QString& name : names)
        bytes.push_back(name.toStdString());
    return bytes;
}

void addModel(CLI::App& verb, QString& target)
{
    addText(verb, "MODEL", target, "a project (" + readableEndings() + "), told by its content")->required();
}

void addForce(CLI::App& verb, bool& target)
{
    verb.add_flag("--force", target, "replace what is there already, if it is of the same kind");
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
        verb("import", "Make a project of a file in another format", runImport, m_import, &CommandLine::addImport);
        verb("export", "Write a project in another format", runExport, m_export, &CommandLine::addExport);
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
        addText(made, "MODEL", m_new.model, "the file to make (" + readableEndings() + ")")->required();
        addText(made, "--template", m_new.templateName, "one of: " + joined(hz::exchange::templateNames()))
            ->type_name("NAME");
        addForce(made, m_new.force);
    }

    void addScore(CLI::App& made)
    {
        addModel(made, m_score.model);
        addPosture(made, m_score.postures);
        addText(made, "--category", m_score.category, "one category only, by name or letter")->type_name("K");
        addLimits(made, m_score.limits);
        addJson(made, m_score.json);
    }

    void addAnalyze(CLI::App& made) { addAnalyzeOptions(made, m_analyze); }

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
                    m_check.today = QDate::fromString(QString::fromStdString(text), QStringLiteral("yyyy-MM-dd"));
                    if (!m_check.today.isValid())
                        throw CLI::ValidationError("--today", "“" + text + "” is no day; write it as 2026-03-01");
                },
                "the day on which evidence and acceptances must hold (default: the clock's)")
            ->type_name("DATE");
        addLimits(made, m_check.limits);
        addJson(made, m_check.json);
    }

    void addReport(CLI::App& made)
    {
        addModel(made, m_report.model);
        addText(made, "-o,--output", m_report.to, "the PDF to write")->type_name("FILE")->required();
        addForce(made, m_report.force);
        made.add_flag("--letter", m_report.letter, "on US Letter instead of A4");
        addLimits(made, m_report.limits);
    }

    void addImport(CLI::App& made)
    {
        addText(made, "FILE", m_import.from,
            "the file to read (" + readableEndings() + "); with --into, tables (" + tableEndings() + ")")
            ->required();
        addText(made, "-o,--output", m_import.to, "the project to make")->type_name("MODEL")->required();
        addText(made, "--into", m_import.into,
            "the project that FILE has tables of, as an export wrote them: what was changed in them, and rows that are "
            "new, go into it; nothing is removed, and nothing is written where anything is refused")
            ->type_name("MODEL");
        addFormat(made, m_import.format, hz::exchange::readableFormats());
        addForce(made, m_import.force);
    }

    void addExport(CLI::App& made)
    {
        addModel(made, m_export.from);
        addText(made, "-o,--output", m_export.to, "the file to write; - for standard output")
            ->type_name("FILE")
            ->required();
        addFormat(made, m_export.format, hz::exchange::formats());
        addText(made, "--table", m_export.table,
            "one table alone (" + tableEndings() + "): " + joined(hz::sheets::tableKeys()))
            ->type_name("NAME")
            ->check(CLI::IsMember(bytesOf(hz::sheets::tableKeys())).description(""));
        addForce(made, m_export.force);
    }

    static void addFormat(CLI::App& made, QString& target, const hz::exchange::Formats& formats)
    {
        QStringList shown;
        std::vector<std::string> known;
        for (const auto* format : formats) {
            shown << format->id;
            for (const QString& id : { QString(format->id), QString(format->formerId) })
                if (!id.isEmpty())
                    known.push_back(id.toStdString());
        }
        addText(made, "--format", target, "what to write, where the ending does not say: " + joined(shown))
            ->type_name("F")
            ->check(CLI::IsMember(known).description(""));
    }

    void addDiff(CLI::App& made)
    {
        addText(made, "MODEL", m_diff.from, "a project; FILE#BASELINE for a baseline in it")->required();
        addText(made, "OTHER", m_diff.to, "the one to compare it with");
        addText(made, "--baseline", m_diff.baseline, "compare this baseline of MODEL with OTHER, or MODEL as it is")
            ->type_name("NAME");
        made.add_flag("--risk", m_diff.risk,
            "what it did to the risk: totals, levels, ranks, and the expected loss edit by edit");
        addPosture(made, m_diff.postures);
        addLimits(made, m_diff.limits);
        addJson(made, m_diff.json);
    }

    void addVerify(CLI::App& made)
    {
        addModel(made, m_verify.model);
        addJson(made, m_verify.json);
    }

    void addEvaluate(CLI::App& made)
    {
        addText(made, "RESULTS", m_evaluate.results,
            "JSON, CSV or what Inspect, EvalPlus, BigCode, lm-eval, SWE-bench or openai/evals wrote; - for input")
            ->required();
        made.add_option("--k", m_evaluate.ks, "for which k, with commas between (default: 1,10,100)")
            ->transform(asListedNumber())
            ->type_name("K")
            ->delimiter(',')
            ->check(CLI::Range(qint64{ 1 }, hz::evaluation::kMaxSamples));
        addText(made, "--tasks", m_evaluate.tasks, "the tasks of building blocks that RESULTS holds outputs for")
            ->type_name("TASKS");
        addText(made, "--attributes", m_evaluate.attributes, "a table (CSV) with more attributes of the tasks")
            ->type_name("FILE");
        addText(made, "--scorer", m_evaluate.scorer, "which scorer counts, where there are several")->type_name("NAME");
        addSeed(made, m_evaluate.seed, "of the intervals (default: 1)");
        made.add_option("--resamples", m_evaluate.resamples, "draws for an interval (default: 2000)")
            ->transform(asWholeNumber())
            ->type_name("N")
            ->check(CLI::Range(1, 1'000'000));
        made.add_option("--limit-seconds", m_evaluate.seconds, "time for the intervals (default: as long as it takes)")
            ->transform(asDecimal())
            ->type_name("S")
            ->check(notNegative());
        addLimitOfMemory(made, m_evaluate.mebibytes);
        addJson(made, m_evaluate.json);
    }

    void addBlocks(CLI::App& made)
    {
        made.add_option("--length", m_blocks.length, "how many blocks are chained")
            ->transform(asWholeNumber())
            ->type_name("N")
            ->required()
            ->check(CLI::Range(1, hz::evaluation::kLongestBlockChain));
        made.add_option("--count", m_blocks.count, "how many tasks")
            ->transform(asWholeNumber())
            ->type_name("M")
            ->required()
            ->check(CLI::Range(1, kMaxTasks));
        addSeed(made, m_blocks.seed, "of the tasks (default: 1)");
        addText(made, "-o,--output", m_blocks.to, "the file of tasks to make (.jsonl); - for standard output")
            ->type_name("TASKS")
            ->required();
        addForce(made, m_blocks.force);
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
    if (error.get_exit_code() == 0) {
        const int status = app.exit(error);
        return isOutputWhole() ? status : BadInput;
    }
    const auto said = app.get_subcommands();
    const std::string help = "“graphazard" + (said.empty() ? "" : ' ' + said.front()->get_name()) + " --help”";
    printError(error.what() + ("; " + help + " shows what may be said"));
    return BadInput;
}

/// The first word where it can only be meant as a verb, and there is none of that name.
std::optional<std::string> unknownVerb(const CLI::App& app, int argc, char** argv)
{
    const std::string word = argc < 2 ? "-" : argv[1];
    const auto isWord = [&](const CLI::App* verb) { return verb->get_name() == word; };
    return word.starts_with('-') || !app.get_subcommands(isWord).empty() ? std::nullopt : std::optional(word);
}

int run(int argc, char** argv)
{
    Chosen chosen;
    CommandLine commandLine(chosen);
    if (const auto verb = unknownVerb(commandLine.app(), argc, argv)) {
        printError("There is no verb “" + *verb + "”. “graphazard --help” lists them.");
        return BadInput;
    }
    try {
        commandLine.app().parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return afterParsing(commandLine.app(), error);
    }
    const Status status = chosen();
    return isOutputWhole() ? status : BadInput;
}

} // namespace

int main(int argc, char** argv)
{
    QLocale::setDefault(QLocale::c()); // files and pipelines: a dot, and no grouping
    return guarded([&] { return run(argc, argv); });
}
