#pragma once

#include "model/sheets/own_tables.h"
#include "ui/registers/register_import.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace hz::ui {

class MappingPage;
class PlanPreview;
class SheetPage;

/// Leads a spreadsheet into the project: sheet and head, meaning of the columns, dry run, done as one undo step. Tables
/// that this program wrote need no meaning and come to the dry run at once. Beside the main window, which stays alive.
class ImportWindow : public QDialog {
    Q_OBJECT

public:
    /// Of a register, or of tables of our own.
    ImportWindow(Workspace& workspace, sheets::Workbook workbook, const QString& fileName, QWidget* parent);

    [[nodiscard]] PlanPreview& preview() const { return *m_preview; }
    [[nodiscard]] RegisterImport& import() const { return *m_import; }

signals:
    /// What has come in, in words.
    void done(const QString& summary);

private:
    void build();
    void goTo(int page);
    void plan();
    void showPart(int part);
    void finish();
    void showButtons();

    Workspace& m_workspace;
    std::unique_ptr<RegisterImport> m_import;
    std::optional<sheets::OwnPlan> m_own;
    sheets::Plan m_plan;
    QStackedWidget* m_pages = nullptr;
    SheetPage* m_sheet = nullptr;
    MappingPage* m_mapping = nullptr;
    PlanPreview* m_preview = nullptr;
    QComboBox* m_parts = nullptr; // of our own tables, when there are several
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

/// Reads the file and opens the window for it; says in words why not.
[[nodiscard]] base::Result<ImportWindow*> openImport(Workspace& workspace, const QString& path, QWidget* parent);

} // namespace hz::ui
