#include "app/cli/analysis/names.h"
#include "app/cli/analysis/question.h"
#include "app/cli/basics/companion.h"
#include "app/cli/basics/file_content.h"
#include "model/openpsa/reader/encoding.h"
#include "model/openpsa/reader/open_psa_reader.h"

#include <CLI/CLI.hpp>

#include <chrono>

/// The program that people call. It analyses Open-PSA models itself, without Qt, whose loading takes longer than most
/// answers; everything else, and whatever is wrong with a model, is said by the program that knows projects. That one
/// also takes models with names beyond ASCII, which it compares by Unicode's tables.
using namespace hz;
using namespace hz::cli;

namespace {

constexpr const char* kAllVerbs = "graphazard-projects";

/// Nothing for what that other program has to say: help, bad usage, another verb.
std::optional<AnalyzeOptions> optionsIn(const std::vector<std::string>& words)
{
    if (words.empty() || words.front() != "analyze")
        return std::nullopt;
    AnalyzeOptions options;
    CLI::App verb;
    addAnalyzeOptions(verb, options);
    try {
        verb.parse(std::vector(words.rbegin(), words.rend() - 1));
    } catch (const CLI::Error&) {
        return std::nullopt;
    }
    return options;
}

/// The files of an Open-PSA model; nothing if one cannot be read, or it is something else.
std::optional<std::vector<openpsa::SourceFile>> filesOf(const AnalyzeOptions& options)
{
    std::vector<std::string> paths{ options.input };
    paths.insert(paths.end(), options.more.begin(), options.more.end());
    std::vector<openpsa::SourceFile> files;
    for (const std::string& path : paths) {
        auto content = contentOfFile(path, openpsa::kMaximumBytes + 1);
        if (!content || (files.empty() && !openpsa::looksLikeXml(*content)))
            return std::nullopt;
        files.push_back({ path, std::move(*content) });
    }
    return files;
}

std::optional<Status> analyze(const AnalyzeOptions& options)
{
    const auto start = std::chrono::steady_clock::now();
    AnalysisReport report = reportOn(options, options.input);
    const MemoryWatch memory(options.limits.mebibytes, report.cancel);
    Progress progress;
    progress.enter("reading " + report.file);
    auto files = filesOf(options);
    if (!files)
        return std::nullopt;
    const auto model = openpsa::readOpenPsa(
        *files, [](const std::string& path) { return contentOfFile(path, openpsa::kMaximumBytes + 1); });
    if (!model || hasLettersBeyondAscii(*model) || !addSubjects(report, *model))
        return std::nullopt;
    files.reset();
    report.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return answer(report, memory, progress);
}

int run(const std::vector<std::string>& words)
{
    const auto options = optionsIn(words);
    if (const auto status = options ? analyze(*options) : std::nullopt)
        return isOutputWhole() ? *status : BadInput;
    const std::string program = companion(kAllVerbs);
    runInstead(program, words);
    printError(
        program + ": this part of Graphazard is missing or cannot be started. Install it again, with all its parts.");
    return BadInput;
}

} // namespace

int main(int argc, char** argv)
{
    return guarded([&] { return run(std::vector<std::string>(argv + 1, argv + argc)); });
}
