// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

#include <QByteArrayList>

namespace ioc::test {

/// A mail server (aiosmtpd) that keeps what it is sent. Mail to nobody@ is refused for ever, to later@ for now, from
/// stranger@ at once. While a file `silent` lies in its folder it takes mail and does not say so.
class SmtpServer final : public ServerProcess
{
public:
    enum class Tls { StartTls, Implicit, None };

    /// With a user only who logs in with kPassword is taken.
    SmtpServer(Tls tls, const QByteArray &certificate, const QByteArray &key, const QString &user = {});

    void start() override;

    /// The mails, in the order in which they came: sender, recipients, the client's name, an empty line, the message.
    QByteArrayList mails() const;

    void beSilent(bool isSilent) const;
    bool isSilent() const;

private:
    Tls m_tls;
    QString m_user;
};

} // namespace ioc::test
