#include "ui/registers/import_window.h"

#include "model/base/codes/exchange_errors.h"
#include "model/base/codes/file_errors.h"
#include "model/exchange/formats/spreadsheets.h"
#include "model/wording/wording.h"
#include "ui/fields/choice_editors.h"
#include "ui/registers/mapping_page.h"
#include "ui/registers/sheet_page.h"
#include "ui/worksheet/plan_preview.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace hz::ui {

namespace {

enum Page { kSheet, kMapping, kPlan };

} // namespace

ImportWindow::ImportWindow(Workspace& workspace, sheets::Workbook workbook, const QString& fileName, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("import"));
    setWindowTitle(tr("Import %1").arg(fileName));
    if (sheets::hasOwnTable(workbook)) {
        auto own = sheets::planOfOwn(workspace.model(), workbook, wording::speech(&workspace.model()));
        if (own)
            m_own = std::move(*own);
    }
    m_import = std::make_unique<RegisterImport>(workspace, std::move(workbook), fileName);
    build();
    resize(QSize(980, 640).boundedTo(parent ? parent->size() : QSize(980, 640)));
    if (m_own)
        showPart(0);
    goTo(m_own ? kPlan : kSheet);
}

void ImportWindow::build()
{
    m_pages = new QStackedWidget(this);
    m_sheet = new SheetPage(m_workspace, *m_import, this);
    m_mapping = new MappingPage(m_workspace, *m_import, this);
    m_preview = new PlanPreview(m_workspace, this);
    m_preview->setButtonsShown(false);
    for (QWidget* page : std::initializer_list<QWidget*>{ m_sheet, m_mapping, m_preview })
        m_pages->addWidget(page);
    m_parts = makeQuietCombo(this);
    m_parts->setAccessibleName(tr("Table"));
    if (m_own)
        for (const sheets::OwnPlan::Part& part : m_own->parts)
            m_parts->addItem(m_import->workbook().sheets[part.sheet].name);
    m_parts->setVisible(m_own && m_own->parts.size() > 1);
    m_back = new QPushButton(tr("Back"), this);
    m_next = new QPushButton(this);
    m_next->setDefault(true);
    m_next->setObjectName(QStringLiteral("next"));
    m_back->setObjectName(QStringLiteral("back"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* line = new QHBoxLayout;
    line->addWidget(m_parts);
    line->addStretch(1);
    for (QPushButton* each : { m_back, m_next, cancel })
        line->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addLayout(line);
    connect(m_parts, &QComboBox::activated, this, &ImportWindow::showPart);
    connect(m_mapping, &MappingPage::changed, this, &ImportWindow::showButtons);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_pages->currentIndex() == kPlan)
            finish();
        else
            goTo(m_pages->currentIndex() + 1);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    // The plan belongs to the model that it was made for.
    connect(&m_workspace.document(), &document::Document::changed, this, [this] {
        if (m_pages->currentIndex() == kPlan && !m_own)
            plan();
        else if (m_own)
            reject();
    });
}

void ImportWindow::goTo(int page)
{
    if (page == kMapping)
        m_mapping->refresh();
    if (page == kPlan && !m_own)
        plan();
    m_pages->setCurrentIndex(page);
    showButtons();
}

void ImportWindow::plan()
{
    m_plan = m_import->plan();
    QStringList heads;
    for (std::size_t i = 0; i < m_import->head().names.size(); ++i)
        heads << (m_import->head().names[i].isEmpty() ? sheets::columnName(i) : m_import->head().names[i]);
    m_preview->show(m_plan, heads, {}, m_import->rowNumbers());
}

void ImportWindow::showPart(int part)
{
    if (!m_own || m_own->parts.empty())
        return;
    const sheets::OwnPlan::Part& shown = m_own->parts[std::size_t(part)];
    QStringList heads;
    for (const domain::Field* field : shown.table.columns)
        heads << (field ? wording::label(*field) : QString());
    m_preview->show(shown.plan, heads);
}

void ImportWindow::showButtons()
{
    const int page = m_pages->currentIndex();
    const auto& command = m_own ? m_own->command : m_plan.command;
    m_back->setVisible(page > kSheet && !m_own);
    m_next->setText(page == kPlan ? tr("Import") : tr("Next"));
    m_next->setEnabled(page == kSheet || (page == kMapping && m_import->check().ok())
        || (page == kPlan && !command.changes.isEmpty()));
}

void ImportWindow::finish()
{
    const QString summary = m_own ? tr("%1 rows changed, %2 new")
                                        .arg(m_own->countOf(sheets::PlannedRow::Fate::Changed))
                                        .arg(m_own->countOf(sheets::PlannedRow::Fate::Created))
                                  : summaryOf(m_plan);
    commands::Command command = m_own ? m_own->command : m_plan.command;
    disconnect(&m_workspace.document(), nullptr, this, nullptr);
    if (!m_own)
        m_import->remember();
    if (m_workspace.run(std::move(command)))
        emit done(summary);
    accept();
}

base::Result<ImportWindow*> openImport(Workspace& workspace, const QString& path, QWidget* parent)
{
    if (workspace.document().isReadOnly())
        return base::Error{ base::FileError::ReadOnly };
    auto workbook = exchange::readSpreadsheet(path);
    if (!workbook)
        return workbook.error();
    auto* window = new ImportWindow(workspace, std::move(*workbook), QFileInfo(path).fileName(), parent);
    window->show();
    // While the program starts the main window comes after it, and must not cover it.
    QTimer::singleShot(0, window, [window] {
        window->raise();
        window->activateWindow();
    });
    return window;
}

} // namespace hz::ui
