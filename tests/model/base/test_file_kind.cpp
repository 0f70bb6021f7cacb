#include "model/base/codes/file_errors.h"
#include "model/base/file_kind.h"
#include "model/base/json_outline.h"

#include <QTest>

using namespace hz::base;
using namespace std::string_literals;

Q_DECLARE_METATYPE(FileKind)

class TestFileKind : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatAFileIs_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<FileKind>("kind");
        const auto row = [](const char* name, const std::string& bytes, FileKind kind) {
            QTest::newRow(name) << bytes << kind;
        };
        row("nothing", "", FileKind::Empty);
        row("blanks", " \n", FileKind::Empty);
        row("gzip", "\x1F\x8B\x08\x00"s, FileKind::Gzip);
        row("zip", zipped("a.txt"), FileKind::Zip);
        row("spreadsheet", zipped("[Content_Types].xml") + zipped("xl/workbook.xml"), FileKind::Spreadsheet);
        row("document", zipped("[Content_Types].xml") + zipped("word/document.xml"), FileKind::Document);
        row("Inspect archive", zipped("_journal/start.json") + zipped("samples/1_epoch_1.json"),
            FileKind::InspectArchive);
        row("xz",
            "\xFD"
            "7zXZ\0"s,
            FileKind::OtherArchive);
        row("project", database("GHZD"), FileKind::Project);
        row("database", database("\0\0\0\0"s), FileKind::Database);
        row("PDF", "%PDF-1.7\n", FileKind::Pdf);
        row("PNG", "\x89PNG\r\n\x1A\n", FileKind::Image);
        row("bytes", "\x01\x02\x03\x00"s, FileKind::Binary);
        row("LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", FileKind::LfsPointer);
        row("page", "\n<!doctype HTML><title>404", FileKind::WebPage);
        row("page as XML", "<?xml version='1.0'?>\n<html xmlns='x'></html>", FileKind::WebPage);
        row("UTF-16", "\xFF\xFE{\0"s, FileKind::Utf16);
        row("UTF-16 without mark", "<\0a\0>\0"s, FileKind::Utf16);
        row("UTF-32", "<\0\0\0a\0\0\0"s, FileKind::Utf32);
        row("twin", "{\"format\": \"graphazard.twin/1\", \"nodes\": {}}", FileKind::Twin);
        row("twin edited by hand", "{ // mine\n\"format\": \"graphazard.twin/1\"}", FileKind::Twin);
        row("answer", "{\"schema\": \"graphazard.scores/1\"}", FileKind::Answer);
        row("Inspect log", "{\"version\": 2, \"status\": \"success\", \"eval\": {\"task\": \"t\"}, \"samples\": []}",
            FileKind::InspectLog);
        row("Threat Dragon", "{\"summary\": {\"title\": \"t\"}, \"detail\": {\"contributors\": [], \"diagrams\": []}}",
            FileKind::ThreatDragon);
        row("OTM", "{\"otmVersion\": \"0.2.0\", \"project\": {}}", FileKind::Otm);
        row("OTM as YAML", "otmVersion: 0.2.0\nproject:\n  name: p\n", FileKind::Otm);
        row("CycloneDX", "{\"bomFormat\": \"CycloneDX\", \"components\": []}", FileKind::CycloneDx);
        row("CycloneDX as XML", "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"/>", FileKind::CycloneDx);
        row("SPDX", "{\"spdxVersion\": \"SPDX-2.3\"}", FileKind::Spdx);
        row("SARIF", "{\"version\": \"2.1.0\", \"runs\": []}", FileKind::Sarif);
        row("JSON", "{\"a\": NaN}", FileKind::Json);
        row("JSON lines", "{\"a\": 1}\n{\"a\": 2}\n", FileKind::JsonLines);
        row("two twins", "{\"format\": \"graphazard.twin/1\"}\n{\"format\": \"graphazard.twin/1\"}\n", FileKind::Twin);
        row("Open-PSA",
            "<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE opsa-mef [ <!ELEMENT a ANY> ]>\n<opsa-mef></opsa-mef>",
            FileKind::OpenPsa);
        row("XML", "<mxfile><diagram/></mxfile>\n", FileKind::Xml);
        row("table", "a;b\n1;2\n", FileKind::Csv);
        row("text", "Hello, all.\nGood bye.\n", FileKind::Text);
        row("list in text", "[see below] and so on", FileKind::Text);
    }
    void tellsWhatAFileIs()
    {
        QFETCH(std::string, bytes);
        QFETCH(FileKind, kind);
        QCOMPARE(contentOf(bytes, true).kind, kind);
        QVERIFY(contentError(contentOf(bytes, true), "f", Wanted::Model).code.is<ContentError>());
    }

    void saysWhere()
    {
        QCOMPARE(contentOf("{\n\"a\": 1,\n<<<<<<< HEAD\n", true), (FileContent{ FileKind::Conflict, {}, 3 }));
        QCOMPARE(contentOf("a,b\n\xE4,1\n", true), (FileContent{ FileKind::OtherEncoding, {}, 2 }));
        QCOMPARE(contentOf("{\n\"a\": [1,\n2", true), (FileContent{ FileKind::CutJson, {}, 3 }));
        QCOMPARE(contentOf("<a>\n<b>", true), (FileContent{ FileKind::CutXml, "a", 2 }));
        QCOMPARE(contentOf("<mxfile a='1'/>", true).detail, std::string("mxfile"));
        QCOMPARE(contentError({ FileKind::Conflict, {}, 3 }, "f.json", Wanted::Model).place, std::string("f.json:3"));
    }

    void aPartIsNotTakenForACutFile()
    {
        QCOMPARE(contentOf("{\n\"a\": [1,\n2", false).kind, FileKind::Json);
        QCOMPARE(contentOf("<a>\n<b>", false).kind, FileKind::Xml);
        QCOMPARE(contentOf("a,b\n1,\xC3", false).kind, FileKind::Csv);
        QCOMPARE(contentOf("a,b\n1,\xC3", true).kind, FileKind::OtherEncoding);
    }

    void everyBeginningIsSomething()
    {
        const std::string text =
            "{\"summary\": {\"title\": \"t\\\"x\"}, \"detail\": [1, -2.5e3, true, null, NaN, {\"a\": []}]}";
        for (std::size_t length = 0; length < text.size(); ++length)
            QVERIFY(outlineOf(std::string_view(text).substr(0, length)).end != JsonOutline::End::Complete);
        QCOMPARE(outlineOf(text).end, JsonOutline::End::Complete);
        QCOMPARE(outlineOf(std::string(100'000, '[')).end, JsonOutline::End::Broken);
    }

    void theOutlineNamesMembers()
    {
        const JsonOutline outline = outlineOf("{\"a\": {\"b\": \"text\", \"c\": 1}, \"d\": [true, false, 1, 2]} {}");
        QVERIFY(outline.isObject() && outline.hasMore && outline.has("d") && !outline.has("b"));
        const auto a = outline.indexOf(*outline.find("a"));
        QCOMPARE(outline.find("b", a)->text, std::string("text"));
        QCOMPARE(outline.membersOf(outline.indexOf(*outline.find("d"))).size(), std::size_t{ 3 });
    }

private:
    static std::string zipped(const std::string& name) { return "PK\x03\x04"s + std::string(26, '\x01') + name; }
    static std::string database(const std::string& mark)
    {
        return "SQLite format 3\0"s + std::string(52, '\x01') + mark + std::string(28, '\0');
    }
};

QTEST_GUILESS_MAIN(TestFileKind)
#include "test_file_kind.moc"
