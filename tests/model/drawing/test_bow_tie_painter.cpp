#include "model/drawing/bow_tie_painter.h"
#include "model/exchange/library.h"
#include "model/scoring/graph/score.h"
#include "support/paint_record.h"
#include "support/sketch.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace hz;
using drawing::BowTieProfile;

namespace {

/// The picture of a sketch with its result, and the bow-tie of H01.
struct Shown {
    explicit Shown(const domain::Model& model, BowTieProfile profile = BowTieProfile::Full, int depth = 1)
        : picture(model)
    {
        const auto result = std::make_shared<const scoring::RiskResult>(scoring::score(model, 1, {}));
        picture.setDisplay({ drawing::Theme::of(drawing::Theme::Mode::Light), result, domain::Posture::Current, {} });
        ground = std::make_unique<drawing::BowTieGround>(picture);
        base::Id hazard;
        model.nodes().forEach([&](const domain::Node& node) {
            if (node.kind == domain::NodeKind::Hazard && (hazard.isNull() || node.code < model.node(hazard)->code))
                hazard = node.id;
        });
        drawing = std::make_unique<drawing::BowTieDrawing>(*ground, hazard, layout::BowTieOptions{ depth }, profile);
    }

    [[nodiscard]] testing::PaintRecord painted(double scale = 1.0) const
    {
        testing::PaintRecord record;
        QPainter painter(&record);
        drawing::paintBowTie(painter, *drawing, scale);
        return record;
    }

    drawing::Picture picture;
    std::unique_ptr<drawing::BowTieGround> ground;
    std::unique_ptr<drawing::BowTieDrawing> drawing;
};

const char* const kRelay = "C01 p=\"2 per year\" -> H01 -> S01 T=1:500; C09 p=0.01 -> K01; C09 -> K02; C09 -> K03;"
                           "K01 p=0.1 status=verified owner=Ann type=technical guards C01->H01;"
                           "K02 p=0.1 status=verified guards C01->H01; K03 p=unknown status=planned guards C01->H01;"
                           "K04 p=0.1 status=implemented guards C09->K01";

} // namespace

class TestBowTiePainter : public QObject {
    Q_OBJECT

private slots:
    void everyThingIsWritten()
    {
        const testing::Sketch s(kRelay);
        const auto record = Shown(s.model).painted();
        for (const char* text : { "C01", "H01", "S01", "K01", "K02", "K03", "K04", "C09", "Owner: Ann", "no owner",
                 "Technical", "type not stated", "Verified", "Planned" })
            QVERIFY2(record.has(QString::fromLatin1(text)), text);
        QCOMPARE(record.count(QStringLiteral("C09")), 4); // below each of its controls, and on their tie
    }

