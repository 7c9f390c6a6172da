// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/sending.h"

namespace ioc {

/// JSON by POST to a web address, signed: X-Toancanh-Signature is "sha256=" and, in hexadecimal, HMAC-SHA-256 (RFC
/// 2104) by the secret over the text of X-Toancanh-Timestamp (seconds since 1970), a full stop and the body.
/// Idempotency-Key is the message's id. docs/notifications.md tells the body.
class Webhook final : public NoticeChannel
{
public:
    Webhook(WebhookChannel settings, SecretOf secretOf, SendingLimits limits, const std::atomic<bool> &isStopping)
        : m_settings(std::move(settings))
        , m_secretOf(std::move(secretOf))
        , m_limits(limits)
        , m_isStopping(isStopping)
    {
    }

    Sending send(const NoticeMessage &message, Instant now) override;

    /// A sign of life; `every` is when the next one may be expected.
    Sending sendAlive(Instant now, Milliseconds every);

private:
    Sending post(const QByteArray &body, const QByteArray &key, Instant now);

    WebhookChannel m_settings;
    SecretOf m_secretOf;
    SendingLimits m_limits;
    const std::atomic<bool> &m_isStopping;
};

} // namespace ioc
