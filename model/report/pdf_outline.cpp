#include "model/report/pdf_outline.h"
#include "model/base/codes/program_errors.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>

namespace hz::report {

namespace {

QPDFObjectHandle pdfText(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.left(500).toStdString());
}

/// Links the entries of one level under their parent; `at` moves past them and all below them.
struct OutlineWriter {
    QPDF& pdf;
    const std::vector<OutlineEntry>& entries;
    const std::vector<QPDFPageObjectHelper>& pages;
    std::size_t at = 0;

    int putLevel(QPDFObjectHandle parent, int level)
    {
        QPDFObjectHandle previous = QPDFObjectHandle::newNull();
        int count = 0;
        while (at < entries.size() && entries[at].level >= level) {
            QPDFObjectHandle item = itemFor(entries[at], parent);
            ++at;
            if (previous.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                previous.replaceKey("/Next", item);
                item.replaceKey("/Prev", previous);
            }
            previous = item;
            const int inside = putLevel(item, level + 1);
            if (inside > 0)
                item.replaceKey("/Count", QPDFObjectHandle::newInteger(-inside));
            ++count;
        }
        if (!previous.isNull())
            parent.replaceKey("/Last", previous);
        return count;
    }

    QPDFObjectHandle itemFor(const OutlineEntry& entry, QPDFObjectHandle parent)
    {
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", pdfText(entry.text));
        item.replaceKey("/Parent", parent);
        QPDFObjectHandle target = QPDFObjectHandle::newArray();
        target.appendItem(pages.at(static_cast<std::size_t>(entry.page)).getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", target);
        return item;
    }
};

void putOutline(QPDF& pdf, const std::vector<OutlineEntry>& entries)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    OutlineWriter writer{ pdf, entries, pages };
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(writer.putLevel(root, 1)));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void putFacts(QPDF& pdf, const PdfFacts& facts)
{
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const std::string made = facts.madeAt.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
    info.replaceKey("/Title", pdfText(facts.title));
    info.replaceKey("/Author", pdfText(facts.author));
    info.replaceKey("/Creator", QPDFObjectHandle::newString("Graphazard " GRAPHAZARD_VERSION));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(made));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(made));
    pdf.getTrailer().replaceKey("/Info", info);
    // Qt writes a second set of metadata with random identifiers; the dictionary above is the one that stays.
    pdf.getRoot().removeKey("/Metadata");
    pdf.getTrailer().removeKey("/ID");
}

/// Qt tags the names of embedded fonts, and orders them, by the addresses and seeds of the day. Here tags follow the
/// order of the objects.
void nameFonts(QPDF& pdf)
{
    constexpr std::size_t kTag = 7; // "ABCDEF+"
    std::map<std::string, std::string> tags;
    const auto rename = [&](QPDFObjectHandle dictionary, const std::string& key) {
        QPDFObjectHandle value = dictionary.getKey(key);
        if (!value.isName() || value.getName().size() < kTag + 2 || value.getName()[kTag] != '+')
            return;
        const std::string name = value.getName();
        const auto [found, isNew] = tags.try_emplace(name);
        if (isNew)
            for (std::size_t digit = 0, rest = tags.size(); digit < kTag - 1; ++digit, rest /= 26)
                found->second.insert(found->second.begin(), static_cast<char>('A' + rest % 26));
        dictionary.replaceKey(key, QPDFObjectHandle::newName('/' + found->second + name.substr(kTag)));
    };
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isDictionary()) {
            rename(object, "/BaseFont");
            rename(object, "/FontName");
        }
}

/// Objects are numbered in the order in which the document leads to them, unless they are packed in streams.
std::shared_ptr<Buffer> written(QPDF& pdf, qpdf_object_stream_e streams)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(streams);
    writer.write();
    return writer.getBufferSharedPointer();
}

} // namespace

base::Result<QByteArray> finishedPdf(const QByteArray& drawn, const PdfFacts& facts)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("report", drawn.constData(), static_cast<std::size_t>(drawn.size()));
        putOutline(pdf, facts.outline);
        putFacts(pdf, facts);
        const auto ordered = written(pdf, qpdf_o_disable);
        QPDF packed;
        packed.processMemoryFile("report", reinterpret_cast<const char*>(ordered->getBuffer()), ordered->getSize());
        nameFonts(packed);
        packed.getTrailer().removeKey("/ID");
        const auto buffer = written(packed, qpdf_o_generate);
        return QByteArray(
            reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception& failure) {
        return base::Error{ base::ReportError::PdfBroken, {}, failure.what() };
    }
}

} // namespace hz::report
