#include "ui/registers/register_import.h"

#include "model/wording/wording.h"

#include <QSettings>

#include <algorithm>

namespace hz::ui {

namespace {

const QString kRecords = QStringLiteral("registers/mappings");
constexpr qsizetype kRemembered = 30;
constexpr int kSamples = 3;

QStringList namesOf(const sheets::Head& head)
{
    QStringList names;
    for (const QString& name : head.names)
        if (!name.isEmpty())
            names << name.toLower();
    names.sort();
    return names;
}

/// Mappings as they were remembered: the names of the columns, a line break between them, then the record.
struct Remembered {
    QStringList names;
    QString record;
};

std::vector<Remembered> remembered()
{
    std::vector<Remembered> found;
    const QStringList kept = QSettings().value(kRecords).toStringList();
    for (qsizetype i = 0; i + 1 < kept.size(); i += 2)
        found.push_back({ kept[i].split(u'\n'), kept[i + 1] });
    return found;
}

/// At least two thirds of the columns are called the same.
bool areLike(const QStringList& a, const QStringList& b)
{
    const auto common = std::ranges::count_if(a, [&b](const QString& name) { return b.contains(name); });
    return 3 * common >= 2 * std::max(a.size(), b.size());
}

} // namespace

RegisterImport::RegisterImport(const Workspace& workspace, sheets::Workbook workbook, QString fileName)
    : m_workspace(workspace)
    , m_workbook(std::move(workbook))
    , m_fileName(std::move(fileName))
{
    // The sheet that is a table the most: the others are titles, methods and scales.
    std::size_t best = 0, cells = 0;
    for (std::size_t i = 0; i < m_workbook.sheets.size(); ++i) {
        const sheets::Sheet& each = m_workbook.sheets[i];
        const auto found = each.isHidden ? std::nullopt : sheets::headOf(each);
        const std::size_t size = found ? found->names.size() * (each.rows.size() - found->row) : 0;
        if (size > cells) {
            best = i;
            cells = size;
        }
    }
    chooseSheet(best);
}

void RegisterImport::chooseSheet(std::size_t sheet)
{
    m_sheet = sheet;
    const auto found = sheets::headOf(this->sheet());
    m_head = found ? *found : sheets::headAt(this->sheet(), 0);
    propose();
}

void RegisterImport::chooseHead(std::size_t row)
{
    m_head = sheets::headAt(sheet(), row);
    propose();
}

void RegisterImport::propose()
{
    const domain::Model& model = m_workspace.model();
    m_mapping = sheets::proposedMapping(model, sheet(), m_head);
    const QStringList names = namesOf(m_head);
    const auto known = remembered();
    const auto exact = std::ranges::find(known, names, &Remembered::names);
    const auto like =
        std::ranges::find_if(known, [&names](const Remembered& each) { return areLike(names, each.names); });
    if (const auto found = exact != known.end() ? exact : like; found != known.end())
        m_mapping = sheets::recalled(model, sheet(), m_head, found->record, m_mapping);
}

void RegisterImport::setColumn(std::size_t column, sheets::Holds holds, const domain::Field* field)
{
    sheets::RegisterColumn& chosen = m_mapping.columns[column];
    const bool isSame = chosen.holds == holds && chosen.field == field;
    if (isSame)
        return;
    chosen = { holds, field, {} };
    if (sheets::hasScale(holds))
        chosen.scale = sheets::proposedScale(m_workspace.model(), sheet(), m_head, column, holds);
}

void RegisterImport::setLevel(std::size_t column, std::size_t entry, const base::Id& level)
{
    m_mapping.columns[column].scale[entry].level = level;
}

void RegisterImport::alignScale(std::size_t column, sheets::WorstIs worst)
{
    sheets::RegisterColumn& chosen = m_mapping.columns[column];
    sheets::alignScale(chosen.scale, m_workspace.model(), chosen.holds, worst, sheets::endsOf(sheet(), m_head, column));
}

void RegisterImport::setOptions(const sheets::RegisterMapping& options)
{
    auto columns = std::move(m_mapping.columns);
    m_mapping = options;
    m_mapping.columns = std::move(columns);
}

std::size_t RegisterImport::unsaidCells() const
{
    std::size_t count = 0;
    for (const sheets::RegisterColumn& column : m_mapping.columns)
        for (const sheets::ScaleEntry& entry : column.scale)
            count += entry.level.isNull() ? entry.cells : 0;
    return count;
}

QString RegisterImport::samplesOf(std::size_t column) const
{
    QStringList samples;
    for (std::size_t row = m_head.row + 1; row < sheet().rows.size() && samples.size() < kSamples; ++row) {
        const QString text = sheet().at(row, column).text().simplified();
        if (!text.isEmpty() && !samples.contains(text))
            samples << text.left(60);
    }
    return samples.join(QStringLiteral(" \u00b7 "));
}

base::Status RegisterImport::check() const
{
    return sheets::checkMapping(m_workspace.model(), m_head, m_mapping);
}

sheets::Plan RegisterImport::plan() const
{
    const domain::Model& model = m_workspace.model();
    return sheets::planOf(model, sheet(), m_head, m_mapping, { wording::speech(&model), QStringLiteral(";") });
}

std::vector<int> RegisterImport::rowNumbers() const
{
    std::vector<int> numbers;
    for (std::size_t row = m_head.row + 1; row < sheet().rows.size(); ++row)
        numbers.push_back(static_cast<int>(row) + 1);
    return numbers;
}

void RegisterImport::remember() const
{
    const QStringList names = namesOf(m_head);
    QStringList kept{ names.join(u'\n'), sheets::recordOf(m_workspace.model(), m_head, m_mapping) };
    for (const Remembered& each : remembered())
        if (each.names != names && kept.size() < 2 * kRemembered)
            kept << each.names.join(u'\n') << each.record;
    QSettings().setValue(kRecords, kept);
}

} // namespace hz::ui
