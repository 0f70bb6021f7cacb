#include "model/openpsa/reader/document.h"
#include "model/base/codes/openpsa_errors.h"

#include <filesystem>
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

    std::vector<Document::Include> read(const Entry& entry);

private:
    void readWhole();
    void readPart(const Entry& entry);
    void readTopDefinition();
    void readModelData();
    void readContainer(const Container& outer);
    void readContent(const Container& container);
    bool readValueOrEvent(Place place, const Container& container);
    void readGate(const Container& container);
    void readBasicEvent(const Container& container);
    void readHouseEvent(const Container& container);
    void readParameter(const Container& container);
    void readGroupIn(const Container& container);
    void readInclude(Place place, const Container& container);

    XmlWalk& m_xml;
    Document& m_document;
    OpenPsaModel& m_model;
    std::vector<Document::Include> m_includes;
};

bool isDefinition(std::string_view element)
{
    return element == "model-data" || element.starts_with("define-");
}

/// A path to a file beside or below, in its shortest form.
std::optional<std::string> leadingDown(const std::string& path)
{
    if (path.empty() || path.front() == '/' || path.find_first_of("\\:") != std::string::npos)
        return std::nullopt;
    std::string shortest = std::filesystem::path(path).lexically_normal().string();
    const bool isElsewhere = shortest == "." || shortest == ".." || shortest.starts_with("../");
    return isElsewhere || shortest.ends_with('/') ? std::nullopt : std::optional(std::move(shortest));
}

std::vector<Document::Include> DocumentReader::read(const Entry& entry)
{
    if (!m_xml.nextChild())
        return {};
    const std::string element = m_xml.element();
    if (element == "opsa-mef")
        readWhole();
    else if (!isDefinition(element))
        m_xml.refuse(base::OpenPsaError::OtherRoot, element);
    else if (entry.isAlone)
        m_xml.refuse(base::OpenPsaError::Part, element);
    else
        readPart(entry);
    m_xml.expectEnd();
    return std::move(m_includes);
}

void DocumentReader::readWhole()
{
    if (m_model.name.empty())
        m_model.name = m_xml.attribute("name").value_or(std::string());
    while (nextContent(m_xml))
        readTopDefinition();
}

void DocumentReader::readPart(const Entry& entry)
{
    if (entry.place == Place::Top)
        readTopDefinition();
    else if (entry.place == Place::Tree)
        readContent(entry.container);
    else if (m_xml.element() == "model-data")
        readModelData();
    else if (!readValueOrEvent(Place::Data, entry.container))
        refuseElement(m_xml);
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
        m_model.substitutions.push_back(readSubstitution(m_xml, {}));
    else if (element == "include")
        readInclude(Place::Top, {});
    else
        refuseElement(m_xml);
}

void DocumentReader::readModelData()
{
    while (nextContent(m_xml))
        if (!readValueOrEvent(Place::Data, {}))
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
    else if (element == "define-substitution")
        m_model.substitutions.push_back(readSubstitution(m_xml, container));
    else if (!readValueOrEvent(Place::Tree, container))
        refuseElement(m_xml);
}

bool DocumentReader::readValueOrEvent(Place place, const Container& container)
{
    const std::string_view element = m_xml.element();
    if (element == "define-basic-event")
        readBasicEvent(container);
    else if (element == "define-house-event")
        readHouseEvent(container);
    else if (element == "define-parameter")
        readParameter(container);
    else if (element == "include")
        readInclude(place, container);
    else
        return false;
    return true;
}

void DocumentReader::readGate(const Container& container)
{
    Gate gate{ readDefinition(m_xml, container) };
    gate.formula = readOnlyFormula(m_xml, base::OpenPsaError::EmptyGate, gate.path);
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

/// That of the format, with `file`, or XInclude, with `href`. Only a file beside this one or in a folder below.
void DocumentReader::readInclude(Place place, const Container& container)
{
    const auto reference = m_xml.attribute("href");
    const std::string name = reference ? *reference : m_xml.required("file");
    const auto path = leadingDown(name);
    if (!path)
        m_xml.refuse(base::OpenPsaError::IncludeElsewhere, name);
    if (const auto form = m_xml.attribute("parse"); form && *form != "xml")
        refuseValue(m_xml, "parse", *form, "xml");
    if (const auto pointer = m_xml.attribute("xpointer"))
        m_xml.refuse(base::OpenPsaError::IncludePointer, *pointer);
    m_includes.push_back({ path.value_or(std::string()), m_xml.line(), place, container });
    while (m_xml.nextChild()) {
        if (!reference || m_xml.element() != "fallback")
            refuseElement(m_xml);
        m_xml.skip();
    }
}

} // namespace

std::vector<Document::Include> readDocument(XmlWalk& xml, Document& document, const Entry& entry)
{
    return DocumentReader(xml, document).read(entry);
}

} // namespace hz::openpsa
