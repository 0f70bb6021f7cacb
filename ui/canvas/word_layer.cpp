#include "ui/canvas/word_layer.h"

#include "model/drawing/painters.h"

#include <QPainter>

#include <cmath>

namespace hz::ui {

namespace {

constexpr qsizetype kMostPictures = 4000;

/// Words that look the same in one theme.
QString keyOf(const drawing::Picture& picture, const drawing::OverviewWord& word)
{
    if (!word.node)
        return word.text;
    const auto* level = drawing::levelOf(picture, *word.node);
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(int(picture.certainty(*word.node)))
        .arg(int(picture.node(*word.node).kind))
        .arg(int(word.isNamed))
        .arg(level ? level->colour + level->symbol : QString(), word.text);
}

} // namespace

void WordLayer::setNamed(std::vector<drawing::Id> nodes)
{
    if (nodes == m_named)
        return;
    m_named = std::move(nodes);
    m_scale.reset();
}

void WordLayer::forget()
{
    m_scale.reset();
    m_isSorted = false;
}

void WordLayer::forgetColours()
{
    forget();
    m_pictures.clear();
}

const std::vector<drawing::OverviewWord>& WordLayer::words(double scale)
{
    if (!m_isSorted && scale < drawing::kWordScale) {
        m_hazards = drawing::hazardsByImportance(m_picture);
        m_isSorted = true;
    }
    if (m_scale != scale)
        m_words = drawing::overviewWords(m_picture, scale, m_named, m_hazards);
    m_scale = scale;
    return m_words;
}

const QPixmap& WordLayer::pictured(const drawing::OverviewWord& word, double pixelRatio)
{
    if (m_pictures.size() > kMostPictures)
        m_pictures.clear();
    QPixmap& made = m_pictures[keyOf(m_picture, word)];
    if (made.isNull() || made.devicePixelRatio() != pixelRatio) {
        made = QPixmap((word.place.size() * pixelRatio).toSize());
        made.setDevicePixelRatio(pixelRatio);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        drawing::paintOverviewWord(painter, m_picture, word, QRectF(QPointF(), word.place.size()));
    }
    return made;
}

void WordLayer::paint(
    QPainter& painter, const Camera& camera, QSize view, std::optional<drawing::Picture::Slot> besides)
{
    const QRectF inSight{ QPointF(), QSizeF(view) };
    const double pixelRatio = painter.device()->devicePixelRatioF();
    for (const drawing::OverviewWord& word : words(camera.scale)) {
        if (word.node && (m_picture.node(*word.node).hidden || word.node == besides))
            continue; // it is being moved, or says its name itself
        const QRectF place = word.place.translated(camera.origin);
        if (place.intersects(inSight))
            painter.drawPixmap(place.topLeft().toPoint(), pictured(word, pixelRatio));
    }
}

} // namespace hz::ui
