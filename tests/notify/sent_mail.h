// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/sending.h"
#include "tests/datasources/tls_server.h"
#include "tests/notify/parsed_mail.h"
#include "tests/servers/smtp_server.h"
#include "tests/support.h"

namespace ioc::test {

inline const Instant kNow = at("2026-11-21T05:00:00Z");
inline const ChannelId kMail(QStringLiteral("mail"));

inline Notice noticeOf(int number, const ChannelId &channel = kMail, const char *address = "truc@tinh.gov.vn")
{
    Notice notice;
    notice.id = QStringLiteral("f1/%1-1/0/%2/duty").arg(number).arg(channel.toString());
    notice.channel = channel;
    notice.recipient = QStringLiteral("duty");
    notice.address = QString::fromLatin1(address);
    notice.priority = Priority::High;
    notice.at = kNow;
    notice.notBefore = kNow;
    notice.subject = QStringLiteral("Mực nước vượt báo động II, số %1").arg(number);
    notice.body = QStringLiteral("Trạm Kim Long");
    return notice;
}

/// What a server has kept, without its envelope.
inline QJsonObject mailOf(const QByteArray &kept)
{
    return parsedMail(kept.mid(kept.indexOf("\r\n\r\n") + 4));
}

/// With STARTTLS, by a certificate of the authority for "server".
inline SmtpServer mailServer(const Authority &authority)
{
    return SmtpServer(SmtpServer::Tls::StartTls, authority.certificate("server"), authority.key("server"));
}

/// The channel "mail" that trusts the secret "ca".
inline NotifyChannel mailBy(const SmtpServer &server)
{
    EmailChannel email;
    email.host = QStringLiteral("127.0.0.1");
    email.port = server.port();
    email.from = QStringLiteral("ioc@tinh.gov.vn");
    email.caSecret = QStringLiteral("ca");
    return {kMail, {}, email};
}

/// The authority as "ca"; every other secret is "key".
inline SecretOf secretsWith(const Authority &authority)
{
    return [ca = authority.certificate()](const QString &name) -> Result<QByteArray> {
        return name == u"ca" ? ca : QByteArray("key");
    };
}

} // namespace ioc::test
