#include "ui/common/message_strip.h"
#include "ui/shell/every_view.h"
#include "ui/shell/window_test.h"
#include "ui/worksheet/plan_preview.h"
#include "ui/worksheet/worksheet_view.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSet>
#include <QTextBrowser>
#include <QTimer>
#include <QUndoStack>

using namespace hz;
using testing::kMarkup;
using testing::visitEverything;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kMaxRows = 60;

/// Ours, and those of the lists and boxes of Qt; not those that Qt keeps for itself.
std::vector<QAbstractItemModel*> modelsIn(const QWidget& window)
{
    std::vector<QAbstractItemModel*> models;
    for (auto* model : window.findChildren<QAbstractItemModel*>())
        if (!qobject_cast<QAbstractProxyModel*>(model))
            models.push_back(model);
    return models;
}

bool isMarkup(const QString& text)
{
    return text.contains(QLatin1String("<img"));
}

QString nameOf(const QObject& object)
{
    const QObject* parent = object.parent();
    return QString::fromLatin1(object.metaObject()->className()) + u' ' + object.objectName()
        + (parent ? QStringLiteral(" in ") + QString::fromLatin1(parent->metaObject()->className()) : QString());
}

void readEveryRole(const QAbstractItemModel& model, const QModelIndex& parent, int* texts)
{
    for (int row = 0; row < std::min(model.rowCount(parent), kMaxRows); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role < Qt::UserRole + 20; ++role)
                index.data(role);
            for (const int role : { int(Qt::ToolTipRole), int(Qt::WhatsThisRole) })
                QVERIFY2(!isMarkup(index.data(role).toString()),
                    qPrintable(nameOf(model) + QStringLiteral(", column %1").arg(column)));
            *texts += isMarkup(index.data().toString()) ? 1 : 0;
        }
        readEveryRole(model, model.index(row, 0, parent), texts);
    }
    for (int column = 0; column < model.columnCount(parent); ++column)
        QVERIFY2(
            !isMarkup(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()), qPrintable(nameOf(model)));
}

/// Menus show none of their own, where what is not given is the text.
bool showsTip(const QAction& action)
{
    return std::ranges::any_of(action.associatedObjects(), [](const QObject* object) {
        const auto* menu = qobject_cast<const QMenu*>(object);
        return !menu || menu->toolTipsVisible();
    });
}

/// Of what is in sight, and of what will be.
void readEveryWidget(const QWidget& window)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        QVERIFY2(!isMarkup(widget->toolTip()), qPrintable(nameOf(*widget)));
        QVERIFY2(!isMarkup(widget->whatsThis()), qPrintable(nameOf(*widget)));
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && isMarkup(label->text()))
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(nameOf(*label)));
        if (const auto* text = qobject_cast<const QTextEdit*>(widget))
            QVERIFY2(!text->toPlainText().contains(QChar::ObjectReplacementCharacter), qPrintable(nameOf(*text)));
    }
    for (const QAction* action : window.findChildren<QAction*>())
        QVERIFY2(!showsTip(*action) || !isMarkup(action->toolTip()), qPrintable(nameOf(*action)));
}

/// Answers the next dialog and says whether all of its text is shown as it is.
void lookAtTheNextDialog(bool* isPlain)
{
    QTimer::singleShot(0, [isPlain] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        bool hasText = false;
        bool hasMarkup = false;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            hasText = hasText || label->text().contains(kMarkup.trimmed());
            hasMarkup = hasMarkup || (isMarkup(label->text()) && label->textFormat() != Qt::PlainText);
        }
        *isPlain = hasText && !hasMarkup;
        dialog->reject();
    });
}

/// Those that no field takes for a letter.
QList<QKeySequence> shortcutsOf(const QWidget& window)
{
    QSet<QString> found;
    for (const QAction* action : window.findChildren<QAction*>())
        for (const QKeySequence& keys : action->shortcuts())
            if (keys.count() == 1 && (keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier)))
                found.insert(keys.toString(QKeySequence::PortableText));
    QList<QKeySequence> sequences;
    for (const QString& keys : found)
        sequences << QKeySequence(keys, QKeySequence::PortableText);
    return sequences;
}

