// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace ioc {

/// `body` compressed by zstd at `level`, or as it is where that is no shorter; with its size in front. Any thread.
QByteArray compressed(const QByteArray &body, int level);

/// The body again, with eight zero bytes behind it that are not part of its size; nothing when the bytes hold none, or
/// one longer than `most`.
class Uncompressed
{
public:
    static std::optional<Uncompressed> from(std::string_view bytes, size_t most);
    std::string_view view() const { return {m_bytes.constData(), m_size}; }

private:
    QByteArray m_bytes;
    size_t m_size = 0;
};

} // namespace ioc
