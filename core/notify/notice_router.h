// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/notify/notice.h"
#include "core/domain/notify/notify_settings.h"
#include "core/notify/alarm_happening.h"
#include "core/notify/directive_reminder.h"

#include <vector>

namespace ioc {

/// What is to be told of alarms that nobody acknowledges.
struct Escalation
{
    std::vector<Notice> notices;
    std::optional<Instant> next; ///< when to look again; nothing when no step is to come
};

/// Says who is told of what, when and by which channel. Pure: it has no clock and remembers nothing, and the same
/// question always gives notices with the same ids, so that it may be asked again after a death; the outbox tells each
/// once. Immutable; any thread.
class NoticeRouter
{
public:
    /// A step of escalation that was due so long ago is told no more: the outbox may have forgotten that it was.
    static constexpr std::chrono::days kStepsReachBack{7};

    /// `origin`: the id of the data folder, so that notices of two of them are never taken for each other.
    NoticeRouter(NotifySettings settings, QString origin, Format format);

    /// Of a raised, re-alarmed or returned alarm; of anything else, and of what is late, none. One a recipient and
    /// channel, whatever number of routes leads there, and then the earliest. Those that quiet hours or a digest hold
    /// back are among them, with the time until which.
    std::vector<Notice> noticesOf(const AlarmHappening &happening, Instant now) const;

    /// That somebody is reminded of a directive: by the same routes, as if the agency in charge owned an alarm.
    std::vector<Notice> noticesOf(const DirectiveReminder &reminder, Instant now) const;

    /// `standing`: of each alarm that nobody has acknowledged, in line again or not, what was first told. Steps count
    /// from when somebody was first told: quiet hours that held back the first notice hold back the steps.
    Escalation escalationOf(const std::vector<AlarmHappening> &standing, Instant now) const;

    /// A trial of a channel, to everybody who has an address there. None for a channel that is not there.
    std::vector<Notice> trialOf(const ChannelId &channel, Instant now) const;

private:
    struct Telling;
    Instant firstToldAt(const AlarmHappening &happening) const;
    void tell(std::map<QString, Notice> &notices, const Telling &telling, const std::vector<ChannelId> &channels,
              const QString &role) const;

    NotifySettings m_settings;
    QString m_origin;
    Format m_format;
};

} // namespace ioc
