// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace ioc {

/// The words by which an enumeration's values are known in packs, databases and JSON.
template <typename E, size_t N>
using Words = std::array<std::pair<E, const char *>, N>;

template <typename E, size_t N>
QString wordOf(const Words<E, N> &words, E value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    Q_UNREACHABLE();
}

template <typename E, size_t N>
std::optional<E> valueOf(const Words<E, N> &words, const QString &text)
{
    for (const auto &[value, word] : words) {
        if (text == QLatin1StringView(word))
            return value;
    }
    return std::nullopt;
}

} // namespace ioc
