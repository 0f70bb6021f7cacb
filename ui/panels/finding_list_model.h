#pragma once

#include "ui/common/workspace.h"
#include "ui/panels/card_overlaps.h"

#include <QAbstractListModel>
#include <QTimer>

namespace hz::ui {

/// The findings of the newest result as sentences, those of most weight first; then the cards of the graph that lie on
/// each other.
class FindingListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FindingListModel(Workspace& workspace, QObject* parent = nullptr);

    /// Only findings whose sentence holds every word of `text`.
    void setFilter(const QString& text);
    [[nodiscard]] int totalCount() const { return static_cast<int>(m_sentences.size()); }
    /// What a finding speaks of, as things that can be selected: a node, link or guard each (of an impact: its
    /// consequence).
    [[nodiscard]] std::vector<EntityKey> keysAt(int row) const;
    /// Null: the row speaks of the drawing.
    [[nodiscard]] const scoring::Finding* findingAt(int row) const;
    /// The node whose causes are to say how likely it is, where the row speaks of one.
    [[nodiscard]] std::optional<Id> outgrownAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    void refilter();
    void lookAtCards();
    [[nodiscard]] bool isOutgrown(const scoring::Finding& finding) const;
    [[nodiscard]] std::vector<QString> sentences() const;
    [[nodiscard]] const std::vector<Id>& idsAt(int row) const;
    [[nodiscard]] scoring::Finding::Weight weightAt(int row) const;
    [[nodiscard]] QString weightName(scoring::Finding::Weight weight) const;

    Workspace& m_workspace;
    std::vector<scoring::Finding> m_findings;
    std::vector<std::vector<Id>> m_overlaps; // pairs of cards; their rows follow those of the findings
    std::set<Id> m_outgrown;
    std::vector<QString> m_sentences;
    std::vector<int> m_rows;
    QStringList m_words;
    CardOverlaps m_cards;
    QTimer m_later; // until nobody moves anything for a moment
};

} // namespace hz::ui
