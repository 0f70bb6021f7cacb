#include "model/openpsa/reader/document.h"

#include <utility>

namespace hz::openpsa {

namespace {

class DocumentReader {
public:
    DocumentReader(XmlWalk& xml, Document& document)
        : m_xml(xml)
        , m_document(document)
        , m_model(document.model)
    {
    }

    std::vector<Document::Include> read();

private:
    void readTopDefinition();
    void readModelData();
    void readContainer(const Container& outer);
    void readContent(const Container& container);
    bool readValueOrEvent(const Container& container);
    void readGate(const Container& container);
    void readBasicEvent(const Container& container);
    void readHouseEvent(const Container& container);
    void readParameter(const Container& container);
    void readGroupIn(const Container& container);
    void readInclude();

    XmlWalk& m_xml;
    Document& m_document;
    OpenPsaModel& m_model;
    std::vector<Document::Include> m_includes;
};

std::vector<Document::Include> DocumentReader::read()
{
    if (!m_xml.nextChild())
        return {};
    if (m_xml.element() != "opsa-mef")
        m_xml.refuse("openpsa.unknown-element", std::string(m_xml.element()));
    if (m_model.name.empty())
        m_model.name = m_xml.attribute("name").value_or(std::string());
    while (nextContent(m_xml))
        readTopDefinition();
    m_xml.expectEnd();
    return std::move(m_includes);
}

void DocumentReader::readTopDefinition()
{
    const std::string_view element = m_xml.element();
    if (element == "define-fault-tree")
        readContainer({});
    else if (element == "define-CCF-group")
        readGroupIn({});
    else if (element == "model-data")
        readModelData();
    else if (element == "define-event-tree")
        m_model.eventTrees.push_back(readEventTree(m_xml));
    else if (element == "define-initiating-event")
        m_model.initiatingEvents.push_back(readInitiatingEvent(m_xml));
    else if (element == "define-rule")
        m_model.rules.push_back(readRule(m_xml));
    else if (element == "define-alignment" || element == "define-mission")
        m_model.alignments.push_back(readAlignment(m_xml));
    else if (element == "define-substitution")
        m_model.substitutions.push_back(readSubstitution(m_xml));
    else if (element == "include")
        readInclude();
    else
        refuseElement(m_xml);
}

void DocumentReader::readModelData()
{
    while (nextContent(m_xml))
        if (!readValueOrEvent({}))
            refuseElement(m_xml);
}

void DocumentReader::readContainer(const Container& outer)
{
    const Container container{ readDefinition(m_xml, outer).path, isPrivate(m_xml, outer) };
    while (nextContent(m_xml))
        readContent(container);
}

void DocumentReader::readContent(const Container& container)
{
    const std::string_view element = m_xml.element();
    if (element == "define-gate")
        readGate(container);
    else if (element == "define-component")
        readContainer(container);
    else if (element == "define-CCF-group")
        readGroupIn(container);
    else if (!readValueOrEvent(container))
        refuseElement(m_xml);
}

bool DocumentReader::readValueOrEvent(const Container& container)
{
    const std::string_view element = m_xml.element();
    if (element == "define-basic-event")
        readBasicEvent(container);
    else if (element == "define-house-event")
        readHouseEvent(container);
    else if (element == "define-parameter")
        readParameter(container);
    else if (element == "include")
        readInclude();
    else
        return false;
    return true;
}

void DocumentReader::readGate(const Container& container)
{
    Gate gate{ readDefinition(m_xml, container) };
    gate.formula = readOnlyFormula(m_xml, "openpsa.empty-gate", gate.path);
    m_model.gates.push_back(std::move(gate));
}

void DocumentReader::readBasicEvent(const Container& container)
{
    BasicEvent event{ readDefinition(m_xml, container) };
    event.expression = readOptionalExpression(m_xml);
    m_model.basicEvents.push_back(std::move(event));
}

void DocumentReader::readHouseEvent(const Container& container)
{
    HouseEvent event{ readDefinition(m_xml, container) };
    while (nextContent(m_xml)) {
        if (m_xml.element() == "constant")
            event.value = readConstant(m_xml);
        else
            refuseElement(m_xml);
    }
    m_model.houseEvents.push_back(std::move(event));
}

void DocumentReader::readParameter(const Container& container)
{
    Parameter parameter{ readDefinition(m_xml, container) };
    parameter.expression = readOnlyExpression(m_xml);
    m_model.parameters.push_back(std::move(parameter));
}

void DocumentReader::readGroupIn(const Container& container)
{
    std::vector<Member> members;
    m_model.groups.push_back(readGroup(m_xml, container, members));
    m_document.members.push_back(std::move(members));
}

/// Only a file beside this one: a plain name, no path, no scheme.
void DocumentReader::readInclude()
{
    const std::string name = m_xml.required("file");
    if (name.find_first_of("/\\:") != std::string::npos || name == "." || name == "..")
        m_xml.refuse("openpsa.include-elsewhere", name);
    m_includes.push_back({ name, m_xml.line() });
    expectNoChildren(m_xml);
}

} // namespace

std::vector<Document::Include> readDocument(XmlWalk& xml, Document& document)
{
    return DocumentReader(xml, document).read();
}

} // namespace hz::openpsa
