#include "support/random_edits.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace hz;

namespace {

/// The functions that give a command, as the headers of model/commands declare them.
std::set<std::string> allCommands()
{
    static const QRegularExpression declared(QStringLiteral("Result<Command>\\s+(\\w+)\\("));
    std::set<std::string> names;
    QDirIterator headers(QStringLiteral(HZ_ROOT "/model/commands"), { "*.h" }, QDir::Files);
    while (headers.hasNext()) {
        QFile header(headers.next());
        if (!header.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(header.fileName()));
        auto found = declared.globalMatch(QString::fromUtf8(header.readAll()));
        while (found.hasNext())
            names.insert(found.next().captured(1).toStdString());
    }
    return names;
}

} // namespace

class TestRandomEdits : public QObject {
    Q_OBJECT

private slots:
    /// A new command must be given a row in RandomEdits::makers().
    void everyCommandIsMade()
    {
        testing::RandomEdits random(1);
        domain::Model model = testing::emptyProject();
        for (int i = 0; i < 1500; ++i)
            model.apply(random.next(model).changes);
        QVERIFY(allCommands().size() >= 18);
        QCOMPARE(random.made(), allCommands());
    }

    void modelsStaySound()
    {
        testing::RandomEdits random(2);
        domain::Model model = testing::emptyProject();
        for (int i = 0; i < 300; ++i) {
            model.apply(random.next(model).changes);
            const auto errors = commands::validate(model);
            QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().code.key());
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "test_random_edits.moc"
