#include "app/cli/projects/gate_output.h"
#include "app/cli/projects/keys.h"
#include "app/cli/projects/output.h"
#include "model/wording/wording.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace hz::cli {

namespace {

using readiness::CriterionResult;
using readiness::Outcome;

/// The element that says how a test case ended; empty: it passed.
QString elementFor(const CriterionResult& judged)
{
    const bool isOpen = judged.outcome == Outcome::Failed || judged.outcome == Outcome::Unknown;
    if (!isOpen)
        return {};
    if (!judged.isBlocking)
        return QStringLiteral("skipped");
    return judged.outcome == Outcome::Failed ? QStringLiteral("failure") : QStringLiteral("error");
}

void writeCase(QXmlStreamWriter& xml, const JudgedGate& gate, const CriterionResult& judged)
{
    const QString reasons = printable(reasonsOf(judged, gate.model));
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), printable(gate.stage.name));
    xml.writeAttribute(QStringLiteral("name"), printable(wording::titleOf(gate.criterionOf(judged))));
    xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
    if (const QString element = elementFor(judged); !element.isEmpty()) {
        xml.writeStartElement(element);
        xml.writeAttribute(QStringLiteral("message"), reasons.section(u'\n', 0, 0));
        if (element != u"skipped")
            xml.writeAttribute(QStringLiteral("type"), QString::fromLatin1(base::keyOf(judged.outcome)));
        xml.writeCharacters(reasons);
        xml.writeEndElement();
    } else
        xml.writeTextElement(QStringLiteral("system-out"), reasons);
    xml.writeEndElement();
}

void writeCounts(QXmlStreamWriter& xml, const JudgedGate& gate)
{
    const auto& criteria = gate.result.criteria;
    const auto count = [&](const char* element) {
        return QString::number(std::ranges::count_if(
            criteria, [&](const CriterionResult& judged) { return elementFor(judged) == QLatin1String(element); }));
    };
    xml.writeAttribute(QStringLiteral("tests"), QString::number(criteria.size()));
    xml.writeAttribute(QStringLiteral("failures"), count("failure"));
    xml.writeAttribute(QStringLiteral("errors"), count("error"));
    xml.writeAttribute(QStringLiteral("skipped"), count("skipped"));
    xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
}

} // namespace

QByteArray gateAsJunit(const JudgedGate& gate)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    writeCounts(xml, gate);
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), printable(gate.stage.name));
    writeCounts(xml, gate);
    xml.writeAttribute(QStringLiteral("timestamp"), gate.today.toString(Qt::ISODate) + QStringLiteral("T00:00:00"));
    xml.writeStartElement(QStringLiteral("properties"));
    xml.writeEmptyElement(QStringLiteral("property"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("verdict"));
    xml.writeAttribute(QStringLiteral("value"), QString::fromLatin1(base::keyOf(gate.result.verdict)));
    xml.writeEndElement();
    for (const CriterionResult& judged : gate.result.criteria)
        writeCase(xml, gate, judged);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace hz::cli
