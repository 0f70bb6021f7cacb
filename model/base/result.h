#pragma once

#include "model/base/codes/error_code.h"
#include "model/base/id.h"

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hz::base {

/// Why something was refused or failed: its code (LinkError::IntoItself), the entities it speaks of in the order a
/// reader should meet them, and the words that fill the sentence. Text for people is made from it in model/wording.
/// `place` says where in an input: "file:line", "table.column", or empty.
struct Error {
    ErrorCode code;
    std::vector<Id> ids{};
    std::string detail{};
    std::string place{};

    bool operator==(const Error&) const = default;
};

/// A value or the reason why there is none. Asking for the one that is not there is a programmer's mistake.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const&
    {
        assert(ok() && "no value in a failed Result");
        return std::get<0>(m_content);
    }
    [[nodiscard]] T& value() &
    {
        assert(ok() && "no value in a failed Result");
        return std::get<0>(m_content);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(ok() && "no value in a failed Result");
        return std::get<0>(std::move(m_content));
    }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] T* operator->() { return &value(); }

    [[nodiscard]] const Error& error() const
    {
        assert(!ok() && "no error in a successful Result");
        return std::get<1>(m_content);
    }

private:
    std::variant<T, Error> m_content;
};

/// Success without a value.
struct Done {
    bool operator==(const Done&) const = default;
};
using Status = Result<Done>;

} // namespace hz::base
