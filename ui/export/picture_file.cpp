#include "ui/export/picture_file.h"

#include "model/base/codes/file_errors.h"
#include "model/drawing/svg_device.h"
#include "model/store/output_file.h"
#include "ui/export/sheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr double kDotsPerInch = 96.0; // at 100 %
constexpr double kPointsPerInch = 72.0;
constexpr double kMaxPixels = 80e6;
constexpr double kLongestSide = 32000.0;
constexpr double kLongestPage = 14400.0; // points, of the format

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

bool isSvgHead(const QByteArray& head)
{
    return head.trimmed().startsWith("<svg") || (head.trimmed().startsWith("<?xml") && head.contains("<svg"));
}

bool isPngHead(const QByteArray& head)
{
    return head.startsWith("\x89PNG");
}

bool isPdfHead(const QByteArray& head)
{
    return head.startsWith("%PDF-");
}

store::OutputFile outputOf(const PictureFile& file)
{
    store::OutputFile output;
    output.path = file.path;
    output.replaces = true;
    switch (file.format) {
    case PictureFormat::Svg:
        output.isOwn = isSvgHead;
        break;
    case PictureFormat::Png:
        output.isOwn = isPngHead;
        break;
    case PictureFormat::Pdf:
        output.isOwn = isPdfHead;
        break;
    }
    return output;
}

QByteArray pngOf(const ViewPicture& picture, double scale)
{
    const QImage image = toImage(picture, scale);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return !image.isNull() && image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace

QString endingOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Svg:
        return QStringLiteral(".svg");
    case PictureFormat::Png:
        return QStringLiteral(".png");
    case PictureFormat::Pdf:
        return QStringLiteral(".pdf");
    }
    return {};
}

QString filterOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Svg:
        return Words::tr("SVG pictures (*.svg)");
    case PictureFormat::Png:
        return Words::tr("PNG pictures (*.png)");
    case PictureFormat::Pdf:
        return Words::tr("PDF documents (*.pdf)");
    }
    return {};
}

QByteArray toSvg(const ViewPicture& picture, const base::CancelToken& cancel)
{
    drawing::SvgDevice device(picture.size, picture.title, picture.note);
    QPainter painter(&device);
    painter.fillRect(QRectF(QPointF(), picture.size), Qt::white);
    for (const PictureElement& element : picture.elements) {
        if (cancel.isCancelled())
            break;
        device.beginGroup(element.id, element.title, element.description);
        painter.save();
        element.paint(painter);
        painter.restore();
        device.endGroup();
    }
    painter.end();
    return cancel.isCancelled() ? QByteArray() : device.finish();
}

double largestScale(const ViewPicture& picture)
{
    const QSizeF& size = picture.size;
    if (size.isEmpty())
        return 1.0;
    return std::min({ kLongestSide / size.width(), kLongestSide / size.height(),
        std::sqrt(kMaxPixels / (size.width() * size.height())) });
}

QImage toImage(const ViewPicture& picture, double scale)
{
    QImage image((picture.size * scale).toSize().expandedTo({ 1, 1 }), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    image.setDotsPerMeterX(int(std::lround(kDotsPerInch * scale / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), picture.title);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintPicture(painter, picture, QRectF(QPointF(), picture.size));
    return image;
}

QByteArray toPdf(const ViewPicture& picture)
{
    QSizeF points = picture.size * kPointsPerInch / kDotsPerInch;
    const double scale = std::min({ 1.0, kLongestPage / points.width(), kLongestPage / points.height() });
    points *= scale;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(kDotsPerInch));
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Graphazard"));
    writer.setPageLayout({ QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, {} });
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintPicture(painter, picture, QRectF(QPointF(), picture.size));
    painter.end();
    return buffer.data();
}

base::Status checkPicture(const PictureFile& file)
{
    return store::checkOutput(outputOf(file));
}

base::Status writePicture(const ViewPicture& picture, const PictureFile& file, const base::CancelToken& cancel)
{
    if (const auto allowed = checkPicture(file); !allowed)
        return allowed;
    QByteArray content;
    switch (file.format) {
    case PictureFormat::Svg:
        content = toSvg(picture, cancel);
        break;
    case PictureFormat::Png:
        content = pngOf(picture, std::min(file.scale, largestScale(picture)));
        break;
    case PictureFormat::Pdf:
        content = toPdf(picture);
        break;
    }
    if (cancel.isCancelled())
        return base::Done{};
    if (content.isEmpty())
        return base::Error{ base::FileError::Failed, {}, Words::tr("the picture has too many pixels").toStdString() };
    return store::writeOutput(outputOf(file), content);
}

} // namespace hz::ui
