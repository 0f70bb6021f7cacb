#pragma once

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>

#include <utility>
#include <vector>

/// A ZIP archive of these parts, in this order.
inline QByteArray packed(const std::vector<std::pair<QByteArray, QByteArray>>& parts)
{
    QByteArray bytes(1 << 20, '\0');
    std::size_t used = 0;
    archive* writing = archive_write_new();
    archive_write_set_format_zip(writing);
    archive_write_open_memory(writing, bytes.data(), std::size_t(bytes.size()), &used);
    for (const auto& [name, content] : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writing, entry);
        archive_write_data(writing, content.constData(), std::size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writing);
    archive_write_free(writing);
    bytes.resize(qsizetype(used));
    return bytes;
}

/// A workbook of one sheet with these rows, as programs write them.
inline QByteArray workbookOf(const QByteArray& rows, const QByteArray& strings = {}, const QByteArray& formats = {},
    const QByteArray& styles = {}, const QByteArray& properties = {})
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return packed({ { "[Content_Types].xml", head + "<Types/>" },
        { "_rels/.rels",
            head + "<Relationships><Relationship Id=\"a\" Type=\"" + type
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
        { "xl/workbook.xml",
            head + "<workbook" + main + ">" + properties
                + "<sheets><sheet name=\"Hazards &amp; more\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>" },
        { "xl/_rels/workbook.xml.rels",
            head + "<Relationships><Relationship Id=\"s1\" Type=\"" + type
                + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"" + type
                + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"s3\" Type=\"" + type
                + "styles\" Target=\"styles.xml\"/></Relationships>" },
        { "xl/styles.xml",
            head + "<styleSheet" + main + "><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>" },
        { "xl/sharedStrings.xml", head + "<sst" + main + ">" + strings + "</sst>" },
        { "xl/worksheets/sheet1.xml",
            head + "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>" } });
}
