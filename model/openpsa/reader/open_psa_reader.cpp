#include "model/openpsa/reader/open_psa_reader.h"

#include "model/openpsa/reader/document.h"

#include <unordered_map>
#include <utility>

namespace hz::openpsa {

namespace {

/// Reads files in the order in which they are met, each after the one that includes it first.
class FilesReader {
public:
    FilesReader(const FileSource& source, FirstError& errors)
        : m_source(source)
        , m_errors(errors)
    {
    }

    void read(const SourceFile& file);
    [[nodiscard]] Document takeDocument() { return std::move(m_document); }

private:
    struct Open {
        std::string name;
        std::uint32_t file = 0;
        std::vector<Document::Include> includes{};
        std::size_t next = 0;
    };

    void open(const std::string& name, std::string_view bytes);
    void include(const std::string& by, std::uint32_t byFile, const Document::Include& include);
    [[nodiscard]] std::string loopTo(const std::string& name) const;

    const FileSource& m_source;
    FirstError& m_errors;
    Document m_document;
    std::unordered_map<std::string, bool> m_isOpen; // of every file read
    std::vector<Open> m_open;
    std::size_t m_bytes = 0;
};

void FilesReader::read(const SourceFile& file)
{
    if (m_isOpen.contains(file.name))
        return;
    open(file.name, file.bytes);
    while (!m_open.empty() && !m_errors.failed()) {
        Open& top = m_open.back();
        if (top.next < top.includes.size()) {
            const Document::Include next = top.includes[top.next++];
            include(top.name, top.file, next);
        } else {
            m_isOpen[top.name] = false;
            m_open.pop_back();
        }
    }
}

void FilesReader::open(const std::string& name, std::string_view bytes)
{
    const std::uint32_t file = m_errors.addFile(name);
    m_bytes += bytes.size();
    if (m_bytes > kMaximumBytes)
        m_errors.refuse("openpsa.too-large", std::to_string(kMaximumBytes >> 20) + " MiB", file, 1);
    if (m_errors.files().size() > kMaximumFiles)
        m_errors.refuse("openpsa.too-many-files", std::to_string(kMaximumFiles), file, 1);
    m_isOpen.emplace(name, true);
    XmlWalk xml(bytes, file, m_errors);
    m_open.push_back({ name, file, readDocument(xml, m_document) });
}

void FilesReader::include(const std::string& by, std::uint32_t byFile, const Document::Include& include)
{
    const std::string name = by.substr(0, by.rfind('/') + 1) + include.name; // npos + 1 is 0
    if (const auto known = m_isOpen.find(name); known != m_isOpen.end()) {
        if (known->second)
            m_errors.refuse("openpsa.loop", loopTo(name), byFile, include.line);
    } else if (const auto bytes = m_source(name)) {
        open(name, *bytes);
    } else {
        m_errors.refuse("openpsa.include-not-found", shown(include.name), byFile, include.line);
    }
}

std::string FilesReader::loopTo(const std::string& name) const
{
    std::string named;
    for (const Open& file : m_open)
        if (!named.empty() || file.name == name)
            named += shown(file.name) + " > ";
    return named + shown(name);
}

} // namespace

base::Result<OpenPsaModel> readOpenPsa(const std::vector<SourceFile>& files, const FileSource& source)
{
    FirstError errors;
    FilesReader reader(source, errors);
    for (const SourceFile& file : files)
        if (!errors.failed())
            reader.read(file);
    if (errors.failed())
        return errors.error();
    OpenPsaModel model = resolve(reader.takeDocument(), errors);
    if (errors.failed())
        return errors.error();
    model.files = errors.files();
    return model;
}

base::Result<OpenPsaModel> readOpenPsa(std::string_view bytes, const std::string& fileName)
{
    return readOpenPsa({ { fileName, std::string(bytes) } }, [](const std::string&) { return std::nullopt; });
}

} // namespace hz::openpsa
