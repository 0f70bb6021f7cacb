#include "model/drawing/node_badges.h"

#include "model/domain/choices.h"
#include "model/drawing/graph_painter.h"
#include "model/drawing/text_wrap.h"
#include "model/exchange/library.h"
#include "model/scoring/graph/score.h"
#include "support/paint_record.h"
#include "support/sketch.h"

#include <QFontMetricsF>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace hz;
using domain::Logic;
using domain::NodeKind;
using drawing::Theme;

/// Badges have places of their own, and words stay whole.
class TestBadges : public QObject {
    Q_OBJECT

private:
    /// A node of each kind with every badge that there is, and a title by lot.
    static domain::Model decorated(unsigned seed)
    {
        std::mt19937 random(seed);
        testing::Sketch sketch("C00 p=0.1 -> C01; C00 -> H01; C00 -> S01; C00 -> K01; K01 p=0.1 guards C00->H01");
        int row = 0;
        const domain::Model plain = sketch.model;
        plain.nodes().forEach([&](const domain::Node& node) {
            domain::Node made = node;
            const int words = 1 + int(random() % 14);
            made.title.clear();
            for (int i = 0; i < words; ++i)
                made.title += QString(1 + int(random() % 14), QChar(u'a' + char16_t(random() % 26))) + u' ';
            made.logic = Logic(random() % 4);
            made.exclusive = true;
            if (node.kind != NodeKind::Control)
                made.judged = sketch.scheme.likelihoods[random() % 5];
            sketch.model.put(made);
            sketch.model.put(domain::Placement{ node.id, 600.0 * row++, 0, true });
            domain::Comment comment;
            comment.id = sketch.ids.next();
            comment.node = node.id;
            comment.text = QStringLiteral("Why?");
            sketch.model.put(comment);
        });
        return sketch.model;
    }

    static drawing::Picture scored(const domain::Model& model)
    {
        drawing::Picture picture(model);
        picture.setDisplay({ Theme::of(Theme::Mode::Light),
            std::make_shared<scoring::RiskResult>(scoring::score(model, 1)), domain::Posture::Current, std::nullopt });
        return picture;
    }

    /// From its baseline and its font: no more than this is inked.
    static QRectF inkOf(const testing::PaintedText& text)
    {
        const auto& fonts = drawing::Fonts::standard();
        const double width = QFontMetricsF(fonts.small).horizontalAdvance(text.text) * 0.6;
        return { text.at.x(), text.at.y() - 8.0, width, 8.0 };
    }

private slots:
    void eachHasItsPlace()
    {
        for (unsigned seed = 0; seed < 40; ++seed) {
            const drawing::Picture picture = scored(decorated(seed));
            testing::PaintRecord record;
            {
                QPainter painter(&record);
                drawing::paintPicture(painter, picture, picture.bounds().adjusted(-60, -60, 60, 60), 1.0);
            }
            int badges = 0;
            for (drawing::Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot) {
                const auto places = drawing::badgesOf(picture, slot).places();
                badges += int(places.size());
                for (std::size_t i = 0; i < places.size(); ++i) {
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY(!places[i].intersects(places[j]));
                    QVERIFY(drawing::Picture::placeOf(picture.node(slot)).contains(places[i]));
                    for (const auto& text : record.texts) {
                        const QRectF ink = inkOf(text);
                        QVERIFY2(!ink.intersects(places[i]) || places[i].contains(text.at), qPrintable(text.text));
                    }
                }
            }
            QVERIFY(badges > 4 * 3);
        }
    }

