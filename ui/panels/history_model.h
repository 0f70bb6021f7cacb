#pragma once

#include "ui/common/workspace.h"

#include <QAbstractTableModel>

namespace hz::ui {

/// The audit trail of the document, newest first: when, who, what, and the values before and after.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhenColumn, WhoColumn, WhatColumn, ValuesColumn, kColumns };

    explicit HistoryModel(Workspace& workspace, QObject* parent = nullptr);

    /// Reads the trail again.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Workspace& m_workspace;
    [[nodiscard]] QStringList valuesOf(const document::HistoryEntry& entry) const;

    std::vector<document::HistoryEntry> m_entries;
    domain::Model m_names; // what is there, and what once was
};

} // namespace hz::ui