/// What can have the focus in sight: one of a class is enough, but each table, as it has actions of its own.
std::vector<QWidget*> oneOfEach(const QWidget& place)
{
    QSet<QString> seen;
    std::vector<QWidget*> found;
    for (auto* widget : place.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className());
        if (!qobject_cast<QAbstractItemView*>(widget) && seen.contains(name))
            continue;
        seen.insert(name);
        found.push_back(widget);
    }
    return found;
}

/// What Qt says of keys that two actions claim, while this lives.
class Ambiguities {
public:
    Ambiguities()
    {
        s_found.clear();
        s_former = qInstallMessageHandler(&Ambiguities::listen);
    }
    ~Ambiguities() { qInstallMessageHandler(s_former); }
    Ambiguities(const Ambiguities&) = delete;
    Ambiguities& operator=(const Ambiguities&) = delete;

    [[nodiscard]] static QStringList found() { return s_found; }

private:
    static void listen(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        if (!text.contains(QLatin1String("mbiguous")))
            return s_former(type, context, text);
        const QWidget* focus = QApplication::focusWidget();
        s_found << text + QStringLiteral(" at ") + (focus ? nameOf(*focus) : QString());
    }

    static inline QStringList s_found;
    static inline QtMessageHandler s_former = nullptr;
};

} // namespace

/// What every view has to keep, tried on all of them: whoever adds a table, a tip or a key is tried here too.
class TestEveryView : public testing::WindowTest {
    Q_OBJECT

private:
    ui::Dialogs m_real;
    std::unique_ptr<ui::MainWindow> m_window;

    ui::Workspace& workspace() { return *m_window->files().workspace(); }

    void open(const domain::Model& model)
    {
        const QString path = pathOf("rich.json");
        QFile file(path);
        const QByteArray twin = exchange::writeTwin(model);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(twin) == twin.size());
        file.close();
        m_window = shownWindow();
        QVERIFY2(m_window->files().open(path), qPrintable(m_window->strip().texts().join(u'\n')));
        QVERIFY(testing::waitForScores(workspace()));
    }

    base::Id firstHazard()
    {
        for (const domain::Node* node : workspace().model().nodes().all())
            if (node->kind == domain::NodeKind::Hazard)
                return node->id;
        return {};
    }
    void setOwner(const QString& owner)
    {
        QVERIFY(workspace().run(commands::setField(
            workspace().model(), { { domain::EntityKind::Node, firstHazard() } }, "owner", domain::Value(owner))));
    }

    /// Puts something into every table.
    void fillEverything()
    {
        if (QTest::currentTestFailed())
            return;
        workspace().select({ { domain::EntityKind::Node, firstHazard() } });
        setOwner(kMarkup + u'x');
        visitEverything(*m_window, &testing::selectFirstRows);
        lookAtAPaste();
        QVERIFY(testing::waitForScores(workspace()));
        const auto& comparison = m_window->findChild<ui::ReviewsPanel*>()->comparison();
        QVERIFY(QTest::qWaitFor([&] { return comparison.latest() && !comparison.isStale(); }, 60000));
        QVERIFY(!comparison.latest()->error);
        // What a view shows is worked out while it is looked at; on a busy machine one look is over too soon.
        bool isFilled = false;
        for (int looks = 0; !isFilled && looks < 10; ++looks) {
            isFilled = QTest::qWaitFor([this] { return emptyModels().isEmpty(); }, 6000);
            if (!isFilled)
                visitEverything(*m_window, [](QWidget&) { QTest::qWait(500); });
        }
        QVERIFY2(isFilled, qPrintable(emptyModels().join(u' ')));
    }

    /// And leaves it.
    void lookAtAPaste()
    {
        trigger(*m_window, ViewCode::Worksheet);
        auto* view = m_window->findChild<ui::WorksheetView*>();
        QVERIFY(view);
        view->showTable(ui::SheetTable::Code::Hazards);
        ui::SheetGrid& grid = view->grid();
        grid.setFocus();
        grid.setCurrentIndex(view->sheet().index(0, view->sheet().columnOf(QStringLiteral("title"))));
        QGuiApplication::clipboard()->setText(kMarkup + QStringLiteral("a\n") + kMarkup + QStringLiteral("b\n"));
        trigger(*m_window, ActionCode::EditPaste);
        QTRY_VERIFY(view->preview().isVisible());
        QTest::keyClick(&view->preview(), Qt::Key_Escape);
    }

    /// Our models of which none has a row.
    QStringList emptyModels()
    {
        QSet<QString> all;
        QSet<QString> filled;
        for (const QAbstractItemModel* model : modelsIn(*m_window)) {
            const QString name = QString::fromLatin1(model->metaObject()->className());
            if (!name.startsWith(QLatin1String("hz::")))
                continue;
            all.insert(name);
            if (model->rowCount() > 0)
                filled.insert(name);
        }
        QStringList empty = (all - filled).values();
        empty.sort();
        return empty;
    }

    /// Each kind of change that a table follows, with the testers watching.
    void editUnderTesters()
    {
        const domain::Model before = workspace().model();
        setOwner(QStringLiteral("Ada"));
        const auto removed =
            commands::removeEntities(workspace().model(), { { domain::EntityKind::Node, firstHazard() } });
        QVERIFY(workspace().run(removed));
        QVERIFY(testing::waitForScores(workspace()));
        QUndoStack& stack = workspace().document().undoStack();
        stack.undo();
        stack.undo();
        QVERIFY(workspace().model() == before);
        QVERIFY(testing::waitForScores(workspace()));
        workspace().setPosture(domain::Posture::Target);
        workspace().setCategory(domain::categoriesOf(before).front().id);
        QTest::qWait(50);
    }

