#include "ui/fields/text_editors.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/panels/bench.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>

namespace hz {

namespace {

double widestLine(const QPlainTextEdit& box)
{
    double width = 0.0;
    for (QTextBlock block = box.document()->begin(); block.isValid(); block = block.next())
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            width = std::max(width, block.layout()->lineAt(i).naturalTextWidth());
    return width;
}

} // namespace

/// What the inspector shows is not cut at its side, however narrow the window makes it.
class TestInspectorWidth : public QObject {
    Q_OBJECT

private slots:
    void textWrapsWithinItsBox_data()
    {
        QTest::addColumn<int>("words");
        QTest::addRow("a few lines") << 10;
        QTest::addRow("about as many as the box takes") << 40;
        QTest::addRow("more than the box takes") << 400;
    }

    void textWrapsWithinItsBox()
    {
        QFETCH(int, words);
        ui::LongTextEditor editor(nullptr);
        editor.showValue(domain::Value(QStringLiteral("many words that wrap ").repeated(words)));
        editor.resize(300, 600);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        const auto* box = editor.findChild<QPlainTextEdit*>();
        for (const int width : { 90, 300, 110, 240, 97 }) {
            editor.resize(width, 600);
            QCoreApplication::processEvents();
            QVERIFY(!box->horizontalScrollBar()->isVisible());
            QVERIFY(widestLine(*box) > 0.0);
            QVERIFY2(widestLine(*box) <= box->viewport()->width(), qPrintable(QString::number(width)));
        }
    }

    void textWrapsWithinItsBoxInTheInspector()
    {
        testing::Bench bench;
        const QString text =
            QStringLiteral("A large language model that writes code (of a class), offered ").repeated(8);
        QVERIFY(bench.workspace->run(commands::setField(bench.workspace->model(),
            { { domain::EntityKind::Project, bench.workspace->model().project().id } }, "system", text)));
        ui::InspectorPanel panel(*bench.workspace);
        panel.resize(235, 500);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        for (const int width : { 235, 300, 240, 400, 260 }) {
            panel.resize(width, 500);
            QTest::qWait(50);
            for (const auto* box : panel.findChildren<QPlainTextEdit*>()) {
                QVERIFY(!box->horizontalScrollBar()->isVisible());
                QVERIFY2(widestLine(*box) <= box->viewport()->width(), qPrintable(box->toPlainText()));
            }
        }
    }

    void nothingIsCutAtTheSide_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind : { "cause", "hazard", "consequence", "control", "nothing" })
            QTest::addRow("%s", kind) << QByteArray(kind);
    }

    void nothingIsCutAtTheSide()
    {
        QFETCH(QByteArray, kind);
        testing::Bench bench;
        const std::map<QByteArray, base::Id> ids{ { "cause", bench.cause }, { "hazard", bench.hazard },
            { "consequence", bench.consequence }, { "control", bench.control } };
        if (const auto found = ids.find(kind); found != ids.end())
            bench.workspace->select({ testing::Bench::key(found->second) });
        QVERIFY(bench.waitForScores());
        ui::InspectorPanel panel(*bench.workspace);
        panel.resize(panel.sizeHint().width(), 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.resize(panel.sizeHint().width(), 700);
        QCoreApplication::processEvents();
        const auto* area = panel.findChild<QScrollArea*>();
        QVERIFY(area->widget()->width() <= area->viewport()->width());
        QVERIFY(area->widget()->width() >= area->widget()->minimumSizeHint().width());
        QVERIFY2(area->sizeHint().width() <= 320, "more than a small window has for it");
    }

    /// A window may be too small for it; what is beside the edge can be scrolled to.
    void nothingIsOutOfReach()
    {
        testing::Bench bench;
        bench.workspace->select({ testing::Bench::key(bench.hazard) });
        ui::InspectorPanel panel(*bench.workspace);
        panel.resize(140, 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto* area = panel.findChild<QScrollArea*>();
        QVERIFY(area->widget()->width() > area->viewport()->width());
        QVERIFY(area->horizontalScrollBar()->isVisible());
        QCOMPARE(area->horizontalScrollBar()->maximum(), area->widget()->width() - area->viewport()->width());
    }
};

} // namespace hz

QTEST_MAIN(hz::TestInspectorWidth)
#include "test_inspector_width.moc"
