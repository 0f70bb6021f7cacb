#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hz::openpsa {

/// Keeps the first of the errors that are found in the files of one model; their places are "file:line".
class FirstError {
public:
    FirstError() = default;
    explicit FirstError(std::vector<std::string> files)
        : m_files(std::move(files))
    {
    }

    /// The index that `refuse` and definitions know the file by.
    [[nodiscard]] std::uint32_t addFile(std::string name);
    [[nodiscard]] const std::vector<std::string>& files() const { return m_files; }

    void refuse(base::ErrorCode code, std::string detail, std::uint32_t file, int line);
    void refuse(base::Error error);
    /// Says it in other words.
    void replace(base::Error error) { m_error = std::move(error); }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const base::Error& error() const { return *m_error; }

private:
    std::vector<std::string> m_files;
    std::optional<base::Error> m_error;
};

} // namespace hz::openpsa
