#include "model/openpsa/reader/open_psa_reader.h"
#include "model/base/codes/openpsa_errors.h"

#include "model/base/file_kind.h"
#include "model/openpsa/reader/document.h"

#include <filesystem>
#include <unordered_map>
#include <utility>

namespace hz::openpsa {

namespace {

/// A file by one name, however the path to it is written.
std::string keyOf(const std::string& name)
{
    return std::filesystem::path(name).lexically_normal().string();
}

/// What the file is, where that says more than the first mistake in it.
base::Error better(const base::Error& error, std::string_view bytes, const std::string& name)
{
    using base::FileKind;
    const base::FileContent content = base::contentOf(bytes, true);
    const bool isAboutBytes = error.code == base::OpenPsaError::UnknownEncoding
        || error.code == base::OpenPsaError::WrongEncoding || error.code == base::OpenPsaError::NotUtf8
        || error.code == base::OpenPsaError::TooLarge;
    const bool isXml = content.kind == FileKind::OpenPsa || content.kind == FileKind::Xml
        || content.kind == FileKind::Utf16 || content.kind == FileKind::Utf32
        || (content.kind == FileKind::CutXml && error.code != base::OpenPsaError::NotXml);
    return isAboutBytes || isXml ? error : base::contentError(content, name, base::Wanted::Model);
}

/// Reads files in the order in which they are met, each after the one that includes it first.
class FilesReader {
public:
    FilesReader(const FileSource& source, FirstError& errors)
        : m_source(source)
        , m_errors(errors)
    {
    }

    void read(const SourceFile& file, bool isAlone);
    [[nodiscard]] Document takeDocument() { return std::move(m_document); }

private:
    struct Open {
        std::string name;
        std::uint32_t file = 0;
        std::vector<Document::Include> includes{};
        std::size_t next = 0;
    };

    void open(const std::string& name, std::string_view bytes, const Entry& entry);
    void include(const std::string& by, std::uint32_t byFile, const Document::Include& include);
    [[nodiscard]] std::string loopTo(const std::string& name) const;

    const FileSource& m_source;
    FirstError& m_errors;
    Document m_document;
    std::unordered_map<std::string, bool> m_isOpen; // of every file read
    std::vector<Open> m_open;
    std::size_t m_bytes = 0;
};

void FilesReader::read(const SourceFile& file, bool isAlone)
{
    if (m_isOpen.contains(keyOf(file.name)))
        return;
    open(file.name, file.bytes, { isAlone });
    while (!m_open.empty() && !m_errors.failed()) {
        Open& top = m_open.back();
        if (top.next < top.includes.size()) {
            const Document::Include next = top.includes[top.next++];
            include(top.name, top.file, next);
        } else {
            m_isOpen[keyOf(top.name)] = false;
            m_open.pop_back();
        }
    }
}

void FilesReader::open(const std::string& name, std::string_view bytes, const Entry& entry)
{
    const std::uint32_t file = m_errors.addFile(name);
    m_bytes += bytes.size();
    if (m_bytes > kMaximumBytes)
        m_errors.refuse(base::OpenPsaError::TooLarge, std::to_string(kMaximumBytes >> 20) + " MiB", file, 1);
    if (m_errors.files().size() > kMaximumFiles)
        m_errors.refuse(base::OpenPsaError::TooManyFiles, std::to_string(kMaximumFiles), file, 1);
    m_isOpen.emplace(keyOf(name), true);
    XmlWalk xml(bytes, file, m_errors);
    m_open.push_back({ name, file, readDocument(xml, m_document, entry) });
    if (m_errors.failed())
        m_errors.replace(better(m_errors.error(), bytes, name));
}

void FilesReader::include(const std::string& by, std::uint32_t byFile, const Document::Include& include)
{
    const std::string name = by.substr(0, by.rfind('/') + 1) + include.name; // npos + 1 is 0
    if (const auto known = m_isOpen.find(keyOf(name)); known != m_isOpen.end()) {
        if (known->second)
            m_errors.refuse(base::OpenPsaError::Loop, loopTo(name), byFile, include.line);
    } else if (const auto bytes = m_source(name)) {
        open(name, *bytes, { false, include.place, include.container });
    } else {
        m_errors.refuse(base::OpenPsaError::IncludeNotFound, shown(include.name), byFile, include.line);
    }
}

std::string FilesReader::loopTo(const std::string& name) const
{
    std::string named;
    for (const Open& file : m_open)
        if (!named.empty() || keyOf(file.name) == keyOf(name))
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
            reader.read(file, files.size() == 1);
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
