// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quality.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<Quality, 6> kQualities{{{Quality::Good, "good"},
                                        {Quality::Estimated, "estimated"},
                                        {Quality::LastKnown, "last_known"},
                                        {Quality::Stale, "stale"},
                                        {Quality::Suspect, "suspect"},
                                        {Quality::Missing, "missing"}}};

constexpr Words<Vintage, 4> kVintages{{{Vintage::Unstated, ""},
                                       {Vintage::Estimated, "estimated"},
                                       {Vintage::Preliminary, "preliminary"},
                                       {Vintage::Final, "final"}}};

} // namespace

QString toString(Quality quality)
{
    return wordOf(kQualities, quality);
}

QString toString(Vintage vintage)
{
    return wordOf(kVintages, vintage);
}

std::optional<Vintage> vintageFromString(const QString &text)
{
    return text.isEmpty() ? std::nullopt : valueOf(kVintages, text);
}

} // namespace ioc
