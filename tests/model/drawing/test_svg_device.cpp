#include "model/drawing/svg_device.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using hz::drawing::SvgDevice;

/// What is painted is found again in the text of the document.
class TestSvgDevice : public QObject {
    Q_OBJECT

private:
    struct Element {
        QString name;
        QXmlStreamAttributes attributes;
        QString text;
        QStringList within; // names and ids of what it stands in
    };

    static QString attribute(const Element& element, const char* name)
    {
        return element.attributes.value(QLatin1String(name)).toString();
    }

    static QList<Element> elementsOf(const QByteArray& document)
    {
        QList<Element> found;
        QList<qsizetype> open;
        QXmlStreamReader reader(document);
        while (!reader.atEnd()) {
            switch (reader.readNext()) {
            case QXmlStreamReader::StartElement: {
                QStringList within;
                for (const auto at : open)
                    within << found[at].attributes.value(QLatin1String("id")).toString();
                open.append(found.size());
                found.append({ reader.name().toString(), reader.attributes(), {}, within });
                break;
            }
            case QXmlStreamReader::Characters:
                if (!open.isEmpty())
                    found[open.last()].text += reader.text();
                break;
            case QXmlStreamReader::EndElement:
                open.removeLast();
                break;
            default:
                break;
            }
        }
        return reader.hasError() ? QList<Element>() : found;
    }

    static QList<Element> named(const QList<Element>& all, const char* name)
    {
        QList<Element> found;
        for (const Element& each : all)
            if (each.name == QLatin1String(name))
                found << each;
        return found;
    }

    static QList<Element> painted(const std::function<void(QPainter&)>& paint)
    {
        SvgDevice device({ 200, 100 }, QStringLiteral("Picture"), QStringLiteral("Of a test"));
        QPainter painter(&device);
        device.beginGroup(QStringLiteral("thing"), QStringLiteral("Thing"), QStringLiteral("What it is"));
        paint(painter);
        device.endGroup();
        painter.end();
        return elementsOf(device.finish());
    }

private slots:
    void theDocumentHasItsSizeAndItsWords()
    {
        const auto all = painted([](QPainter&) {});
        QCOMPARE(all.first().name, QStringLiteral("svg"));
        QCOMPARE(attribute(all.first(), "viewBox"), QStringLiteral("0 0 200 100"));
        const auto titles = named(all, "title"), words = named(all, "desc");
        QCOMPARE(titles.size(), 2);
        QCOMPARE(titles[0].text, QStringLiteral("Picture"));
        QCOMPARE(titles[1].text, QStringLiteral("Thing"));
        QCOMPARE(titles[1].within.last(), QStringLiteral("thing"));
        QCOMPARE(words[1].text, QStringLiteral("What it is"));
    }

    void anIdIsGivenOnce()
    {
        SvgDevice device({ 10, 10 }, {}, {});
        QPainter painter(&device);
        for (int i = 0; i < 3; ++i) {
            device.beginGroup(QStringLiteral("node"), {}, {});
            device.endGroup();
        }
        painter.end();
        QStringList ids;
        for (const Element& group : named(elementsOf(device.finish()), "g"))
            ids << attribute(group, "id");
        QCOMPARE(ids, QStringList({ "node", "node-2", "node-3" }));
    }

    void shapesKeepTheirPlaceAndTheirColours()
    {
        const auto paths = named(painted([](QPainter& painter) {
            painter.translate(10, 20);
            painter.setPen(QPen(QColor(1, 2, 3), 2.5));
            painter.setBrush(QColor(255, 0, 0, 51));
            painter.drawRect(QRectF(1, 2, 3, 4));
        }),
            "path");
        QCOMPARE(paths.size(), 1);
        QCOMPARE(attribute(paths[0], "transform"), QStringLiteral("matrix(1 0 0 1 10 20)"));
        QCOMPARE(attribute(paths[0], "fill"), QStringLiteral("#ff0000"));
        QCOMPARE(attribute(paths[0], "fill-opacity"), QStringLiteral("0.2"));
        QCOMPARE(attribute(paths[0], "stroke"), QStringLiteral("#010203"));
        QCOMPARE(attribute(paths[0], "stroke-width"), QStringLiteral("2.5"));
        QVERIFY(attribute(paths[0], "d").startsWith(QStringLiteral("M1 2L4 2L4 6L1 6")));
    }

    void linesAreNotFilled()
    {
        const auto paths = named(painted([](QPainter& painter) {
            painter.setBrush(Qt::red);
            painter.drawLine(QPointF(0, 0), QPointF(5, 6));
            painter.drawPolyline(QPolygonF({ QPointF(0, 0), QPointF(5, 0), QPointF(5, 5) }));
        }),
            "path");
        QCOMPARE(paths.size(), 2);
        for (const Element& path : paths)
            QCOMPARE(attribute(path, "fill"), QStringLiteral("none"));
        QCOMPARE(attribute(paths[0], "d"), QStringLiteral("M0 0L5 6"));
    }