    void profilesSayMoreOrLess_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<bool>("owners");
        QTest::addColumn<bool>("effects");
        QTest::newRow("plain") << int(BowTieProfile::Plain) << false << false;
        QTest::newRow("owners") << int(BowTieProfile::Owners) << true << false;
        QTest::newRow("effectiveness") << int(BowTieProfile::Effectiveness) << false << true;
        QTest::newRow("full") << int(BowTieProfile::Full) << true << true;
    }
    void profilesSayMoreOrLess()
    {
        QFETCH(int, profile);
        QFETCH(bool, owners);
        QFETCH(bool, effects);
        const testing::Sketch s(kRelay);
        const auto record = Shown(s.model, BowTieProfile(profile)).painted();
        QCOMPARE(record.has(QStringLiteral("Owner: Ann")), owners);
        QCOMPARE(record.has(QStringLiteral("Fails: ")), effects);
        QCOMPARE(record.has(QStringLiteral("Saves ")) || record.has(QStringLiteral("saves nothing")), effects);
        QVERIFY(record.has(QStringLiteral("acts like"))); // it is weaker than it looks: said in any case
    }

    void aLineSaysWhatItActsLikeAndWhatIsShared()
    {
        const testing::Sketch s(kRelay);
        const Shown shown(s.model);
        // C09 takes K02 at once, but K01 only where K04 fails too; K03 is not there yet.
        QVERIFY(shown.painted().has(QStringLiteral("3 barriers, acts like 2")));
        const auto& line = shown.ground->domainOf(s.link("C01", "H01"));
        QCOMPARE(line.shared.size(), std::size_t(1));
        QVERIFY(drawing::sharedText(line.shared.front(), s.model).startsWith(QStringLiteral("C09")));

        const testing::Sketch apart("C01 p=0.1 -> H01; K01 p=0.1 status=verified guards C01->H01");
        const auto quiet = Shown(apart.model).painted();
        QVERIFY(!quiet.has(QStringLiteral("acts like"))); // one that is one needs no saying
        const testing::Sketch two("C01 p=0.1 -> H01; K01 p=0.1 status=verified supplier=Acme guards C01->H01;"
                                  "K02 p=0.1 status=verified supplier=acme guards C01->H01");
        const auto tied = Shown(two.model).painted();
        QVERIFY(tied.has(QStringLiteral("2 barriers, acts like 2")));
        QVERIFY(tied.has(QStringLiteral("Supplier: Acme")));
    }

    void numbersOfPlacesStandOnWhatStandsTwice()
    {
        const testing::Sketch s("C01 -> H01; C02 -> H01; K01 p=0.1 status=verified guards C01->H01 C02->H01;"
                                "K02 p=0.1 status=verified guards C01->H01");
        const Shown shown(s.model, BowTieProfile::Plain);
        const auto record = shown.painted();
        const auto twos = std::ranges::count(record.texts, QStringLiteral("2"), &testing::PaintedText::text);
        QCOMPARE(twos, 2);
    }

    void foldedCausesAreCounted()
    {
        const testing::Sketch s("C01 -> H01; C02 -> C01; C03 -> C01; C04 -> C01");
        QVERIFY(Shown(s.model).painted().has(QStringLiteral("+3")));
        QVERIFY(!Shown(s.model, BowTieProfile::Full, 2).painted().has(QStringLiteral("+3")));
    }

    /// Words of a control lie within its frame, whatever it is called.
    void longTitlesStayInTheirFrames()
    {
        const testing::Sketch s("C01 -> H01; K01 title=\"An unreasonably long name of a control that says in full what "
                                "somebody once meant it to do, and why\" owner=\"The department of long names and "
                                "titles, second floor\" p=0.1 status=verified guards C01->H01");
        const Shown shown(s.model);
        const auto& barrier = shown.drawing->tie().barriers.front();
        const auto record = shown.painted();
        int within = 0;
        for (const auto& text : record.texts)
            within += barrier.words.adjusted(0, 0, 1, 1).contains(text.at) ? 1 : 0;
        // Code, three lines of the title, type, owner, status, what it fails with and saves.
        QVERIFY2(within >= 8, qPrintable(QString::number(within)));
    }

    void fromAfarCodesAndStatusStay()
    {
        const testing::Sketch s(kRelay);
        const auto record = Shown(s.model).painted(0.3);
        QVERIFY(record.has(QStringLiteral("K01")));
        QVERIFY(!record.has(QStringLiteral("Owner")));
        QVERIFY(!Shown(s.model).painted(0.1).shapes.empty());
    }

    void aScenarioIsNumberedAndItsControlsAreCrossed()
    {
        const testing::Sketch s(kRelay);
        const Shown shown(s.model);
        using Kind = scoring::BasicEvent::Kind;
        const std::vector<scoring::BasicEvent> events{ { Kind::Occurs, s["C01"] }, { Kind::Occurs, s["C09"] } };
        const scoring::Trace trace{ { s["C01"], s["H01"], s["C09"], s["K01"] }, { s.link("C01", "H01") },
            { s.guard("K01", "C01", "H01") } };
        testing::PaintRecord record;
        QPainter painter(&record);
        drawing::paintBowTieTrace(painter, *shown.drawing, trace, events, 1.0, shown.drawing->bounds());
        painter.end();
        QVERIFY(record.has(QStringLiteral("1")) && record.has(QStringLiteral("2")));
        QVERIFY(record.has(QStringLiteral("K01")) && !record.has(QStringLiteral("K02")));
        const auto& error = shown.picture.display().theme.error;
        const auto crosses = std::ranges::count_if(record.shapes,
            [&](const auto& shape) { return shape.isOpen && shape.pen.color() == error && shape.outline.size() == 2; });
        QCOMPARE(crosses, 2); // the two strokes of one cross
    }

    void aPageHoldsAllOfIt()
    {
        const testing::Sketch s(kRelay);
        const Shown shown(s.model);
        QImage page(600, 300, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        const QRectF target(20, 20, 560, 260);
        drawing::paintBowTie(painter, *shown.drawing, target);
        painter.end();
        QRect ink;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                if (page.pixel(x, y) != QColor(Qt::white).rgb())
                    ink |= QRect(x, y, 1, 1);
        QVERIFY(!ink.isEmpty());
        QVERIFY(target.toAlignedRect().adjusted(-1, -1, 1, 1).contains(ink));
        QVERIFY(ink.width() > 450 || ink.height() > 200); // and fills it one way
    }

    void everySampleIsPainted_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char* name : { "chatbot-three-layers", "chlorine-storage", "codex", "gas-leak-shared-relay",
                 "infusion-pump", "level-crossing" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everySampleIsPainted()
    {
        QFETCH(QString, sample);
        const domain::Model model = *exchange::newProject(sample);
        drawing::Picture picture(model);
        const drawing::BowTieGround ground(picture);
        for (const domain::Node* node : model.nodes().all()) {
            if (node->kind != domain::NodeKind::Hazard)
                continue;
            const drawing::BowTieDrawing drawing(ground, node->id, layout::BowTieOptions{ 2 });
            testing::PaintRecord record;
            QPainter painter(&record);
            drawing::paintBowTie(painter, drawing, 1.0);
            painter.end();
            for (const auto& card : drawing.tie().cards)
                QVERIFY2(record.has(model.node(card.node)->code), qPrintable(model.node(card.node)->code));
            for (const auto& barrier : drawing.tie().barriers)
                QVERIFY(record.has(model.node(barrier.control)->code));
        }
    }
};

QTEST_MAIN(TestBowTiePainter)
#include "test_bow_tie_painter.moc"
