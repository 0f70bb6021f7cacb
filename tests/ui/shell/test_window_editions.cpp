#include "ui/common/message_strip.h"
#include "ui/review/reviews_panel.h"
#include "ui/shell/window_test.h"

#include <QDockWidget>
#include <QPushButton>
#include <QTableView>

#include <cmath>

using namespace hz;
using domain::Posture;

namespace {

/// A project of the first edition, as JSON of that time: a cause 1e-3 per demand of a thousand a year, behind a control
/// that fails with 0.1.
QByteArray oldText()
{
    QFile file(QStringLiteral(HZ_DATA "/version-3.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    text.replace("\"scheme\": \"Code", "\"exposure\": \"1 year, 1000 demands\",\n    \"scheme\": \"Code");
    const auto id = [](quint64 number) { return '"' + QByteArray::fromStdString(base::Id{ number, 1 }.text()) + '"'; };
    return text.left(text.indexOf("  \"nodes\"")) + "  \"nodes\": {\n    " + id(1)
        + R"(: { "code": "C01", "likelihood": "1e-3 per demand" },)" + "\n    " + id(2)
        + R"(: { "code": "H01", "kind": "hazard", "title": "Spill" },)" + "\n    " + id(3)
        + R"(: { "code": "K01", "kind": "control", "likelihood": "0.1", "status": "implemented" })"
        + "\n  },\n  \"links\": {\n    " + id(4) + ": { \"from\": " + id(1) + ", \"to\": " + id(2)
        + " }\n  },\n  \"guards\": {\n    " + id(5) + ": { \"control\": " + id(3) + ", \"link\": " + id(4)
        + " }\n  }\n}\n";
}

} // namespace

/// Projects that a former edition of the program wrote, in the window.
class TestWindowEditions : public testing::WindowTest {
    Q_OBJECT

    static QPushButton* offerIn(const ui::MainWindow& window)
    {
        for (auto* button : window.strip().findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("Did to the Risk")))
                return button;
        return nullptr;
    }
    static QString said(const ui::MainWindow& window) { return window.strip().texts().join(u'\n'); }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    /// Said when it is opened, and not again once it is saved as a project of now.
    void itIsSaidOnce()
    {
        auto window = shownWindow();
        const QString path = pathOf("old.hazard");
        QVERIFY(QFile::copy(QStringLiteral(HZ_DATA "/version-3.hazard"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(window->files().open(path));
        QVERIFY2(said(*window).contains(QStringLiteral("before numbers scaled with use")), qPrintable(said(*window)));
        QVERIFY(offerIn(*window));
        place(*window, QStringLiteral("Fire"));
        trigger(*window, ActionCode::FileSave);
        trigger(*window, ActionCode::FileClose);
        QVERIFY(window->files().open(path));
        QVERIFY2(!said(*window).contains(QStringLiteral("before numbers scaled")), qPrintable(said(*window)));
        trigger(*window, ActionCode::FileClose);
    }

    /// Then, once for the exposure: (1 - 0.999^1000) 0.1 = 0.0632. Now, at every demand: 1000 * 1e-3 * 0.1 = 0.1.
    void whatItDidToTheRiskIsShown()
    {
        auto window = shownWindow();
        QFile file(pathOf("old.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(oldText());
        file.close();
        QVERIFY2(window->files().open(file.fileName()), qPrintable(said(*window)));
        auto* offer = offerIn(*window);
        QVERIFY2(offer, qPrintable(said(*window)));
        offer->click();
        const auto* dock = window->findChild<QDockWidget*>(QStringLiteral("dock.reviews"));
        QVERIFY(dock->isVisible());
        auto* panel = window->findChild<ui::ReviewsPanel*>();
        const auto& service = panel->comparison();
        QTRY_VERIFY_WITH_TIMEOUT(service.latest() && !service.isStale(), 20000);
        QVERIFY(!service.latest()->error);
        const double then = (1.0 - std::pow(0.999, 1000.0)) * 0.1;
        const auto& numbers = service.latest()->effect.numbers;
        const auto found = std::ranges::find_if(numbers, [](const auto& number) {
            return number.posture == Posture::Current && number.node == base::Id{ 2, 1 };
        });
        QVERIFY(found != numbers.end());
        QVERIFY(std::abs(found->before->occurrences.value.high - then) < 1e-12);
        QVERIFY(std::abs(found->after->occurrences.value.high - 0.1) < 1e-12);
        const auto* effect = panel->findChild<QTableView*>(QStringLiteral("effect"));
        QTRY_VERIFY(effect->isVisible());
        QStringList rows;
        for (int row = 0; row < effect->model()->rowCount(); ++row)
            rows << effect->model()->index(row, 0).data().toString();
        QVERIFY2(rows.contains(QStringLiteral("H01 Spill")), qPrintable(rows.join(u'\n')));
        // What is counted differently is told thing by thing.
        QCOMPARE(panel->findChild<QTableView*>(QStringLiteral("difference"))->model()->rowCount(),
            int(window->files().workspace()->document().countedDifferently().size()));
        m_unsaved = ui::UnsavedAnswer::Discard;
        trigger(*window, ActionCode::FileClose);
    }

    void aProjectOfNowSaysNothing()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("codex"));
        QVERIFY2(!said(*window).contains(QStringLiteral("scaled with use")), qPrintable(said(*window)));
        m_unsaved = ui::UnsavedAnswer::Discard;
        trigger(*window, ActionCode::FileClose);
    }
};

QTEST_MAIN(TestWindowEditions)
#include "test_window_editions.moc"
