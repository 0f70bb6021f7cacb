#pragma once

#include "model/base/cancel.h"
#include "model/base/result.h"
#include "ui/common/view_picture.h"

#include <QImage>

namespace hz::ui {

enum class PictureFormat { Svg, Png, Pdf };

/// With its dot.
[[nodiscard]] QString endingOf(PictureFormat format);
/// "SVG pictures (*.svg)"
[[nodiscard]] QString filterOf(PictureFormat format);

/// As SVG: a group with id, title and description for each thing that the picture names. Empty when cancelled.
[[nodiscard]] QByteArray toSvg(const ViewPicture& picture, const base::CancelToken& cancel = {});
/// As pixels, so many for one at 100 %. Null where they are more than memory holds.
[[nodiscard]] QImage toImage(const ViewPicture& picture, double scale);
/// As PDF on one page of its own size, vectors throughout.
[[nodiscard]] QByteArray toPdf(const ViewPicture& picture);

/// The scale above which an image would have more pixels than programs open.
[[nodiscard]] double largestScale(const ViewPicture& picture);

struct PictureFile {
    QString path;
    PictureFormat format = PictureFormat::Svg;
    double scale = 1.0; // of PNG
};

/// Whether it may be written, before any work is done for it; the dialog has asked about replacing.
[[nodiscard]] base::Status checkPicture(const PictureFile& file);
/// Whole or not at all; nothing when cancelled.
[[nodiscard]] base::Status writePicture(
    const ViewPicture& picture, const PictureFile& file, const base::CancelToken& cancel);

} // namespace hz::ui
