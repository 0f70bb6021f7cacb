#include "model/drawing/far_controls.h"
#include "model/drawing/painters.h"
#include "model/scoring/graph/score.h"
#include "support/paint_record.h"
#include "support/random_rows.h"

#include <QImage>
#include <QtTest>

#include <cmath>
#include <map>
#include <optional>
#include <set>

using namespace hz;
using domain::ControlStatus;
using domain::Logic;
using domain::NodeKind;
using drawing::Theme;
using State = drawing::RiskMark::State;
using testing::PaintedShape;
using testing::PaintRecord;
using testing::Rows;
using Shapes = std::vector<PaintedShape>;

namespace {

constexpr double kZooms[] = { 0.05, 0.08, 0.1, 0.12, 0.15, 0.17, 0.2, 0.25, 0.31, 0.33, 0.4, 0.5, 0.54, 0.56, 0.7, 1.0,
    1.4, 2.0 };
constexpr double kRatios[] = { 1.0, 2.0 };

QRectF onDevice(const QRectF& box, double scale)
{
    return { box.topLeft() * scale, box.size() * scale };
}

Shapes within(const PaintRecord& record, const QRectF& box)
{
    Shapes found;
    for (const PaintedShape& shape : record.shapes)
        if (box.adjusted(-1.5, -1.5, 1.5, 1.5).contains(shape.outline.boundingRect()))
            found.push_back(shape);
    return found;
}

bool isSlanted(const PaintedShape& shape)
{
    const QRectF bounds = shape.outline.boundingRect();
    return shape.isOpen && shape.outline.size() == 2 && bounds.width() > 0.2 && bounds.height() > 0.2;
}

bool isHatched(const Shapes& shapes)
{
    return std::ranges::any_of(shapes, isSlanted);
}

/// An area in a colour that only risk has.
bool isOfRisk(const PaintedShape& shape, const std::set<QRgb>& colours)
{
    return shape.isFilled() && shape.brush.style() == Qt::SolidPattern && colours.contains(shape.brush.color().rgb());
}

/// The symbol that stands within the area, by its form alone; empty where there is none of five pixels.
QString symbolIn(const QRectF& area, const Shapes& shapes, const QColor& ink)
{
    int diamonds = 0, discs = 0, rings = 0;
    for (const PaintedShape& shape : shapes) {
        const QRectF bounds = shape.outline.boundingRect();
        if (!area.contains(bounds) || bounds.height() < 3.0)
            continue;
        const bool isInk = shape.isFilled() && shape.brush.color() == ink;
        diamonds += isInk && !shape.isCurved && shape.outline.size() <= 5 && !shape.isFramed() ? 1 : 0;
        discs += isInk && shape.isCurved && !shape.isFramed() ? 1 : 0;
        rings += !shape.isFilled() && shape.isCurved && shape.isFramed() && shape.pen.color() == ink ? 1 : 0;
    }
    return diamonds == 2 ? QStringLiteral("double-diamond")
        : diamonds == 1  ? QStringLiteral("diamond")
        : discs == 1     ? QStringLiteral("circle")
        : rings == 1     ? QStringLiteral("open-circle")
                         : QString();
}

} // namespace

/// What is painted is read back, at every zoom and on every screen: it says of nodes drawn by lot what is the case.
class TestMeaning : public QObject {
    Q_OBJECT

private:
    /// Scored once; painted for each screen.
    static Rows& theRows()
    {
        static Rows rows(7);
        return rows;
    }

    struct Seen {
        Rows& rows;
        PaintRecord record;
        double scale;
        std::set<QRgb> colours;

        Seen(double scaleOfDevice, Theme::Mode mode)
            : rows(theRows())
            , scale(scaleOfDevice)
        {
            rows.paint(record, scale, mode);
            for (const auto& level : rows.scheme().levels)
                colours.insert(theme().riskFill(level.colour).rgb());
        }
        const Theme& theme() const { return rows.picture.display().theme; }
        QRectF boxOf(const base::Id& id) const { return onDevice(rows.picture.findNode(id)->box, scale); }
        Shapes shapesOf(const base::Id& id) const { return within(record, boxOf(id)); }
    };

