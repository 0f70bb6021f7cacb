#pragma once

#include "model/scoring/graph/result.h"
#include "model/sheets/own_tables.h"
#include "model/sheets/tables/table.h"

#include <functional>

/// How a table of a project is put together, column by column.
namespace hz::sheets {

class TableBuilder {
public:
    using Content = std::function<TableCell(const domain::Entity&)>;

    /// `entities`: its rows.
    TableBuilder(
        const domain::Model& model, Table table, const std::vector<domain::Entity>& entities, const QString& mark);

    /// What is written in the field, and read back from it.
    void add(const domain::Field& field);
    /// The same for severity or magnitude of a consequence in a category.
    void addImpact(const domain::Field& field, const domain::Category& category);
    /// What is worked out, and never read back.
    void add(const QString& name, double width, const Content& content);
    void freeze(std::size_t columns) { m_table.frozenColumns = columns; }

    [[nodiscard]] Table table() const { return m_table; }

private:
    void addColumn(TableColumn column, const Content& content);

    const domain::Model& m_model;
    const std::vector<domain::Entity>& m_entities;
    Reading m_reading;
    Table m_table;
};

/// A value as a cell of a file: numbers, days and flags as such, all else in the form of files and in English.
[[nodiscard]] TableCell cellOf(
    const domain::Model& model, const domain::Field& field, const domain::Value& value, const Reading& fileReading);
[[nodiscard]] Reading fileReading(const domain::Model& model);

/// Figures of nodes in a result. Cells are empty where nothing is known to be worked out, and say so where something
/// cannot be decided.
class ScoreCells {
public:
    explicit ScoreCells(const scoring::RiskResult& result)
        : m_result(result)
    {
    }

    enum class End : std::uint8_t { Low, High };
    using Figure = std::function<const scoring::Bounded*(const scoring::NodeScore&)>;

    /// The code in a category (by its position) or the worst over all, in the colour of its level.
    [[nodiscard]] TableBuilder::Content code(domain::Posture posture, std::optional<std::size_t> category) const;
    [[nodiscard]] TableBuilder::Content level(domain::Posture posture) const;
    [[nodiscard]] TableBuilder::Content rank(std::size_t category) const;
    [[nodiscard]] TableBuilder::Content figure(domain::Posture posture, const Figure& figure, End end) const;

private:
    [[nodiscard]] const scoring::CategoryRisk* riskOf(
        const scoring::NodeScore& score, std::optional<std::size_t> category) const;

    const scoring::RiskResult& m_result;
};

} // namespace hz::sheets
