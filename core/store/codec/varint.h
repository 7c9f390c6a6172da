// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string_view>

namespace ioc {

/// Small numbers in few bytes: seven bits a byte, the lowest first, the top bit set on all but the last.
inline void appendVarint(QByteArray &out, std::uint64_t value)
{
    while (value >= 0x80) {
        out += char(value | 0x80);
        value >>= 7;
    }
    out += char(value);
}

/// Signed numbers so that small ones of either sign are small: 0, -1, 1, -2 … become 0, 1, 2, 3 …
constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63);
}

constexpr std::int64_t unzigzag(std::uint64_t value)
{
    return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
}

inline void appendSigned(QByteArray &out, std::int64_t value)
{
    appendVarint(out, zigzag(value));
}

/// Reads from the front of bytes that may be anything: every read says whether it found what it wanted.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    bool atEnd() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }

    std::optional<std::uint8_t> byte()
    {
        if (m_rest.empty())
            return std::nullopt;
        const auto value = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return value;
    }

    std::optional<std::uint64_t> varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto next = byte();
            if (!next)
                return std::nullopt;
            value |= std::uint64_t(*next & 0x7F) << shift;
            if ((*next & 0x80) == 0)
                return value;
        }
        return std::nullopt;
    }

    std::optional<std::int64_t> signedVarint()
    {
        const auto value = varint();
        return value ? std::optional(unzigzag(*value)) : std::nullopt;
    }

    std::optional<std::string_view> bytes(size_t count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        const std::string_view taken = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return taken;
    }

private:
    std::string_view m_rest;
};

} // namespace ioc
