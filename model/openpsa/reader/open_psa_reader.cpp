#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/reader/document.h"

namespace hz::openpsa {

base::Result<OpenPsaModel> readOpenPsa(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.size() > kMaximumBytes)
        return base::Error{ "openpsa.too-large", {}, std::to_string(kMaximumBytes >> 20) + " MiB",
            fileName.toStdString() };
    XmlWalk xml(bytes, fileName);
    Document document = readDocument(xml);
    if (xml.failed())
        return xml.error();
    OpenPsaModel model = resolve(std::move(document), xml);
    if (xml.failed())
        return xml.error();
    model.fileName = fileName.toStdString();
    return model;
}

} // namespace hz::openpsa
