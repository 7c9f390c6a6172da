// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletin.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<BulletinStatus, 5> kStatuses{{{BulletinStatus::Actual, "Actual"},
                                              {BulletinStatus::Exercise, "Exercise"},
                                              {BulletinStatus::Test, "Test"},
                                              {BulletinStatus::System, "System"},
                                              {BulletinStatus::Draft, "Draft"}}};
constexpr Words<BulletinScope, 3> kScopes{{{BulletinScope::Public, "Public"},
                                           {BulletinScope::Restricted, "Restricted"},
                                           {BulletinScope::Private, "Private"}}};
constexpr Words<Severity, 5> kSeverities{{{Severity::Unknown, "Unknown"},
                                          {Severity::Minor, "Minor"},
                                          {Severity::Moderate, "Moderate"},
                                          {Severity::Severe, "Severe"},
                                          {Severity::Extreme, "Extreme"}}};
constexpr Words<BulletinStanding, 5> kStandings{{{BulletinStanding::InForce, "in_force"},
                                                 {BulletinStanding::NotYet, "not_yet"},
                                                 {BulletinStanding::Expired, "expired"},
                                                 {BulletinStanding::Replaced, "replaced"},
                                                 {BulletinStanding::Cancelled, "cancelled"}}};

} // namespace

QString toString(BulletinStatus status)
{
    return wordOf(kStatuses, status);
}

std::optional<BulletinStatus> bulletinStatusFromString(const QString &text)
{
    return valueOf(kStatuses, text);
}

QString toString(BulletinScope scope)
{
    return wordOf(kScopes, scope);
}

std::optional<BulletinScope> bulletinScopeFromString(const QString &text)
{
    return valueOf(kScopes, text);
}

QString toString(Severity severity)
{
    return wordOf(kSeverities, severity);
}

std::optional<Severity> severityFromString(const QString &text)
{
    return valueOf(kSeverities, text);
}

QString toString(BulletinStanding standing)
{
    return wordOf(kStandings, standing);
}

bool isForScreens(const Bulletin &bulletin)
{
    const bool isShown = bulletin.status == BulletinStatus::Actual || bulletin.status == BulletinStatus::Exercise ||
                         bulletin.status == BulletinStatus::Test;
    return isShown && bulletin.standing == BulletinStanding::InForce && !bulletin.elsewhere;
}

} // namespace ioc
