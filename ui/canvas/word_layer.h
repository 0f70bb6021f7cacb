#pragma once

#include "model/drawing/overview_words.h"
#include "ui/canvas/tools/camera.h"

#include <QHash>
#include <QPixmap>

#include <optional>

namespace hz::ui {

/// The words over the drawing, placed once for a zoom and painted once each, so that panning only copies them.
class WordLayer {
public:
    explicit WordLayer(const drawing::Picture& picture)
        : m_picture(picture)
    {
    }

    /// What is to be named whatever else is: selected, found.
    void setNamed(std::vector<drawing::Id> nodes);
    /// The picture or its scores are others now.
    void forget();
    /// Its theme too.
    void forgetColours();

    [[nodiscard]] const std::vector<drawing::OverviewWord>& words(double scale);
    /// But for a node that is named otherwise.
    void paint(QPainter& painter, const Camera& camera, QSize view, std::optional<drawing::Picture::Slot> besides = {});

private:
    [[nodiscard]] const QPixmap& pictured(const drawing::OverviewWord& word, double pixelRatio);

    const drawing::Picture& m_picture;
    std::vector<drawing::Id> m_named;
    std::vector<drawing::Picture::Slot> m_hazards; // by importance
    std::vector<drawing::OverviewWord> m_words;
    std::optional<double> m_scale; // that they are placed for
    bool m_isSorted = false;
    QHash<QString, QPixmap> m_pictures;
};

} // namespace hz::ui
