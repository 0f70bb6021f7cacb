#include "ui/export/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr QLatin1String kFormatKey("picture/format");
constexpr QLatin1String kScaleKey("picture/scale");
constexpr QLatin1String kHeadKey("picture/head");
constexpr QLatin1String kLegendKey("picture/legend");
constexpr int kLeastPercent = 10;
constexpr int kMaxPercent = 1000;
constexpr double kMillimetresPerPixel = 25.4 / 96.0;

} // namespace

PictureWish PictureWish::remembered()
{
    const QSettings settings;
    PictureWish wish;
    wish.format = PictureFormat(std::clamp(settings.value(kFormatKey).toInt(), 0, int(PictureFormat::Pdf)));
    const double scale = settings.value(kScaleKey, wish.scale).toDouble();
    wish.scale = std::isfinite(scale) ? std::clamp(scale, kLeastPercent / 100.0, kMaxPercent / 100.0) : wish.scale;
    wish.hasHead = settings.value(kHeadKey, true).toBool();
    wish.hasLegend = settings.value(kLegendKey, true).toBool();
    return wish;
}

void PictureWish::remember() const
{
    QSettings settings;
    settings.setValue(kFormatKey, int(format));
    settings.setValue(kScaleKey, scale);
    settings.setValue(kHeadKey, hasHead);
    settings.setValue(kLegendKey, hasLegend);
}

ExportDialog::ExportDialog(QWidget* window, bool hasSelection, std::function<ViewPicture(const PictureWish&)> make)
    : QDialog(window)
    , m_make(std::move(make))
    , m_format(new QComboBox)
    , m_everything(new QRadioButton(tr("The whole &view")))
    , m_selection(new QRadioButton(tr("The &selection")))
    , m_percent(new QSpinBox)
    , m_head(new QCheckBox(tr("&Title, date and revision")))
    , m_legend(new QCheckBox(tr("&Legend")))
    , m_size(new QLabel)
    , m_go(new QPushButton(tr("&Export…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("exportPicture"));
    setWindowTitle(tr("Export Picture"));
    addFields(hasSelection);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("picture.go"));
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::finish);
    static_cast<QFormLayout*>(layout())->addRow(buttons);
    refresh();
}

void ExportDialog::addFields(bool hasSelection)
{
    const PictureWish last = PictureWish::remembered();
    m_format->setObjectName(QStringLiteral("picture.format"));
    m_format->addItem(tr("SVG: vectors, with names to find things by"));
    m_format->addItem(tr("PNG: pixels"));
    m_format->addItem(tr("PDF: vectors, one page"));
    m_format->setCurrentIndex(int(last.format));
    m_everything->setChecked(true);
    m_selection->setObjectName(QStringLiteral("picture.selection"));
    m_selection->setEnabled(hasSelection);
    m_percent->setObjectName(QStringLiteral("picture.percent"));
    m_percent->setRange(kLeastPercent, kMaxPercent);
    m_percent->setSingleStep(50);
    m_percent->setSuffix(tr(" %"));
    m_percent->setValue(int(std::lround(last.scale * 100)));
    m_head->setObjectName(QStringLiteral("picture.head"));
    m_head->setChecked(last.hasHead);
    m_legend->setObjectName(QStringLiteral("picture.legend"));
    m_legend->setChecked(last.hasLegend);
    m_size->setObjectName(QStringLiteral("picture.size"));
    m_size->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout(this);
    auto* scopes = new QHBoxLayout;
    scopes->addWidget(m_everything);
    scopes->addWidget(m_selection);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("Of:"), scopes);
    form->addRow(tr("S&cale:"), m_percent);
    form->addRow(tr("On it:"), m_head);
    form->addRow(QString(), m_legend);
    form->addRow(tr("Size:"), m_size);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_percent, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    for (QAbstractButton* each : { static_cast<QAbstractButton*>(m_everything), static_cast<QAbstractButton*>(m_head),
             static_cast<QAbstractButton*>(m_legend) })
        connect(each, &QAbstractButton::toggled, this, &ExportDialog::refresh);
}

PictureWish ExportDialog::wish() const
{
    return { PictureFormat(m_format->currentIndex()),
        m_selection->isChecked() ? PictureScope::Selection : PictureScope::Everything, m_percent->value() / 100.0,
        m_head->isChecked(), m_legend->isChecked() };
}

/// More pixels than programs open cannot be asked for.
void ExportDialog::refresh()
{
    const PictureWish present = wish();
    const ViewPicture picture = m_make(present);
    const bool isPixels = present.format == PictureFormat::Png;
    m_percent->setEnabled(isPixels);
    m_percent->setMaximum(std::clamp(int(largestScale(picture) * 100), kLeastPercent, kMaxPercent));
    const QLocale locale;
    const QSizeF pixels = picture.size * (isPixels ? m_percent->value() / 100.0 : 1.0);
    if (picture.isEmpty())
        m_size->setText(tr("There is nothing to be seen"));
    else if (isPixels)
        m_size->setText(
            tr("%1 × %2 pixels").arg(locale.toString(int(pixels.width())), locale.toString(int(pixels.height()))));
    else
        m_size->setText(tr("%1 × %2 mm")
                            .arg(locale.toString(int(picture.size.width() * kMillimetresPerPixel)),
                                locale.toString(int(picture.size.height() * kMillimetresPerPixel))));
    m_go->setEnabled(!picture.isEmpty());
}

void ExportDialog::finish()
{
    const PictureWish present = wish();
    present.remember();
    accept();
    emit chosen(present);
}

} // namespace hz::ui
