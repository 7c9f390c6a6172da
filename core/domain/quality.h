// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace ioc {

/// How far a value may be trusted, from best to worst.
enum class Quality : std::uint8_t { Good, Estimated, LastKnown, Stale, Suspect, Missing };
QString toString(Quality quality);

/// Whether its sources vouch for a value as it is now: good, or an estimate that says so.
constexpr bool isTrusted(Quality quality)
{
    return quality <= Quality::Estimated;
}

/// How far a published figure has been settled: ước tính, sơ bộ, chính thức (Decree 62/2024/NĐ-CP). Unstated for feeds
/// that do not say; their later values are plain corrections.
enum class Vintage : std::uint8_t { Unstated, Estimated, Preliminary, Final };
QString toString(Vintage vintage); ///< "estimated", "preliminary", "final"; empty when unstated
std::optional<Vintage> vintageFromString(const QString &text);

/// The vintage of a figure made of two: the less settled one; what is unstated does not speak.
constexpr Vintage lessSettled(Vintage a, Vintage b)
{
    if (a == Vintage::Unstated)
        return b;
    return b == Vintage::Unstated || a < b ? a : b;
}

} // namespace ioc