    static void eachScreen()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("mode");
        for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast })
            for (const double ratio : kRatios)
                for (const double zoom : kZooms)
                    if (ratio == 1.0 || zoom < 0.31 || zoom > 1.0) // what differs from those before
                        QTest::addRow("%g %% at %g, theme %d", zoom * 100, ratio, int(mode))
                            << zoom * ratio << int(mode);
    }
    /// What is drawn where links end: the words of the demand, or its shape where there is no room for words.
    static std::pair<Logic, double> gateOf(const Seen& seen, const base::Id& id)
    {
        const QRectF box = seen.boxOf(id);
        const double high = std::max(20.0 * seen.scale, 8.0), wide = std::max(40.0 * seen.scale, 8.0);
        const QRectF place(box.left() - wide, box.center().y() - high, wide + 20.0 * seen.scale, 2 * high);
        QString words; // in one piece or, where a font lacks a character, in two
        for (const auto& text : seen.record.texts)
            if (place.contains(text.at) && text.at.x() < box.left())
                words += text.text;
        std::optional<Logic> said;
        if (!words.isEmpty())
            said = words == QLatin1String("AND")     ? Logic::All
                : words == QLatin1String("=1")       ? Logic::ExactlyOne
                : words == QStringLiteral("\u22652") ? Logic::AtLeast
                                                     : Logic::Any;
        for (const PaintedShape& shape : within(seen.record, place)) {
            const QRectF bounds = shape.outline.boundingRect();
            if (!shape.isFilled() || !shape.isFramed() || bounds.left() > box.left() - 1.0 || bounds.width() < 3.0)
                continue;
            const Logic shown = shape.brush.color() == seen.theme().text ? Logic::All
                : shape.isCurved                                         ? Logic::AtLeast
                                                                         : Logic::ExactlyOne;
            const bool isPlainPill = seen.scale >= drawing::kFullScale;
            return { isPlainPill || !said || *said == shown ? said.value_or(shown) : Logic::Any, bounds.width() };
        }
        return { Logic::Any, 0.0 };
    }

    static bool hasRing(const Seen& seen, const drawing::LinkShape& link)
    {
        const QPointF start = link.curve.start * seen.scale;
        const double reach = std::max(14.0 * seen.scale, 6.0);
        const Shapes near = within(seen.record, QRectF(start - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
        return std::ranges::any_of(near, [&](const PaintedShape& shape) {
            return shape.isCurved && shape.isFilled() && shape.isFramed() && shape.outline.boundingRect().width() >= 3.0
                && shape.brush.color() == seen.theme().background;
        });
    }

    /// What is seen of a control's mark when colours are not.
    static QString form(const Seen& seen, const QRectF& place)
    {
        const Theme& theme = seen.theme();
        const std::set<QRgb> inks{ theme.control.rgb(), theme.error.rgb(), theme.hatch.rgb(),
            Theme::textOn(theme.control).rgb() };
        QString form;
        for (const PaintedShape& shape : within(seen.record, place)) {
            const bool isFilled = shape.isFilled() && shape.brush.color() != theme.node;
            const bool isDrawn = shape.isFramed() && inks.contains(shape.pen.color().rgb());
            if (isDrawn || (isFilled && inks.contains(shape.brush.color().rgb())))
                form += QStringLiteral("%1 %2 %3 %4;")
                            .arg(shape.outline.size())
                            .arg(isFilled)
                            .arg(int(isDrawn ? shape.pen.style() : Qt::NoPen))
                            .arg(shape.isOpen);
        }
        return form;
    }

    /// How much each pixel is inked where the control is drawn at one size of the device, 0 to 1; colours do not count.
    static std::vector<double> inkOf(ControlStatus status, double scale)
    {
        domain::Model model;
        domain::Node control;
        control.id = { 1, 1 };
        control.kind = NodeKind::Control;
        control.status = status;
        model.put(control);
        const drawing::Picture picture(model);
        const QRectF area = picture.bounds().adjusted(-40, -40, 40, 40);
        QImage image((area.size() * scale).toSize().expandedTo({ 24, 24 }), QImage::Format_RGB32);
        const Theme& theme = picture.display().theme;
        image.fill(theme.node);
        QPainter painter(&image);
        painter.translate(image.rect().center());
        painter.scale(scale, scale);
        painter.translate(-area.center());
        drawing::paintPicture(painter, picture, area.adjusted(-9999, -9999, 9999, 9999), scale);
        painter.end();
        std::vector<double> ink;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink.push_back(std::abs(qGray(image.pixel(x, y)) - qGray(theme.node.rgb())));
        const double most = *std::ranges::max_element(ink);
        for (double& each : ink)
            each /= std::max(1.0, most);
        return ink;
    }

    static void whatIsNotKnownIsHatchedNeverPlain(const Seen& seen)
    {
        std::map<State, int> met;
        auto nodes = seen.rows.hazards;
        nodes.insert(nodes.end(), seen.rows.consequences.begin(), seen.rows.consequences.end());
        for (const base::Id& id : nodes) {
            const Shapes shapes = seen.shapesOf(id);
            const State state = seen.rows.stateOf(id);
            const bool isPlain =
                std::ranges::any_of(shapes, [&](const PaintedShape& each) { return isOfRisk(each, seen.colours); });
            ++met[state];
            if (state == State::Range || state == State::Unknown) {
                QVERIFY(isHatched(shapes));
                QVERIFY(!isPlain);
            } else if (state == State::Eliminated) {
                QVERIFY(!isPlain);
                QVERIFY(std::ranges::any_of(
                    shapes, [](const PaintedShape& each) { return each.pen.style() == Qt::DashLine; }));
            } else if (state == State::Known && seen.scale < drawing::kFullScale) {
                QVERIFY(!isHatched(shapes));
            }
        }
        for (const State state : { State::Known, State::Range, State::Unknown, State::Eliminated })
            QVERIFY2(met[state] > 2, qPrintable(QString::number(int(state))));
    }

    static void likelihoodsThatAreNotKnownAreHatched(const Seen& seen)
    {
        int hatched = 0;
        for (const base::Id& id : seen.rows.causes) {
            const auto& score = seen.rows.score(id);
            if ((score.occurrences.value.isPoint() && score.isDecidable) || score.categories.front().eliminated)
                continue;
            ++hatched;
            const Shapes shapes = seen.shapesOf(id);
            QVERIFY(isHatched(shapes));
            QVERIFY(
                std::ranges::none_of(shapes, [&](const PaintedShape& each) { return isOfRisk(each, seen.colours); }));
        }
        QVERIFY(hatched > 5 && hatched < int(seen.rows.causes.size()) - 5);
    }

    static void colourNeverSpeaksAlone(const Seen& seen)
    {
        std::set<QString> symbols;
        for (const auto* list : { &seen.rows.causes, &seen.rows.hazards, &seen.rows.consequences })
            for (const base::Id& id : *list) {
                const Shapes shapes = seen.shapesOf(id);
                for (const PaintedShape& shape : shapes) {
                    if (!isOfRisk(shape, seen.colours))
                        continue;
                    const auto& worst = seen.rows.score(id).categories.front().worst;
                    QVERIFY(worst);
                    const auto& level = seen.rows.scheme().levels[std::size_t(worst->level)];
                    const QColor fill = shape.brush.color();
                    QCOMPARE(fill, seen.theme().riskFill(level.colour));
                    const QRectF area = shape.outline.boundingRect().adjusted(-0.5, -0.5, 0.5, 0.5);
                    QCOMPARE(symbolIn(area, shapes, Theme::textOn(fill)), level.symbol);
                    symbols.insert(level.symbol);
                }
            }
        QVERIFY(symbols.size() >= 3 || seen.scale < 0.125);
        QVERIFY(symbols.empty() || seen.scale > 0.1);
    }

    static void whatANodeDemandsStaysAsLongAsItsLinks(const Seen& seen)
    {
        std::set<Logic> met;
        for (const base::Id& id : seen.rows.hazards) {
            const Logic logic = seen.rows.model.node(id)->logic;
            const auto [shown, width] = gateOf(seen, id);
            QCOMPARE(int(shown), int(logic));
            QVERIFY(logic == Logic::Any || width >= 3.5);
            met.insert(logic);
        }
        QCOMPARE(met.size(), std::size_t(4));
    }

    static void linksThatCountTheOtherWayRoundHaveTheirRing(const Seen& seen)
    {
        int negated = 0;
        for (const base::Id& id : seen.rows.links) {
            const auto& link = *seen.rows.picture.findLink(id);
            QCOMPARE(hasRing(seen, link), seen.rows.model.link(id)->negated);
            negated += link.negated ? 1 : 0;
        }
        QVERIFY(negated > 5);
    }

    static void statusesOfControlsHaveFormsOfTheirOwn(const Seen& seen)
    {
        std::map<QString, ControlStatus> cards, bars;
        std::map<ControlStatus, int> met;
        for (std::size_t row = 0; row < seen.rows.controls.size(); ++row) {
            const ControlStatus status = seen.rows.model.node(seen.rows.controls[row])->status;
            const QRectF box = seen.boxOf(seen.rows.controls[row]);
            const QRectF card = box.united(QRectF(box.center() - QPointF(5, 5), QSizeF(10, 10)));
            const QPointF at = *seen.rows.picture.guardPlace(seen.rows.guards[row]) * seen.scale;
            const double half =
                std::max(24.0 * seen.scale * std::clamp(drawing::kFullScale / seen.scale, 1.0, 2.2), 7.0);
            const QRectF bar(at - QPointF(half, half), QSizeF(2 * half, 2 * half));
            if (!seen.rows.picture.findNode(seen.rows.controls[row])->isAtBar)
                QCOMPARE(int(cards.try_emplace(form(seen, card), status).first->second), int(status));
            QCOMPARE(int(bars.try_emplace(form(seen, bar), status).first->second), int(status));
            ++met[status];
        }
        QCOMPARE(met.size(), std::size_t(5));
        QCOMPARE(cards.size(), std::size_t(5));
        QCOMPARE(bars.size(), std::size_t(5));
    }

private slots:
    void whatIsPaintedIsTheCase_data() { eachScreen(); }
    void whatIsPaintedIsTheCase()
    {
        QFETCH(double, scale);
        QFETCH(int, mode);
        const Seen seen(scale, Theme::Mode(mode));
        whatIsNotKnownIsHatchedNeverPlain(seen);
        likelihoodsThatAreNotKnownAreHatched(seen);
        colourNeverSpeaksAlone(seen);
        whatANodeDemandsStaysAsLongAsItsLinks(seen);
        linksThatCountTheOtherWayRoundHaveTheirRing(seen);
        statusesOfControlsHaveFormsOfTheirOwn(seen);
    }

    /// As a printer without colours leaves them.
    void statusesDifferInInk_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale :
            { 0.01, 0.05, 0.08, 0.1, 0.12, 0.15, 0.17, 0.2, 0.25, 0.31, 0.33, 0.5, 0.56, 1.0, 2.0 })
            QTest::addRow("%g %%", scale * 100) << scale;
    }
    void statusesDifferInInk()
    {
        QFETCH(double, scale);
        std::vector<std::vector<double>> inks;
        for (int status = 0; status < 5; ++status)
            inks.push_back(inkOf(ControlStatus(status), scale));
        for (std::size_t a = 0; a < inks.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                int different = 0;
                for (std::size_t i = 0; i < inks[a].size(); ++i)
                    different += std::abs(inks[a][i] - inks[b][i]) > 0.35 ? 1 : 0;
                QVERIFY2(different >= 4, qPrintable(QStringLiteral("%1 %2: %3").arg(a).arg(b).arg(different)));
            }
    }

    /// With the letter that was judged before the one that was derived.
    void judgedLettersAreSeenBesideTheDerived()
    {
        const Seen seen(1.0, Theme::Mode::Light);
        int different = 0;
        for (const base::Id& id : seen.rows.hazards) {
            const auto& score = seen.rows.score(id);
            const QRectF place = seen.boxOf(id).adjusted(0, -14, 0, -40);
            const bool isTagged = std::ranges::any_of(seen.record.texts,
                [&](const auto& text) { return place.contains(text.at) && text.text.contains(u'>'); });
            const bool differs = score.judged && !(score.derived.isSingle() && score.derived.worst == *score.judged);
            QCOMPARE(isTagged, differs);
            different += differs ? 1 : 0;
        }
        QVERIFY(different > 2);
    }
};

QTEST_MAIN(TestMeaning)
#include "test_meaning.moc"
