#include "ui/registers/sheet_page.h"

#include "ui/fields/choice_editors.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace hz::ui {

/// The sheet as it is; the head is what is written boldly.
class SheetPage::Rows : public QAbstractTableModel {
public:
    Rows(const RegisterImport& import, QObject* parent)
        : QAbstractTableModel(parent)
        , m_import(import)
    {
    }

    void refresh()
    {
        beginResetModel();
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_import.sheet().rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_import.sheet().columnCount()) + 1;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const auto row = std::size_t(index.row());
        if (role == HeadingRole)
            return row == m_import.head().row;
        if (role == QuietRole)
            return index.column() == 0 || row < m_import.head().row;
        if (role != Qt::DisplayRole)
            return {};
        if (index.column() == 0)
            return index.row() + 1;
        return m_import.sheet().at(row, std::size_t(index.column() - 1)).text();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == 0 ? SheetPage::tr("Row") : sheets::columnName(std::size_t(section - 1));
    }

private:
    const RegisterImport& m_import;
};

SheetPage::SheetPage(Workspace& workspace, RegisterImport& import, QWidget* parent)
    : QWidget(parent)
    , m_import(import)
    , m_sheets(makeQuietCombo(this))
    , m_head(new QSpinBox(this))
    , m_remark(new PlainLabel(QString(), this))
    , m_rows(new Rows(import, this))
    , m_table(new QTableView(this))
{
    m_table->setObjectName(QStringLiteral("cells"));
    m_sheets->setObjectName(QStringLiteral("sheets"));
    m_head->setObjectName(QStringLiteral("headRow"));
    m_sheets->setAccessibleName(tr("Sheet"));
    for (const sheets::Sheet& sheet : import.workbook().sheets)
        m_sheets->addItem(sheet.isHidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name);
    m_head->setMinimum(1);
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    dressTable(*m_table, workspace);
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setText(tr("A click on a row makes it the one with the names."));
    auto* form = new QFormLayout;
    form->addRow(tr("Sheet:"), m_sheets);
    form->addRow(tr("Row with the names of the columns:"), m_head);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_remark);
    column->addWidget(m_table, 1);
    connect(m_sheets, &QComboBox::activated, this, [this](int row) {
        m_import.chooseSheet(std::size_t(row));
        refresh();
    });
    connect(m_head, &QSpinBox::valueChanged, this, [this](int row) {
        m_import.chooseHead(std::size_t(row - 1));
        m_rows->refresh();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& cell) { m_head->setValue(cell.row() + 1); });
    refresh();
}

void SheetPage::refresh()
{
    const QSignalBlocker quiet(m_head);
    m_sheets->setCurrentIndex(static_cast<int>(m_import.sheetNumber()));
    m_head->setMaximum(std::max(1, static_cast<int>(m_import.sheet().rows.size())));
    m_head->setValue(static_cast<int>(m_import.head().row) + 1);
    m_rows->refresh();
    m_table->resizeColumnsToContents();
    m_table->scrollTo(m_rows->index(static_cast<int>(m_import.head().row), 0), QAbstractItemView::PositionAtTop);
}

} // namespace hz::ui
