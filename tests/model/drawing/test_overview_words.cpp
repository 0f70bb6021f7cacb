#include "model/drawing/overview_words.h"

#include "model/drawing/painters.h"
#include "model/exchange/library.h"
#include "model/scoring/graph/score.h"
#include "support/paint_record.h"
#include "support/sketch.h"

#include <QtTest>

#include <algorithm>

using namespace hz;
using drawing::OverviewWord;
using drawing::Theme;

/// The words over the drawing, on everything that ships.
class TestOverviewWords : public QObject {
    Q_OBJECT

private:
    static drawing::Picture scored(const domain::Model& model)
    {
        drawing::Picture picture(model);
        picture.setDisplay({ Theme::of(Theme::Mode::Light),
            std::make_shared<scoring::RiskResult>(scoring::score(model, 1)), domain::Posture::Current, std::nullopt });
        return picture;
    }

    /// As Fit has it in a view of this size: 32 pixels around the whole.
    static double fitting(const drawing::Picture& picture, QSizeF view)
    {
        const QRectF all = picture.bounds();
        return std::min({ (view.width() - 64.0) / all.width(), (view.height() - 64.0) / all.height(), 1.0 });
    }

    static int touching(const std::vector<OverviewWord>& words)
    {
        int found = 0;
        for (std::size_t i = 0; i < words.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                found += words[i].place.intersects(words[j].place) ? 1 : 0;
        return found;
    }

    static const OverviewWord* wordOf(const std::vector<OverviewWord>& words, drawing::Picture::Slot slot)
    {
        const auto found = std::ranges::find(words, std::optional(slot), &OverviewWord::node);
        return found == words.end() ? nullptr : &*found;
    }

    static QString said(const std::vector<OverviewWord>& words)
    {
        QStringList texts;
        for (const OverviewWord& word : words)
            texts << word.text;
        texts.sort();
        return texts.join(u' ');
    }

private slots:
    void noTwoTouchAndWhatIsSelectedIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("scale"); // of what Fit gives on a window of 1440 x 900
        for (const QString& name : exchange::templateNames().mid(1))
            for (const double part : { 1.0, 0.5, 0.2, 0.05 })
                QTest::addRow("%s %g", qPrintable(name), part) << name << part;
    }
    void noTwoTouchAndWhatIsSelectedIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(double, scale);
        const drawing::Picture picture = scored(*exchange::newProject(name));
        for (const QSizeF view : { QSizeF(1440, 900), QSizeF(970, 430) }) {
            const double zoom = scale * std::min(fitting(picture, view), 0.59);
            int hazards = 0;
            for (drawing::Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot) {
                const auto& node = picture.node(slot);
                hazards += node.kind == domain::NodeKind::Hazard && node.alive ? 1 : 0;
                const auto words = drawing::overviewWords(picture, zoom, { node.id });
                QCOMPARE(touching(words), 0);
                const OverviewWord* own = wordOf(words, slot);
                QVERIFY(own && own->isNamed);
                QVERIFY(own->text.startsWith(node.code));
            }
            const auto words = drawing::overviewWords(picture, zoom, {});
            const int named = int(std::ranges::count_if(words, [](const auto& word) { return word.node.has_value(); }));
            QVERIFY(named > 0);
            QVERIFY(named <= hazards);
            if (scale == 1.0)
                qInfo("%s at %.0f %%: %d of %d hazards named", qPrintable(name), zoom * 100, named, hazards);
            if (scale == 1.0)
                QVERIFY(named * 3 >= hazards * 2);
        }
    }

    /// The worst are the last to go.
    void whatMattersLessGivesWay()
    {
        testing::Sketch sketch(
            "C01 p=0.9 -> H01 -> S01 T=1:; C02 p=1e-9 -> H02 -> S02 T=4:; C03 p=0.9 -> H03 -> S03 T=4:");
        for (const char* code : { "H01", "H02", "H03" })
            sketch.model.put(domain::Placement{ sketch[code], 300, 300, false }); // on one place
        const drawing::Picture picture = scored(sketch.model);
        const auto first = [&](const std::vector<base::Id>& named) {
            return drawing::overviewWords(picture, 0.02, named).front().text;
        };
        QCOMPARE(first({}), QStringLiteral("H01"));
        QVERIFY(first({ sketch["H02"] }).startsWith(QStringLiteral("H02")));
        const auto words = drawing::overviewWords(picture, 0.004, {});
        QCOMPARE(words.front().text, QStringLiteral("H01"));
        QCOMPARE(drawing::overviewWords(picture, 0.004, {}), words);
        QVERIFY(drawing::overviewWords(picture, drawing::kWordScale, {}).empty());
    }

    void groupsAreNamed()
    {
        testing::Sketch sketch("C01 p=0.1 -> H01; C02 p=0.1 -> H01; G01 beta=0.1 groups C01 C02");
        const drawing::Picture picture = scored(sketch.model);
        const auto& group = *sketch.model.commonCauses().all().front();
        QVERIFY(!group.name.isEmpty());
        const auto words = drawing::overviewWords(picture, 0.1, {});
        const auto isGroup = [&](const OverviewWord& word) { return !word.node && word.text == group.name; };
        QVERIFY(std::ranges::any_of(words, isGroup));
    }

    /// The size stays, however small the drawing; the symbol says what the colour says.
    void wordsAreReadAtEveryZoom()
    {
        const drawing::Picture picture = scored(*exchange::newProject(QStringLiteral("chlorine-storage")));
        for (const double scale : { 0.55, 0.3, 0.1, 0.03, 0.01 })
            for (const OverviewWord& word : drawing::overviewWords(picture, scale, {})) {
                testing::PaintRecord record;
                {
                    QPainter painter(&record);
                    drawing::paintOverviewWord(painter, picture, word, word.place);
                }
                const auto* text = record.find(word.text);
                QVERIFY(text != nullptr);
                QVERIFY(word.place.contains(text->at));
                QVERIFY(word.place.height() >= 14.0);
                const auto* level = word.node ? drawing::levelOf(picture, *word.node) : nullptr;
                if (level == nullptr || picture.certainty(*word.node) != drawing::RiskMark::State::Known)
                    continue;
                const QColor fill = picture.display().theme.riskFill(level->colour);
                const auto end = std::ranges::find_if(
                    record.shapes, [&](const auto& shape) { return shape.isFilled() && shape.brush.color() == fill; });
                QVERIFY(end != record.shapes.end());
                QVERIFY(std::ranges::any_of(end + 1, record.shapes.end(), [&](const auto& shape) {
                    const QColor ink = shape.isFilled() ? shape.brush.color() : shape.pen.color();
                    return ink == Theme::textOn(fill) && shape.outline.boundingRect().height() >= 6.0
                        && end->outline.boundingRect().contains(shape.outline.boundingRect());
                }));
            }
    }

    void thinningIsTheSameWhereverOneLooks()
    {
        const drawing::Picture picture = scored(*exchange::newProject(QStringLiteral("codex")));
        const auto words = drawing::overviewWords(picture, 0.08, {});
        QCOMPARE(said(drawing::overviewWords(picture, 0.08, {})), said(words));
    }
};

QTEST_MAIN(TestOverviewWords)
#include "test_overview_words.moc"
