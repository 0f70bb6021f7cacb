#include "app/cli/analysis/number_option.h"
#include "model/base/codes/entity_errors.h"

#include "model/base/written_number.h"

#include <algorithm>

namespace hz::cli {

namespace {

std::string inQuotes(const std::string& text)
{
    return "“" + text + "”";
}

/// Line by line what base::numberFrom gives.
std::string whyNot(const base::Error& error)
{
    std::vector<std::string> lines;
    std::istringstream detail(error.detail);
    for (std::string line; std::getline(detail, line);)
        lines.push_back(line);
    lines.resize(4);
    const std::string text = inQuotes(lines[0]);
    if (error.code == base::ValueError::TwoReadings)
        return text + " reads two ways: as " + lines[1] + " or as " + lines[2] + ". Write " + lines[1]
            + " for the one, " + lines[3] + " for the other";
    if (error.code == base::ValueError::Grouped)
        return text + " has marks between its thousands. Write " + lines[1];
    if (error.code == base::ValueError::TooLarge)
        return text + " is larger than any number that can be kept";
    if (error.code == base::ValueError::TooSmall)
        return text + " is nearer to 0 than any number that can be kept";
    return text + (error.code == base::ValueError::NotWhole ? " is no whole number" : " is no number");
}

bool isDigits(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::string wholeNumber(std::string& text)
{
    if (!isDigits(text)) {
        const auto number = base::wholeNumberFrom(text);
        if (!number)
            return whyNot(number.error());
        text = std::to_string(*number);
    }
    text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1)); // a 0 at the front means base 8 to CLI11
    return {};
}

} // namespace

CLI::Validator asDecimal()
{
    return CLI::Validator(
        [](std::string& text) {
            const auto number = base::numberFrom(text);
            if (!number)
                return whyNot(number.error());
            text = base::shortestText(*number);
            return std::string();
        },
        {});
}

CLI::Validator asWholeNumber()
{
    return CLI::Validator(wholeNumber, {});
}

CLI::Validator asListedNumber()
{
    return CLI::Validator(
        [](std::string& text) {
            if (isDigits(text) && text.size() > 1 && text.front() == '0')
                return inQuotes(text) + " begins with 0. Write numbers above 999 without commas, and no 0 in front";
            return wholeNumber(text);
        },
        {});
}

CLI::Validator notNegative()
{
    return CLI::Validator(
        [](const std::string& text) {
            return text.starts_with('-') && text != "-0" ? inQuotes(text) + " is less than 0; give 0 or more"
                                                         : std::string();
        },
        "NONNEGATIVE");
}

} // namespace hz::cli