private slots:
    void initTestCase()
    {
        nameProgram();
        m_real = ui::dialogs(); // before they are replaced
    }
    void init() { begin(); }
    void cleanup()
    {
        if (m_window && m_window->files().workspace())
            workspace().document().discardWorkingCopy();
        m_window.reset();
    }

    void everyTableHoldsTogetherAndShowsTextAsItIs()
    {
        open(testing::withMarkup(testing::richProject()));
        fillEverything();
        if (QTest::currentTestFailed())
            return;
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        int texts = 0;
        for (QAbstractItemModel* model : modelsIn(*m_window)) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, kFatal));
            readEveryRole(*model, {}, &texts);
        }
        QVERIFY(texts > 1000); // the markup has arrived where it could do harm
        readEveryWidget(*m_window);
        editUnderTesters();
        readEveryWidget(*m_window);
    }

    void aDialogShowsTextAsItIs()
    {
        QWidget window;
        bool isPlain = false;
        lookAtTheNextDialog(&isPlain);
        QCOMPARE(m_real.unsaved(&window, kMarkup), ui::UnsavedAnswer::Cancel);
        QVERIFY(isPlain);
        lookAtTheNextDialog(&isPlain);
        QVERIFY(!m_real.confirm(&window, kMarkup, QStringLiteral("Do it")));
        QVERIFY(isPlain);
        lookAtTheNextDialog(&isPlain);
        QVERIFY(m_real.line(&window, QStringLiteral("Title"), kMarkup, {}).isEmpty());
        QVERIFY(isPlain);
    }

    void noShortcutIsAmbiguous()
    {
        open(testing::richProject());
        fillEverything();
        if (QTest::currentTestFailed())
            return;
        const auto keys = shortcutsOf(*m_window);
        QVERIFY(keys.size() > 30);
        for (auto* action : m_window->findChildren<QAction*>())
            action->blockSignals(true); // only who answers is of interest
        Ambiguities ambiguities;
        int tried = 0;
        visitEverything(*m_window, [&](QWidget& place) {
            for (QWidget* widget : oneOfEach(place)) {
                widget->setFocus();
                tried += QApplication::focusWidget() == widget ? 1 : 0;
                for (const QKeySequence& each : keys)
                    QTest::keySequence(widget, each);
            }
        });
        QVERIFY(tried > 60);
        QCOMPARE(ambiguities.found(), QStringList());
    }
};

QTEST_MAIN(TestEveryView)
#include "test_every_view.moc"
