// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/secret_source.h"

#include <QJsonObject>

#include <memory>

struct ssl_ctx_st;

namespace ioc {

/// What a TLS connection to a broker trusts and shows, for libmosquitto, which takes files or this; no secret is
/// written to a file. Used by one connection at a time.
class MqttTls
{
public:
    /// From a connector's "tls": {"ca_secret", "certificate_secret", "key_secret"}, each the name of a secret that
    /// holds PEM. With an authority only what that has signed is trusted, without one what the system trusts; the
    /// certificate must be one for `host`, which is also whom the handshake asks for, whatever address is connected to.
    /// TLS 1.2 or newer. ErrorCode::Secret when a secret is not there, or holds something else.
    static Result<std::shared_ptr<MqttTls>> make(const QJsonObject &tls, const QString &host,
                                                 const SecretSource &secrets);
    ~MqttTls();

    ssl_ctx_st *context() const { return m_context; }

    /// What others left behind on this thread (an end of a PEM, a connection of Qt's) is not an error of the connection
    /// that is used next.
    static void forgetErrors();

    /// Whether a connection has read more than it has given: its socket does not tell then. `ssl` may be null.
    static bool hasPending(void *ssl);

    /// Why the certificate of the broker was refused; empty when it was not.
    const QString &refusal() const { return m_refusal; }

private:
    struct Calls;
    explicit MqttTls(const QString &host);
    bool expectHost();
    Result<void> trust(const QString &secret, const SecretSource &secrets);
    Result<void> show(const QString &certificateSecret, const QString &keySecret, const SecretSource &secrets);

    ssl_ctx_st *m_context;
    QString m_host;
    QString m_refusal;
};

} // namespace ioc
