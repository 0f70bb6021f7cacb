#include "model/openpsa/writer/open_psa_writer.h"
#include "model/openpsa/writer/identifiers.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace hz::openpsa {

namespace {

using engine::Operator;
using engine::Ref;

/// On one line and without what XML cannot hold.
QString labelText(const std::string& title)
{
    QString text = QString::fromStdString(title);
    for (QChar& c : text)
        if (c < u' ' || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            c = u' ';
    return text.simplified();
}

QString shortest(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return QString::fromLatin1(digits.data(), static_cast<qsizetype>(end.ptr - digits.data()));
}

class ModelWriter {
public:
    explicit ModelWriter(QByteArray& bytes)
        : m_xml(&bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const std::string& modelName, std::span<const WrittenEvent> events, std::span<const WrittenTree> trees,
        std::span<const WrittenSequence> sequences);

private:
    void open(const char* element, const std::string& name);
    void writeLabel(const std::string& title);
    void writeReference(const char* element, const std::string& name);
    void writeTree(const WrittenTree& tree, const std::vector<std::string>& topNames);
    void writeGate(const std::string& name, const std::string& title, Ref ref);
    void writeBody(Ref ref);
    void writeJoin(const char* connective, Ref ref);
    void writeAtLeast(Ref ref);
    void writeOperand(Ref ref);
    void writeEvents(std::span<const WrittenEvent> events);
    void writeSequence(const WrittenSequence& sequence, const std::string& gate);
    void writePath(const char* state, const std::string& gate, bool comesAbout, const std::string& sequence);
    void writeNumber(double value);
    [[nodiscard]] std::vector<Ref> innerGates() const;
    void nameGates(const std::string& tree);

    QXmlStreamWriter m_xml;
    Identifiers m_names;
    std::vector<std::string> m_eventNames;
    const WrittenTree* m_tree = nullptr;
    std::map<Ref, std::string> m_gates; // of the tree
    std::map<std::pair<Ref, std::size_t>, std::string> m_copies; // of an operand that stands several times
};

void ModelWriter::write(const std::string& modelName, std::span<const WrittenEvent> events,
    std::span<const WrittenTree> trees, std::span<const WrittenSequence> sequences)
{
    std::vector<std::vector<std::string>> topNames(trees.size());
    for (std::size_t tree = 0; tree < trees.size(); ++tree)
        for (const WrittenTree::Top& top : trees[tree].tops)
            topNames[tree].push_back(m_names.unique(top.name));
    for (const WrittenEvent& event : events)
        m_eventNames.push_back(m_names.unique(event.name));
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("opsa-mef"));
    writeLabel(modelName);
    for (const WrittenSequence& sequence : sequences)
        writeSequence(sequence, topNames[sequence.tree][sequence.top]);
    Identifiers treeNames;
    for (std::size_t tree = 0; tree < trees.size(); ++tree) {
        open("define-fault-tree", treeNames.unique(trees[tree].name));
        writeTree(trees[tree], topNames[tree]);
        m_xml.writeEndElement();
    }
    writeEvents(events);
    m_xml.writeEndDocument();
}

void ModelWriter::open(const char* element, const std::string& name)
{
    m_xml.writeStartElement(QLatin1String(element));
    m_xml.writeAttribute(QStringLiteral("name"), QString::fromStdString(name));
}

void ModelWriter::writeLabel(const std::string& title)
{
    if (const QString text = labelText(title); !text.isEmpty())
        m_xml.writeTextElement(QStringLiteral("label"), text);
}

void ModelWriter::writeReference(const char* element, const std::string& name)
{
    m_xml.writeEmptyElement(QLatin1String(element));
    m_xml.writeAttribute(QStringLiteral("name"), QString::fromStdString(name));
}

bool isEvent(const engine::Formula& formula, Ref ref)
{
    return formula.operatorOf(ref.node()) == Operator::Event;
}

/// What a gate over `ref` refers to. A negated And is an Or of the complements; the complement of the others is that of
/// a gate over them.
std::vector<Ref> operandsOf(const engine::Formula& formula, Ref ref)
{
    const Operator kind = formula.operatorOf(ref.node());
    const bool isAnd = kind == Operator::And;
    if (kind == Operator::True || kind == Operator::Event)
        return {};
    if (ref.negated() && !isAnd)
        return { !ref };
    std::vector<Ref> operands;
    for (const Ref operand : formula.operandsOf(ref.node()))
        operands.push_back(ref.negated() ? !operand : operand);
    return operands;
}

/// All functions but events that some gate below the tops refers to, in the order of their evaluation.
std::vector<Ref> ModelWriter::innerGates() const
{
    const engine::Formula& formula = *m_tree->formula;
    std::vector<bool> found(std::size_t{ formula.nodeCount() } * 2, false);
    std::vector<Ref> open;
    std::vector<Ref> inner;
    for (const WrittenTree::Top& top : m_tree->tops)
        open.push_back(top.root);
    while (!open.empty()) {
        const Ref ref = open.back();
        open.pop_back();
        for (const Ref operand : operandsOf(formula, ref)) {
            if (isEvent(formula, operand) || found[operand.code])
                continue;
            found[operand.code] = true;
            inner.push_back(operand);
            open.push_back(operand);
        }
    }
    std::ranges::sort(inner);
    return inner;
}

void ModelWriter::nameGates(const std::string& tree)
{
    m_gates.clear();
    m_copies.clear();
    for (const Ref gate : innerGates())
        m_gates.emplace(gate, m_names.unique(tree + "_g" + std::to_string(m_gates.size() + 1)));
}

void ModelWriter::writeTree(const WrittenTree& tree, const std::vector<std::string>& topNames)
{
    m_tree = &tree;
    writeLabel(tree.title);
    nameGates(tree.name);
    for (std::size_t top = 0; top < tree.tops.size(); ++top)
        writeGate(topNames[top], tree.tops[top].title, tree.tops[top].root);
    for (const auto& [ref, name] : m_gates)
        writeGate(name, {}, ref);
    const auto copies = m_copies;
    for (const auto& [copied, name] : copies) {
        open("define-gate", name);
        writeOperand(copied.first);
        m_xml.writeEndElement();
    }
}

void ModelWriter::writeGate(const std::string& name, const std::string& title, Ref ref)
{
    open("define-gate", name);
    writeLabel(title);
    writeBody(ref);
    m_xml.writeEndElement();
}

void ModelWriter::writeBody(Ref ref)
{
    switch (m_tree->formula->operatorOf(ref.node())) {
    case Operator::True:
        m_xml.writeEmptyElement(QStringLiteral("constant"));
        m_xml.writeAttribute(QStringLiteral("value"), ref.negated() ? QStringLiteral("false") : QStringLiteral("true"));
        return;
    case Operator::Event:
        writeOperand(ref);
        return;
    case Operator::And:
        writeJoin(ref.negated() ? "or" : "and", ref);
        return;
    case Operator::AtLeast:
    case Operator::Xor:
        break;
    }
    if (ref.negated()) {
        m_xml.writeStartElement(QStringLiteral("not"));
        writeOperand(!ref);
        m_xml.writeEndElement();
    } else if (m_tree->formula->operatorOf(ref.node()) == Operator::Xor) {
        writeJoin("xor", ref);
    } else {
        writeAtLeast(ref);
    }
}

void ModelWriter::writeJoin(const char* connective, Ref ref)
{
    m_xml.writeStartElement(QLatin1String(connective));
    for (const Ref operand : operandsOf(*m_tree->formula, ref))
        writeOperand(operand);
    m_xml.writeEndElement();
}

/// An operand that counts several times is a gate of its own each time but the first.
void ModelWriter::writeAtLeast(Ref ref)
{
    m_xml.writeStartElement(QStringLiteral("atleast"));
    m_xml.writeAttribute(QStringLiteral("min"), QString::number(m_tree->formula->thresholdOf(ref.node())));
    std::map<Ref, std::size_t> times;
    for (const Ref operand : operandsOf(*m_tree->formula, ref)) {
        const std::size_t earlier = times[operand]++;
        if (earlier == 0) {
            writeOperand(operand);
            continue;
        }
        std::string& copy = m_copies[{ operand, earlier }];
        if (copy.empty())
            copy = m_names.unique(m_tree->name + "_copy");
        writeReference("gate", copy);
    }
    m_xml.writeEndElement();
}

void ModelWriter::writeOperand(Ref ref)
{
    if (!isEvent(*m_tree->formula, ref)) {
        writeReference("gate", m_gates.at(ref));
        return;
    }
    const std::size_t event = m_tree->events[m_tree->formula->variableOf(ref.node())];
    if (ref.negated())
        m_xml.writeStartElement(QStringLiteral("not"));
    writeReference("basic-event", m_eventNames[event]);
    if (ref.negated())
        m_xml.writeEndElement();
}

void ModelWriter::writeEvents(std::span<const WrittenEvent> events)
{
    m_xml.writeStartElement(QStringLiteral("model-data"));
    for (std::size_t event = 0; event < events.size(); ++event) {
        open("define-basic-event", m_eventNames[event]);
        writeLabel(events[event].title);
        if (events[event].probability)
            writeNumber(*events[event].probability);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void ModelWriter::writeNumber(double value)
{
    m_xml.writeEmptyElement(QStringLiteral("float"));
    m_xml.writeAttribute(QStringLiteral("value"), shortest(value));
}

void ModelWriter::writeSequence(const WrittenSequence& sequence, const std::string& gate)
{
    const std::string name = m_names.unique(sequence.name);
    const std::string other = m_names.unique(sequence.name + "_not");
    const std::string tree = m_names.unique(sequence.name + "_tree");
    const std::string asked = m_names.unique(sequence.name + "_asked");
    open("define-initiating-event", m_names.unique(sequence.initiator));
    m_xml.writeAttribute(QStringLiteral("event-tree"), QString::fromStdString(tree));
    writeLabel(sequence.title);
    if (sequence.frequency) {
        m_xml.writeStartElement(QStringLiteral("collect-expression"));
        writeNumber(*sequence.frequency);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    open("define-event-tree", tree);
    writeReference("define-functional-event", asked);
    writeReference("define-sequence", name);
    writeReference("define-sequence", other);
    m_xml.writeStartElement(QStringLiteral("initial-state"));
    m_xml.writeStartElement(QStringLiteral("fork"));
    m_xml.writeAttribute(QStringLiteral("functional-event"), QString::fromStdString(asked));
    writePath("yes", gate, true, name);
    writePath("no", gate, false, other);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void ModelWriter::writePath(const char* state, const std::string& gate, bool comesAbout, const std::string& sequence)
{
    m_xml.writeStartElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("state"), QLatin1String(state));
    m_xml.writeStartElement(QStringLiteral("collect-formula"));
    if (!comesAbout)
        m_xml.writeStartElement(QStringLiteral("not"));
    writeReference("gate", gate);
    if (!comesAbout)
        m_xml.writeEndElement();
    m_xml.writeEndElement();
    writeReference("sequence", sequence);
    m_xml.writeEndElement();
}

} // namespace

QByteArray writeOpenPsa(const std::string& modelName, std::span<const WrittenEvent> events,
    std::span<const WrittenTree> trees, std::span<const WrittenSequence> sequences)
{
    QByteArray bytes;
    ModelWriter(bytes).write(modelName, events, trees, sequences);
    return bytes;
}

} // namespace hz::openpsa
