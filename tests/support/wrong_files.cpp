#include "support/wrong_files.h"

#include "support/scratch.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace hz::testing {

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

/// The same project as a program of another kind, or of the future, would have marked it.
QByteArray withNumber(QByteArray project, int at, char value)
{
    project.replace(at, 4, QByteArray(3, '\0') + value);
    return project;
}

std::vector<WrongFile> texts()
{
    return {
        { "empty.json", "" },
        { "blank.json", " \n\t\n" },
        { "note.txt",
            "Hello, this is a note and nothing else, long enough for every header there is to be looked at.\n" },
        { "pointer.json",
            "version https://git-lfs.github.com/spec/v1\n"
            "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n" },
        { "page.json", "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not found</body></html>\n" },
        { "conflict.json", "{\n<<<<<<< HEAD\n  \"a\": 1\n=======\n  \"a\": 2\n>>>>>>> other\n}\n" },
        { "cut.json", "{ \"schema\": \"graphazard.project/1\", \"title\": \"Half a" },
        { "deep.json", nested(200'000) },
        { "threat-dragon.json",
            "{ \"version\": \"2.0\", \"summary\": { \"title\": \"Shop\" }, \"detail\": { \"diagrams\": [] } }\n" },
        { "otm.json", "{ \"otmVersion\": \"0.2.0\", \"project\": { \"name\": \"Shop\", \"id\": \"shop\" } }\n" },
        { "sbom.json", "{ \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [] }\n" },
        { "lint.sarif", "{ \"version\": \"2.1.0\", \"runs\": [] }\n" },
        { "number.json", "42\n" },
        { "null.json", "null\n" },
        { "list.json", "[]\n" },
        { "twice.json", "{ \"schema\": \"graphazard.project/1\", \"schema\": \"graphazard.project/1\" }\n" },
        { "latin.json", "{ \"title\": \"Caf\xe9\" }\n" },
        { "control.json", QByteArray("{ \"title\": \"\0\" }\n", 17) },
        { "other.xml", "<?xml version=\"1.0\"?>\n<note><to>you</to></note>\n" },
        { "cut.xml", "<?xml version=\"1.0\"?>\n<opsa-mef><define-fault-tree name=\"F\"><define-ga" },
        { "laughs.xml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
            "<opsa-mef><define-fault-tree name=\"&b;\"/></opsa-mef>\n" },
        { "external.xml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM \"/etc/hostname\">]>\n"
            "<opsa-mef><label>&a;</label></opsa-mef>\n" },
        { "table.csv", "name;colour\nfire;red\n" },
    };
}

std::vector<WrongFile> bytes(const QByteArray& project)
{
    const QByteArray gzip =
        QByteArray::fromHex("1f8b0800000000000003cb48cdc9c95728cf2fca49e10200") + QByteArray(40, 'x');
    return {
        { "zeros.hazard", QByteArray(5000, '\0') },
        { "cut.hazard", project.left(project.size() / 2) },
        { "longer.hazard", project + "x" },
        { "database.hazard", withNumber(project, 68, 42) },
        { "newer.hazard", withNumber(project, 60, 77) },
        { "archive.gz", gzip },
        { "archive.zip", QByteArray("PK\x03\x04\x14\0\0\0\x08\0", 10) + QByteArray(80, 'y') },
        { "report.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n" + QByteArray(200, ' ') },
        { "picture.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(60, '\1') },
        { "wide.json", QByteArray("\xff\xfe{\0\"\0a\0\"\0:\0", 12) },
        { "noise.bin", QCryptographicHash::hash("noise", QCryptographicHash::Sha3_512).repeated(50) },
    };
}

} // namespace

std::vector<WrongFile> wrongFiles(const QByteArray& project)
{
    auto all = texts();
    for (WrongFile& file : bytes(project))
        all.push_back(std::move(file));
    return all;
}

QStringList makeWrongFiles(const QDir& folder, const QByteArray& project)
{
    for (const WrongFile& file : wrongFiles(project))
        if (!testing::writeFile(folder.filePath(QString::fromLatin1(file.name)), file.content))
            return {};
    const auto path = [&folder](const char* name) { return folder.filePath(QString::fromLatin1(name)).toLocal8Bit(); };
    folder.mkdir(QStringLiteral("folder.hazard"));
    const bool made = ::mkfifo(path("pipe.hazard").constData(), 0600) == 0
        && ::symlink("nowhere", path("lost.hazard").constData()) == 0
        && ::symlink("loop.json", path("loop.json").constData()) == 0;
    return made ? folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name) : QStringList();
}

QByteArray stateOf(const QDir& folder)
{
    QByteArray state;
    for (const auto& entry :
        folder.entryInfoList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
        state += entry.fileName().toUtf8() + ' ' + QByteArray::number(entry.isFile() ? entry.size() : 0);
        // Opening a named pipe would wait for its other end.
        if (entry.isFile())
            state +=
                ' ' + QCryptographicHash::hash(testing::contentOf(entry.filePath()), QCryptographicHash::Md5).toHex();
        state += '\n';
    }
    return state;
}

} // namespace hz::testing
