// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/domain/bulletins/bulletin.h"

#include <span>

namespace ioc {

/// A message as it came.
struct ReceivedAlert
{
    CapAlert alert;
    FeedId feed;
    Instant received;
    QStringList faults; ///< sentences: what of it could not be read
};

/// Something about a message that people should know.
struct BulletinRemark
{
    CapAlert::Reference message;
    QString sentence;

    friend bool operator==(const BulletinRemark &, const BulletinRemark &) = default;
    friend bool operator<(const BulletinRemark &a, const BulletinRemark &b)
    {
        return std::tie(a.message, a.sentence) < std::tie(b.message, b.sentence);
    }
};

struct BulletinsThen
{
    std::vector<Bulletin> bulletins; ///< meant before not meant, then gravest first, then newest first
    std::vector<BulletinRemark> remarks;
    std::optional<Instant> nextChange; ///< when the clock alone will change a standing of what has come
};

/// Where every bulletin stood at `now`, by what had been received then. The order of the messages and how often each
/// is told do not matter. Units are not looked at: see UnitMatcher. Pure.
///
/// A message is known by sender, identifier and sent; of two with the same and another content the first received
/// holds. Update and Cancel end what they name, whenever that comes, if it is older than they, of the same sender and
/// of the same status: no exercise can end a warning, nor the reverse. What ends a message may itself be ended; that
/// brings nothing back. Ack and Error change nothing.
///
/// Of each message the informations in the wanted language count, or those in the language of the first. An information
/// is in force from `effective` (at once when it is no later than `sent`) until `expires` (CAP 1.2, 3.2.2).
BulletinsThen bulletinsAt(std::span<const ReceivedAlert> alerts, Instant now, Language language);

} // namespace ioc
