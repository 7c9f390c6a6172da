// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/cap_alert.h"

namespace ioc {

/// Whether a message is meant. Anything but Actual is never taken for a warning.
enum class BulletinStatus { Actual, Exercise, Test, System, Draft };
QString toString(BulletinStatus status); ///< word of the standard: "Actual"
std::optional<BulletinStatus> bulletinStatusFromString(const QString &text);

/// Whom a message is for.
enum class BulletinScope { Public, Restricted, Private };
QString toString(BulletinScope scope);
std::optional<BulletinScope> bulletinScopeFromString(const QString &text);

/// How grave it is, from least to gravest; a word that the standard does not know is Unknown.
enum class Severity { Unknown, Minor, Moderate, Severe, Extreme };
QString toString(Severity severity);
std::optional<Severity> severityFromString(const QString &text);

/// Where a bulletin stands at a moment.
enum class BulletinStanding { InForce, NotYet, Expired, Replaced, Cancelled };
QString toString(BulletinStanding standing); ///< "in_force", "not_yet", "expired", "replaced", "cancelled"

/// One information of a message in one language: what a screen shows of a warning. Immutable once made.
struct Bulletin
{
    CapAlert::Reference message;
    int part = 0; ///< number of the information in the message
    FeedId feed;
    Instant received; ///< when this program got it first
    BulletinStatus status = BulletinStatus::Actual;
    BulletinScope scope = BulletinScope::Public;
    BulletinStanding standing = BulletinStanding::InForce;
    std::optional<CapAlert::Reference> endedBy; ///< the message that replaced or cancelled it
    CapInfo info;                               ///< as it was sent
    Severity severity = Severity::Unknown;
    Instant from;               ///< in force since, or from then on
    Instant until;              ///< [from, until)
    bool untilIsOurs = false;   ///< the sender gave no end: kBulletinStands after it was sent
    std::vector<CapArea> areas; ///< those of `info` with the shapes alone that are valid; once it is matched with units
    std::vector<UnitId> units;  ///< communes that it touches, or the province, of the day on which it was sent
    bool elsewhere = false;     ///< all its areas are known, and none touches the province
    QStringList remarks;        ///< sentences: what could not be matched or was doubtful

    friend bool operator==(const Bulletin &, const Bulletin &) = default;
};

/// For how long a bulletin without an end stands after it was sent; the standard leaves it to who receives it. A
/// bulletin of the weather service is renewed at least each day.
constexpr Milliseconds kBulletinStands = std::chrono::hours(24);

/// Whether a screen shows it as in force: warnings, and exercises and tests, which bear their word.
bool isForScreens(const Bulletin &bulletin);

} // namespace ioc
