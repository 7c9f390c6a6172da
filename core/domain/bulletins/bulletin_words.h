// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletin.h"

namespace ioc {

/// The words by which people are told of a bulletin, in the language of the program.
struct BulletinWords
{
    /// "EXERCISE", "TEST" …; empty for what is meant.
    static QString status(BulletinStatus status);

    /// "restricted", "private"; empty for what is public.
    static QString scope(BulletinScope scope);

    static QString severity(Severity severity);
    static QString standing(BulletinStanding standing);

    /// The only way to show a bulletin's text: the headline, or the event where there is none, behind the words of its
    /// status and scope, so that no exercise can be read as real.
    static QString headline(const Bulletin &bulletin);
};

} // namespace ioc
