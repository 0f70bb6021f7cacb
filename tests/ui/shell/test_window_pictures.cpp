#include "ui/shell/every_view.h"
#include "ui/shell/window_test.h"

#include "ui/canvas/canvas_view.h"
#include "ui/common/message_strip.h"
#include "ui/export/printing.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <map>

using namespace hz;
using ui::MainWindow;

/// Pictures of views: in files, on the clipboard, on paper.
class TestWindowPictures : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> sampleWindow(const char* sample = "chlorine-storage")
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QString::fromLatin1(sample));
        trigger(*window, ViewCode::Graph);
        [&] { QVERIFY(testing::waitForScores(*window->files().workspace())); }();
        window->strip().clearAll();
        return window;
    }

    static QDialog& dialog(const MainWindow& window, const char* name)
    {
        const auto found = window.findChildren<QDialog*>(QString::fromLatin1(name));
        const auto shown = std::ranges::find_if(found, &QDialog::isVisible); // one that was closed may still be there
        return shown == found.end() ? *found.front() : **shown;
    }

    template <typename T> static T& part(const QDialog& dialog, const char* name)
    {
        return *dialog.findChild<T*>(QString::fromLatin1(name));
    }

    /// By the dialog, as a person does it.
    void exportAs(MainWindow& window, int format, const char* file, int percent = 0, bool selection = false)
    {
        m_savePath = pathOf(file);
        trigger(window, ActionCode::FileExportPicture);
        QVERIFY2(window.findChild<QDialog*>(QStringLiteral("exportPicture")),
            qPrintable(QString::fromLatin1(file) + window.strip().texts().join(u'\n')));
        QDialog& asked = dialog(window, "exportPicture");
        QVERIFY(asked.isVisible());
        part<QComboBox>(asked, "picture.format").setCurrentIndex(format);
        if (percent > 0)
            part<QSpinBox>(asked, "picture.percent").setValue(percent);
        if (selection)
            QTest::mouseClick(&part<QRadioButton>(asked, "picture.selection"), Qt::LeftButton, {}, { 8, 8 });
        m_sizeText = part<QLabel>(asked, "picture.size").text();
        QTest::mouseClick(&part<QPushButton>(asked, "picture.go"), Qt::LeftButton);
        QTRY_VERIFY2(!window.strip().texts().filter(QStringLiteral("was written to")).isEmpty() || isRefused(window),
            qPrintable(window.strip().texts().join(u'\n')));
    }

    static bool isRefused(const MainWindow& window)
    {
        const QStringList texts = window.strip().texts();
        return texts.filter(QStringLiteral("Writing")).isEmpty() && !texts.isEmpty();
    }

    struct Group {
        QString title;
        QString description;
    };

    /// The groups of an SVG by id, and all of its text.
    struct Svg {
        std::map<QString, Group> groups;
        QString text;
        bool isWhole = false;
    };

    static Svg read(const QByteArray& bytes)
    {
        Svg svg;
        QStringList ids;
        QXmlStreamReader reader(bytes);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("title"))
                svg.groups[ids.last()].title = reader.readElementText();
            else if (reader.isStartElement() && reader.name() == QLatin1String("desc"))
                svg.groups[ids.last()].description = reader.readElementText();
            else if (reader.isStartElement() && reader.name() == QLatin1String("text"))
                svg.text += reader.readElementText() + u'\n';
            else if (reader.isStartElement())
                ids << reader.attributes().value(QLatin1String("id")).toString();
            else if (reader.isEndElement())
                ids.removeLast();
        }
        svg.isWhole = !reader.hasError();
        return svg;
    }

    static QString idOf(const char* sort, const base::Id& id)
    {
        return QLatin1String(sort) + QString::fromStdString(id.text());
    }

    static QStringList idsBeginning(const Svg& svg, const char* with)
    {
        QStringList found;
        for (const auto& [id, group] : svg.groups)
            if (id.startsWith(QLatin1String(with)))
                found << id;
        return found;
    }

    /// By its code, or, of a control at its bar, by its name, which may stand on several lines.
    static bool isNamed(const domain::Node& node, const QString& text)
    {
        const bool byName = node.kind == domain::NodeKind::Control && text.contains(node.title.section(u' ', 0, 0));
        return byName || text.contains(node.code);
    }

    static domain::EntityKey keyOf(const base::Id& node) { return { domain::EntityKind::Node, node }; }

    QString m_sizeText;

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void svgNamesEveryNodeAndLink()
    {
        auto window = sampleWindow("codex");
        const domain::Model& model = window->files().workspace()->model();
        exportAs(*window, 0, "graph.svg");
        const Svg svg = read(bytesOf(pathOf("graph.svg")));
        QVERIFY(svg.isWhole);
        for (const domain::Node* node : model.nodes().all()) {
            const auto found = svg.groups.find(idOf("node-", node->id));
            QVERIFY2(found != svg.groups.end(), qPrintable(node->code));
            QCOMPARE(found->second.title, node->code + u' ' + node->title);
            QVERIFY2(!found->second.description.isEmpty(), qPrintable(node->code));
            QVERIFY2(isNamed(*node, svg.text), qPrintable(node->code));
        }
        for (const domain::Link* link : model.links().all()) {
            const auto found = svg.groups.find(idOf("link-", link->id));
            QVERIFY(found != svg.groups.end());
            QCOMPARE(
                found->second.title, model.node(link->from)->code + QStringLiteral(" → ") + model.node(link->to)->code);
        }
        QCOMPARE(idsBeginning(svg, "node-").size(), qsizetype(model.nodes().size()));
    }

    void headAndLegendStandOnIt()
    {
        auto window = sampleWindow();
        ui::Workspace& workspace = *window->files().workspace();
        exportAs(*window, 0, "graph.svg");
        const Svg svg = read(bytesOf(pathOf("graph.svg")));
        QVERIFY(svg.groups.contains(QStringLiteral("head")));
        QVERIFY(svg.groups.contains(QStringLiteral("legend")));
        QVERIFY2(svg.text.contains(workspace.model().project().title), qPrintable(svg.text));
        QVERIFY(svg.text.contains(QDate::currentDate().toString(Qt::ISODate)));
        QVERIFY(svg.text.contains(QStringLiteral("revision %1").arg(workspace.document().revision())));
        QVERIFY(svg.text.contains(QStringLiteral("Current posture")));
    }

    void onlyTheSelection()
    {
        auto window = sampleWindow();
        ui::Workspace& workspace = *window->files().workspace();
        const domain::Link* link = workspace.model().links().all().front();
        workspace.select({ keyOf(link->from), keyOf(link->to) });
        exportAs(*window, 0, "part.svg", 0, true);
        const Svg svg = read(bytesOf(pathOf("part.svg")));
        QStringList expected{ idOf("node-", link->from), idOf("node-", link->to) };
        expected.sort();
        QCOMPARE(idsBeginning(svg, "node-"), expected);
        QCOMPARE(idsBeginning(svg, "link-"), QStringList{ idOf("link-", link->id) });
    }

    void withoutASelectionThereIsNoneToBeChosen()
    {
        auto window = sampleWindow();
        window->files().workspace()->select({});
        trigger(*window, ActionCode::FileExportPicture);
        QVERIFY(!part<QRadioButton>(dialog(*window, "exportPicture"), "picture.selection").isEnabled());
    }

    void pngHasTheSizeThatWasSaid()
    {
        auto window = sampleWindow();
        exportAs(*window, 1, "graph.png", 150);
        const QImage image(pathOf("graph.png"));
        QVERIFY(!image.isNull());
        QString digits = m_sizeText;
        digits.remove(QRegularExpression(QStringLiteral("[^0-9×]")));
        const QStringList sides = digits.split(u'×');
        QCOMPARE(sides.size(), 2);
        QVERIFY(std::abs(sides[0].toInt() - image.width()) <= 1);
        QVERIFY(std::abs(sides[1].toInt() - image.height()) <= 1);
    }

    void picturesAreLightInADarkWindow()
    {
        m_look->choose(ui::ThemeChoice::Dark);
        auto window = sampleWindow();
        exportAs(*window, 1, "graph.png", 100);
        const QImage image(pathOf("graph.png"));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        qint64 light = 0;
        for (int y = 0; y < image.height(); y += 7)
            for (int x = 0; x < image.width(); x += 7)
                light += image.pixelColor(x, y).lightness() > 128;
        QVERIFY(light * 49 > qint64(image.width()) * image.height() * 3 / 4);
    }

    void pdfHasTheWordsOfTheGraph()
    {
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        QVERIFY2(!reader.isEmpty(), "poppler-utils is among the packages of tests");
        auto window = sampleWindow();
        exportAs(*window, 2, "graph.pdf");
        QProcess process;
        process.start(reader, { pathOf("graph.pdf"), QStringLiteral("-") });
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QCOMPARE(text.count(u'\f'), 1); // one page
        for (const domain::Node* node : window->files().workspace()->model().nodes().all())
            QVERIFY2(isNamed(*node, text), qPrintable(node->code));
    }

    void everyViewThatShowsSomethingHasAPicture()
    {
        auto window = sampleWindow("codex");
        for (const ViewCode code :
            { ViewCode::Graph, ViewCode::Rankings, ViewCode::Matrices, ViewCode::Worksheet, ViewCode::Charts }) {
            trigger(*window, code);
            window->strip().clearAll();
            const char* view = base::keyOf(code);
            exportAs(*window, 0, view);
            const Svg svg = read(bytesOf(pathOf(view) + QStringLiteral(".svg")));
            QVERIFY2(svg.isWhole && svg.groups.size() > 2, view);
            QVERIFY2(svg.text.size() > 200, qPrintable(QString::fromLatin1(view) + svg.text));
        }
    }

    void aTableIsWholeHoweverFarItIsScrolled()
    {
        auto window = sampleWindow("codex");
        trigger(*window, ViewCode::Worksheet);
        exportAs(*window, 0, "sheet.svg");
        const Svg svg = read(bytesOf(pathOf("sheet.svg")));
        for (const domain::Node* node : window->files().workspace()->model().nodes().all())
            if (node->kind == domain::NodeKind::Hazard)
                QVERIFY2(svg.text.contains(node->code), qPrintable(node->code));
    }

    void whatIsNoPictureIsNeverReplaced()
    {
        auto window = sampleWindow();
        QFile notes(pathOf("notes.svg"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("my notes");
        notes.close();
        exportAs(*window, 0, "notes.svg");
        QCOMPARE(bytesOf(pathOf("notes.svg")), QByteArray("my notes"));
        QVERIFY(window->strip().texts().filter(QStringLiteral("was written")).isEmpty());
        exportAs(*window, 1, "nowhere/graph.png");
        QVERIFY(window->strip().texts().filter(QStringLiteral("was written")).isEmpty());
    }

    void anEmptyViewSaysSo()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QVERIFY(testing::waitForScores(*window->files().workspace()));
        for (const ActionCode action :
            { ActionCode::FileExportPicture, ActionCode::FilePrint, ActionCode::EditCopyPicture }) {
            window->strip().clearAll();
            trigger(*window, action);
            QVERIFY2(!window->strip().texts().filter(QStringLiteral("nothing that a picture")).isEmpty(),
                ui::nameOf(action));
        }
        QVERIFY(!window->findChild<QDialog*>(QStringLiteral("exportPicture")));
    }

    void theClipboardGetsBothForms()
    {
        auto window = sampleWindow();
        const base::Id node = window->files().workspace()->model().links().all().front()->from;
        window->files().workspace()->select({ keyOf(node) });
        QGuiApplication::clipboard()->clear();
        trigger(*window, ActionCode::EditCopyPicture);
        const auto* data = QGuiApplication::clipboard()->mimeData();
        QTRY_VERIFY((data = QGuiApplication::clipboard()->mimeData()) && data->hasImage());
        const Svg svg = read(data->data(QStringLiteral("image/svg+xml")));
        QCOMPARE(idsBeginning(svg, "node-"), QStringList{ idOf("node-", node) });
    }

    void theDialogSaysHowManyPages()
    {
        auto window = sampleWindow();
        trigger(*window, ActionCode::FilePrint);
        QDialog& asked = dialog(*window, "printPicture");
        QVERIFY(asked.isVisible());
        QLabel& pages = part<QLabel>(asked, "print.pages");
        QCOMPARE(pages.text(), QStringLiteral("1 page"));
        QTest::mouseClick(&part<QRadioButton>(asked, "print.tiles"), Qt::LeftButton, {}, { 8, 8 });
        part<QSpinBox>(asked, "print.percent").setValue(200);
        QVERIFY2(pages.text().contains(QStringLiteral("across")), qPrintable(pages.text()));
        const QStringList numbers =
            pages.text().split(QRegularExpression(QStringLiteral("[^0-9]+")), Qt::SkipEmptyParts);
        QCOMPARE(numbers.size(), 3);
        QCOMPARE(numbers[0].toInt(), numbers[1].toInt() * numbers[2].toInt());
        QVERIFY(part<QPushButton>(asked, "print.go").isEnabled());
        asked.close();
    }

    void dialogsGoWithTheProject()
    {
        auto window = sampleWindow();
        trigger(*window, ActionCode::FileExportPicture);
        trigger(*window, ActionCode::FilePrint);
        trigger(*window, ActionCode::FileClose);
        QTRY_VERIFY(!window->findChild<QDialog*>(QStringLiteral("exportPicture")));
        QTRY_VERIFY(!window->findChild<QDialog*>(QStringLiteral("printPicture")));
    }
};

QTEST_MAIN(TestWindowPictures)
#include "test_window_pictures.moc"
