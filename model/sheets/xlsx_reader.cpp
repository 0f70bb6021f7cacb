#include "model/sheets/xlsx_reader.h"

#include "model/base/codes/exchange_errors.h"

#include "model/sheets/package.h"
#include "model/sheets/xlsx_parts.h"

namespace hz::sheets {

namespace {

using base::Error;
using base::Result;
using base::SheetError;

bool isOfWorkbook(const QString& name)
{
    return name.endsWith(u".rels")
        || (name.endsWith(u".xml") && !name.contains(u"theme") && !name.startsWith(u"docProps"));
}

class XlsxReader {
public:
    XlsxReader(const Parts& parts, const SheetLimits& limits)
        : m_parts(parts)
        , m_limits(limits)
    {
    }

    Result<Workbook> read()
    {
        if (const auto found = findParts(); !found)
            return found.error();
        Workbook workbook;
        std::size_t cells = 0;
        const SheetContext context{ m_strings, m_isDate, m_book.countsFrom1904, m_limits };
        for (const SheetEntry& entry : m_book.sheets) {
            const Relation relation = m_relations.value(entry.relation);
            if (relation.type != u"worksheet")
                continue; // a sheet that is a chart or a dialog
            auto rows = readRows(m_parts.value(relation.target), context, cells);
            if (!rows)
                return Error{ rows.error().code, {}, entry.name.toStdString() };
            workbook.sheets.push_back({ entry.name, std::move(*rows), entry.isHidden });
        }
        return workbook.sheets.empty() ? Result<Workbook>(Error{ SheetError::NoSheet }) : Result<Workbook>(workbook);
    }

private:
    base::Status findParts()
    {
        if (!m_parts.contains(QStringLiteral("_rels/.rels")))
            return Error{ SheetError::NotAWorkbook };
        const auto top = readRelations(m_parts.value(QStringLiteral("_rels/.rels")), {});
        if (!top)
            return top.error();
        QString path;
        for (const Relation& relation : *top)
            if (relation.type == u"officeDocument")
                path = relation.target;
        if (!m_parts.contains(path))
            return Error{ SheetError::NotAWorkbook };
        const QString folder = path.left(path.lastIndexOf(u'/') + 1);
        auto book = readWorkbookPart(m_parts.value(path));
        if (!book)
            return book.error();
        m_book = std::move(*book);
        auto relations = readRelations(
            m_parts.value(folder + QStringLiteral("_rels/") + path.mid(folder.size()) + QStringLiteral(".rels")),
            folder);
        if (!relations)
            return relations.error();
        m_relations = std::move(*relations);
        return readShared();
    }

    base::Status readShared()
    {
        for (const Relation& relation : std::as_const(m_relations)) {
            if (relation.type == u"sharedStrings") {
                auto strings = readSharedStrings(m_parts.value(relation.target));
                if (!strings)
                    return strings.error();
                m_strings = std::move(*strings);
            } else if (relation.type == u"styles") {
                auto styles = readDateStyles(m_parts.value(relation.target));
                if (!styles)
                    return styles.error();
                m_isDate = std::move(*styles);
            }
        }
        return base::Done{};
    }

    const Parts& m_parts;
    SheetLimits m_limits;
    WorkbookPart m_book;
    QHash<QString, Relation> m_relations;
    std::vector<QString> m_strings;
    std::vector<bool> m_isDate;
};

} // namespace

Result<Workbook> readXlsx(const QByteArray& packed, const SheetLimits& limits)
{
    const auto parts = unpack(packed, isOfWorkbook, limits.unpackedBytes);
    return parts ? XlsxReader(*parts, limits).read() : parts.error();
}

} // namespace hz::sheets
