#include "app/cli/analysis/options.h"

#include "app/cli/analysis/number_option.h"

#include <CLI/CLI.hpp>

namespace hz::cli {

namespace {

constexpr std::size_t kMaxMebibytes = std::size_t{ 1 } << 30; // beyond any machine, and its bytes still fit
constexpr std::uint64_t kMaxSamples = 1'000'000'000; // they are kept, for quantiles: 8 bytes each

void addInput(CLI::App& verb, AnalyzeOptions& options)
{
    verb.add_option("INPUT", options.input, "a project (.hazard, .json) or an Open-PSA model (.xml)")->required();
    verb.add_option("MORE,--with", options.more, "further files of the same Open-PSA model")->type_name("FILE");
    verb.add_option_function<std::string>(
            "--ccf", [&options](const std::string& word) { options.commonCause = word == "on"; },
            "common cause groups: on (the default) or off")
        ->type_name("on|off")
        ->check(CLI::IsMember({ "on", "off" }));
    verb.add_option("--mission-time", options.missionTime,
            "mission time of an Open-PSA model, in hours (default: 8760, a year)")
        ->transform(asDecimal())
        ->type_name("H")
        ->check(notNegative());
    verb.add_option("--node", options.nodes, "an event: name of a gate, code or id of a node (default: all tops)")
        ->type_name("ID");
    addPosture(verb, options.postures);
}

void addQuestions(CLI::App& verb, AnalyzeOptions& options)
{
    verb.add_flag("--probability", options.probability, "probability and frequency (the default)");
    verb.add_flag("--cut-sets", options.cutSets, "minimal cut sets: how many, by order, the most probable");
    verb.add_flag("--prime-implicants", options.primeImplicants, "what makes it occur whatever else does or does not");
    verb.add_flag("--importance", options.importance, "importance of every event: MIF, CIF, DIF, FV, RAW, RRW");
    verb.add_option("--uncertainty", options.samples, "spread of the probability, from so many samples")
        ->transform(asWholeNumber())
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{ 1 }, kMaxSamples));
    addSeed(verb, options.seed, "of the samples (default: 1)");
}

void addCutOffs(CLI::App& verb, AnalyzeOptions& options)
{
    verb.add_option("--max-order", options.maximumOrder, "cut off cut sets of more events")
        ->transform(asWholeNumber())
        ->type_name("N")
        ->check(notNegative());
    verb.add_option("--min-probability", options.leastProbability, "cut off cut sets that are less probable")
        ->transform(asDecimal())
        ->type_name("P")
        ->check(CLI::Range(0.0, 1.0));
    verb.add_option("--list", options.listed, "list so many of the most probable cut sets (default: 0)")
        ->transform(asWholeNumber())
        ->type_name("N")
        ->check(notNegative());
}

/// What would be passed over without a word.
void checkTogether(const CLI::App& verb, const AnalyzeOptions& options)
{
    if (verb.count("--list") > 0 && !options.cutSets && !options.primeImplicants)
        throw CLI::ValidationError("--list", "nothing is asked that it could list; add --cut-sets");
    for (const char* cutOff : { "--max-order", "--min-probability" })
        if (verb.count(cutOff) > 0 && !options.cutSets && !options.primeImplicants)
            throw CLI::ValidationError(cutOff, "nothing is asked that it could cut off; add --cut-sets");
    if (verb.count("--seed") > 0 && options.samples == 0)
        throw CLI::ValidationError("--seed", "nothing is drawn; add --uncertainty");
}

} // namespace

void addPosture(CLI::App& verb, std::vector<std::string>& postures)
{
    verb.add_option_function<std::string>(
            "--posture",
            [&postures](const std::string& name) {
                postures =
                    name == "all" ? std::vector<std::string>{ "inherent", "current", "target" } : std::vector{ name };
            },
            "which controls are credited: inherent, current (the default), target, or all")
        ->type_name("P")
        ->check(CLI::IsMember({ "inherent", "current", "target", "all" }));
}

void addSeed(CLI::App& verb, std::uint64_t& seed, const std::string& help)
{
    verb.add_option("--seed", seed, help)->transform(asWholeNumber())->type_name("S")->check(notNegative());
}

void addJson(CLI::App& verb, bool& json)
{
    verb.add_flag("--json", json, "write JSON, as the manual shows it");
}

void addLimits(CLI::App& verb, LimitOptions& limits)
{
    verb.add_option("--limit-seconds", limits.seconds, "time for each part of an answer (default: 60)")
        ->transform(asDecimal())
        ->type_name("S")
        ->check(notNegative());
    addLimitOfMemory(verb, limits.mebibytes);
}

void addLimitOfMemory(CLI::App& verb, std::size_t& mebibytes)
{
    verb.add_option("--limit-memory", mebibytes, "memory for it (default: 4096)")
        ->transform(asWholeNumber())
        ->type_name("MIB")
        ->check(CLI::Range(std::size_t{ 1 }, kMaxMebibytes));
}

void addAnalyzeOptions(CLI::App& verb, AnalyzeOptions& options)
{
    addInput(verb, options);
    addQuestions(verb, options);
    addCutOffs(verb, options);
    addLimits(verb, options.limits);
    addJson(verb, options.json);
    verb.parse_complete_callback([&verb, &options] { checkTogether(verb, options); });
}

} // namespace hz::cli
