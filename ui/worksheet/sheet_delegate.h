#pragma once

#include "ui/tables/table_look.h"

namespace hz::ui {

/// Cells of the worksheet: where a field has choices, they are offered while one types.
class SheetDelegate : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hz::ui
