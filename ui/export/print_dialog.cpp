#include "ui/export/print_dialog.h"

#include "ui/common/tip.h"
#include "ui/export/printing.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPageSetupDialog>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kMaxPages = 200;

} // namespace

PrintDialog::PrintDialog(QWidget* window, ViewPicture picture)
    : QDialog(window)
    , m_picture(std::move(picture))
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_onePage(new QRadioButton(tr("On one &page")))
    , m_tiles(new QRadioButton(tr("In &tiles, at")))
    , m_percent(new QSpinBox)
    , m_overlap(new QSpinBox)
    , m_pages(new QLabel)
    , m_print(new QPushButton(tr("P&rint…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("printPicture"));
    setWindowTitle(tr("Print"));
    const bool isWide = m_picture.size.width() > m_picture.size.height();
    m_printer->setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_printer->setDocName(m_picture.title);
    m_preview = new QPrintPreviewWidget(m_printer.get());
    auto* column = new QVBoxLayout(this);
    column->addLayout(controls());
    column->addWidget(m_preview, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* setUp = buttons->addButton(tr("Page &Setup…"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    m_print->setObjectName(QStringLiteral("print.go"));
    m_print->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(setUp, &QPushButton::clicked, this, &PrintDialog::setUpPage);
    setUp->setEnabled(m_printer->outputFormat() == QPrinter::NativeFormat);
    if (!setUp->isEnabled())
        setTip(*setUp, tr("There is no printer here whose page could be set up."));
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter* printer) {
        if (planFor(m_picture, *printer, options()).count() <= kMaxPages)
            printPicture(*printer, m_picture, options());
    });
    resize(900, 640);
    refresh();
}

PrintDialog::~PrintDialog()
{
    delete m_preview; // it holds the printer
}

QLayout* PrintDialog::controls()
{
    m_onePage->setChecked(true);
    m_tiles->setObjectName(QStringLiteral("print.tiles"));
    m_percent->setObjectName(QStringLiteral("print.percent"));
    m_percent->setRange(10, 400);
    m_percent->setSingleStep(10);
    m_percent->setValue(100);
    m_percent->setSuffix(tr(" %"));
    m_percent->setAccessibleName(tr("Scale"));
    m_percent->setKeyboardTracking(false);
    m_overlap->setObjectName(QStringLiteral("print.overlap"));
    m_overlap->setRange(0, 50);
    m_overlap->setValue(10);
    m_overlap->setSuffix(tr(" mm"));
    m_overlap->setKeyboardTracking(false);
    m_pages->setObjectName(QStringLiteral("print.pages"));
    m_pages->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_onePage);
    row->addWidget(m_tiles);
    row->addWidget(m_percent);
    auto* shared = new QLabel(tr("&overlapping by"));
    shared->setBuddy(m_overlap);
    row->addWidget(shared);
    row->addWidget(m_overlap);
    row->addStretch(1);
    row->addWidget(m_pages);
    connect(m_tiles, &QRadioButton::toggled, this, &PrintDialog::refresh);
    connect(m_percent, &QSpinBox::valueChanged, this, &PrintDialog::refresh);
    connect(m_overlap, &QSpinBox::valueChanged, this, &PrintDialog::refresh);
    return row;
}

TileOptions PrintDialog::options() const
{
    return { m_onePage->isChecked(), m_percent->value() / 100.0, double(m_overlap->value()) };
}

void PrintDialog::refresh()
{
    m_percent->setEnabled(m_tiles->isChecked());
    m_overlap->setEnabled(m_tiles->isChecked());
    const TilePlan plan = planFor(m_picture, *m_printer, options());
    const bool isTooMuch = plan.count() > kMaxPages;
    m_print->setEnabled(!isTooMuch);
    if (isTooMuch)
        m_pages->setText(tr("%1 pages are too many: choose a smaller scale").arg(plan.count()));
    else
        m_pages->setText(plan.count() == 1
                ? tr("1 page")
                : tr("%1 pages: %2 across, %3 down").arg(plan.count()).arg(plan.columns()).arg(plan.rows()));
    m_preview->updatePreview();
    plan.count() == 1 ? m_preview->setSinglePageViewMode() : m_preview->setAllPagesViewMode();
}

void PrintDialog::setUpPage()
{
    auto* dialog = new QPageSetupDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PrintDialog::refresh);
    dialog->open();
}

void PrintDialog::print()
{
    auto* dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        printPicture(*m_printer, m_picture, options());
        accept();
    });
    dialog->open();
}

} // namespace hz::ui
