#pragma once

#include "model/sheets/block.h"
#include "ui/tables/ordered_table.h"
#include "ui/worksheet/sheet_cells.h"
#include "ui/worksheet/sheet_order.h"

#include <map>

namespace hz::ui {

/// One table of the worksheet: a row for each entity, a column for each field and for what is computed. Fields are
/// edited in place, each edit one step; below all is a row into which something new is typed. Rows are filtered, sorted
/// and grouped here, so that an edit never takes its row away: they are chosen anew when somebody chooses.
class WorksheetModel : public OrderedTable {
    Q_OBJECT

public:
    explicit WorksheetModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] const SheetTable& table() const { return *m_table; }
    void setTable(SheetTable::Code code);
    [[nodiscard]] const std::vector<SheetColumn>& columns() const { return m_columns; }
    /// -1: the table has none of that key.
    [[nodiscard]] int columnOf(const QString& key) const;

    void setFilter(int column, const QString& text);
    [[nodiscard]] QString filterOf(int column) const { return m_filters.value(column); }
    void clearFilters();
    /// -1: in the order in which people list them.
    void sort(int column, Qt::SortOrder order) override;
    /// -1: no groups.
    void setGroup(int column);
    [[nodiscard]] const SheetOrder& order() const { return m_order; }
    void toggleGroup(int row);
    /// Records on show, and all.
    [[nodiscard]] int shownCount() const { return m_shown; }
    [[nodiscard]] int wholeCount() const { return static_cast<int>(m_records.all().size()); }

    [[nodiscard]] QModelIndexList indexesOf(const std::vector<EntityKey>& keys) const;
    /// Nothing for a group's head and for the row of something new.
    [[nodiscard]] std::optional<EntityKey> keyAt(int row) const;
    /// Rows are about to come, go or move: what views do of themselves then is no choice of a person.
    [[nodiscard]] bool isChanging() const { return m_isChanging; }
    [[nodiscard]] bool isDraft(int row) const;
    /// Whether the cell of a record shows the text, which is without case.
    [[nodiscard]] bool holds(int row, int column, const QString& folded) const;
    /// The head of a group, or null.
    [[nodiscard]] const SheetOrder::Row* groupAt(int row) const;
    [[nodiscard]] static QString bandOf(const SheetOrder::Row& group);
    /// How texts are read and written.
    [[nodiscard]] const sheets::Reading& reading() const { return m_cells.reading(); }
    /// Whether the probability per occasion is worked out: while its column is on show.
    void setPerOccasionWanted(bool wanted) { m_occasions->setWanted(wanted); }
    [[nodiscard]] bool hasOccasion() const { return !m_occasions->occasionName().isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// What was typed below all has become something.
    void made(const hz::domain::EntityKey& key);
    /// It has not yet, and why.
    void waits(const QString& why);
    void columnsChanged();
    void rowsChosen();

private:
    void follow(const domain::ChangeSet& changes);
    void refreshFigures();
    void readColumns();
    void forgetNames();
    void arrange();
    [[nodiscard]] std::vector<SheetOrder::Row> chosenRows();
    void take(std::vector<SheetOrder::Row> rows, std::vector<Id> ids);
    void refreshRecord(int place);
    [[nodiscard]] std::vector<Id> idsOf(const std::vector<SheetOrder::Row>& rows) const;
    [[nodiscard]] std::vector<int> filtered() const;
    [[nodiscard]] const QString& foldedText(int column, int place) const;
    [[nodiscard]] const domain::Entity& recordAt(int place) const { return *m_records.all()[size_t(place)]; }
    [[nodiscard]] QVariant draftData(int column, int role) const;
    [[nodiscard]] QString nameInDraft() const;
    bool setDraft(int column, const QString& text);
    [[nodiscard]] sheets::Block draftBlock() const;

    Workspace& m_workspace;
    OccasionFigures* m_occasions;
    GraphNames m_names;
    SheetCells m_cells;
    const SheetTable* m_table;
    std::vector<SheetColumn> m_columns;
    SheetRecords m_records;
    SheetOrder m_order;
    QMap<int, QString> m_filters;
    std::set<Id> m_spared; // made since the filter was set, and on show whatever it says
    std::vector<SheetOrder::Row> m_rows;
    std::vector<SheetRecords::Record> m_onShow; // of the rows; null: the head of a group
    std::vector<Id> m_ids; // of the rows, and of the one below all
    int m_shown = 0;
    bool m_isChanging = false;
    QStringList m_draft;
    mutable std::map<int, std::vector<std::optional<QString>>> m_folded; // by column, then place
};

} // namespace hz::ui
