#include "model/openpsa/reader/xml_events.h"

#include <QTest>

#include <array>

using namespace hz::openpsa;
using Kind = XmlEvents::Kind;

namespace {

/// The parts of a text, one a word: "<a x=1>2" is the start of a, with an attribute, on line 2.
QStringList partsOf(const std::string& text)
{
    static constexpr std::array kMarks{ "<", ">", "\"", "?" };
    QStringList parts;
    XmlEvents events(text);
    for (XmlEvents::Event event = events.next(); event.kind != Kind::Over; event = events.next()) {
        QString part = kMarks[static_cast<std::size_t>(event.kind)];
        part += QString::fromUtf8(event.text.data(), static_cast<qsizetype>(event.text.size()));
        for (const XmlEvents::Attribute& attribute : events.attributes())
            part += QString(" %1=%2").arg(QString::fromStdString(std::string(attribute.name)),
                QString::fromStdString(std::string(attribute.value)));
        parts << part + '@' + QString::number(event.line);
    }
    return parts;
}

} // namespace

class TestXmlEvents : public QObject {
    Q_OBJECT

private slots:
    void partsComeInTheirOrder()
    {
        QCOMPARE(partsOf("<?xml version='1.0'?>\n<!-- c --><a x='1' y=\"&lt;&#233;\">\n<b/>\n</a>"),
            (QStringList{ "<a x=1 y=<é@2", "<b@3", ">@3", ">@4" }));
    }

    void textsAreWholeAndBlanksAreNone()
    {
        QCOMPARE(partsOf("<a>\n  \n<b>one &amp;\ntwo<![CDATA[ <three> ]]></b></a>"),
            (QStringList{ "<a@1", "<b@3", "\"one &\ntwo <three> @3", ">@4", ">@4" }));
    }

    void prefixesAreLeftOut()
    {
        QCOMPARE(partsOf("<p:a xmlns:p='urn:p'/>"), (QStringList{ "<a xmlns:p=urn:p@1", ">@1" }));
    }

    void otherEncodingsAreRead()
    {
        QCOMPARE(
            partsOf("<?xml version='1.0' encoding='ISO-8859-1'?><a x='\xe9'/>"), (QStringList{ "<a x=é@1", ">@1" }));
        const QString wide = "<a x='é'/>";
        const std::string bytes(reinterpret_cast<const char*>(wide.utf16()), static_cast<std::size_t>(wide.size()) * 2);
        QCOMPARE(partsOf("\xff\xfe" + bytes), (QStringList{ "<a x=é@1", ">@1" }));
        QCOMPARE(partsOf("<?xml version='1.0' encoding='EBCDIC'?><a/>"), (QStringList{ "?EBCDIC@1" }));
    }

    void documentTypesArePassedOver()
    {
        QCOMPARE(partsOf("<!DOCTYPE a>\n<a/>"), (QStringList{ "<a@2", ">@2" }));
        QCOMPARE(partsOf("<!DOCTYPE a SYSTEM 'x'>\n<a b='&amp;&#9;'>&lt;</a>"),
            (QStringList{ "<a b=&\t@2", "\"<@2", ">@2" }));
    }

    void entitiesAreRefused()
    {
        QCOMPARE(partsOf("<!DOCTYPE a [\n<!ENTITY b 'c'>]>\n<a>&b;</a>"), (QStringList{ "?b@2" }));
        QCOMPARE(partsOf("<!DOCTYPE a SYSTEM 'x'>\n<a b='&c;'/>").first(), QString("?c@2"));
        QCOMPARE(partsOf("<!DOCTYPE a SYSTEM 'x'>\n<a>&c;</a>"), (QStringList{ "<a@2", "?c@2" }));
    }

    void bytesThatAreNotUtf8AreSaidWhereTheyAre()
    {
        QCOMPARE(partsOf("<a>\n\xe9</a>").last(), QString("?@2"));
        QCOMPARE(partsOf("<?xml version='1.0' encoding='US-ASCII'?>\n<a>\n\xe9</a>"), (QStringList{ "?US-ASCII@3" }));
    }

    void whatIsNoXmlIsSaidWhereItIs()
    {
        QCOMPARE(partsOf("<a>\n</b>"), (QStringList{ "<a@1", "?mismatched tag@2" }));
        QCOMPARE(partsOf("<a>\n\n&b;"), (QStringList{ "<a@1", "?undefined entity@3" }));
        QCOMPARE(partsOf(""), (QStringList{ "?no element found@1" }));
        QCOMPARE(partsOf("<a/><a/>"), (QStringList{ "<a@1", ">@1", "?junk after document element@1" }));
    }

    /// The parser pauses many times.
    void longTextsAreReadToTheirEnd()
    {
        std::string text = "<a>";
        QStringList expected{ "<a@1" };
        for (int i = 0; i < 3000; ++i) {
            text += "\n<b i='" + std::to_string(i) + "'>t<c/></b>";
            expected << QString("<b i=%1@%2").arg(i).arg(i + 2) << QString("\"t@%1").arg(i + 2)
                     << QString("<c@%1").arg(i + 2) << QString(">@%1").arg(i + 2) << QString(">@%1").arg(i + 2);
        }
        expected << ">@3001";
        QCOMPARE(partsOf(text + "</a>"), expected);
    }

    void longWordsAreReadInOnePass()
    {
        const std::string word(4 << 20, 'x');
        const QStringList parts = partsOf("<a w='" + word + "'/>");
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.front(), QString("<a w=") + QString(4 << 20, u'x') + "@1");
    }
};

QTEST_GUILESS_MAIN(TestXmlEvents)
#include "test_xml_events.moc"
