#include "model/sheets/register.h"

#include "model/domain/code_order.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace hz::sheets {

namespace {

using base::Id;
using domain::Model;

struct Level {
    Id id;
    QString name;
};

/// Of severities or likelihoods, the worst first.
std::vector<Level> levelsOf(const Model& model, Holds holds)
{
    std::vector<Level> levels;
    if (holds == Holds::SeverityBefore || holds == Holds::SeverityAfter)
        for (const auto& level : domain::severitiesOf(model))
            levels.push_back({ level.id, level.name });
    else
        for (const auto& level : domain::likelihoodLevelsOf(model))
            levels.push_back({ level.id, level.name });
    return levels;
}

/// "Critical" of "2 - Critical", "2: Critical", "B) Critical" and "Critical (2)".
QString nameIn(const QString& written)
{
    static const QRegularExpression kBefore(QStringLiteral("^\\(?(?:\\d+|[A-Za-z])\\)?\\s*[-–—:.)=]\\s*(.+)$"));
    static const QRegularExpression kBehind(QStringLiteral("^(.+?)\\s*\\((?:\\d+|[A-Za-z])\\)$"));
    for (const QRegularExpression* each : { &kBefore, &kBehind })
        if (const auto found = each->match(written); found.hasMatch())
            return found.captured(1).trimmed();
    return written;
}

/// Null where none is called so, or several are.
Id levelNamed(const std::vector<Level>& levels, const QString& written)
{
    Id found;
    for (const Level& level : levels)
        if (level.name.compare(nameIn(written), Qt::CaseInsensitive) == 0 && !level.name.isEmpty()) {
            if (!found.isNull())
                return {};
            found = level.id;
        }
    return found;
}

/// 1 for A; nothing for what is no letter.
std::optional<double> placeOfLetter(const QString& letter)
{
    const QChar c = letter.size() == 1 ? letter.front().toUpper() : QChar();
    return c >= u'A' && c <= u'Z' ? std::optional(1.0 + c.unicode() - u'A') : std::nullopt;
}

/// The number that a value is, or begins with: "4", "0.5", "4 - Likely"; of a letter its place.
std::optional<double> numberIn(const QString& written)
{
    static const QRegularExpression kNumber(QStringLiteral("^(\\d+(?:[.,]\\d+)?)(?:$|\\D)"));
    const auto found = kNumber.match(written);
    return found.hasMatch() ? std::optional(found.captured(1).replace(u',', u'.').toDouble()) : placeOfLetter(written);
}

/// From the worst on.
bool isWorse(const QString& a, const QString& b, WorstIs worst)
{
    const auto first = numberIn(a), second = numberIn(b);
    const bool isLower = first && second ? *first < *second : domain::codeComesBefore(a, b);
    const bool isHigher = first && second ? *second < *first : domain::codeComesBefore(b, a);
    return worst == WorstIs::Lowest ? isLower : isHigher;
}

std::size_t placeBetween(double number, const Ends& ends, WorstIs worst, std::size_t levels)
{
    const double from = worst == WorstIs::Lowest ? ends.first : ends.second;
    const double to = worst == WorstIs::Lowest ? ends.second : ends.first;
    const double share = std::clamp((number - from) / (to - from), 0.0, 1.0);
    constexpr double kRounding = 1e-9; // so that 3 of 1 to 5 is the third of five levels
    return std::size_t(std::floor(share * double(levels - 1) + kRounding));
}

} // namespace

Scale proposedScale(const Model& model, const Sheet& sheet, const Head& head, std::size_t column, Holds holds)
{
    const std::vector<Level> levels = levelsOf(model, holds);
    std::map<QString, std::size_t> counts;
    for (std::size_t row = head.row + 1; row < sheet.rows.size(); ++row)
        if (const Cell& cell = sheet.at(row, column); !cell.isEmpty())
            ++counts[cell.text().simplified()];
    Scale scale;
    for (const auto& [written, cells] : counts)
        scale.push_back({ written, cells, levelNamed(levels, written) });
    std::ranges::stable_sort(
        scale, [](const ScaleEntry& a, const ScaleEntry& b) { return isWorse(a.written, b.written, WorstIs::Lowest); });
    return scale;
}

std::optional<Ends> endsIn(const QString& name)
{
    static const QRegularExpression kEnds(
        QStringLiteral("\\b(\\d+|[A-Za-z])\\s*(?:-|–|—|\\.\\.|to|à)\\s*(\\d+|[A-Za-z])\\b"));
    for (auto found = kEnds.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        const auto first = numberIn(match.captured(1)), last = numberIn(match.captured(2));
        if (first && last && *first < *last)
            return Ends{ *first, *last };
    }
    return std::nullopt;
}

std::optional<Ends> endsOf(const Sheet& sheet, const Head& head, std::size_t column)
{
    for (std::size_t above = 0; above <= std::min<std::size_t>(head.row, 2); ++above)
        if (const auto ends = endsIn(sheet.at(head.row - above, column).text()))
            return ends;
    return std::nullopt;
}

void alignScale(Scale& scale, const Model& model, Holds holds, WorstIs worst, const std::optional<Ends>& ends)
{
    const std::vector<Level> levels = levelsOf(model, holds);
    if (levels.empty())
        return;
    std::vector<ScaleEntry*> order;
    for (ScaleEntry& entry : scale)
        order.push_back(&entry);
    std::ranges::stable_sort(
        order, [worst](const ScaleEntry* a, const ScaleEntry* b) { return isWorse(a->written, b->written, worst); });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto number = numberIn(order[i]->written);
        const std::size_t fitting = order.size() <= levels.size() ? i : i * levels.size() / order.size();
        const bool isBetween = ends && number && ends->first < ends->second;
        order[i]->level = levels[isBetween ? placeBetween(*number, *ends, worst, levels.size()) : fitting].id;
    }
}

} // namespace hz::sheets
