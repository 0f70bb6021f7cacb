#include "model/exchange/formats/files.h"
#include "model/exchange/random_model.h"
#include "model/store/project_file.h"
#include "support/program.h"
#include "ui/shell/window_test.h"

#include <QMenu>

#include <algorithm>

using namespace hz;
using exchange::Format;
using testing::run;

/// What the window exports and imports is what the command line does, for every format there is.
class TestBothDoors : public testing::WindowTest {
    Q_OBJECT

    /// Two shipped ones, and two random ones that every format takes.
    static std::vector<domain::Model> models()
    {
        std::vector<domain::Model> models;
        for (const QString name : { "codex", "infusion-pump" })
            models.push_back(*exchange::templateModel(name));
        for (std::uint32_t seed = 0; models.size() < 4; ++seed)
            if (const domain::Model model = testing::RandomModel(seed).model(); isWritable(model))
                models.push_back(model);
        return models;
    }
    static bool isWritable(const domain::Model& model)
    {
        const exchange::Formats formats = exchange::formats();
        return std::ranges::all_of(
            formats, [&](const Format* format) { return !format->text || format->text(model).ok(); });
    }

    static QStringList entries(const ui::MainWindow& window, const QString& prefix)
    {
        QStringList names;
        for (const QAction* action : window.findChildren<QAction*>())
            if (action->objectName().startsWith(prefix))
                names << action->objectName().mid(prefix.size());
        names.sort();
        return names;
    }

    static QStringList idsOf(const exchange::Formats& formats)
    {
        QStringList ids;
        for (const Format* format : formats)
            if (format->id != exchange::kProjectFormat) // which is saved and opened
                ids << format->id;
        ids.sort();
        return ids;
    }

    QString at(const QString& name) const { return m_folder->filePath(name); }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void theMenusHaveEveryFormat()
    {
        auto window = shownWindow();
        QCOMPARE(entries(*window, ui::kExportEntries), idsOf(exchange::formats()));
        QStringList imports = idsOf(exchange::readableFormats());
        imports << QStringLiteral("spreadsheet"); // which goes into the open project
        imports.sort();
        QCOMPARE(entries(*window, ui::kImportEntries), imports);
        QVERIFY(idsOf(exchange::formats()).size() >= 2);
        for (const QString& id : idsOf(exchange::formats())) {
            QAction* action = window->findChild<QAction*>(ui::kExportEntries + id);
            QVERIFY(!action->isEnabled()); // no project is open
            QVERIFY(!action->text().isEmpty() && !action->toolTip().isEmpty());
            QVERIFY(run({ "export", "--help" }).output.contains(id.toUtf8()));
        }
        trigger(*window, ActionCode::FileNew);
        for (const QString& id : idsOf(exchange::formats()))
            QVERIFY(window->findChild<QAction*>(ui::kExportEntries + id)->isEnabled());
    }

    void everyFormatIsWrittenAlike()
    {
        auto window = shownWindow();
        int compared = 0;
        for (const domain::Model& model : models()) {
            QVERIFY(store::writeProject(at("in.hazard"), model, true).ok());
            QVERIFY(window->files().open(at("in.hazard")));
            for (const QString& id : idsOf(exchange::formats())) {
                m_savePath = at("window") + exchange::formatNamed(id).ending;
                triggerEntry(*window, ui::kExportEntries + id);
                const auto said = run({ "export", at("in.hazard"), "-o", at("line"), "--format", id, "--force" });
                QVERIFY2(said.status == 0, said.messages);
                QVERIFY(!bytesOf(m_savePath).isEmpty());
                QCOMPARE(bytesOf(m_savePath), bytesOf(at("line")));
                QCOMPARE(run({ "export", at("in.hazard"), "-o", "-", "--format", id }).output, bytesOf(at("line")));
                ++compared;
                QVERIFY(QFile::remove(at("line")));
            }
            m_savePath = at("window.hazard");
            trigger(*window, ActionCode::FileSaveCopy);
            QCOMPARE(run({ "export", at("in.hazard"), "-o", at("line.hazard"), "--force" }).status, 0);
            QVERIFY(*store::readProject(at("window.hazard")) == *store::readProject(at("line.hazard")));
            trigger(*window, ActionCode::FileClose);
        }
        QVERIFY(compared >= 8);
    }

    void everyFormatIsReadAlike()
    {
        auto window = shownWindow();
        int compared = 0;
        for (const domain::Model& model : models())
            for (const Format* format : exchange::readableFormats())
                for (const QString& name : { "in" + QString(format->ending), QStringLiteral("in.txt") }) {
                    QVERIFY(exchange::writeModel({ at(name), true }, model, *format).ok());
                    QCOMPARE(run({ "import", at(name), "-o", at("line.hazard"), "--force" }).status, 0);
                    m_openPath = at(name);
                    const bool isOpened = format->id == exchange::kProjectFormat;
                    isOpened ? trigger(*window, ActionCode::FileOpen)
                             : triggerEntry(*window, ui::kImportEntries + format->id);
                    QVERIFY(window->files().workspace());
                    QVERIFY(window->files().workspace()->model() == *store::readProject(at("line.hazard")));
                    QCOMPARE(window->files().workspace()->document().path(), isOpened ? at(name) : QString());
                    trigger(*window, ActionCode::FileClose);
                    QVERIFY(QFile::remove(at(name)));
                    ++compared;
                }
        QVERIFY(compared >= 16);
    }

    void theFormerNameOfJsonIsUnderstood()
    {
        QCOMPARE(run({ "new", at("in.hazard"), "--template", "codex" }).status, 0);
        for (const QString format : { "twin", "json" })
            QCOMPARE(run({ "export", at("in.hazard"), "-o", at(format), "--format", format }).status, 0);
        QVERIFY(!bytesOf(at("twin")).isEmpty());
        QCOMPARE(bytesOf(at("twin")), bytesOf(at("json")));
        for (const QString format : { "twin", "json", "project" })
            QCOMPARE(run({ "import", at("json"), "-o", at("a." + format), "--format", format }).status, 0);
        QCOMPARE(bytesOf(at("a.twin")), bytesOf(at("a.json")));
    }
};

QTEST_MAIN(TestBothDoors)
#include "test_both_doors.moc"
