#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <vector>

namespace {

/// A pointer or reference to something within a model or its picture, as it is looked up.
struct Lookup {
    QString name;
    int depth = 0; // of the block that it lives in
    int line = 0;
    int edit = 0; // the line of the first edit since; 0: none
    bool isTold = false;
};

/// The line without what stands in quotes and comments.
QString codeOf(const QString& line)
{
    static const QRegularExpression quoted(QStringLiteral("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'"));
    static const QRegularExpression comment(QStringLiteral("//.*$"));
    return QString(line).replace(quoted, QStringLiteral("\"\"")).remove(comment);
}

/// What changes a model, or makes something happen that may.
bool isEdit(const QString& code)
{
    static const QRegularExpression edits(
        QStringLiteral("\\b(run|execute|undo|redo|finishEdits|finish|keyClicks?|keyPress|mouseClick|mouseDClick"
                       "|mouseRelease|drag|trigger|click|setData|editTitle|put|apply)\\("));
    return edits.match(code).hasMatch();
}

/// The name that a look-up is given in this line; empty where there is none.
QString lookedUp(const QString& code, const QString& next)
{
    static const QRegularExpression declaration(
        QStringLiteral("\\b(?:auto|(?:\\w+::)*[A-Z]\\w*)\\s*(?:const\\s*)?[*&]\\s*(\\w+)\\s*=\\s*(.*)"));
    static const QRegularExpression within(QStringLiteral("[mM]odel|[pP]icture|nodes|links|guards|table<|impacts"));
    static const QRegularExpression asks(
        QStringLiteral("\\b(node|link|find|findNode|findLink|score)\\(|\\ball\\(\\)|\\.front\\(\\)|placements\\(\\)"));
    const auto match = declaration.match(code);
    if (!match.hasMatch())
        return {};
    const QString from = match.captured(2) + (code.contains(u';') ? QString() : next);
    return within.match(from).hasMatch() && asks.match(from).hasMatch() ? match.captured(1) : QString();
}

/// Look-ups that are used after an edit: "line: name", in order. A guess from the text, made to miss little.
QStringList danglingIn(const QString& source)
{
    QStringList found;
    std::vector<Lookup> living;
    const QStringList lines = source.split(u'\n');
    int depth = 0;
    for (int i = 0; i < lines.size(); ++i) {
        const QString code = codeOf(lines[i]);
        for (Lookup& each : living) {
            const QRegularExpression use(QStringLiteral("\\b%1\\b").arg(each.name));
            if (each.edit > 0 && !each.isTold && use.match(code).hasMatch()) {
                each.isTold = true;
                found << QStringLiteral("%1: %2").arg(i + 1).arg(each.name);
            }
        }
        if (isEdit(code))
            for (Lookup& each : living)
                each.edit = each.edit > 0 ? each.edit : i + 1;
        const QString name = lookedUp(code, i + 1 < lines.size() ? codeOf(lines[i + 1]) : QString());
        if (!name.isEmpty())
            living.push_back({ name, depth, i + 1 });
        depth += int(code.count(u'{') - code.count(u'}'));
        std::erase_if(living, [depth](const Lookup& each) { return depth < each.depth; });
    }
    return found;
}

} // namespace

/// What is looked up in a model lives until the next edit at most: whoever goes on afterwards keeps an id or a copy.
class TestLookups : public QObject {
    Q_OBJECT

private slots:
    void aLookUpThatOutlivesAnEditIsSeen()
    {
        const QString kept = QStringLiteral("void f()\n{\n"
                                            "    const auto* node = model().nodes().all().front();\n"
                                            "    QTest::keyClick(view, Qt::Key_Return); // node\n"
                                            "    QCOMPARE(model().node(node->id)->title, \"node\");\n}\n");
        QCOMPARE(danglingIn(kept), QStringList{ QStringLiteral("5: node") });
        const QString copied = QStringLiteral("void f()\n{\n"
                                              "    const domain::Node node = *model().node(id);\n"
                                              "    workspace.run(command);\n"
                                              "    use(node.id);\n}\n");
        QCOMPARE(danglingIn(copied), QStringList());
        const QString apart = QStringLiteral("void f()\n{\n"
                                             "    if (const auto* node = model().node(id)) {\n"
                                             "        use(node);\n    }\n"
                                             "    workspace.run(command);\n}\n"
                                             "void g(const Node& node) { use(node); }\n");
        QCOMPARE(danglingIn(apart), QStringList());
    }

    void noLookUpOutlivesAnEdit()
    {
        QStringList found;
        int files = 0;
        const QDir root(QStringLiteral(HZ_ROOT));
        for (const char* folder : { "ui", "app", "tests" }) {
            QDirIterator each(root.filePath(QString::fromLatin1(folder)),
                { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext()) {
                QFile file(each.next());
                if (file.fileName().endsWith(QLatin1String("test_lookups.cpp")))
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const QString& place : danglingIn(QString::fromUtf8(file.readAll())))
                    found << root.relativeFilePath(file.fileName()) + u':' + place;
                ++files;
            }
        }
        QVERIFY(files > 100);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestLookups)
#include "test_lookups.moc"
