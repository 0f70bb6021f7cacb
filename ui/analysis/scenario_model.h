#pragma once

#include "model/document/analysis_service.h"
#include "ui/common/workspace.h"

#include <QAbstractTableModel>

namespace hz::ui {

/// The minimal cut sets of one node as the analysis lists them, sorted and filtered: nothing is computed here.
class ScenarioModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RankColumn, EventsColumn, OrderColumn, ExpectedColumn, ShareColumn, kColumns };

    ScenarioModel(const document::AnalysisService& service, QObject* parent = nullptr);

    void refresh();
    /// Only those of so many events; 0: of any number.
    void setOrder(int order);
    /// Only those of which some event holds each word (case does not matter).
    void setWords(const QString& text);
    [[nodiscard]] int listedCount() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const analysis::ListedCutSet& scenarioAt(int row) const;
    /// Its events in the order in which people should meet them.
    [[nodiscard]] const std::vector<scoring::BasicEvent>& eventsAt(int row) const { return entryAt(row).events; }
    [[nodiscard]] int rankAt(int row) const { return entryAt(row).rank; }
    /// -1 when it is not on show.
    [[nodiscard]] int rowOf(const std::vector<scoring::BasicEvent>& events) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Entry {
        int rank = 0; // 1 is expected most often
        std::vector<scoring::BasicEvent> events; // in the order in which people should meet them
        QStringList names;
        QString text;
    };

    void readEntries();
    void arrange();
    void select();
    [[nodiscard]] bool passes(std::size_t entry) const;
    [[nodiscard]] int compare(std::size_t a, std::size_t b) const;
    [[nodiscard]] const Entry& entryAt(int row) const { return m_entries[m_rows[size_t(row)]]; }
    [[nodiscard]] QVariant textOf(const Entry& entry, int column) const;
    [[nodiscard]] QString exactTextOf(const Entry& entry, int column) const;

    const document::AnalysisService& m_service;
    document::AnalysisPointer m_analysis;
    std::vector<Entry> m_entries; // as listed
    std::vector<std::size_t> m_rows; // entries on show
    QStringList m_words;
    int m_order = 0;
    int m_column = RankColumn;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace hz::ui
