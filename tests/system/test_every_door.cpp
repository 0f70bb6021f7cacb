#include "model/exchange/library.h"
#include "model/store/project_file.h"
#include "support/program.h"
#include "support/scratch.h"
#include "support/wrong_files.h"
#include "ui/common/message_strip.h"
#include "ui/shell/window_test.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace hz;
using testing::Outcome;

namespace {

/// A verb and the place of its input, marked "@".
struct VerbInput {
    const char* verb;
    QStringList arguments;
};

std::vector<VerbInput> verbInputs()
{
    return {
        { "score", { "score", "@" } },
        { "analyze", { "analyze", "@" } },
        { "check", { "check", "@" } },
        { "gate", { "check", "@", "--gate", "Pilot" } },
        { "report", { "report", "@", "-o", "out.pdf" } },
        { "import", { "import", "@", "-o", "out.hazard" } },
        { "export", { "export", "@", "-o", "out.json" } },
        { "diff", { "diff", "@", "sound.hazard" } },
        { "diff, second", { "diff", "sound.hazard", "@" } },
        { "verify", { "verify", "@" } },
        { "evaluate", { "evaluate", "@" } },
        { "evaluate, tasks", { "evaluate", "results.jsonl", "--tasks", "@" } },
        { "evaluate, attributes", { "evaluate", "results.jsonl", "--attributes", "@" } },
    };
}

/// A code of ours that no sentence was made of: words joined by a dot and hyphens, outside file names.
bool showsACode(QString message, const QStringList& names)
{
    for (const QString& name : names)
        message.remove(name);
    static const QRegularExpression code(
        QStringLiteral("\\b(file|twin|json|evaluation|open-psa|value|report|exchange|baseline)\\.[a-z]+(-[a-z]+)*\\b"));
    return code.match(message).hasMatch();
}

bool hasControls(const QByteArray& message)
{
    return std::any_of(message.begin(), message.end(),
        [](char byte) { return (static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == 0x7f; });
}

} // namespace

/// Every input of every verb and dialog against each kind of wrong file: a sentence that names the file, nothing
/// written, nothing changed, and an end within seconds.
class TestEveryDoor : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_files;
    QStringList m_names;

    QByteArray m_project;

private slots:
    void initTestCase()
    {
        nameProgram();
        m_files = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir::setCurrent(m_files->path()));
        QVERIFY(store::writeProject(m_files->filePath(QStringLiteral("model.hazard")),
            *exchange::newProject(QStringLiteral("chlorine-storage")))
                    .ok());
        m_project = bytesOf(m_files->filePath(QStringLiteral("model.hazard")));
        QVERIFY(QFile::remove(m_files->filePath(QStringLiteral("model.hazard"))));
        m_names = testing::makeWrongFiles(QDir(m_files->path()), m_project);
        QVERIFY(m_names.size() > 30);
        m_names << QStringLiteral("missing.hazard");
        QVERIFY(testing::writeFile(QStringLiteral("sound.hazard"), m_project));
        QVERIFY(testing::writeFile(
            QStringLiteral("results.jsonl"), "{\"task_id\": \"a\", \"completion\": \"x\", \"passed\": true}\n"));
    }

    void init() { begin(); }

    void verbs_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const VerbInput& input : verbInputs())
            QTest::newRow(input.verb) << input.arguments;
    }

    void verbs()
    {
        QFETCH(QStringList, arguments);
        const QByteArray verb = QTest::currentDataTag();
        const QByteArray before = testing::stateOf(QDir(m_files->path()));
        int refused = 0;
        for (const QString& name : m_names) {
            QStringList said = arguments;
            said.replaceInStrings(QStringLiteral("@"), name);
            const Outcome outcome = testing::run(said);
            const QByteArray seen = name.toUtf8() + ": status " + QByteArray::number(outcome.status) + ", "
                + outcome.output.left(200) + outcome.messages;
            // Whether a file is whole is what verify is asked: “no” is its answer, and no message.
            const bool isAnswer = verb == "verify" && outcome.status == 1;
            const QByteArray& told = isAnswer ? outcome.output : outcome.messages;
            QVERIFY2(outcome.status == (isAnswer ? 1 : 2), seen);
            QVERIFY2(isAnswer ? outcome.messages.isEmpty() : outcome.output.isEmpty(), seen);
            QVERIFY2(isAnswer || (told.startsWith("graphazard: ") && told.count('\n') == 1), seen);
            QVERIFY2(told.contains(name.toUtf8()), seen);
            QVERIFY2(!showsACode(QString::fromUtf8(told), m_names), seen);
            QVERIFY2(!hasControls(told), seen);
            ++refused;
        }
        QCOMPARE(refused, int(m_names.size()));
        QCOMPARE(testing::stateOf(QDir(m_files->path())), before);
    }

    void openingInTheWindow()
    {
        const QByteArray before = testing::stateOf(QDir(m_files->path()));
        auto window = shownWindow();
        for (const QString& name : m_names) {
            window->strip().clearAll();
            if (name.endsWith(QLatin1String(".csv")))
                continue; // a register may come in, however it reads: the import window asks what it means
            QVERIFY2(!window->files().open(m_files->filePath(name)), qPrintable(name));
            QCOMPARE(window->files().workspace(), nullptr);
            const QStringList told = window->strip().texts();
            QVERIFY2(told.size() == 1 && told.first().contains(name), qPrintable(name + told.join(u' ')));
            QVERIFY2(!showsACode(told.first(), m_names), qPrintable(told.first()));
        }
        QCOMPARE(testing::stateOf(QDir(m_files->path())), before);
    }
};

QTEST_MAIN(TestEveryDoor)
#include "test_every_door.moc"
