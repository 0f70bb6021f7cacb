#pragma once

#include "model/document/analysis_service.h"
#include "ui/common/workspace.h"

#include <QAbstractTableModel>

namespace hz::ui {

/// All basic events of one node with their importance measures as the analysis gives them, sorted and filtered.
class ImportanceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// After these two the measures, in their order.
    enum Column { EventColumn, LikelihoodColumn, kFirstMeasure };
    static constexpr int kColumns = kFirstMeasure + int(engine::kMeasures);

    ImportanceModel(const document::AnalysisService& service, QObject* parent = nullptr);

    [[nodiscard]] static int columnOf(engine::Measure measure) { return kFirstMeasure + int(measure); }
    void refresh();
    /// Only events of which the name holds each word (case does not matter).
    void setWords(const QString& text);
    [[nodiscard]] QModelIndexList indexesOf(const std::vector<EntityKey>& keys) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Entry {
        const analysis::EventImportance* importance = nullptr; // of m_analysis
        scoring::BasicEvent event{};
        QString name;
    };

    void readEntries();
    void arrange();
    void select();
    [[nodiscard]] bool passes(const Entry& entry) const;
    [[nodiscard]] bool isMoment(const Entry& entry) const;
    [[nodiscard]] std::optional<base::Interval> valueOf(const Entry& entry, int column) const;
    [[nodiscard]] QString textOf(const Entry& entry, int column) const;
    [[nodiscard]] QString exactTextOf(const Entry& entry, int column) const;

    const document::AnalysisService& m_service;
    document::AnalysisPointer m_analysis;
    std::vector<Entry> m_entries; // by code
    std::vector<const Entry*> m_rows; // on show
    QStringList m_words;
    int m_column = columnOf(engine::Measure::FussellVesely);
    Qt::SortOrder m_direction = Qt::DescendingOrder;
};

} // namespace hz::ui
