#pragma once

#include "ui/common/workspace.h"

#include <QAbstractListModel>

namespace hz::ui {

/// The findings of the newest result as sentences, those of most weight first.
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
    [[nodiscard]] const scoring::Finding& findingAt(int row) const { return m_findings[size_t(m_rows[size_t(row)])]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    void refilter();
    [[nodiscard]] QString weightName(scoring::Finding::Weight weight) const;

    Workspace& m_workspace;
    std::vector<scoring::Finding> m_findings;
    std::vector<QString> m_sentences;
    std::vector<int> m_rows;
    QStringList m_words;
};

} // namespace hz::ui
