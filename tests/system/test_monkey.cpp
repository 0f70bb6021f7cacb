#include "support/monkey.h"

#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/templates.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

using namespace hz;

namespace {

/// What Qt says on the offscreen platform whatever a program does.
constexpr std::array kUsual{ "This plugin does not support", "QFont::setPointSizeF", "OpenType support missing" };

QStringList warnings;

void collect(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    const auto isIn = [&message](const auto& known) {
        return std::any_of(
            known.begin(), known.end(), [&](const char* words) { return message.contains(QLatin1String(words)); });
    };
    if (type != QtDebugMsg && type != QtInfoMsg && !isIn(kUsual))
        warnings << message;
}

/// A number from the environment: GRAPHAZARD_MONKEY_STEPS for a longer run by hand, GRAPHAZARD_MONKEY_SEED to see one
/// again.
int asked(const char* name, int usual)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : usual;
}

} // namespace

/// Random gestures over every view of every sample. Whatever is done: no crash (the sanitizers look on), no warning of
/// Qt, undo goes back to the start, redo to the end, and what is saved reads back as what was in memory.
class TestMonkey : public testing::WindowTest {
    Q_OBJECT

private:
    static constexpr int kGestures = 720; // a row, two rows a sample: over 10,000 in all

    QtMessageHandler m_before = nullptr;

    /// What would take the project away under the comparison at the end, or leave the process.
    static std::vector<QString> leaving()
    {
        std::vector<QString> names{ ui::kTemplateEntry, ui::kRecentEntry };
        for (const auto code : { ActionCode::FileQuit, ActionCode::FileClose, ActionCode::FileNew, ActionCode::FileOpen,
                 ActionCode::FileNewWindow })
            names.emplace_back(ui::nameOf(code));
        return names;
    }

    /// True when every gesture went without a warning.
    static bool play(ui::MainWindow& window, quint32 seed, int steps, const std::vector<QString>& forbidden)
    {
        testing::Monkey monkey(window, seed, forbidden);
        for (int step = 0; step < steps; ++step) {
            monkey.act();
            QTest::qWait(0);
            if (warnings.isEmpty())
                continue;
            const QString seen =
                QStringLiteral("seed %1, step %2 (%3): %4")
                    .arg(QString::number(seed), QString::number(step), monkey.last(), warnings.first());
            return QTest::qFail(qPrintable(seen), __FILE__, __LINE__), false;
        }
        return true;
    }

    /// The kinds and ids of what differs, for the message.
    static QString changesBetween(const domain::Model& a, const domain::Model& b)
    {
        QStringList keys;
        for (const domain::Change& change : domain::difference(a, b).changes)
            keys << QStringLiteral("%1 %2").arg(
                QString::number(int(change.key().kind)), QString::fromStdString(change.key().id.text()));
        return keys.join(QStringLiteral(", "));
    }

    /// Leaves menus, dialogs and half-typed fields behind.
    static void settle(ui::MainWindow& window)
    {
        for (int tries = 0; QApplication::activePopupWidget() && tries < 20; ++tries)
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        window.files().workspace()->finishEdits();
        QTest::qWait(0);
    }

    void compareWithTheFile(ui::MainWindow& window, const domain::Model& end)
    {
        trigger(window, ActionCode::FileSave);
        const auto read = document::Document::open(window.files().workspace()->document().path());
        QVERIFY2(read.ok(), read ? "" : qPrintable(wording::sentence(read.error(), nullptr)));
        QVERIFY((*read)->model() == end);
    }

private slots:
    void initTestCase() { nameProgram(); }

    void init()
    {
        begin();
        warnings.clear();
        ui::dialogs().line = [](QWidget*, const QString&, const QString&, const QString& present) { return present; };
        m_before = qInstallMessageHandler(collect);
    }

    void cleanup() { qInstallMessageHandler(m_before); }

    void everyViewOfEverySample_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<quint32>("seed");
        quint32 seed = quint32(asked("GRAPHAZARD_MONKEY_SEED", 1));
        for (const ui::Template& each : ui::templates())
            for (int again = 0; again < 2; ++again, ++seed)
                QTest::addRow("%s, seed %u", qPrintable(each.name), seed) << each.name << seed;
    }

    void everyViewOfEverySample()
    {
        QFETCH(const QString, sample);
        QFETCH(const quint32, seed);
        auto window = shownWindow();
        sample == u"empty" ? window->files().startEmpty() : window->files().startFromTemplate(sample);
        QVERIFY(window->files().workspace());
        const domain::Model start = window->files().workspace()->model();

        // Each view gets its share; where the gestures lead from there is theirs.
        const int views = window->views()->count();
        const int share = asked("GRAPHAZARD_MONKEY_STEPS", kGestures) / views + 1;
        for (int view = 0; view < views; ++view) {
            window->views()->setCurrentIndex(view);
            if (!play(*window, seed * 100 + quint32(view), share, leaving()))
                return;
        }

        settle(*window);
        auto& document = window->files().workspace()->document();
        const domain::Model end = document.model();
        const int steps = document.undoStack().index();
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY2(document.model() == start, qPrintable(changesBetween(start, document.model())));
        while (document.undoStack().index() < steps)
            document.undoStack().redo();
        QVERIFY(document.model() == end);
        compareWithTheFile(*window, end);
        QCOMPARE(warnings, QStringList());
    }

    /// What refuses every edit refuses it whatever the gesture.
    void aReadOnlyProjectStaysAsItIs()
    {
        auto first = shownWindow();
        first->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        trigger(*first, ActionCode::FileSave);
        auto second = shownWindow();
        QVERIFY(second->files().open(m_savePath));
        QVERIFY(second->files().workspace()->document().isReadOnly());
        const domain::Model start = second->files().workspace()->model();
        auto forbidden = leaving();
        for (const auto code : { ActionCode::FileSave, ActionCode::FileSaveAs })
            forbidden.emplace_back(ui::nameOf(code));
        const int views = second->views()->count();
        for (int view = 0; view < views; ++view) {
            second->views()->setCurrentIndex(view);
            if (!play(*second, 5000 + quint32(view), asked("GRAPHAZARD_MONKEY_STEPS", kGestures) / views, forbidden))
                return;
        }
        settle(*second);
        QVERIFY(second->files().workspace()->model() == start);
        QCOMPARE(warnings, QStringList());
    }

    /// Projects come and go under the gestures.
    void openingAndClosingInBetween()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("level-crossing"));
        trigger(*window, ActionCode::FileSave);
        m_openPath = m_savePath;
        m_unsaved = ui::UnsavedAnswer::Discard;
        play(*window, 7000, asked("GRAPHAZARD_MONKEY_STEPS", kGestures),
            { ui::nameOf(ActionCode::FileQuit), ui::nameOf(ActionCode::FileNewWindow) });
        QCOMPARE(warnings, QStringList());
    }
};

QTEST_MAIN(TestMonkey)
#include "test_monkey.moc"