    void dashesAreInTheUnitsOfThePicture()
    {
        const auto paths = named(painted([](QPainter& painter) {
            QPen pen(Qt::black, 2.0);
            pen.setDashPattern({ 3.0, 1.5 });
            painter.setPen(pen);
            painter.drawLine(QPointF(0, 0), QPointF(50, 0));
        }),
            "path");
        QCOMPARE(attribute(paths.first(), "stroke-dasharray"), QStringLiteral("6 3"));
    }

    void textStaysText()
    {
        const QString hostile = QStringLiteral("<b>C01 & \"co\"</b>");
        const auto texts = named(painted([&](QPainter& painter) {
            QFont font = painter.font();
            font.setPixelSize(13);
            font.setBold(true);
            painter.setFont(font);
            painter.drawText(QPointF(7, 9), hostile);
        }),
            "text");
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts[0].text, hostile);
        QCOMPARE(attribute(texts[0], "x"), QStringLiteral("7"));
        QCOMPARE(attribute(texts[0], "y"), QStringLiteral("9"));
        QCOMPARE(attribute(texts[0], "font-size"), QStringLiteral("13"));
        QCOMPARE(attribute(texts[0], "font-weight"), QStringLiteral("700"));
        QVERIFY(attribute(texts[0], "textLength").toDouble() > 20.0);
    }

    /// What XML cannot hold must not break the document.
    void noWordBreaksTheDocument()
    {
        SvgDevice device({ 10, 10 }, QStringLiteral("a\u0001b"), {});
        QPainter painter(&device);
        device.beginGroup(QStringLiteral("x"), QStringLiteral("火 ") + QString::fromUcs4(U"\U0001F525") + QChar(0xD83D),
            QStringLiteral("]]> <!-- \uFFFF -->"));
        device.endGroup();
        painter.end();
        const auto all = elementsOf(device.finish());
        QVERIFY(!all.isEmpty());
        QCOMPARE(named(all, "title")[0].text, QStringLiteral("ab"));
        QCOMPARE(named(all, "title")[1].text, QStringLiteral("火 ") + QString::fromUcs4(U"\U0001F525"));
        QCOMPARE(named(all, "desc")[0].text, QStringLiteral("]]> <!--  -->"));
    }

    void clipsAreKept()
    {
        const auto all = painted([](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::blue);
            painter.save();
            painter.translate(10, 0);
            painter.setClipRect(QRectF(0, 0, 5, 5));
            painter.drawRect(QRectF(0, 0, 100, 100));
            painter.drawRect(QRectF(1, 0, 100, 100));
            painter.restore();
            painter.drawRect(QRectF(2, 0, 100, 100));
        });
        const auto clips = named(all, "clipPath");
        QCOMPARE(clips.size(), 1);
        QList<Element> clipped, free;
        for (const Element& path : named(all, "path"))
            if (path.within.last() != attribute(clips[0], "id"))
                (path.within.size() > 2 ? clipped : free) << path;
        QCOMPARE(clipped.size(), 2);
        QCOMPARE(free.size(), 1);
        QVERIFY(attribute(free[0], "d").startsWith(QStringLiteral("M2 0")));
        for (const Element& path : named(all, "path"))
            if (path.within.last() == attribute(clips[0], "id"))
                QVERIFY2(attribute(path, "d").startsWith(QStringLiteral("M10 0L15 0L15 5")),
                    qPrintable(attribute(path, "d"))); // in the picture's own units
    }

    void imagesAreEmbedded()
    {
        QImage image(4, 2, QImage::Format_RGB32);
        image.fill(Qt::green);
        const auto images =
            named(painted([&](QPainter& painter) { painter.drawImage(QPointF(3, 4), image); }), "image");
        QCOMPARE(images.size(), 1);
        const QString link = attribute(images[0], "href");
        QVERIFY(link.startsWith(QStringLiteral("data:image/png;base64,")));
        const QImage back = QImage::fromData(QByteArray::fromBase64(link.mid(22).toLatin1()));
        QCOMPARE(back.size(), image.size());
        QCOMPARE(back.pixelColor(1, 1), QColor(Qt::green));
    }

    void nothingIsNotANumber()
    {
        const auto paths = named(painted([](QPainter& painter) {
            QPainterPath path(QPointF(0, 0));
            path.lineTo(1e-9, 1.23456789);
            painter.drawPath(path);
        }),
            "path");
        QCOMPARE(attribute(paths.first(), "d"), QStringLiteral("M0 0L0 1.235"));
    }
};

QTEST_MAIN(TestSvgDevice)
#include "test_svg_device.moc"
