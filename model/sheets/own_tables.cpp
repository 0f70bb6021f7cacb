#include "model/sheets/own_tables.h"

#include "model/base/codes/exchange_errors.h"

#include "model/domain/spoken_names.h"
#include "model/sheets/draft.h"
#include "model/sheets/formula_guard.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using base::SheetError;
using domain::EntityKey;
using domain::EntityKind;
using domain::Model;
using domain::NodeKind;

constexpr std::size_t kSearched = 60; // rows from the top

Id idIn(const QString& text)
{
    const auto id = domain::fromText(domain::ValueKind::Reference, text.trimmed());
    return id ? std::get<Id>(*id) : Id();
}

std::optional<NodeKind> nodeKindNamed(const QString& key)
{
    const domain::Field* field = domain::findField(EntityKind::Node, "kind");
    for (std::size_t i = 0; i < field->choices.size(); ++i)
        if (key == QLatin1String(field->choices[i].key))
            return NodeKind(i);
    return std::nullopt;
}

/// What the mark says; false when it is none.
bool readMark(const QString& mark, OwnTable& table)
{
    const QStringList words = mark.split(u':');
    if (!mark.startsWith(kOwnMark) || words.size() < 2)
        return false;
    const auto kind = domain::kindFromKey(words[1].toStdString());
    const auto nodeKind = kind == EntityKind::Node && words.size() == 3 ? nodeKindNamed(words[2]) : std::nullopt;
    if (!kind || (kind == EntityKind::Node) != nodeKind.has_value())
        return false;
    table.kind = *kind;
    table.nodeKind = nodeKind.value_or(NodeKind::Hazard);
    return true;
}

void readColumn(const QString& key, OwnTable& table)
{
    const qsizetype at = key.indexOf(u'@');
    const domain::Field* field = at < 0 ? domain::findField(table.kind, key.toStdString())
                                        : domain::findField(EntityKind::Impact, key.left(at).toStdString());
    const Id category = at < 0 ? Id() : idIn(key.mid(at + 1));
    const bool isLost = at >= 0 && category.isNull();
    table.columns.push_back(isLost ? nullptr : field);
    table.categories.push_back(category);
}

/// One sheet of ours on its way into the draft.
class OwnSheet {
public:
    OwnSheet(Draft& draft, const Sheet& sheet, const OwnTable& table)
        : m_draft(draft)
        , m_sheet(sheet)
        , m_table(table)
    {
        m_block.kind = table.kind;
        m_block.nodeKind = table.nodeKind;
        m_block.columns = table.columns;
        m_block.categories = table.categories;
    }

    std::vector<PlannedRow> plan()
    {
        std::vector<std::pair<std::size_t, Error>> refused;
        for (std::size_t row = m_table.firstRow; row < m_sheet.rows.size(); ++row) {
            const auto target = targetOf(row);
            m_block.rows.push_back(target ? textsOf(row) : QStringList());
            m_block.targets.push_back(target ? *target : Id());
            if (!target)
                refused.emplace_back(m_block.rows.size() - 1, target.error());
        }
        std::vector<PlannedRow> rows = planRows(m_draft, m_block);
        for (const auto& [row, why] : refused) {
            rows[row].fate = PlannedRow::Fate::Refused;
            rows[row].why = why;
        }
        return rows;
    }

private:
    [[nodiscard]] QString textAt(std::size_t row, std::size_t column) const
    {
        const QString text = textOf(m_sheet.at(row, column), m_draft.reading());
        return m_table.isText ? withoutGuard(text) : text;
    }

    /// Every column, so that what was emptied is; nothing at all where the row holds nothing.
    [[nodiscard]] QStringList textsOf(std::size_t row) const
    {
        QStringList texts;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            texts << textAt(row, column);
        return texts;
    }

    [[nodiscard]] bool isOfTable(const Id& id) const
    {
        const auto* node = m_draft.model().node(id);
        return m_draft.model().contains({ m_table.kind, id })
            && (m_table.kind != EntityKind::Node || node->kind == m_table.nodeKind);
    }

