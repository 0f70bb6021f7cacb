#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QGridLayout;

namespace hz::ui {

class PlainLabel;
class RiskChip;

/// What the result says of one node: how often it is expected, probability, likelihood letters and the risk of every
/// category in three postures, and its losses or reductions in the chosen one.
class ScoreSection : public QWidget {
    Q_OBJECT

public:
    ScoreSection(Workspace& workspace, QWidget* parent);

    void bind(const Id& node);
    void refresh();

private:
    struct CategoryRow {
        std::array<RiskChip*, 3> chips;
        PlainLabel* figure;
        PlainLabel* rank;
    };

    void rebuild(const scoring::SchemeTables& scheme);
    PlainLabel* addLabel(QGridLayout& grid, int row, int column, const QString& text, bool quiet);
    void addHeads(QGridLayout& risks);
    void addCategory(QGridLayout& risks, QGridLayout& figures, const domain::Category& category);
    void showNumbers(const scoring::RiskResult& result);
    void showReason(const scoring::NodeScore& score, const scoring::RiskResult& result);
    void showFigures(std::size_t posture, const scoring::RiskResult& result, const scoring::NodeScore* score);
    void showCategories(const scoring::RiskResult& result);
    /// Why there is no loss or reduction to show; empty where there is one.
    [[nodiscard]] QString whyNoFigure(const scoring::NodeScore& score, const scoring::RiskResult& result) const;
    void fade();

    Workspace& m_workspace;
    Id m_node;
    QWidget* m_body = nullptr;
    PlainLabel* m_waiting = nullptr;
    std::vector<domain::Category> m_categories;
    std::array<PlainLabel*, 3> m_heads{};
    std::array<PlainLabel*, 3> m_numbers{};
    std::array<PlainLabel*, 3> m_frequencies{};
    std::array<PlainLabel*, 3> m_probabilities{};
    std::array<PlainLabel*, 3> m_letters{};
    std::vector<CategoryRow> m_rows;
    std::vector<QWidget*> m_riskOnly; // what a control does not have
    PlainLabel* m_reason = nullptr; // why the figures are not one number
    std::optional<scoring::NodeScore> m_reasonOf; // the figures that it is of
    PlainLabel* m_figureHead = nullptr;
};

} // namespace hz::ui
