// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/message.h"

#include "core/notify/notice_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NoticeMessage)
};

QString idOf(const std::vector<WaitingNotice> &together)
{
    if (!together.front().message.isEmpty())
        return together.front().message;
    if (together.size() == 1)
        return together.front().notice.id;
    QStringList ids;
    for (const WaitingNotice &one : together)
        ids.push_back(one.notice.id);
    ids.sort();
    const QByteArray hash = QCryptographicHash::hash(ids.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return together.front().notice.id.section(u'/', 0, 0) + QStringLiteral("/together/") +
           QString::fromLatin1(hash.toHex().left(32));
}

QString subjectOf(const std::vector<WaitingNotice> &together, Priority highest)
{
    if (together.size() == 1)
        return together.front().notice.subject;
    return Texts::tr("%1 notices, the highest: %2").arg(together.size()).arg(wordFor(highest));
}

QString bodyOf(const std::vector<WaitingNotice> &together)
{
    if (together.size() == 1)
        return together.front().notice.body;
    QStringList parts;
    for (const WaitingNotice &one : together)
        parts.push_back(QStringLiteral("%1. %2\n%3").arg(parts.size() + 1).arg(one.notice.subject, one.notice.body));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

std::vector<std::vector<WaitingNotice>> messagesOf(const std::vector<WaitingNotice> &waiting)
{
    std::vector<std::vector<WaitingNotice>> messages;
    for (const WaitingNotice &one : waiting) {
        const auto belongs = [&one](const std::vector<WaitingNotice> &message) {
            const WaitingNotice &other = message.front();
            if (!one.message.isEmpty() || !other.message.isEmpty())
                return one.message == other.message;
            return !one.notice.bundle.isEmpty() && one.notice.bundle == other.notice.bundle &&
                   one.notice.recipient == other.notice.recipient && one.notice.address == other.notice.address;
        };
        const auto there = std::find_if(messages.begin(), messages.end(), belongs);
        if (there == messages.end())
            messages.push_back({one});
        else
            there->push_back(one);
    }
    return messages;
}

NoticeMessage messageOf(const std::vector<WaitingNotice> &together)
{
    NoticeMessage message;
    message.id = idOf(together);
    message.address = together.front().notice.address;
    message.at = together.front().notice.at;
    message.priority = together.front().notice.priority;
    for (const WaitingNotice &one : together) {
        message.priority = std::max(message.priority, one.notice.priority);
        message.at = std::max(message.at, one.notice.at);
        message.mayBeDuplicate = message.mayBeDuplicate || one.mayBeDuplicate;
        message.isTest = message.isTest || one.notice.isTest;
    }
    message.subject = subjectOf(together, message.priority);
    if (message.isTest)
        message.subject = Texts::tr("[TRIAL] %1").arg(message.subject);
    message.body = bodyOf(together);
    if (message.mayBeDuplicate)
        message.body += QStringLiteral("\n\n") + Texts::tr("This message may have reached you before.");
    return message;
}

} // namespace ioc