    /// Null: something new.
    base::Result<Id> targetOf(std::size_t row)
    {
        const Id written = idIn(textAt(row, m_table.idColumn));
        Id found = m_draft.model().contains({ m_table.kind, written }) ? written : Id();
        const QString code = codeAt(row);
        if (found.isNull() && !code.isEmpty())
            found = m_draft.names().coded(m_draft.model(), code);
        if (found.isNull())
            return found;
        if (!isOfTable(found))
            return Error{ SheetError::OtherKind, {}, code.toStdString() };
        if (m_seen.insert(found).second)
            return found;
        const auto* node = m_draft.model().node(found);
        const bool isCopy = m_table.kind == EntityKind::Node && code != node->code
            && m_draft.names().coded(m_draft.model(), code).isNull();
        return isCopy ? base::Result<Id>(Id()) : Error{ SheetError::SameRowTwice, { found } };
    }

    [[nodiscard]] QString codeAt(std::size_t row) const
    {
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (const domain::Field* field = m_table.columns[column];
                m_table.kind == EntityKind::Node && field && field->role == domain::Field::Role::Code)
                return textAt(row, column).trimmed();
        return {};
    }

    Draft& m_draft;
    const Sheet& m_sheet;
    const OwnTable& m_table;
    Block m_block;
    std::set<Id> m_seen;
};

template <typename Fate> std::size_t countIn(const std::vector<OwnPlan::Part>& parts, Fate fate)
{
    return std::accumulate(parts.begin(), parts.end(), std::size_t(0),
        [fate](std::size_t sum, const OwnPlan::Part& part) { return sum + part.plan.countOf(fate); });
}

} // namespace

QString markOf(EntityKind kind, NodeKind nodeKind)
{
    const QString mark = kOwnMark + QLatin1String(domain::kindKey(kind));
    const domain::Field* field = domain::findField(EntityKind::Node, "kind");
    return kind == EntityKind::Node ? mark + u':' + QLatin1String(field->choices[std::size_t(nodeKind)].key) : mark;
}

QString impactKey(const domain::Field& field, const Id& category)
{
    return QLatin1String(field.key) + u'@' + domain::toText(category);
}

std::optional<OwnTable> ownTableIn(const Sheet& sheet)
{
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), kSearched); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            OwnTable table;
            if (!readMark(sheet.at(row, column).text(), table))
                continue;
            for (std::size_t each = 0; each < sheet.rows[row].size(); ++each)
                readColumn(each == column ? QString() : sheet.at(row, each).text(), table);
            table.idColumn = column;
            const QString below = sheet.at(row + 1, column).text();
            table.isText = below.isEmpty() || !idIn(below).isNull(); // no names of columns stand between
            table.firstRow = row + (table.isText ? 1 : 2);
            return table;
        }
    return std::nullopt;
}

bool hasOwnTable(const Workbook& workbook)
{
    return std::ranges::any_of(workbook.sheets, [](const Sheet& sheet) { return ownTableIn(sheet).has_value(); });
}

std::size_t OwnPlan::countOf(PlannedRow::Fate fate) const
{
    return countIn(parts, fate);
}

std::size_t OwnPlan::countOf(PlannedCell::Fate fate) const
{
    return countIn(parts, fate);
}

base::Result<OwnPlan> planOfOwn(const Model& model, const Workbook& workbook, const domain::Speech& speech)
{
    const domain::LikelihoodNames names = domain::namesIn(model);
    const Reading file{ { base::kPlainNotation, domain::Language::English, names } };
    Draft draft(model, file, Reading{ { speech.notation, speech.language, names } });
    OwnPlan plan;
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
        if (const auto table = ownTableIn(workbook.sheets[i]))
            plan.parts.push_back({ i, *table, { OwnSheet(draft, workbook.sheets[i], *table).plan(), {} } });
    if (plan.parts.empty())
        return Error{ SheetError::NotOurs };
    plan.command = draft.command();
    return plan;
}

} // namespace hz::sheets
