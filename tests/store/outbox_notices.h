// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outbox.h"
#include "tests/support.h"

namespace ioc::test {

using namespace std::chrono_literals;

inline const Instant kNow = at("2026-11-21T05:00:00Z");
inline const ChannelId kMail(QStringLiteral("mail"));
inline const ChannelId kSms(QStringLiteral("sms"));

inline Notice noticeOf(int number, const ChannelId &channel = kMail, Priority priority = Priority::High)
{
    Notice notice;
    notice.id = QStringLiteral("folder/%1/0/%2/duty").arg(number).arg(channel.toString());
    notice.channel = channel;
    notice.recipient = QStringLiteral("duty");
    notice.address = QStringLiteral("truc@tinh.gov.vn");
    notice.priority = priority;
    notice.at = kNow - 1min;
    notice.notBefore = kNow;
    notice.subject = QStringLiteral("Mực nước vượt báo động II");
    notice.body = QStringLiteral("Trạm Kim Long\n%1").arg(number);
    return notice;
}

} // namespace ioc::test
