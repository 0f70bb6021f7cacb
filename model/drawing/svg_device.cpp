#include "model/drawing/svg_device.h"

#include <QBuffer>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QSet>
#include <QXmlStreamWriter>

#include <cmath>

namespace hz::drawing {

namespace {

constexpr int kDotsPerInch = 96; // of CSS

/// Three places are far below what is seen at any size.
QString number(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("0");
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString point(QPointF at)
{
    return number(at.x()) + u' ' + number(at.y());
}

QString pathData(const QPainterPath& path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += u'M' + point(element);
            break;
        case QPainterPath::LineToElement:
            data += u'L' + point(element);
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point(element) + u' ' + point(path.elementAt(i + 1)) + u' ' + point(path.elementAt(i + 2));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break; // read with its curve
        }
    }
    return data;
}

QString matrix(const QTransform& by)
{
    return QStringLiteral("matrix(%1 %2 %3 %4 %5 %6)")
        .arg(number(by.m11()), number(by.m12()), number(by.m21()), number(by.m22()), number(by.dx()), number(by.dy()));
}

/// Without what XML 1.0 has no place for: most control characters, and halves of pairs.
QString speakable(const QString& text)
{
    QString clean;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const bool isControl = (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
        if (isPair)
            clean += text.mid(i++, 2);
        else if (!isControl && !c.isSurrogate())
            clean += c;
    }
    return clean;
}

QString inBase64(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

} // namespace

/// Writes every primitive with all that it looks like, so that none depends on those before it.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine(QSizeF size, const QString& title, const QString& description)
        : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | Antialiasing | AlphaBlend | ConstantOpacity
            | PaintOutsidePaintEvent)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
        m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
        m_xml.writeAttribute(QStringLiteral("width"), number(size.width()));
        m_xml.writeAttribute(QStringLiteral("height"), number(size.height()));
        m_xml.writeAttribute(
            QStringLiteral("viewBox"), QStringLiteral("0 0 ") + number(size.width()) + u' ' + number(size.height()));
        writeWords(title, description);
    }

    void beginGroup(const QString& id, const QString& title, const QString& description)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        if (!id.isEmpty())
            m_xml.writeAttribute(QStringLiteral("id"), uniqueId(id));
        writeWords(title, description);
    }
    void endGroup() { m_xml.writeEndElement(); }

    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return std::exchange(m_bytes, {});
    }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& newState) override
    {
        const DirtyFlags changed = newState.state();
        if (!(changed & (DirtyClipPath | DirtyClipRegion)))
            return;
        m_clipId.clear();
        const Qt::ClipOperation how = newState.clipOperation();
        QPainterPath clip = newState.clipPath();
        if (!(changed & DirtyClipPath)) {
            clip = {};
            clip.addRegion(newState.clipRegion());
        }
        clip = newState.transform().map(clip);
        m_clip = how == Qt::IntersectClip && m_isClipped ? m_clip.intersected(clip) : clip;
        m_isClipped = how != Qt::NoClip;
    }

    void drawPath(const QPainterPath& path) override { writePath(path, true); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        writePath(path, mode != PolylineMode);
    }
    void drawLines(const QLineF* lines, int count) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        writePath(path, false);
    }
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override
    {
        drawImage(to, pixmap.toImage(), from, Qt::AutoColor);
    }
    void drawImage(const QRectF& to, const QImage& image, const QRectF& from, Qt::ImageConversionFlags) override
    {
        const QString clip = clipId();
        m_xml.writeStartElement(QStringLiteral("image"));
        place(to.topLeft());
        m_xml.writeAttribute(QStringLiteral("width"), number(to.width()));
        m_xml.writeAttribute(QStringLiteral("height"), number(to.height()));
        m_xml.writeAttribute(QStringLiteral("href"), inBase64(image.copy(from.toAlignedRect())));
        finishElement(clip);
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override;

private:
    void writeWords(const QString& title, const QString& description)
    {
        if (!title.isEmpty())
            m_xml.writeTextElement(QStringLiteral("title"), speakable(title));
        if (!description.isEmpty())
            m_xml.writeTextElement(QStringLiteral("desc"), speakable(description));
    }
    QString uniqueId(const QString& wanted)
    {
        QString id = wanted;
        for (int n = 2; m_ids.contains(id); ++n)
            id = wanted + u'-' + QString::number(n);
        m_ids.insert(id);
        return id;
    }
    void place(QPointF at)
    {
        m_xml.writeAttribute(QStringLiteral("x"), number(at.x()));
        m_xml.writeAttribute(QStringLiteral("y"), number(at.y()));
    }
    void writeColour(const char* what, const QColor& colour)
    {
        const QString name = QString::fromLatin1(what);
        m_xml.writeAttribute(name, colour.name());
        const double opacity = double(colour.alphaF()) * painter()->opacity();
        if (opacity < 1.0)
            m_xml.writeAttribute(name + QStringLiteral("-opacity"), number(opacity));
    }
    void writeFill(const QPainterPath& path, bool isFilled)
    {
        const QBrush& brush = painter()->brush();
        if (!isFilled || brush.style() == Qt::NoBrush)
            return m_xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
        writeColour("fill", brush.color());
        if (path.fillRule() == Qt::OddEvenFill)
            m_xml.writeAttribute(QStringLiteral("fill-rule"), QStringLiteral("evenodd"));
    }
    void writeStroke();
    void writePath(const QPainterPath& path, bool isFilled);
    void finishElement(const QString& clip)
    {
        const QTransform& transform = painter()->transform();
        if (!transform.isIdentity())
            m_xml.writeAttribute(QStringLiteral("transform"), matrix(transform));
        m_xml.writeEndElement();
        if (!clip.isEmpty())
            m_xml.writeEndElement(); // what it is clipped in
    }
    QString clipId(); // opens a group

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QSet<QString> m_ids;
    QPainterPath m_clip; // in the picture's own units
    QString m_clipId; // once it is written
    int m_clips = 0;
    bool m_isClipped = false;
};

