#include "model/engine/formula/pages.h"

#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace hz::engine {

#if defined(__linux__)

namespace {

constexpr std::size_t kLargePage = std::size_t{ 2 } << 20;

/// Whole large pages: the system places them so that they can be large ones.
std::size_t rounded(std::size_t bytes)
{
    return (bytes + kLargePage - 1) / kLargePage * kLargePage;
}

/// Where the system has no large pages, small ones do.
void* checked(void* data, std::size_t bytes)
{
    if (data == MAP_FAILED)
        throw std::bad_alloc();
    static_cast<void>(madvise(data, bytes, MADV_HUGEPAGE));
    return data;
}

} // namespace

Pages::Pages(std::size_t bytes)
    : m_bytes(rounded(bytes))
{
    m_data = checked(mmap(nullptr, m_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), m_bytes);
}

Pages::~Pages()
{
    if (m_data != nullptr)
        munmap(m_data, m_bytes);
}

void Pages::grow(std::size_t bytes)
{
    const std::size_t more = rounded(bytes);
    m_data = checked(mremap(m_data, m_bytes, more, MREMAP_MAYMOVE), more);
    m_bytes = more;
}

#else

Pages::Pages(std::size_t bytes)
    : m_data(std::calloc(bytes, 1))
    , m_bytes(bytes)
{
    if (m_data == nullptr)
        throw std::bad_alloc();
}

Pages::~Pages()
{
    std::free(m_data);
}

void Pages::grow(std::size_t bytes)
{
    void* const moved = std::realloc(m_data, bytes);
    if (moved == nullptr)
        throw std::bad_alloc();
    m_data = moved;
    m_bytes = bytes;
}

#endif

} // namespace hz::engine
