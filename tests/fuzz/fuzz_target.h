// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What every fuzz target defines: one input, any bytes. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// What must hold whatever comes in.
#define FUZZ_EXPECT(condition)                                                                                         \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition);                         \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

namespace ioc::fuzz {

/// The input, taken piece by piece from its start.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), size)
    {
    }

    /// 0 once nothing is left.
    std::uint8_t byte()
    {
        if (m_rest.empty())
            return 0;
        const auto first = std::uint8_t(m_rest.front());
        m_rest.remove_prefix(1);
        return first;
    }

    /// Until the next line break, which is taken too.
    std::string_view line()
    {
        const auto end = m_rest.find('\n');
        const std::string_view found = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return found;
    }

    std::string_view rest() const { return m_rest; }
    QByteArray restBytes() const { return QByteArray(m_rest.data(), qsizetype(m_rest.size())); }

private:
    std::string_view m_rest;
};

inline QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace ioc::fuzz
