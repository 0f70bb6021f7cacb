#include "model/openpsa/definitions/first_error.h"

namespace hz::openpsa {

std::uint32_t FirstError::addFile(std::string name)
{
    m_files.push_back(std::move(name));
    return static_cast<std::uint32_t>(m_files.size() - 1);
}

void FirstError::refuse(base::ErrorCode code, std::string detail, std::uint32_t file, int line)
{
    if (!m_error)
        m_error = base::Error{ code, {}, std::move(detail), m_files[file] + ':' + std::to_string(line) };
}

void FirstError::refuse(base::Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace hz::openpsa
