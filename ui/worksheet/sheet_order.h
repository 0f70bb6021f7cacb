#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <set>
#include <vector>

namespace hz::ui {

/// What is asked of the cells of a column: words that all must occur ("leak valve"), a whole text ("=open"), or a bound
/// (">0.1", "<=3"). Case does not matter.
class CellFilter {
public:
    explicit CellFilter(const QString& text = {});

    [[nodiscard]] bool isEmpty() const { return m_kind == Kind::None; }
    /// Of the cell's text without case, and its number, which is invalid where it has none.
    [[nodiscard]] bool takes(const QString& folded, const std::function<QVariant()>& number) const;

private:
    enum class Kind { None, Words, Whole, Less, LessOrEqual, Greater, GreaterOrEqual };

    Kind m_kind = Kind::None;
    QStringList m_words;
    double m_bound = 0.0;
};

/// H2 before H10, numbers as numbers, days as days; what is not there comes last.
[[nodiscard]] bool cellComesBefore(const QVariant& a, const QVariant& b);

/// What decides which records are on show, and in which order. Places count the records of the table.
struct SheetOrder {
    struct Row {
        int place = -1; // of the record; -1: the head of a group
        QString group{}; // of a head: its words
        int count = 0; // and how many there are in it
    };

    int sortColumn = -1;
    Qt::SortOrder direction = Qt::AscendingOrder;
    int groupColumn = -1;
    std::set<QString> folded{}; // groups whose rows are away

    /// `sortKey` and `groupOf` of a record at a place.
    [[nodiscard]] std::vector<Row> rowsOf(std::vector<int> places, const std::function<QVariant(int place)>& sortKey,
        const std::function<QString(int place)>& groupOf) const;
};

} // namespace hz::ui