void SvgEngine::writeStroke()
{
    const QPen& pen = painter()->pen();
    if (pen.style() == Qt::NoPen)
        return;
    writeColour("stroke", pen.color());
    const bool isCosmetic = pen.isCosmetic() || qFuzzyIsNull(pen.widthF());
    const double width = std::max(pen.widthF(), isCosmetic ? 1.0 : 0.0);
    m_xml.writeAttribute(QStringLiteral("stroke-width"), number(width));
    if (isCosmetic)
        m_xml.writeAttribute(QStringLiteral("vector-effect"), QStringLiteral("non-scaling-stroke"));
    if (pen.capStyle() != Qt::FlatCap)
        m_xml.writeAttribute(QStringLiteral("stroke-linecap"),
            pen.capStyle() == Qt::RoundCap ? QStringLiteral("round") : QStringLiteral("square"));
    if (pen.joinStyle() == Qt::RoundJoin || pen.joinStyle() == Qt::BevelJoin)
        m_xml.writeAttribute(QStringLiteral("stroke-linejoin"),
            pen.joinStyle() == Qt::RoundJoin ? QStringLiteral("round") : QStringLiteral("bevel"));
    QStringList dashes;
    for (const double dash : pen.style() == Qt::SolidLine ? QList<double>() : pen.dashPattern())
        dashes << number(dash * width);
    if (!dashes.isEmpty())
        m_xml.writeAttribute(QStringLiteral("stroke-dasharray"), dashes.join(u' '));
}

void SvgEngine::writePath(const QPainterPath& path, bool isFilled)
{
    const bool isSeen =
        painter()->pen().style() != Qt::NoPen || (isFilled && painter()->brush().style() != Qt::NoBrush);
    if (path.isEmpty() || !isSeen)
        return;
    const QString clip = clipId();
    m_xml.writeStartElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), pathData(path));
    writeFill(path, isFilled);
    writeStroke();
    finishElement(clip);
}

/// The width is kept whatever font another machine has instead.
void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item)
{
    if (item.text().trimmed().isEmpty())
        return;
    const QString clip = clipId();
    const QFont font = item.font();
    const bool isRightToLeft = item.renderFlags() & QTextItem::RightToLeft;
    const double size =
        font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * kDotsPerInch / 72.0; // points in an inch
    m_xml.writeStartElement(QStringLiteral("text"));
    place(isRightToLeft ? at + QPointF(item.width(), 0) : at);
    m_xml.writeAttribute(QStringLiteral("font-family"), font.family() + QStringLiteral(", sans-serif"));
    m_xml.writeAttribute(QStringLiteral("font-size"), number(size));
    if (font.weight() != QFont::Normal)
        m_xml.writeAttribute(QStringLiteral("font-weight"), QString::number(font.weight()));
    if (font.italic())
        m_xml.writeAttribute(QStringLiteral("font-style"), QStringLiteral("italic"));
    if (isRightToLeft)
        m_xml.writeAttribute(QStringLiteral("direction"), QStringLiteral("rtl"));
    m_xml.writeAttribute(QStringLiteral("textLength"), number(item.width()));
    m_xml.writeAttribute(QStringLiteral("lengthAdjust"), QStringLiteral("spacingAndGlyphs"));
    m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
    writeColour("fill", painter()->pen().color());
    if (const QTransform& transform = painter()->transform(); !transform.isIdentity())
        m_xml.writeAttribute(QStringLiteral("transform"), matrix(transform));
    m_xml.writeCharacters(speakable(item.text()));
    m_xml.writeEndElement();
    if (!clip.isEmpty())
        m_xml.writeEndElement();
}

/// Opens the group that what comes is clipped in, for an element's own transform would move its clip; empty: none.
QString SvgEngine::clipId()
{
    if (!m_isClipped || !painter()->hasClipping())
        return {};
    if (m_clipId.isEmpty()) {
        m_clipId = uniqueId(QStringLiteral("clip-") + QString::number(++m_clips));
        m_xml.writeStartElement(QStringLiteral("clipPath"));
        m_xml.writeAttribute(QStringLiteral("id"), m_clipId);
        m_xml.writeEmptyElement(QStringLiteral("path"));
        m_xml.writeAttribute(QStringLiteral("d"), pathData(m_clip));
        m_xml.writeEndElement();
    }
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(QStringLiteral("clip-path"), QStringLiteral("url(#") + m_clipId + u')');
    return m_clipId;
}

SvgDevice::SvgDevice(QSizeF size, const QString& title, const QString& description)
    : m_engine(std::make_unique<SvgEngine>(size, title, description))
    , m_size(size)
{
}

SvgDevice::~SvgDevice() = default;

void SvgDevice::beginGroup(const QString& id, const QString& title, const QString& description)
{
    m_engine->beginGroup(id, title, description);
}

void SvgDevice::endGroup()
{
    m_engine->endGroup();
}

QByteArray SvgDevice::finish()
{
    return m_engine->finish();
}

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr double kMillimetresPerInch = 25.4;
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_size.width()));
    case PdmHeight:
        return int(std::ceil(m_size.height()));
    case PdmWidthMM:
        return int(m_size.width() * kMillimetresPerInch / kDotsPerInch);
    case PdmHeightMM:
        return int(m_size.height() * kMillimetresPerInch / kDotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmNumColors:
        return 0x1000000;
    case PdmDepth:
        return 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace hz::drawing
