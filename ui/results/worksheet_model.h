#pragma once

#include "model/domain/fields.h"
#include "ui/common/workspace.h"
#include "ui/results/occasion_figures.h"
#include "ui/tables/ordered_table.h"
#include "ui/tables/score_cells.h"
#include "ui/tables/table_cells.h"

namespace hz::ui {

/// The framework's worksheet: a row per hazard, its columns in the framework's order. Fields of the hazard are edited
/// in place, each as one command; effects, codes and mitigations come from the graph and the result and are only shown.
class WorksheetModel : public OrderedTable {
    Q_OBJECT

public:
    enum Column {
        CodeColumn,
        SourceColumn,
        TitleColumn,
        TriggerColumn,
        DomainsColumn,
        AgentsColumn,
        VectorsColumn,
        ProtectedColumn,
        AssetsColumn,
        EffectsColumn,
        InherentColumn,
        MitigationsColumn,
        PostColumn,
        ExpectedColumn, // these with the controls as they are, as in PostColumn
        FrequencyColumn,
        ProbabilityColumn,
        PerOccasionColumn,
        kColumns
    };

    explicit WorksheetModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] QModelIndexList indexesOf(const std::vector<EntityKey>& keys) const;
    /// Whether the probability per occasion is worked out: while its column is on show.
    void setPerOccasionWanted(bool wanted) { m_occasions->setWanted(wanted); }
    [[nodiscard]] bool hasOccasion() const { return !m_occasions->occasionName().isEmpty(); }
    /// The field behind a column, or nothing for a column that is only shown.
    [[nodiscard]] static const domain::Field* fieldOf(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Id id;
        QString effects;
        QString mitigations;
    };

    void follow(const domain::ChangeSet& changes);
    void rebuild();
    [[nodiscard]] static std::vector<Id> idsOf(const std::vector<Row>& rows);
    void refreshFigures();
    [[nodiscard]] ColumnHead headOf(int column) const;
    [[nodiscard]] ColumnHead figureHead(int column) const;
    [[nodiscard]] QString effectsOf(const Id& hazard) const;
    [[nodiscard]] QVariant fieldData(const domain::Node& hazard, const domain::Field& field, int role) const;
    [[nodiscard]] QVariant riskData(const Id& hazard, domain::Posture posture, int role) const;
    [[nodiscard]] QVariant figureData(const Id& hazard, ScoreFigure figure, int role) const;
    [[nodiscard]] QVariant perOccasionData(const Id& hazard, int role) const;
    [[nodiscard]] QVariant shownData(const QString& text, int role) const;

    Workspace& m_workspace;
    OccasionFigures* m_occasions;
    std::vector<Row> m_rows;
};

} // namespace hz::ui