    /// As the sample stands at 100 %: a badge on its neighbour's card would be said of the wrong one.
    void noneLiesOnAnotherCard_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : exchange::templateNames().mid(1))
            QTest::newRow(qPrintable(name)) << name;
    }
    void noneLiesOnAnotherCard()
    {
        QFETCH(QString, name);
        const drawing::Picture picture = scored(*exchange::newProject(name));
        for (drawing::Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot)
            for (const QRectF& place : drawing::badgesOf(picture, slot).places())
                for (const auto other : picture.nodesIn(place)) {
                    if (other == slot)
                        continue;
                    QVERIFY2(!picture.node(other).box.intersects(place),
                        qPrintable(picture.node(slot).code + u' ' + picture.node(other).code));
                    for (const QRectF& theirs : drawing::badgesOf(picture, other).places())
                        QVERIFY(!theirs.intersects(place));
                }
    }

    /// A ring that says the opposite is seen beside the fork too.
    void aForkLeavesRoomForTheRing()
    {
        testing::Sketch sketch("C01 p=0.1 -not-> H01; C01 -> H02");
        sketch.edit<domain::Node>(sketch["C01"], [](domain::Node& node) { node.exclusive = true; });
        const drawing::Picture picture = scored(sketch.model);
        const auto& link = *picture.findLink(sketch.link("C01", "H01"));
        const QPointF ring = link.curve.start + link.curve.direction(0.0) * 6.0;
        QVERIFY(!drawing::badgesOf(picture, *picture.slotOf(sketch["C01"]))
                     .fork.intersects(QRectF(ring - QPointF(5, 5), QSizeF(10, 10))));
    }

    void wordsAreWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("many") << QStringLiteral(
            "Uninterruptible supply of the chlorine building fails for a very long time");
        QTest::newRow("long word") << QStringLiteral("The Hochdruckgasversorgungsleitung bursts");
        QTest::newRow("longer first") << QStringLiteral("Donaudampfschifffahrtsgesellschaft sinks in the river");
        QTest::newRow("hyphens") << QStringLiteral("code-synthesis-model-deployment-in-production fails");
        QTest::newRow("accents") << QString::fromUtf8("Défaillance d\u2019approvisionnement électrique généralisée");
    }
    void wordsAreWhole()
    {
        QFETCH(QString, text);
        const QFont& font = drawing::Fonts::standard().title;
        QStringList allowed;
        for (const QString& word : text.split(u' '))
            for (const QString& part : QString(word).replace(u'-', QStringLiteral("- ")).split(u' '))
                allowed << part;
        for (const double width : { 100.0, 132.0, 158.0 }) {
            const QStringList lines = drawing::wrapped(text, font, width, 3, 34.0);
            QVERIFY(lines.size() <= 3);
            for (QString line : lines) {
                QVERIFY(QFontMetricsF(font).horizontalAdvance(line) * drawing::kNarrowest <= width + 1.0);
                const bool isCut = line.endsWith(QChar(0x2026));
                if (isCut)
                    line.chop(1);
                const auto isPartOf = [&](const QString& part, const QString& word) {
                    const bool isTooLong = QFontMetricsF(font).horizontalAdvance(word) * drawing::kNarrowest > width;
                    return part == word || (isCut && isTooLong && word.startsWith(part));
                };
                for (const QString& part : line.replace(u'-', QStringLiteral("- ")).split(u' ', Qt::SkipEmptyParts))
                    QVERIFY2(std::ranges::any_of(allowed, [&](const QString& word) { return isPartOf(part, word); }),
                        qPrintable(part));
            }
        }
    }

    /// Where a script knows no spaces it may be broken anywhere that it allows; what no line could hold ends early.
    void whatCannotBeWholeStaysInItsRoom()
    {
        const QFont& font = drawing::Fonts::standard().title;
        for (const QString& text : { QString(60, u'W'),
                 QString::fromUtf8("化学工場の塩素貯蔵タンクからの大規模な漏洩による周辺住民への健康被害"),
                 QString::fromUtf8("🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥") })
            for (const QString& line : drawing::wrapped(text, font, 140.0, 3))
                QVERIFY(QFontMetricsF(font).horizontalAdvance(line) * drawing::kNarrowest <= 141.0);
    }

    /// All marks of the issue, one row each, and none without words.
    void theLegendIsComplete()
    {
        const domain::Model model = *exchange::newProject(QStringLiteral("codex"));
        const auto scheme = drawing::schemeOf(model);
        testing::PaintRecord record;
        {
            QPainter painter(&record);
            drawing::paintLegend(painter, scheme, Theme::of(Theme::Mode::Light), { 0, 0 });
        }
        QStringList wanted{ "Cause", "Hazard", "Consequence", "AND", "\u22652", "=1", "B > C", "Condition",
            "Occurrence", "Occurrence that lasts", "Exclusive branches", "Link met by an occasion",
            "Degrades a control" };
        for (const auto& level : scheme.levels)
            wanted << level.name;
        for (const auto& category : scheme.categories)
            wanted << category.name;
        for (const auto& letter : scheme.likelihoods)
            wanted << letter.letter << letter.name;
        for (const auto& severity : scheme.severities)
            wanted << severity.name;
        for (const auto& choice : domain::controlStatusChoices())
            wanted << QString::fromLatin1(choice.label);
        QString painted; // a sign that another font draws comes as a piece of its own
        for (const auto& piece : record.texts)
            painted += piece.text;
        for (const QString& words : wanted)
            QVERIFY2(painted.contains(words), qPrintable(words));
        for (int columns = 1; columns <= 3; ++columns) {
            const QSizeF size = drawing::legendSize(scheme, columns);
            QVERIFY(size.width() <= 216.0 * columns + 0.5);
            testing::PaintRecord drawn;
            QPainter painter(&drawn);
            QCOMPARE(drawing::paintLegend(painter, scheme, Theme::of(Theme::Mode::Dark), { 0, 0 }, columns), size);
            for (const auto& text : drawn.texts)
                QVERIFY(QRectF(QPointF(), size).contains(text.at));
        }
    }
};

QTEST_MAIN(TestBadges)
#include "test_badges.moc"
