#include "model/sheets/register.h"

#include "model/base/codes/exchange_errors.h"

#include "model/sheets/register_row.h"

#include <algorithm>
#include <array>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using base::Result;
using base::SheetError;
using domain::Field;
using domain::Model;
using domain::NodeKind;

// What a cell needs has been put before it.
constexpr std::array kOrder{ Holds::Field, Holds::Words, Holds::Cause, Holds::Consequence, Holds::SeverityBefore,
    Holds::SeverityAfter, Holds::LikelihoodBefore, Holds::LikelihoodAfter, Holds::ControlInPlace,
    Holds::ControlPlanned };

class RegisterPlanner {
public:
    RegisterPlanner(const Model& model, const Sheet& sheet, const Head& head, const RegisterMapping& mapping,
        const Reading& reading)
        : m_draft(model, reading)
        , m_sheet(sheet)
        , m_head(head)
        , m_mapping(mapping)
        , m_id(columnOf(Holds::Id))
        , m_code(columnOf(Holds::Field, Field::Role::Code))
        , m_title(columnOf(Holds::Field, Field::Role::Name))
    {
    }

    Plan run()
    {
        Plan plan;
        for (std::size_t row = m_head.row + 1; row < m_sheet.rows.size(); ++row)
            plan.rows.push_back(planRow(row));
        plan.command = m_draft.command();
        return plan;
    }

private:
    using Column = std::optional<std::size_t>;

    [[nodiscard]] Column columnOf(Holds holds, std::optional<Field::Role> role = {}) const
    {
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i)
            if (m_mapping.columns[i].holds == holds && (!role || m_mapping.columns[i].field->role == *role))
                return i;
        return {};
    }

    [[nodiscard]] QString textAt(std::size_t row, const Column& column) const
    {
        return column ? textOf(m_sheet.at(row, *column), m_draft.reading()).trimmed() : QString();
    }

    [[nodiscard]] bool isBlank(std::size_t row) const
    {
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i)
            if (const Cell& cell = m_sheet.at(row, i);
                m_mapping.columns[i].holds != Holds::Nothing && (!cell.isEmpty() || cell.lacksResult()))
                return false;
        return true;
    }

    PlannedRow planRow(std::size_t number)
    {
        PlannedRow row;
        row.cells.resize(m_mapping.columns.size());
        if (isBlank(number))
            return row;
        const auto hazard = hazardOf(number);
        if (!hazard) {
            row.fate = PlannedRow::Fate::Refused;
            row.why = hazard.error();
            return row;
        }
        row.id = hazard->id;
        m_last = hazard->id;
        fill(row, number);
        const bool isChanged = std::ranges::any_of(
            row.cells, [](const PlannedCell& cell) { return cell.fate == PlannedCell::Fate::Changed; });
        row.fate = hazard->isNew ? PlannedRow::Fate::Created
            : isChanged          ? PlannedRow::Fate::Changed
                                 : PlannedRow::Fate::Same;
        return row;
    }

    void fill(PlannedRow& row, std::size_t number)
    {
        RegisterRow mine(m_draft, m_said, m_head, m_mapping, row.id);
        if (const Column severity = columnOf(Holds::SeverityBefore))
            mine.setSeverity(levelAt(number, *severity));
        for (const Holds holds : kOrder)
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const Cell& cell = m_sheet.at(number, i);
                if (m_mapping.columns[i].holds != holds)
                    continue;
                if (cell.lacksResult())
                    refuse(row.cells[i], {}, Error{ SheetError::NoResult });
                else if (!cell.isEmpty()) // nothing is ever taken away
                    row.cells[i] = mine.put(i, textOf(cell, m_draft.reading()));
            }
    }

    [[nodiscard]] Id levelAt(std::size_t row, std::size_t column) const
    {
        const Scale& scale = m_mapping.columns[column].scale;
        const auto entry = std::ranges::find(scale, m_sheet.at(row, column).text().simplified(), &ScaleEntry::written);
        return entry == scale.end() ? Id() : entry->level;
    }

    struct Named {
        Id id;
        bool isNew = false;
    };

    Result<Named> hazardOf(std::size_t row)
    {
        const QString code = textAt(row, m_code), title = textAt(row, m_title);
        for (const Id& id : { knownById(textAt(row, m_id)), m_draft.names().coded(m_draft.model(), code) })
            if (const auto* node = m_draft.model().node(id)) {
                if (node->kind == NodeKind::Hazard)
                    return Named{ id, false };
                return Error{ SheetError::OtherKind, {}, code.toStdString() };
            }
        if (code.isEmpty() && title.isEmpty()) {
            if (m_mapping.blankContinues && !m_last.isNull())
                return Named{ m_last, false };
            return Error{ SheetError::NoName };
        }
        if (code.isEmpty() && m_mapping.knowsTitles) {
            const auto titled = m_draft.names().titled(m_draft.model(), NodeKind::Hazard, title);
            if (titled.size() > 1)
                return Error{ SheetError::AmbiguousName, {}, title.toStdString() };
            if (titled.size() == 1)
                return Named{ titled.front(), false };
        }
        const auto placed = m_draft.place(NodeKind::Hazard, {});
        return placed ? Result<Named>(Named{ *placed, true }) : placed.error();
    }

    [[nodiscard]] static Id knownById(const QString& text)
    {
        const auto id = domain::fromText(domain::ValueKind::Reference, text);
        return id ? std::get<Id>(*id) : Id();
    }

    Draft m_draft;
    Said m_said;
    const Sheet& m_sheet;
    const Head& m_head;
    const RegisterMapping& m_mapping;
    Column m_id, m_code, m_title;
    Id m_last;
};

} // namespace

Plan planOf(
    const Model& model, const Sheet& sheet, const Head& head, const RegisterMapping& mapping, const Reading& reading)
{
    if (checkMapping(model, head, mapping))
        return RegisterPlanner(model, sheet, head, mapping, reading).run();
    return {};
}

} // namespace hz::sheets
